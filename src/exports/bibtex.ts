/** The articles that statements are taken from as BibTeX, one `@misc` entry each, statements as their annotation. Pure. */
import type { StatementView } from '../messages';
import { citedArticles, edtfText, lineOf, printed } from './wording';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Text within a field: nothing in it is a command, a brace or the end of the field. */
const escaped = (text: string): string => printed(text).replace(/[\\{}~^&%$#_]/g, (character) => ESCAPES[character] ?? character);

/** An address is printed as it stands, but for what would end or open a group. */
const address = (url: string): string => printed(url).replace(/[{}\\\s]/g, encodeURIComponent);

/** The first year of a date, or null. */
const yearOf = (edtf: string): string | null => /\d{4}/.exec(edtf)?.[0] ?? null;

/** Braces inside a field keep the case of what they hold. */
const field = (name: string, value: string | null): string[] => (value === null ? [] : [`  ${name} = {${value}},\n`]);

/** A BibTeX document; its keys are the ids of the articles. */
export const bibtex = (statements: readonly StatementView[]): string =>
  citedArticles(statements)
    .map(({ source, statements }) =>
      [
        `@misc{${source.article},\n`,
        ...field('title', source.headline && `{${escaped(source.headline)}}`),
        // each name is a group, so that none is taken apart
        ...field('author', source.credits.length > 0 ? source.credits.map((name) => `{${escaped(name)}}`).join(' and ') : null),
        ...field('howpublished', source.publisher && escaped(source.publisher)),
        ...field('organization', source.agency && escaped(source.agency)),
        ...field('year', yearOf(source.date.edtf)),
        ...field('date', escaped(edtfText(source.date.edtf))),
        ...field('url', source.url && address(source.url)),
        ...field('annote', statements.map((statement) => escaped(lineOf(statement))).join('\n\n')),
        '}\n',
      ].join(''),
    )
    .join('\n');
