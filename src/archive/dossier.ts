/**
 * What a card reads of an entity, whatever page it is for: within limits, so that a card costs the same in an archive
 * of five articles and in one of ten thousand. Kept from one reading to the next (see `reading.ts`).
 */
import type { CardContent } from '../messages';
import type { Entity, EntityId } from '../model/records';
import type { Candidate } from '../statements/nearest';
import { newestFirst } from './days';
import type { Limits, Reading } from './reading';
import { boundsOfKey, type FactRow, type StatementRow } from './rows';

/** Statements read to rank. The bundled number is far above what any entity of the bundled archive has. */
const CANDIDATES: Limits = { bundled: 120, user: 12 };
/** Facts on a card before, and after, the page's date. */
export const CARD_FACTS = 30;
const FACTS: Limits = { bundled: 2 * CARD_FACTS, user: 12 };

export interface Dossier {
  readonly entity: Entity;
  /** Statements by or about it, ready to be ranked. */
  readonly statements: readonly (Candidate & { readonly row: StatementRow })[];
  /** How many statements there are; the above may be fewer. */
  readonly total: number;
  /** Facts about it, newest first. */
  readonly facts: readonly FactRow[];
}

const candidate = (row: StatementRow): Dossier['statements'][number] => ({
  row,
  words: row.text.trim().split(' '),
  by: row.by.map(([id]) => id),
  about: row.about.map(([id]) => id),
  said: boundsOfKey(row.day),
});

/**
 * Reads what the archive has of an entity around a day (days since 1970-01-01; null: anywhere); null where it does not
 * know it. All requests go out at once.
 */
export async function readDossier(reading: Reading, id: EntityId, day: number | null): Promise<Dossier | null> {
  const [entity, by, about, facts, total] = await Promise.all([
    reading.entity(id),
    reading.statementsAround('by', id, day, CANDIDATES),
    reading.statementsAround('about', id, day, CANDIDATES),
    reading.factsAround(id, day, FACTS),
    reading.tally(id),
  ]);
  if (!entity) return null;
  return {
    entity,
    statements: [...new Map([...by, ...about].map((row) => [row.record.id, row])).values()].map(candidate),
    total,
    facts: facts.sort(
      newestFirst(
        (row) => row.record.holds.edtf,
        (row) => row.record.id,
      ),
    ),
  };
}

type Shown = Awaited<ReturnType<Reading['shown']>>;

/** An entity as it is shown, with `names` in the interface's language. */
export const shownEntity = ({ id, kind, name, description, point }: Entity, names: Shown): CardContent['entity'] => ({
  ...(names.get(id) ?? { id, kind, name }),
  description,
  ...(point && { point }),
});

/** The entities that a reader may look at next. */
export const relatedTo = (entity: Entity, names: Shown): CardContent['related'] => entity.related.flatMap((id) => names.get(id) ?? []);

/** The dates of what was said by or about it, and of what is known of it. */
export const datesOf = ({ statements, facts }: Dossier): CardContent['dates'] => ({
  said: statements.map(({ row }) => row.record.said.edtf),
  facts: facts.map(({ record }) => record.holds.edtf),
});
