/**
 * The built extension with its interface in one language, whatever the browser's is: a browser without that language
 * (Debian's Chromium comes with English alone) cannot be told to prefer it, but any falls back to the default one.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Copies the extension in `folder` with `language`, a folder of its `_locales`, as the only one.
 * @throws Error where it has no such language
 */
export async function inLanguage(folder: string, language: string): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const copy = await mkdtemp(join(tmpdir(), 'backgrounder-'));
  await cp(folder, copy, { recursive: true });
  await rm(join(copy, '_locales'), { recursive: true });
  await cp(join(folder, '_locales', language), join(copy, '_locales', language), { recursive: true });
  const manifest = JSON.parse(await readFile(join(copy, 'manifest.json'), 'utf8')) as object;
  await writeFile(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, default_locale: language }));
  return { folder: copy, remove: () => rm(copy, { recursive: true, force: true }) };
}
