/**
 * Nothing is lost: the real worker is stopped again and again while it seeds the real database, and after each stop the
 * database is read from a page of the extension. It must hold the old state or the new one, whole.
 *
 * Chromium's worker is ended with `Target.closeTarget`, which kills its thread wherever it is. Firefox's background is
 * ended with the call by which Firefox itself ends an idle one, which tears its page down.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stopForGood } from './ask';
import { BROWSERS, eventually, launch, type Session } from './harness';

/** Stops of a reseeding worker, and of a worker that seeds for the first time. */
const RESEEDINGS = 60;
const FIRST_SEEDINGS = 20;

/** What the database holds: rows by store, or null where there is no database. */
type State = Readonly<Record<string, readonly unknown[]>> | null;

/** Runs in the page: everything in the database, in one transaction; never creates it. */
async function readState(): Promise<State> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'archive')) return null;
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('archive');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  db.onversionchange = () => db.close();
  const names = [...db.objectStoreNames];
  const state: Record<string, unknown[]> = {};
  if (names.length > 0) {
    const tx = db.transaction(names);
    for (const name of names) {
      const all = tx.objectStore(name).getAll();
      all.onsuccess = () => {
        // maps do not travel as JSON
        state[name] = all.result.map((row: object) =>
          Object.fromEntries(Object.entries(row).map(([k, v]) => [k, v instanceof Map ? [...v] : v])),
        );
      };
    }
    await new Promise((resolve, reject) => {
      tx.oncomplete = resolve;
      tx.onabort = () => reject(tx.error);
    });
  }
  db.close();
  return state;
}

/**
 * Runs in the page: makes the bundled half an older one. Every row is marked, one article and all that stands in it is
 * gone, and the version is another. The user's half gets a row.
 */
async function makeOld(version: string): Promise<void> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('archive');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const bundled = ['entities', 'names', 'articles', 'passages', 'statements', 'facts', 'tallies'];
  const tx = db.transaction([...bundled, 'summaries', 'userTallies'], 'readwrite');
  for (const name of bundled) {
    let first = true;
    tx.objectStore(name).openCursor().onsuccess = ({ target }) => {
      const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
      if (!cursor) return;
      if (first) cursor.delete();
      else cursor.update({ ...cursor.value, old: version });
      first = false;
      cursor.continue();
    };
  }
  const summaries = tx.objectStore('summaries');
  summaries.get('bundled').onsuccess = ({ target }) => summaries.put({ ...(target as IDBRequest).result, version });
  tx.objectStore('userTallies').put({ entity: 'kept', statements: 7 });
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error);
  });
  db.close();
}

/** Runs in the page. */
function wake(): void {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome;
  runtime.sendMessage({ type: 'articles', args: {} }).catch(() => undefined);
}

/** Runs in the page. */
function deleteArchive(): Promise<void> {
  return new Promise((resolve, reject) => {
    const deleting = indexedDB.deleteDatabase('archive');
    deleting.onsuccess = () => resolve();
    deleting.onerror = () => reject(deleting.error);
  });
}

const versionOf = (state: State): string | undefined => {
  const summary = state?.summaries?.find((row) => (row as { half: string }).half === 'bundled');
  return (summary as { version: string } | undefined)?.version;
};

