/**
 * Time along a line. Pure geometry: days are whole days since 1970-01-01, places are shares of the line's length from
 * its beginning (0) to its end (1). A day takes up the room from itself to the next.
 */
import type { Bounds } from '../model/edtf';

const MS_PER_DAY = 86_400_000;
/** Distances between ticks, in months: those by which people count months and years. */
const STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 6000, 12000] as const;

/** A function from `[from, from + length)` on to `[low, high]`, which never falls; what lies outside ends at the nearer end. */
export function scale(from: number, to: number, low = 0, high = 1): (value: number) => number {
  const length = to - from;
  return (value) => {
    if (!(length > 0)) return (low + high) / 2;
    return low + Math.min(1, Math.max(0, (value - from) / length)) * (high - low);
  };
}

const monthOf = (day: number): number => {
  const date = new Date(day * MS_PER_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};

const firstDayOf = (month: number): number => {
  const date = new Date(0);
  // setUTCFullYear, since Date.UTC takes the years 0 to 99 for 1900 to 1999
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return Math.round(date.getTime() / MS_PER_DAY);
};

/** The whole months that some days fall in: the first day of the first, and the last day of the last. Both must be finite. */
export const wholeMonths = ({ first, last }: Bounds): Bounds => ({
  first: firstDayOf(monthOf(first)),
  last: firstDayOf(monthOf(Math.max(first, last)) + 1) - 1,
});

export interface Ticks {
  /** Months from one to the next. */
  readonly step: number;
  /** First days of months, in order. */
  readonly days: readonly number[];
}

/** The first days of months within an axis, evenly apart, as many as there can be but at most `most` (at least 1). */
export function ticks({ first, last }: Bounds, most: number): Ticks {
  const from = monthOf(first) + (firstDayOf(monthOf(first)) < first ? 1 : 0);
  const to = monthOf(last);
  const count = (step: number): number => Math.floor(to / step) - Math.ceil(from / step) + 1;
  const step = STEPS.find((months) => count(months) <= Math.max(1, most)) ?? STEPS[STEPS.length - 1] ?? 1;
  const start = Math.ceil(from / step) * step;
  return { step, days: Array.from({ length: Math.max(0, count(step)) }, (_, i) => firstDayOf(start + i * step)) };
}

/** A day as a date, for Intl. */
export const dateOf = (day: number): Date => new Date(day * MS_PER_DAY);

/** About how wide a text is, in CSS px, at the type's size in px: a little more than it is in the scripts of our languages. */
export const widthOf = (text: string, size: number): number => Array.from(text).length * size * 0.62;
