/** Several segments as one, without the documents that are gone. Pure. */
import { DOCUMENT_KINDS } from './documents';
import type { Lines } from './lines';
import { assemble, type Block, type Draft, type Segment, type StoredSegment } from './segment';

/** A segment with all that was stored of it. */
export interface Whole {
  readonly segment: Segment;
  readonly idOf: (n: number) => string;
  readonly labels: Lines;
  /** In order. */
  readonly blocks: readonly Block[];
  /** Which documents are gone; null where none are. */
  readonly gone: Uint8Array | null;
}

const NOT_THERE = 0xff_ff_ff_ff;

/** The segment that the documents left in `parts` make; no two of them have one id of one kind of record. */
export function merged(parts: readonly Whole[]): StoredSegment {
  // every segment is in order: repeatedly the newest of those that are next
  const heads = parts.map((part) => nextLeft(part, 0));
  const renumbered = parts.map(({ segment }) => new Uint32Array(segment.size).fill(NOT_THERE));
  const order: [part: number, n: number][] = [];
  for (;;) {
    let newest = -1;
    for (let p = 0; p < parts.length; p++) {
      if ((heads[p] as number) >= (parts[p] as Whole).segment.size) continue;
      if (newest < 0 || compare(parts[p] as Whole, heads[p] as number, parts[newest] as Whole, heads[newest] as number) < 0) newest = p;
    }
    if (newest < 0) break;
    const n = heads[newest] as number;
    (renumbered[newest] as Uint32Array)[n] = order.length;
    order.push([newest, n]);
    heads[newest] = nextLeft(parts[newest] as Whole, n + 1);
  }
  const column = (of: 'last' | 'first'): Int32Array => Int32Array.from(order, ([p, n]) => (parts[p] as Whole).segment.row[of][n] as number);
  const entities = dictionary(parts, order, ['by', 'about'], 'entities');
  const articles = dictionary(parts, order, ['articlesOf'], 'articles');
  const lists = (of: ListName, places: readonly Uint32Array[]) => {
    const counts: number[] = [];
    const values: number[] = [];
    for (const [p, n] of order) {
      const { starts, values: own } = (parts[p] as Whole).segment[of];
      const end = starts[n + 1] as number;
      counts.push(end - (starts[n] as number));
      for (let i = starts[n] as number; i < end; i++) values.push((places[p] as Uint32Array)[own[i] as number] as number);
    }
    return { counts, values };
  };
  return assemble({
    ids: order.map(([p, n]) => (parts[p] as Whole).idOf(n)),
    kinds: Uint8Array.from(order, ([p, n]) => (parts[p] as Whole).segment.row.kinds[n] as number),
    last: column('last'),
    first: column('first'),
    entities: entities.all,
    articles: articles.all,
    labels: labelsOf(parts, order, articles),
    by: lists('by', entities.places),
    about: lists('about', entities.places),
    articlesOf: lists('articlesOf', articles.places),
    words: mergedWords(parts, renumbered),
  });
}

const TEXT = DOCUMENT_KINDS.indexOf('text');

/** What the articles are called whose texts are left. */
function labelsOf(
  parts: readonly Whole[],
  order: readonly (readonly [number, number])[],
  { all, places }: ReturnType<typeof dictionary>,
): string[] {
  const labels = all.map(() => '');
  for (const [p, n] of order) {
    const { segment, labels: own } = parts[p] as Whole;
    if (segment.row.kinds[n] !== TEXT) continue;
    const place = segment.articlesOf.values[segment.articlesOf.starts[n] as number] as number;
    labels[(places[p] as Uint32Array)[place] as number] = own.at(place);
  }
  return labels;
}

type ListName = 'by' | 'about' | 'articlesOf';

function nextLeft({ segment, gone }: Whole, from: number): number {
  let n = from;
  while (n < segment.size && gone?.[n]) n++;
  return n;
}

function compare(a: Whole, m: number, b: Whole, n: number): number {
  const [x, y] = [a.segment.row, b.segment.row];
  return (
    (y.last[n] as number) - (x.last[m] as number) ||
    (y.first[n] as number) - (x.first[m] as number) ||
    compareText(a.idOf(m), b.idOf(n)) ||
    (x.kinds[m] as number) - (y.kinds[n] as number)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What the documents that are left name, in order, and the places in it of what each segment names. */
function dictionary(
  parts: readonly Whole[],
  order: readonly (readonly [number, number])[],
  lists: readonly ListName[],
  names: 'entities' | 'articles',
): { readonly all: string[]; readonly places: Uint32Array[] } {
  const used = parts.map(({ segment }) => new Uint8Array(segment[names].length));
  for (const [p, n] of order) {
    for (const list of lists) {
      const { starts, values } = (parts[p] as Whole).segment[list];
      const end = starts[n + 1] as number;
      for (let i = starts[n] as number; i < end; i++) (used[p] as Uint8Array)[values[i] as number] = 1;
    }
  }
  const all = [
    ...new Set(parts.flatMap(({ segment }, p) => (segment[names] as readonly string[]).filter((_, place) => used[p]?.[place]))),
  ].sort();
  const placeOf = new Map(all.map((name, place) => [name, place]));
  return {
    all,
    places: parts.map(({ segment }) => Uint32Array.from(segment[names] as readonly string[], (name) => placeOf.get(name) ?? NOT_THERE)),
  };
}

/** All words in order, each with the new numbers of the documents that are left. */
function* mergedWords(parts: readonly Whole[], renumbered: readonly Uint32Array[]): Draft['words'] {
  const at = parts.map(() => ({ block: 0, n: 0 }));
  for (;;) {
    let least: string | null = null;
    for (let p = 0; p < parts.length; p++) {
      const { block, n } = at[p] as { block: number; n: number };
      const words = parts[p]?.blocks[block]?.words;
      if (!words) continue;
      const word = words.at(n);
      if (least === null || word < least) least = word;
    }
    if (least === null) return;
    const numbers: number[] = [];
    let from = 0;
    for (let p = 0; p < parts.length; p++) {
      const place = at[p] as { block: number; n: number };
      const block = parts[p]?.blocks[place.block];
      if (block?.words.at(place.n) !== least) continue;
      for (const document of block.documents(place.n)) {
        const number = (renumbered[p] as Uint32Array)[document] as number;
        if (number !== NOT_THERE) numbers.push(number);
      }
      from += 1;
      place.n += 1;
      if (place.n === block.words.length) {
        place.block += 1;
        place.n = 0;
      }
    }
    // each segment's numbers ascend; those of several are to be put in order together
    if (numbers.length > 0) yield [least, from > 1 ? Uint32Array.from(numbers).sort() : numbers];
  }
}
