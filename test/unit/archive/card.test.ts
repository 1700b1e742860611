import { describe, expect, it, vi } from 'vitest';
import { article, articles, entities } from '../../../src/archive/articles';
import { CARD_STATEMENTS, cardContent, type FindMentioned, roleAt } from '../../../src/archive/card';
import { openArchive } from '../../../src/archive/database';
import { articleRow, statementRow, tally } from '../../../src/archive/rows';
import type { Edtf } from '../../../src/model/edtf';
import type { ArticleId, EntityId, Role, Statement, StatementId } from '../../../src/model/records';
import { keeperOf, withFreshIndexedDB } from './fresh';
import { samplePack } from './sample';

withFreshIndexedDB();

const nobody: FindMentioned = () => new Set();

const card = (entity: string, pageDate: string | null = null, sentence = '', mentioned = nobody) =>
  keeperOf(samplePack()).read((reading) =>
    cardContent(
      reading,
      {
        entity: entity as EntityId,
        pageDate: pageDate as Edtf | null,
        sentence,
      },
      mentioned,
    ),
  );

describe('a card', () => {
  it('says what the entity is, what it is related to, and how far the archive reaches', async () => {
    expect(await card('harbour')).toMatchObject({
      entity: {
        id: 'harbour',
        kind: 'place',
        name: 'Old Harbour',
        description: 'A harbour.',
      },
      role: null,
      related: [{ id: 'mayor', kind: 'person', name: 'Ada Quill' }],
      reach: { articles: 2, from: '2019-06', to: '2020-02-16' },
      total: 4,
    });
    expect(await card('nobody')).toBeNull();
  });

  it('parts facts by the page’s date, oldest first; what holds since a day was known from that day on', async () => {
    const ids = (facts: readonly { id: string }[] = []) => facts.map(({ id }) => id);
    const then = await card('harbour', '2019-12-31');
    expect(ids(then?.facts.known)).toEqual(['early-f1', 'early-f2']);
    expect(ids(then?.facts.since)).toEqual(['late-f1']);
    const undated = await card('harbour');
    expect(ids(undated?.facts.known)).toEqual(['early-f1', 'late-f1', 'early-f2']);
    expect(undated?.facts.since).toEqual([]);
    expect(undated?.series[0]?.values.map(({ number }) => number)).toEqual([1, 4]);
  });

  it('marks what was said since the page’s date', async () => {
    const { statements } = (await card('harbour', '2019-06-03')) ?? {
      statements: [],
    };
    const since = Object.fromEntries(statements.map(({ statement, since }) => [statement.id, since]));
    expect(since).toEqual({
      'early-1': false,
      'early-2': false,
      'early-3': false,
      'late-1': true,
    });
  });

  it('puts what the entity said before what was said about it, and the words of the sentence first', async () => {
    const ids = async (sentence: string) => (await card('captain', null, sentence))?.statements.map(({ statement }) => statement.id);
    expect(await ids('The tugs were withdrawn.')).toEqual(['late-1', 'early-2']);
    expect(await ids('In the fog a boat was lost.')).toEqual(['early-2', 'late-1']);
    const mayor = (await card('mayor'))?.statements.map(({ statement }) => statement.id);
    expect(mayor?.at(-1)).toBe('early-2');
  });

  it('counts the entities that the sentence mentions', async () => {
    const withIsland = await card('harbour', null, 'x', () => new Set(['captain' as EntityId]));
    expect(withIsland?.statements.slice(0, 2).map(({ statement }) => statement.id)).toEqual(['late-1', 'early-2']);
  });

  it('is the same when asked again, and another soon after the archive was changed by anybody but its keeper', async () => {
    const keeper = keeperOf(samplePack());
    const ask = () =>
      keeper.read((reading) =>
        cardContent(reading, { entity: 'mayor' as EntityId, pageDate: null, sentence: 'A boat in the fog' }, nobody),
      );
    const first = await ask();
    expect(await ask()).toEqual(first);

    const db = await openArchive();
    for (const name of ['statements', 'tallies', 'summaries'] as const) await db.clear(name);
    // what is in memory is given, and looked at afterwards
    const bundled = await vi.waitFor(async () => {
      expect(await ask()).toEqual(first);
      const row = await db.get('summaries', 'bundled');
      if (!row) throw new Error('the archive was not seeded again');
      return row;
    });
    const entity = await db.get('entities', 'mayor' as EntityId);
    if (!entity) throw new Error('the archive was not seeded again');
    await db.put('userEntities', { ...entity, description: 'As the reader has it.' });
    await db.put('summaries', { ...bundled, half: 'user', version: '' });
    await vi.waitFor(async () => expect((await ask())?.entity.description).toBe('As the reader has it.'));
    db.close();
  });

  it('is bounded, reads the user’s half too, and still says how many statements there are', async () => {
    const keeper = keeperOf(samplePack());
    await keeper.warm();
    const db = await openArchive();
    const [sample] = samplePack().articles;
    const base = sample?.statements[0];
    if (!sample || !base) throw new Error('the sample has no statement');
    const mine = { ...sample, id: 'mine' as ArticleId };
    const rows = Array.from({ length: 300 }, (_, i) => {
      const record: Statement = {
        ...base,
        id: `mine-${i}` as StatementId,
        relations: [{ kind: 'repeats', to: base.id }],
        sources: [{ article: mine.id, passage: 1 }],
      };
      return statementRow(record, [], (id) => id);
    });
    const tx = db.transaction(['userStatements', 'userArticles', 'userTallies', 'summaries'], 'readwrite');
    for (const row of rows) tx.objectStore('userStatements').put(row);
    for (const row of tally(rows)) tx.objectStore('userTallies').put(row);
    tx.objectStore('userArticles').put(articleRow(mine));
    tx.objectStore('summaries').put({
      half: 'user',
      version: '',
      lexicon: '',
      relations: 300,
      reach: { articles: 1, from: '2018' as Edtf, to: '2018' as Edtf },
    });
    await tx.done;
    db.close();
    const content = await keeper.read((reading) =>
      cardContent(
        reading,
        {
          entity: 'mayor' as EntityId,
          pageDate: '2020' as Edtf,
          sentence: 'No boat is stuck',
        },
        nobody,
      ),
    );
    expect(content?.statements).toHaveLength(CARD_STATEMENTS);
    expect(content?.total).toBe(304);
    expect(content?.reach).toEqual({
      articles: 3,
      from: '2018',
      to: '2020-02-16',
    });
    const bundled = await keeper.read((reading) => article(reading, 'early' as ArticleId));
    const links = bundled?.passages[0]?.statements.find(({ id }) => id === base.id)?.links ?? [];
    expect(links.filter(({ direction }) => direction === 'from')).toHaveLength(301);
  });
});

