/**
 * `npm run package`: one zip for each browser's store, in out/. The same input gives the same bytes: entries in order of
 * their names, no dates, one level of compression, so that anybody can check what a store serves against the source.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';
import manifest from '../manifest.json' with { type: 'json' };
import { buildFor, TARGETS } from './build';

/** The earliest date a zip can hold; written in local time, so that the machine's zone does not show. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * Puts a folder's files into a zip.
 * @param folder what is packed, with all its folders
 * @returns the zip's bytes: equal for equal files
 */
export async function zipFolder(folder: string): Promise<Uint8Array> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  const entries: Record<string, Uint8Array> = {};
  // Code unit order, which no locale changes.
  for (const name of names.sort()) entries[name.split(sep).join('/')] = await readFile(join(folder, name));
  return zipSync(entries, { level: 9, mtime: NO_DATE });
}

export async function main(): Promise<void> {
  await mkdir('out', { recursive: true });
  for (const target of TARGETS) {
    await buildFor(target);
    const bytes = await zipFolder(join('dist', target));
    const file = join('out', `backgrounder-${manifest.version}-${target}.zip`);
    await writeFile(file, bytes);
    console.log(`${file}  ${(bytes.length / 1000).toFixed(1)} kB`);
  }
}
