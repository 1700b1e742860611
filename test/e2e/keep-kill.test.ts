/**
 * Nothing is lost: the real worker is stopped in the middle of each kind of write to the reader's half, again and
 * again, and after each stop the database is read from a page of the extension. It must hold the old state or the new
 * one, whole. How a worker is stopped: see archive.test.ts.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stopForGood } from './ask';
import { BROWSERS, eventually, launch, type Session } from './harness';

/** Stops in each kind of write and browser: 2 browsers × 10 kinds × 5 are 100. */
const STOPS = 5;

/** A request and its arguments. */
type Asked = readonly [type: string, args: unknown];

/** Long enough that its transaction takes some time. */
const PARAGRAPHS = Array.from(
  { length: 150 },
  (_, i) =>
    `“The quay number ${i} will be open in the winter of that year,” Ada Quill said in Idlib. Bo Reed said that boat ${i} would not sail.`,
);
const article = (paragraphs: readonly string[], path = 'first') => ({
  headline: 'Quays to open',
  publisher: 'The Gull',
  byline: null,
  date: { edtf: '2019-07-10', basis: 'printed' },
  url: `https://example.org/${path}`,
  language: 'en',
  machineTranslated: false,
  paragraphs,
});

/** A pack of as many statements, which nothing else has. */
function pack(): string {
  const statements = PARAGRAPHS.map((quote, i) => ({
    id: `far-${i}`,
    speakers: [{ entity: 'far-mayor' }],
    form: 'direct',
    polarity: 'asserts',
    said: { edtf: '2019-07-01', basis: 'printed' },
    words: [{ quote }],
    about: ['far-harbour'],
    sources: [{ article: 'far', passage: 1 }],
  }));
  const entity = (id: string, kind: string, name: string) => ({ id, kind, name, description: 'Far away.' });
  return JSON.stringify({
    format: 'backgrounder-pack/1',
    title: 'Far',
    entities: [entity('far-mayor', 'person', 'Far Mayor'), entity('far-harbour', 'place', 'Far Harbour')],
    names: [{ language: 'en', entities: { 'far-harbour': { name: ['Far Harbour'] } } }],
    articles: [
      {
        id: 'far',
        file: 'far.txt',
        headline: 'Far',
        publisher: null,
        agency: null,
        place: null,
        date: { edtf: '2019-07-10', basis: 'printed' },
        link: null,
        language: 'en',
        passages: [{ n: 1, digest: 'Far.' }],
        statements,
        facts: [],
      },
    ],
  });
}

/** Runs in the page: asks the worker and waits for its answer. */
async function askWorker([type, args]: Asked): Promise<unknown> {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome;
  return runtime.sendMessage({ type, args });
}

/** Where the page notes whether what it told the worker was answered, or is sure not to be. */
interface Telling {
  settled?: boolean;
}

/** Runs in the page: asks the worker, and does not wait. */
function tellWorker([type, args]: Asked): void {
  const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome;
  const telling = globalThis as Telling;
  telling.settled = false;
  const settle = (): void => {
    telling.settled = true;
  };
  runtime.sendMessage({ type, args }).then(settle, settle);
}

/**
 * Runs in the page: what the reader has added, in one transaction, as a digest and the number of rows by store. Times at
 * which something was kept are left out, since they differ from one write to the next; so are settings of a restored
 * backup that are stored with it until they are in force, which the next worker sees to (tested in pack.test.ts).
 */
