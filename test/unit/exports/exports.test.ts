import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPORTS } from '../../../src/exports';
import { bibtex } from '../../../src/exports/bibtex';
import { cslJson } from '../../../src/exports/csl-json';
import { csv } from '../../../src/exports/csv';
import { webAnnotations } from '../../../src/exports/web-annotations';
import type { StatementView } from '../../../src/messages';
import { withFreshIndexedDB } from '../archive/fresh';
import { asker, page } from '../archive/keeping';
import { samplePack } from '../archive/sample';

withFreshIndexedDB();

const view = (more: object = {}): StatementView =>
  ({
    id: 'gull.1',
    form: 'mixed',
    polarity: 'denies',
    words: [{ paraphrase: 'that the quay, old as it is,', asPrinted: true }, { quote: 'will "hold"' }],
    speakers: [{ name: 'Ada Quill', entity: 'mayor', as: 'mayor' }],
    via: null,
    said: { edtf: '../2019-07-10', basis: 'inferred', from: 'the date' },
    about: [{ id: 'harbour', kind: 'place', name: 'Old Harbour' }],
    sources: [
      {
        article: 'gull-2019',
        passage: 2,
        headline: 'Quay & co: 100 % {safe}_',
        publisher: 'The Gull',
        agency: null,
        credits: ['Cy Dune', 'Sand and Sons'],
        date: { edtf: '2019-07-10~', basis: 'inferred', from: 'x' },
        url: 'https://example.org/a_b?x={1}',
        machineTranslated: false,
      },
    ],
    links: [],
    corrected: [],
    ...more,
  }) as unknown as StatementView;

