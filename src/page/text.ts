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

import { runningLength } from './running-text';
import { documentIn, hostOf, type InnerRoot, isFrame } from './trees';

/** One run of text. `nodes[i]` begins at offset `starts[i]` of `text`. */
export interface TextBlock {
  readonly text: string;
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

/** What a range of a block covers in the DOM; offsets are those of `StaticRange` and `Range`. */
export interface DomRange {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Displayed as a block (or as a part of a table, or with a box of its own) by the HTML standard's style sheet. */
const BLOCKS = names(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li listing main menu nav ol p plaintext pre search section summary ' +
    'table tbody td tfoot th thead tr ul xmp',
);
/** Not shown at all: the text around them runs on. */
const UNSEEN = names('br script style template noscript title link meta base datalist rp rt wbr area param source track backgrounder-card');
/** Shown, but not as text to read: ends a word. Footnote marks are such, or 'Putin' + '1' would be no name. */
const OBJECTS = names(
  'audio canvas code embed img input kbd map math meter noembed noframes object picture progress samp select sub sup svg textarea var video',
);
/** Elements whose text is left alone wherever they stand, whatever their name. */
const EXCLUDED = '[hidden],[contenteditable]:not([contenteditable="false" i]),[role="textbox"]';
const OBJECT = '\uFFFC';
const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;
const SOLID = /\S/;

/** Whether text before, within and after this element are blocks of their own. A shadow host has a tree of its own. */
const isBoundary = (element: Element): boolean => BLOCKS.has(element.localName) || element.shadowRoot !== null;

/** Whether what stands in a frame is text to read: a sentence at least, where a widget has labels and numbers only. */
const isReadable = (blocks: readonly TextBlock[]): boolean => blocks.some(({ text }) => runningLength(text) > 0);

/**
 * The element or shadow root that a change at `node` reaches no further than: extracting it again is enough. Null
 * where the node is in no document, or in something whose text is left alone. A frame is read as a whole, since it is
 * its whole text that says whether it is read at all.
 */
export function enclosingBlock(node: Node): Element | ShadowRoot | null {
  if (!node.isConnected) return null;
  let found: Element | ShadowRoot | null = null;
  for (let at: Node | null = node; at; at = at.parentNode) {
    if (at.nodeType === Node.ELEMENT_NODE) {
      const element = at as Element;
      const { localName } = element;
      if (UNSEEN.has(localName) || OBJECTS.has(localName) || element.matches(EXCLUDED)) return null;
      if (!found && (isBoundary(element) || isFrame(element))) found = element;
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

/**
 * The text below `root`, in document order; a shadow root's comes before its host's children. Reads the DOM and
 * changes nothing. `onRoot` is told of each open shadow root, and each document of a same-origin frame, that is met.
 */
export function extract(root: Element | ShadowRoot, onRoot: (root: InnerRoot) => void = () => {}): TextBlock[] {
  const blocks: TextBlock[] = [];
  let text = '';
  // what was added last: looking at the end of `text` itself would copy all of it each time
  let tail = '';
  let nodes: Text[] = [];
  let starts: number[] = [];
  let crossed: Element[] = [];

  const flush = (): void => {
    if (nodes.length > 0) {
      blocks.push({ text, nodes, starts });
      nodes = [];
      starts = [];
    }
    text = '';
    crossed = [];
  };
  const add = (separator: string): void => {
    if (nodes.length === 0) return;
    text += separator;
    tail = separator;
  };

  const walk = (top: Element | ShadowRoot): void => {
    // one query instead of two attribute look-ups for each element; most pages have few such elements or none
    const excluded = new Set<Node>(top.querySelectorAll(EXCLUDED));
    const open: boolean[] = [];
    let node: Node | null = top.firstChild;
    while (node) {
      let inside: Node | null = null;
      if (node.nodeType === Node.TEXT_NODE) {
        const { data } = node as Text;
        // white space before a block's first word is no part of it
        if (nodes.length > 0 ? data !== '' : SOLID.test(data)) {
          if (crossed.length > 0) {
            // most joints are at a space: code points to 32 are looked at first
            if (
              data.charCodeAt(0) > 32 &&
              tail.charCodeAt(tail.length - 1) > 32 &&
              WORD_START.test(data) &&
              WORD_END.test(tail.slice(-2)) &&
              !isJoined(crossed)
            )
              add('\n');
            crossed = [];
          }
          starts.push(text.length);
          nodes.push(node as Text);
          text += data;
          tail = data;
        }
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const element = node as Element;
        const { localName } = element;
        if (localName === 'br') add('\n');
        else if (isFrame(element)) {
          flush();
          if (!excluded.has(element)) enter(element);
        } else if (OBJECTS.has(localName)) add(OBJECT);
        else if (!UNSEEN.has(localName)) {
          const boundary = isBoundary(element);
          if (boundary) flush();
          else if (nodes.length > 0) crossed.push(element);
          if (excluded.size > 0 && excluded.has(element)) add(OBJECT);
          else {
            const shadow = element.shadowRoot;
            if (shadow) {
              onRoot(shadow);
              walk(shadow);
            }
            inside = element.firstChild;
            if (inside) open.push(boundary);
          }
        }
      }
      if (inside) {
        node = inside;
        continue;
      }
      while (node && !node.nextSibling) {
        node = node.parentNode;
        if (node === top) {
          node = null;
        } else if (node) {
          if (open.pop()) flush();
          else if (nodes.length > 0) crossed.push(node as Element);
        }
      }
      if (node) node = node.nextSibling;
    }
    flush();
  };

  /** Reads what a frame shows, where the page may; unless it is an editor, or a widget with nothing to read. */
  const enter = (frame: Element): void => {
    const inner = documentIn(frame);
    if (!inner?.documentElement) return;
    onRoot(inner);
    const before = blocks.length;
    if (inner.designMode !== 'on') walk(inner.documentElement);
    if (!isReadable(blocks.slice(before))) blocks.length = before;
  };

  if (root.nodeType === Node.ELEMENT_NODE) {
    if (isFrame(root as Element)) {
      enter(root as Element);
      return blocks;
    }
    const shadow = (root as Element).shadowRoot;
    if (shadow) {
      onRoot(shadow);
      walk(shadow);
    }
  }
  walk(root);
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

/** The node that holds the code unit at `offset` of the block, and where in it. Throws a RangeError where none does. */
function locate(block: TextBlock, offset: number): { node: Text; at: number } {
  const index = indexBefore(block.starts, offset);
  const node = block.nodes[index];
  const start = block.starts[index];
  if (!node || start === undefined || offset < 0 || offset >= block.text.length) throw new RangeError(`no text at ${offset}`);
  return { node, at: offset - start };
}

/** Where the characters `start` to `end` of a block stand in the DOM. They must not begin or end with added characters. */
export function domRange(block: TextBlock, start: number, end: number): DomRange {
  const first = locate(block, start);
  const last = locate(block, end - 1);
  return { startContainer: first.node, startOffset: first.at, endContainer: last.node, endOffset: last.at + 1 };
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
