/**
 * The cards of a document: carries what happens to the state machine, the machine's questions to the host, and its state
 * to the screen.
 */
import { askWorker, type CardSheet, type Reply } from '../messages';
import type { EntityId } from '../model/records';
import { runtime, storage } from '../native';
import { chooseForSite, writeSettings } from '../settings';
import { messageLocale, t } from '../ui/text';
import { copyText } from './copy';
import { type Actions, Frame } from './frame';
import { containerFor, Layer } from './layer';
import { distanceTo, inCorridor } from './placement';
import { type Event as CardEvent, CLOSED, due, looseCard, type Place, type Shown, type State, shownIn, step } from './state';
import { Surface } from './surface';
import { scrolls, windowsIn } from './trees';

/** A mention as the card needs it. */
export interface Anchor {
  /** Identity of the mention. */
  readonly key: object;
  readonly entity: EntityId;
  readonly surface: string;
  readonly sentence: string;
  /** Its rectangles in the page's viewport now, one per line, in CSS px. */
  rects(): DOMRect[];
  /** The nearest element, which may be in a frame: for the modal dialog it is in and the direction of its text. */
  readonly element: Element;
}

/** What the card needs of the page's script. */
export interface CardHost {
  ask(entity: EntityId, sentence: string): Promise<Reply<CardSheet>>;
  openPanel(entity: EntityId): void;
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
  /**
   * A click, at a point of the page's viewport (CSS px). On a mention outside any link it pins its card or, made by a
   * finger, opens it as a drawer; anywhere else (null) it closes one that is not pinned. Clicks in a card are none.
   */
  press(anchor: Anchor | null, event: PointerEvent, at: { readonly x: number; readonly y: number }): void;
  openByKey(anchor: Anchor): void;
  /** Closes all cards. */
  close(): void;
  /** Closes all cards for good. */
  destroy(): void;
  /** The element that the cards put into the document; null while they do not. */
  readonly hostElement: Element | null;
}

/** A card in sight and its elements. */
interface InSight {
  readonly surface: Surface;
  readonly frame: Frame;
  shown: Shown<Anchor>;
}

const send = (message: unknown): Promise<unknown> => runtime.sendMessage(message);

