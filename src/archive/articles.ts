/** What the archive is made of: its articles, one to read, and its entities. */
import { type ArticleView, MAX_LISTED, type NamedEntity, type WorkerArguments, type WorkerReplies } from '../messages';
import { type ArticleId, KINDS } from '../model/records';
import { type Found, pageOf } from './index/sift';
import type { Reading } from './reading';
import type { PassagesRow } from './rows';
import { articleSummary, factViews, statementViews } from './views';

/** Articles, newest first, and how far all of them reach. */
export async function articles(
  reading: Reading,
  { skip = 0, limit = Number.POSITIVE_INFINITY }: WorkerArguments<'articles'> = {},
): Promise<WorkerReplies['articles']> {
  const [found, reach, withText, changed] = await Promise.all([
    // how many there are, and how far they reach, is known without any of them
    limit === 0 ? null : textsOf(reading),
    reading.reach(),
    reading.withText(),
    reading.corrected(),
  ]);
  const ids = found ? (await pageOf(reading, found, skip, limit)).map(({ id }) => id as ArticleId) : [];
  // a long list is read at once rather than one by one
  const heads = ids.length > MAX_LISTED ? new Map((await reading.articles()).map((row) => [row.id, row])) : await reading.heads(ids);
  const rows = ids.flatMap((id) => heads.get(id) ?? []);
  const dropped = new Map<ArticleId, number>();
  for (const { stored, now } of changed.values()) {
    if (now === null) for (const id of stored.articles) dropped.set(id, (dropped.get(id) ?? 0) + 1);
  }
  return {
    articles: rows.map((row) => articleSummary({ ...row, statements: row.statements - (dropped.get(row.id) ?? 0) }, withText)),
    total: found?.total ?? reach.articles,
    reach,
  };
}

/** Every article, as the index knows it. */
async function textsOf(reading: Reading): Promise<Found> {
  const parts = await reading.index();
  const found = parts.map(({ segment, gone }) => segment.numbers.filter((n) => segment.kindOf(n) === 'text' && !gone?.[n]));
  return { parts, found, total: found.reduce((sum, { length }) => sum + length, 0) };
}

/** An article passage by passage, each with its statements and facts in the order of the record; null where unknown. */
export async function article(reading: Reading, id: ArticleId): Promise<ArticleView | null> {
  const [heads, text, statementRows, factRows, changed] = await Promise.all([
    reading.heads([id]),
    reading.passages(id),
    reading.statementsIn(id),
    reading.factsIn(id),
    reading.corrected(),
  ]);
  const row = heads.get(id);
  if (!row || !text) return null;
  const gone = [...changed.values()].flatMap(({ stored, now }) => (now === null && stored.articles.includes(id) ? [stored] : []));
  const [statements, facts, dropped] = await Promise.all([
    statementViews(reading, inOrder(statementRows, text.order)),
    factViews(reading, inOrder(factRows, text.order)),
    statementViews(reading, inOrder(gone, text.order)),
  ]);
  const { statements: _, facts: __, hasText: ___, ...head } = row;
  const standsIn =
    (n: number) =>
    (view: {
      readonly sources: readonly {
        readonly article: ArticleId;
        readonly passage: number;
      }[];
    }) =>
      view.sources.some((source) => source.article === id && source.passage === n);
  return {
    article: { ...head, passages: [...text.passages], ...(text.mentions && { mentions: [...text.mentions] }) },
    dropped,
    passages: text.passages.map(({ n, digest = null, text = null }) => ({
      n,
      digest,
      text,
      statements: statements.filter(standsIn(n)),
      facts: facts.filter(standsIn(n)),
    })),
  };
}

/** Rows in the order of the record they belong to; where it has none kept, by id, as the index gives them. */
export function inOrder<R extends { readonly record: { readonly id: string } }>(rows: readonly R[], order: PassagesRow['order']): R[] {
  const place = new Map((order ?? []).map((id, i) => [id, i]));
  const placeOf = ({ record }: R): number => place.get(record.id) ?? place.size;
  return [...rows].sort((a, b) => placeOf(a) - placeOf(b) || (a.record.id < b.record.id ? -1 : 1));
}

/** All entities by kind, in the order of {@link KINDS}, then by name. */
export async function entities(reading: Reading): Promise<NamedEntity[]> {
  return (await reading.allShown()).sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.name.localeCompare(b.name));
}
