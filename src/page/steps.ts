/**
 * Going from mention to mention without a pointer: which comes next, and bringing it into view.
 */
import { elementOf, pageRectsOf } from './anchor';
import type { PageMention } from './mentions';
import { comparePosition } from './text';

/** Part of the viewport's height at its top and bottom where a mention is not left: sticky headers, and room to read on. */
const MARGIN = 0.15;

const isShown = (mention: PageMention): boolean => pageRectsOf(mention).length > 0;

/** Index of the first mention that begins after the reader's selection or, where that is not in sight, after the top of the viewport. */
function startingPoint(mentions: readonly PageMention[], document: Document): number {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
  const box = range?.getBoundingClientRect();
  const inSight = box !== undefined && box.bottom > 0 && box.top < innerHeight;
  const index = mentions.findIndex((mention) =>
    range && inSight ? isAfter(mention, range.startContainer, range.startOffset) : pageRectsOf(mention).some(({ top }) => top >= 0),
  );
  return index < 0 ? mentions.length : index;
}

function isAfter({ range: { startContainer, startOffset } }: PageMention, node: Node, offset: number): boolean {
  return startContainer === node ? startOffset >= offset : comparePosition(startContainer, node) > 0;
}

/**
 * The mention to go to: the next (`by` 1) or previous (-1) displayed one after `last`, going around at the ends; without
 * a `last` from where the reader is. Null where nothing is displayed.
 */
export function nextMention(
  mentions: readonly PageMention[],
  last: PageMention | null,
  by: 1 | -1,
  document: Document,
): PageMention | null {
  const count = mentions.length;
  const at = last ? mentions.indexOf(last) : -1;
  let index = at >= 0 ? at + by : startingPoint(mentions, document) - (by === 1 ? 0 : 1);
  for (let tried = 0; tried < count; tried++, index += by) {
    const mention = mentions[((index % count) + count) % count] as PageMention;
    if (isShown(mention)) return mention;
  }
  return null;
}

/** Scrolls only where the mention is not in comfortable sight, at once: an animation would be in the card's way. */
export function bringIntoView(mention: PageMention, window: Window): void {
  const place = (): DOMRect | undefined => pageRectsOf(mention)[0];
  const isComfortable = (): boolean => {
    const rect = place();
    return rect !== undefined && rect.top >= window.innerHeight * MARGIN && rect.bottom <= window.innerHeight * (1 - MARGIN);
  };
  if (isComfortable()) return;
  // boxes that scroll on their own first; the element may be taller than the viewport, so the page itself comes after
  elementOf(mention).scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const rect = place();
  if (rect && !isComfortable()) window.scrollBy({ top: rect.top - window.innerHeight / 2, behavior: 'instant' });
}
