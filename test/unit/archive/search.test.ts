import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facets } from '../../../src/archive/facets';
import { search, statementsOf } from '../../../src/archive/search';
import { foldKey } from '../../../src/matching/folding';
import type { StatementQuery, WorkerArguments } from '../../../src/messages';
import { bounds, compareEdtf } from '../../../src/model/edtf';
import type { EntityId, Pack, Statement } from '../../../src/model/records';
import { keeperOf, withFreshIndexedDB } from './fresh';
import { samplePack, statement } from './sample';

withFreshIndexedDB();

const query = (parts: Record<string, string | number>) => parts as WorkerArguments<'search'>;
const idsOf = (views: readonly { readonly id: string }[]): string[] => views.map(({ id }) => id);

async function found(parts: Record<string, string | number>, pack = samplePack()) {
  return keeperOf(pack).read((reading) => search(reading, query(parts)));
}

describe('the statements of an entity', () => {
  const of = (entity: string, limit = 1) =>
    keeperOf(samplePack()).read((reading) => statementsOf(reading, { entity: entity as EntityId, limit }));

  it('are those it made, as a search for them finds them', async () => {
    expect(await of('mayor')).toEqual({ narrowedBy: 'speaker', found: await found({ speaker: 'mayor', limit: 1 }) });
  });

  it('are those about it where it made none', async () => {
    expect(await of('harbour')).toEqual({ narrowedBy: 'about', found: await found({ about: 'harbour', limit: 1 }) });
  });

  it('are none of an entity that the archive does not have', async () => {
    expect(await of('nobody')).toMatchObject({ narrowedBy: 'about', found: { total: 0, statements: [] } });
  });
});

describe('searching statements', () => {
  it('gives all without a query, newest first by the last day each may mean', async () => {
    const { statements } = await found({});
    expect(idsOf(statements)).toEqual(['late-1', 'late-2', 'early-1', 'early-2', 'early-3']);
  });

  it('finds a joint statement by each of its speakers, and a readout by who passed it on', async () => {
    expect(idsOf((await found({ speaker: 'mayor' })).statements)).toEqual(['late-1', 'late-2', 'early-1']);
    expect(idsOf((await found({ speaker: 'captain' })).statements)).toEqual(['late-1', 'early-2']);
    expect(idsOf((await found({ speaker: 'town-hall' })).statements)).toEqual(['late-1']);
  });

  it.each([
    ['a month finds a day in it and the month itself', { from: '2020-02', to: '2020-02' }, ['late-1', 'late-2']],
    ['a day finds a month that it is in', { from: '2020-02-03', to: '2020-02-03' }, ['late-1']],
    ['an open side limits nothing', { from: '2019-06-03' }, ['late-1', 'late-2', 'early-1']],
    ['‘up to’ may be before', { from: '2019-01', to: '2019-01' }, ['early-2']],
    ['‘up to’ does not reach more than a year back', { from: '2018', to: '2018-05' }, []],
    ['an approximate month is the month', { from: '2019-05-31', to: '2019-05-31' }, ['early-2', 'early-3']],
  ])('by time: %s', async (_, parts, ids) => {
    expect(idsOf((await found(parts)).statements)).toEqual(ids);
  });

  it.each([
    ['words of the wording, by their beginnings', 'withdr tugs', ['late-1']],
    ['verbatim words', 'RUSTY', ['early-3']],
    ['the speaker’s name and role', 'quill mayor', ['late-1', 'late-2', 'early-1']],
    ['an unnamed speaker', 'sailor', ['early-3']],
    ['the occasion', 'regatta', ['late-1']],
    ['not the middle of a word', 'usty', []],
    ['all words, not some', 'rusty regatta', []],
    ['no word at all', ' … ', ['late-1', 'late-2', 'early-1', 'early-2', 'early-3']],
  ])('by text: %s', async (_, text, ids) => {
    expect(idsOf((await found({ text })).statements)).toEqual(ids);
  });

  it('shows names, roles and sources, and both sides of a link', async () => {
    const { statements, linked } = await found({
      speaker: 'mayor',
      to: '2019-12',
    });
    expect(statements).toMatchObject([
      {
        id: 'early-1',
        speakers: [{ name: 'Ada Quill', entity: 'mayor', as: 'mayor' }],
        via: null,
        about: [{ id: 'harbour', kind: 'place', name: 'Old Harbour' }],
        sources: [
          {
            article: 'early',
            passage: 1,
            headline: 'Boats in the harbour',
            publisher: 'The Gull',
            url: 'https://example.org/early',
            machineTranslated: false,
          },
        ],
        links: [
          { kind: 'denies', direction: 'to', statement: 'early-2' },
          { kind: 'updates', direction: 'from', statement: 'late-1' },
        ],
      },
    ]);
    expect(Object.keys(linked).sort()).toEqual(['early-2', 'late-1']);
    expect(linked['late-1']).toMatchObject({
      via: { id: 'town-hall' },
      sources: [{ headline: null, url: null, machineTranslated: true }],
    });
  });

  it('gives the facts on the topic and in the time, and a number over time whole', async () => {
    const all = await found({ about: 'harbour' });
    expect(idsOf(all.facts)).toEqual(['early-f2', 'late-f1', 'early-f1']);
    expect(all.series).toMatchObject([
      {
        id: 'boats-stuck',
        label: 'Boats stuck',
        unit: 'boats',
        values: [
          { number: 1, fact: { holds: { edtf: '2019-06-01' } } },
          { number: 4, qualifier: 'about', fact: { hedge: 'thought to be' } },
        ],
      },
    ]);
    const byWord = await found({ about: 'harbour', text: 'four' });
    expect(idsOf(byWord.facts)).toEqual(['late-f1']);
    expect(byWord.series[0]?.values.map(({ number }) => number)).toEqual([1, 4]);
    expect((await found({ about: 'harbour', to: '2019' })).series[0]?.values.map(({ number }) => number)).toEqual([1]);
    expect(idsOf((await found({ speaker: 'captain' })).facts)).toEqual(['early-f2']);
    expect(idsOf((await found({ article: 'late' })).facts)).toEqual(['late-f1']);
  });

  it('labels an article without a headline by who published or wired it', async () => {
    expect((await keeperOf(samplePack()).read((reading) => facets(reading, {}))).article).toEqual([
      { value: 'early', label: 'Boats in the harbour', count: 3, date: '2019-06' },
      { value: 'late', label: 'Wave', count: 2, date: '2020-02-16' },
    ]);
  });
});

