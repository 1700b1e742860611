/**
 * The cards' lives as a pure function of what happened: `step(state, event)` gives the next state and the question to
 * ask, `due(state)` the time at which a `tick` would change something. No clock and no document here: every event
 * brings its time (ms, from any one origin).
 *
 * There is one loose card at most,
 *
 *   none → waiting → open ⇄ leaving → none
 *
 * and it opens only for a mention on which the pointer was slow or at rest for SHOW_AFTER, or that was pressed or opened
 * by key. Beside it there are up to MAX_PINNED cards that the reader has pinned, which nothing closes but the reader (or
 * one pinned card too many). A card that is pinned or let loose stays the same card: its `id` says so.
 */
import type { CardCommand, CardSheet, Failure, Reply } from '../messages';
import type { EntityId } from '../model/records';
import { COPIED_FOR, GRACE, LOOK_UP_AFTER, MAX_PINNED, MAX_STEPS_BACK, SHOW_AFTER, SLOW_ANSWER, SLOW_SPEED } from './constants';
import { begin, goBack, goForward, goOn, type History, instead } from './history';

/** What the machine needs of a mention. `key` is its identity. */
export interface Target {
  readonly key: object;
  readonly entity: EntityId;
  readonly sentence: string;
}

/** What there is to show of an entity. */
export type Content =
  | { readonly status: 'loading'; readonly request: number; readonly since: number; readonly slow: boolean }
  | { readonly status: 'ready'; readonly sheet: CardSheet }
  /** The archive has nothing to say of the entity, or does not have it (null). */
  | { readonly status: 'empty'; readonly sheet: CardSheet | null }
  | { readonly status: 'failed'; readonly error: Failure }
  | { readonly status: 'disconnected' };

/** An entity that a card shows or showed: the mention's own first, then those the reader followed. */
export interface Visit {
  readonly entity: EntityId;
  readonly content: Content;
}

/** The outcome of the last copying, said until `since` + COPIED_FOR. */
export interface Copied {
  readonly command: CardCommand;
  readonly ok: boolean;
  readonly since: number;
}

/** A card in sight. */
export interface Card<T extends Target> {
  /** Of the first question asked for it: no two cards ever have the same. */
  readonly id: number;
  readonly anchor: T;
  readonly history: History<Visit>;
  readonly copied: Copied | null;
}

/** What keeps the loose card open: the pointer, the keyboard's focus in it, or that a finger tapped its mention. */
export type Keeper = 'pointer' | 'keyboard' | 'touch';

/** The card that is not pinned. */
export type Loose<T extends Target> =
  | {
      readonly phase: 'none';
      /** The mention whose card the reader closed: it opens again only after the pointer has left it. */
      readonly dismissed: object | null;
    }
  | {
      readonly phase: 'waiting';
      readonly anchor: T;
      /** What will keep it once it is open. */
      readonly keeper: Keeper | 'pin';
      /** When to ask, unless asked already (`visit` is not null). */
      readonly lookAt: number;
      readonly showAt: number;
      readonly visit: Asked | null;
    }
  | { readonly phase: 'open'; readonly keeper: Keeper; readonly card: Card<T> }
  | {
      readonly phase: 'leaving';
      readonly keeper: 'pointer';
      readonly card: Card<T>;
      /** The pointer left for good at this time unless it comes back. */
      readonly goneAt: number;
      /** Another mention on which the pointer is slow, and since when. */
      readonly next: { readonly anchor: T; readonly since: number } | null;
    };

/** A visit with the question that was asked for it. */
interface Asked extends Visit {
  readonly request: number;
}

export interface State<T extends Target> {
  readonly loose: Loose<T>;
  /** The one that the reader last had to do with is the last. */
  readonly pinned: readonly Card<T>[];
  /** Number of questions asked so far: the last one's id. */
  readonly asked: number;
}

/** Where the pointer is: on the loose card, on its way to it within the corridor, or anywhere else. */
export type Place = 'card' | 'corridor' | 'page';

