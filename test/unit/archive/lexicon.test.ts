import { describe, expect, it } from 'vitest';
import { publishLexicon } from '../../../src/archive/lexicon';
import type { Pack } from '../../../src/model/records';
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
    await publishLexicon(keeperOf(samplePack()), storage);
    expect(storage.values).toMatchObject({
      lexicon: {
        version: expect.stringMatching(/^[0-9a-f]{32}\+[0-9a-z]+$/),
        entries: [
          {
            id: 'harbour',
            kind: 'place',
            names: {
              en: { name: ['Old Harbour'] },
              de: { name: ['Alter Hafen'] },
            },
          },
          {
            id: 'mayor',
            kind: 'person',
            names: { en: { name: ['Ada Quill'], surname: ['Quill'] } },
          },
        ],
      },
    });
    expect((storage.values.lexicon as { entries: unknown[] }).entries).toHaveLength(2);
  });

  it('is written again exactly when the names changed, or when it was lost', async () => {
    const storage = area();
    await publishLexicon(keeperOf(samplePack(), '1'), storage);
    const { version } = storage.values.lexicon as { version: string };

    const reworded: Pack = { ...samplePack(), title: 'Other' };
    reworded.entities = reworded.entities.map((entity) => ({
      ...entity,
      description: 'Other.',
    }));
    await publishLexicon(keeperOf(reworded, '2'), storage);
    expect(storage.writes()).toBe(1);

    const renamed = samplePack();
    renamed.names = renamed.names.slice(0, 1);
    // a worker that was stopped between seeding and copying
    await keeperOf(renamed, '3').warm();
    expect(storage.values.lexicon).toMatchObject({ version });
    await publishLexicon(keeperOf(renamed, '3'), storage);
    expect(storage.writes()).toBe(2);
    expect(storage.values.lexicon).not.toMatchObject({ version });

    delete storage.values.lexicon;
    await publishLexicon(keeperOf(renamed, '3'), storage);
    expect(storage.writes()).toBe(3);
  });
});
