/**
 * The built extension in a real browser, for end-to-end tests:
 *
 *     const session = await launch('firefox');
 *     const page = await session.open('/news.html');
 *     await session.mentions(page);                 // waits for the underlines
 *     await session.hover(page, 'Idlib');           // a real pointer, moved slowly
 *     const card = await session.card(page);        // the closed-shadow card, once it shows
 *     await session.close();                        // leaves no profile and no process
 *
 * Chromium and Firefox are driven differently (see chromium.ts and firefox.ts) and look the same from here. The only
 * server they can reach is ours (server.ts). `E2E_DIST` names another folder that has chrome/ and firefox/ in it;
 * `CHROMIUM_PATH` and `FIREFOX_PATH` name other programs.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Browser, ConsoleMessage, Page } from 'puppeteer-core';
import { requireBrowsers } from '../../scripts/browsers';
import { chromium } from './chromium';
import { type Driver, type Evaluate, eventually, type Preferences } from './driver';
import { firefox } from './firefox';
import { inLanguage } from './language';
import { type PageServer, type Route, type SeenRequest, servePages } from './server';

export { eventually } from './driver';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** The name of the element that holds the card. */
const CARD = 'backgrounder-card';
/** What the extension's highlights' names begin with. */
const HIGHLIGHT = 'backgrounder-';
/** The toolbar popup's page. */
const PANEL = '/src/panel/index.html';
/**
 * What Firefox itself notes on the console (as of Firefox 153), whatever an extension does: that it looks for a site's
 * icon, which a strict page's own policy forbids, and that a page was left while a message of an extension waited for
 * its answer, as readers leave pages and close popups.
 */
const OF_THE_BROWSER = /\/favicon\.ico|Promise (?:rejected|resolved) after context unloaded/;

export interface LaunchOptions {
  /** Leaves the page open that the extension opens when it is installed; it is closed else, so that no test finds it in front. */
  readonly welcome?: boolean;
  /** The built extension; by default `E2E_DIST` or dist, and in it chrome or firefox. */
  readonly extension?: string;
  /** Folder of the pages served; by default test/pages. */
  readonly pages?: string;
  /** Pages made up by the test, by path. */
  readonly routes?: Readonly<Record<string, Route>>;
  /** CSS pixels; by default 1200 × 900. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** By default light, and in a window what the reader has set. */
  readonly colorScheme?: 'light' | 'dark';
  /** The interface's language, a folder of `_locales`; by default the browser's, which is English. */
  readonly language?: string;
  /** The language that the browser itself is in (BCP 47), by which it chooses the interface's; by default that of the machine. */
  readonly browserLanguage?: string;
  /** A fontconfig file: text is drawn with its fonts only and alike on every machine (Chromium on Linux). */
  readonly fonts?: string;
  /** The folder of a profile, kept by whoever named it: a later session in it goes on where this one ended. */
  readonly profile?: string;
  /** False opens a window; by default true. */
  readonly headless?: boolean;
  /** False lets the browser reach the network: for people who look around, not for tests. */
  readonly closed?: boolean;
  /** The browser's program, where it is not the one that is found. */
  readonly executablePath?: string;
}

export interface OpenOptions {
  /** 127.0.0.1 (the default), localhost, or any name under `.test`: each another site. */
  readonly host?: string;
}

/** A rectangle in CSS pixels of the viewport. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A highlighted range. */
export interface Mention {
  /** The highlight's name without its prefix: the entity's kind. */
  readonly kind: string;
  readonly text: string;
  /** Its first line's rectangle. */
  readonly rect: Rect;
}

export interface Card {
  /** As it is read on the screen: visible text with line breaks. */
  readonly text: string;
  /** What assistive technology is told: one line per element with a role, `role "name" state`, indented by depth. */
  readonly outline: string;
  readonly rect: Rect;
  readonly html: string;
}

