/** A page of 5 MB that changes 2,000 times a second while it is asked to: what `hostile.test.ts` tries and the bench measures. */
import type { Page } from 'puppeteer-core';

export const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><meta property="og:type" content="article"><title>x</title>';
export const SENTENCE = 'Shelling was heard near Idlib through the night, and by morning the road to the border was full again.';
const FILLER =
  'The convoy waited for an hour at the crossing while the drivers talked among themselves about the weather, the price of bread and the state of the road. ';
const PARAGRAPHS = 5_000;
/** Every fifth paragraph has three names. */
export const BIG_PAGE_MENTIONS = (PARAGRAPHS / 5) * 3;
/** Elements that make up a real page's bulk. */
const paragraph = (i: number): string =>
  `<div class="row r${i}"><p><span>Report ${i}.</span> ${i % 5 === 0 ? `${SENTENCE} <a href="#n${i}">Vladimir Putin</a> and <b>Recep Tayyip Erdogan</b> spoke. ` : ''}${FILLER.repeat(6)}</p></div>`;
/** Over 15,000 elements and 5 MB. */
export const BIG_PAGE = `${HEAD}<article>${Array.from({ length: PARAGRAPHS }, (_, i) => paragraph(i)).join('')}<p id="target">.</p></article>`;

/** What the page said of itself over some time. */
export interface Seen {
  /** The longest time between two frames, in ms. */
  readonly gap: number;
  /** The fewest mentions underlined at any frame. */
  readonly fewest: number;
}

/** Watches the big page from frame to frame for `during` ms, while its last paragraph is changed so many times a second. */
export async function watchFrames(page: Page, during: number, changesPerSecond: number): Promise<Seen> {
  return page.evaluate(
    (time, rate) =>
      new Promise<Seen>((resolve) => {
        const target = document.querySelector('#target') as HTMLElement;
        const begin = performance.now();
        let last = begin;
        let gap = 0;
        let fewest = Number.POSITIVE_INFINITY;
        let made = 0;
        const onFrame = (): void => {
          const now = performance.now();
          gap = Math.max(gap, now - last);
          last = now;
          for (; made < ((now - begin) * rate) / 1_000; made++) {
            const span = document.createElement('span');
            span.textContent = made % 2 ? 'Idlib ' : 'Vladimir Putin ';
            target.append(span);
            if (target.childNodes.length > 50) target.firstChild?.remove();
          }
          let underlined = 0;
          for (const [key, { size }] of CSS.highlights as unknown as Iterable<[string, Highlight]>)
            if (/^backgrounder-(?!here|again)/.test(key)) underlined += size;
          fewest = Math.min(fewest, underlined);
          if (now - begin < time) requestAnimationFrame(onFrame);
          else resolve({ gap, fewest });
        };
        requestAnimationFrame(onFrame);
      }),
    during,
    changesPerSecond,
  );
}

/** Ends the storm: the paragraph that changed has one mention. */
export const calm = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (document.querySelector('#target') as Element).textContent = 'Hulusi Akar came, and the storm was over.';
  });

/** How many mentions are underlined, without those at which the reader is. */
export const underlined = (page: Page): Promise<number> =>
  page.evaluate(() =>
    [...(CSS.highlights as unknown as Iterable<[string, Highlight]>)].reduce(
      (n, [key, { size }]) => n + (/^backgrounder-(?!here|again)/.test(key) ? size : 0),
      0,
    ),
  );
