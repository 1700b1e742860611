/**
 * Fingers: a tap on a mention opens a drawer from the bottom, a tap on a link follows it. In both browsers, with real
 * touches as far as each can be made to have them.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DRAWER_HEIGHT_SHARE } from '../../src/card/constants';
import { BROWSERS, eventually, launch, type Rect, type Session } from './harness';

const rest = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));

const WIDTH = 320;
const HEIGHT = 640;
const HEAD = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta property="og:type" content="article"><title>x</title><style>body { font: 17px/1.6 Georgia, serif; margin: 16px; } p { margin: 0 0 16px; }</style>`;
const FILLER =
  '<p>The convoy waited for an hour at the crossing while the drivers talked about the weather and the price of bread.</p>'.repeat(3);
const PAGE = `${HEAD}<article><p>Idlib was named in the paper again that morning.</p>${FILLER}
<p><a href="#followed">Vladimir Putin</a> had read it.</p>${FILLER}<p>So had Dmitry Peskov, it was said.</p>${FILLER.repeat(6)}</article>`;
/** As long as the screen is high: there is nothing to scroll. */
const SHORT = `${HEAD}<style>body { margin: 0; height: 100vh; overflow: hidden } p { margin: 0 16px; font-size: 11px; line-height: 1.3 } #last { position: absolute; top: 440px }</style>
<article>${'<p>The convoy waited for an hour at the crossing while the drivers talked about the weather and the price of bread, as they had the day before, and nobody came to tell them when the road would be open again or whether it would.</p>'.repeat(4)}
<p id="last">Idlib was named again.</p></article>`;

