/**
 * What the panel is opened on, when a card asked for it: left in `storage.session` by the worker, taken from there by
 * the panel. (The popup's address is fixed in the manifest, so it cannot carry the entity; a tab's can, and does, as
 * `?entity=`.)
 */
import * as v from 'valibot';
import type { Storage } from 'webextension-polyfill';
import { EntityId } from './model/records';

const KEY = 'panelRequest';

/** Leaves word that the panel opens next on this entity's statements. */
export const leavePanelRequest = (area: Pick<Storage.StorageArea, 'set'>, entity: EntityId): Promise<void> => area.set({ [KEY]: entity });

/** Takes the word back. */
export const dropPanelRequest = (area: Pick<Storage.StorageArea, 'remove'>): Promise<void> => area.remove(KEY);

/** The entity that the panel should open on, or null; it is given once. */
export async function takePanelRequest(area: Pick<Storage.StorageArea, 'get' | 'remove'>): Promise<EntityId | null> {
  const { [KEY]: entity } = await area.get(KEY);
  if (entity === undefined) return null;
  await area.remove(KEY);
  const checked = v.safeParse(EntityId, entity);
  return checked.success ? checked.output : null;
}
