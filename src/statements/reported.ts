/** The words a reporting clause reports: where they begin, and where a paraphrase sensibly ends. */
import { type Cue, speechBefore } from './cues';
import { hasFiniteVerb, isAdverb, isDash, isPause, VERBAL } from './grammar';
import { type Frame, type Language, Roles, type VerbForm } from './language';
import { opensNominal } from './phrases';
import { has, type Token } from './tokens';

/** Reported words of one cue as ranges of tokens, in order. */
export interface Reported {
  readonly cue: Cue;
  readonly parts: readonly (readonly [number, number])[];
  readonly form: VerbForm | undefined;
}

const COMPLEMENTISER = Roles.complementiser;
const QUESTION = Roles.question;
const PREPOSITION = Roles.preposition;
const COORDINATOR = Roles.coordinator;
const CLAUSE_OPENER = Roles.conjunction | Roles.relative;
const SUBORDINATE = Roles.conjunction;
/** Words after a comma that open a remark of the writer's: ', which …', ', something the operators resist'. */
const REMARKS = new Set(['which', 'something']);
/** Words after a dash that open a remark of the writer's. */
const REMARK = Roles.conjunction | Roles.coordinator | Roles.relative;
const STOP = new Set(['.', '!', '?', '…', '...', '....', ';', ':', ',', '"']);

/** The sentence without its final stops and stray marks. */
export function bodyEnd(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0 && !tokens[end - 1]?.word && !tokens[end - 1]?.speech) end--;
  return end;
}

/** How far after the comma the verb in the mood of reported speech stands, in tokens. */
const MOOD_REACH = 14;

/** Where the words reported begin to the right of the cue, and by which frame of which verb; null where none do. */
function startRight(tokens: readonly Token[], cue: Cue, end: number): { from: number; form: VerbForm; frame: Frame | 'gap' } | null {
  const at = cue.to;
  const next = tokens[at];
  if (!next || at >= end || cue.kind === 'according') return null;
  const taking = (...frames: Frame[]): VerbForm | undefined => cue.forms.find((form) => frames.some((frame) => form.takes.has(frame)));
  const quoting = taking('quote');
  const found = (from: number, form: VerbForm | undefined, frame: Frame | 'gap') => (form && from < end ? { from, form, frame } : null);
  if (!next.word && !next.speech) {
    const after = tokens[at + 1];
    if (next.text === ':') return found(at + 1, taking('quote', 'that', 'bare', 'object', 'naming'), 'quote');
    if (isPause(next) && after?.speech) return found(at + 1, quoting, 'quote');
    const clause = next.text === ',' && tokens.slice(at + 2, at + MOOD_REACH).some((token) => has(token, Roles.finite));
    if (clause && !cue.relative && taking('mood')) return found(at + 1, taking('mood'), 'mood');
    if (next.text === ',' && has(after, COMPLEMENTISER) && !cue.inverted) return found(at + 1, taking('that'), 'that');
    return null;
  }
  if (next.speech) return found(at, taking('quote', 'object', 'naming', 'bare', 'infinitive', 'that'), 'quote');
  if (has(next, COMPLEMENTISER) && taking('that')) return found(at, taking('that'), 'that');
  // after an inverted speaker only a conjunction may open reported words ('said the minister that …')
  if (cue.inverted) return null;
  if (has(next, QUESTION) && taking('question')) return found(at, taking('question'), 'question');
  // an infinitive or a bare participle reports only what a conjunction or a mark sets off: 'to announce the plan' is an act
  const aside = cue.infinitive || (cue.participle && cue.shared && !isPause(tokens[cue.from - 1]) && tokens[cue.from - 1]?.lower !== 'by');
  const bare = taking('bare');
  // 'which he said would be its last'
  if (
    bare &&
    has(next, Roles.copula | Roles.auxiliary | Roles.modal) &&
    has(tokens[cue.from - 1], Roles.relative | Roles.complementiser | Roles.question) &&
    bare.kind !== 'base'
  )
    return found(at, bare, 'gap');
  if (bare && opensClause(tokens, at, end, bare)) return found(at, bare, 'bare');
  const infinitive = taking('infinitive');
  // 'asked not to be named' asks for oneself and reports nothing
  const forOneself = infinitive?.polarity === 'asks' && /^(?:to|not)$/.test(next.lower);
  if (infinitive && !forOneself && reachesInfinitive(tokens, at, end)) return found(at, infinitive, 'infinitive');
  const object = taking('object', 'naming');
  // 'talks about how it began'
  if (object && !aside && object.prepositions.size > 0 && has(next, QUESTION)) return found(at, object, 'question');
  // 'called 911'
  const number = object?.takes.has('naming') && /^\d/.test(next.text);
  if (object && !aside && !number && opensObject(tokens, at) && (object.takes.has('object') || end - at > 2 || tokens[at + 1]?.speech))
    return found(at, object, 'object');
  return null;
}

