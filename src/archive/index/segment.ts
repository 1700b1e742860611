/**
 * A segment: the index of some records, written once and never changed. Its documents are numbered newest first (equal
 * days by id), so that what is found stands in the order in which it is shown. Words stand in *blocks*, in order, each
 * with the numbers of the documents that have it; what is counted and filtered by stands in *columns*, one value or list
 * a document; ids and the way from an id to a number stand apart, since counting needs neither. The same documents make
 * the same segment, whatever it was made of, and its id is a digest of it. Pure.
 */
import type { ArticleId, EntityId } from '../../model/records';
import { Digest, hashOf } from './digest';
import { DOCUMENT_KINDS, type DocumentKind, type IdSpace, type IndexedDocument, spaceOf } from './documents';
import { Lines } from './lines';
import { Bytes, readList } from './postings';
import { lowerBound } from './sorted';

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** A list for each document: how long each is, and all of them one after the other. */
export interface ListColumn {
  readonly counts: Numbers;
  readonly values: Numbers;
}

/** What of a segment every search needs. */
export interface SegmentRow {
  readonly id: string;
  /** Last and first day that each document's date may mean, in days since 1970-01-01; open: {@link OPEN}. */
  readonly last: Int32Array;
  readonly first: Int32Array;
  /** Places in `DOCUMENT_KINDS`. */
  readonly kinds: Uint8Array;
  /** Entities and articles, in order, one a line; the lists hold places in them. */
  readonly entities: string;
  readonly articles: string;
  readonly by: ListColumn;
  readonly about: ListColumn;
  readonly articlesOf: ListColumn;
  /** Of the documents' ids, in ascending order. */
  readonly hashes: Uint32Array;
  /** The first word of each block, one a line. */
  readonly firsts: string;
}

/** Some words, one a line, in order; where the list of each begins in `data`. */
export interface BlockRow {
  readonly segment: string;
  readonly block: number;
  readonly words: string;
  readonly starts: Uint32Array;
  readonly data: Uint8Array;
}

/** Not blocks of words, but stored with them. */
export const NUMBERS = -1;
export const LABELS = -2;
export const FIRST_IDS = -3;

/** The document of each of the segment's `hashes`. */
export interface NumbersRow {
  readonly segment: string;
  readonly block: typeof NUMBERS;
  readonly numbers: Uint32Array;
}

/** What each of the segment's articles is called (see `IndexedDocument`), one a line; empty where its text is elsewhere. */
export interface LabelsRow {
  readonly segment: string;
  readonly block: typeof LABELS;
  readonly labels: string;
}

/** The ids of {@link IDS} documents, one a line, shortened where they begin with the id of their article. */
export interface IdsRow {
  readonly segment: string;
  /** `FIRST_IDS` and down. */
  readonly block: number;
  readonly ids: string;
}

export interface StoredSegment {
  readonly head: SegmentRow;
  readonly blocks: readonly BlockRow[];
  readonly numbers: NumbersRow;
  readonly labels: LabelsRow;
  readonly ids: readonly IdsRow[];
}

/** All that is stored with the blocks of words. */
export const besideHead = ({ blocks, numbers, labels, ids }: StoredSegment) => [numbers, labels, ...ids, ...blocks];

/** The keys of all that is stored so. */
export function keysBesideHead({ size, firsts }: Segment): number[] {
  const first = FIRST_IDS + 1 - rowsOfIds(size);
  return Array.from({ length: firsts.length - first }, (_, i) => first + i);
}

/** Documents whose ids are stored in one row: some kilobytes, since the documents of a page lie wherever their days are. */
const IDS = 512;

/** The rows that a segment's ids are in. */
export const rowsOfIds = (size: number): number => Math.ceil(size / IDS);

/** The key of the row that has the id of the nth document. */
export const idsOf = (n: number): number => FIRST_IDS - Math.floor(n / IDS);

/** Stands for an infinite day: no calendar gets there. */
export const OPEN = 0x7f_ff_ff_ff;

/** Size of a block in bytes and characters: small enough to read one for a word, large enough that there are few. */
const BLOCK = 24 * 1024;

/** More documents than a segment has. */
const MOST_DOCUMENTS = 2 ** 21;

const stored = (day: number): number => (Number.isFinite(day) ? day : Math.sign(day) * OPEN);

