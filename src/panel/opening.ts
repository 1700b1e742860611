/** Where the panel opens: on what the card or an address asked for, else where the reader left it in this session. */
import type { Storage } from 'webextension-polyfill';
import { takeCheckRequest } from '../check-request';
import { type PanelRequest, requestOfAddress, takePanelRequest } from '../panel-request';
import { filtersFor, NO_FILTERS } from './filters';
import { type PanelState, restored, START } from './state';
import type { Surroundings } from './surroundings';

/** Where the panel keeps its state between two openings. */
const KEY = 'panelState';

type Session = Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;

/** What the panel was opened for, by word or by its address; null where the reader just opened it. */
export const openingRequest = async (session: Pick<Session, 'get' | 'remove'>, address: string): Promise<PanelRequest | null> =>
  (await takePanelRequest(session)) ?? requestOfAddress(address);

/**
 * The state that the panel opens in: an entity's statements are those it made, or those about it where it made
 * none; a text left to be checked is; an article that was just kept is open; why one was not is said on *This page*. Rejects only where the session storage itself fails.
 */
export async function openingState(session: Session, request: PanelRequest | null, worker: Surroundings['worker']): Promise<PanelState> {
  const [text, kept] = await Promise.all([takeCheckRequest(session), session.get(KEY)]);
  if (text !== null) return { ...START, tab: 'check', checking: { text, speaker: '', article: null } };
  if (request === null) return restored(kept[KEY]);
  if ('unsaved' in request) return START;
  if ('kept' in request) return { ...START, tab: 'articles', reading: { article: request.kept, passage: null, outcome: request.outcome } };
  return { ...START, tab: 'statements', filters: { ...NO_FILTERS, ...(await filtersFor(worker, request.entity)) } };
}

/** Keeps `state` for the next opening. */
export const keepState = (session: Session, state: PanelState): Promise<void> => session.set({ [KEY]: state });