/** Whether a clause without a conjunction may begin here. A present form may be a noun, so it asks for more. */
function opensClause(tokens: readonly Token[], at: number, end: number, form: VerbForm): boolean {
  const first = tokens[at] as Token;
  if (end - at < 2) return false;
  // 'a doctor who helped to write it, said …': the verb's object, not the subject of a clause
  if (tokens[at + 1]?.text === ',' && !(tokens[at + 2] && isAdverb(tokens[at + 2] as Token))) return false;
  if (has(first, Roles.copula | Roles.auxiliary | Roles.coordinator) && !first.capital) return false;
  const subject = has(first, Roles.determiner | Roles.pronoun) || first.capital || first.lower === 'there';
  if (has(first, PREPOSITION) && !first.capital && !/^(?:in|on|at|by|for|after|before|since|under|despite|during|with)$/.test(first.lower))
    return false;
  if (/^(?:little|nothing|anything|something|much|so)$/.test(first.lower)) return false;
  // a verb after ', but' is not the clause's own
  let body = at + 1;
  while (body < end && !(tokens[body]?.text === ',' && has(tokens[body + 1], COORDINATOR))) body++;
  // the verb may be quoted ('said its troops “were in control”'), or no sign tells it from a noun: then a past
  // 'said' and enough words will do
  return (
    hasFiniteVerb(tokens, at + (subject ? 1 : 0), body) ||
    tokens.slice(at, body).some((token) => token.speech) ||
    (form.takes.has('quote') &&
      (form.kind === 'past' || form.takes.has('question')) &&
      !has(first, PREPOSITION) &&
      body - at > (form.takes.has('question') ? 1 : 3))
  );
}

/** 'to fight', 'both sides to talk', 'the president not to go': a 'to' before the clause could have ended. */
function reachesInfinitive(tokens: readonly Token[], at: number, end: number): boolean {
  for (let index = at; index < Math.min(end, at + 16); index++) {
    const token = tokens[index] as Token;
    if (token.lower === 'to') return tokens[index + 1]?.speech !== null || !has(tokens[index + 1], Roles.determiner);
    if (token.text === ',' || token.text === ';' || has(token, CLAUSE_OPENER | COMPLEMENTISER)) return false;
  }
  return false;
}

function opensObject(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  // 'praised it': whatever it is, these are no words of anybody's
  const alone = has(first, Roles.pronoun) && (tokens[at + 1] === undefined || !tokens[at + 1]?.word) && !tokens[at + 1]?.speech;
  return (
    first?.word === true && !alone && !has(first, PREPOSITION | CLAUSE_OPENER | COORDINATOR | Roles.copula | Roles.auxiliary | Roles.modal)
  );
}

/**
 * The end of reported words that begin at `from`: the end of the sentence's body, or before it where
 * - another reporting clause with its own comma or coordinator begins (', adding that', ', but he denied', 'and Y said'),
 * - a source is named (', according to'),
 * - the words are a noun phrase (an `object`) and a comma or a dash ends it.
 */
