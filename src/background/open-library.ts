/** Opening the library tab on a place. */
import { browser } from '../browser';
import { LIBRARY_PAGE, type LibraryPlace, libraryAddress } from '../library-address';

/**
 * Brings the library to the front on `place`: the tab where it is open, whose history then leads back to where it was,
 * or a new one. Both browsers tell an extension the addresses of its own tabs without the `tabs` permission (Chromium
 * 156 and Firefox 153, November 2026).
 */
export async function openLibrary(place: LibraryPlace): Promise<null> {
  const url = browser.runtime.getURL(libraryAddress(place));
  const open = await browser.tabs.query({ url: `${browser.runtime.getURL(LIBRARY_PAGE)}*` });
  const tab = open.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  if (tab?.id === undefined) {
    await browser.tabs.create({ url });
    return null;
  }
  await browser.tabs.update(tab.id, { active: true, url });
  if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return null;
}
