import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COPIED_FOR, GRACE, LOOK_UP_AFTER, SHOW_AFTER, SLOW_ANSWER, SLOW_SPEED } from '../../../src/card/constants';
import { type Ask, CLOSED, current, due, type Event, type Place, type State, shownIn, step, type Target } from '../../../src/card/state';
import type { CardCommand, CardSheet, Failure, Reply } from '../../../src/messages';
import type { EntityId, StatementId } from '../../../src/model/records';

const entity = (id: string): EntityId => id as EntityId;
const target = (id: string): Target => ({ key: { id }, entity: entity(id), sentence: `A sentence on ${id}.` });
const IDLIB = target('idlib');
const PUTIN = target('putin');

const sheet = (id: string, empty = false): CardSheet => ({
  entity: { id: entity(id), kind: 'place', name: id },
  empty,
  drawn: [id],
  reach: '',
});
const ready = (id: string): Reply<CardSheet> => ({ ok: true, value: sheet(id) });
const failure = (code: Failure['code']): Reply<CardSheet> => ({ ok: false, error: { code, message: 'because' } });

/** Drives the machine with a clock of its own: ticks come when they are due, answers when the test gives them. */
class Run {
  state: State<Target> = CLOSED;
  now = 0;
  readonly asks: Ask[] = [];

  send(event: Event<Target>): this {
    const { state, ask } = step(this.state, event);
    this.state = state;
    if (ask) this.asks.push(ask);
    return this;
  }

  wait(ms: number): this {
    const until = this.now + ms;
    for (let at = due(this.state); at !== null && at <= until; at = due(this.state)) {
      this.now = Math.max(this.now, at);
      const before = this.state;
      this.send({ type: 'tick', time: this.now });
      if (this.state === before) throw new Error(`a tick at ${at}, when it was due, changed nothing`);
    }
    this.now = until;
    return this;
  }

  point(on: Target | null, speed = 0.1, place: Place = 'page'): this {
    return this.send({ type: 'point', target: on, place, speed, time: this.now });
  }

  answer(reply: Reply<CardSheet>, request = this.asks.length): this {
    return this.send({ type: 'answer', request, reply });
  }

  get shown() {
    return shownIn(this.state);
  }

  /** What is seen, in one word or the sheet's. */
  get seen(): string | null {
    if (!this.shown) return null;
    const { content } = current(this.shown);
    return 'sheet' in content ? (content.sheet?.entity.id ?? content.status) : content.status;
  }
}

/** A card open over Idlib by hovering, at `now`. */
const open = (): Run =>
  new Run()
    .point(IDLIB)
    .wait(LOOK_UP_AFTER)
    .answer(ready('idlib'))
    .wait(SHOW_AFTER - LOOK_UP_AFTER);
const opened = (): Run => new Run().send({ type: 'openByKey', target: IDLIB, time: 0 }).answer(ready('idlib')).wait(0);

