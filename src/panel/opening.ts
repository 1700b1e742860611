/** Where the panel opens: on what the card or an address asked for, else where the reader left it in this session. */
import * as v from 'valibot';
import type { Storage } from 'webextension-polyfill';
import { takeCheckRequest } from '../check-request';
import type { Reply } from '../messages';
import { EntityId } from '../model/records';
import { takePanelRequest } from '../panel-request';
import { filtersFor, NO_FILTERS } from './filters';
import type { Names } from './names';
import { type PanelState, restored, START } from './state';

/** Where the panel keeps its state between two openings. */
const KEY = 'panelState';

type Session = Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;

/** The entity that the address asks for with `?entity=`, or null. */
export function entityOfAddress(address: string): EntityId | null {
  const parsed = v.safeParse(EntityId, new URL(address).searchParams.get('entity'));
  return parsed.success ? parsed.output : null;
}

/**
 * The state that the panel opens in: an entity's statements are those it made, or those about it where `names` know of
 * none. Rejects only where the session storage itself fails.
 */
export async function openingState(session: Session, address: string, names: Promise<Reply<Pick<Names, 'speakers'>>>): Promise<PanelState> {
  const text = await takeCheckRequest(session);
  if (text !== null) return { ...START, tab: 'check', checking: { text, speaker: '' } };
  const entity = (await takePanelRequest(session)) ?? entityOfAddress(address);
  if (entity === null) return restored((await session.get(KEY))[KEY]);
  const known = await names;
  return { ...START, tab: 'statements', filters: { ...NO_FILTERS, ...filtersFor(entity, known.ok ? known.value.speakers : []) } };
}

/** Keeps `state` for the next opening. */
export const keepState = (session: Session, state: PanelState): Promise<void> => session.set({ [KEY]: state });
