/** Keeping articles: saving and importing them, correcting what was found in them, and forgetting them. */
import type { FileReport, Kept, NamedEntity, Note, ReadableArticle, WorkerArguments, WorkerReplies } from '../messages';
import type { Article, ArticleId, Change as Correcting, EntityId, Statement, StatementId } from '../model/records';
import { article as articleView } from './articles';
import { ArchiveError } from './database';
import { type Finder, finderOf, type ReadArticle, recordOf } from './find';
import { articleIdOf } from './identity';
import { parseTextFile } from './import/text-file';
import type { Keeper, Planned } from './keeper';
import { byLanguage, versionOf } from './lexicon';
import { articleRecord, type Change, planChange } from './own';
import { passagesOf } from './paragraphs';
import type { Reading } from './reading';
import { recognise } from './recognise';
import { namedEntries } from './seed';
import { statementViews } from './views';

type Read = Keeper['read'];

/** The time, ISO 8601. */
export type Clock = () => string;

/** What finds names in articles, made anew when the archive's names are others. */
export function finderKeeper(): (read: Read) => Promise<Finder> {
  let made: { readonly version: string; readonly finder: Finder } | null = null;
  return async (read) => {
    const version = await read(versionOf(''));
    if (made?.version === version) return made.finder;
    const [entities, names] = await read((reading) => Promise.all([reading.entities(), reading.names()]));
    const finder = finderOf(
      namedEntries(entities, byLanguage(names)),
      entities.map(({ name, id }) => [name, id] as const),
    );
    made = { version, finder };
    return finder;
  };
}

/** A change of records as a write, with what to answer once it is stored. */
export const planned = async <T>(read: Read, change: Change | null, answer: T): Promise<Planned<T>> => ({
  change: change && (await planChange(read, change)),
  answer,
});

/** An article of a page, as the rest of the archive speaks of it. */
const ofPage = (page: ReadableArticle, file: string): ReadArticle => ({
  file,
  headline: blank(page.headline),
  publisher: blank(page.publisher),
  agency: null,
  credits: page.byline?.trim() ? [page.byline.trim()] : [],
  place: null,
  date: page.date,
  link: page.url === null ? null : { printed: page.url, url: /^https?:\/\//.test(page.url) ? page.url : null },
  language: page.language,
  machineTranslated: page.machineTranslated,
  notes: [],
  paragraphs: page.paragraphs,
});
const blank = (line: string | null): string | null => line?.trim() || null;

/** What keeping an article comes to. */
interface Keeping {
  readonly outcome: 'added' | 'updated' | 'unchanged' | 'attached';
  readonly id: ArticleId;
  readonly statements: number;
  readonly mentions: ReadonlyMap<EntityId, number>;
  /** Why a text that was recognised as a bundled article's is kept as one of its own. */
  readonly note: string | null;
}

const counted = ({ mentions = [] }: Article): Map<EntityId, number> => {
  const counts = new Map<EntityId, number>();
  for (const { entity } of mentions) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return counts;
};

/** The order of keys aside, whether two records say the same. */
export const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([x], [y]) => (x < y ? -1 : 1)))
      : item,
  );

/** Whether a statement's id is one that we gave, of its words. */
const isFound = (id: StatementId, article: ArticleId): boolean =>
  id.startsWith(`${article}.`) && /^[0-9a-f]{16}(?:-\d+)?$/.test(id.slice(article.length + 1));

/** The statement with its sources within so many passages. */
const within = (statement: Statement, article: ArticleId, count: number): Statement => ({
  ...statement,
  sources: statement.sources.map((source) =>
    source.article === article ? { ...source, passage: Math.min(source.passage, count) } : source,
  ),
});

/**
 * An article as it is now with what must not be lost of it as it was: statements that the reader has corrected, and
 * statements, facts and digests that did not come from reading its text.
 */
function broughtUpToDate(now: Article, before: Article, corrected: ReadonlySet<StatementId>): Article {
  const count = now.passages.length;
  const found = new Set(now.statements.map(({ id }) => id));
  const stays = before.statements
    .filter(({ id }) => !found.has(id) && (corrected.has(id) || !isFound(id, now.id)))
    .map((statement) => within(statement, now.id, count));
  const digests = before.passages.length === count ? before.passages.map(({ digest }) => digest) : [];
  return {
    ...now,
    ...(before.kept && { kept: before.kept }),
    passages: now.passages.map((passage, i) => (digests[i] === undefined ? passage : { ...passage, digest: digests[i] })),
    statements: [...now.statements, ...stays],
    facts: before.facts.map((fact) => ({
      ...fact,
      sources: fact.sources.map((source) => (source.article === now.id ? { ...source, passage: Math.min(source.passage, count) } : source)),
    })),
  };
}

