/** What the library asks the worker: the timeline, the table of who said what, reading again, what is stored, underlines. */
import { describe, expect, it } from 'vitest';
import { articles } from '../../../src/archive/articles';
import { publishLexicon } from '../../../src/archive/lexicon';
import { matrix } from '../../../src/archive/matrix';
import { stored } from '../../../src/archive/stored';
import { timeline } from '../../../src/archive/timeline';
import { reviveLexicon } from '../../../src/matching/lexicon';
import { findMentions } from '../../../src/matching/mentions';
import type { Backup, EntityId } from '../../../src/model/records';
import type { LexiconCopy } from '../../../src/settings';
import { keeperOf, withFreshIndexedDB } from './fresh';
import { asker, memoryArea, page } from './keeping';
import { samplePack } from './sample';

withFreshIndexedDB();

describe('the timeline', () => {
  it('has everything of both halves once, oldest first, and pages and narrows it', async () => {
    const { ask, keeper } = asker(samplePack());
    await ask('saveArticle', { article: page() });
    const all = await keeper.read((reading) => timeline(reading, {}));
    const pack = samplePack();
    const own = (await keeper.read(stored)).own;
    const bundled = pack.articles.reduce((sum, { statements, facts }) => sum + 1 + statements.length + facts.length, 0);
    expect(all.total).toBe(bundled + own.articles + own.statements + own.facts);
    expect(all.items).toHaveLength(all.total);
    expect(new Set(all.items.map(({ kind, view }) => `${kind} ${view.id}`)).size).toBe(all.total);
    const periods = all.items.map(({ period }) => period ?? '~');
    expect([...periods].sort()).toEqual(periods);

    const month = all.periods.at(-1)?.period as string;
    const narrowed = await keeper.read((reading) => timeline(reading, { period: month }));
    expect(narrowed.total).toBeGreaterThan(0);
    expect(narrowed.items.every(({ period }) => period === month)).toBe(true);
    // what is counted does not change with the time that is looked at
    expect(narrowed.periods).toEqual(all.periods);
    const statements = await keeper.read((reading) => timeline(reading, { kind: 'statement', speaker: 'mayor' as EntityId }));
    expect(statements.total).toBeGreaterThan(0);
    for (const item of statements.items) {
      expect(item.kind === 'statement' && item.view.speakers.some(({ entity }) => entity === 'mayor')).toBe(true);
    }
  });

  it('follows corrections', async () => {
    const { ask, keeper } = asker(samplePack());
    const before = await keeper.read((reading) => timeline(reading, { kind: 'statement' }));
    const first = before.items[0];
    if (first?.kind !== 'statement') throw new Error('no statement');
    await ask('correct', { statement: first.view.id, change: { dropped: true } });
    const after = await keeper.read((reading) => timeline(reading, { kind: 'statement' }));
    expect(after.total).toBe(before.total - 1);
    expect(after.items.map(({ view }) => view.id)).not.toContain(first.view.id);
  });
});

describe('the table of who said what', () => {
  it('has for each cell as many statements as the timeline of its speaker and topic', async () => {
    const { keeper } = asker(samplePack());
    const { speakers, topics, cells } = await keeper.read(matrix);
    expect(speakers.length).toBeGreaterThan(0);
    for (const [i, { value: speaker }] of speakers.entries()) {
      for (const [j, { value: entity }] of topics.entries()) {
        const { total } = await keeper.read((reading) => timeline(reading, { kind: 'statement', speaker, entity }));
        expect([speaker, entity, cells[i]?.[j]]).toEqual([speaker, entity, total]);
      }
    }
  });
});

describe('the list of articles', () => {
  it('is narrowed to what is kept, and by words of the head', async () => {
    const { ask, keeper } = asker(samplePack());
    await ask('saveArticle', { article: page() });
    const kept = await keeper.read((reading) => articles(reading, { kept: true }));
    expect([kept.total, kept.articles.map(({ headline }) => headline)]).toEqual([1, ['Mayor answers the captain']]);
    const found = await keeper.read((reading) => articles(reading, { text: 'CAPTAIN gul' }));
    expect(found.articles.map(({ headline }) => headline)).toEqual(['Mayor answers the captain']);
    expect((await keeper.read((reading) => articles(reading, { text: 'no such words' }))).total).toBe(0);
  });
});

