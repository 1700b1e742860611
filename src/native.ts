/**
 * The few extension APIs that the content script (and what it shares with the panel) needs, as the browsers provide
 * them: both return promises in Manifest V3. Only answering a message differs (Chromium wants a callback before
 * version 148), so that is wrapped. No polyfill here: it would be a quarter of the always-on script.
 */
import type { Browser, Events, Runtime } from 'webextension-polyfill';

type Native = Browser & {
  runtime: {
    onMessage: Events.Event<(message: unknown, sender: Runtime.MessageSender, reply: (answer: unknown) => void) => true | undefined>;
  };
};

const native = ((globalThis as { browser?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome) as Native;

export const storage = native.storage;
export const runtime = native.runtime;
export const i18n = native.i18n;

/** Whether this script still belongs to a running extension; false once the extension was updated, reloaded or removed. */
export const isConnected = (): boolean => native.runtime?.id !== undefined;

/** Answers the extension's own messages to this tab with what `answer` returns; undefined leaves a message alone. */
export function onMessage(answer: (message: unknown) => Promise<unknown> | undefined): void {
  native.runtime.onMessage.addListener((message, _sender, reply) => {
    const promise = answer(message);
    if (!promise) return undefined;
    promise.then(reply, () => reply(undefined));
    return true;
  });
}
