/** Where the labels of marks on a map go. Pure geometry, in CSS px from the map's upper left corner. */
import { widthOf } from './time-axis';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What wants a label: its point, how far the mark reaches from it, and whether the label may stand only about the point itself. */
export interface Labelled {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly size: number;
  readonly centred: boolean;
}

/** A label's place: the point of its baseline, which of its ends is there, and the room that it takes up. */
export interface PlacedLabel {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly box: Box;
}

/** Between a mark and its label. */
const GAP = 3;

/** Whether two boxes share any of their area; touching edges do not count. */
export const overlaps = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const inside = (box: Box, width: number, height: number): boolean =>
  box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;

/** The places that a label may have, best first: to the right of its mark, to the left, above, below; or about its point. */
function candidates({ text, x, y, radius, size, centred }: Labelled): readonly PlacedLabel[] {
  const width = widthOf(text, size);
  // of the type's size about three quarters are above the baseline, a quarter below
  const at = (anchor: PlacedLabel['anchor'], left: number, baseline: number): PlacedLabel => ({
    x: anchor === 'start' ? left : anchor === 'end' ? left + width : left + width / 2,
    y: baseline,
    anchor,
    box: { left, top: baseline - size * 0.75, right: left + width, bottom: baseline + size * 0.25 },
  });
  const middle = y + size * 0.3;
  if (centred) return [at('middle', x - width / 2, middle)];
  const off = radius + GAP;
  return [
    at('start', x + off, middle),
    at('end', x - off - width, middle),
    at('middle', x - width / 2, y - off - size * 0.25),
    at('middle', x - width / 2, y + off + size * 0.75),
  ];
}

/**
 * A place for each label, or null where there is none that lies within the map and on no mark and no label before it.
 * Those named first choose first.
 */
export function placeLabels(labels: readonly Labelled[], width: number, height: number): readonly (PlacedLabel | null)[] {
  const taken: Box[] = labels
    .filter(({ centred }) => !centred)
    .map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  return labels.map((label) => {
    const place = candidates(label).find(({ box }) => inside(box, width, height) && !taken.some((other) => overlaps(box, other)));
    if (place) taken.push(place.box);
    return place ?? null;
  });
}
