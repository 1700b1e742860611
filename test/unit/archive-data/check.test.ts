/** The door: what it says of a broken pack, and that it never throws. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { assembleBundled } from '../../../src/archive/bundled';
import { checkPack, MAX_PROBLEMS, placeOf } from '../../../src/archive/check';
import type { Pack } from '../../../src/model/records';
import { bundledPack, readBundled } from './bundle';

// biome-ignore lint/suspicious/noExplicitAny: the tests break packs in ways their type forbids
type Loose = any;
type Keys = readonly (string | number)[];

let pack: Pack;
beforeAll(async () => {
  pack = await bundledPack();
});

const broken = (change: (copy: Loose) => void): Loose => {
  const copy = structuredClone(pack);
  change(copy);
  return copy;
};

const problems = (value: unknown) => {
  const checked = checkPack(value);
  return checked.ok ? [] : checked.problems;
};

/** The path of everything in `value`, the whole excepted. */
function paths(value: unknown, keys: Keys = []): Keys[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const path = [...keys, Array.isArray(value) ? Number(key) : key];
    return [path, ...paths(item, path)];
  });
}

const at = (value: Loose, keys: Keys): Loose => keys.reduce((inner, key) => inner[key], value);

const replaced = (keys: Keys, by: unknown): Loose =>
  broken((copy) => {
    at(copy, keys.slice(0, -1))[keys.at(-1) as string | number] = by;
  });

