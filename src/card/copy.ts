/**
 * Copies text from a page's content script. On pages without a secure context there is no asynchronous clipboard;
 * there the copy command is given once and answered by us, which leaves the page's selection as it is.
 */

/** Puts `text` on the clipboard as plain text. Must be called in answer to the reader's own action. Never throws. */
export async function copyText(document: Document, text: string): Promise<boolean> {
  try {
    const clipboard: Clipboard | undefined = document.defaultView?.navigator.clipboard;
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // Refused, as in a frame without the permission: the copy command still works.
  }
  return copyByCommand(document, text);
}

function copyByCommand(document: Document, text: string): boolean {
  const window = document.defaultView;
  if (!window) return false;
  let done = false;
  const fill = (event: ClipboardEvent): void => {
    if (!event.isTrusted || !event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = true;
  };
  window.addEventListener('copy', fill, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', fill, { capture: true });
  }
  return done;
}