/** The smallest array that holds the values. */
function fitted(values: ArrayLike<number>): Numbers {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] as number);
  return most < 0x100 ? Uint8Array.from(values) : most < 0x1_00_00 ? Uint16Array.from(values) : Uint32Array.from(values);
}

/** Documents in their order, words in theirs. */
export interface Draft {
  readonly ids: readonly string[];
  readonly kinds: Uint8Array;
  readonly last: Int32Array;
  readonly first: Int32Array;
  readonly entities: readonly string[];
  readonly articles: readonly string[];
  /** What each article is called; empty where its text is not among the documents. */
  readonly labels: readonly string[];
  readonly by: { readonly counts: ArrayLike<number>; readonly values: ArrayLike<number> };
  readonly about: { readonly counts: ArrayLike<number>; readonly values: ArrayLike<number> };
  readonly articlesOf: { readonly counts: ArrayLike<number>; readonly values: ArrayLike<number> };
  readonly words: Iterable<readonly [word: string, documents: ArrayLike<number>]>;
}

const TEXT = DOCUMENT_KINDS.indexOf('text');

const kindAt = (kinds: Uint8Array, n: number): DocumentKind => DOCUMENT_KINDS[kinds[n] as number] as DocumentKind;

/** Hash of an id within the ids of its kind of record. */
const idHash = (space: IdSpace, id: string): number => hashOf(`${space} ${id}`);

/** Puts a segment together. */
export function assemble(draft: Draft): StoredSegment {
  const { kinds, last, first } = draft;
  const size = draft.ids.length;
  const blocks: { words: string; starts: Uint32Array; data: Uint8Array }[] = [];
  const firsts: string[] = [];
  const bytes = new Bytes();
  let words: string[] = [];
  let starts: number[] = [];
  let characters = 0;
  const close = (): void => {
    if (words.length === 0) return;
    blocks.push({ words: words.join('\n'), starts: Uint32Array.from(starts), data: bytes.take() });
    words = [];
    starts = [];
    characters = 0;
  };
  for (const [word, documents] of draft.words) {
    if (words.length === 0) firsts.push(word);
    words.push(word);
    starts.push(bytes.length);
    characters += word.length;
    bytes.addList(documents);
    if (bytes.length + characters > BLOCK) close();
  }
  close();

  // both in one number, exactly: 32 bits of hash, and 21 of a number below two million
  const hashed = Float64Array.from(draft.ids, (id, n) => idHash(spaceOf(kindAt(kinds, n)), id) * MOST_DOCUMENTS + n).sort();
  const hashes = Uint32Array.from(hashed, (both) => Math.floor(both / MOST_DOCUMENTS));
  const numbers = Uint32Array.from(hashed, (both) => both % MOST_DOCUMENTS);
  const articleOf = placesOf(draft.articlesOf, size);
  const ids = draft.ids.map((id, n) => {
    const article = draft.articles[articleOf[n] as number];
    if (article === undefined) return id;
    return id === article ? '' : id.startsWith(`${article}.`) ? id.slice(article.length) : id;
  });
  const head = {
    last,
    first,
    kinds,
    entities: draft.entities.join('\n'),
    articles: draft.articles.join('\n'),
    by: { counts: fitted(draft.by.counts), values: fitted(draft.by.values) },
    about: { counts: fitted(draft.about.counts), values: fitted(draft.about.values) },
    articlesOf: { counts: fitted(draft.articlesOf.counts), values: fitted(draft.articlesOf.values) },
    hashes,
    firsts: firsts.join('\n'),
  };
  const digest = new Digest();
  for (const column of [last, first, kinds, hashes, numbers]) digest.add(column);
  for (const { counts, values } of [head.by, head.about, head.articlesOf]) {
    digest.add(counts);
    digest.add(values);
  }
  const labels = draft.labels.join('\n');
  for (const text of [head.entities, head.articles, labels, ids.join('\n')]) digest.add(text);
  for (const block of blocks) {
    digest.add(block.words);
    digest.add(block.data);
  }
  const segment = digest.end();
  return {
    head: { id: segment, ...head },
    blocks: blocks.map((block, i) => ({ segment, block: i, ...block })),
    numbers: { segment, block: NUMBERS, numbers },
    labels: { segment, block: LABELS, labels },
    ids: Array.from({ length: rowsOfIds(size) }, (_, i) => ({
      segment,
      block: FIRST_IDS - i,
      ids: ids.slice(i * IDS, (i + 1) * IDS).join('\n'),
    })),
  };
}

