/** Where the keyboard's focus is, as a sighted reader sees it: WCAG 2.4.3 (order), 2.4.7 (visible), 2.4.11 (not obscured). */
import type { Page } from 'puppeteer-core';
import type { Session } from './harness';

/** The control that has the focus. */
export interface Focused {
  readonly name: string;
  /** Whether it is the last control in the order of Tab (going forward), or the first (going back). */
  readonly isEnd: boolean;
  /** What is wrong with how it shows, or with how the focus came to it from where it was last looked at; empty where nothing is. */
  readonly wrong: readonly string[];
}

/** Runs in the page: what has the focus within `root`, having gone `by` from where it was last; null where nothing of it has. */
function readFocus(root: Document | ShadowRoot, by: 'start' | 'forward' | 'back'): Focused | null {
  const memory = globalThis as { lastFocused?: Element };
  const element = root.activeElement as HTMLElement | null;
  if (!element || element === document.body || element === document.documentElement) return null;

  const within = root.querySelector('dialog:modal') ?? root;
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const radios = [...within.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
  /** A group of radio buttons is one stop: the chosen one, or where none is, any of them. */
  const isStop = (radio: HTMLInputElement): boolean => {
    const group = radios.filter(({ name, form }) => name === radio.name && form === radio.form);
    return group.some(({ checked }) => checked) ? radio.checked : radio === element || group[0] === radio;
  };
  const controls = [...within.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    (each) =>
      each.tabIndex >= 0 &&
      !each.matches(':disabled') &&
      each.checkVisibility({ visibilityProperty: true }) &&
      (!(each instanceof HTMLInputElement && each.type === 'radio') || isStop(each)),
  );
  const nameOf = (each: HTMLElement): string =>
    `${each.localName} “${each.ariaLabel || each.title || each.textContent?.replace(/\s+/g, ' ').trim().slice(0, 40) || each.id}”`;

  const wrong: string[] = [];
  const last = memory.lastFocused;
  memory.lastFocused = element;
  const follows = (a: Node, b: Node): boolean => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  if (last?.isConnected && by !== 'start') {
    const [before, after] = by === 'forward' ? [last, element] : [element, last];
    if (!follows(before, after)) wrong.push('comes out of order');
    // of a list's results one alone is a stop at a time: the one that has the focus in it, which it becomes by that
    const isAround = (each: Element): boolean => each.contains(before) || each.contains(after);
    const skipped = controls.filter((each) => !isAround(each) && follows(before, each) && follows(each, after));
    for (const each of skipped) wrong.push(`comes after ${nameOf(each)} was left out`);
  }
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  if (!element.matches(':focus-visible')) wrong.push('is not :focus-visible');
  if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2 || /, 0\)$/.test(outlineColor)) wrong.push('has no outline of 2 px');
  // part of it must be in sight: its middle, or one of its corners
  const inSight = [...element.getClientRects()].some(({ left, right, top, bottom }) =>
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
  return { name: nameOf(element), isEnd: element === controls.at(by === 'back' ? 0 : -1), wrong };
}

/** Runs in the page: puts the focus on its first control. */
function focusFirst(): void {
  const within = document.querySelector('dialog:modal') ?? document;
  const first = ':is(a[href], button, input, select, textarea, summary, [tabindex]):not([tabindex="-1"], :disabled)';
  within.querySelector<HTMLElement>(first)?.focus();
}

/** A place with controls: a page of the extension's own, or the card over a page. */
export interface Place {
  readonly page: Page;
  /** Goes to the first control. */
  begin(): Promise<void>;
  focused(by?: 'start' | 'forward' | 'back'): Promise<Focused | null>;
}

export const onPage = (page: Page): Place => ({
  page,
  begin: () => page.evaluate(focusFirst),
  focused: (by = 'start') => page.evaluate(`(${readFocus})(document, '${by}')`) as Promise<Focused | null>,
});

export const onCard = (session: Session, page: Page): Place => ({
  page,
  // the card itself has the focus, and its first control is next
  begin: () => page.keyboard.press('Tab'),
  focused: async (by = 'start') => (await session.inCard(page, readFocus, by)) ?? null,
});

/**
 * Goes through the controls of a place with Tab, and back with Shift+Tab. On a card, the focus is on the card as a whole
 * before.
 * @param most how many controls to go to: a long list is more of the same
 * @returns what is wrong: a control that is left out, out of order, or does not show that it has the focus
 */
export async function walk(place: Place, most = 60): Promise<readonly string[]> {
  const { page } = place;
  const wrong: string[] = [];
  let gone = 0;
  const look = async (by: 'start' | 'forward' | 'back'): Promise<boolean> => {
    const at = await place.focused(by);
    if (!at) wrong.push(`the focus is lost after ${gone} controls`);
    else for (const what of at.wrong) wrong.push(`${at.name} ${what}`);
    return at !== null && !at.isEnd && wrong.length < 5;
  };
  await place.begin();
  for (let goesOn = await look('start'); goesOn && gone < most; gone++) {
    await page.keyboard.press('Tab');
    goesOn = await look('forward');
  }
  for (let goesOn = gone > 0 && wrong.length === 0; goesOn; ) {
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    goesOn = await look('back');
  }
  return wrong;
}
