import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MonthCounts } from '../../../src/messages';
import type { Edtf } from '../../../src/model/edtf';
import type { EntityId } from '../../../src/model/records';
import { binAt, binsOf, clicked, dragged, keyed, press, resized, type Span, shifted, spanOf, timeOf } from '../../../src/panel/brush';

const month = fc
  .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, m]) => `${year}-${String(m).padStart(2, '0')}` as Edtf);
const speakers = [
  { value: 'mayor' as EntityId, label: 'Ada Quill', count: 3 },
  { value: 'captain' as EntityId, label: 'Bo Reed', count: 2 },
];
const months: fc.Arbitrary<Pick<MonthCounts, 'counts' | 'speakers'>> = fc
  .uniqueArray(fc.tuple(month, fc.nat(50), fc.nat(50)), { selector: ([m]) => m, minLength: 1, maxLength: 40 })
  .map((list) => ({
    speakers,
    counts: list.map(([m, a, b]) => ({ month: m, total: a + b, by: [a, b] })).sort((a, b) => (a.month < b.month ? -1 : 1)),
  }));

/** A strip's length, a span of it or none, and a bin. */
const strip = fc.integer({ min: 1, max: 120 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    span: fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).map(([a, b]): Span => ({ first: Math.min(a, b), last: Math.max(a, b) })),
    at: fc.nat(count - 1),
  }),
);
const inside = ({ first, last }: Span, count: number): boolean => 0 <= first && first <= last && last < count;
const length = ({ first, last }: Span): number => last - first;
const width = fc.integer({ min: 1, max: 200 });

describe('the bins of a strip', () => {
  it('are months where there is room for them, without gaps', () => {
    const counts = [
      { month: '2019-11' as Edtf, total: 3, by: [2, 1] },
      { month: '2020-02' as Edtf, total: 1, by: [0, 1] },
    ];
    expect(binsOf({ counts, speakers }, [], 24).map(({ from, to, total, by }) => [from, to, total, by])).toEqual([
      ['2019-11', '2019-11', 3, [2, 1]],
      ['2019-12', '2019-12', 0, [0, 0]],
      ['2020-01', '2020-01', 0, [0, 0]],
      ['2020-02', '2020-02', 1, [0, 1]],
    ]);
    expect(binsOf({ counts, speakers }, ['2020-04' as Edtf], 24)).toHaveLength(6);
    expect(binsOf({ counts, speakers }, [], 2).map(({ from, to }) => [from, to])).toEqual([
      ['2019-10', '2019-12'],
      ['2020-01', '2020-03'],
    ]);
    expect(binsOf({ counts: [], speakers }, [], 24)).toEqual([]);
  });

  it('hold every count once, stand in order, touch, and are no more than there is room for', () => {
    fc.assert(
      fc.property(months, fc.array(month, { maxLength: 2 }), width, (counted, also, most) => {
        const bins = binsOf(counted, also, most);
        const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
        expect(sum(bins.map(({ total }) => total))).toBe(sum(counted.counts.map(({ total }) => total)));
        for (const i of [0, 1]) expect(sum(bins.map(({ by }) => by[i] ?? 0))).toBe(sum(counted.counts.map(({ by }) => by[i] ?? 0)));
        expect(bins.length).toBeLessThanOrEqual(Math.max(most, 3));
        for (const [i, bin] of bins.entries()) {
          expect(bin.from <= bin.to).toBe(true);
          const next = bins[i + 1];
          if (next)
            expect(new Date(`${bin.to}-01`).setUTCMonth(new Date(`${bin.to}-01`).getUTCMonth() + 1)).toBe(Date.parse(`${next.from}-01`));
        }
        for (const each of also) expect(bins.some(({ from, to }) => from <= each && each <= to)).toBe(true);
      }),
    );
  });

  it('say what time a span is, and back', () => {
    fc.assert(
      fc.property(months, width, fc.nat(), fc.nat(), (counted, most, a, b) => {
        const bins = binsOf(counted, [], most);
        const [first, last] = [a % bins.length, b % bins.length].sort((x, y) => x - y) as [number, number];
        const { from, to } = timeOf(bins, { first, last });
        expect(spanOf(bins, from, to)).toEqual(from === null ? null : { first, last });
        expect(from === null).toBe(first === 0 && last === bins.length - 1);
      }),
    );
  });

  it('have no span for a time beside them, and one to their end for a time without one', () => {
    const bins = binsOf({ counts: [{ month: '2019-01' as Edtf, total: 1, by: [1, 0] }], speakers }, ['2019-06' as Edtf], 24);
    expect(spanOf(bins, '2019-03' as Edtf, null)).toEqual({ first: 2, last: 5 });
    expect(spanOf(bins, null, '2019-03' as Edtf)).toEqual({ first: 0, last: 2 });
    expect(spanOf(bins, '2021-01' as Edtf, null)).toBe(null);
    expect(spanOf(bins, null, null)).toBe(null);
  });
});

