import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edtf } from '../../../src/model/edtf';
import { layOutSeries, type Value } from '../../../src/ui/series-layout';
import { widthOf } from '../../../src/ui/time-axis';
import { dayOf } from '../../../src/ui/timeline-layout';

const SIZES = { width: 264, top: 18, bottom: 50, size: 11 };
const iso = (n: number): Edtf => new Date(n * 86_400_000).toISOString().slice(0, 10) as Edtf;
const values: fc.Arbitrary<Value[]> = fc
  .array(fc.record({ number: fc.nat(400_000), day: fc.integer({ min: 17_000, max: 19_000 }), before: fc.nat(40) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((all) =>
    all
      .sort((a, b) => a.day - b.day)
      .map(({ number, day, before }) => ({
        number,
        words: String(number),
        date: (before > 30 ? `${iso(day - before)}/${iso(day)}` : iso(day)) as Edtf,
      })),
  );

describe('a plot of a number over time', () => {
  test('goes from left to right in time, up with the number, and never out of the frame', () => {
    fc.assert(
      fc.property(values, (all) => {
        const layout = layOutSeries(all, null, SIZES);
        if (!layout) return;
        for (const [i, { x, y, from, value }] of layout.points.entries()) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(1);
          expect(y >= SIZES.top && y <= SIZES.bottom).toBe(true);
          if (from !== null) expect(from).toBeLessThan(x);
          const next = layout.points[i + 1];
          if (!next) continue;
          expect(next.x).toBeGreaterThanOrEqual(x);
          if (next.value.number > value.number) expect(next.y).toBeLessThan(y);
        }
      }),
    );
  });

  test('leads from each value to the next, across and then up or down', () => {
    fc.assert(
      fc.property(values, (all) => {
        const layout = layOutSeries(all, null, SIZES);
        if (!layout) return;
        const [start, end] = [layout.points[0], layout.points.at(-1)];
        let at = { x: start?.x, y: start?.y };
        for (const { x1, y1, x2, y2 } of layout.steps) {
          expect({ x: x1, y: y1 }).toEqual(at);
          expect(x1 === x2 || y1 === y2).toBe(true);
          at = { x: x2, y: y2 };
        }
        expect(at).toEqual({ x: end?.x, y: end?.y });
      }),
    );
  });

  test('labels the first and the last value, in the frame, apart, and clear of the risers', () => {
    fc.assert(
      fc.property(values, (all) => {
        const layout = layOutSeries(all, null, SIZES);
        if (!layout) return;
        const labels = layout.points.flatMap(({ label, x, value }) => {
          if (!label) return [];
          const reach = widthOf(value.words, SIZES.size) / SIZES.width;
          const left = label.anchor === 'start' ? x : x - reach;
          return { left, right: left + reach, top: label.y - SIZES.size, bottom: label.y };
        });
        expect(labels).toHaveLength(2);
        for (const { left, right, top, bottom } of labels) {
          expect(left >= 0 && right <= 1).toBe(true);
          expect(top).toBeGreaterThanOrEqual(0);
          expect(bottom).toBeLessThanOrEqual(SIZES.bottom + 6 + SIZES.size);
        }
        const [first, last] = labels;
        expect((first?.right ?? 0) <= (last?.left ?? 1)).toBe(true);
      }),
    );
  });

  test('has the page’s day between the values that it parts', () => {
    const some = ['2019-08-27', '2020-02-16~'].map((date, i) => ({ number: i ? 4 : 1, words: 'x', date: date as Edtf }));
    const at = (page: string) => layOutSeries(some, page as Edtf, SIZES)?.page;
    expect(at('2020-02-01')).toBeGreaterThan(0.5);
    expect(at('2020-02-01')).toBeLessThan(1);
    expect(at('2019-01')).toBeNull();
    expect(at('2020-02-16')).toBeNull();
    expect(at('2026')).toBeNull();
  });

  test('is none of a single day', () => {
    const one = { number: 13, words: '13', date: '2020-02-11' as Edtf };
    expect(layOutSeries([one], null, SIZES)).toBeNull();
    expect(layOutSeries([one, { ...one, number: 14 }], null, SIZES)).toBeNull();
    expect(dayOf(one.date)).toBe(18_303);
  });
});
