/**
 * The places of the library tab and their addresses: a page of the extension, with the place in the fragment. The
 * fragment never leaves the browser, and going from place to place by it keeps the browser's own back and forward.
 *
 * `#/article/reuters-2020-02-11?passage=3&statement=…`: the place, what it is of, and what in it to show.
 */
import * as v from 'valibot';
import { ArticleId, EntityId, FactId, StatementId } from './model/records';

/** The library's page, from the extension's root. */
export const LIBRARY_PAGE = 'src/library/index.html';

/** What the timeline shows. */
export const TIMELINE_KINDS = ['article', 'statement', 'fact'] as const;

const passage = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000));
/** A year or a month of the calendar, or what belongs to no year of it. */
export const TimelinePeriod = v.pipe(
  v.string(),
  v.regex(/^(?:\d{4}(?:-(?:0[1-9]|1[0-2]))?|vague)$/, 'expected a year, a month such as 2019-08, or "vague"'),
);

/** A place of the library, and what of it is shown first. */
export const LibraryPlace = v.variant('at', [
  /** All articles of the archive. */
  v.strictObject({ at: v.literal('articles') }),
  /** One article, from its beginning, or with a passage, a statement or a fact of it in sight and marked. */
  v.strictObject({
    at: v.literal('article'),
    article: ArticleId,
    passage: v.optional(passage),
    statement: v.optional(StatementId),
    fact: v.optional(FactId),
  }),
  /** What the archive has of one entity. */
  v.strictObject({ at: v.literal('entity'), entity: EntityId }),
  /** Everything by date, narrowed to a time, an entity that it is about, a speaker, a kind of record. */
  v.strictObject({
    at: v.literal('timeline'),
    period: v.optional(TimelinePeriod),
    entity: v.optional(EntityId),
    speaker: v.optional(EntityId),
    kind: v.optional(v.picklist(TIMELINE_KINDS)),
  }),
  /** Who said what about whom; with a speaker or a topic, or both, the statements too. */
  v.strictObject({ at: v.literal('speakers'), speaker: v.optional(EntityId), about: v.optional(EntityId) }),
  /** Saved and imported articles, and watch terms. */
  v.strictObject({ at: v.literal('kept') }),
  /** Files: taking in, backing up, giving out; what is given out is narrowed to a speaker, a topic. */
  v.strictObject({ at: v.literal('files'), speaker: v.optional(EntityId), about: v.optional(EntityId) }),
  v.strictObject({ at: v.literal('settings') }),
  /** What is stored, and how to remove it. */
  v.strictObject({ at: v.literal('stored') }),
  /** The first-run page. */
  v.strictObject({ at: v.literal('welcome') }),
]);
export type LibraryPlace = Readonly<v.InferOutput<typeof LibraryPlace>>;

/** The place where the library opens that is asked for none. */
export const LIBRARY_START: LibraryPlace = { at: 'articles' };

/** What a place is of stands in the path, not in the query. */
const SUBJECTS: ReadonlyMap<string, string> = new Map([
  ['article', 'article'],
  ['entity', 'entity'],
]);

/** The fragment of a place, with its `#`. */
export function libraryHash(place: LibraryPlace): string {
  const { at, ...rest } = place as { readonly at: string } & Readonly<Record<string, string | number | undefined>>;
  const subject = SUBJECTS.get(at);
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(rest)) if (key !== subject && value !== undefined) query.set(key, String(value));
  const path = subject === undefined ? at : `${at}/${rest[subject]}`;
  return query.size > 0 ? `#/${path}?${query}` : `#/${path}`;
}

/** The address of a place, from the extension's root: for `runtime.getURL`. */
export const libraryAddress = (place: LibraryPlace): string => `${LIBRARY_PAGE}${libraryHash(place)}`;

/** The place that a fragment names, or null where it names none. Any string is safe to give. */
export function placeOfHash(hash: string): LibraryPlace | null {
  const [, at = '', id, query = ''] = /^#\/([a-z]+)(?:\/([^/?]*))?(?:\?(.*))?$/.exec(hash) ?? [];
  const subject = SUBJECTS.get(at);
  if ((subject === undefined) !== (id === undefined)) return null;
  const params: Record<string, unknown> = Object.fromEntries(new URLSearchParams(query));
  if (typeof params.passage === 'string' && /^\d{1,7}$/.test(params.passage)) params.passage = Number(params.passage);
  const checked = v.safeParse(LibraryPlace, { ...params, ...(subject !== undefined && { [subject]: id }), at });
  return checked.success ? checked.output : null;
}
