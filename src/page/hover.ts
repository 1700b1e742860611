/**
 * The pointer on the page: which mention it is over, and how fast it moves. What follows from that is the card's.
 * Listeners are passive and only note what happened; at most once a frame it is looked at.
 */
import type { Anchor, CardController } from '../card/controller';
import { rectsOf } from './anchor';
import type { PageMention } from './mentions';

/** A pointer that sends nothing for this long, in ms, is at rest: about four frames. */
const AT_REST = 64;
/** How far from a mention's line box, in px, the pointer still counts as on it: the underline is below the letters. */
const SLACK = 3;
/** Where a click does something of the page's own, which the reader meant. */
const INTERACTIVE = 'a[href],button,summary,label,input,select,textarea,[role="button"],[role="link"],[onclick]';

export interface HoverPage {
  readonly mentions: readonly PageMention[];
  readonly anchor: (mention: PageMention) => Anchor;
  /** Told of every look at the pointer, before it is looked at. */
  readonly beforeLook: () => void;
  /** Told whenever the pointer comes from elsewhere upon a mention. */
  readonly onNear: () => void;
}

/** The mention at a point of the viewport, in CSS px. */
export class HitTest {
  readonly #byNode = new Map<Text, PageMention[]>();
  readonly #roots: ShadowRoot[];

  constructor(mentions: readonly PageMention[]) {
    const roots = new Set<ShadowRoot>();
    for (const mention of mentions) {
      const { startContainer, startOffset: _, endContainer } = mention.range;
      const { nodes } = mention.block;
      // a name split by tags is under the pointer at any of its nodes
      for (let i = nodes.indexOf(startContainer); i < nodes.length; i++) {
        const node = nodes[i] as Text;
        const here = this.#byNode.get(node);
        if (here) here.push(mention);
        else this.#byNode.set(node, [mention]);
        if (node === endContainer) break;
      }
      for (let root = startContainer.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) roots.add(root);
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

/** Hands the pointer's way over the page to the card. Returns what ends it. */
export function watchPointer(document: Document, page: HoverPage, card: CardController): () => void {
  const ending = new AbortController();
  const options: AddEventListenerOptions = { capture: true, passive: true, signal: ending.signal };
  let last: { x: number; y: number; time: number } | null = null;
  let now: { x: number; y: number; time: number } | null = null;
  let frame = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let hits: HitTest | null = null;
  let under: PageMention | null = null;
  let of: readonly PageMention[] | null = null;

  const mentionAt = (x: number, y: number): PageMention | null => {
    if (!hits || of !== page.mentions) {
      of = page.mentions;
      hits = new HitTest(of);
    }
    return hits.at(document, x, y);
  };
  const look = (speed: number): void => {
    if (!now) return;
    page.beforeLook();
    const mention = mentionAt(now.x, now.y);
    if (mention && mention !== under) page.onNear();
    under = mention;
    card.point({ anchor: mention && page.anchor(mention), x: now.x, y: now.y, speed, time: performance.now() });
  };
  const onFrame = (): void => {
    frame = 0;
    if (!now) return;
    const elapsed = last ? now.time - last.time : 0;
    // the first move, or one after a rest, says nothing of the speed
    const speed = last && elapsed > 0 ? Math.hypot(now.x - last.x, now.y - last.y) / elapsed : Number.POSITIVE_INFINITY;
    last = now;
    look(speed);
    clearTimeout(rest);
    rest = setTimeout(() => look(0), AT_REST);
  };

  document.addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      now = { x: event.clientX, y: event.clientY, time: event.timeStamp };
      frame ||= requestAnimationFrame(onFrame);
    },
    options,
  );
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
      card.point({ anchor: null, x: event.clientX, y: event.clientY, speed: Number.POSITIVE_INFINITY, time: performance.now() });
    },
    options,
  );
  document.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted || event.button !== 0 || !(event.target instanceof Element) || event.target === card.hostElement) return;
      const inner = event.composedPath()[0];
      const isThePages = inner instanceof Element && inner.closest(INTERACTIVE) !== null;
      // the end of selecting text is no click on a word
      const isPlain =
        !isThePages &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.shiftKey &&
        !event.altKey &&
        document.getSelection()?.isCollapsed !== false;
      const mention = isPlain ? mentionAt(event.clientX, event.clientY) : null;
      card.press(mention && page.anchor(mention), event as PointerEvent);
    },
    options,
  );

  return () => {
    ending.abort();
    cancelAnimationFrame(frame);
    clearTimeout(rest);
  };
}
