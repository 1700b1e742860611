/** Which entities a sentence mentions, by the same engine that underlines pages. */
import { type Lexicon, reviveLexicon } from '../matching/lexicon';
import { findMentions } from '../matching/mentions';
import type { EntityId } from '../model/records';

/**
 * A sentence alone does not say what its page is about, which generic phrases ("the observation posts") are told by. That
 * it comes from a page with a card over it says so; the engine takes it from a line that names the place.
 */
const TOPIC = '\nIdlib';

/** Revives the names (see `serializeLexicon`) on first use, which is when the first card is asked for. */
export function mentionFinder(serialized: string): (sentence: string) => ReadonlySet<EntityId> {
  let lexicon: Lexicon | undefined;
  return (sentence) => {
    lexicon ??= reviveLexicon(serialized);
    const found = findMentions(sentence + TOPIC, lexicon);
    return new Set(found.filter(({ start }) => start < sentence.length).map(({ entity }) => entity));
  };
}
