/** What the archive is made of: its articles, one to read, and its entities. */
import { type ArticleView, MAX_LISTED, type NamedEntity, type WorkerArguments, type WorkerReplies } from '../messages';
import { compareEdtf } from '../model/edtf';
import { type ArticleId, type EntityId, KINDS } from '../model/records';
import { newestFirst } from './days';
import { datesOf, relatedTo, shownEntity } from './dossier';
import { hasWords, indexedWords } from './index/documents';
import { type Found, pageOf } from './index/sift';
import type { Reading } from './reading';
import { type ArticleRow, foldedWords, type PassagesRow } from './rows';
import { articleSummary, factViews, statementViews } from './views';

/** The articles that are asked for, newest first, those of the reader's own as they were kept last; and how far all reach. */
export async function articles(reading: Reading, asked: WorkerArguments<'articles'> = {}): Promise<WorkerReplies['articles']> {
  const [{ rows, total }, reach, withText, changed] = await Promise.all([
    asked.kept || asked.text ? narrowed(reading, asked) : paged(reading, asked),
    reading.reach(),
    reading.withText(),
    reading.corrected(),
  ]);
  const dropped = new Map<ArticleId, number>();
  for (const { stored, now } of changed.values()) {
    if (now === null) for (const id of stored.articles) dropped.set(id, (dropped.get(id) ?? 0) + 1);
  }
  return {
    articles: rows.map((row) => articleSummary({ ...row, statements: row.statements - (dropped.get(row.id) ?? 0) }, withText)),
    total: total ?? reach.articles,
    reach,
  };
}

/** Articles, and how many there are in all; null where none was looked at. */
interface Listed {
  readonly rows: readonly ArticleRow[];
  readonly total: number | null;
}

/** A page of all articles, newest first. */
async function paged(reading: Reading, { skip = 0, limit = Number.POSITIVE_INFINITY }: WorkerArguments<'articles'>): Promise<Listed> {
  // how many there are, and how far they reach, is known without any of them
  if (limit === 0) return { rows: [], total: null };
  const found = await textsOf(reading);
  const ids = (await pageOf(reading, found, skip, limit)).map(({ id }) => id as ArticleId);
  // a long list is read at once rather than one by one
  const heads = ids.length > MAX_LISTED ? new Map((await reading.articles()).map((row) => [row.id, row])) : await reading.heads(ids);
  return { rows: ids.flatMap((id) => heads.get(id) ?? []), total: found.total };
}

/** The words that an article is found by in a list: those of its head. */
const wordsOfHead = ({ headline, publisher, agency, place }: ArticleRow): Set<string> =>
  new Set(indexedWords(foldedWords([headline, publisher, agency, place].filter((line) => line !== null).join(' '))));

const keptAt = ({ kept }: ArticleRow): string => kept?.at ?? '';

/** A page of the articles that the reader keeps, or whose heads have some words. Every head is looked at. */
async function narrowed(
  reading: Reading,
  { skip = 0, limit = Number.POSITIVE_INFINITY, kept, text = '' }: WorkerArguments<'articles'>,
): Promise<Listed> {
  const words = foldedWords(text);
  const rows = (await reading.articles()).filter((row) => (!kept || row.kept) && hasWords(wordsOfHead(row), words));
  const newest = newestFirst<ArticleRow>(
    (row) => row.date.edtf,
    (row) => row.id,
  );
  rows.sort(kept ? (a, b) => keptAt(b).localeCompare(keptAt(a)) || newest(a, b) : newest);
  return { rows: rows.slice(skip, skip + limit), total: rows.length };
}

/** Every article, as the index knows it. */
async function textsOf(reading: Reading): Promise<Found> {
  const parts = await reading.index();
  const found = parts.map(({ segment, gone }) => segment.textsLeft(gone));
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

/** What an entity is, but for its place on a map; null where it is not known. */
export async function entity(reading: Reading, id: EntityId): Promise<Omit<WorkerReplies['entity'], 'place'> | null> {
  const [dossier, reach] = await Promise.all([reading.dossier(id, null), reading.reach()]);
  if (!dossier) return null;
  const { roles, related } = dossier.entity;
  const names = await reading.shown([id, ...related]);
  return {
    entity: shownEntity(dossier.entity, names),
    dates: datesOf(dossier),
    reach,
    roles: [...roles].sort((a, b) => compareEdtf(a.held.edtf, b.held.edtf)),
    related: relatedTo(dossier.entity, names),
  };
}

/** All entities by kind, in the order of {@link KINDS}, then by name. */
export async function entities(reading: Reading): Promise<NamedEntity[]> {
  return (await reading.allShown()).sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.name.localeCompare(b.name));
}