describe('brushing', () => {
  it('stays within the strip, whatever is held and wherever it goes', () => {
    const on = fc.constantFrom('first' as const, 'last' as const, 'span' as const, 'strip' as const);
    fc.assert(
      fc.property(strip, on, fc.integer({ min: -500, max: 500 }), fc.boolean(), ({ count, span, at }, where, to, chosen) => {
        expect(inside(dragged(press(where, at, chosen ? span : null), to, count), count)).toBe(true);
      }),
    );
  });

  it('draws from where it was pressed to where it is', () => {
    fc.assert(
      fc.property(strip, fc.nat(119), ({ count, span, at }, to) => {
        const end = Math.min(to, count - 1);
        expect(dragged(press('strip', at, span), end, count)).toEqual({ first: Math.min(at, end), last: Math.max(at, end) });
      }),
    );
  });

  it('moves a span without a change of its length, as far as the pointer or the strip goes, and back again', () => {
    fc.assert(
      fc.property(strip, fc.integer({ min: -500, max: 500 }), ({ count, span, at }, to) => {
        const hold = press('span', at, span);
        const moved = dragged(hold, to, count);
        expect(length(moved)).toBe(length(span));
        expect(Math.abs(moved.first - span.first)).toBeLessThanOrEqual(Math.abs(to - at));
        expect(dragged(hold, at, count)).toEqual(span);
      }),
    );
  });

  it('with a handle keeps the other end, and crosses it', () => {
    fc.assert(
      fc.property(strip, fc.constantFrom('first' as const, 'last' as const), fc.nat(119), ({ count, span, at }, end, to) => {
        const drawn = dragged(press(end, at, span), Math.min(to, count - 1), count);
        const fixed = end === 'first' ? span.last : span.first;
        expect([drawn.first, drawn.last]).toContain(fixed);
      }),
    );
  });

  it('chooses a bin that is clicked, and drops it by another click', () => {
    fc.assert(
      fc.property(strip, ({ span, at }) => {
        const once = clicked(at, span);
        const alone = { first: at, last: at };
        expect(once).toEqual(length(span) === 0 && span.first === at ? null : alone);
        expect(clicked(at, alone)).toBe(null);
        expect(clicked(at, null)).toEqual(alone);
      }),
    );
  });

  it('finds the bin under any point', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: -2, max: 3, noNaN: true }), (count, share) => {
        const bin = binAt(share, count);
        expect(bin).toBeGreaterThanOrEqual(0);
        expect(bin).toBeLessThan(count);
        if (share >= 0 && share < 1) expect(bin).toBe(Math.floor(share * count) + 0);
      }),
    );
  });
});

describe('the keys of a handle', () => {
  const key = fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End');
  const end = fc.constantFrom('first' as const, 'last' as const);

  it('move it, and the other end stays; with Shift both go, and the span keeps its length', () => {
    fc.assert(
      fc.property(strip, key, end, fc.boolean(), fc.boolean(), ({ count, span }, pressed, which, shiftKey, rtl) => {
        const next = keyed({ key: pressed, shiftKey }, which, span, count, rtl) as Span;
        expect(inside(next, count)).toBe(true);
        if (shiftKey) expect(length(next)).toBe(length(span));
        else expect(next[which === 'first' ? 'last' : 'first']).toBe(span[which === 'first' ? 'last' : 'first']);
      }),
    );
  });

  it('are undone by the opposite key where nothing was in the way', () => {
    const opposite: Readonly<Record<string, string>> = {
      ArrowRight: 'ArrowLeft',
      ArrowLeft: 'ArrowRight',
      ArrowUp: 'ArrowDown',
      ArrowDown: 'ArrowUp',
    };
    fc.assert(
      fc.property(
        strip,
        fc.constantFrom(...Object.keys(opposite)),
        end,
        fc.boolean(),
        fc.boolean(),
        ({ count, span }, pressed, which, shiftKey, rtl) => {
          const next = keyed({ key: pressed, shiftKey }, which, span, count, rtl) as Span;
          if (next.first === span.first && next.last === span.last) return;
          expect(keyed({ key: opposite[pressed] as string, shiftKey }, which, next, count, rtl)).toEqual(span);
        },
      ),
    );
  });

  it('go where they point', () => {
    const span = { first: 3, last: 5 };
    expect(keyed({ key: 'ArrowRight', shiftKey: false }, 'last', span, 10, false)).toEqual({ first: 3, last: 6 });
    expect(keyed({ key: 'ArrowRight', shiftKey: false }, 'last', span, 10, true)).toEqual({ first: 3, last: 4 });
    expect(keyed({ key: 'ArrowRight', shiftKey: true }, 'last', span, 10, false)).toEqual({ first: 4, last: 6 });
    expect(keyed({ key: 'Home', shiftKey: false }, 'first', span, 10, false)).toEqual({ first: 0, last: 5 });
    expect(keyed({ key: 'End', shiftKey: true }, 'first', span, 10, false)).toEqual({ first: 7, last: 9 });
    expect(keyed({ key: 'a', shiftKey: false }, 'first', span, 10, false)).toBe(null);
    expect(resized(span, 'first', 9, 10)).toEqual({ first: 5, last: 5 });
    expect(shifted(span, -9, 10)).toEqual({ first: 0, last: 2 });
  });
});
