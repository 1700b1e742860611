/**
 * What must not overlap itself: each run begins when the one before has ended, well or not. So what a later run reads is
 * never older than what an earlier one read, and the last to write is the last that was asked for.
 */
export function inTurn<T>(run: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const next = last.then(run, run);
    last = next;
    return next;
  };
}