export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** The extension's own origin, without a slash at its end. */
  readonly origin: string;
  readonly server: PageServer;

  /** Opens a sample page, in front, once it has loaded. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** Opens any address the browser can reach. */
  openUrl(url: string): Promise<Page>;

  /** Names of the extension's highlights and the texts of their ranges, in page order; empty where there are none. */
  highlights(page: Page): Promise<Readonly<Record<string, readonly string[]>>>;
  /** All highlighted ranges from top to bottom, once there are at least `atLeast` (1), within `timeout` ms (those of `eventually`). */
  mentions(page: Page, atLeast?: number, timeout?: number): Promise<readonly Mention[]>;
  /**
   * Moves the pointer slowly onto the nth (from 0) mention with this text, scrolled into view.
   * @returns the point it rests on
   * @throws Error where no such mention appears
   */
  hover(page: Page, text: string, nth?: number): Promise<{ readonly x: number; readonly y: number }>;

  /** The card once it shows and `ready` holds; what `ready` says is left to the test (by default: it has some text). */
  card(page: Page, ready?: (card: Card) => boolean): Promise<Card>;
  /** The card as it is now; undefined where none shows. */
  cardNow(page: Page): Promise<Card | undefined>;
  /** Waits until no card shows. */
  cardGone(page: Page): Promise<void>;
  /** Runs in the page with the card's shadow root; undefined where there is no card. */
  inCard<A extends readonly unknown[], R>(
    page: Page,
    run: (root: ShadowRoot, ...args: A) => R,
    ...args: A
  ): Promise<Awaited<R> | undefined>;
  /** Clicks, with the pointer, on the card's first element that matches and, if given, has this text or label. */
  clickInCard(page: Page, selector: string, text?: string): Promise<void>;

  /**
   * Opens the panel: in Chromium the real toolbar popup over `front`; in Firefox, whose popup cannot be driven, the
   * same page in a tab behind `front`, so that the active tab is the one the panel is about. With `query`
   * (`entity=peskov`) it is such a tab in both.
   */
  panel(front: Page, query?: string): Promise<Page>;
  /** Opens a page of the extension in a tab behind the one in front. */
  extensionPage(path: string): Promise<Page>;

  /** Runs in the background worker, which is woken for it. Only JSON goes in and comes out. */
  worker: Evaluate;
  workerRuns(): Promise<boolean>;
  /** Ends the worker as the browser does with an idle one. */
  stopWorker(): Promise<void>;
  /** A keyboard command: in Firefox its real keys, in Chromium its event (which takes no synthetic keys). */
  command(page: Page, name: string): Promise<void>;
  /**
   * Reloads the extension, as an update does. In Chromium open pages keep their orphaned content scripts; Firefox puts
   * the new ones into them at once.
   */
  reload(): Promise<void>;

  /** What the page (in Firefox every page) is told of its reader's preferences from now on. */
  prefer(page: Page, preferences: Preferences): Promise<void>;
  /**
   * Writes a PNG of what the page shows, or of a part of it, and returns its path. In Chromium a tab that is behind
   * comes to the front for it.
   */
  screenshot(page: Page, path: string, clip?: Rect): Promise<string>;
  /**
   * What pages and worker wrote to their consoles, and uncaught errors, so far, but for what browsers say of themselves.
   * Quiet is an empty list.
   */
  noise(): Promise<readonly string[]>;
  /** Requests that were meant for anything but our server, those of the browser's own services aside. */
  foreignRequests(): readonly SeenRequest[];
  /** Ends the browser and the server; a second call does nothing. */
  close(): Promise<void>;
}

/** Runs in the page: the extension's highlighted ranges from top to bottom. */
function readHighlights(prefix: string): Mention[] {
  const found: (Mention & { readonly x: number; readonly y: number })[] = [];
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    if (!name.startsWith(prefix)) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
      found.push({ kind: name.slice(prefix.length), text: range.toString(), rect: { x, y, width, height }, x, y });
    }
  }
  // Highlights keep their order of insertion; readers go by lines.
  found.sort((a, b) => (Math.abs(a.y - b.y) > 2 ? a.y - b.y : a.x - b.x));
  return found.map(({ kind, text, rect }) => ({ kind, text, rect }));
}

