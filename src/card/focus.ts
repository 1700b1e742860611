/** Remembers where the reader's focus and selection are, to put them back when a card goes. */

/** The focused element, looked for in open shadow trees and in `inner` too; null where nothing has the focus. */
function focusedIn(document: Document, inner: ShadowRoot): Element | null {
  let at = document.activeElement;
  if (at === inner.host) return inner.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body ? null : at;
}

/** What gives the focus back, by the card that may have it. */
const restoring = new WeakMap<Element, () => void>();

/**
 * Notes where the focus and the selection are now, before they may go into `card`, which is to stand in `inner`, the root
 * of all cards. Where the focus is in another of them that is gone later, it goes to where it was before that one.
 */
export function rememberFocus(card: Element, inner: ShadowRoot): void {
  const { ownerDocument: document } = card;
  const element = focusedIn(document, inner);
  const other = element?.getRootNode() === inner ? element.closest('.card') : null;
  const selection = document.getSelection();
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selection ?? {};
  restoring.set(card, () => {
    if (element?.isConnected && 'focus' in element) (element as HTMLElement).focus({ preventScroll: true });
    else if (other?.isConnected) (other as HTMLElement).focus({ preventScroll: true });
    else if (other) restoreFocus(other);
    if (
      !selection ||
      (selection.anchorNode === anchorNode &&
        selection.anchorOffset === anchorOffset &&
        selection.focusNode === focusNode &&
        selection.focusOffset === focusOffset)
    )
      return;
    if (!anchorNode || !focusNode) {
      selection.removeAllRanges();
      return;
    }
    try {
      selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
    } catch (error) {
      // The page has shortened the text that was selected.
      if (!(error instanceof DOMException)) throw error;
    }
  });
}

/** Puts focus and selection back where they were before `card`, as far as that still exists. */
export function restoreFocus(card: Element): void {
  restoring.get(card)?.();
}
