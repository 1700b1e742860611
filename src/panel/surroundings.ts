/**
 * What the panel reaches outside itself: the worker, the page it was opened over, the reader's settings. One
 * interface, so that views can be tested without a browser.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { browser } from '../browser';
import {
  askPage,
  askWorker,
  type PageArguments,
  type PageReplies,
  type PageRequest,
  type Reply,
  type WorkerArguments,
  type WorkerReplies,
  type WorkerRequest,
} from '../messages';
import { chooseForSite, type SiteChoice, writeSettings } from '../settings';

export interface Surroundings {
  worker<R extends WorkerRequest>(request: R, args: WorkerArguments<R>): Promise<Reply<WorkerReplies[R]>>;
  /** Asks the page that the panel is about: the one under the popup, or the one last looked at in its window. */
  page<R extends PageRequest>(request: R, args: PageArguments<R>): Promise<Reply<PageReplies[R]>>;
  /** Brings that page to the front where the panel covers it. */
  showPage(): Promise<void>;
  reloadPage(): Promise<void>;
  chooseSite(host: string, choice: SiteChoice | null): Promise<void>;
  pause(paused: boolean): Promise<void>;
  /** Calls `changed` when that page, or what the reader chose for it, may have changed; returns how to stop. */
  watchPage(changed: () => void): () => void;
}

/** The page that the panel is about: the window's active tab, or where that is the panel itself, the one before it. */
async function pageTab(): Promise<number | undefined> {
  const own = await browser.tabs.getCurrent();
  const others = (await browser.tabs.query({ currentWindow: true })).filter((tab) => tab.id !== own?.id);
  const page = others.find((tab) => tab.active) ?? others.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  return page?.id;
}

/** The extension's own surroundings. */
export const extension: Surroundings = {
  worker: (request, args) => askWorker((message) => browser.runtime.sendMessage(message), request, args),
  async page(request, args) {
    const id = await pageTab();
    return askPage((message) => (id === undefined ? Promise.resolve(undefined) : browser.tabs.sendMessage(id, message)), request, args);
  },
  async showPage() {
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

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** The surroundings that the panel was given. Throws where a view stands outside the panel (a bug). */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('no surroundings: render inside SurroundingsContext');
  return surroundings;
}
