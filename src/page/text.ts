/**
 * A page's text, block by block, with the way back to its nodes.
 *
 * A block is a run of text that a reader sees as one: it ends where an element starts or ends that HTML displays as a
 * block by default. The tag name decides, since asking for the computed style of every element would cost more than
 * everything else together; the style is asked for only where two words touch at the edge of an inline element, which
 * is a drop cap ('E' + 'rdogan') or two words that the page's CSS sets apart.
 *
 * Offsets are UTF-16 code units, ranges half-open. The text is the nodes' own, character by character; only `\n` (for
 * `<br>` and words set apart) and U+FFFC (for what is not text, as in the accessibility APIs) are added, and belong to
 * no node.
 */

import type { PageMention } from './mentions';
import { runningLength } from './running-text';
import { documentIn, hostOf, type InnerRoot, isFrame, isShown } from './trees';

/**
 * One run of text. `nodes[i]` begins at offset `starts[i]` of `text`. Once it was looked through it keeps its text only
 * where something was found in it, and its nodes only where nothing else has its text.
 */
export interface TextBlock {
  text: string;
  nodes: readonly Text[];
  starts: readonly number[];
  /** Where it stands: the element that has all of it, or its first node. */
  readonly place: Element | Text;
  /** What may be mentions in it; undefined until it is looked through. */
  found: readonly PageMention[] | undefined;
  /** What it names, where that was asked. */
  topics: number | undefined;
  /** What was added behind each of its nodes, where they stand for its text. */
  added?: readonly string[];
}

const NONE: readonly never[] = [];

/** Lets go of what is not needed any more of a block that was looked through. */
export function letGo(block: TextBlock): void {
  const { text, nodes, starts, place, found } = block;
  block.starts = block.nodes = NONE;
  if (found?.length) return;
  block.text = '';
  if (place !== nodes[0]) return;
  block.nodes = nodes;
  block.added = nodes.map((node, i) => text.slice((starts[i] as number) + node.length, starts[i + 1]));
}

/** A block's text; as it is by now, where it was let go of. */
export function textOf({ text, nodes, place, added }: TextBlock): string {
  if (text || !isShown(place)) return text;
  return added ? nodes.map((node, i) => (isShown(node) ? node.data : '') + added[i]).join('') : (place.textContent as string);
}

/** What a range of a block covers in the DOM; offsets are those of `StaticRange` and `Range`. */
export interface DomRange {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
  /** The block's nodes that it has a part of, in order. */
  readonly nodes: readonly Text[];
}

type Role = 'block' | 'unseen' | 'object' | 'break' | 'frame';

/** What elements are for their text, by tag name; inline where nothing is said. One look-up, since all elements are asked. */
const ROLES: ReadonlyMap<string, Role> = new Map(
  (
    [
      // displayed as a block (or as a part of a table, or with a box of its own) by the HTML standard's style sheet
      [
        'block',
        'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
          'frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li listing main menu nav ol p plaintext pre search section summary ' +
          'table tbody td tfoot th thead tr ul xmp',
      ],
      // not shown at all: the text around them runs on
      ['unseen', 'script style template noscript title link meta base datalist rp rt wbr area param source track backgrounder-card'],
      // shown, but not as text to read: ends a word; footnote marks are such, or 'Putin' + '1' would be no name
      [
        'object',
        'audio canvas code embed img input kbd map math meter noembed noframes object picture progress samp select sub sup svg textarea var video',
      ],
      ['break', 'br'],
      ['frame', 'iframe frame'],
    ] as const
  ).flatMap(([role, names]) => names.split(' ').map((name) => [name, role])),
);
/** Elements whose text is left alone wherever they stand, whatever their name. */
const EXCLUDED = '[hidden],[contenteditable]:not([contenteditable="false" i]),[role="textbox"]';
const OBJECT = '\uFFFC';
const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;
const SOLID = /\S/;
/** Longest text, in UTF-16 code units, that is taken as a whole: some 2 ms without a pause. */
const MAX_WHOLE = 65_536;
/** All but inline elements that have nothing of their own to show; and spans. */
const COMPLEX = ':not(a,b,em,i,small,strong,time,u)';

