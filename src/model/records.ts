/**
 * The archive's records: one schema for what is bundled, imported and stored. Types are inferred from it, so that a
 * record that passed the door is a record the compiler knows. Texts from outside are bounded in size here.
 *
 * Terms (article, passage, statement, fact, entity) are those of ARCHITECTURE.md.
 */
import * as v from 'valibot';
import { type Edtf, isEdtf } from './edtf';

/** Longest line of text a record may hold, in UTF-16 code units: a long paragraph of a news article fits twice. */
export const MAX_TEXT = 4_000;
/** Most items any one list of a record may hold; the largest bundled list has under fifty. */
export const MAX_ITEMS = 5_000;
/** Most articles and entities of a pack, and most corrections of a backup: several times what anyone keeps in years. */
const MAX_RECORDS = 50_000;

const line = v.pipe(v.string(), v.nonEmpty(), v.maxLength(MAX_TEXT));
const list = <const S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.maxLength(MAX_ITEMS));
const records = <const S extends v.GenericSchema>(item: S) => v.pipe(v.array(item), v.maxLength(MAX_RECORDS));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'expected lower-case words joined by hyphens'), v.maxLength(120));

export const EntityId = v.pipe(slug, v.brand('EntityId'));
export type EntityId = v.InferOutput<typeof EntityId>;
export const ArticleId = v.pipe(slug, v.brand('ArticleId'));
export type ArticleId = v.InferOutput<typeof ArticleId>;
export const StatementId = v.pipe(slug, v.brand('StatementId'));
export type StatementId = v.InferOutput<typeof StatementId>;
export const FactId = v.pipe(slug, v.brand('FactId'));
export type FactId = v.InferOutput<typeof FactId>;

const edtf = v.custom<Edtf>((x) => typeof x === 'string' && isEdtf(x), 'expected an EDTF date such as 2019-08-27, 2020-02 or 2020-02-16~');

/** A date and how it is known. An inferred one says, in one line, from what. */
export const DateClaim = v.variant('basis', [
  v.strictObject({ edtf, basis: v.literal('printed') }),
  v.strictObject({ edtf, basis: v.literal('inferred'), from: line }),
]);
export type DateClaim = v.InferOutput<typeof DateClaim>;

/** The order in which readers meet them, and in which the panel lists them. A `state` speaks but is not underlined. */
export const KINDS = ['place', 'weapon', 'site', 'person', 'institution', 'agreement', 'group', 'event', 'state'] as const;
export const Kind = v.picklist(KINDS);
export type Kind = v.InferOutput<typeof Kind>;

/** What an entity was at the time an article of the archive was written. */
export const Role = v.strictObject({ title: line, held: DateClaim });
export type Role = v.InferOutput<typeof Role>;

/** A number that changes over time; its dated values are the facts that name it. */
export const Series = v.strictObject({ id: slug, label: line, unit: line });
export type Series = v.InferOutput<typeof Series>;

/** Where on the earth something is, in degrees (WGS 84); of an area its middle, and about how far it reaches from there. */
export const Point = v.strictObject({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
  /** Of an area, in km: the radius of a circle about as large. */
  radius: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(20_000))),
  /** How it is known, and how exactly, in one line. */
  from: line,
});
export type Point = v.InferOutput<typeof Point>;

export const Entity = v.strictObject({
  id: EntityId,
  kind: Kind,
  name: line,
  description: line,
  roles: v.optional(list(Role), []),
  related: v.optional(list(EntityId), []),
  series: v.optional(list(Series), []),
  /** Of a place, for a map. */
  point: v.optional(Point),
  /** The reader asked to look for it: a watch term. */
  watched: v.optional(v.literal(true)),
});
export type Entity = v.InferOutput<typeof Entity>;

/** A paragraph of an article's body, counted from 1. The digest is in our own words; the text is the publisher's. */
export const Passage = v.pipe(
  v.strictObject({ n: v.pipe(v.number(), v.integer(), v.minValue(1)), digest: v.optional(line), text: v.optional(line) }),
  v.check((passage) => passage.digest !== undefined || passage.text !== undefined, 'expected a digest or a text, or both'),
);
export type Passage = v.InferOutput<typeof Passage>;

/** Where something stands: the passage of an article. */
export const Source = v.strictObject({ article: ArticleId, passage: v.pipe(v.number(), v.integer(), v.minValue(1)) });
export type Source = v.InferOutput<typeof Source>;

/**
 * A speaker: an entity of the archive, with the role it held then; someone named whom the archive does not know; or
 * someone the article leaves unnamed.
 */
export const Speaker = v.union([
  v.strictObject({ entity: EntityId, as: v.optional(line) }),
  v.strictObject({ name: line, as: v.optional(line) }),
  v.strictObject({ unnamed: line, of: v.optional(EntityId) }),
]);
export type Speaker = v.InferOutput<typeof Speaker>;