export type Event<T extends Target> =
  | { readonly type: 'point'; readonly target: T | null; readonly place: Place; readonly speed: number; readonly time: number }
  /** A press on a mention that is in no link (`target`), or anywhere else outside the cards (null). */
  | { readonly type: 'press'; readonly target: T | null; readonly touch: boolean; readonly time: number }
  | { readonly type: 'openByKey'; readonly target: T; readonly time: number }
  | { readonly type: 'answer'; readonly request: number; readonly reply: Reply<CardSheet> }
  | { readonly type: 'tick'; readonly time: number }
  | { readonly type: 'follow'; readonly card: number; readonly entity: EntityId; readonly time: number }
  | { readonly type: 'back' | 'forward'; readonly card: number }
  | { readonly type: 'retry'; readonly card: number; readonly time: number }
  | { readonly type: 'pin'; readonly card: number }
  | { readonly type: 'unpin'; readonly card: number; readonly keeper: Keeper }
  /** The reader has to do with a pinned card: it comes to the front. */
  | { readonly type: 'raise'; readonly card: number }
  | { readonly type: 'copied'; readonly card: number; readonly command: CardCommand; readonly ok: boolean; readonly time: number }
  /** What the loose card's mention stands in was scrolled. */
  | { readonly type: 'scroll' }
  /** The keyboard's focus left the card. */
  | { readonly type: 'focusLeft'; readonly card: number }
  | { readonly type: 'close'; readonly card: number }
  /** Escape: closes the card that has the focus (`focused`), else the loose one, else the pinned one in front. */
  | { readonly type: 'escape'; readonly focused: number | null }
  /** The page or the extension goes away. */
  | { readonly type: 'closeAll' };

/** A question to the archive; its answer comes back as an `answer` event with the same id. */
export interface Ask {
  readonly request: number;
  readonly entity: EntityId;
  readonly sentence: string;
}

export interface Step<T extends Target> {
  readonly state: State<T>;
  readonly ask: Ask | null;
}

/** A card in sight, and what keeps it there. */
export interface Shown<T extends Target> {
  readonly card: Card<T>;
  readonly keeper: Keeper | 'pin';
}

const NONE = { phase: 'none', dismissed: null } as const;

export const CLOSED: State<never> = { loose: NONE, pinned: [], asked: 0 };

/** The card that is not pinned, if it is in sight. */
export const looseCard = <T extends Target>({ loose }: State<T>): Card<T> | null => ('card' in loose ? loose.card : null);

/** The cards in sight from back to front. */
export const shownIn = <T extends Target>({ loose, pinned }: State<T>): readonly Shown<T>[] => [
  ...pinned.map((card) => ({ card, keeper: 'pin' }) as const),
  ...('card' in loose ? [{ card: loose.card, keeper: loose.keeper }] : []),
];

const only = <T extends Target>(state: State<T>): Step<T> => ({ state, ask: null });

/** The state without a loose card. */
const withoutLoose = <T extends Target>(state: State<T>, dismissed: object | null = null): State<T> =>
  state.loose.phase === 'none' && state.loose.dismissed === dismissed ? state : { ...state, loose: { phase: 'none', dismissed } };

const cardOf = <T extends Target>(state: State<T>, id: number): Card<T> | null =>
  shownIn(state).find(({ card }) => card.id === id)?.card ?? null;

/** The pinned card of a mention. */
const pinnedFor = <T extends Target>({ pinned }: State<T>, key: object): Card<T> | undefined =>
  pinned.find(({ anchor }) => anchor.key === key);

const loading = (request: number, entity: EntityId, time: number): Asked => ({
  request,
  entity,
  content: { status: 'loading', request, since: time, slow: false },
});

const isLoading = ({ content }: Visit): boolean => content.status === 'loading';

const awaits = (visit: Visit | null, request: number): boolean => visit?.content.status === 'loading' && visit.content.request === request;

function contentOf(reply: Reply<CardSheet>): Content {
  if (!reply.ok) {
    if (reply.error.code === 'disconnected') return { status: 'disconnected' };
    if (reply.error.code === 'not-found') return { status: 'empty', sheet: null };
    return { status: 'failed', error: reply.error };
  }
  return { status: reply.value.empty ? 'empty' : 'ready', sheet: reply.value };
}

