/** A database of its own for every test, and a keeper over the sample pack. */
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach } from 'vitest';
import { keepArchive } from '../../../src/archive/keeper';
import type { Pack } from '../../../src/model/records';
import 'fake-indexeddb/auto';

/** Starts every test of the file with no database at all. */
export const withFreshIndexedDB = (): void => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });
};

export const keeperOf = (pack: Pack, version = '1') => keepArchive({ version, load: async () => pack });