describe.each(BROWSERS)('the drawer in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await launch(name, {
      viewport: { width: WIDTH, height: HEIGHT },
      routes: { '/phone.html': { body: PAGE }, '/short.html': { body: SHORT } },
    });
    await session.mentions(await session.open('/news.html'), 20);
  });
  afterEach(async () => {
    for (const page of await session.browser.pages()) if (page.url().startsWith('http')) await page.close();
  });
  afterAll(() => session?.close());

  async function open(path = '/phone.html'): Promise<Page> {
    const page = await session.open(path);
    if (name === 'chromium') await page.setViewport({ width: WIDTH, height: HEIGHT, hasTouch: true, isMobile: true });
    await session.mentions(page);
    return page;
  }

  async function place(page: Page, text: string): Promise<Rect> {
    const found = (await session.mentions(page)).find((mention) => mention.text === text);
    return found?.rect ?? expect.fail(`no mention of ${text}`);
  }

  async function tap(page: Page, text: string): Promise<void> {
    const { x, y, width, height } = await place(page, text);
    await page.touchscreen.tap(x + width / 2, y + height / 2);
  }

  /** Scrolls the page so that a mention is at this height of the viewport. */
  async function scroll(page: Page, text: string, to: number): Promise<void> {
    const { y } = await place(page, text);
    await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), y - to);
  }

  /** Pulls the drawer's bar down by so much, over at least so many ms. */
  async function pull(page: Page, by: number, ms: number): Promise<void> {
    const { rect } = (await session.cardNow(page)) ?? expect.fail('no drawer');
    const [x, y] = [rect.x + rect.width / 2, rect.y + 12];
    const touch = await page.touchscreen.touchStart(x, y);
    const steps = ms > 100 ? 8 : 3;
    for (let i = 1; i <= steps; i++) {
      await touch.move(x, y + (by * i) / steps);
      await rest(ms / steps);
    }
    await touch.end();
  }

  const shown = (page: Page) => session.card(page, ({ text }) => text.includes('5 articles'));
  const settled = async (page: Page) => {
    const { rect } = await shown(page);
    await eventually('it to stand still', async () => {
      // a busy machine draws no frame for a while in the midst of a movement
      await session.inCard(page, (root) => Promise.allSettled(root.getAnimations().map(({ finished }) => finished)).then(() => true));
      const before = (await session.cardNow(page))?.rect.y;
      await rest(60);
      return before === (await session.cardNow(page))?.rect.y || undefined;
    });
    return (await session.cardNow(page))?.rect ?? rect;
  };

  test('opens with a tap, across the whole bottom, no higher than its share', async () => {
    const page = await open();
    await tap(page, 'Idlib');
    const rect = await settled(page);
    expect([rect.x, Math.round(rect.width)]).toEqual([0, await page.evaluate(() => document.documentElement.clientWidth)]);
    const height = await page.evaluate(() => innerHeight);
    expect(Math.round(rect.y + rect.height)).toBe(height);
    expect(rect.height).toBeLessThanOrEqual(height * DRAWER_HEIGHT_SHARE + 1);
    expect((await session.cardNow(page))?.html).toContain('class="card drawer backgrounder"');
  });

  test('a tap on a link follows it, and nothing opens', async () => {
    const page = await open();
    await tap(page, 'Vladimir Putin');
    await eventually('the link to be followed', () => page.url().endsWith('#followed') || undefined);
    await rest(800);
    expect(await session.cardNow(page)).toBeUndefined();
  });

  test('a tap elsewhere closes it; one on another mention changes it', async () => {
    const page = await open();
    await tap(page, 'Idlib');
    await settled(page);
    await page.touchscreen.tap(150, 8);
    await session.cardGone(page);
    await tap(page, 'Idlib');
    await settled(page);
    await scroll(page, 'Dmitry Peskov', 60);
    expect(await session.cardNow(page)).toBeDefined();
    await tap(page, 'Dmitry Peskov');
    await session.card(page, ({ html }) => html.includes('<h2>Dmitry Peskov</h2>'));
    expect(await session.inCard(page, (root) => root.querySelectorAll('.card').length)).toBe(1);
  });

  test('brings the tapped line in sight above it', async () => {
    const page = await open();
    await scroll(page, 'Dmitry Peskov', HEIGHT - 100);
    await tap(page, 'Dmitry Peskov');
    const rect = await settled(page);
    await eventually('the line to be in sight', async () => {
      const line = await place(page, 'Dmitry Peskov');
      return (line.y > 0 && line.y + line.height <= rect.y) || undefined;
    });
  });

  test('is lower where the page cannot be moved out of its way', async () => {
    const page = await open('/short.html');
    await tap(page, 'Idlib');
    const rect = await settled(page);
    const line = await place(page, 'Idlib');
    expect(line.y + line.height).toBeLessThanOrEqual(rect.y);
  });

  test('Escape and its button close it', async () => {
    const page = await open();
    await tap(page, 'Idlib');
    await settled(page);
    await page.keyboard.press('Escape');
    await session.cardGone(page);
    await tap(page, 'Idlib');
    await settled(page);
    const close = (await session.inCard(page, (root) => {
      const { x, y, width, height } = (root.querySelector('.close') as Element).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2, width, height };
    })) as Rect;
    // large enough for a finger
    expect(Math.min(close.width, close.height)).toBeGreaterThanOrEqual(44);
    await page.touchscreen.tap(close.x, close.y);
    await session.cardGone(page);
  });

  test('is pulled down to close; a little less, and it stays', async () => {
    const page = await open();
    await tap(page, 'Idlib');
    const before = await settled(page);
    await pull(page, 60, 600);
    expect((await settled(page)).y).toBe(before.y);
    await pull(page, before.height * 0.7, 600);
    await session.cardGone(page);
    // a flick is enough
    await tap(page, 'Idlib');
    await settled(page);
    await eventually('a quick pull to close it', async () => {
      // How quick a pull is that the driver makes is up to the machine.
      if (await session.cardNow(page)) await pull(page, 110, 10);
      await rest(300);
      return (await session.cardNow(page)) ? undefined : true;
    });
  });

  // Only Chromium's driver can spread a page as two fingers do.
  test.runIf(name === 'chromium')('is at the bottom of what is seen where the page is spread', async () => {
    const page = await open();
    await tap(page, 'Idlib');
    await settled(page);
    const client = await page.createCDPSession();
    await client.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    await eventually('the page to be spread', async () => (await page.evaluate(() => visualViewport?.scale === 2)) || undefined);
    await rest(200);
    const rect = await settled(page);
    const seen = await page.evaluate(() => {
      const { offsetLeft, offsetTop, width, height } = visualViewport as VisualViewport;
      return { left: offsetLeft, bottom: offsetTop + height, width, height };
    });
    expect(rect.x).toBeCloseTo(seen.left, 0);
    expect(rect.width).toBeCloseTo(seen.width, 0);
    expect(rect.y + rect.height).toBeCloseTo(seen.bottom, 0);
    expect(rect.height).toBeLessThanOrEqual(seen.height * DRAWER_HEIGHT_SHARE + 1);
  });

  test('makes no noise', async () => {
    expect(await session.noise()).toEqual([]);
  });
});
