/** Noun phrases: where they begin and end. Indices count tokens of one sentence, half-open. */
import { CLAUSE_OPENER, closingBracket, edVerb, hasFiniteVerb, isAdverb, NOUN, openingBracket, reportsAt, VERBAL } from './grammar';
import { type Language, Roles } from './language';
import { has, type Token } from './tokens';

/** A speaker's mention: `core` is the noun phrase itself, `from`–`to` takes in apposition and relative clause. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly coreFrom: number;
  readonly coreTo: number;
}

const DETERMINER = Roles.determiner;
const PREPOSITION = Roles.preposition;
const COORDINATOR = Roles.coordinator;
const PRONOUN = Roles.pronoun;
const TIME = Roles.time;
const RELATIVE = Roles.relative;
const OCCASION = Roles.occasion;
const ROLE = Roles.role;
/** The longest noun phrase read: with a long title and an apposition, news has about twenty words. */
export const LONGEST = 30;
/** Marks inside a noun phrase: 'J.', 'A & B', '$5'. */
export const INNER_MARKS = new Set(['.', '-', '&', '/', '$', '%', '€', '£', '’', "'", '´', '#']);

/** A phrase without apposition. */
export const phraseOf = (from: number, to: number): Phrase => ({ from, to, coreFrom: from, coreTo: to });

/** Whether a phrase may begin here: a determiner, a name, a pronoun, a role, a number; not 'after', 'speaking', 'when'. */
export function opensNominal(token: Token | undefined): boolean {
  if (!token?.word) return false;
  if (has(token, CLAUSE_OPENER | PREPOSITION | VERBAL | TIME)) return has(token, DETERMINER) || (token.capital && has(token, NOUN));
  if (/ing$/.test(token.lower) && !has(token, NOUN) && token.verbs.length + Number(token.lower.length > 6) > 0 && !has(token, DETERMINER))
    return false;
  return !isAdverb(token) && !has(token, COORDINATOR);
}

/** Drops what comes before the subject in its clause: 'But', 'Meanwhile', 'On Tuesday', 'In the capital'. */
export function dropLead(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  for (;;) {
    const token = tokens[at];
    if (!token || at >= to) return to;
    const next = tokens[at + 1];
    const days = has(token, DETERMINER) && has(next, TIME) && has(tokens[at + 2], TIME) && at + 3 < to;
    // 'A week ago Mr. Kim said'
    if (days) at += 3;
    else if (/^\d{1,4}$/.test(token.text) && has(next, TIME) && at + 2 < to) at += 2;
    else if (has(token, COORDINATOR | TIME) || isAdverb(token) || (!token.word && !token.speech)) {
      at++;
    } else if (has(token, DETERMINER) && next && isAdverb(next) && next.capital === false && at + 2 < to) {
      // 'more recently Mr. Kim said'
      at += 2;
    } else if (has(token, CLAUSE_OPENER) && !has(token, PREPOSITION | DETERMINER)) {
      at++;
    } else if (has(token, PREPOSITION)) {
      // the prepositional phrase ends where a new noun phrase must begin
      let begin = at + 1;
      while (begin < to && has(tokens[begin], PREPOSITION | DETERMINER)) begin++;
      for (begin++; begin < to; begin++) {
        const word = tokens[begin] as Token;
        const before = tokens[begin - 1] as Token;
        if (has(before, PREPOSITION | DETERMINER | COORDINATOR)) continue;
        if (has(word, DETERMINER | PRONOUN) || has(before, TIME) || (word.capital && !before.capital && before.word)) break;
      }
      at = begin;
    } else return at;
  }
}

/** The left end of the noun phrase whose last word is at `last`. */
export function leftEnd(tokens: readonly Token[], last: number, floor: number): number {
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
  // 'Writing in a blog, Ann Lee of Hart and Sons said' lists nobody before the comma
  return opensNominal(head) && (head.capital || has(head, DETERMINER | ROLE)) ? start : null;
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
    if ((has(token, VERBAL | TIME | PRONOUN) && !has(token, ROLE)) || (has(token, CLAUSE_OPENER) && !has(token, DETERMINER | PREPOSITION)))
      break;
    // 'сказал Иван Орлов три дня назад'
    if (has(next, TIME) && (language.counts.has(token.lower) || /^\d{1,2}$/.test(token.text))) break;
    if (reportsAt(tokens, at)) break;
    if (language.nounsCapital && !token.capital && tokens[at - 1]?.capital && !has(token, DETERMINER | PREPOSITION | COORDINATOR)) break;
    if (has(token, COORDINATOR) && !(next?.capital || has(next, DETERMINER))) break;
    if (has(token, PREPOSITION)) {
      const head = has(next, DETERMINER) ? tokens[at + 2] : next;
      if (has(head, TIME) || (after !== 'source' && has(head, OCCASION)) || (has(token, CLAUSE_OPENER) && !has(token, Roles.joiner))) break;
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
  const clause = to;
  if (has(tokens[to], RELATIVE)) while (to < tokens.length && !tokens[to]?.speech && !/^[,;:.!?–—]$/.test(tokens[to]?.text ?? '')) to++;
  // 'the ministry, which called it “a massacre”' says something of its own
  if (after === 'source' && tokens[to]?.speech) to = clause;
  return { from: start, to, coreFrom: start, coreTo: at };
}

/** A phrase with the apposition that follows it: 'His captain, Luke Adeyemi,'. */
export function withApposition(tokens: readonly Token[], phrase: Phrase): Phrase {
  const first = tokens[phrase.coreFrom] as Token;
  if (has(first, PRONOUN)) return phrase;
  const to = appositionEnd(tokens, phrase.to, first, false);
  return to > phrase.to ? { ...phrase, to } : phrase;
}

/** Where the apposition after a phrase ends ('said X, the minister of Y, on Monday'), or `at` where there is none. */
function appositionEnd(tokens: readonly Token[], at: number, first: Token, opening: boolean): number {
  const next = tokens[at + 1];
  if (tokens[at]?.text !== ',' || !next?.word) return at;
  const two = next.capital && (tokens[at + 2]?.capital === true || (has(tokens[at + 2], Roles.joiner) && tokens[at + 3]?.capital === true));
  // 'her husband, Hakim,'; 'in Lyon, France,' has a name before the comma
  const one = next.capital && !tokens[at - 1]?.capital && !tokens[at + 2]?.word && !has(next, TIME | PRONOUN);
  const name = (two || one) && (!first.capital || has(first, DETERMINER));
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
