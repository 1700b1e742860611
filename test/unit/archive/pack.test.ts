import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../src/archive/check';
import { USER_STORES } from '../../../src/archive/database';
import { finishKeeping } from '../../../src/background/keeping';
import type { ArticleId, EntityId, Pack, StatementId } from '../../../src/model/records';
import { keeperOf, withFreshIndexedDB } from './fresh';
import { asker, contents, memoryArea, page } from './keeping';
import { samplePack } from './sample';

withFreshIndexedDB();

type Asker = ReturnType<typeof asker>;

const own = (all: Record<string, unknown[]>) =>
  Object.fromEntries(Object.entries(all).filter(([name]) => (USER_STORES as string[]).includes(name)));

/** The sample under other names: nothing in it is in the archive. */
function foreignPack(): Pack {
  const text = JSON.stringify(samplePack())
    .replace(/"(harbour|mayor|captain|town-hall|island|early|late|boats-stuck)((?:-[0-9f]+)?)"/g, '"far-$1$2"')
    .replace('https://example.org/early', 'https://far.example.org/early');
  return JSON.parse(text) as Pack;
}

const importPack = ({ ask }: Asker, pack: unknown, name = 'a.json') =>
  ask('importFile', { kind: 'pack', name, content: { text: typeof pack === 'string' ? pack : JSON.stringify(pack) } });
const exported = async ({ ask }: Asker, selection: 'all' | 'kept' | { articles: ArticleId[] }): Promise<Pack> =>
  JSON.parse((await ask('exportPack', { selection, part: 0 })).text) as Pack;
const backedUp = async ({ ask }: Asker): Promise<string> => (await ask('backup', { part: 0 })).text;

/** Something of every kind that a reader adds. */
async function fill(a: Asker): Promise<void> {
  await a.ask('saveArticle', { article: page() });
  await importPack(a, foreignPack());
  await a.ask('addWatchTerm', { name: 'Tove Lind', kind: 'person', aliases: [] });
  const saved = (await a.ask('saveArticle', { article: page() })).view;
  await a.ask('correct', {
    statement: saved.passages[1]?.statements[0]?.id as StatementId,
    change: { speakers: [{ entity: 'captain' as EntityId }] },
  });
  await a.ask('correct', { statement: 'early-1' as StatementId, change: { dropped: true } });
  await a.ask('correct', { statement: 'far-late-2' as StatementId, change: { form: 'indirect' } });
  await a.ask('importFile', {
    kind: 'text',
    name: 'late.txt',
    content: { text: '“We wait,” the mayor said in the rain on the quay of the old town.\n' },
  });
  a.area.values.sites = { 'example.org': 'off' };
  a.area.values.paused = true;
}

