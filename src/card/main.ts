/**
 * The card's code as a script of its own. The worker puts it into a page when a reader first comes near a mention
 * there (background/load-card.ts), so that the always-on script does not carry it. It leaves the factory in the
 * extension's own world of that page, which no page script sees.
 */
import { createCard } from './controller';
import { type CardWorld, FACTORY } from './factory';

(globalThis as CardWorld)[FACTORY] = createCard;
