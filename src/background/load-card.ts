/** Putting the card's code into a page. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser';

/** Where the build puts the card's script (vite.config.ts), from the extension's root. */
const CARD_SCRIPT = 'src/card/main.js';

/**
 * Runs the card's script in the frame that asked, in the extension's world of it. Rejects where the frame is gone; a
 * sender that is no page gets nothing.
 */
export async function loadCard({ tab, frameId }: Runtime.MessageSender): Promise<null> {
  if (tab?.id !== undefined && frameId !== undefined) {
    await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [CARD_SCRIPT] });
  }
  return null;
}
