/** The library in the built extension, in both browsers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LibraryPlace, libraryAddress } from '../../src/library-address';
import { BROWSERS, eventually, launch, type Session } from './harness';

const place = (it: object): LibraryPlace => it as LibraryPlace;
const address = (it: object): string => `/${libraryAddress(place(it))}`;

interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Asks the worker from a page of the extension. */
const ask = (page: Page, type: string, args: object): Promise<unknown> =>
  page.evaluate(
    (message) => {
      const api = ((globalThis as { browser?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome) as Api;
      return api.runtime.sendMessage(message);
    },
    { type, args },
  );

const heading = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('h1')?.textContent ?? '');

describe.each(BROWSERS)('the library in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await launch(name);
  });
  afterAll(() => session.close());

  /** The open tabs of the library. */
  const libraries = async (): Promise<Page[]> => {
    const pages = await session.browser.pages();
    return pages.filter((page) => page.url().startsWith(`${session.origin}/src/library/`));
  };

  test('a request opens it on a passage, in the tab where it is open', async () => {
    const panel = await session.extensionPage('/src/panel/index.html');
    const first = place({ at: 'article', article: 'reuters-2020-02-12', passage: 2 });
    await ask(panel, 'openLibrary', { place: first });
    const library = await eventually('the library', async () => (await libraries())[0]);
    const named = () =>
      library.evaluate(() =>
        [...document.querySelectorAll('.passage[data-named]')].map(({ id }) => [id, document.activeElement?.id === id]),
      );
    await eventually('passage 2', async () => JSON.stringify(await named()) === '[["passage-2",true]]' || undefined);

    await ask(panel, 'openLibrary', { place: place({ at: 'article', article: 'afp-2019-08-27', passage: 5 }) });
    await eventually('passage 5', async () => JSON.stringify(await named()) === '[["passage-5",true]]' || undefined);
    expect(await libraries()).toHaveLength(1);

    // where it was is one step back
    await library.evaluate(() => history.back());
    await eventually(
      'the article before',
      async () => (await library.evaluate(() => location.hash)).includes('reuters-2020-02-12') || undefined,
    );
    await panel.close();
    await library.close();
  });

  test('an address that names nothing shows the articles', async () => {
    const library = await session.extensionPage(`${address({ at: 'articles' }).split('#')[0]}#/nowhere`);
    await eventually('a list', () => library.evaluate(() => document.querySelectorAll('.articles > li').length === 5 || undefined));
    expect(await heading(library)).toBe('Articles');
    await library.close();
  });
});
