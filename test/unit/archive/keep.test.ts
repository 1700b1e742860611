import { describe, expect, it } from 'vitest';
import { allOrNothing } from '../../../src/archive/all-or-nothing';
import { article, articles } from '../../../src/archive/articles';
import { MIGRATIONS, openArchive, USER_STORES } from '../../../src/archive/database';
import { keepArchive } from '../../../src/archive/keeper';
import { search } from '../../../src/archive/search';
import type { ArticleId, EntityId, StatementId } from '../../../src/model/records';
import { everyStatement } from './everything';
import { keeperOf, withFreshIndexedDB } from './fresh';
import { asker, contents, page } from './keeping';
import { samplePack } from './sample';

withFreshIndexedDB();

const own = (all: Record<string, unknown[]>) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => (USER_STORES as string[]).includes(name)));
const wordsOf = (view: { readonly words: readonly object[] }) => view.words.map((run) => Object.values(run)[0]).join(' ');

describe('saving an article', () => {
  it('keeps what it says, who said what, and what it mentions', async () => {
    const { ask } = asker(samplePack());
    const kept = await ask('saveArticle', { article: page() });
    expect(kept.outcome).toBe('saved');
    expect(kept.view.article).toMatchObject({
      headline: 'Mayor answers the captain',
      language: 'en',
      credits: ['Cy Dune'],
      kept: { how: 'saved' },
    });
    expect(kept.view.passages.map(({ text }) => text)).toEqual(page().paragraphs);
    expect(kept.view.passages.every(({ digest }) => digest === null)).toBe(true);
    const statements = kept.view.passages.flatMap((passage) => passage.statements);
    expect(statements.map((s) => [s.form, s.speakers[0]?.name, s.speakers[0]?.entity, wordsOf(s)])).toEqual([
      ['indirect', 'Ada Quill', 'mayor', 'that the Old Harbour would stay open through the winter'],
      ['direct', 'Ada Quill', 'mayor', 'No boat will be turned away'],
      ['direct', 'Ada Quill', 'mayor', 'We have room for all of them'],
      ['mixed', 'Tove Lind', null, 'the tugs were too few by half'],
    ]);
    expect(statements[0]).toMatchObject({
      said: { edtf: '2019-07-09', basis: 'inferred' },
      about: [{ id: 'harbour' }],
      words: [{ asPrinted: true }],
    });
    expect(statements[1]?.said).toMatchObject({ edtf: '../2019-07-10', basis: 'inferred' });
    expect(kept.mentions.map(({ id, count }) => [id, count])).toEqual([
      ['mayor', 2],
      ['harbour', 1],
    ]);
  });

  it('is found by search and counted for its speaker, beside what ships', async () => {
    const { ask, keeper } = asker(samplePack());
    const before = await keeper.read((reading) => reading.tally('mayor' as EntityId));
    await ask('saveArticle', { article: page() });
    const found = await keeper.read((reading) => search(reading, { text: 'turned away' }));
    expect(found.statements.map(wordsOf)).toEqual(['No boat will be turned away']);
    expect(await keeper.read((reading) => reading.tally('mayor' as EntityId))).toBe(before + 3);
    const list = await keeper.read(articles);
    expect(list.reach.articles).toBe(3);
    expect(list.articles.map(({ kept, hasText }) => [kept?.how ?? null, hasText]).filter(([how]) => how)).toEqual([['saved', true]]);
  });

  it('says where it seems to be one that ships and yet reads otherwise', async () => {
    const { ask } = asker(samplePack());
    const paragraphs = ['“No boat is stuck,” said Ada Quill.', 'A sailor called the anchors “rusty”.', 'The fog stayed.'];
    const seems = page({ url: 'https://example.org/early', headline: 'Boats in the harbour', paragraphs });
    const kept = await ask('saveArticle', { article: seems });
    expect(kept.outcome).toBe('apart');
    expect(kept.id).not.toBe('early');
    expect((await ask('saveArticle', { article: seems })).outcome).toBe('unchanged');
  });

  it('is one article whatever the address carries along, and nothing changes where nothing did', async () => {
    const { ask } = asker(samplePack());
    const first = await ask('saveArticle', { article: page() });
    const before = await contents();
    expect((await ask('saveArticle', { article: page() })).outcome).toBe('unchanged');
    expect(await contents()).toEqual(before);
    const again = await ask('saveArticle', { article: page({ url: 'http://example.org/news/mayor-answers/?fbclid=x' }) });
    expect([again.id, again.outcome]).toEqual([first.id, 'updated']);
    expect((await contents()).userArticles?.length).toBe(1);
  });

  it('brings it up to date, and keeps corrections, dropped statements included', async () => {
    const { ask, keeper } = asker(samplePack());
    const { id, view } = await ask('saveArticle', { article: page() });
    const [harbour, boat, room, tugs] = view.passages.flatMap(({ statements }) => statements.map((s) => s.id)) as StatementId[];
    await ask('correct', { statement: boat as StatementId, change: { speakers: [{ entity: 'captain' as EntityId }] } });
    await ask('correct', { statement: room as StatementId, change: { dropped: true } });
    await ask('correct', { statement: tugs as StatementId, change: { said: { edtf: '2019-07-01' as never, basis: 'printed' } } });
    // the third paragraph, with a corrected statement, is gone from the page; another is new
    const { paragraphs } = page();
    const changed = page({ paragraphs: [...paragraphs.slice(0, 3), paragraphs[4] as string, 'Bo Reed said the fog had lifted.'] });
    const again = await ask('saveArticle', { article: changed });
    expect(again.outcome).toBe('updated');
    expect(again.corrected).toBe(3);
    const after = again.view.passages.flatMap(({ statements }) => statements);
    expect(after.map((s) => s.id)).toContain(harbour);
    expect(after.find((s) => s.id === boat)).toMatchObject({ speakers: [{ entity: 'captain' }], corrected: ['speakers'] });
    expect(after.some((s) => s.id === room)).toBe(false);
    expect(again.view.dropped.map((s) => s.id)).toEqual([room]);
    expect(after.find((s) => s.id === tugs)).toMatchObject({ said: { edtf: '2019-07-01' }, corrected: ['said'] });
    expect(after.some((s) => s.speakers[0]?.entity === 'captain' && wordsOf(s).includes('fog'))).toBe(true);
    // counts and indexes are those of what is there now
    const rows = await keeper.read((reading) => reading.statementsIn(id));
    for (const entity of ['mayor', 'captain', 'harbour'] as EntityId[]) {
      const [everything, tally] = await keeper.read((reading) => Promise.all([everyStatement(reading), reading.tally(entity)]));
      expect(tally).toBe(everything.filter((row) => [...row.by, ...row.about].some(([id]) => id === entity)).length);
    }
    expect(rows.length).toBe(after.length);
  });

  it('refuses a page with no text, and changes nothing', async () => {
    const { ask } = asker(samplePack());
    await ask('watchTerms', {});
    const before = await contents();
    await expect(ask('saveArticle', { article: page({ paragraphs: [' ', '\n'] }) })).rejects.toThrow(/paragraph/);
    expect(await contents()).toEqual(before);
  });

  it('parts what is longer than a passage, and loses no word', async () => {
    const { ask } = asker(samplePack());
    const long = Array.from({ length: 3_000 }, (_, i) => `word${i}`).join(' ');
    const kept = await ask('saveArticle', { article: page({ paragraphs: [long, '\uD83D'.repeat(9_000)] }) });
    const texts = kept.view.passages.map(({ text }) => text as string);
    expect(texts.every((text) => text.length <= 4_000 && text.length > 0)).toBe(true);
    expect(texts.filter((text) => text.startsWith('word')).join(' ')).toBe(long);
  });

  it('asks the extension’s own pages only', async () => {
    const { answers } = asker(samplePack());
    await expect(answers.backup({ part: 0 }, { url: 'https://example.org/', tab: { id: 1 } } as never)).rejects.toThrow(/own pages/);
    await expect(answers.watchTerms({}, {} as never)).rejects.toThrow(/own pages/);
  });
});

