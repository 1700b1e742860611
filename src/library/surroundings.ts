/**
 * What the library reaches outside itself: the worker, the reader's choices, the browser's own pages. One interface, so
 * that views can be tested without a browser; extension.ts is what stands behind it.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reply, WorkerArguments, WorkerReplies, WorkerRequest } from '../messages';
import type { fetchWhole, sendWhole } from '../parts';
import type { Settings, SiteChoice } from '../settings';

type WithoutSend<F> = F extends (via: never, ...rest: infer A) => infer R ? (...rest: A) => R : never;

/** The reader's choices for sites. */
export type SiteChoices = Pick<Settings, 'sites' | 'paused'>;

/** A command and its keys as they are now; empty where it has none. */
export interface Shortcut {
  readonly name: string;
  readonly keys: string;
}

export interface LibrarySurroundings {
  /** The browser's family: their own pages for keys and permissions are called differently. */
  readonly browser: 'chromium' | 'firefox';
  worker<R extends WorkerRequest>(request: R, args: WorkerArguments<R>): Promise<Reply<WorkerReplies[R]>>;
  /** Asks the worker for a text that no single message may carry. */
  fetchWhole<R extends 'exportPack' | 'exportStatements' | 'backup'>(
    request: R,
    args: Omit<WorkerArguments<R>, 'part' | 'digest'>,
  ): ReturnType<typeof fetchWhole>;
  /** Sends such a text ahead of the request that needs it. */
  sendWhole: WithoutSend<typeof sendWhole>;
  siteChoices(): Promise<SiteChoices>;
  chooseSite(host: string, choice: SiteChoice | null): Promise<void>;
  pause(paused: boolean): Promise<void>;
  /** Calls `changed` when the choices for sites may have changed, here or elsewhere; returns how to stop. */
  watchChoices(changed: () => void): () => void;
  /** Whether single keys do something anywhere in the panel. */
  singleKeys(): Promise<boolean>;
  takeSingleKeys(on: boolean): Promise<void>;
  shortcuts(): Promise<readonly Shortcut[]>;
  /** Opens the browser's own page for keys; false where it cannot be opened from here. */
  openShortcuts(): Promise<boolean>;
  /** Whether the browser lets the extension look at news pages. */
  mayReadPages(): Promise<boolean>;
  /** Asks the reader to let it. Must be called in answer to the reader's own action. */
  askToReadPages(): Promise<boolean>;
  /** Calls `changed` when that may have changed; returns how to stop. */
  watchAccess(changed: () => void): () => void;
  /** How many bytes the extension keeps, as the browser estimates; null where it does not. */
  bytesUsed(): Promise<number | null>;
}

export const LibraryContext = createContext<LibrarySurroundings | null>(null);

/** The surroundings that the library was given. Throws where a view stands outside it (a bug). */
export function useLibrary(): LibrarySurroundings {
  const surroundings = useContext(LibraryContext);
  if (!surroundings) throw new Error('no surroundings: render inside LibraryContext');
  return surroundings;
}