/** Cards for `document`. Nothing is added to the document before one is shown. */
export function createCard(document: Document, host: CardHost): CardController {
  const window = document.defaultView as Window;
  // Looked up now: once the extension has gone, its messages have too.
  const words = { close: t('card_close'), disconnected: t('card_disconnected') };
  const language = { lang: messageLocale(), dir: t('ui_direction') };
  const layers = new Map<Element, Layer>();
  const inSight = new Map<number, InSight>();
  let destroyed = false;
  let state: State<Anchor> = CLOSED;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let listening: AbortController | null = null;
  let pointer = { x: 0, y: 0 };

  const now = (): number => performance.now();
  const focused = (): number | null => Array.from(inSight).find(([, { surface }]) => surface.hasFocus)?.[0] ?? null;

  function dispatch(event: CardEvent<Anchor>): void {
    if (destroyed) return;
    const { state: after, ask } = step(state, event);
    const before = state;
    state = after;
    if (ask) {
      const answer = (reply: Reply<CardSheet>): void => dispatch({ type: 'answer', request: ask.request, reply });
      const gone = { ok: false, error: { code: 'disconnected', message: 'the extension is gone' } } as const;
      void (host.isConnected() ? host.ask(ask.entity, ask.sentence) : Promise.resolve(gone)).then(answer);
    }
    if (after !== before) update(before);
  }

  function update(before: State<Anchor>): void {
    clearTimeout(timer);
    const at = due(state);
    if (at !== null) timer = setTimeout(() => dispatch({ type: 'tick', time: Math.max(at, now()) }), at - now());
    const cards = shownIn(state);
    if (cards.length === 0 && state.loose.phase === 'none') {
      listening?.abort();
      listening = null;
    } else listening ??= listen();

    const ids = new Set(cards.map(({ card }) => card.id));
    // A pinned card that goes when another is pinned was not closed by the reader: it goes so that it can be seen to.
    const isPushedOut = state.pinned.some(({ id }) => !before.pinned.some((card) => card.id === id));
    for (const [id, { surface, shown }] of inSight) {
      if (ids.has(id)) continue;
      inSight.delete(id);
      void surface.remove(isPushedOut && shown.keeper === 'pin').then(removeEmpty);
    }
    removeEmpty();

    cards.forEach((shown, i) => {
      const { card, keeper } = shown;
      const known = inSight.get(card.id);
      const it = known ?? appear(shown);
      const { surface, frame } = it;
      surface.card.style.zIndex = `${i}`;
      // The pointer's moves change nothing of what is shown, and must not have it laid out again.
      if (known && known.shown.card === card && known.shown.keeper === keeper) return;
      it.shown = shown;
      surface.show(() => frame.show(shown), card.history.now.content.status !== 'loading');
      if (!known && keeper === 'keyboard') surface.focus();
    });
    // The page can take the element out, and nothing can be shown in it then.
    for (const [id, { surface }] of inSight) if (!surface.card.isConnected) dispatch({ type: 'close', card: id });
  }

  function layerFor(element: Element): Layer {
    const container = containerFor(element, document);
    const known = layers.get(container);
    if (known?.host.isConnected) return known;
    const layer = new Layer(container, () => {
      for (const [id, { surface }] of inSight) if (surface.layer === layer) dispatch({ type: 'close', card: id });
    });
    layers.set(container, layer);
    return layer;
  }

  function removeEmpty(): void {
    for (const [container, layer] of layers) {
      if (layer.root.childElementCount > 0) continue;
      layer.remove();
      layers.delete(container);
    }
  }

  function appear(shown: Shown<Anchor>): InSight {
    const { id, anchor } = shown.card;
    const surface = new Surface(
      layerFor(anchor.element),
      shown.keeper === 'touch' ? 'drawer' : 'card',
      anchor,
      language,
      pointer.x,
      pointer.y,
      {
        focusLeft: () => dispatch({ type: 'focusLeft', card: id }),
        touched: () => dispatch({ type: 'raise', card: id }),
        moved() {
          dispatch({ type: 'pin', card: id });
          dispatch({ type: 'raise', card: id });
        },
        dismissed: () => dispatch({ type: 'close', card: id }),
      },
    );
    const it = { surface, frame: new Frame(surface.card, surface.form, host.host, words, actionsOf(id)), shown };
    inSight.set(id, it);
    return it;
  }

  /** Listens to the page and the frames in it while there is a card or one to come. */
  function listen(): AbortController {
    const ending = new AbortController();
    const options = { capture: true, signal: ending.signal };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !event.isTrusted || event.isComposing) return;
      const isCovered = inSight.size > 0 && Array.from(layers.values()).every(({ isInert }) => isInert);
      if (isCovered) return;
      // A card in sight takes the key for itself; one still to come leaves it to the page.
      if (inSight.size > 0) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      dispatch({ type: 'escape', focused: focused() });
    };
    const onScroll = (event: globalThis.Event): void => {
      if (!event.isTrusted) return;
      const { loose } = state;
      const anchor = 'card' in loose ? loose.card.anchor : 'anchor' in loose ? loose.anchor : null;
      if (anchor && scrolls(event.target, anchor.element)) {
        dispatch({ type: 'scroll' });
        // A card opened by key goes with its mention, to which the page may be scrolling.
        const card = looseCard(state);
        if (card) inSight.get(card.id)?.surface.follow();
      }
      // A pinned card stays where it is.
      for (const { id } of state.pinned) inSight.get(id)?.surface.stay();
    };
    for (const each of windowsIn(window)) {
      each.addEventListener('keydown', onKey, options);
      each.addEventListener('scroll', onScroll, { ...options, passive: true });
    }
    window.addEventListener(
      'resize',
      () => {
        for (const { surface } of inSight.values()) surface.follow();
      },
      options,
    );
    for (const type of ['resize', 'scroll']) {
      window.visualViewport?.addEventListener(
        type,
        () => {
          for (const { surface } of inSight.values()) if (surface.form === 'drawer') surface.follow();
        },
        options,
      );
    }
    document.addEventListener(
      'fullscreenchange',
      () => {
        for (const { surface, shown } of inSight.values()) surface.enter(layerFor(shown.card.anchor.element));
        removeEmpty();
      },
      options,
    );
    window.addEventListener('pagehide', () => dispatch({ type: 'closeAll' }), options);
    return ending;
  }

  const actionsOf = (id: number): Actions => ({
    close: () => dispatch({ type: 'close', card: id }),
    pin() {
      const it = inSight.get(id);
      if (it?.shown.keeper === 'pin') dispatch({ type: 'unpin', card: id, keeper: it.surface.hasKeyboard ? 'keyboard' : 'pointer' });
      else dispatch({ type: 'pin', card: id });
    },
    back: () => dispatch({ type: 'back', card: id }),
    forward: () => dispatch({ type: 'forward', card: id }),
    retry: () => dispatch({ type: 'retry', card: id, time: now() }),
    follow: (entity) => dispatch({ type: 'follow', card: id, entity, time: now() }),
    copy: async (command) => {
      const { statement } = command;
      const reply = await askWorker(send, 'cite', { statement });
      const ok = reply.ok && (await copyText(document, reply.value));
      dispatch({ type: 'copied', card: id, command, ok, time: now() });
    },
    openPanel: (entity) => host.openPanel(entity),
    openLibrary: (place) => void askWorker(send, 'openLibrary', { place }),
    // the page's script hears of both from the settings, and takes its underlines off
    notOnThisSite() {
      dispatch({ type: 'closeAll' });
      void chooseForSite(storage.local, host.host, 'off');
    },
    pauseEverywhere() {
      dispatch({ type: 'closeAll' });
      void writeSettings(storage.local, { paused: true });
    },
    next: host.next && ((by) => host.next?.(by)),
  });

  /** Where the loose card was when the pointer was last on it. */
  let pointedAt: { readonly card: number; readonly rect: DOMRect } | null = null;

  /**
   * Where a pointer is that is on no mention of its own: what counts is whether it gets nearer to the loose card. A card
   * that became smaller under the pointer was not left by it, until the pointer leaves where the card was.
   */
  function placeOf(x: number, y: number): Place {
    const loose = looseCard(state);
    const bounds = loose && inSight.get(loose.id)?.surface.bounds();
    if (!bounds) return 'page';
    const { line, card } = bounds;
    const distance = distanceTo(card, x, y);
    if (distance === 0) {
      pointedAt = { card: loose.id, rect: card };
      return 'card';
    }
    if (pointedAt?.card === loose.id && distanceTo(pointedAt.rect, x, y) === 0) return 'card';
    pointedAt = null;
    return distance < distanceTo(card, pointer.x, pointer.y) && inCorridor(line, card, x, y) ? 'corridor' : 'page';
  }

  return {
    point({ anchor, x, y, speed, time }) {
      const where = placeOf(x, y);
      pointer = { x, y };
      dispatch({ type: 'point', target: anchor, place: where, speed, time });
    },
    press(anchor, event, at) {
      if (!event.isTrusted || Array.from(layers.values()).some((layer) => layer.host === event.target)) return;
      pointer = at;
      dispatch({ type: 'press', target: anchor, touch: event.pointerType === 'touch', time: now() });
    },
    openByKey(anchor) {
      const first = anchor.rects()[0];
      if (first) pointer = { x: first.left, y: first.top };
      dispatch({ type: 'openByKey', target: anchor, time: now() });
      const pinned = state.pinned.find((card) => card.anchor.key === anchor.key);
      if (pinned) inSight.get(pinned.id)?.surface.focus();
    },
    close: () => dispatch({ type: 'closeAll' }),
    destroy() {
      dispatch({ type: 'closeAll' });
      destroyed = true;
    },
    get hostElement() {
      const [layer] = layers.values();
      return layer?.host ?? null;
    },
  };
}