describe('corrections', () => {
  it('are applied wherever a statement is read, of bundled ones too, and undone last first', async () => {
    const { ask, keeper } = asker(samplePack());
    const id = 'early-2' as StatementId;
    const base = await keeper.read((reading) => reading.statements([id]));
    const captain = (): Promise<number> => keeper.read((reading) => reading.tally('captain' as EntityId));
    const before = await captain();
    await ask('correct', { statement: id, change: { form: 'direct' } });
    const { statement } = await ask('correct', { statement: id, change: { speakers: [{ name: 'Eve Oar', as: 'rower' }] } });
    expect(statement).toMatchObject({
      form: 'direct',
      words: [{ quote: 'one boat cannot leave the fog' }],
      speakers: [{ name: 'Eve Oar', as: 'rower', entity: null }],
      corrected: ['form', 'speakers'],
    });
    const by = await keeper.read((reading) => search(reading, { speaker: 'captain' as EntityId }));
    expect(by.statements.map((s) => s.id)).not.toContain(id);
    expect(await captain()).toBe(before - 1);
    expect((await keeper.read((reading) => search(reading, { text: 'Oar rower' }))).statements.map((s) => s.id)).toEqual([id]);
    expect((await keeper.read((reading) => article(reading, 'early' as ArticleId)))?.passages[1]?.statements[0]?.corrected).toEqual([
      'form',
      'speakers',
    ]);

    expect(await ask('undo', { statement: id })).toMatchObject({
      id,
      change: { speakers: [{ name: 'Eve Oar' }] },
      statement: { form: 'direct' },
    });
    expect(await ask('undo', {})).toMatchObject({ id, change: { form: 'direct' }, statement: { corrected: [] } });
    expect(await ask('undo', {})).toBeNull();
    expect(await keeper.read((reading) => reading.statements([id]))).toEqual(base);
    expect(await captain()).toBe(before);
  });

  it('drop a statement until it is undone', async () => {
    const { ask, keeper } = asker(samplePack());
    const id = 'early-1' as StatementId;
    expect(await ask('correct', { statement: id, change: { dropped: true } })).toEqual({ statement: null });
    const view = await keeper.read((reading) => article(reading, 'early' as ArticleId));
    expect(view?.passages.flatMap(({ statements }) => statements.map((s) => s.id))).not.toContain(id);
    expect(view?.dropped.map((s) => s.id)).toEqual([id]);
    const counts = async () => (await keeper.read(articles)).articles.find((one) => one.id === 'early')?.statements;
    expect(await counts()).toBe(2);
    expect((await ask('undo', { statement: id }))?.statement?.id).toBe(id);
  });

  it('survive another version of what ships', async () => {
    const first = asker(samplePack());
    await first.ask('correct', {
      statement: 'early-1' as StatementId,
      change: { said: { edtf: '2019-06-01' as never, basis: 'printed' } },
    });
    const pack = samplePack();
    const next = keepArchive({
      version: '2',
      load: async () => ({ ...pack, entities: pack.entities.map((e) => ({ ...e, description: 'New.' })) }),
    });
    const [row] = await next.read((reading) => reading.statements(['early-1' as StatementId]));
    expect(row?.record.said.edtf).toBe('2019-06-01');
  });

  it('of what is not there, or by nobody known, are told so and stored nowhere', async () => {
    const { ask } = asker(samplePack());
    await ask('watchTerms', {});
    const before = await contents();
    await expect(ask('correct', { statement: 'no-such' as StatementId, change: { dropped: true } })).rejects.toThrow('nothing');
    await expect(
      ask('correct', { statement: 'early-1' as StatementId, change: { speakers: [{ entity: 'nobody' as EntityId }] } }),
    ).rejects.toThrow('nothing');
    expect(await contents()).toEqual(before);
  });
});

