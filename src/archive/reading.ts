/**
 * Reading both halves of the archive in one transaction. Requests of one kind are sent to both stores at once; where
 * both hold a record of one id, the user's is meant. What the reader has corrected is applied here, so that every answer
 * has it: rows as stored are replaced by rows as corrected ({@link Corrected}), wherever an index would have put them.
 *
 * What nearly every answer needs (names of entities, heads of articles) and what a card needs of an entity change only
 * when the worker writes, so they are kept in memory from one reading to the next ({@link Memory}) and fetched only
 * once. A reading that finds all it needs there opens no transaction. Any other reads the summaries too, by which the
 * keeper sees whether what was kept still holds.
 */
import type { IDBPTransaction } from 'idb';
import type { NamedEntity, Reach } from '../messages';
import type { ArticleId, AttachedText, Entity, EntityId, EntityNames, FactId, Point, StatementId } from '../model/records';
import { corrected } from './corrections';
import { type ArchiveSchema, STORES, type StoreName } from './database';
import { type Dossier, readDossier } from './dossier';
import { type IdSpace, spaceOf, statementDocument } from './index/documents';
import type { Lines } from './index/lines';
import { IndexCache, idIn, marked, opened, type Part } from './index/parts';
import {
  type Block,
  type BlockRow,
  FIRST_IDS,
  type IdsRow,
  idsOf,
  LABELS,
  type LabelsRow,
  NUMBERS,
  type NumbersRow,
  rowsOfIds,
  type Segment,
  type SegmentRow,
  segmentOf,
  shareHash,
} from './index/segment';
import {
  type ArticleRow,
  type CorrectionRow,
  type FactRow,
  joinReach,
  type NamesRow,
  type PassagesRow,
  type StatementRow,
  type Summary,
  speakerEntity,
  statementRow,
  type TallyRow,
  type WordCounts,
} from './rows';

export type ReadTransaction = IDBPTransaction<ArchiveSchema, StoreName[], 'readonly'>;

/** Most names or article heads that are worth keeping: some hundred bytes each, far more than one page's cards need. */
const MAX_KEPT = 5_000;

/** Most dossiers: up to a few hundred rows of a kilobyte each, and more than the entities of most pages. */
const MAX_DOSSIERS = 64;

/**
 * From so many rows on, those between the first and the last of them are read in one request, up to so many times as
 * many as are wanted: a request takes as long as reading some seven rows in passing (Chromium 156, November 2026). Not
 * those of a reader's articles, of which any few lie far apart.
 */
const MANY = 24;
const RUN = 3;

/** Kinds of record of which many are read by their ids. */
interface ById {
  readonly entities: Entity;
  readonly articles: ArticleRow;
}

/** What outlives a reading. To be replaced by a new one whenever the archive was written to, or when {@link isFull}. */
export interface Memory {
  /** What the archive held when all this was read; null until a reading has found out. */
  summaries: readonly Summary[] | null;
  readonly names: Map<EntityId, NamedEntity>;
  /** The same as the reader sees them. */
  readonly shown: Map<EntityId, NamedEntity>;
  readonly points: Map<EntityId, Point>;
  readonly articles: Map<ArticleId, ArticleRow>;
  /** By entity, and by day where the day decides what is read. */
  readonly dossiers: Map<string, Dossier>;
  words: readonly WordCounts[] | null;
  /** What the reader has corrected: as many as one has the patience for, so all of it. */
  corrected: ReadonlyMap<StatementId, Corrected> | null;
  /** The index, and what was read of it, which holds for longer than the rest. */
  index: readonly Part[] | null;
  readonly cache: IndexCache;
}

/** A statement that the reader has corrected: as stored, as it is now (null: dropped), and what was changed, in order. */
export interface Corrected {
  readonly stored: StatementRow;
  readonly now: StatementRow | null;
  readonly corrections: readonly CorrectionRow[];
}

/** Nothing but, after a write, what was read of the index. */
export const newMemory = (cache: IndexCache = new IndexCache()): Memory => ({
  summaries: null,
  names: new Map(),
  shown: new Map(),
  points: new Map(),
  articles: new Map(),
  dossiers: new Map(),
  words: null,
  corrected: null,
  index: null,
  cache,
});