/**
 * A property's getter. Asked for through the element, a form's properties are those of its fields (`<input
 * name="nextSibling">`), and each kind of element is a kind of its own to the engine: a walk takes half as long again.
 */
const getter = <T>(prototype: object, name: string): ((this: Node) => T) =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get as (this: Node) => T;
const nodeTypeOf = getter<number>(Node.prototype, 'nodeType');
const parentOf = getter<Node | null>(Node.prototype, 'parentNode');
const firstChildOf = getter<Node | null>(Node.prototype, 'firstChild');
const nextSiblingOf = getter<Node | null>(Node.prototype, 'nextSibling');
const localNameOf = getter<string>(Element.prototype, 'localName');
const shadowOf = getter<ShadowRoot | null>(Element.prototype, 'shadowRoot');

/** Whether letters or digits meet at `offset` of a text. At most places there is a space, so that is asked first. */
const isJoint = (text: string, offset: number): boolean =>
  text.charCodeAt(offset) > 32 &&
  text.charCodeAt(offset - 1) > 32 &&
  WORD_START.test(text.slice(offset, offset + 2)) &&
  WORD_END.test(text.slice(Math.max(0, offset - 2), offset));

/**
 * The block that a whole element is, as the engine itself puts its text together: to ask each node for its text costs
 * more than everything else together. Null where there may be more in it than one block of plain text, or where words
 * touch, so that it has to be walked through.
 *
 * @param complex selects what is more
 * @param walker goes through the text nodes of a tree that has the element in it
 */
function leafOf(element: Element, complex: string, walker: TreeWalker): TextBlock | null {
  // a form's fields stand for its properties
  if (localNameOf.call(element) === 'form') return null;
  const odd = element.querySelector(complex);
  if (odd) {
    // spans may have shadow trees, the other plain elements cannot
    if (odd.localName !== 'span' || element.querySelector(complex.replace('(', '(span,'))) return null;
    for (const span of element.querySelectorAll('span')) if (span.shadowRoot) return null;
  }
  const text = element.textContent;
  if (text.length > MAX_WHOLE) return null;
  const nodes: Text[] = [];
  const starts: number[] = [];
  let node: Node | null = element;
  let first = 0;
  let at = 0;
  walker.currentNode = element;
  while (at < text.length) {
    node = walker.nextNode();
    if (!node) return null;
    const end = at + (node as Text).length;
    if (nodes.length === 0) first = at;
    else if (isJoint(text, at)) return null;
    // white space before a block's first word is no part of it
    if (nodes.length > 0 ? end > at : SOLID.test(text.slice(at, end))) {
      starts.push(at - first);
      nodes.push(node as Text);
    }
    at = end;
  }
  // in XHTML there is text in other nodes
  return element.contains(node) ? { text: text.slice(first), nodes, starts, place: element, found: undefined, topics: undefined } : null;
}

/** Whether what stands in a frame is text to read: a sentence at least, where a widget has labels and numbers only. */
const isReadable = (blocks: readonly TextBlock[]): boolean => blocks.some(({ text }) => runningLength(text) > 0);

/**
 * The element or shadow root that a change at `node` reaches no further than: extracting it again is enough. Null
 * where the node is in no document, or in something whose text is left alone. A frame is read as a whole, since it is
 * its whole text that says whether it is read at all.
 */
export function enclosingBlock(node: Node): Element | ShadowRoot | null {
  if (!isShown(node)) return null;
  let found: Element | ShadowRoot | null = null;
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeType === Node.ELEMENT_NODE) {
      const element = at as Element;
      const role = ROLES.get(element.localName);
      if (role === 'unseen' || role === 'break' || role === 'object' || element.matches(EXCLUDED)) return null;
      // what stands between a frame's own tags is not shown
      // an element that got a shadow tree since it was read was a part of the block around it
      if (role === 'frame' || (!found && role === 'block')) found = element;
    } else {
      const host = hostOf(at);
      if (!host) continue;
      found ??= at as ShadowRoot;
      // what leaves the host alone leaves its tree alone, but a host need not be a block itself
      const outer = enclosingBlock(host);
      return outer && (outer.nodeType === Node.ELEMENT_NODE && isFrame(outer as Element) ? outer : found);
    }
  }
  return found;
}

