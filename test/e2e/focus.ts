/** Where the keyboard's focus is, as a sighted reader sees it: WCAG 2.4.3 (order), 2.4.7 (visible), 2.4.11 (not obscured). */
import type { Page } from 'puppeteer-core';
import type { Session } from './harness';

/** The control that has the focus. */
export interface Focused {
  /** Its place among the controls that Tab comes to, from 0, in the order of the document; -1 for what is none of them. */
  readonly index: number;
  readonly name: string;
  /** What is wrong with how it shows; empty where nothing is. */
  readonly wrong: readonly string[];
}

/** Runs in the page: what has the focus within `root`, or null where nothing of it has. */
function readFocus(root: Document | ShadowRoot): Focused | null {
  const element = root.activeElement as HTMLElement | null;
  if (!element || element === document.body || element === document.documentElement) return null;
  const controls = [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
    (each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility({ visibilityProperty: true }),
  );
  const wrong: string[] = [];
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  if (!element.matches(':focus-visible')) wrong.push('is not :focus-visible');
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 || /, 0\)$/.test(outlineColor)) wrong.push('has no outline of 2 px');
  // part of it must be in sight: its middle, or one of its corners
  const rects = [...element.getClientRects()];
  const inSight = rects.some(({ left, right, top, bottom }) =>
    [
      [(left + right) / 2, (top + bottom) / 2],
      [left + 2, top + 2],
      [right - 2, top + 2],
      [left + 2, bottom - 2],
      [right - 2, bottom - 2],
    ].some(([x, y]) => {
      const on = root.elementFromPoint(x as number, y as number);
      return on !== null && (element.contains(on) || on.contains(element));
    }),
  );
  if (!inSight) wrong.push('is not in sight');
  const name = element.ariaLabel || element.title || element.textContent?.replace(/\s+/g, ' ').trim().slice(0, 40) || '';
  return { index: controls.indexOf(element), name: `${element.localName} “${name}”`, wrong };
}

/** Runs in the page: how many controls Tab comes to. */
const countControls = (root: Document | ShadowRoot): number =>
  [...root.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
    (each) => each.tabIndex >= 0 && !each.matches(':disabled') && each.checkVisibility({ visibilityProperty: true }),
  ).length;

/** Runs in the page: puts the focus on its first control. */
function focusFirst(): void {
  document
    .querySelector<HTMLElement>(':is(a[href], button, input, select, textarea, summary, [tabindex]):not([tabindex="-1"], :disabled)')
    ?.focus();
}

/** A place with controls: a page of the extension's own, or the card over a page. */
export interface Place {
  readonly page: Page;
  /** Goes to the first control. */
  begin(): Promise<void>;
  focused(): Promise<Focused | null>;
  count(): Promise<number>;
}

export const onPage = (page: Page): Place => ({
  page,
  begin: () => page.evaluate(focusFirst),
  focused: () => page.evaluate(`(${readFocus})(document)`) as Promise<Focused | null>,
  count: () => page.evaluate(`(${countControls})(document)`) as Promise<number>,
});

export const onCard = (session: Session, page: Page): Place => ({
  page,
  // the card itself has the focus, and its first control is next
  begin: () => page.keyboard.press('Tab'),
  focused: async () => (await session.inCard(page, readFocus)) ?? null,
  count: async () => (await session.inCard(page, countControls)) ?? 0,
});

/**
 * Goes through all controls of a place with Tab, and back with Shift+Tab. On a card, the focus is on the card as a whole before.
 * @returns what is wrong: a control that is left out, out of order, or does not show that it has the focus
 */
export async function walk(place: Place, most = Number.POSITIVE_INFINITY): Promise<readonly string[]> {
  const { page } = place;
  const wrong: string[] = [];
  const look = async (expected: number): Promise<void> => {
    const at = await place.focused();
    if (!at) wrong.push(`the focus is lost before control ${expected}`);
    else {
      if (at.index !== expected) wrong.push(`${at.name} is control ${at.index}, not ${expected}`);
      for (const what of at.wrong) wrong.push(`${at.name} ${what}`);
    }
  };
  const last = Math.min(await place.count(), most) - 1;
  for (let index = 0; index <= last && wrong.length < 5; index++) {
    if (index === 0) await place.begin();
    else await page.keyboard.press('Tab');
    await look(index);
  }
  for (let index = last - 1; index >= 0 && wrong.length < 5; index--) {
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await look(index);
  }
  return wrong;
}
