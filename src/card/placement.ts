/**
 * Where the card goes: pure geometry in CSS px of the viewport (origin at its top left, y downwards). The card hangs
 * from an edge (its top below the mention, its bottom above it), so whatever size it takes later, it keeps its side
 * and never grows over the line it speaks of.
 */
import { DRAWER_HEIGHT_SHARE, GAP, MARGIN, MAX_HEIGHT_SHARE, MAX_WIDTH, MIN_HEIGHT, WHOLE_MENTION } from './constants';

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type Side = 'above' | 'below';

/** `edge` is the distance of the card's near edge from the viewport's top (below) or from its bottom (above). */
export interface Placement {
  readonly side: Side;
  readonly left: number;
  readonly edge: number;
  readonly width: number;
  readonly maxHeight: number;
}

/** Where a card is that the reader has put somewhere, and how high it may be there. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly maxHeight: number;
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** The card's width in a viewport. */
const widthIn = (viewport: Size): number => Math.max(0, Math.min(MAX_WIDTH, viewport.width - 2 * MARGIN));

/** The height between the margins, and the least that a card has. */
function heightsIn({ height }: Size): { readonly most: number; readonly least: number } {
  const most = Math.max(0, height - 2 * MARGIN);
  return { most, least: Math.min(MIN_HEIGHT, most) };
}

/** The line of `lines` nearest to the point: the one the pointer is on. Undefined where there are no lines. */
export function lineAt(lines: readonly Rect[], x: number, y: number): Rect | undefined {
  return lines.reduce<Rect | undefined>(
    (best, line) => (best === undefined || distanceTo(line, x, y) < distanceTo(best, x, y) ? line : best),
    undefined,
  );
}

/** What the card must leave free: all lines of a mention that wraps, or only the pointer's where they lie far apart. */
function keptFree(lines: readonly Rect[], line: Rect): Pick<Rect, 'top' | 'bottom'> {
  const top = Math.min(line.top, ...lines.map((each) => each.top));
  const bottom = Math.max(line.bottom, ...lines.map((each) => each.bottom));
  return bottom - top <= WHOLE_MENTION * (line.bottom - line.top) ? { top, bottom } : line;
}

/**
 * Places a card at a mention.
 * @param lines the mention's client rectangles, one per line
 * @param line the one that the pointer is on
 * @param size the card's natural size; an infinite height where it is not known yet
 * @param rtl whether the text runs from right to left: the card's start edge is put at the line's
 * @param side the side it has already, which it keeps; null for the first time
 */
export function place(lines: readonly Rect[], line: Rect, size: Size, viewport: Size, rtl: boolean, side: Side | null): Placement {
  const width = widthIn(viewport);
  const left = clamp(rtl ? line.right - width : line.left, MARGIN, Math.max(MARGIN, viewport.width - MARGIN - width));
  const { most, least } = heightsIn(viewport);
  const wanted = Math.max(least, Math.min(size.height, viewport.height * MAX_HEIGHT_SHARE));

  const rooms = ({ top, bottom }: Pick<Rect, 'top' | 'bottom'>): Record<Side, number> => ({
    above: Math.min(most, top - GAP - MARGIN),
    below: Math.min(most, viewport.height - bottom - GAP - MARGIN),
  });
  const whole = keptFree(lines, line);
  const free = Math.max(...Object.values(rooms(whole))) >= MIN_HEIGHT ? whole : line;
  const room = rooms(free);
  const chosen = side ?? (room.below >= wanted || room.below >= room.above ? 'below' : 'above');

  const height = Math.max(room[chosen], least);
  const near = chosen === 'below' ? free.bottom + GAP : viewport.height - free.top + GAP;
  // Only where the side has less than the least height does the card move back from its edge, over the line.
  const edge = clamp(near, MARGIN, Math.max(MARGIN, viewport.height - MARGIN - height));
  return { side: chosen, left, edge, width, maxHeight: Math.min(height, Math.max(viewport.height * MAX_HEIGHT_SHARE, least)) };
}

/**
 * The spot of a card that the reader has put at `left`, `top`: as near to it as the viewport allows for a card of the
 * height it has now. It may grow from there, but not out of the viewport.
 */
export function spotAt(left: number, top: number, height: number, viewport: Size): Spot {
  const width = widthIn(viewport);
  const { most, least } = heightsIn(viewport);
  const tallest = Math.max(least, viewport.height * MAX_HEIGHT_SHARE);
  const own = clamp(height, least, Math.min(most, tallest));
  const at = {
    left: clamp(left, MARGIN, Math.max(MARGIN, viewport.width - MARGIN - width)),
    top: clamp(top, MARGIN, Math.max(MARGIN, viewport.height - MARGIN - own)),
  };
  return { ...at, width, maxHeight: Math.min(tallest, Math.max(own, viewport.height - MARGIN - at.top)) };
}

/**
 * The next corner of the viewport for a card of this size, clockwise from the one it is nearest to: how a card is moved
 * without dragging (WCAG 2.2, 2.5.7).
 */
export function nextCorner({ left, top, right, bottom }: Rect, viewport: Size): { readonly left: number; readonly top: number } {
  const isLeft = left + right < viewport.width;
  const isTop = top + bottom < viewport.height;
  return {
    left: isTop ? viewport.width - MARGIN - (right - left) : MARGIN,
    top: isLeft ? MARGIN : viewport.height - MARGIN - (bottom - top),
  };
}

/**
 * What a drawer at the viewport's bottom leaves of the tapped line: how far the page is to be scrolled up (at most
 * `scrollable`) so that the line stands clear of it, and how high the drawer may be for the line to be seen then.
 */
export function drawerOver(
  line: Pick<Rect, 'bottom'>,
  height: number,
  viewport: Size,
  scrollable: number,
): { readonly scroll: number; readonly maxHeight: number } {
  const { least } = heightsIn(viewport);
  const most = Math.max(least, viewport.height * DRAWER_HEIGHT_SHARE);
  const covered = Math.max(0, line.bottom + GAP - (viewport.height - Math.min(height, most)));
  const scroll = Math.min(covered, scrollable);
  const room = viewport.height - (line.bottom - scroll) - GAP;
  return { scroll, maxHeight: covered > scroll ? Math.max(least, Math.min(most, room)) : most };
}

/**
 * Whether a point lies within the corridor between a line and the card: their convex hull, so that a pointer going
 * straight from one to any part of the other stays inside.
 */
export function inCorridor(line: Rect, card: Rect, x: number, y: number): boolean {
  const below = card.top >= line.top;
  // From the line's far edge to the card's near one the hull's sides are straight; beyond that it is the card.
  const from = below ? line.top : line.bottom;
  const to = below ? Math.max(card.top, line.bottom) : Math.min(card.bottom, line.top);
  const share = to === from ? 1 : (y - from) / (to - from);
  if (share < 0) return false;
  if (share > 1) return x >= card.left && x <= card.right && y >= card.top && y <= card.bottom;
  const left = Math.min(line.left, card.left) * share + line.left * (1 - share);
  const right = Math.max(line.right, card.right) * share + line.right * (1 - share);
  return x >= left && x <= right;
}

/** Distance of a point from a rectangle in px, 0 inside. */
export const distanceTo = (rect: Rect, x: number, y: number): number =>
  Math.hypot(x - clamp(x, rect.left, rect.right), y - clamp(y, rect.top, rect.bottom));
