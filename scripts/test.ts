/**
 * `npm test`: everything, in both browsers. Every step runs even where an earlier one failed, so that one run tells all;
 * the last line counts tests and steps together.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { requireBrowsers, versionOf } from './browsers';
import { buildAll } from './build';
import { lintExtension, lintSource, runTool } from './lint';

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const one = (passed: boolean): Count => (passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** What is read of vitest's JSON report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

/** Runs one of vitest.config.ts's projects. A run that fails without a failed test (a file that does not load) is one failure. */
async function runTests(project: string): Promise<Count> {
  const file = `out/tests-${project}.json`;
  await rm(file, { force: true });
  const passed = runTool(
    'vitest/vitest.mjs',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const report: Report = JSON.parse(await readFile(file, 'utf8'));
  return { passed: report.numPassedTests, failed: report.numFailedTests || (passed ? 0 : 1) };
}

const succeeds = async (work: () => Promise<void>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
};

const types = (): boolean => runTool('typescript/bin/tsc', '--noEmit');

/** In the order in which a mistake is cheapest to find. */
const STEPS: readonly (readonly [name: string, run: () => Promise<Count>])[] = [
  ['build', async () => one(await succeeds(buildAll))],
  ['types', async () => one(types())],
  ['lint', async () => one(lintSource())],
  ['web-ext lint', async () => one(lintExtension())],
  ['unit tests', () => runTests('unit')],
  ['browser tests', () => runTests('browser')],
  ['end-to-end tests', () => runTests('e2e')],
];

export async function main(): Promise<void> {
  const browsers = requireBrowsers(['chromium', 'firefox']);
  console.log(`Testing in ${versionOf(browsers.chromium)} and ${versionOf(browsers.firefox)}.`);
  await mkdir('out', { recursive: true });
  const counts: (Count & { readonly name: string })[] = [];
  for (const [name, run] of STEPS) {
    console.log(`\n— ${name} —`);
    counts.push({ name, ...(await run()) });
  }
  console.log('');
  for (const { name, passed, failed } of counts)
    console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed${failed ? `, ${failed} failed` : ''}`);
  const sum = (which: 'passed' | 'failed'): number => counts.reduce((total, count) => total + count[which], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (sum('failed') > 0) process.exitCode = 1;
}
