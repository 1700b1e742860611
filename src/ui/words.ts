/** The wording of a statement as a reader sees it: runs joined by spaces, verbatim ones told from ours. */
import type { Words } from '../model/records';
import { around } from './text';

/** One run of wording. `gap` is what stands before it (a space or nothing); `text` is without quotation marks. */
export interface Run {
  readonly text: string;
  readonly verbatim: boolean;
  readonly gap: '' | ' ';
}

/** Punctuation that closes up to the word before it, and an English possessive. */
const CLOSES_UP = /^(?:[,.;:!?)\]…]|['’]s\b)/u;
const OPENS = /[([]$/u;

/** The runs of `words`, in order. A paraphrase that begins with closing punctuation follows without a space. */
export function runs(words: readonly Words[]): readonly Run[] {
  let before = '';
  return words.map((run) => {
    const verbatim = 'quote' in run;
    const text = verbatim ? run.quote : run.paraphrase.trim();
    const joined = before === '' || OPENS.test(before) || (!verbatim && CLOSES_UP.test(text));
    before = text;
    return { text, verbatim, gap: joined ? '' : ' ' };
  });
}

/** `text` in the quotation marks of the reader's language. Only for verbatim words. */
export function quoted(text: string): string {
  const [before, after] = around('ui_quote');
  return before + text + after;
}

/** All of `words` in one line of text, with quotation marks around the verbatim ones only. */
export const wordsLine = (words: readonly Words[]): string =>
  runs(words)
    .map(({ gap, text, verbatim }) => gap + (verbatim ? quoted(text) : text))
    .join('');
