import { useEffect } from 'preact/hooks';

/** Focuses the element with the id `target` and scrolls it to where it is read from. False where there is none. */
export function arriveAt(target: string): boolean {
  const element = document.getElementById(target);
  if (!element) return false;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start' });
  return true;
}

/** Arrives at `target` (an element id; null for nowhere) once there is something to see, then calls `arrived`. */
export function useArrival(target: string | null, ready: boolean, arrived?: () => void): void {
  useEffect(() => {
    if (target === null || !ready) return;
    arriveAt(target);
    arrived?.();
  }, [target, ready]);
}
