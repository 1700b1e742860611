import './messages';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Words } from '../../../src/model/records';
import { citation } from '../../../src/ui/cite';
import { factLabels, statementLabels } from '../../../src/ui/labels';
import { runs, wordsLine } from '../../../src/ui/words';
import { counted, countedLater, paraphrasedReadout, partlyQuoted, quotedOnly } from './sample';

describe('a citation', () => {
  test('of a partly quoted statement has quotation marks around the quoted words only', () => {
    expect(citation(partlyQuoted)).toBe(
      'Maren Holt (minister of ports), to reporters in Westhaven, 26 August 2019: The islands’ ferries will “sail on the day the pilots are back”, ' +
        'whatever the other side decides. [Ferries wait as harbour talks go on, Northern Wire, The Strait Courier, 27 August 2019, passage 4, ' +
        'https://news.example/harbour/2019/08/27]',
    );
  });

  test('of a paraphrase has none, says so, and names who passed it on, how the date is known, and every source', () => {
    const text = citation(paraphrasedReadout);
    expect(text).not.toMatch(/[“”]No pilot/);
    expect(text).toBe(
      'Ivar Lund (harbour master) and an official of the pilots’ guild, as told by the Port Authority, between 9 and 15 February 2020 ' +
        '(date inferred: “last week” in a text of about 16 February): No pilot has been told to stay ashore. (paraphrased, reported second-hand) ' +
        '[article without a printed headline, Northern Wire, about 16 February 2020 (date inferred: it speaks of the storm of 14 February as “on Friday”), ' +
        'machine-translated, passage 11; Ferries wait as harbour talks go on, Northern Wire, The Strait Courier, 27 August 2019, passage 4, ' +
        'https://news.example/harbour/2019/08/27]',
    );
  });

  test('is one line', () => {
    for (const statement of [partlyQuoted, paraphrasedReadout, quotedOnly]) expect(citation(statement)).not.toContain('\n');
  });
});

describe('wording', () => {
  const word = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !/[“”]/.test(text));
  const piece: fc.Arbitrary<Words> = fc.oneof(
    word.map((quote) => ({ quote })),
    word.map((paraphrase) => ({ paraphrase })),
  );

  test('what stands in quotation marks is exactly what was quoted', () => {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), (words) => {
        const inMarks = [...wordsLine(words).matchAll(/“([^”]*)”/g)].map(([, inside]) => inside);
        expect(inMarks).toEqual(words.flatMap((run) => ('quote' in run ? [run.quote] : [])));
      }),
    );
  });

  test.each([
    [[{ paraphrase: 'will' }, { quote: 'sail' }], 'will “sail”'],
    [[{ quote: 'sail' }, { paraphrase: ', he said' }], '“sail”, he said'],
    [[{ quote: 'sail' }, { paraphrase: 'he said' }], '“sail” he said'],
    [[{ paraphrase: 'the plan (' }, { quote: 'ours' }, { paraphrase: ') stands' }], 'the plan (“ours”) stands'],
    [[{ quote: 'one' }, { quote: 'two' }], '“one” “two”'],
  ] as [Words[], string][])('%j reads %s', (words, expected) => {
    expect(wordsLine(words)).toBe(expected);
    expect(runs(words)).toHaveLength(words.length);
  });
});

describe('labels', () => {
  const texts = (labels: readonly { readonly text: string }[]): string[] => labels.map(({ text }) => text);

  test('say all that a reader must know, each with its explanation', () => {
    expect(texts(statementLabels(paraphrasedReadout))).toEqual([
      'paraphrased',
      'denial',
      'date inferred',
      'machine-translated',
      'date of the article',
      'readout',
      'unnamed source',
      'with a reservation',
    ]);
    expect(texts(statementLabels(partlyQuoted))).toEqual(['partly quoted']);
    expect(texts(statementLabels(quotedOnly))).toEqual(['quoted', 'warning']);
    expect(texts(factLabels(countedLater))).toEqual([
      'according to the Strait Observatory',
      'with a reservation',
      'date inferred',
      'machine-translated',
      'date of the article',
    ]);
    expect(factLabels(counted)).toEqual([]);
    for (const label of [...statementLabels(paraphrasedReadout), ...factLabels(countedLater)]) expect(label.explanation).not.toBe('');
  });

  test('explain with the record’s own words', () => {
    const explained = Object.fromEntries(statementLabels(paraphrasedReadout).map(({ id, explanation }) => [id, explanation]));
    expect(explained.inferred).toContain('“last week” in a text of about 16 February');
    expect(explained.readout).toContain('the Port Authority');
    expect(explained.hedge).toContain('reported second-hand');
  });
});
