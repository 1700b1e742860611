/**
 * EDTF dates in plain words. Months and order come from Intl in the language of the messages, so that a date never
 * reads differently from the sentence around it.
 */
import type { Reach } from '../messages';
import { type DateParts, dateParts, type Edtf, intervalEnds } from '../model/edtf';
import type { DateClaim } from '../model/records';
import { type MessageKey, messageLocale, t, tn } from './text';

/** A date for the reader: its words, and what it was inferred from (null where the source prints it). */
export interface FormattedDate {
  readonly words: string;
  readonly inferred: string | null;
}

const QUALIFIED = { '?': 'ui_date_perhaps', '%': 'ui_date_perhaps_about' } as const;

/** A message for a day and one for a month or year: most languages put other words, or other endings, before the two. */
const either = (days: boolean, day: MessageKey, other: MessageKey): MessageKey => (days ? day : other);

type Precision = 'year' | 'month' | 'day';

const precisionOf = (date: DateParts): Precision => (date.day !== undefined ? 'day' : date.month !== undefined ? 'month' : 'year');

/** Formatters by locale and form: making one takes as long as a thousand uses (0.6 ms, Node 20), and a card has fifty dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(precision: Precision, month: 'long' | 'short', locale: string): Intl.DateTimeFormat {
  const key = `${locale} ${precision} ${month}`;
  const made =
    formatters.get(key) ??
    new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision !== 'year' && { month }),
      ...(precision === 'day' && { day: 'numeric' }),
    });
  formatters.set(key, made);
  return made;
}

const isDay = (date: DateParts): boolean => precisionOf(date) === 'day';
/** A day, said without 'about' or 'perhaps' before it. */
const isPlainDay = (date: DateParts): boolean => isDay(date) && !date.qualifier;

function instant({ year, month = 1, day = 1 }: DateParts): Date {
  const date = new Date(0);
  // setUTCFullYear, since Date.UTC takes the years 0 to 99 for 1900 to 1999
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function single(date: DateParts, month: 'long' | 'short', locale: string): string {
  const words = formatter(precisionOf(date), month, locale).format(instant(date));
  if (!date.qualifier) return words;
  return t(date.qualifier === '~' ? either(isDay(date), 'ui_date_about_day', 'ui_date_about') : QUALIFIED[date.qualifier], words);
}

/**
 * The two ends of an interval without what they share, as Intl's own range has them: 3 and 9 February 2020. Intl
 * marks each part as belonging to the start, the end or both; the last shared part before the end has the dash.
 */
function rangeEnds(from: DateParts, to: DateParts, locale: string): readonly [string, string] {
  const apart = [single(from, 'long', locale), single(to, 'long', locale)] as const;
  const precision = precisionOf(from);
  if (precision !== precisionOf(to) || from.qualifier || to.qualifier || apart[0] === apart[1]) return apart;
  const parts = formatter(precision, 'long', locale).formatRangeToParts(instant(from), instant(to));
  const end = parts.findIndex((part) => part.source === 'endRange');
  const between = parts.findLastIndex((part, i) => i < end && part.source === 'shared');
  // What stands between may begin with the start's own punctuation: '3.–9. Februar'.
  const [, before, after] = /^(.*?)\s*[–—-]\s*(.*)$/u.exec(parts[between]?.value ?? '') ?? [];
  if (before === undefined || after === undefined) return apart;
  const text = (some: typeof parts): string => some.map((part) => part.value).join('');
  return [text(parts.slice(0, between)) + before, after + text(parts.slice(between + 1))];
}

/** `date` in words: '27 August 2019', 'about 16 February 2020', 'between 3 and 9 February 2020', 'up to 2 June 2019'. */
export function dateWords(date: Edtf, locale: string = messageLocale()): string {
  const key = `${locale} ${date}`;
  let words = inWords.get(key);
  if (words === undefined) {
    words = wordsOf(date, locale);
    inWords.set(key, words);
  }
  return words;
}

/** Dates in words by locale and date: the same few stand on every card. */
const inWords = new Map<string, string>();

function wordsOf(date: Edtf, locale: string): string {
  const ends = intervalEnds(date);
  if (!ends) {
    const parts = dateParts(date);
    return parts ? single(parts, 'long', locale) : date;
  }
  const from = dateParts(ends[0]);
  const to = dateParts(ends[1]);
  if (from && to) {
    const days = isPlainDay(from) && isPlainDay(to);
    return t(either(days, 'ui_date_between_day', 'ui_date_between'), ...rangeEnds(from, to, locale));
  }
  if (to) return t(either(isPlainDay(to), 'ui_date_until_day', 'ui_date_until'), single(to, 'long', locale));
  return from ? t(either(isPlainDay(from), 'ui_date_from_day', 'ui_date_from'), single(from, 'long', locale)) : date;
}

/** A date claim in words, with what it was inferred from. */
export const formatDate = (date: DateClaim, locale: string = messageLocale()): FormattedDate => ({
  words: dateWords(date.edtf, locale),
  inferred: date.basis === 'inferred' ? date.from : null,
});

/** A date claim in one run of text: '16 February 2020 (date inferred: …)'. */
export function dateLine(date: DateClaim, locale: string = messageLocale()): string {
  const { words, inferred } = formatDate(date, locale);
  return inferred === null ? words : t('ui_date_inferred', words, inferred);
}

/** How far the archive reaches: '5 articles, Jun 2019 – Feb 2020'. */
export function reachWords(reach: Reach, locale: string = messageLocale()): string {
  const month = (date: Edtf | null, end: 0 | 1): string | null => {
    const parts = date === null ? null : dateParts(intervalEnds(date)?.[end] ?? date);
    if (!parts) return null;
    const { day: _, qualifier: __, ...coarse } = parts;
    return single(coarse, 'short', locale);
  };
  const count = tn('ui_reach_articles', reach.articles);
  const from = month(reach.from, 0);
  const to = month(reach.to, 1);
  if (from === null || to === null) return count;
  return from === to ? t('ui_reach_once', count, from) : t('ui_reach', count, from, to);
}

/** A date for where there is little room: its month short, of an interval only the last end that is known. */
export function shortDate(date: Edtf, locale: string = messageLocale()): string {
  const ends = intervalEnds(date);
  const parts = ends ? (dateParts(ends[1]) ?? dateParts(ends[0])) : dateParts(date);
  return parts ? single(parts, 'short', locale) : date;
}
