import './messages';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import messages from '../../../assets/_locales/en/messages.json';
import { t, tn } from '../../../src/ui/text';

describe('messages', () => {
  test('substitutions are put in as they are', () => {
    expect(t('ui_quote', '$1 & <b>')).toBe('“$1 & <b>”');
    expect(t('ui_reach', '5 articles', 'a', 'b')).toBe('5 articles, a – b');
    expect(t('ui_reach', '6 articles', '$1', 'c')).toBe('6 articles, $1 – c');
  });

  test('a number picks its form', () => {
    expect(tn('ui_reach_articles', 1)).toBe('1 article');
    expect(tn('ui_reach_articles', 0)).toBe('0 articles');
    expect(tn('ui_reach_articles', 21)).toBe('21 articles');
  });

  test('no message of card and ui is unused', () => {
    const source = ['src/ui', 'src/card', 'src/panel']
      .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)))
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    // Keys put together at run time are written with a placeholder: `ui_form_${form}_why`.
    const families = [...source.matchAll(/[`'](ui_[\w${}.]*|card_[\w]*)[`']/g)].map(
      ([, key]) => new RegExp(`^${(key as string).replace(/\$\{[^}]*\}/g, '\\w+')}(?:_one|_other)?$`),
    );
    const unused = Object.keys(messages).filter((key) => /^(?:ui|card)_/.test(key) && !families.some((family) => family.test(key)));
    expect(unused).toEqual([]);
  });
});
