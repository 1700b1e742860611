/** Recognising a text as that of an article the archive has the record of. Pure. */
import type { Article, ArticleId } from '../model/records';
import type { ReadArticle } from './find';
import { canonicalUrl } from './identity';
import { foldedWords } from './rows';

/** What a text is compared with. */
export type KnownArticle = Pick<Article, 'id' | 'file' | 'headline' | 'publisher' | 'agency' | 'date' | 'link' | 'passages' | 'statements'>;

/** A text was recognised. `fits`: passage by passage it is the record's, so that it can be attached to it. */
export interface Recognised {
  readonly id: ArticleId;
  readonly fits: boolean;
  /** Why it does not fit. */
  readonly reason: string | null;
}

const folded = (text: string | null): string => (text === null ? '' : foldedWords(text).join(' '));
const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Whether two articles may be one: by the name of the file, the address, the headline, or the day and who reports. */
function maybe(read: ReadArticle, count: number, known: KnownArticle): boolean {
  if (baseName(read.file) === known.file) return true;
  const url = read.link?.url && canonicalUrl(read.link.url);
  if (url && known.link?.url && canonicalUrl(known.link.url) === url) return true;
  if (read.headline !== null && folded(read.headline) === folded(known.headline)) return true;
  const sameDay = read.date?.edtf === known.date.edtf;
  const reporters = [known.agency, known.publisher].filter((name) => name !== null).map(folded);
  const sameReporter = [read.agency, read.publisher].some((name) => name !== null && reporters.includes(folded(name)));
  return sameDay && (sameReporter || count === known.passages.length);
}

/** The quoted words of a record, each with the passages it may stand in. */
const quotesOf = ({ id, statements }: KnownArticle): { readonly words: string; readonly passages: readonly number[] }[] =>
  statements.flatMap(({ words, sources }) => {
    const passages = sources.filter(({ article }) => article === id).map(({ passage }) => passage);
    return words.flatMap((run) => ('quote' in run ? [{ words: folded(run.quote), passages }] : []));
  });

/**
 * The article of `all` whose text `passages` are, or null. A text is taken for one only where all words that the record
 * quotes stand in it; a record that quotes nothing must have as many passages.
 */
export function recognise(read: ReadArticle, passages: readonly string[], all: readonly KnownArticle[]): Recognised | null {
  const texts = passages.map((passage) => ` ${folded(passage)} `);
  const whole = texts.join('');
  for (const known of all) {
    if (!maybe(read, passages.length, known)) continue;
    const quotes = quotesOf(known);
    if (!quotes.every(({ words }) => whole.includes(words))) continue;
    const sameLength = passages.length === known.passages.length;
    if (quotes.length === 0 && !sameLength) continue;
    if (!sameLength) {
      const reason = `it has ${passages.length} paragraphs, the archive's record of it ${known.passages.length}`;
      return { id: known.id, fits: false, reason };
    }
    const inPlace = quotes.every(({ words, passages: places }) => places.some((n) => texts[n - 1]?.includes(words)));
    return { id: known.id, fits: inPlace, reason: inPlace ? null : "its paragraphs are not those of the archive's record of it" };
  }
  return null;
}
