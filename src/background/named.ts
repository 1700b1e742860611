/** Whose name something is, by all names that the archive has. */
import type { NamedEntity } from '../messages';
import type { EntityId, LexiconEntry } from '../model/records';
import { entityByName } from '../statements';

/** Collects the names on first use, which is when the first sentence is checked. */
export function nameFinder(entries: readonly LexiconEntry[], entities: readonly NamedEntity[]): (name: string) => EntityId | undefined {
  let find: ReturnType<typeof entityByName> | undefined;
  return (name) => {
    find ??= entityByName([
      ...entries.flatMap(({ id, names }) =>
        Object.values(names).flatMap(({ name: full = [], surname = [] }) => [...full, ...surname].map((one) => [one, id] as const)),
      ),
      // states speak but are not looked for on pages, so only their own names are known
      ...entities.map((entity) => [entity.name, entity.id] as const),
    ]);
    return find(name);
  };
}
