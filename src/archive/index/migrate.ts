/** The index of what a reader kept before there was one, or one of this form. */
import type { ArticleId, EntityId } from '../../model/records';
import type { StoreName, Upgrade } from '../database';
import { factEntities, statementEntities } from '../named';
import { hashOf } from './digest';
import { factDocument, type IndexedDocument, statementDocument, textDocument } from './documents';
import { merged } from './merge';
import { opened } from './parts';
import { besideHead, type StoredSegment, segmentOf } from './segment';

/** Records read at once: some megabytes. */
const CHUNK = 2_000;

/** Indexes the user's half anew, within the transaction of an upgrade: nothing but its requests is waited for. */
export async function indexUserHalf(tx: Upgrade): Promise<void> {
  await Promise.all((['userSegments', 'userBlocks', 'gone'] as const).map((store) => tx.objectStore(store).clear()));
  const segments: StoredSegment[] = [];
  const add = (documents: readonly IndexedDocument[]): void => {
    if (documents.length > 0) segments.push(segmentOf(documents));
  };
  /** What the records of each article name. */
  const named = new Map<ArticleId, Set<EntityId>>();
  const name = (articles: readonly ArticleId[], entities: readonly EntityId[]): void => {
    for (const article of articles) named.set(article, new Set([...(named.get(article) ?? []), ...entities]));
  };
  for await (const rows of chunks(tx, 'userStatements', ({ record }) => record.id)) {
    add(rows.map(statementDocument));
    for (const row of rows) name(row.articles, statementEntities(row.record));
  }
  for await (const rows of chunks(tx, 'userFacts', ({ record }) => record.id)) {
    add(rows.map(factDocument));
    for (const row of rows) name(row.articles, factEntities(row.record));
  }
  for await (const rows of chunks(tx, 'userArticles', ({ id }) => id)) {
    const texts = await Promise.all(rows.map(({ id }) => tx.objectStore('userPassages').get(id)));
    add(
      rows.map((row, i) => {
        const { passages = [], mentions = [] } = texts[i] ?? {};
        return textDocument({ ...row, passages: [...passages] }, [...(named.get(row.id) ?? []), ...mentions.map(({ entity }) => entity)]);
      }),
    );
  }
  if (segments.length === 0) return;
  const all = merged(segments.map((segment) => ({ ...opened(segment), gone: null })));
  await Promise.all([tx.objectStore('userSegments').put(all.head), ...besideHead(all).map((row) => tx.objectStore('userBlocks').put(row))]);
}

/** Words were counted by themselves before they were by their hashes (see `WordCounts`). */
export async function hashWordCounts(tx: Upgrade): Promise<void> {
  const store = tx.objectStore('words');
  const row = (await store.get('user')) as unknown as { texts: number; counts: ReadonlyMap<string, number> } | undefined;
  if (!row) return;
  const counts = new Map<number, number>();
  for (const [word, count] of row.counts) counts.set(hashOf(word), (counts.get(hashOf(word)) ?? 0) + count);
  const sorted = [...counts].sort(([a], [b]) => a - b);
  await store.put({
    half: 'user',
    texts: row.texts,
    hashes: Uint32Array.from(sorted, ([hash]) => hash),
    counts: Uint32Array.from(sorted, ([, count]) => count),
  });
}

/** All records of a store, so many at a time. */
async function* chunks<S extends Extract<StoreName, 'userStatements' | 'userFacts' | 'userArticles'>>(
  tx: Upgrade,
  name: S,
  keyOf: (row: Awaited<ReturnType<ReturnType<typeof tx.objectStore<S>>['getAll']>>[number]) => string,
) {
  const store = tx.objectStore(name);
  for (let after: IDBKeyRange | null = null; ; ) {
    const rows = await store.getAll(after, CHUNK);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = IDBKeyRange.lowerBound(keyOf(last), true);
  }
}
