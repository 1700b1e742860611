import { IDBFactory } from 'fake-indexeddb';
import '../ui/messages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS, openArchive } from '../../../src/archive/database';
import { facets } from '../../../src/archive/facets';
import { type DocumentKind, type IdSpace, type IndexedDocument, indexedWords } from '../../../src/archive/index/documents';
import { merged } from '../../../src/archive/index/merge';
import { marked, opened } from '../../../src/archive/index/parts';
import { Bytes, readList } from '../../../src/archive/index/postings';
import { segmentOf } from '../../../src/archive/index/segment';
import { monthOfDay } from '../../../src/archive/index/sift';
import type { Keeper } from '../../../src/archive/keeper';
import { type ArticleRow, countOf } from '../../../src/archive/rows';
import { matching, search } from '../../../src/archive/search';
import { cardSheet } from '../../../src/background/card';
import type { ReadableArticle, StatementQuery } from '../../../src/messages';
import type { Edtf } from '../../../src/model/edtf';
import type { ArticleId, EntityId, Pack, StatementId } from '../../../src/model/records';
import { unshare } from '../card/unshare';
import { everyStatement, factsFound, searched } from './everything';
import { keeperOf, withFreshIndexedDB } from './fresh';
import { asker, contents, page } from './keeping';
import { samplePack } from './sample';

withFreshIndexedDB();

describe('a list of numbers', () => {
  it('is read as it was written, wherever it stands', () => {
    const lists = fc.array(fc.uniqueArray(fc.nat({ max: 0xff_ff_ff_ff }), { maxLength: 50 }).map((list) => list.sort((a, b) => a - b)));
    fc.assert(
      fc.property(lists, (written) => {
        const bytes = new Bytes();
        const starts = written.map((list) => {
          const start = bytes.length;
          bytes.addList(list);
          return start;
        });
        const data = bytes.take();
        expect(starts.map((start) => [...readList(data, start)])).toEqual(written);
      }),
    );
  });
});

describe('a month', () => {
  it('is that of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(monthOfDay(day)).toBe(date.getUTCFullYear() * 12 + date.getUTCMonth());
      }),
    );
  });
});

/** The document of an id in a segment that is in memory. */
function numberOf({ segment, numbers, idOf }: ReturnType<typeof opened>, space: IdSpace, id: string): number {
  for (const n of segment.candidates(space, id, numbers)) if (idOf(n) === id) return n;
  return -1;
}

const document = fc
  .record({
    kind: fc.constantFrom<DocumentKind>('direct', 'mixed', 'indirect', 'fact', 'text'),
    id: fc.oneof(fc.constantFrom('a', 'b', 'a.1', 'b.2-x'), fc.nat({ max: 60 }).map(String)),
    day: fc.constantFrom([-18_000, -18_000], [-18_000, -17_990], [Number.NEGATIVE_INFINITY, -5], [3, Number.POSITIVE_INFINITY]),
    by: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
    about: fc.uniqueArray(fc.constantFrom('x', 'v', 'w')),
    articles: fc.uniqueArray(fc.constantFrom('a', 'b', 'c')),
    words: fc.uniqueArray(fc.constantFrom('sea', 'seal', 'tug', 'ı', 'лодка', 'zz')).map((words) => new Set(words)),
  })
  // an article's text is in that article, and tells what it is called
  .map((one) =>
    one.kind === 'text' ? { ...one, articles: [one.id], label: `2019 ${one.id}` } : one,
  ) as unknown as fc.Arbitrary<IndexedDocument>;

const keyOf = ({ kind, id }: IndexedDocument): string => `${kind === 'fact' || kind === 'text' ? kind : ''} ${id}`;

