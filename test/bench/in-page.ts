/**
 * What `npm run bench` runs inside a page: the same modules as the content script, and what they are compared with.
 */
import Mark from 'mark.js';
import { compileLexicon } from '../../src/matching/lexicon';
import { MentionFinder } from '../../src/page/mentions';
import { PageText } from '../../src/page/page-text';
import { Painter } from '../../src/page/paint';
import type { LexiconSource } from '../../src/settings';

/** What `run` returns, and how many ms it took. */
function timed<T>(run: () => T): [T, number] {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
}

/** Visits every text node of the page and reads its text. */
function walk(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += (node as Text).data.length;
  return length;
}

export interface Finding {
  /** Times in ms, one for each round. */
  readonly walk: readonly number[];
  readonly find: readonly number[];
  readonly paint: readonly number[];
  /** Compiling the lexicon, once for each page. */
  readonly compile: readonly number[];
  readonly mentions: number;
  readonly characters: number;
  readonly elements: number;
}

/** Walks the page, and finds and paints its mentions from nothing, in turns. */
export function finding({ entries, languages }: LexiconSource, rounds: number): Finding {
  const times = { walk: [] as number[], find: [] as number[], paint: [] as number[], compile: [] as number[] };
  let mentions = 0;
  let characters = 0;
  for (let round = 0; round < rounds; round++) {
    const [length, walked] = timed(walk);
    const [lexicon, compiled] = timed(() => compileLexicon(entries, languages));
    const finder = new MentionFinder(lexicon);
    const text = new PageText(document.documentElement, () => {});
    const [found, foundIn] = timed(() => {
      text.refreshAll();
      finder.scan(text.blocks, () => true);
      return finder.settle(text.blocks, 'en');
    });
    const painter = new Painter();
    const [, painted] = timed(() => painter.paint(found));
    painter.clear();
    times.walk.push(walked);
    times.compile.push(compiled);
    times.find.push(foundIn);
    times.paint.push(painted);
    mentions = found.length;
    characters = length;
  }
  return { ...times, mentions, characters, elements: document.querySelectorAll('*').length };
}

/** Time in ms that mark.js takes to mark the same aliases. It changes the page: last, and once. */
export function markJs({ entries }: LexiconSource): Promise<{ readonly time: number; readonly marks: number }> {
  const terms = [
    ...new Set(entries.flatMap(({ names }) => Object.values(names).flatMap((types) => Object.values(types).flatMap((list) => list ?? [])))),
  ];
  return new Promise((resolve) => {
    const start = performance.now();
    new Mark(document.body).mark(terms, {
      separateWordSearch: false,
      accuracy: 'exactly',
      done: (marks) => resolve({ time: performance.now() - start, marks }),
    });
  });
}