/** Every card in sight as `change` gives it; the same state where that changes none. */
function withCards<T extends Target>(state: State<T>, change: (card: Card<T>) => Card<T>): State<T> {
  const loose = 'card' in state.loose ? { ...state.loose, card: change(state.loose.card) } : state.loose;
  const pinned = state.pinned.map(change);
  const isSame = looseCard({ ...state, loose }) === looseCard(state) && pinned.every((card, i) => card === state.pinned[i]);
  return isSame ? state : { ...state, loose, pinned };
}

const withCard = <T extends Target>(state: State<T>, id: number, change: (card: Card<T>) => Card<T>): State<T> =>
  withCards(state, (card) => (card.id === id ? change(card) : card));

/** Begins to wait for `anchor`, over which the pointer has been slow since `since`. */
const hover = <T extends Target>(state: State<T>, anchor: T, since: number): State<T> => ({
  ...state,
  loose: { phase: 'waiting', anchor, keeper: 'pointer', lookAt: since + LOOK_UP_AFTER, showAt: since + SHOW_AFTER, visit: null },
});

/** Asks at once and shows as soon as there is an answer. */
function openNow<T extends Target>(state: State<T>, anchor: T, keeper: Keeper | 'pin', time: number): Step<T> {
  const { entity, sentence } = anchor;
  const request = state.asked + 1;
  const visit = loading(request, entity, time);
  return {
    state: { ...state, loose: { phase: 'waiting', anchor, keeper, lookAt: time, showAt: time, visit }, asked: request },
    ask: { request, entity, sentence },
  };
}

/** Puts a card in front of those that are pinned; one too many closes the one left alone longest. */
const pinning = <T extends Target>({ pinned }: State<T>, card: Card<T>): readonly Card<T>[] =>
  [...pinned.filter(({ id }) => id !== card.id), card].slice(-MAX_PINNED);

/** Opens what has been waited for. */
function open<T extends Target>(state: State<T>, { anchor, keeper }: Loose<T> & { phase: 'waiting' }, visit: Asked): State<T> {
  const card: Card<T> = {
    id: visit.request,
    anchor,
    history: begin<Visit>({ entity: visit.entity, content: visit.content }),
    copied: null,
  };
  if (keeper === 'pin') return { ...state, loose: NONE, pinned: pinning(state, card) };
  return { ...state, loose: { phase: 'open', keeper, card } };
}

function pin<T extends Target>(state: State<T>, id: number): State<T> {
  const card = looseCard(state);
  return card?.id === id ? { ...state, loose: NONE, pinned: pinning(state, card) } : state;
}

function unpin<T extends Target>(state: State<T>, id: number, keeper: Keeper): State<T> {
  const card = state.pinned.find((each) => each.id === id);
  return card ? { ...state, loose: { phase: 'open', keeper, card }, pinned: state.pinned.filter((each) => each !== card) } : state;
}

function raise<T extends Target>(state: State<T>, id: number): State<T> {
  const card = state.pinned.find((each) => each.id === id);
  return card && state.pinned.at(-1) !== card ? { ...state, pinned: pinning(state, card) } : state;
}

function close<T extends Target>(state: State<T>, id: number): State<T> {
  const card = cardOf(state, id);
  if (!card) return state;
  const { key } = card.anchor;
  if (looseCard(state) === card) return withoutLoose(state, key);
  const rest = { ...state, pinned: state.pinned.filter((each) => each !== card) };
  return rest.loose.phase === 'none' ? withoutLoose(rest, key) : rest;
}

function closeOne<T extends Target>(state: State<T>, focused: number | null): State<T> {
  const { loose } = state;
  const front = looseCard(state)?.id ?? state.pinned.at(-1)?.id;
  const before = loose.phase === 'waiting' ? withoutLoose(state, loose.anchor.key) : state;
  const id = focused ?? front;
  if (id === undefined) return before;
  const after = close(before, id);
  // The pointer still lies on what was waited for.
  return loose.phase === 'waiting' ? withoutLoose(after, loose.anchor.key) : after;
}

