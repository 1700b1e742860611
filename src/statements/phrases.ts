/** Noun phrases to the left and right of a verb: who speaks. Indices count tokens of one sentence, half-open. */
import { type Language, Roles } from './language';
import type { Token } from './tokens';
import { has } from './tokens';

/** A speaker's mention: `core` is the noun phrase itself, `from`–`to` takes in apposition and relative clause. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly coreFrom: number;
  readonly coreTo: number;
}

/** What stands to the left of a reporting verb. */
export interface Subject {
  readonly phrase: Phrase | null;
  /** Where the reporting clause begins: the subject, or the verb's own auxiliaries where the subject stands elsewhere. */
  readonly from: number;
  readonly negated: boolean;
  readonly passive: boolean;
  /** 'could say', 'to say', 'refused to say' */
  readonly unreal: boolean;
  readonly infinitive: boolean;
  /** The verb shares the subject of an earlier one ('… and said'). */
  readonly shared: boolean;
  readonly relative: boolean;
}

const VERBAL = Roles.auxiliary | Roles.copula | Roles.modal | Roles.negation;
const BESIDE_VERB = Roles.auxiliary | Roles.copula | Roles.modal | Roles.negation | Roles.adverb | Roles.time;
const CLAUSE_OPENER = Roles.conjunction | Roles.relative | Roles.complementiser;
const DETERMINER = Roles.determiner;
const PREPOSITION = Roles.preposition;
const COORDINATOR = Roles.coordinator;
const PRONOUN = Roles.pronoun;
const RELATIVE = Roles.relative;
const TIME = Roles.time;
const OCCASION = Roles.occasion;
const ROLE = Roles.role;
const NOUN = Roles.role | Roles.institution | Roles.honorific;
/** The longest noun phrase read: with a long title and an apposition, news has about twenty words. */
const LONGEST = 30;
const DASHES = new Set(['-', '--', '–', '—']);
const INNER_MARKS = new Set(['.', '-', '&', '/', '$', '%', '€', '£', '’', "'", '´', '#']);

export const isAdverb = (token: Token): boolean =>
  has(token, Roles.adverb) || (/ly$/.test(token.lower) && !token.capital && token.lower.length > 4);

/** A lower-case '-ed' word (or a known irregular form) after a noun is most likely a finite verb; after a determiner it is an adjective. */
const edVerb = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at] as Token;
  return (
    !token.capital &&
    (/[a-z]ed$/.test(token.lower) || has(token, Roles.finite)) &&
    at > 0 &&
    !has(tokens[at - 1], DETERMINER | PREPOSITION | COORDINATOR) &&
    tokens[at - 1]?.word === true
  );
};

/** Whether a word is, in all likelihood, a finite verb form of reporting here and no noun ('the alleged plot', 'a report'). */
export const reportsAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    token !== undefined &&
    token.verbs.some((verb) => verb.kind === 'past') &&
    !token.capital &&
    !has(tokens[at - 1], DETERMINER) &&
    !has(token, NOUN | OCCASION)
  );
};

/** Whether the words in the range hold a sign of a finite verb. */
export function hasFiniteVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (has(token, VERBAL) && !has(token, TIME)) return true;
    if (has(token, PRONOUN) && token.possessive) return true;
    if (/'(?:re|ll|d|ve|m)$/.test(token.lower) || edVerb(tokens, at) || reportsAt(tokens, at)) return true;
  }
  return false;
}

const openingBracket = (tokens: readonly Token[], at: number, floor: number): number => {
  for (let index = at - 1; index >= floor; index--) if (/^[([]$/.test(tokens[index]?.text ?? '')) return index;
  return at;
};

const closingBracket = (tokens: readonly Token[], at: number): number => {
  for (let index = at + 1; index < tokens.length; index++) if (/^[)\]]$/.test(tokens[index]?.text ?? '')) return index;
  return at;
};

/** Whether a phrase may begin here: a determiner, a name, a pronoun, a role, a number; not 'after', 'speaking', 'when'. */
function opensNominal(token: Token | undefined): boolean {
  if (!token?.word) return false;
  if (has(token, CLAUSE_OPENER | PREPOSITION | VERBAL | TIME)) return has(token, DETERMINER) || (token.capital && has(token, NOUN));
  if (/ing$/.test(token.lower) && !has(token, NOUN) && token.verbs.length + Number(token.lower.length > 6) > 0 && !has(token, DETERMINER))
    return false;
  return !isAdverb(token) && !has(token, COORDINATOR);
}

