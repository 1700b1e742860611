/** How dates are asked for: what may fall within a time, and what was known by a day. */
import { type Bounds, bounds, compareEdtf, type Edtf } from '../model/edtf';

/**
 * How far an open end of an interval is taken to reach, in days. 'Up to 2 June 2019' may mean the week before, or the
 * year; that it also may mean 1950 would make it an answer to every question. A year is what the news calls recent.
 */
const OPEN_REACH = 365;

/** A time asked for: first and last day, both inclusive, infinite where not limited. */
export type Period = Bounds;

/** From the first day that `from` may mean to the last that `to` may mean. */
export const period = (from: Edtf | undefined, to: Edtf | undefined): Period => ({
  first: from ? bounds(from).first : Number.NEGATIVE_INFINITY,
  last: to ? bounds(to).last : Number.POSITIVE_INFINITY,
});

/** Whether a date may fall within a period. */
export function mayFallWithin(date: Edtf, time: Period): boolean {
  const { first, last } = bounds(date);
  return spanMayFallWithin(first, last, time);
}

/** The same of a date's first and last day. */
export function spanMayFallWithin(first: number, last: number, time: Period): boolean {
  const from = Number.isFinite(first) ? first : last - OPEN_REACH;
  const to = Number.isFinite(last) ? last : first + OPEN_REACH;
  return from <= time.last && to >= time.first;
}

/**
 * Whether what holds for a date was there to be known by the end of the day `limit`: all of the date had passed, or,
 * where it is open towards the future ('since September 2018'), it had begun.
 */
export const wasKnownBy = ({ first, last }: Bounds, limit: number): boolean => (Number.isFinite(last) ? last : first) <= limit;

/** Sorts newest first; what may be the same day keeps a fixed order by id. */
export const newestFirst =
  <T>(dateOf: (item: T) => Edtf, idOf: (item: T) => string) =>
  (a: T, b: T): number =>
    compareEdtf(dateOf(b), dateOf(a)) || (idOf(a) < idOf(b) ? -1 : idOf(a) > idOf(b) ? 1 : 0);
