import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldKey } from '../../../src/matching/folding';

/** Any text, and text thick with what folding treats specially. */
const special = fc.constantFrom(
  ...[
    'İ',
    'ı',
    'I',
    'i\u0307',
    'ğ',
    'g\u0306',
    'Ş',
    'é',
    'e\u0301',
    'ß',
    'ẞ',
    'Σ',
    'ς',
    'Ά',
    'Й',
    'и\u0306',
    'ё',
    'أ',
    'ٱ',
    'ـ',
    'َ',
    'ی',
    'ک',
    '٤',
    '۴',
    'ﻻ',
    'ﬁ',
  ],
  ...[
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u200f',
    '\u0301',
    '\u00a0',
    '\u202f',
    '\u2011',
    '–',
    '’',
    '`',
    '´',
    '😀',
    '𝐀',
    '\ud800',
    '\udc00',
    ' ',
    'a',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(special).map((parts) => parts.join('')),
);

const isInsidePair = (s: string, i: number): boolean => /^[\ud800-\udbff][\udc00-\udfff]$/.test(s.slice(i - 1, i + 1));

describe('fold', () => {
  it('leads every folded range back to original text that folds to it', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (original, a, b) => {
        const folded = fold(original);
        const [i, j] = [a % (folded.text.length + 1), b % (folded.text.length + 1)].sort((x, y) => x - y) as [number, number];
        fc.pre(i < j && !isInsidePair(folded.text, i) && !isInsidePair(folded.text, j));
        const start = folded.originalStart(i);
        const end = folded.originalEnd(j);
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(original.length);
        expect(foldKey(original.slice(start, end))).toBe(folded.text.slice(i, j));
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps the order of offsets, and the ends of the text', () => {
    fc.assert(
      fc.property(text, (original) => {
        const folded = fold(original);
        for (let i = 0; i < folded.text.length; i++) {
          expect(folded.originalStart(i)).toBeLessThan(folded.originalEnd(i + 1));
          expect(folded.originalEnd(i + 1)).toBeLessThanOrEqual(folded.originalStart(i + 1));
        }
        expect(folded.originalStart(folded.text.length)).toBe(original.length);
      }),
    );
  });

  it('takes the marks of a letter with it, and leaves what follows outside', () => {
    const folded = fold('Erdog\u0306\u00adan\u0301\u200b!');
    expect(folded.text).toBe('erdogan!');
    expect([folded.originalStart(0), folded.originalEnd(7)]).toEqual([0, 10]);
    expect('Erdog\u0306\u00adan\u0301\u200b!'.slice(0, 10)).toBe('Erdog\u0306\u00adan\u0301');
  });

  it('does not copy what is plain', () => {
    const { originalStart, originalEnd } = fold('Plain “news” text…');
    expect(originalStart).toBe(originalEnd);
  });
});

describe('foldKey', () => {
  it.each([
    ['Erdoğan', 'erdogan'],
    ['ERDOĞAN', 'erdogan'],
    ['İDLİB', 'idlib'],
    ['ıdlıb', 'idlib'],
    ['S‑400', 's-400'],
    ['S–400', 's-400'],
    ['Turkey’s', "turkey's"],
    ['regime´s', "regime's"],
    ['a\u00a0b', 'a b'],
    ['Пёс Йод', 'пес иод'],
    ['ΛΕΥΚΟΣ', 'λευκοσ'],
    ['Λευκός', 'λευκοσ'],
    ['إدلــب', 'ادلب'],
    ['أُردوغان', 'اردوغان'],
    ['کرملین', 'كرملين'],
    ['اس-۴۰۰', 'اس-400'],
    ['Ｓ－４００', 's-400'],
    ['Lavr\u00adov', 'lavrov'],
  ])('of %s is %s', (written, key) => expect(foldKey(written)).toBe(key));

  it('does not tell composed from decomposed letters', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcğışöüçâéèñïåАЙЁїґαάώΐأإآؤئة') });
    fc.assert(
      fc.property(letters, (s) => {
        expect(foldKey(s.normalize('NFD'))).toBe(foldKey(s.normalize('NFC')));
      }),
    );
  });
});