describe('intent', () => {
  test('a pointer at rest on a mention asks after 150 ms and shows after 350', () => {
    const run = new Run().point(IDLIB).wait(LOOK_UP_AFTER - 1);
    expect(run.asks).toEqual([]);
    run.wait(1);
    expect(run.asks).toEqual([{ request: 1, entity: 'idlib', sentence: 'A sentence on idlib.' }]);
    run.answer(ready('idlib')).wait(SHOW_AFTER - LOOK_UP_AFTER - 1);
    expect(run.seen).toBeNull();
    run.wait(1);
    expect(run.seen).toBe('idlib');
    expect(run.shown?.hold).toBe('hover');
  });

  test('a pointer racing over asks nothing', () => {
    const run = new Run()
      .point(IDLIB, SLOW_SPEED + 0.01)
      .wait(40)
      .point(null, 3)
      .wait(5_000);
    expect(run.asks).toEqual([]);
    expect(run.state.phase).toBe('closed');
  });

  test('just slow enough is slow', () => {
    expect(new Run().point(IDLIB, SLOW_SPEED).wait(LOOK_UP_AFTER).asks).toHaveLength(1);
  });

  test('leaving in time, or speeding up, shows nothing', () => {
    expect(new Run().point(IDLIB).wait(LOOK_UP_AFTER).answer(ready('idlib')).point(null).wait(5_000).state.phase).toBe('closed');
    expect(new Run().point(IDLIB).wait(200).point(IDLIB, 2).wait(5_000).state.phase).toBe('closed');
  });

  test('going on to another mention begins anew', () => {
    const run = new Run()
      .point(IDLIB)
      .wait(300)
      .point(PUTIN)
      .wait(SHOW_AFTER - 1);
    expect(run.seen).toBeNull();
    run.answer(ready('putin')).wait(1);
    expect(run.seen).toBe('putin');
  });

  test('moving slowly within the mention does not put the card off', () => {
    const run = new Run().point(IDLIB).wait(200).point(IDLIB, 0.4).answer(ready('idlib')).wait(150);
    expect(run.seen).toBe('idlib');
  });
});

describe('answers', () => {
  test('a late one for a card that was left is dropped', () => {
    const run = new Run()
      .point(IDLIB)
      .wait(200)
      .point(PUTIN)
      .wait(LOOK_UP_AFTER)
      .answer(ready('idlib'), 1)
      .wait(SHOW_AFTER - LOOK_UP_AFTER);
    expect(run.seen).toBeNull();
    run.answer(ready('putin'), 2).wait(1);
    expect(run.seen).toBe('putin');
    expect(run.answer(ready('idlib'), 1).seen).toBe('putin');
  });

  test('one that is not there when the card is due shows it when it comes', () => {
    const run = new Run().point(IDLIB).wait(SHOW_AFTER + 50);
    expect(run.seen).toBeNull();
    expect(run.answer(ready('idlib')).wait(0).seen).toBe('idlib');
  });

  test('one that is slow shows that it is looked for, then itself', () => {
    const run = new Run().point(IDLIB).wait(SHOW_AFTER + SLOW_ANSWER);
    expect(run.seen).toBe('loading');
    expect(run.answer(ready('idlib')).seen).toBe('idlib');
  });

  test.each([
    [failure('archive'), 'failed'],
    [failure('bad-request'), 'failed'],
    [failure('not-found'), 'empty'],
    [failure('disconnected'), 'disconnected'],
    [{ ok: true, value: sheet('idlib', true) } as const, 'empty'],
  ])('%j is a state of its own', (reply, status) => {
    const { shown } = new Run().point(IDLIB).wait(LOOK_UP_AFTER).answer(reply).wait(SHOW_AFTER);
    expect(shown && current(shown).content.status).toBe(status);
  });

  test('a failed one can be asked for again', () => {
    const run = new Run().point(IDLIB).wait(LOOK_UP_AFTER).answer(failure('archive')).wait(SHOW_AFTER).send({ type: 'retry', time: 1_000 });
    expect(run.asks).toHaveLength(2);
    expect(run.answer(ready('idlib')).seen).toBe('idlib');
    expect(run.send({ type: 'retry', time: 1_000 }).asks).toHaveLength(2);
  });
});