export function clauseEnd(tokens: readonly Token[], from: number, cues: readonly Cue[], cue: Cue, frame: Frame | 'gap'): number {
  let end = bodyEnd(tokens);
  // ', which media report has ten pages,': the clause that the relative pronoun opens, between its commas
  if (has(tokens[cue.from - 1], Roles.relative) && !cue.relative && tokens[cue.from - 2]?.text === ',') {
    const close = tokens.findIndex((token, at) => at > from && token.text === ',');
    if (close > 0) return close;
  }
  for (const other of cues) {
    if (other.at <= cue.at || other.from <= from) continue;
    if (other.relative) {
      // 'rejected a claim by Y, who said “…”': what Y said is Y's
      if (frame === 'object' && startRight(tokens, other, end)) return isPause(tokens[other.from - 1]) ? other.from - 1 : other.from;
      continue;
    }
    // 'an end to what they call “closure by neglect”': a name, and part of what is said
    if (other.forms.length > 0 && other.forms.every((form) => form.takes.has('naming')) && has(tokens[other.from - 1], QUESTION)) continue;
    let cut = other.from;
    while (
      cut > from &&
      tokens[cut - 1]?.word &&
      (has(tokens[cut - 1], COORDINATOR | Roles.conjunction) ||
        isAdverb(tokens[cut - 1] as Token) ||
        (other.participle && tokens[cut - 1]?.lower === 'with'))
    )
      cut--;
    const before = tokens[cut - 1];
    const joined = cut < other.from;
    const separate =
      other.kind === 'according' ||
      isPause(before) ||
      before?.speech != null ||
      (joined && (!other.shared || startRight(tokens, other, end) !== null));
    // 'X said that if Y says so, …' is one clause: a bare 'when', 'if', 'because' keeps it together
    if (!separate || cut <= from) continue;
    // 'According to X, the two “embraced” and said that …': both verbs are what X tells
    if (cue.kind === 'according' && joined && other.shared) continue;
    // 'said that during his visit, the king announced …': nothing is said yet before the comma
    // ('Explaining his vote, the envoy said …' is none of that: its participle has said all it has to)
    const aside = cue.participle && cue.shared && cue.from === 0;
    if (!aside && !other.shared && isPause(before) && other.kind === 'verb' && !hasFiniteVerb(tokens, from, cut)) continue;
    end = isPause(before) ? cut - 1 : cut;
    break;
  }
  // what follows a semicolon with a report of its own is the writer's next clause
  const next = tokens.findIndex((token, at) => at > from && at < end && token.text === ';');
  if (next > 0 && cues.some((other) => other.at > next)) end = next;
  if (frame === 'quote' && tokens[from]?.speech && from + 1 < end) {
    // 'chanted “Shame!” from across the road': quoted words that are whole, or of a verb that takes nothing else
    const only = cue.forms.every((form) => form.takes.has('quote') && form.takes.size === 1);
    // 'what they call “safe mode” after a fault': the name, and the sentence goes on
    const names = cue.forms.every((form) => form.takes.has('naming')) && has(tokens[cue.from - 1], QUESTION);
    if (names && has(tokens[from + 1], PREPOSITION | SUBORDINATE | VERBAL)) return from + 1;
    // 'chanting “Shame!” and banging pots': what else they did
    const next = tokens[from + 2];
    const act = cue.participle ? /ing$/.test(next?.lower ?? '') : isPredicate(tokens, from + 2) && !has(next, Roles.modal | Roles.negation);
    const more = tokens.slice(from + 1, end).some((token) => token.speech || has(token, COMPLEMENTISER));
    if (has(tokens[from + 1], COORDINATOR) && next?.word && act && !more) return from + 1;
    if ((only || /[.!?]/.test((tokens[from] as Token).ending)) && tokens[from + 1]?.word && !has(tokens[from + 1], COORDINATOR))
      return from + 1;
    // '“We may extend it”, but no plans exist': nothing quoted and no 'that' after it
    if (tokens[from + 1]?.text === ',' && has(tokens[from + 2], COORDINATOR) && !more) return from + 1;
  }
  for (let at = from; at < end - 1; at++) {
    if (tokens[at]?.ending === ',' && isAfterthought(tokens, at + 1, cue)) end = at + 1;
    // the same where the comma stands outside the marks
    else if (tokens[at]?.speech && tokens[at + 1]?.text === ',' && isAfterthought(tokens, at + 2, cue)) end = at + 1;
  }
  // 'pidió “calma” la semana pasada': when it was said, not what
  const last = tokens.findLastIndex((token, at) => at < end && token.speech !== null);
  if (last >= from && last < end - 1) {
    const when = tokens.slice(last + 1, end);
    const only = when.every((token) => has(token, Roles.time | PREPOSITION | Roles.determiner));
    if (only && when.some((token) => has(token, Roles.time))) end = last + 1;
  }
  // 'Dahl, who had forecast 4%, now sees …': the comma after a relative clause gives the word back to its sentence
  if (cue.relative && isPause(tokens[cue.from - 1])) {
    const first = tokens.findIndex((token, at) => at > from && token.text === ',');
    const close = tokens.findIndex(
      (token, at) =>
        at > from && at < end && token.text === ',' && isPredicate(tokens, at + 1) && (at === first || hasFiniteVerb(tokens, from, at)),
    );
    if (close > 0) end = close;
  }
  // the writer's own remark on the words: ', which …', ' - though …' where no second dash closes an insertion
  for (let at = from + 1; at < end - 1; at++) {
    const token = tokens[at] as Token;
    if (token.text === ',' && REMARKS.has(tokens[at + 1]?.lower ?? '') && hasFiniteVerb(tokens, from, at)) end = at;
    else if (isDash(token) && has(tokens[at + 1], REMARK) && !tokens.slice(at + 1, end).some((other) => other.text === token.text))
      end = at;
  }
  // 'While he says that he is ready, the party …': the main clause of the sentence follows the comma
  const subordinate = cue.from > 0 && cue.from <= 2 && has(tokens[cue.from - 1], SUBORDINATE) && !has(tokens[cue.from - 1], COORDINATOR);
  if (subordinate || frame === 'gap') {
    for (let at = from + 1; at < end; at++)
      if (tokens[at]?.text === ',' && (subordinate || hasFiniteVerb(tokens, at + 1, tokens.length))) return at;
  }
  // 'vowed to fight, and it will': a new clause, of the writer's
  if (frame === 'infinitive') {
    for (let at = from + 1; at < end; at++) {
      if (tokens[at]?.text === ',' && has(tokens[at + 1], COORDINATOR) && has(tokens[at + 2], Roles.pronoun | Roles.determiner)) return at;
    }
  }
  // '…, er habe Zeit, und reiste ab'
  if (frame === 'mood') {
    for (let at = from + 1; at < end - 1; at++) {
      const more = tokens.slice(at, end).some((token) => has(token, Roles.finite));
      if (tokens[at]?.text === ',' && has(tokens[at + 1], COORDINATOR) && !more) return at;
    }
  }
  if (frame === 'object') {
    const quoted = tokens[from]?.speech !== null;
    for (let at = from + 1; at < end; at++) if (isPause(tokens[at]) && !quoted) return at;
  }
  return end;
}