describe('pages and months', () => {
  it('gives a page at a time, with what is counted on the first', async () => {
    const first = await found({ limit: 2 });
    expect(idsOf(first.statements)).toEqual(['late-1', 'late-2']);
    expect(first).toMatchObject({ total: 5, next: 2 });
    expect(first.months.counts).not.toEqual([]);
    const last = await found({ skip: 4, limit: 2 });
    expect(idsOf(last.statements)).toEqual(['early-3']);
    expect(last).toMatchObject({ total: 5, next: null, facts: [], months: { counts: [] } });
    const none = await found({ limit: 0 });
    expect(none).toMatchObject({ statements: [], total: 5, next: 0, months: { vague: 1 } });
  });

  it('counts months at any time, by speaker; what may lie in several months is vague', async () => {
    const { months, total } = await found({ from: '2020' });
    expect(total).toBe(2);
    expect(months).toEqual({
      speakers: [
        { value: 'mayor', label: 'Ada Quill', count: 3 },
        { value: 'captain', label: 'Bo Reed', count: 2 },
        { value: 'town-hall', label: 'Town Hall', count: 1 },
      ],
      counts: [
        { month: '2019-05', total: 1, by: [0, 0, 0] },
        { month: '2019-06', total: 1, by: [1, 0, 0] },
        { month: '2020-02', total: 2, by: [2, 1, 1] },
      ],
      vague: 1,
    });
    expect((await found({ speaker: 'captain' })).months).toMatchObject({
      counts: [{ month: '2020-02', total: 1, by: [1, 1, 1] }],
      vague: 1,
    });
  });
});

const SPEAKERS = ['mayor', 'captain', 'town-hall'] as const;
const ABOUT = ['harbour', 'island', 'mayor'] as const;
const WORDS = ['boat', 'boats', 'Fog', 'tüg', 'tug-boat', 'sea’s', 'S-40'];
const DATES = ['2018', '2019-06', '2019-06-02', '../2019-06-02', '2019-06-02/..', '2019-05-30/2019-06-03', '2020-02-16~', '2020-02'];

const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const drafts = fc.array(
  fc.record({
    article: fc.constantFrom('early', 'late'),
    speakers: fc.uniqueArray(fc.constantFrom(...SPEAKERS), {
      minLength: 1,
      maxLength: 2,
    }),
    via: fc.option(fc.constantFrom(...SPEAKERS), { nil: undefined }),
    about: fc.uniqueArray(fc.constantFrom(...ABOUT), { maxLength: 2 }),
    said: fc.constantFrom(...DATES),
    words: fc.array(fc.oneof(fc.record({ quote: text }), fc.record({ paraphrase: text })), { minLength: 1, maxLength: 2 }),
  }),
  { maxLength: 12 },
);

