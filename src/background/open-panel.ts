/** Opening the panel on an entity's statements, when a card asked for it. */
import { browser } from '../browser';
import type { EntityId } from '../model/records';
import { dropPanelRequest, leavePanelRequest } from '../panel-request';

/**
 * Opens the toolbar popup on an entity, or the panel in a tab where the browser does not let the popup be opened. Both
 * browsers open it for a message from a page (Chromium 156 and Firefox 153, November 2026), but Chromium refuses
 * without a focused window, Firefox while another popup is open, and older Firefox without a gesture in its own interface
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/User_actions).
 */
export async function openPanel(entity: EntityId): Promise<null> {
  await leavePanelRequest(browser.storage.session, entity);
  try {
    await browser.action.openPopup();
  } catch {
    await dropPanelRequest(browser.storage.session);
    await browser.tabs.create({
      url: browser.runtime.getURL(`src/panel/index.html?entity=${encodeURIComponent(entity)}`),
    });
  }
  return null;
}
