/**
 * How many mentions are underlined. The rule: in each block of text an entity's first mention is; its repeats there are
 * mentions like any other (the pointer finds them, they are counted and gone to), but nothing shows them until the
 * reader asks, by resting on a mention of that entity or by having its card open.
 *
 * The reason: an article names what it is about in every sentence, and a page full of underlines is one that says
 * nothing. A block is what a reader takes in at once, a paragraph mostly: whoever comes to it from anywhere finds one
 * underline for each thing it speaks of. Once in a page would leave those without who begin in the middle.
 */
import type { EntityId } from '../model/records';
import type { PageMention } from './mentions';
import type { TextBlock } from './text';

/** The mentions, given in reading order, that repeat one of the same entity in the same block. */
export function repeatsIn(mentions: readonly PageMention[]): Set<PageMention> {
  const repeats = new Set<PageMention>();
  let block: TextBlock | null = null;
  let seen = new Set<EntityId>();
  for (const mention of mentions) {
    if (mention.block !== block) {
      block = mention.block;
      seen = new Set();
    }
    if (seen.has(mention.entity)) repeats.add(mention);
    seen.add(mention.entity);
  }
  return repeats;
}
