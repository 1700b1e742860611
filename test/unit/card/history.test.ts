import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { begin, goBack, goForward, goOn, type History, instead } from '../../../src/card/history';

const MOST = 5;
type Move = 'back' | 'forward' | number;
const moves = fc.array(fc.oneof(fc.constantFrom<Move>('back', 'forward'), fc.nat(99)), { maxLength: 40 });
const go = (history: History<number>, move: Move): History<number> =>
  move === 'back' ? goBack(history) : move === 'forward' ? goForward(history) : goOn(history, move, MOST);
const some = moves.map((all) => all.reduce(go, begin(0)));

/** All places in their order. */
const places = ({ past, now, future }: History<number>): readonly number[] => [...past, now, ...future];

describe('a history', () => {
  test('back and forward undo each other', () => {
    fc.assert(
      fc.property(some, (history) => {
        if (history.past.length > 0) expect(goForward(goBack(history))).toEqual(history);
        if (history.future.length > 0) expect(goBack(goForward(history))).toEqual(history);
      }),
    );
  });

  test('back and forward lose no place and change no order', () => {
    fc.assert(
      fc.property(some, fc.constantFrom<Move>('back', 'forward'), (history, move) => {
        expect(places(go(history, move))).toEqual(places(history));
      }),
    );
  });

  test('at its ends there is nowhere to go, and nothing changes', () => {
    fc.assert(
      fc.property(some, (history) => {
        if (history.past.length === 0) expect(goBack(history)).toBe(history);
        if (history.future.length === 0) expect(goForward(history)).toBe(history);
      }),
    );
  });

  test('going on forgets what was ahead, and leads back to where one was', () => {
    fc.assert(
      fc.property(some, fc.nat(99), (history, place) => {
        const on = goOn(history, place, MOST);
        expect(on.future).toEqual([]);
        expect(on.now).toBe(place);
        expect(on.past.length).toBeLessThanOrEqual(MOST);
        expect(goBack(on).now).toBe(history.now);
      }),
    );
  });

  test('another place instead leaves the rest alone', () => {
    fc.assert(
      fc.property(some, fc.nat(99), (history, place) => {
        expect(instead(history, place)).toEqual({ ...history, now: place });
      }),
    );
  });
});
