import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Words } from '../../../src/model/records';
import { type Place, type SideBySide, sideBySide } from '../../../src/statements/side-by-side';

const quote = (text: string): Words[] => [{ quote: text }];
const textAt = (runs: readonly Words[], { run, start, end }: Place): string => {
  const words = runs[run] as Words;
  return ('quote' in words ? words.quote : words.paraphrase).slice(start, end);
};
const texts = (runs: readonly Words[], places: readonly Place[]): string => places.map((place) => textAt(runs, place)).join(' / ');
/** What differs, as [kind, words of the first, words of the second]; what is shared, where they are not near. */
function told(first: Words[], second: Words[]): string[][] {
  const found = sideBySide(first, second);
  if (!found.near) return [['shared', texts(first, found.first), texts(second, found.second)]];
  return found.deviations.map(({ kind, ...of }) => [kind, texts(first, of.first), texts(second, of.second)]);
}

describe('two wordings beside each other', () => {
  it('have nothing marked where they are the same words in other spelling', () => {
    expect(told(quote('The cease-fire won’t hold, Zelenskyy said'), quote('the ceasefire will not hold Zelensky said.'))).toEqual([]);
  });

  it('have each difference with its counterpart, in their order', () => {
    expect(
      told(quote('No boat has left the old harbour since May'), quote('Four boats have left the harbour since May, he is told')),
    ).toEqual([
      ['changed', 'No boat has', 'Four boats have'],
      ['only-first', 'old', ''],
      ['only-second', '', 'he is told'],
    ]);
  });

  it('have only quoted words compared where both quote', () => {
    const first: Words[] = [
      { paraphrase: 'The mayor insists that' },
      { quote: 'no boat is stuck in the harbour' },
      { paraphrase: 'at all.' },
    ];
    const second: Words[] = [{ quote: 'one boat is stuck in the harbour' }, { paraphrase: ', the captain answers.' }];
    expect(told(first, second)).toEqual([['changed', 'no', 'one']]);
  });

  it('have all words compared where one is a paraphrase', () => {
    const second: Words[] = [{ paraphrase: 'no boat at all is stuck in the harbour' }];
    expect(told(quote('no boat is stuck in the harbour'), second)).toEqual([['only-second', '', 'at all']]);
  });

  it('that share little have what they share marked instead, wherever it stands', () => {
    expect(
      told(quote('The harbour is open and the pilots are paid'), quote('Whoever says so has never seen what a pilot or a harbour is for')),
    ).toEqual([['shared', 'harbour', 'harbour']]);
    expect(told(quote('Yes'), [])).toEqual([['shared', '', '']]);
  });

  it('of any length are answered', () => {
    const long = quote('boat '.repeat(20_000));
    expect(sideBySide(long, long).near).toBe(false);
  });
});

const WORD = fc.constantFrom('no', 'boat', 'harbour', 'stuck', 'the', 'is', '400', 'pilots,', 'Zelensky', 'not.', '…');
const run: fc.Arbitrary<Words> = fc
  .tuple(fc.boolean(), fc.array(WORD, { minLength: 1, maxLength: 12 }))
  .map(([quoted, words]) => (quoted ? { quote: words.join(' ') } : { paraphrase: words.join(' ') }));
const wording = fc.array(run, { minLength: 1, maxLength: 3 });

describe('whatever the words', () => {
  it('marks are within their runs, in order, apart, and begin and end at words', () => {
    const check = (runs: readonly Words[], places: readonly Place[]) => {
      let before: Place | null = null;
      for (const place of places) {
        expect(textAt(runs, place)).toMatch(/^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/u);
        if (before) expect(before.run < place.run || (before.run === place.run && before.end <= place.start)).toBe(true);
        before = place;
      }
    };
    fc.assert(
      fc.property(wording, wording, (first, second) => {
        const found = sideBySide(first, second);
        check(first, found.near ? found.deviations.flatMap((each) => each.first) : found.first);
        check(second, found.near ? found.deviations.flatMap((each) => each.second) : found.second);
      }),
    );
  });

  it('exchanging the two exchanges the sides', () => {
    const mirrored = (found: SideBySide): SideBySide => {
      if (!found.near) return { near: false, first: found.second, second: found.first };
      const other = { changed: 'changed', 'only-first': 'only-second', 'only-second': 'only-first' } as const;
      return {
        near: true,
        deviations: found.deviations.map(({ kind, first, second }) => ({ kind: other[kind], first: second, second: first })),
      };
    };
    fc.assert(
      fc.property(wording, wording, (first, second) => {
        expect(sideBySide(second, first)).toEqual(mirrored(sideBySide(first, second)));
      }),
    );
  });

  it('the same wording has no deviation', () => {
    fc.assert(
      fc.property(wording, (words) => {
        const found = sideBySide(words, words);
        if (found.near) expect(found.deviations).toEqual([]);
      }),
    );
  });
});
