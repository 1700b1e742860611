/** Opening the panel for what a card, a command or the context menu asks for. */
import { browser } from '../browser';
import { dropPanelRequest, leavePanelRequest, type PanelRequest, requestQuery } from '../panel-request';

/**
 * Opens the toolbar popup with a request, or the panel in a tab where the browser does not let the popup be opened. Both
 * browsers open it for a message from a page (Chromium 156 and Firefox 153, November 2026), but Chromium refuses
 * without a focused window, Firefox while another popup is open, and older Firefox without a gesture in its own interface
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/User_actions).
 */
export async function openPanel(request: PanelRequest): Promise<null> {
  await leavePanelRequest(browser.storage.session, request);
  try {
    await browser.action.openPopup();
  } catch {
    await dropPanelRequest(browser.storage.session);
    await browser.tabs.create({ url: browser.runtime.getURL(`src/panel/index.html?${requestQuery(request)}`) });
  }
  return null;
}
