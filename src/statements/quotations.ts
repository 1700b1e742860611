/**
 * Quotation marks: which of them open, which close, which are apostrophes.
 *
 * One pass over each paragraph with the marks it has, so that the time is linear even in a text of nothing but marks.
 * Only outermost quotations are returned; a quotation inside one is part of what is said.
 */

/** A run of quoted words. `start` and `end` take in the marks, `from` and `to` leave them out (all half-open). */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** Its mark was not closed in its paragraph: it may go on in the next. */
  readonly open: boolean;
  /** It stands at the start of its paragraph with an opening mark and the paragraph before was left open. */
  readonly continues: boolean;
}

/** Marks that may close what a mark opens. German closes with the mark that opens in English; some printers mix. */
const CLOSERS: Readonly<Record<string, string>> = {
  '“': '”"“',
  '”': '”',
  '"': '"”',
  '„': '“”"„',
  '‟': '”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
  '「': '」',
  '『': '』',
  '＂': '＂',
};
/** Marks that are also apostrophes: they open only before a word and close only after one. */
const SINGLE = new Set(["'", '‘', '’', '‚']);
const ANY_MARK = /["“”„‟«»‹›‘’‚'`「」『』＂]/g;
/** After these an English apostrophe stands for letters left out, at the start of a word. */
const ELISION = /^(?:em|til|tis|twas|cause|n|bout|round|\d0s)(?![\p{L}\d])/iu;
const isLetter = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
const isBlank = (char: string): boolean => char === '' || /\s/.test(char);

interface Mark {
  readonly at: number;
  readonly length: number;
  /** Two single marks or backticks count as the double mark. */
  readonly sign: string;
  readonly before: string;
  readonly after: string;
}

function marksOf(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  // of the paragraph alone: where it has no mark, the rest of the text is not searched for one
  const paragraph = text.slice(start, end);
  ANY_MARK.lastIndex = 0;
  for (let match = ANY_MARK.exec(paragraph); match; match = ANY_MARK.exec(paragraph)) {
    const at = start + match.index;
    const char = match[0];
    // of three in a row the single one is the inner: first where they close, last where they open
    const third = text[at + 2] === char && at > start && !isBlank(text.charAt(at - 1)) && text.charAt(at - 1) !== char;
    const doubled = (char === "'" || char === '`') && text[at + 1] === char && at + 1 < end && !third;
    const length = doubled ? 2 : 1;
    marks.push({
      at,
      length,
      sign: doubled ? '"' : char === '`' ? "'" : char,
      before: at > start ? text.charAt(at - 1) : '',
      after: at + length < end ? text.charAt(at + length) : '',
    });
    ANY_MARK.lastIndex = at - start + length;
  }
  return marks;
}

/** A mark may open before something to say, and after a blank, a bracket, a dash or another mark. */
function mayOpen(mark: Mark, text: string): boolean {
  if (!(mark.sign in CLOSERS)) return false;
  if (mark.sign === '”' || mark.sign === '’') return false;
  // a Frenchman leaves a blank inside his marks, an Englishman does not
  const french = '«»‹›„“'.includes(mark.sign);
  if (isBlank(mark.after) && !french) return false;
  if (!SINGLE.has(mark.sign)) return !(isLetter(mark.before) && mark.sign === '"');
  return !isLetter(mark.before) && !/[.,!?]/.test(mark.before) && !ELISION.test(text.slice(mark.at + 1, mark.at + 7));
}

/** Whether a single mark has a blank or the like after it and none before, so that it may close. */
const closes = (mark: Mark): boolean => !isBlank(mark.before) && !isLetter(mark.after);

/**
 * Whether the single mark at `index` is the apostrophe of a plural ('the tenants’ money'): it follows an s, a word
 * follows it, and of the single marks after it one that can only close comes before one that can open.
 */
function isPluralPossessive(marks: readonly Mark[], index: number, text: string): boolean {
  const mark = marks[index] as Mark;
  if (!/s/i.test(mark.before) || !/^\s[\p{Ll}\p{N}]/u.test(text.slice(mark.at + 1, mark.at + 3))) return false;
  for (let next = index + 1; next < marks.length; next++) {
    const other = marks[next] as Mark;
    if (!SINGLE.has(other.sign)) continue;
    if (other.sign !== '’' && isBlank(other.before) && !isBlank(other.after)) return false;
    if (closes(other)) return true;
  }
  return false;
}

function mayClose(mark: Mark, opener: Mark): boolean {
  if (!CLOSERS[opener.sign]?.includes(mark.sign)) return false;
  // an opener of the same shape directly before a word, after a blank, opens again and closes nothing
  if (mark.sign === opener.sign && !isBlank(mark.after) && isBlank(mark.before) && mark.sign !== '"') return false;
  if (mark.sign === '“' && opener.sign === '“') return !isLetter(mark.after) && !isBlank(mark.before);
  if (SINGLE.has(mark.sign)) return closes(mark);
  return true;
}

/**
 * The outermost quotations of the paragraphs given as ranges of `text`, one list per paragraph.
 * Never throws; a mark without a partner opens nothing unless it is a double mark that runs to its paragraph's end.
 */
export function findQuotations(text: string, paragraphs: readonly (readonly [number, number])[]): Quotation[][] {
  let leftOpen = false;
  return paragraphs.map(([start, end]) => {
    const marks = marksOf(text, start, end);
    // the last single mark that could close, so that a lone apostrophe is not followed to the paragraph's end
    const lastSingle = marks.findLastIndex((mark) => SINGLE.has(mark.sign) && closes(mark));
    const found: Quotation[] = [];
    let opener: { mark: Mark; index: number } | null = null;
    let apostrophes = false;
    const close = (mark: Mark, to: number, endAt: number, open: boolean): void => {
      const from = mark.at + mark.length;
      const continues = leftOpen && found.length === 0 && mark.at === start;
      if (to > from) found.push({ start: mark.at, end: endAt, from, to, open, continues });
    };
    for (let index = 0; index < marks.length; index++) {
      const mark = marks[index] as Mark;
      if (!opener) {
        if (!mayOpen(mark, text)) continue;
        if (SINGLE.has(mark.sign) && (apostrophes || index >= lastSingle)) continue;
        opener = { mark, index };
      } else if (mayClose(mark, opener.mark) && !(SINGLE.has(mark.sign) && isPluralPossessive(marks, index, text))) {
        close(opener.mark, mark.at, mark.at + mark.length, false);
        opener = null;
      }
      if (index === marks.length - 1 && opener && SINGLE.has(opener.mark.sign)) {
        // it was an apostrophe: look at the marks after it again, once, without single marks
        index = opener.index;
        opener = null;
        apostrophes = true;
      }
    }
    if (opener) close(opener.mark, end, end, true);
    leftOpen = opener !== null;
    return found;
  });
}