async function readOwn(): Promise<{ readonly digest: string; readonly rows: Readonly<Record<string, number>> }> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('archive');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  db.onversionchange = () => db.close();
  const names = [...db.objectStoreNames].filter(
    (name) => name.startsWith('user') || ['summaries', 'words', 'corrections', 'texts', 'gone'].includes(name),
  );
  const state: Record<string, unknown[]> = {};
  const tx = db.transaction(names);
  for (const name of names) {
    const all = tx.objectStore(name).getAll();
    all.onsuccess = () => {
      state[name] = all.result;
    };
  }
  await new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = () => reject(tx.error);
  });
  db.close();
  const json = JSON.stringify(
    names.map((name) => state[name]),
    (key, value: unknown) =>
      key === 'settings'
        ? undefined
        : value instanceof Map
          ? [...value].sort()
          : typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)
            ? 'time'
            : value,
  );
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(json)));
  return { digest: [...bytes].join('.'), rows: Object.fromEntries(names.map((name) => [name, state[name]?.length ?? 0])) };
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(BROWSERS)('keeping in %s', (name) => {
  let session: Session;
  /** A page of the extension's origin that runs none of its code. */
  let page: Page;
  /** Something of every kind, to begin each write from. */
  let backup: string;
  let articleId: string;
  let statementId: string;

  const ask = async <T>(...asked: Asked): Promise<T> => {
    const reply = (await page.evaluate(askWorker, asked)) as { ok: boolean; value: T };
    if (!reply?.ok) throw new Error(`${asked[0]}: ${JSON.stringify(reply)}`);
    return reply.value;
  };
  const stop = async (): Promise<void> => {
    await stopForGood(session);
    // what was told too late for the worker that was stopped is done by the next one, which a busy machine starts late
    await eventually('the request to be over', () => page.evaluate(() => (globalThis as Telling).settled || undefined));
    await stopForGood(session);
  };
  const asBefore = async () => {
    // Firefox 153 once answered from a background that was just being ended ("too much recursion", November 2026)
    await eventually('the backup to be restored', () =>
      ask('restore', { content: { text: backup }, replace: true }).catch((error: unknown) => console.warn(String(error)) ?? undefined),
    );
    // a worker that has all at hand, so that what follows is the write itself
    await ask('articles', {});
    return page.evaluate(readOwn);
  };

  beforeAll(async () => {
    session = await launch(name);
    page = await session.extensionPage('/icons/16.png');
    await eventually('the archive', () => ask('articles', {}).catch(() => undefined));
    const saved = await ask<{ id: string; view: { passages: { statements: { id: string }[] }[] } }>('saveArticle', {
      article: article(PARAGRAPHS),
    });
    articleId = saved.id;
    statementId = saved.view.passages[3]?.statements[0]?.id as string;
    await ask('correct', { statement: statementId, change: { form: 'indirect' } });
    await ask('addWatchTerm', { name: 'Ada Quill', kind: 'person', aliases: [] });
    backup = (await ask<{ text: string }>('backup', { part: 0 })).text;
  });
  afterAll(() => session?.close());

  const empty = JSON.stringify({
    format: 'backgrounder-backup/1',
    at: '2024-01-01T00:00:00.000Z',
    pack: { format: 'backgrounder-pack/1', title: 'Empty', articles: [], entities: [], names: [] },
    corrections: [],
    texts: [],
    settings: { sites: {}, paused: false },
  });
  const writes: readonly (readonly [what: string, asked: () => Asked])[] = [
    ['saving an article', () => ['saveArticle', { article: article(PARAGRAPHS, 'second') }]],
    ['saving it again, changed', () => ['saveArticle', { article: article(PARAGRAPHS.slice(20)) }]],
    ['importing a text', () => ['importFile', { kind: 'text', name: 'a.txt', content: { text: PARAGRAPHS.join('\n\n') } }]],
    ['importing a pack', () => ['importFile', { kind: 'pack', name: 'a.json', content: { text: pack() } }]],
    ['correcting', () => ['correct', { statement: statementId, change: { dropped: true } }]],
    ['undoing', () => ['undo', {}]],
    ['forgetting an article', () => ['dropArticle', { id: articleId }]],
    ['adding a watch term', () => ['addWatchTerm', { name: 'Bo Reed', kind: 'person', aliases: [] }]],
    ['removing a watch term', () => ['removeWatchTerm', { id: 'watch-ada-quill' }]],
    ['restoring a backup', () => ['restore', { content: { text: empty }, replace: true }]],
  ];

  const seen = { old: 0, new: 0 };

  test.each(writes)(
    `%s leaves the old state or the new one, whenever the worker is stopped (${STOPS} times)`,
    { timeout: 400_000 },
    async (_, asked) => {
      const before = await asBefore();
      const began = performance.now();
      await ask(...asked());
      const whole = performance.now() - began;
      const after = await page.evaluate(readOwn);
      expect(after.digest).not.toBe(before.digest);

      // from half of the time on, where the transaction is; each stop moves on from the side where the last one fell
      let delay = whole * 0.5;
      for (let i = 0; i < STOPS; i += 1) {
        expect((await asBefore()).digest).toBe(before.digest);
        await page.evaluate(tellWorker, asked());
        await later(delay);
        await stop();
        const now = await page.evaluate(readOwn);
        expect(
          [before, after].map(({ digest }) => digest),
          JSON.stringify({ before: before.rows, now: now.rows, after: after.rows }),
        ).toContain(now.digest);
        const isNew = now.digest === after.digest;
        seen[isNew ? 'new' : 'old'] += 1;
        delay = Math.max(0, delay + (isNew ? -1 : 1) * (whole / (3 + i)));
      }
    },
  );

  test('was stopped before and after what it wrote was there', () => {
    expect(seen.old + seen.new).toBe(STOPS * writes.length);
    // stops that all fell on one side would show nothing
    expect(Math.min(seen.old, seen.new), JSON.stringify(seen)).toBeGreaterThan((STOPS * writes.length) / 10);
  });
});
