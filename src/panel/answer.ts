/**
 * A question whose answer changes with what the reader does: asked again when its key changes, an answer that comes
 * too late is dropped, and the last answer stays in sight while the next is on its way, so that nothing flickers.
 */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Reply } from '../messages';

export type Answer<T> =
  | { readonly state: 'loading'; readonly last: T | null }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly value: T };

/** A question that was asked before there was anything to show its answer in. It is good once, for what it asks (`key`). */
export interface Early<T> {
  readonly key: string;
  readonly reply: Promise<Reply<T>>;
  /** The answer as soon as it is there. */
  arrived: Reply<T> | null;
  used: boolean;
}

/** What comes of `reply`, the answer to what `key` asks. */
export function early<T>(key: string, reply: Promise<Reply<T>>): Early<T> {
  const asked: Early<T> = { key, reply, arrived: null, used: false };
  void reply.then((arrived) => {
    asked.arrived = arrived;
  });
  return asked;
}

/** What `asked` asks, where it is what `key` asks and nobody has used its answer. */
function use<T>(asked: Early<T> | null, key: string): Early<T> | null {
  if (!asked || asked.used || asked.key !== key) return null;
  asked.used = true;
  return asked;
}

const answered = <T>(reply: Reply<T>): Answer<T> =>
  reply.ok ? { state: 'ready', value: reply.value } : { state: 'failed', failure: reply.error };

/** Whether what was first drawn has been painted: what nobody sees at once can wait until then. */
export function useAfterPainting(): boolean {
  const [painted, setPainted] = useState(false);
  useEffect(() => setPainted(true), []);
  return painted;
}

/** What there is to show: the answer, or the one before it while it is awaited. */
export const shown = <T>(answer: Answer<T>): T | null =>
  answer.state === 'ready' ? answer.value : answer.state === 'loading' ? answer.last : null;

/**
 * The answer to `ask`, asked on mounting and whenever `key` changes, after `delay` milliseconds without a further
 * change (the first question waits for nothing); and a function that asks again. Where the first question was asked
 * `before`, what it brought is there from the start, or is waited for.
 */
export function useAnswer<T>(
  key: string,
  ask: () => Promise<Reply<T>>,
  delay = 0,
  before: Early<T> | null = null,
): readonly [Answer<T>, () => void] {
  const [first] = useState(() => use(before, key));
  const [answer, setAnswer] = useState<Answer<T>>(first?.arrived ? answered(first.arrived) : { state: 'loading', last: null });
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(false);
  // before painting: a frame's wait for the first question would be the longest part of its answer
  useLayoutEffect(() => {
    let late = false;
    let timer: number | undefined;
    const question = async (reply: Promise<Reply<T>>): Promise<void> => {
      const came = await reply;
      if (!late) setAnswer(answered(came));
    };
    if (asked.current || !first?.arrived) {
      setAnswer((then) => ({ state: 'loading', last: shown(then) }));
      if (asked.current && delay > 0) timer = window.setTimeout(() => void question(ask()), delay);
      else void question(!asked.current && first ? first.reply : ask());
    }
    asked.current = true;
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [key, attempt]);
  return [answer, () => setAttempt((n) => n + 1)];
}