describe('a pack', () => {
  it('carries what a reader keeps, passes the door, and brings all of it to another archive', async () => {
    const a = asker(samplePack());
    await fill(a);
    const pack = await exported(a, 'kept');
    expect(checkPack(pack)).toMatchObject({ ok: true });
    expect(pack.articles.length).toBe(3);
    globalThis.indexedDB = new IDBFactory();
    const b = asker(samplePack());
    const report = await importPack(b, pack);
    expect(report).toMatchObject({ outcome: 'added', conflicts: [], problems: [] });
    const again = await exported(b, 'kept');
    const timeless = (p: Pack) => ({ ...p, articles: p.articles.map(({ kept: _, ...article }) => article) });
    expect(timeless(again)).toEqual(timeless(pack));
    expect(b.names.renewed).toBe(1);
  });

  it('of all has what ships too, without texts that were attached, and changes nothing where it came from', async () => {
    const a = asker(samplePack());
    await fill(a);
    const pack = await exported(a, 'all');
    expect(pack.articles.map(({ id }) => id)).toEqual(expect.arrayContaining(['early', 'late', 'far-early', 'far-late']));
    expect(pack.articles.find(({ id }) => id === 'late')?.passages.some(({ text }) => text !== undefined)).toBe(false);
    const before = await contents();
    const report = await importPack(a, pack);
    expect(report.outcome).toBe('unchanged');
    expect(report.conflicts).toEqual([]);
    expect(await contents()).toEqual(before);
  });

  it('of a selection leaves out what its records name elsewhere', async () => {
    const a = asker(samplePack());
    const pack = await exported(a, { articles: ['late' as ArticleId] });
    expect(checkPack(pack)).toMatchObject({ ok: true });
    expect(pack.articles[0]?.statements.flatMap(({ relations }) => relations)).toEqual([]);
    expect((await importPack(a, pack)).conflicts).toEqual([]);
  });

  it('never overwrites what the reader has: differences are told, record by record', async () => {
    const a = asker(samplePack());
    await importPack(a, foreignPack());
    await a.ask('correct', {
      statement: 'far-early-2' as StatementId,
      change: { said: { edtf: '2019-05-30' as never, basis: 'printed' } },
    });
    const before = own(await contents());
    const other = JSON.parse(
      JSON.stringify(foreignPack())
        .replaceAll('one boat cannot leave the fog', 'two boats cannot leave the fog')
        .replaceAll('"rusty"', '"shiny"')
        .replaceAll('A captain.', 'A skipper.')
        .replaceAll('Boats in the harbour', 'Ships in the harbour')
        .replaceAll('One boat was stuck.', 'No boat was stuck.'),
    ) as Pack;
    const report = await importPack(a, other);
    expect(report.outcome).toBe('unchanged');
    expect(report.conflicts.map(({ place }) => place).sort()).toEqual([
      'far-captain',
      'far-early',
      'far-early-2',
      'far-early-3',
      'far-early-f1',
    ]);
    expect(report.conflicts.find(({ place }) => place === 'far-early-2')?.message).toContain('correct');
    expect(own(await contents())).toEqual(before);
  });

  it('adds what is new to an article that is there, by id or by address', async () => {
    const a = asker(samplePack());
    await importPack(a, foreignPack());
    const more = JSON.parse(JSON.stringify(foreignPack()).replaceAll('"far-early"', '"elsewhere"')) as Pack;
    const [early] = more.articles;
    const extra = { ...early?.statements[1], id: 'extra', words: [{ quote: 'A second boat is stuck' }], form: 'direct' };
    const report = await importPack(a, {
      ...more,
      articles: [{ ...early, statements: [...(early?.statements ?? []), extra] }, ...more.articles.slice(1)],
    });
    expect(report).toMatchObject({ outcome: 'updated', articles: ['far-early'] });
    const pack = await exported(a, { articles: ['far-early' as ArticleId] });
    expect(pack.articles[0]?.statements.map(({ id }) => id)).toEqual(['far-early-1', 'far-early-2', 'far-early-3', 'extra']);
    expect(pack.articles[0]?.statements[3]?.sources).toEqual([{ article: 'far-early', passage: 2 }]);
  });

  it('attaches the text that it carries of an article that ships', async () => {
    const a = asker(samplePack());
    const pack = samplePack();
    const texts = {
      ...pack,
      articles: pack.articles.map((x) => ({ ...x, passages: x.passages.map((p) => ({ ...p, text: `Text of ${p.n}.` })) })),
    };
    expect(await importPack(a, texts)).toMatchObject({ outcome: 'attached', conflicts: [] });
    expect((await contents()).texts).toMatchObject([
      { article: 'early', passages: ['Text of 1.', 'Text of 2.'] },
      { article: 'late', passages: ['Text of 1.'] },
    ]);
  });
});

