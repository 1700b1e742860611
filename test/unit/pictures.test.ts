/** The README's pictures are states of the interface, which states.test.ts compares with what the browser shows. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { STATES } from '../e2e/states';
import { KEPT, kept, README } from '../visual/pictures';

const pictures = new Set(STATES.flatMap((state) => state.pictures.map((variant) => kept(state, variant))));

test('the README shows accepted pictures, and says in words what is on them', () => {
  const shown = [...readFileSync('README.md', 'utf8').matchAll(/!\[([^\]]*)\]\((docs\/images\/[^)]+)\)/g)];
  expect(shown.length).toBeGreaterThan(1);
  for (const [, words, path] of shown) {
    expect(pictures).toContain(path);
    expect(words?.length).toBeGreaterThan(20);
  }
  expect(readdirSync(README).map((name) => join(README, name))).toEqual(shown.map(([, , path]) => path).sort());
});

test('every state has its pictures, and no picture is left of a state that is gone', () => {
  const here = [...readdirSync(KEPT).map((name) => join(KEPT, name)), ...readdirSync(README).map((name) => join(README, name))];
  expect(here.sort()).toEqual([...pictures].sort());
  expect([...pictures].filter((path) => !existsSync(path))).toEqual([]);
});
