/**
 * From records to what is stored: the record itself, and beside it what the indexes need. Pure.
 *
 * A *day key* `[-last, -first]` sorts newest first, in the order of `compareEdtf` reversed (bounds in days since
 * 1970-01-01, possibly infinite: IndexedDB sorts infinities). Newest first, because `getAll` with a limit reads from
 * the low end, and the browsers we support have no other way to read a bounded number of rows in one request.
 */
import { foldKey } from '../matching/folding';
import type { Reach } from '../messages';
import { type Bounds, bounds, type Edtf } from '../model/edtf';
import type {
  Article,
  ArticleId,
  Backup,
  Correction,
  Entity,
  EntityId,
  EntityNames,
  Fact,
  MentionRecord,
  Passage,
  Relation,
  Speaker,
  Statement,
  StatementId,
  Words,
} from '../model/records';
import type { EntityDay } from './database';
import { hashOf } from './index/digest';
import { lowerBound } from './index/sorted';

/** See above. */
export type DayKey = readonly [number, number];

export interface StatementRow {
  readonly record: Statement;
  /** Who spoke, or passed it on (a readout names both). */
  readonly by: readonly EntityDay[];
  readonly about: readonly EntityDay[];
  readonly articles: readonly ArticleId[];
  readonly day: DayKey;
  readonly relatesTo: readonly StatementId[];
  /** Relations of other statements of the same pack to this one; those of user statements are found by `relatesTo`. */
  readonly incoming: readonly {
    readonly kind: Relation['kind'];
    readonly from: StatementId;
  }[];
  /** Folded words of what free text searches, each between spaces. */
  readonly text: string;
}

export interface FactRow {
  readonly record: Fact;
  /** Whose claim it is. */
  readonly by: readonly EntityDay[];
  readonly about: readonly EntityDay[];
  readonly articles: readonly ArticleId[];
  readonly day: DayKey;
  readonly text: string;
}

/** An article without its passages and what they mention, which only reading it needs. */
export interface ArticleRow extends Omit<Article, 'passages' | 'mentions' | 'statements' | 'facts'> {
  readonly statements: number;
  readonly facts: number;
  /** Its passages have the full text. */
  readonly hasText?: true;
}

export interface PassagesRow {
  readonly article: ArticleId;
  readonly passages: readonly Passage[];
  readonly mentions?: readonly MentionRecord[];
  /** Its own statements, then its own facts, in the order of the record; of an article of the user's half. */
  readonly order?: readonly string[];
}

/** A correction and its place among all. */
export interface CorrectionRow extends Correction {
  readonly n: number;
}

export interface NamesRow {
  readonly entity: EntityId;
  /** ISO 639-1. */
  readonly language: string;
  readonly names: EntityNames;
}

/** How many statements are by or about an entity: counting them when asked would cost more the more there are. */
export interface TallyRow {
  readonly entity: EntityId;
  readonly statements: number;
}

export interface Summary {
  readonly half: 'bundled' | 'user';
  /** The version of the pack that was seeded; empty for the user's half. */
  readonly version: string;
  /** Digest of the names to look for. */
  readonly lexicon: string;
  readonly reach: Reach;
  /** How many relations its statements have: with none there is nothing to look up. */
  readonly relations: number;
  /** Settings of a backup that was restored which are yet to be put in force. */
  readonly settings?: Backup['settings'];
}

/**
 * In how many of a half's texts a word occurs; of the bundled half, words that occur in one only are left out. Words are
 * known by a hash, since tens of thousands of them would take longer to read than all else that a card needs; two words
 * of one hash are counted as one, which moves a ranking by nothing that anyone could see.
 */
export interface WordCounts {
  readonly half: Summary['half'];
  readonly texts: number;
  /** Ascending. */
  readonly hashes: Uint32Array;
  /** The count of each. */
  readonly counts: Uint32Array;
}

/** A date's place among others, newest first. */
export function dayKey(date: Edtf): [number, number] {
  const { first, last } = bounds(date);
  return [-last, -first];
}

/** The bounds that a day key was made of. */
export const boundsOfKey = ([last, first]: DayKey): Bounds => ({ first: -first, last: -last });

