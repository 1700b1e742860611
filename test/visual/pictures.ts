/**
 * Pictures of the interface's states, and what is kept of them. `PICTURES=accept` in the environment (`npm run
 * pictures`) keeps what is seen; otherwise what is seen is compared with what is kept.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { eventually, type Session } from '../e2e/harness';
import type { State, Variant } from '../e2e/states';
import { compare } from './compare';
import { packed } from './packed';

/** The accepted pictures. */
export const KEPT = 'test/visual/baselines';
/** What a run saw where it differs, and how: not in the repository. */
const SEEN = 'out/pictures';
/** What of the page around a card is on its picture, in CSS px: its shadow and its place at the mention. */
const AROUND = 16;

/** What has not changed for so long, in ms, has come to rest: longer than the worker takes to answer. */
const STILL = 150;

const accepting = process.env.PICTURES === 'accept';

/** The README's pictures. */
export const README = 'docs/images';

/** Where a state's picture is kept: `card-person.en-light-usual.png`, or among the README's. */
export const kept = ({ name, readme }: State, variant: Variant): string =>
  variant === readme ? join(README, `${name}.png`) : join(KEPT, `${name}.${variant.replaceAll(' ', '-')}.png`);

/** Waits until nothing comes any more, and a card that slides in, or whose page scrolls, is where it stays. */
async function atRest(session: Session, page: Page, { of }: State): Promise<void> {
  const settle = (root: ShadowRoot) => Promise.allSettled(root.getAnimations().map(({ finished }) => finished)).then(() => true);
  if (of !== 'page') await session.inCard(page, settle);
  const look = async (): Promise<unknown> =>
    of === 'page'
      ? page.evaluate(() => [document.body.innerHTML, scrollY])
      : [(await session.card(page)).html, (await session.card(page)).rect, await page.evaluate(() => scrollY)];
  let before = '';
  await eventually('what shows to rest', async () => {
    const now = JSON.stringify(await look());
    if (now === before) return true;
    before = now;
    await new Promise((later) => setTimeout(later, STILL));
    return undefined;
  });
}

/** The picture of the card and a little around it, or of all the page shows. */
async function take(session: Session, page: Page, state: State, file: string): Promise<Buffer> {
  const { of } = state;
  // a caret that blinks is there or not
  await page.evaluate(() => document.documentElement.style.setProperty('caret-color', 'transparent'));
  await atRest(session, page, state);
  const rect = of === 'card' ? (await session.card(page)).rect : undefined;
  const { width, height } = page.viewport() ?? { width: 0, height: 0 };
  const clip = rect && {
    x: Math.max(0, Math.floor(rect.x) - AROUND),
    y: Math.max(0, Math.floor(rect.y) - AROUND),
    width: 0,
    height: 0,
  };
  if (clip && rect) {
    clip.width = Math.min(width, Math.ceil(rect.x + rect.width) + AROUND) - clip.x;
    clip.height = Math.min(height, Math.ceil(rect.y + rect.height) + AROUND) - clip.y;
  }
  // Chromium (156, November 2026) may show a tab that has just come to the front without some of its layers
  let before: Buffer | undefined;
  return eventually('two pictures alike', async () => {
    await session.screenshot(page, file, clip);
    const now = await readFile(file);
    const isSame = before?.equals(now);
    before = now;
    return isSame ? now : undefined;
  });
}

/**
 * Looks at a state that shows in `page`.
 * @returns `the same`, or in words what is not; then what was seen and how it differs is in out/pictures
 */
export async function look(session: Session, page: Page, state: State, variant: Variant): Promise<string> {
  const path = kept(state, variant);
  const seen = join(SEEN, basename(path));
  const difference = seen.replace(/png$/, 'difference.png');
  await rm(difference, { force: true });
  const after = await take(session, page, state, seen);
  if (accepting) return keep(path, after);
  if (!existsSync(path)) return `no picture ${path}: look at ${seen}, and accept it with npm run pictures`;
  const { same, why, difference: drawn } = compare(await readFile(path), after);
  if (same) {
    await rm(seen);
    return 'the same';
  }
  if (drawn) await writeFile(difference, drawn);
  return `${why}: compare ${path} with ${seen}${drawn ? ` (${difference})` : ''}; npm run pictures accepts it`;
}

/** Keeps a picture. One that looks the same as the one kept is left alone, so that accepting changes no file needlessly. */
async function keep(path: string, picture: Buffer): Promise<'the same'> {
  if (!existsSync(path) || !compare(await readFile(path), picture).same) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, packed(picture));
    console.log(`accepted ${path}`);
  }
  return 'the same';
}
