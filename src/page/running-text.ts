/**
 * What tells running text from labels: its length.
 */

/** Shortest text that is a sentence rather than a label, in UTF-16 code units; scripts without spaces need fewer. */
const SENTENCE = 45;
const DENSE_SENTENCE = 18;
const DENSE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;
/** What a character of such a script counts for, beside those of an alphabet. */
const DENSE_WEIGHT = 3;

/** How much running text this is, in code units of alphabetic text: 0 for a label. */
export function runningLength(text: string): number {
  if (text.length < DENSE_SENTENCE) return 0;
  const { length } = text.trim();
  if (DENSE.test(text)) return length < DENSE_SENTENCE ? 0 : length * DENSE_WEIGHT;
  return length < SENTENCE ? 0 : length;
}
