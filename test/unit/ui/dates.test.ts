import './messages';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounds, type Edtf } from '../../../src/model/edtf';
import { dateLine, dateWords, formatDate, reachWords } from '../../../src/ui/dates';
import { inferred, printed } from './sample';

const words = (date: string, locale?: string): string => dateWords(date as Edtf, locale);

describe('dates in words', () => {
  test.each([
    ['2019-08-27', '27 August 2019'],
    ['2020-02', 'February 2020'],
    ['2018', '2018'],
    ['2020-02-16~', 'about 16 February 2020'],
    ['2020-02?', 'perhaps February 2020'],
    ['2018%', 'perhaps about 2018'],
    ['2020-02-03/2020-02-09', 'between 3 and 9 February 2020'],
    ['2020-01-30/2020-02-09', 'between 30 January and 9 February 2020'],
    ['2019-12-30/2020-01-02', 'between 30 December 2019 and 2 January 2020'],
    ['2019-06/2019-08', 'between June and August 2019'],
    ['2018/2020', 'between 2018 and 2020'],
    ['2019/2020-02', 'between 2019 and February 2020'],
    ['2019-08-27~/2019-08-30', 'between about 27 August 2019 and 30 August 2019'],
    ['2019-08-27/2019-08-27', 'between 27 August 2019 and 27 August 2019'],
    ['../2019-06-02', 'up to 2 June 2019'],
    ['/2019-06-02', 'up to 2 June 2019'],
    ['2019-08-27/..', 'from 27 August 2019'],
    ['0044-03-15', '15 March 44'],
  ])('%s is %s', (date, expected) => {
    expect(words(date)).toBe(expected);
  });

  test.each([
    ['en-US', '2020-02-03/2020-02-09', 'between February 3 and 9, 2020'],
    ['de-DE', '2020-02-03/2020-02-09', 'between 3. and 9. Februar 2020'],
    ['en-US', '2019-08-27', 'August 27, 2019'],
  ])('in %s the order is that of the language', (locale, date, expected) => {
    expect(words(date, locale)).toBe(expected);
  });

  test('any interval names both of its ends, whatever the time zone', () => {
    const day = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const text = words(`${from}/${to}`);
        expect(text).toMatch(new RegExp(`^between ${Number(from.slice(8))}\\b.* and ${Number(to.slice(8))}\\b`));
        expect(text).toContain(String(Number(to.slice(0, 4))));
        expect(bounds(`${from}/${to}` as Edtf).first).toBe(bounds(from as Edtf).first);
      }),
    );
  });

  test('an inferred date says from what', () => {
    const claim = inferred('2020-02-16~', 'a weekday in the text');
    expect(formatDate(claim)).toEqual({ words: 'about 16 February 2020', inferred: 'a weekday in the text' });
    expect(dateLine(claim)).toBe('about 16 February 2020 (date inferred: a weekday in the text)');
    expect(dateLine(printed('2018'))).toBe('2018');
  });

  test.each([
    [{ articles: 5, from: '2019-06', to: '2020-02-16~' }, '5 articles, Jun 2019 – Feb 2020'],
    [{ articles: 2, from: '2019-06-01', to: '2019-06-20' }, '2 articles, Jun 2019'],
    [{ articles: 1, from: '2019-06-01/2019-07-02', to: '2019-08/2019-09' }, '1 article, Jun 2019 – Sept 2019'],
    [{ articles: 0, from: null, to: null }, '0 articles'],
  ])('%j is %s', (reach, expected) => {
    expect(reachWords(reach as Parameters<typeof reachWords>[0])).toBe(expected);
  });
});
