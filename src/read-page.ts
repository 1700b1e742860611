/** Reading the article of a tab, for whoever keeps it: the panel, or the worker by command and context menu. */
import { browser } from './browser';
import type { ReadableArticle } from './messages';
import { OUTCOME, type ReaderWorld } from './readable/outcome';

/** Where the build puts the script that reads (vite.config.ts). From the root, since Firefox goes by the caller's folder. */
const READER_SCRIPT = '/src/readable/main.js';

/** The browser keeps the page closed, or it has no text that could be told to be an article's. */
export type Unread = 'unreachable' | 'no-article';

/** The article of a page, unchecked as all that comes from pages, or why there is none. */
export type PageArticle = { readonly ok: true; readonly article: ReadableArticle } | { readonly ok: false; readonly why: Unread };

/** Reads the article that a tab shows. Never rejects. */
export async function readPage(tabId: number): Promise<PageArticle> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [READER_SCRIPT] });
    const [frame] = await browser.scripting.executeScript({
      target: { tabId },
      func: (key: typeof OUTCOME) => (globalThis as ReaderWorld)[key] ?? null,
      args: [OUTCOME],
    });
    const article = (frame?.result ?? null) as ReadableArticle | null;
    return article ? { ok: true, article } : { ok: false, why: 'no-article' };
  } catch {
    // a page of the browser's own, or a tab that is gone
    return { ok: false, why: 'unreachable' };
  }
}