/** The bundled articles as records, to recognise texts by. */
const bundledRecords = async (reading: Reading): Promise<Article[]> => {
  const rows = await reading.bundledArticles();
  const records = await Promise.all(rows.map(({ id }) => articleRecord(reading, id, 'stored')));
  return records.filter((record) => record !== null);
};

export interface Keep {
  saveArticle(args: WorkerArguments<'saveArticle'>): Promise<Kept>;
  importText(name: string, text: string): Promise<FileReport>;
  importPage(name: string, page: ReadableArticle): Promise<FileReport>;
  correct(args: WorkerArguments<'correct'>): Promise<WorkerReplies['correct'] | null>;
  undo(args: WorkerArguments<'undo'>): Promise<WorkerReplies['undo']>;
  /** Reads a kept article's text again, as what is found by now finds it; null where it has none of its own. */
  recheck(id: ArticleId): Promise<WorkerReplies['recheck'] | null>;
  /** Whether there was anything to forget. */
  dropArticle(id: ArticleId): Promise<boolean>;
}

/** A report of a file that was not taken in. */
export const refusal = (name: string, problems: readonly Note[]): FileReport => ({
  name,
  outcome: 'refused',
  articles: [],
  statements: 0,
  conflicts: [],
  problems,
});

const NO_TEXT = 'expected at least one paragraph of text, and no more than a record may hold';

