/**
 * Keeping the index of the reader's half up to date: every change adds one segment of what is new and marks what is
 * gone. Segments of like size are merged, eight to one, so that there are few of them and each document is written again
 * only as often as the archive has grown eightfold.
 */
import type { Write } from '../all-or-nothing';
import type { Reading } from '../reading';
import { type IdSpace, type IndexedDocument, spaceOf } from './documents';
import { merged, type Whole } from './merge';
import { marked, opened, type Part } from './parts';
import { besideHead, keysBesideHead, type StoredSegment, segmentOf } from './segment';

/** How many segments of like size make a larger one. */
const FANOUT = 8;

export interface IndexChange {
  /** Records that are taken out; records that are put in their place need not be named. */
  readonly removed: readonly (readonly [space: IdSpace, id: string])[];
  /** In the order in which they are stored: of two with one id the later one stays. */
  readonly added: readonly IndexedDocument[];
  /** Everything goes first. */
  readonly clear: boolean;
}

/** A segment as it will be: stored already, or made by this change. */
interface Next {
  readonly part: Part;
  readonly gone: Uint8Array | null;
  readonly left: number;
  readonly made: StoredSegment | null;
}

const leftOf = (size: number, gone: Uint8Array | null): number => {
  let left = size;
  if (gone) for (let n = 0; n < gone.length; n++) left -= gone[n] as number;
  return left;
};

const next = (part: Part, gone: Uint8Array | null, made: StoredSegment | null): Next => ({
  part,
  gone,
  left: leftOf(part.segment.size, gone),
  made,
});

const levelOf = ({ left }: Next): number => Math.floor(Math.log2(left) / Math.log2(FANOUT));

const made = (stored: StoredSegment): Next => {
  const whole = opened(stored);
  return next({ place: 'user', segment: whole.segment, gone: null, whole }, null, stored);
};

const wholeOf = async (reading: Reading, { part, gone }: Next): Promise<Whole> => {
  const [idOf, labels, blocks] = await Promise.all([
    reading.allIds(part),
    reading.labels(part),
    Promise.all(part.segment.firsts.map((_, block) => reading.block(part, block))),
  ]);
  return { segment: part.segment, idOf, labels, blocks, gone };
};

/** The segments to be merged into one now; none where there is nothing to do. */
function due(segments: readonly Next[]): Next[] {
  // where more is gone than left, what is gone is worth leaving out
  const worn = segments.find(({ left, part }) => left < part.segment.size / 2);
  if (worn) return [worn];
  const levels = new Map<number, Next[]>();
  for (const segment of segments) {
    const level = levelOf(segment);
    const same = levels.get(level) ?? [];
    same.push(segment);
    levels.set(level, same);
    if (same.length === FANOUT) return same;
  }
  return [];
}

/** The requests that bring the stored index of the reader's half up to date with a change of its records. */
export async function planIndex(reading: Reading, { removed, added, clear }: IndexChange): Promise<(write: Write) => void> {
  const documents = [...new Map(added.map((document) => [`${spaceOf(document.kind)} ${document.id}`, document])).values()];
  const touched = [...removed, ...documents.map(({ kind, id }) => [spaceOf(kind), id] as const)];
  const before = clear ? [] : await reading.storedIndex();
  let segments: Next[] = [];
  for (const part of before) {
    // nearly all that is added is new: nothing is to be waited for
    const mayHave = touched.filter(([space, id]) => part.segment.mayHave(space, id));
    const found = await Promise.all(mayHave.map(([space, id]) => reading.numberOf(part, space, id)));
    segments.push(
      next(
        part,
        marked(
          part.segment,
          part.gone,
          found.filter((n) => n >= 0),
        ),
        null,
      ),
    );
  }
  if (documents.length > 0) segments.push(made(segmentOf(documents)));
  segments = segments.filter(({ left }) => left > 0);
  for (let parts = due(segments); parts.length > 0; parts = due(segments)) {
    const one = merged(await Promise.all(parts.map((part) => wholeOf(reading, part))));
    segments = [...segments.filter((segment) => !parts.includes(segment)), made(one)];
  }

  const stay = new Set(segments.map(({ part }) => part.segment.id));
  return (write) => {
    if (clear) for (const store of ['userSegments', 'userBlocks', 'gone'] as const) write.clear(store);
    for (const { segment } of before) {
      if (stay.has(segment.id)) continue;
      write.remove('userSegments', segment.id);
      for (const block of keysBesideHead(segment)) write.remove('userBlocks', [segment.id, block]);
      write.remove('gone', segment.id);
    }
    for (const { part, gone, made } of segments) {
      const { segment } = part;
      if (made) {
        write.put('userSegments', made.head);
        for (const row of besideHead(made)) write.put('userBlocks', row);
        // one that was made again from the same documents may have been stored with some gone
        write.remove('gone', segment.id);
      } else if (gone && gone !== part.gone) {
        write.put('gone', { segment: segment.id, gone });
      }
    }
  };
}
