/** What holds of any text: built from names, what stands around them, and anything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../src/matching/mentions';
import { type Candidate, scan } from '../../../src/matching/scan';
import { tellApart } from '../../../src/matching/telling-apart';
import { lexicon, names } from './bundled';

const aliases = names.flatMap(({ entities }) => Object.values(entities).flatMap((types) => Object.values(types ?? {}).flat()));
const piece = fc.oneof(
  fc.constantFrom(...aliases),
  fc.constantFrom(
    'President',
    'Mr.',
    'Ivanka',
    'Hafez al-',
    'the',
    'Tower',
    'Jr.',
    'family',
    'administration',
    'her husband',
    'Syria',
    'Turkish',
    'Korea',
    'said',
    'Ali',
  ),
  fc.constantFrom(' ', ' ', ' ', '. ', ', ', ': ', "'s ", '’', '-', '\u00a0', '\u00ad', '\u0301', 'ال', 'و', '😀', '·'),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const block = fc.array(piece, { maxLength: 14 }).map((parts) => parts.join('').replace(/[\r\n]/g, ' '));
const blocks = fc.array(block, { minLength: 1, maxLength: 6 });
const lang = fc.constantFrom('en', 'tr', 'de', 'ru', 'ar', 'xx', undefined);
const scanned = (text: string): { text: string; candidates: Candidate[] } => ({ text, candidates: scan(text, lexicon) });

describe('mentions', () => {
  it('lie inside the text, in order, never overlapping, and never empty', () => {
    fc.assert(
      fc.property(blocks, lang, (texts, language) => {
        const text = texts.join('\n');
        let behind = 0;
        for (const { start, end } of findMentions(text, lexicon, { lang: language })) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(end).toBeGreaterThan(start);
          behind = end;
        }
        expect(behind).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('are the same whether blocks were scanned now or before other blocks came', () => {
    fc.assert(
      fc.property(blocks, blocks, lang, (early, late, language) => {
        const cached = early.map(scanned);
        tellApart(cached, lexicon, { lang: language });
        const all = [...cached.slice(0, 2), ...late.map(scanned), ...cached.slice(2)];
        const fresh = all.map(({ text }) => scanned(text));
        expect(tellApart(all, lexicon, { lang: language })).toEqual(tellApart(fresh, lexicon, { lang: language }));
      }),
    );
  });

  it('are those of the blocks, at their places in the text', () => {
    fc.assert(
      fc.property(blocks, lang, (texts, language) => {
        const byBlock = tellApart(texts.map(scanned), lexicon, { lang: language });
        let offset = 0;
        const expected = texts.flatMap((text, i) => {
          const here = (byBlock[i] ?? []).map((m) => ({ ...m, start: m.start + offset, end: m.end + offset }));
          offset += text.length + 1;
          return here;
        });
        expect(findMentions(texts.join('\n'), lexicon, { lang: language })).toEqual(expected);
      }),
    );
  });

  it('do not depend on composition', () => {
    fc.assert(
      fc.property(blocks, lang, (texts, language) => {
        const [composed, decomposed] = ['NFC', 'NFD'].map((form) =>
          findMentions(texts.join('\n').normalize(form), lexicon, { lang: language }).map((m) => m.entity),
        );
        expect(decomposed).toEqual(composed);
      }),
    );
  });
});
