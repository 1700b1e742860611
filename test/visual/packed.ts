/**
 * Accepted pictures stay in the repository's history for good, so they are kept in few bytes: as PNGs with a palette,
 * a fifth of what the browser writes. pngjs reads such files and cannot write them.
 */
import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Most colours that a palette holds (PNG, third edition, 11.2.2). */
const COLOURS = 256;
/** Colours are rounded to steps of this, then, where there are still too many, of the next: all below what is noticed. */
const STEPS = [8, 16, 32];

/** The same picture in few bytes; its colours may be half a step off, and nothing is transparent. */
export function packed(picture: Buffer): Buffer {
  const { width, height, data } = PNG.sync.read(picture);
  for (const step of STEPS) {
    const palette = new Map<number, number>();
    const rows = Buffer.alloc((width + 1) * height);
    const rounded = (value: number): number => Math.min(255, Math.round(value / step) * step);
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        const [r = 0, g = 0, b = 0] = data.subarray((y * width + x) * 4);
        const colour = (rounded(r) << 16) | (rounded(g) << 8) | rounded(b);
        const index = palette.get(colour) ?? palette.size;
        palette.set(colour, index);
        // the first byte of a row says that it is not filtered
        rows[y * (width + 1) + 1 + x] = index;
      }
    if (palette.size <= COLOURS) return file(width, height, [...palette.keys()], rows);
  }
  return picture;
}

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
