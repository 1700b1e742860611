/**
 * Where the reader is in the panel: a place, and the places to go back to. Pure, so that every way through the panel
 * can be tested without a browser; what the archive answers is not part of it.
 */
import * as v from 'valibot';
import { type Kept, MAX_CHECKED, MAX_FOUND, MAX_SPEAKER } from '../messages';
import { ArticleId, StatementId } from '../model/records';
import { KEPT_OUTCOMES } from '../panel-request';
import { changed, Filters, NO_FILTERS } from './filters';

/** In the order in which they stand. */
export const TABS = ['page', 'statements', 'articles', 'check', 'keep'] as const;
export type Tab = (typeof TABS)[number];

/** Ways back that are kept; more than a reader retraces in one sitting. */
const MAX_TRAIL = 20;

/** Results that are asked for and drawn at first: a popup shows three or four, a tab a dozen. */
export const PAGE = 20;

/** What is to be checked: a sentence, and who is said to have said it; or every quotation of an article. */
const Checking = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(MAX_CHECKED)),
  speaker: v.pipe(v.string(), v.maxLength(MAX_SPEAKER)),
  article: v.nullable(ArticleId),
});
export type Checking = Readonly<v.InferOutput<typeof Checking>>;

const anchor = v.nullable(v.pipe(v.string(), v.maxLength(200)));

const Place = v.strictObject({
  tab: v.picklist(TABS),
  filters: Filters,
  /** The article open in the Articles tab, and the passage to show first. */
  reading: v.nullable(
    v.strictObject({
      article: ArticleId,
      passage: v.nullable(v.number()),
      /** What keeping the article did, just before it was opened. */
      outcome: v.optional(v.picklist(KEPT_OUTCOMES)),
    }),
  ),
  checking: Checking,
  /** Whether the two chosen statements are shown beside each other, in the place of the list. */
  comparing: v.boolean(),
  /** How many of the statements found are shown. */
  rows: v.pipe(v.number(), v.integer(), v.minValue(PAGE), v.maxValue(MAX_FOUND)),
  /** The id of the element that the reader left from, to which going back returns. */
  at: anchor,
  /** How far the document was scrolled there, in CSS px; null: to where that element is read from. */
  scroll: v.nullable(v.pipe(v.number(), v.minValue(0))),
});
export type Place = Readonly<v.InferOutput<typeof Place>>;

/** A statement chosen to be compared, and what to call it until it is read again. */
const Chosen = v.strictObject({ id: StatementId, title: v.pipe(v.string(), v.maxLength(1_000)) });
export type Chosen = Readonly<v.InferOutput<typeof Chosen>>;

/** What is kept between two openings of the panel. */
export const PanelState = v.strictObject({
  ...Place.entries,
  trail: v.pipe(v.array(Place), v.maxLength(MAX_TRAIL)),
  /** The statements to compare, in the order in which they were chosen. They stay while the reader looks for another. */
  chosen: v.pipe(v.array(Chosen), v.maxLength(2)),
});
export type PanelState = Readonly<v.InferOutput<typeof PanelState>>;

export const START: PanelState = {
  tab: 'page',
  filters: NO_FILTERS,
  reading: null,
  checking: { text: '', speaker: '', article: null },
  comparing: false,
  rows: PAGE,
  at: null,
  scroll: null,
  trail: [],
  chosen: [],
};

/** What can happen. `scroll` is how far the document is scrolled at that moment, where going back is to return there. */
export type PanelEvent = Happening & { readonly scroll?: number };

type Happening =
  /** A tab was chosen. The open article's own tab, chosen again, shows the list of articles. */
  | { readonly type: 'tab'; readonly tab: Tab }
  | { readonly type: 'narrow'; readonly change: Partial<Filters> }
  /** Statements under these filters alone, from the element `at`. */
  | {
      readonly type: 'statements';
      readonly filters: Partial<Filters>;
      readonly at: string | null;
    }
  | {
      readonly type: 'read';
      readonly article: ArticleId;
      readonly passage: number | null;
      readonly at: string | null;
    }
  | { readonly type: 'check'; readonly change: Partial<Checking> }
  /** Every quotation of an article is to be checked. */
  | { readonly type: 'checkArticle'; readonly article: ArticleId; readonly at: string | null }
  /** So many of the statements found are shown. */
  | { readonly type: 'rows'; readonly rows: number }
  /** A statement is chosen to be compared, or no longer; the second one leads to the comparison, a third replaces the first. */
  | { readonly type: 'choose'; readonly chosen: Chosen; readonly at: string | null }
  /** The two that are chosen are to be compared. */
  | { readonly type: 'compare'; readonly at: string | null }
  | { readonly type: 'chooseNone' }
  /** An article has been kept. */
  | { readonly type: 'kept'; readonly article: ArticleId; readonly outcome: Kept['outcome'] }
  /** An article is no longer in the archive. */
  | { readonly type: 'dropped'; readonly article: ArticleId }
  | { readonly type: 'back' }
  /** The element gone back to has been shown. */
  | { readonly type: 'arrived' };

