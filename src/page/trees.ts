/**
 * Trees within trees: a page is one document with open shadow trees and the documents of same-origin frames in it, which
 * a reader sees as one. Nothing here asks for a class: each frame has classes of its own.
 */

/** A tree that stands in an element of another. */
export type InnerRoot = ShadowRoot | Document;

/** Whether an element shows a document of its own. */
export const isFrame = ({ localName }: Element): boolean => localName === 'iframe' || localName === 'frame';

/** The document in a frame; null where the page itself may not read it, as in advertisements and embedded videos. */
export const documentIn = (frame: Element): Document | null => (frame as HTMLIFrameElement).contentDocument;

/** The element that a root stands in: a shadow root's host or a document's frame. Null for anything else, and for the page itself. */
export function hostOf(root: Node): Element | null {
  if (root.nodeType === Node.DOCUMENT_FRAGMENT_NODE) return (root as ShadowRoot).host ?? null;
  if (root.nodeType !== Node.DOCUMENT_NODE) return null;
  const view = (root as Document).defaultView;
  return view && view !== window ? view.frameElement : null;
}

/** The node around a node, from inner trees outwards too. */
export const around = (node: Node): Node | null => node.parentNode ?? hostOf(node);

/**
 * Whether a node stands in a document that is shown, and not in what a frame showed before it went elsewhere: Firefox
 * answers nothing about such nodes once it has cleared them away ("dead object"; 153, November 2026).
 */
export function isShown(node: Node): boolean {
  try {
    const document = node.ownerDocument ?? (node as Document);
    return node.isConnected && document.defaultView?.document === document;
  } catch {
    return false;
  }
}

/** A rectangle in client CSS px of a document as one of the page: frames may be nested, and scaled. */
export function onPage(document: Document, rect: DOMRect): DOMRect {
  const frame = hostOf(document) as HTMLElement | null;
  if (!frame) return rect;
  const box = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const scale = box.width / frame.offsetWidth || 1;
  const left = box.left + (frame.clientLeft + Number.parseFloat(paddingLeft) + rect.left) * scale;
  const top = box.top + (frame.clientTop + Number.parseFloat(paddingTop) + rect.top) * scale;
  return onPage(frame.ownerDocument, new DOMRect(left, top, rect.width * scale, rect.height * scale));
}

/** The frame that a document is shown in; null for the page itself. */
export const frameOf = (node: Node): Element | null => hostOf(node.ownerDocument as Document);
