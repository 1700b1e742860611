/** Searching statements: what matches, and the facts on the same topic. */
import {
  MAX_FOUND,
  type SearchResult,
  type StatementQuery,
  type StatementView,
  type WorkerArguments,
  type WorkerReplies,
} from '../messages';
import type { FactId, StatementId } from '../model/records';
import { mayFallWithin, newestFirst, period } from './days';
import { hasWords, wordsOfRow } from './index/documents';
import { type Located, pageOf, type Sifted, sift } from './index/sift';
import type { Reading } from './reading';
import { type FactRow, foldedWords, type StatementRow, speakerEntity } from './rows';
import { seriesViews } from './series';
import { factViews, statementViews } from './views';

/**
 * What may be a fact on the topic: what the query is about; without that, what its speaker claims or is concerned by. Where
 * it asks for words only, the facts that have them, and all of them where one belongs to a number over time, which is
 * shown whole.
 */
async function topicalFacts(reading: Reading, { about, speaker }: StatementQuery, having: Sifted['facts']): Promise<FactRow[]> {
  if (about) return reading.factsOf('about', about);
  if (speaker) return (await Promise.all([reading.factsOf('about', speaker), reading.factsOf('by', speaker)])).flat();
  if (having === null) return reading.allFacts();
  const rows = await reading.facts(await Promise.all(having.map(async ([part, n]) => (await reading.id(part, n)) as FactId)));
  return rows.some(({ record }) => record.value) ? reading.allFacts() : rows;
}

/** Facts on the topic, in the time and from the article asked for, newest first. */
async function factsOnTopic(reading: Reading, query: StatementQuery, having: Sifted['facts']): Promise<FactRow[]> {
  const rows = await topicalFacts(reading, query, having);
  const time = period(query.from, query.to);
  return [...new Map(rows.map((row) => [row.record.id, row])).values()]
    .filter((row) => mayFallWithin(row.record.holds.edtf, time) && (query.article === undefined || row.articles.includes(query.article)))
    .sort(
      newestFirst(
        (row) => row.record.holds.edtf,
        (row) => row.record.id,
      ),
    );
}

/** The statements that any of `views` is linked with, by id. */
async function linkedWith(reading: Reading, views: readonly StatementView[]): Promise<Record<string, StatementView>> {
  const here = new Map(views.map((view) => [view.id, view]));
  const ids = [...new Set(views.flatMap((view) => view.links.map((link) => link.statement)))];
  const elsewhere = await reading.statements(ids.filter((id) => !here.has(id)));
  const others = await statementViews(reading, elsewhere);
  return Object.fromEntries([...ids.flatMap((id) => here.get(id) ?? []), ...others].map((view) => [view.id, view]));
}

/** All statements that match, newest first. */
export async function matching(reading: Reading, query: StatementQuery): Promise<StatementRow[]> {
  const sifted = await sift(reading, query);
  return rowsOf(reading, await pageOf(reading, sifted, 0, sifted.total));
}

const rowsOf = (reading: Reading, found: readonly Located[]): Promise<StatementRow[]> =>
  reading.statementsAt(found.map(({ place, id }) => ({ place, id: id as StatementId })));

/** What a page of a search after the first has besides its statements. */
const LATER: Omit<SearchResult, 'statements' | 'total' | 'next' | 'linked' | 'reach'> = {
  facts: [],
  series: [],
  months: { speakers: [], counts: [], vague: 0 },
};

/** What the archive has for a query. */
export async function search(reading: Reading, { skip, limit, ...query }: WorkerArguments<'search'>): Promise<SearchResult> {
  return found(reading, query, await sift(reading, query), skip, limit);
}

/** What an entity said; where the archive has it say nothing, what was said about it. */
export async function statementsOf(
  reading: Reading,
  { entity, limit }: WorkerArguments<'statementsOf'>,
): Promise<WorkerReplies['statementsOf']> {
  const said = await sift(reading, { speaker: entity });
  if (said.total > 0) return { narrowedBy: 'speaker', found: await found(reading, { speaker: entity }, said, 0, limit) };
  return { narrowedBy: 'about', found: await search(reading, { about: entity, limit }) };
}

async function found(reading: Reading, query: StatementQuery, sifted: Sifted, skip = 0, limit = MAX_FOUND): Promise<SearchResult> {
  const page = async () => {
    const statements = await statementViews(reading, await rowsOf(reading, await pageOf(reading, sifted, skip, limit)));
    return { statements, linked: await linkedWith(reading, statements) };
  };
  const [part, reach, rest] = await Promise.all([page(), reading.reach(), skip === 0 ? surroundings(reading, query, sifted) : LATER]);
  const { total } = sifted;
  return { ...part, total, next: skip + limit < total ? skip + limit : null, reach, ...rest };
}

/** What the first page of a search tells besides its statements. */
async function surroundings(reading: Reading, query: StatementQuery, { months, facts: having }: Sifted): Promise<typeof LATER> {
  const [names, topical] = await Promise.all([reading.shown(months.speakers.map(([id]) => id)), factsOnTopic(reading, query, having)]);
  const words = foldedWords(query.text ?? '');
  const facts = topical.filter((row) => hasWords(wordsOfRow(row), words)).slice(0, MAX_FOUND);
  // a number over time is shown whole: its values need not each have the words that one of them was found by
  const wanted = new Set(facts.flatMap(({ record }) => record.value?.series ?? []));
  const valued = topical.filter(({ record }) => record.value && wanted.has(record.value.series));
  const [shown, values, entities] = await Promise.all([
    factViews(reading, facts),
    factViews(reading, valued),
    Promise.all(
      [
        ...new Set(valued.flatMap(({ record }) => [...record.about, ...(record.attributedTo ? speakerEntity(record.attributedTo) : [])])),
      ].map((id) => reading.entity(id)),
    ),
  ]);
  return {
    facts: shown,
    series: seriesViews(
      entities.flatMap((entity) => entity?.series ?? []),
      values,
    ),
    months: {
      ...months,
      speakers: months.speakers.map(([value, count]) => ({ value, label: names.get(value)?.name ?? value, count })),
    },
  };
}
