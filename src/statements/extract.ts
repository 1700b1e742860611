/** The statements of an article: quotations, reporting clauses and speakers put together. */
import type { DateClaim, EntityId, Form, Polarity } from '../model/records';
import { Cast } from './cast';
import { type Cue, findCues } from './cues';
import { isDash } from './grammar';
import { type Language, Roles } from './language';
import { guessLanguage, languageOf } from './languages';
import { type Phrase, phraseAfter } from './phrases';
import { findQuotations, type Quotation } from './quotations';
import { bodyEnd, nestedReport, type Reported, reportedWords } from './reported';
import { paragraphsOf, sentencesOf } from './sentences';
import { clauseSubject, mainSubject, nameBeforeSpeech } from './subjects';
import { has, isTitle, type Token, tokenize, wordCount } from './tokens';
import { timeSaid } from './when';

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

interface Sentence {
  readonly tokens: readonly Token[];
  readonly paragraph: number;
}

/** A statement in the making. */
interface Draft {
  readonly sentence: Sentence;
  /** The sentence that `phrase` stands in. */
  readonly owner: Sentence;
  parts: Range[];
  quotations: Quotation[];
  cue: Cue | null;
  phrase: Phrase | null;
  /** Who passed the words on, in the same sentence. */
  via: Phrase | null;
  /** Whose words these go on with, where it has no speaker of its own. */
  follows: Draft | null;
  polarity: Polarity;
}

const INSTITUTION = Roles.institution;
const LEAD = Roles.coordinator | Roles.conjunction | Roles.adverb;
/** Quoted words without a speaker or a reporting verb are taken for a title or a distancing up to this many words. */
const SCARE = 3;

const rangeOf = (tokens: readonly Token[], [from, to]: readonly [number, number]): Range => [
  (tokens[from] as Token).start,
  (tokens[to - 1] as Token).end,
];

const quotationsIn = (tokens: readonly Token[], parts: readonly (readonly [number, number])[]): Quotation[] =>
  parts.flatMap(([from, to]) => tokens.slice(from, to).flatMap((token) => token.quotation ?? []));

/** Whether a paragraph is a headline, a cross-head or a link line: no sentence ends in it. */
const isHeading = (text: string, start: number, end: number): boolean =>
  !/[.!?…。؟:,;)\]"”“”»«›‹’‘'*–—-]/u.test(text.charAt(end - 1)) && end - start < 200 && !/[.!?]\s/.test(text.slice(start, end));

/**
 * The statements of an article in the order of their words. Pure, never throws, linear in the length of the text.
 * Ranges are half-open, in UTF-16 code units of `input.text`.
 */
export function extractStatements(input: ExtractInput): ExtractedStatement[] {
  const { text } = input;
  const language = input.lang === undefined ? guessLanguage(text) : languageOf(input.lang);
  const ranges = paragraphsOf(text);
  const quotations = findQuotations(text, ranges);
  const cast = new Cast(text, language);
  const drafts: Draft[] = [];
  let before: Sentence | null = null;
  ranges.forEach(([start, end], paragraph) => {
    const tokens = tokenize(text, start, end, quotations[paragraph] as Quotation[], language);
    const sentences = sentencesOf(text, tokens.slice(datelineLength(tokens))).map((part): Sentence => ({ tokens: part, paragraph }));
    if (isHeading(text, start, end)) return;
    for (const sentence of sentences) {
      cast.meet(sentence.tokens);
      readSentence(text, language, sentence, before, drafts);
      before = sentence;
    }
  });
  return finish(input, language, cast, drafts);
}

/** A dateline has at most about this many words and marks ('WASHINGTON, Feb. 16 (Reuters) –'). */
const DATELINE = 14;

/** The tokens of a dateline at the start of a paragraph: capitals or an agency in brackets, closed by a dash or a colon. */
function datelineLength(tokens: readonly Token[]): number {
  for (let at = 1; at < Math.min(tokens.length - 1, DATELINE); at++) {
    const token = tokens[at] as Token;
    if (token.speech || (token.text === '.' && !tokens[at - 1]?.capital)) return 0;
    if (!/^(?:-|--|–|—|:)$/.test(token.text)) continue;
    const head = tokens.slice(0, at);
    const place = /^\p{Lu}{3,}$/u.test(head[0]?.text ?? '');
    return place || head.at(-1)?.text === ')' ? at + 1 : 0;
  }
  return 0;
}

