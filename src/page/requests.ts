/**
 * What the panel and the worker ask of a page. Checked by hand against `PageRequests` of messages.ts: a schema library
 * would be a third of this script.
 */
import type { PageReplies, Reply } from '../messages';
import type { EntityId } from '../model/records';
import type { Life } from './life';

type Answer = Reply<PageReplies[keyof PageReplies]>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Answers a message to the page; undefined where it is none of the page's. */
export function answer(life: Promise<Life>, message: unknown): Promise<Answer> | undefined {
  if (!isRecord(message)) return undefined;
  const { entity, by } = isRecord(message.args) ? message.args : {};
  switch (message.type) {
    case 'mentions':
      return life.then((page) => page.mentions()).then(ok);
    case 'goTo':
      return typeof entity === 'string' ? life.then((page) => page.goTo(entity as EntityId)).then(ok) : bad('goTo: expected an entity');
    case 'step':
      return by === 1 || by === -1 ? life.then((page) => page.step(by)).then(ok) : bad('step: expected by 1 or -1');
    default:
      return undefined;
  }
}

const ok = (value: PageReplies[keyof PageReplies]): Answer => ({ ok: true, value });
const bad = (message: string): Promise<Answer> => Promise.resolve({ ok: false, error: { code: 'bad-request', message } });
