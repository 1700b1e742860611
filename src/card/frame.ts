/**
 * The card's frame: its bars with what the reader can do, and between them the sheet or, where there is none, the
 * words for that. Elements are built once for each content; what changes while it is shown is changed in place, so
 * that scrolling, opened explanations and the focus stay.
 */
import type { LibraryPlace } from '../library-address';
import type { CardCommand } from '../messages';
import type { EntityId } from '../model/records';
import { t } from '../ui/text';
import { build } from './build';
import type { Content, Shown, Target, Visit } from './state';
import type { Form } from './surface';

/** What the reader can do. */
export interface Actions {
  close(): void;
  pin(): void;
  back(): void;
  forward(): void;
  retry(): void;
  follow(entity: EntityId): void;
  copy(command: CardCommand & { readonly do: 'copy' }): void;
  openPanel(entity: EntityId): void;
  openLibrary(place: LibraryPlace): void;
  notOnThisSite(): void;
  pauseEverywhere(): void;
  readonly next: ((by: 1 | -1) => void) | undefined;
}

export type Seen = Shown<Target & { readonly surface: string }>;

/** The visit the reader is at; while it loads and is not slow, the one before, so that a quick answer changes the card only once. */
function inSight({ card: { history } }: Seen): Visit {
  const { past, now } = history;
  return now.content.status === 'loading' && !now.content.slow ? (past.at(-1) ?? now) : now;
}

const sheetIn = (content: Content) => ('sheet' in content ? content.sheet : null);

/** Everything that one card shows, within its element. */
export class Frame {
  readonly #card: HTMLElement;
  readonly #form: Form;
  readonly #actions: Actions;
  readonly #site: string;
  /** Looked up when the frame's page began: once the extension has gone, so have its messages. */
  readonly #words: { readonly close: string; readonly disconnected: string };
  #content: Content | null = null;
  #pin: HTMLElement | null = null;
  /** Stays while all else is replaced: what is told of by assistive technology is a change of an element that was there. */
  readonly #status: HTMLElement;
  /** What was waited for in words, once it is there. */
  #arrived = '';
  #copies = new Map<CardCommand, Element>();

  /** A frame inside `card`, which is of this form, on a page of the host name `site`. */
  constructor(
    card: HTMLElement,
    form: Form,
    site: string,
    words: { readonly close: string; readonly disconnected: string },
    actions: Actions,
  ) {
    this.#card = card;
    this.#form = form;
    this.#site = site;
    this.#words = words;
    this.#actions = actions;
    this.#status = this.#element('span', 'unseen');
    this.#status.role = 'status';
    card.append(this.#status);
    card.addEventListener('keydown', (event) => this.#onKey(event));
    card.addEventListener('mouseup', (event) => this.#onMouse(event));
  }

  /** Back and forward as in a browser; Enter on the card as a whole keeps it, as a click on its mention does. */
  #onKey(event: KeyboardEvent): void {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (ctrlKey || metaKey || shiftKey) return;
    if (altKey && key === 'ArrowLeft') this.#actions.back();
    else if (altKey && key === 'ArrowRight') this.#actions.forward();
    else if (!altKey && key === 'Enter' && event.target === this.#card) this.#pin?.click();
    else return;
    // Whether or not there is a way back here: the browser's would leave the page.
    event.preventDefault();
  }

  /** The mouse's own buttons for back and forward, which else are the page's. */
  #onMouse(event: MouseEvent): void {
    if (event.button !== 3 && event.button !== 4) return;
    event.preventDefault();
    if (event.button === 3) this.#actions.back();
    else this.#actions.forward();
  }

  #element(tag: string, className: string, ...children: readonly (Node | string)[]): HTMLElement {
    const element = this.#card.ownerDocument.createElement(tag);
    element.className = className;
    element.append(...children);
    return element;
  }

  #button(text: string, onPress: () => void, className = 'quiet'): HTMLElement {
    const button = this.#element('button', className, text);
    button.setAttribute('type', 'button');
    button.addEventListener('click', onPress);
    return button;
  }

