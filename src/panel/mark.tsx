/** Marking, in a shown text, the words that a reader searched for. */
import type { ComponentChildren } from 'preact';
import { fold, foldKey } from '../matching/folding';
import type { Mark } from '../ui/statement';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** What is sought: each term is the folded words of what was typed without a blank; several for 'S-400'. */
type Terms = readonly (readonly string[])[];

/** The terms of a query. */
export const termsOf = (query: string): Terms =>
  query
    .split(/\s+/u)
    .flatMap((typed) => [foldKey(typed).match(WORD) ?? []])
    .filter((words) => words.length > 0);

/** What may stand between the words of one term, as a hyphen does in 'S-400'. */
const JOINT = 2;

interface Found {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

/** How many of `words` from `at` on are what `term` seeks: all its words one after another, of the last the beginning; else 0. */
function matched(words: readonly Found[], at: number, term: readonly string[]): number {
  const all = term.every((sought, i) => {
    const word = words[at + i];
    const before = words[at + i - 1];
    if (!word || (i > 0 && before && word.start - before.end > JOINT)) return false;
    return i === term.length - 1 ? word.folded.startsWith(sought) : word.folded === sought;
  });
  return all ? term.length : 0;
}

/**
 * A text cut where marking begins and ends, in order; together the pieces are the text. A word is marked where the search
 * finds it: where it begins with what was typed, whatever its diacritics, letter forms and capitals.
 */
export function pieces(text: string, terms: Terms): readonly { readonly text: string; readonly marked: boolean }[] {
  const { text: folded, originalStart, originalEnd } = fold(text);
  const words = [...folded.matchAll(WORD)].map(
    ({ 0: word, index }): Found => ({ start: originalStart(index), end: originalEnd(index + word.length), folded: word }),
  );
  // the parts of a joined term are found apart too; a letter of it by itself would mark half of all words
  const sought = [
    ...terms,
    ...terms.flatMap((term) => (term.length > 1 ? term.filter((part) => part.length > 1).map((part) => [part]) : [])),
  ];
  const cut: { text: string; marked: boolean }[] = [];
  let done = 0;
  for (let at = 0; at < words.length; ) {
    const count = Math.max(0, ...sought.map((term) => matched(words, at, term)));
    const [first, last] = [words[at], words[at + count - 1]];
    if (count > 0 && first && last) {
      if (first.start > done) cut.push({ text: text.slice(done, first.start), marked: false });
      cut.push({ text: text.slice(first.start, last.end), marked: true });
      done = last.end;
    }
    at += Math.max(count, 1);
  }
  if (done < text.length) cut.push({ text: text.slice(done), marked: false });
  return cut;
}

/** Marks the words of a text that a query finds; undefined without one. */
export function markFor(query: string): Mark | undefined {
  const terms = termsOf(query);
  if (terms.length === 0) return undefined;
  return (text): ComponentChildren =>
    pieces(text, terms).map(({ text: piece, marked }, i) => (marked ? <mark key={i}>{piece}</mark> : piece));
}
