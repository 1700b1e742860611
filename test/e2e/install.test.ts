import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { BROWSERS, launch, type Session } from './harness';

declare const chrome: {
  readonly runtime: {
    getManifest(): { readonly version: string; readonly permissions?: readonly string[]; readonly host_permissions?: readonly string[] };
  };
  readonly commands: { getAll(): Promise<readonly { readonly name: string; readonly shortcut: string }[]> };
};

const PLAIN = '<!doctype html><html lang="en"><title>Plain</title><p>Nothing the archive knows stands here.</p>';

describe.each(BROWSERS)('the extension in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await launch(name, { routes: { '/plain.html': { body: PLAIN } } });
  });
  // Closing twice is harmless; the last test closes it, unless one before it failed to get there.
  afterAll(() => session?.close());

  test('is installed in the version and with the permissions the manifest names', async () => {
    const installed = await session.worker(() => {
      const { version, permissions, host_permissions: hosts } = chrome.runtime.getManifest();
      return { version, permissions: permissions ?? [], hosts: hosts ?? [] };
    });
    expect(installed).toEqual({ version: manifest.version, permissions: manifest.permissions, hosts: manifest.host_permissions });
  });

  // Chromium gives a command no key that it has itself (Alt+Shift+N, P and B among them, Chromium 156), and says nothing
  test('has the keys that the manifest asks for', async () => {
    const given = await session.worker(async () => (await chrome.commands.getAll()).map(({ name, shortcut }) => [name, shortcut] as const));
    const wanted = Object.entries<{ readonly description?: string; readonly suggested_key?: { readonly default: string } }>(
      manifest.commands,
    );
    expect(Object.fromEntries(given)).toEqual(
      Object.fromEntries(wanted.map(([name, { suggested_key: key }]) => [name, key?.default ?? ''])),
    );
  });

  test('wakes its worker again after the browser ended it', async () => {
    await session.open('/plain.html');
    await session.worker(() => 1);
    expect(await session.workerRuns()).toBe(true);
    await session.stopWorker();
    expect(await session.workerRuns()).toBe(false);
    expect(await session.worker(() => 6 * 7)).toBe(42);
    expect(await session.workerRuns()).toBe(true);
  });

  test('cannot be found out by a page', async () => {
    const page = await session.open('/plain.html');
    const files = ['manifest.json', 'src/page/main.js', 'icons/16.png', 'src/panel/index.html'];
    const readable = await page.evaluate(
      (addresses: readonly string[]) =>
        Promise.all(
          addresses.map((address) =>
            fetch(address).then(
              () => true,
              () => false,
            ),
          ),
        ),
      files.map((file) => `${session.origin}/${file}`),
    );
    expect(readable).toEqual(files.map(() => false));
    // The browser itself reports each refused fetch on the console; that is the page's noise and not ours.
    await page.close();
  });

  test('asks for nothing but the page the reader opened', async () => {
    // Three sites of different kinds; whatever is asked of any other host ends in the proxy's log.
    for (const host of ['127.0.0.1', 'localhost', 'paper.test']) await session.open('/plain.html', { host });
    await new Promise((later) => setTimeout(later, 500));
    expect(session.foreignRequests()).toEqual([]);
    const paths = new Set(session.server.seen.filter(({ refused }) => !refused).map(({ path }) => path));
    expect([...paths].filter((path) => path !== '/favicon.ico')).toEqual(['/plain.html']);
  });

  test('and a request to anywhere else would be noticed', async () => {
    await session.worker(() =>
      fetch('https://elsewhere.example/').then(
        () => undefined,
        () => undefined,
      ),
    );
    expect(session.foreignRequests().map(({ host }) => host)).toContain('elsewhere.example:443');
  });

  test('leaves no process and no profile behind', async () => {
    const running = session.browser.process();
    const profile = running?.spawnargs.flatMap((argument, i, all) =>
      argument === '--profile' ? (all[i + 1] ?? []) : argument.startsWith('--user-data-dir=') ? argument.slice(16) : [],
    )[0];
    expect(existsSync(profile ?? '')).toBe(true);
    await session.close();
    expect(running?.exitCode ?? running?.signalCode).not.toBeNull();
    expect(existsSync(profile ?? '')).toBe(false);
  });
});
