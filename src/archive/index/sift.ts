/**
 * What a query finds, counted without reading a record: a pass over the columns of each segment, for the documents that
 * have the words asked for.
 */
import type { MonthCounts, StatementQuery } from '../../messages';
import type { Edtf } from '../../model/edtf';
import type { ArticleId, EntityId, Form } from '../../model/records';
import { type Period, period, spanMayFallWithin } from '../days';
import type { Reading } from '../reading';
import { foldedWords } from '../rows';
import { DOCUMENT_KINDS } from './documents';
import { documentsWith } from './lookup';
import type { Part, Place } from './parts';
import { type Lists, OPEN, type Segment } from './segment';

/** Speakers whose statements are counted by month: as many as can be told apart in a drawing. */
const MONTH_SPEAKERS = 6;

/** Kinds of document that are statements stand first. */
const FORMS = 3;
const FACT = DOCUMENT_KINDS.indexOf('fact');

/** How many of the statements found have each value; a facet's own part of the query is left out. */
export interface Counts {
  readonly speaker: Map<EntityId, number>;
  readonly about: Map<EntityId, number>;
  readonly form: Map<Form, number>;
  readonly article: Map<ArticleId, number>;
}

/** Documents that were found. */
export interface Found {
  readonly parts: readonly Part[];
  /** Those of each part, newest first. */
  readonly found: readonly Uint32Array[];
  readonly total: number;
}

export interface Sifted extends Found {
  /** The facts that have the words asked for, whatever else is; null where no words are. */
  readonly facts: readonly (readonly [part: Part, n: number])[] | null;
  readonly months: Omit<MonthCounts, 'speakers'> & { readonly speakers: readonly (readonly [EntityId, number])[] };
}

const day = (stored: number): number => (Math.abs(stored) === OPEN ? Math.sign(stored) * Number.POSITIVE_INFINITY : stored);

