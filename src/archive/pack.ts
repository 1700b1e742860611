/** Packs: a part of the archive as one document that stands by itself, and merging such a document into the archive. */
import type { FileReport, Note } from '../messages';
import type { Article, ArticleId, AttachedText, Entity, EntityId, Fact, Names, Pack, Statement } from '../model/records';
import { checkPack } from './check';
import { canonicalUrl } from './identity';
import { type Clock, planned, refusal, same } from './keep';
import type { Keeper } from './keeper';
import { byLanguage } from './lexicon';
import { articleEntities } from './named';
import { articleRecord, type Version } from './own';
import type { Reading } from './reading';
import { foldedWords, type NamesRow, wordsOfRun } from './rows';

/** The entities of these ids with all that they are related to, so that every id that one names is there. */
function withRelated(all: readonly Entity[], ids: Iterable<EntityId>): Entity[] {
  const byId = new Map(all.map((entity) => [entity.id, entity]));
  const wanted = new Set(ids);
  // a set takes in what is added while it is gone through
  for (const id of wanted) for (const other of byId.get(id)?.related ?? []) wanted.add(other);
  return [...wanted].flatMap((id) => byId.get(id) ?? []).sort(byKey(({ id }) => id));
}

const byKey =
  <T>(keyOf: (item: T) => string) =>
  (a: T, b: T): number =>
    keyOf(a) < keyOf(b) ? -1 : 1;

/** Which of an article's records may stay in a pack of these articles: what they name must be in it. */
function trimmed(
  article: Article,
  articles: ReadonlySet<ArticleId>,
  statements: ReadonlySet<string>,
  entities: ReadonlySet<EntityId>,
): Article {
  const sources = <S extends { readonly article: ArticleId }>(all: readonly S[]): S[] =>
    all.filter((source) => articles.has(source.article));
  const known = (ids: readonly EntityId[]): EntityId[] => ids.filter((id) => entities.has(id));
  const speaker = (who: Statement['speakers'][number]): Statement['speakers'][number] => {
    if ('entity' in who) return entities.has(who.entity) ? who : { name: who.entity, ...(who.as !== undefined && { as: who.as }) };
    if ('unnamed' in who && who.of !== undefined && !entities.has(who.of)) return { unnamed: who.unnamed };
    return who;
  };
  return {
    ...article,
    ...(article.mentions && { mentions: article.mentions.filter(({ entity }) => entities.has(entity)) }),
    statements: article.statements.map((statement) => {
      const { via, ...others } = statement;
      return {
        ...others,
        ...(via !== undefined && entities.has(via) && { via }),
        speakers: statement.speakers.map(speaker),
        about: known(statement.about),
        sources: sources(statement.sources),
        relations: statement.relations.filter(({ to }) => statements.has(to)),
      };
    }),
    facts: article.facts.flatMap((fact) => {
      const about = known(fact.about);
      if (about.length === 0) return [];
      const { attributedTo, ...others } = fact;
      return [{ ...others, about, sources: sources(fact.sources), ...(attributedTo && { attributedTo: speaker(attributedTo) }) }];
    }),
  };
}

/** Everything that articles name: the articles that their statements and facts have sources in or relate to. */
async function closed(reading: Reading, ids: readonly ArticleId[], version: Version): Promise<Map<ArticleId, Article>> {
  const found = new Map<ArticleId, Article>();
  let wanted: ArticleId[] = [...new Set(ids)];
  while (wanted.length > 0) {
    const articles = (await Promise.all(wanted.map((id) => articleRecord(reading, id, version)))).filter((article) => article !== null);
    for (const article of articles) found.set(article.id, article);
    const named = articles.flatMap(({ statements, facts }) =>
      [...statements, ...facts].flatMap(({ sources }) => sources.map((s) => s.article)),
    );
    const relatesTo = articles.flatMap(({ statements }) => statements.flatMap(({ relations }) => relations.map(({ to }) => to)));
    const targets = (await reading.storedStatements(relatesTo)).flatMap((row) => row.articles);
    wanted = [...new Set([...named, ...targets])].filter((id) => !found.has(id));
  }
  return found;
}

/** How a pack is put together. */
export interface PackOptions {
  readonly title: string;
  readonly version: Version;
  /** With the articles that records relate to; else such relations are left out. */
  readonly whole: boolean;
  /** Entities to have in it whether or not a record names them. */
  readonly entities?: readonly EntityId[];
}