describe('reading a kept article again', () => {
  it('finds the same in the same text, keeps corrections, and is not for bundled ones', async () => {
    const { ask, keeper } = asker(samplePack());
    const { id, view } = await ask('saveArticle', { article: page() });
    const statement = view.passages.flatMap(({ statements }) => statements)[0];
    if (!statement) throw new Error('no statement');
    await ask('correct', { statement: statement.id, change: { dropped: true } });
    const { statements } = (await keeper.read(stored)).own;
    expect(await ask('recheck', { id })).toEqual({ outcome: 'unchanged', before: statements, statements });
    expect((await keeper.read(stored)).own.corrections).toBe(1);
    const [bundled] = samplePack().articles;
    await expect(ask('recheck', { id: bundled?.id as never })).rejects.toThrow('nothing');
  });
});

describe('what is stored', () => {
  it('is counted by half, and what the reader added is forgotten as a whole', async () => {
    const { ask, keeper, names } = asker(samplePack());
    const empty = await keeper.read(stored);
    expect(empty.own).toEqual({ articles: 0, statements: 0, facts: 0, terms: 0, corrections: 0, texts: 0 });
    await ask('saveArticle', { article: page() });
    await ask('addWatchTerm', { name: 'Tove Lind', kind: 'person', aliases: [] });
    const full = await keeper.read(stored);
    expect(full.bundled).toEqual(empty.bundled);
    expect(full.own).toMatchObject({ articles: 1, terms: 1 });
    const renewed = names.renewed;
    await ask('forgetOwn', {});
    expect(names.renewed).toBe(renewed + 1);
    expect(await keeper.read(stored)).toEqual(empty);
  });
});

describe('what is underlined', () => {
  it('is all but the kinds and languages left out, in the copy that pages read', async () => {
    const area = memoryArea();
    const keeper = keeperOf(samplePack());
    const text = 'Ada Quill left the Old Harbour for Alter Hafen.';
    const found = () =>
      findMentions(text, reviveLexicon((area.values.lexicon as LexiconCopy).serialized)).map(({ start, end }) => text.slice(start, end));
    const publish = (kindsOff: readonly 'place'[], languagesOff: readonly string[]) =>
      publishLexicon(keeper, area as never, 'matcher', { kindsOff: [...kindsOff], languagesOff: [...languagesOff] });
    await publish([], []);
    const { version } = area.values.lexicon as LexiconCopy;
    expect(found()).toEqual(['Ada Quill', 'Old Harbour', 'Alter Hafen']);
    await publish(['place'], []);
    expect(found()).toEqual(['Ada Quill']);
    await publish([], ['de']);
    expect(found()).toEqual(['Ada Quill', 'Old Harbour']);
    await publish([], []);
    expect((area.values.lexicon as LexiconCopy).version).toBe(version);
  });

  it('is part of a backup, and is put back with it', async () => {
    const chosen = { style: 'tint', kindsOff: ['event'], languagesOff: ['de'] } as const;
    const first = asker(samplePack());
    await first.ask('underline', { style: 'tint', kindsOff: ['event'], languagesOff: ['de'] });
    expect(first.names.underlined).toEqual([chosen]);
    const { text } = await first.ask('backup', { part: 0 });
    expect((JSON.parse(text) as Backup).settings.underlining).toEqual(chosen);
    const second = asker(samplePack());
    await second.ask('restore', { content: { text }, replace: true });
    expect(second.names.underlined).toEqual([chosen]);
    // a backup from before there was a choice changes nothing
    const old = JSON.parse(text) as { settings: { underlining?: unknown } };
    delete old.settings.underlining;
    const third = asker(samplePack());
    expect(await third.ask('restore', { content: { text: JSON.stringify(old) }, replace: true })).toMatchObject({ outcome: 'restored' });
    expect(third.names.underlined).toEqual([]);
  });
});
