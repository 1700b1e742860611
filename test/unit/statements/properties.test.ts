import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractStatements } from '../../../src/statements';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'tr', 'ru', 'ar'];
const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '’',
  '‘',
  '«',
  '»',
  '„',
  "''",
  ' ',
  ' ',
  '\n',
  '.',
  ', ',
  ': ',
  ' — ',
  '(',
  ')',
  'Maria Lopez',
  'he',
  'said',
  'told',
  'that',
  'according to',
  'who',
  'and',
  'denied',
  'Mr.',
  'the ministry',
  'the dam held',
  'sagte',
  'dedi',
  'diyen',
  ', a dit Paul,',
  '— сказал Иван',
  '—dijo Ana—',
  'er habe',
  'headline',
  ';',
  'قال',
  '😀',
  'on Tuesday',
  'İ',
];

/** Strings that look like news to the engine, and any others. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join(' ')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 80 }).map((pieces) => pieces.join('')),
);

describe('for any text', () => {
  it('never throws, and ranges lie in the text, in order, inside their statement', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom(undefined, '2024-05-16', '2024', 'no date'),
        (source, lang, date) => {
          for (const found of extractStatements({ text: source, lang, ...(date !== undefined && { date }) })) {
            expect(found.start).toBeGreaterThanOrEqual(0);
            expect(found.end).toBeLessThanOrEqual(source.length);
            expect(found.parts.length).toBeGreaterThan(0);
            let last = found.start;
            for (const [from, to] of found.parts) {
              expect(from).toBeGreaterThanOrEqual(last);
              expect(to).toBeGreaterThan(from);
              last = to;
            }
            expect(last).toBe(found.end);
            for (const [from, to] of found.quotes) expect(found.parts.some(([a, b]) => from >= a && to <= b)).toBe(true);
            for (const range of [found.speaker, found.via, found.cue]) {
              if (!range) continue;
              expect(range.start).toBeGreaterThanOrEqual(0);
              expect(range.end).toBeGreaterThan(range.start);
              expect(range.end).toBeLessThanOrEqual(source.length);
            }
            expect(found.form === 'indirect').toBe(found.quotes.length === 0);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('gives statements in the order of the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const starts = extractStatements({ text: source }).map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});

// how their time grows with their length is in the bench (growth); one that grew exponentially would not end here
describe('hostile texts', () => {
  const patterns = [
    '"',
    "'",
    " 'a",
    '“”',
    '“',
    '“a.” ',
    'said ',
    'he said, ',
    'Kim said that ',
    'Kim ',
    '(',
    ')',
    '“a\n',
    '"We go." he said.\n',
    '- ',
    'a',
    '.',
    '«',
    'Kim and ',
    "s' a ",
    '; he said ',
    '«, a dit Paul, ',
    '— сказал Иван, ',
    '—dijo Ana— no ',
  ];

  const languages: Readonly<Record<string, string>> = { '«, a dit Paul, ': 'fr', '— сказал Иван, ': 'ru', '—dijo Ana— no ': 'es' };

  it.each(patterns)('reads a long text of nothing but %j', (pattern) => {
    const source = pattern.repeat(Math.ceil(100_000 / pattern.length));
    for (const { start, end } of extractStatements({ text: source, date: '2024-05-16', lang: languages[pattern] ?? 'en' })) {
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(source.length);
    }
  });
});