/** Whether a finite verb begins here, adverbs aside: ', now sees', ', could not be reached', 'and left'. */
function isPredicate(tokens: readonly Token[], start: number): boolean {
  let at = start;
  while (tokens[at]?.word && isAdverb(tokens[at] as Token)) at++;
  const token = tokens[at];
  return token?.word === true && !token.capital && (has(token, VERBAL | Roles.finite) || /[a-z]{2}ed$/.test(token.lower));
}

/** What follows a quotation that ends in a comma and is the writer's: '“rigged,” hours after …', '“ready,” drawing laughter'. */
function isAfterthought(tokens: readonly Token[], at: number, cue: Cue): boolean {
  const token = tokens[at];
  if (!token?.word || token.capital || has(token, COORDINATOR)) return false;
  if (cue.relative || has(token, Roles.time | Roles.relative)) return true;
  if (/ing$/.test(token.lower) && token.lower.length > 4 && !has(token, PREPOSITION)) return true;
  return has(token, SUBORDINATE) && !has(token, QUESTION | Roles.determiner);
}

/** Whether the cue follows the words it reports: 'words, X said', '“words” said X', 'words, according to X'. */
function trails(tokens: readonly Token[], cues: readonly Cue[], cue: Cue, from: number, end: number): boolean {
  const before = tokens[cue.from - 1];
  if (cue.from <= from || !before || cue.relative) return false;
  const after = tokens[cue.to];
  const quoted = speechBefore(tokens, cue.from);
  const right = startRight(tokens, cue, end);
  // 'Trump, who called it a “hoax,” said that …': what is quoted before is the relative clause's
  const resumed = cue.shared && !cue.inverted && quoted && right !== null;
  if (resumed && (right.frame !== 'quote' || cues.some((other) => other.relative && other.at < cue.at))) return false;
  const closed =
    cue.to >= end || after === undefined || (!after.word && after.speech === null) || has(after, CLAUSE_OPENER | COORDINATOR) || quoted;
  if (!closed) return false;
  // 'a bill that would, in the words of its sponsor, “end the war”'
  if (cue.kind === 'according' && !quoted && tokens[cue.to + 1]?.speech && hasFiniteVerb(tokens, from, cue.from)) return false;
  if (cue.kind === 'according') return quoted || hasFiniteVerb(tokens, from, cue.from) || cue.from - from > 3;
  const asSaying = tokens[cue.at - 1]?.lower === 'as';
  if ((cue.participle && !(asSaying && quoted)) || (cue.shared && !quoted)) return false;
  if (quoted) return cue.forms.some((form) => form.takes.has('quote'));
  if (!cue.forms.some((form) => form.takes.has('bare'))) return false;
  // 'Asked about it, she said: “No.”'
  if (right) return right.frame === 'quote' && isSubjectOf(tokens, from, cue);
  const as = has(before, Roles.as) && isPause(tokens[cue.from - 2]);
  if (!isPause(before) && !as) return false;
  const begins = cue.from - 1 - (as ? 1 : 0);
  if (hasFiniteVerb(tokens, from, begins)) return true;
  // 'Freeing her, he promised, was a priority': the verb comes after the aside
  const rest = tokens[cue.to + 1];
  return (
    after?.text === ',' &&
    before.text === ',' &&
    !has(rest, CLAUSE_OPENER) &&
    (rest?.speech != null || hasFiniteVerb(tokens, cue.to + 1, end))
  );
}

