/**
 * The index as it is asked: the segments of both halves, which of their documents are gone, and what was read of them.
 * Segments never change and are known by a digest, so that what was read of one holds as long as the worker runs, even
 * after a write.
 */
import { Block, type BlockRow, Ids, type IdsRow, Segment, type SegmentRow, type StoredSegment } from './segment';

/** Where a document's record is: in a half, or among what the reader has corrected, of which rows are made as needed. */
export type Place = 'bundled' | 'user' | 'corrected';

/** A segment, and which of its documents are to be passed over: gone, corrected, or superseded by the other half. */
export interface Part {
  readonly place: Place;
  readonly segment: Segment;
  /** One byte a document, or null where none are. */
  readonly gone: Uint8Array | null;
  /** All of a segment that is in memory only. */
  readonly whole?: { readonly blocks: readonly Block[]; readonly ids: Ids };
}

/** A segment that was just made, ready to be asked. */
export function opened({ head, blocks, ids }: StoredSegment): { segment: Segment; blocks: Block[]; ids: Ids } {
  const segment = new Segment(head);
  return { segment, blocks: blocks.map((row) => new Block(row)), ids: new Ids(segment, ids) };
}

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

/** Most bytes of blocks to keep: the words that are asked for recur, and those that do not are read again in a millisecond. */
const MAX_BLOCKS = 6 * 1024 * 1024;

/** What was read of segments. */
export class IndexCache {
  private readonly segments = new Map<string, Segment>();
  private readonly ids = new Map<string, Ids>();
  private readonly blocks = new Map<string, Block>();
  private weight = 0;

  segment(id: string): Segment | null {
    return this.segments.get(id) ?? null;
  }

  addSegment(row: SegmentRow): Segment {
    const segment = new Segment(row);
    this.segments.set(row.id, segment);
    return segment;
  }

  idsOf(segment: Segment): Ids | null {
    return this.ids.get(segment.id) ?? null;
  }

  addIds(segment: Segment, row: IdsRow): Ids {
    const ids = new Ids(segment, row);
    this.ids.set(segment.id, ids);
    return ids;
  }

  block(segment: Segment, n: number): Block | null {
    const key = `${segment.id} ${n}`;
    const block = this.blocks.get(key);
    if (!block) return null;
    // last used stands last
    this.blocks.delete(key);
    this.blocks.set(key, block);
    return block;
  }

  addBlock(segment: Segment, row: BlockRow): Block {
    const block = new Block(row);
    this.blocks.set(`${segment.id} ${row.block}`, block);
    this.weight += block.weight;
    for (const [key, oldest] of this.blocks) {
      if (this.weight <= MAX_BLOCKS) break;
      this.blocks.delete(key);
      this.weight -= oldest.weight;
    }
    return block;
  }

  /** Forgets the segments that are no longer there. Their blocks go as others are read. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.segments.keys()) {
      if (ids.has(id)) continue;
      this.segments.delete(id);
      this.ids.delete(id);
    }
  }
}