/** Drops what comes before the subject in its clause: 'But', 'Meanwhile', 'On Tuesday', 'In the capital'. */
function dropLead(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    if (!token || at >= to) return to;
    if (has(token, COORDINATOR | TIME) || isAdverb(token) || (!token.word && !token.speech)) {
      at++;
    } else if (has(token, CLAUSE_OPENER) && !has(token, PREPOSITION | DETERMINER)) {
      at++;
    } else if (has(token, PREPOSITION)) {
      // the prepositional phrase ends where a new noun phrase must begin
      let next = at + 1;
      while (next < to && has(tokens[next], PREPOSITION | DETERMINER)) next++;
      for (next++; next < to; next++) {
        const word = tokens[next] as Token;
        const before = tokens[next - 1] as Token;
        if (has(before, PREPOSITION | DETERMINER | COORDINATOR)) continue;
        if (has(word, DETERMINER | PRONOUN) || has(before, TIME) || (word.capital && !before.capital && before.word)) break;
      }
      at = next;
    } else return at;
  }
}

/** The left end of the noun phrase whose last word is at `last`. */
function leftEnd(tokens: readonly Token[], last: number, floor: number): number {
  let from = last;
  while (from > floor && last - from < LONGEST) {
    const before = tokens[from - 1] as Token;
    if (before.speech) break;
    if (!before.word) {
      if (/^[)\]]$/.test(before.text)) {
        from = openingBracket(tokens, from - 1, floor);
        continue;
      }
      if (!INNER_MARKS.has(before.text)) break;
      from--;
      continue;
    }
    if (has(before, PRONOUN) || has(before, VERBAL)) break;
    if (has(before, CLAUSE_OPENER) && !(has(before, DETERMINER) && before.lower !== 'that')) break;
    if (reportsAt(tokens, from - 1) || edVerb(tokens, from - 1)) break;
    if (has(before, COORDINATOR)) {
      // 'Putin and Erdogan said' joins two speakers; '… was late and Putin said' joins two clauses
      const first = coordinated(tokens, from - 1, floor);
      if (first === null) break;
      return first;
    }
    from--;
  }
  return from;
}

/** Where the first member of 'A, B and C' begins, if what is left of the coordinator is nothing but noun phrases. */
function coordinated(tokens: readonly Token[], coordinator: number, floor: number): number | null {
  // 'he and Mr. Kim said'
  if (has(tokens[coordinator - 1], PRONOUN) && coordinator - 1 >= floor) return coordinator - 1;
  // the whole list first; where what is left of a comma is no part of one, its members after the comma
  return listStart(tokens, coordinator, floor, true) ?? listStart(tokens, coordinator, floor, false);
}

function listStart(tokens: readonly Token[], coordinator: number, floor: number, commas: boolean): number | null {
  let from = coordinator;
  while (from > floor && coordinator - from < 16) {
    const before = tokens[from - 1] as Token;
    if (before.speech || has(before, VERBAL | PRONOUN) || reportsAt(tokens, from - 1) || edVerb(tokens, from - 1)) return null;
    if (has(before, CLAUSE_OPENER) && !has(before, DETERMINER)) break;
    if (!before.word && before.text !== ',' && !INNER_MARKS.has(before.text)) break;
    if (before.text === ',' && (!commas || (!tokens[from]?.capital && !has(tokens[from], DETERMINER)))) break;
    from--;
  }
  const start = dropLead(tokens, from, coordinator);
  if (start >= coordinator) return null;
  const head = tokens[start] as Token;
  return head.capital || has(head, DETERMINER | ROLE) ? start : null;
}