/** A pack of these articles, as they are in the archive, in which every id that a record names is found. */
export async function packOf(
  reading: Reading,
  ids: readonly ArticleId[],
  { title, version, whole, entities: further = [] }: PackOptions,
): Promise<Pack> {
  const articles = whole
    ? [...(await closed(reading, ids, version)).values()]
    : (await Promise.all([...new Set(ids)].map((id) => articleRecord(reading, id, version)))).filter((article) => article !== null);
  const [entities, names] = await Promise.all([reading.entities(), reading.names()]);
  return assemblePack(title, articles, entities, byLanguage(names), further);
}

/**
 * A pack of articles with those of `entities` and `names` that they name, and these `further` ones. What a record names
 * that is in none of them is left out of it. Pure.
 */
export function assemblePack(
  title: string,
  articles: readonly Article[],
  entities: readonly Entity[],
  names: readonly Names[],
  further: readonly EntityId[] = [],
): Pack {
  const kept = withRelated(entities, [...articles.flatMap(articleEntities), ...further]);
  const known = new Set(kept.map(({ id }) => id));
  const articleIds = new Set(articles.map(({ id }) => id));
  const statementIds = new Set(articles.flatMap(({ statements }) => statements.map(({ id }) => id)));
  return {
    format: 'backgrounder-pack/1',
    title,
    articles: articles.map((article) => trimmed(article, articleIds, statementIds, known)).sort(byKey(({ id }) => id)),
    entities: kept.map((entity) => ({ ...entity, related: entity.related.filter((id) => known.has(id)) })),
    names: names
      .map(({ language, entities: named }) => ({
        language,
        entities: Object.fromEntries(Object.entries(named).filter(([id]) => known.has(id as EntityId))) as Names['entities'],
      }))
      .filter(({ entities: named }) => Object.keys(named).length > 0)
      .sort(byKey(({ language }) => language)),
  };
}

/** What the archive has, as far as a pack may touch it. */
async function archiveFor(reading: Reading, pack: Pack) {
  const rows = await reading.articles();
  const byUrl = new Map(
    rows.flatMap(({ id, link }): [string, ArticleId][] => (link?.url ? [[canonicalUrl(link.url) ?? link.url, id]] : [])),
  );
  const target = new Map<ArticleId, ArticleId>(
    pack.articles.map(({ id, link }) => {
      const url = link?.url ? (canonicalUrl(link.url) ?? link.url) : null;
      return [id, rows.some((row) => row.id === id) ? id : (url !== null && byUrl.get(url)) || id];
    }),
  );
  const [stored, seen, entities, names, statements, facts, texts, corrected, bundledArticles] = await Promise.all([
    Promise.all([...target.values()].map((id) => articleRecord(reading, id, 'stored'))),
    Promise.all([...target.values()].map((id) => articleRecord(reading, id, 'corrected'))),
    Promise.all(pack.entities.map(({ id }) => reading.entity(id))),
    reading.names(),
    reading.storedStatements(pack.articles.flatMap((article) => article.statements.map(({ id }) => id))),
    reading.facts(pack.articles.flatMap((article) => article.facts.map(({ id }) => id))),
    reading.texts(),
    reading.corrected(),
    reading.bundledArticles(),
  ]);
  const present = <T extends { readonly id: string }>(all: readonly (T | null)[]): Map<string, T> =>
    new Map(all.flatMap((item) => (item ? [[item.id, item]] : [])));
  return {
    target,
    stored: present(stored),
    seen: present(seen),
    entities: present(entities),
    names,
    statements: new Map(statements.map((row) => [row.record.id as string, row.record])),
    facts: new Map(facts.map((row) => [row.record.id as string, row.record])),
    texts: new Map(texts.map((text) => [text.article, text])),
    corrected: new Set<string>(corrected.keys()),
    bundled: new Set(bundledArticles.map(({ id }) => id)),
  };
}
type Archive = Awaited<ReturnType<typeof archiveFor>>;

/** Most conflicts that are told one by one. */
const MAX_CONFLICTS = 200;

/** What merging a pack changes, and what it does not. */
interface Merged {
  readonly removed: Article[];
  readonly added: Article[];
  readonly entities: Entity[];
  readonly names: NamesRow[];
  readonly texts: AttachedText[];
  readonly conflicts: Note[];
  /** The articles that were there before and got something. */
  readonly updated: ArticleId[];
}

/** The words of a statement and where they stand: what makes two statements of one article the same. */
const wordingOf = ({ words, sources }: Statement): string =>
  `${sources[0]?.passage} ${foldedWords(words.map(wordsOfRun).join(' ')).join(' ')}`;

