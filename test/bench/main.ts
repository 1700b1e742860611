/**
 * `npm run bench`: how quick the extension is, as ratios of things measured in the same run on the same machine, in
 * Chromium. Nothing here fails a build: a busy machine must not; read the goals beside the figures.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { buildFor } from '../../scripts/build';
import { assembleBundled } from '../../src/archive/bundled';
import { lexiconEntries } from '../../src/archive/seed';
import { LANGUAGES } from '../../src/matching/languages';
import { compileLexicon, serializeLexicon } from '../../src/matching/lexicon';
import type { LexiconEntry, Pack } from '../../src/model/records';
import { BIG_PAGE } from '../e2e/big-page';
import { launch, type Session } from '../e2e/harness';
import { article } from './article';
import { main as benchGrowth } from './growth';
import type { finding, markJs, walk } from './in-page';
import { main as benchQuotes } from './quotes';
import { benchScale, SCALE } from './scale';
import { benchStorm } from './storm';
import { longestTasks } from './tasks';
import { median, ms, ratio } from './timing';

const CHARACTERS = 500_000;
const ROUNDS = 15;
const CARD_ROUNDS = 200;
/** Characters of a page of 3 MB of HTML. */
const HUGE = 2_150_000;
/** Characters of a page that costs what any page does: the script and the lexicon. */
const SHORT = 3_000;
/** Characters of the pages, without a mention, that show what a further character costs. */
const LENGTHS = [250_000, 500_000, 1_000_000] as const;
/** How long after its load, in ms, the largest page is surely annotated. */
const SETTLING = 4_000;
/** The name of the extension that cards are compared with. */
const PROBE = 'Probe';
/** Further aliases, made up, to see what a lexicon a hundred times larger costs. */
const FURTHER_ALIASES = 6_000;

declare const bench: { readonly walk: typeof walk; readonly finding: typeof finding; readonly markJs: typeof markJs };

const heading = (text: string): void => console.log(`\n${text}`);
const line = (what: string, figure: string): void => console.log(`  ${what.padEnd(64)} ${figure}`);

async function inPageScript(): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: true, lib: { entry: 'test/bench/in-page.ts', formats: ['iife'], name: 'bench' } },
  })) as Rollup.RollupOutput[];
  return output[0]?.output[0].code ?? '';
}

/** The bundled archive. */
async function bundledPack(): Promise<Pack> {
  const checked = await assembleBundled(async (path) => JSON.parse(await readFile(join('assets/archive', path), 'utf8')));
  if (!checked.ok) throw new Error('the bundled archive cannot be used: see `npm run archive`');
  return checked.pack;
}

/** The names of the bundled archive. */
async function bundledEntries(): Promise<readonly LexiconEntry[]> {
  const { entities, names } = await bundledPack();
  return lexiconEntries(entities, names);
}

/** Names of people nobody knows, four to an entity. */
function furtherEntries(count: number): LexiconEntry[] {
  const syllables = ['ba', 'ko', 'ri', 'tan', 'me', 'lu', 'sha', 'vo', 'ne', 'gar', 'pi', 'dos'];
  const name = (n: number): string => {
    let word = '';
    for (let rest = n + 12 ** 3; rest > 0; rest = Math.floor(rest / 12)) word += syllables[rest % 12];
    return word.charAt(0).toUpperCase() + word.slice(1);
  };
  return Array.from({ length: count / 4 }, (_, i) => ({
    id: `further-${i}` as LexiconEntry['id'],
    kind: 'person',
    names: { en: { name: [0, 1, 2, 3].map((k) => `${name(i * 8 + k)} ${name(i * 8 + k + 4)}`) } },
  }));
}

