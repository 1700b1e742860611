/** Entities under their names in the interface's language, wherever an answer shows them. */
import { describe, expect, test } from 'vitest';
import { entities } from '../../../src/archive/articles';
import { cardContent } from '../../../src/archive/card';
import { facets } from '../../../src/archive/facets';
import { keepArchive } from '../../../src/archive/keeper';
import { search } from '../../../src/archive/search';
import type { Edtf } from '../../../src/model/edtf';
import type { EntityId, Pack } from '../../../src/model/records';
import { bundledPack } from '../archive-data/bundle';
import { withFreshIndexedDB } from './fresh';

withFreshIndexedDB();

const keeperIn = (language: string, load = bundledPack) => keepArchive({ version: '1', load, language });
const id = (entity: string): EntityId => entity as EntityId;

/** A language of the interface, and what it calls the White House and Turkey. */
const CALLED = [
  ['en', 'White House', 'Turkey'],
  ['tr', 'Beyaz Saray', 'Türkiye'],
  ['ru', 'Белый дом', 'Турция'],
  ['ar', 'البيت الأبيض', 'تركيا'],
  ['de', 'Weißes Haus', 'Türkei'],
  ['fr', 'Maison-Blanche', 'Turquie'],
  ['es', 'Casa Blanca', 'Turquía'],
] as const;

describe.each(CALLED)('in an interface in %s', (language, house, country) => {
  test('every entity of the archive has a name', async () => {
    const shown = await keeperIn(language).read(entities);
    expect(shown.filter(({ lang }) => lang !== undefined)).toEqual([]);
    expect(shown.find((each) => each.id === 'white-house')?.name).toBe(house);
    expect(shown.find((each) => each.id === 'turkey')?.name).toBe(country);
  });

  test('cards, statements and filters have it', async () => {
    const keeper = keeperIn(language);
    const content = await keeper.read((reading) =>
      cardContent(reading, { entity: id('white-house'), pageDate: '2020-02-16' as Edtf, sentence: '' }, () => new Set()),
    );
    expect(content?.entity.name).toBe(house);
    const found = await keeper.read((reading) => search(reading, { about: id('turkey') }));
    const choices = await keeper.read((reading) => facets(reading, { about: id('turkey') }));
    expect(choices.about.find(({ value }) => value === 'turkey')?.label).toBe(country);
    expect(found.statements.flatMap(({ about }) => about).find((each) => each.id === 'turkey')?.name).toBe(country);
  });
});

test('a name that the language has not is the record’s, and said to be English; a reader’s own is neither', async () => {
  const without = async (): Promise<Pack> => {
    const whole = await bundledPack();
    return {
      ...whole,
      names: whole.names.filter((names) => names.language !== 'de'),
      entities: whole.entities.map((each) => (each.id === 'nato' ? { ...each, watched: true as const } : each)),
    };
  };
  const shown = await keeperIn('de', without).read((reading) => reading.shown([id('white-house'), id('nato')]));
  expect(shown.get(id('white-house'))).toMatchObject({ name: 'White House', lang: 'en' });
  expect(shown.get(id('nato'))).toEqual({ id: 'nato', kind: 'institution', name: 'NATO' });
});

test('what is stored and searched keeps the names of the records', async () => {
  const found = await keeperIn('de').read((reading) => reading.named([id('white-house')]));
  expect(found.get(id('white-house'))?.name).toBe('White House');
});