/** The first of each document's values; past the last of all where it has none. */
function placesOf({ counts, values }: Draft['by'], size: number): Uint32Array {
  const places = new Uint32Array(size);
  let at = 0;
  for (let n = 0; n < size; n++) {
    places[n] = (counts[n] as number) > 0 ? (values[at] as number) : 0xff_ff_ff_ff;
    at += counts[n] as number;
  }
  return places;
}

const ordered = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** The segment of documents, of which no two have one id of one kind of record. */
export function segmentOf(documents: readonly IndexedDocument[]): StoredSegment {
  const sorted = [...documents].sort(
    (a, b) =>
      ordered(a.day[0], b.day[0]) ||
      ordered(a.day[1], b.day[1]) ||
      ordered(a.id, b.id) ||
      DOCUMENT_KINDS.indexOf(a.kind) - DOCUMENT_KINDS.indexOf(b.kind),
  );
  const entities = [...new Set(sorted.flatMap(({ by, about }) => [...by, ...about]))].sort();
  const articles = [...new Set(sorted.flatMap((document) => document.articles))].sort();
  const entityPlaces = new Map(entities.map((id, place) => [id as string, place]));
  const articlePlaces = new Map(articles.map((id, place) => [id as string, place]));
  const column = (of: (document: IndexedDocument) => readonly string[], places: ReadonlyMap<string, number>) => ({
    counts: sorted.map((document) => of(document).length),
    values: sorted.flatMap((document) => of(document).map((id) => places.get(id) as number)),
  });
  const words = new Map<string, number[]>();
  sorted.forEach((document, n) => {
    for (const word of document.words) {
      const list = words.get(word);
      if (list) list.push(n);
      else words.set(word, [n]);
    }
  });
  const labels = new Map(sorted.flatMap(({ label, articles: [article] }) => (label === undefined ? [] : [[article as string, label]])));
  return assemble({
    ids: sorted.map(({ id }) => id),
    kinds: Uint8Array.from(sorted, ({ kind }) => DOCUMENT_KINDS.indexOf(kind)),
    last: Int32Array.from(sorted, ({ day }) => stored(-day[0])),
    first: Int32Array.from(sorted, ({ day }) => stored(-day[1])),
    entities,
    articles,
    labels: articles.map((id) => labels.get(id) ?? ''),
    by: column(({ by }) => by, entityPlaces),
    about: column(({ about }) => about, entityPlaces),
    articlesOf: column((document) => document.articles, articlePlaces),
    words: [...words].sort(([a], [b]) => ordered(a, b)),
  });
}

/** A list column with where each document's list begins, and one place more. */
export class Lists {
  readonly starts: Uint32Array;
  readonly values: Numbers;

  constructor({ counts, values }: ListColumn) {
    this.starts = new Uint32Array(counts.length + 1);
    this.values = values;
    let at = 0;
    for (let n = 0; n < counts.length; n++) {
      at += counts[n] as number;
      this.starts[n + 1] = at;
    }
  }

  /** Whether a document's list has a value. */
  has(n: number, value: number): boolean {
    const end = this.starts[n + 1] as number;
    for (let i = this.starts[n] as number; i < end; i++) if (this.values[i] === value) return true;
    return false;
  }
}

const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** A block of words, ready to be asked. */
export class Block {
  readonly words: Lines;

  constructor(private readonly row: BlockRow) {
    this.words = new Lines(row.words, row.starts.length);
  }

  /** About how much memory it takes, in bytes. */
  get weight(): number {
    return this.row.data.length + this.row.starts.byteLength + this.words.weight;
  }

  /** The documents that have the nth word, ascending. */
  documents(n: number): Uint32Array {
    return readList(this.row.data, this.row.starts[n] as number);
  }

  /** The documents of each word that begins with `prefix`. */
  *beginningWith(prefix: string): Generator<Uint32Array> {
    for (let n = this.words.lowerBound(prefix); n < this.words.length && this.words.at(n).startsWith(prefix); n++) yield this.documents(n);
  }

