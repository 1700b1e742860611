/**
 * How the wording of a sentence and that of a statement differ: every word that is changed, added or dropped, and how much
 * of the sentence they share. Pure; it says what stands where, never which side is right.
 */
import { align, type Step } from './alignment';
import type { Word } from './wording';

export type DifferenceKind = 'changed' | 'added' | 'dropped';

/** Words that differ, as indexes into the words compared. One side is empty where words were added or dropped. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly sentence: readonly number[];
  readonly statement: readonly number[];
}

export interface Comparison {
  readonly differences: readonly Difference[];
  /** The share of the sentence that the statement has too, 0 to 1; a word of grammar counts less than another. */
  readonly covered: number;
  /** Which words of the sentence the statement has. */
  readonly shared: readonly boolean[];
  /** How many of them are neither words of grammar nor negations, which any two statements may share. */
  readonly content: number;
  /** Between the first and the last shared word: the share, by number, of the statement's words that the sentence has. */
  readonly density: number;
  /** All shared words are verbatim in the statement. */
  readonly verbatim: boolean;
}

/** What a word counts for in {@link Comparison.covered}: an inserted one for nothing, one of grammar for less. */
export const weightOf = (word: Word): number => (word.inserted ? 0 : word.light ? 0.4 : 1);

/** How far before the shared words a negation still belongs to them, words of grammar between ('not yet ready' for 'ready'). */
const NEGATION_REACH = 2;

type Only = Extract<Step, { at: number }>;
const isOnly = (step: Step): step is Only => step.kind === 'only-a' || step.kind === 'only-b';
const added = (at: number): Difference => ({ kind: 'added', sentence: [at], statement: [] });
const dropped = (at: number): Difference => ({ kind: 'dropped', sentence: [], statement: [at] });

/**
 * What {@link Comparison.covered} can be at most: what it would be if the order of words were no matter. Costs the sum of
 * the two lengths, not their product.
 */
export function coveredAtMost(sentence: readonly Word[], statement: readonly Word[]): number {
  const keys = new Set(statement.map(({ key }) => key));
  const names = new Set(statement.map(({ name }) => name));
  // two words of one side may be one of the other
  const forms = new Set(statement.map(({ form }) => form));
  const pairs = new Set(statement.map(({ form }, i) => form + (statement[i + 1]?.form ?? '')));
  let whole = 0;
  let weight = 0;
  sentence.forEach((word, i) => {
    whole += weightOf(word);
    const [before, behind] = [sentence[i - 1], sentence[i + 1]];
    const may =
      keys.has(word.key) ||
      (word.name !== '' && names.has(word.name)) ||
      pairs.has(word.form) ||
      (before !== undefined && forms.has(before.form + word.form)) ||
      (behind !== undefined && forms.has(word.form + behind.form));
    if (may) weight += weightOf(word);
  });
  return whole === 0 ? 0 : weight / whole;
}

/** Compares the words of a sentence with those of a statement. */
export function compareWords(sentence: readonly Word[], statement: readonly Word[]): Comparison {
  const steps = align(sentence, statement);
  const first = steps.findIndex((step) => step.kind === 'match');
  const last = steps.findLastIndex((step) => step.kind === 'match');
  const inner = first < 0 ? [] : steps.slice(first, last + 1);

  const shared = sentence.map(() => false);
  let weight = 0;
  let content = 0;
  let verbatim = true;
  for (const step of inner) {
    if (step.kind !== 'match') continue;
    for (const at of step.a) {
      const word = sentence[at] as Word;
      shared[at] = true;
      weight += weightOf(word);
      if (!word.light && !word.negation) content += 1;
    }
    verbatim &&= step.b.every((at) => (statement[at] as Word).verbatim);
  }
  const whole = sentence.reduce((sum, word) => sum + weightOf(word), 0);
  const has = inner.filter((step) => step.kind === 'match').length;
  const lacks = inner.filter((step) => step.kind === 'change' || (step.kind === 'only-b' && !step.free)).length;
  return {
    differences: first < 0 ? [] : differences(sentence, statement, steps, first, last),
    covered: whole === 0 ? 0 : weight / whole,
    shared,
    content,
    density: has === 0 ? 0 : has / (has + lacks),
    verbatim,
  };
}

function differences(
  sentence: readonly Word[],
  statement: readonly Word[],
  steps: readonly Step[],
  first: number,
  last: number,
): Difference[] {
  const freeOf = (kind: Only['kind']): Set<number> =>
    new Set(steps.filter(isOnly).flatMap((step) => (step.kind === kind && step.free ? step.at : [])));
  const free = { sentence: freeOf('only-a'), statement: freeOf('only-b') };
  const found: Difference[] = edge(sentence, statement, steps.slice(0, first).reverse(), true).reverse();
  for (let at = first; at <= last; at += 1) {
    const step = steps[at] as Step;
    if (step.kind === 'change') found.push({ kind: 'changed', sentence: step.a, statement: step.b });
    else if (step.kind === 'only-a' && (!step.free || isLostNegation(sentence, free.sentence, step.at))) found.push(added(step.at));
    else if (step.kind === 'only-b' && (!step.free || isLostNegation(statement, free.statement, step.at))) found.push(dropped(step.at));
  }
  return [...found, ...edge(sentence, statement, steps.slice(last + 1), false)];
}

/** The words at an end of the sentence that the statement lacks, and those of the statement that stand in their place. */
function edge(sentence: readonly Word[], statement: readonly Word[], outwards: readonly Step[], leading: boolean): Difference[] {
  const only = outwards.filter(isOnly);
  const ofSentence = only.filter(({ kind, at }) => kind === 'only-a' && !isApart(sentence[at] as Word));
  const ofStatement = only.filter(({ kind, at }) => kind === 'only-b' && !(statement[at] as Word).aside);
  const found: Difference[] = [];
  for (const step of outwards) if (step.kind === 'change') found.push({ kind: 'changed', sentence: step.a, statement: step.b });
  ofSentence.forEach(({ at }, i) => {
    const other = ofStatement[i];
    found.push(other ? { kind: 'changed', sentence: [at], statement: [other.at] } : added(at));
  });
  // the statement may go on beyond the part that is quoted, but what denies the part belongs to it
  const beyond = ofStatement.slice(ofSentence.length, ofSentence.length + NEGATION_REACH);
  for (const { at } of leading ? beyond : []) {
    const word = statement[at] as Word;
    if (statement[at + 1]?.clause || !(word.negation || word.light)) break;
    if (word.negation) found.push(dropped(at));
  }
  return found;
}

const isApart = (word: Word): boolean => word.inserted && !word.negation;

/** Whether a word that may be left out, or put in, denies the clause it stands in; `free` are all such words of its side. */
function isLostNegation(words: readonly Word[], free: ReadonlySet<number>, at: number): boolean {
  if (!words[at]?.negation) return false;
  let [from, to] = [at, at];
  while (free.has(from - 1)) from -= 1;
  while (free.has(to + 1)) to += 1;
  // a clause of its own may go whole; a word of the clause that stays may not
  for (let next = from + 1; next <= to + 1; next += 1) if (words[next]?.clause) return false;
  return true;
}