/** The state after `event`. The same object where nothing changes. */
export function reduce(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'tab':
      if (event.tab !== state.tab) return { ...state, ...ARRIVED, tab: event.tab, comparing: false, trail: [] };
      if (event.tab === 'articles' && state.reading) return { ...state, ...ARRIVED, reading: null, trail: [] };
      return event.tab === 'statements' && state.comparing ? { ...state, ...ARRIVED, comparing: false, trail: [] } : state;
    case 'narrow':
      return { ...state, ...ARRIVED, filters: changed(state.filters, event.change), comparing: false, rows: PAGE };
    case 'statements':
      return {
        ...state,
        ...ARRIVED,
        tab: 'statements',
        filters: changed(NO_FILTERS, event.filters),
        comparing: false,
        rows: PAGE,
        trail: trailFrom(state, event),
      };
    case 'read':
      return {
        ...state,
        ...ARRIVED,
        tab: 'articles',
        reading: { article: event.article, passage: event.passage },
        trail: trailFrom(state, event),
      };
    case 'check':
      return { ...state, ...ARRIVED, checking: { ...state.checking, ...event.change } };
    case 'checkArticle':
      return {
        ...state,
        ...ARRIVED,
        tab: 'check',
        checking: { text: '', speaker: '', article: event.article },
        trail: trailFrom(state, event),
      };
    case 'rows':
      return { ...state, rows: Math.min(Math.max(event.rows, PAGE), MAX_FOUND) };
    case 'choose': {
      const others = state.chosen.filter(({ id }) => id !== event.chosen.id);
      if (others.length < state.chosen.length) return { ...state, chosen: others, comparing: false };
      const chosen = [...others, event.chosen].slice(-2);
      return chosen.length < 2 ? { ...state, chosen } : compared({ ...state, chosen }, event);
    }
    case 'compare':
      return state.chosen.length < 2 || state.comparing ? state : compared(state, event);
    case 'chooseNone':
      return { ...state, chosen: [], comparing: false };
    case 'kept':
      return {
        ...state,
        ...ARRIVED,
        tab: 'articles',
        reading: { article: event.article, passage: null, outcome: event.outcome },
        trail: trailFrom(state, { ...event, at: null }),
      };
    case 'dropped': {
      // nothing leads back to where it stood
      const stays = ({ reading, filters, checking }: Place): boolean =>
        ![reading?.article, filters.article, checking.article].includes(event.article);
      const filters = state.filters.article === event.article ? { ...state.filters, article: null } : state.filters;
      const checking = state.checking.article === event.article ? { ...state.checking, article: null } : state.checking;
      return { ...state, ...ARRIVED, tab: 'articles', filters, checking, reading: null, trail: state.trail.filter(stays) };
    }
    case 'back': {
      const last = state.trail.at(-1);
      if (last) return { ...last, trail: state.trail.slice(0, -1), chosen: state.chosen };
      if (state.tab === 'articles' && state.reading) return { ...state, ...ARRIVED, reading: null };
      return state.comparing ? { ...state, ...ARRIVED, comparing: false } : state;
    }
    case 'arrived':
      return state.at === null && state.scroll === null ? state : { ...state, ...ARRIVED };
  }
}

/** Whether {@link reduce} has somewhere to go on `back`. */
export const canGoBack = (state: PanelState): boolean =>
  state.trail.length > 0 || (state.tab === 'articles' && state.reading !== null) || state.comparing;

/** Nothing to return to. */
const ARRIVED = { at: null, scroll: null } as const;

/** The chosen statements beside each other. While they are, another choice changes what is compared, and not the way back. */
const compared = (state: PanelState, event: { readonly at: string | null; readonly scroll?: number }): PanelState =>
  state.comparing ? state : { ...state, ...ARRIVED, tab: 'statements', comparing: true, trail: trailFrom(state, event) };

function trailFrom(
  { trail, chosen: _, ...place }: PanelState,
  { at, scroll = null }: { readonly at: string | null; readonly scroll?: number | null },
): PanelState['trail'] {
  return [...trail, { ...place, at, scroll }].slice(-MAX_TRAIL);
}

/** A state kept earlier, or the start where what was kept is none (an older version's, or damaged). */
export function restored(kept: unknown): PanelState {
  const parsed = v.safeParse(PanelState, kept);
  return parsed.success ? parsed.output : START;
}
