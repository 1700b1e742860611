/**
 * Every message between the parts of the extension, as a typed function signature, and how to ask. What a request must
 * look like at run time is in requests.ts, where its receiver checks it; replies come from the extension itself.
 */
import type * as v from 'valibot';
import type { LibraryPlace } from './library-address';
import type { Edtf } from './model/edtf';
import type {
  Article,
  ArticleId,
  Change,
  DateClaim,
  EntityId,
  Fact,
  FactId,
  Form,
  Kind,
  Point,
  Polarity,
  Relation,
  Role,
  StatementId,
  Underlining,
  Words,
} from './model/records';
import type {
  PageRequests,
  ReadableArticle as ReadableArticleSchema,
  Selection as SelectionSchema,
  StatementQuery as StatementQuerySchema,
  WorkerRequests,
} from './requests';
import type { Label } from './statements/check';
import type { DifferenceKind } from './statements/compare';

/** Longest sentence a card is ranked by, in UTF-16 code units; a page's longer ones are cut. */
export const MAX_SENTENCE = 1_000;
/** Longest text that a reader can have checked, in UTF-16 code units: some long paragraphs. */
export const MAX_CHECKED = 4_000;
/** Longest name of a speaker that a reader can give. */
export const MAX_SPEAKER = 200;
/** Most blocks of a page that are checked at once, and most UTF-16 code units of one; the longest articles have a tenth. */
export const MAX_BLOCKS = 2_000;
export const MAX_BLOCK = 10_000;
/** Longest free-text query of the panel. */
export const MAX_QUERY = 500;
/** Most statements that one answer to a search carries, and most facts: more than anyone looks through at once. */
export const MAX_FOUND = 500;
/** Most articles that one answer carries. */
export const MAX_LISTED = 500;

/**
 * Most UTF-16 code units of text in one message: Chromium passes messages of up to 64 MiB, as JSON, in which a unit
 * takes up to six bytes. What is longer travels in parts (`src/parts.ts`).
 */
export const MAX_PART = 8 * 1024 * 1024;
/** Most parts of one text: 256 million code units, half of the longest string that V8 holds. */
export const MAX_PARTS = 32;

export type ReadableArticle = v.InferOutput<typeof ReadableArticleSchema>;
export type Selection = v.InferOutput<typeof SelectionSchema>;
export type StatementQuery = v.InferOutput<typeof StatementQuerySchema>;
export type WorkerRequest = keyof WorkerRequests;
export type PageRequest = keyof PageRequests;
export type WorkerArguments<R extends WorkerRequest> = v.InferOutput<WorkerRequests[R]>;
export type PageArguments<R extends PageRequest> = v.InferOutput<PageRequests[R]>;

/** An entity's name where it is shown; the id where it can be followed. */
export interface NamedEntity {
  readonly id: EntityId;
  readonly kind: Kind;
  /** In the interface's language where the archive has it in that language. */
  readonly name: string;
  /** The language of the name (ISO 639-1) where it is known and another than the interface's. */
  readonly lang?: string;
}

/** A speaker with its name looked up. `entity` is null for one that the archive does not know. */
export interface SpeakerView {
  readonly name: string;
  /** The language of the name (ISO 639-1) where it is known and another than the interface's. */
  readonly lang?: string;
  readonly entity: EntityId | null;
  /** The name is a description: the article names nobody. */
  readonly unnamed?: true;
  /** The role held when it was said. */
  readonly as?: string;
}

/** Where a statement or fact stands, with what a reader needs to judge and cite it. */
export interface SourceView {
  readonly article: ArticleId;
  readonly passage: number;
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly agency: string | null;
  readonly credits: readonly string[];
  readonly date: DateClaim;
  readonly url: string | null;
  /** What it is written in (ISO 639-1): its headline, and the words quoted from it. */
  readonly language: string;
  readonly machineTranslated: boolean;
}

export interface StatementView {
  readonly id: StatementId;
  readonly form: Form;
  readonly polarity: Polarity;
  readonly words: readonly Words[];
  readonly speakers: readonly SpeakerView[];
  readonly via: NamedEntity | null;
  readonly said: DateClaim;
  readonly hedge?: string;
  readonly occasion?: string;
  readonly about: readonly NamedEntity[];
  readonly sources: readonly SourceView[];
  /** Both directions: `to` this statement does so to the other, `from` the other does so to this one. */
  readonly links: readonly { readonly kind: Relation['kind']; readonly direction: 'to' | 'from'; readonly statement: StatementId }[];
  /** What the reader has changed of it, each once; empty where nothing. */
  readonly corrected: readonly ChangeKind[];
}

