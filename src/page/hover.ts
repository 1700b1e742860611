/**
 * The pointer on the page: which mention it is over, and how fast it moves. What follows from that is the card's.
 * Listeners are passive and only note what happened; at most once a frame it is looked at.
 */
import { AT_REST, SLACK } from '../card/constants';
import type { Anchor, CardController } from '../card/controller';
import { rectsOf } from './anchor';
import type { PageMention } from './mentions';
import { onPage } from './trees';

/** Where a click does something of the page's own, which the reader meant. */
const INTERACTIVE = 'a[href],button,summary,label,input,select,textarea,[role="button"],[role="link"],[onclick]';

export interface HoverPage {
  readonly mentions: readonly PageMention[];
  readonly anchor: (mention: PageMention) => Anchor;
  /** Told of every look at the pointer, before it is looked at. */
  readonly beforeLook: () => void;
  /** Told whenever the pointer comes from elsewhere upon a mention. */
  readonly onNear: () => void;
  /** Told which mention the pointer rests on, and when it is on none. */
  readonly onRest: (mention: PageMention | null) => void;
}

/** The mention at a point of a document's viewport, in CSS px. */
export class HitTest {
  readonly #byNode = new Map<Text, PageMention[]>();
  readonly #roots: ShadowRoot[];

  constructor(mentions: readonly PageMention[]) {
    const roots = new Set<ShadowRoot>();
    for (const mention of mentions) {
      const { startContainer, nodes } = mention.range;
      // a name split by tags is under the pointer at any of its nodes
      for (const node of nodes) {
        const here = this.#byNode.get(node);
        if (here) here.push(mention);
        else this.#byNode.set(node, [mention]);
      }
      for (let root = startContainer.getRootNode(); root.nodeType === Node.DOCUMENT_FRAGMENT_NODE; ) {
        roots.add(root as ShadowRoot);
        root = (root as ShadowRoot).host.getRootNode();
      }
    }
    this.#roots = [...roots];
  }

  at(document: Document, x: number, y: number): PageMention | null {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: this.#roots });
    if (!caret) return null;
    const { offsetNode, offset } = caret;
    const near = this.#byNode.get(offsetNode as Text);
    if (!near) return null;
    for (const mention of near) {
      const { startContainer, startOffset, endContainer, endOffset } = mention.range;
      if (offsetNode === startContainer && offset < startOffset) continue;
      if (offsetNode === endContainer && offset > endOffset) continue;
      // the caret snaps to the nearest text, however far away
      const isOn = rectsOf(mention).some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom + SLACK);
      if (isOn) return mention;
    }
    return null;
  }
}

/** Where the pointer was last seen: in client CSS px of the document, which may be a frame's. */
interface Seen {
  readonly document: Document;
  readonly x: number;
  readonly y: number;
  readonly time: number;
  /** A button is held: the reader is selecting or dragging. */
  readonly held: boolean;
}

export interface PointerWatch {
  /** Follows the pointer in this document too; one already followed is not followed twice. */
  follow(document: Document): void;
  end(): void;
}

/** Hands the pointer's way over the page to the card, in coordinates of the page. */
export function watchPointer(page: HoverPage, card: CardController): PointerWatch {
  const ending = new AbortController();
  const options: AddEventListenerOptions = { capture: true, passive: true, signal: ending.signal };
  const followed = new WeakSet<Document>();
  let last: Seen | null = null;
  let now: Seen | null = null;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let hits: HitTest | null = null;
  let under: PageMention | null = null;
  let of: readonly PageMention[] | null = null;

  const mentionAt = (document: Document, x: number, y: number): PageMention | null => {
    if (!hits || of !== page.mentions) {
      of = page.mentions;
      hits = new HitTest(of);
    }
    return hits.at(document, x, y);
  };
  const tell = (mention: PageMention | null, { document, x: left, y: top }: Seen, speed: number): void => {
    const { x, y } = onPage(document, new DOMRect(left, top));
    card.point({ anchor: mention && page.anchor(mention), x, y, speed, time: performance.now() });
  };
  const look = (speed: number): void => {
    if (!now) return;
    page.beforeLook();
    const mention = now.held ? null : mentionAt(now.document, now.x, now.y);
    if (mention && mention !== under) page.onNear();
    under = mention;
    tell(mention, now, speed);
    if (!mention || speed === 0) page.onRest(mention);
  };
  const onFrame = (): void => {
    frame = 0;
    if (!now) return;
    const elapsed = last && last.document === now.document ? now.time - last.time : 0;
    // the first move, or one after a rest or into a frame, says nothing of the speed
    const speed = last && elapsed > 0 ? Math.hypot(now.x - last.x, now.y - last.y) / elapsed : Number.POSITIVE_INFINITY;
    last = now;
    look(speed);
    clearTimeout(rest);
    rest = setTimeout(() => look(0), AT_REST);
  };

  function follow(document: Document): void {
    if (followed.has(document)) return;
    followed.add(document);
    const see = (event: PointerEvent): void => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      now = { document, x: event.clientX, y: event.clientY, time: event.timeStamp, held: event.buttons !== 0 };
      frame ||= requestAnimationFrame(onFrame);
    };
    document.addEventListener('pointermove', see, options);
    // what is pressed while its card is open gets that card pinned, by the click
    document.addEventListener('pointerdown', (event) => card.hostElement === null && see(event), options);
    // what is under a pointer that lies still while the page moves is not what the reader points at
    document.addEventListener(
      'scroll',
      (event) => {
        if (!event.isTrusted || !now) return;
        clearTimeout(rest);
        last = null;
        frame ||= requestAnimationFrame(() => {
          frame = 0;
          look(Number.POSITIVE_INFINITY);
        });
      },
      options,
    );
    document.documentElement.addEventListener(
      'pointerleave',
      (event) => {
        if (!event.isTrusted) return;
        clearTimeout(rest);
        last = now = null;
        tell(null, { document, x: event.clientX, y: event.clientY, time: 0, held: false }, Number.POSITIVE_INFINITY);
        page.onRest(null);
      },
      options,
    );
    document.addEventListener(
      'click',
      (event) => {
        if (!event.isTrusted || event.button !== 0) return;
        const inner = event.composedPath()[0] as Node;
        const isThePages = inner.nodeType === Node.ELEMENT_NODE && (inner as Element).closest(INTERACTIVE) !== null;
        // the end of selecting text is no click on a word
        const isPlain =
          !isThePages &&
          !event.ctrlKey &&
          !event.metaKey &&
          !event.shiftKey &&
          !event.altKey &&
          document.getSelection()?.isCollapsed !== false;
        const mention = isPlain ? mentionAt(document, event.clientX, event.clientY) : null;
        card.press(mention && page.anchor(mention), event, onPage(document, new DOMRect(event.clientX, event.clientY)));
      },
      options,
    );
  }

  return {
    follow,
    end() {
      ending.abort();
      cancelAnimationFrame(frame);
      clearTimeout(rest);
    },
  };
}
