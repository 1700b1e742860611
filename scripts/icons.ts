/** `npm run icons`: renders assets/icons/icon.svg to the PNGs that manifests and stores want, in the sizes they name. */
import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import manifest from '../manifest.json' with { type: 'json' };
import { requireBrowsers } from './browsers';

export async function main(): Promise<void> {
  const svg = await readFile('assets/icons/icon.svg', 'base64');
  const browser = await puppeteer.launch({
    executablePath: requireBrowsers(['chromium']).chromium.path,
    // The sandbox refuses to start for root, as which containers run.
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    for (const [size, file] of Object.entries(manifest.icons)) {
      const side = Number(size);
      await page.setViewport({ width: side, height: side });
      await page.setContent(
        `<style>body{margin:0}img{display:block}</style><img width=${side} height=${side} src="data:image/svg+xml;base64,${svg}">`,
      );
      await page.screenshot({ path: `assets/${file}` as `${string}.png`, omitBackground: true });
      console.log(`assets/${file}`);
    }
  } finally {
    await browser.close();
  }
}