describe('segments', () => {
  it('merged are the segment of the documents that are left, to the byte', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ document, part: fc.nat({ max: 3 }), gone: fc.boolean() }), {
          maxLength: 40,
          selector: (one) => keyOf(one.document),
        }),
        (all) => {
          const parts = [0, 1, 2, 3].map((part) => {
            const own = all.filter((one) => one.part === part);
            const whole = opened(segmentOf(own.map((one) => one.document)));
            const numbers = own.filter(({ gone }) => gone).map((one) => numberOf(whole, spaceOfKind(one.document.kind), one.document.id));
            return { ...whole, gone: marked(whole.segment, null, numbers) };
          });
          expect(merged(parts)).toEqual(segmentOf(all.filter(({ gone }) => !gone).map((one) => one.document)));
        },
      ),
    );
  });

  it('find every word in its block, and every id, and no others', () => {
    const words = Array.from({ length: 9_000 }, (_, i) => `${(i * 7_919) % 9_000}w`);
    const documents = words.map(
      (word, i): IndexedDocument => ({
        kind: 'direct',
        id: `article-${i % 40}.${i}`,
        day: [i % 5, i % 3],
        by: [],
        about: [],
        articles: [`article-${i % 40}` as ArticleId],
        words: new Set([word, 'all', `some${i % 3}`]),
      }),
    );
    const whole = opened(segmentOf(documents));
    const { segment, blocks, idOf } = whole;
    expect(blocks.length).toBeGreaterThan(3);
    const having = (word: string) => (segment.blockOf(word) < 0 ? [] : [...(blocks[segment.blockOf(word)]?.having(word) ?? [])]);
    for (const { id, words } of documents) {
      const n = numberOf(whole, 'statement', id);
      expect(idOf(n)).toBe(id);
      const [own = ''] = words;
      expect([own, having(own)]).toEqual([own, [n]]);
    }
    expect(having('all')).toEqual(documents.map((_, n) => n));
    for (const i of [0, 1, 2]) expect(having(`some${i}`)).toHaveLength(documents.length / 3);
    for (const absent of ['', '0', 'w', 'zz', '8999x', 'al']) expect(having(absent)).toEqual([]);
    for (const absent of ['article-1', 'article-1.2', '1']) expect(numberOf(whole, 'statement', absent)).toBe(-1);
    const beginning = (prefix: string) => {
      const [from, to] = segment.blocksOf(prefix);
      return new Set(blocks.slice(from, to).flatMap((block) => [...block.beginningWith(prefix)].flatMap((list) => [...list]))).size;
    };
    for (const prefix of ['', '1', '12', '123', '1234w', 'so', 'some1', 'x']) {
      expect([prefix, beginning(prefix)]).toEqual([
        prefix,
        documents.filter((d) => [...d.words].some((word) => word.startsWith(prefix))).length,
      ]);
    }
  });
});

const spaceOfKind = (kind: DocumentKind) => (kind === 'fact' || kind === 'text' ? kind : 'statement');

describe('Arabic words', () => {
  it.each([
    ['والرئيس', 'رئيس'],
    ['بالبحر', 'بحر'],
    ['للسفينه', 'سفينه'],
    ['وبموسكو', 'موسكو'],
    ['كالجبل', 'جبل'],
  ])('%s is found by %s', (written, asked) => {
    expect([...indexedWords([written])]).toContain(asked);
  });

  it('lose no more than a word can', () => {
    expect([...indexedWords(['ولد', 'فلل'])].sort()).toEqual(['فلل', 'ولد']);
  });
});

/** The same, told by the index. */
async function indexed(keeper: Keeper, query: StatementQuery) {
  return keeper.read(async (reading) => {
    const rows = await matching(reading, query);
    const [{ total, months, statements, facts }, choices] = await Promise.all([
      search(reading, { ...query, limit: 3 }),
      facets(reading, query),
    ]);
    expect(total).toBe(rows.length);
    expect(statements.map(({ id }) => id)).toEqual(rows.slice(0, 3).map(({ record }) => record.id));
    expect(choices.further).toEqual({ speaker: 0, about: 0, article: 0 });
    if (!query.about && !query.speaker) expect(facts.map(({ id }) => id)).toEqual(factsFound(await reading.allFacts(), query));
    const heads = await reading.heads(choices.article.map(({ value }) => value));
    for (const { value, label, date } of choices.article) {
      const { headline, publisher, agency, date: printed } = heads.get(value) as ArticleRow;
      expect([value, label, date]).toEqual([value, headline ?? publisher ?? agency, printed.edtf]);
    }
    const counted = (facet: readonly { value: string; count: number }[]) =>
      Object.fromEntries(facet.map(({ value, count }) => [value, count]));
    return {
      found: rows.map(({ record }) => record.id as string),
      counts: {
        speaker: counted(choices.speaker),
        about: counted(choices.about),
        form: counted(choices.form),
        article: counted(choices.article),
      },
      months: Object.fromEntries(months.counts.map(({ month, total }) => [month, total])),
      vague: months.vague,
    };
  });
}

const QUERIES = [
  {},
  { text: 'boat' },
  { text: 'b' },
  { text: 'quill harb' },
  { speaker: 'mayor' },
  { speaker: 'watch-tove-lind' },
  { about: 'harbour', from: '2019-07' },
  { form: 'direct', to: '2019-06' },
  { article: 'early', text: 'bo' },
  { speaker: 'captain', about: 'harbour', form: 'indirect' },
  { from: '2019-07-09', to: '2020-02', text: 'nothing has this' },
] as unknown as readonly StatementQuery[];

