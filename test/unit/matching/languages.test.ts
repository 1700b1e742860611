/** The lists of the languages are compared with folded words: one that is not folded says nothing, and nobody notices. */
import { describe, expect, it } from 'vitest';
import { foldKey } from '../../../src/matching/folding';
import { LANGUAGES } from '../../../src/matching/languages';

describe.each(LANGUAGES.map((language) => [language.code, language] as const))('%s', (_, language) => {
  const lists = Object.entries(language).filter(([key, value]) => typeof value === 'string' && key !== 'code' && key !== 'firstNames');
  it.each(lists)('%s: has folded words, each once', (_, list) => {
    const words = (list as string).split(' ');
    expect(words.filter((word) => foldKey(word) !== word || word === '')).toEqual([]);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});
