/**
 * The text of a page that changes: after each `refresh` the blocks are those that a fresh extraction would give, but
 * a block that did not change is the same object as before, so that what was found in it is still true. (One in which
 * nothing was found may be another: it does not know any more what its text was.)
 */
import { comparePosition, domRange, enclosingBlock, reading, type TextBlock } from './text';
import { around, type InnerRoot, isShown } from './trees';

/** Whether what was found in a block is still where it was, the block reading as it does now. */
const isStill = ({ text, found }: TextBlock, now: TextBlock): boolean =>
  text === now.text &&
  !!found?.every(({ start, end, range }) => {
    const { startOffset, endOffset, nodes } = domRange(now, start, end);
    return (
      startOffset === range.startOffset &&
      endOffset === range.endOffset &&
      nodes.length === range.nodes.length &&
      nodes.every((node, i) => node === range.nodes[i])
    );
  });

export class PageText {
  /** In reading order. */
  blocks: readonly TextBlock[] = [];
  readonly #root: Element;
  readonly #onRoot: (root: InnerRoot) => void;

  /** `onRoot` is told of each open shadow root and each frame's document met, each time it is met. */
  constructor(root: Element, onRoot: (root: InnerRoot) => void) {
    this.#root = root;
    this.#onRoot = onRoot;
  }

  /**
   * Reads again what the changes at the given nodes can have changed, or everything; with pauses, so that a long page
   * can be read in slices. The blocks stay as they were until it is done; what changes meanwhile has to be refreshed
   * afterwards.
   *
   * @param between nodes visited between two pauses; a fraction of a millisecond's if not given
   */
  *refreshing(changed: Iterable<Node> | 'all', between?: number): Generator<void, void> {
    const { roots, reached } = outermost(changed === 'all' ? [this.#root] : changed);
    if (changed === 'all' || roots.has(this.#root)) {
      this.blocks = this.#reuse(yield* reading(this.#root, this.#onRoot, between), this.blocks);
      return;
    }
    const stale: TextBlock[] = [];
    const known = new Map<Node, boolean>();
    const fresh = this.blocks.filter((block) => {
      // no other of its nodes can go without the block around them being reached
      const kept = isOutside(block.place, reached, known);
      if (!kept) stale.push(block);
      return kept;
    });
    // the places of all before any pause: afterwards some of these nodes may be elsewhere
    const places = Array.from(roots, (root) => ({ root, place: placeOf(root, fresh) }));
    places.sort((a, b) => a.place - b.place || comparePosition(a.root, b.root));
    const blocks: TextBlock[] = [];
    let from = 0;
    for (const { root, place } of places) {
      for (; from < place; from++) blocks.push(fresh[from] as TextBlock);
      for (const block of this.#reuse(yield* reading(root, this.#onRoot, between), stale)) blocks.push(block);
    }
    for (; from < fresh.length; from++) blocks.push(fresh[from] as TextBlock);
    this.blocks = blocks;
  }

  /** Puts the old block wherever the new one says the same in the same nodes. */
  #reuse(blocks: readonly TextBlock[], old: readonly TextBlock[]): readonly TextBlock[] {
    if (old.length === 0) return blocks;
    const byPlace = new Map(old.map((block) => [block.place, block]));
    return blocks.map((block) => {
      const before = byPlace.get(block.place);
      return before && isStill(before, block) ? before : block;
    });
  }
}

/**
 * The parts of the page to read again after changes at `nodes`, none within another; and all that the changes reached,
 * for text can also have been moved to where it is left alone.
 */
function outermost(nodes: Iterable<Node>): { roots: Set<Element | ShadowRoot>; reached: Set<Node> } {
  const roots = new Set<Element | ShadowRoot>();
  const reached = new Set<Node>();
  for (const node of nodes) {
    const block = enclosingBlock(node);
    if (block) roots.add(block);
    reached.add(block ?? node);
  }
  for (const root of roots) {
    const above = around(root);
    if (above && isWithin(above, roots)) roots.delete(root);
  }
  return { roots, reached };
}

/** Whether `node` or anything it stands in, through shadow trees and frames, is one of `roots`. */
function isWithin(node: Node, roots: ReadonlySet<Node>): boolean {
  for (let at: Node | null = node; at; at = around(at)) {
    if (roots.has(at)) return true;
  }
  return false;
}

/**
 * Whether `node` is shown, not left alone, and neither one of `roots` nor in any of them. `known` keeps what was found of the elements
 * around it, which most nodes share.
 */
function isOutside(node: Node, roots: ReadonlySet<Node>, known: Map<Node, boolean>): boolean {
  const path: Node[] = [];
  let outside: boolean | undefined;
  try {
    for (let at = node; outside === undefined; ) {
      outside = roots.has(at) ? false : known.get(at);
      if (outside !== undefined) break;
      path.push(at);
      const outer = around(at);
      // nothing tells of what is moved into a tree whose host is left alone
      if (outer && !at.parentNode && !enclosingBlock(outer)) outside = false;
      else if (outer) at = outer;
      else outside = isShown(at);
    }
  } catch {
    // see isShown
    outside = false;
  }
  for (const element of path) known.set(element, outside);
  return outside;
}

/** Where in `blocks`, which are in order, one that begins with `node` belongs. */
function placeOf(node: Node, blocks: readonly TextBlock[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePosition((blocks[middle] as TextBlock).place, node) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
