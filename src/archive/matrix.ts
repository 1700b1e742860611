/** Who said what about whom: how many statements each speaker made about each topic, the most frequent of both. */
import type { WorkerReplies } from '../messages';
import type { EntityId } from '../model/records';
import { spaceOf } from './index/documents';
import type { Lists } from './index/segment';
import type { Reading } from './reading';

/** Most speakers and most topics of a table: more of either cannot be taken in at a glance, and are counted. */
const MAX_SIDE = 40;

/** A statement, as far as it counts here. */
export interface Counted {
  readonly by: readonly EntityId[];
  readonly about: readonly EntityId[];
}

interface Side {
  readonly ids: readonly EntityId[];
  /** How many statements each made, or how many are about it; a joint one counts for each who made it. */
  readonly counts: readonly number[];
  /** How many more there are, all of them less or as frequent. */
  readonly further: number;
}

/** Counts of a table: `cells[i][j]` statements by speaker i about topic j. */
export interface Matrix {
  readonly speakers: Side;
  readonly topics: Side;
  readonly cells: readonly (readonly number[])[];
}

/** Counts statements one by one, so that an archive of any size need not be held. */
export class MatrixCount {
  readonly #speakers = new Map<EntityId, number>();
  readonly #topics = new Map<EntityId, number>();
  readonly #cells = new Map<EntityId, Map<EntityId, number>>();

  add({ by, about }: Counted): void {
    const speakers = new Set(by);
    const topics = new Set(about);
    // what has no speaker that the archive knows is in no row, and so in no column
    if (speakers.size === 0) return;
    for (const topic of topics) increase(this.#topics, topic);
    for (const speaker of speakers) {
      increase(this.#speakers, speaker);
      const row = this.#cells.get(speaker) ?? new Map<EntityId, number>();
      this.#cells.set(speaker, row);
      for (const topic of topics) increase(row, topic);
    }
  }

  /** The `most` most frequent speakers and topics, most frequent first; those as frequent by id. */
  table(most = MAX_SIDE): Matrix {
    const speakers = side(this.#speakers, most);
    const topics = side(this.#topics, most);
    return {
      speakers,
      topics,
      cells: speakers.ids.map((speaker) => topics.ids.map((topic) => this.#cells.get(speaker)?.get(topic) ?? 0)),
    };
  }
}

const increase = <K>(counts: Map<K, number>, key: K): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

function side(counts: ReadonlyMap<EntityId, number>, most: number): Side {
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const kept = sorted.slice(0, most);
  return { ids: kept.map(([id]) => id), counts: kept.map(([, count]) => count), further: sorted.length - kept.length };
}

/** The table of the whole archive, with names, read from the columns of the index. */
export async function matrix(reading: Reading): Promise<WorkerReplies['matrix']> {
  const count = new MatrixCount();
  for (const { segment, gone } of await reading.index()) {
    const entitiesOf = ({ starts, values }: Lists, n: number): EntityId[] =>
      Array.from(values.subarray(starts[n], starts[n + 1]), (place) => segment.entities[place] as EntityId);
    for (let n = 0; n < segment.size; n++) {
      if (gone?.[n] || spaceOf(segment.kindOf(n)) !== 'statement') continue;
      count.add({ by: entitiesOf(segment.by, n), about: entitiesOf(segment.about, n) });
    }
  }
  const { speakers, topics, cells } = count.table();
  const names = await reading.shown([...speakers.ids, ...topics.ids]);
  const named = ({ ids, counts }: Side) => ids.map((id, i) => ({ value: id, label: names.get(id)?.name ?? id, count: counts[i] ?? 0 }));
  return {
    speakers: named(speakers),
    topics: named(topics),
    cells,
    further: { speakers: speakers.further, topics: topics.further },
  };
}
