/** Marking ranges of a text, and of a statement's runs of words as they are shown. */
import type { ComponentChildren } from 'preact';
import type { Words } from '../model/records';
import type { Mark } from '../ui/statement';
import { quoted } from '../ui/words';

/** A half-open range of UTF-16 code units, what kind of mark it has, and that mark in words. */
export interface MarkedRange {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly title: string;
}

/** A part of a text, the marked ranges as elements that say to all readers how they differ. */
export function marked(text: string, marks: readonly MarkedRange[], from: number, to: number): ComponentChildren {
  const pieces: ComponentChildren[] = [];
  let done = from;
  for (const { start, end, kind, title } of [...marks].sort((a, b) => a.start - b.start)) {
    if (start < done || end > to) continue;
    pieces.push(text.slice(done, start));
    pieces.push(
      <mark key={start} class="differs" data-difference={kind} title={title}>
        {text.slice(start, end)}
      </mark>,
    );
    done = end;
  }
  pieces.push(text.slice(done, to));
  return pieces;
}

/** Marks in a statement's runs of words the ranges given of each; a run is told by its text. */
export function markRuns(words: readonly Words[], marks: readonly (MarkedRange & { readonly run: number })[]): Mark {
  return (text) => {
    const at = words.findIndex((run) => {
      const own = 'quote' in run ? run.quote : run.paraphrase;
      return text === own.trim() || text === quoted(own);
    });
    const run = words[at];
    if (!run) return text;
    const own = 'quote' in run ? run.quote : run.paraphrase;
    // quotation marks stand around what is verbatim, blanks around what is ours are gone
    const shift = 'quote' in run ? text.indexOf(own) : -own.indexOf(text);
    const here = marks.filter((mark) => mark.run === at).map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
    return marked(text, here, 0, text.length);
  };
}
