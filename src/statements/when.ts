/** When something was said, from the time adverbial of its reporting clause and the article's own date. */
import { type DateParts, dateParts, type Edtf, isEdtf } from '../model/edtf';
import type { DateClaim } from '../model/records';
import type { Cue } from './cues';
import { type Language, Roles, TIME_UNITS, type TimeUnit, type WhenWord } from './language';
import { has, type Token } from './tokens';

const MS_PER_DAY = 86_400_000;
const MONTH = Roles.month;
const WEEKDAY = Roles.weekday;
const AUXILIARY = Roles.auxiliary;

const pad = (number: number): string => String(number).padStart(2, '0');
const edtf = (text: string): Edtf | null => (isEdtf(text) ? text : null);
const iso = (day: Date): string => day.toISOString().slice(0, 10);

/** 0 is Monday, as in the language lists. */
const weekdayOf = (day: Date): number => (day.getUTCDay() + 6) % 7;
const daysBefore = (day: Date, count: number): Date => new Date(day.getTime() - count * MS_PER_DAY);

const dayOf = ({ year, month, day }: DateParts): Date | null =>
  month === undefined || day === undefined ? null : new Date(Date.UTC(year, month - 1, day));

/** A month or year the given number of months before the article's. */
function monthBefore(date: DateParts, count: number): string | null {
  if (date.month === undefined) return null;
  const index = date.year * 12 + date.month - 1 - count;
  return `${Math.floor(index / 12)}-${pad((index % 12) + 1)}`;
}

/** The expression at `at` as EDTF, with the tokens it takes, or null. */
function read(
  tokens: readonly Token[],
  at: number,
  date: DateParts | null,
  language: Language,
): { text: string | null; length: number } | null {
  const is = (index: number, word: WhenWord): boolean => language.when.get(word)?.has(tokens[index]?.lower ?? '') === true;
  const token = tokens[at] as Token;
  const today = date ? dayOf(date) : null;
  // without a day in the article's date, all that can be said is its month
  const nearest = (count: number): string | null => (today ? iso(daysBefore(today, count)) : date ? monthBefore(date, 0) : null);
  if (is(at, 'today')) return { text: nearest(0), length: 1 };
  if (is(at, 'yesterday')) return { text: nearest(1), length: 1 };
  const past = agoAt(tokens, at, is, language);
  if (past && date) {
    const { count, unit, length } = past;
    const day = today && (unit === 'day' || unit === 'week') ? iso(daysBefore(today, unit === 'day' ? count : 7 * count)) : null;
    // 'two weeks ago' is about that day
    if (day) return { text: unit === 'day' ? day : `${day}~`, length };
    if (unit === 'month') return { text: monthBefore(date, count), length };
    if (unit === 'year') return { text: String(date.year - count), length };
  }
  if (has(token, WEEKDAY)) {
    // 'Thursday, May 9' is that day and no nearer Thursday
    const named = [2, 3, 4].find((ahead) => has(tokens[at + ahead], MONTH) && /^(?:,|\d+)$/.test(tokens[at + 1]?.text ?? ''));
    const exact = named ? read(tokens, at + named, date, language) : null;
    if (named && exact?.text && exact.text.length > 7) return { text: exact.text, length: named + exact.length };
    const wanted = language.weekdays.indexOf(token.lower) % 7;
    return { text: nearest(today ? (weekdayOf(today) - wanted + 7) % 7 : 0), length: 1 };
  }
  // the two words may stand in either order ('last week', 'la semaine dernière')
  for (const [modifier, unit] of [
    [at, at + 1],
    [at + 1, at],
  ] as const) {
    const back = is(modifier, 'last') ? 1 : is(modifier, 'this') ? 0 : -1;
    if (back < 0 || !date) continue;
    if (is(unit, 'week') && today) {
      const monday = daysBefore(today, weekdayOf(today) + 7 * back);
      return { text: `${iso(monday)}/${back > 0 ? iso(daysBefore(monday, -6)) : iso(today)}`, length: 2 };
    }
    if (is(unit, 'month')) return { text: monthBefore(date, back), length: 2 };
    if (is(unit, 'year')) return { text: String(date.year - back), length: 2 };
    // 'last November' is the last one before the article
    if (has(tokens[unit], MONTH)) {
      const month = namedMonth(tokens[unit] as Token, date, language);
      const thisMonth = back > 0 && month === monthBefore(date, 0);
      return { text: thisMonth ? monthBefore(date, 12) : month, length: 2 };
    }
  }
  const before = tokens[at - 1];
  const beside = /^\d{1,4}$/.test(tokens[at + 1]?.text ?? '') || /^\d{1,2}$/.test(before?.text ?? '');
  // in English a month is also a name: 'Theresa May said'
  const dated = language.code !== 'en' || (token.capital && (beside || has(before, Roles.preposition | Roles.time | WEEKDAY)));
  if (has(token, MONTH) && dated) {
    const numberAt = (index: number): number => Number(/^\d{1,4}$/.exec(tokens[index]?.text ?? '')?.[0] ?? Number.NaN);
    const month = pad((language.months.indexOf(token.lower) % 12) + 1);
    // 'May 9', '9 May', '9. Mai'
    const dotted = tokens[at - 1]?.text === '.' && tokens[at - 1]?.start === tokens[at - 2]?.end ? numberAt(at - 2) : Number.NaN;
    const day = [numberAt(at + 1), numberAt(at - 1), dotted].find((n) => n >= 1 && n <= 31);
    const year =
      [at + 1, at + 2, at + 3].map(numberAt).find((n) => n >= 1000) ??
      (date ? Number(namedMonth(token, date, language)?.slice(0, 4)) : undefined);
    if (year === undefined) return null;
    return { text: day === undefined ? `${year}-${month}` : `${year}-${month}-${pad(day)}`, length: 1 };
  }
  return null;
}

