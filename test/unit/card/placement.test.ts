import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DRAWER_HEIGHT_SHARE, GAP, MARGIN, MAX_HEIGHT_SHARE, MAX_WIDTH, MIN_HEIGHT } from '../../../src/card/constants';
import {
  distanceTo,
  drawerOver,
  inCorridor,
  lineAt,
  nextCorner,
  type Placement,
  place,
  type Rect,
  type Size,
  spotAt,
} from '../../../src/card/placement';

const rect = (left: number, top: number, width: number, height: number): Rect => ({ left, top, right: left + width, bottom: top + height });
const DESKTOP: Size = { width: 1200, height: 900 };
const size = (height: number): Size => ({ width: MAX_WIDTH, height });

/** Where a card of this natural height ends up. */
function area({ side, left, edge, width, maxHeight }: Placement, viewport: Size, height: number): Rect {
  const real = Math.min(height, maxHeight);
  return rect(left, side === 'below' ? edge : viewport.height - edge - real, width, real);
}

const overlap = (a: Rect, b: Rect): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('the card', () => {
  const line = rect(300, 200, 90, 20);

  test('hangs below its line, start edges together', () => {
    expect(place([line], line, size(300), DESKTOP, false, null)).toEqual({
      side: 'below',
      left: 300,
      edge: 220 + GAP,
      width: MAX_WIDTH,
      maxHeight: 900 * MAX_HEIGHT_SHARE,
    });
  });

  test('of a text from right to left has its end where the word ends', () => {
    const { left } = place([rect(700, 200, 90, 20)], rect(700, 200, 90, 20), size(300), DESKTOP, true, null);
    expect(left + MAX_WIDTH).toBe(790);
  });

  test('goes above where there is no room below', () => {
    const low = rect(300, 800, 90, 20);
    expect(place([low], low, size(300), DESKTOP, false, null)).toMatchObject({ side: 'above', edge: 100 + GAP });
    expect(place([low], low, size(60), { width: 1200, height: 940 }, false, null).side).toBe('below');
  });

  test('leaves all lines of a mention free, if they are close together', () => {
    const [first, second] = [rect(900, 200, 200, 20), rect(100, 222, 80, 20)];
    expect(place([first, second], first, size(300), DESKTOP, false, null).edge).toBe(242 + GAP);
    const far = rect(100, 700, 80, 20);
    expect(place([first, far], first, size(300), DESKTOP, false, null).edge).toBe(220 + GAP);
  });

  const dimension = fc.integer({ min: 120, max: 2_000 });
  const situation = fc.record({ width: dimension, height: dimension }).chain((viewport) =>
    fc.record({
      viewport: fc.constant(viewport),
      line: fc
        .record({
          x: fc.integer({ min: 0, max: viewport.width - 1 }),
          y: fc.integer({ min: 0, max: viewport.height - 1 }),
          w: fc.integer({ min: 1, max: 400 }),
          h: fc.integer({ min: 8, max: 60 }),
        })
        .map(({ x, y, w, h }) => rect(x, y, w, h)),
      height: fc.integer({ min: 20, max: 3_000 }),
      later: fc.integer({ min: 20, max: 3_000 }),
      rtl: fc.boolean(),
    }),
  );

  test('stays within the viewport and off its line, and keeps to its side whatever its later size', () => {
    let free = 0;
    fc.assert(
      fc.property(situation, ({ viewport, line, height, later, rtl }) => {
        const first = place([line], line, size(height), viewport, rtl, null);
        const second = place([line], line, size(later), viewport, rtl, first.side);
        expect(second).toEqual(first);
        for (const real of [height, later]) {
          const { left, top, right, bottom } = area(first, viewport, real);
          expect(left).toBeGreaterThanOrEqual(MARGIN);
          expect(right).toBeLessThanOrEqual(viewport.width - MARGIN);
          expect(top).toBeGreaterThanOrEqual(MARGIN);
          expect(bottom).toBeLessThanOrEqual(viewport.height - MARGIN);
        }
        const best = Math.max(line.top, viewport.height - line.bottom) - GAP - MARGIN;
        if (best >= MIN_HEIGHT) {
          free++;
          expect(overlap(area(first, viewport, later), line)).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
    expect(free).toBeGreaterThan(1_000);
  });

  test('is nowhere smaller than what can be read, if the viewport is not', () => {
    fc.assert(
      fc.property(situation, ({ viewport, line, height, rtl }) => {
        expect(place([line], line, size(height), viewport, rtl, null).maxHeight).toBeGreaterThanOrEqual(
          Math.min(MIN_HEIGHT, viewport.height - 2 * MARGIN),
        );
      }),
    );
  });
});

describe('a card that was put somewhere', () => {
  const dimension = fc.integer({ min: 120, max: 2_000 });
  const viewport = fc.record({ width: dimension, height: dimension });
  const anywhere = fc.integer({ min: -3_000, max: 3_000 });
  const move = fc.oneof(
    fc.record({ by: fc.constant('drag' as const), x: anywhere, y: anywhere }),
    fc.record({ by: fc.constant('resize' as const), to: viewport }),
    fc.record({ by: fc.constant('grow' as const), height: fc.integer({ min: 20, max: 3_000 }) }),
    fc.record({ by: fc.constant('corner' as const) }),
  );

  test('stays in the viewport through any drags, resizings and changes of its size', () => {
    fc.assert(
      fc.property(viewport, fc.array(move, { maxLength: 30 }), (begin, moves) => {
        let port = begin;
        let natural = 300;
        let wanted = { left: 100, top: 100 };
        for (const m of moves) {
          const before = spotAt(wanted.left, wanted.top, natural, port);
          const box = rect(before.left, before.top, before.width, Math.min(natural, before.maxHeight));
          if (m.by === 'drag') wanted = spotAt(before.left + m.x, before.top + m.y, box.bottom - box.top, port);
          else if (m.by === 'resize') port = m.to;
          else if (m.by === 'grow') natural = m.height;
          else wanted = nextCorner(box, port);
          const { left, top, width, maxHeight } = spotAt(wanted.left, wanted.top, natural, port);
          // whatever it is filled with later, too
          for (const height of [natural, 3_000]) {
            expect(left).toBeGreaterThanOrEqual(MARGIN);
            expect(top).toBeGreaterThanOrEqual(MARGIN);
            expect(left + width).toBeLessThanOrEqual(port.width - MARGIN);
            expect(top + Math.min(height, maxHeight)).toBeLessThanOrEqual(port.height - MARGIN);
          }
          expect(maxHeight).toBeGreaterThanOrEqual(Math.min(MIN_HEIGHT, port.height - 2 * MARGIN));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('is where it was put, if it fits there, and has its whole height', () => {
    expect(spotAt(120, 150, 300, DESKTOP)).toEqual({ left: 120, top: 150, width: MAX_WIDTH, maxHeight: 900 * MAX_HEIGHT_SHARE });
    expect(spotAt(2_000, 2_000, 300, DESKTOP)).toMatchObject({ left: 1200 - MARGIN - MAX_WIDTH, top: 900 - MARGIN - 300, maxHeight: 300 });
  });

  test('goes round the corners, clockwise', () => {
    const card = (left: number, top: number): Rect => rect(left, top, MAX_WIDTH, 300);
    const [right, bottom] = [1200 - MARGIN - MAX_WIDTH, 900 - MARGIN - 300];
    expect(nextCorner(card(50, 60), DESKTOP)).toEqual({ left: right, top: MARGIN });
    expect(nextCorner(card(right, MARGIN), DESKTOP)).toEqual({ left: right, top: bottom });
    expect(nextCorner(card(right, bottom), DESKTOP)).toEqual({ left: MARGIN, top: bottom });
    expect(nextCorner(card(MARGIN, bottom), DESKTOP)).toEqual({ left: MARGIN, top: MARGIN });
  });
});

describe('a drawer', () => {
  const phone: Size = { width: 320, height: 600 };

  test('leaves a line in the upper part of the screen where it is', () => {
    expect(drawerOver({ bottom: 120 }, 300, phone, 5_000)).toEqual({ scroll: 0, maxHeight: 600 * DRAWER_HEIGHT_SHARE });
  });

  test('moves the page just so far that a line further down stands clear of it', () => {
    expect(drawerOver({ bottom: 500 }, 300, phone, 5_000)).toEqual({ scroll: 500 + GAP - 300, maxHeight: 600 * DRAWER_HEIGHT_SHARE });
  });

  test('is lower where the page cannot be moved so far', () => {
    expect(drawerOver({ bottom: 400 }, 300, phone, 50)).toEqual({ scroll: 50, maxHeight: 600 - 350 - GAP });
  });

  test('covers the line only where there is no room for both', () => {
    let free = 0;
    const any = fc.integer({ min: 200, max: 2_000 });
    fc.assert(
      fc.property(any, any, fc.integer({ min: 20, max: 2_000 }), fc.integer({ min: 0, max: 500 }), (height, at, own, scrollable) => {
        const bottom = Math.min(at, height);
        const { scroll, maxHeight } = drawerOver({ bottom }, own, { width: 320, height }, scrollable);
        expect(scroll).toBeLessThanOrEqual(scrollable);
        const room = height - (bottom - scroll) - GAP;
        if (room < MIN_HEIGHT) return;
        free++;
        expect(Math.min(own, maxHeight)).toBeLessThanOrEqual(room + 1e-6);
      }),
    );
    expect(free).toBeGreaterThan(30);
  });
});

describe('the line under the pointer', () => {
  const lines = [rect(900, 200, 200, 20), rect(100, 222, 80, 20)];

  test('is the one it is on, else the nearest', () => {
    expect(lineAt(lines, 950, 210)).toBe(lines[0]);
    expect(lineAt(lines, 110, 230)).toBe(lines[1]);
    expect(lineAt(lines, 120, 300)).toBe(lines[1]);
    expect(lineAt([], 1, 1)).toBeUndefined();
  });
});

describe('the corridor', () => {
  const line = rect(300, 200, 90, 20);

  test.each([
    ['below', rect(250, 226, 400, 300)],
    ['above', rect(250, -106, 400, 300)],
  ])('to a card %s holds every straight way from the line to the card', (_, card) => {
    // Not the edges themselves, where rounding decides.
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const within = (r: Rect, x: number, y: number) => [r.left + (r.right - r.left) * x, r.top + (r.bottom - r.top) * y] as const;
    fc.assert(
      fc.property(share, share, share, share, share, (a, b, c, d, way) => {
        const [x1, y1] = within(line, a, b);
        const [x2, y2] = within(card, c, d);
        expect(inCorridor(line, card, x1 + (x2 - x1) * way, y1 + (y2 - y1) * way)).toBe(true);
      }),
    );
  });

  test('holds nothing far beside it', () => {
    const card = rect(250, 226, 400, 300);
    expect(inCorridor(line, card, 100, 210)).toBe(false);
    expect(inCorridor(line, card, 800, 223)).toBe(false);
    expect(inCorridor(line, card, 340, 190)).toBe(false);
    expect(inCorridor(line, card, 340, 600)).toBe(false);
  });
});

test('distance is 0 inside and straight outside', () => {
  expect(distanceTo(rect(0, 0, 10, 10), 5, 5)).toBe(0);
  expect(distanceTo(rect(0, 0, 10, 10), 13, 14)).toBe(5);
});
