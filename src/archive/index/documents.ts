/** What the index holds of each record: its words and what is counted and sorted by. Pure. */
import type { Article, ArticleId, EntityId, Form } from '../../model/records';
import { type DayKey, dayKey, type FactRow, foldedWords, type StatementRow } from '../rows';

/** What a document stands for: a statement of each form, a fact, or an article's own text. Stored as its place here. */
export const DOCUMENT_KINDS = ['direct', 'mixed', 'indirect', 'fact', 'text'] as const satisfies readonly (Form | 'fact' | 'text')[];
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Records whose ids are told apart: an article may have the id of a statement. */
export type IdSpace = 'statement' | 'fact' | 'text';

export const spaceOf = (kind: DocumentKind): IdSpace => (kind === 'fact' || kind === 'text' ? kind : 'statement');

export interface IndexedDocument {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly day: DayKey;
  readonly by: readonly EntityId[];
  readonly about: readonly EntityId[];
  readonly articles: readonly ArticleId[];
  /** Folded, each once. */
  readonly words: ReadonlySet<string>;
}

const ARABIC = /[\u0621-\u064a]/;
/**
 * What Arabic writes together with a folded word: "and" or "so", then "in", "like" or "to", then the article. The rest
 * must be a word: three letters.
 */
const CLITICS = [/^[وف](?=.{3})/u, /^[بكل](?=.{3})/u, /^(?:ال|لل)(?=.{3})/u];

/** A folded word and, in Arabic, what remains of it without the particles written together with it. */
function withoutClitics(word: string): string[] {
  const forms = [word];
  if (!ARABIC.test(word)) return forms;
  // each form may lose a further particle: "and by the", "by the", "the"
  for (const clitic of CLITICS) for (const form of [...forms]) if (clitic.test(form)) forms.push(form.replace(clitic, ''));
  return forms;
}

/** The words that a text is found by: its own, and Arabic ones without their particles. */
export function indexedWords(words: Iterable<string>): Set<string> {
  const all = new Set<string>();
  for (const word of words) {
    if (word === '') continue;
    all.add(word);
    if (ARABIC.test(word)) for (const form of withoutClitics(word)) all.add(form);
  }
  return all;
}

/** The words of a row that has been folded for searching. */
export const wordsOfRow = ({ text }: Pick<StatementRow, 'text'>): Set<string> => indexedWords(text.split(' '));

/** What a text must have a word beginning with for a question's word to be found in it: any one of these. */
export function askedForms(word: string): string[] {
  // the article is no part of what is asked for; a single letter may be the word's own
  const bare = ARABIC.test(word) ? word.replace(/^(?:[وف]?[بك]?ال|[وف]?لل)(?=.{3})/u, '') : word;
  return bare === word ? [word] : [word, bare];
}

/** Whether every word asked for is one of `words` or begins one. */
export function hasWords(words: ReadonlySet<string>, asked: readonly string[]): boolean {
  return asked.every((word) => {
    const forms = askedForms(word);
    if (forms.some((form) => words.has(form))) return true;
    for (const own of words) if (forms.some((form) => own.startsWith(form))) return true;
    return false;
  });
}

export const statementDocument = (row: StatementRow): IndexedDocument => ({
  kind: row.record.form,
  id: row.record.id,
  day: row.day,
  by: row.by.map(([id]) => id),
  about: row.about.map(([id]) => id),
  articles: row.articles,
  words: wordsOfRow(row),
});

export const factDocument = (row: FactRow): IndexedDocument => ({
  kind: 'fact',
  id: row.record.id,
  day: row.day,
  by: row.by.map(([id]) => id),
  about: row.about.map(([id]) => id),
  articles: row.articles,
  words: wordsOfRow(row),
});

type Text = Pick<Article, 'id' | 'date' | 'headline' | 'passages'>;

/** An article's headline and passages: their text, and the digest where there is one. */
export const textDocument = ({ id, date, headline, passages }: Text): IndexedDocument => ({
  kind: 'text',
  id,
  day: dayKey(date.edtf),
  by: [],
  about: [],
  articles: [id],
  words: indexedWords(
    [headline ?? '', ...passages.flatMap(({ text = '', digest = '' }) => [text, digest])].flatMap((part) => foldedWords(part)),
  ),
});
