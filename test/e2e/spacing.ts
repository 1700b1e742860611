/** What WCAG asks of layout and axe cannot see: 1.4.10 (no scrolling in two directions) and 1.4.12 (text spacing). */
import type { Page } from 'puppeteer-core';
import type { Session } from './harness';

/** The least that a reader may set by 1.4.12, as a style sheet of the reader's. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`;

/** Runs in the page: what of `root` goes beyond its box, cut off or only to be had by scrolling sideways. */
function beyond(root: Document | ShadowRoot, spacing: string | null): string[] {
  if (spacing !== null) {
    const style = document.createElement('style');
    style.textContent = spacing;
    (root instanceof Document ? root.head : root).append(style);
  }
  const found: string[] = [];
  const name = (element: Element): string =>
    `${element.localName}${element.id && `#${element.id}`}${[...element.classList].map((c) => `.${c}`).join('')}`;
  const { scrollWidth, clientWidth } = document.documentElement;
  if (root instanceof Document && scrollWidth - clientWidth > 1)
    found.push(`the page is ${scrollWidth} px wide, the window ${clientWidth}`);
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    // what is there for the ear only is cut off on purpose
    if (!element.checkVisibility() || element.closest('.unseen:not(:focus), script, style, head, svg')) continue;
    // a text field scrolls its text, and a table or a picture may be wider than a window (1.4.10)
    if (element.matches('input, textarea, select') || element.closest('table, figure') || element.querySelector(':scope > table')) continue;
    const { overflowX, overflowY, textOverflow } = getComputedStyle(element);
    const wide = element.scrollWidth - element.clientWidth > 1 && element.clientWidth > 0;
    const high = element.scrollHeight - element.clientHeight > 1 && element.clientHeight > 0;
    if (wide && overflowX !== 'visible' && textOverflow !== 'ellipsis')
      found.push(`${name(element)} is ${element.scrollWidth} px wide in ${element.clientWidth}`);
    if (high && (overflowY === 'hidden' || overflowY === 'clip') && textOverflow !== 'ellipsis')
      found.push(`${name(element)} is ${element.scrollHeight} px high in ${element.clientHeight}`);
  }
  return found;
}

/** What of a page of the extension's own goes beyond its box: as it is, and then with {@link SPACING}. */
export async function beyondPage(page: Page): Promise<readonly string[]> {
  const look = async (spacing: string | null) => (await page.evaluate(`(${beyond})(document, ${JSON.stringify(spacing)})`)) as string[];
  return [...(await look(null)), ...(await look(SPACING))];
}

/** The same of the card. */
export async function beyondCard(session: Session, page: Page): Promise<readonly string[]> {
  // a page wider than the window of a phone is shown smaller
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const { rect } = await session.card(page);
  const out = rect.x < 0 || rect.y < 0 || rect.x + rect.width > width || rect.y + rect.height > height;
  return [
    ...(out ? [`the card is at ${JSON.stringify(rect)} in ${width} × ${height}`] : []),
    ...((await session.inCard(page, beyond, null)) ?? []),
    ...((await session.inCard(page, beyond, SPACING)) ?? []),
  ];
}
