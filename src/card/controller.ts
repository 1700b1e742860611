/**
 * The card in a document: carries what happens to the state machine, the machine's questions to the host, and its
 * state to the screen.
 */
import { askWorker, type CardSheet, type Reply } from '../messages';
import type { EntityId } from '../model/records';
import { runtime } from '../native';
import { messageLocale, t } from '../ui/text';
import { copyText } from './copy';
import { type Actions, Frame } from './frame';
import { distanceTo, inCorridor } from './placement';
import { type Event as CardEvent, CLOSED, current, due, type Place, type State, shownIn, step } from './state';
import { Surface } from './surface';

/** A mention as the card needs it. */
export interface Anchor {
  /** Identity of the mention. */
  readonly key: object;
  readonly entity: EntityId;
  readonly surface: string;
  readonly sentence: string;
  /** Its client rectangles now, one per line, in CSS px. */
  rects(): DOMRect[];
  /** The nearest element: for the modal dialog it is in and the direction of its text. */
  readonly element: Element;
}

/** What the card needs of the page's script. */
export interface CardHost {
  ask(entity: EntityId, sentence: string): Promise<Reply<CardSheet>>;
  openPanel(entity: EntityId): void;
  notOnThisSite(): void;
  /** The site's host name. */
  readonly host: string;
  isConnected(): boolean;
  /** Goes to the next or previous mention and opens its card for the keyboard. */
  next?(by: 1 | -1): void;
}

export interface CardController {
  /** Where the pointer is (client CSS px), the mention it is on, its speed (px per ms) and the time (ms, as `performance.now`). */
  point(at: {
    readonly anchor: Anchor | null;
    readonly x: number;
    readonly y: number;
    readonly speed: number;
    readonly time: number;
  }): void;
  /** A plain click on a mention outside any link pins its card; a click anywhere else (null) closes one that is not pinned. */
  press(anchor: Anchor | null, event: Pick<PointerEvent, 'isTrusted' | 'clientX' | 'clientY'>): void;
  openByKey(anchor: Anchor): void;
  close(): void;
  /** Closes the card for good. */
  destroy(): void;
  /** The one element that the card puts into the document; null while it does not. */
  readonly hostElement: Element | null;
}

const send = (message: unknown): Promise<unknown> => runtime.sendMessage(message);

