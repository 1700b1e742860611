/**
 * What a card is made of: the elements and attributes that a drawn sheet may have. The list is closed, so that nothing
 * that runs, loads or styles can get into a page by way of a sheet, whoever made it.
 */

const HTML: ReadonlySet<string> = new Set([
  ...['article', 'section', 'header', 'div', 'span', 'p', 'h2', 'h3', 'dl', 'dt', 'dd', 'bdi', 'cite', 'q', 'a', 'button'],
  ...['details', 'summary', 'figure', 'figcaption', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
]);

const SVG: ReadonlySet<string> = new Set(['svg', 'g', 'path', 'line', 'rect', 'circle', 'text']);

const ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['class', 'lang', 'dir', 'title', 'type', 'scope', 'colspan', 'target', 'rel', 'open', 'role', 'aria-label', 'aria-hidden'],
  ...['data-statement', 'data-fact', 'data-series'],
  ...['viewBox', 'width', 'height', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'cx', 'cy', 'r', 'd', 'text-anchor', 'transform'],
]);

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** An empty element of this name, or null for one that is not listed. */
export function createListed(document: Document, tag: string): HTMLElement | SVGElement | null {
  if (HTML.has(tag)) return document.createElement(tag);
  return SVG.has(tag) ? (document.createElementNS(SVG_NAMESPACE, tag) as SVGElement) : null;
}

/** Whether an element may have this attribute with this value; links lead to web pages only. */
export const isListed = (name: string, value: string): boolean => (name === 'href' ? /^https?:\/\//i.test(value) : ATTRIBUTES.has(name));