/** The folded words of a text, in order: runs of letters, marks and digits. */
export const foldedWords = (text: string): string[] => foldKey(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const searchable = (parts: readonly (string | undefined)[]): string => {
  const words = new Set(parts.flatMap((part) => (part === undefined ? [] : foldedWords(part))));
  return ` ${[...words].join(' ')} `;
};

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Gives the name of an entity; the id itself where there is none. */
export type NameOf = (id: EntityId) => string;

/** The entity that a speaker is, if any: none for one who has only a name, or not even that. */
export const speakerEntity = (speaker: Speaker): EntityId[] => ('entity' in speaker ? [speaker.entity] : []);

const speakerText = (speaker: Speaker, nameOf: NameOf): (string | undefined)[] => {
  if ('entity' in speaker) return [nameOf(speaker.entity), speaker.as];
  return 'name' in speaker ? [speaker.name, speaker.as] : [speaker.unnamed, speaker.of && nameOf(speaker.of)];
};

/** The words of a run, whoever's they are. */
export const wordsOfRun = (run: Words): string => ('quote' in run ? run.quote : run.paraphrase);

/** A statement as stored. `incoming` are the relations that others of its pack have to it. */
export function statementRow(record: Statement, incoming: StatementRow['incoming'], nameOf: NameOf): StatementRow {
  const day = dayKey(record.said.edtf);
  const by = unique([...record.speakers.flatMap(speakerEntity), ...(record.via ? [record.via] : [])]);
  return {
    record,
    by: by.map((id) => [id, ...day]),
    about: unique(record.about).map((id) => [id, ...day]),
    articles: unique(record.sources.map((source) => source.article)),
    day,
    relatesTo: unique(record.relations.map((relation) => relation.to)),
    incoming,
    text: searchable([
      ...record.words.map(wordsOfRun),
      ...record.speakers.flatMap((speaker) => speakerText(speaker, nameOf)),
      record.via && nameOf(record.via),
      record.occasion,
      ...record.about.map(nameOf),
    ]),
  };
}

/** A fact as stored. */
export function factRow(record: Fact, nameOf: NameOf): FactRow {
  const day = dayKey(record.holds.edtf);
  return {
    record,
    by: record.attributedTo ? speakerEntity(record.attributedTo).map((id) => [id, ...day]) : [],
    about: unique(record.about).map((id) => [id, ...day]),
    articles: unique(record.sources.map((source) => source.article)),
    day,
    text: searchable([record.text, ...record.about.map(nameOf), ...(record.attributedTo ? speakerText(record.attributedTo, nameOf) : [])]),
  };
}

/** An article as stored, without its passages. */
export function articleRow({ passages, mentions: _, statements, facts, ...head }: Article): ArticleRow {
  const hasText = passages.some(({ text }) => text !== undefined);
  return { ...head, statements: statements.length, facts: facts.length, ...(hasText && { hasText }) };
}

/** What a passage says, for counting its words: the digest where it has one. */
export const passageText = ({ digest, text }: Passage): string => digest ?? text ?? '';

/** How many statements are by or about each entity. */
export function tally(statements: readonly StatementRow[]): TallyRow[] {
  const counts = new Map<EntityId, number>();
  for (const row of statements) {
    for (const id of new Set([...row.by, ...row.about].map(([entity]) => entity))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return Array.from(counts, ([entity, statements]) => ({ entity, statements }));
}

const EMPTY: Reach = { articles: 0, from: null, to: null };

const earliest = (a: Edtf | null, b: Edtf | null): Edtf | null => (a && b ? (bounds(a).first <= bounds(b).first ? a : b) : (a ?? b));
const latest = (a: Edtf | null, b: Edtf | null): Edtf | null => (a && b ? (bounds(a).last >= bounds(b).last ? a : b) : (a ?? b));

/** How far several archives reach together. */
export const joinReach = (reaches: readonly Reach[]): Reach =>
  reaches.reduce(
    (a, b) => ({
      articles: a.articles + b.articles,
      from: earliest(a.from, b.from),
      to: latest(a.to, b.to),
    }),
    EMPTY,
  );

/** How far articles reach. */
export const reachOf = (articles: readonly Pick<Article, 'date'>[]): Reach =>
  joinReach(
    articles.map(({ date }) => ({
      articles: 1,
      from: date.edtf,
      to: date.edtf,
    })),
  );

/** The counts with those of further texts added, of which each word is told once; words of a lower count are left out. */
export function addWords(known: WordCounts, texts: readonly Iterable<string>[], least = 1): WordCounts {
  const fresh = new Map<number, number>();
  const hashes = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(text)) {
      let hash = hashes.get(word);
      if (hash === undefined) {
        hash = hashOf(word);
        hashes.set(word, hash);
      }
      fresh.set(hash, (fresh.get(hash) ?? 0) + 1);
    }
  }
  known.hashes.forEach((hash, i) => {
    fresh.set(hash, (fresh.get(hash) ?? 0) + (known.counts[i] as number));
  });
  const kept = [...fresh].filter(([, count]) => count >= least).sort(([a], [b]) => a - b);
  return {
    half: known.half,
    texts: known.texts + texts.length,
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    counts: Uint32Array.from(kept, ([, count]) => count),
  };
}

/** No text, and none of its words. */
export const noWords = (half: Summary['half']): WordCounts => ({
  half,
  texts: 0,
  hashes: new Uint32Array(0),
  counts: new Uint32Array(0),
});

/** In how many texts a folded word occurs, as far as that was counted. */
export function countOf({ hashes, counts }: WordCounts, word: string): number {
  const hash = hashOf(word);
  const place = lowerBound(hashes, hash);
  return hashes[place] === hash ? (counts[place] as number) : 0;
}

/** Names of a pack's entities. */
export function namesOf(entities: readonly Entity[]): NameOf {
  const names = new Map(entities.map((entity) => [entity.id, entity.name]));
  return (id) => names.get(id) ?? id;
}
