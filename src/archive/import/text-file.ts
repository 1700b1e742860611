/**
 * An article in a plain text file, as people keep them: with a header, a headline, bylines and datelines before the
 * text, captions and links within it, and contacts, credits and an address after it. Pure; one pass over the lines.
 */
import { type Edtf, isEdtf } from '../../model/edtf';
import type { DateClaim } from '../../model/records';
import type { ReadArticle } from '../find';

/** Longest file, in UTF-16 code units: ten times the longest article of a newspaper. */
export const MAX_TEXT_FILE = 2_000_000;
/** Longest line that may be a headline, a cross-head or another line that is no sentence. */
const MAX_HEADING = 200;
/** Longest line between two paragraphs that is taken for a cross-head. */
const MAX_CROSS_HEAD = 80;
/** Widths of text that was broken into lines by a mail program or an editor. */
const WRAPPED = { least: 40, most: 100 };
/** Longest address, in UTF-16 code units; escaped it has three times as many at most, which a record still holds. */
const MAX_ADDRESS = 1_300;
/** Most names of credits that are kept. */
const MAX_CREDITS = 50;

export interface TextProblem {
  readonly place: string;
  readonly message: string;
}
export type ParsedText =
  | { readonly ok: true; readonly article: ReadArticle }
  | { readonly ok: false; readonly problems: readonly TextProblem[] };