/** Whether so much is kept that it is time to start over. */
export const isFull = (memory: Memory): boolean =>
  memory.names.size + memory.shown.size + memory.articles.size > MAX_KEPT || memory.dossiers.size > MAX_DOSSIERS;

/** Whether the user's half is known to be empty, so that its stores need not be asked. */
const userIsEmpty = ({ summaries }: Memory): boolean => summaries?.every(({ half }) => half !== 'user') ?? false;

/**
 * Most rows to read from each part of an index. What ships with the extension is small and read in one request; of what
 * a reader has gathered, which may be tens of thousands, the newest are read up to a day and after it.
 */
export interface Limits {
  readonly bundled: number;
  readonly user: number;
}

export type EntityIndex = 'by' | 'about';

type Span = 'all' | { readonly upTo: number } | { readonly after: number };

/** The keys of an entity, or of those of its days that end up to, or after, a day. Newest first. */
function entityRange(id: EntityId, span: Span): IDBKeyRange {
  // an array sorts behind every number, so [id, []] is the end of an entity's keys
  if (span === 'all') return IDBKeyRange.bound([id], [id, []]);
  if ('upTo' in span) return IDBKeyRange.bound([id, -span.upTo], [id, []]);
  return IDBKeyRange.bound([id], [id, -span.after], false, true);
}

const present = <T>(items: readonly (T | undefined)[]): T[] => items.filter((item) => item !== undefined);

/** One of each id, the user's (which stand last) before the bundled. */
const merged = <T extends { readonly record: { readonly id: string } }>(halves: readonly (readonly T[])[]): T[] => {
  if (halves.length === 1) return [...(halves[0] ?? [])];
  return [...new Map(halves.flat().map((row) => [row.record.id, row])).values()];
};

/** What the archive's own words are in: names of entities, descriptions, facts, digests. */
const RECORDS_LANGUAGE = 'en';

/**
 * An entity as the interface calls it in a language: by its label there, else its first name or designation. A generic
 * phrase ('observation posts') or a surname is none, since others have it too. Where there is nothing of these it keeps
 * the name of its record, which is English unless the reader made it.
 */
function shownEntity({ id, kind, name, watched }: Entity, names: EntityNames | undefined, language: string): NamedEntity {
  const own = names?.label ?? names?.name?.[0] ?? names?.code?.[0];
  if (own !== undefined) return { id, kind, name: own };
  return { id, kind, name, ...(language !== RECORDS_LANGUAGE && !watched && { lang: RECORDS_LANGUAGE }) };
}

export class Reading {
  private opened: { readonly tx: ReadTransaction; readonly summaries: Promise<readonly Summary[]> } | null = null;
  private readonly asked = new Map<string, Promise<unknown>>();

  constructor(
    /** Opens the transaction, when something is first asked of it. */
    private readonly open: () => ReadTransaction,
    private readonly memory: Memory,
    /** The interface's (ISO 639-1), in which entities are shown by name where the archive has one. */
    private readonly language: string = RECORDS_LANGUAGE,
  ) {}

  private get transaction() {
    if (!this.opened) {
      const tx = this.open();
      this.opened = { tx, summaries: tx.objectStore('summaries').getAll() };
      // whoever waits for them is told
      this.opened.summaries.catch(() => {});
    }
    return this.opened;
  }

  private get tx(): ReadTransaction {
    return this.transaction.tx;
  }

  /** What the halves hold now; a half that was never written has no summary. */
  get summaries(): Promise<readonly Summary[]> {
    return this.transaction.summaries;
  }

  /** Whether it has asked the database for anything, or else found all in memory. */
  get hasRead(): boolean {
    return this.opened !== null;
  }

  /** The same for all readings between which nothing was written: what is made of what they read can be kept by it. */
  get era(): object {
    return this.memory;
  }

  /** Of the two stores of a kind those that have to be asked. */
  private halves<B extends StoreName, U extends StoreName>(pair: readonly [B, U]): readonly (B | U)[] {
    return userIsEmpty(this.memory) ? [pair[0]] : pair;
  }

  async reach(): Promise<Reach> {
    return joinReach((this.memory.summaries ?? (await this.summaries)).map((summary) => summary.reach));
  }

