/**
 * A text as words to compare: what readers take for the same word gets one key, whatever its spelling; marks of quotation
 * and punctuation are gone; ellipses and bracketed insertions are told.
 */
import { foldCase, foldForms } from '../matching/folding';
import { nameKey, numberAt, ordinalKey, spellingKey } from './spelling';

/** A run of text, with what it is. */
export interface WordingRun {
  readonly text: string;
  /** Ours, between verbatim runs: it need not be in a quotation, and is not marked where it is not. */
  readonly aside?: boolean;
  /** Something may be left out before it, as at an ellipsis. */
  readonly gap?: boolean;
  readonly verbatim?: boolean;
}

export interface Word {
  /** Which run it stands in, and where, half-open, in UTF-16 code units of the run's text. */
  readonly run: number;
  readonly start: number;
  readonly end: number;
  /** Equal for all spellings of the word. */
  readonly key: string;
  /** Its folded letters and digits, for words written as one or as two. */
  readonly form: string;
  /** What spellings of one name share; empty where it is no name. */
  readonly name: string;
  /** Turns what is said into its opposite. */
  readonly negation: boolean;
  readonly number: boolean;
  /** A word of grammar, which two texts share by chance. */
  readonly light: boolean;
  /** In brackets within the wording: put there by who quotes. */
  readonly inserted: boolean;
  readonly aside: boolean;
  readonly verbatim: boolean;
  /** Something is left out before it. */
  readonly gap: boolean;
  /** A clause or sentence ends before it. */
  readonly clause: boolean;
}

/** Words that deny, folded: English, German, French, Spanish, Russian, Turkish, Arabic. */
const NEGATIONS = new Set(
  (
    'not no never nor neither none nobody nothing nowhere without ' +
    'nicht kein keine keinen keinem keiner nie niemals nichts niemand ohne ' +
    'ne pas jamais aucun aucune rien sans ni nunca jamas ningun ninguna ninguno nada nadie sin ' +
    'не нет ни никогда ничего никто без degil hayir yok asla hicbir لا لم لن ليس ليست لست غير بدون'
  ).split(' '),
);

/** English words of grammar; words of up to three letters count as such in every language. */
const LIGHT = new Set(
  (
    'about after again against also because been before being between both could does doing down during each every from further ' +
    'have having here into itself just more most much must once only other over same shall should some such than that their ' +
    'them then there these they this those through under until very were what when where which while whom whose will with ' +
    'would your yours ours like upon even still'
  ).split(' '),
);
/** Up to so many letters a word is taken for one of grammar, unless it is an acronym or has digits. */
const SHORT = 3;

/** Before 's these stand for 'is': a name may as well own what follows. */
const IS_AFTER = new Set(['it', 'he', 'she', 'that', 'there', 'what', 'who', 'here', 'where']);
const ENDINGS: Readonly<Record<string, string>> = { re: 'are', ll: 'will', ve: 'have', m: 'am', d: 'would' };
const BEFORE_NOT: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall', ai: 'is' };

