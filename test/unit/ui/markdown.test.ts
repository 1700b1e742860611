import './messages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapedMarkdown, markdown } from '../../../src/ui/markdown';
import { agencyReport, paraphrasedReadout, partlyQuoted } from './sample';

/** Takes backslash escapes away as https://spec.commonmark.org/0.31.2/#backslash-escapes has it. */
const unescaped = (text: string): string => text.replace(/\\([!-/:-@[-`{-~])/g, '$1');

describe('escapedMarkdown', () => {
  it('leaves no markup', () => {
    expect(escapedMarkdown('*No* [boat](x) <b>&amp; `1`_2_\n# 3')).toBe('\\*No\\* \\[boat\\](x) \\<b\\>\\&amp; \\`1\\`\\_2\\_ \\# 3');
    expect(escapedMarkdown('12. May')).toBe('12\\. May');
    expect(escapedMarkdown('- one')).toBe('\\- one');
  });

  it('is undone by reading it, and is one line without a bare mark', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const escaped = escapedMarkdown(text);
        expect(unescaped(escaped)).toBe(text.replace(/\s+/gu, ' ').trim());
        expect(escaped).not.toMatch(/\n|(?<!\\)(?:\\\\)*[`*_[\]<>]/);
      }),
    );
  });
});

describe('a statement in Markdown', () => {
  it('is a quotation with its source, which leads to the quoted words', () => {
    expect(markdown(partlyQuoted)).toBe(
      '> The islands’ ferries will “sail on the day the pilots are back”, whatever the other side decides.\n>\n' +
        '> — Maren Holt (minister of ports), to reporters in Westhaven, 26 August 2019. ' +
        '[Ferries wait as harbour talks go on](<https://news.example/harbour/2019/08/27#:~:text=sail%20on%20the%20day%20the%20pilots%20are%20back>), ' +
        'Northern Wire, The Strait Courier, 27 August 2019, passage 4\n',
    );
  });

  it('of a paraphrase says so, and has no quotation to lead to', () => {
    const text = markdown(paraphrasedReadout);
    expect(text).toContain('> No pilot has been told to stay ashore. (paraphrased, reported second-hand)\n');
    expect(text).toContain('article without a printed headline, Northern Wire');
    expect(text).toContain('[Ferries wait as harbour talks go on](<https://news.example/harbour/2019/08/27>)');
  });

  it('lets no address end its link', () => {
    const url = 'https://news.example/a)b <c>\\';
    expect(markdown({ ...paraphrasedReadout, sources: [{ ...agencyReport, url }] })).toContain(
      '](<https://news.example/a)b%20%3Cc%3E%5C>)',
    );
  });
});
