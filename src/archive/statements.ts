/** Statements by their ids. */
import type { StatementView } from '../messages';
import type { StatementId } from '../model/records';
import type { Reading } from './reading';
import { statementViews } from './views';

/** The statements with these ids, in this order; those that the archive does not have are left out. */
export async function statementsById(reading: Reading, ids: readonly StatementId[]): Promise<StatementView[]> {
  const views = await statementViews(reading, await reading.statements(ids));
  const byId = new Map(views.map((view) => [view.id, view]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
