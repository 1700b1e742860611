/** Which entities a sentence mentions, by the same engine that underlines pages. */
import { LANGUAGES } from '../matching/languages';
import { compileLexicon } from '../matching/lexicon';
import { findMentions } from '../matching/mentions';
import type { EntityId, LexiconEntry } from '../model/records';

/** Compiles the names on first use, which is when the first card is asked for. */
export function mentionFinder(entries: readonly LexiconEntry[]): (sentence: string) => ReadonlySet<EntityId> {
  let lexicon: ReturnType<typeof compileLexicon> | undefined;
  return (sentence) => {
    lexicon ??= compileLexicon(entries, LANGUAGES);
    return new Set(findMentions(sentence, lexicon).map(({ entity }) => entity));
  };
}
