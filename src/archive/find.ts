/**
 * From an article as it was read to the record that is kept of it: what it mentions, and who said what in it, found by
 * the matcher and the statement engine. Pure.
 */
import { LANGUAGES } from '../matching/languages';
import { compileLexicon } from '../matching/lexicon';
import { findMentions } from '../matching/mentions';
import { type Edtf, isEdtf } from '../model/edtf';
import {
  type Article,
  type ArticleId,
  type DateClaim,
  type EntityId,
  formOf,
  type LexiconEntry,
  MAX_ITEMS,
  MAX_TEXT,
  type MentionRecord,
  type Source,
  type Speaker,
  type Statement,
  type Words,
} from '../model/records';
import { type ExtractedStatement, entityByName, extractStatements, type FoundSpeaker, guessLanguage, type Range } from '../statements';
import { statementIds } from './identity';
import { passagesOf } from './paragraphs';
import { wordsOfRun } from './rows';

/** An article before anything was looked for in it: of a page, a file or a text. */
export interface ReadArticle {
  /** The file's name; of a page, its address. */
  readonly file: string;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly credits: readonly string[];
  readonly place: string | null;
  readonly date: DateClaim | null;
  readonly link: Article['link'];
  /** BCP 47; null: to be guessed. */
  readonly language: string | null;
  readonly machineTranslated: boolean;
  readonly notes: readonly string[];
  readonly paragraphs: readonly string[];
}

/** What the archive knows by name, made ready for finding it in articles. */
export interface Finder {
  readonly mentions: (text: string, language: string) => ReturnType<typeof findMentions>;
  readonly entityOf: (name: string) => EntityId | undefined;
}

/**
 * @param entries names with states, which are spoken of though pages do not have them underlined
 * @param names the name of each entity, as the archive shows it
 */
export function finderOf(entries: readonly LexiconEntry[], names: Iterable<readonly [name: string, entity: EntityId]>): Finder {
  const lexicon = compileLexicon(entries, LANGUAGES);
  const aliases = entries.flatMap(({ id, names: byLanguage }) =>
    Object.values(byLanguage).flatMap(({ name = [], surname = [] }) => [...name, ...surname].map((alias) => [alias, id] as const)),
  );
  return {
    mentions: (text, lang) => findMentions(text, lexicon, { lang }),
    entityOf: entityByName([...names, ...aliases]),
  };
}

/** The language of an article, ISO 639-1: as stated, else guessed. */
const languageCode = (stated: string | null, text: string): string => {
  const code = stated?.toLowerCase().split('-')[0] ?? '';
  return /^[a-z]{2}$/.test(code) ? code : guessLanguage(text).code;
};

/** The date of an article that prints none: not after the day on which it was kept. */
const undated = (at: string): DateClaim => ({
  edtf: `../${at.slice(0, 10)}` as Edtf,
  basis: 'inferred',
  from: 'the source prints no date; it was kept on this day',
});

/** When something was said of which the article tells no day: not after the article. */
function saidBefore({ edtf }: DateClaim): DateClaim {
  const open = `../${edtf}`;
  return {
    edtf: isEdtf(open) ? open : edtf,
    basis: 'inferred',
    from: `no day is given; the article is of ${edtf}`,
  };
}

/** What a statement's words are taken from when its range starts or ends with a mark or a blank. */
const MARKS = /^[\s,;:–—"“”„«»‹›]+|[\s,;:–—"“”„«»‹›]+$/gu;
const SAYS = /[\p{L}\p{N}]/u;

/** The wording of a statement: what stands in its quotations is the speaker's, the rest of it the article's. */
function wording(text: string, { parts, quotes }: ExtractedStatement): Words[] {
  const words: Words[] = [];
  const printed = (from: number, to: number): void => {
    const run = text.slice(from, to).replace(MARKS, '');
    if (SAYS.test(run)) words.push({ paraphrase: run, asPrinted: true });
  };
  const quoted = ([from, to]: Range): void => {
    const run = text.slice(from, to).trim().replace(/[,،]$/u, '');
    if (SAYS.test(run)) words.push({ quote: run });
  };
  for (const [from, to] of parts) {
    let at = from;
    for (const quote of quotes) {
      if (quote[0] < at || quote[1] > to) continue;
      printed(at, quote[0]);
      quoted(quote);
      at = quote[1];
    }
    printed(at, to);
  }
  return words;
}