/**
 * Merges a checked pack into the archive: what the archive does not have is added; of what it has, its own is kept and
 * a difference is told. Pure.
 *
 * @param at when it was imported, an ISO 8601 time; null keeps what the pack says of it, as for a backup
 */
function merge(pack: Pack, archive: Archive, file: string, at: string | null): Merged {
  const merged: Merged = { removed: [], added: [], entities: [], names: [], texts: [], conflicts: [], updated: [] };
  const differs = (place: string, message: string): void => {
    merged.conflicts.push({ place, message });
  };

  for (const entity of pack.entities) {
    const own = archive.entities.get(entity.id);
    if (!own) merged.entities.push(entity);
    else if (!same(own, entity)) differs(entity.id, 'this entity is otherwise in the archive, which keeps its own');
  }
  const newEntities = new Set(merged.entities.map(({ id }) => id));
  const ownNames = new Map(archive.names.map((row) => [`${row.entity} ${row.language}`, row.names]));
  for (const { language, entities } of pack.names) {
    for (const [id, names] of Object.entries(entities) as [EntityId, Names['entities'][EntityId]][]) {
      if (names === undefined) continue;
      const own = ownNames.get(`${id} ${language}`);
      if (newEntities.has(id)) merged.names.push({ entity: id, language, names });
      else if (!same(own, names)) differs(id, `its names in “${language}” are others in the archive, which keeps its own`);
    }
  }

  /** Records of the pack that are not taken, so that nothing may relate to them. */
  const left = new Set<string>();
  const retarget = <R extends Statement | Fact>(record: R): R => ({
    ...record,
    sources: record.sources.map((source) => ({ ...source, article: archive.target.get(source.article) ?? source.article })),
  });
  for (const article of pack.articles) {
    const id = archive.target.get(article.id) ?? article.id;
    const own = archive.stored.get(id);
    const statements = article.statements.map(retarget);
    const facts = article.facts.map(retarget);
    if (!own) {
      const free = <R extends Statement | Fact>(records: readonly R[], taken: ReadonlyMap<string, unknown>): R[] =>
        records.filter((record) => {
          if (!taken.has(record.id)) return true;
          differs(record.id, 'another article of the archive has a record of this id; it was left out');
          left.add(record.id);
          return false;
        });
      merged.added.push({
        ...article,
        kept: at === null ? (article.kept ?? { how: 'imported', at: EPOCH }) : { how: 'imported', at },
        statements: free(statements, archive.statements),
        facts: free(facts, archive.facts),
      });
      continue;
    }
    compareHead(own, article, differs);
    if (own.passages.length !== article.passages.length) {
      differs(id, `it has ${article.passages.length} passages, in the archive ${own.passages.length}; nothing of it was taken`);
      for (const record of [...statements, ...facts]) if (!archive.statements.has(record.id)) left.add(record.id);
      continue;
    }
    if (archive.bundled.has(id)) mergeBundled(own, article, statements, facts, archive, merged, left, { file, at: at ?? EPOCH });
    else mergeOwn(own, article, statements, facts, archive, merged, left);
  }
  const unrelated = (article: Article): Article => ({
    ...article,
    statements: article.statements.map((statement) => ({ ...statement, relations: statement.relations.filter(({ to }) => !left.has(to)) })),
  });
  return { ...merged, added: merged.added.map(unrelated) };
}

/** When an article was kept of which a backup does not say it. */
const EPOCH = '1970-01-01T00:00:00.000Z';

const HEAD = ['headline', 'publisher', 'agency', 'date', 'link', 'language'] as const;

function compareHead(own: Article, other: Article, differs: (place: string, message: string) => void): void {
  const fields = HEAD.filter((field) => !same(own[field], other[field]));
  if (fields.length > 0)
    differs(own.id, `its ${fields.join(', ')} ${fields.length > 1 ? 'are others' : 'is another'} in the archive, which keeps its own`);
}

/** Tells which records of the pack differ from ours, and returns those that we do not have. */
function newOf<R extends Statement | Fact>(
  records: readonly R[],
  own: readonly R[],
  seen: readonly R[],
  archive: Archive,
  merged: Merged,
  left: Set<string>,
): R[] {
  const ownById = new Map(own.map((record) => [record.id as string, record]));
  const seenById = new Map(seen.map((record) => [record.id as string, record]));
  const wordings = new Set(own.flatMap((record) => ('words' in record ? [wordingOf(record)] : [])));
  return records.filter((record) => {
    const before = ownById.get(record.id);
    if (before) {
      const now = seenById.get(record.id);
      const equal = [before, now].some((mine) => mine && same(comparable(mine), comparable(record)));
      if (!equal) {
        const why = archive.corrected.has(record.id)
          ? 'you have corrected it; your correction is kept'
          : 'it is otherwise in the archive, which keeps its own';
        merged.conflicts.push({ place: record.id, message: why });
      }
      return false;
    }
    if ('words' in record && wordings.has(wordingOf(record))) {
      left.add(record.id);
      return false;
    }
    if (archive.statements.has(record.id) || archive.facts.has(record.id)) {
      merged.conflicts.push({ place: record.id, message: 'another article of the archive has a record of this id; it was left out' });
      left.add(record.id);
      return false;
    }
    return true;
  });
}

