/** What the panel knows before anything is asked: the entities by name and the newest articles. */
import { type ArticleSummary, MAX_LISTED, type Reach, type Reply, type SearchResult } from '../messages';
import type { ArticleId, EntityId } from '../model/records';
import { dateWords } from '../ui/dates';
import { commaList } from '../ui/lists';
import { t } from '../ui/text';
import type { Surroundings } from './surroundings';

export interface Names {
  readonly entities: ReadonlyMap<EntityId, string>;
  /** The newest, as many as one answer carries. */
  readonly articles: ReadonlyMap<ArticleId, Pick<ArticleSummary, 'headline' | 'agency' | 'publisher' | 'place' | 'date'>>;
  readonly reach: Reach;
}

/** The names that an answer's facets tell: enough to show it before all names are there. */
export const namesIn = ({ facets }: Pick<SearchResult, 'facets'>): Names => ({
  entities: new Map([...facets.speaker, ...facets.about].map(({ value, label }) => [value, label])),
  articles: new Map(
    facets.article.map(({ value, label, date }) => [
      value,
      { headline: label, agency: null, publisher: null, place: null, date: { edtf: date, basis: 'printed' as const } },
    ]),
  ),
  reach: { articles: 0, from: null, to: null },
});

type Named = Pick<ArticleSummary, 'headline' | 'agency' | 'publisher' | 'place' | 'date'>;

/** A name for an article in one line: its headline, or who issued it, or where it was written; and its date. */
export const articleName = ({ headline, agency, publisher, place, date }: Named): string =>
  commaList([headline ?? agency ?? publisher ?? place ?? t('ui_no_headline'), dateWords(date.edtf)]);

/** An entity's name, or its id where the archive has none. */
export const entityName = (names: Pick<Names, 'entities'>, id: EntityId): string => names.entities.get(id) ?? id;

/** An article's name, or its id where the archive has none. */
export function articleNameById(names: Pick<Names, 'articles'>, id: ArticleId): string {
  const article = names.articles.get(id);
  return article ? articleName(article) : id;
}

/** Asks for the names, or gives the first failure among their parts. */
export async function askNames(worker: Surroundings['worker']): Promise<Reply<Names>> {
  const [entities, articles] = await Promise.all([worker('entities', {}), worker('articles', { limit: MAX_LISTED })]);
  if (!entities.ok) return entities;
  if (!articles.ok) return articles;
  return {
    ok: true,
    value: {
      entities: new Map(entities.value.map(({ id, name }) => [id, name])),
      articles: new Map(articles.value.articles.map((article) => [article.id, article])),
      reach: articles.value.reach,
    },
  };
}
