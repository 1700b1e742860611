/** What a reader chose to export. */
import type { Selection, StatementView } from '../messages';
import type { ArticleId } from '../model/records';
import { inOrder } from './articles';
import type { Reading } from './reading';
import { matching } from './search';
import { statementViews } from './views';

/** The articles of a selection; of a query, those in which it finds statements. */
export async function selectedArticles(reading: Reading, selection: Selection): Promise<ArticleId[]> {
  if (selection === 'all') return (await reading.articles()).map(({ id }) => id);
  if (selection === 'kept') return (await reading.own('articles')).map(({ id }) => id);
  if ('articles' in selection) return [...selection.articles];
  return [...new Set((await matching(reading, selection.query)).flatMap(({ articles }) => articles))];
}

/** The statements of a selection, article by article; of a query, those it finds, newest first. */
export async function selectedStatements(reading: Reading, selection: Selection): Promise<StatementView[]> {
  if (typeof selection === 'object' && 'query' in selection) return statementViews(reading, await matching(reading, selection.query));
  const articles = await selectedArticles(reading, selection);
  const rows = await Promise.all(
    articles.map(async (id) => inOrder(await reading.statementsIn(id), (await reading.storedPassages(id))?.order)),
  );
  return statementViews(reading, [...new Map(rows.flat().map((row) => [row.record.id, row])).values()]);
}
