/** The citation of a statement, made when a card's reader asks for it. */
import type { Reading } from '../archive/reading';
import { statementViews } from '../archive/views';
import type { StatementId } from '../model/records';
import { citation } from '../ui/cite';

/** As plain text; null where the archive does not have the statement, or the reader has dropped it. */
export async function cite(reading: Reading, id: StatementId): Promise<string | null> {
  const [statement] = await statementViews(reading, await reading.statements([id]));
  return statement ? citation(statement) : null;
}
