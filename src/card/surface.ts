/**
 * One card on the screen: an element in a layer, and where it stands. A card hangs at its mention until the reader puts
 * it elsewhere; a drawer, for fingers, comes up from the bottom of the viewport.
 */
import { DRAWER_CLOSE_SHARE, DRAWER_FLICK, DRAWER_HEIGHT_SHARE, DRAWER_WIDTH, KEY_MOVE, MARGIN } from './constants';
import { type Drag, draggable } from './drag';
import { rememberFocus, restoreFocus } from './focus';
import type { Layer } from './layer';
import { drawerOver, lineAt, nextCorner, place, type Rect, type Side, type Size, spotAt } from './placement';

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

export type Form = 'card' | 'drawer';

/** What the reader does to a surface as a whole. */
export interface Handling {
  /** The keyboard's focus has gone from it to elsewhere. */
  focusLeft(): void;
  /** It was pressed or came to have the focus. */
  touched(): void;
  /** The reader begins to move it. */
  moved(): void;
  /** A drawer was pulled down. */
  dismissed(): void;
}

/** Has the reader's back gesture close something, where the browser lets a script (Chromium 126; not Firefox 153). */
interface CloseWatcher extends EventTarget {
  destroy(): void;
}
type Closing = typeof globalThis & { readonly CloseWatcher?: new () => CloseWatcher };

/** How far the arrow keys move a card: x and y, in steps. */
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A card's element and where it is: hanging at its mention, staying where it was put, or drawn up from the bottom. */
export class Surface {
  readonly form: Form;
  /** What the card's content goes into. */
  readonly card: HTMLElement;
  #layer: Layer;
  readonly #mention: Mentioned;
  readonly #handling: Handling;
  /** Which of the mention's lines the card is at. */
  readonly #line: number;
  #rects: readonly Rect[];
  #side: Side | null = null;
  /** Where the reader wants the card's top left, which may be out of a viewport that has shrunk. */
  #wanted: { readonly left: number; readonly top: number } | null = null;
  #watcher: CloseWatcher | null = null;
  /** How high a drawer may be for the tapped line to be seen, in CSS px. */
  #most = 9_999;
  /** Whether the line under a drawer was brought in sight. */
  #isClear = false;

