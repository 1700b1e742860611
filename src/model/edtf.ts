/**
 * Dates as EDTF (ISO 8601-2:2019, annex A: https://www.loc.gov/standards/datetime/), the part the archive uses:
 * `2019`, `2019-08`, `2019-08-27`, each with an optional qualifier (`~` approximate, `?` uncertain, `%` both), and
 * intervals of two such dates where either end may be open (`..`) or unknown (empty).
 *
 * Days are counted as whole days since 1970-01-01 in the proleptic Gregorian calendar, so that comparing never
 * depends on a time zone.
 */

declare const edtf: unique symbol;
/** A string that {@link isEdtf} accepts. */
export type Edtf = string & { readonly [edtf]: true };

/** First and last day that a date may mean, both inclusive; infinite where an interval is open or unknown. */
export interface Bounds {
  readonly first: number;
  readonly last: number;
}

/** A date's parts: month 1 to 12, day 1 to 31. */
export interface DateParts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
  readonly qualifier?: '~' | '?' | '%';
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?$/;
const MS_PER_DAY = 86_400_000;

const dayNumber = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  // setUTCFullYear, since Date.UTC takes the years 0 to 99 for 1900 to 1999
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_PER_DAY);
};

const daysInMonth = (year: number, month: number): number =>
  dayNumber(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - dayNumber(year, month, 1);

/** The parts of a single date, or null where `text` is no single date of the calendar. */
export function dateParts(text: string): DateParts | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, y, m, d, q] = match;
  const year = Number(y);
  const month = m === undefined ? undefined : Number(m);
  const day = d === undefined ? undefined : Number(d);
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (month !== undefined && day !== undefined && (day < 1 || day > daysInMonth(year, month))) return null;
  return {
    year,
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(q !== undefined && { qualifier: q as '~' | '?' | '%' }),
  };
}

/** The two ends of an interval, or null where `text` is no interval. An end is `..`, empty, or a single date. */
export function intervalEnds(text: string): readonly [string, string] | null {
  const ends = text.split('/');
  return ends.length === 2 ? [ends[0] as string, ends[1] as string] : null;
}

const isOpen = (end: string): boolean => end === '' || end === '..';

function boundsOf(text: string): Bounds | null {
  const ends = intervalEnds(text);
  if (ends) {
    if (isOpen(ends[0]) && isOpen(ends[1])) return null;
    const from = isOpen(ends[0]) ? Number.NEGATIVE_INFINITY : boundsOfDate(ends[0])?.first;
    const to = isOpen(ends[1]) ? Number.POSITIVE_INFINITY : boundsOfDate(ends[1])?.last;
    return from === undefined || to === undefined || from > to ? null : { first: from, last: to };
  }
  return boundsOfDate(text);
}

function boundsOfDate(text: string): Bounds | null {
  const parts = dateParts(text);
  if (!parts) return null;
  const { year, month, day } = parts;
  if (month === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  if (day === undefined) {
    const first = dayNumber(year, month, 1);
    return { first, last: first + daysInMonth(year, month) - 1 };
  }
  const only = dayNumber(year, month, day);
  return { first: only, last: only };
}

/** Whether `text` is a date or an interval of the profile above that exists in the calendar. */
export const isEdtf = (text: string): text is Edtf => boundsOf(text) !== null;

/** First and last day that `date` may mean. Throws a RangeError where `date` is no EDTF (a bug: check at the door). */
export function bounds(date: Edtf): Bounds {
  const found = boundsOf(date);
  if (!found) throw new RangeError(`not an EDTF date of this profile: ${date}`);
  return found;
}

/** Sort order, oldest first: by the last day, then by the first. */
export function compareBounds(a: Bounds, b: Bounds): number {
  // infinities cannot be subtracted from each other
  const order = (m: number, n: number): number => (m < n ? -1 : m > n ? 1 : 0);
  return order(a.last, b.last) || order(a.first, b.first);
}

/** Sort order, oldest first: by the last day a date may mean, then by the first. */
export const compareEdtf = (a: Edtf, b: Edtf): number => compareBounds(bounds(a), bounds(b));

/** The EDTF of a calendar day given as an ISO 8601 date or date-time (its date part as written), or null. */
export function edtfOfIso(text: string): Edtf | null {
  const day = /^\d{4}-\d{2}(?:-\d{2})?(?=$|[T\s])/.exec(text.trim())?.[0];
  // a single date of the calendar is one of the profile, and what reads intervals stays out of the script on every page
  return day !== undefined && dateParts(day) ? (day as Edtf) : null;
}
