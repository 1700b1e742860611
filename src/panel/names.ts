/** What the panel knows before anything is asked: the entities by name, the articles, who speaks and what about. */
import type { ArticleSummary, Facet, Reach, SearchResult } from '../messages';
import type { ArticleId, EntityId } from '../model/records';
import { dateWords } from '../ui/dates';
import { t } from '../ui/text';

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

/** The names from the archive's answers. */
export const namesFrom = (
  entities: readonly { readonly id: EntityId; readonly name: string }[],
  articles: {
    readonly articles: readonly ArticleSummary[];
    readonly reach: Reach;
  },
  facets: Pick<SearchResult['facets'], 'speaker' | 'about'>,
): Names => ({
  entities: new Map(entities.map(({ id, name }) => [id, name])),
  articles: new Map(articles.articles.map((article) => [article.id, article])),
  reach: articles.reach,
  speakers: facets.speaker,
  topics: facets.about,
});
