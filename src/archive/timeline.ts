/** Everything by date: how many articles, statements and facts each month has, and those of a time. */
import type { TimelineCounts, TimelineItem, WorkerArguments, WorkerReplies } from '../messages';
import { type Bounds, bounds, compareBounds, type Edtf } from '../model/edtf';
import type { ArticleId, EntityId, FactId, StatementId } from '../model/records';
import type { DocumentKind } from './index/documents';
import type { Part } from './index/parts';
import { OPEN } from './index/segment';
import { monthOfDay } from './index/sift';
import type { Reading } from './reading';
import { articleSummary, factViews, statementViews } from './views';

/** Most items of one answer: a screenful for each day of a busy month. */
export const MAX_ITEMS = 100;
/** Most years that are counted month by month, the latest; what is older is counted together. */
export const MAX_YEARS = 100;

const yearName = (year: number): string => String(year).padStart(4, '0');

/** Where a date belongs: its month, or else its year, or neither (null) where it may mean several or has an open end. */
export function periodOf({ first, last }: Bounds): string | null {
  if (!Number.isFinite(first) || !Number.isFinite(last)) return null;
  const [from, to] = [monthOfDay(first), monthOfDay(last)];
  const year = Math.floor(from / 12);
  if (from === to) return `${yearName(year)}-${String((from % 12) + 1).padStart(2, '0')}`;
  return year === Math.floor(to / 12) ? yearName(year) : null;
}

type Kind = TimelineItem['kind'];

/** A record's place in time. */
interface Dated {
  readonly kind: Kind;
  readonly bounds: Bounds;
  readonly period: string | null;
  /** Where to find it: a document of a part of the index, or an article. */
  readonly of: { readonly part: Part; readonly n: number } | ArticleId;
}

const KINDS: readonly Kind[] = ['article', 'statement', 'fact'];
/** What a document of the index is here; an article's own text is none. */
const kindOf = (kind: DocumentKind): Kind | null => (kind === 'text' ? null : kind === 'fact' ? 'fact' : 'statement');

/** What follows every year and month. */
const LAST = '~';
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Oldest first: a year with what is known no nearer, then its months, at the end what belongs to no year; of one date
 * articles before what they report.
 */
const inTime = (a: Dated, b: Dated): number =>
  order(a.period ?? LAST, b.period ?? LAST) || compareBounds(a.bounds, b.bounds) || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);

/** Whether a record belongs to the time asked for: a year has its months, 'vague' what belongs to no year. */
const isIn = (period: string | null, asked: string | undefined): boolean =>
  asked === undefined || (asked === 'vague' ? period === null : period?.startsWith(asked) === true);

const NONE: TimelineCounts = { article: 0, statement: 0, fact: 0 };

/** The counts of months and years, and of what belongs to neither. */
export function countPeriods(
  all: readonly Pick<Dated, 'kind' | 'period'>[],
): Pick<WorkerReplies['timeline'], 'periods' | 'earlier' | 'vague'> {
  const periods = new Map<string, Record<Kind, number>>();
  const vague = { ...NONE };
  for (const { kind, period } of all) {
    let counts: Record<Kind, number> | undefined = vague;
    if (period !== null) {
      counts = periods.get(period);
      if (!counts) {
        counts = { ...NONE };
        periods.set(period, counts);
      }
    }
    counts[kind] += 1;
  }
  const sorted = [...periods].sort(([a], [b]) => order(a, b));
  const years = [...new Set(sorted.map(([period]) => period.slice(0, 4)))];
  const first = years.at(-MAX_YEARS) ?? years[0] ?? '';
  const shown = sorted.filter(([period]) => period.slice(0, 4) >= first);
  const earlier = { ...NONE };
  for (const [, counts] of sorted.slice(0, sorted.length - shown.length)) for (const kind of KINDS) earlier[kind] += counts[kind];
  return { periods: shown.map(([period, counts]) => ({ period: period as Edtf, ...counts })), earlier, vague };
}

const day = (stored: number): number => (Math.abs(stored) === OPEN ? Math.sign(stored) * Number.POSITIVE_INFINITY : stored);

