/** Reporting clauses of a sentence: which verb reports, who speaks, and where the clause begins and ends. */

import { findAnswers } from './answers';
import { edVerb, hasFiniteVerb, isAdverb, isDash, NOUN, VERBAL } from './grammar';
import { type Language, Roles, type VerbForm } from './language';
import { type Phrase, phraseAfter, phraseOf } from './phrases';
import { subjectBefore } from './subjects';
import { has, isNaming, type Token } from './tokens';

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

/** Participles that follow a document and do not end in '-ed'. */
const PARTICIPLE = new Set('seen sent made given read shown written'.split(' '));

/** Determiners that are also subjects. */
const STANDS_ALONE = new Set('one some many several most both all each another other others few two three'.split(' '));
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
  // 'a party called “Forward”' is called so by nobody
  if (tokens[at + 1]?.quotation && !tokens[at + 1]?.speech && isNaming(token)) return false;
  // '40 to 50 questions'
  if (/^\d+$/.test(before?.text ?? '') && before?.text.length !== 4 && token.verbs.every((verb) => verb.kind === 'present')) return false;
  // 'prompting cries of “Shame!”'
  if (
    tokens[at + 1]?.lower === 'of' &&
    /[a-z]{2}ing$/.test(before?.text ?? '') &&
    token.verbs.every((verb) => verb.kind === 'base' || verb.kind === 'present') &&
    !has(before, NOUN)
  )
    return false;
  // 'The 74-page report', 'a second note': a plural verb has no such subject
  if (has(token, NOUN_AND_VERB) && token.verbs.every((verb) => verb.kind === 'base') && isSingular(tokens, at - 1)) return false;
  const nominal = has(before, NOMINAL_BEFORE) && before?.lower !== 'to' && !has(before, Roles.adverb | Roles.pronoun | Roles.relative);
  return !before?.possessive && !nominal;
}

const NOUN_AND_VERB = OCCASION | Roles.institution;