/**
 * A run of a statement's wording: either verbatim (shown in quotation marks) or not the speaker's own (never shown in
 * them). What is not is in our words, or, of an article that the reader keeps, in the article's (`asPrinted`).
 */
export const Words = v.union([
  v.strictObject({ quote: line }),
  v.strictObject({ paraphrase: line, asPrinted: v.optional(v.literal(true)) }),
]);
export type Words = v.InferOutput<typeof Words>;

export const FORMS = ['direct', 'mixed', 'indirect'] as const;
export const Form = v.picklist(FORMS);
export type Form = v.InferOutput<typeof Form>;

const RELATIONS = ['answers', 'denies', 'repeats', 'updates', 'contradicts'] as const;
export const Relation = v.strictObject({ kind: v.picklist(RELATIONS), to: StatementId });
export type Relation = v.InferOutput<typeof Relation>;

const POLARITIES = ['asserts', 'denies', 'threatens', 'asks'] as const;
export const Polarity = v.picklist(POLARITIES);
export type Polarity = v.InferOutput<typeof Polarity>;

/** The form that a statement's wording has: only quoted words, none, or both. */
export function formOf(words: readonly Words[]): Form {
  const quoted = words.some((w) => 'quote' in w);
  const ours = words.some((w) => 'paraphrase' in w);
  return quoted ? (ours ? 'mixed' : 'direct') : 'indirect';
}

export const Statement = v.pipe(
  v.strictObject({
    id: StatementId,
    /** Several for a joint statement. */
    speakers: v.pipe(list(Speaker), v.minLength(1)),
    /** Who passed it on, for a readout ('the White House said that the president said'). */
    via: v.optional(EntityId),
    form: Form,
    polarity: Polarity,
    said: DateClaim,
    words: v.pipe(list(Words), v.minLength(1)),
    /** How the article qualifies it, in our words. */
    hedge: v.optional(line),
    /** Where or to whom it was said, in our words. */
    occasion: v.optional(line),
    about: list(EntityId),
    /** The first is where its wording is taken from. */
    sources: v.pipe(list(Source), v.minLength(1)),
    relations: v.optional(list(Relation), []),
  }),
  v.forward(
    v.partialCheck(
      [['form'], ['words']],
      (s) => s.form === formOf(s.words),
      'expected the form its words have (only quotes: direct, none: indirect, both: mixed)',
    ),
    ['form'],
  ),
);
export type Statement = v.InferOutput<typeof Statement>;

export const Fact = v.strictObject({
  id: FactId,
  /** The claim in our words. */
  text: line,
  /** When it is true of, not when it was printed. */
  holds: DateClaim,
  about: v.pipe(list(EntityId), v.minLength(1)),
  /** How sure the article is, in our words ('believed to be'). */
  hedge: v.optional(line),
  /** Whose claim it is, where the article does not make it its own. */
  attributedTo: v.optional(Speaker),
  /** Its place in a number that changes over time. */
  value: v.optional(
    v.strictObject({ series: slug, number: v.number(), qualifier: v.optional(v.picklist(['about', 'more than', 'at least'])) }),
  ),
  sources: v.pipe(list(Source), v.minLength(1)),
});
export type Fact = v.InferOutput<typeof Fact>;

const dateTime = v.pipe(v.string(), v.isoTimestamp('expected a time such as 2019-08-27T10:30:00.000Z'));