async function expectSame(keeper: Keeper): Promise<void> {
  const rows = await keeper.read(everyStatement);
  const pages = rows.map((_, skip) => keeper.read((reading) => search(reading, { skip, limit: 2 })));
  expect((await Promise.all(pages)).map(({ statements }) => statements.map(({ id }) => id))).toEqual(
    rows.map((_, skip) => rows.slice(skip, skip + 2).map(({ record }) => record.id)),
  );
  for (const query of QUERIES) expect([query, await indexed(keeper, query)]).toEqual([query, searched(rows, query)]);
}

/** What some cards say. */
const cards = (keeper: Keeper) =>
  Promise.all(
    ['mayor', 'captain', 'harbour', 'watch-tove-lind'].map(async (entity) => {
      const args = { entity: entity as EntityId, pageDate: '2019-07-01' as Edtf, sentence: 'A boat in the fog' };
      const sheet = await keeper.read((reading) => cardSheet(reading, args, () => new Set()));
      return [entity, sheet && { ...sheet, drawn: unshare(sheet), shared: null }];
    }),
  );

/** What ships with the extension in one of its versions. */
const shipped = (version: number): Pack => {
  const pack = samplePack();
  if (version === 0) return pack;
  return { ...pack, articles: pack.articles.map((x, i) => (i === 0 ? { ...x, statements: x.statements.slice(version - 1) } : x)) };
};

/** An article of someone else's, with statements of ids that the extension may ship in another version. */
function packFile(n: number): string {
  const pack = samplePack();
  const [early] = pack.articles;
  const id = `far-${n}`;
  const of = (record: object) => ({ ...record, relations: [], sources: [{ article: id, passage: 1 }] });
  const statements = (early?.statements ?? []).map((record, i) => of({ ...record, id: i === 0 ? record.id : `${id}-${i}` }));
  const facts = (early?.facts ?? []).map((record, i) => of({ ...record, id: `${id}-f${i}`, value: undefined }));
  const articles = [{ ...early, id, file: `${id}.txt`, link: null, passages: [{ n: 1, digest: `Far ${n}.` }], statements, facts }];
  return JSON.stringify({ ...pack, articles });
}

const PARAGRAPHS = page().paragraphs;
const step = fc.oneof(
  fc.record({ do: fc.constant('save' as const), n: fc.nat({ max: 6 }), from: fc.nat({ max: 3 }), day: fc.integer({ min: 10, max: 28 }) }),
  fc.record({
    do: fc.constantFrom('drop' as const, 'dropStatement' as const, 'speaker' as const, 'date' as const),
    n: fc.nat({ max: 40 }),
  }),
  fc.record({ do: fc.constantFrom('undo' as const, 'watch' as const, 'unwatch' as const, 'attach' as const, 'restore' as const) }),
  fc.record({ do: fc.constant('pack' as const), n: fc.nat({ max: 3 }) }),
  fc.record({ do: fc.constant('ship' as const), n: fc.nat({ max: 3 }) }),
);

