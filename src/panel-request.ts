/**
 * What the panel is opened for: an entity's statements, when a card asked for them; an article that was just kept by
 * command or context menu, or why it was not. Left in `storage.session` by the worker, taken from there by the panel.
 * (The popup's address is fixed in the manifest, so it cannot carry the request; a tab's can, and does, in its query.)
 */
import * as v from 'valibot';
import type { Storage } from 'webextension-polyfill';
import type { Kept } from './messages';
import { ArticleId, EntityId } from './model/records';

const KEY = 'panelRequest';

/** What keeping an article can do. */
export const KEPT_OUTCOMES = ['saved', 'updated', 'unchanged', 'attached', 'apart'] as const satisfies readonly Kept['outcome'][];

const PanelRequest = v.union([
  v.strictObject({ entity: EntityId }),
  v.strictObject({ kept: ArticleId, outcome: v.picklist(KEPT_OUTCOMES) }),
  v.strictObject({ unsaved: v.picklist(['unreachable', 'no-article', 'failed']) }),
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
export const requestQuery = (request: PanelRequest): string => new URLSearchParams(request).toString();

/** The request in the query of an address, or null where there is none. */
export function requestOfAddress(address: string): PanelRequest | null {
  const checked = v.safeParse(PanelRequest, Object.fromEntries(new URL(address).searchParams));
  return checked.success ? checked.output : null;
}