function packOf(
  list: readonly {
    readonly [key: string]: unknown;
    readonly article: string;
  }[],
): Pack {
  const pack = samplePack();
  const made = list.map(({ article, via, speakers, ...draft }, i) => ({
    article,
    record: {
      relations: [],
      ...statement(article, {
        ...(draft as unknown as Parameters<typeof statement>[1]),
        id: `made-${i}`,
        speakers: (speakers as string[]).map((entity) => ({ entity })),
        ...(via !== undefined && { via }),
      }),
    } as unknown as Statement,
  }));
  return {
    ...pack,
    articles: pack.articles.map((article) => ({
      ...article,
      statements: made.filter((s) => s.article === article.id).map(({ record }) => record),
    })),
  };
}

const queries = fc
  .record(
    {
      speaker: fc.constantFrom(...SPEAKERS),
      about: fc.constantFrom(...ABOUT),
      form: fc.constantFrom('direct', 'mixed', 'indirect'),
      article: fc.constantFrom('early', 'late'),
      from: fc.constantFrom('2018-03', '2019-06-01', '2020'),
      to: fc.constantFrom('2018-12-31', '2019-06', '2020-02'),
      text: fc.oneof(text, fc.constantFrom('bo', 'F', 'tug', 's 4', 'sea')),
    },
    { requiredKeys: [] },
  )
  .map((parts) => parts as unknown as StatementQuery);

/** What a query means, said as plainly as possible over the records. */
function means(pack: Pack, record: Statement, q: StatementQuery): boolean {
  const nameOf = (id: EntityId) => pack.entities.find((entity) => entity.id === id)?.name ?? '';
  const by = [...record.speakers.flatMap((s) => ('entity' in s ? [s.entity] : [])), ...(record.via ? [record.via] : [])];
  const texts = [...record.words.map((w) => ('quote' in w ? w.quote : w.paraphrase)), ...[...by, ...record.about].map(nameOf)];
  const words = foldKey(texts.join(' ')).split(/[^\p{L}\p{N}]+/u);
  const asked = foldKey(q.text ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const { first, last } = bounds(record.said.edtf);
  const may = {
    first: first === -Infinity ? last - 365 : first,
    last: last === Infinity ? first + 365 : last,
  };
  return (
    (!q.speaker || by.includes(q.speaker)) &&
    (!q.about || record.about.includes(q.about)) &&
    (!q.form || record.form === q.form) &&
    (!q.article || record.sources.some((source) => source.article === q.article)) &&
    (!q.from || may.last >= bounds(q.from).first) &&
    (!q.to || may.first <= bounds(q.to).last) &&
    asked.every((word) => words.some((w) => w.startsWith(word)))
  );
}

describe('any search of any archive', () => {
  it('finds exactly what it means, newest first, and counts for each facet what choosing it would find', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, queries, async (list, q) => {
        const pack = packOf(list);
        const all = pack.articles.flatMap((article) => article.statements);
        // each run has another version, so that it is seeded again into the same database
        const keeper = keeperOf(pack, JSON.stringify(list));
        await keeper.read(async (reading) => {
          const [{ statements }, choices] = await Promise.all([search(reading, q), facets(reading, q)]);
          expect(idsOf(statements).sort()).toEqual(idsOf(all.filter((record) => means(pack, record, q))).sort());
          for (const [i, view] of statements.entries()) {
            const next = statements[i + 1];
            if (next) expect(compareEdtf(view.said.edtf, next.said.edtf)).toBeGreaterThanOrEqual(0);
          }
          for (const name of ['speaker', 'about', 'form', 'article'] as const) {
            const counted = Object.fromEntries(choices[name].map(({ value, count }) => [value, count]));
            const { [name]: _, ...rest } = q;
            const values = {
              speaker: SPEAKERS,
              about: ABOUT,
              form: ['direct', 'mixed', 'indirect'],
              article: ['early', 'late'],
            }[name];
            for (const value of values) {
              const chosen = { ...rest, [name]: value } as StatementQuery;
              expect([name, value, counted[value] ?? 0]).toEqual([name, value, all.filter((record) => means(pack, record, chosen)).length]);
            }
          }
        });
      }),
      { numRuns: 150 },
    );
  }, 30_000);
});
