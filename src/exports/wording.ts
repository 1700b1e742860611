/** What several formats say of a statement alike. */
import type { SourceView, StatementView } from '../messages';
import type { ArticleId } from '../model/records';

/** Text without the control characters that no format may carry. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
export const printed = (text: string): string => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');

/** The wording in one line: the speaker's own words, and only they, in quotation marks. */
export const wordingOf = ({ words }: Pick<StatementView, 'words'>): string =>
  words.map((run) => ('quote' in run ? `“${run.quote}”` : run.paraphrase)).join(' ');

/** An EDTF date in words: what it means for who does not know the notation. */
export function edtfText(edtf: string): string {
  const about = (date: string): string => (date.endsWith('~') ? `about ${date.slice(0, -1)}` : date);
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return about(from);
  if (from === '..' || from === '') return `by ${about(to)}`;
  if (to === '..' || to === '') return `since ${about(from)}`;
  return `between ${about(from)} and ${about(to)}`;
}

/** Who said it, when, and the words, in one line. */
export const lineOf = (statement: StatementView): string =>
  `${statement.speakers.map(({ name, as }) => (as === undefined ? name : `${name} (${as})`)).join(', ')}, ${edtfText(statement.said.edtf)}: ${wordingOf(statement)}`;

/** An article that statements are taken from, and those that are. */
export interface Cited {
  readonly source: SourceView;
  readonly statements: readonly StatementView[];
}

/** The articles that the wordings are taken from, each once, in the order of their first statement. */
export function citedArticles(statements: readonly StatementView[]): Cited[] {
  const cited = new Map<ArticleId, { source: SourceView; statements: StatementView[] }>();
  for (const statement of statements) {
    const [source] = statement.sources;
    if (!source) continue;
    const known = cited.get(source.article);
    if (known) known.statements.push(statement);
    else cited.set(source.article, { source, statements: [statement] });
  }
  return [...cited.values()];
}
