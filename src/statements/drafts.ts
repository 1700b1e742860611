/** Statements in the making: reporting clauses with their words, and quotations that have none. */
import type { Polarity } from '../model/records';
import { type Cue, findCues } from './cues';
import { hasFiniteVerb, isDash } from './grammar';
import { type Language, Roles } from './language';
import { type Phrase, phraseAfter, withApposition } from './phrases';
import type { Quotation } from './quotations';
import { bodyEnd, nestedReport, type Reported, reportedWords } from './reported';
import type { Range } from './statement';
import { clauseSubject, mainSubject, nameBeforeSpeech } from './subjects';
import { has, isTitle, type Token, wordCount } from './tokens';

/** A sentence and where it stands. */
export interface Sentence {
  readonly tokens: readonly Token[];
  readonly paragraph: number;
}

/** A statement in the making. */
export interface Draft {
  readonly sentence: Sentence;
  /** The sentence that `phrase` stands in. */
  readonly owner: Sentence;
  readonly parts: Range[];
  readonly quotations: Quotation[];
  readonly cue: Cue | null;
  readonly phrase: Phrase | null;
  /** Who passed the words on, in the same sentence. */
  readonly via: Phrase | null;
  /** Whose words these go on with, where it has no speaker of its own. */
  readonly follows: Draft | null;
  readonly polarity: Polarity;
}

const LEAD = Roles.coordinator | Roles.conjunction | Roles.adverb;
/** Quoted words without a speaker or a reporting verb are taken for a title or a distancing up to this many words. */
const SCARE = 3;
/** The longest title cited after a name, in words. */
const TITLE = 12;

const rangeOf = (tokens: readonly Token[], [from, to]: readonly [number, number]): Range => [
  (tokens[from] as Token).start,
  (tokens[to - 1] as Token).end,
];

const quotationsIn = (tokens: readonly Token[], parts: readonly (readonly [number, number])[]): Quotation[] =>
  parts.flatMap(([from, to]) => tokens.slice(from, to).flatMap((token) => token.quotation ?? []));

/** What is known when a sentence is read. */
interface Reading {
  readonly text: string;
  readonly language: Language;
  readonly sentence: Sentence;
  /** The sentence before it. */
  readonly before: Sentence | null;
  readonly cues: readonly Cue[];
  /** The statement before, of this sentence or an earlier one. */
  readonly previous: Draft | undefined;
}

/** Reads the statements of a sentence and adds them to those of the sentences before it. */
export function readSentence(text: string, language: Language, sentence: Sentence, before: Sentence | null, drafts: Draft[]): void {
  const { tokens } = sentence;
  const cues = findCues(tokens, language);
  const reported = reportedWords(tokens, cues, language);
  const claimed = new Set<Quotation>();
  const made: Draft[] = [];
  for (const words of reported) {
    const draft = draftOf(language, sentence, words, cues, near(drafts.at(-1), sentence), before);
    if (draft.polarity === 'threatens' && draft.phrase && !canThreaten(tokens, draft.phrase)) continue;
    for (const quotation of draft.quotations) claimed.add(quotation);
    made.push(draft);
    const speaker = draft.phrase;
    if (!speaker || !tokens.slice(speaker.coreFrom, speaker.coreTo).some((token) => has(token, Roles.institution))) continue;
    // a readout: an institution passes on what somebody else said
    const inner = words.parts.map((part) => nestedReport(tokens, cues, part)).find((report) => report !== null);
    if (inner) made.push({ ...draftOf(language, sentence, inner, cues, null, null), via: speaker });
  }
  const free = tokens.flatMap(({ quotation }, index) =>
    quotation && !claimed.has(quotation) && !has(tokens[index - 1], Roles.label) ? [index] : [],
  );
  for (const index of free) {
    const draft = readFree({ text, language, sentence, before, cues, previous: made.at(-1) ?? drafts.at(-1) }, index);
    if (draft) made.push(draft);
  }
  made.sort((a, b) => (a.parts[0] as Range)[0] - (b.parts[0] as Range)[0] || Number(a.via !== null) - Number(b.via !== null));
  for (const draft of made) joinContinued(draft, drafts);
}

