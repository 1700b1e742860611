/** Searching statements: what matches, what can be narrowed further, and the facts on the same topic. */
import type { Facet, SearchResult, StatementQuery, StatementView } from '../messages';
import { type ArticleId, type EntityId, FORMS, type Form } from '../model/records';
import { mayFallWithin, newestFirst, period } from './days';
import type { Reading } from './reading';
import { type FactRow, foldedWords, type StatementRow, speakerEntity } from './rows';
import { seriesViews } from './series';
import { factViews, statementViews } from './views';

/** Most statements, and most facts, that one answer carries: more than anyone scrolls through. Facets count them all. */
export const MAX_FOUND = 500;

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
function sift(rows: readonly StatementRow[], query: StatementQuery): { found: StatementRow[]; counts: Counts } {
  const words = foldedWords(query.text ?? '');
  const time = period(query.from, query.to);
  const found: StatementRow[] = [];
  const counts: Counts = {
    speaker: new Map(),
    about: new Map(),
    form: new Map(),
    article: new Map(),
  };
  for (const row of rows) {
    if (!mayFallWithin(row.record.said.edtf, time) || !hasWords(row, words)) continue;
    const failing = FACETS.filter(
      (facet) => query[facet] !== undefined && !(valuesOf[facet](row) as readonly string[]).includes(query[facet]),
    );
    if (failing.length === 0) found.push(row);
    for (const facet of FACETS) {
      if (!failing.every((other) => other === facet)) continue;
      const count = counts[facet] as Map<string, number>;
      for (const value of valuesOf[facet](row)) count.set(value, (count.get(value) ?? 0) + 1);
    }
  }
  return { found, counts };
}

/** Most frequent first, then by label. */
function facet<T extends string>(counts: ReadonlyMap<T, number>, label: (value: T) => string): Facet<T>[] {
  return Array.from(counts, ([value, count]) => ({
    value,
    label: label(value),
    count,
  })).sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
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

/** What the archive has for a query. */
export async function search(reading: Reading, query: StatementQuery): Promise<SearchResult> {
  const [rows, topical] = await Promise.all([candidates(reading), factsOnTopic(reading, query)]);
  const { found, counts } = sift(rows, query);
  newest(found);

  const words = foldedWords(query.text ?? '');
  const facts = topical.filter((row) => hasWords(row, words)).slice(0, MAX_FOUND);
  // a number over time is shown whole: its values need not each have the words that one of them was found by
  const wanted = new Set(facts.flatMap(({ record }) => record.value?.series ?? []));
  const valued = topical.filter(({ record }) => record.value && wanted.has(record.value.series));

  const [statements, shown, values, names, heads, entities] = await Promise.all([
    statementViews(reading, found.slice(0, MAX_FOUND)),
    factViews(reading, facts),
    factViews(reading, valued),
    reading.named([...counts.speaker.keys(), ...counts.about.keys()]),
    reading.heads(counts.article.keys()),
    Promise.all(
      [
        ...new Set(valued.flatMap(({ record }) => [...record.about, ...(record.attributedTo ? speakerEntity(record.attributedTo) : [])])),
      ].map((id) => reading.entity(id)),
    ),
  ]);
  const entityLabel = (id: EntityId): string => names.get(id)?.name ?? id;
  return {
    statements,
    linked: await linkedWith(reading, statements),
    facts: shown,
    series: seriesViews(
      entities.flatMap((entity) => entity?.series ?? []),
      values,
    ),
    facets: {
      speaker: facet(counts.speaker, entityLabel),
      about: facet(counts.about, entityLabel),
      form: FORMS.flatMap((form) => (counts.form.has(form) ? [{ value: form, label: form, count: counts.form.get(form) ?? 0 }] : [])),
      article: facet(counts.article, (id) => {
        const head = heads.get(id);
        return head?.headline ?? head?.publisher ?? head?.agency ?? id;
      }),
    },
  };
}