  /** The documents that have a word; none where it is not in the block. */
  having(word: string): Uint32Array {
    const n = this.words.lowerBound(word);
    return n < this.words.length && this.words.at(n) === word ? this.documents(n) : NO_DOCUMENTS;
  }
}

const NO_DOCUMENTS = new Uint32Array(0);

/** Some of a segment's ids. */
export class Ids {
  private readonly lines: Lines;
  private readonly from: number;

  constructor(
    private readonly segment: Segment,
    row: IdsRow,
  ) {
    this.from = (FIRST_IDS - row.block) * IDS;
    this.lines = new Lines(row.ids, Math.min(IDS, segment.size - this.from));
  }

  /** The id of a document, which must be one of these. */
  at(n: number): string {
    const short = this.lines.at(n - this.from);
    if (short !== '' && !short.startsWith('.')) return short;
    return `${this.segment.articles[this.segment.articlesOf.values[this.segment.articlesOf.starts[n] as number] as number]}${short}`;
  }

  get weight(): number {
    return this.lines.weight;
  }
}

/** A segment, ready to be asked; its blocks and ids are read when they are needed. */
export class Segment {
  readonly size: number;
  readonly entities: readonly EntityId[];
  readonly articles: readonly ArticleId[];
  readonly by: Lists;
  readonly about: Lists;
  readonly articlesOf: Lists;
  readonly firsts: readonly string[];

  constructor(readonly row: SegmentRow) {
    this.size = row.kinds.length;
    this.entities = lines(row.entities) as EntityId[];
    this.articles = lines(row.articles) as ArticleId[];
    this.by = new Lists(row.by);
    this.about = new Lists(row.about);
    this.articlesOf = new Lists(row.articlesOf);
    this.firsts = lines(row.firsts);
  }

  get id(): string {
    return this.row.id;
  }

  /** The numbers of the articles' texts that are not gone. */
  textsLeft(gone: Uint8Array | null): Uint32Array {
    const { kinds } = this.row;
    const numbers = new Uint32Array(this.size);
    let count = 0;
    for (let n = 0; n < this.size; n++) if (kinds[n] === TEXT && !gone?.[n]) numbers[count++] = n;
    return numbers.subarray(0, count);
  }

  kindOf(n: number): DocumentKind {
    return kindAt(this.row.kinds, n);
  }

  /** The place of an entity or article in the segment's own; -1 where it has none of it. */
  placeOf(list: readonly string[], id: string): number {
    const place = lowerBound(list, id);
    return list[place] === id ? place : -1;
  }

  /** Whether it may have a document of this id; where it says no it has none. */
  mayHave(space: IdSpace, id: string): boolean {
    const hash = idHash(space, id);
    return this.row.hashes[lowerBound(this.row.hashes, hash)] === hash;
  }

  /** The documents that have an id, and the few that only have its hash; `numbers` are those of the segment. */
  *candidates(space: IdSpace, id: string, numbers: Uint32Array): Generator<number> {
    const { hashes } = this.row;
    const hash = idHash(space, id);
    for (let i = lowerBound(hashes, hash); hashes[i] === hash; i++) {
      const n = numbers[i] as number;
      if (spaceOf(this.kindOf(n)) === space) yield n;
    }
  }

  /** The block that has a word if any has; -1 where none can. */
  blockOf(word: string): number {
    const at = lowerBound(this.firsts, word);
    return this.firsts[at] === word ? at : at - 1;
  }

  /** The blocks that may have words beginning with `prefix`: half-open. */
  blocksOf(prefix: string): readonly [from: number, to: number] {
    const { firsts } = this;
    const at = lowerBound(firsts, prefix);
    // the block before the first that begins at or after the prefix may end with it
    const from = firsts[at] === prefix ? at : Math.max(0, at - 1);
    let to = at;
    while (firsts[to]?.startsWith(prefix)) to++;
    return [from, Math.max(to, Math.min(from + 1, firsts.length))];
  }
}

/** Whether two segments may have documents of one id; where it says no they have none. */
export function shareHash({ row: { hashes: few } }: Segment, { row: { hashes: many } }: Segment): boolean {
  return few.some((hash) => many[lowerBound(many, hash)] === hash);
}