/** A card for `document`. Nothing is added to the document before a card is shown. */
export function createCard(document: Document, host: CardHost): CardController {
  // Looked up now: once the extension has gone, its messages have too.
  const words = { close: t('card_close'), disconnected: t('card_disconnected') };
  const language = { lang: messageLocale(), dir: t('ui_direction') };
  let destroyed = false;
  let state: State<Anchor> = CLOSED;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let surface: { readonly of: Anchor; readonly on: Surface; readonly frame: Frame } | null = null;
  let listening: AbortController | null = null;
  let pointer = { x: 0, y: 0 };

  const now = (): number => performance.now();

  function dispatch(event: CardEvent<Anchor>): void {
    if (destroyed) return;
    const { state: after, ask } = step(state, event);
    const changed = after !== state;
    state = after;
    if (ask) {
      const answer = (reply: Reply<CardSheet>): void => dispatch({ type: 'answer', request: ask.request, reply });
      const gone = { ok: false, error: { code: 'disconnected', message: 'the extension is gone' } } as const;
      void (host.isConnected() ? host.ask(ask.entity, ask.sentence) : Promise.resolve(gone)).then(answer);
    }
    if (changed) update();
  }

  function update(): void {
    clearTimeout(timer);
    const at = due(state);
    if (at !== null) timer = setTimeout(() => dispatch({ type: 'tick', time: Math.max(at, now()) }), at - now());
    if (state.phase === 'closed') {
      listening?.abort();
      listening = null;
    } else listening ??= listen();

    const shown = shownIn(state);
    if (surface && surface.of.key !== shown?.anchor.key) {
      surface.on.remove();
      surface = null;
    }
    if (!shown) return;
    const isNew = surface === null;
    surface ??= appear(shown.anchor);
    // The page can take the element out, and nothing can be shown in it then.
    if (!surface.on.host.isConnected) {
      dispatch({ type: 'close' });
      return;
    }
    const { frame, on } = surface;
    const { content } = current(shown);
    on.show(() => frame.show(shown), content.status !== 'loading');
    if (isNew && shown.hold === 'focused') on.focus();
  }

  function appear(of: Anchor) {
    const on = new Surface(of, language, pointer.x, pointer.y, () => dispatch({ type: 'focusLeft' }));
    return { of, on, frame: new Frame(on.card, host.host, words, actions) };
  }

  /** Listens to the window while there is a card or one to come. */
  function listen(): AbortController {
    const window = document.defaultView as Window;
    const ending = new AbortController();
    const options = { capture: true, signal: ending.signal };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
      // A card in sight takes the key for itself; one still to come leaves it to the page.
      if (surface) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      dispatch({ type: 'close' });
    };
    const onScroll = (event: Event): void => {
      if (!event.isTrusted) return;
      dispatch({ type: 'scroll' });
      // A pinned card stays where it is; one opened by key goes with its mention, to which the page may be scrolling.
      if (shownIn(state)?.hold === 'focused') surface?.on.follow();
    };
    window.addEventListener('keydown', onKey, options);
    window.addEventListener('scroll', onScroll, { ...options, passive: true });
    window.addEventListener('resize', () => surface?.on.follow(), options);
    window.addEventListener('pagehide', () => dispatch({ type: 'close' }), options);
    return ending;
  }

  const actions: Actions = {
    close: () => dispatch({ type: 'close' }),
    pin: () => {
      const unpinned = surface?.on.hasKeyboard ? 'focused' : 'hover';
      dispatch({ type: 'hold', hold: shownIn(state)?.hold === 'pinned' ? unpinned : 'pinned' });
    },
    back: () => dispatch({ type: 'back' }),
    retry: () => dispatch({ type: 'retry', time: now() }),
    follow: (entity) => dispatch({ type: 'follow', entity, time: now() }),
    copy: async (command) => {
      const { statement } = command;
      const reply = await askWorker(send, 'cite', { statement });
      const ok = reply.ok && (await copyText(document, reply.value));
      dispatch({ type: 'copied', command, ok, time: now() });
    },
    openPanel: (entity) => host.openPanel(entity),
    openLibrary: (place) => void askWorker(send, 'openLibrary', { place }),
    notOnThisSite: () => {
      dispatch({ type: 'close' });
      host.notOnThisSite();
    },
    next: host.next && ((by) => host.next?.(by)),
  };

  /** Where a pointer is that is on no mention of its own: what counts is whether it gets nearer to the card. */
  function placeOf(x: number, y: number): Place {
    const bounds = surface?.on.bounds();
    if (!bounds) return 'page';
    const { line, card } = bounds;
    const distance = distanceTo(card, x, y);
    if (distance === 0) return 'card';
    return distance < distanceTo(card, pointer.x, pointer.y) && inCorridor(line, card, x, y) ? 'corridor' : 'page';
  }

  return {
    point({ anchor, x, y, speed, time }) {
      const where = placeOf(x, y);
      pointer = { x, y };
      dispatch({ type: 'point', target: anchor, place: where, speed, time });
    },
    press(anchor, event) {
      if (!event.isTrusted) return;
      pointer = { x: event.clientX, y: event.clientY };
      dispatch({ type: 'press', target: anchor, time: now() });
    },
    openByKey(anchor) {
      const first = anchor.rects()[0];
      if (first) pointer = { x: first.left, y: first.top };
      dispatch({ type: 'openByKey', target: anchor, time: now() });
    },
    close: () => dispatch({ type: 'close' }),
    destroy() {
      dispatch({ type: 'close' });
      destroyed = true;
    },
    get hostElement() {
      return surface?.on.host ?? null;
    },
  };
}