describe('leaving', () => {
  test('an open card stays while the pointer is on its mention or on it', () => {
    expect(open().wait(5_000).seen).toBe('idlib');
    expect(open().point(null, 0.1, 'card').wait(5_000).seen).toBe('idlib');
  });

  test('there are 300 ms to come back', () => {
    expect(
      open()
        .point(null)
        .wait(GRACE - 1).seen,
    ).toBe('idlib');
    expect(open().point(null).wait(GRACE).seen).toBeNull();
    expect(open().point(null).wait(200).point(IDLIB).wait(5_000).seen).toBe('idlib');
    expect(open().point(null).wait(200).point(null, 0.1, 'card').wait(5_000).seen).toBe('idlib');
  });

  test('moving about elsewhere does not lengthen them', () => {
    expect(open().point(null).wait(200).point(null).wait(100).seen).toBeNull();
  });

  test('going towards the card does, standing still on the way does not', () => {
    const run = open();
    for (let i = 0; i < 10; i++) run.point(null, 0.3, 'corridor').wait(GRACE - 50);
    expect(run.seen).toBe('idlib');
    expect(run.wait(50).seen).toBeNull();
  });

  test('a mention crossed on the way to the card does not open', () => {
    const run = open();
    for (let i = 0; i < 5; i++) run.point(PUTIN, 0.3, 'corridor').wait(100);
    expect(run.point(null, 0.1, 'card').wait(5_000).seen).toBe('idlib');
    expect(run.asks).toHaveLength(1);
  });

  test('another mention gets its card after the first is gone, timed from when the pointer came to it', () => {
    const run = open().point(PUTIN).wait(GRACE);
    expect(run.seen).toBeNull();
    run
      .wait(0)
      .answer(ready('putin'))
      .wait(SHOW_AFTER - GRACE);
    expect(run.seen).toBe('putin');
  });

  test('scrolling closes, unless the card is pinned or has the keyboard', () => {
    expect(open().send({ type: 'scroll' }).seen).toBeNull();
    expect(new Run().point(IDLIB).send({ type: 'scroll' }).state.phase).toBe('closed');
    expect(open().send({ type: 'hold', hold: 'pinned' }).send({ type: 'scroll' }).seen).toBe('idlib');
    expect(opened().send({ type: 'scroll' }).seen).toBe('idlib');
  });
});

describe('pressing', () => {
  test('a mention opens its card pinned, at once', () => {
    const run = new Run().send({ type: 'press', target: IDLIB, time: 0 }).answer(ready('idlib')).wait(0);
    expect(run.seen).toBe('idlib');
    expect(run.point(null).wait(10_000).shown?.hold).toBe('pinned');
  });

  test('the mention of an open card pins it, without asking again', () => {
    const run = open().send({ type: 'press', target: IDLIB, time: 400 });
    expect(run.shown?.hold).toBe('pinned');
    expect(run.asks).toHaveLength(1);
  });

  test('a mention that is being looked up shows what comes', () => {
    const run = new Run().point(IDLIB).wait(200).send({ type: 'press', target: IDLIB, time: 200 }).answer(ready('idlib')).wait(0);
    expect(run.seen).toBe('idlib');
    expect(run.asks).toHaveLength(1);
  });

  test('another mention moves the pin there', () => {
    const run = open()
      .send({ type: 'hold', hold: 'pinned' })
      .send({ type: 'press', target: PUTIN, time: SHOW_AFTER })
      .answer(ready('putin'))
      .wait(0);
    expect(run.seen).toBe('putin');
    expect(run.shown?.hold).toBe('pinned');
  });

  test('elsewhere closes what is not pinned', () => {
    expect(open().send({ type: 'press', target: null, time: 400 }).seen).toBeNull();
    expect(opened().send({ type: 'press', target: null, time: 400 }).seen).toBeNull();
    expect(open().send({ type: 'hold', hold: 'pinned' }).send({ type: 'press', target: null, time: 400 }).seen).toBe('idlib');
  });

  test('unpinned, the pointer decides again', () => {
    const run = open().send({ type: 'hold', hold: 'pinned' }).point(null).send({ type: 'hold', hold: 'hover' });
    expect(run.point(null).wait(GRACE).seen).toBeNull();
  });
});

describe('the keyboard', () => {
  test('opens at once, and the pointer has no say', () => {
    const run = opened();
    expect(run.shown?.hold).toBe('focused');
    expect(run.point(PUTIN).wait(10_000).seen).toBe('idlib');
  });

  test('the card goes when the focus leaves it, unless it is pinned', () => {
    expect(opened().send({ type: 'focusLeft' }).seen).toBeNull();
    expect(opened().send({ type: 'hold', hold: 'pinned' }).send({ type: 'focusLeft' }).seen).toBe('idlib');
    expect(open().send({ type: 'focusLeft' }).seen).toBe('idlib');
  });
});

