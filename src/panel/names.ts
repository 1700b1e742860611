/** What the panel knows of names: the entities by name, how far the archive reaches, and the articles met so far. */
import type { ArticleFacet, ArticleSummary, Reach, Reply, SearchResult } from '../messages';
import type { ArticleId, EntityId } from '../model/records';
import { dateWords } from '../ui/dates';
import { commaList } from '../ui/lists';
import { t } from '../ui/text';
import type { Surroundings } from './surroundings';

export interface Names {
  readonly entities: ReadonlyMap<EntityId, string>;
  readonly articles: ReadonlyMap<ArticleId, string>;
  readonly reach: Reach;
}

const NO_REACH: Reach = { articles: 0, from: null, to: null };

/** The name of an article that a filter offers: its headline, or who issued it, and its date. */
export const facetName = ({ label, date }: ArticleFacet): string => commaList([label, dateWords(date)]);

/** What is known with what an answer's facets name: enough to show it before all names are there. */
export const namesWith = (names: Names | null, { facets }: Pick<SearchResult, 'facets'>): Names => ({
  entities: names?.entities ?? new Map([...facets.speaker, ...facets.about].map(({ value, label }) => [value, label])),
  articles: new Map([...(names?.articles ?? []), ...facets.article.map((each) => [each.value, facetName(each)] as const)]),
  reach: names?.reach ?? NO_REACH,
});

type Named = Pick<ArticleSummary, 'headline' | 'agency' | 'publisher' | 'date'>;

/** A name for an article in one line: its headline, or who issued it, and its date. */
export const articleName = ({ headline, agency, publisher, date }: Named): string =>
  commaList([headline ?? agency ?? publisher ?? t('ui_no_headline'), dateWords(date.edtf)]);

/** An entity's name, or its id where the archive has none. */
export const entityName = (names: Pick<Names, 'entities'>, id: EntityId): string => names.entities.get(id) ?? id;

/** An article's name, or its id where none is known. */
export const articleNameById = (names: Pick<Names, 'articles'>, id: ArticleId): string => names.articles.get(id) ?? id;

/** Asks for the names, or gives the first failure among their parts. Of the articles only how far they reach: there may be many. */
export async function askNames(worker: Surroundings['worker']): Promise<Reply<Names>> {
  const [entities, articles] = await Promise.all([worker('entities', {}), worker('articles', { limit: 0 })]);
  if (!entities.ok) return entities;
  if (!articles.ok) return articles;
  return {
    ok: true,
    value: { entities: new Map(entities.value.map(({ id, name }) => [id, name])), articles: new Map(), reach: articles.value.reach },
  };
}