/** An ellipsis (bracketed or not), a bracket, initials, a number, a word, a sign of a unit, or the end of a clause. */
const TOKEN =
  /\[?\s*(?:…|\.{3,}|\. \. \.)\s*\]?|\(\s*(?:…|\.{3,})\s*\)|[[\]]|(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*|[$€£%]|[.!?;:,—–]/gu;
const ELLIPSIS = /…|\.\s?\.\s?\./;

interface Piece {
  readonly start: number;
  readonly end: number;
  /** Folded, lower case. */
  readonly text: string;
  readonly capital: boolean;
  readonly acronym: boolean;
  readonly inserted: boolean;
  readonly gap: boolean;
  readonly clause: boolean;
}

/** The pieces of a run; a contraction is two of them. */
function piecesOf(text: string, gapBefore: boolean): Piece[] {
  const folded = foldForms(text);
  const pieces: Piece[] = [];
  let inserted = false;
  let gap = gapBefore;
  let clause = true;
  const add = (from: number, to: number, word: string, capital: boolean): void => {
    const acronym = capital && /^\p{Lu}\.?[\p{Lu}\d]/u.test(folded.text.slice(from, to));
    pieces.push({ start: folded.originalStart(from), end: folded.originalEnd(to), text: word, capital, acronym, inserted, gap, clause });
    gap = false;
    clause = false;
  };
  for (const { 0: token, index } of folded.text.matchAll(TOKEN)) {
    if (ELLIPSIS.test(token)) gap = true;
    else if (token === '[') inserted = true;
    else if (token === ']') inserted = false;
    else if (/^[.!?;:,—–]$/.test(token)) clause = true;
    else {
      const end = index + token.length;
      const capital = /^\p{Lu}/u.test(token);
      const lower = foldCase(token);
      const not = /^(\p{L}+)n't$/u.exec(lower)?.[1] ?? (lower === 'cannot' ? 'can' : undefined);
      const joint = not === undefined ? /^(\p{L}+)'(re|ll|ve|m|d|s)$/u.exec(lower) : null;
      const ending = joint && (joint[2] === 's' ? IS_AFTER.has(joint[1] as string) && 'is' : ENDINGS[joint[2] as string]);
      if (not !== undefined) {
        const cut = lower === 'cannot' ? index + 3 : end - 3;
        add(index, cut, BEFORE_NOT[not] ?? not, capital);
        add(cut, end, 'not', false);
      } else if (joint && ending) {
        add(index, index + (joint[1] as string).length, joint[1] as string, capital);
        add(index + (joint[1] as string).length, end, ending, false);
      } else add(index, end, /^[A-Z]{2,3}$/.test(token) && lower === 'us' ? 'u.s' : lower.replace(/\.$/, ''), capital);
    }
  }
  return pieces;
}

/** Leaves out what was put in between two words of one number, "twelve [sic] million", unless it changes what is said. */
function withoutAsidesInNumbers(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ inserted }) => inserted)) return pieces;
  const kept: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at] as Piece;
    if (!piece.inserted) {
      kept.push(piece);
      at += 1;
      continue;
    }
    let end = at + 1;
    while (pieces[end]?.inserted) end += 1;
    const around = [kept.at(-1)?.text ?? '', pieces[end]?.text ?? ''];
    const put = pieces.slice(at, end);
    const counts = ({ text, gap, clause }: Piece): boolean => gap || clause || NEGATIONS.has(text) || numberAt([text], 0) !== null;
    if (numberAt(around, 0)?.length !== 2 || put.some(counts)) kept.push(...put);
    at = end;
  }
  return kept;
}

/** The words of several runs of text, in order. Linear in their length. */
export function wordsOf(runs: readonly WordingRun[]): Word[] {
  const words: Word[] = [];
  runs.forEach(({ text, aside = false, gap = false, verbatim = false }, run) => {
    const pieces = withoutAsidesInNumbers(piecesOf(text, gap));
    const texts = pieces.map((piece) => piece.text);
    const common = { run, aside, verbatim };
    for (let at = 0; at < pieces.length; ) {
      const piece = pieces[at] as Piece;
      const { start, gap: leftOut, clause, inserted } = piece;
      const place = { ...common, start, gap: leftOut, clause, inserted };
      const number = numberAt(texts, at);
      const length = number ? untilBreak(pieces, at, number.length) : 1;
      // a break within what reads as one number ends it there
      const whole = number && (length === number.length ? number : numberAt(texts.slice(at, at + length), 0));
      const last = pieces[at + length - 1] as Piece;
      if (whole) {
        words.push({
          ...place,
          end: last.end,
          key: whole.key,
          form: whole.key.slice(1),
          name: '',
          negation: false,
          number: true,
          light: false,
        });
        at += length;
        // a sign of money stands before its number, its name behind
        const before = words.at(-2);
        if (before && /^[$€£]$/.test(text.slice(before.start, before.end)) && before.run === run)
          words.splice(-2, 2, words.at(-1) as Word, before);
        continue;
      }
      const ordinal = ordinalKey(piece.text);
      const key = ordinal ?? spellingKey(piece.text);
      const negation = NEGATIONS.has(piece.text);
      const light =
        ordinal === null && !negation && (LIGHT.has(piece.text) || (piece.text.length <= SHORT && !piece.acronym && !/\d/.test(key)));
      const isName = piece.capital && piece.text.length > SHORT && !light;
      words.push({
        ...place,
        end: piece.end,
        key,
        form: key.replace(/[^\p{L}\p{M}\p{N}]/gu, ''),
        name: isName ? nameKey(piece.text) : '',
        negation,
        number: ordinal !== null,
        light,
      });
      at += 1;
    }
  });
  return words;
}

/** How many of `length` pieces from `at` on stand together, without an ellipsis, a bracket or the end of a clause between. */
function untilBreak(pieces: readonly Piece[], at: number, length: number): number {
  for (let next = 1; next < length; next += 1) {
    const piece = pieces[at + next] as Piece;
    if (piece.gap || piece.clause || piece.inserted !== pieces[at]?.inserted) return next;
  }
  return length;
}
