import { afterEach, expect, test } from 'vitest';
import { type Changed, TextWatch, watchAddress } from '../../src/page/watch';

const rest = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));
const start = location.href;
const ending: (() => void)[] = [];

afterEach(() => {
  for (const end of ending.splice(0)) end();
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
  await rest(400);
  expect(passes).toEqual([new Set<Node>([p, p.firstChild as Text, document.body])]);
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
  await rest(400);
  expect(passes).toEqual(['all']);
});

test('a page that never stops changing costs a twentieth at most, and is right soon after it stops', async () => {
  const p = document.body.appendChild(document.createElement('p'));
  let seen = '';
  let spent = 0;
  const { passes } = watching(() => {
    const begin = performance.now();
    while (performance.now() - begin < 20);
    spent += performance.now() - begin;
    seen = p.textContent;
  });
  const begin = performance.now();
  let n = 0;
  while (performance.now() - begin < 3_000) {
    for (let i = 0; i < 20; i++) p.textContent = `${n++}`;
    await rest(10);
  }
  // one pass more than a twentieth allows, for the first
  expect(spent).toBeLessThan((performance.now() - begin) / 20 + 60);
  expect(passes.length).toBeGreaterThan(2);
  await rest(1_500);
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
  await rest(100);
  expect(moved).toBe(3);
});
