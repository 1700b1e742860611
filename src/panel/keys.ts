/** Moving among results with the arrow keys. What takes arrows itself (lists to choose from, text with lines) keeps them. */

/** Elements that arrow keys move among. */
const RESULT = '[data-result]';

/** The element that an arrow key moves to from `from` within `root`, or null where there is none in that direction. */
export function neighbour(root: ParentNode, from: Element, key: 'ArrowDown' | 'ArrowUp'): HTMLElement | null {
  const results = [...root.querySelectorAll<HTMLElement>(RESULT)];
  const current = from.closest<HTMLElement>(RESULT);
  if (!current) return key === 'ArrowDown' ? (results[0] ?? null) : null;
  const index = results.indexOf(current);
  return results[index + (key === 'ArrowDown' ? 1 : -1)] ?? null;
}

/**
 * Handles an arrow key: from a result or a control focuses the next or previous result, from the first one `above`.
 * Where nothing has the focus the page scrolls, as pages do.
 */
export function moveAmongResults(event: KeyboardEvent, root: ParentNode, above: HTMLElement | null): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const from = event.target;
  if (!(from instanceof Element) || from.matches('body, select, textarea, summary')) return;
  const to = neighbour(root, from, event.key) ?? (event.key === 'ArrowUp' && from.closest(RESULT) ? above : null);
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** Whether typing goes into `target`, so that single keys must not be taken from it. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, select, textarea, [contenteditable]');
