import { describe, expect, it } from 'vitest';
import { finderOf } from '../../../src/archive/find';
import { articlesThatMayMention, articlesThatName } from '../../../src/archive/holding';
import type { EntityId, EntityNames, LexiconEntry } from '../../../src/model/records';
import { withFreshIndexedDB } from './fresh';
import { asker, page } from './keeping';
import { samplePack } from './sample';

withFreshIndexedDB();

/** A name, and a text in which the matcher finds it. */
const FORMS: readonly (readonly [language: string, names: EntityNames, text: string])[] = [
  ['en', { name: ['Quarry Bridge'] }, 'They met at Quarry Bridge’s western end.'],
  ['en', { code: ['Kora-40'] }, 'The Kora-40 was moved at night.'],
  ['en', { name: ['Ain al-Wadi'] }, 'The well of Ain al-Wadi is dry.'],
  ['en', { name: ['Hay’at Sama'] }, "Fighters of Hay'at Sama left."],
  ['de', { name: ['Tolmark'] }, 'Die Brücken Tolmarks blieben offen.'],
  ['tr', { name: ['Çamlıdere'] }, 'Heyet Çamlıdere’den döndü.'],
  ['ru', { name: ['Волгарск'] }, 'Они встретились в Волгарске вечером.'],
  ['ar', { name: ['الميناء'] }, 'وصلت السفن إلى الميناء أمس.'],
  ['ar', { name: ['تلعفان'] }, 'وصلوا وبتلعفان بقوا أياما.'],
  ['fr', { name: ['Évremont'] }, 'Le maire d’Évremont a répondu.'],
];

describe('kept articles that may mention a name', () => {
  it.each(FORMS)('%s: every one that does', async (language, names, text) => {
    const { ask, keeper } = asker(samplePack());
    const { id } = await ask('saveArticle', { article: page({ url: 'https://example.org/a', language, paragraphs: [text] }) });
    await ask('saveArticle', { article: page({ url: 'https://example.org/b', language, paragraphs: ['A calm day at sea, with gulls.'] }) });
    const entry = { id: 'x' as EntityId, kind: names.code ? 'weapon' : 'place', names: { [language]: names } } as LexiconEntry;
    expect(finderOf([entry], []).mentions(text, language)).toHaveLength(1);
    expect(await keeper.read((reading) => articlesThatMayMention(reading, names))).toEqual([id]);
  });

  it('are found for their entities, and no longer when they are dropped', async () => {
    const { ask, keeper } = asker(samplePack());
    const { id } = await ask('saveArticle', { article: page() });
    const { term } = await ask('addWatchTerm', { name: 'Tove Lind', kind: 'person', aliases: [] });
    expect(await keeper.read((reading) => articlesThatName(reading, term.id))).toEqual([id]);
    await ask('removeWatchTerm', { id: term.id });
    expect(await keeper.read((reading) => articlesThatName(reading, term.id))).toEqual([]);
    expect(await keeper.read((reading) => articlesThatName(reading, 'mayor' as EntityId))).toEqual([id]);
    await ask('dropArticle', { id });
    expect(await keeper.read((reading) => articlesThatName(reading, 'mayor' as EntityId))).toEqual([]);
  });
});
