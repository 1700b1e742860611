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
 * change (the first question waits for nothing); and a function that asks again.
 */
export function useAnswer<T>(key: string, ask: () => Promise<Reply<T>>, delay = 0): readonly [Answer<T>, () => void] {
  const [answer, setAnswer] = useState<Answer<T>>({
    state: 'loading',
    last: null,
  });
  const [attempt, setAttempt] = useState(0);
  const asked = useRef(false);
  // before painting: a frame's wait for the first question would be the longest part of its answer
  useLayoutEffect(() => {
    let late = false;
    let timer: number | undefined;
    const question = async (): Promise<void> => {
      const reply = await ask();
      if (!late) setAnswer(reply.ok ? { state: 'ready', value: reply.value } : { state: 'failed', failure: reply.error });
    };
    setAnswer((before) => ({ state: 'loading', last: shown(before) }));
    if (asked.current && delay > 0) timer = window.setTimeout(question, delay);
    else void question();
    asked.current = true;
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [key, attempt]);
  return [answer, () => setAttempt((n) => n + 1)];
}
