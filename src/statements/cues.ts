/** Reporting clauses of a sentence: which verb reports, who speaks, and where the clause begins and ends. */

import { hasFiniteVerb, isAdverb, isDash } from './grammar';
import { type Language, Roles, type VerbForm } from './language';
import { type Phrase, phraseAfter } from './phrases';
import { subjectBefore } from './subjects';
import { has, type Token } from './tokens';

/** A reporting clause; indices of tokens in its sentence, half-open. */
export interface Cue {
  readonly kind: 'verb' | 'according';
  /** The verb, or the first word of 'according to'. */
  readonly at: number;
  /** The clause with its subject, adverbs, hearer and occasion. */
  readonly from: number;
  readonly to: number;
  readonly speaker: Phrase | null;
  /** The subject is that of an earlier verb of the sentence. */
  readonly shared: boolean;
  /** The speaker follows the verb. */
  readonly inverted: boolean;
  readonly relative: boolean;
  readonly infinitive: boolean;
  readonly participle: boolean;
  readonly forms: readonly VerbForm[];
}

const TIME = Roles.time;
const OCCASION = Roles.occasion;
const PREPOSITION = Roles.preposition;
const COMPLEMENTISER = Roles.complementiser;
const NOMINAL_BEFORE = Roles.determiner | Roles.preposition;

/** Determiners that are also subjects. */
const STANDS_ALONE = new Set('one some many several most both all each another few two three'.split(' '));
/** Prepositions after which a participle of saying still reports ('without saying', 'accused of saying' do not). */
const BEFORE_PARTICIPLE = new Set(['as', 'by', 'after', 'before', 'in']);

/** Whether the token at `at` is used as a verb: 'Turkey claims that', not 'the claims', 'in reports', 'his call'. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  if (token.verbs.length === 0) return false;
  const before = tokens[at - 1];
  if (token.capital && at > 0) return false;
  // 'quoted him as saying', 'replied by saying'
  if (BEFORE_PARTICIPLE.has(before?.lower ?? '') && token.verbs.some((verb) => verb.kind === 'participle')) return true;
  // 'One called it …', 'Some said …'
  const next = tokens[at + 1];
  const opens = !next?.word || next.capital || has(next, NOMINAL_BEFORE | COMPLEMENTISER | Roles.pronoun);
  if (STANDS_ALONE.has(before?.lower ?? '') && opens && token.verbs.some((verb) => verb.kind === 'past')) return true;
  const nominal = has(before, NOMINAL_BEFORE) && before?.lower !== 'to' && !has(before, Roles.adverb | Roles.pronoun | Roles.relative);
  return !before?.possessive && !nominal;
}

/** The first index at or after `from` of a word that opens reported words or ends the segment. */
function segmentEnd(tokens: readonly Token[], from: number): number {
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (
      token.speech ||
      has(token, COMPLEMENTISER) ||
      (!token.word && /^[,،؛؟;:.!?–—…]$/.test(token.text) && !(token.text === '.' && tokens[at + 1]))
    )
      break;
  }
  return at;
}

const OBJECT_PRONOUN = new Set(['him', 'her', 'them', 'me', 'us', 'you', 'it']);

/** 'said to reporters', 'said to the crowd', not 'vowed to fight'. */
const takesHearer = (token: Token | undefined): boolean =>
  token !== undefined && (token.capital || has(token, Roles.determiner | Roles.occasion) || OBJECT_PRONOUN.has(token.lower));

/** Skips what stands between a verb and the words it reports: adverbs, days, occasions, the hearer. */
function skipAdjuncts(tokens: readonly Token[], start: number, recipient: boolean): number {
  let at = start;
  for (;;) {
    // 'said - falsely - that'
    if (isDash(tokens[at]) && tokens[at + 2]?.text === tokens[at]?.text) at += 3;
    const token = tokens[at];
    if (!token?.word) return at;
    const end = segmentEnd(tokens, at);
    if (has(token, PREPOSITION) && has(tokens[at + 1], TIME)) at++;
    else if (has(token, TIME) && !has(tokens[at + 1], Roles.copula | Roles.auxiliary | Roles.modal)) at++;
    else if (isAdverb(token) && !token.capital) at++;
    else if (token.lower === 'to' && !takesHearer(tokens[at + 1])) return at;
    else if (has(token, PREPOSITION) && !has(token, Roles.complementiser | Roles.question)) {
      if (!hasFiniteVerb(tokens, at, end)) {
        at = end;
        return at;
      }
      let occasion = -1;
      for (let index = at + 1; index < Math.min(end, at + 7); index++) {
        if (has(tokens[index], OCCASION | TIME)) occasion = index;
        else if (occasion >= 0) break;
      }
      if (occasion < 0) return at;
      at = occasion + 1;
    } else if (recipient) {
      if (!hasFiniteVerb(tokens, at, end)) return end;
      if (OBJECT_PRONOUN.has(token.lower)) at++;
      else {
        // the hearer ends before the next phrase begins: 'told CNN he', 'told a crowd the'
        for (at++; at < end; at++) {
          const word = tokens[at] as Token;
          const before = tokens[at - 1] as Token;
          if (has(word, Roles.pronoun | Roles.determiner | Roles.time | Roles.copula | Roles.question) && !has(before, NOMINAL_BEFORE))
            break;
          if (word.capital && !before.capital && !has(before, NOMINAL_BEFORE | Roles.coordinator)) break;
          if (word.lower === 'to') return at;
        }
      }
      recipient = false;
    } else return at;
  }
}

