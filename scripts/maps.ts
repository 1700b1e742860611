/**
 * `npm run maps`: draws the outlines that locator maps stand on, from Natural Earth (public domain) as world-atlas has
 * it, into src/ui/outlines.css. They are in a style sheet because it comes with the card's code once, while what a card
 * says comes with every answer.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type GeoContext, geoMercator, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { FRAMES, type MapFrame } from '../src/ui/map-frames';

/** Where the outlines are kept. */
export const OUTLINES = 'src/ui/outlines.css';

/** A map wider than this, in degrees, is one to see the continents by: without borders, and with plain coasts. */
const WIDE = 60;

const isWide = ({ west, east }: MapFrame): boolean => east - west > WIDE;

/** The scale of the source: one to fifty million, or to a hundred and ten. */
const sourceOf = (frame: MapFrame): string => `world-atlas/countries-${isWide(frame) ? 110 : 50}m.json`;

/** How far, in CSS px, a simplified line may be from the true one: less than half of the width it is drawn with, or all of it. */
const toleranceOf = (frame: MapFrame): number => (isWide(frame) ? 0.8 : 0.25);

/** Rings smaller than this many square px are specks, not islands. */
const SPECK = 1.5;
/** Coordinates are kept in tenths of a px. */
const UNIT = 10;

type Point = readonly [number, number];

/** Ramer, Douglas and Peucker's simplification (https://doi.org/10.3138/FM57-6770-U75U-7727): the points that are needed. */
function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return points;
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]];
  const length = Math.hypot(dx, dy);
  let farthest = 0;
  let distance = -1;
  points.forEach(([x, y], i) => {
    const off = length === 0 ? Math.hypot(x - first[0], y - first[1]) : Math.abs(dy * (x - first[0]) - dx * (y - first[1])) / length;
    if (off > distance) [farthest, distance] = [i, off];
  });
  if (distance <= tolerance) return [first, last];
  return [...simplified(points.slice(0, farthest + 1), tolerance), ...simplified(points.slice(farthest), tolerance).slice(1)];
}

/** Twice the area that a ring encloses, by the shoelace formula. */
const area = (ring: readonly Point[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] as Point;
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;

/** Gathers the lines that d3-geo draws. */
class Lines implements GeoContext {
  readonly lines: { readonly points: Point[]; closed: boolean }[] = [];
  beginPath(): void {}
  arc(): void {}
  moveTo(x: number, y: number): void {
    this.lines.push({ points: [[x, y]], closed: false });
  }
  lineTo(x: number, y: number): void {
    this.lines.at(-1)?.points.push([x, y]);
  }
  closePath(): void {
    const line = this.lines.at(-1);
    if (line) line.closed = true;
  }

  /** As the data of an SVG path, in tenths of a px. */
  path(tolerance: number): string {
    const simple = (points: readonly Point[]) => simplified(points, tolerance);
    return this.lines
      .filter(({ points, closed }) => !closed || area(points) > SPECK)
      .map(({ points, closed }) => {
        // a ring is simplified in two halves, since its ends are one point
        const half = Math.floor(points.length / 2);
        const kept = closed ? [...simple(points.slice(0, half + 1)), ...simple(points.slice(half)).slice(1)] : simple(points);
        const [start, ...rest] = kept.map(([x, y]) => [Math.round(x * UNIT), Math.round(y * UNIT)] as const);
        if (!start) return '';
        let at = start;
        const steps = rest.flatMap(([x, y]) => {
          const [dx, dy] = [x - at[0], y - at[1]];
          at = [x, y];
          return dx === 0 && dy === 0 ? [] : `${dx}${dy < 0 ? '' : ' '}${dy}`;
        });
        const data = steps.map((step, i) => (i > 0 && !step.startsWith('-') ? ` ${step}` : step)).join('');
        return `M${start[0]} ${start[1]}l${data}${closed ? 'z' : ''}`;
      })
      .join('');
  }
}

/** The data of a frame's paths: land, and the borders on it. */
async function outlinesOf(frame: MapFrame): Promise<Readonly<Record<string, string>>> {
  const file = createRequire(import.meta.url).resolve(sourceOf(frame));
  const world = JSON.parse(await readFile(file, 'utf8')) as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
  const { countries, land } = world.objects;
  const scale = frame.width / (((frame.east - frame.west) * Math.PI) / 180);
  const projection = geoMercator().scale(scale).translate([0, 0]).precision(0).center([frame.west, frame.north]);
  // a little more than the frame, so that no line runs along its edge
  projection.clipExtent([
    [-4, -4],
    [frame.width + 4, frame.height + 4],
  ]);
  const draw = (shape: Parameters<ReturnType<typeof geoPath>>[0]): string => {
    const lines = new Lines();
    geoPath(projection, lines)(shape);
    return lines.path(toleranceOf(frame));
  };
  return { land: draw(feature(world, land)), ...(!isWide(frame) && { borders: draw(mesh(world, countries, (a, b) => a !== b)) }) };
}

/** The style sheet with the outlines of all frames. */
export async function outlines(): Promise<string> {
  const rules = await Promise.all(
    FRAMES.map(async (frame) => {
      const paths = Object.entries(await outlinesOf(frame));
      return paths.map(([name, path]) => `.bg-map-${frame.name} .bg-${name} {\n  d: path(\n    "${path}"\n  );\n}\n`).join('\n');
    }),
  );
  return `/* Outlines of locator maps, made by npm run maps from Natural Earth (public domain). Tenths of a px. */\n${rules.join('\n')}`;
}

export async function main(): Promise<void> {
  const css = await outlines();
  await writeFile(OUTLINES, css);
  console.log(`${OUTLINES}: ${css.length} bytes`);
}
