import { readFileSync } from 'node:fs';
import { geoMercator } from 'd3-geo';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OUTLINES, outlines } from '../../../scripts/maps';
import { type Labelled, overlaps, placeLabels } from '../../../src/ui/label-layout';
import { FRAMES, frameOf, pixelsOf, project } from '../../../src/ui/map-frames';

const position = fc.record({ lat: fc.double({ min: -84, max: 84, noNaN: true }), lon: fc.double({ min: -180, max: 180, noNaN: true }) });

describe('the place of a point on a map', () => {
  test('is where the projection of the outlines has it', () => {
    fc.assert(
      fc.property(position, fc.constantFrom(...FRAMES), (at, frame) => {
        const scale = frame.width / (((frame.east - frame.west) * Math.PI) / 180);
        const middle = (frame.west + frame.east) / 2;
        // about the frame's middle, since d3-geo goes the short way round the earth
        const there = geoMercator()
          .rotate([-middle, 0])
          .scale(scale)
          .translate([frame.width / 2, 0])
          .center([0, frame.north])([at.lon, at.lat]);
        const [x, y] = project(frame, at);
        expect(y).toBeCloseTo(there?.[1] ?? Number.NaN, 4);
        if (Math.abs(at.lon - middle) < 180) expect(x).toBeCloseTo(there?.[0] ?? Number.NaN, 4);
      }),
    );
  });

  test('is on the map that is chosen for it, on the nearer one where both show it', () => {
    expect(frameOf({ lat: 35.8, lon: 36.7 })?.name).toBe('levant');
    expect(frameOf({ lat: 55.75, lon: 37.6 })?.name).toBe('world');
    expect(frameOf({ lat: 89, lon: 0 })).toBeNull();
    fc.assert(
      fc.property(position, (at) => {
        const frame = frameOf(at);
        if (!frame) return;
        const [x, y] = project(frame, at);
        expect(x > 0 && x < frame.width && y > 0 && y < frame.height).toBe(true);
      }),
    );
  });

  test('is as far from another as it is in the world', () => {
    const [levant] = FRAMES;
    const [, north] = project(levant, { lat: 36.5, lon: 37 });
    const [, south] = project(levant, { lat: 35.5, lon: 37 });
    // a degree of latitude has 111 km
    expect(south - north).toBeCloseTo(pixelsOf(levant, 111.2, 36), 0);
  });
});

describe('labels on a map', () => {
  const label: fc.Arbitrary<Labelled> = fc.record({
    text: fc.string({ minLength: 1, maxLength: 12 }),
    x: fc.integer({ min: 0, max: 176 }),
    y: fc.integer({ min: 0, max: 126 }),
    radius: fc.integer({ min: 1, max: 12 }),
    size: fc.constantFrom(9, 11),
    centred: fc.boolean(),
  });
  test('lie on no other label, on no mark, and within the map', () => {
    fc.assert(
      fc.property(fc.array(label, { maxLength: 8 }), (labels) => {
        const placed = placeLabels(labels, 176, 126);
        expect(placed).toHaveLength(labels.length);
        const boxes = placed.flatMap((place) => place?.box ?? []);
        for (const [i, box] of boxes.entries()) {
          expect(box.left >= 0 && box.top >= 0 && box.right <= 176 && box.bottom <= 126).toBe(true);
          for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
          for (const { x, y, radius, centred } of labels)
            if (!centred) expect(overlaps(box, { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius })).toBe(false);
        }
      }),
    );
  });
  test('the first chooses first', () => {
    const at = { x: 80, y: 60, radius: 3, size: 11, centred: false };
    const [first, second] = placeLabels(
      [
        { ...at, text: 'Idlib' },
        { ...at, text: 'Aleppo' },
      ],
      176,
      126,
    );
    expect(first?.anchor).toBe('start');
    expect(second?.anchor).toBe('end');
  });
});

test('the outlines are those that npm run maps draws', async () => {
  expect(readFileSync(OUTLINES, 'utf8') === (await outlines())).toBe(true);
});
