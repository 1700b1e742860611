/**
 * The reader's half of the archive: reading its articles as records, and turning a change of records into one write of
 * rows, with all that is counted and indexed beside them.
 */
import type { Article, ArticleId, AttachedText, Backup, Entity, EntityId } from '../model/records';
import type { Write } from './all-or-nothing';
import { inOrder } from './articles';
import { factDocument, type IdSpace, statementDocument, textDocument } from './index/documents';
import { type IndexChange, planIndex } from './index/plan';
import type { Keeper } from './keeper';
import { byLanguage } from './lexicon';
import { articleEntities } from './named';
import type { Reading } from './reading';
import {
  addWords,
  articleRow,
  type CorrectionRow,
  type FactRow,
  factRow,
  foldedWords,
  joinReach,
  type NamesRow,
  noWords,
  passageText,
  reachOf,
  type StatementRow,
  type Summary,
  statementRow,
  tally,
} from './rows';
import { lexiconVersion, namedEntries } from './seed';

/** How far an article is read: as it was stored, or with what the reader corrected. */
export type Version = 'stored' | 'corrected';

/** An article of either half as a record, without a text that was attached to it; null where unknown. */
export async function articleRecord(reading: Reading, id: ArticleId, version: Version): Promise<Article | null> {
  const [heads, text, statements, facts] = await Promise.all([
    reading.heads([id]),
    reading.storedPassages(id),
    version === 'stored' ? reading.storedStatementsIn(id) : reading.statementsIn(id),
    reading.factsIn(id),
  ]);
  const row = heads.get(id);
  if (!row || !text) return null;
  const { statements: _, facts: __, hasText: ___, ...head } = row;
  const order = text.order && new Set(text.order);
  // a bundled record with sources in several articles belongs to the first
  const own = <R extends StatementRow | FactRow>(rows: readonly R[]): R[] =>
    inOrder(rows, text.order).filter(({ record }) => (order ? order.has(record.id) : record.sources[0]?.article === id));
  return {
    ...head,
    passages: [...text.passages],
    ...(text.mentions && { mentions: [...text.mentions] }),
    statements: own(statements).map(({ record }) => record),
    facts: own(facts).map(({ record }) => record),
  };
}

/** What changes of the reader's half. An article that is both removed and added is brought up to date. */
export interface Change {
  /** As they are stored. */
  readonly removed?: readonly Article[];
  readonly added?: readonly Article[];
  readonly entities?: { readonly put: readonly Entity[]; readonly remove: readonly EntityId[] };
  readonly names?: { readonly put: readonly NamesRow[]; readonly remove: readonly (readonly [EntityId, string])[] };
  readonly corrections?: { readonly put: readonly CorrectionRow[]; readonly remove: readonly number[] };
  readonly texts?: { readonly put: readonly AttachedText[]; readonly remove: readonly ArticleId[] };
  /** Everything that the reader has added goes first. */
  readonly clear?: boolean;
  /** Settings that are to be put in force after this, even if the worker is stopped before; null: they are. */
  readonly settings?: Backup['settings'] | null;
}

/** Texts that are counted to know how common words are: with more of them no ranking changes. */
const COUNTED = 5_000;

const EMPTY: Summary = { half: 'user', version: '', lexicon: '', reach: { articles: 0, from: null, to: null }, relations: 0 };
const NO_WORDS = noWords('user');

const relationsOf = (articles: readonly Article[]): number =>
  articles.reduce((sum, { statements }) => sum + statements.reduce((own, { relations }) => own + relations.length, 0), 0);

/** What is stored of the reader's half that a change adds to. */
async function storedBefore(reading: Reading, { removed = [], added = [], entities, names, clear }: Change) {
  const touched = [...new Set([...removed, ...added].flatMap(articleEntities))];
  const lexiconChanges = clear || entities !== undefined || names !== undefined;
  const [summaries, words, tallies, known, articles, ownEntities, ownNames] = await Promise.all([
    reading.summaries,
    reading.words(),
    clear ? [] : reading.ownTallies(touched),
    reading.named(touched),
    removed.length > 0 && !clear ? reading.own('articles') : null,
    lexiconChanges && !clear ? reading.own('entities') : [],
    lexiconChanges && !clear ? reading.own('names') : [],
  ]);
  return {
    summary: clear ? EMPTY : (summaries.find(({ half }) => half === 'user') ?? EMPTY),
    words: clear ? NO_WORDS : (words.find(({ half }) => half === 'user') ?? NO_WORDS),
    tallies: new Map(tallies.map((row) => [row.entity, row.statements])),
    known: new Map(touched.map((id) => [id, known.get(id)?.name ?? id])),
    articles,
    entities: ownEntities,
    names: ownNames,
    lexiconChanges,
  };
}

const rowsOf = (articles: readonly Article[], nameOf: (id: EntityId) => string): StatementRow[] =>
  // relations of the reader's statements are found by the index `relatesTo`
  articles.flatMap(({ statements }) => statements.map((record) => statementRow(record, [], nameOf)));

