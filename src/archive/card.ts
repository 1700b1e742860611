/**
 * What a card says of an entity. Every read is bounded by an index and a limit, so that a card costs the same in an
 * archive of five articles and in one of ten thousand.
 */
import type { CardContent, WorkerArguments } from '../messages';
import { bounds, type Edtf } from '../model/edtf';
import type { Entity, EntityId, Role } from '../model/records';
import { type Commonness, nearest } from '../statements/nearest';
import { newestFirst, wasKnownBy } from './days';
import type { Limits, Reading } from './reading';
import { type FactRow, foldedWords, type StatementRow, type WordCounts } from './rows';
import { seriesViews } from './series';
import { factViews, statementViews } from './views';

/** Statements on a card: more than it shows at once; the panel has them all. */
export const CARD_STATEMENTS = 12;
/** Statements read to rank. The bundled number is far above what any entity of the bundled archive has. */
const CANDIDATES: Limits = { bundled: 120, user: 12 };
/** Facts on a card before and after the page's date. */
export const CARD_FACTS = 30;
const FACTS_READ: Limits = { bundled: 2 * CARD_FACTS, user: 12 };

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
export const commonnessOf = (counted: readonly WordCounts[]): Commonness => ({
  texts: counted.reduce((sum, half) => sum + half.texts, 0),
  // words that occur once are not listed
  count: (word) =>
    Math.max(
      1,
      counted.reduce((sum, half) => sum + (half.counts.get(word) ?? 0), 0),
    ),
});

const distinct = <T extends { readonly record: { readonly id: string } }>(rows: readonly T[]): T[] => [
  ...new Map(rows.map((row) => [row.record.id, row])).values(),
];

function ranked(
  rows: readonly StatementRow[],
  args: WorkerArguments<'card'>,
  mentioned: ReadonlySet<EntityId>,
  counted: readonly WordCounts[],
) {
  const candidates = rows.map((row) => ({
    row,
    words: row.text.trim().split(' '),
    by: row.by.map(([id]) => id),
    about: row.about.map(([id]) => id),
    said: row.record.said.edtf,
  }));
  const place = {
    entity: args.entity,
    words: foldedWords(args.sentence),
    mentioned,
    date: args.pageDate,
  };
  return nearest(candidates, place, commonnessOf(counted))
    .slice(0, CARD_STATEMENTS)
    .map(({ row }) => row);
}

/** Facts in two parts by the page's date, each at most {@link CARD_FACTS}, oldest first. */
function partedFacts(rows: readonly FactRow[], pageDate: Edtf | null) {
  const sorted = [...rows].sort(
    newestFirst(
      (row) => row.record.holds.edtf,
      (row) => row.record.id,
    ),
  );
  const isKnown = (row: FactRow): boolean => !pageDate || wasKnownBy(row.record.holds.edtf, pageDate);
  const oldestFirst = (part: readonly FactRow[]): FactRow[] => part.slice(0, CARD_FACTS).reverse();
  return {
    known: oldestFirst(sorted.filter(isKnown)),
    since: oldestFirst(sorted.filter((row) => !isKnown(row))),
  };
}

/** What the archive knows of an entity, or null where it does not know it. */
export async function cardContent(
  reading: Reading,
  args: WorkerArguments<'card'>,
  findMentioned: FindMentioned,
): Promise<CardContent | null> {
  const { entity: id, pageDate } = args;
  const day = pageDate && bounds(pageDate).last;
  // everything that only needs the request goes out at once
  const [entity, by, about, factRows, counted, reach] = await Promise.all([
    reading.entity(id),
    reading.statementsAround('by', id, day, CANDIDATES),
    reading.statementsAround('about', id, day, CANDIDATES),
    reading.factsAround(id, day, FACTS_READ),
    reading.words(),
    reading.reach(),
  ]);
  if (!entity) return null;

  const candidates = distinct([...by, ...about]);
  const rows = ranked(candidates, args, findMentioned(args.sentence), counted);
  const { known, since } = partedFacts(factRows, pageDate);
  // below every limit, all that there is was read
  const allRead = Math.max(by.length, about.length) < Math.min(CANDIDATES.bundled, CANDIDATES.user);
  const [total, statements, facts, names] = await Promise.all([
    allRead ? candidates.length : reading.tally(id),
    statementViews(reading, rows),
    factViews(reading, [...known, ...since]),
    reading.named(entity.related),
  ]);
  return {
    entity: {
      id,
      kind: entity.kind,
      name: entity.name,
      description: entity.description,
    },
    role: roleAt(entity.roles, pageDate),
    facts: {
      known: facts.slice(0, known.length),
      since: facts.slice(known.length),
    },
    series: seriesViews(entity.series, facts),
    statements: statements.map((statement) => ({
      statement,
      since: pageDate !== null && !wasKnownBy(statement.said.edtf, pageDate),
    })),
    total,
    related: relatedTo(entity, names),
    reach,
  };
}

const relatedTo = (entity: Entity, names: Awaited<ReturnType<Reading['named']>>): CardContent['related'] =>
  entity.related.flatMap((id) => names.get(id) ?? []);