/** People, institutions and states threaten in words; 'the fighting is threatening to spread' says nothing. */
const canThreaten = (tokens: readonly Token[], phrase: Phrase): boolean =>
  tokens
    .slice(phrase.coreFrom, phrase.coreTo)
    .some((token) => has(token, Roles.pronoun | Roles.role | Roles.institution) || (token.capital && !has(token, Roles.determiner)));

/** A statement of an earlier sentence from which a speaker may be carried over: one of this paragraph or the last. */
const near = (previous: Draft | undefined, sentence: Sentence): Draft | null =>
  previous && sentence.paragraph - previous.sentence.paragraph <= 1 ? previous : null;

/** The statement that a reporting clause makes. */
function draftOf(
  language: Language,
  sentence: Sentence,
  words: Reported,
  cues: readonly Cue[],
  previous: Draft | null,
  before: Sentence | null,
): Draft {
  const { tokens } = sentence;
  const { cue } = words;
  const parts = words.parts.map((part) => rangeOf(tokens, part));
  // where the verb comes last, what stands before it need not be its subject ('Kılıç, toplantıda şunları söyledi: …')
  let phrase = language.verbLast && cue.speaker && !tokens[cue.speaker.coreFrom]?.capital ? null : cue.speaker;
  const subject = (main: Phrase | null, of = tokens): Phrase | null => main && withApposition(of, main);
  // '“No,” came the reply': nobody is said to have given it
  const unknown = !cue.speaker && !cue.shared;
  if (!phrase && !unknown) {
    const clause = tokens.findLastIndex((token, at) => at < cue.from && token.text === ';') + 1;
    // 'X, who said a, said b' resumes with X; 'and said b' goes on with the subject of the sentence
    const resumes = !cue.participle && /^[,–—-]+$/.test(tokens[cue.from - 1]?.text ?? '');
    const earlier = cues
      .filter((other) => other.at < cue.at && other.at >= clause && other.speaker && (resumes || !other.relative) && other.kind === 'verb')
      .at(-1);
    // 'Using a crude word for it, he said …': the subject of a participle that opens the sentence comes after its comma
    phrase = earlier?.speaker ?? null;
    if (!phrase && language.verbLast) phrase = nameBeforeSpeech(tokens, cue.at);
    else if (!phrase && language.bodyAfter?.split(' ').includes(tokens[0]?.lower ?? ''))
      phrase = phraseAfter(tokens.slice(0, cue.from), 1, language, 'source');
    else if (!phrase && cue.infinitive) phrase = subject(clauseSubject(tokens, cue.from));
    else phrase ??= subject(mainSubject(tokens, cue.participle && cue.from <= 1 ? tokens.length : cue.from, clause));
  }
  let owner = sentence;
  if (!phrase && !unknown && !previous && language.proDrop && before?.paragraph === sentence.paragraph) {
    phrase = subject(mainSubject(before.tokens, before.tokens.length), before.tokens);
    if (phrase) owner = before;
  }
  return {
    sentence,
    owner,
    parts,
    quotations: quotationsIn(tokens, words.parts),
    cue,
    phrase,
    via: null,
    follows: phrase || unknown ? null : previous,
    polarity: words.form?.polarity ?? 'asserts',
  };
}

/** Whether a sentence is nothing but its quotations, a conjunction before and a note in brackets after them. */
function standsAlone(tokens: readonly Token[], index: number): boolean {
  let depth = 0;
  return tokens.every((token, at) => {
    if (/^[([]$/.test(token.text)) depth++;
    else if (/^[)\]]$/.test(token.text)) depth--;
    return !token.word || depth > 0 || (at < index && has(token, LEAD)) || token.quotation !== null;
  });
}

const PERSON = Roles.role | Roles.honorific | Roles.masculine | Roles.feminine;

/**
 * Who does what the sentence before a bare quotation tells, where that sentence says nothing itself and its subject is a
 * person: 'Mayor Stan Wilk shook his head. “Not on my watch.”' A pronoun there only goes on with who spoke last.
 */
