import '../ui/messages';
import { describe, expect, it } from 'vitest';
import { cite } from '../../../src/background/cite';
import type { StatementId } from '../../../src/model/records';
import { keeperOf, withFreshIndexedDB } from '../archive/fresh';
import { samplePack } from '../archive/sample';

withFreshIndexedDB();

const citing = (id: string) => keeperOf(samplePack()).read((reading) => cite(reading, id as StatementId));

describe('the citation that a card copies', () => {
  it('has the words and where they stand', async () => {
    const text = await citing('early-1');
    expect(text).toContain('Ada Quill');
    expect(text).toContain('Boats in the harbour');
  });

  it('is none of a statement that the archive does not have', async () => expect(await citing('nowhere')).toBeNull());
});
