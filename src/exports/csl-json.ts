/**
 * The articles that statements are taken from as CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/), for
 * reference managers; the statements are each item's annotation. Pure.
 */
import type { StatementView } from '../messages';
import { citedArticles, lineOf } from './wording';

type DateParts = readonly (readonly number[])[];
type CslDate = { readonly 'date-parts': DateParts; readonly circa?: true } | { readonly literal: string };

/** An EDTF date as CSL has it: a day, month or year, or two of them. What is open at an end has no other form than words. */
function cslDate(edtf: string): CslDate {
  const ends = edtf.split('/');
  if (ends.some((end) => end === '..' || end === ''))
    return { literal: ends[0] === '..' || ends[0] === '' ? `by ${ends[1]}` : `since ${ends[0]}` };
  const parts = ends.map((end) =>
    end
      .replace(/[~?%]$/, '')
      .split('-')
      .map(Number),
  );
  return { 'date-parts': parts, ...(/[~?%]/.test(edtf) && { circa: true as const }) };
}

/** A CSL-JSON array, one item an article. */
export const cslJson = (statements: readonly StatementView[]): string =>
  `${JSON.stringify(
    citedArticles(statements).map(({ source, statements }) => ({
      id: source.article,
      type: 'article-newspaper',
      ...(source.headline !== null && { title: source.headline }),
      ...(source.publisher !== null && { 'container-title': source.publisher }),
      ...(source.agency !== null && { source: source.agency }),
      ...(source.credits.length > 0 && { author: source.credits.map((literal) => ({ literal })) }),
      issued: cslDate(source.date.edtf),
      ...(source.url !== null && { URL: source.url }),
      annote: statements.map(lineOf).join('\n'),
    })),
    null,
    2,
  )}\n`;
