/** The index of what a reader kept before there was one. */
import type { StoreName, Upgrade } from '../database';
import { factDocument, type IndexedDocument, statementDocument, textDocument } from './documents';
import { merged } from './merge';
import { opened } from './parts';
import { type StoredSegment, segmentOf } from './segment';

/** Records read at once: some megabytes. */
const CHUNK = 2_000;

/** Indexes the user's half, within the transaction of an upgrade: nothing but its requests is waited for. */
export async function indexUserHalf(tx: Upgrade): Promise<void> {
  const segments: StoredSegment[] = [];
  const add = (documents: readonly IndexedDocument[]): void => {
    if (documents.length > 0) segments.push(segmentOf(documents));
  };
  for await (const rows of chunks(tx, 'userStatements', ({ record }) => record.id)) add(rows.map(statementDocument));
  for await (const rows of chunks(tx, 'userFacts', ({ record }) => record.id)) add(rows.map(factDocument));
  for await (const rows of chunks(tx, 'userArticles', ({ id }) => id)) {
    const texts = await Promise.all(rows.map(({ id }) => tx.objectStore('userPassages').get(id)));
    add(rows.map((row, i) => textDocument({ ...row, passages: [...(texts[i]?.passages ?? [])] })));
  }
  if (segments.length === 0) return;
  const { head, ids, blocks } = merged(segments.map((segment) => ({ ...opened(segment), gone: null })));
  await Promise.all([tx.objectStore('userSegments').put(head), ...[ids, ...blocks].map((row) => tx.objectStore('userBlocks').put(row))]);
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
