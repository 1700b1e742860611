/** What the browser decides and not the extension: the interface's language, access to pages, the keys of its commands. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { libraryAddress } from '../../src/library-address';
import { BROWSERS, eventually, launch, type Session } from './harness';

interface Shown {
  readonly browser: string;
  readonly language: string;
  readonly direction: string;
  readonly tab: string;
  readonly close: string;
}

/** What panel and card say in each language; the last is one that the interface does not have. */
const SAID: readonly Shown[] = [
  { browser: 'de', language: 'de', direction: 'ltr', tab: 'Aussagen', close: 'Schließen' },
  { browser: 'ar', language: 'ar', direction: 'rtl', tab: 'تصريحات', close: 'إغلاق' },
  { browser: 'pt-BR', language: 'en', direction: 'ltr', tab: 'Statements', close: 'Close' },
];

describe.each(BROWSERS)('in %s', (name) => {
  // Chromium's language is made on Linux only
  describe.skipIf(name === 'chromium' && process.platform !== 'linux').each(SAID)('whose language is $browser', (expected) => {
    let session: Session;
    beforeAll(async () => {
      session = await launch(name, { browserLanguage: expected.browser });
    });
    afterAll(() => session?.close());

    test(`panel and card speak ${expected.language}`, async () => {
      const news = await session.open('/news.html');
      await session.mentions(news, 10);
      await session.hover(news, 'Dmitry Peskov');
      await session.card(news, ({ html }) => html.includes('bg-statement'));
      const card = await session.inCard(news, (root) => {
        const it = root.querySelector<HTMLElement>('.card') as HTMLElement;
        return [it.lang.slice(0, 2), it.dir, root.querySelector('.close')?.getAttribute('aria-label')];
      });
      expect(card).toEqual([expected.language, expected.direction, expected.close]);
      const panel = await session.panel(news);
      await panel.waitForSelector('#tab-statements');
      const { lang, dir, tab } = await panel.evaluate(() => ({
        lang: document.documentElement.lang.slice(0, 2),
        dir: document.documentElement.dir,
        tab: document.getElementById('tab-statements')?.textContent,
      }));
      expect([lang, dir, tab]).toEqual([expected.language, expected.direction, expected.tab]);
    });
  });

  describe('what a reader gives and takes back', () => {
    let session: Session;
    beforeAll(async () => {
      session = await launch(name);
    });
    afterAll(() => session?.close());

    /** A place of the library, in front. */
    async function library(at: 'welcome' | 'settings', ready: string): Promise<Page> {
      const page = await session.extensionPage(`/${libraryAddress({ at })}`);
      await page.bringToFront();
      await page.waitForSelector(ready);
      return page;
    }

    interface Permissions {
      remove(permissions: object): Promise<boolean>;
    }
    interface DeveloperPrivate {
      updateExtensionConfiguration(change: object): Promise<void>;
    }

    /** Sets on which pages Chromium lets the extension be, in its own page of extensions: no script takes what a manifest requires. */
    async function allow(hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
      const extensions = await session.browser.newPage();
      await extensions.goto('chrome://extensions');
      await extensions.evaluate(
        (change) => {
          const { developerPrivate } = (globalThis as unknown as { readonly chrome: { readonly developerPrivate: DeveloperPrivate } })
            .chrome;
          return developerPrivate.updateExtensionConfiguration(change);
        },
        { extensionId: new URL(session.origin).host, hostAccess },
      );
      await extensions.close();
    }
    const take = async (): Promise<void> => {
      if (name === 'chromium') return allow('ON_CLICK');
      await session.worker(() => {
        const { permissions } = (globalThis as unknown as { readonly browser: { readonly permissions: Permissions } }).browser;
        return permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
      });
    };

    test('without access to pages the first page says so, and it is gone once access is given', async () => {
      const welcome = await library('welcome', '#show-card');
      expect(await welcome.$('#give-access')).toBeNull();
      await take();
      await welcome.waitForSelector('#give-access');
      await welcome.bringToFront();
      // Chromium asks in a window of its own, which nothing can press: it is given where it was taken
      if (name === 'chromium') await allow('ON_ALL_SITES');
      else await welcome.click('#give-access');
      await eventually('access', async () => ((await welcome.$('#give-access')) === null ? true : undefined));
      const said = await welcome.evaluate(() => document.querySelector('.welcome > [role="status"]')?.textContent);
      expect(said).toBe(name === 'firefox' ? 'Backgrounder now looks at the pages you open.' : '');
      await session.mentions(await session.open('/news.html'), 10);
      await welcome.close();
    });

    test('“Change keys” opens the browser’s own place for them', async () => {
      const settings = await library('settings', '[data-command]');
      await settings.evaluate(() => document.querySelector('.keys ~ button.action')?.scrollIntoView({ block: 'center' }));
      await settings.click('.keys ~ button.action');
      const place = await eventually('the place for keys', async () => {
        const urls = session.browser.targets().map((target) => target.url());
        return urls.find((url) => /^(?:chrome:\/\/extensions|about:addons)/.test(url));
      });
      expect(place).toBe(name === 'chromium' ? 'chrome://extensions/shortcuts' : 'about:addons');
      expect(await settings.$('[role="alert"]')).toBeNull();
    });
  });
});
