/**
 * Chromium in another language, on Linux. Distributions leave its languages to packages of their own, and Chromium does not
 * take a language (`--lang`) whose words it lacks; the extension's own choice among `_locales` goes by the one it took.
 * So the browser gets a folder in which the words of that language are the English ones.
 */
import { copyFile, link, mkdir, mkdtemp, readdir, readlink, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import puppeteer from 'puppeteer-core';

/** The program itself, which `path` may be a script for. */
async function programOf(path: string): Promise<string> {
  const browser = await puppeteer.launch({ executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    return await readlink(`/proc/${browser.process()?.pid}/exe`);
  } finally {
    await browser.close();
  }
}

/**
 * A Chromium that takes `language` (BCP 47) where it is started with `--lang`.
 * @param executablePath the browser's program, or a script that becomes it
 * @throws Error on other systems than Linux
 */
export async function chromiumIn(executablePath: string, language: string): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const program = await programOf(executablePath);
  const folder = await mkdtemp(join(tmpdir(), 'backgrounder-'));
  for (const name of await readdir(dirname(program)))
    if (name !== 'locales' && name !== basename(program)) await symlink(join(dirname(program), name), join(folder, name));
  const path = join(folder, basename(program));
  // it looks for its words beside itself: a link by name would lead to where it is installed
  await link(program, path).catch(() => copyFile(program, path));
  await mkdir(join(folder, 'locales'));
  const english = join(dirname(program), 'locales', 'en-US.pak');
  for (const name of ['en-US', language]) await symlink(english, join(folder, 'locales', `${name}.pak`));
  return { path, remove: () => rm(folder, { recursive: true, force: true }) };
}
