/** The styles of underlines are for the same kinds as the manifest's style sheet, and the first is what that says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KINDS, UNDERLINE_STYLES } from '../../../src/model/records';

/** The declarations of each highlight of a style sheet, `!important` aside. */
function rules(path: string): Record<string, string[]> {
  const css = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const found: Record<string, string[]> = {};
  for (const [, selectors = '', body = ''] of css.matchAll(/((?:&::highlight\([\w-]+\)[,\s]*)+)\{([^}]*)\}/g)) {
    const declarations = body.split(';').flatMap((line) => line.replace('!important', '').trim() || []);
    for (const [, name = ''] of selectors.matchAll(/highlight\(backgrounder-(\w+)\)/g)) found[name] = declarations.sort();
  }
  return found;
}

const underlined = KINDS.filter((kind) => kind !== 'state');

describe('styles of underlines', () => {
  it.each(UNDERLINE_STYLES)('%s says how each kind looks, and wins over what was there', (style) => {
    const path = `assets/underlines/${style}.css`;
    expect(Object.keys(rules(path)).sort()).toEqual([...underlined].sort());
    const declared = readFileSync(path, 'utf8').match(/^\s+[\w-]+: .*;$/gm) ?? [];
    expect(declared.filter((line) => !line.endsWith(' !important;'))).toEqual([]);
  });

  it('has as its first style what pages come with', () => {
    const manifest = rules('src/page/highlights.css');
    for (const [kind, declarations] of Object.entries(rules('assets/underlines/each.css'))) {
      expect([kind, declarations.filter((line) => line !== 'background-color: transparent')]).toEqual([kind, manifest[kind]]);
    }
  });
});
