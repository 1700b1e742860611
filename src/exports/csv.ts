/** Statements as comma-separated values (RFC 4180): a header, one statement a line, CRLF after each. Pure. */
import type { StatementView } from '../messages';
import { edtfText, printed, wordingOf } from './wording';

const COLUMNS: readonly (readonly [name: string, of: (statement: StatementView) => string])[] = [
  ['id', ({ id }) => id],
  ['speakers', ({ speakers }) => speakers.map(({ name }) => name).join('; ')],
  ['roles', ({ speakers }) => speakers.map(({ as }) => as ?? '').join('; ')],
  ['passed on by', ({ via }) => via?.name ?? ''],
  ['form', ({ form }) => form],
  ['polarity', ({ polarity }) => polarity],
  ['said', ({ said }) => said.edtf],
  ['said, in words', ({ said }) => edtfText(said.edtf)],
  ['date known', ({ said }) => (said.basis === 'printed' ? 'printed' : `inferred: ${said.from}`)],
  ['words', (statement) => wordingOf(statement)],
  ['hedge', ({ hedge }) => hedge ?? ''],
  ['occasion', ({ occasion }) => occasion ?? ''],
  ['about', ({ about }) => about.map(({ name }) => name).join('; ')],
  ['headline', ({ sources }) => sources[0]?.headline ?? ''],
  ['publisher', ({ sources }) => sources[0]?.publisher ?? ''],
  ['agency', ({ sources }) => sources[0]?.agency ?? ''],
  ['article date', ({ sources }) => sources[0]?.date.edtf ?? ''],
  ['address', ({ sources }) => sources[0]?.url ?? ''],
  ['article', ({ sources }) => sources[0]?.article ?? ''],
  ['passage', ({ sources }) => String(sources[0]?.passage ?? '')],
];

/** What a spreadsheet would take for a formula; texts of pages are not to be run by whoever opens the table. */
const FORMULA = /^[=+@\t\r-]/;

/** A field, in quotation marks where RFC 4180 asks for them. What looks like a formula gets an apostrophe before it. */
const field = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
};

/** The statements as a CSV document, in the order given. */
export const csv = (statements: readonly StatementView[]): string =>
  [COLUMNS.map(([name]) => name), ...statements.map((statement) => COLUMNS.map(([, of]) => printed(of(statement))))]
    .map((row) => `${row.map(field).join(',')}\r\n`)
    .join('');
