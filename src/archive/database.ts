/**
 * The database: its stores, its migrations, and opening it. One database at the extension's origin; only the worker
 * opens it.
 *
 * Every kind of record has two stores of one shape: the *bundled* one, which seeding replaces, and the *user* one,
 * which seeding never opens. What the reader changes of a record stands beside both. Reading goes through `reading.ts`, which reads both.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { ArticleId, AttachedText, Entity, EntityId, FactId, StatementId } from '../model/records';
import { hashWordCounts, indexUserHalf } from './index/migrate';
import type { BlockRow, IdsRow, LabelsRow, NumbersRow, SegmentRow } from './index/segment';
import type { ArticleRow, CorrectionRow, FactRow, NamesRow, PassagesRow, StatementRow, Summary, TallyRow, WordCounts } from './rows';

/** A record's place in an index of one entity's, newest first: the entity, then its day key (see `rows.ts`). */
export type EntityDay = [EntityId, number, number];

interface BundledStores {
  entities: { key: EntityId; value: Entity };
  names: { key: [EntityId, string]; value: NamesRow };
  articles: { key: ArticleId; value: ArticleRow };
  passages: { key: ArticleId; value: PassagesRow };
  statements: {
    key: StatementId;
    value: StatementRow;
    indexes: {
      by: EntityDay;
      about: EntityDay;
      article: ArticleId;
      relatesTo: StatementId;
    };
  };
  facts: {
    key: FactId;
    value: FactRow;
    indexes: {
      by: EntityDay;
      about: EntityDay;
      article: ArticleId;
      day: [number, number];
    };
  };
  tallies: { key: EntityId; value: TallyRow };
  /** The index of words, and of what is filtered and counted by (see `index/segment.ts`). */
  segments: { key: string; value: SegmentRow };
  blocks: { key: [segment: string, block: number]; value: BlockRow | NumbersRow | LabelsRow | IdsRow };
}

type UserStores = {
  [K in keyof BundledStores as `user${Capitalize<K>}`]: BundledStores[K];
};

export interface ArchiveSchema extends DBSchema, BundledStores, UserStores {
  /** One row a half: what is in it. Without a bundled row the archive has not been seeded, or was evicted. */
  summaries: { key: Summary['half']; value: Summary };
  /** How common words are, by half; read once and kept. */
  words: { key: Summary['half']; value: WordCounts };
  /** What the reader has changed, in the order in which it was. Records stay as they are; reading applies it. */
  corrections: { key: number; value: CorrectionRow; indexes: { statement: StatementId } };
  /** Full texts that the reader has added to bundled articles. */
  texts: { key: ArticleId; value: AttachedText };
  /** Which documents of a segment of the user's half are no longer there, one byte each. */
  gone: { key: string; value: { readonly segment: string; readonly gone: Uint8Array } };
}

export type RecordKind = keyof BundledStores;
export type Archive = IDBPDatabase<ArchiveSchema>;
export type StoreName = RecordKind | keyof UserStores | 'summaries' | 'words' | 'corrections' | 'texts' | 'gone';
export type Upgrade = IDBPTransaction<ArchiveSchema, StoreName[], 'versionchange'>;

/** The stores of each kind of record: bundled, user. */
export const STORES = {
  entities: ['entities', 'userEntities'],
  names: ['names', 'userNames'],
  articles: ['articles', 'userArticles'],
  passages: ['passages', 'userPassages'],
  statements: ['statements', 'userStatements'],
  facts: ['facts', 'userFacts'],
  tallies: ['tallies', 'userTallies'],
  segments: ['segments', 'userSegments'],
  blocks: ['blocks', 'userBlocks'],
} as const satisfies {
  [K in RecordKind]: readonly [K, `user${Capitalize<K>}`];
};

/** The stores that seeding replaces, and the two that hold a row of each half. */
export const BUNDLED_STORES = [...Object.values(STORES).map(([bundled]) => bundled), 'summaries', 'words'] as const satisfies StoreName[];

export const ALL_STORES: StoreName[] = [...Object.values(STORES).flat(), 'summaries', 'words', 'corrections', 'texts', 'gone'];

/** What a change by the reader writes to: never a bundled record. */
export const USER_STORES: StoreName[] = [
  ...Object.values(STORES).map(([, user]) => user),
  'summaries',
  'words',
  'corrections',
  'texts',
  'gone',
];

/** Brings the schema from one version to the next, data included. Must await nothing but requests of its transaction. */
export type Migration = (db: Archive, tx: Upgrade) => void | Promise<void>;