/** Whether the words before a verb form are a determiner and adjectives, so that the form is their noun. */
function isSingular(tokens: readonly Token[], last: number): boolean {
  const token = tokens[last];
  if (!token?.word || token.capital || has(token, Roles.pronoun | Roles.plural | NOMINAL_BEFORE | Roles.coordinator)) return false;
  if (/s$/.test(token.lower) || token.possessive) return false;
  return has(tokens[last - 1], Roles.determiner) || (tokens[last - 1]?.capital === false && has(tokens[last - 2], Roles.determiner));
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
function skipAdjuncts(tokens: readonly Token[], start: number, recipient: boolean, language: Language): number {
  let at = start;
  for (;;) {
    // 'said - falsely - that'
    if (isDash(tokens[at]) && tokens[at + 2]?.text === tokens[at]?.text) at += 3;
    const token = tokens[at];
    if (!token?.word) return at;
    const end = segmentEnd(tokens, at);
    // 'dijo el lunes que', 'said a day earlier that'
    const after = afterTimes(tokens, at, language);
    const apart = has(tokens[after], COMPLEMENTISER | PREPOSITION) || tokens[after]?.speech || tokens[after]?.word === false;
    const ago = after - at > 2 && has(tokens[after - 2], TIME) && !has(tokens[after], Roles.copula | Roles.auxiliary | Roles.modal);
    const dated = after > at && tokens.slice(at, after).some((word) => /^\d/.test(word.text));
    if (dated && !has(tokens[after], Roles.copula | Roles.auxiliary | Roles.modal)) at = after;
    else if (has(token, PREPOSITION) && has(tokens[at + 1], TIME)) at++;
    else if (has(token, Roles.determiner) && after > at && (apart || ago) && !has(tokens[after], Roles.joiner)) at = after;
    else if (!dated && has(token, TIME) && !has(tokens[at + 1], Roles.copula | Roles.auxiliary | Roles.modal)) at++;
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
      // 'in a report released on Thursday', 'in a letter seen by Reuters'
      if (edVerb(tokens, at) || has(tokens[at], Roles.finite) || PARTICIPLE.has(tokens[at]?.lower ?? '')) {
        const next = tokens[at + 1];
        if (has(next, PREPOSITION | TIME) || (next && isAdverb(next))) return end;
      }
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
function phraseLength(tokens: readonly Token[], at: number, phrases: readonly (readonly string[])[], language: Language): number {
  const { possessives } = language.sayings;
  const is = (word: string, lower: string): boolean => (word === '*' ? possessives.has(lower) : word === lower);
  for (const words of phrases) {
    if (words.every((word, index) => is(word, tokens[at + index]?.lower ?? ''))) return words.length;
  }
  return 0;
}

/** The source before a postposition at `at`: 'Bakan Kaya'ya göre', 'der Ministerin zufolge'. */
function sourceBefore(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  let from = at;
  while (from > floor && at - from < SPEAKER_REACH && tokens[from - 1]?.word && !tokens[from - 1]?.quotation) from--;
  while (from < at && has(tokens[from], Roles.coordinator | Roles.conjunction)) from++;
  // 'buna göre': accordingly
  const alone = at - from === 1 && has(tokens[from], Roles.determiner);
  return from < at && !alone ? phraseOf(from, at) : null;
}

/** Whether a quotation ends directly before `at`, marks aside ('«…», — сказал'). */
export function speechBefore(tokens: readonly Token[], at: number): boolean {
  let index = at - 1;
  while (index >= 0 && /^[,،–—-]+$/.test(tokens[index]?.text ?? '')) index--;
  return tokens[index]?.speech != null;
}

/** How far after its verb an inverted speaker is looked for, in tokens. */
const SPEAKER_REACH = 12;

/** The speaker after its verb: 'sagte Voss', 'a déclaré mardi le ministre', 'dijo a EFE la portavoz', 'hieß es aus dem Amt'. */
function invertedSpeaker(tokens: readonly Token[], verb: number, language: Language, quoted: boolean): Phrase | null {
  let at = verb + 1;
  if (tokens[verb]?.verbs.some((form) => form.takes.has('impersonal'))) {
    if (has(tokens[at], Roles.pronoun)) at++;
    return has(tokens[at], PREPOSITION) ? phraseAfter(tokens, at + 1, language, 'source') : null;
  }
  if (language.verbLast) {
    // '… diye sordu Ayşe Demir', '… diyen 34 yaşındaki Elif Kurt', '… mesajını veren Başkan Han'
    while (tokens[at]?.verbs.length) at++;
    let relative = verb;
    while (relative < verb + 3 && !/^\p{Ll}+[ae]n$/u.test(tokens[relative]?.text ?? '')) relative++;
    if (relative < verb + 3) {
      at = relative + 1;
      while (at < relative + 4 && tokens[at]?.word && !tokens[at]?.capital) at++;
    }
    return tokens[at]?.capital ? phraseAfter(tokens, at, language, 'words') : null;
  }
  at = afterTimes(tokens, at, language);
  if (language.objectWords?.split(' ').includes(tokens[at]?.lower ?? '')) return null;
  const speaker = phraseAfter(tokens, at, language, quoted ? 'quotation' : 'words');
  // in English only days and adverbs stand before an inverted speaker; German writes its nouns with capitals
  if (!quoted || language.bareClauses || language.nounsCapital) return speaker;
  const hearer = has(tokens[at], OCCASION) && !tokens[at]?.capital;
  if (speaker && !hearer) return speaker;
  for (; at < verb + SPEAKER_REACH; at++) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (!token?.word) return null;
    if (at === verb + 1 || has(before, NOMINAL_BEFORE) || has(token, PREPOSITION | TIME | OCCASION)) continue;
    if (has(token, Roles.determiner | Roles.pronoun | Roles.role) || (token.capital && !before?.capital)) break;
  }
  return phraseAfter(tokens, at, language, 'words');
}

/** Skips days and adverbs: 'mardi', 'este martes', 'во вторник', 'la semaine dernière'. */
function afterTimes(tokens: readonly Token[], start: number, language: Language): number {
  let at = start;
  for (;;) {
    const token = tokens[at];
    if (!token?.word) return at;
    // 'on 9 May', 'in March 2023'
    const day = has(token, NOMINAL_BEFORE) ? at + 1 : at;
    const month = [day, day + 1].find((index) => has(tokens[index], Roles.month) && (tokens[index]?.capital || has(tokens[index], TIME)));
    if (month !== undefined && /^\d{1,4}$/.test(tokens[month === day ? day + 1 : day]?.text ?? '')) {
      at = Math.max(month + 1, day + 2);
      if (/^\d{4}$/.test(tokens[at]?.text ?? '')) at++;
      continue;
    }
    let time = at;
    while (time < at + 2 && has(tokens[time], NOMINAL_BEFORE) && !has(tokens[time], TIME)) time++;
    // 'vor drei Tagen', 'قبل ثلاثة أيام'
    if (has(tokens[time + 1], TIME) && (language.counts.has(tokens[time]?.lower ?? '') || /^\d{1,2}$/.test(tokens[time]?.text ?? '')))
      time++;
    if (has(tokens[time], TIME) && !tokens[time]?.possessive && !(tokens[time]?.capital && has(tokens[time], Roles.role))) at = time + 1;
    else if (isAdverb(token) && !token.capital && !has(token, Roles.determiner)) at++;
    else return at;
  }
}

/** Skips a day or an occasion between commas, before the words: 'قال الوزير، اليوم الثلاثاء، إن …'. */
function skipInsertion(tokens: readonly Token[], at: number): number {
  if (!/^[,،]$/.test(tokens[at]?.text ?? '') || !has(tokens[at + 1], TIME | PREPOSITION)) return at;
  let end = at + 1;
  while (end < at + SPEAKER_REACH && tokens[end]?.word) end++;
  return /^[,،]$/.test(tokens[end]?.text ?? '') && (has(tokens[end + 1], COMPLEMENTISER) || tokens[end + 1]?.speech) ? end + 1 : at;
}

/** Skips a title between commas, before the words: 'wrote in her memoir, “Loud Hands”, that …'. */
function skipTitle(tokens: readonly Token[], at: number): number {
  const title = tokens[at + 1];
  if (tokens[at]?.text !== ',' || !title?.quotation || title.speech) return at;
  const to = tokens[at + 2]?.text === ',' ? at + 3 : at + 2;
  return has(tokens[to], COMPLEMENTISER) || tokens[to]?.speech ? to : at;
}

function verbCue(tokens: readonly Token[], at: number, floor: number, language: Language): Cue | null {
  const token = tokens[at] as Token;
  const subject = subjectBefore(tokens, at, floor);
  if (subject.passive || subject.negated || subject.unreal) return null;
  const before = tokens[subject.from - 1];
  const afterWords = before === undefined || before.speech !== null || has(before, Roles.as) || /^[,،–—-]+$/.test(before.text);
  const participle = token.verbs.every((verb) => verb.kind === 'participle');
  const quotes = token.verbs.some((verb) => verb.takes.has('quote'));
  const base = { kind: 'verb', at, relative: subject.relative, infinitive: subject.infinitive, participle, forms: token.verbs } as const;
  const mayInvert =
    quotes && !participle && !subject.infinitive && subject.phrase === null && (language.verbFirst || language.nounsCapital || afterWords);
  if (mayInvert) {
    const speaker = invertedSpeaker(tokens, at, language, speechBefore(tokens, subject.from));
    // 'A memo, marked secret, says the gates are old': a subject with its verb, and no speaker
    const next = speaker === null ? undefined : tokens[speaker.to];
    const verbal = has(next, VERBAL) || has(next, Roles.finite) || /[a-z]{2}ed$/.test(next?.text ?? '');
    // '…, said she accepted it': nobody prints 'said she' for 'she said' before a verb
    const pronoun = speaker !== null && has(tokens[speaker.coreFrom], Roles.pronoun);
    const clause = language.bareClauses && (pronoun ? verbal : has(next, VERBAL) && !speechBefore(tokens, subject.from));
    if (speaker && !clause) {
      const to = skipInsertion(tokens, skipAdjuncts(tokens, speaker.to, false, language));
      return { ...base, from: subject.from, to, speaker, shared: false, inverted: true };
    }
  }
  if (subject.phrase === null && token.verbs.every((verb) => verb.kind === 'base') && !subject.infinitive) return null;
  // 'Asked about it, she …': a participle of the past, whose subject is asked
  if (subject.phrase === null && subject.from === 0 && token.verbs.every((verb) => verb.kind === 'past')) return null;
  // a verb that needs its preposition has it next: 'called for', 'complained bitterly about'
  let after = at + 1;
  const governs = (word: Token | undefined, next: Token | undefined): boolean =>
    token.verbs.some((verb) => verb.prepositions.has(word?.lower ?? '')) && !has(next, TIME);
  // 'appealed on Friday for'
  const dated = (index: number): boolean =>
    has(tokens[index], PREPOSITION) &&
    has(tokens[index + 1], TIME) &&
    token.verbs.some((verb) => verb.prepositions.has(tokens[index + 2]?.lower ?? ''));
  while (tokens[after]?.word && !governs(tokens[after], tokens[after + 1]) && (isAdverb(tokens[after] as Token) || dated(after)))
    after += dated(after) ? 2 : 1;
  const governed = token.verbs.filter((verb) => verb.prepositions.has(tokens[after]?.lower ?? '') && !has(tokens[after + 1], TIME));
  const forms = governed.length > 0 ? governed : token.verbs.filter((verb) => verb.prepositions.size === 0);
  if (forms.length === 0) return null;
  const next = tokens[after];
  // 'continues to grow', 'refugees admitted to', 'was accused by': the verb is another one, or a passive without its 'was'
  if (next?.lower === 'by' && !quotes) return null;
  const other =
    governed.length === 0 && next?.lower === 'to' && !takesHearer(tokens[after + 1]) && !forms.some((form) => form.takes.has('infinitive'));
  if (other && !speechBefore(tokens, subject.from)) return null;
  const recipient = forms.some((verb) => verb.takes.has('recipient'));
  const to = governed.length > 0 ? after + 1 : skipTitle(tokens, skipAdjuncts(tokens, at + 1, recipient, language));
  return { ...base, forms, from: subject.from, to, speaker: subject.phrase, shared: subject.phrase === null, inverted: false };
}

/** More reporting clauses in one sentence are no prose; the limit keeps the work on a sentence small. */
const MOST = 24;

/** The clauses with a verb of saying and those with a noun, by their verbs; where two share a verb, the one that has a speaker. */
function merged(verbs: readonly Cue[], nouns: readonly Cue[]): Cue[] {
  const taken = new Set(nouns.map((cue) => cue.at));
  return [...verbs.filter((cue) => !taken.has(cue.at)), ...nouns].sort((a, b) => a.at - b.at);
}

/** All reporting clauses outside quotation marks, in order of their verbs. Whether they report anything is decided by their words. */
export function findCues(tokens: readonly Token[], language: Language): Cue[] {
  const cues: Cue[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length && cues.length < MOST; at++) {
    const view = at < 2 ? phraseLength(tokens, at, language.viewOf, language) : 0;
    const length = phraseLength(tokens, at, language.accordingTo, language) || view;
    const post = length === 0 && language.sourceBefore?.split(' ').includes(tokens[at]?.lower ?? '');
    if (length > 0 || post) {
      // 'in his words': whose they are stands within
      const own = tokens.findIndex((token, index) => index >= at && index < at + length && language.sayings.possessives.has(token.lower));
      const speaker = post
        ? sourceBefore(tokens, at, floor)
        : own >= 0
          ? phraseOf(own, own + 1)
          : phraseAfter(tokens, at + length, language, 'source');
      const quoted = tokens[speaker?.to ?? 0]?.text === ',' && tokens[(speaker?.to ?? 0) + 1]?.speech != null;
      if (speaker && (view === 0 || quoted)) {
        cues.push({
          kind: 'according',
          at,
          from: post ? speaker.from : at,
          to: Math.max(speaker.to, post ? at + 1 : at + (own >= 0 ? length : 0)),
          speaker,
          shared: false,
          inverted: true,
          relative: false,
          infinitive: false,
          participle: false,
          forms: [],
        });
        floor = (cues.at(-1) as Cue).to;
        at = floor - 1;
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
  const answers = findAnswers(tokens, language);
  return answers.length > 0 ? merged(cues, answers) : cues;
}
