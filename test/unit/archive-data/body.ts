/**
 * The body paragraphs of an article's file as it came, so that passages can be counted against it. What is no body:
 * the file's header, the headline, a byline or a date on a line of its own, captions, sub-headlines, links, contact
 * and credit lines, addresses, copyright.
 */

/** The header that some files open with, before the text on the same line. */
const HEADER = /^\s*date \d{4}(?:-\d{2}){1,2}\s+/u;
/** Editors' credits in brackets at the end of the last paragraph. */
const CREDITS = /\s*\([^()]*\b(?:reporting|editing) by\b[^()]*\)\s*$/iu;
/** A dash left over at the end of the text. */
const STRAY_DASH = /\s+[—–]\s*$/u;
/** A dateline on a line of its own: it opens the paragraph that follows. */
const DATELINE = /^[\p{L} ]+\([\p{L} ]+\)\s*[—–-]+$/u;

const APPARATUS: readonly RegExp[] = [
  /^By \p{Lu}\w+$/u, // byline
  /^\p{Lu}\w+ \d{1,2}, \d{4}$/u, // date
  /\*\*[^*]+\*\*$/u, // caption with its credit
  /^- '.*' -$/u, // sub-headline between dashes
  /^“[^.,”]+”$/u, // sub-headline between quotation marks
  /^Related article:/u,
  /^Original url:$/iu,
  /^https?:\/\//u,
  /^To contact the /u,
  /^©/u,
];

/** The body paragraphs of `text`, in order. `headline` is the headline as the archive has it, null where there is none. */
export function bodyParagraphs(text: string, headline: string | null): string[] {
  const paragraphs: string[] = [];
  let dateline = '';
  for (const raw of text.replace(HEADER, '').split('\n')) {
    let line = raw.trim();
    if (headline !== null && line.startsWith(headline)) line = line.slice(headline.length).trim();
    if (line === '' || APPARATUS.some((pattern) => pattern.test(line))) continue;
    if (DATELINE.test(line)) {
      dateline = `${line} `;
      continue;
    }
    paragraphs.push(dateline + line.replace(CREDITS, '').replace(STRAY_DASH, ''));
    dateline = '';
  }
  return paragraphs;
}

/** The words of a text: runs of letters or digits, in lower case. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of `length` words of `text`, each joined by single spaces. */
export function* runsOf(text: string, length: number): Generator<string> {
  const words = wordsOf(text);
  for (let i = 0; i + length <= words.length; i += 1) yield words.slice(i, i + length).join(' ');
}

/** A paragraph's own prose: its parts outside double quotation marks. */
export const proseOf = (paragraph: string): string[] => paragraph.split(/["“][^"“”]+["”]/u);
