/** The panel's surroundings in the running extension: messages to worker and page, tabs, settings. */
import { browser } from '../browser';
import { askPage, askWorker, type Envelope, MAX_BLOCK, MAX_BLOCKS } from '../messages';
import { readPage } from '../read-page';
import { chooseForSite, writeSettings } from '../settings';
import { readBlocks } from './page-blocks';
import type { Surroundings } from './surroundings';

/** The page that the panel is about: the window's active tab, or where that is the panel itself, the one before it. */
async function pageTab(): Promise<number | undefined> {
  const own = await browser.tabs.getCurrent();
  const others = (await browser.tabs.query({ currentWindow: true })).filter((tab) => tab.id !== own?.id);
  const page = others.find((tab) => tab.active) ?? others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  return page?.id;
}

const send = (message: Envelope): Promise<unknown> => browser.runtime.sendMessage(message);

/** The extension's own surroundings. */
export const extension: Surroundings = {
  isPopup: browser.extension.getViews({ type: 'popup' }).includes(window),
  async readArticle() {
    const id = await pageTab();
    return id === undefined ? { ok: false, why: 'unreachable' } : readPage(id);
  },
  worker: (request, args) => askWorker(send, request, args),
  async page(request, args) {
    const id = await pageTab();
    return askPage((message) => (id === undefined ? Promise.resolve(undefined) : browser.tabs.sendMessage(id, message)), request, args);
  },
  async pageBlocks() {
    const tabId = await pageTab();
    if (tabId === undefined) return null;
    try {
      const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: readBlocks, args: [MAX_BLOCKS, MAX_BLOCK] });
      return Array.isArray(frame?.result) ? frame.result : null;
    } catch {
      // one of the browser's own pages, or its store
      return null;
    }
  },
  async showPage() {
    // a popup lies over the page and would close with the focus
    if (!(await browser.tabs.getCurrent())) return;
    const id = await pageTab();
    if (id !== undefined) await browser.tabs.update(id, { active: true });
  },
  async reloadPage() {
    const id = await pageTab();
    if (id !== undefined) await browser.tabs.reload(id);
  },
  chooseSite: (host, choice) => chooseForSite(browser.storage.local, host, choice),
  pause: (paused) => writeSettings(browser.storage.local, { paused }),
  watchPage(changed) {
    const onUpdated = (_id: number, { status }: { status?: string | undefined }) => status === 'complete' && changed();
    const onStored = (changes: Record<string, unknown>, area: string) =>
      area === 'local' && ('sites' in changes || 'paused' in changes) && changed();
    const onVisible = () => document.visibilityState === 'visible' && changed();
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.storage.onChanged.addListener(onStored);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.storage.onChanged.removeListener(onStored);
      document.removeEventListener('visibilitychange', onVisible);
    };
  },
};
