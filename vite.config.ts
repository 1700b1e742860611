import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CrxPlugin, crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin, type Rollup } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

const BROWSERS = ['chrome', 'firefox'] as const;
type BrowserName = (typeof BROWSERS)[number];

/** Firefox asks for an id and a statement on data. The worker is not left to crxjs: see `singleFiles`. */
function manifestFor(browser: BrowserName): ManifestV3Export {
  const { background: _, ...common } = manifest;
  if (browser === 'chrome') return common as ManifestV3Export;
  const { minimum_chrome_version: __, ...rest } = common;
  return {
    ...rest,
    browser_specific_settings: {
      gecko: { id: 'backgrounder@example.org', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    },
  } as unknown as ManifestV3Export;
}

/** A digest of the files of a kind in a folder. */
function digest(folder: string, extension: string): string {
  const hash = createHash('sha256');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (file.endsWith(extension)) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** What the code is told of what ships with it. */
const define = {
  __PACK_VERSION__: JSON.stringify(digest('assets/archive', '.json')),
  __MATCHER_VERSION__: JSON.stringify(digest('src/matching', '.ts')),
};

/**
 * Adds scripts that are each one file at its source's place, and built by themselves: those that the worker puts into
 * pages on demand, since crxjs 3.0 would list a script for injection under `web_accessible_resources` (November 2026),
 * where any page could fetch it and so know of us; and the worker itself, which is started anew for each question after
 * half a minute's rest: read as one file instead of seven it is there 4 ms sooner, of 35 (Chromium 156).
 */
function singleFiles(browser: BrowserName, target: string, entries: readonly string[]): Plugin & CrxPlugin {
  const placeOf = (entry: string): string => entry.replace(/ts$/, 'js');
  return {
    name: 'single-files',
    // after crxjs, which would put a loader before a worker that it sees
    enforce: 'post',
    apply: 'build',
    async generateBundle() {
      for (const entry of entries) {
        const lib = { entry, formats: ['iife' as const], name: 'injected' };
        const built = await build({ configFile: false, publicDir: false, logLevel: 'warn', define, build: { write: false, target, lib } });
        const [{ output }] = built as [Rollup.RollupOutput];
        this.emitFile({ type: 'asset', fileName: placeOf(entry), source: output[0].code });
      }
    },
    renderCrxManifest(rendered) {
      const worker = placeOf(manifest.background.service_worker);
      // Firefox has no service worker for extensions
      return { ...rendered, background: browser === 'chrome' ? { service_worker: worker } : { scripts: [worker] } } as typeof rendered;
    },
  };
}

/**
 * What panel and library share, by who needs it. Smaller pieces than this many bytes are put with others: a file
 * costs a page's opening about a millisecond (Chromium 156), as much as reading 20 kB that it does not need.
 */
const shared = { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 };

export default defineConfig(({ mode }) => {
  const browser = BROWSERS.find((name) => name === mode);
  if (!browser) throw new Error(`vite build --mode ${BROWSERS.join('|')}: ${mode} is neither`);
  const target = browser === 'chrome' ? 'chrome134' : 'firefox142';
  return {
    publicDir: 'assets',
    define,
    build: {
      outDir: `dist/${browser}`,
      emptyOutDir: true,
      target,
      // a page of ours names all its files at once, instead of one wave after another as each is read
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: { groups: [shared] } } },
    },
    plugins: [
      crx({ manifest: manifestFor(browser), browser, contentScripts: { standaloneFiles: ['src/page/main.ts'] } }),
      singleFiles(browser, target, ['src/card/main.ts', 'src/readable/main.ts', manifest.background.service_worker]),
    ],
  };
});
