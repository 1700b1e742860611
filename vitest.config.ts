import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { findBrowser } from './scripts/browsers.ts';

const chromium = findBrowser('chromium');

/** By size as ever, but for the longest: begun last, it would run alone for minutes. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLongest = ({ moduleId }: TestSpecification): number => Number(moduleId.endsWith('/e2e/states.test.ts'));
    return (await super.sort(files)).sort((one, other) => isLongest(other) - isLongest(one));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        define: { __PACK_VERSION__: '"test"' },
        // The longest property takes 2 s on an idle machine, and ten times that beside others.
        test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 30_000 },
      },
      {
        define: { __PACK_VERSION__: '"test"' },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium && { executablePath: chromium.path }),
                args: ['--disable-background-networking', '--disable-component-update'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'test/e2e/setup.ts',
          // Two at a time: a test mostly waits for its browser. With more of them on a core, pointers move too slowly to hover.
          maxWorkers: 2,
          // The slowest test takes 10 s on an idle machine, and a cold browser's start as long on a slow one; beside others
          // all of it can be ten times slower. Nothing is judged by these limits, they only end what would never end.
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
