/** The way outwards from an element: shadow trees and the documents of same-origin frames are parts of one page. */

/** An element and those around it, out of shadow trees and frames too. Nothing here asks for a class: each frame has its own. */
export function* outwards(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; ) {
    yield at;
    if (at.parentElement) at = at.parentElement;
    else {
      const root: Node = at.getRootNode();
      at =
        root.nodeType === Node.DOCUMENT_FRAGMENT_NODE ? (root as ShadowRoot).host : ((root as Document).defaultView?.frameElement ?? null);
    }
  }
}

/** A window and those of the same-origin frames in it. */
export function* windowsIn(window: Window): Generator<Window> {
  yield window;
  for (let i = 0; i < window.length; i++) {
    const inner = window[i] as Window;
    let isReadable = false;
    try {
      isReadable = inner.document !== null;
    } catch {
      // another origin's
    }
    if (isReadable) yield* windowsIn(inner);
  }
}

/** Whether scrolling `target` moves `element`. */
export function scrolls(target: EventTarget | null, element: Element): boolean {
  for (const at of outwards(element)) if (at === target || at.ownerDocument === target) return true;
  return false;
}
