/**
 * What content script, worker and panel share through `storage.local`, which every part can read without waking the
 * worker. Small values only; the archive itself is in IndexedDB.
 */
import type { Storage } from 'webextension-polyfill';

/** The reader's word for one site; it wins over the gate. */
export type SiteChoice = 'on' | 'off';

/** All aliases, compiled and written by the worker when the archive changes. */
export interface LexiconCopy {
  /** Changes exactly when the names or the matcher do. */
  readonly version: string;
  /** The matcher's `LEXICON_FORMAT`: a page reads no other. */
  readonly format: number;
  /** For `reviveLexicon`. One string, since browsers take long to hand over thousands of small values. */
  readonly serialized: string;
}

export interface Settings {
  /** By host name, as `location.hostname` gives it. */
  readonly sites: Readonly<Record<string, SiteChoice>>;
  readonly paused: boolean;
  /** Whether single keys do something anywhere in the panel; who speaks to the computer turns them off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Null until the worker has seeded the archive. */
  readonly lexicon: LexiconCopy | null;
}

const DEFAULTS: Settings = { sites: {}, paused: false, singleKeys: true, lexicon: null };

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
