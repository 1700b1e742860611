/** Figures from repeated measurements. */

/** The middle value; the mean of the two middle ones where their number is even. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
}

const digits = (value: number): string => (value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0));

/** `3.42 ms` */
export const ms = (value: number): string => `${digits(value)} ms`;

/** `1.8×`, and whether the goal was met: at most `atMost`, or at least `atLeast`. */
export function ratio(value: number, goal: { readonly atMost?: number; readonly atLeast?: number }): string {
  const met = goal.atMost === undefined ? value >= (goal.atLeast ?? 0) : value <= goal.atMost;
  const wanted = goal.atMost === undefined ? `at least ${goal.atLeast}×` : `at most ${goal.atMost}×`;
  return `${digits(value)}× (goal: ${wanted}; ${met ? 'met' : 'NOT met'})`;
}
