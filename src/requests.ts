/**
 * What every request between the parts of the extension must look like. Requests come from other processes (a content
 * script shares its process with the page), so their receiver checks them against these schemas. Apart from
 * `messages.ts`, so that the always-on script, which only asks, carries no validator.
 */
import * as v from 'valibot';
import { LibraryPlace, TIMELINE_KINDS, TimelinePeriod } from './library-address';
import {
  MAX_BLOCK,
  MAX_BLOCKS,
  MAX_CHECKED,
  MAX_FOUND,
  MAX_LISTED,
  MAX_PART,
  MAX_PARTS,
  MAX_QUERY,
  MAX_SENTENCE,
  MAX_SPEAKER,
} from './messages';
import { type Edtf, isEdtf } from './model/edtf';
import { ArticleId, Change, DateClaim, EntityId, Form, Kind, StatementId, Underlining } from './model/records';

const edtf = v.custom<Edtf>((x) => typeof x === 'string' && isEdtf(x), 'expected an EDTF date');

/** What the panel asks for. Every part narrows the result; an absent one does not. */
export const StatementQuery = v.strictObject({
  speaker: v.optional(EntityId),
  about: v.optional(EntityId),
  /** Said at a time that may fall within these dates, both inclusive. */
  from: v.optional(edtf),
  to: v.optional(edtf),
  form: v.optional(Form),
  article: v.optional(ArticleId),
  /** Words that must all occur in the wording, names, roles or occasion; folded, whole words or their beginnings. */
  text: v.optional(v.pipe(v.string(), v.maxLength(MAX_QUERY))),
});

/** Which part of a long list: at most `limit` items after the first `skip` of them. */
const page = (most: number) => ({
  skip: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))),
});

/** Most paragraphs of an article to keep, longest of them, and longest of all together, in UTF-16 code units. */
const MAX_PARAGRAPHS = 5_000;
const MAX_PARAGRAPH = 200_000;
const MAX_BODY = 2_000_000;
/** Longest line of an article's head. */
const head = v.pipe(v.string(), v.maxLength(2_000));

/** An article as a page or an HTML file has it, found by Readability and the page's metadata. Blank heads are null. */
export const ReadableArticle = v.strictObject({
  headline: v.nullable(head),
  publisher: v.nullable(head),
  byline: v.nullable(head),
  /** Null where the page tells none. */
  date: v.nullable(DateClaim),
  /** Its address: the canonical one where the page names one. Null of a file that names none. */
  url: v.nullable(v.pipe(v.string(), v.maxLength(4_000), v.url())),
  /** ISO 639-1 or a longer BCP 47 tag; null: guessed from the text. */
  language: v.nullable(v.pipe(v.string(), v.maxLength(35))),
  /** Whether the reader's browser or a service had translated the page when it was read. */
  machineTranslated: v.boolean(),
  paragraphs: v.pipe(
    v.array(v.pipe(v.string(), v.maxLength(MAX_PARAGRAPH))),
    v.minLength(1),
    v.maxLength(MAX_PARAGRAPHS),
    v.check((all) => all.reduce((sum, { length }) => sum + length, 0) <= MAX_BODY, `expected at most ${MAX_BODY} characters in all`),
  ),
});

/** A text that fits into one message, or one whose parts were sent before it with `stage`. */
const Content = v.union([
  v.strictObject({ text: v.pipe(v.string(), v.maxLength(MAX_PART)) }),
  v.strictObject({ staged: v.pipe(v.string(), v.uuid()), parts: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PARTS)) }),
]);

/** What to export: all that the archive has, what the reader keeps, some articles, or what a query finds. */
export const Selection = v.union([
  v.picklist(['all', 'kept']),
  v.strictObject({ articles: v.pipe(v.array(ArticleId), v.maxLength(MAX_PARAGRAPHS)) }),
  v.strictObject({ query: StatementQuery }),
]);

const EXPORT_FORMATS = ['csv', 'csl-json', 'bibtex', 'web-annotations'] as const;

/** Which part of a long answer, from 0, and for those after the first of which answer: its digest. */
const part = {
  part: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_PARTS - 1)),
  digest: v.optional(v.pipe(v.string(), v.maxLength(64))),
};
const fileName = v.pipe(v.string(), v.nonEmpty(), v.maxLength(1_000));
const alias = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(200));

