/** What the engine takes and what it finds. */
import type { DateClaim, EntityId, Form, Polarity } from '../model/records';

/** A half-open range of the article's text in UTF-16 code units. */
export type Range = readonly [start: number, end: number];

/** Who speaks, as printed and as understood. */
export interface FoundSpeaker {
  readonly start: number;
  readonly end: number;
  /** The noun phrase as printed, with its role and apposition. */
  readonly text: string;
  /** The name, or the fuller phrase, that the article uses for the same speaker elsewhere. */
  readonly resolved?: string;
  readonly entity?: EntityId;
  /** All speakers of a joint statement that the archive knows, where there are several. */
  readonly entities?: readonly EntityId[];
  /** Role or apposition as printed. */
  readonly role?: string;
}

export interface ExtractedStatement {
  readonly start: number;
  readonly end: number;
  /** The runs of reported words, marks included, without the reporting clause; several for a split quotation. */
  readonly parts: readonly Range[];
  /** The quoted words in them, without their marks. */
  readonly quotes: readonly Range[];
  readonly form: Form;
  readonly speaker: FoundSpeaker | null;
  /** Who passed the words on, in a readout ('the White House said that the president said'). */
  readonly via?: FoundSpeaker;
  /** The reporting clause. */
  readonly cue?: { readonly start: number; readonly end: number };
  readonly polarity: Polarity;
  /** When it was said, where the article tells. */
  readonly said?: DateClaim;
  /** Index of the paragraph it begins in. */
  readonly paragraph: number;
  /** Entities mentioned in its words, in order, each once. */
  readonly about: readonly EntityId[];
}

export interface ExtractInput {
  /** The article's text; each line that is not blank is a paragraph. */
  readonly text: string;
  /** The article's own date, EDTF: what 'on Tuesday' is counted from. */
  readonly date?: string;
  /** ISO 639-1; guessed from the text where absent, English where the engine has no such language. */
  readonly lang?: string;
  /** The archive's entity of a name, if it has one. */
  readonly entityOf?: (name: string) => EntityId | undefined;
  /** Mentions found in the text, for what a statement is about. */
  readonly mentions?: readonly { readonly start: number; readonly end: number; readonly entity: EntityId }[];
}