/** 'The council, she added, “has slept for years”': a noun phrase before the cue, whose verb the quoted words bring. */
function isSubjectOf(tokens: readonly Token[], from: number, cue: Cue): boolean {
  const first = tokens[from];
  const speech = tokens[cue.to + 1];
  return (
    cue.from - 1 > from &&
    tokens[cue.from - 1]?.text === ',' &&
    tokens[cue.to]?.text === ',' &&
    speech?.speech != null &&
    !speech.capital &&
    (has(first, Roles.determiner) || first?.capital === true) &&
    opensNominal(first) &&
    !hasFiniteVerb(tokens, from, cue.from) &&
    !tokens.slice(from, cue.from - 1).some((token) => token.text === ',')
  );
}

/** Drops commas and dashes at both ends of a range, and a lone 'and' or 'but' before nothing but a quotation. */
function tidy(tokens: readonly Token[], from: number, to: number): [number, number] | null {
  let a = from;
  let b = to;
  while (a < b && !tokens[a]?.word && !tokens[a]?.speech && !/^[([$£€#]$/.test(tokens[a]?.text ?? '')) a++;
  while (b > a && (STOP.has(tokens[b - 1]?.text ?? '') || isPause(tokens[b - 1]))) b--;
  if (b - a === 2 && tokens[b - 1]?.speech && has(tokens[a], COORDINATOR | Roles.conjunction | Roles.adverb)) a++;
  const nothing = tokens.slice(a, b).every((token) => has(token, COORDINATOR | Roles.adverb));
  return b > a && !nothing ? [a, b] : null;
}

/** What one cue reports, and up to which token the sentence is used up. */
interface Claim extends Reported {
  readonly end: number;
}

/** What each reporting clause of a sentence reports, outermost only; cues that report nothing are left out. */
export function reportedWords(tokens: readonly Token[], cues: readonly Cue[], language: Language): Reported[] {
  const end = bodyEnd(tokens);
  const found: Reported[] = [];
  let claimed = 0;
  for (let index = 0; index < cues.length; index++) {
    const cue = cues[index] as Cue;
    if (cue.at < claimed) continue;
    // the next trailing cue takes everything before it, with the cues inside, unless one of them has quoted words of its own
    const quotes = cues.findIndex((other, at) => at >= index && startRight(tokens, other, end)?.frame === 'quote');
    const trailing = cues.findIndex(
      (other, at) => at >= index && (quotes < 0 || at <= quotes) && trails(tokens, cues, other, claimed, end),
    );
    const claim =
      trailing >= 0
        ? trailingWords(tokens, cues, trailing, claimed, language)
        : cue.kind === 'according'
          ? sourceWords(tokens, cues, cue, language)
          : followingWords(tokens, cues, cue, end);
    if (trailing >= 0) index = trailing;
    if (!claim) continue;
    if (claim.parts.length > 0) found.push(claim);
    claimed = claim.end;
  }
  return found;
}

/** The words before a trailing cue, and those after it where they go on. */
function trailingWords(tokens: readonly Token[], cues: readonly Cue[], index: number, claimed: number, language: Language): Claim {
  const cue = cues[index] as Cue;
  const as = has(tokens[cue.from - 1], Roles.as) ? 1 : 0;
  // where the verb comes last, the speaker stands before the quotation ('Erdoğan, “…” dedi')
  const speech = language.verbLast && cue.shared ? tokens.findIndex((token, at) => at >= claimed && token.speech !== null) : claimed;
  const left = tidy(tokens, Math.max(speech, claimed), cue.from - as);
  const parts = left ? [left] : [];
  const after = tokens[cue.to];
  const quoted = speechBefore(tokens, cue.from);
  // ', —' and '—,' are one pause
  const rest = cue.to + (isDash(tokens[cue.to + 1]) || (isDash(after) && tokens[cue.to + 1]?.text === ',') ? 2 : 1);
  const resumes = quoted ? tokens[rest]?.speech != null : !restIsAside(tokens, cue.to + 1, cues, index);
  const goesOn = (isPause(after) && resumes) || (quoted && after?.speech != null) || (!cue.inverted && has(after, COMPLEMENTISER));
  const from = isPause(after) ? rest : cue.to;
  const to = goesOn ? clauseEnd(tokens, from, cues, cue, 'quote') : cue.to;
  const right = goesOn ? tidy(tokens, from, to) : null;
  if (right) parts.push(right);
  return { cue, parts, form: cue.forms[0], end: right ? to : cue.to };
}

/** The words after a source: 'According to X, …'. */
function sourceWords(tokens: readonly Token[], cues: readonly Cue[], cue: Cue, language: Language): Claim | null {
  const from = tokens[cue.to]?.text === ',' ? cue.to + 1 : cue.to;
  const end = clauseEnd(tokens, from, cues, cue, 'bare');
  const part = tidy(tokens, from, end);
  if (!part) return null;
  const clause = !language.bareClauses || hasFiniteVerb(tokens, ...part) || tokens.slice(...part).some((token) => token.speech);
  return clause ? { cue, parts: [part], form: undefined, end } : null;
}

/** The words after a verb. */
function followingWords(tokens: readonly Token[], cues: readonly Cue[], cue: Cue, bodyEnds: number): Claim | null {
  const start = startRight(tokens, cue, bodyEnds) ?? asClause(tokens, cue, bodyEnds);
  if (!start) return null;
  const end = clauseEnd(tokens, start.from, cues, cue, start.frame);
  const part = tidy(tokens, start.from, end);
  if (!part) return null;
  // 'promised an update: “We are working on it”': the paraphrase, and the words it announces
  const colon = start.frame === 'quote' ? -1 : tokens.findIndex((token, at) => at > part[0] && at < part[1] - 1 && token.text === ':');
  const announces = colon > 0 && tokens[colon + 1]?.speech;
  const parts = announces ? [tidy(tokens, part[0], colon), tidy(tokens, colon + 1, part[1])].filter((one) => one !== null) : [part];
  return { cue, parts, form: start.form, end };
}

/** 'As X said, words.': the words follow the comma. */
function asClause(tokens: readonly Token[], cue: Cue, end: number): ReturnType<typeof startRight> {
  const form = cue.forms[0];
  if (!has(tokens[cue.from - 1], Roles.as) || cue.from > 2 || tokens[cue.to]?.text !== ',' || !form) return null;
  return cue.to + 1 < end ? { from: cue.to + 1, form, frame: 'bare' } : null;
}

/** Words after ', he said,' that open the writer's own clause. */
const ASIDE = new Set([
  'after',
  'before',
  'as',
  'while',
  'when',
  'speaking',
  'referring',
  'who',
  'during',
  'in',
  'on',
  'at',
  'citing',
  'quoting',
  'alluding',
  'pointing',
  'echoing',
  'invoking',
  'gesturing',
  'smiling',
  'laughing',
  'wiping',
  'shaking',
  'holding',
  'wearing',
  'standing',
  'sitting',
]);

/** What a cue inside another's words reports, for readouts; the words end where the outer ones do. */
export function nestedReport(tokens: readonly Token[], cues: readonly Cue[], outer: readonly [number, number]): Reported | null {
  const cue = cues.find((other) => other.at > outer[0] && other.at < outer[1] && other.from >= outer[0]);
  if (!cue?.speaker || cue.kind !== 'verb' || cue.from > outer[0] + 1) return null;
  const start = startRight(tokens, cue, outer[1]);
  if (!start) return null;
  const part = tidy(tokens, start.from, Math.min(outer[1], clauseEnd(tokens, start.from, cues, cue, start.frame)));
  return part && { cue, parts: [part], form: start.form };
}

/** Whether what follows a parenthetic cue is an aside of the writer ('…, he said, adding that', ', he said, before leaving'). */
function restIsAside(tokens: readonly Token[], at: number, cues: readonly Cue[], index: number): boolean {
  const first = tokens[at];
  if (!first?.word) return !first?.speech;
  if (ASIDE.has(first.lower) || (has(first, Roles.time) && ASIDE.has(tokens[at + 1]?.lower ?? ''))) return true;
  return cues.slice(index + 1).some((cue) => cue.from <= at + 1);
}