/** How many tokens before a number say that so much time has passed: 'vor', 'hace', 'il y a'. */
function agoLength(tokens: readonly Token[], at: number, language: Language): number {
  for (const phrase of language.when.get('ago') ?? []) {
    const words = phrase.split('_');
    if (words.every((word, index) => tokens[at + index]?.lower === word)) return words.length;
  }
  return 0;
}

/** 'three days ago', 'vor zwei Wochen', 'hace un mes', 'день назад' at `at`. */
function agoAt(
  tokens: readonly Token[],
  at: number,
  is: (index: number, word: WhenWord) => boolean,
  language: Language,
): { count: number; unit: TimeUnit; length: number } | null {
  const first = at + agoLength(tokens, at, language);
  const unitAt = (index: number): TimeUnit | undefined => TIME_UNITS.find((unit) => is(index, unit));
  const double = first > at ? language.doubles.get(tokens[first]?.lower ?? '') : undefined;
  if (double) return { count: 2, unit: double, length: first - at + 1 };
  const word = tokens[first]?.lower ?? '';
  const count = /^\d{1,2}$/.test(word) ? Number(word) : (language.counts.get(word) ?? 0);
  // 'день назад', 'неделю назад'
  const bare = count === 0 && first === at ? unitAt(at) : undefined;
  if (bare && is(at + 1, 'ago')) return { count: 1, unit: bare, length: 2 };
  // 'قبل أسبوع', in a language without an article; the first word of a unit's list is its singular
  const one = count === 0 && first > at && language.doubles.size > 0 ? unitAt(first) : undefined;
  if (one && language.when.get(one)?.values().next().value === word) return { count: 1, unit: one, length: first - at + 1 };
  const unit = count > 0 ? unitAt(first + 1) : undefined;
  if (!unit) return null;
  if (first > at) return { count, unit, length: first - at + 2 };
  return is(at + 2, 'ago') ? { count, unit, length: 3 } : null;
}

/** A year alone ('In 2016, he called …'): four digits after a preposition. */
function yearAt(tokens: readonly Token[], at: number): string | null {
  const before = tokens[at - 1];
  return /^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '') && has(before, Roles.preposition) ? (tokens[at] as Token).text : null;
}

/** The latest month of that name up to the article's. */
function namedMonth(token: Token, date: DateParts, language: Language): string | null {
  const month = (language.months.indexOf(token.lower) % 12) + 1;
  const year = date.month !== undefined && month > date.month ? date.year - 1 : date.year;
  return `${year}-${pad(month)}`;
}

/**
 * When the words were said, or null where the sentence does not tell: a remark without a day does not inherit the
 * article's. Only words outside the reported ones count, the reporting clause before the rest of the sentence.
 */
export function timeSaid(
  tokens: readonly Token[],
  cue: Cue | null,
  parts: readonly (readonly [number, number])[],
  articleDate: string | undefined,
  language: Language,
): DateClaim | null {
  const date = dateParts(articleDate ?? '');
  const outside = (token: Token): boolean => !parts.some(([from, to]) => token.start >= from && token.end <= to);
  // 'said Kim, who was freed on Monday': what is told of the speaker is not when they spoke
  const { speaker } = cue ?? {};
  const aside = (at: number): boolean => speaker != null && at >= speaker.coreTo && at < speaker.to;
  const order = tokens.map((_, at) => at).filter((at) => outside(tokens[at] as Token) && !aside(at));
  if (cue) order.sort((a, b) => Number(b >= cue.from && b < cue.to) - Number(a >= cue.from && a < cue.to) || a - b);
  for (const at of order) {
    const found = read(tokens, at, date, language);
    const text = found?.text ? edtf(found.text) : null;
    if (!found || !text) continue;
    const printed = tokens
      .slice(at, at + found.length)
      .map((token) => token.text)
      .join(' ');
    return { edtf: text, basis: 'inferred', from: articleDate ? `“${printed}” in an article of ${articleDate}` : `“${printed}”` };
  }
  // a year opens the sentence or stands in the reporting clause
  const told = (at: number): boolean => at === 1 || (cue !== null && at > cue.at && at < cue.to);
  const year = order.find((at) => told(at) && yearAt(tokens, at) !== null && (!date || Number(yearAt(tokens, at)) <= date.year));
  const named = year === undefined ? null : edtf(yearAt(tokens, year) as string);
  if (cue && named) return { edtf: named, basis: 'inferred', from: `“${named}”${articleDate ? ` in an article of ${articleDate}` : ''}` };
  if (cue?.kind !== 'verb' || !date || !articleDate) return null;
  const clause = tokens.slice(cue.from, cue.at);
  const often = clause.find((token) => language.when.get('often')?.has(token.lower));
  const perfect = clause.find((token) => has(token, AUXILIARY) && /^ha/.test(token.lower));
  const sign = often ?? perfect;
  const open = sign ? edtf(`../${articleDate}`) : null;
  return sign && open
    ? { edtf: open, basis: 'inferred', from: `“${sign.text} ${tokens[cue.at]?.text}” in an article of ${articleDate}` }
    : null;
}
