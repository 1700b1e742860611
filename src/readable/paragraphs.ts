/** The paragraphs of an element's text, as a reader sees them: each block of running text is one. */

/** Elements that begin and end a paragraph; everything else runs on in the line. */
const BLOCK =
  /^(?:address|article|aside|blockquote|body|center|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$/;
/** What stands in an article without being a part of its text: captions, headings, controls, what is not shown. */
const ASIDE =
  /^(?:aside|audio|button|canvas|datalist|figcaption|figure|footer|form|h[1-6]|iframe|input|math|nav|noscript|object|script|select|style|svg|template|textarea|video)$/;

/** Stands for a line break until its line ends: text nodes have line feeds of their own, which are only space. */
const BREAK = '\u2028';
const BREAK_BEFORE = /\u2028\s*$/;

/**
 * The paragraphs under `root` in the order of the document, white space as it is shown. Two line breaks in a row part
 * paragraphs as well, as old pages have it.
 */
export function paragraphsIn(root: Node): string[] {
  const found: string[] = [];
  let line = '';
  const end = (): void => {
    const text = line.replace(/[\s\u00AD\u200B]+/gu, (run) => (/[^\u00AD\u200B]/u.test(run) ? ' ' : '')).trim();
    if (/[\p{L}\p{N}]/u.test(text)) found.push(text);
    line = '';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      line += node.nodeValue;
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE && node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) return;
    const { localName: name } = node as Element;
    if (name === 'br') {
      if (BREAK_BEFORE.test(line)) end();
      else line += BREAK;
      return;
    }
    if (name && ASIDE.test(name)) {
      if (BLOCK.test(name)) end();
      return;
    }
    const block = BLOCK.test(name ?? '');
    if (block) end();
    for (const child of node.childNodes) visit(child);
    if (block) end();
  };
  visit(root);
  end();
  return found;
}
