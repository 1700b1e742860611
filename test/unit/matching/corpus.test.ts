/**
 * Texts of our own, in the style of news and of what only looks like it. Each line of a corpus file is one page: its
 * mentions are marked, and all that is not marked must be left alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../src/matching/mentions';
import { lexicon, mark, unmark } from './bundled';

const FOLDER = join(import.meta.dirname, 'corpus');

for (const file of readdirSync(FOLDER).sort()) {
  describe(file, () => {
    const lang = file.slice(0, 2);
    const lines = readFileSync(join(FOLDER, file), 'utf8').trim().split('\n');
    it.each(lines.map((line) => JSON.parse(line) as { page: string; declared?: boolean }))('$page', ({ page, declared = true }) => {
      const { text } = unmark(page);
      expect(mark(text, findMentions(text, lexicon, declared ? { lang } : {}))).toBe(page);
    });
  });
}