/** Where a phrase of several words stands at `at`, its length in tokens; otherwise 0. */
function phraseLength(tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[]): number {
  for (const words of phrases) {
    if (words.every((word, index) => tokens[at + index]?.lower === word)) return words.length;
  }
  return 0;
}

/** Whether a quotation ends directly before `at`, marks aside ('«…», — сказал'). */
export function speechBefore(tokens: readonly Token[], at: number): boolean {
  let index = at - 1;
  while (index >= 0 && /^[,،–—-]+$/.test(tokens[index]?.text ?? '')) index--;
  return tokens[index]?.speech != null;
}

function verbCue(tokens: readonly Token[], at: number, floor: number, language: Language): Cue | null {
  const token = tokens[at] as Token;
  const subject = subjectBefore(tokens, at, floor);
  if (subject.passive || subject.negated || subject.unreal) return null;
  const before = tokens[subject.from - 1];
  const afterWords = before === undefined || before.speech !== null || /^[,،–—-]+$/.test(before.text);
  const participle = token.verbs.every((verb) => verb.kind === 'participle');
  const quotes = token.verbs.some((verb) => verb.takes.has('quote'));
  const base = { kind: 'verb', at, relative: subject.relative, infinitive: subject.infinitive, participle, forms: token.verbs } as const;
  const mayInvert = quotes && !participle && !subject.infinitive && subject.phrase === null && (language.verbFirst || afterWords);
  if (mayInvert) {
    const speaker = phraseAfter(tokens, at + 1, language, speechBefore(tokens, subject.from) ? 'quotation' : 'words');
    if (speaker) {
      const to = skipAdjuncts(tokens, speaker.to, false);
      return { ...base, from: subject.from, to, speaker, shared: false, inverted: true };
    }
  }
  if (subject.phrase === null && token.verbs.every((verb) => verb.kind === 'base') && !subject.infinitive) return null;
  // 'Asked about it, she …': a participle of the past, whose subject is asked
  if (subject.phrase === null && subject.from === 0 && token.verbs.every((verb) => verb.kind === 'past')) return null;
  // a verb that needs its preposition has it next: 'called for', 'complained bitterly about'
  let after = at + 1;
  const governs = (word: Token | undefined): boolean => token.verbs.some((verb) => verb.prepositions.has(word?.lower ?? ''));
  while (tokens[after]?.word && isAdverb(tokens[after] as Token) && !governs(tokens[after])) after++;
  const governed = token.verbs.filter((verb) => verb.prepositions.has(tokens[after]?.lower ?? ''));
  const forms = governed.length > 0 ? governed : token.verbs.filter((verb) => verb.prepositions.size === 0);
  if (forms.length === 0) return null;
  const next = tokens[after];
  // 'continues to grow', 'refugees admitted to', 'was accused by': the verb is another one, or a passive without its 'was'
  if (next?.lower === 'by' && !quotes) return null;
  const other =
    governed.length === 0 && next?.lower === 'to' && !takesHearer(tokens[after + 1]) && !forms.some((form) => form.takes.has('infinitive'));
  if (other && !speechBefore(tokens, subject.from)) return null;
  const recipient = forms.some((verb) => verb.takes.has('recipient'));
  const to = governed.length > 0 ? after + 1 : skipAdjuncts(tokens, at + 1, recipient);
  return { ...base, forms, from: subject.from, to, speaker: subject.phrase, shared: subject.phrase === null, inverted: false };
}

/** More reporting clauses in one sentence are no prose; the limit keeps the work on a sentence small. */
const MOST = 24;

/** All reporting clauses outside quotation marks, in order of their verbs. Whether they report anything is decided by their words. */
export function findCues(tokens: readonly Token[], language: Language): Cue[] {
  const cues: Cue[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length && cues.length < MOST; at++) {
    const length = phraseLength(tokens, at, language.accordingTo);
    if (length > 0) {
      const speaker = phraseAfter(tokens, at + length, language, 'source');
      if (speaker) {
        cues.push({
          kind: 'according',
          at,
          from: at,
          to: speaker.to,
          speaker,
          shared: false,
          inverted: true,
          relative: false,
          infinitive: false,
          participle: false,
          forms: [],
        });
        at = speaker.to - 1;
        floor = speaker.to;
      }
    } else if (isVerbHere(tokens, at)) {
      const cue = verbCue(tokens, at, floor, language);
      if (cue) {
        cues.push(cue);
        // a verb without a subject of its own may stand inside the next one's ('Mr. Kim, asked about it, said')
        if (!cue.shared) floor = at + 1;
      }
    }
  }
  return cues;
}
