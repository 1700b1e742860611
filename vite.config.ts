import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin, type Rollup } from 'vite';
import manifest from './manifest.json' with { type: 'json' };

const BROWSERS = ['chrome', 'firefox'] as const;
type BrowserName = (typeof BROWSERS)[number];

/** Firefox has no service worker for extensions, and asks for an id and a statement on data. */
function manifestFor(browser: BrowserName): ManifestV3Export {
  if (browser === 'chrome') return manifest as ManifestV3Export;
  const { minimum_chrome_version: _, ...common } = manifest;
  return {
    ...common,
    background: { scripts: [manifest.background.service_worker], type: 'module' },
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

/**
 * Adds the scripts that the worker puts into pages on demand, each as one file at its source's place. They are built by
 * themselves, since crxjs 3.0 would list a script for injection under `web_accessible_resources` (November 2026), where
 * any page could fetch it and so know of us.
 */
function injectedScripts(target: string, entries: readonly string[]): Plugin {
  return {
    name: 'injected-scripts',
    apply: 'build',
    async generateBundle() {
      for (const entry of entries) {
        const lib = { entry, formats: ['iife' as const], name: 'injected' };
        const built = await build({ configFile: false, publicDir: false, logLevel: 'warn', build: { write: false, target, lib } });
        const [{ output }] = built as [Rollup.RollupOutput];
        this.emitFile({ type: 'asset', fileName: entry.replace(/ts$/, 'js'), source: output[0].code });
      }
    },
  };
}

/**
 * What panel, library and worker share, by who needs it. Smaller pieces than this many bytes are put with others: a file
 * costs a page's opening about a millisecond (Chromium 156), as much as reading 20 kB that it does not need.
 */
const shared = { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 };

export default defineConfig(({ mode }) => {
  const browser = BROWSERS.find((name) => name === mode);
  if (!browser) throw new Error(`vite build --mode ${BROWSERS.join('|')}: ${mode} is neither`);
  const target = browser === 'chrome' ? 'chrome134' : 'firefox142';
  return {
    publicDir: 'assets',
    define: {
      __PACK_VERSION__: JSON.stringify(digest('assets/archive', '.json')),
      __MATCHER_VERSION__: JSON.stringify(digest('src/matching', '.ts')),
    },
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
      injectedScripts(target, ['src/card/main.ts', 'src/readable/main.ts']),
    ],
  };
});