/** The months since the year 0 that a day of the proleptic Gregorian calendar is in (Hinnant, days_from_civil inverted). */
export function monthOfDay(days: number): number {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const year = Math.floor((ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  // the year begins in March there
  return (era * 400 + year) * 12 + fromMarch + 2;
}

const monthName = (month: number): Edtf =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}` as Edtf;

/** Stands for a date that may lie in several months. */
const VAGUE = -1;

/** Tells the month of each document; asked in their order, in which many follow each other that are of one day. */
function monthsOf({ row: { last, first } }: Segment): (n: number) => number {
  let day = Number.NaN;
  let known = VAGUE;
  const month = (of: number): number => {
    if (of !== day) {
      day = of;
      known = monthOfDay(of);
    }
    return known;
  };
  return (n) => {
    const from = first[n] as number;
    const to = last[n] as number;
    if (from === to) return month(to);
    if (to === OPEN || from === -OPEN) return VAGUE;
    return monthOfDay(from) === month(to) ? month(to) : VAGUE;
  };
}

/** Counts of a segment's own places, added to those of others by name. */
function addCounts<T extends string>(to: Map<T, number>, names: readonly T[], counts: Int32Array): void {
  for (let place = 0; place < counts.length; place++) {
    const count = counts[place] as number;
    if (count > 0) to.set(names[place] as T, (to.get(names[place] as T) ?? 0) + count);
  }
}

function countList({ starts, values }: Lists, n: number, counts: Int32Array): void {
  const end = starts[n + 1] as number;
  for (let i = starts[n] as number; i < end; i++) counts[values[i] as number] = (counts[values[i] as number] as number) + 1;
}

/** Most frequent first; equally frequent ones by id. */
export const mostFrequent = <T extends string>(counts: ReadonlyMap<T, number>, most: number): [value: T, count: number][] =>
  [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most);

/** Bits for the parts of a query besides words and time. */
const SPEAKER = 1;
const TOPIC = 2;
const ARTICLE = 4;
const FORM = 8;

/** Tells which parts of a query a document of the segment fails, as bits. */
function failing(segment: Segment, query: StatementQuery): (n: number) => number {
  const { entities, articles, by, about, articlesOf } = segment;
  const { kinds } = segment.row;
  const speaker = query.speaker === undefined ? null : segment.placeOf(entities, query.speaker);
  const topic = query.about === undefined ? null : segment.placeOf(entities, query.about);
  const form = query.form === undefined ? null : DOCUMENT_KINDS.indexOf(query.form);
  const article = query.article === undefined ? null : segment.placeOf(articles, query.article);
  return (n) =>
    (speaker === null || by.has(n, speaker) ? 0 : SPEAKER) |
    (topic === null || about.has(n, topic) ? 0 : TOPIC) |
    (form === null || kinds[n] === form ? 0 : FORM) |
    (article === null || articlesOf.has(n, article) ? 0 : ARTICLE);
}

/** Tells whether a document of the segment may be of a time; null where all are. */
function timely({ row: { first, last } }: Segment, time: Period): ((n: number) => boolean) | null {
  if (time.first === Number.NEGATIVE_INFINITY && time.last === Number.POSITIVE_INFINITY) return null;
  return (n) => spanMayFallWithin(day(first[n] as number), day(last[n] as number), time);
}

interface InPart {
  readonly facts: readonly number[];
  readonly found: Uint32Array;
  /** What is found with the query's time left out. */
  readonly anyTime: Uint32Array;
}

/** What a part has of a query; counts the speakers of what it has at any time. */
function siftPart({ segment, gone }: Part, has: Uint8Array | null, query: StatementQuery, speakers: Map<EntityId, number>): InPart {
  const { by, size, entities } = segment;
  const { kinds } = segment.row;
  const fails = failing(segment, query);
  const inTime = timely(segment, period(query.from, query.to));
  const own = new Int32Array(entities.length);
  const found = new Uint32Array(size);
  const anyTime = inTime ? new Uint32Array(size) : found;
  const facts: number[] = [];
  let foundCount = 0;
  let anyTimeCount = 0;
  for (let n = 0; n < size; n++) {
    if ((has && !has[n]) || gone?.[n]) continue;
    const kind = kinds[n] as number;
    if (kind >= FORMS) {
      if (has && kind === FACT) facts.push(n);
      continue;
    }
    if (fails(n)) continue;
    countList(by, n, own);
    if (inTime) {
      anyTime[anyTimeCount++] = n;
      if (!inTime(n)) continue;
    }
    found[foundCount++] = n;
  }
  addCounts(speakers, entities, own);
  const all = found.slice(0, foundCount);
  return { facts, found: all, anyTime: inTime ? anyTime.slice(0, anyTimeCount) : all };
}

/** Counts what a part has for each facet: a statement counts for one where all other parts of the query match it. */
function countPart({ segment, gone }: Part, has: Uint8Array | null, query: StatementQuery, counts: Counts): void {
  const { by, about, articlesOf, size } = segment;
  const { kinds } = segment.row;
  const fails = failing(segment, query);
  const inTime = timely(segment, period(query.from, query.to));
  const own = {
    speaker: new Int32Array(segment.entities.length),
    about: new Int32Array(segment.entities.length),
    form: new Int32Array(FORMS),
    article: new Int32Array(segment.articles.length),
  };
  for (let n = 0; n < size; n++) {
    const kind = kinds[n] as number;
    if ((has && !has[n]) || gone?.[n] || kind >= FORMS) continue;
    const failed = fails(n);
    // more than one bit
    if (failed & (failed - 1) || (inTime && !inTime(n))) continue;
    if (failed === 0 || failed === SPEAKER) countList(by, n, own.speaker);
    if (failed === 0 || failed === TOPIC) countList(about, n, own.about);
    if (failed === 0 || failed === FORM) own.form[kind] = (own.form[kind] as number) + 1;
    if (failed === 0 || failed === ARTICLE) countList(articlesOf, n, own.article);
  }
  addCounts(counts.speaker, segment.entities, own.speaker);
  addCounts(counts.about, segment.entities, own.about);
  addCounts(counts.form, DOCUMENT_KINDS.slice(0, FORMS) as Form[], own.form);
  addCounts(counts.article, segment.articles, own.article);
}

const NOTHING = new Int32Array(0);

/** The months of what was found at any time, whose speakers are counted in `speakers`. */
function countMonths(parts: readonly Part[], anyTime: readonly Uint32Array[], speakers: ReadonlyMap<EntityId, number>): Sifted['months'] {
  const frequent = mostFrequent(speakers, MONTH_SPEAKERS);
  /** The total, then each of the frequent speakers. */
  const counts = new Map<number, Int32Array>();
  let vague = 0;
  parts.forEach(({ segment }, p) => {
    const month = monthsOf(segment);
    const { starts, values } = segment.by;
    const shown = new Uint8Array(segment.entities.length);
    frequent.forEach(([id], i) => {
      const place = segment.placeOf(segment.entities, id);
      if (place >= 0) shown[place] = i + 1;
    });
    let known = VAGUE;
    let count: Int32Array = NOTHING;
    for (const n of anyTime[p] as Uint32Array) {
      const at = month(n);
      if (at === VAGUE) {
        vague += 1;
        continue;
      }
      // many follow each other that are of one month
      if (at !== known) {
        known = at;
        count = counts.get(at) ?? new Int32Array(frequent.length + 1);
        counts.set(at, count);
      }
      count[0] = (count[0] as number) + 1;
      const end = starts[n + 1] as number;
      for (let i = starts[n] as number; i < end; i++) {
        const place = shown[values[i] as number] as number;
        if (place > 0) count[place] = (count[place] as number) + 1;
      }
    }
  });
  return {
    speakers: frequent,
    counts: [...counts].sort(([a], [b]) => a - b).map(([month, [total = 0, ...by]]) => ({ month: monthName(month), total, by })),
    vague,
  };
}

/** Which statements match a query. */
export async function sift(reading: Reading, query: StatementQuery): Promise<Sifted> {
  const parts = await reading.index();
  const words = foldedWords(query.text ?? '');
  const has = await documentsWith(reading, parts, words);
  const speakers = new Map<EntityId, number>();
  const sifted = parts.map((part, p) => siftPart(part, has[p] ?? null, query, speakers));
  const found = sifted.map((part) => part.found);
  return {
    parts,
    found,
    total: found.reduce((sum, { length }) => sum + length, 0),
    facts: words.length === 0 ? null : sifted.flatMap(({ facts }, p) => facts.map((n) => [parts[p] as Part, n] as const)),
    months: countMonths(
      parts,
      sifted.map(({ anyTime }) => anyTime),
      speakers,
    ),
  };
}

/** How many statements a query would find for each value of each facet, its own part of the query left out. */
export async function countFacets(reading: Reading, query: StatementQuery): Promise<Counts> {
  const parts = await reading.index();
  const has = await documentsWith(reading, parts, foldedWords(query.text ?? ''));
  const counts: Counts = { speaker: new Map(), about: new Map(), form: new Map(), article: new Map() };
  for (const [p, part] of parts.entries()) countPart(part, has[p] ?? null, query, counts);
  return counts;
}

/** A document that was found: where its record is. */
export interface Located {
  readonly place: Place;
  readonly id: string;
}

/** Documents found in a part, newest first, of which those before `at` have been passed. */
interface Run {
  readonly part: Part;
  readonly found: Uint32Array;
  at: number;
}

const here = ({ found, at }: Run): number => found[at] as number;

/** Of documents found in each part, newest first, those of one page of all, newest first; equal days by id. */
export async function pageOf(reading: Reading, { parts, found, total }: Found, skip: number, limit: number): Promise<Located[]> {
  const runs = parts.map((part, p): Run => ({ part, found: found[p] as Uint32Array, at: 0 }));
  const end = Math.min(skip + limit, total);
  const page: { part: Part; n: number }[] = [];
  for (let i = 0; i < end; ) {
    const newest = ofNewestDay(runs);
    const ends = newest.map(dayEnd);
    let left = newest.reduce((sum, { at }, r) => sum + (ends[r] as number) - at, 0);
    if (i + left <= skip) {
      // ids are read for those only that the page may have
      newest.forEach((run, r) => {
        run.at = ends[r] as number;
      });
      i += left;
      continue;
    }
    for (; left > 0 && i < end; left--, i++) {
      const first = await firstById(
        reading,
        newest.filter(({ at }, r) => at < (ends[r] as number)),
      );
      if (i >= skip) page.push({ part: first.part, n: here(first) });
      first.at += 1;
    }
  }
  return Promise.all(page.map(async ({ part, n }) => ({ place: part.place, id: await reading.id(part, n) })));
}

/** The runs whose next documents are the newest of all, of one day. */
function ofNewestDay(runs: readonly Run[]): Run[] {
  let newest: Run[] = [];
  for (const run of runs) {
    const [other] = newest;
    if (run.at === run.found.length) continue;
    const order = other ? compareDays(run.part, here(run), other.part, here(other)) : -1;
    if (order === 0) newest.push(run);
    else if (order < 0) newest = [run];
  }
  return newest;
}

/** Where in a run the documents end that are of the day of the next one. */
function dayEnd({ part, found, at }: Run): number {
  let end = at + 1;
  while (end < found.length && compareDays(part, found[end] as number, part, found[at] as number) === 0) end++;
  return end;
}

/** The run, of some whose next documents are of one day, that has the first one by id. */
async function firstById(reading: Reading, runs: readonly Run[]): Promise<Run> {
  let [first] = runs as [Run, ...Run[]];
  for (const run of runs.slice(1)) if ((await reading.id(run.part, here(run))) < (await reading.id(first.part, here(first)))) first = run;
  return first;
}

/** Sorts documents of any segments newest first; equal days are left to their ids. */
export function compareDays(a: Part, m: number, b: Part, n: number): number {
  const [x, y] = [a.segment.row, b.segment.row];
  return (y.last[n] as number) - (x.last[m] as number) || (y.first[n] as number) - (x.first[m] as number);
}

/** What each of these articles is called in a list, and its date; those whose text is not there are left out. */
export async function articleLabels(
  reading: Reading,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, { readonly label: string; readonly date: Edtf }>> {
  const found = new Map<ArticleId, { label: string; date: Edtf }>();
  await Promise.all(
    (await reading.index()).map(async (part) => {
      const { segment } = part;
      const labels = await reading.labels(part);
      const left = textsLeft(part);
      for (const id of ids) {
        const place = segment.placeOf(segment.articles, id);
        const text = place < 0 || !left(place) ? '' : labels.at(place);
        const blank = text.indexOf(' ');
        if (blank > 0) found.set(id, { label: text.slice(blank + 1), date: text.slice(0, blank) as Edtf });
      }
    }),
  );
  return found;
}

/** Whether the text of a part's article is not among the documents that are gone. */
function textsLeft({ segment, gone }: Part): (place: number) => boolean {
  if (!gone) return () => true;
  const without = new Set<number>();
  gone.forEach((isGone, n) => {
    if (isGone && segment.kindOf(n) === 'text') without.add(segment.articlesOf.values[segment.articlesOf.starts[n] as number] as number);
  });
  return (place) => !without.has(place);
}