/** An address that can be followed: one that runs a script or opens a file is none. */
const webAddress = v.pipe(
  v.string(),
  v.maxLength(MAX_TEXT),
  v.url(),
  v.regex(/^https?:\/\//, 'expected an address that begins with https:// or http://'),
);

/** Where an entity is mentioned: a half-open range of a passage's text, in UTF-16 code units. */
export const MentionRecord = v.strictObject({
  entity: EntityId,
  passage: v.pipe(v.number(), v.integer(), v.minValue(1)),
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  end: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type MentionRecord = v.InferOutput<typeof MentionRecord>;

export const Article = v.strictObject({
  id: ArticleId,
  /** The name of the file the text came in, by which an attached text is recognised; the address of a saved page. */
  file: line,
  /** Where the reader has it from, and since when; absent of what ships with the extension. */
  kept: v.optional(v.strictObject({ how: v.picklist(['saved', 'imported']), at: dateTime })),
  /** As printed; null where the source prints none. */
  headline: v.nullable(line),
  publisher: v.nullable(line),
  agency: v.nullable(line),
  /** Reporters and editors named, as printed. */
  credits: v.optional(list(line), []),
  /** Where it was written, as its dateline says. */
  place: v.nullable(line),
  date: DateClaim,
  /** `printed` as it stands in the source; `url` what can be followed, null where nothing can. */
  link: v.nullable(v.strictObject({ printed: line, url: v.nullable(webAddress) })),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
  machineTranslated: v.optional(v.boolean(), false),
  /** What a reader should know of the source's condition, one line each. */
  notes: v.optional(list(line), []),
  passages: v.pipe(list(Passage), v.minLength(1)),
  /** What its text mentions, of an article that the reader keeps. */
  mentions: v.optional(list(MentionRecord)),
  statements: list(Statement),
  facts: list(Fact),
});
export type Article = v.InferOutput<typeof Article>;

/**
 * How an alias may be taken for its entity:
 * - `name`: wherever it stands (full names, names nothing else has)
 * - `surname`: only where the page introduces its bearer or nobody else of that name
 * - `code`: a designation whose parts may be joined by a hyphen, a space or nothing, case as given (S-400)
 * - `generic`: a common noun phrase, only where the page is about the entity's topic
 *
 * `label` is no alias and not looked for: how the interface calls the entity in this language, where that is not its
 * first name or else its first designation.
 */
export const EntityNames = v.partial(
  v.strictObject({ label: line, name: list(line), surname: list(line), code: list(line), generic: list(line) }),
);
export type EntityNames = v.InferOutput<typeof EntityNames>;

/** All aliases of one language (`assets/archive/names/<lang>.json`). */
export const Names = v.strictObject({ language: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)), entities: v.record(EntityId, EntityNames) });
export type Names = v.InferOutput<typeof Names>;

/** One entity as the matcher needs it; aliases by language (ISO 639-1). */
export interface LexiconEntry {
  readonly id: EntityId;
  readonly kind: Kind;
  readonly names: Readonly<Record<string, EntityNames>>;
}

/** An archive or a part of it, in one document: what `npm run archive` prints and the worker seeds from. */
export const Pack = v.strictObject({
  format: v.literal('backgrounder-pack/1'),
  title: line,
  articles: records(Article),
  entities: records(Entity),
  names: list(Names),
});
export type Pack = v.InferOutput<typeof Pack>;

/**
 * What a reader changes of a statement. `form` says that its runs are all the speaker's own words, or none of them; for
 * a mixed form the runs themselves are given.
 */
export const Change = v.union([
  v.strictObject({ speakers: v.pipe(list(Speaker), v.minLength(1)) }),
  v.strictObject({ said: DateClaim }),
  v.strictObject({ form: v.picklist(['direct', 'indirect']) }),
  v.strictObject({ words: v.pipe(list(Words), v.minLength(1)) }),
  v.strictObject({ dropped: v.literal(true) }),
]);
export type Change = v.InferOutput<typeof Change>;

/** One correction, in the order in which they were made; the last of a statement can be undone. */
export const Correction = v.strictObject({ statement: StatementId, at: dateTime, change: Change });
export type Correction = v.InferOutput<typeof Correction>;

/** The full text of a bundled article, which a reader who holds it has added on this machine. Passages in order. */
export const AttachedText = v.strictObject({
  article: ArticleId,
  file: line,
  at: dateTime,
  passages: v.pipe(list(line), v.minLength(1)),
});
export type AttachedText = v.InferOutput<typeof AttachedText>;

/**
 * How mentions are marked on pages: each kind with a line of its own, all with one plain line, or all with a tint. What
 * each looks like is in `assets/underlines/`.
 */
export const UNDERLINE_STYLES = ['each', 'plain', 'tint'] as const;

/** What the reader has underlined on pages, and how. What is off is named, so that what is added later is on. */
export const Underlining = v.strictObject({
  style: v.picklist(UNDERLINE_STYLES),
  /** Kinds of entities that are not underlined. */
  kindsOff: v.pipe(v.array(Kind), v.maxLength(KINDS.length)),
  /** Languages (ISO 639-1) whose names are not looked for. */
  languagesOff: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2}$/))), v.maxLength(200)),
});
export type Underlining = Readonly<v.InferOutput<typeof Underlining>>;

/** Everything that a reader has added, in one document. Its pack is whole: what its records name is in it. */
export const Backup = v.strictObject({
  format: v.literal('backgrounder-backup/1'),
  at: dateTime,
  pack: Pack,
  corrections: records(Correction),
  texts: records(AttachedText),
  settings: v.strictObject({
    sites: v.record(v.pipe(v.string(), v.maxLength(253)), v.picklist(['on', 'off'])),
    paused: v.boolean(),
    /** Absent from backups of versions in which everything was underlined in one way. */
    underlining: v.optional(Underlining),
    /** Absent from backups of versions that always took single keys. */
    singleKeys: v.optional(v.boolean()),
  }),
});
export type Backup = v.InferOutput<typeof Backup>;
