/**
 * The toolbar button: what Backgrounder does on the page that is shown, as an icon, in words (its title, which is also
 * what a screen reader calls it), and how many entities the page mentions, as its badge.
 *
 * The browser keeps what is set for a tab until the tab shows another page, so a worker that was stopped has nothing
 * to put right. Pages do not tell of themselves, which would cost every page some of its script: the worker asks the
 * page in front when it has loaded, shows another address or comes to the front, when the reader's choice changes, and
 * whenever the page asks something itself.
 */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser';
import { askPage, type PageReplies, type PageState } from '../messages';
import { readSettings } from '../settings';
import { pageStateWords } from '../ui/page-state';
import { madeOnce, t, tn } from '../ui/text';

type Page = PageReplies['mentions'];

/**
 * When a page is asked again after it has loaded, in milliseconds: an article may be judged one for up to eight seconds
 * while its text arrives (see docs/gate.md), most of them within the first two.
 */
const ASKED_AGAIN = [1_500, 9_000] as const;
/** How long a page gets to act on a choice before it is asked, in milliseconds. */
const SETTLING = 200;
/** Most entities that a badge counts: it has room for four characters. */
const MAX_COUNTED = 999;

/** A quiet slate, and white on it (5.9:1): the number is there for whoever looks for it. */
const BADGE = { background: '#5b6472', text: '#ffffff' };

const ICONS = {
  annotated: '',
  'not-an-article': 'alone-',
  'off-here': 'off-',
  paused: 'paused-',
} as const satisfies Record<PageState, string>;

const iconOf = (state: PageState): Record<string, string> =>
  Object.fromEntries([16, 32].map((side) => [side, `/icons/${ICONS[state]}${side}.png`]));

const numberFormat = madeOnce((locale) => new Intl.NumberFormat(locale));

/** What the badge says of so many entities; nothing of none. */
export const badgeOf = (count: number): string =>
  count === 0 ? '' : count > MAX_COUNTED ? `${numberFormat().format(MAX_COUNTED)}+` : numberFormat().format(count);

/** The button's name to a screen reader too, so whose button it is comes with what it says. */
function titled(words: string): string {
  return words.includes(t('extension_name')) ? words : t('toolbar_title', words);
}

function titleOf({ state, host, entities }: Page): string {
  if (state !== 'annotated') return titled(pageStateWords(state, host));
  return titled(entities.length === 0 ? t('panel_page_none') : tn('panel_page_mentions', entities.length));
}

/** Does nothing where the tab was closed meanwhile. */
async function show(tabId: number, page: Page): Promise<void> {
  const { action } = browser;
  const count = page.state === 'annotated' ? page.entities.length : 0;
  await Promise.all([
    action.setIcon({ tabId, path: iconOf(page.state) }),
    action.setTitle({ tabId, title: titleOf(page) }),
    action.setBadgeText({ tabId, text: badgeOf(count) }),
  ]).catch(() => {});
}

/** Timers of tabs that are asked again, by tab. Lost with the worker, which is stopped half a minute after the last event. */
const waiting = new Map<number, ReturnType<typeof setTimeout>[]>();

function forget(tab: number): void {
  for (const timer of waiting.get(tab) ?? []) clearTimeout(timer);
  waiting.delete(tab);
}

/** Asks a tab's page now and shows what it is; a page without our script keeps what the browser shows by itself. */
async function look(tab: number): Promise<void> {
  const reply = await askPage((message) => browser.tabs.sendMessage(tab, message), 'mentions', {});
  if (reply.ok) await show(tab, reply.value);
}

/** Looks after each of these delays, and forgets what was to be looked at before. */
function lookAfter(tab: number, delays: readonly number[]): void {
  forget(tab);
  waiting.set(
    tab,
    delays.map((delay, i) =>
      setTimeout(() => {
        if (i === delays.length - 1) waiting.delete(tab);
        void look(tab);
      }, delay),
    ),
  );
}

async function lookAtThoseInFront(): Promise<void> {
  const tabs = await browser.tabs.query({ active: true });
  for (const { id } of tabs) if (id !== undefined) lookAfter(id, [SETTLING, ...ASKED_AGAIN]);
}

/** What is shown of every page that is not asked or has no script of ours: the browser's own pages, say. */
async function showDefault(): Promise<void> {
  const { paused } = await readSettings(browser.storage.local, 'paused');
  const state: PageState = paused ? 'paused' : 'not-an-article';
  const title = paused ? titled(pageStateWords(state, '')) : t('extension_name');
  await Promise.all([browser.action.setIcon({ path: iconOf(state) }), browser.action.setTitle({ title })]);
}

/** A page asked something of the worker, so its text has been read: time to count. */
export function sawRequest({ tab }: Runtime.MessageSender): void {
  if (tab?.id !== undefined && tab.active && !waiting.has(tab.id)) lookAfter(tab.id, [SETTLING]);
}

/** Keeps the button up to date from now on. To be called at once when the worker starts. */
export function keepToolbar(): void {
  const { action, tabs, storage } = browser;
  void action.setBadgeBackgroundColor({ color: BADGE.background });
  void action.setBadgeTextColor({ color: BADGE.text });
  void showDefault();
  // pages that were there before the worker: at a start of the browser, or when the extension has just been installed
  void lookAtThoseInFront();
  tabs.onUpdated.addListener((id, { status, url }, { active }) => {
    if (status !== 'complete' && url === undefined) return;
    // a page behind others is asked when it comes to the front
    if (!active) return forget(id);
    void look(id);
    lookAfter(id, ASKED_AGAIN);
  });
  tabs.onActivated.addListener(({ tabId }) => void look(tabId));
  tabs.onRemoved.addListener(forget);
  storage.onChanged.addListener(async (changes, area) => {
    if (area !== 'local' || !('sites' in changes || 'paused' in changes)) return;
    if ('paused' in changes) void showDefault();
    await lookAtThoseInFront();
  });
}
