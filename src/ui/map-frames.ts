/**
 * The parts of the world that a locator map shows, and where in one a place is. Outlines are drawn once, when
 * `npm run maps` is run (scripts/maps.ts), by the projection that is here; marks are placed by it when they are shown.
 */

/** A point of the earth, in degrees (WGS 84): north and east positive. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** A map's frame: its name, the longitudes at its sides, the latitude at its top, and its size in CSS px. */
export interface MapFrame {
  readonly name: string;
  readonly west: number;
  readonly east: number;
  readonly north: number;
  readonly width: number;
  readonly height: number;
  /** Countries to name (ISO 3166-1 alpha-2), where to, and the archive's entity for each that it has one for. */
  readonly countries: readonly (Position & { readonly region: string; readonly entity?: string })[];
  /** Entities of the archive that help a reader to find others. */
  readonly landmarks: readonly string[];
}

/** From the narrowest to the widest: a place is shown on the first that it is on. */
export const FRAMES = [
  {
    name: 'levant',
    west: 31.7,
    east: 43,
    north: 38.6,
    width: 176,
    height: 126,
    countries: [
      { region: 'TR', entity: 'turkey', lat: 37.75, lon: 36.6 },
      { region: 'SY', entity: 'syria', lat: 34.75, lon: 38.7 },
      { region: 'IQ', lat: 33.4, lon: 41.9 },
      { region: 'CY', lat: 35.0, lon: 33.2 },
    ],
    landmarks: ['damascus', 'aleppo'],
  },
  { name: 'world', west: -180, east: 180, north: 76, width: 176, height: 97, countries: [], landmarks: [] },
] as const satisfies readonly MapFrame[];

/** The radius of the earth, in km. */
const EARTH = 6371;

const RADIAN = Math.PI / 180;

/** The height of a latitude in Mercator's projection of the unit sphere (Snyder 1987, https://doi.org/10.3133/pp1395, eq. 7-2). */
const mercator = (lat: number): number => Math.log(Math.tan(Math.PI / 4 + (lat * RADIAN) / 2));

const scaleOf = ({ west, east, width }: MapFrame): number => width / ((east - west) * RADIAN);

/** Where a position is on a map, in CSS px from its upper left corner; outside the frame for what the map does not show. */
export function project(frame: MapFrame, { lat, lon }: Position): readonly [x: number, y: number] {
  const scale = scaleOf(frame);
  return [(lon - frame.west) * RADIAN * scale, (mercator(frame.north) - mercator(lat)) * scale];
}

/** How many CSS px a length in km is on a map, at a latitude. */
export const pixelsOf = (frame: MapFrame, km: number, lat: number): number => ((km / EARTH) * scaleOf(frame)) / Math.cos(lat * RADIAN);

/** A mark this near to the edge, in CSS px, would be cut. */
const EDGE = 8;

/** The first map that shows a position, not at its edge; null for one near a pole. */
export function frameOf(position: Position): MapFrame | null {
  const shows = (frame: MapFrame): boolean => {
    const [x, y] = project(frame, position);
    return x >= EDGE && x <= frame.width - EDGE && y >= EDGE && y <= frame.height - EDGE;
  };
  return FRAMES.find(shows) ?? null;
}