  /** Shows `shown`. Returns whether the elements are new. */
  show(shown: Seen): boolean {
    const visit = inSight(shown);
    const isNew = visit.content !== this.#content;
    if (isNew) {
      const hasWaited = this.#content?.status === 'loading';
      this.#content = visit.content;
      this.#copies = new Map();
      this.#pin = null;
      for (const child of [...this.#card.children]) if (child !== this.#status) child.remove();
      this.#card.prepend(...(visit.content.status === 'disconnected' ? this.#disconnected() : this.#all(shown, visit)));
      this.#card.scrollTop = 0;
      // whoever opened it by key has heard that it is looked up, and sees no more of what comes than is told
      this.#arrived = hasWaited && shown.keeper === 'keyboard' ? this.#lead() : '';
    }
    if (this.#pin) this.#pin.ariaPressed = String(shown.keeper === 'pin');
    const { copied } = shown.card;
    for (const [command, button] of this.#copies) {
      const words = copied?.command !== command ? t('card_copy') : t(copied.ok ? 'card_copied' : 'card_copy_failed');
      if (button.textContent !== words) button.textContent = words;
    }
    const said = copied ? t(copied.ok ? 'card_copied' : 'card_copy_failed') : this.#arrived;
    if (this.#status.textContent !== said) this.#status.textContent = said;
    return isNew;
  }

  /** What the card begins with: a name and what it is of, or why there is no more. */
  #lead(): string {
    const parts = this.#card.querySelectorAll('header > h2, header > .description, p.notice, .notice > p');
    return Array.from(parts, ({ textContent }) => textContent).join('. ');
  }

  #close(): HTMLElement {
    return this.#sign('×', this.#words.close, this.#actions.close, 'close');
  }

  #disconnected(): Node[] {
    return [this.#element('div', 'bar notice', this.#element('p', 'space', this.#words.disconnected), this.#close())];
  }

  #all(shown: Seen, visit: Visit): Node[] {
    const { openPanel, notOnThisSite, pauseEverywhere, next } = this.#actions;
    const sheet = sheetIn(visit.content);
    const top = this.#element('div', 'bar top', ...this.#way(shown, visit), this.#element('span', 'space'));
    if (this.#form === 'card') {
      this.#pin = this.#button(t('card_pin'), this.#actions.pin);
      top.append(this.#pin, this.#grip());
    }
    top.append(this.#close());

    const footer = this.#element('footer', 'bar');
    if (sheet) footer.append(this.#element('span', 'reach', sheet.reach));
    footer.append(this.#button(t('card_open_panel'), () => openPanel(visit.entity)));
    if (next && shown.keeper === 'keyboard') {
      footer.append(
        this.#button(t('card_previous'), () => next(-1)),
        this.#button(t('card_next'), () => next(1)),
      );
    }
    const off = this.#button(t('card_off_here', this.#site), notOnThisSite);
    off.title = t('card_off_here_why', this.#site);
    const pause = this.#button(t('panel_pause'), pauseEverywhere);
    pause.title = t('card_pause_why');
    footer.append(this.#element('span', 'site', off, pause));

    return [top, ...this.#middle(shown, visit.content), footer];
  }

  /** The ways back and forward; what the card is about where there is none back. */
  #way({ card: { anchor, history } }: Seen, visit: Visit): Node[] {
    const { back, forward } = this.#actions;
    const sheet = sheetIn(visit.content);
    const nameOf = ({ content }: Visit): string => sheetIn(content)?.entity.name ?? anchor.surface;
    const isNow = visit === history.now;
    const earlier = isNow ? history.past.at(-1) : undefined;
    const later = isNow ? history.future[0] : undefined;
    const way: Node[] = [];
    if (earlier) way.push(this.#button(`‹ ${t('card_back', nameOf(earlier))}`, back));
    else if (sheet) way.push(this.#element('span', `kind kind-${sheet.entity.kind}`, t(`ui_kind_${sheet.entity.kind}`)));
    if (later) way.push(this.#sign('›', t('card_forward', nameOf(later)), forward, 'forward'));
    return way;
  }

  /** A button with a sign for its text and words for its name. */
  #sign(sign: string, name: string, onPress: () => void, className: string): HTMLElement {
    const button = this.#button(sign, onPress, `quiet sign ${className}`);
    button.ariaLabel = button.title = name;
    return button;
  }

  /** What the card is moved with; moving is the surface's. */
  #grip(): HTMLElement {
    return this.#sign('≡', t('card_move'), () => {}, 'grip');
  }

  #middle(shown: Seen, content: Content): readonly Node[] {
    const sheet = sheetIn(content);
    const said = sheet
      ? build(this.#card.ownerDocument, sheet, (command, control) => this.#press(command, control))
      : [this.#element('header', '', this.#element('h2', '', shown.card.anchor.surface))];
    const notice = (...children: readonly (Node | string)[]) => this.#element('p', 'notice', ...children);
    switch (content.status) {
      case 'loading':
        return [...said, notice(t('card_loading'))];
      case 'failed':
        return [...said, notice(t('card_failed'), ' ', this.#button(t('card_retry'), this.#actions.retry))];
      case 'empty':
        return [...said, notice(t('card_empty'))];
      default:
        return said;
    }
  }

  #press(command: CardCommand, control: Element): void {
    const { follow, openPanel, openLibrary, copy } = this.#actions;
    if (command.do === 'follow') follow(command.entity);
    else if (command.do === 'openPanel') openPanel(command.entity);
    else if (command.do === 'openLibrary') openLibrary(command.place);
    else {
      this.#copies.set(command, control);
      copy(command);
    }
  }
}
