/**
 * What the panel is opened for: an entity's statements, when a card asked for them, or keeping the article of a tab,
 * when a command or the context menu did. Left in `storage.session` by the worker, taken from there by the panel. (The
 * popup's address is fixed in the manifest, so it cannot carry the request; a tab's can, and does, as `?entity=` or
 * `?save=`.)
 */
import * as v from 'valibot';
import type { Storage } from 'webextension-polyfill';
import { EntityId } from './model/records';

const KEY = 'panelRequest';

const PanelRequest = v.union([
  v.strictObject({ entity: EntityId }),
  /** The id of the tab whose article is kept. */
  v.strictObject({ save: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
]);
export type PanelRequest = Readonly<v.InferOutput<typeof PanelRequest>>;

/** Leaves word what the panel opens for next. */
export const leavePanelRequest = (area: Pick<Storage.StorageArea, 'set'>, request: PanelRequest): Promise<void> =>
  area.set({ [KEY]: request });

/** Takes the word back. */
export const dropPanelRequest = (area: Pick<Storage.StorageArea, 'remove'>): Promise<void> => area.remove(KEY);

/** What the panel should open for, or null; it is given once. */
export async function takePanelRequest(area: Pick<Storage.StorageArea, 'get' | 'remove'>): Promise<PanelRequest | null> {
  const { [KEY]: request } = await area.get(KEY);
  if (request === undefined) return null;
  await area.remove(KEY);
  const checked = v.safeParse(PanelRequest, request);
  return checked.success ? checked.output : null;
}

/** A request as the query of the panel's address. */
export const requestQuery = (request: PanelRequest): string =>
  'entity' in request ? `entity=${encodeURIComponent(request.entity)}` : `save=${request.save}`;

/** The request in the query of an address, or null where there is none. */
export function requestOfAddress(address: string): PanelRequest | null {
  const query = new URL(address).searchParams;
  const checked = v.safeParse(PanelRequest, query.get('save') ? { save: Number(query.get('save')) } : { entity: query.get('entity') });
  return checked.success ? checked.output : null;
}
