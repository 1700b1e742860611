/**
 * What every request between the parts of the extension must look like. Requests come from other processes (a content
 * script shares its process with the page), so their receiver checks them against these schemas. Apart from
 * `messages.ts`, so that the always-on script, which only asks, carries no validator.
 */
import * as v from 'valibot';
import { MAX_BLOCK, MAX_BLOCKS, MAX_CHECKED, MAX_QUERY, MAX_SENTENCE, MAX_SPEAKER } from './messages';
import { type Edtf, isEdtf } from './model/edtf';
import { ArticleId, EntityId, Form } from './model/records';

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

/** Requests that the worker answers. */
export const WorkerRequests = {
  /** What the archive knows of an entity, ranked for the sentence the mention stands in. */
  card: v.strictObject({ entity: EntityId, pageDate: v.nullable(edtf), sentence: v.pipe(v.string(), v.maxLength(MAX_SENTENCE)) }),
  /** Opens the database, so that the first card finds it open. */
  warm: v.strictObject({}),
  /** Puts the card's code into the frame that asks. */
  loadCard: v.strictObject({}),
  search: StatementQuery,
  /** What a reader can filter by. */
  entities: v.strictObject({}),
  articles: v.strictObject({}),
  article: v.strictObject({ id: ArticleId }),
  /** Opens the panel on an entity's statements: the toolbar popup where the browser allows it, else a tab. */
  openPanel: v.strictObject({ entity: EntityId }),
  /** What the archive has of a sentence or quotation; `speaker` where the reader names one, else whom the text names. */
  check: v.strictObject({
    text: v.pipe(v.string(), v.maxLength(MAX_CHECKED)),
    speaker: v.optional(v.pipe(v.string(), v.maxLength(MAX_SPEAKER))),
  }),
  /** The same of every quotation in the text blocks of a page. */
  checkPage: v.strictObject({ blocks: v.pipe(v.array(v.pipe(v.string(), v.maxLength(MAX_BLOCK))), v.maxLength(MAX_BLOCKS)) }),
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