/** Works out every row of a change before its transaction starts. */
export async function planChange(read: Keeper['read'], change: Change): Promise<(write: Write) => void> {
  const { removed = [], added = [], entities, names, corrections, texts, clear = false, settings } = change;
  const old = await read((reading) => storedBefore(reading, change));
  const fresh = new Map(entities?.put.map(({ id, name }) => [id, name]));
  const nameOf = (id: EntityId): string => fresh.get(id) ?? old.known.get(id) ?? id;

  const statements = rowsOf(added, nameOf);
  const facts = added.flatMap((article) => article.facts.map((fact) => factRow(fact, nameOf)));
  const addedIds = new Set(added.map(({ id }) => id));
  const removedIds = new Set(removed.map(({ id }) => id));
  const statementIds = new Set(statements.map(({ record }) => record.id));
  const factIds = new Set(facts.map(({ record }) => record.id));

  const tallies = new Map(old.tallies);
  const count = (rows: readonly StatementRow[], sign: 1 | -1): void => {
    for (const { entity, statements: n } of tally(rows)) tallies.set(entity, (tallies.get(entity) ?? 0) + sign * n);
  };
  count(rowsOf(removed, nameOf), -1);
  count(statements, 1);

  const indexed: IndexChange = {
    removed: removed.flatMap((article): [IdSpace, string][] => [
      ['text', article.id],
      ...article.statements.map(({ id }): [IdSpace, string] => ['statement', id]),
      ...article.facts.map(({ id }): [IdSpace, string] => ['fact', id]),
    ]),
    added: [
      ...added.map((article) => textDocument(article, articleEntities(article))),
      ...statements.map(statementDocument),
      ...facts.map(factDocument),
    ],
    clear,
  };
  const index = clear || removed.length + added.length > 0 ? await read((reading) => planIndex(reading, indexed)) : null;

  const left = old.articles?.filter(({ id }) => !removedIds.has(id) && !addedIds.has(id));
  const { settings: pending, ...before } = old.summary;
  const unsettled = settings === undefined ? pending : (settings ?? undefined);
  const summary: Summary = {
    ...before,
    ...(unsettled && { settings: unsettled }),
    reach: left ? reachOf([...left, ...added]) : joinReach([old.summary.reach, reachOf(added)]),
    relations: old.summary.relations + relationsOf(added) - relationsOf(removed),
    ...(old.lexiconChanges && { lexicon: await lexiconAfter(old, change) }),
  };

  const further = added.filter(({ id }) => !removedIds.has(id));
  const words =
    old.words.texts < COUNTED && further.length > 0
      ? addWords(
          old.words,
          [
            ...further.flatMap(({ passages }) => passages.map((passage) => foldedWords(passageText(passage)))),
            ...statements.map((row) => row.text.trim().split(' ')),
          ].slice(0, COUNTED - old.words.texts),
        )
      : clear
        ? NO_WORDS
        : null;

  return (write) => {
    if (clear) {
      for (const store of CLEARED) write.clear(store);
    }
    for (const { id, statements, facts } of removed) {
      if (!addedIds.has(id)) {
        write.remove('userArticles', id);
        write.remove('userPassages', id);
      }
      for (const record of statements) if (!statementIds.has(record.id)) write.remove('userStatements', record.id);
      for (const record of facts) if (!factIds.has(record.id)) write.remove('userFacts', record.id);
    }
    for (const article of added) {
      write.put('userArticles', articleRow(article));
      write.put('userPassages', {
        article: article.id,
        passages: article.passages,
        ...(article.mentions && { mentions: article.mentions }),
        order: [...article.statements, ...article.facts].map(({ id }) => id),
      });
    }
    index?.(write);
    for (const row of statements) write.put('userStatements', row);
    for (const row of facts) write.put('userFacts', row);
    for (const [entity, n] of tallies) {
      if (n > 0) write.put('userTallies', { entity, statements: n });
      else write.remove('userTallies', entity);
    }
    for (const id of entities?.remove ?? []) write.remove('userEntities', id);
    for (const entity of entities?.put ?? []) write.put('userEntities', entity);
    for (const key of names?.remove ?? []) write.remove('userNames', [...key]);
    for (const row of names?.put ?? []) write.put('userNames', row);
    for (const n of corrections?.remove ?? []) write.remove('corrections', n);
    for (const row of corrections?.put ?? []) write.put('corrections', row);
    for (const id of texts?.remove ?? []) write.remove('texts', id);
    for (const row of texts?.put ?? []) write.put('texts', row);
    write.put('summaries', summary);
    if (words) write.put('words', words);
  };
}

/** The stores that hold nothing but what the reader has added. */
const CLEARED = [
  'userArticles',
  'userPassages',
  'userStatements',
  'userFacts',
  'userTallies',
  'userEntities',
  'userNames',
  'corrections',
  'texts',
] as const;

/** The digest of the reader's names after a change; empty where there are none. */
async function lexiconAfter(
  old: { readonly entities: readonly Entity[]; readonly names: readonly NamesRow[] },
  { entities, names }: Change,
): Promise<string> {
  const keyOf = (entity: string, language: string): string => `${entity} ${language}`;
  const goneEntities = new Set<string>(entities?.remove);
  const goneNames = new Set(names?.remove.map((key) => keyOf(...key)));
  const allEntities = new Map([...old.entities, ...(entities?.put ?? [])].map((entity) => [entity.id, entity]));
  const allNames = new Map([...old.names, ...(names?.put ?? [])].map((row) => [keyOf(row.entity, row.language), row]));
  const entries = namedEntries(
    [...allEntities.values()].filter(({ id }) => !goneEntities.has(id)),
    byLanguage([...allNames].filter(([key, row]) => !goneNames.has(key) && !goneEntities.has(row.entity)).map(([, row]) => row)),
  );
  return entries.length === 0 ? '' : lexiconVersion(entries);
}
