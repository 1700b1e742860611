/**
 * `npm run bench -- scale`: an archive of a hundred thousand statements in the built extension, in Chromium, asked as the
 * panel and the pages ask, and compared with a library's index of the same statements and with the bundled archive alone.
 * `SCALE_ARTICLES` makes it of another size. The library is measured after the extension, so that a ratio of the two holds
 * only as far as the machine was equally busy with other things.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page, Target } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { LIBRARY_PAGE } from '../../src/library-address';
import type { Pack, StatementId } from '../../src/model/records';
import { PAGE } from '../../src/panel/state';
import { eventually, launch, type Session } from '../e2e/harness';
import type { buildMiniSearch, loadMiniSearch, searchMiniSearch } from './in-scale';
import { largeArchive } from './large-archive';
import { median, ms, ratio } from './timing';

const ARTICLES = Number(process.env.SCALE_ARTICLES ?? 10_000);
/** Of a pack: some megabytes, as much as fits into a message. */
const ARTICLES_PER_PACK = 500;
const COLD_ROUNDS = 9;
const CARD_ROUNDS = 60;
const COLD_CARD_ROUNDS = 15;
const PANEL_ROUNDS = 9;
/** How often further articles are asked for. */
const PAGES_FURTHER = 20;
/** The library's list of articles, and what shows it. */
const LIST = `${LIBRARY_PAGE}#/articles`;
const LISTED = '.articles > li';
const LIBRARY_SIZE = { width: 1_200, height: 900 };
/** What a page needs to show nothing of ours, at the extension's origin. */
const BLANK = '/icons/16.png';

declare const scale: {
  readonly buildMiniSearch: typeof buildMiniSearch;
  readonly loadMiniSearch: typeof loadMiniSearch;
  readonly searchMiniSearch: typeof searchMiniSearch;
};

