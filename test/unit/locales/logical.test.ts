/**
 * Style sheets know where lines begin and end, not left and right, so that an interface that runs from right to left
 * is the mirror of one that does not.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sources } from './sources';

/** A declaration that is bound to a side: its line from 1, and what it says. */
interface Sided {
  readonly line: number;
  readonly text: string;
}

const SIDES = /(?:^|-)(?:left|right)(?:-|$)/;
/** Properties whose value may name a side, or moves something to one. */
const SIDED_VALUES: Readonly<Record<string, RegExp>> = {
  'text-align': /\b(?:left|right)\b/,
  float: /\b(?:left|right)\b/,
  clear: /\b(?:left|right)\b/,
  'background-position': /\b(?:left|right)\b/,
  'background-position-x': /./,
  'transform-origin': /\b(?:left|right)\b/,
  transform: /\b(?:translateX|translate3d|translate\(\s*[^0)][^)]*\)|scaleX|rotate)/,
  translate: /^\s*[^0\s]/,
};
/** Shorthands of four sides, whose second value is the right and whose fourth the left. */
const FOUR_SIDES = /^(?:margin|padding|inset|border-(?:width|style|color)|scroll-(?:margin|padding))$/;

/** What is bound to a side. A rule for one direction only (`:dir`, `[dir=…]`) may be; it is what mirrors. */
function sidedIn(css: string): readonly Sided[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  const found: Sided[] = [];
  for (const rule of bare.matchAll(/([^{};]*)\{([^{}]*)\}/g)) {
    const [, selector = '', body = ''] = rule;
    if (/:dir\(|\[dir[=\]]/.test(selector)) continue;
    let at = rule.index + rule[0].indexOf('{') + 1;
    for (const declaration of body.split(';')) {
      const colon = declaration.indexOf(':');
      const property = declaration.slice(0, colon).trim();
      const value = declaration.slice(colon + 1).trim();
      const values = value.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '()').split(/\s+/);
      const isSided =
        SIDES.test(property) ||
        SIDED_VALUES[property]?.test(value) ||
        (FOUR_SIDES.test(property) && values.length === 4 && values[1] !== values[3]);
      const line = bare.slice(0, at + declaration.search(/\S|$/)).split('\n').length;
      if (colon >= 0 && isSided) found.push({ line, text: declaration.trim() });
      at += declaration.length + 1;
    }
  }
  return found;
}

test.each(sources('.css'))('%s knows no left and right', (path) => {
  expect(sidedIn(readFileSync(path, 'utf8'))).toEqual([]);
});

describe('the search for it', () => {
  test.each([
    'a { left: 0; }',
    'a { margin-left: 1px; }',
    'a { border-right-color: red; }',
    'a { border-top-left-radius: 1px; }',
    'a { text-align: right; }',
    'a { float: left; }',
    'a { padding: 1px 2px 3px 4px; }',
    'a { transform: translateX(4px); }',
    '@media print { a { right: 1px } }',
  ])('finds %s', (css) => {
    expect(sidedIn(css)).toHaveLength(1);
  });

  test.each([
    'a { margin-inline-start: 1px; inset-inline-end: 0; text-align: start; }',
    'a { padding: 1px 2px 3px 2px; margin: 0 auto; }',
    '/* left: 0 */ a { color: red; }',
    '[dir="rtl"] .back > span { transform: scaleX(-1); }',
    'a:dir(rtl) { background-position: left; }',
    'a { transform: translateY(4px); translate: 0 4px; }',
    'a { padding: var(--gap-2) calc(1px + (2px * 3)) 0 calc(1px + (2px * 3)); }',
  ])('leaves %s alone', (css) => {
    expect(sidedIn(css)).toEqual([]);
  });

  test('tells the line', () => {
    expect(sidedIn('a {\n  color: red;\n  left: 0;\n}')).toEqual([{ line: 3, text: 'left: 0' }]);
  });
});
