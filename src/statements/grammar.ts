/**
 * Small questions about the words of a sentence that several rules ask: is this a verb, an adverb, a bracket, a dash?
 *
 * The few English words that the rules name themselves ('to', 'by', 'as', 'which') belong to constructions of English
 * alone (the infinitive clause, 'quoted as saying'); all else comes from a language's lists.
 */
import { Roles } from './language';
import { has, type Token } from './tokens';

/** Auxiliaries and the like: before a verb they belong to it, after a subject they begin its predicate. */
export const VERBAL = Roles.auxiliary | Roles.copula | Roles.modal | Roles.negation;
export const CLAUSE_OPENER = Roles.conjunction | Roles.relative | Roles.complementiser;
/** Words that are nouns even where they are also forms of a reporting verb ('report', 'state'). */
export const NOUN = Roles.role | Roles.institution | Roles.honorific;

const DASHES = new Set(['-', '--', '–', '—']);
const PAUSES = new Set([...DASHES, ',', '،', '…', '...', '?', '!', ';']);

export const isDash = (token: Token | undefined): boolean => token !== undefined && DASHES.has(token.text);
/** Marks that part a reporting clause from the words it reports. */
export const isPause = (token: Token | undefined): boolean => token !== undefined && PAUSES.has(token.text);

/** Nouns and adjectives that end as adverbs do. */
const NO_ADVERB = new Set(
  'family assembly reply supply rally ally bully belly monopoly anomaly homily elderly friendly daily weekly monthly lonely deadly costly likely unlikely'.split(
    ' ',
  ),
);

/** A listed adverb, or a lower-case word in '-ly'. */
export const isAdverb = (token: Token): boolean =>
  has(token, Roles.adverb) || (/ly$/.test(token.lower) && !token.capital && token.lower.length > 4 && !NO_ADVERB.has(token.lower));

/** A lower-case '-ed' word (or a known irregular form) after a noun is most likely a finite verb; after a determiner it is an adjective. */
export const edVerb = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at] as Token;
  return (
    !token.capital &&
    (/[a-z]ed$/.test(token.lower) || has(token, Roles.finite)) &&
    at > 0 &&
    !has(tokens[at - 1], Roles.determiner | Roles.preposition | Roles.coordinator) &&
    tokens[at - 1]?.word === true
  );
};

/** Whether a word is, in all likelihood, a finite verb form of reporting here and no noun ('the alleged plot', 'a report'). */
export const reportsAt = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  return (
    token?.verbs.some((verb) => verb.kind === 'past') === true &&
    !token.capital &&
    !has(tokens[at - 1], Roles.determiner) &&
    !has(token, NOUN | Roles.occasion)
  );
};

/** Whether the words in the range hold a sign of a finite verb. */
export function hasFiniteVerb(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    if (has(token, VERBAL) && !has(token, Roles.time)) return true;
    if (has(token, Roles.pronoun) && token.possessive) return true;
    if (/'(?:re|ll|d|ve|m)$/.test(token.lower) || edVerb(tokens, at) || reportsAt(tokens, at)) return true;
  }
  return false;
}

/** The bracket that the one at `at` closes, or `at` where none does. */
export const openingBracket = (tokens: readonly Token[], at: number, floor: number): number => {
  for (let index = at - 1; index >= floor; index--) if (/^[([]$/.test(tokens[index]?.text ?? '')) return index;
  return at;
};

/** The bracket that closes the one at `at`, or `at` where none does. */
export const closingBracket = (tokens: readonly Token[], at: number): number => {
  for (let index = at + 1; index < tokens.length; index++) if (/^[)\]]$/.test(tokens[index]?.text ?? '')) return index;
  return at;
};
