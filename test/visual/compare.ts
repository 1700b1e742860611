/**
 * Compares two pictures of the interface. Text is never drawn quite alike by two versions of a browser, so single
 * pixels may differ; a difference counts where many of them lie together. Judged as a share of a whole picture, a
 * label that moved would drown in the ground around it.
 */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far a colour may be from its like, of 1, by pixelmatch's perceptual measure: less than any two of our colours. */
const COLOUR = 0.05;
/** The side in px of the squares that a picture is judged by: about two lines of text. */
const TILE = 32;
/** How many differing pixels a square may have. A hairline that moves, or changes its colour, differs in at least 32. */
const TOLERATED = 20;

export interface Comparison {
  readonly same: boolean;
  /** In words, for a failing test. */
  readonly why: string;
  /** A PNG in which what differs is red; null where the pictures have different sizes. */
  readonly difference: Buffer | null;
}

/** Compares two PNG files. */
export function compare(before: Buffer, after: Buffer): Comparison {
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(after)];
  const { width, height } = a;
  if (width !== b.width || height !== b.height)
    return { same: false, why: `${b.width} × ${b.height} px, not ${width} × ${height}`, difference: null };
  const mask = new PNG({ width, height });
  // what pixelmatch takes for anti-aliasing counts too: small letters are nothing else
  pixelmatch(a.data, b.data, mask.data, width, height, { threshold: COLOUR, diffMask: true, includeAA: true });
  const worst = worstTile(mask);
  const picture = new PNG({ width, height });
  pixelmatch(a.data, b.data, picture.data, width, height, { threshold: COLOUR, includeAA: true });
  return {
    same: worst.count <= TOLERATED,
    why: `${worst.count} pixels differ around ${worst.x}, ${worst.y}`,
    difference: PNG.sync.write(picture),
  };
}

/** The square with most marked pixels. Squares overlap by half, so that no difference is split between two. */
function worstTile({ width, height, data }: PNG): { readonly x: number; readonly y: number; readonly count: number } {
  const half = TILE / 2;
  const columns = Math.ceil(width / half);
  const rows = Math.ceil(height / half);
  const counts = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (data[(y * width + x) * 4 + 3]) counts[Math.floor(y / half) * columns + Math.floor(x / half)]!++;
  let worst = { x: 0, y: 0, count: 0 };
  const at = (column: number, row: number): number => (column < columns && row < rows ? (counts[row * columns + column] as number) : 0);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const count = at(column, row) + at(column + 1, row) + at(column, row + 1) + at(column + 1, row + 1);
      if (count > worst.count) worst = { x: (column + 1) * half, y: (row + 1) * half, count };
    }
  return worst;
}
