/**
 * What statements say of a sentence: the same words, other words, the words of two, somebody else's, or nothing. Pure. A
 * label states what was found and is no judgement of anything.
 */
import { type Comparison, compareWords, coveredAtMost, type Difference, weightOf } from './compare';
import type { Word } from './wording';

/** From the closest to the least. */
export const LABELS = ['same', 'differs', 'joined', 'other-speaker', 'topic', 'nothing'] as const;
export type Label = (typeof LABELS)[number];

/** A statement that the sentence may be from. */
export interface Candidate {
  readonly words: readonly Word[];
  /** Whether it is by the speaker that the sentence names; `unknown` where that names none. */
  readonly speaker: 'named' | 'other' | 'unknown';
  /** Whether it is about something that the sentence mentions. */
  readonly sharesTopic: boolean;
}

export interface Match<C extends Candidate> {
  readonly candidate: C;
  readonly label: Exclude<Label, 'nothing'>;
  readonly differences: readonly Difference[];
  /** The words of the sentence that are compared with it, half-open; all of them unless two statements were joined. */
  readonly segment: readonly [from: number, to: number];
  /** All words that both have are verbatim in the statement. */
  readonly verbatim: boolean;
}

export interface Finding<C extends Candidate> {
  readonly label: Label;
  /** What the label is about comes first; of joined statements in the order of the sentence. */
  readonly matches: readonly Match<C>[];
}

/** How much of a sentence a statement must share to be taken for its source; less where it is by the speaker named. */
const ALIKE = 0.6;
const ALIKE_OF_NAMED = 0.5;
/** How much where somebody else is named: the words must match. */
const ALIKE_OF_OTHER = 0.75;
/** Below this the words shared are too scattered in the statement to be a quotation of it. */
const DENSE = 0.5;
/** Words that are none of grammar which must be shared where not all are. */
const CONTENT = 2;
/** How much of its part each of two joined statements must share, how many words a part has, and what the second must add. */
const JOINED_PART = 0.8;
const JOINED_WORDS = 3;
const JOINED_GAIN = 0.15;
/** Candidates whose pairs are tried. */
const JOINABLE = 12;
/** Most statements that a finding names. */
const MAX_MATCHES = 5;
const MAX_TOPICAL = 3;

interface Compared<C> {
  readonly candidate: C;
  readonly comparison: Comparison;
  /** A short quotation with one word changed, whatever the shares. */
  readonly short?: boolean;
}

/** Quotations of so many words are compared as wholes, word by word: one word changed is a third of them. */
const SHORTEST = 4;

/**
 * The difference, where a sentence of few words is a quotation of the speaker named with one word changed: 'a loaded gun'
 * for 'a smoking gun'. By shares alone the two have too little in common; that the quotation is whole and as long says more.
 */
function changedInShort(sentence: readonly Word[], { words, speaker }: Candidate): Difference | null {
  if (speaker !== 'named' || sentence.length > SHORTEST || sentence.length < 2) return null;
  for (let from = 0; from < words.length; ) {
    const { run, verbatim } = words[from] as Word;
    let to = from;
    while (words[to]?.run === run) to++;
    const quoted = words.slice(from, to);
    const differ = quoted.flatMap(({ key }, at) => (key === sentence[at]?.key ? [] : [at]));
    const [at] = differ;
    const said = quoted.some((word, index) => index !== at && !word.light && !word.negation);
    if (verbatim && quoted.length === sentence.length && differ.length === 1 && at !== undefined && said)
      return { kind: 'changed', sentence: [at], statement: [from + at] };
    from = to;
  }
  return null;
}

const isSource = ({ candidate, comparison: { covered, content, density }, short }: Compared<Candidate>): boolean => {
  if (short) return true;
  const enough = candidate.speaker === 'named' ? ALIKE_OF_NAMED : candidate.speaker === 'other' ? ALIKE_OF_OTHER : ALIKE;
  return covered >= enough && density >= DENSE && (content >= CONTENT || covered > 0.99);
};

/** What tells which of several sources is meant: the wording first, a little the speaker. */
const closeness = ({ candidate, comparison: { covered, density, differences } }: Compared<Candidate>): number =>
  covered + 0.1 * density - 0.01 * differences.length + (candidate.speaker === 'named' ? 0.15 : 0);

const closestFirst = <T extends Compared<Candidate>>(sources: readonly T[]): T[] =>
  [...sources].sort((a, b) => closeness(b) - closeness(a));

const labelOf = ({ candidate, comparison }: Compared<Candidate>): 'same' | 'differs' | 'other-speaker' =>
  candidate.speaker === 'other' ? 'other-speaker' : comparison.differences.length === 0 ? 'same' : 'differs';

