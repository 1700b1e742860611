/** Where the card's script leaves its factory, and the always-on script finds it. */
import type { CardController, CardHost } from './controller';

/** What makes a card for a document. */
export type CreateCard = (document: Document, host: CardHost) => CardController;

export const FACTORY = 'backgrounderCreateCard';

/** The global scope of the extension's world in a page. */
export type CardWorld = typeof globalThis & { [FACTORY]?: CreateCard };
