/** What the archive is made of: its articles, one to read, and its entities. */
import type { ArticleView, NamedEntity, WorkerReplies } from '../messages';
import { type ArticleId, KINDS } from '../model/records';
import { newestFirst } from './days';
import type { Reading } from './reading';
import { articleSummary, factViews, statementViews } from './views';

/** All articles, newest first, and how far they reach. */
export async function articles(reading: Reading): Promise<WorkerReplies['articles']> {
  const [rows, reach] = await Promise.all([reading.articles(), reading.reach()]);
  rows.sort(
    newestFirst(
      (row) => row.date.edtf,
      (row) => row.id,
    ),
  );
  return { articles: rows.map(articleSummary), reach };
}

/** An article passage by passage, each with its statements and facts in the order of the record; null where unknown. */
export async function article(reading: Reading, id: ArticleId): Promise<ArticleView | null> {
  const [heads, passages, statementRows, factRows] = await Promise.all([
    reading.heads([id]),
    reading.passages(id),
    reading.statementsIn(id),
    reading.factsIn(id),
  ]);
  const row = heads.get(id);
  if (!row) return null;
  const [statements, facts] = await Promise.all([statementViews(reading, statementRows), factViews(reading, factRows)]);
  const { statements: _, facts: __, ...head } = row;
  const standsIn =
    (n: number) =>
    (view: {
      readonly sources: readonly {
        readonly article: ArticleId;
        readonly passage: number;
      }[];
    }) =>
      view.sources.some((source) => source.article === id && source.passage === n);
  return {
    article: { ...head, passages: [...passages] },
    passages: passages.map(({ n, digest }) => ({
      n,
      digest,
      statements: statements.filter(standsIn(n)),
      facts: facts.filter(standsIn(n)),
    })),
  };
}

/** All entities by kind, in the order of {@link KINDS}, then by name. */
export async function entities(reading: Reading): Promise<NamedEntity[]> {
  return (await reading.entities())
    .map(({ id, kind, name }) => ({ id, kind, name }))
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.name.localeCompare(b.name));
}
