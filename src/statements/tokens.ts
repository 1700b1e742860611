/** Words, marks and quotations of a paragraph, in order. A quotation is one token: what it says is not our grammar's business. */
import type { Language, Role, VerbForm } from './language';
import { bit } from './language';
import type { Quotation } from './quotations';

/** A word, a punctuation mark, or a whole quotation; `start` and `end` in UTF-16 code units of the article's text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Lower case, straight apostrophes, without the possessive ending: the key of the language's lists. */
  readonly lower: string;
  readonly word: boolean;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  readonly possessive: boolean;
  /** Bits of the roles the language gives it. */
  readonly roles: number;
  readonly verbs: readonly VerbForm[];
  readonly quotation: Quotation | null;
}

const NO_VERBS: readonly VerbForm[] = [];
/** Letters and digits with inner apostrophes, hyphens, dots and commas: "l'Elysée", 'S-400', 'U.S', '12,000'. */
const PIECE = /[\p{L}\p{N}\p{M}_@]+(?:['’´.,‑‐-][\p{L}\p{N}\p{M}_@]+)*|\.{2,}|--|''|\S/uy;
const BLANK = /\s+/y;
const CAPITAL = /^\p{Lu}/u;
const WORD = /^[\p{L}\p{N}]/u;
const POSSESSIVE = /['’´]s$/;

/** Whether a token has one of the roles given as joined bits. */
export const has = (token: Token | undefined, roles: number): boolean => token !== undefined && (token.roles & roles) !== 0;

/** The bits of several roles. */
export const rolesOf = (...roles: readonly Role[]): number => roles.reduce((bits, role) => bits | bit(role), 0);

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
    roles: language.roles.get(lower) ?? 0,
    verbs: (possessive ? undefined : language.forms.get(lower)) ?? NO_VERBS,
    quotation: null,
  };
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
      tokens.push({
        start: quotation.start,
        end: quotation.end,
        text: '',
        lower: '',
        word: false,
        capital: false,
        possessive: false,
        roles: 0,
        verbs: NO_VERBS,
        quotation,
      });
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
    tokens.push(wordToken(piece, at, language));
    at += piece.length;
  }
  return tokens;
}