function whoActed(before: Sentence, previous: Draft | undefined, language: Language): Phrase | null {
  const { tokens } = before;
  if (tokens.some((token) => token.speech) || previous?.sentence === before) return null;
  const phrase = mainSubject(tokens, tokens.length);
  if (!phrase) return null;
  const words = tokens.slice(phrase.coreFrom, phrase.coreTo);
  const first = words[0];
  if (has(first, Roles.pronoun))
    return !previous?.phrase && !previous?.follows && has(first, Roles.masculine | Roles.feminine) ? phrase : null;
  if (words.some((token) => has(token, Roles.institution | Roles.preposition | Roles.coordinator))) return null;
  const names = words.filter((token) => token.capital && !has(token, Roles.determiner));
  const person = (token: Token): boolean =>
    (has(token, PERSON) && !has(token, Roles.determiner)) || (token.capital && language.given.has(token.lower));
  return names.length > 1 && words.some(person) ? withApposition(tokens, phrase) : null;
}

/** A quotation without a reporting clause: a sentence of its own, words after a colon, or words in the writer's sentence. */
function readFree({ text, language, sentence, before, cues, previous }: Reading, index: number): Draft | null {
  const { tokens } = sentence;
  const quotation = (tokens[index] as Token).quotation as Quotation;
  const draft = (phrase: Phrase | null, follows: Draft | null, owner = sentence): Draft => ({
    sentence,
    owner,
    parts: [[quotation.start, quotation.end]],
    quotations: [quotation],
    cue: null,
    phrase,
    via: null,
    follows,
    polarity: 'asserts',
  });
  const alone = standsAlone(tokens, index);
  if (alone) {
    const noted = /^[([]$/.test(tokens[index + 1]?.text ?? '');
    const closed = /^[.!?…]/.test((noted ? tokens.at(-1) : tokens[index + 1])?.text ?? '');
    const whole = closed || /[.,!?…]/.test((tokens[index] as Token).ending);
    if (!whole && !quotation.open && !quotation.continues) return null;
    if (wordCount(text, quotation) === 0) return null;
    // 'He wrote:' and the quotation in a paragraph of its own
    const announced = before && before.paragraph === sentence.paragraph - 1 && /^[:,]$/.test(before.tokens.at(-1)?.text ?? '');
    if (announced) {
      const cue = findCues(before.tokens, language)
        .filter((other) => other.forms.some((form) => form.takes.has('quote')))
        .at(-1);
      const phrase = cue?.speaker ?? mainSubject(before.tokens, before.tokens.length);
      if (phrase) return draft(phrase, null, before);
    }
    const acting = before && before.paragraph === sentence.paragraph ? whoActed(before, previous, language) : null;
    return acting ? draft(acting, null, before as Sentence) : draft(null, near(previous, sentence));
  }
  // a motto: the quotation, a dash, a name
  const signed = index === 0 && isDash(tokens[1]) ? phraseAfter(tokens, 2, language, 'words') : null;
  if (signed && signed.to >= bodyEnd(tokens)) return draft(signed, null);
  if (tokens[index - 1]?.text === ':') {
    const phrase = mainSubject(tokens, index);
    if (!phrase) return draft(cues.filter((cue) => cue.at < index && cue.speaker).at(-1)?.speaker ?? null, null);
    return draft(withApposition(tokens, phrase), null);
  }
  // a name and a title, as under a quotation: 'Anonymous blogger, “War in the Net”'
  const short = wordCount(text, quotation) <= TITLE && !/[.!?…]/.test((tokens[index] as Token).ending);
  if (short && tokens[index - 1]?.text === ',' && cues.length === 0 && !hasFiniteVerb(tokens, 0, tokens.length)) return null;
  if (!language.bareClauses || wordCount(text, quotation) <= SCARE || isTitle(text, quotation)) return null;
  // a sentence that begins with quoted words goes on with who was quoted before
  if (tokens[0]?.speech) return draft(null, previous?.sentence.paragraph === sentence.paragraph ? previous : null);
  const earlier = cues.filter((cue) => cue.at < index && cue.speaker).at(-1);
  // 'The form, which papers report has ten pages, “must be …”': whose words these are the sentence does not tell
  const inserted = earlier && has(tokens[earlier.from - 1], Roles.relative) && tokens[earlier.from - 2]?.text === ',';
  if (inserted && !(tokens[index] as Token).capital) return null;
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
