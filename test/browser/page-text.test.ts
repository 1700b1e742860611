import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { MentionFinder, type PageMention } from '../../src/page/mentions';
import { PageText } from '../../src/page/page-text';
import { Painter } from '../../src/page/paint';
import { type TextBlock, textOf } from '../../src/page/text';
import { hostOf } from '../../src/page/trees';
import { finish } from '../finish';
import { extract } from './extract';
import { lexicon } from './lexicon';

afterEach(() => {
  document.body.replaceChildren();
  CSS.highlights.clear();
});

const WORDS = [
  'Idlib',
  'Recep Tayyip',
  'Erdogan',
  ' ',
  'S-400',
  'Vladimir Putin',
  'Putin',
  'said',
  '.',
  'S',
  '-',
  '400',
  'Erdo',
  '\u00AD',
  'gan',
  '’s',
  '\n',
];
const TAGS = [
  'p',
  'div',
  'b',
  'a',
  'span',
  'em',
  'br',
  'wbr',
  'li',
  'sup',
  'code',
  'script',
  'section',
  'x-shadow',
  'td',
  'textarea',
  'iframe',
];

type Tree = string | { readonly tag: string; readonly hidden: boolean; readonly children: readonly Tree[] };
const trees = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((words) => words.join('')),
    fc.record({
      tag: fc.constantFrom(...TAGS),
      hidden: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      children: fc.array(tie('tree'), { maxLength: 5 }),
    }),
  ),
})).tree;

