/**
 * What the reader has underlined, and how, as it is stored. What is looked for is settled in the names that pages read
 * (see `archive/lexicon`), and how it looks by a style sheet (see `restyle`), so that the script on every page knows nothing
 * of either.
 */
import * as v from 'valibot';
import type { Storage } from 'webextension-polyfill';
import { Underlining } from '../model/records';

const KEY = 'underlining';
/** As it comes. */
export const AS_IT_COMES: Underlining = { style: 'each', kindsOff: [], languagesOff: [] };
/** What the reader has chosen, or how it comes where that is nothing or cannot be read. */
export async function readUnderlining(area: Pick<Storage.StorageArea, 'get'>): Promise<Underlining> {
  const { [KEY]: stored } = await area.get(KEY);
  const checked = v.safeParse(Underlining, stored);
  return checked.success ? checked.output : AS_IT_COMES;
}

/** Stores what the reader chose; what it changes on pages is others' to do. */
export const writeUnderlining = (area: Pick<Storage.StorageArea, 'set'>, underlining: Underlining): Promise<void> =>
  area.set({ [KEY]: underlining });