const heading = (text: string): void => console.log(`\n${text}`);
const line = (what: string, figure: string): void => console.log(`  ${what.padEnd(72)} ${figure}`);
const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`;

async function inPageScript(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry: 'test/bench/in-scale.ts', formats: ['iife'], name: 'scale' } },
  })) as Rollup.RollupOutput[];
  return output[0]?.output[0].code ?? '';
}

interface Timed<T> {
  readonly time: number;
  readonly value: T;
}

/** Asks the worker from a page of the extension: the answer, and how many ms it took to come. */
async function ask<T>(page: Page, type: string, args: object): Promise<Timed<T>> {
  const { time, reply } = await page.evaluate(
    async (message) => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }).chrome;
      const start = performance.now();
      const answer = await runtime.sendMessage(message);
      return { time: performance.now() - start, reply: answer as { ok: boolean; value: unknown; error?: unknown } };
    },
    { type, args },
  );
  if (!reply?.ok) throw new Error(`${type}: ${JSON.stringify(reply).slice(0, 500)}`);
  return { time, value: reply.value as T };
}

interface Archive {
  readonly session: Session;
  readonly page: Page;
}

async function archiveIn(extension: string, profile: string): Promise<Archive> {
  const session = await launch('chromium', { extension, profile });
  const page = await session.extensionPage(BLANK);
  await eventually('the archive', () => ask(page, 'articles', { limit: 1 }).catch(() => undefined), 60_000);
  return { session, page };
}

async function fill({ page }: Archive, bundled: Pack): Promise<void> {
  let [statements, time, slowest] = [0, 0, 0];
  for (const pack of largeArchive(bundled, ARTICLES).packs(ARTICLES_PER_PACK)) {
    const answer = await ask<{ outcome: string; statements: number; problems: unknown[] }>(page, 'importFile', {
      kind: 'pack',
      name: 'made-up.json',
      content: { text: pack.json },
    });
    if (answer.value.statements !== pack.statements) throw new Error(`not imported: ${JSON.stringify(answer.value).slice(0, 500)}`);
    statements += pack.statements;
    time += answer.time;
    slowest = Math.max(slowest, answer.time);
  }
  const rate = (1_000 * statements) / time;
  heading(
    `Importing ${statements.toLocaleString('en')} statements in ${ARTICLES.toLocaleString('en')} articles, ${ARTICLES_PER_PACK} a pack`,
  );
  line(
    'statements a second, from the message to its answer',
    `${rate.toFixed(0)} (goal: at least 2,000; ${rate >= 2_000 ? 'met' : 'NOT met'})`,
  );
  line('the slowest pack', ms(slowest));
}

/** The memory that a page or worker takes, garbage aside: JavaScript, and the contents of typed arrays. */
async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.enable');
  // the second takes what the first set free
  for (let times = 0; times < 2; times++) await cdp.send('HeapProfiler.collectGarbage');
  const usage = (await cdp.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  return usage.usedSize + (usage.backingStorageSize ?? 0);
}

async function workerHeap({ session }: Archive): Promise<number> {
  const isWorker = (target: Target): boolean => target.type() === 'service_worker' && target.url().startsWith(session.origin);
  const cdp = await (await session.browser.waitForTarget(isWorker)).createCDPSession();
  const heap = await heapOf(cdp);
  await cdp.detach();
  return heap;
}

/** Questions as readers type them: rare, common and several words, beginnings of words. */
function questions(vocabulary: readonly string[]): string[] {
  const at = (rank: number): string => vocabulary[Math.min(rank, vocabulary.length - 1)] as string;
  const single = [12, 60, 150, 400, 900, 2_000, 4_500, 9_000, 15_000, 30_000].map(at);
  const several = [
    [15, 300],
    [80, 1_200],
    [200, 350],
    [500, 2_500],
    [40, 90, 260],
    [10, 20, 30],
  ].map((ranks) => ranks.map(at).join(' '));
  const begun = [700, 1_500, 3_300, 5_200, 8_000, 11_000].map((rank) => at(rank).slice(0, 4));
  return [...single, ...several, ...begun];
}

interface Found {
  readonly total: number;
  readonly statements: readonly { readonly id: StatementId; readonly words: readonly { quote?: string; paraphrase?: string }[] }[];
}

/** Asks for the first page of a search, of as many statements as the panel asks for. */
const search = (page: Page, text: string) => ask<Found>(page, 'search', { text, limit: PAGE });

/** Asks for it as the panel does: when it is there, for what it can be narrowed to; how many ms until both are. */
async function searchWithFacets(page: Page, text: string): Promise<number> {
  const found = await search(page, text);
  return found.time + (await ask(page, 'facets', { text })).time;
}

/** How long it takes from when the worker is started by a question until its answer. */
async function cold<T>({ session, page }: Archive, type: string, args: object): Promise<Timed<T>> {
  await session.stopWorker();
  return ask<T>(page, type, args);
}

async function benchSearch(large: Archive, small: Archive, texts: readonly string[], script: string): Promise<void> {
  const { page } = large;
  const first: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round++) {
    first.push((await cold(large, 'search', { text: texts[round % texts.length], limit: PAGE })).time);
  }
  const firstSmall: number[] = [];
  for (let round = 0; round < COLD_ROUNDS; round++) firstSmall.push((await cold(small, 'search', { text: 'the', limit: PAGE })).time);
  const own: { time: number; found: number }[][] = [];
  for (let round = 0; round < 5; round++) {
    const times: { time: number; found: number }[] = [];
    for (const text of texts) {
      const { time, value } = await search(page, text);
      times.push({ time, found: value.total });
    }
    own.push(times);
  }
  const both: number[] = [];
  for (let round = 0; round < 3; round++) for (const text of texts) both.push(await searchWithFacets(page, text));
  const all: number[] = [];
  for (let round = 0; round < 7; round++) all.push((await ask(page, 'search', { limit: PAGE })).time);
  const heap = await workerHeap(large);
  for (const text of texts) await search(small.page, text);
  const heapSmall = await workerHeap(small);

  const build = await large.session.extensionPage(BLANK);
  await build.evaluate(script);
  const built = await build.evaluate(() => scale.buildMiniSearch());
  await build.close();
  const library = await large.session.extensionPage(BLANK);
  await library.evaluate(script);
  const cdp = await library.createCDPSession();
  const before = await heapOf(cdp);
  const loading = await library.evaluate(() => scale.loadMiniSearch());
  const libraryHeap = (await heapOf(cdp)) - before;
  const theirs: { time: number; found: number }[][] = [];
  for (let round = 0; round < 5; round++) theirs.push(await library.evaluate((asked) => scale.searchMiniSearch(asked), texts as string[]));
  await library.close();

  const timesOf = (rounds: typeof own): number[] => rounds.slice(1).flatMap((times) => times.map(({ time }) => time));
  const [later, warm] = [median(timesOf(own)), median(timesOf(theirs))];
  const differ = texts.filter((_, i) => own[0]?.[i]?.found !== theirs[0]?.[i]?.found);
  heading(`Searching: ${texts.length} questions, finding ${own[0]?.map(({ found }) => found).join(', ')} statements`);
  line(
    `MiniSearch: building its index of ${built.documents.toLocaleString('en')} statements`,
    `${(built.time / 1_000).toFixed(1)} s, ${megabytes(built.characters)} of JSON`,
  );
  line('MiniSearch: loading it from the database', ms(loading));
  line(`the first answer of a worker that was stopped, a page of ${PAGE}`, `${ms(median(first))}, at most ${ms(Math.max(...first))}`);
  line(
    '  of loading MiniSearch',
    `1/${(loading / median(first)).toFixed(1)} (goal: at most 1/10; ${loading / median(first) >= 10 ? 'met' : 'NOT met'})`,
  );
  line('  the same in an archive of five articles', ms(median(firstSmall)));
  line('MiniSearch: a search in the page that holds it, ids only', `${ms(warm)}, at most ${ms(Math.max(...timesOf(theirs)))}`);
  line(
    `a later answer, a page of ${PAGE}, by message`,
    `${ms(later)}, at most ${ms(Math.max(...timesOf(own)))} = ${ratio(later / warm, { atMost: 5 })}`,
  );
  line('  and then what it can be narrowed to, with counts', `${ms(median(both))} in all = ${(median(both) / warm).toFixed(2)}×`);
  line('a later answer to no question: all statements', ms(median(all)));
  line('MiniSearch: its memory', megabytes(libraryHeap));
  line(
    'the worker’s memory, the extension’s own code and data included',
    `${megabytes(heap)} = 1/${(libraryHeap / heap).toFixed(1)} (goal: at most 1/5; ${libraryHeap / heap >= 5 ? 'met' : 'NOT met'})`,
  );
  line('  of which the archive of five articles takes as much', megabytes(heapSmall));
  if (differ.length > 0) line('questions of which the two find another number', differ.join(', '));
}

async function benchCheck({ page }: Archive, texts: readonly string[]): Promise<void> {
  const sentences: string[] = [];
  for (const text of texts) {
    const { value } = await search(page, text);
    const words = value.statements[0]?.words.map(({ quote, paraphrase }) => quote ?? paraphrase ?? '').join(' ');
    if (words) sentences.push(words.slice(0, 1_000));
  }
  const check = async (text: string) => (await ask(page, 'check', { text })).time;
  for (const sentence of sentences) await check(sentence);
  const searches: number[] = [];
  const checks: number[] = [];
  for (const [i, sentence] of sentences.entries()) {
    checks.push(await check(sentence));
    searches.push((await search(page, texts[i % texts.length] as string)).time);
  }
  const [checked, searched] = [median(checks), median(searches)];
  heading('Checking a sentence');
  line(`a sentence of the archive, ${sentences.length} of them`, `${ms(checked)}, at most ${ms(Math.max(...checks))}`);
  line('  of a plain search', ratio(checked / searched, { atMost: 3 }));
}

async function benchCards(large: Archive, small: Archive): Promise<void> {
  const args = {
    entity: 'erdogan',
    pageDate: '2020-02-20',
    sentence: 'Erdogan said that his troops at the observation posts in Idlib would stay.',
  };
  const card = async ({ page }: Archive) => (await ask(page, 'card', args)).time;
  const times = { large: [] as number[], small: [] as number[], coldLarge: [] as number[], coldSmall: [] as number[] };
  for (const archive of [large, small]) await card(archive);
  for (let round = 0; round < CARD_ROUNDS; round++) {
    times.large.push(await card(large));
    times.small.push(await card(small));
  }
  for (let round = 0; round < COLD_CARD_ROUNDS; round++) {
    times.coldLarge.push((await cold(large, 'card', args)).time);
    times.coldSmall.push((await cold(small, 'card', args)).time);
  }
  heading('Opening a card');
  line('in an archive of five articles', ms(median(times.small)));
  line('in the large one', `${ms(median(times.large))} = ${ratio(median(times.large) / median(times.small), { atMost: 1.2 })}`);
  line('the first after the worker was stopped, in an archive of five articles', ms(median(times.coldSmall)));
  line(
    '  in the large one',
    `${ms(median(times.coldLarge))} = ${ratio(median(times.coldLarge) / median(times.coldSmall), { atMost: 1.2 })}`,
  );
}

interface Opened {
  readonly page: Page;
  /** From the navigation until the page shows what it is opened for, in ms. */
  readonly time: number;
}

/** Opens a page of the extension until it shows an element that matches; the worker awake. */
async function open({ session }: Archive, path: string, selector: string, viewport = { width: 420, height: 600 }): Promise<Opened> {
  const page = await session.browser.newPage({ background: true });
  await page.emulateFocusedPage(true);
  await page.setViewport(viewport);
  await page.evaluateOnNewDocument((wanted) => {
    const shown = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return;
      shown.disconnect();
      (globalThis as { shownAfter?: number }).shownAfter = performance.now();
    });
    shown.observe(document, { childList: true, subtree: true });
  }, selector);
  await page.goto(`${session.origin}/${path}`);
  const time = await eventually(selector, () => page.evaluate(() => (globalThis as { shownAfter?: number }).shownAfter), 60_000);
  return { page, time };
}

const quick = (time: number): string => `${ms(time)} (goal: under 100 ms; ${time < 100 ? 'met' : 'NOT met'})`;

async function benchPanel(large: Archive, small: Archive): Promise<void> {
  heading('Opening the panel on an entity’s statements: from the navigation to its first statement, the worker awake');
  const times = { large: [] as number[], small: [] as number[] };
  for (let round = 0; round < PANEL_ROUNDS; round++) {
    for (const size of ['large', 'small'] as const) {
      const { page, time } = await open(size === 'large' ? large : small, 'src/panel/index.html?entity=erdogan', '.said li');
      times[size].push(time);
      await page.close();
    }
  }
  line('in an archive of five articles', quick(median(times.small)));
  line('in the large one', quick(median(times.large)));
}

async function benchLibrary(large: Archive, small: Archive): Promise<void> {
  heading('The library’s list of articles, the worker awake');
  const times = { large: [] as number[], small: [] as number[] };
  for (let round = 0; round < PANEL_ROUNDS; round++) {
    for (const size of ['large', 'small'] as const) {
      const { page, time } = await open(size === 'large' ? large : small, LIST, LISTED, LIBRARY_SIZE);
      times[size].push(time);
      await page.close();
    }
  }
  line('from the navigation to its first articles, in an archive of five', quick(median(times.small)));
  line('in the large one', quick(median(times.large)));
  const { page } = await open(large, LIST, LISTED, LIBRARY_SIZE);
  // a tab behind another draws a frame a second
  await page.bringToFront();
  const further = await page.evaluate(async (rounds) => {
    const taken: number[] = [];
    const count = (): number => document.querySelectorAll('.articles > li').length;
    for (let round = 0; round < rounds; round++) {
      const before = count();
      const more = document.querySelector<HTMLElement>('button.more');
      if (!more) throw new Error(`no more than ${before} articles`);
      more.scrollIntoView();
      await new Promise((later) => requestAnimationFrame(later));
      const start = performance.now();
      more.click();
      while (count() === before) {
        if (performance.now() - start > 60_000) throw new Error(`no more than ${before} articles within a minute`);
        await new Promise((later) => requestAnimationFrame(later));
      }
      // laid out, and on the screen
      await new Promise((later) => requestAnimationFrame(later));
      taken.push(performance.now() - start);
    }
    return taken;
  }, PAGES_FURTHER);
  line('further articles, from the press to the screen: the first time', quick(further[0] ?? Number.NaN));
  line(`the ${PAGES_FURTHER}th time`, quick(further.at(-1) ?? Number.NaN));
  line('the longest', quick(Math.max(...further)));
  await page.close();
}

/** What can be measured of size, in this order; the archive is filled for any of it. */
export const SCALE = ['search', 'check', 'cards', 'panel', 'library'] as const;

/** What `measures` names of the measurements of size, with the extension built into a folder. */
export async function benchScale(
  extension: string,
  bundled: Pack,
  measures: (what: (typeof SCALE)[number]) => boolean = () => true,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'backgrounder-bench-scale-'));
  const large = await archiveIn(extension, join(folder, 'large'));
  const small = await archiveIn(extension, join(folder, 'small'));
  try {
    await fill(large, bundled);
    const texts = questions(largeArchive(bundled, 0).vocabulary);
    if (measures('search')) await benchSearch(large, small, texts, await inPageScript());
    if (measures('check')) await benchCheck(large, texts);
    if (measures('cards')) await benchCards(large, small);
    if (measures('panel')) await benchPanel(large, small);
    if (measures('library')) await benchLibrary(large, small);
  } finally {
    await large.session.close();
    await small.session.close();
    await rm(folder, { recursive: true });
  }
}
