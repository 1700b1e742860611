/**
 * Two statements beside each other: which words are the same and which differ. Pure; it says what stands where, never
 * which side is right.
 *
 * Words of ours are compared only where one of the two has no others: of two quotations the words between the quoted ones
 * are nobody's but ours.
 */
import type { Words } from '../model/records';
import { align } from './alignment';
import { type Word, wordsOf } from './wording';

/** A range of one run of words, half-open, in UTF-16 code units. */
export interface Place {
  readonly run: number;
  readonly start: number;
  readonly end: number;
}

/** Words that differ, as places and as texts. One side is empty where the other alone has them. */
export interface Deviation {
  readonly kind: 'changed' | 'only-first' | 'only-second';
  readonly first: readonly Place[];
  readonly second: readonly Place[];
}

export type SideBySide =
  /** Wordings near enough to each other that each word of one has its place in the other. */
  | { readonly near: true; readonly deviations: readonly Deviation[] }
  /** Wordings that share too little for that: the words that both have, wherever they stand. */
  | { readonly near: false; readonly first: readonly Place[]; readonly second: readonly Place[] };

/** How much of the shorter wording's words of content must be found in the other, in the same order, to compare word by word. */
const NEAR = 0.4;
/** Most words of either that are aligned: time and space are their product, and no statement of an article is as long. */
const MAX_WORDS = 1_200;

/** The runs compared, and their words, whose `run` counts all runs. */
function comparedWords(runs: readonly Words[], verbatimOnly: boolean): Word[] {
  const kept = runs.flatMap((run, at) =>
    'quote' in run ? [{ at, text: run.quote, verbatim: true }] : verbatimOnly ? [] : [{ at, text: run.paraphrase }],
  );
  // between two quotations something was left out
  const words = wordsOf(kept.map(({ text, ...run }, i) => ({ text, verbatim: 'verbatim' in run, gap: verbatimOnly && i > 0 })));
  return words.map((word) => ({ ...word, run: (kept[word.run] as (typeof kept)[number]).at }));
}

const hasQuote = (runs: readonly Words[]): boolean => runs.some((run) => 'quote' in run);
const isContent = (word: Word | undefined): boolean => word !== undefined && !word.light;

/** Words, in order, as places; neighbours of one run are one place. */
function placesOf(words: readonly Word[], at: readonly number[]): Place[] {
  const places: (Place & { last: number })[] = [];
  for (const i of [...at].sort((a, b) => a - b)) {
    const word = words[i] as Word;
    const before = places.at(-1);
    if (before && before.last === i - 1 && before.run === word.run) {
      places[places.length - 1] = { ...before, end: Math.max(before.end, word.end), last: i };
    } else places.push({ run: word.run, start: word.start, end: word.end, last: i });
  }
  return places.map(({ run, start, end }) => ({ run, start, end }));
}

/** Compares the words of two statements. Exchanging them exchanges the sides of the answer, and nothing else. */
export function sideBySide(first: readonly Words[], second: readonly Words[]): SideBySide {
  const verbatimOnly = hasQuote(first) && hasQuote(second);
  const [a, b] = [comparedWords(first, verbatimOnly), comparedWords(second, verbatimOnly)];
  return nearly(a, b) ?? apart(a, b);
}

/** The deviations of two wordings, or null where they are too far from each other. */
function nearly(a: readonly Word[], b: readonly Word[]): SideBySide | null {
  if (a.length > MAX_WORDS || b.length > MAX_WORDS) return null;
  const content = Math.min(a.filter(isContent).length, b.filter(isContent).length);
  if (content === 0) return null;
  const deviations: Deviation[] = [];
  let differing = { first: [] as number[], second: [] as number[] };
  let shared = 0;
  const close = () => {
    const { first, second } = differing;
    if (first.length > 0 || second.length > 0) {
      const kind = second.length === 0 ? 'only-first' : first.length === 0 ? 'only-second' : 'changed';
      deviations.push({ kind, first: placesOf(a, first), second: placesOf(b, second) });
    }
    differing = { first: [], second: [] };
  };
  for (const step of align(a, b)) {
    if (step.kind === 'match') {
      close();
      if (step.a.some((at) => isContent(a[at]))) shared += 1;
    } else if (step.kind === 'change') {
      differing.first.push(...step.a);
      differing.second.push(...step.b);
    } else if (step.kind === 'only-a') differing.first.push(step.at);
    else if (step.kind === 'only-b') differing.second.push(step.at);
  }
  close();
  return shared / content >= NEAR ? { near: true, deviations } : null;
}

function apart(a: readonly Word[], b: readonly Word[]): SideBySide {
  const keys = (words: readonly Word[]): Set<string> => new Set(words.filter(isContent).map(({ key }) => key));
  const [ofA, ofB] = [keys(a), keys(b)];
  const shared = (words: readonly Word[], others: ReadonlySet<string>): Place[] =>
    placesOf(
      words,
      words.flatMap((word, at) => (isContent(word) && others.has(word.key) ? [at] : [])),
    );
  return { near: false, first: shared(a, ofB), second: shared(b, ofA) };
}
