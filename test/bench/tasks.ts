/** How long a page's tasks are, by the browser's own trace. */
import type { CDPSession } from 'puppeteer-core';

/** Where Chromium (156) tells of tasks, and of the world whose script runs in them. */
const TRACED = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

export interface LongestTasks {
  /** Length in ms of the longest task in which the extension's script ran; -Infinity where it did not. */
  readonly ours: number;
  /** Of the longest piece of the extension's script by itself. */
  readonly script: number;
  /** Of the longest task in which any script ran. */
  readonly any: number;
}

interface Traced {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur: number;
  readonly args: unknown;
}

/** The longest tasks while `during` goes on. */
export async function longestTasks(cdp: CDPSession, during: () => Promise<void>): Promise<LongestTasks> {
  const events: Traced[] = [];
  const gather = ({ value }: { readonly value: object[] }): void => {
    for (const event of value) events.push(event as Traced);
  };
  cdp.on('Tracing.dataCollected', gather);
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: TRACED } });
  await during();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', gather);
  const tasks = events.filter(({ ph, name }) => ph === 'X' && name === 'RunTask');
  const longest = (events: readonly Traced[]): number =>
    Math.max(
      ...tasks
        .filter(({ pid, tid, ts, dur }) => events.some((it) => it.pid === pid && it.tid === tid && it.ts >= ts && it.ts < ts + dur))
        .map(({ dur }) => dur / 1_000),
    );
  const scripts = events.filter(({ ph, name }) => ph === 'X' && (name === 'FunctionCall' || name === 'EvaluateScript'));
  const ours = events.filter(
    ({ ph, args }) => ph === 'X' && /src\/page\/main\.js|"worldName":"Backgrounder"/.test(JSON.stringify(args ?? '')),
  );
  return { ours: longest(ours), script: Math.max(...ours.map(({ dur }) => dur / 1_000)), any: longest(scripts) };
}
