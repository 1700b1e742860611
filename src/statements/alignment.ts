/**
 * The alignment of two wordings: which words of one are which words of the other. Gotoh's global alignment with affine
 * gaps (1982, https://doi.org/10.1016/0022-2836(82)90398-9) whose ends are free, since quotations are parts; free, too, is
 * what an ellipsis leaves out and what brackets put in. Time and space are the product of the two lengths.
 */
import type { Word } from './wording';

/** One step of an alignment: words of the one, of the other, or of both. Two words may stand for one ('cease fire'). */
export type Step =
  | { readonly kind: 'match' | 'change'; readonly a: readonly number[]; readonly b: readonly number[] }
  /** A word that only one side has; `free` where it need not be on the other. */
  | { readonly kind: 'only-a'; readonly at: number; readonly free: boolean }
  | { readonly kind: 'only-b'; readonly at: number; readonly free: boolean };

/** Scores, of which only the proportions matter. A word of grammar says less than another about what two texts share. */
const MATCH = 30;
const LIGHT_MATCH = 12;
const CHANGE = -12;
/** Words with a common beginning, two numbers, two words of grammar: likelier the one changed into the other. */
const KIN_CHANGE = -6;
const OTHER_INSERTION = 1;
/** What a word put in is worth less than the same word that stands there by itself. */
const INSERTED = 3;
const GAP_OPEN = -15;
const GAP_EXTEND = -4;
/** From how many letters on a common beginning makes words kin. */
const KIN_LETTERS = 4;

const worth = (word: Word): number => (word.light ? LIGHT_MATCH : MATCH);

/** Whether two words are the same in other spelling. */
const isSame = (a: Word, b: Word): boolean => a.key === b.key || (a.name !== '' && a.name === b.name);

const isKin = (a: Word, b: Word): boolean =>
  (a.number && b.number) ||
  (a.light && b.light) ||
  (a.key.length >= KIN_LETTERS && a.key.slice(0, KIN_LETTERS) === b.key.slice(0, KIN_LETTERS));

/** Whether one of two words was put in, in brackets, for the other. What denies or counts is not put in freely. */
const isStandIn = (a: Word, b: Word): boolean => a.inserted !== b.inserted && !a.negation && !b.negation && !a.number && !b.number;

/** What standing for each other costs or gains two words. */
function pairing(a: Word, b: Word): number {
  if (isSame(a, b)) return Math.min(worth(a), worth(b)) - (a.inserted === b.inserted ? 0 : INSERTED);
  // two insertions could both be left out, but stand for the same: better marked
  if (a.inserted && b.inserted) return OTHER_INSERTION;
  if (isStandIn(a, b)) return 0;
  return isKin(a, b) ? KIN_CHANGE : CHANGE;
}

const isFreeAlone = (word: Word): boolean => (word.inserted || word.aside) && !(word.inserted && word.negation);

const NEVER = -1e9;
/** Which of the three ends an alignment has: two words paired, a word only in `a`, a word only in `b`. */
const PAIRED = 0;
const ONLY_A = 1;
const ONLY_B = 2;

/**
 * Aligns `a` with `b`. Steps are in order and hold every word of both exactly once. Exchanging `a` and `b` exchanges the
 * sides of the steps and nothing else.
 */
export function align(a: readonly Word[], b: readonly Word[]): Step[] {
  // of alignments that are equally good the same one must be taken either way round
  if (!precedes(a, b)) return alignInOrder(b, a).map(mirrored);
  return alignInOrder(a, b);
}

const rank = ({ key, name, gap, inserted, aside }: Word): string => [key, name, gap, inserted, aside].join(' ');

function precedes(a: readonly Word[], b: readonly Word[]): boolean {
  if (a.length !== b.length) return a.length < b.length;
  for (let i = 0; i < a.length; i += 1) {
    const [x, y] = [rank(a[i] as Word), rank(b[i] as Word)];
    if (x !== y) return x < y;
  }
  return true;
}

const mirrored = (step: Step): Step => {
  if (step.kind === 'only-a') return { ...step, kind: 'only-b' };
  if (step.kind === 'only-b') return { ...step, kind: 'only-a' };
  return { kind: step.kind, a: step.b, b: step.a };
};

