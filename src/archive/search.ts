/** Searching statements: what matches, what can be narrowed further, and the facts on the same topic. */
import {
  type ArticleFacet,
  type Facet,
  MAX_FOUND,
  type MonthCounts,
  type SearchResult,
  type StatementQuery,
  type StatementView,
  type WorkerArguments,
} from '../messages';
import { bounds, type Edtf } from '../model/edtf';
import { type ArticleId, type EntityId, FORMS, type Form } from '../model/records';
import { mayFallWithin, newestFirst, period } from './days';
import type { Reading } from './reading';
import { type FactRow, foldedWords, type StatementRow, speakerEntity } from './rows';
import { seriesViews } from './series';
import { factViews, statementViews } from './views';

/** Most values of a facet that an answer carries: more than anyone chooses from. */
const MAX_VALUES = 200;

/** Speakers whose statements are counted by month: as many as can be told apart in a drawing. */
const MONTH_SPEAKERS = 6;

/** The parts of a query that a reader picks from a list. */
const FACETS = ['speaker', 'about', 'form', 'article'] as const;
type FacetName = (typeof FACETS)[number];

/** Whether every one of `words` is a word of the row or begins one. */
const hasWords = (row: { readonly text: string }, words: readonly string[]): boolean =>
  words.every((word) => row.text.includes(` ${word}`));

const idsOf = (keys: StatementRow['by']): EntityId[] => keys.map(([id]) => id);

/** The values of a row that each facet counts. */
const valuesOf = {
  speaker: (row: StatementRow): readonly EntityId[] => idsOf(row.by),
  about: (row: StatementRow): readonly EntityId[] => idsOf(row.about),
  form: (row: StatementRow): readonly Form[] => [row.record.form],
  article: (row: StatementRow): readonly ArticleId[] => row.articles,
};

/**
 * Statements among which all that match are. Everything is read: at the bundled size that is quicker than any index.
 * An index of words is to be asked here, and nothing else has to change: what is returned is checked again below.
 */
const candidates = (reading: Reading): Promise<StatementRow[]> => reading.allStatements();

type Counts = {
  readonly [F in FacetName]: Map<ReturnType<(typeof valuesOf)[F]>[number], number>;
};

/**
 * The rows that match, and, in the same pass, how many would for each value of each facet: a row counts for a facet
 * where all other parts of the query match it.
 */
function sift(rows: readonly StatementRow[], query: StatementQuery): { found: StatementRow[]; counts: Counts; anyTime: StatementRow[] } {
  const words = foldedWords(query.text ?? '');
  const time = period(query.from, query.to);
  const found: StatementRow[] = [];
  const anyTime: StatementRow[] = [];
  const counts: Counts = {
    speaker: new Map(),
    about: new Map(),
    form: new Map(),
    article: new Map(),
  };
  for (const row of rows) {
    if (!hasWords(row, words)) continue;
    const failing = FACETS.filter(
      (facet) => query[facet] !== undefined && !(valuesOf[facet](row) as readonly string[]).includes(query[facet]),
    );
    if (failing.length === 0) anyTime.push(row);
    if (!mayFallWithin(row.record.said.edtf, time)) continue;
    if (failing.length === 0) found.push(row);
    for (const facet of FACETS) {
      if (!failing.every((other) => other === facet)) continue;
      const count = counts[facet] as Map<string, number>;
      for (const value of valuesOf[facet](row)) count.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  return { found, counts, anyTime };
}

/** The most frequent values of a facet. */
const mostFrequent = <T extends string>(counts: ReadonlyMap<T, number>, most: number): [value: T, count: number][] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most);

/** Most frequent first, then by label. */
const facet = <T extends string>(counts: readonly (readonly [T, number])[], label: (value: T) => string): Facet<T>[] =>
  counts
    .map(([value, count]) => ({ value, label: label(value), count }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));

/** The calendar month that a date lies in; null where it may lie in several. */
function monthOf(date: Edtf): Edtf | null {
  const { first, last } = bounds(date);
  if (!Number.isFinite(first) || !Number.isFinite(last)) return null;
  const [from, to] = [first, last].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 7));
  return from === to ? (from as Edtf) : null;
}

function countMonths(
  rows: readonly StatementRow[],
  nameOf: (id: EntityId) => string,
  speakers: readonly (readonly [EntityId, number])[],
): MonthCounts {
  const place = new Map(speakers.map(([id], i) => [id, i]));
  const counts = new Map<Edtf, { total: number; by: number[] }>();
  let vague = 0;
  for (const row of rows) {
    const month = monthOf(row.record.said.edtf);
    if (month === null) {
      vague += 1;
      continue;
    }
    let count = counts.get(month);
    if (!count) {
      count = { total: 0, by: speakers.map(() => 0) };
      counts.set(month, count);
    }
    count.total += 1;
    for (const id of idsOf(row.by)) {
      const i = place.get(id);
      if (i !== undefined) count.by[i] = (count.by[i] ?? 0) + 1;
    }
  }
  return {
    speakers: speakers.map(([value, count]) => ({ value, label: nameOf(value), count })),
    counts: Array.from(counts, ([month, count]) => ({ month, ...count })).sort((a, b) => (a.month < b.month ? -1 : 1)),
    vague,
  };
}

/**
 * Facts on the topic, in the time and from the article asked for. The topic is what the query is about; without one,
 * what its speaker claims or is concerned by.
 */
