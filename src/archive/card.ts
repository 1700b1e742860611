/** What a card says of an entity. */
import type { CardContent, WorkerArguments } from '../messages';
import { bounds, type Edtf } from '../model/edtf';
import type { EntityId, Role } from '../model/records';
import { type Commonness, nearest } from '../statements/nearest';
import { newestFirst, wasKnownBy } from './days';
import { CARD_FACTS, type Dossier, datesOf, relatedTo, shownEntity } from './dossier';
import type { Reading } from './reading';
import { boundsOfKey, countOf, type DayKey, type FactRow, foldedWords, type WordCounts } from './rows';
import { seriesViews } from './series';
import { factViews, statementViews } from './views';

/** Statements on a card; the panel has them all. */
export const CARD_STATEMENTS = 4;

/** Finds the entities that a sentence mentions. */
export type FindMentioned = (sentence: string) => ReadonlySet<EntityId>;

/**
 * The role held at a date: of those that may have been held then the latest; where none may, the one nearest to the
 * date. Without a date the latest of all.
 */
export function roleAt(roles: readonly Role[], date: Edtf | null): Role | null {
  const latestFirst = [...roles].sort(
    newestFirst(
      (role) => role.held.edtf,
      (role) => role.title,
    ),
  );
  if (!date) return latestFirst[0] ?? null;
  const at = bounds(date);
  const distance = ({ held }: Role): number => {
    const { first, last } = bounds(held.edtf);
    return Math.max(0, first - at.last, at.first - last);
  };
  // sorting is stable: the latest of equally near ones stays first
  return latestFirst.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** How common words are in both halves together. */
const commonnessOf = (counted: readonly WordCounts[]): Commonness => ({
  texts: counted.reduce((sum, half) => sum + half.texts, 0),
  // words that occur once are not listed
  count: (word) =>
    Math.max(
      1,
      counted.reduce((sum, half) => sum + countOf(half, word), 0),
    ),
});

/** Facts in two parts by the page's last day, each at most {@link CARD_FACTS}, oldest first. `rows` are newest first. */
function partedFacts(rows: readonly FactRow[], isKnown: (row: FactRow) => boolean) {
  const known: FactRow[] = [];
  const since: FactRow[] = [];
  for (const row of rows) {
    const part = isKnown(row) ? known : since;
    if (part.length < CARD_FACTS) part.push(row);
  }
  return { known: known.reverse(), since: since.reverse() };
}

/** What the archive knows of an entity, or null where it does not know it. */
export async function cardContent(
  reading: Reading,
  args: WorkerArguments<'card'>,
  findMentioned: FindMentioned,
): Promise<CardContent | null> {
  const { entity: id, pageDate } = args;
  const day = pageDate && bounds(pageDate).last;
  const isKnown = (row: { readonly day: DayKey }): boolean => day === null || wasKnownBy(boundsOfKey(row.day), day);
  const reads = Promise.all([reading.dossier(id, day), reading.words(), reading.reach()]);
  // the sentence is read while the database is at work
  const place = { entity: id, words: foldedWords(args.sentence), mentioned: findMentioned(args.sentence), date: pageDate };
  const [dossier, counted, reach] = await reads;
  if (!dossier) return null;

  const rows = nearest(dossier.statements, place, commonnessOf(counted))
    .slice(0, CARD_STATEMENTS)
    .map(({ row }) => row);
  const [statements, known] = await Promise.all([
    statementViews(reading, rows),
    knownOf(reading, `${id} ${pageDate}`, () => readKnown(reading, dossier, pageDate, isKnown)),
  ]);
  return {
    ...known,
    statements: rows.flatMap((row, i) => {
      const statement = statements[i];
      return statement ? [{ statement, since: !isKnown(row) }] : [];
    }),
    reach,
  };
}

/** What a card says whatever the sentence is. */
type Known = Omit<CardContent, 'statements' | 'reach'>;

async function readKnown(reading: Reading, dossier: Dossier, pageDate: Edtf | null, isKnown: (row: FactRow) => boolean): Promise<Known> {
  const { entity, total } = dossier;
  const { known, since } = partedFacts(dossier.facts, isKnown);
  const [facts, names] = await Promise.all([factViews(reading, [...known, ...since]), reading.shown([entity.id, ...entity.related])]);
  return {
    entity: shownEntity(entity, names),
    role: roleAt(entity.roles, pageDate),
    facts: {
      known: facts.slice(0, known.length),
      since: facts.slice(known.length),
    },
    series: seriesViews(entity.series, facts),
    dates: datesOf(dossier),
    total,
    related: relatedTo(entity, names),
  };
}

/** Most entities, each at the date of a page, of which what is known is kept: a reader's last dozens of pages name fewer. */
const MAX_KNOWN = 200;

/** What was made of the archive as it is. */
const made = new WeakMap<object, Map<string, Known>>();

/** What is known by `key`: made once, and again when the archive has been written to. */
async function knownOf({ era }: Reading, key: string, make: () => Promise<Known>): Promise<Known> {
  let known = made.get(era);
  if (!known || known.size >= MAX_KNOWN) {
    known = new Map();
    made.set(era, known);
  }
  const now = known.get(key) ?? (await make());
  known.set(key, now);
  return now;
}
