import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LibraryPlace, libraryAddress, libraryHash, placeOfHash, TIMELINE_KINDS } from '../../../src/library-address';

const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
const id = fc.array(word, { minLength: 1, maxLength: 5 }).chain((words) => fc.constantFrom('-', '.').map((joint) => words.join(joint)));
const month = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }));
const period = month.map(([y, m]) => String(y).padStart(4, '0') + (m === undefined ? '' : `-${String(m).padStart(2, '0')}`));
const at = <T extends string>(name: T) => fc.constant(name);

const places: fc.Arbitrary<LibraryPlace> = fc.oneof(
  fc.constantFrom<LibraryPlace>(
    { at: 'articles' },
    { at: 'kept' },
    { at: 'files' },
    { at: 'settings' },
    { at: 'stored' },
    { at: 'welcome' },
  ),
  fc.record(
    { at: at('article'), article: id, passage: fc.integer({ min: 1, max: 1_000_000 }), statement: id, fact: id },
    { requiredKeys: ['at', 'article'] },
  ),
  fc.record({ at: at('entity'), entity: id }),
  fc.record({ at: at('timeline'), period, entity: id, speaker: id, kind: fc.constantFrom(...TIMELINE_KINDS) }, { requiredKeys: ['at'] }),
  fc.record({ at: at('speakers'), speaker: id, about: id }, { requiredKeys: ['at'] }),
) as fc.Arbitrary<LibraryPlace>;

describe('addresses of the library', () => {
  test('a place and its address are one', () => {
    fc.assert(
      fc.property(places, (place) => {
        expect(placeOfHash(libraryHash(place))).toEqual(place);
        // also by way of the browser, which may escape what it is given
        expect(placeOfHash(new URL(libraryAddress(place), 'chrome-extension://id/').hash)).toEqual(place);
      }),
    );
  });

  test('what names no place is none', () => {
    for (const hash of [
      '',
      '#',
      '#articles',
      '#/',
      '#/nowhere',
      '#/article',
      '#/article/',
      '#/article/Not%20an%20id',
      '#/article/a/b',
      '#/article/a?passage=0',
      '#/article/a?passage=1.5',
      '#/article/a?passage=-1',
      '#/article/a?other=1',
      '#/articles/a',
      '#/timeline?period=2019-13',
      '#/timeline?kind=rumour',
      '#/__proto__/x',
      '#/constructor/x',
    ]) {
      expect([hash, placeOfHash(hash)]).toEqual([hash, null]);
    }
  });

  test('no string is refused with an error', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `#/article/${rest}`),
        ),
        (hash) => {
          const place = placeOfHash(hash);
          if (place) expect(placeOfHash(libraryHash(place))).toEqual(place);
        },
      ),
    );
  });

  test('an address can be read by people', () => {
    const place = { at: 'article', article: 'reuters-2020-02-11', passage: 3 } as LibraryPlace;
    expect(libraryAddress(place)).toBe('src/library/index.html#/article/reuters-2020-02-11?passage=3');
  });
});
