/** Reading the text of a page once, when a reader asks for it. */

/**
 * Runs in a page, so it must need nothing around it: the text blocks that hold its prose, in order, without what is hidden.
 * At most `maxBlocks`, each of at most `maxLength` UTF-16 code units.
 */
export function readBlocks(maxBlocks: number, maxLength: number): string[] {
  const PROSE = 'p, li, blockquote, h1, h2, h3, h4, figcaption, dd, td';
  const articles = [...document.querySelectorAll<HTMLElement>('article, main, [role="main"]')];
  const length = (element: Element): number => (element.textContent ?? '').length;
  const longest = articles.sort((a, b) => length(b) - length(a))[0];
  // an article shorter than a fifth of the page is one teaser of many
  const root = longest && length(longest) * 5 > length(document.body) ? longest : document.body;
  const blocks: string[] = [];
  for (const element of root.querySelectorAll<HTMLElement>(PROSE)) {
    if (blocks.length >= maxBlocks) break;
    // what holds other blocks is read in them
    if (element.querySelector(PROSE) || !element.checkVisibility()) continue;
    const text = element.innerText.trim();
    if (text !== '') blocks.push(text.slice(0, maxLength));
  }
  return blocks.length > 0
    ? blocks
    : root.innerText
        .split('\n')
        .slice(0, maxBlocks)
        .map((line) => line.slice(0, maxLength));
}