describe('closing', () => {
  test('by the reader keeps the card closed until the pointer has left the mention', () => {
    const run = open().send({ type: 'close' }).point(IDLIB).wait(5_000);
    expect(run.seen).toBeNull();
    run.point(null).point(IDLIB).wait(LOOK_UP_AFTER).answer(ready('idlib')).wait(SHOW_AFTER);
    expect(run.seen).toBe('idlib');
  });

  test('does not keep another mention’s closed', () => {
    expect(open().send({ type: 'close' }).point(PUTIN).wait(LOOK_UP_AFTER).asks).toHaveLength(2);
  });
});

describe('following', () => {
  const following = (): Run => open().send({ type: 'follow', entity: entity('putin'), time: 400 });

  test('asks for the entity with the same sentence, and there is a way back', () => {
    const run = following().answer(ready('putin'));
    expect(run.asks.at(-1)).toEqual({ request: 2, entity: 'putin', sentence: IDLIB.sentence });
    expect(run.seen).toBe('putin');
    expect(run.send({ type: 'back' }).seen).toBe('idlib');
    expect(run.send({ type: 'back' }).seen).toBe('idlib');
  });

  test('what is on its way when the reader goes back is dropped', () => {
    expect(following().send({ type: 'back' }).answer(ready('putin')).seen).toBe('idlib');
  });

  test('following elsewhere before the answer leaves no step that was never seen', () => {
    const run = following()
      .send({ type: 'follow', entity: entity('akar'), time: 410 })
      .answer(ready('putin'), 2)
      .answer(ready('akar'), 3);
    expect(run.seen).toBe('akar');
    expect(run.send({ type: 'back' }).seen).toBe('idlib');
  });
});

describe('copying', () => {
  test('is said for two seconds', () => {
    const command: CardCommand = { do: 'copy', statement: 'x' as StatementId };
    const run = open();
    run.send({ type: 'copied', command, ok: true, time: run.now }).wait(COPIED_FOR - 1);
    expect(run.shown?.copied).toEqual({ command, ok: true, since: SHOW_AFTER });
    expect(run.wait(1).shown?.copied).toBeNull();
    expect(run.seen).toBe('idlib');
  });
});