export type ChangeKind = 'speakers' | 'said' | 'form' | 'words' | 'dropped';

export interface FactView {
  readonly id: FactId;
  readonly text: string;
  readonly holds: DateClaim;
  readonly hedge?: string;
  readonly attributedTo?: SpeakerView;
  readonly value?: Fact['value'];
  readonly about: readonly NamedEntity[];
  readonly sources: readonly SourceView[];
}

/** A number that changed, oldest value first. */
export interface SeriesView {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly values: readonly { readonly fact: FactView; readonly number: number; readonly qualifier?: string }[];
}

/** How far the archive reaches. Null dates where it is empty. */
export interface Reach {
  readonly articles: number;
  readonly from: Edtf | null;
  readonly to: Edtf | null;
}

/** Where a place is, and what a map around it names, in the interface's language where the archive has names in it. */
export interface PlaceView {
  /** Its name on the map. */
  readonly name: string;
  readonly point: Point;
  readonly landmarks: readonly { readonly name: string; readonly point: Point }[];
  /** The countries that the archive knows. */
  readonly countries: readonly NamedEntity[];
}

export interface CardContent {
  readonly entity: NamedEntity & { readonly description: string; readonly point?: Point };
  /** The role held at the page's date, or nearest to it, and when the archive saw it held. */
  readonly role: { readonly title: string; readonly held: DateClaim } | null;
  /** Oldest first. Without a page date everything is in `known`. */
  readonly facts: { readonly known: readonly FactView[]; readonly since: readonly FactView[] };
  readonly series: readonly SeriesView[];
  /** Nearest to the sentence first; whether each was said by the page's date. */
  readonly statements: readonly { readonly statement: StatementView; readonly since: boolean }[];
  /** The dates of all that is shown of it over time: statements by or about it, and facts. */
  readonly dates: { readonly said: readonly Edtf[]; readonly facts: readonly Edtf[] };
  /** How many statements the archive has by or about the entity; `statements` may hold fewer. */
  readonly total: number;
  readonly related: readonly NamedEntity[];
  readonly reach: Reach;
}

/** What pressing a control of a drawn card does, as data: it is drawn in the worker and pressed on a page. */
export type CardCommand =
  | { readonly do: 'follow'; readonly entity: EntityId }
  | { readonly do: 'openPanel'; readonly entity: EntityId }
  /** Copies the citation of a statement, which is made when it is asked for: few are, and a card would have four. */
  | { readonly do: 'copy'; readonly statement: StatementId }
  /** Opens the library, at a passage for instance. */
  | { readonly do: 'openLibrary'; readonly place: LibraryPlace };

/**
 * A piece of a card as plain data: a text, the number of what stands in several places (in {@link CardSheet.shared}), or
 * an element with its attributes, its children, and what pressing it does.
 * A tuple, since names would be a third of every answer.
 */
export type Drawn =
  | string
  | number
  | readonly [tag: string, attributes: Readonly<Record<string, string>>, children: readonly Drawn[], press?: CardCommand];

/** A card's content as it is shown. Drawn in the worker, so that no page carries the code for it. */
export interface CardSheet {
  readonly entity: NamedEntity;
  /** The archive has nothing to say of the entity. */
  readonly empty: boolean;
  readonly drawn: readonly Drawn[];
  /** What stands in several places of it, by its number. Nothing has itself in it. */
  readonly shared: Readonly<Record<number, readonly Drawn[]>>;
  /** How far the archive reaches, in words. */
  readonly reach: string;
}

/** A value readers can filter by, and how many of the found statements have it. */
export interface Facet<T> {
  readonly value: T;
  readonly label: string;
  readonly count: number;
}

/** An article to filter by. Its label is its headline or, without one, who issued it. */
export interface ArticleFacet extends Facet<ArticleId> {
  readonly date: Edtf;
}

