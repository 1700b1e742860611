/**
 * Cards that are kept: several at once, moved with the pointer and by key, each with its own way back and forward, in
 * both browsers.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { MARGIN, MAX_PINNED } from '../../src/card/constants';
import { BROWSERS, eventually, launch, type Rect, type Session } from './harness';

const rest = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));

const NAMES = ['Idlib', 'Vladimir Putin', 'Recep Tayyip Erdogan', 'Dmitry Peskov', 'Hulusi Akar', 'Sergei Lavrov'] as const;
/** One name at the left of each line, far enough apart that a card at one leaves the next free. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta property="og:type" content="article"><title>x</title>
<style>body { font: 18px/1.6 Georgia, serif; margin: 30px 900px 3000px 40px; } p { margin: 0 0 20px; } article { min-width: 560px }</style>
<article><h1>Listening</h1>${NAMES.map((name) => `<p>${name} was named in the paper again that morning, and the road to the border was full of people who had read it.</p>`).join('')}
<p>${'The convoy waited for an hour at the crossing while the drivers talked about the weather and the price of bread. '.repeat(12)}</p></article>`;

interface Seen {
  readonly name: string;
  readonly heading: string;
  readonly pinned: boolean;
  readonly front: number;
  readonly rect: Rect;
}

describe.each(BROWSERS)('kept cards in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await launch(name, { viewport: { width: 1500, height: 900 }, routes: { '/names.html': { body: PAGE } } });
    await session.mentions(await session.open('/news.html'), 20);
  });
  afterEach(async () => {
    for (const page of await session.browser.pages()) if (page.url().startsWith('http')) await page.close();
  });
  afterAll(() => session?.close());

  const open = async (): Promise<Page> => {
    const page = await session.open('/names.html');
    await session.mentions(page, NAMES.length);
    return page;
  };

  /** Every card in the page, oldest first. */
  const cards = async (page: Page): Promise<readonly Seen[]> =>
    (await session.inCard(page, (root) =>
      [...root.querySelectorAll<HTMLElement>('.card:not(.going)')].map((card) => {
        const { x, y, width, height } = card.getBoundingClientRect();
        return {
          name: card.ariaLabel ?? '',
          heading: card.querySelector('h2')?.textContent ?? '',
          pinned: card.querySelector('[aria-pressed]')?.getAttribute('aria-pressed') === 'true',
          front: Number(card.style.zIndex),
          rect: { x, y, width, height },
        };
      }),
    )) ?? [];
  const eventuallyCards = (page: Page, names: readonly string[]): Promise<readonly Seen[]> =>
    eventually(`the cards ${names.join(', ')}`, async () => {
      const seen = await cards(page);
      return seen.length === names.length && names.every((wanted) => seen.some((card) => card.name === wanted && card.heading))
        ? seen
        : undefined;
    });
  const of = (seen: readonly Seen[], surface: string): Seen =>
    seen.find((card) => card.name === surface) ?? expect.fail(`no card of ${surface}`);

  /** Pins the card of a mention by clicking on the mention. */
  async function pin(page: Page, surface: string): Promise<Seen> {
    const { x, y } = await session.hover(page, surface);
    await page.mouse.click(x, y);
    return eventually(`the pinned card of ${surface}`, async () =>
      (await cards(page)).find((card) => card.name === surface && card.pinned && card.heading),
    );
  }

  /** Drags a card by its bar. */
  async function drag(page: Page, surface: string, dx: number, dy: number): Promise<void> {
    const { rect } = of(await cards(page), surface);
    const [x, y] = [rect.x + rect.width / 2 - 20, rect.y + 16];
    await page.mouse.move(x, y, { steps: 4 });
    await page.mouse.down();
    // Firefox refuses to move a pointer out of the viewport.
    const { width, height } = page.viewport() ?? expect.fail('no viewport');
    await page.mouse.move(Math.min(x + dx, width - 1), Math.min(y + dy, height - 1), { steps: 12 });
    await page.mouse.up();
  }

  const focusIn = (page: Page, surface: string, selector: string): Promise<true | undefined> =>
    session.inCard(
      page,
      (root, label: string, wanted: string) => {
        const card = [...root.querySelectorAll<HTMLElement>('.card')].find(({ ariaLabel }) => ariaLabel === label);
        card?.querySelector<HTMLElement>(wanted)?.focus();
        return true as const;
      },
      surface,
      selector,
    );
  /** The name of the card that has the focus, and what in it. */
  const focused = (page: Page): Promise<readonly [string, string] | null | undefined> =>
    session.inCard(page, (root) => {
      const at = root.activeElement;
      return at && ([at.closest('.card')?.ariaLabel ?? '', at.textContent?.trim().slice(0, 20) ?? ''] as const);
    });

  test('several stand beside each other, and a hovered one beside them', async () => {
    const page = await open();
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await pin(page, 'Idlib');
    await drag(page, 'Idlib', 500, 0);
    await pin(page, 'Vladimir Putin');
    await drag(page, 'Vladimir Putin', 920, 0);
    await page.mouse.move(20, 880, { steps: 4 });
    await session.hover(page, 'Hulusi Akar');
    await eventuallyCards(page, ['Idlib', 'Vladimir Putin', 'Hulusi Akar']);
    expect(await page.evaluate(() => document.querySelectorAll('backgrounder-card').length)).toBe(1);
    await page.mouse.move(20, 880, { steps: 4 });
    await eventuallyCards(page, ['Idlib', 'Vladimir Putin']);
    // scrolling and clicks elsewhere close none
    await page.mouse.wheel({ deltaY: 150 });
    await page.mouse.click(20, 500);
    await rest(500);
    await eventuallyCards(page, ['Idlib', 'Vladimir Putin']);
    await page.keyboard.press('Escape');
    await eventuallyCards(page, ['Idlib']);
    await page.keyboard.press('Escape');
    await session.cardGone(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  test('one too many closes the one left alone longest', async () => {
    const page = await open();
    for (const surface of NAMES.slice(0, MAX_PINNED)) {
      await pin(page, surface);
      await drag(page, surface, 500 + 20 * NAMES.indexOf(surface), 60);
    }
    // the first is looked at again, so that the second is the one that goes
    await session.clickInCard(page, `.card[aria-label="${NAMES[0]}"] h2`);
    await pin(page, NAMES[MAX_PINNED] as string);
    const left = NAMES.filter((_, i) => i !== 1 && i <= MAX_PINNED);
    await eventuallyCards(page, left);
    await eventually('the one that goes to be gone', () =>
      session.inCard(page, (root) => root.querySelector('.going') === null || undefined),
    );
  });

  test('is moved by its bar and stays within the viewport, as it does when that shrinks', async () => {
    const page = await open();
    const { rect: before } = await pin(page, 'Idlib');
    await drag(page, 'Idlib', 300, 120);
    await eventually('the card where it was dragged to', async () => {
      const { rect } = of(await cards(page), 'Idlib');
      return (Math.round(rect.x - before.x) === 300 && Math.round(rect.y - before.y) === 120) || undefined;
    });
    // the page neither scrolled nor selected
    expect(await page.evaluate(() => [scrollY, getSelection()?.toString()])).toEqual([0, '']);
    await drag(page, 'Idlib', 5_000, 5_000);
    const within = (width: number, height: number): Promise<true> =>
      eventually(`the card within ${width} × ${height}`, async () => {
        const { rect } = of(await cards(page), 'Idlib');
        const isWide = rect.x >= MARGIN && rect.x + rect.width <= width - MARGIN + 1;
        return (isWide && rect.y >= MARGIN && rect.y + rect.height <= height - MARGIN + 1) || undefined;
      });
    await within(1500, 900);
    await page.setViewport({ width: 700, height: 420 });
    await within(700, 420);
    await page.setViewport({ width: 1500, height: 900 });
  });

  // Only Chromium's driver counts what a page lays out.
  test.runIf(name === 'chromium')('is moved without laying anything out', async () => {
    const page = await open();
    await pin(page, 'Idlib');
    const { rect } = of(await cards(page), 'Idlib');
    await page.mouse.move(rect.x + 150, rect.y + 16, { steps: 4 });
    await page.mouse.down();
    await page.mouse.move(rect.x + 160, rect.y + 20, { steps: 2 });
    const frames = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let n = 0;
          const begin = performance.now();
          const onFrame = (): void => {
            n++;
            if (performance.now() - begin < 500) requestAnimationFrame(onFrame);
            else resolve(n);
          };
          requestAnimationFrame(onFrame);
        }),
    );
    const before = (await page.metrics()).LayoutCount ?? 0;
    await page.mouse.move(rect.x + 400, rect.y + 120, { steps: 60 });
    await frames;
    const laidOut = ((await page.metrics()).LayoutCount ?? 0) - before;
    await page.mouse.up();
    const moved = of(await cards(page), 'Idlib').rect;
    expect(Math.round(moved.x - rect.x)).toBe(250);
    expect(laidOut).toBeLessThanOrEqual(2);
  });

  test('dragging pins a card that was only hovered', async () => {
    const page = await open();
    await session.hover(page, 'Idlib');
    await eventuallyCards(page, ['Idlib']);
    await drag(page, 'Idlib', 400, 100);
    await eventually('the card to be pinned', async () => of(await cards(page), 'Idlib').pinned || undefined);
    await page.mouse.move(20, 880, { steps: 4 });
    await rest(600);
    expect(of(await cards(page), 'Idlib').pinned).toBe(true);
  });

  test('is moved by the arrow keys, and from corner to corner by pressing its handle', async () => {
    const page = await open();
    const { rect: before } = await pin(page, 'Idlib');
    await focusIn(page, 'Idlib', '.grip');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    const moved = of(await cards(page), 'Idlib').rect;
    expect([Math.round(moved.x - before.x), Math.round(moved.y - before.y)]).toEqual([60, 20]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.keyboard.press('Enter');
    const corner = of(await cards(page), 'Idlib').rect;
    // Firefox has a scroll bar that takes room.
    const width = await page.evaluate(() => document.documentElement.clientWidth);
    expect([Math.round(corner.x + corner.width), Math.round(corner.y)]).toEqual([width - MARGIN, MARGIN]);
    await session.clickInCard(page, '.grip');
    const next = of(await cards(page), 'Idlib').rect;
    expect([Math.round(next.x + next.width), Math.round(next.y + next.height)]).toEqual([width - MARGIN, 900 - MARGIN]);
  });

  test('Escape closes the one with the focus; the focus goes back where it was', async () => {
    const page = await open();
    await pin(page, 'Idlib');
    await drag(page, 'Idlib', 500, 0);
    await pin(page, 'Vladimir Putin');
    await drag(page, 'Vladimir Putin', 920, 0);
    await focusIn(page, 'Idlib', '.close');
    const focusOn = (surface: string) =>
      eventually(`the focus in the card of ${surface}`, async () => ((await focused(page))?.[0] === surface ? true : undefined));
    // The key goes to cards that are pinned as to any others.
    for (const surface of ['Idlib', 'Vladimir Putin', 'Recep Tayyip Erdogan']) {
      await session.command(page, 'next-mention');
      await focusOn(surface);
    }
    await eventuallyCards(page, ['Idlib', 'Vladimir Putin', 'Recep Tayyip Erdogan']);
    await page.keyboard.press('Escape');
    await focusOn('Vladimir Putin');
    await focusIn(page, 'Idlib', '.close');
    await page.keyboard.press('Escape');
    await eventuallyCards(page, ['Vladimir Putin']);
  });

  test('a mention whose card is pinned gets no second one; a click brings that one to the front', async () => {
    const page = await open();
    await pin(page, 'Idlib');
    await drag(page, 'Idlib', 500, 100);
    await pin(page, 'Vladimir Putin');
    await drag(page, 'Vladimir Putin', 560, 100);
    const { x, y } = await session.hover(page, 'Idlib');
    await rest(900);
    await eventuallyCards(page, ['Idlib', 'Vladimir Putin']);
    await page.mouse.click(x, y);
    await eventually('Idlib in front', async () => {
      const seen = await cards(page);
      return of(seen, 'Idlib').front > of(seen, 'Vladimir Putin').front || undefined;
    });
  });

  test('Enter keeps a card opened by key, and Alt with the arrow keys goes back and forward in it', async () => {
    const page = await open();
    const url = page.url();
    await session.command(page, 'next-mention');
    await eventuallyCards(page, ['Idlib']);
    await eventually('the focus in the card', async () => ((await focused(page)) ? true : undefined));
    await page.keyboard.press('Enter');
    await eventually('it to be pinned', async () => of(await cards(page), 'Idlib').pinned || undefined);
    const heading = (wanted: string) =>
      eventually(`the heading ${wanted}`, async () => (of(await cards(page), 'Idlib').heading === wanted ? true : undefined));
    const who = await session.inCard(page, (root) => root.querySelector('.bg-statement button.bg-name')?.textContent ?? '');
    await session.clickInCard(page, '.bg-statement button.bg-name', who);
    await heading(who as string);
    const alt = async (key: 'ArrowLeft' | 'ArrowRight'): Promise<void> => {
      await page.keyboard.down('Alt');
      await page.keyboard.press(key);
      await page.keyboard.up('Alt');
    };
    await alt('ArrowLeft');
    await heading('Idlib');
    await alt('ArrowRight');
    await heading(who as string);
    await session.clickInCard(page, 'button', '‹ Back to Idlib');
    await heading('Idlib');
    await session.clickInCard(page, 'button', `Forward to ${who}`);
    await heading(who as string);
    // where there is no further way, the page's own history is left alone
    await alt('ArrowRight');
    await alt('ArrowLeft');
    await alt('ArrowLeft');
    await alt('ArrowLeft');
    await heading('Idlib');
    expect(page.url()).toBe(url);
  });

  test('behind a dialog it leaves Escape to the dialog; within one it goes with it', async () => {
    const page = await open();
    await pin(page, 'Idlib');
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.textContent = 'A letter from the publisher';
      document.body.append(dialog);
      dialog.showModal();
    });
    await page.keyboard.press('Escape');
    await eventually('the dialog to close', async () => (await page.evaluate(() => !document.querySelector('dialog')?.open)) || undefined);
    await eventuallyCards(page, ['Idlib']);
    await page.keyboard.press('Escape');
    await session.cardGone(page);

    const other = await session.open('/dialog.html');
    await session.mentions(other);
    await pin(other, 'Dmitry Peskov');
    await other.evaluate(() => document.querySelector('dialog')?.close());
    // a closed dialog shows nothing; the dialog's own event says a moment later that it is closed
    await eventually('the card to go', async () =>
      (await other.evaluate(() => document.querySelector('backgrounder-card') === null)) ? true : undefined,
    );
  });

  test('its size changes and its side does not', async () => {
    const page = await open();
    await page.evaluate(() => {
      (document.querySelector('article') as HTMLElement).style.paddingTop = '420px';
    });
    const { rect } = await pin(page, 'Idlib');
    const [mention] = await session.mentions(page);
    const line = mention?.rect ?? expect.fail('no mention');
    const above = rect.y < line.y;
    await session.stopWorker();
    await session.clickInCard(page, '.bg-statement button.bg-name');
    const sides = new Set<boolean>();
    for (let i = 0; i < 20; i++) {
      const card = (await cards(page))[0]?.rect ?? expect.fail('no card');
      sides.add(card.y < line.y);
      expect(card.y >= line.y + line.height || card.y + card.height <= line.y).toBe(true);
      await rest(25);
    }
    expect([...sides]).toEqual([above]);
  });

  test('makes no noise', async () => {
    expect(await session.noise()).toEqual([]);
  });
});