/** A mention in sight, and the lines of the others. */
interface Sought {
  readonly rect: Rect;
  readonly others: readonly Rect[];
}

/** Runs in the page: brings the nth mention with this text into view and says where it is. */
function showMention(prefix: string, text: string, nth: number): Sought | null {
  const all: { readonly range: Range; readonly x: number; readonly y: number }[] = [];
  for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
    if (!name.startsWith(prefix)) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const { x, y } = range.getBoundingClientRect();
      all.push({ range, x, y });
    }
  }
  const found = all.filter(({ range }) => range.toString() === text);
  found.sort((a, b) => (Math.abs(a.y - b.y) > 2 ? a.y - b.y : a.x - b.x));
  const range = found[nth]?.range;
  if (!range) return null;
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollTo({ top: scrollY + top - innerHeight / 3, behavior: 'instant' });
  const plain = ({ x, y, width, height }: DOMRect): Rect => ({ x, y, width, height });
  const rect = plain(range.getClientRects()[0] ?? range.getBoundingClientRect());
  const others = all.flatMap(({ range: other }) => [...other.getClientRects()].map(plain));
  return { rect, others: others.filter(({ x, y }) => x !== rect.x || y !== rect.y) };
}

/** Runs in the page, on the card's root: what it shows, or null where nothing of it is visible. */
function readCard(root: ShadowRoot): Card | null {
  const shown = [...root.querySelectorAll<HTMLElement>('*')].find(
    (element) => element.matches(':popover-open') || element.checkVisibility?.(),
  );
  if (!shown) return null;
  const { x, y, width, height } = shown.getBoundingClientRect();
  if (width === 0 || height === 0) return null;

  const IMPLICIT: Readonly<Record<string, string>> = {
    a: 'link',
    article: 'article',
    aside: 'complementary',
    blockquote: 'blockquote',
    button: 'button',
    details: 'group',
    dl: 'definitions',
    figure: 'figure',
    footer: 'footer',
    h1: 'heading 1',
    h2: 'heading 2',
    h3: 'heading 3',
    h4: 'heading 4',
    header: 'header',
    li: 'listitem',
    nav: 'navigation',
    ol: 'list',
    p: 'paragraph',
    section: 'section',
    summary: 'button',
    table: 'table',
    time: 'time',
    ul: 'list',
    q: 'quotation',
  };
  const STATES = ['aria-pressed', 'aria-expanded', 'aria-current', 'aria-live', 'aria-busy', 'disabled', 'datetime', 'href', 'lang'];
  const NAMED_BY_CONTENT = /^(?:link|button|heading|time|listitem|paragraph|blockquote|quotation|summary|status|alert)/;
  const lines: string[] = [];
  const visit = (element: Element, depth: number): void => {
    if (element.getAttribute('aria-hidden') === 'true' || !element.checkVisibility()) return;
    const role = element.getAttribute('role') ?? IMPLICIT[element.localName];
    if (role) {
      const labels = (element.getAttribute('aria-labelledby') ?? '')
        .split(' ')
        .flatMap((id) => (id ? (root.getElementById(id)?.textContent ?? '') : []));
      const label =
        element.getAttribute('aria-label') ?? (labels.join(' ') || (NAMED_BY_CONTENT.test(role) ? (element.textContent ?? '') : ''));
      const name = label.replace(/\s+/g, ' ').trim();
      const states = STATES.filter((state) => element.hasAttribute(state)).map((state) => ` ${state}=${element.getAttribute(state)}`);
      lines.push(`${'  '.repeat(depth)}${role}${name ? ` "${name}"` : ''}${states.join('')}`);
    }
    for (const child of element.children) visit(child, role ? depth + 1 : depth);
  };
  visit(shown, 0);
  return { text: shown.innerText.trim(), outline: lines.join('\n'), rect: { x, y, width, height }, html: shown.outerHTML };
}

/** So near, in CSS px, to a mention's line a pointer may be taken to be on it. */
const BESIDE = 4;
const isNear = ({ x, y }: { readonly x: number; readonly y: number }, line: Rect): boolean =>
  x > line.x - BESIDE && x < line.x + line.width + BESIDE && y > line.y - BESIDE && y < line.y + line.height + BESIDE;