  /** Whether statements of the user's relate to others. */
  async userRelates(): Promise<boolean> {
    return (this.memory.summaries ?? (await this.summaries)).some(({ half, relations }) => half === 'user' && relations > 0);
  }

  async entity(id: EntityId): Promise<Entity | null> {
    const [bundled, user] = await Promise.all(this.halves(STORES.entities).map((name) => this.tx.objectStore(name).get(id)));
    return user ?? bundled ?? null;
  }

  async entities(): Promise<Entity[]> {
    const halves = await Promise.all(this.halves(STORES.entities).map((name) => this.tx.objectStore(name).getAll()));
    return [...new Map(halves.flat().map((entity) => [entity.id, entity])).values()];
  }

  /** How many entities there are in both halves; one that both hold counts twice. */
  async entityCount(): Promise<number> {
    const counts = await Promise.all(this.halves(STORES.entities).map((name) => this.tx.objectStore(name).count()));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  async names(): Promise<NamesRow[]> {
    return (await Promise.all(this.halves(STORES.names).map((name) => this.tx.objectStore(name).getAll()))).flat();
  }

  /** Statements by or about an entity around a day (days since 1970-01-01; null: anywhere), within limits. */
  async statementsAround(index: EntityIndex, id: EntityId, day: number | null, limits: Limits): Promise<StatementRow[]> {
    const changed = await this.corrected();
    // rows that are replaced below must not take the place of others
    const ask = (name: (typeof STORES.statements)[number], span: Span, limit: number) =>
      this.tx
        .objectStore(name)
        .index(index)
        .getAll(entityRange(id, span), limit + changed.size);
    const rows = merged(await Promise.all(this.parts(STORES.statements, day, limits).map((part) => ask(...part))));
    return this.asCorrected(rows, (row) => row[index].some(([entity]) => entity === id));
  }

  /** What the reader has corrected, by statement. Corrections of statements that are no longer there are left out. */
  async corrected(): Promise<ReadonlyMap<StatementId, Corrected>> {
    this.memory.corrected ??= userIsEmpty(this.memory) ? new Map() : await this.readCorrected();
    return this.memory.corrected;
  }

  private async readCorrected(): Promise<Map<StatementId, Corrected>> {
    const made = new Map<StatementId, CorrectionRow[]>();
    for (const row of await this.corrections()) made.set(row.statement, [...(made.get(row.statement) ?? []), row]);
    const stored = await this.storedStatements([...made.keys()]);
    const pairs = stored.map((row) => {
      const corrections = made.get(row.record.id) ?? [];
      const changes = corrections.map(({ change }) => change);
      return { row, corrections, record: corrected(row.record, changes) };
    });
    const names = await this.named(
      pairs.flatMap(({ record }) =>
        record ? [...record.speakers.flatMap(speakerEntity), ...record.about, ...(record.via ? [record.via] : [])] : [],
      ),
    );
    return new Map(
      pairs.map(({ row, corrections, record }) => {
        const now = record && statementRow(record, row.incoming, (id) => names.get(id)?.name ?? id);
        return [row.record.id, { stored: row, now, corrections }];
      }),
    );
  }

  /** Stored rows with those that the reader has corrected replaced by what they are now, where they still match. */
  private async asCorrected(rows: readonly StatementRow[], matches: (row: StatementRow) => boolean): Promise<StatementRow[]> {
    const changed = await this.corrected();
    if (changed.size === 0) return [...rows];
    const now = [...changed.values()].flatMap((statement) => (statement.now && matches(statement.now) ? [statement.now] : []));
    return [...rows.filter(({ record }) => !changed.has(record.id)), ...now];
  }

  /** Every correction, oldest first. */
  async corrections(): Promise<CorrectionRow[]> {
    return this.tx.objectStore('corrections').getAll();
  }

  /** The texts attached to bundled articles. */
  async texts(): Promise<AttachedText[]> {
    return this.tx.objectStore('texts').getAll();
  }

  /** The bundled articles that have a text attached. */
  async withText(): Promise<ReadonlySet<ArticleId>> {
    return new Set(userIsEmpty(this.memory) ? [] : await this.tx.objectStore('texts').getAllKeys());
  }

  /** Facts about an entity around a day (days since 1970-01-01; null: anywhere), within limits. */
  async factsAround(id: EntityId, day: number | null, limits: Limits): Promise<FactRow[]> {
    const ask = (name: (typeof STORES.facts)[number], span: Span, limit: number) =>
      this.tx.objectStore(name).index('about').getAll(entityRange(id, span), limit);
    return merged(await Promise.all(this.parts(STORES.facts, day, limits).map((part) => ask(...part))));
  }

  /** Which part of which store to read, and how much of it at most. */
  private parts<N extends StoreName>([bundled, user]: readonly [N, N], day: number | null, limits: Limits): [N, Span, number][] {
    const ofUser = (span: Span): [N, Span, number] => [user, span, limits.user];
    return [
      [bundled, 'all', limits.bundled],
      ...(userIsEmpty(this.memory) ? [] : day === null ? [ofUser('all')] : [ofUser({ upTo: day }), ofUser({ after: day })]),
    ];
  }

  /** All facts about an entity, or claimed by it. */
  async factsOf(index: EntityIndex, id: EntityId): Promise<FactRow[]> {
    const range = entityRange(id, 'all');
    return merged(await Promise.all(this.halves(STORES.facts).map((name) => this.tx.objectStore(name).index(index).getAll(range))));
  }

  async statementsIn(article: ArticleId): Promise<StatementRow[]> {
    const rows = await this.storedStatementsIn(article);
    return this.asCorrected(rows, (row) => row.articles.includes(article));
  }

  /** The statements of an article as they were before the reader corrected them. */
  async storedStatementsIn(article: ArticleId): Promise<StatementRow[]> {
    return merged(
      await Promise.all(this.halves(STORES.statements).map((name) => this.tx.objectStore(name).index('article').getAll(article))),
    );
  }

  async factsIn(article: ArticleId): Promise<FactRow[]> {
    return merged(await Promise.all(this.halves(STORES.facts).map((name) => this.tx.objectStore(name).index('article').getAll(article))));
  }

  /** The index of both halves as the reader sees them: corrections applied, one of each id. */
  async index(): Promise<readonly Part[]> {
    this.memory.index ??= await this.readIndex();
    return this.memory.index;
  }

  private async readIndex(): Promise<readonly Part[]> {
    const [bundled, user, changed] = await Promise.all([
      this.segments('segments'),
      userIsEmpty(this.memory) ? [] : this.storedIndex(),
      this.corrected(),
    ]);
    const parts: Part[] = await Promise.all([
      ...bundled.map(async (segment): Promise<Part> => {
        const part: Part = { place: 'bundled', segment, gone: null };
        if (!user.some((own) => shareHash(segment, own.segment))) return part;
        const superseded = async (n: number): Promise<boolean> => {
          const [space, id] = [spaceOf(segment.kindOf(n)), await this.id(part, n)];
          const has = user.map(async (own) => {
            const m = await this.numberOf(own, space, id);
            return m >= 0 && !own.gone?.[m];
          });
          return (await Promise.all(has)).includes(true);
        };
        const numbers = Array.from({ length: segment.size }, (_, n) => n);
        const hidden = await Promise.all(numbers.map(superseded));
        return {
          ...part,
          gone: marked(
            segment,
            null,
            numbers.filter((n) => hidden[n]),
          ),
        };
      }),
      ...user,
    ]);
    if (changed.size === 0) return parts;
    const stored = await Promise.all(
      parts.map(async (part): Promise<Part> => {
        const numbers = await Promise.all([...changed.keys()].map((id) => this.numberOf(part, 'statement', id)));
        const found = numbers.filter((n) => n >= 0);
        return { ...part, gone: marked(part.segment, part.gone, found) };
      }),
    );
    const now = [...changed.values()].flatMap((statement) => statement.now ?? []);
    const whole = opened(segmentOf(now.map(statementDocument)));
    return [...stored, { place: 'corrected', segment: whole.segment, gone: null, whole }];
  }

  /** The index of the user's half as it is stored, before corrections. */
  async storedIndex(): Promise<readonly Part[]> {
    const [segments, gone] = await Promise.all([this.segments('userSegments'), this.tx.objectStore('gone').getAll()]);
    const goneOf = new Map(gone.map((row) => [row.segment, row.gone]));
    return segments.map((segment) => ({ place: 'user', segment, gone: goneOf.get(segment.id) ?? null }));
  }

  private async segments(name: (typeof STORES.segments)[number]): Promise<Segment[]> {
    const { cache } = this.memory;
    const store = this.tx.objectStore(name);
    const keys = await store.getAllKeys();
    return Promise.all(keys.map(async (id) => cache.segment(id) ?? cache.addSegment((await store.get(id)) as SegmentRow)));
  }

  /** A block of a part's words. */
  async block(part: Part, n: number): Promise<Block> {
    const { segment, whole } = part;
    const { cache } = this.memory;
    const known = whole?.blocks[n] ?? cache.block(segment, n);
    if (known) return known;
    const row = await this.besideHead<BlockRow>(part, n);
    // whoever asked first has added it
    return cache.block(segment, n) ?? cache.addBlock(segment, row);
  }

  /** The id of a part's nth document. */
  async id(part: Part, n: number): Promise<string> {
    const { segment, whole } = part;
    const { cache } = this.memory;
    const known = whole?.idOf(n) ?? cache.idsOf(segment, n)?.at(n);
    if (known !== undefined) return known;
    const row = await this.besideHead<IdsRow>(part, idsOf(n));
    return (cache.idsOf(segment, n) ?? cache.addIds(segment, row)).at(n);
  }

  /** What gives the id of any of a part's documents. */
  async allIds({ place, segment, whole }: Part): Promise<(n: number) => string> {
    if (whole) return whole.idOf;
    const rows = Array.from({ length: rowsOfIds(segment.size) }, (_, i) => this.blockStore(place).get([segment.id, FIRST_IDS - i]));
    return idIn(segment, (await Promise.all(rows)) as IdsRow[]);
  }

  /** A part's document of an id, gone or not; -1 where it has none. */
  async numberOf(part: Part, space: IdSpace, id: string): Promise<number> {
    const { segment, whole } = part;
    if (!segment.mayHave(space, id)) return -1;
    const numbers = whole?.numbers ?? (await this.besideHead<NumbersRow>(part, NUMBERS)).numbers;
    for (const n of segment.candidates(space, id, numbers)) if ((await this.id(part, n)) === id) return n;
    return -1;
  }

  /** What a part's articles are called (see `LabelsRow`). */
  async labels(part: Part): Promise<Lines> {
    const known = part.whole?.labels ?? this.memory.cache.labelsOf(part.segment);
    return known ?? this.memory.cache.addLabels(part.segment, await this.besideHead<LabelsRow>(part, LABELS));
  }

  /** What is stored beside a segment's head under a key; asked for once, however many want it meanwhile. */
  private besideHead<T>({ place, segment }: Part, key: number): Promise<T> {
    const name = `${segment.id} ${key}`;
    const asked = this.asked.get(name) ?? this.blockStore(place).get([segment.id, key]);
    this.asked.set(name, asked);
    return asked as Promise<T>;
  }

  private blockStore(place: Part['place']) {
    return this.tx.objectStore(STORES.blocks[place === 'bundled' ? 0 : 1]);
  }

  /** Statements that the index has found, in the order given. */
  async statementsAt(found: readonly { readonly place: Part['place']; readonly id: StatementId }[]): Promise<StatementRow[]> {
    const changed = await this.corrected();
    const rows = await Promise.all(
      found.map(({ place, id }) =>
        place === 'corrected' ? changed.get(id)?.now : this.tx.objectStore(STORES.statements[place === 'bundled' ? 0 : 1]).get(id),
      ),
    );
    return present(rows.map((row) => row ?? undefined));
  }

  /** Every fact. Its cost grows with the archive. */
  async allFacts(): Promise<FactRow[]> {
    return merged(await Promise.all(this.halves(STORES.facts).map((name) => this.tx.objectStore(name).index('day').getAll())));
  }

  /** The statements of these ids that there are. */
  async statements(ids: readonly StatementId[]): Promise<StatementRow[]> {
    const asked = new Set(ids);
    return this.asCorrected(await this.storedStatements(ids), ({ record }) => asked.has(record.id));
  }

  /** The same, as they were before the reader corrected them. */
  async storedStatements(ids: readonly StatementId[]): Promise<StatementRow[]> {
    const halves = await Promise.all(
      this.halves(STORES.statements).map((name) => Promise.all(ids.map((id) => this.tx.objectStore(name).get(id)))),
    );
    return merged(halves.map(present));
  }

  /** The facts of these ids that there are. */
  async facts(ids: readonly FactId[]): Promise<FactRow[]> {
    const halves = await Promise.all(
      this.halves(STORES.facts).map((name) => Promise.all(ids.map((id) => this.tx.objectStore(name).get(id)))),
    );
    return merged(halves.map(present));
  }

  /** Statements of the user's that relate to this one. */
  async userStatementsRelatingTo(id: StatementId): Promise<StatementRow[]> {
    const rows = await this.tx.objectStore(STORES.statements[1]).index('relatesTo').getAll(id);
    return this.asCorrected(rows, ({ relatesTo }) => relatesTo.includes(id));
  }

  async articles(): Promise<ArticleRow[]> {
    const halves = await Promise.all(this.halves(STORES.articles).map((name) => this.tx.objectStore(name).getAll()));
    return [...new Map(halves.flat().map((article) => [article.id, article])).values()];
  }

  /** The reader's own part of a kind of record; corrections are not applied. */
  async own<K extends 'entities' | 'names' | 'articles' | 'tallies'>(kind: K): Promise<ArchiveSchema[(typeof STORES)[K][1]]['value'][]> {
    return this.tx.objectStore(STORES[kind][1]).getAll();
  }

  /** Whether an article, entity or statement of this id ships with the extension. */
  async isBundled(kind: 'articles' | 'entities' | 'statements', id: string): Promise<boolean> {
    return (await this.tx.objectStore(STORES[kind][0]).count(id as never)) > 0;
  }

  /** Of these entities those that the reader's own statements are by or about, with how many. */
  async ownTallies(ids: readonly EntityId[]): Promise<TallyRow[]> {
    return present(await Promise.all(ids.map((id) => this.tx.objectStore('userTallies').get(id))));
  }

  /** The articles that ship with the extension. */
  async bundledArticles(): Promise<ArticleRow[]> {
    return this.tx.objectStore('articles').getAll();
  }

  /** An article's passages without a text that was attached to it; null where it is not known. */
  async storedPassages(article: ArticleId): Promise<PassagesRow | null> {
    const [bundled, user] = await Promise.all(this.halves(STORES.passages).map((name) => this.tx.objectStore(name).get(article)));
    return user ?? bundled ?? null;
  }

  /** An article's passages, with the text that the reader has attached to them; null where it is not known. */
  async passages(article: ArticleId): Promise<PassagesRow | null> {
    const [row, attached] = await Promise.all([
      this.storedPassages(article),
      userIsEmpty(this.memory) ? undefined : this.tx.objectStore('texts').get(article),
    ]);
    if (!row || !attached) return row;
    return {
      ...row,
      passages: row.passages.map((passage, i) => {
        const text = attached.passages[i];
        return text === undefined ? passage : { ...passage, text };
      }),
    };
  }

  /** How many statements are by or about an entity; one that both halves hold under one id counts twice. */
  async tally(id: EntityId): Promise<number> {
    const rows = await Promise.all(this.halves(STORES.tallies).map((name) => this.tx.objectStore(name).get(id)));
    const counts = (row: StatementRow | null): number =>
      Number(row !== null && [...row.by, ...row.about].some(([entity]) => entity === id));
    const changed = [...(await this.corrected()).values()].reduce((sum, { stored, now }) => sum + counts(now) - counts(stored), 0);
    return present(rows).reduce((sum, row) => sum + row.statements, changed);
  }

  /** How common words are. */
  async words(): Promise<readonly WordCounts[]> {
    this.memory.words ??= await this.tx.objectStore('words').getAll();
    return this.memory.words;
  }

  /** Names of the entities of these ids as the records have them; an id that nothing is known of is left out. */
  async named(ids: Iterable<EntityId>): Promise<ReadonlyMap<EntityId, NamedEntity>> {
    return this.kept(this.memory.names, ids, async (missing) => {
      const entities = await this.inHalves('entities', missing);
      return entities.map((entity) => entity && { id: entity.id, kind: entity.kind, name: entity.name });
    });
  }

  /** The same in the interface's language, as a reader is shown them. */
  async shown(ids: Iterable<EntityId>): Promise<ReadonlyMap<EntityId, NamedEntity>> {
    return this.kept(this.memory.shown, ids, async (missing) => {
      const [entities, rows] = await Promise.all([this.inHalves('entities', missing), Promise.all(missing.map((id) => this.ownNames(id)))]);
      return entities.map((entity, i) => entity && shownEntity(entity, rows[i]?.names, this.language));
    });
  }

  /** What is stored of each of these ids: the user's before the bundled; null where there is nothing. */
  private async inHalves<K extends keyof ById>(kind: K, ids: readonly ById[K]['id'][]): Promise<(ById[K] | null)[]> {
    const halves = await Promise.all(this.halves(STORES[kind]).map((name) => this.many<ById[K]>(name, ids)));
    return ids.map((_, i) => halves.reduce<ById[K] | null>((found, half) => half[i] ?? found, null));
  }

  /** Of a store kept by id, the rows of these ids. */
  private async many<T extends { readonly id: string }>(
    name: (typeof STORES)[keyof ById][number],
    ids: readonly T['id'][],
  ): Promise<(T | undefined)[]> {
    const store = this.tx.objectStore(name);
    const one = (id: string) => store.get(id as never) as Promise<unknown> as Promise<T | undefined>;
    if (ids.length < MANY || name === 'userArticles') return Promise.all(ids.map(one));
    const sorted = [...ids].sort();
    const most = RUN * ids.length;
    const run = (await store.getAll(IDBKeyRange.bound(sorted[0], sorted.at(-1)), most)) as unknown as T[];
    const rows = new Map(run.map((row) => [row.id, row]));
    const end = run.length < most ? undefined : run.at(-1)?.id;
    return Promise.all(ids.map((id) => rows.get(id) ?? (end !== undefined && id > end ? one(id) : undefined)));
  }

  /** Where those of these entities are that are known to be somewhere. */
  async points(ids: Iterable<EntityId>): Promise<ReadonlyMap<EntityId, Point>> {
    return this.kept(this.memory.points, ids, async (missing) =>
      (await this.inHalves('entities', missing)).map((entity) => entity?.point ?? null),
    );
  }

  /** An entity's names in the interface's language. */
  private async ownNames(id: EntityId): Promise<NamesRow | undefined> {
    if (this.language === RECORDS_LANGUAGE) return undefined;
    const key: [EntityId, string] = [id, this.language];
    const [bundled, user] = await Promise.all(this.halves(STORES.names).map((name) => this.tx.objectStore(name).get(key)));
    return user ?? bundled;
  }

  /** All entities as a reader is shown them. */
  async allShown(): Promise<NamedEntity[]> {
    const [entities, rows] = await Promise.all([this.entities(), this.language === RECORDS_LANGUAGE ? [] : this.names()]);
    const names = new Map(rows.flatMap((row) => (row.language === this.language ? [[row.entity, row.names]] : [])));
    return entities.map((entity) => shownEntity(entity, names.get(entity.id), this.language));
  }

  /** Heads of the articles of these ids; an id that nothing is known of is left out. */
  async heads(ids: Iterable<ArticleId>): Promise<ReadonlyMap<ArticleId, ArticleRow>> {
    return this.kept(this.memory.articles, ids, (missing) => this.inHalves('articles', missing));
  }

  /** What a card needs of an entity around a day (days since 1970-01-01; null: anywhere); null where it is not known. */
  async dossier(id: EntityId, day: number | null): Promise<Dossier | null> {
    // of the bundled half everything is read, whatever the day
    const key = userIsEmpty(this.memory) ? id : `${id} ${day}`;
    return (await this.kept(this.memory.dossiers, [key], async () => [await readDossier(this, id, day)])).get(key) ?? null;
  }

  private async kept<K, T>(
    memory: Map<K, T>,
    ids: Iterable<K>,
    fetch: (missing: readonly K[]) => Promise<readonly (T | null)[]>,
  ): Promise<ReadonlyMap<K, T>> {
    const missing = [...new Set(ids)].filter((id) => !memory.has(id));
    if (missing.length === 0) return memory;
    const found = await fetch(missing);
    found.forEach((item, i) => {
      if (item !== null) memory.set(missing[i] as K, item);
    });
    return memory;
  }
}
