/** How mentions look on pages: a style sheet laid over the manifest's. */
import { browser } from '../browser';
import { UNDERLINE_STYLES, type Underlining } from '../model/records';
import { AS_IT_COMES } from './underlining';

type Style = Underlining['style'];

/** The id under which the browser keeps a style sheet for pages to come. */
const SCRIPT = 'underlines';
const PAGES = ['http://*/*', 'https://*/*'];

/** Frames too, also those without an address of their own (`srcdoc`): the page's text in them is underlined as its own is. */
const FRAMES = { allFrames: true, matchOriginAsFallback: true };

/** Where the style sheet of a style is, from the extension's root. */
const sheet = (style: Style): string => `underlines/${style}.css`;

/**
 * Gives pages the style: those to come by a registered style sheet, which browsers forget when the extension is updated.
 * The manifest's own sheet is the style as it comes, for which nothing is registered.
 */
export async function registerStyle(style: Style): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT] });
  const wanted = style === AS_IT_COMES.style ? null : sheet(style);
  if ((registered[0]?.css?.[0]?.replace(/^\//, '') ?? null) === wanted) return;
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT] });
  if (wanted !== null) {
    await browser.scripting.registerContentScripts([{ id: SCRIPT, matches: PAGES, css: [wanted], runAt: 'document_start', ...FRAMES }]);
  }
}

/** Gives the style to the pages that are open. One that cannot be reached, as a sleeping one, is dressed when it is loaded again. */
export async function restyleOpenPages(style: Style): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGES });
  await Promise.all(
    tabs.map(async ({ id }) => {
      if (id === undefined) return;
      const target = { tabId: id, allFrames: true };
      // the last sheet put in wins, and putting in one that is there already would leave it where it is
      const removed = UNDERLINE_STYLES.map((other) => browser.scripting.removeCSS({ target, files: [sheet(other)] }).catch(() => {}));
      await Promise.all(removed);
      await browser.scripting.insertCSS({ target, files: [sheet(style)] }).catch(() => {});
    }),
  );
}