const HEADER = /^\s*date\s+(\S+)\s*/iu;
const SENTENCE_END = /[.!?…。؟:;,][\s"'”’»)\]*]*$/u;
const BYLINE = /^by\s+(\p{Lu}[\p{L}\p{M}.'’ ,-]+)$/iu;
const CAPTION = /\*\*[^*]+\*\*$/u;
const CROSS_HEAD = /^(?:[-–—]\s*['‘"“].*['’"”]\s*[-–—]|[“"«„][^.,!?”"»“]{1,60}[”"»“])$/u;
const RELATED = /^(?:related(?: article| story| stories)?|read (?:more|also|next)|also read|see also|more on this|more)\s*:/iu;
const ADDRESS_LABEL = /^(?:original (?:url|article|link)|url|source url|link)\s*:\s*(.*)$/iu;
const ADDRESS = /^https?:\/\//iu;
const CONTACT = /^to contact the [^:]*:\s*(.*)$/iu;
const COPYRIGHT = /^(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:[-–]\d{2,4})?)?\s*(.*)$/iu;
/** Who reported and edited, in brackets at the end of the text, or on a line of its own. */
const CREDITS = /\(?\b((?:additional |further )?(?:reporting|writing|editing|compiled|translation)[^()]*? by\b[^()]*)\)?\s*$/iu;
const CREDITS_LINE = /^\(?(?:additional |further )?(?:reporting|writing|editing|compiled|translation)[^()]*? by\b/iu;
const CREDITS_END = /\s*\((?:additional |further )?(?:reporting|writing|editing|compiled|translation)[^()]*? by\b[^()]*\)\s*$/iu;
const STRAY_DASH = /\s+[—–]+\s*$/u;
/** A dateline: a place, an agency in brackets, or both, perhaps with a day, before a dash or a colon. */
const DATELINE =
  /^(?:(?<place>\p{Lu}[\p{L}\p{M}.'’/ -]*?)(?:,\s*[\p{L}.]+\s+\d{1,2}(?:,\s*\d{4})?)?\s*)?(?:\((?<agency>\p{Lu}[\p{L}\p{M}. /-]*)\)\s*)?(?<mark>--|[–—:-])(?=\s|$)/u;
const CAPITALS = /^[\p{Lu}\p{M}.'’/ -]{3,}$/u;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const MONTH_FIRST = new RegExp(`^${MONTH}\\s+(\\d{1,2}),?\\s+(\\d{4})(?:\\b.*)?$`, 'iu');
const DAY_FIRST = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})(?:\\b.*)?$`, 'iu');
const ISO = /^(\d{4}-\d{2}(?:-\d{2})?)(?:[T ].*)?$/u;
/** What may stand before a date on a line of its own. */
const DATED = /^(?:(?:published|updated|posted|date)(?: on| at)?\s*:?\s*)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?/iu;

const edtfOf = (year: string, month: string, day: string): Edtf | null => {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const edtf = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isEdtf(edtf) ? edtf : null;
};

/** The date that a line of its own is, or null. */
function dateLine(line: string): Edtf | null {
  if (line.length > MAX_CROSS_HEAD) return null;
  const bare = line.replace(DATED, '');
  const iso = ISO.exec(bare)?.[1];
  if (iso !== undefined) return isEdtf(iso) ? iso : null;
  const [, month, day, year] = MONTH_FIRST.exec(bare) ?? [];
  if (month && day && year) return edtfOf(year, month, day);
  const [, day2, month2, year2] = DAY_FIRST.exec(bare) ?? [];
  return day2 && month2 && year2 ? edtfOf(year2, month2, day2) : null;
}

/** The names in a line of credits. */
const namesIn = (credits: string): string[] =>
  credits
    .split(/;|,|\s+and\s+|\s+&\s+/u)
    .map((part) =>
      part
        .replace(/^.*\bby\b/iu, '')
        .replace(/\s+(?:in|at)\s.*$/u, '')
        .replace(/\S+@\S+/gu, '')
        .replace(/^[\s.]+|[\s.()]+$/gu, ''),
    )
    .filter((name) => /^\p{Lu}/u.test(name) && name.length <= MAX_HEADING);

/** News agencies, which a byline or a dateline may name instead of a person. */
const AGENCIES =
  /^(?:reuters|afp|agence france-presse|ap|associated press|the associated press|dpa|bloomberg|tass|interfax|anadolu(?: agency)?|aa|upi|efe|ansa|xinhua|ria novosti|bloomberg news)$/iu;

/** The lines of a text, each a paragraph; those of a paragraph that was broken into lines are one again. */
function linesOf(text: string): string[] {
  const blocks = text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .reduce<string[][]>(
      (all, raw) => {
        const line = raw.trim();
        if (line === '') all.push([]);
        else all.at(-1)?.push(line);
        return all;
      },
      [[]],
    );
  return blocks.flatMap((lines) => {
    const broken = lines.length > 1 && lines.slice(0, -1).every(({ length }) => length >= WRAPPED.least && length <= WRAPPED.most);
    // lines that each end a sentence are paragraphs without blank lines between them
    return broken && !lines.every((line) => SENTENCE_END.test(line)) ? [lines.join(' ')] : lines;
  });
}

/** What was read so far. */
interface Draft {
  headline: string | null;
  publisher: string | null;
  agency: string | null;
  readonly credits: string[];
  place: string | null;
  date: DateClaim | null;
  link: ReadArticle['link'];
  readonly notes: string[];
  readonly paragraphs: string[];
  /** A dateline that stands before its paragraph, on a line of its own. */
  dateline: string;
}

/** An address as printed; one with blanks in it is broken, and what it was cannot be known. */
const linkOf = (printed: string): NonNullable<ReadArticle['link']> => ({
  printed,
  url: !/\s/u.test(printed) && URL.canParse(printed) ? new URL(printed).href : null,
});

/** Takes a line that is not of the text. Returns whether it was one; `next` is the line after it. */
function takeApparatus(line: string, draft: Draft): boolean {
  if (CAPTION.test(line) || CROSS_HEAD.test(line) || RELATED.test(line)) return true;
  if (ADDRESS.test(line) && line.length <= MAX_ADDRESS && !/\p{Ll}\.\s/u.test(line)) {
    draft.link ??= linkOf(line);
    return true;
  }
  const labelled = ADDRESS_LABEL.exec(line)?.[1];
  if (labelled !== undefined && labelled.length <= MAX_ADDRESS && (labelled === '' || ADDRESS.test(labelled))) {
    if (labelled !== '') draft.link ??= linkOf(labelled);
    return true;
  }
  const contact = CONTACT.exec(line)?.[1];
  if (contact !== undefined) {
    draft.credits.push(...namesIn(contact));
    return true;
  }
  const owner = line.length <= MAX_HEADING ? COPYRIGHT.exec(line)?.[1] : undefined;
  if (owner !== undefined) {
    const name = owner.replace(/[,.]?\s+(?:all rights reserved|L\.P|Inc|Ltd|LLC|GmbH)\b.*$/iu, '').trim();
    if (name !== '') draft.publisher ??= name;
    return true;
  }
  if (CREDITS_LINE.test(line) && line.length <= 2 * MAX_HEADING) {
    draft.credits.push(...namesIn(CREDITS.exec(line)?.[1] ?? line));
    return true;
  }
  return false;
}

/** Takes a line that stands before the text: byline, date, dateline, headline. Returns whether it was one. */
function takeHead(line: string, draft: Draft): boolean {
  const by = line.length <= MAX_HEADING ? BYLINE.exec(line)?.[1]?.trim() : undefined;
  if (by !== undefined && !SENTENCE_END.test(line)) {
    if (AGENCIES.test(by)) draft.agency ??= by;
    else draft.credits.push(...namesIn(by));
    return true;
  }
  const date = dateLine(line);
  if (date !== null) {
    draft.date ??= { edtf: date, basis: 'printed' };
    return true;
  }
  if (line.length <= MAX_HEADING && !SENTENCE_END.test(line) && !datelineOf(line) && draft.paragraphs.length === 0) {
    draft.headline ??= line;
    return true;
  }
  return false;
}

interface Dateline {
  readonly length: number;
  readonly place: string | null;
  readonly agency: string | null;
}

/** The dateline that a paragraph begins with: its place in capitals, or an agency in brackets. */
function datelineOf(line: string): Dateline | null {
  const found = DATELINE.exec(line.slice(0, MAX_HEADING));
  if (!found) return null;
  const { place, agency, mark } = found.groups ?? {};
  if (agency === undefined && (place === undefined || mark === '-' || !CAPITALS.test(place))) return null;
  return { length: found[0].length, place: place?.trim() || null, agency: agency ?? null };
}

/** Takes a paragraph of the text. What it says of itself (who reported, and from where) is noted; the text is left as it is. */
function takeParagraph(line: string, draft: Draft): void {
  const dateline = datelineOf(line);
  if (dateline && draft.paragraphs.length === 0) {
    draft.place ??= dateline.place;
    draft.agency ??= dateline.agency;
    if (dateline.length >= line.length) {
      draft.dateline = `${line} `;
      return;
    }
  }
  const credits = CREDITS_END.exec(line)?.[0];
  if (credits !== undefined) draft.credits.push(...namesIn(CREDITS.exec(credits)?.[1] ?? ''));
  const text = line.replace(CREDITS_END, '').replace(STRAY_DASH, '');
  if (text !== '') draft.paragraphs.push(draft.dateline + text);
  draft.dateline = '';
}

const refused = (place: string, message: string): ParsedText => ({ ok: false, problems: [{ place, message }] });

/** The line, counted from 1, that an offset is in. */
const lineAt = (text: string, offset: number): string => `line ${text.slice(0, offset).split(/\r\n?|\n/u).length}`;

/**
 * Reads the text of a file, already decoded. Never throws; what cannot be an article is refused with the line and what
 * was expected there.
 */
export function parseTextFile(name: string, text: string): ParsedText {
  if (text.length > MAX_TEXT_FILE) return refused('the whole file', `expected at most ${MAX_TEXT_FILE} characters, not ${text.length}`);
  // a file that is no text has control characters, and one in another encoding many that could not be decoded
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
  const control = text.search(/[\u0000-\u0008\u000E-\u001F]/u);
  if (control >= 0) return refused(lineAt(text, control), 'expected plain text, not the control characters of another kind of file');
  const undecoded = text.match(/\uFFFD/gu)?.length ?? 0;
  if (undecoded > text.length / 100)
    return refused(lineAt(text, text.indexOf('\uFFFD')), 'expected text in UTF-8; it has characters that are not');
  if (/^\s*(?:<!doctype|<html|<\?xml)/iu.test(text)) return refused('line 1', 'expected plain text, not HTML or XML');

  const draft: Draft = {
    headline: null,
    publisher: null,
    agency: null,
    credits: [],
    place: null,
    date: null,
    link: null,
    notes: [],
    paragraphs: [],
    dateline: '',
  };
  const header = HEADER.exec(text);
  const stated = header?.[1];
  const hasHeader = stated !== undefined && /^\d{4}\b/u.test(stated);
  if (hasHeader) {
    if (!isEdtf(stated))
      return refused(lineAt(text, text.indexOf(stated)), `expected a date such as 2019-06-02 or 2019-06, not “${stated.slice(0, 40)}”`);
    draft.date = { edtf: stated, basis: 'printed' };
  }
  for (const line of linesOf(hasHeader ? text.slice(header?.[0].length ?? 0) : text)) {
    if (takeApparatus(line, draft)) continue;
    if (draft.paragraphs.length === 0 && draft.dateline === '' && takeHead(line, draft)) continue;
    const crossHead =
      draft.paragraphs.length > 0 &&
      line.length <= MAX_CROSS_HEAD &&
      !SENTENCE_END.test(line.replace(STRAY_DASH, '')) &&
      /\p{L}/u.test(line) &&
      !/^[-•*]/u.test(line);
    if (!crossHead) takeParagraph(line, draft);
  }
  if (draft.paragraphs.length === 0)
    return refused(lineAt(text, text.length), 'expected at least one paragraph of running text before the end of the file');
  const { dateline: _, ...article } = draft;
  return {
    ok: true,
    article: {
      ...article,
      file: name,
      credits: [...new Set(draft.credits)].slice(0, MAX_CREDITS),
      language: null,
      machineTranslated: false,
    },
  };
}
