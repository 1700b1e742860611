/**
 * Keeping the article of a tab by command or context menu. The panel does it, which the worker opens for it: there a
 * reader sees what was found, or why nothing was kept.
 */
import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../browser';
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

/** Opens the panel to keep the article of `tab`. */
export async function save(tab: Pick<Tabs.Tab, 'id'> | undefined): Promise<void> {
  if (tab?.id !== undefined) await openPanel({ save: tab.id });
}

/** Hears the context menu. */
export const onMenu = ({ menuItemId }: Pick<Menus.OnClickData, 'menuItemId'>, tab?: Tabs.Tab): void => {
  if (menuItemId === SAVE) void save(tab);
};
