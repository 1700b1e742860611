import type { LexiconEntry } from '../model/records';

/** All aliases of all languages, compiled for one pass over a text. Opaque to callers. */
export interface Lexicon {
  readonly entries: readonly LexiconEntry[];
}

/** Compiles entries with their aliases. Expensive (milliseconds): do it once per lexicon version. */
export function compileLexicon(entries: readonly LexiconEntry[]): Lexicon {
  return { entries };
}
