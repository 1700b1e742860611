/**
 * Where a reader has been, is, and came back from, as a browser keeps it: going somewhere forgets what was ahead.
 */
export interface History<V> {
  /** Oldest first. */
  readonly past: readonly V[];
  readonly now: V;
  /** Nearest first. */
  readonly future: readonly V[];
}

/** A history of one place. */
export const begin = <V>(now: V): History<V> => ({ past: [], now, future: [] });

/** Another place instead of the one the reader is at. */
export const instead = <V>(history: History<V>, now: V): History<V> => ({ ...history, now });

/** Goes on to `now`; of what lies behind, the `most` last places stay. */
export const goOn = <V>({ past, now: before }: History<V>, now: V, most: number): History<V> => ({
  past: [...past, before].slice(-most),
  now,
  future: [],
});

/** One place back; where there is none, the same history. */
export function goBack<V>(history: History<V>): History<V> {
  const { past, now, future } = history;
  return past.length > 0 ? { past: past.slice(0, -1), now: past[past.length - 1] as V, future: [now, ...future] } : history;
}

/** One place forward; where there is none, the same history. */
export function goForward<V>(history: History<V>): History<V> {
  const { past, now, future } = history;
  return future.length > 0 ? { past: [...past, now], now: future[0] as V, future: future.slice(1) } : history;
}
