/**
 * What content script, worker and panel share through `storage.local`, which every part can read without waking the
 * worker. Small values only; the archive itself is in IndexedDB.
 */
import type { Storage } from 'webextension-polyfill';
import type { Language } from './matching/languages/language';
import type { LexiconEntry } from './model/records';

/** The reader's word for one site; it wins over the gate. */
export type SiteChoice = 'on' | 'off';

/** All aliases, written by the worker when the archive changes. */
export interface LexiconSource {
  /** Changes exactly when the entries or the languages do. */
  readonly version: string;
  readonly entries: readonly LexiconEntry[];
  /** What the matcher knows of each language: data, so that the always-on script need not carry it. */
  readonly languages: readonly Language[];
}

export interface Settings {
  /** By host name, as `location.hostname` gives it. */
  readonly sites: Readonly<Record<string, SiteChoice>>;
  readonly paused: boolean;
  /** Null until the worker has seeded the archive. */
  readonly lexicon: LexiconSource | null;
}

const DEFAULTS: Settings = { sites: {}, paused: false, lexicon: null };

type Area = Pick<Storage.StorageArea, 'get' | 'set'>;

/** The named settings, with defaults for those never set. */
export async function readSettings<K extends keyof Settings>(area: Area, ...keys: K[]): Promise<Pick<Settings, K>> {
  const wanted = Object.fromEntries(keys.map((key) => [key, DEFAULTS[key]]));
  return (await area.get(wanted)) as Pick<Settings, K>;
}

/** Stores the given settings and leaves the others as they are. */
export const writeSettings = (area: Area, values: Partial<Settings>): Promise<void> => area.set(values);

/** Stores the reader's choice for a site; null goes back to what the gate decides. */
export async function chooseForSite(area: Area, host: string, choice: SiteChoice | null): Promise<void> {
  const { sites } = await readSettings(area, 'sites');
  const { [host]: _, ...others } = sites;
  await writeSettings(area, { sites: choice ? { ...others, [host]: choice } : others });
}
