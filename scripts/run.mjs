// Runs a TypeScript command of ours through Vite's module runner: `node scripts/run.mjs scripts/NAME.ts [ARGS]`.
// Node 20 cannot strip types by itself; Vite is here anyway, so no further tool is needed.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file, ...args] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/run.mjs FILE.ts [ARGS]');
  process.exit(2);
}
const { module } = await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
await module.main(args);
