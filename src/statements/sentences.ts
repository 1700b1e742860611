/** Paragraphs of a text and sentences of a paragraph. */
import { Roles } from './language';
import type { Token } from './tokens';
import { has } from './tokens';

/** The paragraphs of `text` as half-open ranges without surrounding blanks: every line that is not blank is one. */
export function paragraphsOf(text: string): [number, number][] {
  const paragraphs: [number, number][] = [];
  for (const match of text.matchAll(/[^\n\r\u2029]+/g)) {
    const line = match[0];
    const start = match.index + (line.length - line.trimStart().length);
    const end = match.index + line.trimEnd().length;
    if (end > start) paragraphs.push([start, end]);
  }
  return paragraphs;
}

/** A 'sentence' of more tokens is a list or no prose; cutting it keeps the work on it linear. The longest in news have about 100. */
const LONGEST = 300;
const STOPS = new Set(['.', '!', '?', '…', '؟', '。', '...', '....']);
const CLOSING = new Set([')', ']', '”', "''", '’', "'"]);
const HONORIFIC = Roles.honorific;
const ABBREVIATION = Roles.abbreviation;
/** Words that begin a sentence rather than go on after an abbreviation ('… in the U.S. The …'). */
const OPENERS = Roles.determiner | Roles.pronoun | Roles.conjunction | Roles.preposition | Roles.adverb;
/** Words that open an adverbial, not a speaker. */
const ADVERBIAL = Roles.preposition | Roles.conjunction | Roles.adverb;
/** How far after '…?”' a reporting verb may stand for the sentence to go on ('“Why?” the senior official asked'). */
const REACH = 9;

/** Whether the full stop at `index` belongs to an abbreviation that does not end the sentence. */
function isAbbreviation(tokens: readonly Token[], index: number): boolean {
  const word = tokens[index - 1];
  const next = tokens[index + 1];
  if (!word?.word || word.end !== tokens[index]?.start) return false;
  // 'am 7. Mai'
  if (has(word, HONORIFIC) || (/^\d{1,2}$/.test(word.text) && has(next, Roles.month))) return true;
  const initials = /^\p{L}(?:\.\p{L})*$/u.test(word.text) && word.capital;
  if (!initials && !has(word, ABBREVIATION)) return false;
  if (!next?.word) return !next?.speech;
  return !(next.capital && has(next, OPENERS));
}

/** Whether the words after a quotation that ends in a full stop still report it: '“Stop!” Mr. Ozturk said.' */
function goesOn(tokens: readonly Token[], index: number, terminal: string): boolean {
  const next = tokens[index + 1];
  if (!next) return false;
  if (!next.word) return !next.speech && next.text !== '(' && next.text !== '[';
  if (!next.capital) return true;
  // after a full stop a printer begins anew; a question or an exclamation keeps its mark inside the sentence
  if (terminal === '.' || has(next, ADVERBIAL)) return false;
  for (let at = index + 1; at <= index + REACH; at++) {
    const token = tokens[at];
    if (!token || token.speech || token.text === ',') return false;
    if (token.text === '.' && !isAbbreviation(tokens, at)) return false;
    if (token.verbs.some((verb) => verb.takes.has('quote') && verb.kind !== 'base')) {
      const after = tokens[at + 1];
      return !after || after.text === '.' || after.text === ',' || (after.word && !after.capital);
    }
  }
  return false;
}

/** The sentences of a paragraph's tokens. A quotation is never cut, whatever stops it holds. */
export function sentencesOf(text: string, tokens: readonly Token[]): Token[][] {
  const sentences: Token[][] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    const next = tokens[index + 1];
    let ends = next === undefined;
    if (token.speech && next) {
      const last = text.slice(token.speech.from, token.speech.to).trimEnd().at(-1) ?? '';
      ends = /[.!?…؟]/.test(last) && !goesOn(tokens, index, last === '…' ? '.' : last);
    } else if (STOPS.has(token.text) && next) {
      if (CLOSING.has(next.text)) continue;
      const spaced = next.start > token.end || next.speech !== null;
      const begins = !next.word || next.capital || !/^\p{Ll}/u.test(next.text);
      ends = spaced && begins && !(token.text === '.' && isAbbreviation(tokens, index));
    } else if (CLOSING.has(token.text) && next && STOPS.has(tokens[index - 1]?.text ?? '')) {
      ends = next.capital || next.speech !== null;
    }
    if (ends || index - from >= LONGEST) {
      sentences.push(tokens.slice(from, index + 1));
      from = index + 1;
    }
  }
  return sentences;
}
