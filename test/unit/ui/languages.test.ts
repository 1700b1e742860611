/** Numbers, plural forms, dates and lists as each language of the interface writes them. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Edtf } from '../../../src/model/edtf';

/** The modules of `ui`, made anew over the messages of a language. */
async function inLanguage(language: string) {
  const texts = JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, 'utf8')) as Record<string, { message: string }>;
  const getMessage = (key: string, given: readonly string[] = []): string =>
    (texts[key]?.message ?? '').replace(/\$(\d)/g, (_, n: string) => given[Number(n) - 1] ?? '');
  Object.assign(globalThis, { browser: { i18n: { getMessage }, runtime: { id: 'test' }, storage: {} } });
  vi.resetModules();
  const [text, dates, lists, words] = await Promise.all([
    import('../../../src/ui/text'),
    import('../../../src/ui/dates'),
    import('../../../src/ui/lists'),
    import('../../../src/ui/words'),
  ]);
  return { ...text, ...dates, ...lists, ...words };
}

beforeEach(() => {
  vi.resetModules();
});

describe('a number of things', () => {
  test.each([
    ['en', ['0 articles', '1 article', '2 articles', '1,234 articles']],
    ['de', ['0 Artikel', '1 Artikel', '2 Artikel', '1.234 Artikel']],
    ['fr', ['0 article', '1 article', '2 articles', '1 234 articles']],
    ['es', ['0 artículos', '1 artículo', '2 artículos', '1234 artículos']],
    ['tr', ['0 makale', '1 makale', '2 makale', '1.234 makale']],
    ['ru', ['0 статей', '1 статья', '2 статьи', '1 234 статьи']],
    ['ar', ['لا مقالات', 'مقال واحد', 'مقالان', '1,234 مقالًا']],
  ])('in %s', async (language, expected) => {
    const { tn } = await inLanguage(language);
    // spaces within numbers differ between versions of the data
    const said = [0, 1, 2, 1_234].map((count) => tn('ui_reach_articles', count).replace(/[\u00a0\u202f]/g, ' '));
    expect(said).toEqual(expected);
  });

  test('in Russian and Arabic, by its last digits', async () => {
    const russian = await inLanguage('ru');
    expect([5, 11, 21, 22, 25, 111].map((n) => russian.tn('panel_count_facts', n))).toEqual([
      '5 фактов',
      '11 фактов',
      '21 факт',
      '22 факта',
      '25 фактов',
      '111 фактов',
    ]);
    const arabic = await inLanguage('ar');
    expect([3, 10, 11, 99, 100, 103].map((n) => arabic.tn('panel_count_statements', n))).toEqual([
      '3 تصريحات',
      '10 تصريحات',
      '11 تصريحًا',
      '99 تصريحًا',
      '100 تصريح',
      '103 تصريحات',
    ]);
  });
});

describe('a date', () => {
  test.each([
    ['en', 'about 16 February 2020', 'between 3 and 9 February 2020', 'up to June 2019'],
    ['de', 'um den 16. Februar 2020', 'zwischen dem 3. und dem 9. Februar 2020', 'bis Juni 2019'],
    ['fr', 'vers le 16 février 2020', 'entre le 3 et le 9 février 2020', 'jusqu’à juin 2019'],
    ['es', 'hacia el 16 de febrero de 2020', 'entre el 3 y el 9 de febrero de 2020', 'hasta junio de 2019'],
    ['tr', '16 Şubat 2020 dolayları', '3 ile 9 Şubat 2020 arası', 'en geç Haziran 2019'],
    ['ru', 'около 16 февраля 2020 г.', 'между 3 и 9 февраля 2020 г.', 'не позднее: июнь 2019 г.'],
    ['ar', 'نحو 16 فبراير 2020', 'بين 3 و9 فبراير 2020', 'حتى يونيو 2019'],
  ])('in %s', async (language, about, between, until) => {
    const { dateWords } = await inLanguage(language);
    const said = ['2020-02-16~', '2020-02-03/2020-02-09', '../2019-06'].map((edtf) =>
      dateWords(edtf as Edtf).replace(/[\u00a0\u202f]/g, ' '),
    );
    expect(said).toEqual([about, between, until]);
  });
});

describe('marks', () => {
  test.each([
    ['en', '“x”', 'a, b', 'a; b'],
    ['de', '„x“', 'a, b', 'a; b'],
    ['fr', '«\u00a0x\u00a0»', 'a, b', 'a\u202f; b'],
    ['es', '«x»', 'a, b', 'a; b'],
    ['tr', '“x”', 'a, b', 'a; b'],
    ['ru', '«x»', 'a, b', 'a; b'],
    ['ar', '«x»', 'a، b', 'a؛ b'],
  ])('of %s', async (language, quotation, commas, semicolons) => {
    const { quoted, commaList, longList } = await inLanguage(language);
    expect([quoted('x'), commaList(['a', 'b']), longList(['a', 'b'])]).toEqual([quotation, commas, semicolons]);
    expect([commaList([]), commaList(['a'])]).toEqual(['', 'a']);
  });
});

describe('text in a message', () => {
  test('is isolated where it runs against the message', async () => {
    const { t } = await inLanguage('ar');
    expect(t('card_off_here', 'news.example')).toBe('ليس على \u2068news.example\u2069');
    expect(t('card_back', 'إدلب')).toBe('العودة إلى إدلب');
    expect(t('ui_passage', 5)).toBe('الفقرة 5');
    const german = await inLanguage('de');
    expect(german.t('card_off_here', 'news.example')).toBe('Nicht auf news.example');
  });
});

describe('recorded text', () => {
  test('is marked where it is in another language than the interface, and only there', async () => {
    await inLanguage('de');
    const { recorded } = await import('../../../src/ui/recorded');
    expect([recorded(), recorded('de'), recorded('tr')]).toEqual([{ lang: 'en', dir: 'auto' }, {}, { lang: 'tr', dir: 'auto' }]);
    await inLanguage('en');
    const english = await import('../../../src/ui/recorded');
    expect([english.recorded(), english.recorded('tr')]).toEqual([{}, { lang: 'tr', dir: 'auto' }]);
  });
});
