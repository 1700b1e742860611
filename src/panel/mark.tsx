/** Marking, in a shown text, the words that a reader searched for. */
import type { ComponentChildren } from 'preact';
import { foldKey } from '../matching/folding';
import type { Mark } from '../ui/statement';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A text cut where marking begins and ends, in order; together the pieces are the text. */
export function pieces(text: string, sought: readonly string[]): readonly { readonly text: string; readonly marked: boolean }[] {
  const cut: { text: string; marked: boolean }[] = [];
  let done = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = foldKey(word);
    if (!sought.some((beginning) => folded.startsWith(beginning))) continue;
    if (index > done) cut.push({ text: text.slice(done, index), marked: false });
    cut.push({ text: word, marked: true });
    done = index + word.length;
  }
  if (done < text.length) cut.push({ text: text.slice(done), marked: false });
  return cut;
}

/** Marks the words of a text that begin with a word of `query`, as the search finds them; undefined without a query. */
export function markFor(query: string): Mark | undefined {
  const sought = foldKey(query).match(WORD);
  if (!sought) return undefined;
  return (text): ComponentChildren =>
    pieces(text, sought).map(({ text: piece, marked }, i) => (marked ? <mark key={i}>{piece}</mark> : piece));
}
