/**
 * The card on the screen: one element in the document with a closed shadow root, in the top layer. Nobody but this
 * module touches the page's document.
 */
import tokens from '../ui/tokens.css?inline';
import cardCss from './card.css?inline';
import { rememberFocus } from './focus';
import { lineAt, place, type Rect, type Side } from './placement';
import sheetCss from './sheet.css?inline';

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
    'touchstart',
    'touchmove',
    'touchend',
    'touchcancel',
  ],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout'],
];

/** An element and its ancestors, from shadow trees outwards too. */
function* ancestors(element: Element): Generator<Element> {
  for (let at: Element | null = element; at; ) {
    yield at;
    const root: Node | null = at.parentElement ? null : at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : at.parentElement;
  }
}

/** Where the host is neither inert nor behind: the modal dialog or fullscreen element around the mention, else the root. */
function containerFor(element: Element): Element {
  for (const ancestor of ancestors(element)) if (ancestor.matches('dialog:modal, :fullscreen')) return ancestor;
  return element.ownerDocument.documentElement;
}

/** What the surface must know of the mention it is for. */
export interface Mentioned {
  readonly surface: string;
  readonly element: Element;
  rects(): readonly Rect[];
}

/** The language of the interface's messages (BCP 47), and its direction. */
export interface Language {
  readonly lang: string;
  readonly dir: string;
}

export class Surface {
  /** The element in the document. */
  readonly host: HTMLElement;
  /** What the card's content goes into. */
  readonly card: HTMLElement;
  readonly #mention: Mentioned;
  readonly #root: ShadowRoot;
  readonly #styles = new CSSStyleSheet();
  readonly #restoreFocus: () => void;
  /** Which of the mention's lines the card is at. */
  readonly #line: number;
  #rects: readonly Rect[];
  #side: Side | null = null;

  /**
   * Puts an empty card into the document of `mention`, at the line nearest to the point `x`, `y` (client CSS px).
   * `onFocusLeft` is called when the keyboard's focus has gone from the card to elsewhere on the page.
   */
  constructor(mention: Mentioned, language: Language, x: number, y: number, onFocusLeft: () => void) {
    const document = mention.element.ownerDocument;
    this.#mention = mention;
    this.#rects = mention.rects();
    this.#line = Math.max(0, this.#rects.indexOf(lineAt(this.#rects, x, y) as Rect));
    this.#restoreFocus = rememberFocus(document);
    this.host = document.createElement('backgrounder-card');
    this.host.popover = 'manual';
    this.#root = this.host.attachShadow({ mode: 'closed' });
    this.#styles.replaceSync(tokens + cardCss + sheetCss);
    this.#root.adoptedStyleSheets = [this.#styles];
    this.card = document.createElement('div');
    this.card.className = 'card backgrounder';
    this.card.tabIndex = -1;
    this.card.lang = language.lang;
    this.card.dir = language.dir;
    this.card.role = 'dialog';
    this.card.ariaLabel = mention.surface;
    this.#root.append(this.card);
    for (const type of PRIVATE_EVENTS) this.#root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    // Told only after the event, when it is settled where the focus went; a window in the background keeps it.
    this.#root.addEventListener('focusout', () =>
      setTimeout(() => {
        if (this.host.isConnected && !this.hasFocus && document.hasFocus()) onFocusLeft();
      }),
    );
    containerFor(mention.element).append(this.host);
    this.host.showPopover();
  }

  /**
   * Lets `change` change the card's content and puts the card in its place. `settled` is false for what stands in for
   * something larger to come.
   */
  show(change: () => void, settled: boolean): void {
    const { hasFocus } = this;
    change();
    this.#arrange(settled);
    // What had the focus may have gone with the old content.
    if (hasFocus && !this.hasFocus) this.focus();
  }

  /** Puts the card where its mention is now; its size may have changed, its side does not. */
  follow(): void {
    const rects = this.#mention.rects();
    if (rects.length > 0) this.#rects = rects;
    this.#arrange(true);
  }

  #arrange(settled: boolean): void {
    const line = this.#rects[this.#line] ?? this.#rects[0];
    if (!line) return;
    const { style, ownerDocument } = this.card;
    const { clientWidth } = ownerDocument.documentElement;
    const viewport = { width: clientWidth, height: ownerDocument.defaultView?.innerHeight ?? 0 };
    const rtl = getComputedStyle(this.#mention.element).direction === 'rtl';
    // The height counts only until there is a side; before that there is no limit to it.
    const placed = (height: number) => place(this.#rects, line, { width: 0, height }, viewport, rtl, this.#side);
    let { side, left, edge, width, maxHeight } = placed(Number.POSITIVE_INFINITY);
    style.width = `${width}px`;
    style.left = `${left}px`;
    if (this.#side === null && settled) ({ side, edge, maxHeight } = placed(this.card.offsetHeight));
    this.#side = side;
    style.maxHeight = `${maxHeight}px`;
    style.top = side === 'below' ? `${edge}px` : 'auto';
    style.bottom = side === 'above' ? `${edge}px` : 'auto';
  }

  /** Moves the keyboard's focus to the card as a whole. */
  focus(): void {
    this.card.focus({ preventScroll: true });
  }

  get hasFocus(): boolean {
    return this.#root.activeElement !== null;
  }

  /** Whether the reader is at the keyboard: the focus in the card is one that shows. */
  get hasKeyboard(): boolean {
    return this.#root.activeElement?.matches(':focus-visible') ?? false;
  }

  /** The line that the card is at, and the card, in client CSS px; null where the mention has no rectangle. */
  bounds(): { readonly line: Rect; readonly card: Rect } | null {
    const line = this.#rects[this.#line];
    return line ? { line, card: this.card.getBoundingClientRect() } : null;
  }

  /** Takes the card out of the document, and gives the focus back where the card has it. */
  remove(): void {
    const { hasFocus } = this;
    this.host.remove();
    if (hasFocus) this.#restoreFocus();
  }
}
