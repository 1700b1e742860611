import { afterEach, expect, test, vi } from 'vitest';
import { type Changed, TextWatch, watchAddress } from '../../src/page/watch';

const rest = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));
/** Waits for these passes, and then a while for another that should not come. */
async function onlyThese(passes: readonly Changed[], expected: readonly Changed[]): Promise<void> {
  await vi.waitFor(() => expect(passes).toEqual(expected), { timeout: 10_000 });
  await rest(400);
  expect(passes).toEqual(expected);
}
const start = location.href;
const ending: (() => void)[] = [];

afterEach(() => {
  for (const end of ending.splice(0)) end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  history.replaceState(null, '', start);
});

function watching(work: (changed: Changed) => void): { watch: TextWatch; passes: Changed[] } {
  const passes: Changed[] = [];
  // biome-ignore lint/correctness/useYield: a pass need not pause
  const watch = new TextWatch(function* (changed) {
    passes.push(changed);
    work(changed);
  });
  watch.observe(document.body);
  ending.push(() => watch.stop());
  return { watch, passes };
}

test('a burst of changes is one pass, over the places that changed', async () => {
  const p = document.body.appendChild(document.createElement('p'));
  const q = document.body.appendChild(document.createElement('p'));
  const { passes } = watching(() => {});
  for (let i = 0; i < 20; i++) p.append('x');
  (p.firstChild as Text).data = 'y';
  q.hidden = true;
  await onlyThese(passes, [new Set<Node>([p, p.firstChild as Text, document.body])]);
});

test('the card’s own element, and what happens in it, is no change', async () => {
  const { passes } = watching(() => {});
  const card = document.body.appendChild(document.createElement('backgrounder-card'));
  card.append('text');
  card.remove();
  await rest(400);
  expect(passes).toEqual([]);
});

test('changes all over the page are read as one: everything', async () => {
  const { passes } = watching(() => {});
  for (let i = 0; i < 1_000; i++) document.body.appendChild(document.createElement('p')).append('x');
  await onlyThese(passes, ['all']);
});

/** A clock of the test's own, so that what is tested is the rule and not the machine: it stands still but for `pass`. */
function ownClock(): { readonly now: () => number; readonly pass: (ms: number) => void; readonly rest: (ms: number) => Promise<void> } {
  let time = performance.now();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  vi.stubGlobal('requestIdleCallback', (run: IdleRequestCallback) =>
    setTimeout(() => run({ didTimeout: false, timeRemaining: () => 50 }), 1),
  );
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  return {
    now: () => time,
    pass: (ms) => {
      time += ms;
    },
    rest: async (ms) => {
      time += ms;
      vi.advanceTimersByTime(ms);
      // observers are told now
      await Promise.resolve();
    },
  };
}

test('a page that never stops changing costs a twentieth at most, and is right soon after it stops', async () => {
  const clock = ownClock();
  const COST = 20;
  const p = document.body.appendChild(document.createElement('p'));
  let seen = '';
  let spent = 0;
  const { passes } = watching(() => {
    clock.pass(COST);
    spent += COST;
    seen = p.textContent;
  });
  const begin = clock.now();
  let n = 0;
  while (clock.now() - begin < 30_000) {
    for (let i = 0; i < 20; i++) p.textContent = `${n++}`;
    await clock.rest(10);
  }
  // one pass more than a twentieth allows: the first comes without a rest before it
  expect(spent).toBeLessThanOrEqual((clock.now() - begin) / 20 + COST);
  // rested no longer than that asks for, and for its gathering
  expect(passes.length).toBeGreaterThan(50);
  for (let i = 0; i < COST * 20; i += 10) await clock.rest(10);
  expect(seen).toBe(`${n - 1}`);
});

test('nothing is looked at after the end, asked or not', async () => {
  const { watch, passes } = watching(() => {});
  document.body.append('x');
  watch.stop();
  watch.ask('all');
  document.body.append('y');
  await rest(400);
  expect(passes).toEqual([]);
});

test('another address without a new document is told of once; a fragment is none, a route is', async () => {
  let moved = 0;
  ending.push(watchAddress(window, () => moved++));
  const to = async (url: string): Promise<number> => {
    history.pushState(null, '', url);
    await rest(50);
    return moved;
  };
  expect(await to('?story=1')).toBe(1);
  expect(await to('?story=1')).toBe(1);
  expect(await to('#part-2')).toBe(1);
  expect(await to('#/story/2')).toBe(2);
  history.back();
  await vi.waitFor(() => expect(moved).toBe(3), { timeout: 10_000 });
});
