/** Words of a folded text (see `foldForms`) and what the languages' lists say of them. Offsets are the folded text's. */
import { foldCase } from './folding';
import type { Branch, Lexicon } from './lexicon';

/** What can be said of a word without its place. */
export interface Meaning {
  /** The word in small letters. */
  readonly key: string;
  readonly capital: boolean;
  /** The bits of the lists that have it. */
  readonly says: number;
  /** The aliases that begin with it. */
  readonly branch: Branch | undefined;
}

/** A word beside another place of the text. */
export interface Word extends Meaning {
  readonly start: number;
  readonly end: number;
  /** What stands between the word and the place. */
  readonly gap: string;
}

/** Longest gap between two words of one phrase: a full stop or a comma with its space, or source code's line folding. */
const MAX_GAP = 12;
/** How far the rules look around a place, in UTF-16 code units: about twenty words. */
export const NEARBY = 120;
/** How many words' meanings are kept: a long page's vocabulary, some 100 kB. */
const MAX_KEPT = 2_000;
/** The longest of them: V8 copies slices up to this length; longer ones would keep the page's text in memory. */
const MAX_KEPT_LENGTH = 12;
/** Punctuation among the letters of the scripts that part words with spaces. */
export const PUNCTUATION = '×÷;·،؛؟٪٫٬٭۔';
const SPACES = /^\s+$/;

/** Whether a gap is nothing but white space. */
export const isSpace = (gap: string): boolean => gap === ' ' || SPACES.test(gap);

/** Whether a gap makes one expression of two words: white space or a hyphen. */
export const isJoined = (gap: string): boolean => gap === '-' || isSpace(gap);

/** Whether a text begins with a capital; scripts without capitals have none. */
export const isCapital = (text: string): boolean => {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
};

/**
 * A cheap stand-in for `[\p{L}\p{N}]`, asked for most characters around a candidate. Above the scripts that part words
 * with spaces come symbols, then the scripts of Asia, whose characters do not bound words, then halves of emoji.
 */
export function isWordAt(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code < 0xc0) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return code < 0x1100 && !PUNCTUATION.includes(text.charAt(i));
}

/** Where the word that has a character at `start` ends. */
export function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordAt(text, end)) end++;
  return end;
}

/** What a word as written means. Kept, since a page's words recur. */
export function meaningOf(written: string, { kept, words, heads }: Lexicon): Meaning {
  let meaning = kept.get(written);
  if (!meaning) {
    const key = foldCase(written);
    // Arabic writes "and" together with the word that follows.
    const says = words.get(key) ?? (key.startsWith('و') ? words.get(key.slice(1)) : 0) ?? 0;
    meaning = { key, capital: isCapital(written), says, branch: heads.get(key) };
    if (kept.size >= MAX_KEPT) kept.clear();
    if (written.length <= MAX_KEPT_LENGTH) kept.set(written, meaning);
  }
  return meaning;
}

function wordAt(text: string, start: number, end: number, gap: string, lexicon: Lexicon): Word {
  // not spread: in code that has not yet run often, that costs a tenth of all finding
  const { key, capital, says, branch } = meaningOf(text.slice(start, end), lexicon);
  return { start, end, gap, key, capital, says, branch };
}

/** The word before an offset, if it is near. */
export function before(text: string, from: number, lexicon: Lexicon): Word | undefined {
  let end = from;
  while (end > 0 && !isWordAt(text, end - 1)) if (from - --end > MAX_GAP) return undefined;
  let start = end;
  while (start > 0 && isWordAt(text, start - 1)) start--;
  return start < end ? wordAt(text, start, end, text.slice(end, from), lexicon) : undefined;
}

/** The word after an offset, if it is near. */
export function after(text: string, from: number, lexicon: Lexicon): Word | undefined {
  let start = from;
  while (start < text.length && !isWordAt(text, start)) if (++start - from > MAX_GAP) return undefined;
  const end = wordEnd(text, start);
  return start < end ? wordAt(text, start, end, text.slice(from, start), lexicon) : undefined;
}

/** Whether the sentence around a range is written like a headline, most of its longer words with a capital. */
export function isHeadline(text: string, start: number, end: number): boolean {
  const longer = nearby(text, start, end).match(/\p{L}{4,}/gu) ?? [];
  return longer.filter(isCapital).length * 4 >= longer.length * 3;
}

/** The part of the sentence that lies around a range. */
export function nearby(text: string, start: number, end: number): string {
  const left =
    text
      .slice(Math.max(0, start - NEARBY), start)
      .split(/[.!?;]\s/)
      .at(-1) ?? '';
  const right = text.slice(end, end + NEARBY).split(/[.!?;](?:\s|$)/, 1)[0] ?? '';
  return left + text.slice(start, end) + right;
}