/** The state without the rows that a test put into the user's half. */
const bundledHalf = (state: State): State =>
  state && Object.fromEntries(Object.entries(state).filter(([name]) => !name.startsWith('user')));

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(BROWSERS)('the archive in %s', (name) => {
  let session: Session;
  /** A page of the extension's origin that runs none of its code. */
  let page: Page;
  let seeded: State;

  /** Wakes the worker by a message, as a page does, and waits until it runs, but not for its answer. */
  const start = async (): Promise<void> => {
    await page.evaluate(wake);
    await eventually('the worker to run', async () => (await session.workerRuns()) || undefined);
  };
  const stop = (): Promise<void> => stopForGood(session);
  const seededAnew = () =>
    eventually('the archive to be seeded', async () => {
      const state = await page.evaluate(readState);
      return state && versionOf(state) === versionOf(seeded) ? state : undefined;
    });

  beforeAll(async () => {
    session = await launch(name);
    page = await session.extensionPage('/icons/16.png');
    await start();
    seeded = await eventually('the archive to be seeded', async () => {
      const state = await page.evaluate(readState);
      return versionOf(state) ? state : undefined;
    });
  });
  afterAll(() => session?.close());

  test('is seeded once installed', () => {
    expect(versionOf(seeded)).toMatch(/^[0-9a-f]{16}$/);
    expect(seeded?.articles).toHaveLength(5);
    expect(seeded?.statements?.length).toBeGreaterThan(40);
    expect(seeded?.userStatements).toEqual([]);
  });

  test(`holds the old state or the new one, whichever moment its worker is stopped at (${RESEEDINGS} times)`, {
    timeout: 300_000,
  }, async () => {
    // how long a reseeding takes from the start of the worker, so that the stops fall before, in and behind it
    await stop();
    await page.evaluate(makeOld, 'measured');
    await start();
    const began = performance.now();
    await seededAnew();
    const whole = performance.now() - began;

    const seen = { old: 0, new: 0 };
    // the delay at which old turns into new, followed from stop to stop
    let turn = whole / 2;
    for (let i = 0; i < RESEEDINGS; i += 1) {
      await stop();
      const version = `old-${i}`;
      await page.evaluate(makeOld, version);
      const before = await page.evaluate(readState);
      expect(versionOf(before)).toBe(version);
      // every third stop sweeps the whole time; the others fall close to the turn, where the transaction is
      const delay = i % 3 === 0 ? (whole * 1.2 * i) / RESEEDINGS : Math.max(0, turn + ((i * 7) % 11) - 5);
      await start();
      await later(delay);
      await stop();
      const after = await page.evaluate(readState);
      if (versionOf(after) === version) {
        seen.old += 1;
        turn += whole / 40;
        expect(after).toEqual(before);
      } else {
        seen.new += 1;
        turn = Math.max(0, turn - whole / 40);
        expect(bundledHalf(after)).toEqual(bundledHalf(seeded));
        expect(after?.userTallies).toEqual([{ entity: 'kept', statements: 7 }]);
      }
    }
    // stops that all fell on one side would show nothing
    expect(seen.old).toBeGreaterThan(RESEEDINGS / 10);
    expect(seen.new).toBeGreaterThan(RESEEDINGS / 10);
    await start();
    expect(bundledHalf(await seededAnew())).toEqual(bundledHalf(seeded));
  });

  test(`is whole or empty where the first seeding is cut short (${FIRST_SEEDINGS} times), and whole in the end`, {
    timeout: 200_000,
  }, async () => {
    await stop();
    await page.evaluate(deleteArchive);
    await start();
    const began = performance.now();
    await seededAnew();
    const whole = performance.now() - began;
    for (let i = 0; i < FIRST_SEEDINGS; i += 1) {
      await stop();
      await page.evaluate(deleteArchive);
      await start();
      await later((whole * 1.2 * i) / FIRST_SEEDINGS);
      await stop();
      const after = await page.evaluate(readState);
      if (versionOf(after) === undefined) expect(Object.values(after ?? {}).flat()).toEqual([]);
      else expect(after).toEqual({ ...seeded, userTallies: [] });
    }
    await start();
    expect(bundledHalf(await seededAnew())).toEqual(bundledHalf(seeded));
  });

  test('comes back by itself when the browser evicts it while the worker runs, and renews the names for pages', async () => {
    await start();
    await seededAnew();
    await page.evaluate(deleteArchive);
    await session.worker(async () => {
      await (
        globalThis as unknown as { chrome: { storage: { local: { remove(key: string): Promise<void> } } } }
      ).chrome.storage.local.remove('lexicon');
    });
    const panel = await session.extensionPage('/src/panel/index.html');
    const reply = await panel.evaluate(async () => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome;
      return runtime.sendMessage({ type: 'search', args: { speaker: 'peskov', from: '2020-02', to: '2020-02' } });
    });
    expect(reply).toMatchObject({ ok: true });
    expect((reply as { value: { statements: unknown[] } }).value.statements.length).toBeGreaterThanOrEqual(6);
    expect(bundledHalf(await seededAnew())).toEqual(bundledHalf(seeded));
    const names = await eventually('the names', () =>
      session.worker(async () => {
        const { storage } = (
          globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<{ lexicon?: { serialized: string } }> } } } }
        ).chrome;
        return (await storage.local.get('lexicon')).lexicon?.serialized;
      }),
    );
    // compiled for pages: persons are known by their surnames, sites by their nouns
    for (const word of ['putin', 'idlib', 'observation']) expect(names).toContain(word);
  });
});
