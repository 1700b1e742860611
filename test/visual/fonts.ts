/**
 * The fonts that pictures are drawn with: DejaVu alone, which Debian's fontconfig brings along and which has Latin,
 * Cyrillic and Arabic letters. Which other fonts a machine has must not show.
 */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Where Debian and Ubuntu put fonts-dejavu-core, Fedora its DejaVu packages, and Arch ttf-dejavu. */
const PLACES = [
  '/usr/share/fonts/truetype/dejavu',
  '/usr/share/fonts/dejavu-sans-fonts',
  '/usr/share/fonts/dejavu-serif-fonts',
  '/usr/share/fonts/TTF',
];
/** All of fonts-dejavu-core that the interface uses; what is not among them (italics) is drawn from these. */
const FILES = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSerif.ttf', 'DejaVuSerif-Bold.ttf'];

const alias = (family: string, font: string): string =>
  `<alias binding="same"><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;

/**
 * Makes a fontconfig file in `folder` that knows these fonts only.
 * @returns its path, or null where the machine lacks one of them or draws text without fontconfig (macOS, Windows)
 */
export async function dejaVuOnly(folder: string): Promise<string | null> {
  if (process.platform !== 'linux') return null;
  const found = FILES.map((file) => PLACES.map((place) => join(place, file)).find(existsSync));
  const fonts = resolve(folder, 'fonts');
  await mkdir(fonts, { recursive: true });
  for (const [index, path] of found.entries()) {
    if (!path) return null;
    await copyFile(path, join(fonts, FILES[index] as string));
  }
  const file = resolve(folder, 'fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>${fonts}</dir><cachedir>${resolve(folder, 'cache')}</cachedir>
${alias('sans-serif', 'DejaVu Sans')}${alias('system-ui', 'DejaVu Sans')}${alias('monospace', 'DejaVu Sans')}${alias('serif', 'DejaVu Serif')}
</fontconfig>`,
  );
  return file;
}