/** What `candidates`, nearest first, say of the sentence whose words are given. */
export function checkSentence<C extends Candidate>(sentence: readonly Word[], candidates: readonly C[]): Finding<C> {
  const compared = compareNeeded(sentence, candidates);
  const sources = closestFirst(compared.filter(isSource));
  const whole: Match<C>[] = sources.slice(0, MAX_MATCHES).map((source) => ({
    candidate: source.candidate,
    label: labelOf(source),
    differences: source.comparison.differences,
    segment: [0, sentence.length],
    verbatim: source.comparison.verbatim,
  }));
  const joined = joinedFrom(sentence, compared, sources[0]?.comparison.covered ?? 0);
  if (joined) return { label: 'joined', matches: joined };
  if (whole[0]) return { label: whole[0].label, matches: whole };
  const topical = candidates.filter(({ speaker, sharesTopic }) => speaker === 'named' && sharesTopic).slice(0, MAX_TOPICAL);
  return {
    label: topical.length > 0 ? 'topic' : 'nothing',
    matches: topical.map((candidate) => ({ candidate, label: 'topic', differences: [], segment: [0, 0], verbatim: false })),
  };
}

/** Sums of the same weights in another order differ by less. */
const ROUNDING = 1e-9;

/**
 * The candidates, as far as their comparison can matter, in their order. Aligning two wordings is most of a check's work,
 * so those that can share most are compared first, and none that can neither be a source nor among the parts that are
 * tried for joining.
 */
function compareNeeded<C extends Candidate>(sentence: readonly Word[], candidates: readonly C[]): Compared<C>[] {
  const hopeful = candidates
    .map((candidate, at) => ({ candidate, at, most: coveredAtMost(sentence, candidate.words) + ROUNDING }))
    .sort((a, b) => b.most - a.most || a.at - b.at);
  const compared: (Compared<C> & { readonly at: number })[] = [];
  /** What the parts that are tried share, the most first. */
  const parts: number[] = [];
  let alone: number | null = null;
  for (const { candidate, at, most } of hopeful) {
    if (most < ALIKE_OF_NAMED) {
      // all sources are known by now
      alone ??= closestFirst(compared.filter(isSource).sort((a, b) => a.at - b.at))[0]?.comparison.covered ?? 0;
      const least = parts[JOINABLE - 1] ?? Number.NEGATIVE_INFINITY;
      if (alone >= 1 - JOINED_GAIN || most < least) break;
    }
    const whole = compareWords(sentence, candidate.words);
    const change = whole.covered > 0.99 ? null : changedInShort(sentence, candidate);
    const comparison = change ? { ...whole, differences: [change] } : whole;
    compared.push({ candidate, at, comparison, short: change !== null });
    if (comparison.content > 0) parts.push(comparison.covered);
    parts.sort((a, b) => b - a);
  }
  return compared.sort((a, b) => a.at - b.at);
}

/** The two statements whose words the sentence joins, or null. `alone` is what the best one covers by itself. */
function joinedFrom<C extends Candidate>(sentence: readonly Word[], compared: readonly Compared<C>[], alone: number): Match<C>[] | null {
  const weights = sentence.map(weightOf);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (sentence.length < 2 * JOINED_WORDS || alone >= 1 - JOINED_GAIN || total === 0) return null;
  const parts = compared
    .filter(({ comparison }) => comparison.content > 0)
    .sort((a, b) => b.comparison.covered - a.comparison.covered)
    .slice(0, JOINABLE)
    .map(({ candidate, comparison: { shared } }) => {
      /** Weight shared before each word; the last is all of it. */
      const before = [0];
      shared.forEach((isShared, i) => {
        before.push((before[i] as number) + (isShared ? (weights[i] as number) : 0));
      });
      return { candidate, before };
    });
  let best: { first: C; second: C; cut: number; covered: number } | null = null;
  for (const first of parts) {
    for (const second of parts) {
      if (first === second) continue;
      for (let cut = JOINED_WORDS; cut <= sentence.length - JOINED_WORDS; cut += 1) {
        const covered = ((first.before[cut] as number) + (second.before.at(-1) as number) - (second.before[cut] as number)) / total;
        if (covered > (best?.covered ?? alone + JOINED_GAIN)) best = { first: first.candidate, second: second.candidate, cut, covered };
      }
    }
  }
  if (!best) return null;
  const { first, second, cut } = best;
  const matches = [
    { candidate: first, segment: [0, cut] as const },
    { candidate: second, segment: [cut, sentence.length] as const },
  ].map(({ candidate, segment }) => ({ candidate, segment, comparison: compareWords(sentence.slice(...segment), candidate.words) }));
  const content = matches.map(({ comparison }) => comparison.content);
  // what somebody else said may share a word of a short part by chance
  const least = first.speaker === 'named' && second.speaker === 'named' ? 1 : CONTENT;
  if (Math.min(...content) < least || Math.max(...content) < CONTENT) return null;
  if (!matches.every(({ comparison: { covered, density } }) => covered >= JOINED_PART && density >= DENSE)) return null;
  return matches.map(({ candidate, segment, comparison: { differences, verbatim } }) => ({
    candidate,
    label: 'joined',
    differences: differences.map((difference) => ({ ...difference, sentence: difference.sentence.map((at) => at + segment[0]) })),
    segment,
    verbatim,
  }));
}
