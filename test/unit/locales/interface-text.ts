/**
 * Finds text that a reader would see or hear and that does not come from `_locales`: in TSX between tags, in the
 * attributes that are shown or read aloud, in what a script writes into elements and browser controls; in HTML likewise.
 * Read from the syntax, so that a comment or a class name is no false alarm.
 */
import { parseSync } from 'vite';

/** A piece of text found, with the line it stands on, from 1. */
export interface HardCoded {
  readonly line: number;
  readonly text: string;
}

/** Attributes (and properties of our components) whose value is shown or read aloud. */
const SHOWN_ATTRIBUTES = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'heading',
  'hint',
  'summary',
  'aria-label',
  'aria-description',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
]);

/** Properties of elements, and of what is handed to the browser's own controls, that take text. */
const SHOWN_PROPERTIES = new Set(['textContent', 'innerText', 'title', 'placeholder', 'alt', 'ariaLabel', 'ariaDescription']);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const hasLetters = (text: unknown): text is string => typeof text === 'string' && /\p{L}/u.test(text);

/** The string literals that `node` may come to: through conditions, sums, and the fixed parts of templates. */
function literals(node: unknown): readonly Node[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
      return hasLetters(node.value) ? [node] : [];
    case 'TemplateLiteral':
      return (node.quasis as Node[]).filter((quasi) => hasLetters((quasi.value as { cooked?: unknown }).cooked));
    case 'ConditionalExpression':
      return [...literals(node.consequent), ...literals(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node.operator === '===' || node.operator === '!==' ? [] : [...literals(node.left), ...literals(node.right)];
    case 'JSXExpressionContainer':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'ParenthesizedExpression':
      return literals(node.expression);
    default:
      return [];
  }
}

const nameOf = (node: unknown): unknown => (isNode(node) ? (node.name ?? node.value) : undefined);

/** What of this very node is text for the reader. */
function shownBy(node: Node): readonly Node[] {
  switch (node.type) {
    case 'JSXText':
      return hasLetters(node.value) ? [node] : [];
    case 'JSXElement':
    case 'JSXFragment':
      return (node.children as Node[]).filter((child) => child.type === 'JSXExpressionContainer').flatMap(literals);
    case 'JSXAttribute':
      return SHOWN_ATTRIBUTES.has(String(nameOf(node.name))) ? literals(node.value) : [];
    case 'AssignmentExpression': {
      const left = node.left as Node;
      return left.type === 'MemberExpression' && SHOWN_PROPERTIES.has(String(nameOf(left.property))) ? literals(node.right) : [];
    }
    case 'CallExpression': {
      const callee = node.callee as Node;
      const [first, second] = node.arguments as Node[];
      const called = callee.type === 'MemberExpression' ? nameOf(callee.property) : nameOf(callee);
      if (called === 'setAttribute' && SHOWN_ATTRIBUTES.has(String(nameOf(first)))) return literals(second);
      const isControl = called === 'setTitle' || called === 'setBadgeText' || called === 'create' || called === 'update';
      if (!isControl || first?.type !== 'ObjectExpression') return [];
      return (first.properties as Node[])
        .filter((each) => SHOWN_PROPERTIES.has(String(nameOf(each.key))))
        .flatMap((each) => literals(each.value));
    }
    default:
      return [];
  }
}

/** Hard-coded text in a TypeScript or TSX file; `path` tells which it is. Throws where the source cannot be parsed. */
export function inScript(path: string, source: string): readonly HardCoded[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const found: HardCoded[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const { start } of isNode(value) ? shownBy(value) : []) {
      const end = source.indexOf('\n', start + 1);
      found.push({ line: source.slice(0, start).split('\n').length, text: source.slice(start, end < 0 ? undefined : end).trim() });
    }
    Object.values(value).forEach(walk);
  };
  walk(program);
  return found;
}

/** Hard-coded text in an HTML file, scripts, styles and comments aside; the extension's own name is no text. */
export function inHtml(source: string): readonly HardCoded[] {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  const bare = source.replace(/<!--[\s\S]*?-->|<!doctype[^>]*>|<(script|style)\b[\s\S]*?<\/\1>/gi, blank);
  const found: HardCoded[] = [];
  const add = (text: string, at: number): void => {
    if (/\p{L}/u.test(text) && text.trim() !== 'Backgrounder')
      found.push({ line: bare.slice(0, at).split('\n').length, text: text.trim() });
  };
  for (const tag of bare.matchAll(/<[a-z][^>]*>/gi)) {
    for (const [all, name = '', , value = ''] of tag[0].matchAll(/([\w-]+)\s*=\s*(["'])(.*?)\2/g)) {
      if (SHOWN_ATTRIBUTES.has(name.toLowerCase())) add(value, tag.index + tag[0].indexOf(all));
    }
  }
  for (const { 0: text, index } of bare.matchAll(/(?<=>|^)[^<]+/g)) add(text, index + text.search(/\S|$/));
  return found;
}