describe('whatever happens', () => {
  const targets = [IDLIB, PUTIN, target('akar')];
  const some = fc.constantFrom(...targets);
  const maybe = fc.option(some);
  const action = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('point'),
        on: maybe,
        speed: fc.constantFrom(0, 0.1, 0.5, 0.6, 4),
        place: fc.constantFrom<Place>('page', 'card', 'corridor'),
      }),
    },
    { weight: 6, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(0, 1, 50, 149, 150, 200, 300, 350, 700, 2_000) }) },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('answer'),
        back: fc.nat(3),
        outcome: fc.constantFrom('ready', 'empty', 'archive', 'disconnected', 'not-found'),
      }),
    },
    fc.record({ do: fc.constant('press'), on: maybe }),
    fc.record({ do: fc.constant('openByKey'), on: some }),
    fc.record({ do: fc.constant('follow'), on: some }),
    fc.record({ do: fc.constant('event'), event: fc.constantFrom<Event<Target>['type']>('back', 'scroll', 'focusLeft', 'close', 'retry') }),
    fc.record({ do: fc.constant('hold'), hold: fc.constantFrom('hover', 'pinned', 'focused') }),
  ) as fc.Arbitrary<{
    do: string;
    on?: Target | null;
    speed: number;
    place: Place;
    ms: number;
    back: number;
    outcome: string;
    event: string;
    hold: 'hover' | 'pinned' | 'focused';
  }>;

  test('no card without intent, never another’s content, and Escape always closes', () => {
    let shows = 0;
    fc.assert(
      fc.property(fc.array(action, { minLength: 20, maxLength: 60 }), (actions) => {
        const run = new Run();
        /** Since when every look at the pointer found it slow on one mention: written apart from the machine. */
        const pointer: { resting: { key: object; since: number } | null } = { resting: null };
        /** The mention last pressed or opened by key. */
        let asked: object | null = null;
        const check = (before: State<Target>): void => {
          const [was, is] = [shownIn(before), run.shown];
          if (!is) return;
          if (was) expect(is.anchor.key === was.anchor.key).toBe(true);
          else {
            shows++;
            const rested = pointer.resting?.key === is.anchor.key && run.now - pointer.resting.since >= SHOW_AFTER;
            expect(is.hold === 'hover' ? rested : asked === is.anchor.key).toBe(true);
          }
          for (const visit of is.trail) {
            if ('sheet' in visit.content && visit.content.sheet) expect(visit.content.sheet.entity.id).toBe(visit.entity);
          }
          expect(is.trail[0].entity).toBe(is.anchor.entity);
        };
        const watched = (change: () => void): void => {
          const before = run.state;
          change();
          check(before);
        };
        for (const a of actions) {
          if (a.do === 'wait') {
            const until = run.now + a.ms;
            for (let at = due(run.state); at !== null && at <= until; at = due(run.state))
              watched(() => run.wait(Math.max(0, (at as number) - run.now)));
            run.now = until;
          } else if (a.do === 'point') {
            const on = a.on ?? null;
            const slow = on && a.speed <= SLOW_SPEED;
            // On the card the pointer points at nothing else; on its way there, every move begins anew.
            const way = run.shown?.hold === 'hover' ? a.place : 'page';
            if (!slow || way === 'card') pointer.resting = null;
            else if (pointer.resting?.key !== on.key || way === 'corridor') pointer.resting = { key: on.key, since: run.now };
            watched(() => run.point(on, a.speed, a.place));
          } else if (a.do === 'answer') {
            const request = Math.max(1, run.asks.length - a.back);
            const ask = run.asks[request - 1];
            if (!ask) continue;
            const reply =
              a.outcome === 'ready' || a.outcome === 'empty'
                ? ({ ok: true, value: sheet(ask.entity, a.outcome === 'empty') } as const)
                : failure(a.outcome as Failure['code']);
            watched(() => run.answer(reply, request));
          } else if (a.do === 'press') {
            asked = a.on?.key ?? null;
            run.send({ type: 'press', target: a.on ?? null, time: run.now });
          } else if (a.do === 'openByKey') {
            asked = (a.on as Target).key;
            run.send({ type: 'openByKey', target: a.on as Target, time: run.now });
          } else if (a.do === 'follow') watched(() => run.send({ type: 'follow', entity: (a.on as Target).entity, time: run.now }));
          else if (a.do === 'hold') watched(() => run.send({ type: 'hold', hold: a.hold }));
          else watched(() => run.send({ type: a.event, time: run.now } as Event<Target>));

          const escaped = step(run.state, { type: 'close' }).state;
          expect(escaped.phase).toBe('closed');
          expect(due(escaped)).toBeNull();
          for (const { request, entity: id } of run.asks)
            expect(step(escaped, { type: 'answer', request, reply: ready(id) }).state.phase).toBe('closed');
        }
      }),
      { numRuns: 600 },
    );
    // A generator that never opened a card would prove nothing.
    expect(shows).toBeGreaterThan(300);
  }, 30_000);

  test('left alone, it comes to rest', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 30 }), (actions) => {
        const run = new Run();
        for (const a of actions) {
          if (a.do === 'wait') run.wait(a.ms);
          else if (a.do === 'point') run.point(a.on ?? null, a.speed, a.place);
          else if (a.do === 'press') run.send({ type: 'press', target: a.on ?? null, time: run.now });
        }
        run.wait(10_000);
        expect(due(run.state)).toBeNull();
      }),
    );
  });
});
