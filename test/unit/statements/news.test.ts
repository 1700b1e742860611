import { describe, expect, it } from 'vitest';
import { extractStatements } from '../../../src/statements';
import { DAY, NEWS } from './news';

const languages = new Intl.DisplayNames('en', { type: 'language' });

/** The statements with quoted words: words, who says them, and the day where one is told. */
const quoted = (text: string, lang: string): (readonly string[])[] =>
  extractStatements({ text, lang, date: DAY })
    .filter(({ quotes }) => quotes.length > 0)
    .map(({ parts, speaker, said }) => [
      parts.map(([from, to]) => text.slice(from, to)).join(' | '),
      speaker?.resolved ?? speaker?.text ?? '',
      ...(said ? [said.edtf] : []),
    ]);

describe.each(Object.entries(NEWS))('quotations in the news: %s', (lang, cases) => {
  it.each(cases)(`${languages.of(lang)}: $text`, ({ text, says }) => expect(quoted(text, lang)).toEqual(says));
});
