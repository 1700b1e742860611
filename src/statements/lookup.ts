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
  const byLast = new Map<string, (readonly [words: readonly string[], entity: EntityId])[]>();
  for (const [name, entity] of names) {
    const key = fold(name);
    const other = known.get(key);
    known.set(key, other === undefined || other === entity ? entity : null);
    const words = key.split(' ');
    const last = words.at(-1) as string;
    byLast.set(last, [...(byLast.get(last) ?? []), [words, entity]]);
  }
  return (name) => {
    const key = fold(name);
    const exact = known.get(key);
    if (exact !== undefined) return exact ?? undefined;
    // a longer form of the name with all of its words: 'Tayyip Erdogan' for 'Recep Tayyip Erdogan', never 'Erdogan' alone
    const words = key.split(' ');
    if (words.length < 2) return undefined;
    const longer = (byLast.get(words.at(-1) as string) ?? []).filter(([other]) => words.every((word) => other.includes(word)));
    const entities = new Set(longer.map(([, entity]) => entity));
    return entities.size === 1 ? longer[0]?.[1] : undefined;
  };
}