/** The statements and facts that the filters leave, read from the columns of the index, and the articles that they are in. */
async function documents(reading: Reading, entity: EntityId | undefined, speaker: EntityId | undefined) {
  const found: Dated[] = [];
  const articles = new Set<ArticleId>();
  for (const part of await reading.index()) {
    const { segment, gone } = part;
    const { last, first } = segment.row;
    const topic = entity === undefined ? null : segment.placeOf(segment.entities, entity);
    const voice = speaker === undefined ? null : segment.placeOf(segment.entities, speaker);
    for (let n = 0; n < segment.size; n++) {
      const kind = kindOf(segment.kindOf(n));
      if (kind === null || gone?.[n]) continue;
      if ((topic !== null && !segment.about.has(n, topic)) || (voice !== null && !segment.by.has(n, voice))) continue;
      const { starts, values } = segment.articlesOf;
      for (let i = starts[n] as number; i < (starts[n + 1] as number); i++)
        articles.add(segment.articles[values[i] as number] as ArticleId);
      const when = { first: day(first[n] as number), last: day(last[n] as number) };
      found.push({ kind, bounds: when, period: periodOf(when), of: { part, n } });
    }
  }
  return { found, articles };
}

/** A page of items with what each of them shows. */
async function viewed(reading: Reading, shown: readonly Dated[]): Promise<TimelineItem[]> {
  const located = await Promise.all(
    shown.map(async ({ kind, of }) => {
      if (typeof of === 'string') return { kind, id: of as string, place: null };
      return { kind, id: await reading.id(of.part, of.n), place: of.part.place };
    }),
  );
  const wanted = <K extends Kind>(kind: K) => located.filter((one) => one.kind === kind);
  const [heads, withText, statements, facts] = await Promise.all([
    reading.heads(wanted('article').map(({ id }) => id as ArticleId)),
    reading.withText(),
    reading
      .statementsAt(wanted('statement').flatMap(({ id, place }) => (place ? [{ place, id: id as StatementId }] : [])))
      .then((rows) => statementViews(reading, rows)),
    reading.facts(wanted('fact').map(({ id }) => id as FactId)).then((rows) => factViews(reading, rows)),
  ]);
  const statementOf = new Map<string, TimelineItem['view']>(statements.map((view) => [view.id, view]));
  const factOf = new Map<string, TimelineItem['view']>(facts.map((view) => [view.id, view]));
  return located.flatMap(({ kind, id }, i): TimelineItem[] => {
    const head = kind === 'article' ? heads.get(id as ArticleId) : undefined;
    const view = kind === 'article' ? head && articleSummary(head, withText) : (kind === 'fact' ? factOf : statementOf).get(id);
    return view ? [{ kind, period: shown[i]?.period ?? null, view } as TimelineItem] : [];
  });
}

/**
 * What the timeline shows: the counts of all that the filters leave, and a page of what falls into the time asked for.
 * Articles are left by an entity or a speaker where a statement or fact of theirs is.
 */
export async function timeline(
  reading: Reading,
  { period, entity, speaker, kind, skip = 0 }: WorkerArguments<'timeline'>,
): Promise<WorkerReplies['timeline']> {
  const [{ found, articles }, rows] = await Promise.all([documents(reading, entity, speaker), reading.articles()]);
  const narrowed = entity !== undefined || speaker !== undefined;
  const printed = rows.flatMap((row): Dated[] => {
    if (narrowed && !articles.has(row.id)) return [];
    const when = bounds(row.date.edtf);
    return [{ kind: 'article', bounds: when, period: periodOf(when), of: row.id }];
  });
  const all = [...printed, ...found].filter((dated) => kind === undefined || dated.kind === kind);
  const asked = all.filter((dated) => isIn(dated.period, period)).sort(inTime);
  return {
    ...countPeriods(all),
    total: asked.length,
    next: skip + MAX_ITEMS < asked.length ? skip + MAX_ITEMS : null,
    items: await viewed(reading, asked.slice(skip, skip + MAX_ITEMS)),
  };
}
