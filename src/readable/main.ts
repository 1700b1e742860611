/**
 * Reads the article of the page it is put into: a script of its own, injected only when a reader saves a page
 * (background/save-page.ts), so that no page carries Readability otherwise.
 */
import { OUTCOME, type ReaderWorld } from './outcome';
import { readArticle } from './readable';

(globalThis as ReaderWorld)[OUTCOME] = readArticle(document, location.href);
