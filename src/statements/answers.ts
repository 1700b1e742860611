/**
 * Reporting clauses whose verb says nothing of saying, and whose noun does: '“No,” came the reply', '“Ask her” was his only
 * comment', 'The minister's last words were: “…”', 'The answer from Moscow was “no”'.
 */
import type { Cue } from './cues';
import type { Language, VerbForm } from './language';
import { Roles } from './language';
import { type Phrase, phraseAfter, phraseOf } from './phrases';
import { has, type Token } from './tokens';

/** What such a clause takes: quoted words, and nothing else. */
const QUOTING: VerbForm = { kind: 'past', takes: new Set(['quote']), polarity: 'asserts', prepositions: new Set() };
/** The longest noun phrase looked through, in tokens: 'the Lithuanian foreign minister's first public comment'. */
const REACH = 9;

const isVerb = (token: Token | undefined, language: Language): boolean =>
  token?.word === true && (has(token, Roles.copula) || language.sayings.verbs.has(token.lower));

/** Whether a token may stand in a noun phrase: a word, or the stop of 'Ms.'. */
const inPhrase = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === true || (tokens[at]?.text === '.' && has(tokens[at - 1], Roles.honorific));

/** Who is said to own the words at `noun`: 'his answer', 'Ms. Kim's reply', 'the answer from Moscow'; null where nobody is. */
function owner(tokens: readonly Token[], from: number, noun: number, language: Language): Phrase | null {
  const next = tokens[noun + 1];
  // 'of', 'from', but not 'to'
  if (next && language.sayings.from.has(next.lower)) return phraseAfter(tokens, noun + 2, language, 'source');
  for (let at = noun - 1; at >= from; at--) {
    const token = tokens[at] as Token;
    if (language.sayings.possessives.has(token.lower)) return phraseOf(at, at + 1);
    if (token.possessive) return phraseOf(from, at + 1);
  }
  return null;
}

const cueOf = (at: number, from: number, to: number, speaker: Phrase | null, inverted: boolean): Cue => ({
  kind: 'verb',
  at,
  from,
  to,
  speaker,
  shared: false,
  inverted,
  relative: false,
  infinitive: false,
  participle: false,
  forms: [QUOTING],
});

/** '“…,” came the reply': the clause after the quotation at `speech`. */
function after(tokens: readonly Token[], speech: number, language: Language): Cue | null {
  let verb = speech + 1;
  while (/^[,–—-]+$/.test(tokens[verb]?.text ?? '')) verb++;
  if (!isVerb(tokens[verb], language)) return null;
  for (let noun = verb + 1; noun < verb + REACH && inPhrase(tokens, noun); noun++) {
    if (!language.sayings.nouns.has((tokens[noun] as Token).lower) || tokens[noun]?.possessive) continue;
    const speaker = owner(tokens, verb + 1, noun, language);
    const to = speaker && speaker.coreFrom > noun ? speaker.to : noun + 1;
    const rest = tokens[to];
    return rest?.word && !has(rest, Roles.preposition | Roles.time) ? null : cueOf(verb, verb, to, speaker, true);
  }
  return null;
}

/** 'His answer was: “…”': the clause before the quotation at `speech`. */
function before(tokens: readonly Token[], speech: number, language: Language): Cue | null {
  let verb = speech - 1;
  while (/^[,:]$/.test(tokens[verb]?.text ?? '')) verb--;
  // 'her message was simple: “…”'
  const mark = verb + 1;
  const apart = mark < speech;
  for (let words = 0; apart && words < 3 && tokens[verb]?.word && !isVerb(tokens[verb], language); words++) verb--;
  if (!isVerb(tokens[verb], language)) return null;
  for (let noun = verb - 1; noun >= Math.max(0, verb - REACH) && inPhrase(tokens, noun); noun--) {
    if (!language.sayings.nouns.has((tokens[noun] as Token).lower) || tokens[noun]?.possessive) continue;
    let from = noun;
    while (from > 0 && noun - from < REACH && inPhrase(tokens, from - 1) && !has(tokens[from - 1], Roles.coordinator | Roles.conjunction))
      from--;
    const speaker = owner(tokens, from, noun, language);
    return speaker && cueOf(verb, from, apart ? mark : verb + 1, speaker, false);
  }
  return null;
}

/** The clauses of a sentence that report by a noun, in order. */
export function findAnswers(tokens: readonly Token[], language: Language): Cue[] {
  if (language.sayings.nouns.size === 0) return [];
  return tokens
    .flatMap((token, at) => (token.speech ? [before(tokens, at, language), after(tokens, at, language)] : []))
    .filter((cue) => cue !== null);
}
