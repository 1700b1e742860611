/** Remembers where the reader's focus and selection are, to put them back when the card goes. */

/** The focused element, looked for in open shadow trees too; null where nothing has the focus. */
function focusedIn(document: Document): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at === document.body ? null : at;
}

/** Notes focus and selection of `document` now. What it returns puts them back as far as they still exist. */
export function rememberFocus(document: Document): () => void {
  const element = focusedIn(document);
  const selection = document.getSelection();
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selection ?? {};
  return () => {
    if (element?.isConnected && 'focus' in element) (element as HTMLElement).focus({ preventScroll: true });
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
  };
}