function readSentence(text: string, language: Language, sentence: Sentence, before: Sentence | null, drafts: Draft[]): void {
  const { tokens } = sentence;
  const cues = findCues(tokens, language);
  const reported = reportedWords(tokens, cues, language);
  const claimed = new Set<Quotation>();
  const made: Draft[] = [];
  for (const words of reported) {
    const draft = draftOf(language, sentence, words, cues, drafts.at(-1) ?? null);
    for (const quotation of draft.quotations) claimed.add(quotation);
    made.push(draft);
    const speaker = draft.phrase;
    if (!speaker || !tokens.slice(speaker.coreFrom, speaker.coreTo).some((token) => has(token, INSTITUTION))) continue;
    // a readout: an institution passes on what somebody else said
    const inner = words.parts.map((part) => nestedReport(tokens, cues, part)).find((report) => report !== null);
    if (inner) made.push({ ...draftOf(language, sentence, inner, cues, null), via: speaker });
  }
  const free = tokens.flatMap((token, index) => (token.quotation && !claimed.has(token.quotation) ? [index] : []));
  for (const index of free) {
    const draft = readFree(text, language, sentence, before, index, cues, drafts, made);
    if (draft) made.push(draft);
  }
  made.sort((a, b) => (a.parts[0] as Range)[0] - (b.parts[0] as Range)[0] || Number(a.via !== null) - Number(b.via !== null));
  for (const draft of made) joinContinued(draft, drafts);
}

function draftOf(language: Language, sentence: Sentence, words: Reported, cues: readonly Cue[], previous: Draft | null): Draft {
  const { tokens } = sentence;
  const { cue } = words;
  const parts = words.parts.map((part) => rangeOf(tokens, part));
  let phrase = cue.speaker;
  if (!phrase) {
    // 'X, who said a, said b' resumes with X; 'and said b' goes on with the subject of the sentence
    const resumes = !cue.participle && /^[,–—-]+$/.test(tokens[cue.from - 1]?.text ?? '');
    const earlier = cues
      .filter((other) => other.at < cue.at && other.speaker && (resumes || !other.relative) && other.kind === 'verb')
      .at(-1);
    // 'Using a crude word for it, he said …': the subject of a participle that opens the sentence comes after its comma
    phrase = earlier?.speaker ?? null;
    if (!phrase && language.verbLast) phrase = nameBeforeSpeech(tokens, cue.at);
    else if (!phrase && cue.infinitive) phrase = clauseSubject(tokens, cue.from);
    else phrase ??= mainSubject(tokens, cue.participle && cue.from <= 1 ? tokens.length : cue.from);
  }
  return {
    sentence,
    owner: sentence,
    parts,
    quotations: quotationsIn(tokens, words.parts),
    cue,
    phrase,
    via: null,
    follows: phrase ? null : previous,
    polarity: words.form?.polarity ?? 'asserts',
  };
}

/** A quotation without a reporting clause: a sentence of its own, words after a colon, or words in the writer's sentence. */
function readFree(
  text: string,
  language: Language,
  sentence: Sentence,
  before: Sentence | null,
  index: number,
  cues: readonly Cue[],
  drafts: readonly Draft[],
  made: readonly Draft[],
): Draft | null {
  const { tokens } = sentence;
  const quotation = (tokens[index] as Token).quotation as Quotation;
  const draft = (phrase: Phrase | null, follows: Draft | null, from = quotation.start): Draft => ({
    sentence,
    owner: sentence,
    parts: [[from, quotation.end]],
    quotations: [quotation],
    cue: null,
    phrase,
    via: null,
    follows,
    polarity: 'asserts',
  });
  const alone = tokens.every((token, at) => at === index || !token.word || (at < index && has(token, LEAD)) || token.quotation);
  const previous = made.at(-1) ?? drafts.at(-1);
  if (alone) {
    const whole = /[.,!?…]$/.test(text.slice(quotation.from, quotation.to).trimEnd()) || /^[.!?…]/.test(tokens[index + 1]?.text ?? '');
    if (!whole && !quotation.open && !quotation.continues) return null;
    if (wordCount(text, quotation) === 0) return null;
    // 'He wrote:' and the quotation in a paragraph of its own
    const announced = before && before.paragraph === sentence.paragraph - 1 && /^[:,]$/.test(before.tokens.at(-1)?.text ?? '');
    if (announced) {
      const cue = findCues(before.tokens, language)
        .filter((other) => other.forms.some((form) => form.takes.has('quote')))
        .at(-1);
      const phrase = cue?.speaker ?? mainSubject(before.tokens, before.tokens.length);
      if (phrase) return { ...draft(phrase, null), owner: before };
    }
    const near = previous && sentence.paragraph - previous.sentence.paragraph <= 1 ? previous : null;
    return draft(null, near);
  }
  // a motto: the quotation, a dash, a name
  const signed = index === 0 && isDash(tokens[1]) ? phraseAfter(tokens, 2, language, 'words') : null;
  if (signed && signed.to >= bodyEnd(tokens)) return draft(signed, null);
  if (tokens[index - 1]?.text === ':') return draft(mainSubject(tokens, index), null);
  if (!language.bareClauses || wordCount(text, quotation) <= SCARE || isTitle(text, quotation)) return null;
  // a sentence that begins with quoted words goes on with who was quoted before
  if (tokens[0]?.speech) return draft(null, previous?.sentence.paragraph === sentence.paragraph ? previous : null);
  const earlier = cues.filter((cue) => cue.at < index && cue.speaker).at(-1);
  return draft(earlier?.speaker ?? mainSubject(tokens, index), null);
}

