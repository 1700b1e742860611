import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edtf } from '../../../src/model/edtf';
import { scale, ticks, wholeMonths, widthOf } from '../../../src/ui/time-axis';
import { type Dated, dayOf, insideAt, LANES, layOut } from '../../../src/ui/timeline-layout';

const day = fc.integer({ min: -20_000, max: 40_000 });
const iso = (n: number): string => new Date(n * 86_400_000).toISOString().slice(0, 10);
const date: fc.Arbitrary<Edtf> = fc
  .oneof(
    day.map(iso),
    day.map((n) => iso(n).slice(0, 7)),
    day.map((n) => iso(n).slice(0, 4)),
    fc.tuple(day, day).map((ends) =>
      ends
        .sort((a, b) => a - b)
        .map(iso)
        .join('/'),
    ),
    day.map((n) => `../${iso(n)}`),
    day.map((n) => `${iso(n)}/..`),
  )
  .map((text) => text as Edtf);
const items: fc.Arbitrary<Dated[]> = fc.array(fc.record({ lane: fc.constantFrom(...LANES), date }), { maxLength: 60 });
const reach = fc.tuple(day, day).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));
const width = fc.integer({ min: 200, max: 1_600 });
const NEAR = 1e-9;

describe('a scale', () => {
  test('never falls and stays between its ends', () => {
    fc.assert(
      fc.property(day, fc.nat(50_000), day, day, (from, length, a, b) => {
        const place = scale(from, from + length, 2, 5);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(place(low)).toBeLessThanOrEqual(place(high));
        for (const value of [a, b]) {
          expect(place(value)).toBeGreaterThanOrEqual(2);
          expect(place(value)).toBeLessThanOrEqual(5);
        }
      }),
    );
  });
  test('has one place where all is the same', () => expect(scale(3, 3)(3)).toBe(0.5));
});

describe('ticks', () => {
  test('are first days of months within the axis, evenly apart, and no more than asked for', () => {
    fc.assert(
      fc.property(reach, fc.integer({ min: 1, max: 40 }), (span, most) => {
        const axis = wholeMonths(span);
        const { days, step } = ticks(axis, most);
        expect(days.length).toBeLessThanOrEqual(most);
        const months = days
          .map((n) => new Date(n * 86_400_000))
          .map((at) => [at.getUTCFullYear() * 12 + at.getUTCMonth(), at.getUTCDate()]);
        for (const [month, dayOfMonth] of months) expect([(month as number) % step, dayOfMonth]).toEqual([0, 1]);
        for (const n of days) expect(n >= axis.first && n <= axis.last).toBe(true);
        for (const [i, [month]] of months.slice(1).entries()) expect((month as number) - (months[i]?.[0] as number)).toBe(step);
      }),
    );
  });

  test('are each month of nine, each second where there is room for four', () => {
    const axis = wholeMonths({ first: dayOf('2019-06-02' as Edtf), last: dayOf('2020-02-16' as Edtf) });
    expect(axis).toEqual({ first: dayOf('2019-06-01' as Edtf), last: dayOf('2020-02-29' as Edtf) });
    expect(ticks(axis, 9).days).toHaveLength(9);
    expect(ticks(axis, 4).days.map(iso)).toEqual(['2019-07-01', '2019-09-01', '2019-11-01', '2020-01-01']);
  });
});

describe('a timeline', () => {
  test('shows each thing once, inside the frame, and no two bars of a lane on each other', () => {
    fc.assert(
      fc.property(items, reach, fc.option(date), width, (some, span, page, px) => {
        const { bars } = layOut(some, span, page, px, 24);
        expect(bars.flatMap((bar) => bar.items)).toHaveLength(some.length);
        expect(new Set(bars.flatMap((bar) => bar.items))).toEqual(new Set(some));
        for (const lane of LANES) {
          const edges = bars
            .filter((bar) => bar.lane === lane && !bar.outside)
            .map(({ at, width: wide }) => [at - wide / 2, at + wide / 2] as const)
            .sort(([a], [b]) => a - b);
          for (const [i, [left, right]] of edges.entries()) {
            expect(left).toBeGreaterThanOrEqual(-NEAR);
            expect(right).toBeLessThanOrEqual(1 + NEAR);
            const next = edges[i + 1];
            if (next) expect(next[0]).toBeGreaterThanOrEqual(right - NEAR);
          }
        }
        for (const { height } of bars) expect(height > 0 && height <= 1).toBe(true);
      }),
    );
  });

  test('has what the page could know before its line, and the rest behind it', () => {
    fc.assert(
      fc.property(items, reach, date, width, (some, span, page, px) => {
        const { bars, page: line } = layOut(some, span, page, px, 24);
        for (const bar of bars) {
          for (const item of bar.items) expect(dayOf(item.date) > dayOf(page)).toBe(bar.since);
          if (bar.outside || line?.at === undefined) continue;
          if (bar.since) expect(bar.at).toBeGreaterThanOrEqual(line.at - NEAR);
          else expect(bar.at).toBeLessThanOrEqual(line.at + NEAR);
        }
      }),
    );
  });

  test('puts the later further on', () => {
    fc.assert(
      fc.property(items, reach, width, (some, span, px) => {
        const bars = layOut(some, span, null, px, 24).bars.filter(({ lane }) => lane === 'said');
        const inOrder = [...bars].sort((a, b) => a.at - b.at).flatMap((bar) => bar.items.map((item) => dayOf(item.date)));
        expect(inOrder).toEqual([...inOrder].sort((a, b) => a - b));
      }),
    );
  });

  test('keeps what is older than its axis in the room before it', () => {
    const span = { first: dayOf('2019-06-02' as Edtf), last: dayOf('2020-02-16' as Edtf) };
    const old = { lane: 'fact', date: '2018' as Edtf } as const;
    const { bars, from, to } = layOut([old], span, '2026-11-23' as Edtf, 264, 24);
    expect(bars).toMatchObject([{ outside: true, since: false }]);
    expect(bars[0]?.at).toBeLessThan(from);
    expect(to).toBe(1);
    const later = layOut([old], span, '2026-11-23' as Edtf, 264, 24).page;
    expect(later).toEqual({ at: 1, beyond: 'behind' });
  });
});

describe('a text at a point', () => {
  test('stays in the frame, if it fits into it', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.string({ minLength: 1, maxLength: 30 }), (point, text) => {
        const reaches = widthOf(text, 10) / 264;
        const { at, anchor } = insideAt(point, text, 10, 264);
        const left = anchor === 'start' ? at : anchor === 'end' ? at - reaches : at - reaches / 2;
        expect(left).toBeGreaterThanOrEqual(-NEAR);
        expect(left + reaches).toBeLessThanOrEqual(1 + NEAR);
      }),
    );
  });
});
