/** Where the script that reads a page leaves what it found, in the extension's own world of that page. */
import type { ReadableArticle } from '../messages';

export const OUTCOME = 'backgrounderArticle';

export type ReaderWorld = { [OUTCOME]?: ReadableArticle | null };
