/**
 * The walls between the rooms (ARCHITECTURE.md): who may import whom. What a file imports is read from its syntax, so
 * that what the compiler erases (types) can be told from what ends up in a bundle.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';

/** The rooms each room may import from at run time, itself aside. A file right under src/ is a room by itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  matching: ['model'],
  statements: ['model', 'matching'],
  messages: ['model'],
  'library-address': ['model'],
  requests: ['model', 'messages', 'library-address'],
  parts: ['messages'],
  'read-page': ['browser', 'readable'],
  'panel-request': ['model'],
  'check-request': ['messages'],
  settings: [],
  native: [],
  browser: [],
  env: [],
  exports: ['model', 'messages'],
  archive: ['model', 'matching', 'statements', 'messages', 'settings'],
  ui: ['model', 'messages', 'native', 'matching'],
  card: ['model', 'messages', 'settings', 'native', 'ui'],
  page: ['model', 'matching', 'messages', 'settings', 'native', 'ui', 'card'],
  readable: ['model', 'messages', 'page'],
  panel: [
    'model',
    'matching',
    'messages',
    'panel-request',
    'check-request',
    'library-address',
    'settings',
    'browser',
    'native',
    'ui',
    'readable',
    'parts',
    'read-page',
    'exports',
    'statements',
  ],
  library: [
    'model',
    'matching',
    'messages',
    'library-address',
    'settings',
    'browser',
    'native',
    'ui',
    'card',
    'panel',
    // its first page shows the extension at work
    'page',
    'parts',
    'readable',
  ],
  background: [
    'model',
    'matching',
    'statements',
    'archive',
    'messages',
    'requests',
    'panel-request',
    'check-request',
    'library-address',
    'read-page',
    'settings',
    'browser',
    'card',
    'parts',
    'ui',
    'exports',
  ],
};

/** Packages with one door each: the only files that may load them at run time. */
const DOORS: Readonly<Record<string, RegExp>> = {
  'webextension-polyfill': /^src\/browser\.ts$/,
  idb: /^src\/archive\//,
  preact: /^src\/(?:card|panel|ui|library)\//,
  '@mozilla/readability': /^src\/readable\//,
  'mark.js': /^(?!)/,
};

interface Import {
  readonly file: string;
  readonly from: string;
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean;
}

/** Every import and re-export of a file of ours, as written. */
function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const found: Import[] = [];
  for (const { moduleRequest, entries } of module.staticImports) {
    found.push({ file, from: moduleRequest.value, typeOnly: entries.length > 0 && entries.every(({ isType }) => isType) });
  }
  for (const { entries } of module.staticExports) {
    for (const { moduleRequest, isType } of entries) if (moduleRequest) found.push({ file, from: moduleRequest.value, typeOnly: isType });
  }
  for (const { moduleRequest } of module.dynamicImports) {
    found.push({ file, from: source.slice(moduleRequest.start + 1, moduleRequest.end - 1), typeOnly: false });
  }
  return found;
}

/** The room that a path under src/ is in. */
const roomOf = (path: string): string =>
  relative('src', path)
    .split(/[\\/]/)[0]
    ?.replace(/\.d\.ts$|\.tsx?$/, '') ?? '';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join('src', file));
const imports = files.flatMap(importsOf);
const inside = imports
  .filter(({ from }) => from.startsWith('.'))
  .map((i) => ({ ...i, to: relative('.', resolve(dirname(i.file), i.from)) }));

describe('the walls between the rooms', () => {
  test('every room is known', () => {
    expect([...new Set(files.map(roomOf))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test('a room loads only what is below it', () => {
    const through = inside.filter(({ file, to, typeOnly }) => {
      const [own, other] = [roomOf(file), roomOf(to)];
      return !typeOnly && to.startsWith('src') && own !== other && !MAY_IMPORT[own]?.includes(other);
    });
    expect(through.map(({ file, to }) => `${file} loads ${to}`)).toEqual([]);
  });

  test('page, card and panel do not even know the types of the archive and the background', () => {
    const through = inside.filter(
      ({ file, to }) => /^src\/(?:page|card|panel|ui|library)\//.test(file) && /^src\/(?:archive|background)\//.test(to),
    );
    expect(through.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });

  test('what pages never need stays out of the page, the card and what is shared with them', () => {
    const through = inside.filter(({ file, to }) => /^src\/(?:page|card|ui)\//.test(file) && /^src\/(?:panel|library)\//.test(to));
    expect(through.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });

  test('each package has one door', () => {
    const through = imports.filter(({ file, from, typeOnly }) => {
      const name = Object.keys(DOORS).find((door) => from === door || from.startsWith(`${door}/`));
      return name && !typeOnly && !DOORS[name]?.test(file.replaceAll('\\', '/'));
    });
    expect(through.map(({ file, from }) => `${file} loads ${from}`)).toEqual([]);
  });

  test('nothing shipped imports tests or scripts', () => {
    expect(inside.filter(({ to }) => /^(?:test|scripts)\b/.test(to)).map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });

  test('the pure rooms compile without a DOM, a browser or Node', () => {
    // The compiler itself says where they do not: its output is the failure.
    const compile = () =>
      execFileSync('node', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.pure.json'], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    let output = '';
    try {
      output = compile();
    } catch (error) {
      output = (error as { stdout: string }).stdout;
    }
    expect(output).toBe('');
  }, 60_000);
});
