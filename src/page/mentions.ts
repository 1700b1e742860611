/**
 * The mentions of a page, kept up to date block by block. What stands in a block is looked for once; what of it counts
 * as a mention is decided over the whole page each time, since one paragraph introduces whom the next one names.
 */

import type { Lexicon } from '../matching/lexicon';
import type { Candidate } from '../matching/scan';
import { scanner } from '../matching/scan';
import { type Block, needsTopics, tellApart, topicsOf } from '../matching/telling-apart';
import { type DomRange, domRange, letGo, type TextBlock, textOf } from './text';
import { frameOf, hostOf } from './trees';

/** A mention where it stands on the page, or what may be one. The same object as long as nothing about it changes. */
export interface PageMention extends Candidate {
  readonly block: TextBlock;
  readonly range: DomRange;
}

/** The words as they stand on the page, added separators shown as spaces. */
export const surfaceOf = ({ block, start, end }: PageMention): string => block.text.slice(start, end).replace(/\s+/g, ' ');

/** The text of blocks, while it is asked for. */
function* texts(blocks: readonly TextBlock[]): Generator<string> {
  for (const block of blocks) yield textOf(block);
}

/** Looks through a page's blocks. Its generators pause now and then, so that a long page can be looked through in slices. */
export class MentionFinder {
  readonly #lexicon: Lexicon;
  /** Whether the last look at the page left something out because it was not displayed. */
  hasHidden = false;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Looks through the blocks not yet looked through. */
  *scanning(blocks: readonly TextBlock[]): Generator<void, void> {
    for (const block of blocks) {
      if (block.found) continue;
      const goOn = scanner(block.text, this.#lexicon);
      let candidates = goOn();
      for (; !candidates; candidates = goOn()) yield;
      block.found = candidates.map((candidate) =>
        Object.assign(candidate, { block, range: domRange(block, candidate.start, candidate.end) }),
      );
      letGo(block);
      yield;
    }
  }

  /** The mentions in scanned blocks, in reading order. Text that is not displayed neither has nor introduces any. */
  *settling(blocks: readonly TextBlock[], lang: string | undefined): Generator<void, PageMention[]> {
    const isDisplayed = visibility();
    let hasHidden = false;
    let asks = false;
    const seen: Block<PageMention>[] = [];
    for (const { text, found = [] } of blocks) {
      if (found.length === 0) continue;
      const candidates = found.filter(({ range }) => isDisplayed(range.startContainer));
      hasHidden ||= candidates.length < found.length;
      asks ||= candidates.some(needsTopics);
      seen.push({ text, candidates });
      yield;
    }
    let topics = 0;
    if (asks) {
      for (const block of blocks) {
        topics |= block.topics ??= topicsOf(textOf(block), this.#lexicon);
        yield;
      }
    }
    this.hasHidden = hasHidden;
    return (
      tellApart(seen, this.#lexicon, { lang, topics, texts: texts(blocks) })
        .flat()
        // a state speaks, but is not underlined
        .filter(({ kind }) => kind !== 'state')
    );
  }
}

/** Whether a text node is displayed; asked once for all text of an element. */
function visibility(): (node: Text) => boolean {
  const known = new Map<Node, boolean>();
  const isDisplayed = (node: Node): boolean => {
    try {
      const parent = node.parentNode as Node;
      let displayed = known.get(parent);
      if (displayed === undefined) {
        const element = hostOf(parent) ?? (parent as Element);
        displayed =
          element.checkVisibility({ visibilityProperty: true }) &&
          (element.ownerDocument === document || isDisplayed(frameOf(element) as Node));
        known.set(parent, displayed);
      }
      return displayed;
    } catch {
      // taken away since it was read; in a frame that is gone nothing can be asked
      return false;
    }
  };
  return isDisplayed;
}
