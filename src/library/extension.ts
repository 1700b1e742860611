/** The library's surroundings in the running extension. */
import { browser } from '../browser';
import { askWorker, type Envelope } from '../messages';
import { fetchWhole, sendWhole } from '../parts';
import { chooseForSite, readSettings, writeSettings } from '../settings';
import type { LibrarySurroundings } from './surroundings';

const send = (message: Envelope): Promise<unknown> => browser.runtime.sendMessage(message);
const isFirefox = browser.runtime.getURL('').startsWith('moz-extension:');

/** The pages that the manifest asks for. */
const PAGES = { origins: ['http://*/*', 'https://*/*'] };

/** Where Chromium and its kin keep the keys of extensions. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

/** What webextension-polyfill (0.12, November 2026) does not know yet: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** The extension's own surroundings. */
export const extension: LibrarySurroundings = {
  browser: isFirefox ? 'firefox' : 'chromium',
  worker: (request, args) => askWorker(send, request, args),
  fetchWhole: (request, args) => fetchWhole(send, request, args),
  sendWhole: (text) => sendWhole(send, text),
  siteChoices: () => readSettings(browser.storage.local, 'sites', 'paused'),
  chooseSite: (host, choice) => chooseForSite(browser.storage.local, host, choice),
  pause: (paused) => writeSettings(browser.storage.local, { paused }),
  watchChoices(changed) {
    const onStored = (changes: Record<string, unknown>, area: string) =>
      area === 'local' && ('sites' in changes || 'paused' in changes) && changed();
    browser.storage.onChanged.addListener(onStored);
    return () => browser.storage.onChanged.removeListener(onStored);
  },
  singleKeys: async () => (await readSettings(browser.storage.local, 'singleKeys')).singleKeys,
  takeSingleKeys: (singleKeys) => writeSettings(browser.storage.local, { singleKeys }),
  async shortcuts() {
    const commands = await browser.commands.getAll();
    return commands.flatMap(({ name, shortcut }) => (name ? [{ name, keys: shortcut ?? '' }] : []));
  },
  async openShortcuts() {
    const { openShortcutSettings } = browser.commands as FirefoxCommands;
    try {
      if (openShortcutSettings) await openShortcutSettings.call(browser.commands);
      else await browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
      return true;
    } catch {
      return false;
    }
  },
  mayReadPages: () => browser.permissions.contains(PAGES),
  askToReadPages: () => browser.permissions.request(PAGES),
  watchAccess(changed) {
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  },
  async bytesUsed() {
    const { usage } = await navigator.storage.estimate();
    return usage ?? null;
  },
};
