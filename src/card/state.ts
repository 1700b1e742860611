/**
 * The card's life as a pure function of what happened: `step(state, event)` gives the next state and the question to
 * ask, `due(state)` the time at which a `tick` would change something. No clock and no document here: every event
 * brings its time (ms, from any one origin).
 *
 *   closed → waiting → open ⇄ leaving → closed
 *
 * A card opens only for a mention on which the pointer was slow or at rest for SHOW_AFTER, or that was pressed or
 * opened by key. There is never more than one. Escape and `close` close it in every state.
 */
import type { CardCommand, CardSheet, Failure, Reply } from '../messages';
import type { EntityId } from '../model/records';
import { COPIED_FOR, GRACE, LOOK_UP_AFTER, SHOW_AFTER, SLOW_ANSWER, SLOW_SPEED } from './constants';

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

/** An entity that the card shows or showed: the mention's own first, then those the reader followed. */
export interface Visit {
  readonly entity: EntityId;
  readonly content: Content;
}

/** What keeps a card open: the pointer, the reader's pin, or the keyboard's focus in it. */
export type Hold = 'hover' | 'pinned' | 'focused';

/** The outcome of the last copying, said until `since` + COPIED_FOR. */
export interface Copied {
  readonly command: CardCommand;
  readonly ok: boolean;
  readonly since: number;
}

/** A card in sight. The last visit is the one shown. */
export interface Shown<T extends Target> {
  readonly anchor: T;
  readonly hold: Hold;
  readonly trail: readonly [Visit, ...Visit[]];
  readonly copied: Copied | null;
}

interface Serial {
  /** Number of questions asked so far: the last one's id. */
  readonly asked: number;
}

export type State<T extends Target> = Serial &
  (
    | {
        readonly phase: 'closed';
        /** The mention whose card the reader closed: it opens again only after the pointer has left it. */
        readonly dismissed: object | null;
      }
    | {
        readonly phase: 'waiting';
        readonly anchor: T;
        readonly hold: Hold;
        /** When to ask, unless asked already (`visit` is not null). */
        readonly lookAt: number;
        readonly showAt: number;
        readonly visit: Visit | null;
      }
    | ({ readonly phase: 'open' } & Shown<T>)
    | ({
        readonly phase: 'leaving';
        /** The pointer left for good at this time unless it comes back. */
        readonly goneAt: number;
        /** Another mention on which the pointer is slow, and since when. */
        readonly next: { readonly anchor: T; readonly since: number } | null;
      } & Shown<T>)
  );

type InSight<T extends Target> = Extract<State<T>, { readonly phase: 'open' | 'leaving' }>;

/** Where the pointer is: on the card, on its way to it within the corridor, or anywhere else. */
export type Place = 'card' | 'corridor' | 'page';

export type Event<T extends Target> =
  | { readonly type: 'point'; readonly target: T | null; readonly place: Place; readonly speed: number; readonly time: number }
  /** A press on a mention that is in no link (`target`), or anywhere else outside the card (null). */
  | { readonly type: 'press'; readonly target: T | null; readonly time: number }
  | { readonly type: 'openByKey'; readonly target: T; readonly time: number }
  | { readonly type: 'answer'; readonly request: number; readonly reply: Reply<CardSheet> }
  | { readonly type: 'tick'; readonly time: number }
  | { readonly type: 'follow'; readonly entity: EntityId; readonly time: number }
  | { readonly type: 'back' }
  | { readonly type: 'retry'; readonly time: number }
  /** What keeps the card from now on. */
  | { readonly type: 'hold'; readonly hold: Hold }
  | { readonly type: 'copied'; readonly command: CardCommand; readonly ok: boolean; readonly time: number }
  | { readonly type: 'scroll' }
  /** The keyboard's focus left the card. */
  | { readonly type: 'focusLeft' }
  /** Escape, the close button, or the page going away. */
  | { readonly type: 'close' };

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

export const CLOSED: State<never> = { phase: 'closed', dismissed: null, asked: 0 };

/** The visit that is shown, or would be. */
export const current = <T extends Target>(shown: Shown<T>): Visit => shown.trail[shown.trail.length - 1] as Visit;

/** The card that is in sight, or null. */
export const shownIn = <T extends Target>(state: State<T>): Shown<T> | null =>
  state.phase === 'open' || state.phase === 'leaving' ? state : null;

const only = <T extends Target>(state: State<T>): Step<T> => ({ state, ask: null });