/** Requests that the worker answers. */
export const WorkerRequests = {
  /** What the archive knows of an entity, ranked for the sentence the mention stands in. */
  card: v.strictObject({ entity: EntityId, pageDate: v.nullable(edtf), sentence: v.pipe(v.string(), v.maxLength(MAX_SENTENCE)) }),
  /** Opens the database, so that the first card finds it open. */
  warm: v.strictObject({}),
  /** Puts the card's code into the frame that asks. */
  loadCard: v.strictObject({}),
  /** The statements that a query finds, newest first and {@link MAX_FOUND} where no limit is given. */
  search: v.strictObject({ ...StatementQuery.entries, ...page(MAX_FOUND) }),
  /** What they can be narrowed to: asked for when they have been seen, since it takes as long again. */
  facets: StatementQuery,
  /** What an entity said, or else what was said about it, newest first. */
  statementsOf: v.strictObject({ entity: EntityId, limit: page(MAX_FOUND).limit }),
  /** Some statements, to be compared. */
  statements: v.strictObject({ ids: v.pipe(v.array(StatementId), v.maxLength(10)) }),
  /** What a reader can filter by. */
  entities: v.strictObject({}),
  /** Articles newest first, all of them where no limit is given. */
  articles: v.strictObject({
    ...page(MAX_LISTED),
    /** Those only that the reader keeps, in the order in which they were kept, the last first. */
    kept: v.optional(v.literal(true)),
    /** Words that must all occur in headline, publisher, agency or place; folded, whole words or their beginnings. */
    text: v.optional(v.pipe(v.string(), v.maxLength(MAX_QUERY))),
  }),
  article: v.strictObject({ id: ArticleId }),
  /** What an entity is, without what was said of it. */
  entity: v.strictObject({ id: EntityId }),
  /** Everything by date: counts by month, and what falls into a time, narrowed by the rest. */
  timeline: v.strictObject({
    period: v.optional(TimelinePeriod),
    /** What a statement or fact is about. */
    entity: v.optional(EntityId),
    /** Whose statement or claim it is. */
    speaker: v.optional(EntityId),
    kind: v.optional(v.picklist(TIMELINE_KINDS)),
    /** How many of the items were given before. */
    skip: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  /** Who said how much about whom. */
  matrix: v.strictObject({}),
  /** What is underlined on pages, and how. */
  underlining: v.strictObject({}),
  /** Changes that, on open pages too. */
  underline: Underlining,
  /** How much is stored. */
  stored: v.strictObject({}),
  /** Forgets everything that the reader has added; settings stay. */
  forgetOwn: v.strictObject({}),
  /** Opens the panel on an entity's statements: the toolbar popup where the browser allows it, else a tab. */
  openPanel: v.strictObject({ entity: EntityId }),
  /** Opens the library on a place: in the tab where it is open, else in a new one. */
  openLibrary: v.strictObject({ place: LibraryPlace }),
  /** The citation of a statement, to be copied. */
  cite: v.strictObject({ statement: StatementId }),
  /** What the archive has of a sentence or quotation; `speaker` where the reader names one, else whom the text names. */
  check: v.strictObject({
    text: v.pipe(v.string(), v.maxLength(MAX_CHECKED)),
    speaker: v.optional(v.pipe(v.string(), v.maxLength(MAX_SPEAKER))),
  }),
  /** The same of every quotation in the text blocks of a page. */
  checkPage: v.strictObject({
    /** The article that the blocks are of, where it is kept: its own statements would answer for each of its quotations. */
    except: v.optional(ArticleId),
    blocks: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_BLOCK))), v.maxLength(MAX_BLOCKS)),
  }),
  /** Keeps an article, or brings one that is kept up to date; the reader's corrections stay. */
  saveArticle: v.strictObject({ article: ReadableArticle }),
  /** Takes in one file, all of it or nothing. An HTML file is read by whoever has a DOM, and comes as an article. */
  importFile: v.variant('kind', [
    v.strictObject({ kind: v.picklist(['text', 'pack']), name: fileName, content: Content }),
    v.strictObject({ kind: v.literal('page'), name: fileName, article: ReadableArticle }),
  ]),
  /** A part, from 0, of a text too long for one message. The worker holds one such text at a time. */
  stage: v.strictObject({
    token: v.pipe(v.string(), v.uuid()),
    part: part.part,
    text: v.pipe(v.string(), v.maxLength(MAX_PART)),
  }),
  correct: v.strictObject({ statement: StatementId, change: Change }),
  /** Takes back the last correction: of a statement, or of all. */
  undo: v.strictObject({ statement: v.optional(StatementId) }),
  /** Reads the text of a kept article again: the archive may know more names by now, the extension more ways of speaking. */
  recheck: v.strictObject({ id: ArticleId }),
  /** Forgets a kept article with all that was found in it; of a bundled one, the text attached to it. */
  dropArticle: v.strictObject({ id: ArticleId }),
  exportPack: v.strictObject({ selection: Selection, ...part }),
  exportStatements: v.strictObject({ format: v.picklist(EXPORT_FORMATS), selection: Selection, ...part }),
  backup: v.strictObject(part),
  /** Puts back a backup. Where the reader has added anything, only if it may be replaced. */
  restore: v.strictObject({ content: Content, replace: v.boolean() }),
  watchTerms: v.strictObject({}),
  /** Looks for an entity of the reader's own from now on, and in what is kept. */
  addWatchTerm: v.strictObject({
    name: alias,
    kind: v.pipe(
      Kind,
      v.check((kind) => kind !== 'state', 'expected another kind: states are not looked for'),
    ),
    description: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1_000))),
    /** Other forms of the name. */
    aliases: v.pipe(v.array(alias), v.maxLength(50)),
    /** ISO 639-1: whose endings the names take. English where absent. */
    language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))),
  }),
  removeWatchTerm: v.strictObject({ id: EntityId }),
} as const;

export type WorkerRequests = typeof WorkerRequests;

/** Requests that a tab's content script answers. */
export const PageRequests = {
  /** What is mentioned on this page. */
  mentions: v.strictObject({}),
  /** Scrolls to the entity's next mention after the one last gone to, and shows where it is. */
  goTo: v.strictObject({ entity: EntityId }),
  /** Goes to the next or previous mention of anything and opens its card for the keyboard. */
  step: v.strictObject({ by: v.picklist([1, -1]) }),
} as const;
export type PageRequests = typeof PageRequests;