function point<T extends Target>(state: State<T>, { target, place, speed, time }: Event<T> & { type: 'point' }): State<T> {
  const { loose } = state;
  // A pointer that stops is reported once more at rest, so what it only rushes over can be ignored.
  const rested = speed <= SLOW_SPEED && target && !pinnedFor(state, target.key) ? target : null;
  switch (loose.phase) {
    case 'none':
      if (target !== null && target.key === loose.dismissed) return state;
      return rested ? hover(state, rested, time) : withoutLoose(state);
    case 'waiting':
      if (loose.keeper !== 'pointer' || rested?.key === loose.anchor.key) return state;
      return rested ? hover(state, rested, time) : withoutLoose(state);
    case 'open':
    case 'leaving': {
      const { keeper, card } = loose;
      if (keeper !== 'pointer') return state;
      if (place === 'card' || target?.key === card.anchor.key)
        return loose.phase === 'open' ? state : { ...state, loose: { phase: 'open', keeper, card } };
      const before = loose.phase === 'leaving' ? loose : null;
      const goneAt = before && place !== 'corridor' ? before.goneAt : time + GRACE;
      // On the way to the card what lies in between is crossed, not pointed at.
      const same = before?.next && rested?.key === before.next.anchor.key && place !== 'corridor';
      const next = same ? before.next : rested && { anchor: rested, since: time };
      return { ...state, loose: { phase: 'leaving', keeper, card, goneAt, next } };
    }
  }
}

function press<T extends Target>(state: State<T>, { target, touch, time }: Event<T> & { type: 'press' }): Step<T> {
  const { loose } = state;
  if (target === null) return only(loose.phase === 'none' ? state : withoutLoose(state));
  const pinned = pinnedFor(state, target.key);
  if (pinned) return only(raise(withoutLoose(state), pinned.id));
  const card = looseCard(state);
  if (card?.anchor.key === target.key) return only('keeper' in loose && loose.keeper === 'touch' ? state : pin(state, card.id));
  const keeper = touch ? 'touch' : 'pin';
  if (loose.phase === 'waiting' && loose.anchor.key === target.key && loose.visit)
    return only({ ...state, loose: { ...loose, keeper, showAt: time } });
  return openNow(state, target, keeper, time);
}

/** A card as it is at `time`: a slow answer is said to be slow, and what was said of copying is over. */
function aged<T extends Target>(card: Card<T>, time: number): Card<T> {
  const { history, copied } = card;
  const { content } = history.now;
  const isSlow = content.status === 'loading' && !content.slow && time >= content.since + SLOW_ANSWER;
  const isSaid = copied !== null && time >= copied.since + COPIED_FOR;
  if (!isSlow && !isSaid) return card;
  return {
    ...card,
    history: isSlow ? instead(history, { ...history.now, content: { ...content, slow: true } }) : history,
    copied: isSaid ? null : copied,
  };
}

function tick<T extends Target>(state: State<T>, time: number): Step<T> {
  const { loose } = state;
  const now = withCards(state, (card) => aged(card, time));
  if (loose.phase === 'leaving' && time >= loose.goneAt)
    return only(loose.next ? hover(now, loose.next.anchor, loose.next.since) : withoutLoose(now));
  if (loose.phase !== 'waiting') return only(now);
  const { anchor, visit } = loose;
  if (!visit) {
    if (time < loose.lookAt) return only(now);
    const request = state.asked + 1;
    return {
      state: { ...now, loose: { ...loose, visit: loading(request, anchor.entity, time) }, asked: request },
      ask: { request, entity: anchor.entity, sentence: anchor.sentence },
    };
  }
  if (time < loose.showAt) return only(now);
  const { content } = visit;
  if (content.status !== 'loading') return only(open(now, loose, visit));
  if (time < loose.showAt + SLOW_ANSWER) return only(now);
  return only(open(now, loose, { ...visit, content: { ...content, slow: true } }));
}

function answer<T extends Target>(state: State<T>, request: number, reply: Reply<CardSheet>): State<T> {
  const { loose } = state;
  if (loose.phase === 'waiting' && loose.visit && awaits(loose.visit, request))
    return { ...state, loose: { ...loose, visit: { ...loose.visit, content: contentOf(reply) } } };
  return withCards(state, (card) => {
    const { now } = card.history;
    return awaits(now, request) ? { ...card, history: instead(card.history, { ...now, content: contentOf(reply) }) } : card;
  });
}