/** Whether words that touch where these inline elements start or end are one word on the screen. */
function isJoined(crossed: readonly Element[]): boolean {
  return crossed.every((element) => {
    const { display, float } = getComputedStyle(element);
    return float !== 'none' || display.startsWith('inline') || display === 'contents' || display.startsWith('ruby');
  });
}

/** Nodes visited between two pauses: some 0.2 ms on a page seen for the first time. */
const BETWEEN_PAUSES = 256;

/**
 * Reads the text below `root`, in document order; a shadow root's comes before its host's children. Reads the DOM and
 * changes nothing. `onRoot` is told of each open shadow root, and each document of a same-origin frame, that is met.
 *
 * Pauses now and then, so that a long page can be read in slices. What changes during a pause has to be read again
 * afterwards, as any change has: when the place it has come to is gone, it goes on behind what that stood in.
 *
 * @param between nodes visited between two pauses
 */
export function* reading(
  root: Element | ShadowRoot,
  onRoot: (root: InnerRoot) => void,
  between = BETWEEN_PAUSES,
): Generator<void, TextBlock[]> {
  const blocks: TextBlock[] = [];
  let text = '';
  // what was added last: looking at the end of `text` itself would copy all of it each time
  let tail = '';
  let nodes: Text[] = [];
  let starts: number[] = [];
  let crossed: Element[] = [];
  let untilPause = between;

  const flush = (): void => {
    if (nodes.length > 0) {
      blocks.push({ text, nodes, starts, place: nodes[0] as Text, found: undefined, topics: undefined });
      nodes = [];
      starts = [];
    }
    text = '';
    if (crossed.length > 0) crossed = [];
  };
  const add = (separator: string): void => {
    if (nodes.length === 0) return;
    text += separator;
    tail = separator;
  };
  const addText = (node: Text): void => {
    const { data } = node;
    // white space before a block's first word is no part of it
    if (nodes.length > 0 ? data === '' : !SOLID.test(data)) return;
    if (crossed.length > 0) {
      const end = tail.slice(-2);
      if (isJoint(end + data.slice(0, 2), end.length) && !isJoined(crossed)) add('\n');
      crossed = [];
    }
    starts.push(text.length);
    nodes.push(node);
    text += data;
    tail = data;
  };

  /** Takes a block as a whole if it is as simple as most are. */
  const addLeaf = (element: Element, complex: string, walker: TreeWalker): boolean => {
    const leaf = leafOf(element, complex, walker);
    if (!leaf) return false;
    if (leaf.nodes.length > 0) blocks.push(leaf);
    untilPause -= leaf.nodes.length;
    return true;
  };

  function* walk(top: Element | ShadowRoot): Generator<void, void> {
    // one query instead of two attribute look-ups for each element; most pages have few such elements or none
    const excluded = new Set<Node>(top.querySelectorAll(EXCLUDED));
    const complex = excluded.size > 0 ? `${COMPLEX},${EXCLUDED}` : COMPLEX;
    const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    /** The elements that the place stands in, below `top`, and which of them are blocks. */
    const path: Node[] = [];
    const open: boolean[] = [];
    let node: Node | null = firstChildOf.call(top);
    while (node) {
      if (--untilPause <= 0) {
        untilPause = between;
        yield;
        // how deep the place is still where it was
        let depth = 0;
        while (depth < path.length && parentOf.call(path[depth] as Node) === (path[depth - 1] ?? top)) depth++;
        if (depth < path.length || parentOf.call(node) !== (path.at(-1) ?? top)) {
          path.length = open.length = depth;
          node = null;
        }
      }
      let inside: Node | null = null;
      const type = node && nodeTypeOf.call(node);
      if (type === Node.TEXT_NODE) addText(node as Text);
      else if (type === Node.ELEMENT_NODE) {
        const element = node as Element;
        const role = ROLES.get(localNameOf.call(element));
        if (role === 'break') add('\n');
        else if (role === 'frame') {
          flush();
          if (!excluded.has(element)) yield* enter(element);
        } else if (role === 'object') add(OBJECT);
        else if (role !== 'unseen') {
          const shadow = shadowOf.call(element);
          const boundary = role === 'block' || shadow !== null;
          if (boundary) flush();
          else if (nodes.length > 0) crossed.push(element);
          if (excluded.size > 0 && excluded.has(element)) add(OBJECT);
          else if (role !== 'block' || shadow || !addLeaf(element, complex, walker)) {
            if (shadow) {
              onRoot(shadow);
              yield* walk(shadow);
            }
            inside = firstChildOf.call(element);
            if (inside) {
              path.push(element);
              open.push(boundary);
            }
          }
        }
      }
      if (inside) {
        node = inside;
        continue;
      }
      let next = node && nextSiblingOf.call(node);
      while (!next && path.length > 0) {
        const left = path.pop() as Element;
        if (open.pop()) flush();
        else if (nodes.length > 0) crossed.push(left);
        next = nextSiblingOf.call(left);
      }
      node = next;
    }
    flush();
  }

  /** Reads what a frame shows, where the page may; unless it is an editor, or a widget with nothing to read. */
  function* enter(frame: Element): Generator<void, void> {
    const inner = documentIn(frame);
    if (!inner?.documentElement) return;
    onRoot(inner);
    const before = blocks.length;
    if (inner.designMode !== 'on') yield* walk(inner.documentElement);
    if (!isReadable(blocks.slice(before))) blocks.length = before;
  }

  if (root.nodeType === Node.ELEMENT_NODE) {
    if (isFrame(root as Element)) {
      yield* enter(root as Element);
      return blocks;
    }
    const shadow = (root as Element).shadowRoot;
    if (shadow) {
      onRoot(shadow);
      yield* walk(shadow);
    } else if (addLeaf(root as Element, `${COMPLEX},${EXCLUDED}`, document.createTreeWalker(root, NodeFilter.SHOW_TEXT))) return blocks;
  }
  yield* walk(root);
  return blocks;
}

