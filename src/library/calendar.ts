/** Counts laid out as a calendar: a row for each year that has anything, a column for each month. Pure. */
import type { TimelineCounts, WorkerReplies } from '../messages';

export interface Year {
  /** `2019` */
  readonly year: string;
  /** All of the year, also what is known no nearer than the year. */
  readonly total: number;
  /** January first. */
  readonly months: readonly number[];
}

const sum = ({ article, statement, fact }: TimelineCounts): number => article + statement + fact;

/** How many records there are in all of some counts. */
export const countOf = sum;

/** The years of `periods`, oldest first. */
export function calendar(periods: WorkerReplies['timeline']['periods']): readonly Year[] {
  const years = new Map<string, { total: number; months: number[] }>();
  for (const { period, ...counts } of periods) {
    const [year = '', month] = period.split('-');
    const row = years.get(year) ?? { total: 0, months: Array<number>(12).fill(0) };
    years.set(year, row);
    row.total += sum(counts);
    if (month !== undefined) row.months[Number(month) - 1] = sum(counts);
  }
  return Array.from(years, ([year, row]) => ({ year, ...row })).sort((a, b) => (a.year < b.year ? -1 : 1));
}

/** Shades that are told apart: 0 for nothing, then {@link SHADES} of them. */
export const SHADES = 5;

/**
 * The shade of a count among counts up to `most`: by the logarithm, since a few months or speakers have most of
 * everything, and the others would be all alike.
 */
export function shadeOf(count: number, most: number): number {
  if (count <= 0) return 0;
  if (most <= 1) return 1;
  return 1 + Math.min(SHADES - 1, Math.floor((Math.log(count) / Math.log(most)) * (SHADES - 1) + 1e-9));
}