/** The subject of a verb whose phrase is closed by a comma: 'NP, apposition, said'. */
function beforeComma(tokens: readonly Token[], comma: number, floor: number): Phrase | null {
  let start = comma;
  while (start > floor && comma - start < 2 * LONGEST) {
    const before = tokens[start - 1] as Token;
    if (/^[)\]]$/.test(before.text)) start = openingBracket(tokens, start - 1, floor);
    else if (before.speech || /^[;:([]$/.test(before.text)) break;
    else start--;
  }
  let from = start;
  let last: Phrase | null = null;
  for (let at = start; at <= comma; at++) {
    if (tokens[at]?.text !== ',') continue;
    let head = from;
    while (
      head < at &&
      (has(tokens[head], COORDINATOR | Roles.conjunction) || isAdverb(tokens[head] as Token)) &&
      !has(tokens[head], DETERMINER)
    )
      head++;
    const nominal = head < at && opensNominal(tokens[head]) && !hasFiniteVerb(tokens, head, at);
    // a lone first segment of a bare name may also be an adverbial place, but a place does not speak before a comma
    if (nominal) return { from: head, to: comma, coreFrom: head, coreTo: at };
    // 'It came up after Mr. Kim, asked about the flood, had said': the name that ends a clause
    if (at < comma && tokens[at - 1]?.capital) {
      const name = dropLead(tokens, leftEnd(tokens, at - 1, from), at);
      if (tokens[name]?.capital && name < at) last = { from: name, to: comma, coreFrom: name, coreTo: at };
    }
    from = at + 1;
  }
  return last;
}

const phraseOf = (from: number, to: number): Phrase => ({ from, to, coreFrom: from, coreTo: to });

/** The subject of the verb at `verb`, looked for between `floor` and the verb. */
export function subjectBefore(tokens: readonly Token[], verb: number, floor: number): Subject {
  let at = verb - 1;
  let negated = false;
  let passive = false;
  let unreal = false;
  let infinitive = false;
  let copula = false;
  const kind = tokens[verb]?.verbs.every((form) => form.kind === 'participle') ? 'participle' : 'finite';
  for (; at >= floor; at--) {
    const token = tokens[at] as Token;
    if (!token.word) break;
    if (has(token, Roles.negation)) negated = true;
    else if (has(token, Roles.copula)) {
      copula = true;
      passive ||= kind !== 'participle';
    } else if (has(token, Roles.modal) && !token.capital) unreal = true;
    else if (token.lower === 'to' && at === verb - 1) infinitive = true;
    else if (has(token, Roles.refusal) && infinitive) unreal = true;
    else if (infinitive && token.verbs.length > 0 && !has(token, NOUN)) continue;
    else if (has(token, TIME) && tokens[at - 1]?.lower === 'on') at--;
    else if (!(has(token, BESIDE_VERB) || isAdverb(token)) || (has(token, DETERMINER) && !has(token, Roles.adverb | Roles.time))) break;
  }
  // 'is warning' has its subject where 'warns' has it
  const progressive = kind === 'participle' && copula;
  const base = { negated, passive, unreal, infinitive, shared: false, relative: false };
  const own = at + 1;
  const token = at >= floor ? tokens[at] : undefined;
  const shared = { ...base, phrase: null, from: own, shared: true };
  if (kind === 'participle' && token?.lower === 'as' && at === verb - 1 && at > floor) {
    // 'quoted a source as saying'
    const from = leftEnd(tokens, at - 1, floor);
    return { ...base, phrase: phraseOf(from, at), from };
  }
  if (kind === 'participle' && !progressive && token?.word && at === verb - 1) {
    // 'with one poster writing', 'the sight of Mr. Kim denouncing': the subject stands before the participle
    const from = leftEnd(tokens, at, floor);
    let start = from;
    for (let index = from; index < at; index++) if (has(tokens[index], PREPOSITION)) start = index + 1;
    const opens = tokens[start] as Token;
    if (
      has(tokens[start - 1], PREPOSITION) &&
      (opens.capital || has(opens, DETERMINER)) &&
      !has(token, COORDINATOR | PREPOSITION | CLAUSE_OPENER)
    )
      return { ...base, phrase: phraseOf(start, at + 1), from: start };
  }
  if (!token || token.speech || (kind === 'participle' && !progressive) || infinitive) return shared;
  if (has(token, RELATIVE) || (token.lower === 'that' && has(tokens[at - 1], NOUN | OCCASION))) {
    const last = tokens[at - 1]?.text === ',' || DASHES.has(tokens[at - 1]?.text ?? '') ? at - 2 : at - 1;
    if (last < floor || !tokens[last]?.word) return { ...shared, relative: true };
    let from = leftEnd(tokens, last, floor);
    // 'a claim made by Y, who said': the maker is who speaks
    for (let index = from; index < last; index++) if (tokens[index]?.lower === 'by') from = index + 1;
    from = dropLead(tokens, from, last + 1);
    return { ...base, phrase: from <= last ? phraseOf(from, last + 1) : null, from: at, relative: true };
  }
  if (has(token, PRONOUN)) {
    // 'a-t-il ajouté': the auxiliary stands before the pronoun
    let from = at;
    while (from > floor && has(tokens[from - 1], Roles.auxiliary) && tokens[from - 1]?.word) from--;
    return { ...base, phrase: phraseOf(at, at + 1), from };
  }
  if (token.text === ',') {
    const phrase = beforeComma(tokens, at, floor);
    return phrase ? { ...base, phrase, from: phrase.from } : shared;
  }
  if (DASHES.has(token.text)) {
    for (let left = at - 1; left > floor && at - left < LONGEST; left--) {
      if (tokens[left]?.text === token.text && tokens[left - 1]?.word) {
        const from = dropLead(tokens, leftEnd(tokens, left - 1, floor), left);
        if (from < left) return { ...base, phrase: { from, to: at, coreFrom: from, coreTo: left }, from };
      }
    }
    return shared;
  }
  const bracket = /^[)\]]$/.test(token.text);
  const last = bracket ? openingBracket(tokens, at, floor) - 1 : at;
  const lastToken = tokens[last];
  if (last < floor || !lastToken?.word || has(lastToken, COORDINATOR | CLAUSE_OPENER)) return shared;
  if (has(lastToken, PREPOSITION) && !lastToken.capital) return shared;
  const from = dropLead(tokens, leftEnd(tokens, last, floor), last + 1);
  if (from > last) return shared;
  return { ...base, phrase: { from, to: at + 1, coreFrom: from, coreTo: last + 1 }, from };
}

