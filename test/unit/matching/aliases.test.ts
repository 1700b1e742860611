/** Every alias of the bundled names, in the forms in which pages write it. */
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../src/matching/mentions';
import { lexicon, names } from './bundled';

/** Gives every alias what it needs: its topic in the same block, and support. Han needs no space around it. */
const page = (alias: string): string => `Idlib, Syria, Turkey: ${alias}, Ankara.`;

const FORMS: readonly (readonly [string, (alias: string, lang: string) => string])[] = [
  ['as listed', (alias) => alias],
  ['decomposed', (alias) => alias.normalize('NFD')],
  ['with soft hyphens', (alias) => alias.replace(/(?<=\p{L}\p{L})(?=\p{L}\p{L})/u, '\u00ad')],
  ['with a zero-width space', (alias) => alias.replace(/(?<=\p{L})(?=\p{L})/u, '\u200b')],
  ['with non-breaking spaces and hyphens', (alias) => alias.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011')],
  ['with an en dash', (alias) => alias.replaceAll('-', '–')],
  ['over two lines of source', (alias) => alias.replaceAll(' ', ' \t')],
  ['with the other apostrophe', (alias) => alias.replaceAll("'", '’')],
  ['in capitals', (alias, lang) => alias.toLocaleUpperCase(lang)],
];

describe.each(names)('the names in $language', ({ language, entities }) => {
  it.each(FORMS)('are found %s', (_, write) => {
    const missed: string[] = [];
    for (const [entity, types] of Object.entries(entities)) {
      // what the interface calls it is no alias
      const { label: _, ...lists } = types ?? {};
      for (const alias of Object.values(lists).flatMap((list) => list ?? [])) {
        const written = write(alias, language);
        const text = page(written);
        const start = text.indexOf(written);
        const found = findMentions(text, lexicon, { lang: language }).filter((m) => m.start < start + written.length && m.end > start);
        if (!found.some((m) => m.entity === entity) || found.length !== 1) missed.push(`${entity}: ${written} ${JSON.stringify(found)}`);
      }
    }
    expect(missed).toEqual([]);
  });
});