/** Keeps articles in the archive of `keeper`. */
export function keepArticles(keeper: Keeper, finderFor: (read: Read) => Promise<Finder>, now: Clock): Keep {
  /** Plans keeping an article; null where it has no text that could be kept. */
  async function plan(read: Read, article: ReadArticle, how: 'saved' | 'imported'): Promise<Planned<Keeping | null>> {
    const passages = passagesOf(article.paragraphs);
    const id = await articleIdOf(article.link?.url ?? null, passages);
    const at = now();
    const record = recordOf(article, id, how, at, await finderFor(read));
    if (!record) return { change: null, answer: null };
    const mentions = counted(record);
    const known = recognise(article, passages, await read(bundledRecords));
    if (known?.fits) {
      const texts = await read((reading) => reading.texts());
      const attached = texts.find((text) => text.article === known.id);
      const statements = await read((reading) => reading.statementsIn(known.id));
      const answer: Keeping = { outcome: 'attached', id: known.id, statements: statements.length, mentions, note: null };
      if (attached && same(attached.passages, passages)) return { change: null, answer: { ...answer, outcome: 'unchanged' } };
      return planned(read, { texts: { put: [{ article: known.id, file: article.file, at, passages }], remove: [] } }, answer);
    }
    const note = known && `recognised as ${known.id}, but ${known.reason}; kept as an article of its own`;
    const [before, corrected] = await read((reading) => Promise.all([articleRecord(reading, id, 'stored'), reading.corrected()]));
    if (!before) {
      const answer: Keeping = { outcome: 'added', id, statements: record.statements.length, mentions, note };
      return planned(read, { added: [record] }, answer);
    }
    const updated = broughtUpToDate(record, before, new Set(corrected.keys()));
    const answer: Keeping = { outcome: 'updated', id, statements: updated.statements.length, mentions, note };
    if (same(updated, before)) return { change: null, answer: { ...answer, outcome: 'unchanged' } };
    return planned(read, { removed: [before], added: [updated] }, answer);
  }

  const keep = (article: ReadArticle, how: 'saved' | 'imported'): Promise<Keeping | null> =>
    keeper.write((read) => plan(read, article, how));

  async function imported(name: string, article: ReadArticle): Promise<FileReport> {
    const kept = await keep(article, 'imported');
    if (!kept) return refusal(name, [{ place: 'the whole file', message: NO_TEXT }]);
    return {
      name,
      outcome: kept.outcome,
      articles: [kept.id],
      statements: kept.statements,
      conflicts: kept.note === null ? [] : [{ place: kept.id, message: kept.note }],
      problems: [],
    };
  }

  const statementView = (id: StatementId) =>
    keeper.read(async (reading) => (await statementViews(reading, await reading.statements([id])))[0] ?? null);

  return {
    async saveArticle({ article }) {
      const kept = await keep(ofPage(article, article.url ?? article.headline ?? 'page'), 'saved');
      if (!kept) throw new ArchiveError(NO_TEXT);
      const { id, outcome, note } = kept;
      return keeper.read(async (reading) => {
        const [view, corrected, names] = await Promise.all([
          articleView(reading, id),
          reading.corrected(),
          reading.shown(kept.mentions.keys()),
        ]);
        if (!view) throw new ArchiveError('the article was dropped while it was being saved');
        return {
          outcome: outcome !== 'added' ? outcome : note === null ? 'saved' : 'apart',
          id,
          view,
          mentions: [...kept.mentions].flatMap(([entity, count]): (NamedEntity & { count: number })[] => {
            const named = names.get(entity);
            return named ? [{ ...named, count }] : [];
          }),
          corrected: [...corrected.values()].filter(({ stored }) => stored.articles.includes(id)).length,
        };
      });
    },

    async importText(name, text) {
      const parsed = parseTextFile(name, text);
      return parsed.ok ? imported(name, parsed.article) : refusal(name, parsed.problems);
    },

    importPage: (name, page) => imported(name, ofPage(page, name)),

    async correct({ statement, change }) {
      const done = await keeper.write(async (read) => {
        const [stored, last, known] = await read(async (reading) => {
          const entities = entitiesIn(change);
          const [stored, corrections, found] = await Promise.all([
            reading.storedStatements([statement]),
            reading.corrections(),
            Promise.all(entities.map((id) => reading.entity(id))),
          ]);
          return [stored[0], corrections.at(-1)?.n ?? 0, !found.includes(null)] as const;
        });
        if (!stored || !known) return { change: null, answer: false };
        return planned(read, { corrections: { put: [{ n: last + 1, statement, at: now(), change }], remove: [] } }, true);
      });
      return done ? { statement: await statementView(statement) } : null;
    },

    async undo({ statement }) {
      const undone = await keeper.write(async (read) => {
        const last = (await read((reading) => reading.corrections())).findLast(
          (row) => statement === undefined || row.statement === statement,
        );
        if (!last) return { change: null, answer: null };
        return planned(read, { corrections: { put: [], remove: [last.n] } }, last);
      });
      return undone && { change: undone.change, id: undone.statement, statement: await statementView(undone.statement) };
    },

    recheck: (id) =>
      keeper.write<WorkerReplies['recheck'] | null>(async (read) => {
        const [before, bundled, corrected] = await read((reading) =>
          Promise.all([articleRecord(reading, id, 'stored'), reading.isBundled('articles', id), reading.corrected()]),
        );
        const paragraphs = before?.passages.map(({ text }) => text ?? '') ?? [];
        if (!before?.kept || bundled || paragraphs.includes('')) return { change: null, answer: null };
        const record = recordOf({ ...before, paragraphs }, id, before.kept.how, before.kept.at, await finderFor(read));
        if (!record) return { change: null, answer: null };
        const updated = broughtUpToDate(record, before, new Set(corrected.keys()));
        const counts = { before: before.statements.length, statements: updated.statements.length };
        if (same(updated, before)) return { change: null, answer: { outcome: 'unchanged', ...counts } };
        return planned(read, { removed: [before], added: [updated] }, { outcome: 'updated', ...counts });
      }),

    dropArticle: (id) =>
      keeper.write(async (read) => {
        const [record, bundled, texts, corrections] = await read((reading) =>
          Promise.all([articleRecord(reading, id, 'stored'), reading.isBundled('articles', id), reading.texts(), reading.corrections()]),
        );
        if (bundled) {
          const attached = texts.some((text) => text.article === id);
          return planned(read, attached ? { texts: { put: [], remove: [id] } } : null, attached);
        }
        if (!record) return { change: null, answer: false };
        const gone = new Set(record.statements.map((statement) => statement.id));
        const remove = corrections.filter((row) => gone.has(row.statement)).map(({ n }) => n);
        return planned(read, { removed: [record], corrections: { put: [], remove } }, true);
      }),
  };
}

/** The entities that a correction names. */
const entitiesIn = (change: Correcting): EntityId[] =>
  'speakers' in change
    ? change.speakers.flatMap((speaker) => ('entity' in speaker ? [speaker.entity] : 'of' in speaker && speaker.of ? [speaker.of] : []))
    : [];
