/** The worker's answers about keeping articles, over a database of the test's own, and pages to keep. */
import { ArchiveError, openArchive } from '../../../src/archive/database';
import type { Keeper } from '../../../src/archive/keeper';
import { type Keeping, keeping } from '../../../src/background/keeping';
import type { ReadableArticle, WorkerArguments, WorkerReplies } from '../../../src/messages';
import type { Edtf } from '../../../src/model/edtf';
import type { Pack, Underlining } from '../../../src/model/records';
import { keeperOf } from './fresh';

const ORIGIN = 'chrome-extension://own/';

/** Everything in the database, by store, as JSON has it. */
export async function contents(): Promise<Record<string, unknown[]>> {
  const db = await openArchive();
  const all = await Promise.all([...db.objectStoreNames].map(async (name) => [name, await db.getAll(name)] as const));
  db.close();
  return JSON.parse(JSON.stringify(Object.fromEntries(all), (_, value: unknown) => (value instanceof Map ? [...value] : value)));
}

type Ask = <R extends Keeping>(request: R, args: WorkerArguments<R>) => Promise<WorkerReplies[R]>;

/** A part of the browser's storage, in memory. */
export function memoryArea(): {
  values: Record<string, unknown>;
  get: () => Promise<Record<string, unknown>>;
  set: (values: object) => Promise<void>;
} {
  const area = {
    values: {} as Record<string, unknown>,
    get: async (defaults?: unknown) => ({ ...(defaults as object), ...area.values }),
    set: async (values: object) => {
      Object.assign(area.values, values);
    },
  };
  return area;
}

/** Asks as the panel does; the clock ticks a second at every look. An answer of nothing is thrown. */
export function asker(pack: Pack, keeper: Keeper = keeperOf(pack)) {
  let tick = 0;
  const area = memoryArea();
  const names = { renewed: 0, underlined: [] as Underlining[] };
  const answers = keeping(
    keeper,
    area as never,
    ORIGIN,
    async () => {
      names.renewed++;
    },
    async (underlining) => {
      names.underlined.push(underlining);
    },
    () => new Date(Date.UTC(2024, 0, 1, 0, 0, tick++)).toISOString(),
  );
  const ask: Ask = async (request, args) => {
    const reply = await answers[request](args as never, { url: `${ORIGIN}src/panel/index.html` } as never);
    if (typeof reply === 'symbol') throw new ArchiveError('nothing');
    return reply as never;
  };
  return { ask, area, keeper, answers, names };
}

/** An article of ours as a page has it. */
export const page = (more: Partial<ReadableArticle> = {}): ReadableArticle => ({
  headline: 'Mayor answers the captain',
  publisher: 'The Gull',
  byline: 'Cy Dune',
  date: { edtf: '2019-07-10' as Edtf, basis: 'printed' },
  url: 'https://www.example.org/news/mayor-answers?utm_source=mail#top',
  language: 'en-GB',
  machineTranslated: false,
  paragraphs: [
    'The mayor of the town, Ada Quill, said on Tuesday that the Old Harbour would stay open through the winter.',
    '“No boat will be turned away,” Ada Quill said.',
    '“We have room for all of them,” she told the council.',
    'Tove Lind, a pilot from the outer islands, said the tugs were “too few by half”.',
    'The weather was calm, and gulls sat on the quay.',
  ],
  ...more,
});
