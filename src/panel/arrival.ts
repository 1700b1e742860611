import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';

/** Focuses the element with the id `target` and scrolls it to where it is read from. False where there is none. */
export function arriveAt(target: string): boolean {
  const element = document.getElementById(target);
  if (!element) return false;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'start' });
  return true;
}

/** How far the document was scrolled where the reader returns to, in CSS px; null where that is not known. */
export const ScrollContext = createContext<number | null>(null);

/**
 * Arrives at `target` (an element id; null for nowhere) once there is something to see, scrolled as it was, then calls
 * `arrived`.
 */
export function useArrival(target: string | null, ready: boolean, arrived?: () => void): void {
  const scroll = useContext(ScrollContext);
  useEffect(() => {
    if ((target === null && scroll === null) || !ready) return;
    if (target !== null) arriveAt(target);
    if (scroll !== null) window.scrollTo({ top: scroll, behavior: 'instant' });
    arrived?.();
  }, [target, scroll, ready]);
}
