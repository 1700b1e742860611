/**
 * A mention as the card needs it: its words, its sentence, and where on the screen it is.
 */
import type { Anchor } from '../card/controller';
import { MAX_SENTENCE } from '../messages';
import type { PageMention } from './mentions';
import { surfaceOf } from './mentions';
import { hostOf, isShown, onPage } from './trees';

/** Text looked at on each side of a mention for its sentence's ends: longer sentences are cut anyway. */
const REACH = MAX_SENTENCE;

/**
 * The sentence a mention stands in, by the rules of Unicode (UAX 29) in the page's language, at most `MAX_SENTENCE`
 * UTF-16 code units of it, the mention included.
 */
export function sentenceOf({ block: { text }, start, end }: PageMention, lang: string | undefined): string {
  const from = Math.max(0, start - REACH);
  // a line break alone ends no sentence on a page, though it does in UAX 29; two part paragraphs of old pages
  const near = text.slice(from, end + REACH).replace(/(?<!\n)\n(?!\n)/g, ' ');
  let segmenter: Intl.Segmenter;
  try {
    segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' });
  } catch {
    // a page's `lang` can be anything
    segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
  const { index, segment } = segmenter.segment(near).containing(start - from) ?? { index: start - from, segment: text.slice(start, end) };
  const cut = Math.max(0, Math.min(start - from - index - MAX_SENTENCE / 2, segment.length - MAX_SENTENCE));
  return segment
    .slice(cut, cut + MAX_SENTENCE)
    .replace(/[\s\uFFFC]+/g, ' ')
    .trim();
}

/** Where a mention is now in the viewport of its own document, a rectangle for each line; none where it is not displayed or has changed. */
export function rectsOf({ range: { startContainer, startOffset, endContainer, endOffset } }: PageMention): DOMRect[] {
  if (!isShown(startContainer) || startOffset > startContainer.length || endOffset > endContainer.length) return [];
  const range = startContainer.ownerDocument.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return Array.from(range.getClientRects()).filter(({ width, height }) => width > 1 && height > 1);
}

/** Where a mention is on the page now, frames included. */
export const pageRectsOf = (mention: PageMention): DOMRect[] =>
  rectsOf(mention).map((rect) => onPage(mention.range.startContainer.ownerDocument, rect));

/** The element around a node. */
function elementAround(node: Node): Element {
  const parent = node.parentNode;
  return (parent && hostOf(parent)) ?? (parent as Element | null) ?? (node.ownerDocument as Document).documentElement;
}

/** The element a mention begins in. */
export const elementOf = ({ range: { startContainer } }: PageMention): Element => elementAround(startContainer);

/** What the card is given of a mention. Its sentence is looked for only when it is asked for. */
export function anchorOf(mention: PageMention, lang: string | undefined): Anchor {
  return {
    key: mention,
    entity: mention.entity,
    surface: surfaceOf(mention),
    get sentence() {
      return sentenceOf(mention, lang);
    },
    rects: () => pageRectsOf(mention),
    element: elementOf(mention),
  };
}
