/**
 * Folding: what readers take for the same letter becomes the same letter, and the way back to the original offsets is
 * kept. Most news text is plain, so the common case is one test and no copy; letters are exchanged one for one, so
 * offsets only need a table where characters without width of their own are dropped.
 */

/** A text folded for comparing, with the way back to the offsets (UTF-16 code units) of the original. */
export interface Folded {
  readonly text: string;
  /** The original offset of the character that stands at folded offset `i`; the original's length at the end. */
  originalStart(i: number): number;
  /** The original offset behind the character that ends at folded offset `i`, its combining marks included. */
  originalEnd(i: number): number;
}

/** Everything but ASCII without the backtick, and the punctuation of English news. */
const UNUSUAL = /[^\0-_a-\x7f“”…•]/;

/** The same, and what a typesetter makes of apostrophes, hyphens and spaces: most of what folding meets in English. */
const TYPESET = /[^\0-_a-\x7f“”…•‘’–—\xa0]/;
const TYPESET_EXCHANGED = /[‘’–—\xa0]/g;

/** Characters that are exchanged for another one: apostrophes, hyphens, spaces, letters with marks, letter forms, digits. */
const EXCHANGED =
  /[`´\xa0À-ɏʰ-ʿΆ-ΐΪ-ΰςϊ-ώЀЁЃЇЌ-ЎЙйѐёѓїќ-ў\u0622-\u0626\u0629\u0649\u0660-\u0669\u0671\u06a9\u06be\u06c0\u06cc\u06d5\u06f0-\u06f9Ḁ-ỿἀ-῾\u2000-\u200a\u2010-\u2015‘’‛\u202f\u205f′−\u3000\ufb50-\ufdff\ufe58\ufe63\ufe70-\ufefc！-～]/g;

/** Characters without width: combining marks, tatweel, soft hyphens, joiners, direction marks, byte order marks. */
const DROPPED =
  /[\u0300-\u036f\ufe00-\ufe0f\u0610-\u061a\u064b-\u065f\u0670\u0640\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;
const LEADING_MARKS = /^[\u0300-\u036f\ufe00-\ufe0f\u0610-\u061a\u064b-\u065f\u0670]+/;

/** What Unicode's compatibility decomposition does not know, or knows otherwise. Each pair is (from, to). */
const PAIRS =
  "`'´'ʹ'ʻ'ʼ'ʽ'ʾ'ʿ'‘'’'‛'′'－-﹘-﹣-−-ıiøoØOłlŁLđdĐDςσ\u0629\u0647\u0649\u064a\u06a9\u0643\u06be\u0647\u06cc\u064a\u06d5\u0647\u0671\u0627";

const exchanges = new Map<string, string>();
for (let i = 0; i < PAIRS.length; i += 2) exchanges.set(PAIRS.charAt(i), PAIRS.charAt(i + 1));

function exchange(character: string): string {
  let to = exchanges.get(character);
  if (to === undefined) {
    const code = character.charCodeAt(0);
    const base = character.normalize('NFKD').replace(DROPPED, '');
    if (code >= 0x2010 && code <= 0x2015) to = '-';
    else if (/[\u0660-\u0669\u06f0-\u06f9]/.test(character)) to = String(code & 15);
    else to = base.length === 1 ? (exchanges.get(base) ?? base) : character;
    exchanges.set(character, to);
  }
  return to;
}

const same = (i: number): number => i;

/**
 * Folds all but case. Keeps what is a capital a capital, which tells names from words.
 */
export function foldForms(text: string): Folded {
  if (!UNUSUAL.test(text)) return { text, originalStart: same, originalEnd: same };
  const typeset = !TYPESET.test(text);
  const exchanged = text.replace(typeset ? TYPESET_EXCHANGED : EXCHANGED, exchange);
  if (typeset || exchanged.search(DROPPED) < 0) return { text: exchanged, originalStart: same, originalEnd: same };

  /** Folded offsets at which something was dropped, the length dropped up to there, and how much of it were marks. */
  const cuts: { at: number; total: number; marks: number }[] = [];
  let total = 0;
  const folded = exchanged.replace(DROPPED, (run, offset: number) => {
    const at = offset - total;
    total += run.length;
    cuts.push({ at, total, marks: at > 0 ? (LEADING_MARKS.exec(run)?.[0].length ?? 0) : 0 });
    return '';
  });
  /** Index of the last cut at or before folded offset `i`, or -1. */
  const cutAt = (i: number): number => {
    let low = 0;
    let high = cuts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cuts[middle]?.at ?? 0) <= i) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  return {
    text: folded,
    originalStart: (i) => i + (cuts[cutAt(i)]?.total ?? 0),
    originalEnd: (i) => {
      const last = cutAt(i);
      const cut = cuts[last];
      return cut?.at === i ? i + (cuts[last - 1]?.total ?? 0) + cut.marks : i + (cut?.total ?? 0);
    },
  };
}

/** Takes the case away from a text that `foldForms` folded; lengths stay, since the dotted capital I is gone. */
export const foldCase = (text: string): string => {
  const lower = text.toLowerCase();
  // Lowering makes a final sigma where a word ends.
  return lower.includes('ς') ? lower.replaceAll('ς', 'σ') : lower;
};

/** Folds a text: see `foldKey` for what is equal after it. */
export function fold(text: string): Folded {
  const forms = foldForms(text);
  return { ...forms, text: foldCase(forms.text) };
}

/**
 * The folded text only, for comparing and for search tokens. Equal after it: NFC and NFD, letters with and without
 * diacritics, capitals and small letters (dotted or not), the kinds of apostrophe, hyphen, space and digit, Arabic
 * letter forms; what has no width is gone.
 */
export function foldKey(text: string): string {
  return foldCase(foldForms(text).text);
}
