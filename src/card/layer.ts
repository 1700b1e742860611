/**
 * The element in the document that the cards are in: a closed shadow root in the top layer. Cards of mentions within a
 * modal dialog or an element in fullscreen have one of their own there, since both make everything outside themselves
 * inert: it may be in front of them and is out of the pointer's reach all the same (Chromium 156, Firefox 153; November
 * 2026). Nobody but this module adds to the page's document.
 */
import cardCss from './card.css?inline';
import sheetCss from './sheet.css?inline';
import { outwards } from './trees';

/** Events by which a page notices its reader; the reader of the card is none of its business. */
const PRIVATE_EVENTS = [
  ...[
    'click',
    'dblclick',
    'auxclick',
    'contextmenu',
    'wheel',
    'copy',
    'cut',
    'selectstart',
    'dragstart',
    'keydown',
    'keypress',
    'keyup',
    'focusin',
    'focusout',
  ],
  ...[
    'pointerdown',
    'pointerup',
    'pointermove',
    'pointerover',
    'pointerout',
    'pointercancel',
    'gotpointercapture',
    'lostpointercapture',
    'touchstart',
    'touchmove',
    'touchend',
    'touchcancel',
  ],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout'],
];

/** Where cards of `element`'s mentions are not inert: the modal dialog or fullscreen element around it, else the page's root. */
export function containerFor(element: Element, document: Document): Element {
  for (const around of outwards(element))
    if (around.ownerDocument === document && around.matches('dialog:modal, :fullscreen')) return around;
  return document.documentElement;
}

/** What else is in the top layer, from shadow trees aside. */
const inTopLayer = (document: Document): readonly Element[] => Array.from(document.querySelectorAll(':popover-open, :modal, :fullscreen'));

/** One such element, for the cards of one container. */
export class Layer {
  /** The element in the document. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly #container: Element;
  readonly #styles = new CSSStyleSheet();
  readonly #ending = new AbortController();
  /** What was in the top layer when the host came to its front, and so lies behind it. */
  #behind: ReadonlySet<Element> = new Set();

  /** `onClose` is called when `container`, where it is a dialog, closes. */
  constructor(container: Element, onClose: () => void) {
    const document = container.ownerDocument;
    this.#container = container;
    this.host = document.createElement('backgrounder-card');
    this.host.popover = 'manual';
    this.root = this.host.attachShadow({ mode: 'closed' });
    this.#styles.replaceSync(cardCss + sheetCss);
    this.root.adoptedStyleSheets = [this.#styles];
    for (const type of PRIVATE_EVENTS) this.root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    container.addEventListener('close', ({ target }) => target === container && onClose(), { signal: this.#ending.signal });
    container.append(this.host);
    this.toFront();
  }

  /** In front of everything on the page, whatever came into the top layer since. */
  toFront(): void {
    if (!this.host.isConnected) return;
    const { ownerDocument: document } = this.host;
    const others = inTopLayer(document).filter((element) => element !== this.host);
    const isShown = this.host.matches(':popover-open');
    if (isShown && others.every((other) => this.#behind.has(other))) return;
    this.#behind = new Set(others);
    const focused = this.root.activeElement as HTMLElement | null;
    if (isShown) this.host.hidePopover();
    this.host.showPopover();
    if (focused && this.root.activeElement !== focused) focused.focus({ preventScroll: true });
  }

  /** Whether the page has made it inert by a modal dialog elsewhere. */
  get isInert(): boolean {
    const dialog = Array.from(this.host.ownerDocument.querySelectorAll('dialog:modal')).at(-1);
    return dialog !== undefined && dialog !== this.#container && !dialog.contains(this.host);
  }

  remove(): void {
    this.#ending.abort();
    this.host.remove();
  }
}
