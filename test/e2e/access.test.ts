/**
 * The interface for readers who use a keyboard, a screen reader, larger type, their own colours or no motion, in both
 * browsers. What axe can see is in states.test.ts; this is what it cannot (WCAG 2.2 criteria in brackets).
 */
import { readFileSync } from 'node:fs';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../visual/compare';
import { forgetViews } from './ask';
import { onCard, onPage, walk } from './focus';
import { BROWSERS, eventually, launch, type Session } from './harness';
import { STATES } from './states';

const rest = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));
/** Longer than anything that closes a card by itself would take. */
const LONG = 3_000;
const FULL = /data-(?:statement|fact)=/;

/** Where the keyboard goes through in Firefox too: lists, radio buttons, a grid. What else there is is made of the same. */
const IN_FIREFOX = ['panel', 'library-settings', 'library-speakers'];

/** What the announcing elements of the card say, and how many there are. */
const announced = (session: Session, page: Page) =>
  session.inCard(page, (root) =>
    [...root.querySelectorAll('[aria-live], [role="status"], [role="alert"], [role="log"]')].map(({ textContent }) => textContent),
  );

describe.each(BROWSERS)('in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await launch(name, { language: 'en' });
    await session.mentions(await session.open('/news.html'), 20);
  });
  afterAll(() => session?.close());

  async function open(): Promise<Page> {
    const page = await session.open('/news.html');
    await session.mentions(page, 10);
    return page;
  }
  async function hover(page: Page, text: string): Promise<void> {
    await session.hover(page, text);
    await session.card(page, ({ html }) => FULL.test(html));
  }
  /** The card of the next mention, by key, with the focus in it. */
  async function byKey(page: Page): Promise<void> {
    await session.command(page, 'next-mention');
    await session.card(page, ({ html }) => FULL.test(html));
    await eventually('the focus in the card', async () => (await onCard(session, page).focused()) ?? undefined);
  }
  const focusedOnPage = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

  describe('the card by keyboard', () => {
    test('every control in order, each in sight with an outline, and back (2.1.1, 2.4.3, 2.4.7, 2.4.11)', async () => {
      const page = await open();
      await byKey(page);
      expect(await walk(onCard(session, page))).toEqual([]);
      await page.close();
    });

    test('the focus stays in it whatever is pressed, and goes back to where it came from (3.2.1, 2.4.3)', async () => {
      const page = await open();
      await page.evaluate(() => (document.querySelector('nav a') as HTMLElement).focus());
      await byKey(page);
      const place = onCard(session, page);
      const press = async (selector: string, key: KeyInput = 'Enter'): Promise<void> => {
        await session.inCard(page, (root, wanted: string) => (root.querySelector(wanted) as HTMLElement).focus(), selector);
        await page.keyboard.press(key);
      };
      const stays = async (what: string): Promise<void> => {
        await rest(150);
        expect(await place.focused(), what).not.toBeNull();
      };
      await press('.bg-labels summary');
      await stays('a label explained');
      await press('.bg-statement button.bg-name');
      await session.card(page, ({ outline }) => outline.includes('‹'));
      await stays('a name followed');
      await page.keyboard.press('Tab');
      expect((await place.focused())?.wrong).toEqual([]);
      await page.keyboard.down('Alt');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.up('Alt');
      await session.card(page, ({ outline }) => !outline.includes('‹'));
      await stays('gone back');
      await press('.top button[aria-pressed]', ' ');
      await session.card(page, ({ outline }) => outline.includes('aria-pressed=true'));
      await stays('pinned');
      await press('.top button[aria-pressed]', ' ');
      await session.card(page, ({ outline }) => outline.includes('aria-pressed=false'));
      await stays('no longer pinned');
      await press('.top .close');
      await session.cardGone(page);
      expect(await focusedOnPage(page)).toBe('World');
      await page.close();
    });

    test('stepping to another mention takes the focus along, and Escape gives it back', async () => {
      const page = await open();
      await page.evaluate(() => (document.querySelector('nav a') as HTMLElement).focus());
      await byKey(page);
      const { rect: first } = await session.card(page);
      await session.command(page, 'next-mention');
      await session.card(page, ({ rect, html }) => (rect.x !== first.x || rect.y !== first.y) && FULL.test(html));
      await eventually('the focus in the next card', async () => (await onCard(session, page).focused()) ?? undefined);
      await page.keyboard.press('Escape');
      await session.cardGone(page);
      expect(await focusedOnPage(page)).toBe('World');
      await page.close();
    });
  });

  describe('the card for the ear', () => {
    test('opened by key, its name is announced once, by the focus on it; nothing else is (4.1.3)', async () => {
      const page = await open();
      await byKey(page);
      const dialog = await session.inCard(page, ({ activeElement }) => [activeElement?.role, activeElement?.ariaLabel]);
      expect(dialog?.[0]).toBe('dialog');
      expect(dialog?.[1]).toBeTruthy();
      expect((await announced(session, page))?.join('')).toBe('');
      await page.close();
    });

    test('opened by pointer, nothing is announced and the focus stays where it is (3.2.1)', async () => {
      const page = await open();
      await page.evaluate(() => (document.querySelector('nav a') as HTMLElement).focus());
      await hover(page, 'Idlib');
      expect((await announced(session, page))?.join('')).toBe('');
      expect(await focusedOnPage(page)).toBe('World');
      expect(await onCard(session, page).focused()).toBeNull();
      await page.close();
    });
  });

  test('what the pointer shows stays while it is on it, for as long as the reader likes (1.4.13)', async () => {
    const page = await open();
    await hover(page, 'Idlib');
    const { rect } = await session.card(page);
    await page.mouse.move(rect.x + 80, rect.y + 80, { steps: 8 });
    await rest(LONG);
    expect(await session.cardNow(page)).toBeDefined();
    // and goes without the pointer being moved
    await page.keyboard.press('Escape');
    await session.cardGone(page);
    await page.close();
  });

  test('nothing moves for who wants no motion (2.3.3)', async () => {
    const page = await open();
    await session.prefer(page, { reducedMotion: true });
    await session.hover(page, 'Idlib');
    await session.card(page);
    expect(await session.inCard(page, (root) => root.getAnimations().length)).toBe(0);
    const panel = await session.panel(page, 'entity=peskov');
    await session.prefer(panel, { reducedMotion: true });
    await panel.waitForSelector('.said .result');
    const moving = () =>
      panel.evaluate(
        () =>
          document
            .getAnimations()
            .filter((animation) => animation.playState === 'running' && animation.effect?.getComputedTiming().duration).length,
      );
    for (const tab of await panel.$$eval('[role="tab"]', (tabs) => tabs.map(({ id }) => id))) {
      await panel.evaluate((id) => document.getElementById(id)?.click(), tab);
      expect(await moving()).toBe(0);
    }
    expect(await panel.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    await session.prefer(page, {});
    await panel.close();
    await page.close();
  });

  test('at 200 % the card is whole, in the window and beside its line (1.4.4)', async () => {
    const page = await open();
    const zoom = (factor: number) =>
      session.worker(async (to: number) => {
        const { tabs } = ((globalThis as { browser?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome) as {
          tabs: { query(q: object): Promise<{ id: number }[]>; setZoom(id: number, factor: number): Promise<void> };
        };
        const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
        await tabs.setZoom(tab!.id, to);
      }, factor);
    await page.bringToFront();
    await zoom(2);
    try {
      await eventually('the zoom', async () => ((await page.evaluate(() => innerWidth)) === 600 ? true : undefined));
      await session.command(page, 'next-mention');
      const { rect } = await session.card(page, ({ html }) => FULL.test(html));
      const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
      expect(rect.x).toBeGreaterThanOrEqual(0);
      expect(rect.y).toBeGreaterThanOrEqual(0);
      expect(rect.x + rect.width).toBeLessThanOrEqual(width);
      expect(rect.y + rect.height).toBeLessThanOrEqual(height);
      expect(
        await session.inCard(
          page,
          (root) => [...root.querySelectorAll('.card')].filter((card) => card.scrollWidth > card.clientWidth).length,
        ),
      ).toBe(0);
    } finally {
      await zoom(1);
    }
    await page.close();
  });

  describe('the panel and the library by keyboard', () => {
    test.each(STATES.filter((state) => state.of === 'page' && (name === 'chromium' || IN_FIREFOX.includes(state.name))))(
      '$name: every control in order, in sight, with an outline',
      async (state) => {
        const stage = { session, language: 'en', size: state.sizes[0] ?? 'usual' } as const;
        const page = await state.show(stage);
        await page.bringToFront();
        await page.evaluate(() => {
          (document.activeElement as HTMLElement | null)?.blur();
          getSelection()?.removeAllRanges();
        });
        // more than a screenful; what follows is more of the same
        expect(await walk(onPage(page), 40)).toEqual([]);
        await page.close();
        await state.leave?.(stage);
      },
    );
  });

  test('what takes away its own control leaves the focus in the panel (2.4.3)', async () => {
    const front = await open();
    const panel = await session.panel(front, 'entity=erdogan');
    await panel.waitForSelector('.said .result');
    // Firefox presses no button in a tab that is behind another
    await panel.bringToFront();
    const press = async (selector: string, nth = 0): Promise<void> => {
      await panel.waitForSelector(selector);
      await panel.evaluate((wanted, at) => document.querySelectorAll<HTMLElement>(wanted)[at]?.focus(), selector, nth);
      expect(await panel.evaluate((wanted) => document.activeElement?.matches(wanted), selector)).toBe(true);
      await panel.keyboard.press('Enter');
      await rest(300);
      expect(await panel.evaluate(() => document.activeElement?.localName), `after ${selector}`).not.toBe('body');
    };
    const whose = () => panel.$$eval('.said .result .bg-said', (all) => new Set(all.map(({ textContent }) => textContent)).size);
    await press('.chip');
    await eventually('statements of others too', async () => ((await whose()) > 2 ? true : undefined));
    await press('.said [data-compare]', 0);
    await press('.said [data-compare]', 1);
    await press('.back');
    await panel.type('#search', 'zeppelin');
    await press('.drops button');
    await press('.help');
    await press('dialog[open] button');
    await panel.close();
    await front.close();
    await forgetViews(session);
  });

  // Only there can the tree be read.
  describe.runIf(name === 'chromium')('the page', () => {
    /** The page as assistive technology gets it: role, name and value of each node, indented by depth. */
    async function tree(page: Page): Promise<string[]> {
      const cdp = await page.createCDPSession();
      const { nodes } = await cdp.send('Accessibility.getFullAXTree');
      await cdp.detach();
      const byId = new Map(nodes.map((node) => [node.nodeId, node]));
      const lines: string[] = [];
      const visit = (id: string, depth: number): void => {
        const node = byId.get(id);
        if (!node) return;
        if (!node.ignored) lines.push(`${' '.repeat(depth)}${node.role?.value} ${node.name?.value ?? ''} ${node.value?.value ?? ''}`);
        for (const child of node.childIds ?? []) visit(child, node.ignored ? depth : depth + 1);
      };
      visit(nodes[0]!.nodeId, 0);
      return lines;
    }
    /** The same page where the extension does not run. */
    async function bare(): Promise<Page> {
      const page = await session.browser.newPage();
      await page.setViewport({ width: 1200, height: 900 });
      await page.setContent(readFileSync('test/pages/news.html', 'utf8'));
      return page;
    }

    test('reads as it does without the extension; a card comes after everything, and goes (1.3.2)', async () => {
      const without = await bare();
      const before = await tree(without);
      await without.close();
      const page = await open();
      await page.bringToFront();
      expect(await tree(page)).toEqual(before);
      await byKey(page);
      const during = await tree(page);
      expect(during.slice(0, before.length)).toEqual(before);
      // its host, then the card
      expect(during.slice(before.length, before.length + 2).map((line) => line.trim())).toEqual([
        'group',
        expect.stringMatching(/^dialog ./),
      ]);
      await page.keyboard.press('Escape');
      await session.cardGone(page);
      expect(await tree(page)).toEqual(before);
      await page.close();
    });

    test('is printed as it is without the extension: no underline, no card', async () => {
      const without = await bare();
      const printed = async (page: Page): Promise<Buffer> => {
        await page.bringToFront();
        await page.emulateMediaType('print');
        const picture = Buffer.from(await page.screenshot());
        await page.emulateMediaType();
        return picture;
      };
      const before = await printed(without);
      await without.close();
      const page = await open();
      const { x, y } = await session.hover(page, 'Idlib');
      await page.mouse.click(x, y);
      await session.card(page, ({ outline }) => outline.includes('aria-pressed=true'));
      // where a mention ends, a letter's edge may be cut (Chromium 156, November 2026)
      expect(compare(before, await printed(page))).toMatchObject({ same: true });
      expect(await session.cardNow(page)).toBeDefined();
      await page.close();
    });

    test('in the reader’s own colours the card has an edge, and what has the focus an outline (1.4.11)', async () => {
      const page = await open();
      await session.prefer(page, { forcedColors: true });
      await byKey(page);
      const style = await session.inCard(page, (root) => {
        const card = root.querySelector('.card') as HTMLElement;
        const { borderTopStyle, borderTopWidth, borderTopColor, backgroundColor, outlineStyle, outlineColor } = getComputedStyle(card);
        return {
          borderTopStyle,
          borderTopWidth,
          edge: borderTopColor !== backgroundColor,
          outlineStyle,
          outline: outlineColor !== backgroundColor,
        };
      });
      expect(style).toEqual({
        borderTopStyle: 'solid',
        borderTopWidth: expect.stringMatching(/^[2-9]px$/),
        edge: true,
        outlineStyle: 'solid',
        outline: true,
      });
      expect(await walk(onCard(session, page), 8)).toEqual([]);
      await page.close();
    });
  });
});
