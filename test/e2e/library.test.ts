/** The library in the built extension, in both browsers. */
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LibraryPlace, libraryAddress } from '../../src/library-address';
import { ask } from './ask';
import { BROWSERS, eventually, launch, type Session } from './harness';
import { libraryAtRest } from './states';

const place = (it: object): LibraryPlace => it as LibraryPlace;
const address = (it: object): string => `/${libraryAddress(place(it))}`;

const heading = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('h1')?.textContent ?? '');

describe.each(BROWSERS)('the library in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await launch(name);
  });
  afterAll(() => session.close());

  /** The open tabs of the library. Puppeteer (24) still lists what Firefox has closed, or given another process. */
  const libraries = async (): Promise<Page[]> => {
    const pages = await session.browser.pages();
    const listed = pages.filter((page) => page.url().startsWith(`${session.origin}/src/library/`));
    const alive = await Promise.all(listed.map((page) => page.evaluate(() => true).catch(() => false)));
    return listed.filter((_, i) => alive[i]);
  };

  test('a request opens it on a passage, in the tab where it is open', async () => {
    const panel = await session.extensionPage('/src/panel/index.html');
    const first = place({ at: 'article', article: 'reuters-2020-02-12', passage: 2 });
    await ask(panel, 'openLibrary', { place: first });
    const named = async (): Promise<unknown> => {
      const [page] = await libraries();
      return page
        ?.evaluate(() => [...document.querySelectorAll('.passage[data-named]')].map(({ id }) => [id, document.activeElement?.id === id]))
        .catch(() => null);
    };
    await eventually('passage 2', async () => JSON.stringify(await named()) === '[["passage-2",true]]' || undefined);

    await ask(panel, 'openLibrary', { place: place({ at: 'article', article: 'afp-2019-08-27', passage: 5 }) });
    await eventually('passage 5', async () => JSON.stringify(await named()) === '[["passage-5",true]]' || undefined);
    const open = await libraries();
    expect(open).toHaveLength(1);
    const library = open[0] as Page;

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

  /** A place of the library, in front. */
  async function at(it: object): Promise<Page> {
    const library = await session.extensionPage(address(it));
    await library.waitForSelector('h1');
    return library;
  }
  const main = (page: Page): Promise<string> => page.evaluate(() => document.querySelector('main')?.innerText ?? '');
  const says = (page: Page, words: string): Promise<true> => eventually(words, async () => (await main(page)).includes(words) || undefined);
  const go = (page: Page, hash: string): Promise<void> =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);

  test('every place has a heading, a title of its own, and the focus where it was gone to', async () => {
    const library = await at({ at: 'articles' });
    const places: [string, string][] = [
      ['#/timeline', 'Timeline'],
      ['#/speakers', 'Who said what'],
      ['#/speakers?speaker=putin&about=idlib', 'Vladimir Putin on Idlib'],
      ['#/entity/idlib', 'Idlib'],
      ['#/kept', 'Kept by you'],
      ['#/files', 'Files'],
      ['#/settings', 'Settings'],
      ['#/stored', 'Storage'],
      ['#/welcome', 'Background to the news, where you read it'],
    ];
    for (const [hash, title] of places) {
      await go(library, hash);
      await eventually(`${title} with the focus`, () =>
        library.evaluate(
          (wanted) => (document.activeElement?.localName === 'h1' && document.activeElement.textContent === wanted) || undefined,
          title,
        ),
      );
      expect(await library.title()).toBe(`${title} – Backgrounder`);
      expect(await library.evaluate(() => document.querySelectorAll('h1').length)).toBe(1);
    }
    await library.evaluate(() => history.go(-2));
    await eventually('the settings again', async () => (await heading(library)) === 'Settings' || undefined);
    await library.close();
  });

  test('the timeline narrows to a month and by filters, and every item leads to its passage', async () => {
    const library = await at({ at: 'timeline' });
    const counted = () => library.evaluate(() => document.querySelectorAll('.item').length);
    const total = await eventually('items', async () => (await counted()) || undefined);
    await library.evaluate(() => document.querySelector<HTMLElement>('.calendar td a[href*="2020-02"]')?.click());
    await eventually(
      'February 2020',
      async () => (await library.evaluate(() => document.activeElement?.id === 'timeline-items')) || undefined,
    );
    const month = await eventually('fewer items', async () => {
      const now = await counted();
      return now > 0 && now < total ? now : undefined;
    });
    const months = await library.evaluate(() => [...document.querySelectorAll('.line > li > h3')].map((each) => each.textContent));
    expect(months).toEqual(['February 2020']);
    await library.evaluate(() => {
      const kind = document.querySelector<HTMLSelectElement>('[name=kind]');
      if (!kind) throw new Error('no filter');
      kind.value = 'statement';
      kind.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await eventually('statements only', async () => {
      const kinds = await library.evaluate(() =>
        [...document.querySelectorAll('.item')].map((item) => item.classList.contains('statement')),
      );
      return kinds.length > 0 && kinds.length < month && kinds.every(Boolean) ? true : undefined;
    });
    expect(await library.evaluate(() => location.hash)).toBe('#/timeline?period=2020-02&kind=statement');
    await library.evaluate(() => document.querySelector<HTMLElement>('.item .bg-source button')?.click());
    await eventually('the passage', () =>
      library.evaluate(() => document.querySelectorAll('.passage[data-named]').length === 1 || undefined),
    );
    // one step back is the timeline as it was narrowed
    await library.evaluate(() => history.back());
    await eventually(
      'the timeline',
      async () => (await library.evaluate(() => location.hash)) === '#/timeline?period=2020-02&kind=statement' || undefined,
    );
    await library.close();
  });

  test('the table of who said what is gone through by keys, and a number leads to as many statements', async () => {
    const library = await at({ at: 'speakers' });
    await library.setViewport({ width: 1200, height: 900 });
    await library.waitForSelector('.matrix td a');
    await library.bringToFront();
    await library.evaluate(() => document.querySelector<HTMLElement>('.matrix [tabindex="0"]')?.focus());
    const here = () => library.evaluate(() => document.activeElement?.getAttribute('data-cell'));
    expect(await here()).toBe('1 1');
    const [rows, columns] = await library.evaluate(() => [
      document.querySelectorAll('.matrix tbody tr').length,
      document.querySelectorAll('.matrix thead th').length - 1,
    ]);
    for (const [key, cell] of [
      ['ArrowDown', '2 1'],
      ['ArrowRight', '2 2'],
      ['Home', '2 0'],
      ['ArrowUp', '1 0'],
      ['ArrowUp', '0 0'],
      ['ArrowRight', '0 1'],
      ['ArrowDown', '1 1'],
      ['PageDown', '11 1'],
      ['PageUp', '1 1'],
      ['End', `1 ${columns}`],
      ['Ctrl Home', '0 0'],
      ['Ctrl End', `${rows} ${columns}`],
      ['Ctrl Home', '0 0'],
      ['ArrowRight', '0 1'],
      ['ArrowDown', '1 1'],
    ] as const) {
      if (key.startsWith('Ctrl ')) await library.keyboard.down('Control');
      await library.keyboard.press(key.replace('Ctrl ', '') as KeyInput);
      if (key.startsWith('Ctrl ')) await library.keyboard.up('Control');
      expect([key, await here()]).toEqual([key, cell]);
    }
    expect(await library.evaluate(() => document.querySelectorAll('.matrix [tabindex="0"]').length)).toBe(1);
    // its name is its number, and what of it the table's headings say; the title says it in one
    const [count, title] = await library.evaluate(() => [
      Number(document.activeElement?.textContent),
      document.activeElement?.getAttribute('title'),
    ]);
    expect(title).toMatch(/^.+ on .+: \d+ statements?$/);
    await library.keyboard.press('Enter');
    await eventually(
      'as many statements',
      async () => (await library.evaluate(() => document.querySelectorAll('.said > li').length)) === count || undefined,
    );
    await library.close();
  });

  test('the first stop of the Tab key skips to the content', async () => {
    const library = await at({ at: 'articles' });
    await library.bringToFront();
    await eventually('the heading', async () => ((await heading(library)) === 'Articles' ? true : undefined));
    await library.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await library.keyboard.press('Tab');
    const skip = await library.evaluate(() => {
      const { x, y, width } = (document.activeElement as Element).getBoundingClientRect();
      return { words: document.activeElement?.textContent, isSeen: x >= 0 && y >= 0 && width > 20 };
    });
    expect(skip).toEqual({ words: 'Skip to the content', isSeen: true });
    await library.keyboard.press('Enter');
    expect(await library.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await library.close();
  });

  test('on a narrow screen the table is a list, and nothing is wider than the screen', async () => {
    const library = await at({ at: 'speakers' });
    await library.setViewport({ width: 320, height: 640 });
    await library.waitForSelector('.matrix-list li li a');
    expect(await library.evaluate(() => document.querySelector('.matrix'))).toBeNull();
    for (const hash of [
      '#/speakers',
      '#/timeline',
      '#/articles',
      '#/article/afp-2019-08-27',
      '#/entity/s-400',
      '#/kept',
      '#/files',
      '#/settings',
      '#/stored',
      '#/welcome',
    ]) {
      await go(library, hash);
      await libraryAtRest(library);
      const over = await library.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect([hash, over]).toEqual([hash, 0]);
    }
    await library.close();
  });

  test('settings change the underlines of pages that are open', async () => {
    const page = await session.open('/news.html');
    await session.mentions(page, 3);
    const before = Object.keys(await session.highlights(page)).filter((kind) => !kind.includes('quiet'));
    expect(before).toContain('backgrounder-place');
    const library = await at({ at: 'settings' });
    const tick = (selector: string) => library.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
    await library.waitForSelector('[name=kind][value=place]');
    await tick('[name=kind][value=place]');
    await eventually('no place underlined', async () => {
      const names = Object.keys(await session.highlights(page));
      return names.length > 0 && !names.some((kind) => kind.startsWith('backgrounder-place')) ? true : undefined;
    });
    await tick('[name=language][value=en]');
    await eventually('no English name underlined', async () => Object.keys(await session.highlights(page)).length === 0 || undefined);
    await tick('[name=language][value=en]');
    await tick('[name=kind][value=place]');
    await eventually('places again', async () => 'backgrounder-place' in (await session.highlights(page)) || undefined);

    // how they look, here, on pages that are opened later, and back
    const look = (of: Page): Promise<string> =>
      of.evaluate(() => {
        const { textDecorationStyle, textDecorationLine, backgroundColor } = getComputedStyle(
          document.body,
          '::highlight(backgrounder-weapon)',
        );
        return `${textDecorationLine} ${textDecorationStyle} ${backgroundColor}`;
      });
    const each = await look(page);
    expect(each).toMatch(/^underline double/);
    await tick('[name=style][value=tint]');
    await eventually('the tint', async () => /dotted rgba\(125, 125, 125/.test(await look(page)) || undefined);
    const later = await session.open('/news.html');
    await eventually('the tint on a new page', async () => /dotted rgba\(125, 125, 125/.test(await look(later)) || undefined);
    await tick('[name=style][value=plain]');
    for (const one of [page, later]) await eventually('the plain line', async () => /^underline solid/.test(await look(one)) || undefined);
    await tick('[name=style][value=each]');
    for (const one of [page, later])
      await eventually('each its own line', async () => /^underline double/.test(await look(one)) || undefined);
    for (const one of [page, later, library]) await one.close();
  });

  test('choices for sites are listed and forgotten, and pausing reaches open pages', async () => {
    const page = await session.open('/news.html', { host: 'listed.test' });
    await session.mentions(page, 3);
    await session.worker(async () => {
      const api = ((globalThis as { browser?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome) as {
        storage: { local: { set(items: object): Promise<void> } };
      };
      await api.storage.local.set({ sites: { 'listed.test': 'off' } });
    });
    await eventually('nothing underlined', async () => Object.keys(await session.highlights(page)).length === 0 || undefined);
    const library = await at({ at: 'settings' });
    await library.waitForSelector('[data-site="listed.test"] button');
    await library.evaluate(() => document.querySelector<HTMLElement>('[data-site="listed.test"] button')?.click());
    await session.mentions(page, 3);
    expect(await library.evaluate(() => document.querySelector('[data-site]'))).toBeNull();
    await library.evaluate(() => document.querySelector<HTMLElement>('[name=paused]')?.click());
    await eventually('nothing underlined', async () => Object.keys(await session.highlights(page)).length === 0 || undefined);
    await library.evaluate(() => document.querySelector<HTMLElement>('[name=paused]')?.click());
    await session.mentions(page, 3);
    await page.close();
    await library.close();
  });

  test('the keys are those that the browser has', async () => {
    const library = await at({ at: 'settings' });
    await library.waitForSelector('[data-command]');
    const shown = await library.evaluate(() =>
      Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('[data-command]')].map((row) => [
          row.dataset.command,
          row.querySelector('kbd')?.textContent ?? '',
        ]),
      ),
    );
    const known = await session.worker(async () => {
      const api = ((globalThis as { browser?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome) as {
        commands: { getAll(): Promise<{ name: string; shortcut: string }[]> };
      };
      return Object.fromEntries((await api.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]));
    });
    expect(shown).toEqual(known);
    await library.close();
  });

  test('what the reader added is told by number and removed by a confirmation that names it', async () => {
    const library = await at({ at: 'stored' });
    await ask(library, 'addWatchTerm', { name: 'Quarrymouth Span', kind: 'site', aliases: [] });
    await go(library, '#/articles');
    await go(library, '#/stored');
    await says(library, '1 watch term');
    const press = (words: string) =>
      library.evaluate(
        (wanted) => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === wanted)?.click(),
        words,
      );
    await press('Remove everything I added…');
    await says(library, 'This removes for good: 1 watch term.');
    await library.keyboard.press('Escape');
    await eventually(
      'the question to go, and the focus to be where it was',
      async () => (await library.evaluate(() => document.activeElement?.textContent)) === 'Remove everything I added…' || undefined,
    );
    expect(await ask<unknown[]>(library, 'watchTerms', {})).toHaveLength(1);
    await press('Remove everything I added…');
    await press('Remove it all');
    await says(library, 'Everything you added was removed.');
    expect(await ask(library, 'watchTerms', {})).toEqual([]);
    expect(await main(library)).toMatch(/5 articles, \d+ statements and \d+ facts/);
    await library.close();
  });
});

describe.each(BROWSERS)('the first page in %s', (name) => {
  test('opens once, when the extension is installed, with the extension at work on it', async () => {
    const session = await launch(name, { welcome: true });
    try {
      const welcome = await eventually('the first page', async () =>
        (await session.browser.pages()).find((page) => page.url() === `${session.origin}${address({ at: 'welcome' })}`),
      );
      await welcome.bringToFront();
      const found = await session.mentions(welcome, 2);
      expect(found.map(({ text }) => text)).toEqual(expect.arrayContaining(['Idlib', 'S-400']));
      await welcome.evaluate(() => document.getElementById('show-card')?.click());
      const card = await session.card(welcome, ({ text }) => text.includes('Syria'));
      expect(card.text).toContain('Idlib');
      // access is given with the installation: nothing asks for it
      expect(await welcome.evaluate(() => document.getElementById('give-access'))).toBeNull();
      await session.reload();
      await new Promise((later) => setTimeout(later, 1_000));
      const again = (await session.browser.pages()).filter((page) => page.url().includes('#/welcome'));
      expect(again.length).toBeLessThanOrEqual(1);
      // a reload cuts short what is just being asked
      expect((await session.noise()).filter((line) => !line.includes('context invalidated'))).toEqual([]);
    } finally {
      await session.close();
    }
  });
});
