/**
 * Every number of the hover and the card, each with its reason. Times in ms, lengths in CSS px, speeds in px per ms. The
 * always-on script (page/hover.ts) takes its own from here too: the bundler puts in the value and nothing else.
 */

/** A pointer that sends nothing for this long is at rest: about four frames. */
export const AT_REST = 64;
/** How far below a mention's line box the pointer still counts as on it: the underline is below the letters. */
export const SLACK = 3;

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

/** As many cards as stand side by side in a window 1,600 px wide. One more closes the one left alone longest. */
export const MAX_PINNED = 4;
/** Steps back that a card keeps: more than anybody counts, and a bound to what a long reading holds in memory. */
export const MAX_STEPS_BACK = 30;

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

/** A press that moves less than this is a click: hands tremble, and fingers more. */
export const DRAG_AFTER = 4;
/** One press of an arrow key moves a card by about a line of text: quick enough across a screen when held. */
export const KEY_MOVE = 20;

/** A drawer wider than this would have lines too long to read; on wider screens it stands in the middle. */
export const DRAWER_WIDTH = 640;
/** The sentence that was tapped stays in sight above the drawer. */
export const DRAWER_HEIGHT_SHARE = 0.6;
/** Dragged down by this share of its height a drawer closes when it is let go: less may be a second thought. */
export const DRAWER_CLOSE_SHARE = 1 / 3;
/** Let go while it moves down faster than this, a drawer closes however far it has come: that is a flick. */
export const DRAWER_FLICK = 0.5;
/** How a drag's speed at its end is told: over this time, in which a hand does not change its mind. */
export const FLICK_OVER = 80;

/** Facts shown at once; older ones are behind a disclosure. */
export const FACTS_SHOWN = 2;
/** Of those behind the disclosure no more than a reader goes through in a card; the panel has all. */
export const EARLIER_FACTS = 5;
/** Statements shown at once; the panel has all. */
export const STATEMENTS_SHOWN = 4;