  /** Puts an empty card of `form` into `layer`, at the line of `mention` nearest to the point `x`, `y` (client CSS px). */
  constructor(layer: Layer, form: Form, mention: Mentioned, language: Language, x: number, y: number, handling: Handling) {
    const document = layer.host.ownerDocument;
    this.#layer = layer;
    this.form = form;
    this.#mention = mention;
    this.#handling = handling;
    this.#rects = mention.rects();
    this.#line = Math.max(0, this.#rects.indexOf(lineAt(this.#rects, x, y) as Rect));
    this.card = document.createElement('div');
    this.card.className = `card ${form} backgrounder`;
    this.card.tabIndex = -1;
    this.card.lang = language.lang;
    this.card.dir = language.dir;
    this.card.role = 'dialog';
    this.card.ariaLabel = mention.surface;
    rememberFocus(this.card, layer.root);
    layer.root.append(this.card);
    // Told only after the event, when it is settled where the focus went; a window in the background keeps it.
    this.card.addEventListener('focusout', () =>
      setTimeout(() => {
        if (this.card.isConnected && !this.hasFocus && document.hasFocus()) handling.focusLeft();
      }),
    );
    for (const type of ['pointerdown', 'focusin']) this.card.addEventListener(type, () => handling.touched());
    this.card.addEventListener('keydown', (event) => this.#onKey(event));
    this.card.addEventListener('click', ({ target }) => {
      if ((target as Element).closest('.grip')) this.#toNextCorner();
    });
    draggable(
      this.card,
      (target) => target.closest('.top') !== null && (!target.closest('button') || target.closest('.grip') !== null),
      () => (form === 'card' ? this.#dragCard() : this.#dragDrawer()),
    );
    if (form === 'drawer') {
      this.#fit();
      this.card.style.maxWidth = `${DRAWER_WIDTH}px`;
      const { CloseWatcher } = globalThis as Closing;
      if (CloseWatcher) {
        this.#watcher = new CloseWatcher();
        this.#watcher.addEventListener('close', () => handling.dismissed());
      }
    }
    layer.toFront();
  }

  /**
   * Lets `change` change the card's content and puts the card in its place. `settled` is false for what stands in for
   * something larger to come.
   */
  show(change: () => void, settled: boolean): void {
    const { hasFocus } = this;
    change();
    this.#arrange(settled);
    this.#keepClear();
    // What had the focus may have gone with the old content.
    if (hasFocus && !this.hasFocus) this.focus();
  }

  /** What comes to have the focus is scrolled clear of the bars, which are as high as their words in the reader's language. */
  #keepClear(): void {
    const [top, end] = ['.top', 'footer'].map((bar) => this.card.querySelector<HTMLElement>(bar)?.offsetHeight ?? 0);
    this.card.style.scrollPaddingBlock = `${top}px ${end}px`;
  }

  /** Puts the card where its mention is now; its size may have changed, its side does not. A drawer stays at the bottom. */
  follow(): void {
    if (this.form === 'drawer') this.#fit();
    const rects = this.#mention.rects();
    if (rects.length > 0) this.#rects = rects;
    this.#arrange(true);
  }

  get layer(): Layer {
    return this.#layer;
  }

  /** Goes into another layer, as it is. */
  enter(layer: Layer): void {
    if (layer === this.#layer) return;
    const { card } = this;
    const { scrollTop } = card;
    const focused = this.hasFocus ? (this.#layer.root.activeElement as HTMLElement) : null;
    this.#layer = layer;
    layer.root.append(card);
    layer.toFront();
    card.scrollTop = scrollTop;
    focused?.focus({ preventScroll: true });
  }

  /** From now on the card stays where it is in the viewport, wherever its mention goes. */
  stay(): void {
    if (this.#wanted || this.form === 'drawer') return;
    const { left, top } = this.card.getBoundingClientRect();
    this.#wanted = { left, top };
  }

  #viewport(): Size {
    const { documentElement, defaultView } = this.card.ownerDocument;
    return { width: documentElement.clientWidth, height: defaultView?.innerHeight ?? 0 };
  }

  #arrange(settled: boolean): void {
    if (this.form === 'drawer') this.#arrangeDrawer(settled);
    else if (this.#wanted) this.#put(this.#wanted.left, this.#wanted.top);
    else this.#hang(settled);
  }

  /** At the mention. */
  #hang(settled: boolean): void {
    const line = this.#rects[this.#line] ?? this.#rects[0];
    if (!line) return;
    const { style } = this.card;
    const viewport = this.#viewport();
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

  /** Where the reader put it. Its size is asked for once, with no limit but the viewport's. */
  #put(left: number, top: number): void {
    const { style } = this.card;
    const viewport = this.#viewport();
    const free = spotAt(left, MARGIN, 0, viewport);
    style.width = `${free.width}px`;
    style.maxHeight = `${free.maxHeight}px`;
    const spot = spotAt(left, top, this.card.offsetHeight, viewport);
    style.left = `${spot.left}px`;
    style.top = `${spot.top}px`;
    style.bottom = 'auto';
    style.maxHeight = `${spot.maxHeight}px`;
    this.#wanted = { left, top };
  }

  #dragCard(): Drag {
    this.#handling.moved();
    const { card } = this;
    // Looked at once: while it moves only its translation changes, and nothing is laid out.
    const { left, top, height } = card.getBoundingClientRect();
    const viewport = this.#viewport();
    let spot = { left, top };
    const drop = (): void => {
      card.style.translate = '';
      card.classList.remove('moving');
      this.#put(spot.left, spot.top);
    };
    card.classList.add('moving');
    return {
      move: (x, y) => {
        spot = spotAt(left + x, top + y, height, viewport);
        card.style.translate = `${spot.left - left}px ${spot.top - top}px`;
      },
      drop,
      cancel: drop,
    };
  }

  #dragDrawer(): Drag {
    const { card } = this;
    const { height } = card.getBoundingClientRect();
    let way = 0;
    const settle = (): void => {
      card.classList.remove('moving');
      card.style.translate = '';
    };
    card.classList.add('moving');
    return {
      move: (_, y) => {
        way = Math.max(0, y);
        card.style.translate = `0 ${way}px`;
      },
      drop: (speed) => {
        if (way > height * DRAWER_CLOSE_SHARE || speed > DRAWER_FLICK) this.#handling.dismissed();
        else settle();
      },
      cancel: settle,
    };
  }