describe('a backup', () => {
  it('restored on an empty profile gives the same archive and settings', async () => {
    const a = asker(samplePack());
    await fill(a);
    const before = await contents();
    const backup = await backedUp(a);
    globalThis.indexedDB = new IDBFactory();
    const b = asker(samplePack());
    expect(await b.ask('restore', { content: { text: backup }, replace: false })).toMatchObject({
      outcome: 'restored',
      articles: 3,
      corrections: 3,
    });
    // the index of one write is in other segments than that of several; that it says the same is tested by itself
    const { words, userSegments: _s, userBlocks: _b, gone: _g, ...after } = await contents();
    const { words: wordsBefore, userSegments: __s, userBlocks: __b, gone: __g, ...expected } = before;
    expect(after).toEqual(expected);
    expect(words?.length).toBe(wordsBefore?.length);
    expect(b.area.values).toMatchObject({ sites: { 'example.org': 'off' }, paused: true });
    const { at: _, ...second } = JSON.parse(await backedUp(b));
    const { at: __, ...first } = JSON.parse(backup);
    expect(second).toEqual(first);
  });

  it('replaces what is there only where that is allowed', async () => {
    const a = asker(samplePack());
    await a.ask('watchTerms', {});
    const empty = await backedUp(a);
    await fill(a);
    const before = await contents();
    expect(await a.ask('restore', { content: { text: empty }, replace: false })).toEqual({ outcome: 'not-empty' });
    expect(await contents()).toEqual(before);
    expect(await a.ask('restore', { content: { text: empty }, replace: true })).toMatchObject({ outcome: 'restored', articles: 0 });
    const { summaries: _, words: __, ...after } = own(await contents());
    expect(Object.values(after).flat()).toEqual([]);
  });

  it('is whole or not at all, whichever request fails', async () => {
    const a = asker(samplePack());
    await fill(a);
    const backup = await backedUp(a);
    const foreign = JSON.stringify(foreignPack()).replaceAll('"far-', '"farther-').replaceAll('far.example', 'farther.example');
    let before = await contents();
    for (const write of [() => importPack(a, foreign), () => a.ask('restore', { content: { text: backup }, replace: true })]) {
      let failures = 0;
      for (let at = 0; ; at += 3) {
        let calls = 0;
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
          if (calls++ === at) throw new DOMException('injected', 'DataError');
          return put.apply(this, args);
        };
        const failed = await write().then(
          () => false,
          () => true,
        );
        IDBObjectStore.prototype.put = put;
        if (!failed) break;
        failures++;
        expect(await contents()).toEqual(before);
      }
      expect(failures).toBeGreaterThan(8);
      before = await contents();
    }
  }, 30_000);

  it('travels in parts, and tells when one was lost', async () => {
    const a = asker(samplePack());
    const token = crypto.randomUUID();
    const text = JSON.stringify(foreignPack());
    await a.ask('stage', { token, part: 0, text: text.slice(0, 500) });
    await expect(a.ask('importFile', { kind: 'pack', name: 'p', content: { staged: token, parts: 2 } })).rejects.toThrow(/lost/);
    await a.ask('stage', { token, part: 0, text: text.slice(0, 500) });
    await a.ask('stage', { token, part: 1, text: text.slice(500) });
    expect(await a.ask('importFile', { kind: 'pack', name: 'p', content: { staged: token, parts: 2 } })).toMatchObject({
      outcome: 'added',
    });
  });
});