describe('forgetting an article', () => {
  it('leaves nothing of it but counted words', async () => {
    const { ask } = asker(samplePack());
    await ask('watchTerms', {});
    const { id, view } = await ask('saveArticle', { article: page() });
    const statement = view.passages[1]?.statements[0]?.id as StatementId;
    await ask('correct', { statement, change: { dropped: true } });
    await ask('dropArticle', { id });
    const { words: _, summaries, ...after } = own(await contents());
    expect(Object.values(after).flat()).toEqual([]);
    expect(summaries).toContainEqual({
      half: 'user',
      version: '',
      lexicon: '',
      relations: 0,
      reach: { articles: 0, from: null, to: null },
    });
    await expect(ask('dropArticle', { id })).rejects.toThrow('nothing');
    await expect(ask('dropArticle', { id: 'early' as ArticleId })).rejects.toThrow('nothing');
  });
});

describe('watch terms', () => {
  it('collect statements of kept articles, and give them back when they go', async () => {
    const { ask, keeper, names } = asker(samplePack());
    await ask('saveArticle', { article: page() });
    const before = own(await contents());
    const added = await ask('addWatchTerm', { name: 'Tove Lind', kind: 'person', aliases: ['T. Lind'] });
    expect(added).toMatchObject({ articles: 1, term: { id: 'watch-tove-lind', aliases: ['Tove Lind', 'T. Lind'], statements: 1 } });
    expect(names.renewed).toBe(1);
    const found = await keeper.read((reading) => search(reading, { speaker: added.term.id }));
    expect(found.statements.map(wordsOf)).toEqual(['the tugs were too few by half']);
    // an article saved later has it too
    const later = await ask('saveArticle', { article: page({ url: 'https://example.org/later' }) });
    expect(later.mentions.map(({ id }) => id)).toContain(added.term.id);
    expect((await ask('watchTerms', {}))[0]?.statements).toBe(2);
    await ask('dropArticle', { id: later.id });
    await ask('removeWatchTerm', { id: added.term.id });
    expect(await ask('watchTerms', {})).toEqual([]);
    const { words: _, ...after } = own(await contents());
    const { words: __, ...expected } = before;
    expect(after).toEqual(expected);
    await expect(ask('removeWatchTerm', { id: 'mayor' as EntityId })).rejects.toThrow('nothing');
  });

  it('cannot take a name that stands for something else', async () => {
    const { ask } = asker(samplePack());
    await expect(ask('addWatchTerm', { name: 'old harbour', kind: 'place', aliases: [] })).rejects.toThrow(/Old Harbour/);
  });
});

