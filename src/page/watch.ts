/**
 * What changes on a page after it was read: its text, and its address without a new document. Nothing polls.
 */
import { whenIdle } from './idle';

/** What a pass has to read again. */
export type Changed = ReadonlySet<Node> | 'all';

/** A pass over what changed. It runs while the page is idle, from each of its pauses to the next. */
export type Pass = (changed: Changed) => Generator<void, void>;

/** Changes are gathered this long, in ms, before they are looked at: a page inserts in bursts. */
const GATHER = 100;
/** A pass is followed by a rest this many times as long as it took, so that a page that never stops changing costs at
 * most a twentieth of its main thread. */
const REST = 19;
/** Longest rest in ms: after a storm the page is right again within about this time. */
const MAX_REST = 2_000;
/** More places than this are not told apart any more: reading everything is cheaper than finding out what to read. */
const MAX_PLACES = 400;

const OBSERVED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden', 'contenteditable'],
};

const isOurs = (node: Node): boolean => node.nodeName === 'BACKGROUNDER-CARD';

/** Whether a change may concern the page's text; the card's host is not part of it. */
function matters({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isOurs(target)) return false;
  if (type !== 'childList') return true;
  for (const nodes of [addedNodes, removedNodes]) for (const node of nodes) if (!isOurs(node)) return true;
  return false;
}

/** Gathers changes of text and has them looked at in passes. */
export class TextWatch {
  readonly #pass: Pass;
  readonly #observer = new MutationObserver((records) => this.#gather(records));
  #changed: Set<Node> | 'all' = new Set();
  #running = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #cancel = (): void => {};
  #restUntil = 0;

  constructor(pass: Pass) {
    this.#pass = pass;
  }

  /** Watches a document or shadow root too; one already watched is not watched twice. */
  observe(root: Node): void {
    this.#observer.observe(root, OBSERVED);
  }

  /** Has these looked at again although no change was seen. */
  ask(changed: Changed): void {
    if (changed === 'all') this.#changed = 'all';
    else if (this.#changed !== 'all') for (const node of changed) this.#changed.add(node);
    this.#schedule();
  }

  /** Ends watching and any pass under way, for good. */
  stop(): void {
    // never scheduled again
    this.#running = true;
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#cancel();
  }

  #gather(records: readonly MutationRecord[]): void {
    let any = false;
    for (const record of records) {
      if (!matters(record)) continue;
      any = true;
      if (this.#changed === 'all') break;
      this.#changed.add(record.type === 'attributes' ? (record.target.parentNode ?? record.target) : record.target);
      if (this.#changed.size > MAX_PLACES) this.#changed = 'all';
    }
    if (any) this.#schedule();
  }

  #schedule(): void {
    if (this.#running) return;
    this.#running = true;
    this.#timer = setTimeout(() => this.#run(), Math.max(GATHER, this.#restUntil - performance.now()));
  }

  #run(): void {
    let cost = 0;
    let pass: Generator<void, void> | null = null;
    this.#cancel = whenIdle((mayGoOn) => {
      const start = performance.now();
      if (!pass) {
        this.#gather(this.#observer.takeRecords());
        pass = this.#pass(this.#changed);
        this.#changed = new Set();
      }
      let done: boolean | undefined;
      do done = pass.next().done;
      while (!done && mayGoOn());
      const end = performance.now();
      cost += end - start;
      if (done) {
        this.#running = false;
        this.#restUntil = end + Math.min(MAX_REST, cost * REST);
        if (this.#changed === 'all' || this.#changed.size > 0) this.#schedule();
      }
      return done === true;
    });
  }
}

/** The Navigation API (https://html.spec.whatwg.org/#navigation-api), as far as it is needed; Firefox before 147 has none. */
type Navigating = Window & { readonly navigation?: EventTarget };

/** The address without its fragment, which moves within a page, unless it is a route (`#/story`, `#!story`). */
const address = ({ href }: Location): string => href.replace(/#(?![/!]).*$/, '');

/** Calls `moved` when the page shows another address without a new document. Returns what ends it. */
export function watchAddress(window: Window, moved: () => void): () => void {
  let last = address(window.location);
  const check = (): void => {
    const now = address(window.location);
    if (now === last) return;
    last = now;
    moved();
  };
  const { navigation } = window as Navigating;
  const ending = new AbortController();
  const { signal } = ending;
  for (const type of ['popstate', 'hashchange']) window.addEventListener(type, check, { signal });
  if (navigation) {
    navigation.addEventListener('currententrychange', check, { signal });
    return () => ending.abort();
  }
  // a page that changes its address changes its title, in its head
  const observer = new MutationObserver(check);
  observer.observe(window.document.head ?? window.document, { subtree: true, childList: true, characterData: true });
  window.addEventListener('click', () => setTimeout(check), { signal, passive: true });
  return () => {
    ending.abort();
    observer.disconnect();
  };
}