const closed = <T extends Target>(state: State<T>, dismissed: object | null = null): Step<T> =>
  only({ phase: 'closed', dismissed, asked: state.asked });

const loading = (state: Serial, entity: EntityId, time: number): Visit => ({
  entity,
  content: { status: 'loading', request: state.asked + 1, since: time, slow: false },
});

function contentOf(reply: Reply<CardSheet>): Content {
  if (!reply.ok) {
    if (reply.error.code === 'disconnected') return { status: 'disconnected' };
    if (reply.error.code === 'not-found') return { status: 'empty', sheet: null };
    return { status: 'failed', error: reply.error };
  }
  return { status: reply.value.empty ? 'empty' : 'ready', sheet: reply.value };
}

const awaits = (visit: Visit | null, request: number): boolean => visit?.content.status === 'loading' && visit.content.request === request;

const withCurrent = <T extends Target, S extends Shown<T>>(shown: S, visit: Visit): S => ({
  ...shown,
  trail: [...shown.trail.slice(0, -1), visit] as unknown as Shown<T>['trail'],
});

/** Begins to wait for `anchor`, over which the pointer has been slow since `since`. */
const hover = <T extends Target>(state: State<T>, anchor: T, since: number): Step<T> =>
  only({
    phase: 'waiting',
    anchor,
    hold: 'hover',
    lookAt: since + LOOK_UP_AFTER,
    showAt: since + SHOW_AFTER,
    visit: null,
    asked: state.asked,
  });

/** Asks at once and shows as soon as there is an answer. */
function openNow<T extends Target>(state: State<T>, anchor: T, hold: Hold, time: number): Step<T> {
  const { entity, sentence } = anchor;
  const request = state.asked + 1;
  return {
    state: { phase: 'waiting', anchor, hold, lookAt: time, showAt: time, visit: loading(state, entity, time), asked: request },
    ask: { request, entity, sentence },
  };
}

/** Opens what has been waited for. */
function open<T extends Target>(state: State<T> & { phase: 'waiting' }, visit: Visit): Step<T> {
  const { anchor, hold, asked } = state;
  return only({ phase: 'open', anchor, hold, trail: [visit], copied: null, asked });
}

const stay = <T extends Target>(state: Shown<T> & Serial): Step<T> => {
  const { anchor, hold, trail, copied, asked } = state;
  return only({ phase: 'open', anchor, hold, trail, copied, asked });
};

function point<T extends Target>(state: State<T>, { target, place, speed, time }: Event<T> & { type: 'point' }): Step<T> {
  // A pointer that stops is reported once more at rest, so what it only rushes over can be ignored.
  const rested = speed <= SLOW_SPEED ? target : null;
  switch (state.phase) {
    case 'closed':
      if (target !== null && target.key === state.dismissed) return only(state);
      return rested ? hover(state, rested, time) : closed(state);
    case 'waiting':
      if (state.hold !== 'hover' || rested?.key === state.anchor.key) return only(state);
      return rested ? hover(state, rested, time) : closed(state);
    case 'open':
    case 'leaving': {
      if (state.hold !== 'hover') return only(state);
      if (place === 'card' || target?.key === state.anchor.key) return state.phase === 'open' ? only(state) : stay(state);
      const before = state.phase === 'leaving' ? state : null;
      const goneAt = before && place !== 'corridor' ? before.goneAt : time + GRACE;
      // On the way to the card what lies in between is crossed, not pointed at.
      const same = before?.next && rested?.key === before.next.anchor.key && place !== 'corridor';
      const next = same ? before.next : rested && { anchor: rested, since: time };
      const { anchor, hold, trail, copied, asked } = state;
      return only({ phase: 'leaving', anchor, hold, trail, copied, asked, goneAt, next });
    }
  }
}

function press<T extends Target>(state: State<T>, target: T | null, time: number): Step<T> {
  const shown = shownIn(state);
  if (target === null) return shown?.hold === 'pinned' || state.phase === 'closed' ? only(state) : closed(state);
  if (shown && shown.anchor.key === target.key) return stay({ ...shown, hold: 'pinned', asked: state.asked });
  if (state.phase === 'waiting' && state.anchor.key === target.key && state.visit) return only({ ...state, hold: 'pinned', showAt: time });
  return openNow(state, target, 'pinned', time);
}

