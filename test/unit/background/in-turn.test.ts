import { expect, test } from 'vitest';
import { inTurn } from '../../../src/background/in-turn';

/** Reads what is chosen, takes its time, and writes it, as the names for pages are renewed. */
function renewing() {
  const state = { chosen: 'neither', written: '', runs: 0 };
  const waiting: (() => void)[] = [];
  const renew = async (): Promise<string> => {
    state.runs += 1;
    const read = state.chosen;
    await new Promise<void>((resolve) => waiting.push(resolve));
    state.written = read;
    return read;
  };
  /** Lets the run go on that waits longest, or last. */
  const goOn = async (which: 'first' | 'last'): Promise<void> => {
    (which === 'first' ? waiting.shift() : waiting.pop())?.();
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  return { state, renew, goOn };
}

test('what was chosen last is written last, however long an earlier run takes', async () => {
  const { state, renew, goOn } = renewing();
  const renewed = inTurn(renew);
  const first = renewed();
  await Promise.resolve();
  state.chosen = 'no places';
  const second = renewed();
  await goOn('last');
  await goOn('first');
  expect([await first, await second]).toEqual(['neither', 'no places']);
  expect(state).toMatchObject({ written: 'no places', runs: 2 });
});

test('one that fails holds up none', async () => {
  let fails = true;
  const renewed = inTurn(async () => {
    if (fails) throw new Error('no');
    return 1;
  });
  await expect(renewed()).rejects.toThrow('no');
  fails = false;
  expect(await renewed()).toBe(1);
});
