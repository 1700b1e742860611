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
  readonly words: Iterable<string>;
  /** Of an article's text: its date, a blank, and what it is called in a list. */
  readonly label?: string;
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

/** Words, each once, and Arabic ones without their particles besides: what a text is found by. */
export function indexedWords(words: readonly string[]): Iterable<string> {
  const arabic = words.filter((word) => ARABIC.test(word));
  return arabic.length === 0 ? words : new Set([...words, ...arabic.flatMap(withoutClitics)]);
}

/** The words of a row that has been folded for searching, each once. */
export function wordsOfRow({ text }: Pick<StatementRow, 'text'>): Iterable<string> {
  const words = text.trim().split(' ').filter(Boolean);
  return ARABIC.test(text) ? indexedWords(words) : words;
}

/** What a text must have a word beginning with for a question's word to be found in it: any one of these. */
export function askedForms(word: string): string[] {
  // the article is no part of what is asked for; a single letter may be the word's own
  const bare = ARABIC.test(word) ? word.replace(/^(?:[وف]?[بك]?ال|[وف]?لل)(?=.{3})/u, '') : word;
  return bare === word ? [word] : [word, bare];
}

/** Whether every word asked for is one of `words` or begins one. */
export function hasWords(words: Iterable<string>, asked: readonly string[]): boolean {
  if (asked.length === 0) return true;
  const all = [...words];
  return asked.every((word) => {
    const forms = askedForms(word);
    return all.some((own) => forms.some((form) => own.startsWith(form)));
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

type Text = Pick<Article, 'id' | 'date' | 'headline' | 'publisher' | 'agency' | 'passages'>;

/**
 * An article's headline and passages: their text, and the digest where there is one; and what any of its records names
 * or its text mentions.
 */
export const textDocument = ({ id, date, headline, publisher, agency, passages }: Text, named: Iterable<EntityId>): IndexedDocument => ({
  kind: 'text',
  id,
  day: dayKey(date.edtf),
  by: [],
  about: [...new Set(named)],
  articles: [id],
  label: `${date.edtf} ${(headline ?? publisher ?? agency ?? id).replace(/\s+/g, ' ')}`,
  words: indexedWords([
    ...new Set(foldedWords([headline ?? '', ...passages.flatMap(({ text = '', digest = '' }) => [text, digest])].join('\n'))),
  ]),
});
