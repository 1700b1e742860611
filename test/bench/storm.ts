/**
 * `npm run bench -- pages storm`: a page of 5 MB with 3,000 mentions, while it is read and while it changes 2,000 times a
 * second, with the extension and without it.
 *
 * Much of a long task in the storm is the browser's own: Chromium (156, November 2026) marks the ranges of all highlights
 * anew in each frame before which anything in the document changed, some 8 µs a range (23 ms of PrePaint for these).
 */
import { BIG_PAGE_MENTIONS, calm, underlined, watchFrames } from '../e2e/big-page';
import { eventually, type Session } from '../e2e/harness';
import { type LongestTasks, longestTasks } from './tasks';
import { median, ms } from './timing';

const ROUNDS = 5;
/** How long frames are watched, in ms: at rest until all mentions are surely found, and in the storm for some passes. */
const READING = 3_000;
const STORM = 5_000;
const CHANGES_PER_SECOND = 2_000;
/** What no task is to reach, in ms: https://www.w3.org/TR/longtasks-1/ */
const LONG = 50;

interface Measured {
  readonly gap: number;
  readonly tasks: LongestTasks;
}
type Round = Readonly<Record<'reading' | 'storm', Measured>>;

async function round(session: Session, mentions: boolean): Promise<Round> {
  const page = await session.openUrl('about:blank');
  const cdp = await page.createCDPSession();
  const reaches = async (count: number): Promise<void> => {
    if (mentions) await eventually(`${count} mentions`, async () => (await underlined(page)) === count || undefined);
  };
  const measured = async (during: () => Promise<number>): Promise<Measured> => {
    let gap = Number.NaN;
    const tasks = await longestTasks(cdp, async () => {
      gap = await during();
    });
    return { gap, tasks };
  };
  const reading = await measured(async () => {
    await page.goto(session.server.url('/big.html'), { waitUntil: 'load' });
    const { gap } = await watchFrames(page, READING, 0);
    await reaches(BIG_PAGE_MENTIONS);
    return gap;
  });
  const storm = await measured(async () => {
    const { gap } = await watchFrames(page, STORM, CHANGES_PER_SECOND);
    await calm(page);
    await reaches(BIG_PAGE_MENTIONS + 1);
    return gap;
  });
  await page.close();
  return { reading, storm };
}

/** @param without a browser with an extension that does nothing */
export async function benchStorm(session: Session, without: Session): Promise<void> {
  const own: Round[] = [];
  const bare: Round[] = [];
  for (let n = 0; n < ROUNDS; n++) {
    own.push(await round(session, true));
    bare.push(await round(without, false));
  }
  console.log(`\nA page of 5 MB with ${BIG_PAGE_MENTIONS.toLocaleString('en')} mentions: the middle of ${ROUNDS} runs, and the worst`);
  const both = (figures: readonly number[]): string => `${ms(median(figures))} (${ms(Math.max(...figures))})`;
  for (const [part, name] of [
    ['reading', 'from its loading until it is read'],
    ['storm', `under ${CHANGES_PER_SECOND.toLocaleString('en')} changes a second, and until it is read again`],
  ] as const) {
    const longest = own.map((it) => it[part].tasks.ours);
    const line = (what: string, figure: string): void => console.log(`    ${what.padEnd(62)} ${figure}`);
    console.log(`  ${name}`);
    line(
      'longest task in which the extension’s script ran',
      `${both(longest)} (goal: under ${LONG} ms; ${median(longest) < LONG ? 'met' : 'NOT met'})`,
    );
    line('longest piece of its script by itself', both(own.map((it) => it[part].tasks.script)));
    line(
      'longest task that ran any script; without the extension',
      `${both(own.map((it) => it[part].tasks.any))}; ${both(bare.map((it) => it[part].tasks.any))}`,
    );
    line(
      'longest gap between frames; without the extension',
      `${both(own.map((it) => it[part].gap))}; ${both(bare.map((it) => it[part].gap))}`,
    );
  }
}
