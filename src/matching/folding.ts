/** A text folded for comparing, with the way back to the offsets (UTF-16 code units) of the original. */
export interface Folded {
  readonly text: string;
  /** The original offset of the character that stands at folded offset `i`; the original's length at the end. */
  originalStart(i: number): number;
  /** The original offset behind the character that ends at folded offset `i`, its combining marks included. */
  originalEnd(i: number): number;
}

/** Folds a text: see `foldKey` for what is equal after it. */
export function fold(text: string): Folded {
  return { text: text.toLowerCase(), originalStart: (i) => i, originalEnd: (i) => i };
}

/** The folded text only, for comparing and for search tokens. */
export function foldKey(text: string): string {
  return fold(text).text;
}
