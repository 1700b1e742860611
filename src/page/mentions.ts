/**
 * The mentions of a page, kept up to date block by block. What stands in a block is looked for once; what of it counts
 * as a mention is decided over the whole page each time, since one paragraph introduces whom the next one names.
 */

import type { Lexicon } from '../matching/lexicon';
import type { Candidate } from '../matching/scan';
import { scan } from '../matching/scan';
import { needsTopics, tellApart, topicsOf } from '../matching/telling-apart';
import { type DomRange, domRange, forget, type TextBlock, textOf } from './text';
import { frameOf, hostOf } from './trees';

/** A mention where it stands on the page, or what may be one. The same object as long as nothing about it changes. */
export interface PageMention extends Candidate {
  readonly block: TextBlock;
  readonly range: DomRange;
}

/** The words as they stand on the page, added separators shown as spaces. */
export const surfaceOf = ({ block, start, end }: PageMention): string => block.text.slice(start, end).replace(/\s+/g, ' ');

/** What was found in a block; what it names is asked only where it is needed. */
interface Found {
  readonly mentions: readonly PageMention[];
  topics?: number;
}

/** A block with what in it is displayed. */
class Seen {
  readonly candidates: readonly PageMention[];
  readonly #block: TextBlock;

  constructor(block: TextBlock, candidates: readonly PageMention[]) {
    this.#block = block;
    this.candidates = candidates;
  }

  get text(): string {
    return textOf(this.#block);
  }
}

/** Looks through a page's blocks. Its generators pause now and then, so that a long page can be looked through in slices. */
export class MentionFinder {
  readonly #lexicon: Lexicon;
  readonly #found = new WeakMap<TextBlock, Found>();
  /** Whether the last look at the page left something out because it was not displayed. */
  hasHidden = false;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Looks through the blocks not yet looked through. */
  *scanning(blocks: readonly TextBlock[]): Generator<void, void> {
    for (const block of blocks) {
      if (this.#found.has(block)) continue;
      const mentions = scan(block.text, this.#lexicon).map((candidate) => ({
        ...candidate,
        block,
        range: domRange(block, candidate.start, candidate.end),
      }));
      this.#found.set(block, { mentions });
      if (mentions.length === 0) forget(block);
      yield;
    }
  }

  /** The mentions in scanned blocks, in reading order. Text that is not displayed neither has nor introduces any. */
  *settling(blocks: readonly TextBlock[], lang: string | undefined): Generator<void, PageMention[]> {
    const isDisplayed = visibility();
    let hasHidden = false;
    let asks = false;
    const seen: Seen[] = [];
    for (const block of blocks) {
      const mentions = this.#found.get(block)?.mentions ?? [];
      const candidates = mentions.filter(({ range }) => isDisplayed(range.startContainer));
      hasHidden ||= candidates.length < mentions.length;
      asks ||= candidates.some(needsTopics);
      seen.push(new Seen(block, candidates));
      if (mentions.length > 0) yield;
    }
    let topics = 0;
    if (asks) {
      for (const block of blocks) {
        const found = this.#found.get(block);
        if (found) topics |= found.topics ??= topicsOf(textOf(block), this.#lexicon);
        yield;
      }
    }
    this.hasHidden = hasHidden;
    return (
      tellApart(seen, this.#lexicon, { lang, topics })
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
