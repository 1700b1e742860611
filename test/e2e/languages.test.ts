/**
 * The interface in its other languages, in both browsers: what is said, in which direction, what is marked as being in
 * another language, and that the longest words still fit.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, eventually, launch, type Session } from './harness';

/** Runs on the card's root, or in a page of the extension (null): the words in Latin letters that are neither marked as another language's nor a name apart. */
function unmarkedLatin(root: ShadowRoot | null, language: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) {
      // addresses, and file endings and formats, are the same everywhere
      const words = node.data
        .replace(/[\w.-]+\.[a-z]+|\u2068[^\u2069]*\u2069|CSV|JSON(?:-LD)?|CSL|BibTeX|Backgrounder/g, '')
        .match(/[A-Za-z]{2,}/g);
      found.push(...(words ?? []));
      return;
    }
    if (node instanceof Element) {
      const lang = node.getAttribute('lang');
      if (/^(?:bdi|script|style)$/i.test(node.localName) || (lang !== null && !lang.startsWith(language))) return;
    }
    for (const child of node.childNodes) visit(child);
  };
  visit(root ?? document.body);
  return found;
}

describe.each(BROWSERS)('the interface in Arabic in %s', (name) => {
  let session: Session;
  let news: Page;
  beforeAll(async () => {
    session = await launch(name, { language: 'ar' });
    news = await session.open('/news.html');
    await session.mentions(news, 10);
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    await news.keyboard.press('Escape');
  });

  test('a card is mirrored, calls entities by their Arabic names and marks what is in English', async () => {
    await session.hover(news, 'Erdogan');
    await session.card(news, ({ html }) => html.includes('bg-statement'));
    const seen = await session.inCard(news, (root) => {
      const card = root.querySelector<HTMLElement>('[role=dialog], .card, [dir]') as HTMLElement;
      const box = (selector: string) => root.querySelector(selector)?.getBoundingClientRect();
      const words = root.querySelector<HTMLElement>('.bg-words') as HTMLElement;
      return {
        dir: getComputedStyle(card).direction,
        lang: card.lang,
        name: root.querySelector('h2')?.textContent,
        description: [root.querySelector('.description')?.getAttribute('lang'), root.querySelector('.description')?.getAttribute('dir')],
        words: [words.lang, getComputedStyle(words).direction],
        role: root.querySelector('.bg-role bdi')?.getAttribute('lang'),
        close: (box('.close')?.x ?? 0) - (card.getBoundingClientRect().x + card.getBoundingClientRect().width / 2),
        date: root.querySelector('.bg-date')?.textContent,
      };
    });
    expect(seen).toMatchObject({
      dir: 'rtl',
      name: 'رجب طيب أردوغان',
      description: ['en', 'auto'],
      words: ['en', 'ltr'],
      role: 'en',
    });
    expect(seen?.lang).toMatch(/^ar\b/);
    expect(seen?.close).toBeLessThan(0);
    // the digits of the archive's own names (S-400), whatever the browser's are for Arabic
    expect(seen?.date).toMatch(/\d/);
    expect(await session.inCard(news, unmarkedLatin, 'ar')).toEqual([]);
  });

  test('the panel is mirrored, counts in Arabic and leaves nothing in English unmarked', async () => {
    const panel = await session.panel(news);
    await eventually('the mentions', () => panel.evaluate(() => document.querySelector('#mentioned')?.textContent || undefined));
    expect(await panel.evaluate(() => [document.documentElement.dir, document.documentElement.lang.slice(0, 2)])).toEqual(['rtl', 'ar']);
    // 3 to 10 and 11 to 99 take different forms; this page has more than ten
    expect(await panel.evaluate(() => document.querySelector('#mentioned')?.textContent)).toMatch(/^ذُكر هنا \d\d مدخلًا من الأرشيف$/);
    expect(await panel.evaluate(unmarkedLatin, null, 'ar')).toEqual([]);
    await panel.close();
  });
});

describe.each(['tr', 'ru', 'ar', 'de', 'fr', 'es'])('the interface in %s', (language) => {
  test('fits: tabs in one line, nothing wider than the popup', async () => {
    const session = await launch('chromium', { language });
    try {
      const news = await session.open('/news.html');
      await session.mentions(news, 10);
      const panel = await session.panel(news, 'entity=erdogan');
      await panel.setViewport({ width: 420, height: 600 });
      await eventually('statements', () => panel.evaluate(() => document.querySelector('.bg-statement') !== null || undefined));
      const tabs = await panel.evaluate(() =>
        [...document.querySelectorAll('[role=tab]')].map((tab) => ({
          words: tab.textContent,
          top: Math.round(tab.getBoundingClientRect().top),
        })),
      );
      expect(tabs.filter(({ top }) => top !== tabs[0]?.top)).toEqual([]);
      expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(420);
      expect(await panel.evaluate(() => document.documentElement.lang.slice(0, 2))).toBe(language);
      await panel.close();
    } finally {
      await session.close();
    }
  });
});