/** What a later page of a search leaves out: facts, series and months are those of the first (`skip` 0). */
export interface SearchResult {
  /** Newest first: of those found the first `limit` after the first `skip`. */
  readonly statements: readonly StatementView[];
  /** How many statements are found in all. */
  readonly total: number;
  /** The `skip` that asks for the statements after these; null where these are the last. */
  readonly next: number | null;
  /** How far the archive reaches, whatever was asked. */
  readonly reach: Reach;
  /** Statements that those found are linked with, by id, whether or not the query finds them too. */
  readonly linked: Readonly<Record<string, StatementView>>;
  /** Facts on the same topic and time, newest first. */
  readonly facts: readonly FactView[];
  readonly series: readonly SeriesView[];
  readonly months: MonthCounts;
}

/**
 * What the statements found can be narrowed to, each facet counted with its own part of the query left out. Most
 * frequent first, bounded.
 */
export interface Facets {
  readonly speaker: readonly Facet<EntityId>[];
  readonly about: readonly Facet<EntityId>[];
  readonly form: readonly Facet<Form>[];
  readonly article: readonly ArticleFacet[];
  /** How many further values of each were left out, all of them no more frequent than those given. */
  readonly further: { readonly speaker: number; readonly about: number; readonly article: number };
}

/** How many of the statements found, with the query's time left out, were said in which month. */
export interface MonthCounts {
  /** The most frequent speakers among them, at most six, with how many statements each made at any time. */
  readonly speakers: readonly Facet<EntityId>[];
  /** Oldest first; months without a statement are left out. */
  readonly counts: readonly {
    /** `2019-06` */
    readonly month: Edtf;
    readonly total: number;
    /** How many were made by each of `speakers`, in their order; a joint statement counts for each who made it. */
    readonly by: readonly number[];
  }[];
  /** Statements whose date is no nearer than several months ('2019', 'up to June'): in none of `counts`. */
  readonly vague: number;
}

/** Words that differ: a half-open range of UTF-16 code units of the text that it is told with. */
export interface DifferenceMark {
  readonly start: number;
  readonly end: number;
  readonly kind: DifferenceKind;
}

/** A statement that a checked sentence may be from, and where their words differ. */
export interface CheckedMatch {
  readonly label: Exclude<Label, 'nothing'>;
  readonly statement: StatementView;
  /** In the sentence's text: what was added or changed. */
  readonly inSentence: readonly DifferenceMark[];
  /** In the text of the statement's nth run of words: what was dropped or changed. */
  readonly inStatement: readonly (DifferenceMark & { readonly run: number })[];
  /** The part of the sentence that is compared with it, as ranges of its text; all of it unless two were joined. */
  readonly parts: readonly (readonly [start: number, end: number])[];
  /** The words that both have stand in quotation marks in the source. */
  readonly verbatim: boolean;
}

/** A sentence that was checked. */
export interface CheckedSentence {
  readonly text: string;
  /** The ranges of `text` that were compared. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
  readonly quoted: boolean;
  /** Whom it names as its speaker, as the archive or the text calls them. */
  readonly speaker: string | null;
  readonly label: Label;
  readonly matches: readonly CheckedMatch[];
}

export interface CheckResult {
  readonly sentences: readonly CheckedSentence[];
  /** How many further quotations were too many to check at once. */
  readonly left: number;
}

export interface ArticleSummary extends Omit<SourceView, 'passage' | 'article'> {
  readonly id: ArticleId;
  readonly place: string | null;
  /** Its address as printed, which may differ from the one that can be followed. */
  readonly link: Article['link'];
  readonly statements: number;
  readonly facts: number;
  /** Null of what ships with the extension. */
  readonly kept: NonNullable<Article['kept']> | null;
  /** Whether its full text is on this machine. */
  readonly hasText: boolean;
}

/** An article to read: its record, and its statements and facts by passage. */
export interface ArticleView {
  readonly article: Omit<Article, 'statements' | 'facts'>;
  /** What the reader has dropped, which can be undone. */
  readonly dropped: readonly StatementView[];
  readonly passages: readonly {
    readonly n: number;
    /** In our words; null of an article that has its text only. */
    readonly digest: string | null;
    /** The article's own words, where they are on this machine. */
    readonly text: string | null;
    readonly statements: readonly StatementView[];
    readonly facts: readonly FactView[];
  }[];
}

