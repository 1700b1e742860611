/** `npm run lint`: style and mistakes (biome), then the Firefox build as addons.mozilla.org would look at it (web-ext). */
import { spawnSync } from 'node:child_process';
import { buildFor } from './build';

/** Runs a tool that lives in node_modules, with its output on ours. */
export function runTool(script: string, ...args: string[]): boolean {
  return spawnSync(process.execPath, [`node_modules/${script}`, ...args], { stdio: 'inherit' }).status === 0;
}

/** The project's formatting and lint rules; warnings count. */
export const lintSource = (): boolean => runTool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings');

/** Mozilla's rules for the Firefox build. Warnings are shown; only errors keep an extension out of the store. */
export const lintExtension = (): boolean =>
  runTool('web-ext/bin/web-ext.js', 'lint', '--source-dir', 'dist/firefox', '--no-config-discovery', '--boring');

export async function main(): Promise<void> {
  const source = lintSource();
  await buildFor('firefox');
  const extension = lintExtension();
  if (!source || !extension) process.exitCode = 1;
}
