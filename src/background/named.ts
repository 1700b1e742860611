/** Whose name something is, by all names that the archive has. */
import type { NamesRow } from '../archive/rows';
import type { Entity, EntityId } from '../model/records';
import { entityByName } from '../statements';

/** A look-up over the names of all languages. */
export function nameFinder(
  rows: readonly NamesRow[],
  entities: readonly Pick<Entity, 'id' | 'name'>[],
): (name: string) => EntityId | undefined {
  return entityByName([
    ...rows.flatMap(({ entity, names: { name = [], surname = [] } }) => [...name, ...surname].map((one) => [one, entity] as const)),
    // states speak but are not looked for on pages, so only their own names are known
    ...entities.map(({ name, id }) => [name, id] as const),
  ]);
}