const createStores: Migration = (db) => {
  for (const name of STORES.entities) db.createObjectStore(name, { keyPath: 'id' });
  for (const name of STORES.names) db.createObjectStore(name, { keyPath: ['entity', 'language'] });
  for (const name of STORES.articles) db.createObjectStore(name, { keyPath: 'id' });
  for (const name of STORES.passages) db.createObjectStore(name, { keyPath: 'article' });
  for (const name of STORES.tallies) db.createObjectStore(name, { keyPath: 'entity' });
  for (const name of STORES.statements) {
    const store = db.createObjectStore(name, { keyPath: 'record.id' });
    store.createIndex('by', 'by', { multiEntry: true });
    store.createIndex('about', 'about', { multiEntry: true });
    store.createIndex('article', 'articles', { multiEntry: true });
    store.createIndex('day' as never, 'day');
    store.createIndex('relatesTo', 'relatesTo', { multiEntry: true });
  }
  for (const name of STORES.facts) {
    const store = db.createObjectStore(name, { keyPath: 'record.id' });
    store.createIndex('by', 'by', { multiEntry: true });
    store.createIndex('about', 'about', { multiEntry: true });
    store.createIndex('article', 'articles', { multiEntry: true });
    store.createIndex('day', 'day');
  }
  db.createObjectStore('summaries', { keyPath: 'half' });
  db.createObjectStore('words', { keyPath: 'half' });
};

const addReadersOwn: Migration = (db) => {
  db.createObjectStore('corrections', { keyPath: 'n' }).createIndex('statement', 'statement');
  db.createObjectStore('texts', { keyPath: 'article' });
};

/** Words and columns of what the reader keeps: the stores. The migration after this one fills them. */
const addIndex: Migration = async (db, tx) => {
  for (const name of STORES.segments) db.createObjectStore(name, { keyPath: 'id' });
  for (const name of STORES.blocks) db.createObjectStore(name, { keyPath: ['segment', 'block'] });
  db.createObjectStore('gone', { keyPath: 'segment' });
  // what was read in the order of days is found by the index
  for (const name of STORES.statements) tx.objectStore(name).deleteIndex('day' as never);
  await hashWordCounts(tx);
};

/** Ids of the index in many rows, and what articles are called; the bundled half gets its own with the seeding that this brings about. */
const divideIds: Migration = async (_, tx) => {
  tx.objectStore('summaries').delete('bundled');
  await indexUserHalf(tx);
};

/** Version n of the schema is the nth of these; adding a version is adding to the end. What is published never changes. */
export const MIGRATIONS: readonly Migration[] = [createStores, addReadersOwn, addIndex, divideIds];

/** The database's name at the extension's origin. */
export const DATABASE = 'archive';

/**
 * How long an upgrade waits for another connection to close. Ours close at once when asked; what remains is a worker
 * that is just being stopped.
 */
const BLOCKED_MS = 3_000;

/** The archive could not be opened, seeded or read; the message is for the reader. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

export interface OpenOptions {
  /** Called when the connection is of no more use: the browser ended it, or another version wants the database. */
  readonly onLost?: () => void;
  readonly migrations?: readonly Migration[];
}

/**
 * Opens the archive, bringing its schema to the newest version; an upgrade that fails leaves the old version as it was.
 * Throws an {@link ArchiveError} where the browser refuses, where a newer version of the extension has written the
 * database, or where an older one does not let go of it.
 */
export async function openArchive({ onLost, migrations = MIGRATIONS }: OpenOptions = {}): Promise<Archive> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failure: unknown;
  let giveUp: (error: ArchiveError) => void;
  const blockedTooLong = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const opening = openDB<ArchiveSchema>(DATABASE, migrations.length, {
    async upgrade(db, from, _to, tx) {
      // an aborted transaction says only that it was aborted, so the reason is kept here
      tx.done.catch(() => {});
      try {
        for (const migrate of migrations.slice(from)) await migrate(db, tx);
      } catch (error) {
        failure = error;
        tx.abort();
      }
    },
    blocked() {
      timer = setTimeout(() => giveUp(new ArchiveError('an older version of the extension still holds the archive')), BLOCKED_MS);
    },
    blocking(_from, _to, event) {
      (event.target as IDBDatabase).close();
      onLost?.();
    },
    ...(onLost && { terminated: onLost }),
  });
  try {
    return await Promise.race([opening, blockedTooLong]);
  } catch (error) {
    // if it opens after all, nobody is left to use it
    opening.then((db) => db.close()).catch(() => {});
    if (error instanceof ArchiveError) throw error;
    if (error instanceof DOMException && error.name === 'VersionError') {
      throw new ArchiveError('the archive was written by a newer version of the extension', { cause: error });
    }
    const cause = failure ?? error;
    throw new ArchiveError(`the archive could not be opened: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}
