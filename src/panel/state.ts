/**
 * Where the reader is in the panel: a place, and the places to go back to. Pure, so that every way through the panel
 * can be tested without a browser; what the archive answers is not part of it.
 */
import * as v from 'valibot';
import { type Kept, MAX_CHECKED, MAX_SPEAKER } from '../messages';
import { ArticleId } from '../model/records';
import { KEPT_OUTCOMES } from '../panel-request';
import { changed, Filters, NO_FILTERS } from './filters';

/** In the order in which they stand. */
export const TABS = ['page', 'statements', 'articles', 'check', 'keep'] as const;
export type Tab = (typeof TABS)[number];

/** Ways back that are kept; more than a reader retraces in one sitting. */
const MAX_TRAIL = 20;

/** What is to be checked: a sentence, and who is said to have said it. */
const Checking = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(MAX_CHECKED)),
  speaker: v.pipe(v.string(), v.maxLength(MAX_SPEAKER)),
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
  /** The id of the element that the reader left from, to which going back returns. */
  at: anchor,
});
export type Place = Readonly<v.InferOutput<typeof Place>>;

/** What is kept between two openings of the panel. */
export const PanelState = v.strictObject({
  ...Place.entries,
  trail: v.pipe(v.array(Place), v.maxLength(MAX_TRAIL)),
});
export type PanelState = Readonly<v.InferOutput<typeof PanelState>>;

export const START: PanelState = {
  tab: 'page',
  filters: NO_FILTERS,
  reading: null,
  checking: { text: '', speaker: '' },
  at: null,
  trail: [],
};

export type PanelEvent =
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
      if (event.tab !== state.tab) return { ...state, tab: event.tab, at: null, trail: [] };
      return event.tab === 'articles' && state.reading ? { ...state, reading: null, at: null, trail: [] } : state;
    case 'narrow':
      return {
        ...state,
        filters: changed(state.filters, event.change),
        at: null,
      };
    case 'statements':
      return {
        ...state,
        tab: 'statements',
        filters: changed(NO_FILTERS, event.filters),
        at: null,
        trail: trailFrom(state, event.at),
      };
    case 'read':
      return {
        ...state,
        tab: 'articles',
        reading: { article: event.article, passage: event.passage },
        at: null,
        trail: trailFrom(state, event.at),
      };
    case 'check':
      return { ...state, checking: { ...state.checking, ...event.change }, at: null };
    case 'kept':
      return {
        ...state,
        tab: 'articles',
        reading: { article: event.article, passage: null, outcome: event.outcome },
        at: null,
        trail: trailFrom(state, null),
      };
    case 'dropped': {
      // nothing leads back to where it stood
      const stays = ({ reading, filters }: Place): boolean => reading?.article !== event.article && filters.article !== event.article;
      const filters = state.filters.article === event.article ? { ...state.filters, article: null } : state.filters;
      return { ...state, tab: 'articles', filters, reading: null, at: null, trail: state.trail.filter(stays) };
    }
    case 'back': {
      const last = state.trail.at(-1);
      if (last) return { ...last, trail: state.trail.slice(0, -1) };
      return state.tab === 'articles' && state.reading ? { ...state, reading: null, at: null } : state;
    }
    case 'arrived':
      return state.at === null ? state : { ...state, at: null };
  }
}

/** Whether {@link reduce} has somewhere to go on `back`. */
export const canGoBack = (state: PanelState): boolean => state.trail.length > 0 || (state.tab === 'articles' && state.reading !== null);

function trailFrom({ trail, ...place }: PanelState, at: string | null): PanelState['trail'] {
  return [...trail, { ...place, at }].slice(-MAX_TRAIL);
}

/** A state kept earlier, or the start where what was kept is none (an older version's, or damaged). */
export function restored(kept: unknown): PanelState {
  const parsed = v.safeParse(PanelState, kept);
  return parsed.success ? parsed.output : START;
}