function alignInOrder(a: readonly Word[], b: readonly Word[]): Step[] {
  const width = b.length + 1;
  const size = (a.length + 1) * width;
  const best = [0, 1, 2].map(() => new Int32Array(size).fill(NEVER)) as [Int32Array, Int32Array, Int32Array];
  /** For each end: which end came before it; for pairs also how many words of each side, as `before + 4 × code`. */
  const from = [0, 1, 2].map(() => new Uint8Array(size)) as [Uint8Array, Uint8Array, Uint8Array];
  best[PAIRED][0] = 0;

  const highest = (cell: number): number => {
    let end = PAIRED;
    for (const other of [ONLY_A, ONLY_B] as const) if ((best[other][cell] as number) > (best[end as 0][cell] as number)) end = other;
    return end;
  };
  const step = (end: 1 | 2, cell: number, before: number, free: boolean): void => {
    const prior = highest(before);
    const opened = (best[prior as 0][before] as number) + (free ? 0 : GAP_OPEN);
    const extended = (best[end][before] as number) + (free ? 0 : GAP_EXTEND);
    best[end][cell] = Math.max(opened, extended);
    from[end][cell] = opened >= extended ? prior : end;
  };

  for (let i = 0; i <= a.length; i += 1) {
    const x = a[i - 1];
    for (let j = 0; j <= b.length; j += 1) {
      const y = b[j - 1];
      const cell = i * width + j;
      if (x) step(ONLY_A, cell, cell - width, j === 0 || j === b.length || (b[j] as Word).gap || isFreeAlone(x));
      if (y) step(ONLY_B, cell, cell - 1, i === 0 || i === a.length || (a[i] as Word).gap || isFreeAlone(y));
      if (!x || !y) continue;
      const pair = (back: number, score: number, code: number): void => {
        const before = highest(cell - back);
        const total = (best[before as 0][cell - back] as number) + score;
        if (total <= (best[PAIRED][cell] as number)) return;
        best[PAIRED][cell] = total;
        from[PAIRED][cell] = before + 4 * code;
      };
      pair(width + 1, pairing(x, y), 0);
      const [before, above] = [a[i - 2], b[j - 2]];
      if (above && isCompound(x, above, y)) pair(width + 2, worth(x), 1);
      if (before && isCompound(y, before, x)) pair(2 * width + 1, worth(y), 2);
    }
  }
  return trace(a, b, from, highest);
}

/** Whether `first` and `second` are `whole` written as two words. */
const isCompound = (whole: Word, first: Word, second: Word): boolean =>
  first.form !== '' &&
  second.form !== '' &&
  whole.form.length === first.form.length + second.form.length &&
  whole.form === first.form + second.form &&
  !second.gap;

function trace(
  a: readonly Word[],
  b: readonly Word[],
  from: readonly [Uint8Array, Uint8Array, Uint8Array],
  highest: (cell: number) => number,
): Step[] {
  const width = b.length + 1;
  const steps: Step[] = [];
  let [i, j] = [a.length, b.length];
  let end = highest(i * width + j);
  while (i > 0 || j > 0) {
    const cell = i * width + j;
    if (end === ONLY_A) {
      const word = a[i - 1] as Word;
      const free = (b[j]?.gap ?? false) || isFreeAlone(word);
      steps.push({ kind: 'only-a', at: i - 1, free });
      end = from[ONLY_A][cell] as number;
      i -= 1;
    } else if (end === ONLY_B) {
      const word = b[j - 1] as Word;
      const free = (a[i]?.gap ?? false) || isFreeAlone(word);
      steps.push({ kind: 'only-b', at: j - 1, free });
      end = from[ONLY_B][cell] as number;
      j -= 1;
    } else {
      const code = (from[PAIRED][cell] as number) >> 2;
      const [ofA, ofB] = [code === 2 ? 2 : 1, code === 1 ? 2 : 1];
      const [x, y] = [a[i - 1] as Word, b[j - 1] as Word];
      const isMatch = code > 0 || isSame(x, y);
      const at = (last: number, count: number): number[] => (count === 2 ? [last - 1, last] : [last]);
      // a stand-in in brackets is no match and no change: both words are there by right
      if (!isMatch && isStandIn(x, y)) steps.push({ kind: 'only-b', at: j - 1, free: true }, { kind: 'only-a', at: i - 1, free: true });
      else steps.push({ kind: isMatch ? 'match' : 'change', a: at(i - 1, ofA), b: at(j - 1, ofB) });
      end = (from[PAIRED][cell] as number) & 3;
      i -= ofA;
      j -= ofB;
    }
  }
  return steps.reverse();
}