async function benchFinding(session: Session, script: string): Promise<void> {
  const entries = await bundledEntries();
  const source = serializeLexicon(compileLexicon(entries, LANGUAGES));
  const further = serializeLexicon(compileLexicon([...entries, ...furtherEntries(FURTHER_ALIASES)], LANGUAGES));
  // all of them take mark.js minutes
  const terms = new Set(entries.flatMap(({ names }) => Object.values(names.en ?? {}).flatMap((list) => list ?? [])));
  const page = await session.openUrl('about:blank');
  /** Each measurement in a document of its own: reading a text node for the first time is what a page costs. */
  async function fresh<A, R>(run: (given: A) => R, given: A): Promise<Awaited<R>> {
    await page.goto(session.server.url('/bare.html'));
    await page.addScriptTag({ content: script });
    return page.evaluate(run as (given: unknown) => R, given);
  }
  const walks: ReturnType<typeof walk>[] = [];
  const own: ReturnType<typeof finding>[] = [];
  const larger: ReturnType<typeof finding>[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    walks.push(await fresh(() => bench.walk(), null));
    own.push(await fresh((lexicon) => bench.finding(lexicon), source));
    larger.push(await fresh((lexicon) => bench.finding(lexicon), further));
  }
  const marked = await fresh((list) => bench.markJs(list), [...terms]);
  await page.close();

  const middle = (list: typeof own, key: keyof ReturnType<typeof finding>): number => median(list.map((it) => it[key]));
  const walked = median(walks.map(({ time }) => time));
  const whole = middle(own, 'find') + middle(own, 'paint');
  const { characters = 0, elements = 0 } = walks[0] ?? {};
  heading(
    `Finding and painting on a page of ${characters.toLocaleString('en')} characters in ${elements.toLocaleString('en')} elements, ${own[0]?.mentions} mentions`,
  );
  line('bare walk over its text nodes', ms(walked));
  line('finding (text, matching, telling apart)', `${ms(middle(own, 'find'))} = ${ratio(middle(own, 'find') / walked, { atMost: 3 })}`);
  line('finding and painting', `${ms(whole)} = ${ratio(whole / walked, { atMost: 4 })}`);
  const more = middle(larger, 'find') / middle(own, 'find');
  line(`finding with ${FURTHER_ALIASES.toLocaleString('en')} further aliases, of finding`, ratio(more, { atMost: 1.5 }));
  line('making the lexicon ready, once a page', `${ms(middle(own, 'revive'))}; with the further aliases ${ms(middle(larger, 'revive'))}`);
  line(
    `mark.js with the ${terms.size} English aliases of them (${marked.marks} marks)`,
    `${ms(marked.time)} = ${ratio(marked.time / whole, { atLeast: 300 })} of ours`,
  );
}