/** The noun phrase that begins at `start`, with its apposition; null where none begins there. */
export function phraseAfter(
  tokens: readonly Token[],
  start: number,
  language: Language,
  after: 'quotation' | 'words' | 'source',
): Phrase | null {
  const first = tokens[start];
  if (!first?.word || (after !== 'source' && !mayFollowVerb(first, tokens[start + 1], language, after === 'quotation'))) return null;
  if (has(first, PRONOUN)) return phraseOf(start, start + 1);
  let at = start;
  for (; at < tokens.length && at - start < LONGEST; at++) {
    const token = tokens[at] as Token;
    const next = tokens[at + 1];
    if (token.speech) break;
    if (!token.word) {
      if (/^[([]$/.test(token.text)) {
        at = closingBracket(tokens, at);
        continue;
      }
      if (INNER_MARKS.has(token.text) && next?.word && token.start === tokens[at - 1]?.end) continue;
      break;
    }
    if (at === start) continue;
    if (has(token, VERBAL | TIME | PRONOUN) || (has(token, CLAUSE_OPENER) && !has(token, DETERMINER | PREPOSITION))) break;
    if (reportsAt(tokens, at)) break;
    if (has(token, COORDINATOR) && !(next?.capital || has(next, DETERMINER))) break;
    if (has(token, PREPOSITION)) {
      const head = has(next, DETERMINER) ? tokens[at + 2] : next;
      if (has(head, TIME | OCCASION) || (has(token, CLAUSE_OPENER) && !has(token, Roles.joiner))) break;
      const named = tokens[at - 1]?.capital === true;
      if (named && after !== 'source' && language.capitals && !has(token, Roles.joiner) && token.lower !== 'for' && token.lower !== 'from')
        break;
    }
    if (!language.capitals && has(token, CLAUSE_OPENER | PREPOSITION)) break;
  }
  while (at > start + 1 && has(tokens[at - 1], PREPOSITION | COORDINATOR | DETERMINER)) at--;
  // 'According to X, the bridge …': only a second comma makes the words after the first an apposition
  const opening = after === 'source' && start < 5;
  let to = at;
  for (
    let next = language.verbLast ? to : appositionEnd(tokens, to, tokens[start] as Token, opening);
    next > to;
    next = appositionEnd(tokens, to, tokens[start] as Token, opening)
  )
    to = next;
  // 'an official who asked not to be named'
  if (has(tokens[to], RELATIVE)) while (to < tokens.length && !tokens[to]?.speech && !/^[,;:.!?–—]$/.test(tokens[to]?.text ?? '')) to++;
  return { from: start, to, coreFrom: start, coreTo: at };
}

/** Where the apposition after a phrase ends ('said X, the minister of Y, on Monday'), or `at` where there is none. */
function appositionEnd(tokens: readonly Token[], at: number, first: Token, opening: boolean): number {
  const next = tokens[at + 1];
  if (tokens[at]?.text !== ',' || !next?.word) return at;
  const name = next.capital && tokens[at + 2]?.capital === true && !first.capital;
  const opens =
    name ||
    has(next, DETERMINER | RELATIVE | ROLE | Roles.institution) ||
    /^\d+$/.test(next.text) ||
    (!next.capital && !has(next, CLAUSE_OPENER | PREPOSITION | COORDINATOR | TIME | VERBAL));
  if (!opens || next.verbs.some((verb) => verb.kind === 'participle') || /ing$/.test(next.lower)) return at;
  for (let end = at + 1; end < tokens.length && end - at < LONGEST; end++) {
    const token = tokens[end] as Token;
    if (token.speech) return at;
    const abbreviation = token.text === '.' && tokens[end + 1] !== undefined;
    if (!token.word && /^[,;:.!?–—]$/.test(token.text) && !abbreviation)
      return opening && token.text !== ',' ? at : has(next, RELATIVE) || !hasFiniteVerb(tokens, at + 1, end) ? end : at;
  }
  return at;
}

/** Whether a speaker may follow its verb here: 'said Mr. Kim', 'said the minister', 'said spokesman Kim', not 'said bombs'. */
function mayFollowVerb(first: Token, second: Token | undefined, language: Language, afterQuotation: boolean): boolean {
  if (!language.capitals) return !has(first, CLAUSE_OPENER | PREPOSITION | VERBAL);
  if (has(first, CLAUSE_OPENER | PREPOSITION | VERBAL | TIME | COORDINATOR) && !has(first, DETERMINER)) return false;
  return afterQuotation || first.capital || has(first, DETERMINER | ROLE | PRONOUN) || second?.capital === true || has(second, ROLE);
}

/** The first noun phrase of a sentence before `limit`: what a verb without a subject of its own takes for one. */
export function mainSubject(tokens: readonly Token[], limit: number): Phrase | null {
  let at = 0;
  let skipped = false;
  // leave out adverbial segments: 'In Brussels,', 'After the talks,', 'Speaking to reporters,'
  for (;;) {
    while (at < limit && (has(tokens[at], COORDINATOR) || !tokens[at]?.word || isAdverb(tokens[at] as Token))) at++;
    if (at >= limit) return null;
    const comma = tokens.findIndex((token, index) => index > at && index < limit && token.text === ',');
    // 'In Ames, Iowa, she …': a bare name after a preposition's phrase goes on with the place
    const place = skipped && comma > 0 && comma - at <= 2 && tokens.slice(at, comma).every((token) => token.capital);
    const participle =
      (/ed$/.test(tokens[at]?.lower ?? '') && has(tokens[at + 1], PREPOSITION)) ||
      (has(tokens[at], DETERMINER) && has(tokens[at + 1], TIME) && comma > 0);
    if (opensNominal(tokens[at]) && !place && !participle) break;
    skipped = true;
    if (comma < 0) {
      at = dropLead(tokens, at, limit);
      if (at >= limit) return null;
      break;
    }
    at = comma + 1;
  }
  const start = at;
  if (has(tokens[start], PRONOUN)) return phraseOf(start, start + 1);
  for (at++; at < limit && at - start < 14; at++) {
    const token = tokens[at] as Token;
    const before = tokens[at - 1] as Token;
    if (
      !token.word
        ? !INNER_MARKS.has(token.text)
        : has(token, VERBAL | CLAUSE_OPENER | TIME) || isAdverb(token) || token.verbs.length > 0 || edVerb(tokens, at)
    ) {
      if ((!has(token, NOUN) || !token.word) && !(at === start + 1 && has(before, DETERMINER))) break;
    }
    // after a name, a lower-case word that joins nothing is the verb
    if (
      before.capital &&
      !has(before, DETERMINER) &&
      !before.possessive &&
      token.word &&
      !token.capital &&
      !has(token, PREPOSITION | COORDINATOR | Roles.joiner | NOUN)
    )
      break;
  }
  while (at > start + 1 && has(tokens[at - 1], PREPOSITION | COORDINATOR | DETERMINER)) at--;
  return at === start + 1 && has(tokens[start], DETERMINER) ? null : phraseOf(start, at);
}
