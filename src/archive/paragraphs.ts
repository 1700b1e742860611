/** A text's paragraphs as passages can hold them. Pure. */
import { MAX_TEXT } from '../model/records';

/** Ends of sentences, after which a paragraph that is too long for a passage may be parted. */
const SENTENCE_END = /[.!?…。؟]["'”’»)]*\s/gu;

/** Where a text that is too long is parted: after a sentence, else at a space, else anywhere but within a character. */
function breakOf(text: string): number {
  const start = text.slice(0, MAX_TEXT);
  const sentence = [...start.matchAll(SENTENCE_END)].at(-1);
  if (sentence && sentence.index > MAX_TEXT / 2) return sentence.index + sentence[0].length;
  const space = start.lastIndexOf(' ');
  if (space > MAX_TEXT / 2) return space;
  return /[\uD800-\uDBFF]$/.test(start) ? MAX_TEXT - 1 : MAX_TEXT;
}

/** Paragraphs with single spaces, none blank, none longer than a record may hold. Broken surrogates are replaced. */
export function passagesOf(paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((paragraph) => {
    let rest = paragraph
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/\s+/gu, ' ')
      .trim();
    const parts: string[] = [];
    while (rest.length > MAX_TEXT) {
      const at = breakOf(rest);
      parts.push(rest.slice(0, at).trimEnd());
      rest = rest.slice(at).trimStart();
    }
    return [...parts, rest].filter((part) => part !== '');
  });
}
