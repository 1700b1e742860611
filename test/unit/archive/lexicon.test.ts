import { describe, expect, it } from 'vitest';
import { publishLexicon } from '../../../src/archive/lexicon';
import { LEXICON_FORMAT, reviveLexicon } from '../../../src/matching/lexicon';
import { findMentions } from '../../../src/matching/mentions';
import type { Pack } from '../../../src/model/records';
import type { LexiconCopy } from '../../../src/settings';
import { keeperOf, withFreshIndexedDB } from './fresh';
import { samplePack } from './sample';

withFreshIndexedDB();

/** A storage area that remembers, and counts its writes. */
function area() {
  const values: Record<string, unknown> = {};
  let writes = 0;
  return {
    values,
    writes: () => writes,
    get: async (wanted?: unknown) => ({ ...(wanted as object), ...values }),
    set: async (items: Record<string, unknown>) => {
      writes += 1;
      Object.assign(values, items);
    },
  };
}

describe('the copy of the names', () => {
  it('holds every entity that has names, by language, but no state', async () => {
    const storage = area();
    await publishLexicon(keeperOf(samplePack()), storage, 'matcher');
    const { version, format, serialized } = storage.values.lexicon as LexiconCopy;
    expect(version).toMatch(/^[0-9a-f]{32}\+matcher$/);
    expect(format).toBe(LEXICON_FORMAT);
    const found = findMentions('Ada Quill left the Old Harbour for Alter Hafen; Norland did not.', reviveLexicon(serialized));
    expect(found).toEqual([
      { start: 0, end: 9, entity: 'mayor', kind: 'person' },
      { start: 19, end: 30, entity: 'harbour', kind: 'place' },
      { start: 35, end: 46, entity: 'harbour', kind: 'place' },
    ]);
  });

  it('is written again exactly when the names or the matcher changed, or when it was lost', async () => {
    const storage = area();
    await publishLexicon(keeperOf(samplePack(), '1'), storage, 'matcher');
    const { version } = storage.values.lexicon as { version: string };

    const reworded: Pack = { ...samplePack(), title: 'Other' };
    reworded.entities = reworded.entities.map((entity) => ({
      ...entity,
      description: 'Other.',
    }));
    await publishLexicon(keeperOf(reworded, '2'), storage, 'matcher');
    expect(storage.writes()).toBe(1);

    const renamed = samplePack();
    renamed.names = renamed.names.slice(0, 1);
    // a worker that was stopped between seeding and copying
    await keeperOf(renamed, '3').warm();
    expect(storage.values.lexicon).toMatchObject({ version });
    await publishLexicon(keeperOf(renamed, '3'), storage, 'matcher');
    expect(storage.writes()).toBe(2);
    expect(storage.values.lexicon).not.toMatchObject({ version });

    await publishLexicon(keeperOf(renamed, '3'), storage, 'another matcher');
    expect(storage.writes()).toBe(3);

    delete storage.values.lexicon;
    await publishLexicon(keeperOf(renamed, '3'), storage, 'matcher');
    expect(storage.writes()).toBe(4);
  });
});
