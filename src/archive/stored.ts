/** What the archive holds, and forgetting what the reader has added to it. */
import type { WorkerReplies } from '../messages';
import { planned } from './keep';
import type { Keeper } from './keeper';
import type { Reading } from './reading';

/** How much of what there is, the reader's own apart from what came with the extension. */
export async function stored(reading: Reading): Promise<WorkerReplies['stored']> {
  const [bundled, own, entities, corrections, texts] = await Promise.all([
    reading.bundledArticles(),
    reading.own('articles'),
    reading.own('entities'),
    reading.corrections(),
    reading.texts(),
  ]);
  const count = (rows: readonly { readonly statements: number; readonly facts: number }[]) => ({
    articles: rows.length,
    statements: rows.reduce((sum, { statements }) => sum + statements, 0),
    facts: rows.reduce((sum, { facts }) => sum + facts, 0),
  });
  return {
    bundled: count(bundled),
    own: {
      ...count(own),
      terms: entities.filter(({ watched }) => watched).length,
      corrections: corrections.length,
      texts: texts.length,
    },
  };
}

/** Forgets everything that the reader has added, in one transaction. What came with the extension stays. */
export const forgetOwn = (keeper: Keeper): Promise<null> => keeper.write((read) => planned(read, { clear: true }, null));
