/** Moving among results with keys. What takes arrows itself (lists to choose from, text with lines) keeps them. */

/** Elements that arrow keys move among. */
const RESULT = '[data-result]';

const resultsIn = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(RESULT)];

/** The result that an element stands in, or null. */
export const resultOf = (element: EventTarget | null): HTMLElement | null =>
  element instanceof Element ? element.closest<HTMLElement>(RESULT) : null;

/** The element that an arrow key moves to from `from` within `root`, or null where there is none in that direction. */
export function neighbour(root: ParentNode, from: Element, key: 'ArrowDown' | 'ArrowUp'): HTMLElement | null {
  const results = resultsIn(root);
  const current = resultOf(from);
  if (!current) return key === 'ArrowDown' ? (results.find(({ tabIndex }) => tabIndex === 0) ?? results[0] ?? null) : null;
  const index = results.indexOf(current);
  return results[index + (key === 'ArrowDown' ? 1 : -1)] ?? null;
}

/**
 * Handles an arrow key: from a result or a control focuses the next or previous result, from the first one `above`; Home
 * and End, from a result, the first and the last. Where nothing has the focus the page scrolls, as pages do.
 */
export function moveAmongResults(event: KeyboardEvent, root: ParentNode, above: HTMLElement | null): void {
  const { key, target: from } = event;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!(from instanceof Element) || from.matches('body, select, textarea, summary')) return;
  let to: HTMLElement | null = null;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    to = neighbour(root, from, key) ?? (key === 'ArrowUp' && resultOf(from) ? above : null);
  } else if ((key === 'Home' || key === 'End') && from.matches(RESULT)) {
    to = resultsIn(root).at(key === 'Home' ? 0 : -1) ?? null;
  }
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/**
 * Makes one result of `root` the one that Tab goes to: the one that `focused` is or stands in, else the one that was,
 * else the first. The others are reached from it by arrows, so that a long list is one stop.
 */
export function rove(root: ParentNode, focused: EventTarget | null): void {
  const results = resultsIn(root);
  const now = resultOf(focused);
  const to = (now && results.includes(now) ? now : null) ?? results.find(({ tabIndex }) => tabIndex === 0) ?? results[0];
  for (const result of results) if (!result.matches('button, a')) result.tabIndex = result === to ? 0 : -1;
}

/** Whether typing goes into `target`, so that single keys must not be taken from it. */
export const takesText = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches('input, select, textarea, [contenteditable]');
