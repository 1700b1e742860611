/** The statements that a query finds, a page at a time: the first with what is told of all, later ones on demand. */
import { useMemo, useState } from 'preact/hooks';
import type { Failure, Reply, SearchResult, StatementQuery, StatementView } from '../messages';
import { type Answer, type Early, shown, useAnswer } from './answer';
import { type Filters, toQuery } from './filters';
import { type Surroundings, useSurroundings } from './surroundings';

/** Results that are asked for when the reader comes near the end of those that are shown. */
const NEXT = 40;

/** How long typing must pause before the archive is asked, in milliseconds: less than the pause between two words. */
const TYPING = 60;

/** The first page of an answer, and the query that it answers. */
export interface First {
  readonly result: SearchResult;
  readonly query: StatementQuery;
}

/** What was asked for after the page `of`, and what became of the last such question. */
interface Later {
  readonly of: SearchResult;
  readonly pages: readonly SearchResult[];
  readonly state: 'idle' | 'asking' | Failure;
}

export interface Listing {
  readonly answer: Answer<First>;
  readonly again: () => void;
  /** The first page with the statements of all pages so far; null until there is an answer. */
  readonly result: SearchResult | null;
  /** What that answers. */
  readonly answered: StatementQuery | null;
  /** What is shown answers what is asked now. */
  readonly current: boolean;
  /** Asks for the next page; null where there is none, or it is on its way. */
  readonly more: (() => void) | null;
  readonly failure: Failure | null;
}

/** What `filters` ask, told from what others ask. */
export const keyOf = (filters: Filters): string => JSON.stringify(toQuery(filters));

/** Asks for the first page of what `filters` find, of so many rows. */
export async function askFirst(worker: Surroundings['worker'], filters: Filters, rows: number): Promise<Reply<First>> {
  const query = toQuery(filters);
  const reply = await worker('search', { ...query, limit: rows });
  return reply.ok ? { ok: true, value: { result: reply.value, query } } : reply;
}

/**
 * @param rows how many are asked for at first: those that were shown when the panel was last closed
 * @param onRows told how many are shown when there are more
 * @param before the first page, where it was asked for before
 */
export function useListing(filters: Filters, rows: number, onRows: (rows: number) => void, before: Early<First> | null): Listing {
  const { worker } = useSurroundings();
  const query = toQuery(filters);
  const key = keyOf(filters);
  const [answer, again] = useAnswer(key, () => askFirst(worker, filters, rows), TYPING, before);
  const [later, setLater] = useState<Later | null>(null);
  const first = shown(answer);
  const followed = later && later.of === first?.result ? later : null;

  const result = useMemo(() => (first ? joined(first.result, followed?.pages ?? []) : null), [first, followed?.pages]);
  const current = first !== null && JSON.stringify(first.query) === key;
  const next = result?.next ?? null;
  const more = async (of: SearchResult, skip: number): Promise<void> => {
    const pages = followed?.pages ?? [];
    setLater({ of, pages, state: 'asking' });
    const reply = await worker('search', { ...query, skip, limit: NEXT });
    // what came meanwhile to another question stands
    setLater((now) =>
      now?.of !== of ? now : reply.ok ? { of, pages: [...pages, reply.value], state: 'idle' } : { of, pages, state: reply.error },
    );
    if (reply.ok) onRows(skip + reply.value.statements.length);
  };
  const asking = followed?.state === 'asking';
  return {
    answer,
    again,
    result,
    answered: first?.query ?? null,
    current,
    more: first && current && next !== null && !asking ? () => void more(first.result, next) : null,
    failure: followed && followed.state !== 'idle' && followed.state !== 'asking' ? followed.state : null,
  };
}

/** One result of several pages. A statement that moved from one page to the next meanwhile stands once. */
export function joined(first: SearchResult, later: readonly SearchResult[]): SearchResult {
  const last = later.at(-1);
  if (!last) return first;
  const pages = [first, ...later];
  const statements = new Map<string, StatementView>(pages.flatMap((page) => page.statements.map((each) => [each.id, each] as const)));
  return {
    ...first,
    statements: [...statements.values()],
    linked: Object.assign({}, ...pages.map(({ linked }) => linked)),
    next: last.next,
  };
}
