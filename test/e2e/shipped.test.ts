/** What a store would get: built and packed here, looked at without a browser. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFor, TARGETS, type Target } from '../../scripts/build';
import { zipFolder } from '../../scripts/package';

/** The always-on script's budget, minified, in bytes: it is parsed on every page a reader opens. */
const CONTENT_SCRIPT_LIMIT = 40_960;
/** Everything the extension may do, each explained in docs/PERMISSIONS.md. */
const PERMISSIONS = ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'];
/** Where the content script runs, which is where the card's code is put on demand. */
const HOSTS = ['http://*/*', 'https://*/*'];

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'backgrounder-shipped-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe.each(TARGETS)('the extension for %s', (target: Target) => {
  let folder: string;
  let manifest: Record<string, unknown> & {
    readonly content_scripts: readonly {
      readonly matches: readonly string[];
      readonly js: readonly string[];
      readonly css: readonly string[];
    }[];
  };
  beforeAll(async () => {
    folder = join(scratch, target);
    await buildFor(target, folder);
    manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  });

  test('has one content script, within its budget, that loads nothing else', async () => {
    expect(manifest.content_scripts.flatMap(({ js }) => js)).toEqual(['src/page/main.js']);
    const file = join(folder, 'src/page/main.js');
    expect((await stat(file)).size).toBeLessThanOrEqual(CONTENT_SCRIPT_LIMIT);
    for (const script of [file, join(folder, 'src/card/main.js'), join(folder, 'src/readable/main.js')])
      expect(await readFile(script, 'utf8')).not.toMatch(/\bimport\s*\(|^\s*import\b/m);
  });

  test('asks for the documented permissions and no more', () => {
    expect(manifest.permissions).toEqual(PERMISSIONS);
    expect(manifest.host_permissions).toEqual(HOSTS);
    expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual(HOSTS);
    for (const more of ['optional_permissions', 'optional_host_permissions', 'externally_connectable'])
      expect(manifest).not.toHaveProperty(more);
  });

  test('shows pages nothing of itself', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
  });

  test('holds no code that is fetched or made at run time, and no address it could fetch from', async () => {
    const files = (await readdir(folder, { recursive: true })).filter((file) => /\.(?:js|html)$/.test(file));
    expect(files.length).toBeGreaterThan(2);
    for (const file of files) {
      const source = await readFile(join(folder, file), 'utf8');
      expect(source, file).not.toMatch(/\beval\s*\(|new Function\b|XMLHttpRequest|\bWebSocket\b|sendBeacon|<script[^>]+src="https?:/);
    }
  });

  test('is packed to the same bytes when it is built again', async () => {
    const again = join(scratch, `${target}-again`);
    await buildFor(target, again);
    const [first, second] = [await zipFolder(folder), await zipFolder(again)];
    expect(Object.keys(unzipSync(first))).toContain('manifest.json');
    expect(sha256(second)).toBe(sha256(first));
  });
});