/** A record without what depends on how much of an archive a pack carries. */
const comparable = (record: Statement | Fact): unknown => {
  const { sources, ...others } = record;
  const { relations: _, ...rest } = others as Partial<Statement>;
  return { ...rest, source: sources[0] };
};

function mergeBundled(
  own: Article,
  article: Article,
  statements: readonly Statement[],
  facts: readonly Fact[],
  archive: Archive,
  merged: Merged,
  left: Set<string>,
  { file, at }: { readonly file: string; readonly at: string },
): void {
  const seen = archive.seen.get(own.id) ?? own;
  for (const record of [
    ...newOf(statements, own.statements, seen.statements, archive, merged, left),
    ...newOf(facts, own.facts, seen.facts, archive, merged, left),
  ]) {
    left.add(record.id);
    merged.conflicts.push({
      place: record.id,
      message: `${own.id} ships with the extension, and takes no further records; it was left out`,
    });
  }
  const passages = article.passages.flatMap(({ text }) => text ?? []);
  if (passages.length < article.passages.length || archive.texts.has(own.id)) return;
  merged.texts.push({ article: own.id, file, at, passages });
}

function mergeOwn(
  own: Article,
  article: Article,
  statements: readonly Statement[],
  facts: readonly Fact[],
  archive: Archive,
  merged: Merged,
  left: Set<string>,
): void {
  const seen = archive.seen.get(own.id) ?? own;
  const next: Article = {
    ...own,
    passages: own.passages.map((passage, i) => ({ ...article.passages[i], ...passage })),
    statements: [...own.statements, ...newOf(statements, own.statements, seen.statements, archive, merged, left)],
    facts: [...own.facts, ...newOf(facts, own.facts, seen.facts, archive, merged, left)],
  };
  if (same(next, own)) return;
  merged.removed.push(own);
  merged.added.push(next);
  merged.updated.push(own.id);
}

/** What a JSON text holds, or why it is none. */
export function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Note } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    return { ok: false, problem: { place: 'the whole file', message: `expected JSON: ${(error as Error).message.slice(0, 200)}` } };
  }
}

/** Merges a pack into the archive: all of it or nothing. A document that is none is refused with each place and reason. */
export async function importPack(keeper: Keeper, name: string, text: string, now: Clock): Promise<FileReport> {
  const parsed = parseJson(text);
  if (!parsed.ok) return refusal(name, [parsed.problem]);
  const checked = checkPack(parsed.value);
  if (!checked.ok) {
    return refusal(
      name,
      checked.problems.map(({ place, message }) => ({ place: place || 'the whole file', message })),
    );
  }
  const { pack } = checked;
  return keeper.write(async (read) => {
    const merged = merge(pack, await read((reading) => archiveFor(reading, pack)), name, now());
    const { removed, added, entities, names, texts, conflicts, updated } = merged;
    const changes = added.length + entities.length + names.length + texts.length > 0;
    const touched = [...added.map(({ id }) => id), ...texts.map(({ article }) => article)];
    const isNew = added.length > updated.length || entities.length > 0;
    const report: FileReport = {
      name,
      outcome: !changes ? 'unchanged' : isNew ? 'added' : updated.length > 0 ? 'updated' : 'attached',
      articles: touched,
      statements: added.reduce((sum, { statements }) => sum + statements.length, 0),
      conflicts: [
        ...conflicts.slice(0, MAX_CONFLICTS),
        ...(conflicts.length > MAX_CONFLICTS ? [{ place: name, message: `${conflicts.length - MAX_CONFLICTS} more differences` }] : []),
      ],
      problems: [],
    };
    const change = {
      removed,
      added,
      texts: { put: texts, remove: [] },
      ...(entities.length + names.length > 0 && { entities: { put: entities, remove: [] }, names: { put: names, remove: [] } }),
    };
    return planned(read, changes ? change : null, report);
  });
}
