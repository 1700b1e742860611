/**
 * `npm run icons`: renders assets/icons/icon.svg to the PNGs that manifests and stores want, in the sizes they name, and
 * the drawings of what the toolbar button says (`alone.svg`, `off.svg`, `paused.svg`) in the sizes of toolbars.
 */
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import manifest from '../manifest.json' with { type: 'json' };
import { requireBrowsers } from './browsers';

/** A drawing, and the files it is rendered to, by their side in pixels. */
interface Drawing {
  readonly svg: string;
  readonly files: Readonly<Record<string, string>>;
}

/** States of a page that have a drawing of their own; a page that is annotated has the extension's icon. */
const STATES = ['alone', 'off', 'paused'];
/** One toolbar pixel, and two for dense screens. */
const TOOLBAR_SIZES = [16, 32];

const DRAWINGS: readonly Drawing[] = [
  { svg: 'icon', files: manifest.icons },
  ...STATES.map((svg) => ({ svg, files: Object.fromEntries(TOOLBAR_SIZES.map((side) => [side, `icons/${svg}-${side}.png`])) })),
];

export async function main(): Promise<void> {
  const browser = await puppeteer.launch({
    executablePath: requireBrowsers(['chromium']).chromium.path,
    // The sandbox refuses to start for root, as which containers run.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    for (const { svg, files } of DRAWINGS) {
      const source = await readFile(`assets/icons/${svg}.svg`, 'base64');
      for (const [size, file] of Object.entries(files)) {
        const side = Number(size);
        await page.setViewport({ width: side, height: side });
        await page.setContent(
          `<style>body{margin:0}img{display:block}</style><img width=${side} height=${side} src="data:image/svg+xml;base64,${source}">`,
        );
        await page.screenshot({ path: `assets/${file}` as `${string}.png`, omitBackground: true });
        console.log(`assets/${file}`);
      }
    }
  } finally {
    await browser.close();
  }
}
