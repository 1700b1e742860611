/**
 * The mentions of a page, kept up to date block by block. What stands in a block is looked for once; what of it counts
 * as a mention is decided over the whole page each time, since one paragraph introduces whom the next one names.
 */

import type { Lexicon } from '../matching/lexicon';
import type { Candidate } from '../matching/scan';
import { scan } from '../matching/scan';
import { tellApart } from '../matching/telling-apart';
import type { EntityId, Kind } from '../model/records';
import { type DomRange, domRange, type TextBlock } from './text';
import { frameOf, hostOf } from './trees';

/** A mention where it stands on the page. The same object as long as nothing about it changes. */
export interface PageMention {
  readonly entity: EntityId;
  readonly kind: Kind;
  readonly block: TextBlock;
  /** Offsets in the block's text. */
  readonly start: number;
  readonly end: number;
  readonly range: DomRange;
}

/** The words as they stand on the page, added separators shown as spaces. */
export const surfaceOf = ({ block, start, end }: PageMention): string => block.text.slice(start, end).replace(/\s+/g, ' ');

interface Found {
  readonly candidates: readonly Candidate[];
  mentions: readonly PageMention[];
}

export class MentionFinder {
  readonly #lexicon: Lexicon;
  readonly #found = new WeakMap<TextBlock, Found>();
  /** Whether the last look at the page left something out because it was not displayed. */
  hasHidden = false;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Looks through the blocks not yet looked through, as long as `mayGoOn`; whether all are done. */
  scan(blocks: readonly TextBlock[], mayGoOn: () => boolean): boolean {
    for (const block of blocks) {
      if (this.#found.has(block)) continue;
      if (!mayGoOn()) return false;
      this.#found.set(block, { candidates: scan(block.text, this.#lexicon), mentions: [] });
    }
    return true;
  }

  /** The mentions in scanned blocks, in reading order. Text that is not displayed neither has nor introduces any. */
  settle(blocks: readonly TextBlock[], lang: string | undefined): PageMention[] {
    const shown = visibility();
    this.hasHidden = false;
    const seen = blocks.map((block) => {
      const candidates = this.#found.get(block)?.candidates ?? [];
      const displayed = candidates.filter(({ start, end }) => shown(domRange(block, start, end).startContainer));
      this.hasHidden ||= displayed.length < candidates.length;
      return { text: block.text, candidates: displayed };
    });
    const decided = tellApart(seen, this.#lexicon, { lang });
    return blocks.flatMap((block, i) => {
      const found = this.#found.get(block);
      if (!found) return [];
      const before = new Map(found.mentions.map((mention) => [mention.start, mention]));
      found.mentions = (decided[i] ?? [])
        // a state speaks, but is not underlined
        .filter(({ kind }) => kind !== 'state')
        .map(({ start, end, entity, kind }) => {
          const old = before.get(start);
          return old?.end === end && old.entity === entity ? old : { entity, kind, block, start, end, range: domRange(block, start, end) };
        });
      return found.mentions;
    });
  }
}

/** Whether a text node is displayed; asked once for all text of an element. */
function visibility(): (node: Text) => boolean {
  const known = new Map<Node, boolean>();
  const isShown = (node: Node): boolean => {
    const parent = node.parentNode;
    if (!parent) return false;
    let shown = known.get(parent);
    if (shown === undefined) {
      const element = hostOf(parent) ?? (parent as Element);
      const frame = frameOf(element);
      shown = element.checkVisibility({ visibilityProperty: true }) && (!frame || isShown(frame));
      known.set(parent, shown);
    }
    return shown;
  };
  return isShown;
}
