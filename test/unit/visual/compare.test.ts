import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { compare } from '../../visual/compare';
import { packed } from '../../visual/packed';

type Colour = readonly [number, number, number];
const PAPER: Colour = [255, 254, 251];
const INK: Colour = [31, 29, 26];
const RULE: Colour = [221, 213, 198];
const WIDTH = 400;
const HEIGHT = 500;

/** A picture like a card: lines of letters, a hairline and a label. `moved` moves the label by so many px. */
function card({ moved = 0, ink = INK, rule = RULE, noise = 0 } = {}): Buffer {
  const png = new PNG({ width: WIDTH, height: HEIGHT });
  const fill = (x: number, y: number, width: number, height: number, [r, g, b]: Colour): void => {
    for (let row = y; row < y + height; row++)
      for (let column = x; column < x + width; column++) png.data.set([r, g, b, 255], (row * WIDTH + column) * 4);
  };
  fill(0, 0, WIDTH, HEIGHT, PAPER);
  for (let line = 40; line < 400; line += 20) for (let x = 16; x < 360; x += 7) fill(x, line, 2 + ((x + line) % 3), 9, INK);
  fill(0, 420, WIDTH, 1, rule);
  // a label of one short word
  for (let x = 20 + moved; x < 44 + moved; x += 6) fill(x, 440, 2, 8, ink);
  for (let i = 0; i < noise; i++) fill((i * 97) % WIDTH, (i * 61) % HEIGHT, 1, 1, RULE);
  return PNG.sync.write(png);
}

describe('two pictures', () => {
  test('that are the same file are the same', () => {
    expect(compare(card(), card())).toMatchObject({ same: true, why: '0 pixels differ around 0, 0' });
  });

  test('that differ in pixels here and there are the same', () => {
    expect(compare(card(), card({ noise: 300 })).same).toBe(true);
  });

  test.each([
    ['a short label moved by 3 px', { moved: 3 }],
    ['a short label in another colour', { ink: [140, 42, 28] as Colour }],
    ['a hairline that is gone', { rule: PAPER }],
    ['a hairline of another grey', { rule: [180, 170, 150] as Colour }],
  ])('differ by %s', (_, change) => {
    const { same, difference } = compare(card(), card(change));
    expect(same).toBe(false);
    expect(PNG.sync.read(difference as Buffer)).toMatchObject({ width: WIDTH, height: HEIGHT });
  });

  test('of different sizes differ', () => {
    const small = PNG.sync.write(new PNG({ width: 399, height: 500 }));
    expect(compare(card(), small)).toEqual({ same: false, why: '399 × 500 px, not 400 × 500', difference: null });
  });

  test('are the same after packing, in fewer bytes, also with more colours than a palette holds', () => {
    expect(compare(card(), packed(card())).why).toBe('0 pixels differ around 0, 0');
    expect(packed(card()).length).toBeLessThan(card().length);
    const gradient = new PNG({ width: 256, height: 64 });
    for (let i = 0; i < gradient.data.length; i += 4) gradient.data.set([(i / 4) % 256, i / 1024, 128 - i / 2048, 255], i);
    const many = PNG.sync.write(gradient);
    expect(compare(many, packed(many)).same).toBe(true);
  });
});
