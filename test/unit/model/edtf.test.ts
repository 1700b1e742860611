import oracle from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, compareEdtf, dateParts, type Edtf, edtfOfIso, isEdtf } from '../../../src/model/edtf';

const pad = (n: number, width: number) => String(n).padStart(width, '0');

/** Strings that look like dates of the profile; not all exist in the calendar. */
const single = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.option(fc.integer({ min: 0, max: 13 })),
    fc.option(fc.integer({ min: 0, max: 32 })),
    fc.constantFrom('', '~', '?', '%'),
  )
  .map(([y, m, d, q]) => pad(y, 4) + (m === null ? '' : `-${pad(m, 2)}`) + (m === null || d === null ? '' : `-${pad(d, 2)}`) + q);
const interval = fc.tuple(fc.oneof(single, fc.constant('..')), fc.oneof(single, fc.constant('..'))).map(([a, b]) => `${a}/${b}`);
const valid = fc.oneof(single, interval).filter((text): text is Edtf => isEdtf(text));

const DAY = 86_400_000;

describe('EDTF', () => {
  it('accepts of single dates those the reference implementation accepts, less 29 February in common years', () => {
    fc.assert(
      fc.property(single, (text) => {
        // the reference's grammar knows the lengths of months but not leap years
        const year = Number(text.slice(0, 4));
        const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
        let accepted = leap || text.slice(5, 10) !== '02-29';
        try {
          oracle(text);
        } catch {
          accepted = false;
        }
        expect(isEdtf(text)).toBe(accepted);
      }),
      { numRuns: 2_000 },
    );
  });

  it('bounds single dates as the reference implementation does', () => {
    fc.assert(
      fc.property(
        single.filter((text): text is Edtf => isEdtf(text)),
        (text) => {
          const reference = oracle(text);
          expect(bounds(text)).toEqual({ first: Math.floor(reference.min / DAY), last: Math.floor(reference.max / DAY) });
        },
      ),
    );
  });

  it.each([
    '',
    '..',
    '/',
    '../..',
    '2019-13',
    '2019-02-29',
    '2020-02-30',
    '20-02',
    '2020-2-3',
    '2020-03/2020-02',
    '2020-02-16 ',
    'yesterday',
    '2019/2020/2021',
  ])('refuses %j', (text) => {
    expect(isEdtf(text)).toBe(false);
  });

  it('leaves an open end unbounded', () => {
    expect(bounds('../2019-06-02' as Edtf).first).toBe(Number.NEGATIVE_INFINITY);
    expect(bounds('2019-06-02/..' as Edtf).last).toBe(Number.POSITIVE_INFINITY);
    expect(bounds('../1970-01-01' as Edtf).last).toBe(0);
  });

  it('throws on what is no date, since that is a bug', () => {
    expect(() => bounds('soon' as Edtf)).toThrow(RangeError);
  });

  it('orders totally: antisymmetric and transitive', () => {
    fc.assert(
      fc.property(valid, valid, valid, (a, b, c) => {
        expect(Math.sign(compareEdtf(a, b))).toBe(-Math.sign(compareEdtf(b, a)) + 0);
        if (compareEdtf(a, b) <= 0 && compareEdtf(b, c) <= 0) expect(compareEdtf(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('takes the date part of ISO 8601 as written, whatever the zone', () => {
    expect(edtfOfIso('2020-02-11T23:30:00-05:00')).toBe('2020-02-11');
    expect(edtfOfIso(' 2020-02-11 ')).toBe('2020-02-11');
    expect(edtfOfIso('2020-02')).toBe('2020-02');
    for (const no of ['11/02/2020', '2020', '2020-02-31', '2020-02-1', '', 'x2020-02-11']) expect(edtfOfIso(no)).toBeNull();
  });

  it('reads the parts of a date', () => {
    expect(dateParts('2020-02-16~')).toEqual({ year: 2020, month: 2, day: 16, qualifier: '~' });
    expect(dateParts('2020')).toEqual({ year: 2020 });
  });
});
