/** `npm run build [chrome|firefox]`: the extension for both browsers, or for the one named. */
import { build } from 'vite';

export const TARGETS = ['chrome', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

/**
 * Builds for one browser.
 * @param outDir by default dist/chrome or dist/firefox
 */
export async function buildFor(target: Target, outDir?: string): Promise<void> {
  // Vite leaves a NODE_ENV alone that is set, as a test run sets it, and would then not build what is shipped.
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await build({ mode: target, logLevel: 'error', ...(outDir && { build: { outDir } }) });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}

/** Builds for both browsers, one after the other: the bundler uses all cores by itself. */
export async function buildAll(): Promise<void> {
  for (const target of TARGETS) await buildFor(target);
}

export async function main(args: readonly string[]): Promise<void> {
  for (const target of TARGETS) if (args.length === 0 || args.includes(target)) await buildFor(target);
}
