/**
 * `npm run pictures`: accepts how the interface looks now. Every state is brought about in Chromium as the tests do, and
 * those that look otherwise than before get a new picture, the README's among them. `npm test` compares with these.
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { STATES } from '../test/e2e/states';
import { dejaVuOnly } from '../test/visual/fonts';
import { KEPT, kept } from '../test/visual/pictures';
import { runTool } from './lint';

export async function main(): Promise<void> {
  if ((await dejaVuOnly('out/fonts')) === null) {
    console.error('Pictures are drawn on Linux with the DejaVu fonts (Debian and Ubuntu: fonts-dejavu-core).');
    process.exitCode = 1;
    return;
  }
  await mkdir(KEPT, { recursive: true });
  const wanted = new Set(STATES.flatMap((state) => state.pictures.map((variant) => kept(state, variant))));
  for (const name of await readdir(KEPT)) if (!wanted.has(join(KEPT, name))) await rm(join(KEPT, name));
  process.env.PICTURES = 'accept';
  const drawn = runTool(
    'vitest/vitest.mjs',
    'run',
    '--project',
    'e2e',
    'test/e2e/states.test.ts',
    '-t',
    'in chromium .* looks as accepted',
  );
  if (!drawn) process.exitCode = 1;
}
