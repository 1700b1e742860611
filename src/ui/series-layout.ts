/**
 * Where on a plot of a number over time everything goes. Pure geometry: across in shares of the width, from the
 * beginning (0) to the end (1), so that the drawing fits any width from the given one on; up and down in CSS px.
 *
 * The height begins at zero, so that twice the number is twice as high. Between two values the line stays at the older
 * one: nothing is known of the time between.
 */
import { bounds, type Edtf } from '../model/edtf';
import { scale, widthOf } from './time-axis';
import { dayOf } from './timeline-layout';

export interface Value {
  readonly number: number;
  readonly date: Edtf;
  /** Its words, for those that are labelled: the first and the last. */
  readonly words: string;
}

export interface Point<T extends Value> {
  readonly value: T;
  readonly x: number;
  readonly y: number;
  /** Where the time begins that its date may mean, where that is before the point itself. */
  readonly from: number | null;
  /** Where its words stand, for the first and the last: the baseline, and which end of them is at the point. */
  readonly label: { readonly y: number; readonly anchor: 'start' | 'end' } | null;
}

export interface Stretch {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export interface SeriesLayout<T extends Value> {
  /** Oldest first. */
  readonly points: readonly Point<T>[];
  /** The line from each to the next: across, then up or down. */
  readonly steps: readonly Stretch[];
  /** Where the page's day ends; null where that is not between the first and the last value. */
  readonly page: number | null;
}

/** Room at both sides, in CSS px, for the mark of a point. */
const SIDE = 6;
/** Between a point and its words, in CSS px. */
const GAP = 6;

/**
 * @param values oldest first
 * @param top y of the greatest number; @param bottom y of zero, greater than `top`. CSS px
 * @param size of the type, in CSS px; there must be room for it above `top` and below `bottom`
 * @returns null where there is no line to draw: fewer than two days with values
 */
export function layOutSeries<T extends Value>(
  values: readonly T[],
  page: Edtf | null,
  { width, top, bottom, size }: { readonly width: number; readonly top: number; readonly bottom: number; readonly size: number },
): SeriesLayout<T> | null {
  const days = values.map(({ date }) => dayOf(date));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (values.length < 2 || first === last) return null;
  const along = scale(first, last, SIDE / width, 1 - SIDE / width);
  const up = scale(0, Math.max(...values.map(({ number }) => number)), bottom, top);
  const bare = values.map((value, i) => ({ value, x: along(days[i] as number), y: up(value.number) }));
  const points = bare.map((point, i): Point<T> => {
    const begins = bounds(point.value.date).first;
    const from = Number.isFinite(begins) && begins < (days[i] as number) ? along(begins) : null;
    return { ...point, from: from !== null && from < point.x ? from : null, label: labelOf(bare, i, size, width) };
  });
  const steps = bare.flatMap(({ x, y }, i) => {
    const next = bare[i + 1];
    if (!next) return [];
    return [{ x1: x, y1: y, x2: next.x, y2: y }, ...(next.y === y ? [] : [{ x1: next.x, y1: y, x2: next.x, y2: next.y }])];
  });
  const pageDay = page && dayOf(page);
  return { points, steps, page: pageDay !== null && pageDay >= first && pageDay < last ? along(pageDay + 0.5) : null };
}

interface Bare {
  readonly value: Value;
  readonly x: number;
  readonly y: number;
}

/**
 * The words of the first and the last value stand above their points, towards the middle; below where the line would
 * run through them.
 */
function labelOf(points: readonly Bare[], i: number, size: number, width: number): Point<Value>['label'] {
  const point = points[i] as Bare;
  const anchor = i === 0 ? 'start' : i === points.length - 1 ? 'end' : null;
  if (anchor === null) return null;
  const reach = widthOf(point.value.words, size) / width;
  const [from, to] = anchor === 'start' ? [point.x, point.x + reach] : [point.x - reach, point.x];
  const isCrossed = points.some(({ x, y }, j) => {
    const before = points[j - 1];
    return before !== undefined && x >= from && x <= to && Math.min(y, before.y) < point.y;
  });
  return { y: isCrossed ? point.y + GAP + size : point.y - GAP, anchor };
}