/** What keeping an article did, and what was found in it. */
export interface Kept {
  /**
   * `attached`: it is one that ships with the extension, and its text was added to that; `apart`: it seems to be one, but
   * reads otherwise, and was saved as an article of its own.
   */
  readonly outcome: 'saved' | 'updated' | 'unchanged' | 'attached' | 'apart';
  readonly id: ArticleId;
  readonly view: ArticleView;
  /** In the order of their first mention. */
  readonly mentions: readonly (NamedEntity & { readonly count: number })[];
  /** How many statements the reader's corrections stay on. */
  readonly corrected: number;
}

/** Something wrong, or something kept as it was, and where: a place in a file, or the id of a record. */
export interface Note {
  readonly place: string;
  readonly message: string;
}

/** What became of one file. */
export interface FileReport {
  readonly name: string;
  readonly outcome: 'added' | 'updated' | 'unchanged' | 'attached' | 'refused';
  /** The articles that were added or changed. */
  readonly articles: readonly ArticleId[];
  /** How many statements they have. */
  readonly statements: number;
  /** Records that the file has otherwise than the archive, which keeps its own. */
  readonly conflicts: readonly Note[];
  /** Why it was refused: at least one then, else none. */
  readonly problems: readonly Note[];
}

/** A part of a long text. Joined in order, `parts` of them make the text that `digest` stands for. */
export interface Part {
  readonly part: number;
  readonly parts: number;
  readonly digest: string;
  readonly text: string;
  /** A name for the file, and its media type. */
  readonly fileName: string;
  readonly mediaType: string;
}

/** What restoring did. */
export type Restored =
  | { readonly outcome: 'restored'; readonly articles: number; readonly statements: number; readonly corrections: number }
  | { readonly outcome: 'refused'; readonly problems: readonly Note[] }
  /** There is something that would be replaced, and the request did not allow it. */
  | { readonly outcome: 'not-empty' };

/** An entity that the reader added. */
export interface WatchTerm extends NamedEntity {
  readonly description: string;
  /** All its forms, the name first. */
  readonly aliases: readonly string[];
  /** How many statements are by or about it. */
  readonly statements: number;
}

/** How many records of each kind a time has. */
export interface TimelineCounts {
  readonly article: number;
  readonly statement: number;
  readonly fact: number;
}

/** Something that has a date. `period` is its month, or else its year; null where its date is vaguer. */
export type TimelineItem = { readonly period: Edtf | null } & (
  | { readonly kind: 'article'; readonly view: ArticleSummary }
  | { readonly kind: 'statement'; readonly view: StatementView }
  | { readonly kind: 'fact'; readonly view: FactView }
);

/** What is stored of one half of the archive. */
export interface StoredCounts {
  readonly articles: number;
  readonly statements: number;
  readonly facts: number;
}