/** Evaluates in the world that an extension's content script has in a page. */
async function contentWorld(page: Page, extension: string): Promise<<T>(expression: string) => Promise<T>> {
  const session: CDPSession = await page.createCDPSession();
  const context = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: { id, name, auxData } }) => {
      if (auxData?.type === 'isolated' && name === extension) resolve(id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await context;
  return async (expression) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

async function benchCard(session: Session): Promise<void> {
  await session.browser.installExtension(await probeExtension());
  const page = await session.open('/news.html');
  await session.mentions(page);
  const ours = await contentWorld(page, 'Backgrounder');
  const probes = await contentWorld(page, PROBE);
  const args = JSON.stringify({
    entity: 'erdogan',
    pageDate: '2020-02-20',
    sentence: 'Erdogan said that his troops at the observation posts in Idlib would stay.',
  });
  const ask = (message: string): string => `(async () => {
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage(${message});
    return { time: performance.now() - start, answered: answer?.ok === true };
  })()`;
  const times = { bare: [] as number[], card: [] as number[], first: [] as number[] };
  // what an entity's first card costs, of which nothing is kept yet
  for (const { id } of (await bundledPack()).entities) {
    const first = await ours<{ time: number; answered: boolean }>(
      ask(`{ type: 'card', args: { ...${args}, entity: ${JSON.stringify(id)} } }`),
    );
    if (!first.answered) throw new Error('a request was not answered');
    times.first.push(first.time);
  }
  for (let round = 0; round < CARD_ROUNDS; round++) {
    const bare = await probes<{ time: number; answered: boolean }>(ask('0'));
    const card = await ours<{ time: number; answered: boolean }>(ask(`{ type: 'card', args: ${args} }`));
    if (!bare.answered || !card.answered) throw new Error('a request was not answered');
    times.bare.push(bare.time);
    times.card.push(card.time);
  }
  await page.close();
  const [bare, card] = [median(times.bare), median(times.card)];
  heading('Hover to card content, worker awake');
  line('a bare message and one read of one record, from an extension that does no more', ms(bare));
  line('a card with everything in it', `${ms(card)} = ${ratio(card / bare, { atMost: 1.5 })}`);
  line(`the first card of an entity, the worker awake, ${times.first.length} of them`, ms(median(times.first)));
}

async function extension(manifest: object, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backgrounder-bench-extension-'));
  await writeFile(
    join(folder, 'manifest.json'),
    JSON.stringify({ manifest_version: 3, version: '1', background: { service_worker: 'worker.js' }, ...manifest }),
  );
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** An extension that does nothing, so that a browser without ours differs in nothing else. */
const inertExtension = (): Promise<string> => extension({ name: 'Inert' }, { 'worker.js': '' });

/** An extension that answers a message with the one record that its database has. */
const probeExtension = (): Promise<string> =>
  extension(
    { name: PROBE, content_scripts: [{ matches: ['http://*/*'], js: ['page.js'] }] },
    {
      'page.js': '',
      'worker.js': `
        const opened = new Promise((resolve) => {
          const request = indexedDB.open('probe', 1);
          request.onupgradeneeded = () => request.result.createObjectStore('records').put({ ok: true, text: 'x'.repeat(1000) }, 0);
          request.onsuccess = () => resolve(request.result);
        });
        chrome.runtime.onMessage.addListener((message, sender, reply) => {
          opened.then((db) => {
            const read = db.transaction('records').objectStore('records').get(0);
            read.onsuccess = () => reply(read.result);
          });
          return true;
        });`,
    },
  );

interface Load {
  /** Seconds of script and of all tasks on the page's main thread, from navigation until it has been idle for a second. */
  readonly script: number;
  readonly task: number;
}

async function load(session: Session, path: string): Promise<Load> {
  const page = await session.openUrl('about:blank');
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable');
  const read = async (): Promise<Record<string, number>> =>
    Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  const before = await read();
  await page.goto(session.server.url(path), { waitUntil: 'load' });
  await new Promise((later) => setTimeout(later, 1_000));
  const after = await read();
  await page.close();
  const spent = (name: string): number => (after[name] ?? 0) - (before[name] ?? 0);
  return { script: spent('ScriptDuration'), task: spent('TaskDuration') };
}

async function benchLoad(session: Session, without: Session): Promise<void> {
  heading('What the extension adds to a page’s load: main-thread time until a second after load');
  for (const [name, path] of [
    ['the sample news page', '/news.html'],
    ['the page of 500,000 characters', '/long.html'],
    ['a front page, which is left alone', '/front-page.html'],
  ] as const) {
    const loads = { with: [] as Load[], without: [] as Load[] };
    for (let round = 0; round < 11; round++) {
      loads.with.push(await load(session, path));
      loads.without.push(await load(without, path));
    }
    const middle = (list: readonly Load[], key: keyof Load): number => median(list.slice(1).map((l) => l[key])) * 1_000;
    const added = middle(loads.with, 'task') - middle(loads.without, 'task');
    line(
      name,
      `${ms(added)} more, ${((100 * added) / middle(loads.without, 'task')).toFixed(0)} % of the page’s own ${ms(middle(loads.without, 'task'))} (script ${ms(middle(loads.with, 'script') - middle(loads.without, 'script'))} more)`,
    );
  }
}

interface Weight {
  /** Bytes of JavaScript, the page's and the extension's, and of the engine's own objects, after garbage collection. */
  readonly script: number;
  readonly engine: number;
  /** Length in ms of the longest task in which the extension's script ran; -Infinity where it did not. */
  readonly longest: number;
}

async function weigh(session: Session, path: string): Promise<Weight> {
  const page = await session.openUrl('about:blank');
  const cdp = await page.createCDPSession();
  const { ours: longest } = await longestTasks(cdp, async () => {
    await page.goto(session.server.url(path), { waitUntil: 'load' });
    await new Promise((later) => setTimeout(later, SETTLING));
  });
  await cdp.send('HeapProfiler.enable');
  // the second takes what the first set free
  for (let times = 0; times < 2; times++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = (await cdp.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  await page.close();
  return { script: usedSize, engine: embedderHeapUsedSize, longest };
}

async function benchWeight(session: Session, without: Session, mentions: number): Promise<void> {
  heading('What the extension keeps in memory of a page, and its longest task');
  const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(2)} MB`;
  const scripts = new Map<string, number>();
  for (const [name, path] of [
    ['a short article without a mention: the script and the lexicon', '/short.html'],
    ['250,000 characters without a mention', '/no-names-250000.html'],
    ['500,000 characters without a mention', '/no-names-500000.html'],
    ['1,000,000 characters without a mention', '/no-names-1000000.html'],
    ['500,000 characters with few mentions', '/few-names.html'],
    ['500,000 characters with many mentions', '/long.html'],
    ['the same in one paragraph', '/one-block.html'],
    ['3 MB of HTML with many mentions', '/huge.html'],
  ] as const) {
    const own: Weight[] = [];
    const bare: Weight[] = [];
    for (let round = 0; round < 3; round++) {
      own.push(await weigh(session, path));
      bare.push(await weigh(without, path));
    }
    const more = (key: 'script' | 'engine'): number => median(own.map((it) => it[key])) - median(bare.map((it) => it[key]));
    const longest = median(own.map((it) => it.longest));
    scripts.set(path, more('script'));
    line(
      name,
      `script ${megabytes(more('script'))}, engine ${megabytes(more('engine'))}; longest task ${ms(longest)} (goal: under 50 ms; ${longest < 50 ? 'met' : 'NOT met'})`,
    );
  }
  const between = (less: string, more: string): number => (scripts.get(more) ?? Number.NaN) - (scripts.get(less) ?? Number.NaN);
  const [least, middle, most] = LENGTHS;
  const perCharacter = (from: number, to: number): string =>
    (between(`/no-names-${from}.html`, `/no-names-${to}.html`) / (to - from)).toFixed(3);
  line('script memory of a further character without a mention', `${perCharacter(least, middle)} and ${perCharacter(middle, most)} bytes`);
  line('script memory of a further mention', `${(between('/no-names-500000.html', '/long.html') / mentions).toFixed(0)} bytes`);
}

/** What `pages` measures, in this order. */
const PAGES = ['finding', 'card', 'load', 'weight', 'storm'] as const;
const PARTS: Readonly<Record<string, readonly string[]>> = { quotes: [], growth: [], pages: PAGES, scale: SCALE };

/**
 * All measurements, or those of one part: `quotes` the quotation check and `growth` what hostile texts cost, which need no
 * browser; `pages` what pages feel; `scale` an archive of a hundred thousand statements. Of the last two only what is named besides (`pages card`).
 */
export async function main([only, ...named]: readonly string[] = []): Promise<void> {
  if (only !== undefined && !Object.hasOwn(PARTS, only)) throw new Error(`expected one of ${Object.keys(PARTS).join(', ')}`);
  const parts = (only && PARTS[only]) || [];
  const unknown = named.find((name) => !parts.includes(name));
  if (unknown !== undefined) throw new Error(`${only} has no ${unknown}: expected some of ${parts.join(', ')}`);
  const wanted = (part: string): boolean => only === undefined || only === part;
  const measures = (measurement: string): boolean => named.length === 0 || named.includes(measurement);
  if (wanted('quotes')) await benchQuotes();
  if (wanted('growth')) benchGrowth();
  if (!wanted('pages') && !wanted('scale')) return;
  const folder = await mkdtemp(join(tmpdir(), 'backgrounder-bench-'));
  try {
    await buildFor('chrome', join(folder, 'chrome'));
    if (wanted('pages')) await benchPages(join(folder, 'chrome'), measures);
    if (wanted('scale')) await benchScale(join(folder, 'chrome'), await bundledPack(), measures);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const withoutNames = (characters: number): string => article(characters, Number.POSITIVE_INFINITY).html.replace(' on Idlib', '');

async function benchPages(built: string, measures: (what: (typeof PAGES)[number]) => boolean): Promise<void> {
  const inert = await inertExtension();
  const long = article(CHARACTERS);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const routes = {
    '/long.html': { body: long.html, headers },
    '/few-names.html': { body: article(CHARACTERS, 6_000).html, headers },
    '/short.html': { body: withoutNames(SHORT), headers },
    ...Object.fromEntries(LENGTHS.map((length) => [`/no-names-${length}.html`, { body: withoutNames(length), headers }])),
    '/one-block.html': { body: long.html.replaceAll('</p>\n<p>', ' '), headers },
    '/huge.html': { body: article(HUGE).html, headers },
    '/big.html': { body: BIG_PAGE, headers },
    // no article by its own word, and short: the extension leaves it alone while its parts are measured on it
    '/bare.html': { body: long.html.replace('"NewsArticle"', '"CollectionPage"'), headers },
  };
  const session = await launch('chromium', { extension: built, routes });
  // which greets nobody
  const without = await launch('chromium', { extension: inert, routes, welcome: true });
  try {
    console.log(`${await session.browser.version()}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}`);
    // until the archive is seeded, which would be in the way
    await session.mentions(await session.open('/news.html'));
    if (measures('finding')) await benchFinding(session, await inPageScript());
    if (measures('card')) await benchCard(session);
    if (measures('load')) await benchLoad(session, without);
    if (measures('weight')) await benchWeight(session, without, long.names);
    if (measures('storm')) await benchStorm(session, without);
  } finally {
    await session.close();
    await without.close();
    await rm(inert, { recursive: true });
  }
}