/** Whether a phrase is a name: it begins with a capital, or with a letter of a script that has none. */
const isName = (phrase: string): boolean => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(phrase) && !/^(?:An?|The)\s+\p{Ll}/u.test(phrase);

/** Who speaks, where the engine found nobody. */
const NOBODY: Speaker = { unnamed: 'a speaker who was not made out' };

function speakersOf(found: FoundSpeaker | null, entityOf: Finder['entityOf']): Speaker[] {
  if (!found) return [NOBODY];
  const as = found.role !== undefined && { as: found.role };
  if (found.entities && found.entities.length > 1) {
    return (found.resolved ?? found.text).split(' and ').map((name): Speaker => {
      const entity = entityOf(name);
      return entity === undefined ? { name } : { entity };
    });
  }
  if (found.entity !== undefined) return [{ entity: found.entity, ...as }];
  if (found.resolved !== undefined && isName(found.resolved)) return [{ name: found.resolved, ...as }];
  return [{ unnamed: found.resolved ?? found.text }];
}

/** Where the passages of a text begin, and which passage an offset is in. */
class Passages {
  readonly text: string;
  private readonly starts: number[] = [];

  constructor(readonly all: readonly string[]) {
    let at = 0;
    for (const { length } of all) {
      this.starts.push(at);
      at += length + 1;
    }
    this.text = all.join('\n');
  }

  /** Index of the passage that holds an offset. */
  at(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  start(index: number): number {
    return this.starts[index] as number;
  }
}

/**
 * The record of an article that the reader keeps.
 *
 * @param at when it was kept, an ISO 8601 time; an article that prints no date is of that day or before
 * @returns null where nothing is left of its paragraphs, or more than a record may hold
 */
export function recordOf(read: ReadArticle, id: ArticleId, how: 'saved' | 'imported', at: string, finder: Finder): Article | null {
  const passages = new Passages(passagesOf(read.paragraphs));
  const { text } = passages;
  if (passages.all.length === 0 || passages.all.length > MAX_ITEMS) return null;
  const language = languageCode(read.language, text);
  const date = read.date ?? undated(at);
  const found = finder.mentions(text, language);
  const extracted = extractStatements({ text, date: date.edtf, lang: language, entityOf: finder.entityOf, mentions: found })
    .map((statement) => ({ statement, words: wording(text, statement) }))
    .filter(({ words }) => words.length > 0)
    .slice(0, MAX_ITEMS);
  const ids = statementIds(
    id,
    extracted.map(({ words }) => words.map(wordsOfRun).join(' ')),
  );
  const statements = extracted.map(({ statement, words }, i): Statement => {
    const via = statement.via;
    const numbers = new Set(statement.parts.map(([from]) => passages.at(from) + 1));
    return {
      id: ids[i] as Statement['id'],
      speakers: speakersOf(statement.speaker, finder.entityOf),
      ...(via?.entity !== undefined && { via: via.entity }),
      form: formOf(words),
      polarity: statement.polarity,
      said: statement.said ?? saidBefore(date),
      words,
      ...(via && via.entity === undefined && { hedge: `passed on by ${via.text}`.slice(0, MAX_TEXT) }),
      about: [...statement.about],
      sources: [...numbers].map((passage): Source => ({ article: id, passage })),
      relations: [],
    };
  });
  const mentions = found.flatMap(({ start, end, entity, kind }): MentionRecord[] => {
    const index = passages.at(start);
    const from = passages.start(index);
    // a state speaks, but is not what a reader looks for
    return kind === 'state' ? [] : [{ entity, passage: index + 1, start: start - from, end: end - from }];
  });
  return {
    id,
    file: read.file,
    kept: { how, at },
    headline: read.headline,
    publisher: read.publisher,
    agency: read.agency,
    credits: [...read.credits],
    place: read.place,
    date,
    link: read.link,
    language,
    machineTranslated: read.machineTranslated,
    notes: [...read.notes],
    passages: passages.all.map((passage, i) => ({ n: i + 1, text: passage })),
    mentions: mentions.slice(0, MAX_ITEMS),
    statements,
    facts: [],
  };
}
