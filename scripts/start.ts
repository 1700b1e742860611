/**
 * `npm start [-- URL or FILE]`: builds the extension and shows it at work on a news page, by default the sample one.
 * With a display a browser opens and stays until it is closed. Without one it runs headless, writes what it sees to
 * out/ and prints what it found.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { eventually, launch, type Session } from '../test/e2e/harness';
import { type FoundBrowser, requireAnyBrowser, versionOf } from './browsers';
import { buildFor } from './build';

/** The sample page, below the folder of pages. */
const SAMPLE = 'test/pages/news.html';
/** The official whose statements are shown where the page mentions no person. */
const FALLBACK = 'peskov';
/** How long a page of the web may take to be underlined before it counts as one without mentions, in milliseconds. */
const PATIENCE = 15_000;
/** How many statements of the panel are printed. */
const FIRST = 3;

/** What is opened: a page of the web, or a file that is served from its folder (extensions do not run on file:). */
type Target = { readonly url: string } | { readonly folder: string; readonly path: string };

/** @throws Error where the argument is neither an address nor a file */
function targetOf(argument: string | undefined): Target {
  if (argument && /^https?:\/\//i.test(argument)) return { url: new URL(argument).href };
  const file = resolve(argument ?? SAMPLE);
  if (!existsSync(file)) throw new Error(`${argument ?? SAMPLE} is neither an http address nor a file`);
  return { folder: dirname(file), path: `/${encodeURIComponent(basename(file))}` };
}

/** Whether a window can be shown: not in CI, and on Linux only with a display server. */
function hasDisplay(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI) return false;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** What the content script answers to the panel's question; see src/messages.ts. */
interface PageMentions {
  readonly state: string;
  readonly date: string | null;
  readonly entities: readonly { readonly id: string; readonly kind: string; readonly surface: string; readonly count: number }[];
}

declare const chrome: {
  readonly tabs: {
    query(query: object): Promise<readonly { readonly id: number }[]>;
    sendMessage(id: number, message: object): Promise<{ readonly ok: boolean; readonly value: PageMentions } | undefined>;
  };
};

/** Asks the page in front what is mentioned on it, once it has been looked at. */
const mentionsOf = (session: Session): Promise<PageMentions | null> =>
  session.worker(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const answer = tab && (await chrome.tabs.sendMessage(tab.id, { type: 'mentions', args: {} }).catch(() => undefined));
    return answer?.ok ? answer.value : null;
  });

const open = (session: Session, target: Target): Promise<Page> =>
  'url' in target ? session.openUrl(target.url) : session.open(target.path);

/** Shows the page in a window until the reader closes the browser. */
async function show(session: Session, target: Target): Promise<void> {
  await open(session, target);
  // The browser's own first tab.
  for (const other of await session.browser.pages()) if (other.url() === 'about:blank') await other.close();
  console.log('Rest the pointer on an underlined name. The panel is behind the toolbar button, or its entry in the menu of extensions.');
  console.log('Close the browser to end.');
  await new Promise((ended) => session.browser.once('disconnected', ended));
}

/** Takes the three pictures and prints what stands on them. */
async function report(session: Session, target: Target): Promise<void> {
  const page = await open(session, target);
  const mentions = await session.mentions(page, 1, PATIENCE).catch(() => []);
  // a person's card has the most to show: what that person said
  const first = mentions.find(({ kind }) => kind === 'person') ?? mentions[0];
  const found = await mentionsOf(session);
  console.log(`\n${page.url()}: ${await page.title()}`);
  console.log(await session.screenshot(page, 'out/page.png'));
  if (!first || !found) {
    console.log(`No mentions: ${found?.state ?? 'the page did not answer'}.`);
  } else {
    console.log(`\nMentions${found.date ? ` (page of ${found.date})` : ''}:`);
    for (const { id, kind, surface, count } of found.entities)
      console.log(`  ${String(count).padStart(3)}  ${id} (${kind}), first as “${surface}”`);
  }

  if (first) {
    await session.hover(page, first.text);
    const card = await session.card(page, ({ outline }) => outline.includes('heading'));
    console.log(`\nThe card over “${first.text}” (${await session.screenshot(page, 'out/card.png')}):\n`);
    console.log(indented(card.text));
  }

  const people = found?.entities.filter(({ kind }) => kind === 'person').map(({ id }) => id) ?? [];
  const official = people.includes(FALLBACK) ? FALLBACK : (people[0] ?? FALLBACK);
  const panel = await session.panel(page, `entity=${official}`);
  // as wide and high as the popup is
  await panel.setViewport({ width: 470, height: 600 });
  const statements = await eventually(`statements of ${official} in the panel`, async () => {
    const texts = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-statement]')].map(({ innerText }) => innerText),
    );
    return texts.length > 0 ? texts : undefined;
  });
  console.log(`\nThe panel on ${official} (${await session.screenshot(panel, 'out/panel.png')}), its first statements:\n`);
  for (const text of statements.slice(0, FIRST)) console.log(`${indented(text)}\n`);
}

/** Text of a page for a terminal: no blank lines, two spaces in front. */
const indented = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => `  ${line}`)
    .join('\n');

async function run(browser: FoundBrowser, target: Target): Promise<void> {
  const headless = !hasDisplay();
  await buildFor(browser.family === 'chromium' ? 'chrome' : 'firefox');
  console.log(`Backgrounder in ${versionOf(browser)}${headless ? ', without a display' : ''}.`);
  const session = await launch(browser.family, {
    executablePath: browser.path,
    extension: join('dist', browser.family === 'chromium' ? 'chrome' : 'firefox'),
    headless,
    // The sample page needs no network; another page may.
    closed: !('url' in target) && headless,
    ...('folder' in target && { pages: target.folder }),
  });
  try {
    await (headless ? report : show)(session, target);
  } finally {
    await session.close();
  }
}

export async function main([argument]: readonly string[]): Promise<void> {
  try {
    await run(requireAnyBrowser(), targetOf(argument));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
