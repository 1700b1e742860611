/** What there is to check in a text: its quotations with who is named as their speaker, or the sentence as it stands. */
import type { EntityId } from '../model/records';
import { extractStatements } from './extract';
import { findQuotations } from './quotations';
import { paragraphsOf } from './sentences';
import type { NamedSpeaker } from './speakers';
import type { ExtractedStatement, FoundSpeaker, Range } from './statement';
import { type Word, wordsOf } from './wording';

/** A sentence to check. */
export interface ToCheck {
  /** As it stands in the text, reporting clauses within it included. */
  readonly text: string;
  /** The words to compare: ranges of `text`, half-open, in UTF-16 code units; several for a split quotation. */
  readonly ranges: readonly Range[];
  readonly quoted: boolean;
  readonly speaker: NamedSpeaker | null;
}

type EntityOf = (name: string) => EntityId | undefined;

/** Fewer quoted words are as often a single term as a quotation, and stand in too many statements to be found by. */
const QUOTED_WORDS = 4;

/** Pronouns that no name was found for, folded. */
const PRONOUN =
  /^(?:i|we|you|he|she|it|they|who|others?|some|many|er|sie|wir|es|man|il|elle|ils|elles|on|nous|ellos|ellas|ella|él|o|он|она|они|мы|هو|هي)$/iu;

const named = (speaker: FoundSpeaker | null): NamedSpeaker | null => {
  if (!speaker) return null;
  const name = speaker.resolved ?? speaker.text;
  if (PRONOUN.test(name)) return null;
  return speaker.entity === undefined ? { name } : { name, entity: speaker.entity };
};

const countWords = (text: string, ranges: readonly Range[]): number =>
  wordsOf(ranges.map(([start, end]) => ({ text: text.slice(start, end) }))).length;

function fromStatement(text: string, { start, end, parts, quotes, speaker }: ExtractedStatement): ToCheck {
  const quoted = countWords(text, quotes) >= QUOTED_WORDS || (quotes.length > 0 && countWords(text, parts) === countWords(text, quotes));
  const from = Math.min(start, ...quotes.map(([at]) => at));
  const to = Math.max(end, ...quotes.map(([, at]) => at));
  return {
    text: text.slice(from, to),
    ranges: (quoted ? quotes : parts).map(([a, b]): Range => [a - from, b - from]),
    quoted,
    speaker: named(speaker),
  };
}

/** The quotations of an article's text long enough to be known again, in order. */
export function quotationsIn(text: string, entityOf?: EntityOf): ToCheck[] {
  return extractStatements({ text, ...(entityOf && { entityOf }) })
    .map((statement) => fromStatement(text, statement))
    .filter(({ quoted, text: own, ranges }) => quoted && countWords(own, ranges) >= QUOTED_WORDS);
}

const MARKS = '“”„‟"«»‹›‘’‚\'';
const MARK = new RegExp(`[${MARKS}]`);
/** A text that is one quotation and nothing else, perhaps with who said it behind a dash or in brackets. */
const BARE = new RegExp(
  `^\\s*[${MARKS}]?([^${MARKS}]*(?:['’](?=\\p{L})[^${MARKS}]*)*)[${MARKS}]?\\s*(?:[–—-]{1,2}\\s*([^.!?"“”]{2,100})|\\(([^()]{2,100})\\))?\\s*$`,
  'su',
);

/** A full stop at the end of a quotation where a newspaper puts a comma: '“We agree.” Ada Quill said.' */
const STOP_BEFORE_CLAUSE = /\.(?=["”’»]\s+\p{L})/gu;

/** The statements that a text reports, where it names somebody as a speaker; else none. */
function reportedIn(text: string, entityOf?: EntityOf): ExtractedStatement[] {
  const found = extractStatements({ text, ...(entityOf && { entityOf }) });
  const quoting = found.filter(({ quotes }) => countWords(text, quotes) > 0);
  if (quoting.some(({ speaker }) => named(speaker))) return quoting;
  // without quotation marks a verb of saying may be the quotation's own, unless the archive knows who says it
  return found.filter(({ speaker }) => speaker?.entity !== undefined);
}

/**
 * What to check of a sentence that a reader gives: the statements that the engine finds in it, or its quotations, or all
 * of it. `speaker` is whom the reader names; without, whom the text does.
 */
export function sentencesIn(text: string, speaker: string | null, entityOf?: EntityOf): ToCheck[] {
  const given = speaker === null ? null : toNamed(speaker, entityOf);
  // a comma for a full stop, so that offsets stay
  const readings = [text, text.replace(STOP_BEFORE_CLAUSE, ',')];
  for (const reading of new Set(readings)) {
    const reported = reportedIn(reading, entityOf);
    if (reported.length === 0) continue;
    return reported.map((statement) => {
      const sentence = fromStatement(text, statement);
      return given ? { ...sentence, speaker: given } : sentence;
    });
  }
  const bare = BARE.exec(text);
  if (bare) {
    const [, words = '', dashed, bracketed] = bare;
    const start = text.indexOf(words);
    const behind = dashed ?? bracketed;
    const named = given ?? (behind === undefined ? null : toNamed(behind, entityOf));
    return [{ text, ranges: [[start, start + words.length]], quoted: text.trimStart().search(MARK) === 0, speaker: named }];
  }
  const quotations = findQuotations(text, paragraphsOf(text))
    .flat()
    .map(({ from, to }): Range => [from, to])
    .filter((range) => countWords(text, [range]) >= QUOTED_WORDS);
  if (quotations.length > 0) return quotations.map((range) => ({ text, ranges: [range], quoted: true, speaker: given }));
  return [{ text, ranges: [[0, text.length]], quoted: false, speaker: given }];
}

function toNamed(name: string, entityOf?: EntityOf): NamedSpeaker | null {
  const trimmed = name.trim();
  if (trimmed === '') return null;
  const entity = entityOf?.(trimmed);
  return entity === undefined ? { name: trimmed } : { name: trimmed, entity };
}

/** Words of one sentence that are compared: four times the longest in news. More would let one paste busy the worker. */
const MAX_WORDS = 600;

/** The words of a sentence to compare, those of its nth range with `run` n; between its parts something may be left out. */
export const wordsToCheck = ({ text, ranges, quoted }: ToCheck): Word[] =>
  wordsOf(ranges.map(([start, end], i) => ({ text: text.slice(start, end), gap: i > 0, verbatim: quoted }))).slice(0, MAX_WORDS);
