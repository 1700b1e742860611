/** `npm run --silent archive`: the whole bundled archive as one JSON document, oldest article first, for checking it by eye. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assembleBundled } from '../src/archive/bundled';

const ARCHIVE = join(import.meta.dirname, '../assets/archive');

/** Prints the pack on standard output; where the archive is broken, prints each problem on standard error and exits with 1. */
export async function main(): Promise<void> {
  const checked = await assembleBundled(async (path) => JSON.parse(await readFile(join(ARCHIVE, path), 'utf8')));
  if (checked.ok) {
    process.stdout.write(`${JSON.stringify(checked.pack, null, 2)}\n`);
  } else {
    for (const { place, message } of checked.problems) console.error(`${place}: ${message}`);
    process.exitCode = 1;
  }
}
