/** The card's timings and sizes, each with its reason. Times in ms, lengths in CSS px, speeds in px per ms. */

/** A pointer faster than this is on its way elsewhere: crossing a line of text takes about 30 ms at this speed. */
export const SLOW_SPEED = 0.5;
/** Looking up takes under 60 ms even with the worker asleep, so starting here has the answer ready when the card is due. */
export const LOOK_UP_AFTER = 150;
/** Resting on a word while reading is mostly shorter than this; waiting longer feels unresponsive. */
export const SHOW_AFTER = 350;
/** An answer is normally there when the card is due. Only one this much later gets a card that says 'loading'. */
export const SLOW_ANSWER = 300;
/** Time to come back after slipping off the mention or the card. */
export const GRACE = 300;
/** How long 'copied' is said: long enough to be read. */
export const COPIED_FOR = 2_000;

/** About 60 characters of the card's type: the longest line that reads well. */
export const MAX_WIDTH = 400;
/** The page stays in sight above and below the card. */
export const MAX_HEIGHT_SHARE = 0.6;
/** Room for the header and one line; with less on both sides of a line the card covers it rather than be unreadable. */
export const MIN_HEIGHT = 96;
/** Between the mention's line and the card: the underline stays visible. */
export const GAP = 6;
/** Between the card and the edges of the viewport. */
export const MARGIN = 8;
/** Up to this many times the height of its line, a mention that wraps is kept free as a whole. */
export const WHOLE_MENTION = 4;

/** Facts shown at once; older ones are behind a disclosure. */
export const FACTS_SHOWN = 2;
/** Of those behind the disclosure no more than a reader goes through in a card; the panel has all. */
export const EARLIER_FACTS = 8;
/** Statements shown at once; the panel has all. */
export const STATEMENTS_SHOWN = 4;
