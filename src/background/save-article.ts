/**
 * Keeping the article of a tab by command or context menu. It is kept whatever becomes of the panel, which is opened
 * after that to show what was found, or why nothing was kept.
 */
import type { Tabs } from 'webextension-polyfill';
import { browser } from '../browser';
import type { Kept, ReadableArticle, Reply } from '../messages';
import type { PanelRequest } from '../panel-request';
import { readPage } from '../read-page';
import { t } from '../ui/text';
import { openPanel } from './open-panel';

/** The command's name in the manifest, and the context menu entry's id. */
export const SAVE = 'save-article';

/** Puts the entry into the context menu of web pages. Browsers keep it until the extension is updated. */
export async function offerSaving(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: SAVE,
    title: t('keep_save'),
    contexts: ['page', 'selection', 'action'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

async function saved(tab: number, keep: (article: ReadableArticle) => Promise<Reply<Kept>>): Promise<PanelRequest> {
  const read = await readPage(tab);
  if (!read.ok) return { unsaved: read.why };
  const reply = await keep(read.article);
  return reply.ok ? { kept: reply.value.id, outcome: reply.value.outcome } : { unsaved: 'failed' };
}

/** Keeps the article of `tab` by `keep`, and opens the panel on it. */
export async function save(tab: Pick<Tabs.Tab, 'id'> | undefined, keep: (article: ReadableArticle) => Promise<Reply<Kept>>): Promise<void> {
  if (tab?.id !== undefined) await openPanel(await saved(tab.id, keep));
}
