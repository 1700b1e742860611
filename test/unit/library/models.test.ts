import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MatrixCount } from '../../../src/archive/matrix';
import { countPeriods, MAX_YEARS, periodOf } from '../../../src/archive/timeline';
import { calendar, SHADES, shadeOf } from '../../../src/library/calendar';
import { cellForKey } from '../../../src/library/grid-keys';
import { bounds, type Edtf } from '../../../src/model/edtf';
import type { EntityId } from '../../../src/model/records';

const ids = (...names: string[]): EntityId[] => names as EntityId[];

describe('who said what about whom', () => {
  it('counts a joint statement for each who made it, and for each topic once', () => {
    const count = new MatrixCount();
    count.add({ by: ids('a', 'b'), about: ids('x') });
    count.add({ by: ids('a', 'a'), about: ids('x', 'x', 'y') });
    count.add({ by: [], about: ids('x') });
    const { speakers, topics, cells } = count.table();
    expect(speakers).toEqual({ ids: ['a', 'b'], counts: [2, 1], further: 0 });
    expect(topics).toEqual({ ids: ['x', 'y'], counts: [2, 1], further: 0 });
    expect(cells).toEqual([
      [2, 1],
      [1, 0],
    ]);
  });

  it('is bounded, sorted by frequency, and tells how much it leaves out', () => {
    const statement = fc.record({
      by: fc.array(
        fc.integer({ min: 0, max: 30 }).map((n) => `s${n}` as EntityId),
        { maxLength: 3 },
      ),
      about: fc.array(
        fc.integer({ min: 0, max: 30 }).map((n) => `t${n}` as EntityId),
        { maxLength: 4 },
      ),
    });
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), (statements, most) => {
        const count = new MatrixCount();
        for (const each of statements) count.add(each);
        const { speakers, topics, cells } = count.table(most);
        const all = new Set(statements.flatMap(({ by }) => by));
        expect(speakers.ids.length + speakers.further).toBe(all.size);
        expect(speakers.ids.length).toBeLessThanOrEqual(most);
        expect([...speakers.counts].sort((a, b) => b - a)).toEqual(speakers.counts);
        speakers.ids.forEach((speaker, i) => {
          topics.ids.forEach((topic, j) => {
            const wanted = statements.filter(({ by, about }) => by.includes(speaker) && about.includes(topic)).length;
            expect(cells[i]?.[j]).toBe(wanted);
          });
        });
      }),
    );
  });
});

describe('where a date belongs in the timeline', () => {
  it.each([
    ['2019-08-27', '2019-08'],
    ['2019-08', '2019-08'],
    ['2020-02-16~', '2020-02'],
    ['2020-02-03/2020-02-09', '2020-02'],
    ['2019', '2019'],
    ['2019-05/2019-06-02', '2019'],
    ['2019-12-31/2020-01-01', null],
    ['../2019-06-02', null],
    ['0099-03', '0099-03'],
  ])('%s: %s', (date, period) => {
    expect(periodOf(bounds(date as Edtf))).toBe(period);
  });

  it('every day belongs to the month it is written with', () => {
    const day = fc.date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(periodOf(bounds(iso as Edtf))).toBe(iso.slice(0, 7));
      }),
    );
  });

  it('counts all, and by month no more years than can be shown', () => {
    const year = fc.integer({ min: 1000, max: 3000 }).map(String);
    const period = fc.oneof(
      year,
      fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`),
    );
    const record = fc.record({ kind: fc.constantFrom('article', 'statement', 'fact'), period: fc.option(period) });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 300 }), (records) => {
        const { periods, earlier, vague } = countPeriods(records as Parameters<typeof countPeriods>[0]);
        const total = (counts: { article: number; statement: number; fact: number }) => counts.article + counts.statement + counts.fact;
        expect([...periods, earlier, vague].reduce((sum, counts) => sum + total(counts), 0)).toBe(records.length);
        const years = calendar(periods);
        expect(years.length).toBeLessThanOrEqual(MAX_YEARS);
        expect(years.reduce((sum, { total: all }) => sum + all, 0)).toBe(periods.reduce((sum, counts) => sum + total(counts), 0));
        expect(years.map(({ year: name }) => name)).toEqual([...new Set(years.map(({ year: name }) => name))].sort());
      }),
    );
  });
});

describe('shades', () => {
  it('grow with the number, from the first to the last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (most, some) => {
        const count = Math.min(some, most);
        const shade = shadeOf(count, most);
        expect(shade).toBeGreaterThanOrEqual(count === 0 ? 0 : 1);
        expect(shade).toBeLessThanOrEqual(SHADES);
        expect(shadeOf(count + 1, most + 1)).toBeGreaterThanOrEqual(1);
        if (count < most) expect(shadeOf(count + 1, most)).toBeGreaterThanOrEqual(shade);
      }),
    );
    expect(shadeOf(37, 37)).toBe(SHADES);
    expect(shadeOf(1, 1)).toBe(1);
  });
});

describe('moving in a grid', () => {
  const size = { rows: 4, columns: 3 };
  const press = (key: string, at: readonly [number, number], rightToLeft = false, ctrlKey = false) => {
    const to = cellForKey({ key, ctrlKey }, { row: at[0], column: at[1] }, size, rightToLeft);
    return to && [to.row, to.column];
  };
  it('goes by arrows, to the ends of a row and of the grid, and stays within', () => {
    expect(press('ArrowRight', [1, 1])).toEqual([1, 2]);
    expect(press('ArrowRight', [1, 2])).toEqual([1, 2]);
    expect(press('ArrowUp', [0, 1])).toEqual([0, 1]);
    expect(press('PageDown', [1, 1])).toEqual([3, 1]);
    expect(press('Home', [2, 2])).toEqual([2, 0]);
    expect(press('End', [2, 0], false, true)).toEqual([3, 2]);
    expect(press('Home', [2, 2], false, true)).toEqual([0, 0]);
    expect(press('a', [0, 0])).toBeNull();
  });
  it('mirrors where writing goes from right to left', () => {
    expect(press('ArrowLeft', [1, 1], true)).toEqual([1, 2]);
    expect(press('ArrowRight', [1, 1], true)).toEqual([1, 0]);
  });
});