describe('checkPack', () => {
  it('passes the bundled archive, as it is and as JSON', () => {
    expect(checkPack(pack).ok).toBe(true);
    expect(checkPack(JSON.parse(JSON.stringify(pack)))).toEqual({ ok: true, pack });
  });

  const cases: [string, (p: Loose) => void, string, RegExp][] = [
    [
      'a date that the calendar lacks',
      (p) => (p.articles[2].statements[5].said.edtf = '2020-02-30'),
      'articles[2].statements[5].said.edtf',
      /EDTF/,
    ],
    ['an inferred date without its reason', (p) => delete p.articles[1].date.from, 'articles[1].date.from', /from/],
    ['a missing field', (p) => delete p.articles[0].passages, 'articles[0].passages', /passages/],
    ['a field of no meaning', (p) => (p.articles[0].colour = 'red'), 'articles[0].colour', /never/],
    ['a form that its words do not have', (p) => (p.articles[0].statements[0].form = 'direct'), 'articles[0].statements[0].form', /form/],
    [
      'words of neither sort',
      (p) => (p.articles[0].statements[0].words[0] = { said: 'x' }),
      'articles[0].statements[0].words[0]',
      /quote.*paraphrase/,
    ],
    ['an article twice', (p) => p.articles.push(p.articles[0]), 'articles[5].id', /taken/],
    ['an entity twice', (p) => p.entities.splice(1, 0, p.entities[0]), 'entities[1].id', /taken/],
    [
      'a statement id twice',
      (p) => (p.articles[3].statements[1].id = p.articles[0].statements[0].id),
      'articles[3].statements[1].id',
      /taken/,
    ],
    ['a fact id twice', (p) => (p.articles[3].facts[1].id = p.articles[0].facts[0].id), 'articles[3].facts[1].id', /taken/],
    ['a series id twice', (p) => p.entities[5].series.push(p.entities[5].series[0]), 'entities[5].series[1].id', /taken/],
    ['a language twice', (p) => p.names.splice(1, 0, p.names[0]), 'names[1].language', /taken/],
    [
      'a speaker nobody knows',
      (p) => (p.articles[2].statements[0].speakers[0].entity = 'nobody'),
      'articles[2].statements[0].speakers[0].entity',
      /"nobody"/,
    ],
    [
      'an unnamed speaker of nowhere',
      (p) => (p.articles[0].statements[0].speakers[0].of = 'nowhere'),
      'articles[0].statements[0].speakers[0].of',
      /"nowhere"/,
    ],
    ['a readout by nobody', (p) => (p.articles[4].statements[0].via = 'nobody'), 'articles[4].statements[0].via', /"nobody"/],
    ['a topic nobody knows', (p) => p.articles[0].facts[0].about.unshift('nothing'), 'articles[0].facts[0].about[0]', /"nothing"/],
    [
      'a claim by nobody',
      (p) => (p.articles[0].facts[0].attributedTo = { entity: 'nobody' }),
      'articles[0].facts[0].attributedTo.entity',
      /"nobody"/,
    ],
    ['a related entity that is not there', (p) => (p.entities[0].related[0] = 'nothing'), 'entities[0].related[0]', /"nothing"/],
    ['an entity related to itself', (p) => (p.entities[0].related[0] = p.entities[0].id), 'entities[0].related[0]', /itself/],
    [
      'a source in no article',
      (p) => p.articles[0].facts[0].sources.push({ article: 'nowhere', passage: 1 }),
      'articles[0].facts[0].sources[1].article',
      /"nowhere"/,
    ],
    [
      'a source past the last passage',
      (p) => (p.articles[0].facts[0].sources[0].passage = 9),
      'articles[0].facts[0].sources[0].passage',
      /1 to 8/,
    ],
    [
      'no source in its own article',
      (p) => (p.articles[0].facts[0].sources = [{ article: 'afp-2019-08-27', passage: 1 }]),
      'articles[0].facts[0].sources',
      /own article/,
    ],
    [
      'a relation to nothing',
      (p) => (p.articles[0].statements[0].relations = [{ kind: 'answers', to: 'nothing' }]),
      'articles[0].statements[0].relations[0].to',
      /"nothing"/,
    ],
    [
      'a relation to itself',
      (p) => (p.articles[0].statements[0].relations = [{ kind: 'answers', to: p.articles[0].statements[0].id }]),
      'articles[0].statements[0].relations[0].to',
      /itself/,
    ],
    [
      'a series nobody defines',
      (p) => (p.articles[0].facts[0].value = { series: 'none', number: 1 }),
      'articles[0].facts[0].value.series',
      /"none"/,
    ],
    [
      'a series of what the fact is not about',
      (p) => (p.articles[0].facts[0].value = { series: 'war-deaths', number: 1 }),
      'articles[0].facts[0].value.series',
      /"syrian-war"/,
    ],
    ['a gap in the passages', (p) => p.articles[4].passages.splice(1, 1), 'articles[4].passages[1].n', /expected 2.*not 3/],
    ['names of nothing', (p) => (p.names[0].entities['no-such'] = { name: ['x'] }), 'names[0].entities["no-such"]', /"no-such"/],
  ];
  it.each(cases)('says where: %s', (_, change, place, message) => {
    const found = problems(broken(change)).filter((p) => p.place === place);
    expect(found.map((p) => p.message).join('\n')).toMatch(message);
  });

  it('reports a bounded number of problems', () => {
    expect(problems({ ...pack, articles: Array.from({ length: 4_000 }, () => ({})) })).toHaveLength(MAX_PROBLEMS);
    const unknown = broken((p) => {
      p.entities = [];
    });
    expect(problems(unknown)).toHaveLength(MAX_PROBLEMS);
  });

  it('reports in lines of bounded length', () => {
    const long = 'x'.repeat(1_000_000);
    const found = problems(broken((p) => Object.assign(p, { format: long, [long]: 1 })));
    expect(found).toHaveLength(2);
    for (const { place, message } of found) expect(place.length + message.length).toBeLessThan(1_000);
  });

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
        (value) => !checkPack(value).ok,
      ),
    );
  });

  it('of any one thing of a wrong type names the place', () => {
    const all = paths(pack);
    fc.assert(
      fc.property(fc.nat(all.length - 1), fc.constantFrom<unknown>(Symbol('x'), true, Number.NaN), (i, wrong) => {
        const keys = all[i] as Keys;
        // the one field that is a truth value
        fc.pre(!(keys.at(-1) === 'machineTranslated' && wrong === true));
        const found = problems(replaced(keys, wrong));
        expect(
          found.some(({ place }) => placeOf(keys).startsWith(place) && place !== ''),
          placeOf(keys),
        ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('of any one thing deleted or altered passes the pack or names places that are there', () => {
    const all = paths(pack);
    const other = fc.oneof(
      fc.constant(undefined),
      fc.jsonValue(),
      fc.nat(all.length - 1).map((i) => at(pack, all[i] as Keys)),
      fc.constantFrom('idlib', 'afp-2019-08-27', '2020-02-12', '../2020', 1, 0, -1, 1.5, ''),
    );
    fc.assert(
      fc.property(fc.nat(all.length - 1), other, (i, value) => {
        const changed = broken((copy) => {
          const keys = all[i] as Keys;
          const inside = at(copy, keys.slice(0, -1));
          const key = keys.at(-1) as string | number;
          if (value !== undefined) inside[key] = structuredClone(value);
          else if (Array.isArray(inside)) inside.splice(key as number, 1);
          else delete inside[key];
        });
        const checked = checkPack(changed);
        if (checked.ok) {
          // what passed once passes again, with nothing changed by passing
          expect(checkPack(checked.pack)).toEqual(checked);
          return;
        }
        expect(checked.problems.length).toBeGreaterThan(0);
        const places = new Set(['', ...paths(changed).map(placeOf)]);
        for (const { place, message } of checked.problems) {
          expect(message).not.toBe('');
          // of what is missing, that in which it is missing
          expect(places.has(place) || places.has(place.replace(/(?:^|\.)[\p{L}_$][\p{L}\p{N}_$]*$|\[[^\]]*\]$/u, '')), place).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('assembleBundled', () => {
  const assemble = (files: Record<string, (content: Loose) => unknown>) =>
    assembleBundled(async (path) => {
      const content = await readBundled(path);
      return files[path] ? files[path](content) : content;
    });

  it('sorts the articles by date, in whatever order the index names them', async () => {
    const checked = await assemble({ 'index.json': (index) => ({ ...index, articles: [...index.articles].reverse() }) });
    expect(checked.ok && checked.pack).toEqual(pack);
  });

  it('names the file of a problem, and the place in it', async () => {
    const checked = await assemble({
      'articles/reuters-2020-02-11.json': (article) => {
        article.statements[5].said.edtf = 'Tuesday';
        return article;
      },
    });
    expect(checked).toMatchObject({ ok: false, problems: [{ place: 'articles/reuters-2020-02-11.json: statements[5].said.edtf' }] });
  });

  it.each<[string, string, (content: Loose) => unknown, string]>([
    ['an article that is none', 'articles/afp-2019-08-27.json', () => null, 'articles/afp-2019-08-27.json'],
    [
      'an entity without a name',
      'entities.json',
      ({ entities: [first, ...rest] }) => ({ entities: [{ ...first, name: '' }, ...rest] }),
      'entities.json: entities[0].name',
    ],
    ['no list of entities', 'entities.json', () => [], 'entities.json: entities'],
    ['names of nothing', 'names/en.json', (names) => ({ ...names, entities: { nothing: {} } }), 'names/en.json: entities.nothing'],
    ['another format', 'index.json', (index) => ({ ...index, format: 'backgrounder-pack/2' }), 'index.json: format'],
    ['an article outside its folder', 'index.json', (index) => ({ ...index, articles: ['../x.json'] }), 'index.json: articles[0]'],
    ['a file that is not there', 'index.json', (index) => ({ ...index, articles: ['articles/none.json'] }), 'articles/none.json'],
    [
      'a file that is no JSON',
      'names/en.json',
      () => {
        throw new SyntaxError('Unexpected end of JSON input');
      },
      'names/en.json',
    ],
  ])('says which file has %s', async (_, path, change, place) => {
    const checked = await assemble({ [path]: change });
    expect(checked.ok ? [] : checked.problems.map((p) => p.place)).toContain(place);
  });
});
