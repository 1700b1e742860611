/** What the panel knows before anything is asked: the entities by name, the articles, who speaks and what about. */
import type { ArticleSummary, Facet, Reach, Reply } from '../messages';
import type { ArticleId, EntityId } from '../model/records';
import { dateWords } from '../ui/dates';
import { t } from '../ui/text';
import type { Surroundings } from './surroundings';

export interface Names {
  readonly entities: ReadonlyMap<EntityId, string>;
  readonly articles: ReadonlyMap<ArticleId, ArticleSummary>;
  readonly reach: Reach;
  /** Everyone who speaks in the archive, and everything spoken about. */
  readonly speakers: readonly Facet<EntityId>[];
  readonly topics: readonly Facet<EntityId>[];
}

type Named = Pick<ArticleSummary, 'headline' | 'agency' | 'publisher' | 'place' | 'date'>;

/** A name for an article in one line: its headline, or who issued it, or where it was written; and its date. */
export const articleName = ({ headline, agency, publisher, place, date }: Named): string =>
  [headline ?? agency ?? publisher ?? place ?? t('ui_no_headline'), dateWords(date.edtf)].join(', ');

/** An entity's name, or its id where the archive has none. */
export const entityName = (names: Pick<Names, 'entities'>, id: EntityId): string => names.entities.get(id) ?? id;

/** An article's name, or its id where the archive has none. */
export function articleNameById(names: Pick<Names, 'articles'>, id: ArticleId): string {
  const article = names.articles.get(id);
  return article ? articleName(article) : id;
}

/** Asks for the names, or gives the first failure among their parts. */
export async function askNames(worker: Surroundings['worker']): Promise<Reply<Names>> {
  const [entities, articles, all] = await Promise.all([worker('entities', {}), worker('articles', {}), worker('search', {})]);
  if (!entities.ok) return entities;
  if (!articles.ok) return articles;
  if (!all.ok) return all;
  return {
    ok: true,
    value: {
      entities: new Map(entities.value.map(({ id, name }) => [id, name])),
      articles: new Map(articles.value.articles.map((article) => [article.id, article])),
      reach: articles.value.reach,
      speakers: all.value.facets.speaker,
      topics: all.value.facets.about,
    },
  };
}
