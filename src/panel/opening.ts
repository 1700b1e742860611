/** Where the panel opens: on what the card or an address asked for, else where the reader left it in this session. */
import * as v from 'valibot';
import type { Storage } from 'webextension-polyfill';
import { EntityId } from '../model/records';
import { takePanelRequest } from '../panel-request';
import { filtersFor, NO_FILTERS } from './filters';
import { type PanelState, restored, START } from './state';
import type { Surroundings } from './surroundings';

/** Where the panel keeps its state between two openings. */
const KEY = 'panelState';

type Session = Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;

/** The entity that the address asks for with `?entity=`, or null. */
export function entityOfAddress(address: string): EntityId | null {
  const parsed = v.safeParse(EntityId, new URL(address).searchParams.get('entity'));
  return parsed.success ? parsed.output : null;
}

/** The state to show an entity's statements in: those it made, or those about it where it made none. */
async function onEntity(entity: EntityId, worker: Surroundings['worker']): Promise<PanelState> {
  const all = await worker('search', {});
  return {
    ...START,
    tab: 'statements',
    filters: {
      ...NO_FILTERS,
      ...filtersFor(entity, all.ok ? all.value.facets.speaker : []),
    },
  };
}

/** The state that the panel opens in. Rejects only where the session storage itself fails. */
export async function openingState(session: Session, address: string, worker: Surroundings['worker']): Promise<PanelState> {
  const entity = (await takePanelRequest(session)) ?? entityOfAddress(address);
  return entity === null ? restored((await session.get(KEY))[KEY]) : onEntity(entity, worker);
}

/** Keeps `state` for the next opening. */
export const keepState = (session: Session, state: PanelState): Promise<void> => session.set({ [KEY]: state });
