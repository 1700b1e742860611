/** What the panel knows of names: the entities by name, and the articles met so far. */
import type { ArticleFacet, ArticleSummary, Reply, SearchResult } from '../messages';
import type { ArticleId, EntityId } from '../model/records';
import { dateWords } from '../ui/dates';
import { commaList } from '../ui/lists';
import { t } from '../ui/text';
import type { Surroundings } from './surroundings';

export interface Names {
  readonly entities: ReadonlyMap<EntityId, string>;
  readonly articles: ReadonlyMap<ArticleId, string>;
}

/** The name of an article that a filter offers: its headline, or who issued it, and its date. */
export const facetName = ({ label, date }: ArticleFacet): string => commaList([label, dateWords(date)]);

/** What is known with whom and what the statements found name: enough to show these before all names are there. */
export const namesWith = (names: Names | null, { statements }: Pick<SearchResult, 'statements'>): Names => ({
  entities:
    names?.entities ??
    new Map(
      statements.flatMap(({ speakers, about }) => [
        ...speakers.flatMap(({ entity, name }) => (entity ? [[entity, name] as const] : [])),
        ...about.map(({ id, name }) => [id, name] as const),
      ]),
    ),
  articles: new Map([
    ...(names?.articles ?? []),
    ...statements.flatMap(({ sources }) => sources.map((source) => [source.article, articleName(source)] as const)),
  ]),
});

type Named = Pick<ArticleSummary, 'headline' | 'publisher' | 'agency' | 'date'>;

/** A name for an article in one line: its headline, or who issued it, and its date. */
export const articleName = ({ headline, publisher, agency, date }: Named): string =>
  commaList([headline ?? publisher ?? agency ?? t('ui_no_headline'), dateWords(date.edtf)]);

/** An entity's name, or its id where the archive has none. */
export const entityName = (names: Pick<Names, 'entities'>, id: EntityId): string => names.entities.get(id) ?? id;

/** An article's name, or its id where none is known. */
export const articleNameById = (names: Pick<Names, 'articles'>, id: ArticleId): string => names.articles.get(id) ?? id;

/** What {@link askNames} asks, told from other questions. */
export const NAMES = 'names';

/** Asks for the names of all entities. */
export async function askNames(worker: Surroundings['worker']): Promise<Reply<Names>> {
  const entities = await worker('entities', {});
  if (!entities.ok) return entities;
  return { ok: true, value: { entities: new Map(entities.value.map(({ id, name }) => [id, name])), articles: new Map() } };
}
