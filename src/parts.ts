/**
 * Long texts in parts: what the worker and the panel send each other and no single message may carry. Pure, but for
 * how to ask.
 */
import { askWorker, type Envelope, MAX_PART, MAX_PARTS, type Part, type Reply, type WorkerArguments } from './messages';

/** Longest text that travels, in UTF-16 code units. */
export const MAX_WHOLE = MAX_PART * MAX_PARTS;

/** A text in parts of at most {@link MAX_PART} code units, at least one. Throws a RangeError where it is too long. */
export function cut(text: string): string[] {
  if (text.length > MAX_WHOLE) throw new RangeError(`expected at most ${MAX_WHOLE} characters, not ${text.length}`);
  const parts: string[] = [];
  for (let at = 0; at < text.length || at === 0; at += MAX_PART) parts.push(text.slice(at, at + MAX_PART));
  return parts;
}

type Send = (message: Envelope) => Promise<unknown>;
type Whole = { readonly text: string; readonly fileName: string; readonly mediaType: string };

/** Asks the worker for a long text, part by part. Fails where the archive changed between two parts. Never rejects. */
export async function fetchWhole<R extends 'exportPack' | 'exportStatements' | 'backup'>(
  via: Send,
  request: R,
  args: Omit<WorkerArguments<R>, 'part' | 'digest'>,
): Promise<Reply<Whole>> {
  const texts: string[] = [];
  let first: Part | undefined;
  do {
    const asked = { ...args, part: texts.length, ...(first && { digest: first.digest }) };
    const reply: Reply<Part> = await askWorker(via, request, asked as WorkerArguments<R>);
    if (!reply.ok) return reply;
    first ??= reply.value;
    texts.push(reply.value.text);
  } while (texts.length < first.parts);
  return { ok: true, value: { text: texts.join(''), fileName: first.fileName, mediaType: first.mediaType } };
}

/**
 * Sends a long text ahead of the request that needs it, and returns what that request names it by. A short one goes
 * with the request. Never rejects; throws a RangeError where the text is longer than {@link MAX_WHOLE}.
 */
export async function sendWhole(via: Send, text: string): Promise<Reply<WorkerArguments<'restore'>['content']>> {
  const parts = cut(text);
  if (parts.length === 1) return { ok: true, value: { text } };
  const token = crypto.randomUUID();
  for (const [part, text] of parts.entries()) {
    const reply = await askWorker(via, 'stage', { token, part, text });
    if (!reply.ok) return reply;
  }
  return { ok: true, value: { staged: token, parts: parts.length } };
}
