/** The library on paper, in Chromium, which alone can be asked how a page would be printed. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LibraryPlace, libraryAddress } from '../../src/library-address';
import { launch, type Session } from './harness';

/** A sheet of A4 less margins of 1 cm, in CSS px. */
const SHEET = { width: 718, height: 1047 };

describe('the library on paper', () => {
  let session: Session;
  beforeAll(async () => {
    session = await launch('chromium');
  });
  afterAll(() => session?.close());

  /** A place as it would be printed, once `ready` is there. */
  async function printed(place: object, ready: string): Promise<Page> {
    const page = await session.extensionPage(`/${libraryAddress(place as LibraryPlace)}`);
    await page.setViewport(SHEET);
    await page.waitForSelector(ready);
    await page.emulateMediaType('print');
    return page;
  }

  test.each([
    ['an article', { at: 'article', article: 'reuters-2020-02-11' }, '.passage'],
    ['an entity', { at: 'entity', entity: 'idlib' }, '.said > li'],
    ['the timeline', { at: 'timeline' }, '.item'],
    ['who said what', { at: 'speakers' }, '.matrix td a'],
    ['what one speaker said', { at: 'speakers', speaker: 'peskov' }, '.said > li'],
    ['the articles', { at: 'articles' }, '.articles > li'],
  ])('%s: no wider than the sheet, and without what is pressed', async (_, place, ready) => {
    const page = await printed(place, ready);
    const seen = await page.evaluate(() => {
      const pressed = [...document.querySelectorAll<HTMLElement>('nav a, input, select, .action, .skip')];
      return {
        pressed: pressed.filter((element) => element.checkVisibility()).map((element) => element.outerHTML.slice(0, 80)),
        over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        // what scrolls on a screen would be cut
        cut: [...document.querySelectorAll('main *')]
          .filter((it) => it.clientWidth > 1 && it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).overflowX !== 'visible')
          .map((it) => it.outerHTML.slice(0, 80)),
      };
    });
    expect(seen).toEqual({ pressed: [], over: 0, cut: [] });
    await page.close();
  });

  test('what is folded away and nobody can open there is open: notes on the source, and the sources of a plot', async () => {
    for (const [place, folded] of [
      [{ at: 'article', article: 'reuters-2020-02-11' }, '.condition-notes > ul'],
      [{ at: 'entity', entity: 'idlib' }, '.bg-as-table table'],
    ] as const) {
      const page = await printed(place, folded);
      expect(await page.evaluate((selector) => document.querySelector(selector)?.checkVisibility(), folded)).toBe(true);
      await page.emulateMediaType('screen');
      expect(await page.evaluate((selector) => document.querySelector(selector)?.checkVisibility(), folded)).toBe(false);
      await page.close();
    }
  });
});
