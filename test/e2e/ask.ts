/** What tests ask of the extension past its interface: its worker, its script in a page, what it remembers. */
import type { Page } from 'puppeteer-core';
import { eventually, type Session } from './harness';

/** As the worker and the page's script answer (`Reply` in src/messages.ts). */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/** The extension's own APIs, by the name that both browsers give them in their workers and their own pages. */
interface Api {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly storage: { readonly session: { clear(): Promise<void> } };
  readonly tabs: {
    query(query: object): Promise<readonly { readonly id: number }[]>;
    sendMessage(id: number, message: unknown): Promise<unknown>;
  };
}

/** Asks the worker from a page of the extension; what it answers, a refusal too. */
const answerOf = <T>(page: Page, type: string, args: object): Promise<Answer<T>> =>
  page.evaluate(
    (message) => (globalThis as unknown as { readonly chrome: Api }).chrome.runtime.sendMessage(message) as Promise<Answer<T>>,
    { type, args },
  );

/** What was asked for; throws where it was refused. */
function granted<T>(type: string, answer: Answer<T>): T {
  if (!answer?.ok) throw new Error(`${type}: ${JSON.stringify(answer)}`);
  return answer.value;
}

/** Asks the worker from a page of the extension. Throws where it refuses. */
export const ask = async <T>(page: Page, type: string, args: object): Promise<T> => granted(type, await answerOf<T>(page, type, args));

/** Asks the script in the page in front, as the panel does; what it answers, a refusal too. */
export const answerOfFront = <T>(session: Session, type: string, args: object): Promise<Answer<T>> =>
  session.worker(
    async (message: object) => {
      const { tabs } = (globalThis as unknown as { readonly chrome: Api }).chrome;
      const [tab] = await tabs.query({ active: true, lastFocusedWindow: true });
      return tabs.sendMessage(tab?.id ?? -1, message) as Promise<Answer<T>>;
    },
    { type, args },
  );

/** The same. Throws where it refuses. */
export const askFront = async <T>(session: Session, type: string, args: object): Promise<T> =>
  granted(type, await answerOfFront<T>(session, type, args));

/** Forgets where the panel was left. */
export const forgetViews = (session: Session): Promise<void> =>
  session.worker(() => (globalThis as unknown as { readonly chrome: Api }).chrome.storage.session.clear());

/** Closes every page of the extension, and leaves no view behind for the next one to open on. */
export async function closeViews(session: Session): Promise<void> {
  for (const page of await session.browser.pages()) if (page.url().startsWith(session.origin)) await page.close();
  await forgetViews(session);
}

/** Stops the worker, and again where the browser starts it anew for a message that it left unanswered. */
export async function stopForGood(session: Session): Promise<void> {
  await eventually('the worker to stay stopped', async () => {
    await session.stopWorker();
    await new Promise((later) => setTimeout(later, 20));
    return !(await session.workerRuns()) || undefined;
  });
}
