import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const tokens = readFileSync('src/ui/tokens.css', 'utf8');

/** A token's light and dark colour. */
function pair(name: string): readonly [string, string] {
  const found = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  if (!found) throw new Error(`no pair of colours --${name}`);
  return [found[1] as string, found[2] as string];
}

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * (r as number) + 0.7152 * (g as number) + 0.0722 * (b as number);
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return ((light as number) + 0.05) / ((dark as number) + 0.05);
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('in the %s theme', (_, theme) => {
  test.each(['ink', 'soft', 'link', 'accent'])('%s can be read on every ground', (text) => {
    for (const ground of ['paper', 'tint']) expect(contrast(pair(text)[theme], pair(ground)[theme])).toBeGreaterThanOrEqual(4.5);
  });

  test('ink can be read where a searched word is marked', () => {
    expect(contrast(pair('ink')[theme], pair('mark')[theme])).toBeGreaterThanOrEqual(4.5);
  });

  test('the edge of a control can be seen', () => {
    for (const ground of ['paper', 'tint']) expect(contrast(pair('edge')[theme], pair(ground)[theme])).toBeGreaterThanOrEqual(3);
  });
});
