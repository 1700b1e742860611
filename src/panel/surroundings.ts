/**
 * What the panel reaches outside itself: the worker, the page it was opened over, the reader's settings. One
 * interface, so that views can be tested without a browser; extension.ts is what stands behind it.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PageArguments, PageReplies, PageRequest, Reply, WorkerArguments, WorkerReplies, WorkerRequest } from '../messages';
import type { PageArticle } from '../read-page';
import type { SiteChoice } from '../settings';

export interface Surroundings {
  /** Whether the panel is the toolbar's popup. */
  readonly isPopup: boolean;
  worker<R extends WorkerRequest>(request: R, args: WorkerArguments<R>): Promise<Reply<WorkerReplies[R]>>;
  /** Asks the page that the panel is about: the one under the popup, or the one last looked at in its window. */
  page<R extends PageRequest>(request: R, args: PageArguments<R>): Promise<Reply<PageReplies[R]>>;
  /** The text blocks of that page, in order; null where the browser lets no extension look. */
  pageBlocks(): Promise<readonly string[] | null>;
  /** The article of that page. */
  readArticle(): Promise<PageArticle>;
  /** Brings that page to the front where the panel covers it. */
  showPage(): Promise<void>;
  reloadPage(): Promise<void>;
  chooseSite(host: string, choice: SiteChoice | null): Promise<void>;
  pause(paused: boolean): Promise<void>;
  /** Calls `changed` when that page, or what the reader chose for it, may have changed; returns how to stop. */
  watchPage(changed: () => void): () => void;
}

export const SurroundingsContext = createContext<Surroundings | null>(null);

/** The surroundings that the panel was given. Throws where a view stands outside the panel (a bug). */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('no surroundings: render inside SurroundingsContext');
  return surroundings;
}