describe('the role on a card', () => {
  const role = (title: string, edtf: string): Role => ({
    title,
    held: { edtf: edtf as Edtf, basis: 'printed' },
  });
  const roles = [role('minister', '2019-06'), role('deputy', '2015/2018'), role('speaker', '2020-02-16')];
  it.each([
    ['2016', 'deputy'],
    ['2019-06-15', 'minister'],
    ['2019-08', 'minister'],
    ['2020-01', 'speaker'],
    ['2030', 'speaker'],
    ['1990', 'deputy'],
    [null, 'speaker'],
  ])('at %s is the one held then, or nearest to it', (date, title) => {
    expect(roleAt(roles, date as Edtf | null)?.title).toBe(title);
  });
  it('is none where none is known', () => expect(roleAt([], null)).toBeNull());
});

describe('articles and entities', () => {
  it('lists articles newest first, with what stands in them', async () => {
    const { articles: list, reach } = await keeperOf(samplePack()).read(articles);
    expect(list).toMatchObject([
      {
        id: 'late',
        headline: null,
        agency: 'Wave',
        url: null,
        machineTranslated: true,
        statements: 2,
        facts: 1,
        date: { basis: 'inferred' },
      },
      {
        id: 'early',
        url: 'https://example.org/early',
        statements: 3,
        facts: 2,
      },
    ]);
    expect(reach.articles).toBe(2);
  });

  it('gives an article passage by passage', async () => {
    const view = await keeperOf(samplePack()).read((reading) => article(reading, 'early' as ArticleId));
    expect(view?.article).toMatchObject({
      file: 'early.txt',
      headline: 'Boats in the harbour',
      passages: [{ n: 1 }, { n: 2 }],
    });
    expect(view?.article).not.toHaveProperty('statements');
    expect(view?.passages.map(({ n, statements, facts }) => [n, statements.map(({ id }) => id), facts.map(({ id }) => id)])).toEqual([
      [1, ['early-1', 'early-3'], ['early-f1']],
      [2, ['early-2'], ['early-f2']],
    ]);
    expect(await keeperOf(samplePack()).read((reading) => article(reading, 'none' as ArticleId))).toBeNull();
  });

  it('lists entities by kind, then by name', async () => {
    const list = await keeperOf(samplePack()).read(entities);
    expect(list.map(({ id }) => id)).toEqual(['harbour', 'mayor', 'captain', 'town-hall', 'island']);
  });
});
