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
import { type Content, current, type Shown, type Target, type Visit } from './state';

/** What the reader can do. */
export interface Actions {
  close(): void;
  pin(): void;
  back(): void;
  retry(): void;
  follow(entity: EntityId): void;
  copy(command: CardCommand & { readonly do: 'copy' }): void;
  openPanel(entity: EntityId): void;
  openLibrary(place: LibraryPlace): void;
  notOnThisSite(): void;
  readonly next: ((by: 1 | -1) => void) | undefined;
}

export type Seen = Shown<Target & { readonly surface: string }>;

/** The last visit; while it loads and is not slow, the one before, so that a quick answer changes the card only once. */
function inSight({ trail }: Pick<Seen, 'trail'>): Visit {
  const last = trail[trail.length - 1] as Visit;
  return last.content.status === 'loading' && !last.content.slow ? (trail.at(-2) ?? last) : last;
}

const sheetIn = (content: Content) => ('sheet' in content ? content.sheet : null);

export class Frame {
  readonly #card: HTMLElement;
  readonly #actions: Actions;
  readonly #site: string;
  /** Looked up when the frame's page began: once the extension has gone, so have its messages. */
  readonly #words: { readonly close: string; readonly disconnected: string };
  #content: Content | null = null;
  #pin: HTMLElement | null = null;
  #status: HTMLElement | null = null;
  #copies = new Map<CardCommand, Element>();

  /** A frame inside `card`, on a page of the host name `site`. */
  constructor(card: HTMLElement, site: string, words: { readonly close: string; readonly disconnected: string }, actions: Actions) {
    this.#card = card;
    this.#site = site;
    this.#words = words;
    this.#actions = actions;
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
      this.#content = visit.content;
      this.#copies = new Map();
      this.#pin = this.#status = null;
      this.#card.replaceChildren(...(visit.content.status === 'disconnected' ? this.#disconnected() : this.#all(shown, visit)));
      this.#card.scrollTop = 0;
    }
    if (this.#pin) this.#pin.ariaPressed = String(shown.hold === 'pinned');
    const { copied } = shown;
    for (const [command, button] of this.#copies) {
      const words = copied?.command !== command ? t('card_copy') : t(copied.ok ? 'card_copied' : 'card_copy_failed');
      if (button.textContent !== words) button.textContent = words;
    }
    const said = copied ? t(copied.ok ? 'card_copied' : 'card_copy_failed') : '';
    if (this.#status && this.#status.textContent !== said) this.#status.textContent = said;
    return isNew;
  }

  #close(): HTMLElement {
    const close = this.#button('×', this.#actions.close, 'quiet close');
    close.ariaLabel = close.title = this.#words.close;
    return close;
  }

  #disconnected(): Node[] {
    return [this.#element('div', 'bar notice', this.#element('p', 'space', this.#words.disconnected), this.#close())];
  }

  #all(shown: Seen, visit: Visit): Node[] {
    const { back, openPanel, notOnThisSite, next } = this.#actions;
    const sheet = sheetIn(visit.content);
    const earlier = visit === current(shown) ? shown.trail.at(-2) : undefined;
    const space = () => this.#element('span', 'space');

    const top = this.#element('div', 'bar top');
    if (earlier) top.append(this.#button(`‹ ${t('card_back', sheetIn(earlier.content)?.entity.name ?? shown.anchor.surface)}`, back));
    else if (sheet) top.append(this.#element('span', `kind kind-${sheet.entity.kind}`, t(`ui_kind_${sheet.entity.kind}`)));
    this.#pin = this.#button(t('card_pin'), this.#actions.pin);
    top.append(space(), this.#pin, this.#close());

    const footer = this.#element('footer', 'bar');
    if (sheet) footer.append(this.#element('span', 'reach', sheet.reach));
    footer.append(this.#button(t('card_open_panel'), () => openPanel(visit.entity)));
    if (next && shown.hold === 'focused') {
      footer.append(
        this.#button(t('card_previous'), () => next(-1)),
        this.#button(t('card_next'), () => next(1)),
      );
    }
    const off = this.#button(t('card_off_here', this.#site), notOnThisSite);
    off.title = t('card_off_here_why', this.#site);
    this.#status = this.#element('span', 'unseen');
    this.#status.role = 'status';
    footer.append(space(), off, this.#status);

    return [top, ...this.#middle(shown, visit.content), footer];
  }

  #middle(shown: Seen, content: Content): readonly Node[] {
    const sheet = sheetIn(content);
    const said = sheet
      ? build(this.#card.ownerDocument, sheet.drawn, (command, control) => this.#press(command, control))
      : [this.#element('header', '', this.#element('h2', '', shown.anchor.surface))];
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