  /**
   * At the bottom of what is seen. Where the reader has spread the page with two fingers, that is a part of the viewport
   * that fixed elements are placed in.
   */
  #fit(): void {
    const { ownerDocument, style } = this.card;
    const seen = ownerDocument.defaultView?.visualViewport;
    if (!seen) return;
    const isSpread = seen.scale > 1;
    const below = this.#viewport().height - seen.offsetTop - seen.height;
    style.left = isSpread ? `${seen.offsetLeft}px` : '';
    style.right = isSpread ? 'auto' : '';
    style.bottom = isSpread ? `${below}px` : '';
    style.width = isSpread ? `${seen.width}px` : '';
    style.maxHeight = isSpread ? `${seen.height * DRAWER_HEIGHT_SHARE}px` : `min(${DRAWER_HEIGHT_SHARE * 100}dvh, ${this.#most}px)`;
  }

  /** Moves the page up or the drawer's edge down, so that the tapped line stays in sight. */
  #arrangeDrawer(settled: boolean): void {
    if (!settled || this.#isClear) return;
    this.#isClear = true;
    const line = this.#rects[this.#line] ?? this.#rects[0];
    const { ownerDocument: document } = this.card;
    const window = document.defaultView;
    // On a page that is spread the reader has said what is to be seen.
    if (!line || !window || (window.visualViewport?.scale ?? 1) > 1) return;
    const { scrollHeight, clientHeight } = document.scrollingElement ?? document.documentElement;
    const scrollable = Math.max(0, scrollHeight - clientHeight - window.scrollY);
    const { scroll, maxHeight } = drawerOver(line, this.card.offsetHeight, this.#viewport(), scrollable);
    if (scroll > 0) {
      const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
      window.scrollBy({ top: scroll, behavior: isCalm ? 'instant' : 'smooth' });
    }
    this.#most = maxHeight;
    this.#fit();
  }

  #onKey(event: KeyboardEvent): void {
    const arrow = ARROWS[event.key];
    const { altKey, ctrlKey, metaKey, shiftKey } = event;
    if (!arrow || altKey || ctrlKey || metaKey || shiftKey || !(event.target as Element).closest('.grip')) return;
    event.preventDefault();
    this.#handling.moved();
    const { left, top } = this.card.getBoundingClientRect();
    this.#moveTo(left + arrow[0] * KEY_MOVE, top + arrow[1] * KEY_MOVE);
  }

  #toNextCorner(): void {
    this.#handling.moved();
    const { left, top } = nextCorner(this.card.getBoundingClientRect(), this.#viewport());
    this.#moveTo(left, top);
  }

  /** As near as the viewport lets it. */
  #moveTo(left: number, top: number): void {
    const spot = spotAt(left, top, this.card.offsetHeight, this.#viewport());
    this.#put(spot.left, spot.top);
  }

  /** Moves the keyboard's focus to the card as a whole. */
  focus(): void {
    this.card.focus({ preventScroll: true });
  }

  get hasFocus(): boolean {
    return this.card.contains(this.#layer.root.activeElement);
  }

  /** Whether the reader is at the keyboard: the focus in the card is one that shows. */
  get hasKeyboard(): boolean {
    return this.hasFocus && (this.#layer.root.activeElement?.matches(':focus-visible') ?? false);
  }

  /** The line that the card is at, and the card, in client CSS px; null where the mention has no rectangle. */
  bounds(): { readonly line: Rect; readonly card: DOMRect } | null {
    const line = this.#rects[this.#line];
    return line ? { line, card: this.card.getBoundingClientRect() } : null;
  }

  /** Takes the card away, and gives the focus back where the card has it. `calmly` lets it fade. */
  async remove(calmly: boolean): Promise<void> {
    const { card, hasFocus } = this;
    this.#watcher?.destroy();
    if (calmly) {
      card.inert = true;
      card.classList.add('going');
    } else card.remove();
    if (hasFocus) restoreFocus(card);
    await Promise.allSettled(card.getAnimations().map(({ finished }) => finished));
    card.remove();
  }
}
