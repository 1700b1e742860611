import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUnderWay, type Line, type QueueEvent, reduceQueue } from '../../../src/library/queue';
import type { FileReport } from '../../../src/messages';

const report = (name: string): FileReport => ({ name, outcome: 'added', articles: [], statements: 0, conflicts: [], problems: [] });
const run = (events: readonly QueueEvent[]) => events.reduce<readonly Line[]>(reduceQueue, []);
const states = (lines: readonly Line[]) => lines.map(({ name, state }) => `${name} ${state}`);

describe('files on their way in', () => {
  it('are read one after another, each to its report', () => {
    const lines = run([
      { type: 'add', names: ['a', 'b'], from: 0 },
      { type: 'start', id: 0 },
      { type: 'add', names: ['c'], from: 2 },
      { type: 'done', id: 0, report: report('a') },
      { type: 'start', id: 1 },
    ]);
    expect(states(lines)).toEqual(['a done', 'b reading', 'c waiting']);
  });

  it('cancelling leaves the one that is being read to its end and begins no other', () => {
    const cancelled = run([
      { type: 'add', names: ['a', 'b', 'c'], from: 0 },
      { type: 'start', id: 0 },
      { type: 'cancel' },
      { type: 'start', id: 1 },
    ]);
    expect(states(cancelled)).toEqual(['a reading', 'b cancelled', 'c cancelled']);
    expect(states(reduceQueue(cancelled, { type: 'done', id: 0, report: report('a') }))).toEqual(['a done', 'b cancelled', 'c cancelled']);
  });

  it('whatever happens, no report is lost or changed but by clearing, and nothing that is over begins again', () => {
    const event: fc.Arbitrary<QueueEvent> = fc.oneof(
      fc.nat(5).map((id) => ({ type: 'start', id }) as const),
      fc.nat(5).map((id) => ({ type: 'done', id, report: report(`file ${id}`) }) as const),
      fc.constant({ type: 'cancel' } as const),
    );
    fc.assert(
      fc.property(fc.array(event), event, (events, last) => {
        const before = run([{ type: 'add', names: ['0', '1', '2', '3', '4', '5'], from: 0 }, ...events]);
        const after = reduceQueue(before, last);
        expect(after.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5]);
        for (const [i, line] of before.entries()) if (!isUnderWay(line)) expect(after[i]).toEqual(line);
        expect(reduceQueue(after, { type: 'clear' }).every(isUnderWay)).toBe(true);
      }),
    );
  });
});
