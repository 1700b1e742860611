/**
 * The worker's door: who may ask, what a request must look like, and what becomes of failures. Requests come from
 * processes that pages share, so nothing in them is trusted.
 */
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { ArchiveError } from '../archive/database';
import type { Failure, Reply, WorkerArguments, WorkerReplies, WorkerRequest } from '../messages';
import { WorkerRequests } from '../requests';

/** What answers each request; null says that the archive does not have what was asked for. */
export type Answers = {
  readonly [R in WorkerRequest]: (args: WorkerArguments<R>, sender: Runtime.MessageSender) => Promise<WorkerReplies[R] | Nothing>;
};

/** The archive does not have what the request named. */
export const NOTHING = Symbol('nothing');
export type Nothing = typeof NOTHING;

const failed = (code: Failure['code'], message: string): Reply<never> => ({
  ok: false,
  error: { code, message },
});

const Envelope = v.object({ type: v.string(), args: v.unknown() });

const isRequest = (type: string): type is WorkerRequest => Object.hasOwn(WorkerRequests, type);

/** What is wrong with a request, with the place in it. */
const describe = (issue: v.BaseIssue<unknown>): string => `${v.getDotPath(issue) ?? 'the request'}: ${issue.message}`;

async function reply<R extends WorkerRequest>(
  answers: Answers,
  type: R,
  args: unknown,
  sender: Runtime.MessageSender,
): Promise<Reply<WorkerReplies[R]>> {
  const checked = v.safeParse(WorkerRequests[type], args);
  if (!checked.success) return failed('bad-request', `${type}: ${describe(checked.issues[0])}`);
  try {
    const value = await answers[type](checked.output as WorkerArguments<R>, sender);
    return value === NOTHING ? failed('not-found', `${type}: the archive does not have it`) : { ok: true, value };
  } catch (error) {
    if (error instanceof ArchiveError) return failed('archive', error.message);
    return failed('archive', `the archive failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * Answers a message, or returns undefined where its sender is not of this extension (whose id is `own`). Never rejects: whoever waits for an answer gets one.
 */
export function answer(
  answers: Answers,
  message: unknown,
  sender: Runtime.MessageSender,
  own: string,
): Promise<Reply<unknown>> | undefined {
  if (sender.id !== own) return undefined;
  const envelope = v.safeParse(Envelope, message);
  if (!envelope.success) return Promise.resolve(failed('bad-request', 'expected a request with a type and arguments'));
  const { type, args } = envelope.output;
  return isRequest(type) ? reply(answers, type, args, sender) : Promise.resolve(failed('bad-request', 'no such request'));
}
