/**
 * Where the reader is in the library, by the address's fragment: so that the browser's back and forward, its history and
 * its bookmarks work as on any site. Whoever goes somewhere arrives at its heading or at what the address names, with
 * the focus; whoever goes back comes to where it was scrolled to.
 */
import { createContext } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LIBRARY_START, type LibraryPlace, libraryHash, placeOfHash } from '../library-address';

/** The id of the heading of every place. */
export const HEADING_ID = 'place';

/** How the reader came to a place. */
export interface Arrival {
  /** Another number for each arrival. */
  readonly n: number;
  /** By opening the tab: the focus stays where the browser puts it. */
  readonly first: boolean;
  /** Where the place was scrolled to when it was left, in px; null of a place gone to and not back to. */
  readonly scrolled: number | null;
}

/** What is left with each entry of the tab's history, so that one gone back to is told from a new one. */
interface Visited {
  readonly visited: number;
}

const visitOf = (state: unknown): number | null =>
  typeof state === 'object' && state !== null && 'visited' in state ? (state as Visited).visited : null;

export const ArrivalContext = createContext<Arrival>({ n: 0, first: true, scrolled: null });

const placeNow = (): LibraryPlace => placeOfHash(location.hash) ?? LIBRARY_START;

/** The place of the address, as it changes. */
export function usePlace(): { readonly place: LibraryPlace; readonly arrival: Arrival } {
  const [at, setAt] = useState(() => ({ place: placeNow(), arrival: { n: 0, first: true, scrolled: null as number | null } }));
  const visit = useRef(0);
  const scrolls = useRef(new Map<number, number>());
  useLayoutEffect(() => {
    history.scrollRestoration = 'manual';
    visit.current = visitOf(history.state) ?? Date.now();
    history.replaceState({ visited: visit.current } satisfies Visited, '');
    const onHashChange = () => {
      if (turning) {
        turning = false;
        history.replaceState({ visited: visit.current } satisfies Visited, '');
        setAt(({ arrival }) => ({ place: placeNow(), arrival }));
        return;
      }
      scrolls.current.set(visit.current, scrollY);
      const known = visitOf(history.state);
      visit.current = known ?? Date.now();
      if (known === null) history.replaceState({ visited: visit.current } satisfies Visited, '');
      const scrolled = known === null ? null : (scrolls.current.get(known) ?? 0);
      setAt(({ arrival }) => ({ place: placeNow(), arrival: { n: arrival.n + 1, first: false, scrolled } }));
    };
    addEventListener('hashchange', onHashChange);
    return () => removeEventListener('hashchange', onHashChange);
  }, []);
  return at;
}

/** Goes to a place, from which the browser's back leads here. */
export function goTo(place: LibraryPlace): void {
  location.hash = libraryHash(place);
}

/** Whether the next change of the address is another look at the same place. */
let turning = false;

/** Looks at the same place in another way, as through a filter: the tab's history and the focus stay. */
export function turnTo(place: LibraryPlace): void {
  if (libraryHash(place) === location.hash) return;
  turning = true;
  location.replace(libraryHash(place));
}

/**
 * Brings the reader to what it came for, once there is something to see: the element `target` where there is one, else the
 * heading; or to where it was, on the way back.
 */
export function useArrived(ready: boolean, target: string | null = null): void {
  const { n, first, scrolled } = useContext(ArrivalContext);
  useEffect(() => {
    if (!ready) return;
    const element = target === null ? null : document.getElementById(target);
    if (element && scrolled === null) {
      element.focus({ preventScroll: true });
      element.scrollIntoView({ block: 'center' });
      return;
    }
    if (!first) document.getElementById(HEADING_ID)?.focus({ preventScroll: true });
    scrollTo({ top: scrolled ?? 0, behavior: 'instant' });
  }, [n, ready]);
}
