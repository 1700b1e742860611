/**
 * Accepted pictures stay in the repository's history for good, so they are kept in few bytes: as PNGs with a palette,
 * a fifth of what the browser writes. pngjs reads such files and cannot write them.
 */
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Most colours that a palette holds (PNG, third edition, 11.2.2). */
const COLOURS = 256;
/** How far, in steps of 255 of a channel, a colour may be from the one it is kept as: tried in turn, all below what is noticed. */
const DISTANCES = [0, 3, 6, 9, 12];

/** The same picture in few bytes: its commonest colours are exact, a rare one may be the nearest of those; nothing is transparent. */
export function packed(picture: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(picture);
  const counts = new Map<number, number>();
  for (let i = 0; i < data.length; i += 4) {
    const colour = data.readUIntBE(i, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const colours = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  for (const distance of DISTANCES) {
    const found = paletteOf(colours, distance);
    if (!found) continue;
    const rows = Buffer.alloc((width + 1) * height);
    for (let y = 0; y < height; y++)
      // the first byte of a row says that it is not filtered
      for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = found.index.get(data.readUIntBE((y * width + x) * 4, 3)) as number;
    return file(width, height, found.palette, rows);
  }
  return picture;
}

/** The first of `colours` as a palette, and which of it stands for each; null where it would take too many. */
function paletteOf(colours: readonly number[], distance: number) {
  const palette: number[] = [];
  const index = new Map<number, number>();
  for (const colour of colours) {
    let at = palette.findIndex((kept) => apart(kept, colour) <= distance);
    if (at < 0) {
      if (palette.length === COLOURS) return null;
      at = palette.push(colour) - 1;
    }
    index.set(colour, at);
  }
  return { palette, index };
}

/** How far two colours are apart, in the channel in which they are most. */
const apart = (a: number, b: number): number =>
  Math.max(Math.abs((a >> 16) - (b >> 16)), Math.abs(((a >> 8) & 255) - ((b >> 8) & 255)), Math.abs((a & 255) - (b & 255)));

function file(width: number, height: number, palette: readonly number[], rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits for each pixel, colour type 3: an index into the palette
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A chunk: its length, its type, its data, and the checksum of type and data. */
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
