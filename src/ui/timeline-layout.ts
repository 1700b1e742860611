/**
 * Where on a timeline everything goes. Pure geometry in shares of its length (0 its beginning, 1 its end), so that the
 * drawing fits any width from `width` CSS px on.
 *
 * A date stands at the last day that it may mean, as everywhere else where the archive is put in order; one that is
 * open towards the future stands at its first. What is by the page's date is therefore always before the page's line.
 */
import { type Bounds, bounds, type Edtf } from '../model/edtf';
import { dateOf, scale, type Ticks, ticks, wholeMonths, widthOf } from './time-axis';

/** The two lanes: what was said, and what is reported as a fact. */
export const LANES = ['said', 'fact'] as const;
export type Lane = (typeof LANES)[number];

/** One thing on a timeline. */
export interface Dated {
  readonly lane: Lane;
  readonly date: Edtf;
}

/** What stands at one place of a lane, from the oldest to the newest. */
export interface Bar<T extends Dated> {
  readonly lane: Lane;
  readonly items: readonly T[];
  /** Its middle, and its width. */
  readonly at: number;
  readonly width: number;
  /** Its height as a share of the lane's: by the root of how many there are, so that one can be seen beside thirty. */
  readonly height: number;
  /** It is after the page's date. */
  readonly since: boolean;
  /** It is outside the axis, in the room before or behind it. */
  readonly outside: boolean;
}

/** A day on the axis, and the room until the next or the axis' end. */
export interface Tick {
  readonly day: number;
  readonly at: number;
  readonly room: number;
}

export interface TimelineLayout<T extends Dated> {
  readonly axis: Bounds;
  /** Where the axis begins and ends: there is room before and behind it for what is outside. */
  readonly from: number;
  readonly to: number;
  readonly bars: readonly Bar<T>[];
  readonly step: Ticks['step'];
  readonly ticks: readonly Tick[];
  /** Where the first tick of each year is; the ticks themselves where they are years apart. */
  readonly years: readonly Tick[];
  /** The end of the page's day; `beyond` where it is not on the axis. */
  readonly page: { readonly at: number; readonly beyond: 'before' | 'behind' | null } | null;
}

/** A bar before it is known how high the highest is. */
type Bare<T extends Dated> = Omit<Bar<T>, 'height' | 'items'> & { readonly items: T[] };

/** Least distance of two bars, in CSS px: two of the width they have and the space between can still be told apart. */
const BAR = 6;
/** Room for what is outside the axis, in CSS px. */
const OUTSIDE = 14;
/** So many things at one place fill a lane, unless some place has more. */
const FULL = 4;

/** The day at which a date stands. */
export const dayOf = (date: Edtf): number => {
  const { first, last } = bounds(date);
  return Number.isFinite(last) ? last : first;
};

/**
 * @param items what to show, in any order
 * @param reach the time that the axis shows, in whole months; both ends finite
 * @param page the page's date, or null
 * @param width the least width in CSS px that it is shown at
 * @param label how wide a tick's text may be, in CSS px
 */
export function layOut<T extends Dated>(
  items: readonly T[],
  reach: Bounds,
  page: Edtf | null,
  width: number,
  label: number,
): TimelineLayout<T> {
  const axis = wholeMonths(reach);
  // most dates of an archive are those of few days
  const days = new Map<Edtf, number>();
  for (const { date } of items) if (!days.has(date)) days.set(date, dayOf(date));
  const dated = items.map((item) => ({ item, day: days.get(item.date) as number })).sort((a, b) => a.day - b.day);
  const from = dated.some(({ day }) => day < axis.first) ? OUTSIDE / width : 0;
  const to = dated.some(({ day }) => day > axis.last) ? 1 - OUTSIDE / width : 1;
  const along = scale(axis.first, axis.last + 1, from, to);

  const pageDay = page && dayOf(page);
  const isSince = (day: number): boolean => pageDay !== null && day > pageDay;
  const beyond = pageDay === null ? null : pageDay < axis.first ? 'before' : pageDay > axis.last ? 'behind' : null;
  const line = pageDay === null ? to : along(pageDay + 1);

  // the page's line parts the axis; on each side it is cut into places of the same width
  const sides = [side(from, line, width), side(line, to, width)] as const;
  const placeOf = (day: number): { readonly at: number; readonly width: number; readonly outside: boolean } => {
    if (day < axis.first) return { at: from / 2, width: from, outside: true };
    if (day > axis.last) return { at: (1 + to) / 2, width: 1 - to, outside: true };
    return { ...sides[isSince(day) ? 1 : 0](along(day + 0.5)), outside: false };
  };

  // in the order of days, what stands at one place of a lane comes one after the other
  const bars: Bare<T>[] = [];
  const newest: Partial<Record<Lane, Bare<T>>> = {};
  for (const { item, day } of dated) {
    const { lane } = item;
    const place = placeOf(day);
    const since = isSince(day);
    const bar = newest[lane];
    if (bar && bar.at === place.at && bar.since === since && bar.outside === place.outside) bar.items.push(item);
    else {
      const next: Bare<T> = { ...place, lane, since, items: [item] };
      newest[lane] = next;
      bars.push(next);
    }
  }
  const most = Math.max(FULL, ...bars.map(({ items: some }) => some.length));
  const { step, days: firsts } = ticks(axis, Math.floor((width * (to - from)) / label));
  return {
    axis,
    from,
    to,
    bars: bars.map((bar) => ({ ...bar, height: Math.sqrt(bar.items.length / most) })),
    step,
    ticks: withRoom(firsts, along, to),
    years: withRoom(
      firsts.filter((day, i) => i === 0 || yearOf(day) !== yearOf(firsts[i - 1] as number)),
      along,
      to,
    ),
    page: pageDay === null ? null : { at: line, beyond },
  };
}

const yearOf = (day: number): number => dateOf(day).getUTCFullYear();

const withRoom = (days: readonly number[], along: (day: number) => number, end: number): Tick[] =>
  days.map((day, i) => {
    const next = days[i + 1];
    return { day, at: along(day), room: (next === undefined ? end : along(next)) - along(day) };
  });

/** One side of the page's line, cut into places: what gives the middle and the width of the place that a point is in. */
function side(from: number, to: number, width: number) {
  const count = Math.max(1, Math.floor(((to - from) * width) / BAR));
  const each = (to - from) / count;
  return (at: number) => {
    const n = Math.min(count - 1, Math.max(0, Math.floor((at - from) / each)));
    return { at: from + (n + 0.5) * each, width: each };
  };
}

/** A text on a line, and how it stands at its point. */
export interface PlacedText {
  readonly at: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** How a text of a size (CSS px) stands at a point so that it does not leave the drawing: about its middle if it can. */
export function insideAt(at: number, text: string, size: number, width: number): PlacedText {
  const half = widthOf(text, size) / width / 2;
  if (at - half < 0) return { at: Math.min(at, Math.max(0, 1 - 2 * half)), anchor: 'start' };
  return at + half > 1 ? { at: Math.max(at, Math.min(1, 2 * half)), anchor: 'end' } : { at, anchor: 'middle' };
}