function tick<T extends Target>(state: State<T>, time: number): Step<T> {
  if (state.phase === 'closed') return only(state);
  if (state.phase === 'waiting') {
    const { anchor, visit } = state;
    if (!visit) {
      if (time < state.lookAt) return only(state);
      const request = state.asked + 1;
      return {
        state: { ...state, visit: loading(state, anchor.entity, time), asked: request },
        ask: { request, entity: anchor.entity, sentence: anchor.sentence },
      };
    }
    if (time < state.showAt) return only(state);
    if (visit.content.status !== 'loading') return open(state, visit);
    if (time < state.showAt + SLOW_ANSWER) return only(state);
    return open(state, { ...visit, content: { ...visit.content, slow: true } });
  }
  if (state.phase === 'leaving' && time >= state.goneAt)
    return state.next ? hover(state, state.next.anchor, state.next.since) : closed(state);
  const visit = current(state);
  const { content } = visit;
  const slow = content.status === 'loading' && !content.slow && time >= content.since + SLOW_ANSWER;
  const said = state.copied && time >= state.copied.since + COPIED_FOR;
  if (!slow && !said) return only(state);
  const shown = slow ? withCurrent(state, { ...visit, content: { ...content, slow } }) : state;
  return only(said ? { ...shown, copied: null } : shown);
}

function answer<T extends Target>(state: State<T>, request: number, reply: Reply<CardSheet>): Step<T> {
  if (state.phase === 'waiting') {
    return state.visit && awaits(state.visit, request)
      ? only({ ...state, visit: { ...state.visit, content: contentOf(reply) } })
      : only(state);
  }
  if (state.phase === 'closed') return only(state);
  const visit = current(state);
  return awaits(visit, request) ? only(withCurrent(state, { ...visit, content: contentOf(reply) })) : only(state);
}

/** Asks about `entity` as the visit after `before`. */
function visit<T extends Target>(state: InSight<T>, before: readonly Visit[], entity: EntityId, time: number): Step<T> {
  const request = state.asked + 1;
  const trail = [...before, loading(state, entity, time)] as unknown as Shown<T>['trail'];
  return { state: { ...state, trail, copied: null, asked: request }, ask: { request, entity, sentence: state.anchor.sentence } };
}

/** What becomes of `state` by `event`, and the question that follows from it. */
export function step<T extends Target>(state: State<T>, event: Event<T>): Step<T> {
  const shown = state.phase === 'open' || state.phase === 'leaving' ? state : null;
  switch (event.type) {
    case 'point':
      return point(state, event);
    case 'press':
      return press(state, event.target, event.time);
    case 'openByKey':
      return openNow(state, event.target, 'focused', event.time);
    case 'answer':
      return answer(state, event.request, event.reply);
    case 'tick':
      return tick(state, event.time);
    case 'follow': {
      if (!shown) return only(state);
      // While a followed entity loads, its predecessor is still in sight and can be followed from.
      const before = shown.trail.length > 1 && current(shown).content.status === 'loading' ? shown.trail.slice(0, -1) : shown.trail;
      return visit(shown, before, event.entity, event.time);
    }
    case 'back':
      if (!shown || shown.trail.length < 2) return only(state);
      return only({ ...shown, trail: shown.trail.slice(0, -1) as unknown as Shown<T>['trail'], copied: null });
    case 'retry':
      return shown && current(shown).content.status === 'failed'
        ? visit(shown, shown.trail.slice(0, -1), current(shown).entity, event.time)
        : only(state);
    case 'hold':
      return shown ? stay({ ...shown, hold: event.hold }) : only(state);
    case 'copied':
      return shown ? only({ ...shown, copied: { command: event.command, ok: event.ok, since: event.time } }) : only(state);
    case 'scroll':
      return state.phase !== 'closed' && state.hold === 'hover' ? closed(state) : only(state);
    case 'focusLeft':
      return shown?.hold === 'focused' ? closed(state) : only(state);
    case 'close':
      return state.phase === 'closed' ? only(state) : closed(state, state.anchor.key);
  }
}

/** The time (ms) of the next `tick` that changes something, or null where only an event can. */
export function due<T extends Target>(state: State<T>): number | null {
  if (state.phase === 'closed') return null;
  if (state.phase === 'waiting') {
    if (!state.visit) return state.lookAt;
    return state.visit.content.status === 'loading' ? state.showAt + SLOW_ANSWER : state.showAt;
  }
  const { content } = current(state);
  const times = [
    ...(state.phase === 'leaving' ? [state.goneAt] : []),
    ...(content.status === 'loading' && !content.slow ? [content.since + SLOW_ANSWER] : []),
    ...(state.copied ? [state.copied.since + COPIED_FOR] : []),
  ];
  return times.length > 0 ? Math.min(...times) : null;
}