/** Paragraphs of words and inline elements, with now and then something else. */
const paragraphs = fc
  .array(
    fc.array(
      fc.oneof(
        { weight: 9, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }).map((words) => words.join('')) },
        {
          weight: 9,
          arbitrary: fc
            .tuple(fc.constantFrom('b', 'a', 'span', 'em'), fc.array(fc.constantFrom(...WORDS), { maxLength: 2 }))
            .map(([tag, children]) => ({ tag, hidden: false, children })),
        },
        { weight: 1, arbitrary: trees },
      ),
      { minLength: 2, maxLength: 7 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((list) => list.map((children) => ({ tag: 'p', hidden: false, children })));

function build(tree: Tree): Node {
  if (typeof tree === 'string') return document.createTextNode(tree);
  const element = document.createElement(tree.tag);
  if (element instanceof HTMLScriptElement) element.type = 'text/plain';
  if (tree.hidden) element.hidden = true;
  if (element instanceof HTMLIFrameElement) {
    shows.set(element, ['The road to Idlib was shut again on Thursday, they said. ', ...tree.children]);
    return element;
  }
  const inside = tree.tag === 'x-shadow' ? element.attachShadow({ mode: 'open' }) : element;
  inside.append(...tree.children.map(build));
  return element;
}

/** What each frame built here is to show, once it is in a document. */
const shows = new WeakMap<Element, readonly Tree[]>();

/** Gives the frames below `root` that are empty, being new or moved, what they are to show. */
function fill(root: Node): void {
  if (root instanceof HTMLIFrameElement) {
    const body = root.contentDocument?.body;
    if (body && !body.firstChild) body.append(...(shows.get(root) ?? []).map(build));
    if (body) fill(body);
  }
  if (root instanceof Element && root.shadowRoot) fill(root.shadowRoot);
  for (const node of root.childNodes) fill(node);
}

/** Every node of the page that an edit may be made at, shadow trees and frames included. */
function nodesBelow(root: Node): Node[] {
  return [...root.childNodes].flatMap((node) => [
    node,
    ...((node as Element).shadowRoot ? nodesBelow((node as Element).shadowRoot as ShadowRoot) : []),
    ...(node instanceof HTMLIFrameElement && node.contentDocument ? nodesBelow(node.contentDocument.body) : []),
    ...nodesBelow(node),
  ]);
}

const edits = fc.record({
  kind: fc.constantFrom('insert', 'remove', 'text', 'move', 'hide', 'split', 'normalize'),
  at: fc.nat(),
  to: fc.nat(),
  tree: trees,
});
type Edit = typeof edits extends fc.Arbitrary<infer T> ? T : never;

function apply(root: Element, { kind, at, to, tree }: Edit): void {
  const nodes = nodesBelow(root);
  const pick = (n: number): Node => nodes[n % nodes.length] ?? root;
  const node = pick(at);
  const home = (of: Node): Node => (of.nodeType === Node.TEXT_NODE ? (of.parentNode ?? root) : of);
  if (kind === 'insert') home(node).insertBefore(build(tree), home(node).firstChild);
  else if (kind === 'remove' && node !== root) node.parentNode?.removeChild(node);
  else if (kind === 'text' && node instanceof Text) node.data = typeof tree === 'string' ? tree : 'Idlib';
  else if (kind === 'move' && node !== root && !node.contains(home(pick(to))) && !isInTreeOf(node, home(pick(to))))
    home(pick(to)).appendChild(node);
  else if (kind === 'hide' && node !== root && node instanceof HTMLElement) node.hidden = !node.hidden;
  else if (kind === 'split' && node instanceof Text) node.splitText(to % (node.length + 1));
  else if (kind === 'normalize') home(node).normalize();
}

function isInTreeOf(node: Node, inner: Node): boolean {
  for (let host = hostOf(inner.getRootNode()); host; host = hostOf(host.getRootNode())) if (node.contains(host)) return true;
  return false;
}

/** What blocks say; a plain one that let go of its text says that its element has it. */
const ends = (blocks: readonly TextBlock[]): unknown =>
  blocks.map((block) => {
    const own = block.text || block.added ? block : extract(block.place as Element)[0];
    return [own && textOf(own), block.place];
  });
const facts = (mentions: readonly PageMention[]): unknown =>
  mentions.map(({ entity, start, end, range }) => [
    entity,
    start,
    end,
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  ]);

function page(tree: Tree[]): HTMLElement {
  const main = document.createElement('main');
  main.append(...tree.map(build));
  document.body.replaceChildren(main);
  fill(main);
  return main;
}

test('in any DOM, a mention’s range has the text of its block, and nothing of the DOM has changed', () => {
  const compiled = lexicon();
  let found = 0;
  fc.assert(
    fc.property(fc.array(trees, { maxLength: 6 }), (tree) => {
      const main = page(tree);
      const before = document.documentElement.outerHTML;
      const blocks = extract(main);
      const read = new Map(blocks.map((block) => [block, { ...block }]));
      const finder = new MentionFinder(compiled);
      finish(finder.scanning(blocks));
      const mentions = finish(finder.settling(blocks, 'en'));
      const painter = new Painter();
      finish(painter.painting(mentions));
      for (const [block, { text, nodes, starts }] of read) {
        for (const [i, node] of nodes.entries()) expect(text.slice(starts[i], (starts[i] as number) + node.length)).toBe(node.data);
        // what was let go of comes back as it was, but for white space before the first word
        expect(block.text === '').toBe(block.found?.length === 0);
        expect(textOf(block).trimStart()).toBe(text.trimStart());
      }
      for (const { block, start, end, range } of mentions) {
        found++;
        const { nodes, starts } = read.get(block) as TextBlock;
        const first = nodes.indexOf(range.startContainer);
        const last = nodes.indexOf(range.endContainer);
        expect((starts[first] as number) + range.startOffset).toBe(start);
        expect((starts[last] as number) + range.endOffset).toBe(end);
        // what the DOM has between the ends, its objects and scripts aside, is what the block has, its separators aside
        const own = nodes
          .slice(first, last + 1)
          .map(({ data }, i, all) => data.slice(i === 0 ? range.startOffset : 0, i === all.length - 1 ? range.endOffset : undefined));
        expect(block.text.slice(start, end).replace(/[\n\uFFFC]/g, '')).toBe(own.join('').replace(/\n/g, ''));
      }
      expect(document.documentElement.outerHTML).toBe(before);
      painter.clear();
      expect([...CSS.highlights.keys()]).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(found).toBeGreaterThan(100);
});

test('a block reads the same whether it is taken whole or walked through', () => {
  let whole = 0;
  fc.assert(
    fc.property(paragraphs, (tree) => {
      const main = page(tree);
      const blocks = extract(main);
      whole += blocks.filter(({ nodes, place }) => nodes.length > 1 && place !== nodes[0]).length;
      // an element that shows nothing, and is none of those that a block taken whole may have
      for (const block of [main, ...main.querySelectorAll('p,div,li,section,td')]) block.append(document.createElement('wbr'));
      const walked = extract(main);
      expect(walked.some(({ nodes, place }) => place !== nodes[0] && place.getRootNode() === document)).toBe(false);
      expect(blocks.map(({ text, nodes, starts }) => [text, nodes, starts])).toEqual(
        walked.map(({ text, nodes, starts }) => [text, nodes, starts]),
      );
    }),
    { numRuns: 500 },
  );
  expect(whole).toBeGreaterThan(100);
});

test('after any edits, blocks and mentions are those of a fresh look', () => {
  const compiled = lexicon();
  let reused = 0;
  let framed = 0;
  let paused = 0;
  fc.assert(
    fc.property(
      fc.array(trees, { minLength: 1, maxLength: 5 }),
      fc.array(fc.array(edits, { maxLength: 4 }), { maxLength: 5 }),
      (tree, batches) => {
        const main = page(tree);
        const roots = new Set<Node>();
        const observer = new MutationObserver(() => {});
        const observe = (root: Node): void => {
          roots.add(root);
          observer.observe(root, {
            subtree: true,
            childList: true,
            characterData: true,
            attributes: true,
            attributeFilter: ['hidden', 'contenteditable'],
          });
        };
        observe(main);
        const text = new PageText(main, observe);
        const finder = new MentionFinder(compiled);
        const changed = (): Set<Node> =>
          new Set(observer.takeRecords().map(({ type, target }) => (type === 'attributes' ? (target.parentNode ?? target) : target)));
        finish(text.refreshing('all'));
        for (const [i, batch] of batches.entries()) {
          // every other time, what changes does so while the page is being read
          const sliced = i % 2 === 1 ? text.refreshing(i % 4 === 1 ? 'all' : Array.from(main.childNodes), 2) : null;
          for (const edit of batch) {
            sliced?.next();
            apply(main, edit);
            fill(main);
          }
          while (sliced && !sliced.next().done) paused++;
          const before = new Set(text.blocks);
          finish(text.refreshing(changed()));
          for (const block of text.blocks) if (before.has(block)) reused++;
          const fresh = extract(main);
          expect(ends(text.blocks)).toEqual(ends(fresh));
          framed += fresh.filter(({ nodes }) => nodes[0]?.ownerDocument !== document).length;
          finish(finder.scanning(text.blocks));
          const freshFinder = new MentionFinder(compiled);
          finish(freshFinder.scanning(fresh));
          expect(facts(finish(finder.settling(text.blocks, 'en')))).toEqual(facts(finish(freshFinder.settling(fresh, 'en'))));
        }
        observer.disconnect();
      },
    ),
    { numRuns: Number(import.meta.env.VITE_RUNS ?? 300) },
  );
  expect(reused).toBeGreaterThan(100);
  expect(framed).toBeGreaterThan(30);
  expect(paused).toBeGreaterThan(100);
});

test('text around an inline element that got a shadow tree since it was read stays when what is in it changes', () => {
  const main = page([
    { tag: 'p', hidden: false, children: ['Idlib, ', { tag: 'span', hidden: false, children: ['Putin'] }, ' and the Kremlin'] },
  ]);
  const text = new PageText(main, () => {});
  finish(text.refreshing('all'));
  const span = main.querySelector('span') as HTMLSpanElement;
  span.attachShadow({ mode: 'open' }).append('Erdogan');
  (span.firstChild as Text).data = 'Lavrov';
  finish(text.refreshing([span.firstChild as Text]));
  expect(ends(text.blocks)).toEqual(ends(extract(main)));
  expect(text.blocks.map(({ text }) => text)).toEqual(['Idlib, ', 'Erdogan', 'Lavrov', ' and the Kremlin']);
});

test('text moved into a frame that is left alone is the page’s no more', () => {
  const frame = { tag: 'iframe', hidden: false, children: [] };
  const main = page([
    { tag: 'div', hidden: true, children: [frame] },
    { tag: 'p', hidden: false, children: ['Idlib', { tag: 'br', hidden: false, children: [] }] },
    { tag: 'p', hidden: false, children: ['Aleppo'] },
  ]);
  const text = new PageText(main, () => {});
  finish(text.refreshing('all'));
  const paragraph = main.querySelector('p') as Element;
  // what a watch would tell: nothing of the frame, which it was never told of
  main.querySelector('iframe')?.contentDocument?.body.append(paragraph.firstChild as Text);
  finish(text.refreshing([paragraph]));
  expect(text.blocks.map(({ text }) => text)).toEqual(['Aleppo']);
});

test('what the page takes away while it is being painted is let alone', () => {
  const main = page(Array.from({ length: 200 }, () => ({ tag: 'p', hidden: false, children: ['Idlib'] })));
  const frame = document.body.appendChild(document.createElement('iframe'));
  frame.contentDocument?.body.append('The road to Idlib was shut again on Thursday, they said.');
  const finder = new MentionFinder(lexicon());
  const blocks = extract(document.documentElement);
  finish(finder.scanning(blocks));
  const mentions = finish(finder.settling(blocks, 'en'));
  expect(mentions).toHaveLength(201);
  const painter = new Painter();
  const painting = painter.painting(mentions);
  expect(painting.next().done).toBe(false);
  main.remove();
  frame.remove();
  finish(painting);
  expect(finish(finder.settling(blocks, 'en'))).toEqual([]);
  painter.clear();
  expect([...CSS.highlights.keys()]).toEqual([]);
});
