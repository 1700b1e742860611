/**
 * Brushing over a strip of time: the strip's bins, and what pressing, dragging and keys make of the part that is chosen.
 * Pure. A span counts bins from 0, both ends inclusive; null is no choice, which is all of the strip.
 */
import type { MonthCounts } from '../messages';
import type { Edtf } from '../model/edtf';

/** Calendar months, of which both ends belong to it. */
export interface Bin {
  readonly from: Edtf;
  readonly to: Edtf;
  readonly total: number;
  /** Of each speaker of the counts. */
  readonly by: readonly number[];
}

export interface Span {
  readonly first: number;
  readonly last: number;
}
export type End = keyof Span;

/** How many months a bin may have, finest first: a month, a quarter, a year, a decade, a century. */
const UNITS = [1, 3, 12, 120, 1_200] as const;

/** Months since the year 0. */
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthOf = (n: number): Edtf => `${String(Math.floor(n / 12)).padStart(4, '0')}-${String((n % 12) + 1).padStart(2, '0')}` as Edtf;

/**
 * The bins of a strip, oldest first and without gaps: over all months that have a count and those of `also` (a chosen
 * time may lie outside). As fine as makes at most `most` of them, and aligned to the calendar. None without a month.
 */
export function binsOf({ counts, speakers }: Pick<MonthCounts, 'counts' | 'speakers'>, also: readonly Edtf[], most: number): Bin[] {
  const all = [...counts.map(({ month }) => month), ...also].map(monthNumber);
  if (all.length === 0) return [];
  const [oldest, newest] = [Math.min(...all), Math.max(...all)];
  const length = (unit: number): number => Math.floor(newest / unit) - Math.floor(oldest / unit) + 1;
  const unit = UNITS.find((each) => length(each) <= most) ?? UNITS[UNITS.length - 1] ?? 1;
  const start = Math.floor(oldest / unit);
  const bins = Array.from({ length: length(unit) }, (_, i) => ({
    from: monthOf((start + i) * unit),
    to: monthOf((start + i + 1) * unit - 1),
    total: 0,
    by: speakers.map(() => 0),
  }));
  for (const { month, total, by } of counts) {
    const bin = bins[Math.floor(monthNumber(month) / unit) - start];
    if (!bin) continue;
    bin.total += total;
    by.forEach((count, i) => {
      bin.by[i] = (bin.by[i] ?? 0) + count;
    });
  }
  return bins;
}

/** The part of the strip that a time chooses; null for all of it. Either end of the time may be open. */
export function spanOf(bins: readonly Pick<Bin, 'from' | 'to'>[], from: Edtf | null, to: Edtf | null): Span | null {
  if ((from === null && to === null) || bins.length === 0) return null;
  const first = from === null ? 0 : bins.findIndex((bin) => bin.to >= from);
  const last = to === null ? bins.length - 1 : bins.findLastIndex((bin) => bin.from <= to);
  return first < 0 || last < first ? null : { first, last };
}

/** The time of a span; open at both ends for all of the strip. */
export function timeOf(bins: readonly Bin[], span: Span | null): { readonly from: Edtf | null; readonly to: Edtf | null } {
  const [first, last] = span ? [bins[span.first], bins[span.last]] : [];
  if (!span || !first || !last || isAll(span, bins.length)) return { from: null, to: null };
  return { from: first.from, to: last.to };
}

const isAll = ({ first, last }: Span, count: number): boolean => first === 0 && last === count - 1;

const clamp = (n: number, least: number, most: number): number => Math.min(Math.max(n, least), most);

/** The bin at a place of the strip, `share` of its length from its beginning; a place beside it is that of its end. */
export const binAt = (share: number, count: number): number => clamp(Math.floor(share * count), 0, count - 1);

/** What a pointer holds while it is down. */
export type Hold =
  /** A span is drawn from `anchor`. Resizing is drawing from the end that stays. */
  | { readonly do: 'draw'; readonly anchor: number }
  /** The span goes with the pointer, which took it at the bin `at`. */
  | { readonly do: 'move'; readonly at: number; readonly span: Span };

/** Pressing at the bin `at`: on a handle, on the chosen span, or beside it. */
export function press(on: End | 'span' | 'strip', at: number, span: Span | null): Hold {
  if (span && on === 'first') return { do: 'draw', anchor: span.last };
  if (span && on === 'last') return { do: 'draw', anchor: span.first };
  return span && on === 'span' ? { do: 'move', at, span } : { do: 'draw', anchor: at };
}

/** The span while what is held is over the bin `at`. */
export function dragged(hold: Hold, at: number, count: number): Span {
  if (hold.do === 'move') return shifted(hold.span, at - hold.at, count);
  const to = clamp(at, 0, count - 1);
  return { first: Math.min(hold.anchor, to), last: Math.max(hold.anchor, to) };
}

/** The choice after a press that went nowhere: that bin, or none where it alone was chosen. */
export const clicked = (at: number, span: Span | null): Span | null =>
  span && span.first === at && span.last === at ? null : { first: at, last: at };

/** The span with all of it later by `by` bins (earlier where negative), as far as the strip goes. It keeps its length. */
export function shifted({ first, last }: Span, by: number, count: number): Span {
  const way = clamp(by, -first, count - 1 - last);
  return { first: first + way, last: last + way };
}

/** The span with one end later by `by` bins, as far as the strip and the other end let it. */
export const resized = (span: Span, end: End, by: number, count: number): Span =>
  end === 'first'
    ? { ...span, first: clamp(span.first + by, 0, span.last) }
    : { ...span, last: clamp(span.last + by, span.first, count - 1) };

/** How far a page key moves, in bins: a year of months. */
const PAGE = 12;

/**
 * The span after a key on the handle of one `end`; null where the key is none of a slider's. With Shift all of the span
 * moves. Keys that point go where they point, also where time runs to the left.
 */
export function keyed(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  end: End,
  span: Span,
  count: number,
  rightToLeft: boolean,
): Span | null {
  const right = rightToLeft ? -1 : 1;
  const by = {
    ArrowRight: right,
    ArrowLeft: -right,
    ArrowUp: 1,
    ArrowDown: -1,
    PageUp: PAGE,
    PageDown: -PAGE,
    Home: -count,
    End: count,
  }[key];
  if (by === undefined) return null;
  return shiftKey ? shifted(span, by, count) : resized(span, end, by, count);
}
