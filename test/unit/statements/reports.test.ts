import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractStatements } from '../../../src/statements';
import { parseReports } from './reports';

const FOLDER = new URL('./reports/', import.meta.url);

/** Parts with quoted words, without what introduces them, and who says them. */
const quoted = (text: string, lang: string): string[] =>
  extractStatements({ text, lang }).flatMap(({ parts, quotes, speaker }) =>
    parts
      .filter(([from, to]) => quotes.some(([start, end]) => start >= from && end <= to))
      .map(([from, to]) => `${text.slice(from, to).replace(/^(?:that|to|how) /, '')} — ${speaker?.resolved ?? speaker?.text ?? ''}`),
  );

describe.each(readdirSync(FOLDER))('whole reports: %s', (file) => {
  const lang = file.slice(0, 2);
  it.each(parseReports(readFileSync(new URL(file, FOLDER), 'utf8')))('$title', ({ text, said }) => {
    expect(quoted(text, lang)).toEqual(said.map(({ words, who }) => `${words} — ${who}`));
  });
});
