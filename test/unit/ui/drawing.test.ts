import './messages';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { across } from '../../../src/ui/drawing';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const number = (percent: string): number => Number(percent.replace('%', ''));

test('what goes from left to right goes from right to left where the language does', () => {
  fc.assert(
    fc.property(share, share, (at, width) => {
      const [ltr, rtl] = [across('ltr'), across('rtl')];
      expect(number(ltr.at(at)) + number(rtl.at(at))).toBeCloseTo(100, 1);
      const [left, right] = [ltr.box(at, width), rtl.box(at, width)];
      expect(number(left.x) + number(right.x) + number(left.width)).toBeCloseTo(100, 1);
      expect(left.width).toBe(right.width);
    }),
  );
});
