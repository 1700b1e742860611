/**
 * Work on the page's main thread in slices that a reader does not feel.
 */

/** Longest slice in ms: half a frame at 60 Hz, so that a slice and the page's own work fit in one. */
const SLICE = 8;
/** Longest wait in ms for the page to be idle; a page that never is still gets its underlines. */
const PATIENCE = 400;

/** Calls `work` when the page is idle, again until it says that it is done. Returns what cancels it. */
export function whenIdle(work: (mayGoOn: () => boolean) => boolean): () => void {
  let handle = 0;
  const slice = (deadline: IdleDeadline): void => {
    const end = performance.now() + Math.max(1, Math.min(SLICE, deadline.timeRemaining() || SLICE));
    if (!work(() => performance.now() < end)) handle = requestIdleCallback(slice, { timeout: PATIENCE });
  };
  handle = requestIdleCallback(slice, { timeout: PATIENCE });
  return () => cancelIdleCallback(handle);
}