describe('the stored format', () => {
  it('of version 1 is brought to the newest with what the reader has', async () => {
    const first = await openArchive({ migrations: MIGRATIONS.slice(0, 1) });
    await first.put('userTallies', { entity: 'mayor' as EntityId, statements: 3 });
    first.close();
    const second = await openArchive();
    expect(second.version).toBe(MIGRATIONS.length);
    expect(await second.getAll('userTallies')).toEqual([{ entity: 'mayor', statements: 3 }]);
    expect([...second.objectStoreNames]).toEqual(expect.arrayContaining(['corrections', 'texts']));
    second.close();
  });
});

describe('every write', () => {
  type Writing = (ask: ReturnType<typeof asker>['ask'], saved: ArticleId) => Promise<unknown>;
  const writes: readonly (readonly [name: string, Writing])[] = [
    ['saving', (ask) => ask('saveArticle', { article: page({ url: 'https://example.org/other' }) })],
    ['saving again', (ask) => ask('saveArticle', { article: page({ paragraphs: page().paragraphs.slice(0, 4) }) })],
    ['correcting', (ask) => ask('correct', { statement: 'early-1' as StatementId, change: { dropped: true } })],
    ['undoing', (ask) => ask('undo', {})],
    ['forgetting', (ask, id) => ask('dropArticle', { id })],
    ['adding a term', (ask) => ask('addWatchTerm', { name: 'Tove Lind', kind: 'person', aliases: [] })],
    ['removing a term', (ask) => ask('removeWatchTerm', { id: 'watch-gulls' as EntityId })],
  ];

  it.each(writes)('%s is stored whole or not at all, whichever request fails', async (_, write) => {
    const keeper = keeperOf(samplePack());
    const { ask } = asker(samplePack(), keeper);
    const { id } = await ask('saveArticle', { article: page() });
    await ask('addWatchTerm', { name: 'gulls', kind: 'group', aliases: [] });
    await ask('correct', { statement: 'early-2' as StatementId, change: { form: 'direct' } });
    const before = await contents();
    let failures = 0;
    for (let at = 0; ; at++) {
      let calls = 0;
      const proto = IDBObjectStore.prototype;
      const { put, delete: remove, clear } = proto;
      const failing = <A extends unknown[]>(original: (this: IDBObjectStore, ...args: A) => IDBRequest) =>
        function (this: IDBObjectStore, ...args: A) {
          if (calls++ === at) throw new DOMException('injected', 'DataError');
          return original.apply(this, args);
        };
      Object.assign(proto, { put: failing(put), delete: failing(remove), clear: failing(clear) });
      const failed = await write(ask, id).then(
        () => false,
        () => true,
      );
      Object.assign(proto, { put, delete: remove, clear });
      if (!failed) break;
      failures++;
      expect(await contents()).toEqual(before);
    }
    expect(failures).toBeGreaterThan(0);
    expect(await contents()).not.toEqual(before);
  });

  it('does not begin before the one before it has ended', async () => {
    const { ask } = asker(samplePack());
    const urls = Array.from({ length: 8 }, (_, i) => `https://example.org/${i % 4}`);
    await Promise.all(urls.map((url) => ask('saveArticle', { article: page({ url }) })));
    const all = await contents();
    expect(all.userArticles?.length).toBe(4);
    expect(all.userTallies).toContainEqual({ entity: 'mayor', statements: 12 });
  });

  it('is stored over a new connection where the browser has ended the old one', async () => {
    const { ask, keeper } = asker(samplePack());
    await keeper.warm();
    const { transaction } = IDBDatabase.prototype;
    let ended = false;
    IDBDatabase.prototype.transaction = function (this: IDBDatabase, names, mode, options) {
      if (mode === 'readwrite' && !ended) {
        ended = true;
        throw new DOMException('closing', 'InvalidStateError');
      }
      return transaction.call(this, names, mode, options);
    };
    const kept = await ask('saveArticle', { article: page() });
    IDBDatabase.prototype.transaction = transaction;
    expect([ended, kept.outcome]).toEqual([true, 'saved']);
  });

  it('that cannot be cloned is not stored in part', async () => {
    const db = await openArchive();
    const change = allOrNothing(db, ['texts'], (write) => {
      write.put('texts', { article: 'a' as ArticleId, file: 'a', at: '2024-01-01T00:00:00.000Z', passages: ['a'] });
      write.put('texts', { article: 'b' as ArticleId, file: 'b', at: (() => {}) as never, passages: ['b'] });
    });
    await expect(change).rejects.toThrow();
    expect(await db.getAll('texts')).toEqual([]);
    db.close();
  });
});
