/**
 * What the panel is opened to check, when a menu item or a command asked for it: left in `storage.session` by the worker,
 * taken from there by the panel. Never in an address, which would stay in the browser's history.
 */
import * as v from 'valibot';
import type { Storage } from 'webextension-polyfill';
import { MAX_CHECKED } from './messages';

const KEY = 'checkRequest';
const Text = v.string();

/** Leaves word that the panel opens next on checking `text`, of which what is too long is cut off. */
export const leaveCheckRequest = (area: Pick<Storage.StorageArea, 'set'>, text: string): Promise<void> =>
  area.set({ [KEY]: text.trim().slice(0, MAX_CHECKED) });

/** The text to check that was left, or null; it is given once. */
export async function takeCheckRequest(area: Pick<Storage.StorageArea, 'get' | 'remove'>): Promise<string | null> {
  const { [KEY]: text } = await area.get(KEY);
  if (text === undefined) return null;
  await area.remove(KEY);
  const checked = v.safeParse(Text, text);
  return checked.success ? checked.output.slice(0, MAX_CHECKED) : null;
}
