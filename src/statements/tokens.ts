/** Words, marks and quotations of a paragraph, in order. A quotation is one token: what it says is not our grammar's business. */
import type { Language, VerbForm } from './language';
import { Roles } from './language';
import type { Quotation } from './quotations';

/** A word, a punctuation mark, or a whole quotation; `start` and `end` in UTF-16 code units of the article's text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, straight apostrophes, without the possessive ending: the key of the language's lists. */
  readonly lower: string;
  readonly word: boolean;
  /** Begins with a capital letter; of a quotation that is no word of the sentence, its first words. */
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Bits of the roles the language gives it. */
  readonly roles: number;
  readonly verbs: readonly VerbForm[];
  /** The last mark or letter of a quotation's words: in American print ',' where its clause ends; empty for a word. */
  readonly ending: string;
  /** The quotation this token is. */
  readonly quotation: Quotation | null;
  /** The same where it may be somebody's words; null for a title or a word held at a distance, which is a noun to the grammar. */
  readonly speech: Quotation | null;
}

const NO_VERBS: readonly VerbForm[] = [];
/** Letters and digits with inner apostrophes, hyphens, dots and commas: "l'Elysée", 'S-400', 'U.S', '12,000'. */
const PIECE = /[\p{L}\p{N}\p{M}_@]+(?:['’´.,‑‐-][\p{L}\p{N}\p{M}_@]+)*|\.{2,}|--|''|\S/uy;
/** The WHO is not 'who', and the IT industry is not 'it'; a CEO is a role. */
const ACRONYM = Roles.role | Roles.honorific;
const isAcronym = (text: string): boolean => text.length > 1 && text === text.toUpperCase() && /^\p{Lu}+$/u.test(text);
const BLANK = /\s+/y;
const CAPITAL = /^\p{Lu}/u;
const WORD = /^[\p{L}\p{N}]/u;
/** A first letter in upper case, marks and blanks before it aside. */
const OPENS_CAPITAL = /^[^\p{L}\p{N}]*\p{Lu}/u;
/** The last character of quoted words, blanks and the closing marks of a quotation within aside. */
const INNER_CLOSING = /([^\s’'”"»])[\s’'”"»]*$/u;
const POSSESSIVE = /['’´]s$/;

/** Whether a token has one of the roles given as joined bits. */
export const has = (token: Token | undefined, roles: number): boolean => token !== undefined && (token.roles & roles) !== 0;

function rolesOf(text: string, lower: string, language: Language): number {
  const listed = (language.roles.get(lower) ?? 0) & (isAcronym(text) ? ACRONYM : -1);
  return listed === 0 && language.roleNoun?.test(lower) ? Roles.role : listed;
}

function wordToken(text: string, start: number, language: Language): Token {
  const word = WORD.test(text);
  const possessive = word && POSSESSIVE.test(text);
  const bare = possessive ? text.slice(0, -2) : text;
  const lower = (language.code === 'tr' ? bare.toLocaleLowerCase('tr') : bare.toLowerCase()).replace(/[’´]/g, "'");
  return {
    start,
    end: start + text.length,
    text,
    lower,
    word,
    capital: word && CAPITAL.test(text),
    possessive,
    roles: rolesOf(text, lower, language),
    verbs: (possessive ? undefined : language.forms.get(lower)) ?? NO_VERBS,
    ending: '',
    quotation: null,
    speech: null,
  };
}

/** The parts of a piece that are words of their own; joined they are the piece. */
function clitics(piece: string, language: Language): string[] {
  const before = language.proclitic?.exec(piece)?.[0].length ?? 0;
  const rest = piece.slice(before);
  const joint = language.enclitic?.exec(rest);
  const parts =
    joint && joint.index > 0 ? [rest.slice(0, joint.index + joint[0].length), rest.slice(joint.index + joint[0].length)] : [rest];
  return [piece.slice(0, before), ...parts].filter((part) => part !== '');
}

/** The tokens of `text` from `start` to `end`; each of `quotations`, which lie in that range in order, becomes one. */
export function tokenize(text: string, start: number, end: number, quotations: readonly Quotation[], language: Language): Token[] {
  const tokens: Token[] = [];
  let at = start;
  let next = 0;
  while (at < end) {
    const quotation = quotations[next];
    const limit = quotation?.start ?? end;
    if (at >= limit && quotation) {
      tokens.push(quotationToken(text, quotation, false));
      at = quotation.end;
      next++;
      continue;
    }
    BLANK.lastIndex = at;
    const blank = BLANK.exec(text);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text)?.[0].slice(0, limit - at) ?? text.charAt(at);
    let from = 0;
    // 'l'armée' and 'dit-il' are two words each
    for (const part of language.proclitic || language.enclitic ? clitics(piece, language) : [piece]) {
      // the joint's hyphens belong to neither
      tokens.push(wordToken(part.replace(/(?<=.)-(?:t-)?$/, ''), at + from, language));
      from += part.length;
    }
    at += piece.length;
  }
  if (quotations.length > 0) {
    for (let index = 1; index < tokens.length; index++) {
      const quotation = tokens[index]?.quotation;
      if (quotation && isInline(text, tokens, index, quotation, language)) tokens[index] = quotationToken(text, quotation, true);
    }
  }
  return tokens;
}

const quotationToken = (text: string, quotation: Quotation, inline: boolean): Token => ({
  start: quotation.start,
  end: quotation.end,
  text: '',
  lower: '',
  word: inline,
  capital: !inline && OPENS_CAPITAL.test(text.slice(quotation.from, quotation.from + 4)),
  possessive: false,
  roles: 0,
  verbs: NO_VERBS,
  ending: INNER_CLOSING.exec(text.slice(Math.max(quotation.from, quotation.to - 6), quotation.to))?.[1] ?? '',
  quotation,
  speech: inline ? null : quotation,
});

/** The most words that a quotation inside a noun phrase has ('the "so-called moderate" rebels'). */
const INLINE = 4;

/** No headline and no term is longer, in words. */
const LONGEST_LABELLED = 14;

/** 'a party called “Forward”': whoever calls something names it before its name, so this is what it is called. */
export const isNaming = (token: Token | undefined): boolean => {
  const forms = token?.verbs.filter((verb) => verb.prepositions.size === 0) ?? [];
  return forms.length > 0 && forms.every((verb) => verb.kind === 'past' && verb.takes.has('naming') && !verb.takes.has('quote'));
};

/** Whether somebody calls it so: 'she called', 'Ms. Kim called', 'what critics called'. */
function calledBy(tokens: readonly Token[], last: number): boolean {
  const token = tokens[last];
  if (!token?.word || token.capital || has(token, Roles.pronoun | Roles.relative | Roles.auxiliary)) return token !== undefined;
  for (let at = last; at > last - 5; at--) if (has(tokens[at], Roles.question)) return true;
  return false;
}

/** Whether a quotation is no speech but a name or a distanced word of the sentence around it. */
function isInline(text: string, tokens: readonly Token[], index: number, quotation: Quotation, language: Language): boolean {
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  const named = has(before, Roles.label) || (isNaming(before) && !calledBy(tokens, index - 2));
  // 'the report, “Nothing But Sun”, is …'
  const apposed = before?.text === ',' && has(tokens[index - 2], Roles.label | Roles.occasion) && isTitle(text, quotation);
  if (named || apposed) return wordCount(text, quotation) <= LONGEST_LABELLED;
  // where the verb comes last, it follows its words ('… parlamentoda “Sürüyor” dedi')
  if (language.verbLast && after?.verbs.some((verb) => verb.takes.has('quote'))) return false;
  // "the United Nations' “Digital Islands” programme"
  const possessor = /^['’]$/.test(before?.text ?? '') && tokens[index - 2]?.end === before?.start;
  if ((!before?.word && !possessor) || !before || before.verbs.length > 0 || (before.roles & Roles.complementiser) !== 0) return false;
  if (isTitle(text, quotation)) return true;
  const closed = /[\p{L}\p{N}%]$/u.test(text.slice(quotation.from, quotation.to).trimEnd());
  return closed && wordCount(text, quotation) <= INLINE && after?.word === true && !after.capital;
}

/** How many words a quotation has. */
export const wordCount = (text: string, quotation: Quotation): number =>
  (text.slice(quotation.from, quotation.to).match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []).length;

/** A title ('The Art of War') has capitals in all its longer words. */
export function isTitle(text: string, quotation: Quotation): boolean {
  // no title of a book, a broadcast or a ship is longer
  if (quotation.to - quotation.from > 80) return false;
  const words = text.slice(quotation.from, quotation.to).match(/[\p{L}\p{N}]+/gu) ?? [];
  const capital = (word: string | undefined): boolean => word !== undefined && /^[\p{Lu}\p{N}]/u.test(word);
  return (
    capital(words[0]) &&
    words.every((word) => word.length <= 3 || capital(word)) &&
    !/[!?…;]/.test(text.slice(quotation.from, quotation.to))
  );
}
