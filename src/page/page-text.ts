/**
 * The text of a page that changes: after each `refresh` the blocks are those that a fresh extraction would give, but
 * a block that did not change is the same object as before, so that what was found in it is still true.
 */
import { comparePosition, enclosingBlock, extract, type TextBlock } from './text';
import { around, type InnerRoot, isShown } from './trees';

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((item, i) => item === b[i]);

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

  /** Reads everything again. */
  refreshAll(): void {
    this.blocks = this.#reuse(extract(this.#root, this.#onRoot), this.blocks);
  }

  /** Reads again what the changes at `nodes` can have changed. */
  refresh(nodes: Iterable<Node>): void {
    const { roots, reached } = outermost(nodes);
    if (roots.has(this.#root)) {
      this.refreshAll();
      return;
    }
    const stale: TextBlock[] = [];
    const fresh = this.blocks.filter((block) => {
      const kept = block.nodes.every((node) => isShown(node) && !isWithin(node, reached));
      if (!kept) stale.push(block);
      return kept;
    });
    for (const root of roots) {
      const added = this.#reuse(extract(root, this.#onRoot), stale);
      const first = added[0]?.nodes[0];
      if (first) fresh.splice(placeOf(first, fresh), 0, ...added);
    }
    this.blocks = fresh;
  }

  /** Puts the old block wherever the new one says the same in the same nodes. */
  #reuse(blocks: readonly TextBlock[], old: readonly TextBlock[]): readonly TextBlock[] {
    if (old.length === 0) return blocks;
    const byFirstNode = new Map(old.map((block) => [block.nodes[0], block]));
    return blocks.map((block) => {
      const before = byFirstNode.get(block.nodes[0]);
      return before && before.text === block.text && sameItems(before.nodes, block.nodes) && sameItems(before.starts, block.starts)
        ? before
        : block;
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

/** Where in `blocks`, which are in order, one that begins with `node` belongs. */
function placeOf(node: Node, blocks: readonly TextBlock[]): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (comparePosition((blocks[middle] as TextBlock).nodes[0] as Text, node) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
