/**
 * What `npm run bench` runs inside a page: the same modules as the content script, and what they are compared with.
 */
import Mark from 'mark.js';
import { reviveLexicon } from '../../src/matching/lexicon';
import { MentionFinder } from '../../src/page/mentions';
import { PageText } from '../../src/page/page-text';
import { Painter } from '../../src/page/paint';
import { finish } from '../finish';

/** What `run` returns, and how many ms it took. */
function timed<T>(run: () => T): [T, number] {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
}

/** Visits every text node of the page and reads its text; how many ms that took. */
export function walk(): { readonly time: number; readonly characters: number; readonly elements: number } {
  const [characters, time] = timed(() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    let length = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) length += (node as Text).data.length;
    return length;
  });
  return { time, characters, elements: document.querySelectorAll('*').length };
}

export interface Finding {
  /** Times in ms: making the lexicon ready, finding the mentions, painting them. */
  readonly revive: number;
  readonly find: number;
  readonly paint: number;
  readonly mentions: number;
}

/** Finds and paints the page's mentions as the content script does on a page it has not seen. */
export function finding(serialized: string): Finding {
  const [lexicon, revive] = timed(() => reviveLexicon(serialized));
  const finder = new MentionFinder(lexicon);
  const text = new PageText(document.documentElement, () => {});
  const [found, find] = timed(() => {
    finish(text.refreshing('all'));
    finish(finder.scanning(text.blocks));
    return finish(finder.settling(text.blocks, 'en'));
  });
  const [, paint] = timed(() => finish(new Painter().painting(found)));
  return { revive, find, paint, mentions: found.length };
}

/** How many terms mark.js is given at once: it recurses over them, and runs out of stack beyond some hundreds. */
const BATCH = 100;

/** Time in ms that mark.js takes to mark the terms. It changes the page. */
export async function markJs(terms: readonly string[]): Promise<{ readonly time: number; readonly marks: number }> {
  const marker = new Mark(document.body);
  let marks = 0;
  const start = performance.now();
  for (let from = 0; from < terms.length; from += BATCH) {
    marks += await new Promise<number>((resolve) =>
      marker.mark(terms.slice(from, from + BATCH), { separateWordSearch: false, accuracy: 'exactly', done: resolve }),
    );
  }
  return { time: performance.now() - start, marks };
}