describe('after any sequence of writes', () => {
  it('searching with the index is searching by reading everything, and a card is what it is to a worker that knows nothing yet', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        globalThis.indexedDB = new IDBFactory();
        let version = 0;
        let keeper = keeperOf(shipped(0), '0');
        let { ask } = asker(shipped(0), keeper);
        let restarts = 0;
        const begin = () => {
          keeper = keeperOf(shipped(version), `${version}`);
          ({ ask } = asker(shipped(version), keeper));
        };
        for (const one of steps) {
          const statements = await keeper.read(everyStatement);
          const nth = (n: number) => statements[n % statements.length]?.record.id as StatementId;
          if (one.do === 'save') {
            const article: ReadableArticle = page({
              url: `https://example.org/${one.n}`,
              paragraphs: PARAGRAPHS.slice(one.from),
              date: { edtf: `2019-07-${one.day}` as never, basis: 'printed' },
            });
            await ask('saveArticle', { article });
          } else if (one.do === 'drop') {
            const articles = await keeper.read((reading) => reading.articles());
            await ask('dropArticle', { id: articles[one.n % articles.length]?.id as ArticleId }).catch(() => {});
          } else if (one.do === 'dropStatement' && statements.length > 0) {
            await ask('correct', { statement: nth(one.n), change: { dropped: true } });
          } else if (one.do === 'speaker' && statements.length > 0) {
            await ask('correct', { statement: nth(one.n), change: { speakers: [{ entity: 'captain' as EntityId }] } });
          } else if (one.do === 'date' && statements.length > 0) {
            await ask('correct', { statement: nth(one.n), change: { said: { edtf: '2019-07' as never, basis: 'printed' } } });
          } else if (one.do === 'undo') await ask('undo', {});
          else if (one.do === 'watch') await ask('addWatchTerm', { name: 'Tove Lind', kind: 'person', aliases: [] });
          else if (one.do === 'unwatch') await ask('removeWatchTerm', { id: 'watch-tove-lind' as EntityId }).catch(() => {});
          else if (one.do === 'pack') await ask('importFile', { kind: 'pack', name: 'far.json', content: { text: packFile(one.n) } });
          else if (one.do === 'attach') {
            const articles = shipped(version).articles.map((x) => ({
              ...x,
              passages: x.passages.map((p) => ({ ...p, text: `Text ${p.n}.` })),
            }));
            await ask('importFile', {
              kind: 'pack',
              name: 'texts.json',
              content: { text: JSON.stringify({ ...shipped(version), articles }) },
            });
          } else if (one.do === 'restore') {
            const { text } = await ask('backup', { part: 0 });
            await ask('restore', { content: { text }, replace: true });
          } else if (one.do === 'ship') {
            version = one.n;
            begin();
          }
          await expectSame(keeper);
          const said = await cards(keeper);
          // a worker that starts anew reads what was stored
          if (restarts++ % 2 === 1) {
            begin();
            await expectSame(keeper);
            expect(said).toEqual(await cards(keeper));
          }
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 30) },
    );
  });

  it('few segments are left of many writes', { timeout: 60_000 }, async () => {
    const { ask, keeper } = asker(samplePack());
    for (let i = 0; i < 80; i++) await ask('saveArticle', { article: page({ url: `https://example.org/${i}` }) });
    await expectSame(keeper);
    const { userSegments = [], userBlocks = [], gone = [] } = await contents();
    expect(userSegments.length).toBeLessThan(15);
    expect(new Set(userBlocks.map((row) => (row as { segment: string }).segment)).size).toBe(userSegments.length);
    expect(gone).toEqual([]);
  });
});

describe('an archive of before the index, or with one of another form', () => {
  it.each([2, 3])('is indexed when it is opened (version %i)', async (version) => {
    const { ask } = asker(samplePack());
    for (let i = 0; i < 3; i++) await ask('saveArticle', { article: page({ url: `https://example.org/${i}` }) });
    await ask('importFile', { kind: 'pack', name: 'far.json', content: { text: packFile(1) } });
    const newest = await openArchive();
    const names = [...newest.objectStoreNames];
    const rows = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await newest.getAll(name)] as const)));
    newest.close();
    globalThis.indexedDB = new IDBFactory();
    const old = await openArchive({ migrations: MIGRATIONS.slice(0, 2) });
    const ofIndex = ['segments', 'userSegments', 'blocks', 'userBlocks', 'gone'];
    for (const store of old.objectStoreNames)
      if (store !== 'words') for (const row of rows[store] ?? []) await old.put(store, row as never);
    await old.put('words', {
      half: 'user',
      texts: 7,
      counts: new Map([
        ['harbour', 3],
        ['gull', 2],
      ]),
    } as never);
    old.close();
    if (version === 3) {
      const indexed = await openArchive({ migrations: MIGRATIONS.slice(0, 3) });
      for (const store of ofIndex as (keyof typeof rows & 'userBlocks')[]) {
        // all ids of a segment were in one row
        for (const row of rows[store] ?? [])
          if (!(((row as { block?: number }).block as number) < -1)) await indexed.put(store, row as never);
      }
      for (const { id } of await indexed.getAll('userSegments'))
        await indexed.put('userBlocks', { segment: id, block: -1, ids: 'x', numbers: new Uint32Array(1) } as never);
      indexed.close();
    }
    const keeper = keeperOf(samplePack());
    await expectSame(keeper);
    const after = await openArchive();
    expect([await after.count('userSegments'), await after.count('segments')]).toEqual([1, 1]);
    const segments = new Set((await after.getAllKeys('userBlocks')).map(([segment]) => segment));
    expect([...segments]).toEqual(await after.getAllKeys('userSegments'));
    for (const store of ['userStatements', 'userFacts', 'userArticles', 'userPassages', 'userTallies'] as const)
      expect([store, await after.getAll(store)]).toEqual([store, rows[store]]);
    const words = await after.get('words', 'user');
    expect([words?.texts, words && countOf(words, 'harbour'), words && countOf(words, 'gull'), words && countOf(words, 'tug')]).toEqual([
      7, 3, 2, 0,
    ]);
    after.close();
    const { keeper: same, ask: askAgain } = asker(samplePack(), keeper);
    await askAgain('saveArticle', { article: page({ url: 'https://example.org/9' }) });
    await expectSame(same);
  });
});
