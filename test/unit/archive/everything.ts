/** Searching by reading everything, as plainly as possible: what the index must agree with. */
import { mayFallWithin, newestFirst, period } from '../../../src/archive/days';
import type { Reading } from '../../../src/archive/reading';
import { type FactRow, foldedWords, type StatementRow } from '../../../src/archive/rows';
import type { StatementQuery } from '../../../src/messages';
import { bounds } from '../../../src/model/edtf';

/** Every statement as the reader sees it, newest first. */
export async function everyStatement(reading: Reading): Promise<StatementRow[]> {
  const articles = await reading.articles();
  const rows = await Promise.all(articles.map(({ id }) => reading.statementsIn(id)));
  return [...new Map(rows.flat().map((row) => [row.record.id, row])).values()].sort(
    newestFirst(
      (row) => row.record.said.edtf,
      (row) => row.record.id,
    ),
  );
}

const FACETS = ['speaker', 'about', 'form', 'article'] as const;

const valuesOf = (row: StatementRow) => ({
  speaker: row.by.map(([id]) => id as string),
  about: row.about.map(([id]) => id as string),
  form: [row.record.form as string],
  article: [...row.articles] as string[],
});

/** The facts that a search without speaker and topic is to give, newest first. */
export function factsFound(rows: readonly FactRow[], query: StatementQuery): string[] {
  const words = foldedWords(query.text ?? '');
  const time = period(query.from, query.to);
  const found = rows.filter(
    ({ record, text, articles }) =>
      words.every((word) => text.includes(` ${word}`)) &&
      mayFallWithin(record.holds.edtf, time) &&
      (query.article === undefined || articles.includes(query.article)),
  );
  const order = newestFirst<FactRow>(
    ({ record }) => record.holds.edtf,
    ({ record }) => record.id,
  );
  return found.sort(order).map(({ record }) => record.id);
}

/** What a search is to tell of `rows`, ids and counts only. */
export function searched(rows: readonly StatementRow[], query: StatementQuery) {
  const words = foldedWords(query.text ?? '');
  const time = period(query.from, query.to);
  const counts = { speaker: {}, about: {}, form: {}, article: {} } as Record<(typeof FACETS)[number], Record<string, number>>;
  const found: string[] = [];
  const months: Record<string, number> = {};
  let vague = 0;
  for (const row of rows) {
    if (!words.every((word) => row.text.includes(` ${word}`))) continue;
    const values = valuesOf(row);
    const failing = FACETS.filter((facet) => query[facet] !== undefined && !values[facet].includes(query[facet]));
    if (failing.length === 0) {
      const { first, last } = bounds(row.record.said.edtf);
      const [from, to] = [first, last].map((day) => (Number.isFinite(day) ? new Date(day * 86_400_000).toISOString().slice(0, 7) : null));
      if (from && from === to) months[from] = (months[from] ?? 0) + 1;
      else vague += 1;
    }
    if (!mayFallWithin(row.record.said.edtf, time)) continue;
    if (failing.length === 0) found.push(row.record.id);
    for (const facet of FACETS) {
      if (failing.every((other) => other === facet))
        for (const value of values[facet]) counts[facet][value] = (counts[facet][value] ?? 0) + 1;
    }
  }
  return { found, counts, months, vague };
}