/** Asks about `entity` for a card, whose history becomes what `go` makes of it and the new visit. */
function ask<T extends Target>(
  state: State<T>,
  { id, anchor, history }: Card<T>,
  entity: EntityId,
  time: number,
  go: (history: History<Visit>, visit: Visit) => History<Visit>,
): Step<T> {
  const request = state.asked + 1;
  const { content } = loading(request, entity, time);
  const after = withCard(state, id, (card) => ({ ...card, history: go(history, { entity, content }), copied: null }));
  return { state: { ...after, asked: request }, ask: { request, entity, sentence: anchor.sentence } };
}

/** Back from what has not come yet leaves nothing to go forward to: the reader has not seen it. */
const back = (history: History<Visit>): History<Visit> => {
  const before = goBack(history);
  return before !== history && isLoading(history.now) ? { ...before, future: history.future } : before;
};

const forward = (history: History<Visit>): History<Visit> => (isLoading(history.now) ? history : goForward(history));

/** What becomes of `state` by `event`, and the question that follows from it. */
export function step<T extends Target>(state: State<T>, event: Event<T>): Step<T> {
  switch (event.type) {
    case 'point':
      return only(point(state, event));
    case 'press':
      return press(state, event);
    case 'openByKey': {
      const pinned = pinnedFor(state, event.target.key);
      return pinned ? only(raise(withoutLoose(state), pinned.id)) : openNow(state, event.target, 'keyboard', event.time);
    }
    case 'answer':
      return only(answer(state, event.request, event.reply));
    case 'tick':
      return tick(state, event.time);
    case 'follow': {
      const card = cardOf(state, event.card);
      if (!card) return only(state);
      // While a followed entity loads, its predecessor is still in sight and can be followed from.
      const isUnseen = card.history.past.length > 0 && isLoading(card.history.now);
      return ask(state, card, event.entity, event.time, (history, visit) =>
        isUnseen ? { ...instead(history, visit), future: [] } : goOn(history, visit, MAX_STEPS_BACK),
      );
    }
    case 'back':
    case 'forward': {
      const go = event.type === 'back' ? back : forward;
      return only(
        withCard(state, event.card, (card) => {
          const history = go(card.history);
          return history === card.history ? card : { ...card, history, copied: null };
        }),
      );
    }
    case 'retry': {
      const card = cardOf(state, event.card);
      if (card?.history.now.content.status !== 'failed') return only(state);
      return ask(state, card, card.history.now.entity, event.time, instead);
    }
    case 'pin':
      return only(pin(state, event.card));
    case 'unpin':
      return only(unpin(state, event.card, event.keeper));
    case 'raise':
      return only(raise(state, event.card));
    case 'copied': {
      const { command, ok, time } = event;
      return only(withCard(state, event.card, (card) => ({ ...card, copied: { command, ok, since: time } })));
    }
    case 'scroll':
      return only('keeper' in state.loose && state.loose.keeper === 'pointer' ? withoutLoose(state) : state);
    case 'focusLeft': {
      const { loose } = state;
      const left = loose.phase === 'open' && loose.keeper === 'keyboard' && loose.card.id === event.card;
      return only(left ? withoutLoose(state) : state);
    }
    case 'close':
      return only(close(state, event.card));
    case 'escape':
      return only(closeOne(state, event.focused));
    case 'closeAll': {
      const { loose, asked } = state;
      const dismissed = 'card' in loose ? loose.card.anchor.key : 'anchor' in loose ? loose.anchor.key : loose.dismissed;
      return only({ loose: { phase: 'none', dismissed }, pinned: [], asked });
    }
  }
}

/** The time (ms) of the next `tick` that changes something, or null where only an event can. */
export function due<T extends Target>(state: State<T>): number | null {
  const { loose } = state;
  const times: number[] = [];
  if (loose.phase === 'leaving') times.push(loose.goneAt);
  else if (loose.phase === 'waiting') {
    const { visit, lookAt, showAt } = loose;
    times.push(visit ? showAt + (isLoading(visit) ? SLOW_ANSWER : 0) : lookAt);
  }
  for (const { card } of shownIn(state)) {
    const { content } = card.history.now;
    if (content.status === 'loading' && !content.slow) times.push(content.since + SLOW_ANSWER);
    if (card.copied) times.push(card.copied.since + COPIED_FOR);
  }
  return times.length > 0 ? Math.min(...times) : null;
}
