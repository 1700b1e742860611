/** The statements of an article: sentence by sentence, then speakers and times with the whole article known. */
import type { Form } from '../model/records';
import { Cast } from './cast';
import type { Cue } from './cues';
import { type Draft, readSentence, type Sentence } from './drafts';
import { isDash } from './grammar';
import { aroundIncises } from './incises';
import type { Language } from './language';
import { guessLanguage, languageOf } from './languages';
import { phraseOf } from './phrases';
import { findQuotations, type Quotation } from './quotations';
import { bodyEnd } from './reported';
import { paragraphsOf, sentencesOf } from './sentences';
import type { ExtractedStatement, ExtractInput, FoundSpeaker, Range } from './statement';
import { type Token, tokenize } from './tokens';
import { answersIn, type Turn } from './transcripts';
import { timeSaid } from './when';

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
  const quotations = aroundIncises(text, ranges, findQuotations(text, ranges), language);
  const cast = new Cast(text, language);
  const drafts: Draft[] = [];
  const answers = answersIn(text, ranges);
  let before: Sentence | null = null;
  let answer: Draft | null = null;
  ranges.forEach(([start, end], paragraph) => {
    const turn = answers.get(paragraph);
    if (turn) {
      const draft = spokenTurn(text, turn, paragraph, turn.letter ? answer : null, language);
      answer ??= draft;
      before = draft.sentence;
      drafts.push(draft);
      return;
    }
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

/** What somebody says in a printed conversation, all of it their own words; whom a letter stands for was told at its first turn. */
function spokenTurn(text: string, turn: Turn, paragraph: number, first: Draft | null, language: Language): Draft {
  const tokens = tokenize(text, turn.label[0], turn.label[1], [], language);
  const sentence: Sentence = { tokens, paragraph };
  const [start, end] = turn.words;
  const quotation: Quotation = { start, end, from: start, to: end, open: false, continues: false };
  return {
    sentence,
    owner: sentence,
    parts: [turn.words],
    quotations: [quotation],
    cue: null,
    phrase: first ? null : phraseOf(0, tokens.length),
    via: null,
    follows: first,
    polarity: 'asserts',
  };
}

/** A dateline has at most about this many words and marks ('WASHINGTON, Feb. 16 (Reuters) –'). */
const DATELINE = 14;

/** The tokens of a dateline at the start of a paragraph: capitals or an agency in brackets, closed by a dash or a colon. */
function datelineLength(tokens: readonly Token[]): number {
  for (let at = 1; at < Math.min(tokens.length - 1, DATELINE); at++) {
    const token = tokens[at] as Token;
    if (token.speech || (token.text === '.' && !tokens[at - 1]?.capital)) return 0;
    if (token.text !== ':' && !isDash(token)) continue;
    const head = tokens.slice(0, at);
    // 'GOP front-runner Donald Trump -' is none
    const place = /^\p{Lu}{3,}$/u.test(head[0]?.text ?? '') && head.every(({ text }) => !/^\p{Ll}{4,}/u.test(text));
    return place || head.at(-1)?.text === ')' ? at + 1 : 0;
  }
  return 0;
}

/** Statements from drafts: who speaks, when, in which form. */
function finish(input: ExtractInput, language: Language, cast: Cast, drafts: readonly Draft[]): ExtractedStatement[] {
  const { text } = input;
  const speakers = new Map<Draft, FoundSpeaker | null>();
  for (const { owner, phrase } of drafts) if (phrase) cast.meetSpeaker(owner.tokens, phrase);
  return drafts.map((draft) => {
    const { tokens } = draft.sentence;
    let speaker: FoundSpeaker | null = null;
    if (draft.phrase) speaker = cast.speaker(draft.owner.tokens, draft.phrase, input.entityOf);
    else {
      // one that was joined to the statement it goes on with has none of its own
      let { follows } = draft;
      while (follows && !speakers.has(follows)) follows = follows.follows;
      speaker = follows ? (speakers.get(follows) ?? null) : null;
    }
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