/** How long, in ms, the page that greets is waited for where it may have been there before, and how long to come to rest. */
const WELCOME = 3_000;

/** Closes the page that the extension opens when it is installed. It is sure to come in a new profile. */
async function closeWelcome(browser: Browser, origin: string, isNew: boolean): Promise<void> {
  const isWelcome = (page: Page): boolean => page.url().startsWith(`${origin}/src/library/`);
  const found = eventually('the first page', async () => (await browser.pages()).find(isWelcome), isNew ? undefined : WELCOME);
  const page = await (isNew ? found : found.catch(() => null));
  if (!page) return;
  // at work on its sample: closed before, it would leave questions to the worker unanswered, of which Firefox tells
  const settled = () => page.evaluate(() => CSS.highlights.size > 0 || undefined).catch(() => undefined);
  await eventually('the first page to settle', settled, WELCOME).catch(() => undefined);
  await page.close();
}

/** Starts a browser with the built extension, in a profile of its own unless one is named. Close the session when done. */
export async function launch(name: BrowserName, options: LaunchOptions = {}): Promise<Session> {
  const folder = name === 'chromium' ? 'chrome' : 'firefox';
  const built = resolve(options.extension ?? join(process.env.E2E_DIST ?? 'dist', folder));
  if (!existsSync(join(built, 'manifest.json'))) throw new Error(`no built extension in ${built}: run npm run build`);
  const executablePath = options.executablePath ?? requireBrowsers([name])[name].path;
  const colorScheme = options.colorScheme ?? (options.headless === false ? null : 'light');
  const isNew = !options.profile || !existsSync(options.profile) || (await readdir(options.profile)).length === 0;
  const server = await servePages(options.pages ?? 'test/pages', options.routes);
  const translated = options.language ? await inLanguage(built, options.language) : null;
  const cleanUp = () => Promise.all([server.close(), translated?.remove()]);
  let driver: Driver;
  try {
    const start = name === 'chromium' ? chromium : firefox;
    driver = await start({
      executablePath,
      extension: translated?.folder ?? built,
      proxy: options.closed === false ? null : server,
      viewport: options.viewport ?? { width: 1200, height: 900 },
      headless: options.headless ?? true,
      profile: options.profile ?? null,
      browserLanguage: options.browserLanguage ?? null,
      colorScheme,
      fonts: options.fonts ?? null,
    });
  } catch (error) {
    await cleanUp();
    throw error;
  }
  const { browser } = driver;
  const noise: string[] = [];

  function listen(page: Page): Page {
    page.on('console', (message: ConsoleMessage) => noise.push(`${page.url()} ${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => noise.push(`${page.url()} uncaught: ${error instanceof Error ? error.message : String(error)}`));
    return page;
  }

  async function newPage(): Promise<Page> {
    const page = listen(await browser.newPage());
    if (name === 'chromium' && colorScheme) await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: colorScheme }]);
    return page;
  }

  async function openUrl(url: string): Promise<Page> {
    const page = await newPage();
    await page.goto(url, { waitUntil: 'load' });
    return page;
  }

  const all = (page: Page): Promise<Mention[]> => page.evaluate(readHighlights, HIGHLIGHT);
  const cardNow = async (page: Page): Promise<Card | undefined> => (await driver.inClosedRoot(page, CARD, readCard)) ?? undefined;

  const session: Session = {
    name,
    browser,
    origin: driver.origin,
    server,
    open: (path, { host } = {}) => openUrl(server.url(path, host)),
    openUrl,
    async highlights(page) {
      const byName: Record<string, string[]> = {};
      for (const { kind, text } of await all(page)) {
        byName[HIGHLIGHT + kind] ??= [];
        byName[HIGHLIGHT + kind]?.push(text);
      }
      return byName;
    },
    mentions: (page, atLeast = 1, timeout) =>
      eventually(
        `${atLeast} mention(s) on ${page.url()}`,
        async () => {
          const found = await all(page);
          return found.length >= atLeast ? found : undefined;
        },
        timeout,
      ),
    async hover(page, text, nth = 0) {
      const { rect, others } = await eventually(
        `mention ${nth} of “${text}”`,
        async () => (await page.evaluate(showMention, HIGHLIGHT, text, nth)) ?? undefined,
      );
      const x = rect.x + rect.width / 2;
      const y = rect.y + rect.height / 2;
      // From beside and above, ever closer, as a hand does: 12 moves in about a quarter of a second. A busy machine takes
      // longer, and would rest on what is on the way: the pointer goes on past it.
      for (let step = 12; step >= 0; step--) {
        const at = { x: Math.max(1, x - step * 4), y: Math.max(1, y - step * 3) };
        if (step > 0 && others.some((other) => isNear(at, other))) continue;
        await page.mouse.move(at.x, at.y);
        await new Promise((later) => setTimeout(later, 16));
      }
      return { x, y };
    },
    card: (page, ready = ({ text }) => text !== '') =>
      eventually(`the card on ${page.url()}`, async () => {
        const card = await cardNow(page);
        return card && ready(card) ? card : undefined;
      }),
    cardNow,
    async cardGone(page) {
      await eventually('the card to go', async () => ((await cardNow(page)) ? undefined : true));
    },
    inCard: (page, run, ...args) => driver.inClosedRoot(page, CARD, run, ...args),
    async clickInCard(page, selector, text) {
      const point = await eventually(`${selector} ${text ?? ''} in the card`, async () => {
        const found = await driver.inClosedRoot(
          page,
          CARD,
          (root, wanted: string, words: string | null) => {
            const element = [...root.querySelectorAll<HTMLElement>(wanted)].find(
              (candidate) => words === null || candidate.textContent?.trim() === words || candidate.getAttribute('aria-label') === words,
            );
            element?.scrollIntoView({ block: 'nearest' });
            const rect = element?.getBoundingClientRect();
            return rect && rect.width > 0 ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
          },
          selector,
          text ?? null,
        );
        return found ?? undefined;
      });
      await page.mouse.move(point.x, point.y, { steps: 8 });
      await page.mouse.click(point.x, point.y);
    },
    async panel(front, query = '') {
      return listen(await driver.openPopup(front, `${driver.origin}${PANEL}${query ? `?${query}` : ''}`));
    },
    async extensionPage(path) {
      return listen(await driver.openInBackground(`${driver.origin}${path.startsWith('/') ? path : `/${path}`}`));
    },
    worker: driver.inWorker,
    workerRuns: driver.workerRuns,
    stopWorker: driver.stopWorker,
    command: (page, command) => driver.command(command, page),
    reload: driver.reload,
    prefer: driver.prefer,
    async screenshot(page, path, clip) {
      await mkdir(dirname(resolve(path)), { recursive: true });
      await driver.readyToCapture(page);
      // A card that is still fading in would be caught half transparent; one that goes meanwhile cancels its animations.
      const settle = (root: ShadowRoot) => Promise.allSettled(root.getAnimations().map(({ finished }) => finished)).then(() => true);
      if (!page.url().startsWith(driver.origin)) await driver.inClosedRoot(page, CARD, settle);
      // Puppeteer would enlarge the window for a part of it, which closes a card; and it counts from the page's beginning.
      const [left, top] = await page.evaluate(() => [scrollX, scrollY]);
      await page.screenshot({
        path: path as `${string}.png`,
        captureBeyondViewport: false,
        ...(clip && { clip: { ...clip, x: clip.x + left!, y: clip.y + top! } }),
      });
      return path;
    },
    async noise() {
      return [...noise, ...(await driver.workerErrors())].filter((line) => !OF_THE_BROWSER.test(line));
    },
    foreignRequests: () => server.seen.filter(({ refused, host }) => refused && !driver.ownHosts?.test(host)),
    async close() {
      if (browser.connected) await browser.close();
      await cleanUp();
    },
  };
  if (!options.welcome) await closeWelcome(browser, driver.origin, isNew);
  return session;
}