describe('a malformed document', () => {
  /** Every place in a value, as a path. */
  function paths(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
    if (typeof value !== 'object' || value === null) return [at];
    return [at, ...Object.entries(value).flatMap(([key, item]) => paths(item, [...at, Array.isArray(value) ? Number(key) : key]))];
  }
  function replaced(value: unknown, [key, ...rest]: readonly (string | number)[], by: unknown): unknown {
    if (key === undefined) return by;
    if (Array.isArray(value))
      return value.flatMap((item, i) => (i !== key ? [item] : rest.length === 0 && by === undefined ? [] : [replaced(item, rest, by)]));
    return Object.fromEntries(
      Object.entries(value as object).flatMap(([k, item]) =>
        k !== key ? [[k, item]] : rest.length === 0 && by === undefined ? [] : [[k, replaced(item, rest, by)]],
      ),
    );
  }
  const wrong = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      -1,
      0,
      1e9,
      '',
      ' ',
      'javascript:alert(1)',
      [],
      {},
      true,
      '2019-13-40',
      '__proto__',
      'x'.repeat(5_000),
    ),
    fc.string({ unit: 'binary' }),
    fc.jsonValue(),
  );

  it('is never accepted, never changes anything, and is told where it is wrong: 1,200 altered packs', async () => {
    const a = asker(samplePack());
    await a.ask('watchTerms', {});
    const before = await contents();
    const pack = foreignPack();
    const places = paths(pack);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), wrong, async (path, by) => {
        const altered = replaced(pack, path, by);
        const report = await importPack(a, altered ?? null);
        if (report.outcome === 'refused') {
          refused++;
          expect(report.problems.length).toBeGreaterThan(0);
          for (const { place, message } of report.problems) {
            expect(place).not.toBe('');
            expect(message).not.toBe('');
          }
          expect(await contents()).toEqual(before);
        } else {
          // what was taken is what the door lets through, and is taken out again
          expect(checkPack(JSON.parse(JSON.stringify(altered)))).toMatchObject({ ok: true });
          const mine = await exported(a, 'kept');
          expect(checkPack(mine)).toMatchObject({ ok: true });
          await a.ask('restore', { content: { text: JSON.stringify(EMPTY) }, replace: true });
        }
        if (report.outcome !== 'refused') {
          const { summaries: _, words: __, ...after } = own(await contents());
          expect(Object.values(after).flat()).toEqual([]);
          Object.assign(before, await contents());
        }
      }),
      { numRuns: 1_200 },
    );
    expect(refused).toBeGreaterThan(600);
  }, 120_000);

  const EMPTY = {
    format: 'backgrounder-backup/1',
    at: '2024-01-01T00:00:00.000Z',
    pack: { format: 'backgrounder-pack/1', title: 'Empty', articles: [], entities: [], names: [] },
    corrections: [],
    texts: [],
    settings: { sites: {}, paused: false },
  };

  it('is refused as a backup as well, altered or cut anywhere: 500 of them', async () => {
    const a = asker(samplePack());
    await fill(a);
    const backup = JSON.parse(await backedUp(a));
    const places = paths(backup);
    const before = await contents();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), wrong, fc.nat(), fc.boolean(), async (path, by, at, cut) => {
        const text = cut
          ? JSON.stringify(backup).slice(0, at % JSON.stringify(backup).length)
          : JSON.stringify(replaced(backup, path, by) ?? null);
        const restored = await a.ask('restore', { content: { text }, replace: false });
        if (restored.outcome === 'refused') for (const { place, message } of restored.problems) expect([place, message]).not.toContain('');
        else expect(restored.outcome).toBe('not-empty');
        expect(await contents()).toEqual(before);
      }),
      { numRuns: 500 },
    );
  }, 120_000);

  it('of any text at all, as a pack or an article, is told or kept whole: 800 of them', async () => {
    const a = asker(samplePack());
    await a.ask('watchTerms', {});
    const before = await contents();
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            'date 2019-99-01',
            ' date 2020-02 ',
            '<html>',
            '\u0000',
            '\uFFFD\uFFFD',
            '\n',
            '\n\n',
            'By Ann Bee',
            '©2019 X',
            'Original url:',
            'https://a b',
            '** **',
            '—',
            '(AFP) –',
            '{"format":',
            '"',
            '“',
          ),
          { maxLength: 12 },
        )
        .map((parts) => parts.join('\n')),
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('pack' as const, 'text' as const), async (text, kind) => {
        const report = await a.ask('importFile', { kind, name: 'x', content: { text } });
        if (report.outcome === 'refused') {
          expect(report.problems.length).toBeGreaterThan(0);
          for (const { place, message } of report.problems) expect([place, message]).not.toContain('');
        } else {
          expect(kind).toBe('text');
          const [id] = report.articles;
          expect(checkPack(await exported(a, { articles: [id as ArticleId] }))).toMatchObject({ ok: true });
          await a.ask('restore', { content: { text: JSON.stringify(EMPTY) }, replace: true });
          Object.assign(before, await contents());
        }
        expect(await contents()).toEqual(before);
      }),
      { numRuns: 800 },
    );
  }, 120_000);
});

describe('the settings of a backup', () => {
  it('are put in force by the next worker where this one was stopped before it could', async () => {
    const a = asker(samplePack());
    await fill(a);
    const backup = await backedUp(a);
    globalThis.indexedDB = new IDBFactory();
    const b = asker(samplePack());
    b.area.set = () => Promise.reject(new Error('stopped'));
    await expect(b.ask('restore', { content: { text: backup }, replace: false })).rejects.toThrow('stopped');
    const area = memoryArea();
    const next = keeperOf(samplePack());
    await finishKeeping(next, area as never);
    expect(area.values).toMatchObject({ sites: { 'example.org': 'off' }, paused: true });
    // once: what the reader chooses after that stays
    area.values = {};
    await finishKeeping(next, area as never);
    expect(area.values).toEqual({});
  });
});