/** The last index of `starts` that is not beyond `offset`. */
function indexBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the characters `start` to `end` of a block stand in the DOM. They must not begin or end with added characters. */
export function domRange({ text, nodes, starts }: TextBlock, start: number, end: number): DomRange {
  if (start < 0 || end > text.length) throw new RangeError(`no text at ${start} to ${end}`);
  const first = indexBefore(starts, start);
  const last = indexBefore(starts, end - 1);
  return {
    startContainer: nodes[first] as Text,
    startOffset: start - (starts[first] as number),
    endContainer: nodes[last] as Text,
    endOffset: end - (starts[last] as number),
    nodes: nodes.slice(first, last + 1),
  };
}

/** Order in the page as it is read, shadow trees and frames at their hosts' place: negative where `a` comes first. */
export function comparePosition(a: Node, b: Node): number {
  if (a === b) return 0;
  const [x, y] = meet(a, b);
  if (x === y) return a === x ? -1 : 1;
  return x.compareDocumentPosition(y) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The two nodes, or the hosts they stand in, of the innermost tree that has both. */
function meet(a: Node, b: Node): [Node, Node] {
  const hosts = (node: Node): Node[] => {
    const path = [node];
    for (let host = hostOf(node.getRootNode()); host; host = hostOf(host.getRootNode())) path.push(host);
    return path;
  };
  const left = hosts(a);
  const right = hosts(b);
  let i = left.length - 1;
  let j = right.length - 1;
  while (i > 0 && j > 0 && left[i] === right[j]) {
    i--;
    j--;
  }
  return [left[i] as Node, right[j] as Node];
}
