/** Finding an entity by a name as an article prints it, for {@link ExtractInput.entityOf}. */
import type { EntityId } from '../model/records';

/** Case, apostrophes, dots and a leading article do not tell names apart. */
const fold = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[’´]/g, "'")
    .replace(/\.(?=\s|$)/g, '')
    .replace(/^the /, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * A look-up over names and the entities they stand for; where two entities share a name, neither is found by it, since
 * a wrong speaker is worse than none.
 */
export function entityByName(names: Iterable<readonly [name: string, entity: EntityId]>): (name: string) => EntityId | undefined {
  const known = new Map<string, EntityId | null>();
  for (const [name, entity] of names) {
    const key = fold(name);
    const other = known.get(key);
    known.set(key, other === undefined || other === entity ? entity : null);
  }
  return (name) => known.get(fold(name)) ?? undefined;
}