/** A reader of RFC 4180, written from its grammar. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      let field = '';
      if (text[at] === '"') {
        for (at++; ; at++) {
          if (text[at] !== '"') field += text[at];
          else if (text[at + 1] === '"') field += text[++at];
          else break;
        }
        at++;
      } else while (at < text.length && !',\r\n'.includes(text[at] as string)) field += text[at++];
      row.push(field);
      if (text[at] !== ',') break;
      at++;
    }
    expect(text.slice(at, at + 2)).toBe('\r\n');
    at += 2;
    rows.push(row);
  }
  return rows;
}

describe('CSV', () => {
  it('reads back as it was written, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 5 }), (texts) => {
        const rows = parseCsv(csv(texts.map((quote, i) => view({ id: `s${i}`, words: [{ quote }], hedge: quote }))));
        const [header = [], ...lines] = rows;
        expect(lines.length).toBe(texts.length);
        const column = (name: string) => lines.map((line) => line[header.indexOf(name)]);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: what no table can carry is left out
        const plain = texts.map((text) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ''));
        expect(column('id')).toEqual(texts.map((_, i) => `s${i}`));
        expect(column('words')).toEqual(plain.map((text) => `“${text}”`));
        expect(column('hedge')).toEqual(plain.map((text) => (/^[=+@\t\r-]/.test(text) ? `'${text}` : text)));
        expect(new Set(rows.map((row) => row.length)).size).toBe(1);
      }),
    );
  });

  it('says who, when, how known and where', () => {
    const [header = [], line = []] = parseCsv(csv([view()]));
    expect(Object.fromEntries(header.map((name, i) => [name, line[i]]))).toMatchObject({
      speakers: 'Ada Quill',
      roles: 'mayor',
      said: '../2019-07-10',
      'said, in words': 'by 2019-07-10',
      words: 'that the quay, old as it is, “will "hold"”',
      address: 'https://example.org/a_b?x={1}',
      passage: '2',
    });
  });
});

describe('CSL-JSON', () => {
  it('has one item an article, with the dates that CSL knows', () => {
    const other = view({
      sources: [
        {
          ...view().sources[0],
          article: 'b',
          date: { edtf: '../2020-02', basis: 'inferred', from: 'x' },
          url: null,
          headline: null,
          credits: [],
        },
      ],
    });
    const items = JSON.parse(cslJson([view(), view({ id: 'gull.2' }), other]));
    expect(items).toEqual([
      {
        id: 'gull-2019',
        type: 'article-newspaper',
        title: 'Quay & co: 100 % {safe}_',
        'container-title': 'The Gull',
        author: [{ literal: 'Cy Dune' }, { literal: 'Sand and Sons' }],
        issued: { 'date-parts': [[2019, 7, 10]], circa: true },
        URL: 'https://example.org/a_b?x={1}',
        annote: expect.stringMatching(/^Ada Quill \(mayor\), by 2019-07-10: that[^\n]*\nAda/),
      },
      { id: 'b', type: 'article-newspaper', 'container-title': 'The Gull', issued: { literal: 'by 2020-02' }, annote: expect.any(String) },
    ]);
  });
});

describe('BibTeX', () => {
  it('escapes what TeX would take for its own', () => {
    const text = bibtex([view()]);
    expect(text).toContain('title = {{Quay \\& co: 100 \\% \\{safe\\}\\_}},');
    expect(text).toContain('author = {{Cy Dune} and {Sand and Sons}},');
    expect(text).toContain('year = {2019},');
    expect(text).toContain('url = {https://example.org/a_b?x=%7B1%7D},');
  });

  it('has balanced braces whatever stands in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '\\', '$', '%', '~', '^', '#', '_', '&', 'a', '\n', '"', '@') }),
        (headline) => {
          const text = bibtex([view({ sources: [{ ...view().sources[0], headline }] })]);
          let depth = 0;
          let least = 1;
          for (const [token] of text.replace(/\\[{}%$#_&]/g, '').matchAll(/[{}]/g)) {
            depth += token === '{' ? 1 : -1;
            least = Math.min(least, depth);
          }
          expect([depth, least < 0]).toEqual([0, false]);
          expect(text.match(/^@misc\{gull-2019,$/gm)?.length).toBe(1);
          expect(text.replace(/\\./g, '').includes('%')).toBe(text.includes('url') && /%7/.test(text));
        },
      ),
    );
  });
});

describe('Web Annotations', () => {
  it('point at the article’s own words by a TextQuoteSelector, and never at ours', () => {
    const ours = view({ id: 'ours', words: [{ paraphrase: 'in our words' }], sources: [{ ...view().sources[0], url: null }] });
    const document = JSON.parse(webAnnotations([view(), ours]));
    expect(document).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' });
    expect(document.items[0]).toMatchObject({
      id: 'urn:backgrounder:statement:gull.1',
      type: 'Annotation',
      motivation: 'describing',
      target: [
        {
          type: 'SpecificResource',
          source: 'https://example.org/a_b?x={1}',
          selector: { type: 'TextQuoteSelector', exact: 'that the quay, old as it is,' },
        },
        { selector: { type: 'TextQuoteSelector', exact: 'will "hold"' } },
      ],
    });
    expect(document.items[1].target).toBe('urn:backgrounder:article:gull-2019');
    for (const { body } of document.items)
      for (const part of body) expect(part).toMatchObject({ type: 'TextualBody', value: expect.any(String) });
  });
});

describe('the worker', () => {
  it('exports a selection in every format, corrected', async () => {
    const { ask } = asker(samplePack());
    const { id } = await ask('saveArticle', { article: page() });
    for (const format of Object.keys(EXPORTS) as (keyof typeof EXPORTS)[]) {
      const part = await ask('exportStatements', { format, selection: { articles: [id] }, part: 0 });
      expect(part).toMatchObject({ part: 0, parts: 1, mediaType: EXPORTS[format].mediaType });
      expect(part.fileName).toMatch(/^backgrounder-statements-2024-01-01\./);
      expect(part.text).toContain('turned away');
      const found = await ask('exportStatements', { format, selection: { query: { text: 'turned away' } }, part: 0 });
      expect(found.text).not.toContain('few by half');
      expect((await ask('exportStatements', { format, selection: 'all', part: 0 })).text).toContain('one boat cannot leave');
    }
  });
});
