/**
 * The index as it is asked: the segments of both halves, which of their documents are gone, and what was read of them.
 * Segments never change and are known by a digest, so that what was read of one holds as long as the worker runs, even
 * after a write.
 */
import { Lines } from './lines';
import { Block, type BlockRow, Ids, type IdsRow, idsOf, type LabelsRow, Segment, type SegmentRow, type StoredSegment } from './segment';

/** Where a document's record is: in a half, or among what the reader has corrected, of which rows are made as needed. */
export type Place = 'bundled' | 'user' | 'corrected';

/** A segment, and which of its documents are to be passed over: gone, corrected, or superseded by the other half. */
export interface Part {
  readonly place: Place;
  readonly segment: Segment;
  /** One byte a document, or null where none are. */
  readonly gone: Uint8Array | null;
  /** All of a segment that is in memory only. */
  readonly whole?: InMemory;
}

export interface InMemory {
  readonly blocks: readonly Block[];
  readonly idOf: (n: number) => string;
  readonly numbers: Uint32Array;
  readonly labels: Lines;
}

/** A segment that was just made, ready to be asked. */
export function opened({ head, blocks, ids, numbers, labels }: StoredSegment): InMemory & { readonly segment: Segment } {
  const segment = new Segment(head);
  return {
    segment,
    blocks: blocks.map((row) => new Block(row)),
    idOf: idIn(segment, ids),
    numbers: numbers.numbers,
    labels: labelsIn(segment, labels),
  };
}

/** What gives the id of a document, from all of a segment's. */
export function idIn(segment: Segment, rows: readonly IdsRow[]): (n: number) => string {
  const ids = new Map(rows.map((row) => [row.block, new Ids(segment, row)]));
  return (n) => (ids.get(idsOf(n)) as Ids).at(n);
}

/** What the articles of a segment are called. */
export const labelsIn = (segment: Segment, { labels }: LabelsRow): Lines => new Lines(labels, segment.articles.length);

/** Marks documents of a segment. */
export function marked(segment: Segment, before: Uint8Array | null, documents: Iterable<number>): Uint8Array | null {
  let gone = before;
  for (const n of documents) {
    if (gone?.[n]) continue;
    if (gone === before) gone = before ? before.slice() : new Uint8Array(segment.size);
    (gone as Uint8Array)[n] = 1;
  }
  return gone;
}

/**
 * Most bytes of blocks and of ids to keep: the words that are asked for recur, and what does not is read again in a
 * millisecond.
 */
const MAX_BLOCKS = 6 * 1024 * 1024;
const MAX_IDS = 2 * 1024 * 1024;

/** Keeps what was used last, up to so many bytes. */
class LastUsed<T extends { readonly weight: number }> {
  private readonly items = new Map<string, T>();
  private weight = 0;

  constructor(private readonly most: number) {}

  get(key: string): T | null {
    const item = this.items.get(key);
    if (!item) return null;
    // last used stands last
    this.items.delete(key);
    this.items.set(key, item);
    return item;
  }

  add(key: string, item: T): T {
    // two that wait for one row both add it
    this.weight += item.weight - (this.items.get(key)?.weight ?? 0);
    this.items.delete(key);
    this.items.set(key, item);
    for (const [key, oldest] of this.items) {
      if (this.weight <= this.most) break;
      this.items.delete(key);
      this.weight -= oldest.weight;
    }
    return item;
  }
}

/** What was read of segments. */
export class IndexCache {
  private readonly segments = new Map<string, Segment>();
  private readonly labels = new Map<string, Lines>();
  private readonly blocks = new LastUsed<Block>(MAX_BLOCKS);
  private readonly ids = new LastUsed<Ids>(MAX_IDS);

  segment(id: string): Segment | null {
    return this.segments.get(id) ?? null;
  }

  addSegment(row: SegmentRow): Segment {
    const segment = new Segment(row);
    this.segments.set(row.id, segment);
    return segment;
  }

  labelsOf(segment: Segment): Lines | null {
    return this.labels.get(segment.id) ?? null;
  }

  addLabels(segment: Segment, row: LabelsRow): Lines {
    const labels = labelsIn(segment, row);
    this.labels.set(segment.id, labels);
    return labels;
  }

  /** The ids that the nth document's is among. */
  idsOf(segment: Segment, n: number): Ids | null {
    return this.ids.get(`${segment.id} ${idsOf(n)}`);
  }

  addIds(segment: Segment, row: IdsRow): Ids {
    return this.ids.add(`${segment.id} ${row.block}`, new Ids(segment, row));
  }

  block(segment: Segment, n: number): Block | null {
    return this.blocks.get(`${segment.id} ${n}`);
  }

  addBlock(segment: Segment, row: BlockRow): Block {
    return this.blocks.add(`${segment.id} ${row.block}`, new Block(row));
  }

  /** Forgets the segments that are no longer there. Their blocks and ids go as others are read. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.segments.keys()) {
      if (ids.has(id)) continue;
      this.segments.delete(id);
      this.labels.delete(id);
    }
  }
}