async function factsOnTopic(reading: Reading, { about, speaker, article, from, to }: StatementQuery): Promise<FactRow[]> {
  const rows = await (about
    ? reading.factsOf('about', about)
    : speaker
      ? Promise.all([reading.factsOf('about', speaker), reading.factsOf('by', speaker)]).then((parts) => parts.flat())
      : reading.allFacts());
  const time = period(from, to);
  return [...new Map(rows.map((row) => [row.record.id, row])).values()]
    .filter((row) => mayFallWithin(row.record.holds.edtf, time) && (article === undefined || row.articles.includes(article)))
    .sort(
      newestFirst(
        (row) => row.record.holds.edtf,
        (row) => row.record.id,
      ),
    );
}

/** The statements that any of `views` is linked with, by id. */
async function linkedWith(reading: Reading, views: readonly StatementView[]): Promise<Record<string, StatementView>> {
  const here = new Map(views.map((view) => [view.id, view]));
  const ids = [...new Set(views.flatMap((view) => view.links.map((link) => link.statement)))];
  const elsewhere = await reading.statements(ids.filter((id) => !here.has(id)));
  const others = await statementViews(reading, elsewhere);
  return Object.fromEntries([...ids.flatMap((id) => here.get(id) ?? []), ...others].map((view) => [view.id, view]));
}

/** All statements that match, newest first. */
export async function matching(reading: Reading, query: StatementQuery): Promise<StatementRow[]> {
  return newest(sift(await candidates(reading), query).found);
}

const newest = (rows: StatementRow[]): StatementRow[] =>
  rows.sort(
    newestFirst(
      (row) => row.record.said.edtf,
      (row) => row.record.id,
    ),
  );

/** What a page of a search after the first has besides its statements. */
const LATER: Omit<SearchResult, 'statements' | 'total' | 'next' | 'linked'> = {
  facts: [],
  series: [],
  facets: { speaker: [], about: [], form: [], article: [] },
  furtherValues: { speaker: 0, about: 0, article: 0 },
  months: { speakers: [], counts: [], vague: 0 },
};

/** What the archive has for a query. */
export async function search(
  reading: Reading,
  { skip = 0, limit = MAX_FOUND, ...query }: WorkerArguments<'search'>,
): Promise<SearchResult> {
  const sifted = sift(await candidates(reading), query);
  const found = newest(sifted.found);
  const statements = await statementViews(reading, found.slice(skip, skip + limit));
  return {
    statements,
    total: found.length,
    next: skip + limit < found.length ? skip + limit : null,
    linked: await linkedWith(reading, statements),
    ...(skip === 0 ? await surroundings(reading, query, sifted) : LATER),
  };
}

/** What the first page of a search tells besides its statements. */
async function surroundings(reading: Reading, query: StatementQuery, { counts, anyTime }: ReturnType<typeof sift>): Promise<typeof LATER> {
  const topical = await factsOnTopic(reading, query);
  const words = foldedWords(query.text ?? '');
  const facts = topical.filter((row) => hasWords(row, words)).slice(0, MAX_FOUND);
  // a number over time is shown whole: its values need not each have the words that one of them was found by
  const wanted = new Set(facts.flatMap(({ record }) => record.value?.series ?? []));
  const valued = topical.filter(({ record }) => record.value && wanted.has(record.value.series));
  const speakers = new Map<EntityId, number>();
  for (const row of anyTime) for (const id of idsOf(row.by)) speakers.set(id, (speakers.get(id) ?? 0) + 1);
  const frequent = {
    speaker: mostFrequent(counts.speaker, MAX_VALUES),
    about: mostFrequent(counts.about, MAX_VALUES),
    article: mostFrequent(counts.article, MAX_VALUES),
    months: mostFrequent(speakers, MONTH_SPEAKERS),
  };

  const [shown, values, names, heads, entities] = await Promise.all([
    factViews(reading, facts),
    factViews(reading, valued),
    reading.shown([...frequent.speaker, ...frequent.about, ...frequent.months].map(([id]) => id)),
    reading.heads(frequent.article.map(([id]) => id)),
    Promise.all(
      [
        ...new Set(valued.flatMap(({ record }) => [...record.about, ...(record.attributedTo ? speakerEntity(record.attributedTo) : [])])),
      ].map((id) => reading.entity(id)),
    ),
  ]);
  const entityLabel = (id: EntityId): string => names.get(id)?.name ?? id;
  const articleLabel = (id: ArticleId): string => {
    const head = heads.get(id);
    return head?.headline ?? head?.publisher ?? head?.agency ?? id;
  };
  return {
    facts: shown,
    series: seriesViews(
      entities.flatMap((entity) => entity?.series ?? []),
      values,
    ),
    facets: {
      speaker: facet(frequent.speaker, entityLabel),
      about: facet(frequent.about, entityLabel),
      form: FORMS.flatMap((form) => (counts.form.has(form) ? [{ value: form, label: form, count: counts.form.get(form) ?? 0 }] : [])),
      article: facet(frequent.article, articleLabel).flatMap((each): ArticleFacet[] => {
        const date = heads.get(each.value)?.date.edtf;
        return date === undefined ? [] : [{ ...each, date }];
      }),
    },
    furtherValues: {
      speaker: counts.speaker.size - frequent.speaker.length,
      about: counts.about.size - frequent.about.length,
      article: counts.article.size - frequent.article.length,
    },
    months: countMonths(anyTime, entityLabel, frequent.months),
  };
}
