/** What holds of any text: built from names, what stands around them, and anything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/matching/languages';
import { compileLexicon, reviveLexicon, serializeLexicon } from '../../../src/matching/lexicon';
import { findMentions } from '../../../src/matching/mentions';
import { type Candidate, scan } from '../../../src/matching/scan';
import { type Block, needsTopics, tellApart, topicsOf } from '../../../src/matching/telling-apart';
import type { EntityId } from '../../../src/model/records';
import { entries, lexicon, names } from './bundled';

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
/** What is told apart in blocks, whose topics are asked of each where they are needed. */
const told = (all: readonly Block[], language: string | undefined): Candidate[][] =>
  tellApart(all, lexicon, {
    lang: language,
    topics: all.some(({ candidates }) => candidates.some(needsTopics))
      ? all.reduce((bits, { text }) => bits | topicsOf(text, lexicon), 0)
      : 0,
  });

/** An alias as written, shouted, in small letters and as in a headline. */
const recased = fc.tuple(fc.constantFrom(...aliases), fc.constantFrom(...'wuls')).map(([alias = '', how]) => {
  if (how === 'u') return alias.toUpperCase();
  if (how === 'l') return alias.toLowerCase();
  return how === 's' ? alias.replace(/(?<![\p{L}\p{N}])\p{L}/gu, (first) => first.toUpperCase()) : alias;
});

describe('mentions', () => {
  it('are no fewer for looking only where aliases begin', () => {
    const everywhere = { ...lexicon, latin: /\b[a-zA-Z0-9]/g };
    let found = 0;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(recased, fc.constantFrom(' ', '\n', '-', "'s ", '  ', '\u00a0', ', ')), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (parts, halved) => {
          // with each alias's last word left out there are many that only begin like one
          const text = parts.map(([alias = '', gap]) => (halved ? alias.replace(/[\s-]\S*$/, '') : alias) + gap).join('');
          const candidates = scan(text, lexicon);
          found += candidates.length;
          expect(candidates).toEqual(scan(text, everywhere));
        },
      ),
      { numRuns: Number(process.env.RUNS ?? 1000) },
    );
    expect(found).toBeGreaterThan(500);
  });

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
        told(cached, language);
        const all = [...cached.slice(0, 2), ...late.map(scanned), ...cached.slice(2)];
        const fresh = all.map(({ text }) => scanned(text));
        expect(told(all, language)).toEqual(told(fresh, language));
      }),
    );
  });

  it('are those of the blocks, at their places in the text', () => {
    fc.assert(
      fc.property(blocks, lang, (texts, language) => {
        const byBlock = told(texts.map(scanned), language);
        let offset = 0;
        const expected = texts.flatMap((text, i) => {
          const here = (byBlock[i] ?? []).map(({ start, end, entity, kind }) => ({
            start: start + offset,
            end: end + offset,
            entity,
            kind,
          }));
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

describe('a lexicon', () => {
  it('finds the same after it was handed on', () => {
    const revived = reviveLexicon(serializeLexicon(lexicon));
    fc.assert(
      fc.property(blocks, lang, (texts, language) => {
        const text = texts.join('\n');
        expect(findMentions(text, revived, { lang: language })).toEqual(findMentions(text, lexicon, { lang: language }));
      }),
    );
  });

  it('of nothing finds nothing', () => {
    expect(findMentions('Putin met Erdogan in Idlib.', compileLexicon([], LANGUAGES))).toEqual([]);
  });

  it('works without knowing any language', () => {
    const found = findMentions('Putin met Erdogan in Idlib. Turkish observation posts.', compileLexicon(entries, []));
    expect(found.map(({ entity }) => entity)).toEqual(['putin', 'erdogan', 'idlib', 'observation-posts']);
  });

  it('of any names finds each of them where it stands alone', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abcxyzABCXYZéşИд0 -.*+?()[]|\\^$/'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 40 }), (written) => {
        const own = compileLexicon([{ id: 'own' as EntityId, kind: 'place', names: { en: { name: written } } }], LANGUAGES);
        for (const alias of written) {
          if (/^[\p{L}\p{N}]+$/u.test(alias)) expect(findMentions(`(${alias})`, own)).toMatchObject([{ start: 1, end: alias.length + 1 }]);
        }
      }),
    );
  });

  it('of many thousand names still finds them', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const many = Array.from({ length: 6_000 }, (_, i) => {
      const word = Array.from({ length: 6 }, (_, n) => letters.charAt(Math.floor(i * 7_919 * (n + 3.7)) % 26)).join('');
      return { id: `x${i}` as EntityId, kind: 'place' as const, names: { en: { name: [`Q${word}`] } } };
    });
    const full = compileLexicon([...entries, ...many], LANGUAGES);
    for (const {
      names: { en },
    } of many.slice(0, 500))
      expect(findMentions(`near ${en.name[0]}, today`, full)).toHaveLength(1);
    expect(findMentions('Putin met Erdogan.', full)).toHaveLength(2);
  });
});
