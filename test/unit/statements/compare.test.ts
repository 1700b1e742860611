import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/statements/alignment';
import { compareWords, coveredAtMost } from '../../../src/statements/compare';
import { wordsOf } from '../../../src/statements/wording';

const words = (text: string) => wordsOf([{ text, verbatim: true }]);

/** The differences as texts: [kind, in the sentence, in the statement]. */
function differences(sentence: string, statement: string): string[][] {
  const [a, b] = [words(sentence), words(statement)];
  const text = (of: string, list: typeof a, at: readonly number[]) => at.map((i) => of.slice(list[i]?.start, list[i]?.end)).join(' ');
  return compareWords(a, b).differences.map(({ kind, ...at }) => [kind, text(sentence, a, at.sentence), text(statement, b, at.statement)]);
}

const SAID = 'We will not withdraw the two thousand soldiers from the harbour before Zelenskyy’s programme is defended, and that is final.';

describe('same wording', () => {
  it.each([
    ['itself', SAID],
    [
      'other marks and capitals',
      "“WE WILL NOT withdraw the two thousand soldiers, from the harbour before Zelenskyy's programme is defended: and that is final!”",
    ],
    ['a part of it', 'the two thousand soldiers from the harbour'],
    ['an ellipsis', 'We will not withdraw the two thousand soldiers … and that is final'],
    ['an ellipsis of dots, in brackets', 'We will not withdraw the two thousand soldiers [...] that is final'],
    ['spaced dots', 'We will not withdraw . . . soldiers from the harbour'],
    ['an insertion', 'We will not withdraw the two thousand [Ruritanian] soldiers from the harbour'],
    ['an insertion within a number', 'We will not withdraw the two [sic] thousand soldiers from the harbour'],
    ['an insertion that stands in for a word', '[Ruritania] will not withdraw the two thousand soldiers from the harbour'],
    ['American spelling', 'We will not withdraw the two thousand soldiers from the harbor before Zelenskyy’s program is defended'],
    ['digits', 'We will not withdraw the 2,000 soldiers from the harbour'],
    ['a contraction', 'We won’t withdraw the two thousand soldiers'],
    ['another spelling of the name', 'from the harbour before Zelensky’s programme is defended'],
  ])('%s', (_, sentence) => {
    expect(differences(sentence, SAID)).toEqual([]);
    expect(compareWords(words(sentence), words(SAID)).covered).toBeGreaterThan(0.99);
  });

  it.each([
    ['The cease-fire holds', 'The ceasefire holds'],
    ['a hundred S400 missiles', '100 S-400 missiles'],
    ['twenty-five per cent', '25%'],
    ['$1.5 million in aid', '1,500,000 dollars in aid'],
    ['they travelled to the centre of Kiev', 'they traveled to the center of Kyiv'],
    ['it is Bashar al-Assad’s', 'it’s Bashar al-Asad’s'],
    ['the 3rd attempt', 'the third attempt'],
    ['U.S. troops', 'US troops'],
    ['two thousand and nineteen people', '2019 people'],
    ['İdlib’e Erdoğan', 'Idlib’e Erdogan'],
    ['mit drei Schiffen und fünfzig Mann', 'mit 3 Schiffen und 50 Mann'],
    ['vingt-trois villages et dix ponts', '23 villages et 10 ponts'],
    ['cuatro puentes', '4 puentes'],
    ['beş köprü', '5 köprü'],
    ['двенадцать или четырёх мостов', 'двенадцать или 4 мостов'],
    ['خمسة جسور', '5 جسور'],
    ['3 Millionen Menschen', 'drei Millionen Menschen'],
  ])('%s is %s', (sentence, statement) => {
    expect(differences(sentence, statement)).toEqual([]);
  });
});