export interface WorkerReplies {
  entity: {
    readonly entity: CardContent['entity'];
    /** Where it is, if it is a place that some map shows. */
    readonly place: PlaceView | null;
    /** The dates of what is known and said of it, and the time that the archive spans. */
    readonly dates: CardContent['dates'];
    readonly reach: Reach;
    /** The roles that the archive saw it in, oldest first. */
    readonly roles: readonly Role[];
    readonly related: readonly NamedEntity[];
  };
  timeline: {
    /** Oldest first. A year (`2019`) has what is known no nearer, its months (`2019-06`) the rest. */
    readonly periods: readonly (TimelineCounts & { readonly period: Edtf })[];
    /** What is older than the years that are counted. */
    readonly earlier: TimelineCounts;
    /** What belongs to no year: of dates with an open end, or over several years. */
    readonly vague: TimelineCounts;
    /** Of the time asked for: how many items it has, a page of them, oldest first, and the `skip` for the next. */
    readonly total: number;
    readonly items: readonly TimelineItem[];
    readonly next: number | null;
  };
  matrix: {
    /** Most frequent first. */
    readonly speakers: readonly Facet<EntityId>[];
    readonly topics: readonly Facet<EntityId>[];
    /** How many statements of speaker i are about topic j, at [i][j]. */
    readonly cells: readonly (readonly number[])[];
    /** How many speakers and topics were left out as too many. */
    readonly further: { readonly speakers: number; readonly topics: number };
  };
  underlining: Underlining & {
    /** ISO 639-1: the languages in which the archive has names. */
    readonly languages: readonly string[];
  };
  underline: null;
  stored: {
    /** What came with the extension. */
    readonly bundled: StoredCounts;
    /** What the reader has added: articles with what was found in them, watch terms, corrections, texts of bundled articles. */
    readonly own: StoredCounts & { readonly terms: number; readonly corrections: number; readonly texts: number };
  };
  forgetOwn: null;
  card: CardSheet;
  warm: null;
  loadCard: null;
  search: SearchResult;
  facets: Facets;
  /** What the entity said, or where it said nothing what was said about it: the filter that makes it, and its first page. */
  statementsOf: { readonly narrowedBy: 'speaker' | 'about'; readonly found: SearchResult };
  /** In the order asked for; those that the archive does not have are left out. */
  statements: readonly StatementView[];
  entities: readonly NamedEntity[];
  /** Newest first: the first `limit` after the first `skip`, and how many there are in all. */
  articles: { readonly articles: readonly ArticleSummary[]; readonly total: number; readonly reach: Reach };
  article: ArticleView;
  openPanel: null;
  openLibrary: null;
  /** The citation, as plain text. */
  cite: string;
  check: CheckResult;
  checkPage: CheckResult;
  saveArticle: Kept;
  importFile: FileReport;
  stage: null;
  /** The statement as it is now; null where it is dropped. Not found where there is no such statement. */
  correct: { readonly statement: StatementView | null };
  /** What was undone, and the statement as it is now; null where there was nothing to undo. */
  undo: { readonly change: Change; readonly id: StatementId; readonly statement: StatementView | null } | null;
  /** How many statements it had before, and has now. */
  recheck: { readonly outcome: 'updated' | 'unchanged'; readonly before: number; readonly statements: number };
  dropArticle: null;
  exportPack: Part;
  exportStatements: Part;
  backup: Part;
  restore: Restored;
  watchTerms: readonly WatchTerm[];
  /** The term, and in how many kept articles it is mentioned. */
  addWatchTerm: { readonly term: WatchTerm; readonly articles: number };
  removeWatchTerm: null;
}

/** What the gate said of a page, and why it is or is not annotated. */
export type PageState = 'annotated' | 'not-an-article' | 'off-here' | 'paused';

export interface PageReplies {
  mentions: {
    readonly state: PageState;
    readonly host: string;
    readonly date: Edtf | null;
    /** In the order of their first mention. */
    readonly entities: readonly { readonly id: EntityId; readonly kind: Kind; readonly surface: string; readonly count: number }[];
  };
  goTo: { readonly found: boolean };
  step: { readonly found: boolean };
}

/** Why a request has no answer. Expected failures are values; anything else is a bug and is thrown by the receiver. */
export type Failure =
  /** The archive could not be opened or seeded. */
  | { readonly code: 'archive'; readonly message: string }
  /** The request named something the archive does not have. */
  | { readonly code: 'not-found'; readonly message: string }
  /** The request was not one of the above. */
  | { readonly code: 'bad-request'; readonly message: string }
  /** Nobody answered: the extension was updated or reloaded since the page was opened. */
  | { readonly code: 'disconnected'; readonly message: string };

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** A request as it travels. */
export interface Envelope {
  readonly type: string;
  readonly args: unknown;
}

type Send = (message: Envelope) => Promise<unknown>;

const isReply = (answer: unknown): answer is Reply<never> => typeof answer === 'object' && answer !== null && 'ok' in answer;

async function send<T>(via: Send, type: string, args: unknown): Promise<Reply<T>> {
  try {
    const answer = await via({ type, args });
    if (isReply(answer)) return answer;
    return { ok: false, error: { code: 'disconnected', message: 'no answer' } };
  } catch (error) {
    return { ok: false, error: { code: 'disconnected', message: error instanceof Error ? error.message : String(error) } };
  }
}

/** Asks the worker; `via` is `runtime.sendMessage`. Never rejects. */
export const askWorker = <R extends WorkerRequest>(via: Send, request: R, args: WorkerArguments<R>): Promise<Reply<WorkerReplies[R]>> =>
  send(via, request, args);

/** Asks a tab's content script; `via` is `tabs.sendMessage` bound to the tab. Never rejects. */
export const askPage = <R extends PageRequest>(via: Send, request: R, args: PageArguments<R>): Promise<Reply<PageReplies[R]>> =>
  send(via, request, args);
