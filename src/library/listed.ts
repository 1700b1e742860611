/** The articles of a list, a page at a time: those shown so far, and the next on demand. */
import { useRef, useState } from 'preact/hooks';
import { type ArticleSummary, type Failure, MAX_LISTED, type Reply, type WorkerArguments, type WorkerReplies } from '../messages';
import { type Answer, shown, useAnswer } from '../panel/answer';
import { type LibrarySurroundings, useLibrary } from './surroundings';

type Page = WorkerReplies['articles'];
/** Which articles. */
export type Query = Omit<WorkerArguments<'articles'>, 'skip' | 'limit'>;

/** Articles that are listed at once. */
const PAGE = 50;
/** Rest, in ms, after a letter before the list is asked for: shorter than the pause between two words. */
const TYPING = 150;

/** One page of two that follow each other. An article that moved from one to the next meanwhile stands once. */
const joined = (one: Page, next: Page): Page => {
  const articles = new Map<string, ArticleSummary>([...one.articles, ...next.articles].map((article) => [article.id, article]));
  return { ...next, articles: [...articles.values()] };
};

/** Asks for the first `count` articles, more of them too than one answer may have. */
async function askFirst(worker: LibrarySurroundings['worker'], query: Query, count: number): Promise<Reply<Page>> {
  let all: Page | null = null;
  for (let skip = 0; skip < count; skip += MAX_LISTED) {
    const reply = await worker('articles', { ...query, ...(skip > 0 && { skip }), limit: Math.min(MAX_LISTED, count - skip) });
    if (!reply.ok) return reply;
    all = all ? joined(all, reply.value) : reply.value;
  }
  return { ok: true, value: all as Page };
}

export interface Listed {
  readonly answer: Answer<Page>;
  /** Asks anew for as many as are shown. */
  readonly again: () => void;
  /** The articles so far; null until there is an answer. */
  readonly list: Page | null;
  /** Asks for the next page. */
  readonly more: () => void;
  /** Why the last further page did not come. */
  readonly failure: Failure | null;
}

/** What was asked for after the answer `of`, and what came of it. */
interface Later {
  readonly of: Page;
  readonly list: Page;
  readonly state: 'idle' | 'asking' | Failure;
}

/** The articles that `query` finds. A new query begins at its beginning. */
export function useListed(query: Query): Listed {
  const { worker } = useLibrary();
  const key = JSON.stringify(query);
  const [later, setLater] = useState<Later | null>(null);
  const rows = useRef({ key, count: PAGE });
  if (rows.current.key !== key) rows.current = { key, count: PAGE };
  const [answer, again] = useAnswer(key, () => askFirst(worker, query, rows.current.count), TYPING);
  const first = shown(answer);
  const followed = later && later.of === first ? later : null;
  const list = followed?.list ?? first;

  const more = async (of: Page, before: Page): Promise<void> => {
    setLater({ of, list: before, state: 'asking' });
    const reply = await worker('articles', { ...query, skip: before.articles.length, limit: PAGE });
    const then: Later = reply.ok ? { of, list: joined(before, reply.value), state: 'idle' } : { of, list: before, state: reply.error };
    // what came meanwhile to another question stands
    setLater((now) => (now?.of === of ? then : now));
    if (rows.current.key === key) rows.current.count = Math.max(PAGE, then.list.articles.length);
  };
  return {
    answer,
    again,
    list,
    more: () => {
      if (answer.state === 'ready' && first && list && followed?.state !== 'asking') void more(first, list);
    },
    failure: followed && followed.state !== 'idle' && followed.state !== 'asking' ? followed.state : null,
  };
}
