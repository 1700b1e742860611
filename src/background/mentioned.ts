/** Which entities a sentence mentions, by the same engine that underlines pages. */
import { type Lexicon, reviveLexicon } from '../matching/lexicon';
import { findMentions } from '../matching/mentions';
import type { EntityId } from '../model/records';

/** Revives the names (see `serializeLexicon`) on first use, which is when the first card is asked for. */
export function mentionFinder(serialized: string): (sentence: string) => ReadonlySet<EntityId> {
  let lexicon: Lexicon | undefined;
  return (sentence) => {
    lexicon ??= reviveLexicon(serialized);
    return new Set(findMentions(sentence, lexicon).map(({ entity }) => entity));
  };
}
