/**
 * Keeps the archive open, seeded and readable, whatever the browser does to it: opens it on first need, seeds it where
 * it is empty or of another version, and does both again when the browser has evicted it or ended the connection.
 */
import type { Pack } from '../model/records';
import { allOrNothing, type Write } from './all-or-nothing';
import { ALL_STORES, type Archive, ArchiveError, openArchive, USER_STORES } from './database';
import { isFull, type Memory, newMemory, Reading, type ReadTransaction } from './reading';
import { seed } from './seed';

/** The pack that ships with the extension. */
export interface BundledPack {
  /** Changes whenever the pack does. */
  readonly version: string;
  /** Fetches and checks it. Rejects with an {@link ArchiveError} where it is missing or wrong. */
  load(): Promise<Pack>;
  /** The interface's language (ISO 639-1), in which entities are named; that of the records where absent. */
  readonly language?: string;
}

export interface Keeper {
  /** Opens and seeds the archive where needed. Rejects with an {@link ArchiveError}. */
  warm(): Promise<void>;
  /**
   * Runs a query in one read transaction over the seeded archive. The query must await nothing but the reading. Rejects
   * with an {@link ArchiveError} where the archive cannot be read.
   */
  read<T>(query: (reading: Reading) => Promise<T>): Promise<T>;
  /**
   * Works out a change of the reader's half and stores it in one transaction. Nothing else is written meanwhile, so
   * what the plan reads still holds when its change is stored. Rejects with an {@link ArchiveError} where it cannot be
   * read or stored; the archive is then as it was.
   */
  write<T>(plan: (read: Keeper['read']) => Promise<Planned<T>>): Promise<T>;
}

/** A change to store (null: none is needed), and what to answer then. */
export interface Planned<T> {
  readonly change: ((write: Write) => void) | null;
  readonly answer: T;
}

/** What was open turned out to be gone or older than the extension: worth one more try. */
class Lost extends Error {}

/** The archive was written to between a reading's finding something in memory and its asking for more. */
class Overtaken extends Error {}

/** The names of the errors that a connection gives which the browser has ended. */
const isLost = (error: unknown): boolean =>
  error instanceof Lost || (error instanceof DOMException && ['InvalidStateError', 'AbortError', 'NotFoundError'].includes(error.name));

/** Keeps the archive. `onReady` is called each time that it has been opened and seeded anew. */
export function keepArchive(pack: BundledPack, onReady: () => void = () => {}): Keeper {
  let ready: Promise<Archive> | null = null;
  let memory: Memory = newMemory();

  const forget = (): void => {
    ready = null;
    memory = newMemory();
  };

  const isSeeded = async (db: Archive): Promise<boolean> => (await db.get('summaries', 'bundled'))?.version === pack.version;

  async function open(onLost: () => void): Promise<Archive> {
    const db = await openArchive({ onLost });
    try {
      // fetched and checked first: a transaction does not wait for a fetch
      if (!(await isSeeded(db))) await seed(db, await pack.load(), pack.version);
      return db;
    } catch (error) {
      db.close();
      if (error instanceof ArchiveError) throw error;
      throw new ArchiveError(`the archive could not be seeded: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }

  function opened(): Promise<Archive> {
    if (ready) return ready;
    const forgetThis = (): void => {
      if (ready === opening) forget();
    };
    const opening = open(forgetThis);
    ready = opening;
    // after a failure the next request tries again
    opening.then(onReady, forgetThis);
    return opening;
  }

  /** Runs a query; `trusting` what is in memory, which is looked at again when the answer has been given. */
  async function attempt<T>(query: (reading: Reading) => Promise<T>, trusting: boolean): Promise<T> {
    const opening = opened();
    const db = await opening;
    if (isFull(memory)) memory = newMemory(memory.cache);
    const kept = memory;
    const open = (): ReadTransaction => {
      if (memory !== kept) throw new Overtaken('the archive was written to');
      return db.transaction(ALL_STORES, 'readonly');
    };
    try {
      const reading = new Reading(open, kept, pack.language);
      const trusted = trusting && kept.summaries !== null;
      // in line before any write that begins meanwhile
      if (!trusted) void reading.summaries;
      const answering = query(reading);
      if (trusted) {
        const answer = await answering;
        if (!reading.hasRead) {
          // once the answer is on its way
          setTimeout(() => void attempt(async () => null, false).catch(() => {}));
          return answer;
        }
      }
      const [answer, summaries] = await Promise.all([answering, reading.summaries]);
      const isSeeded = summaries.some(({ half, version }) => half === 'bundled' && version === pack.version);
      if (!isSeeded) throw new Lost('the archive was emptied');
      if (kept.summaries && JSON.stringify(kept.summaries) !== JSON.stringify(summaries)) throw new Lost('the archive was written to');
      kept.summaries = summaries;
      return answer;
    } catch (error) {
      if (isLost(error) && ready === opening) {
        db.close();
        forget();
      }
      throw error;
    }
  }

  async function read<T>(query: (reading: Reading) => Promise<T>): Promise<T> {
    try {
      return await attempt(query, true).catch((error: unknown) => {
        if (isLost(error) || error instanceof Overtaken) return attempt(query, false);
        throw error;
      });
    } catch (error) {
      if (error instanceof ArchiveError || !(error instanceof DOMException || error instanceof Lost)) throw error;
      throw new ArchiveError(`the archive could not be read: ${error.message}`, { cause: error });
    }
  }

  /** Stores a change; where the connection turns out to be gone before anything was stored, over a new one. */
  async function store(change: (write: Write) => void, again = true): Promise<void> {
    const opening = opened();
    const db = await opening;
    let begun = false;
    try {
      await allOrNothing(db, USER_STORES, change, () => {
        begun = true;
        // what is read from now on is read after the change
        memory = newMemory(memory.cache);
      });
    } catch (error) {
      if (!begun && again && isLost(error)) {
        db.close();
        if (ready === opening) forget();
        return store(change, false);
      }
      if (error instanceof ArchiveError) throw error;
      throw new ArchiveError(`nothing was changed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  }

  let last: Promise<unknown> = Promise.resolve();

  function write<T>(plan: (read: Keeper['read']) => Promise<Planned<T>>): Promise<T> {
    const written = last.then(async () => {
      const { change, answer } = await plan(read);
      if (change) await store(change);
      return answer;
    });
    // whoever asked is told; the next write does not depend on it
    last = written.catch(() => {});
    return written;
  }

  return {
    async warm() {
      await read(async (reading) => void (await reading.summaries));
    },
    read,
    write,
  };
}