/** Adds a draft, or joins it to the statement it continues: a split quotation, or one over several paragraphs. */
function joinContinued(draft: Draft, drafts: Draft[]): void {
  const last = drafts.at(-1);
  const quotesOnly = draft.cue === null && draft.phrase === null;
  const open = last?.quotations.at(-1)?.open === true && draft.quotations[0]?.continues === true;
  const sameParagraph = last !== undefined && draft.sentence.paragraph === last.sentence.paragraph && last.quotations.length > 0;
  if (last && quotesOnly && (open || (sameParagraph && draft.follows === last))) {
    last.parts.push(...draft.parts);
    last.quotations.push(...draft.quotations);
    return;
  }
  if (last && open && last.cue === null && last.phrase === null) {
    // the speaker comes only after the last paragraph of the quotation
    drafts.pop();
    draft.parts.unshift(...last.parts);
    draft.quotations.unshift(...last.quotations);
  }
  drafts.push(draft);
}

function finish(input: ExtractInput, language: Language, cast: Cast, drafts: readonly Draft[]): ExtractedStatement[] {
  const { text } = input;
  const speakers = new Map<Draft, FoundSpeaker | null>();
  for (const { owner, phrase } of drafts) if (phrase) cast.meetSpeaker(owner.tokens, phrase);
  return drafts.map((draft) => {
    const { tokens } = draft.sentence;
    let speaker: FoundSpeaker | null = null;
    if (draft.phrase) speaker = cast.speaker(draft.owner.tokens, draft.phrase, input.entityOf);
    else if (draft.follows) speaker = speakers.get(draft.follows) ?? null;
    speakers.set(draft, speaker);
    const start = draft.parts.reduce((least, [from]) => Math.min(least, from), Number.POSITIVE_INFINITY);
    const end = draft.parts.reduce((most, [, to]) => Math.max(most, to), 0);
    const quoted = draft.quotations.length > 0;
    const outside = !onlyQuoted(text, draft.parts, draft.quotations);
    const form: Form = quoted ? (outside ? 'mixed' : 'direct') : 'indirect';
    const said = timeSaid(tokens, draft.cue, draft.parts, input.date, language);
    const about = [
      ...new Set(
        (input.mentions ?? []).filter((m) => draft.parts.some(([from, to]) => m.start >= from && m.end <= to)).map((m) => m.entity),
      ),
    ];
    return {
      start,
      end,
      parts: draft.parts,
      quotes: draft.quotations.map((quotation): Range => [quotation.from, quotation.to]),
      form,
      speaker,
      ...(draft.via && { via: cast.speaker(tokens, draft.via, input.entityOf) }),
      ...(draft.cue && cueRange(tokens, draft.cue)),
      polarity: draft.polarity,
      ...(said && { said }),
      paragraph: draft.sentence.paragraph,
      about,
    };
  });
}

const cueRange = (tokens: readonly Token[], cue: Cue): { cue: { start: number; end: number } } | null => {
  const from = Math.min(cue.from, cue.at);
  const to = Math.min(Math.max(cue.to, cue.at + 1), Math.max(bodyEnd(tokens), cue.at + 1));
  return { cue: { start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end } };
};

/** Whether nothing but marks and blanks of the parts lies outside the quotations; both are in the order of the text. */
function onlyQuoted(text: string, parts: readonly Range[], quotations: readonly Quotation[]): boolean {
  let next = 0;
  for (const [from, to] of parts) {
    let at = from;
    while ((quotations[next]?.start ?? to) < to) {
      const quotation = quotations[next++] as Quotation;
      if (/[\p{L}\p{N}]/u.test(text.slice(at, quotation.start))) return false;
      at = Math.max(at, quotation.end);
    }
    if (/[\p{L}\p{N}]/u.test(text.slice(at, to))) return false;
  }
  return true;
}
