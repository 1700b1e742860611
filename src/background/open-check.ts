/** Opening the panel to check a selection: from the menu of selected text, and by a command. */
import type { Menus, Tabs } from 'webextension-polyfill';
import { browser } from '../browser';
import { leaveCheckRequest } from '../check-request';

const MENU_ITEM = 'check-selection';
const COMMAND = 'check-selection';

/** Puts the item into the menu of selected text. To be called when the extension was installed or updated. */
export async function addCheckMenu(): Promise<void> {
  // one of this id may be left from an earlier version
  await browser.contextMenus.remove(MENU_ITEM).catch(() => {});
  browser.contextMenus.create({ id: MENU_ITEM, title: browser.i18n.getMessage('check_menu'), contexts: ['selection'] });
}

/**
 * Opens the panel on checking `text`: the toolbar popup, or a tab where the browser does not let the popup be opened (see
 * open-panel.ts).
 */
async function openCheck(text: string): Promise<null> {
  const left = leaveCheckRequest(browser.storage.session, text);
  try {
    // at once: Firefox before 149 opens a popup only within the reader's action, which waiting would end
    const opened = browser.action.openPopup();
    await left;
    await opened;
  } catch {
    await left;
    await browser.tabs.create({ url: browser.runtime.getURL('src/panel/index.html') });
  }
  return null;
}

/** Runs in a page: the text that is selected in it, in a text field or not. */
function selectedText(): string {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement) return field.value.slice(field.selectionStart, field.selectionEnd);
  return String(getSelection() ?? '');
}

/** What is selected in a tab; empty where nothing is, or where the browser lets no extension look. */
async function selectionIn(tab: number): Promise<string> {
  try {
    const [frame] = await browser.scripting.executeScript({ target: { tabId: tab }, func: selectedText });
    return typeof frame?.result === 'string' ? frame.result : '';
  } catch {
    return '';
  }
}

/** Answers the menu. */
export const onMenu = async ({ menuItemId, selectionText }: Menus.OnClickData): Promise<void> => {
  if (menuItemId === MENU_ITEM) await openCheck(selectionText ?? '');
};

/** Answers the command with what is selected in the tab; returns whether it was this one. */
export async function onCheckCommand(command: string, tab: Tabs.Tab | undefined): Promise<boolean> {
  if (command !== COMMAND) return false;
  await openCheck(tab?.id === undefined ? '' : await selectionIn(tab.id));
  return true;
}
