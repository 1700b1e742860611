import { readdirSync } from 'node:fs';

/** The paths of all files under src/ with one of these endings. */
export const sources = (...endings: readonly string[]): string[] =>
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .sort();