describe('wording that differs', () => {
  it.each([
    ['a word', SAID.replace('soldiers', 'sailors'), [['changed', 'sailors', 'soldiers']]],
    ['a number in another language', 'drei Schiffe im Hafen', [['changed', 'drei', 'vier']], 'vier Schiffe im Hafen'],
    ['words that are numbers elsewhere', 'once the neuf cent', [['changed', 'once', '11']], '11 the neuf cent'],
    ['the first word', SAID.replace('We', 'They'), [['changed', 'They', 'We']]],
    ['the last word', SAID.replace('final', 'open'), [['changed', 'open', 'final']]],
    ['a dropped negation', SAID.replace('not ', ''), [['dropped', '', 'not']]],
    ['an added negation', SAID.replace('is final', 'is not final'), [['added', 'not', '']]],
    ['a dropped negation in a contraction', 'Our people do want this war', [['dropped', '', 'n’t']], 'Our people don’t want this war'],
    ['a negation before the part quoted', 'withdraw the two thousand soldiers from the harbour', [['dropped', '', 'not']]],
    ['a negation right before the part quoted', 'withdraw all soldiers', [['dropped', '', 'not']], 'We did not withdraw all soldiers'],
    ['a negation behind an ellipsis', 'We will … withdraw the two thousand soldiers', [['dropped', '', 'not']]],
    ['a negation in brackets', 'that is [not] final', [['added', 'not', '']]],
    ['a number', SAID.replace('two thousand', 'three thousand'), [['changed', 'three thousand', 'two thousand']]],
    ['a number in digits', SAID.replace('two thousand', '20,000'), [['changed', '20,000', 'two thousand']]],
    ['a name with the letters of another', 'The troops are in Iran today', [['changed', 'Iran', 'Iraq']], 'The troops are in Iraq today'],
    ['a word put in', SAID.replace('soldiers', 'brave soldiers'), [['added', 'brave', '']]],
    ['words left out without a sign', SAID.replace('the two thousand soldiers ', ''), 4],
  ] as const)('%s', (_, sentence, expected, statement: string = SAID) => {
    const found = differences(sentence, statement);
    if (typeof expected === 'number') expect(found.map(([kind]) => kind)).toEqual(Array(expected - 1).fill('dropped'));
    else expect(found).toEqual(expected);
  });
});

const VOCABULARY = [
  'we',
  'will',
  'not',
  'leave',
  'Idlib',
  'the',
  'troops',
  'two',
  '12',
  'hundred',
  '[',
  ']',
  '…',
  ',',
  '.',
  'never',
  'Kyiv',
  'Kiev',
  'harbour',
  "don't",
  '“',
  '”',
];
const text = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 25 }).map((list) => list.join(' '));

describe('for any texts', () => {
  it('a text has the wording of itself', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 200 })), (one) => {
        const { differences: found, covered } = compareWords(words(one), words(one));
        expect(found).toEqual([]);
        if (words(one).some(({ inserted }) => !inserted)) expect(covered).toBeCloseTo(1);
      }),
      { numRuns: 1_000 },
    );
  });

  it('an alignment is the same from both sides, and holds every word once', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [words(one), words(other)];
        const steps = align(a, b);
        expect(steps.flatMap((step) => ('a' in step ? step.a : step.kind === 'only-a' ? step.at : [])).sort((x, y) => x - y)).toEqual(
          a.map((_, i) => i),
        );
        expect(steps.flatMap((step) => ('b' in step ? step.b : step.kind === 'only-b' ? step.at : [])).sort((x, y) => x - y)).toEqual(
          b.map((_, i) => i),
        );
        const back = align(b, a).map((step) =>
          'a' in step ? { kind: step.kind, a: step.b, b: step.a } : { ...step, kind: step.kind === 'only-a' ? 'only-b' : 'only-a' },
        );
        const stable = (list: readonly object[]) => list.map((step) => JSON.stringify(step, ['kind', 'a', 'b', 'at', 'free'])).sort();
        expect(stable(back)).toEqual(stable(steps));
      }),
      { numRuns: 1_000 },
    );
  });

  it('never shares more of the sentence than the words of both allow', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [words(one), words(other)];
        expect(coveredAtMost(a, b) + 1e-9).toBeGreaterThanOrEqual(compareWords(a, b).covered);
      }),
      { numRuns: 2_000 },
    );
    // two words of one side are one of the other
    expect(coveredAtMost(words('a cease fire holds'), words('a ceasefire holds'))).toBe(1);
    expect(coveredAtMost(words('a ceasefire holds'), words('a cease fire holds'))).toBe(1);
  });

  it('never marks a word outside its text, nor one twice on its side', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text, (one, other) => {
        const [a, b] = [words(one), words(other)];
        for (const { start, end } of a) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(one.length);
        }
        const { differences: found } = compareWords(a, b);
        for (const side of ['sentence', 'statement'] as const) {
          const marked = found.flatMap((difference) => difference[side]);
          expect(new Set(marked).size).toBe(marked.length);
        }
      }),
      { numRuns: 500 },
    );
  });
});
