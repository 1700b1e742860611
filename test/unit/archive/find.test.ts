import fc from 'fast-check';
import * as v from 'valibot';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Finder, finderOf, type ReadArticle, recordOf } from '../../../src/archive/find';
import { articleIdOf, canonicalUrl, statementIds } from '../../../src/archive/identity';
import { namedEntries } from '../../../src/archive/seed';
import { Article, type ArticleId } from '../../../src/model/records';
import { bundledPack } from '../archive-data/bundle';

const AT = '2024-05-01T10:00:00.000Z';
const article = (more: Partial<ReadArticle>): ReadArticle => ({
  file: 'a.txt',
  headline: null,
  publisher: null,
  agency: null,
  credits: [],
  place: null,
  date: null,
  link: null,
  language: null,
  machineTranslated: false,
  notes: [],
  paragraphs: [],
  ...more,
});

describe('the record of an article', () => {
  let finder: Finder;
  beforeAll(async () => {
    const { entities, names } = await bundledPack();
    finder = finderOf(
      namedEntries(entities, names),
      entities.map(({ name, id }) => [name, id] as const),
    );
  });
  const read = (paragraphs: readonly string[], more: Partial<ReadArticle> = {}) =>
    recordOf(article({ paragraphs, ...more }), 'x' as ArticleId, 'imported', AT, finder);

  it('passes the schema, and stands in the text it is of, whatever that is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '“',
        '”',
        '"',
        '«',
        '»',
        ' said ',
        ' Dmitry Peskov ',
        ' he ',
        'the White House said that ',
        'Idlib',
        '. ',
        ', ',
        '\n',
        'according to ',
        ' denied ',
        'S-400',
        'سوريا',
        ' сказал ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    );
    const paragraphs = fc.array(
      fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(paragraphs, (all) => {
        const record = read(all);
        if (record === null) return;
        expect(v.safeParse(Article, record).issues).toBeUndefined();
        const texts = record.passages.map(({ text = '' }) => text);
        for (const { passage, start, end } of record.mentions ?? []) expect(texts[passage - 1]?.slice(start, end)).not.toBe('');
        for (const { words, sources } of record.statements) {
          const from = sources.map(({ passage }) => texts[passage - 1] ?? '').join('\n');
          for (const run of words) expect(from).toContain('quote' in run ? run.quote : run.paraphrase);
          expect(words.every((run) => 'quote' in run || run.asPrinted)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('names speakers as the archive knows them, as the article does, or not at all, and who passed it on', () => {
    const record = read(
      [
        'The White House said that President Donald Trump had called for calm in Idlib.',
        '“We are ready,” said Marta Kovacs, a doctor in the town. A senior official said the road was closed.',
      ],
      { date: { edtf: '2020-02-16' as never, basis: 'printed' } },
    );
    const speakers = record?.statements.map((s) => s.speakers[0]);
    expect(speakers).toContainEqual({ entity: 'trump', as: 'President' });
    expect(speakers).toContainEqual({ name: 'Marta Kovacs', as: 'a doctor in the town' });
    expect(speakers?.some((who) => who && 'unnamed' in who && /senior official/i.test(who.unnamed))).toBe(true);
    expect(record?.statements.every((s) => s.said.basis === 'inferred' && s.said.edtf === '../2020-02-16')).toBe(true);
  });

  it('of no date is of the day it was kept or before, and says so', () => {
    expect(read(['He said it was late.'])?.date).toMatchObject({ edtf: '../2024-05-01', basis: 'inferred' });
  });
});

describe('identity', () => {
  it.each([
    ['http://www.Example.org:80/a/?utm_source=x&b=2&a=1#top', 'https://example.org/a?a=1&b=2'],
    ['https://example.org/a?fbclid=1', 'https://example.org/a'],
    ['https://example.org/', 'https://example.org'],
    ['ftp://example.org/a', null],
    ['not an address', null],
  ])('of %s is %s', (url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
  });

  it('is the address, or without one the text, however it is spaced or cased', async () => {
    const [a, b, c, d] = await Promise.all([
      articleIdOf('https://example.org/a', ['x']),
      articleIdOf('https://example.org/a?utm_medium=y', ['z']),
      articleIdOf(null, ['Some  text', 'here']),
      articleIdOf(null, ['some text here']),
    ]);
    expect(a).toBe(b);
    expect(c).toBe(d);
    expect(a).toMatch(/^example-org-[0-9a-f]{32}$/);
    expect(await articleIdOf('https://xn--bcher-kva.example/', [])).toMatch(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/);
  });

  it('of statements is of their words, and counted where those are said twice', () => {
    const ids = statementIds('a' as ArticleId, ['One two', 'three', 'one  two!']);
    expect(ids[2]).toBe(`${ids[0]}-2`);
    expect(statementIds('a' as ArticleId, ['three'])[0]).toBe(ids[1]);
  });
});
