import { describe, expect, it } from 'vitest';
import { planChange } from '../../../src/archive/own';
import { checkQuotes } from '../../../src/archive/quotes';
import type { Article, EntityId, Pack, Statement } from '../../../src/model/records';
import { sentencesIn } from '../../../src/statements/to-check';
import { keeperOf, withFreshIndexedDB } from './fresh';
import { samplePack, statement } from './sample';

withFreshIndexedDB();

/** The sample pack with more statements of the mayor's in its first article. */
function packWith(...more: object[]): Pack {
  const pack = samplePack();
  const [first, ...others] = pack.articles;
  if (!first) throw new Error('no article');
  return { ...pack, articles: [{ ...first, statements: [...first.statements, ...(more as Statement[])] }, ...others] };
}
const said = (pack: Pack, id: string, words: readonly unknown[], speaker = 'mayor') =>
  ({
    relations: [],
    ...statement(pack.articles[0]?.id ?? '', { id, speakers: [{ entity: speaker }], said: '2020-02-03', words }),
  }) as object;

const HARBOUR = 'We will rebuild the lighthouse before winter and nobody shall pay for it.';
const entityOf = (name: string) => ({ 'Ada Quill': 'mayor' as EntityId, 'The captain': 'captain' as EntityId })[name];
const asked = (text: string, speaker: string | null = null) =>
  sentencesIn(text, speaker, entityOf).map((one) => ({ ...one, mentioned: new Set<EntityId>() }));

describe('checking against the archive', () => {
  const base = samplePack();
  const pack = packWith(
    said(base, 'check-1', [{ quote: HARBOUR }]),
    said(base, 'check-2', [{ paraphrase: 'The mayor hoped that' }, { quote: 'the ferry returns' }, { paraphrase: 'soon' }]),
  );
  const check = async (text: string, speaker: string | null = null) =>
    (await keeperOf(pack).read((reading) => checkQuotes(reading, asked(text, speaker))))[0];

  it('gives the statement with its source, and who is named by the archive’s name', async () => {
    const found = await check(`“${HARBOUR}” Ada Quill said.`);
    expect(found).toMatchObject({ label: 'same', speaker: 'Ada Quill', quoted: true });
    expect(found?.matches[0]).toMatchObject({
      label: 'same',
      inSentence: [],
      inStatement: [],
      verbatim: true,
      statement: { id: 'check-1' },
    });
    expect(found?.matches[0]?.statement.sources.length).toBe(1);
  });

  it('marks the words in the texts that it gives', async () => {
    const found = await check(
      HARBOUR.replace('rebuild the lighthouse', 'demolish the lighthouse').replace('nobody', 'everybody'),
      'Ada Quill',
    );
    const [match] = found?.matches ?? [];
    expect(match?.inSentence.map(({ start, end, kind }) => [kind, found?.text.slice(start, end)])).toEqual([
      ['changed', 'demolish'],
      ['changed', 'everybody'],
    ]);
    expect(match?.inStatement.map(({ run, start, end, kind }) => [kind, run, HARBOUR.slice(start, end)])).toEqual([
      ['changed', 0, 'rebuild'],
      ['changed', 0, 'nobody'],
    ]);
  });

  it('says who is named otherwise, and where words are a paraphrase', async () => {
    expect(await check(HARBOUR, 'Cole Farrow')).toMatchObject({ label: 'other-speaker', speaker: 'Cole Farrow' });
    expect((await check('“The mayor hoped that the ferry returns soon”'))?.matches[0]).toMatchObject({ label: 'same', verbatim: false });
    expect((await check('“the ferry returns”'))?.matches[0]).toMatchObject({ label: 'same', verbatim: true, statement: { id: 'check-2' } });
    expect(await check('Seven pelicans stole a trombone', 'Ada Quill')).toMatchObject({ label: 'nothing', matches: [] });
  });

  it('looks at both halves, the user’s statement for the bundled one of its id', async () => {
    const corrected = said(base, 'check-1', [{ quote: HARBOUR.replace('lighthouse', 'windmill') }]) as Statement;
    const own = { ...(base.articles[0] as Article), id: 'own' as Article['id'], statements: [corrected], facts: [] };
    // kept before a version of the extension ships a statement of that id
    await keeperOf(base).write(async (read) => ({ change: await planChange(read, { added: [own] }), answer: null }));
    const keeper = keeperOf(pack, '2');
    const [found] = await keeper.read((reading) => checkQuotes(reading, asked(HARBOUR)));
    expect(found?.label).toBe('differs');
    expect(found?.matches[0]?.inStatement.map(({ start, end }) => HARBOUR.replace('lighthouse', 'windmill').slice(start, end))).toEqual([
      'windmill',
    ]);
  });

  it('finds each of thousands of statements, read in parts', async () => {
    const many = Array.from({ length: 2_500 }, (_, i) =>
      said(base, `many-${i}`, [{ quote: `The inspector counted ${i} barrels in shed number ${i * 7}.` }]),
    );
    const keeper = keeperOf(packWith(...many));
    const results = await keeper.read((reading) =>
      checkQuotes(
        reading,
        [0, 999, 1_000, 2_499].flatMap((i) => asked(`The inspector counted ${i} barrels in shed number ${i * 7}.`)),
      ),
    );
    expect(results.map(({ label, matches }) => [label, matches[0]?.statement.id])).toEqual(
      [0, 999, 1_000, 2_499].map((i) => ['same', `many-${i}`]),
    );
  });
});
