/** What the statements that a query finds can be narrowed to, and how many would be left. */
import type { ArticleFacet, Facet, Facets, StatementQuery } from '../messages';
import { type EntityId, FORMS } from '../model/records';
import { articleLabels, countFacets, mostFrequent } from './index/sift';
import type { Reading } from './reading';

/** Most values of a facet that an answer carries: more than anyone chooses from. */
const MAX_VALUES = 200;

/** Most frequent first, then by label. */
const facet = <T extends string>(counts: readonly (readonly [T, number])[], label: (value: T) => string): Facet<T>[] =>
  counts
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));

/** The facets of what a query finds. */
export async function facets(reading: Reading, query: StatementQuery): Promise<Facets> {
  const counts = await countFacets(reading, query);
  const speaker = mostFrequent(counts.speaker, MAX_VALUES);
  const about = mostFrequent(counts.about, MAX_VALUES);
  const article = mostFrequent(counts.article, MAX_VALUES);
  const [names, labels] = await Promise.all([
    reading.shown([...speaker, ...about].map(([id]) => id)),
    articleLabels(
      reading,
      article.map(([id]) => id),
    ),
  ]);
  const entityLabel = (id: EntityId): string => names.get(id)?.name ?? id;
  return {
    speaker: facet(speaker, entityLabel),
    about: facet(about, entityLabel),
    form: FORMS.flatMap((form) => (counts.form.has(form) ? [{ value: form, label: form, count: counts.form.get(form) ?? 0 }] : [])),
    article: facet(article, (id) => labels.get(id)?.label ?? id).flatMap((each): ArticleFacet[] => {
      const date = labels.get(each.value)?.date;
      return date === undefined ? [] : [{ ...each, date }];
    }),
    further: {
      speaker: counts.speaker.size - speaker.length,
      about: counts.about.size - about.length,
      article: counts.article.size - article.length,
    },
  };
}
