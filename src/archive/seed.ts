/**
 * Seeding: the bundled stores are replaced by the pack that ships with the extension, in one transaction, so that a
 * worker that is stopped at any point leaves the old state or the new one. The user's stores are not in it.
 */
import type { EntityNames, LexiconEntry, Pack, StatementId } from '../model/records';
import { allOrNothing } from './all-or-nothing';
import { type Archive, BUNDLED_STORES } from './database';
import { factDocument, statementDocument, textDocument } from './index/documents';
import { besideHead, segmentOf } from './index/segment';
import { articleEntities } from './named';
import {
  addWords,
  articleRow,
  factRow,
  foldedWords,
  namesOf,
  noWords,
  passageText,
  reachOf,
  type StatementRow,
  statementRow,
  tally,
} from './rows';

/** The names to look for on pages: of every entity that has any. A state speaks but is not looked for. */
export const lexiconEntries = (entities: Pack['entities'], names: Pack['names']): LexiconEntry[] =>
  namedEntries(entities, names).filter(({ kind }) => kind !== 'state');

/** Every entity that has names, with them, states included. */
export function namedEntries(entities: Pack['entities'], names: Pack['names']): LexiconEntry[] {
  return entities.flatMap(({ id, kind }): LexiconEntry[] => {
    const byLanguage = names.flatMap(({ language, entities: named }): [string, EntityNames][] => {
      const own = named[id];
      return own ? [[language, own]] : [];
    });
    return byLanguage.length === 0 ? [] : [{ id, kind, names: Object.fromEntries(byLanguage) }];
  });
}

/** Half of a SHA-256 of the entries, in hexadecimal: enough to tell one version from another. */
export async function lexiconVersion(entries: readonly LexiconEntry[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(entries)));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Every write of a seeding, by store, worked out before its transaction starts. */
async function rowsOf(pack: Pack, version: string) {
  const nameOf = namesOf(pack.entities);
  const incoming = new Map<StatementId, StatementRow['incoming'][number][]>();
  const records = pack.articles.flatMap((article) => article.statements);
  for (const { id, relations } of records) {
    for (const { kind, to } of relations) incoming.set(to, [...(incoming.get(to) ?? []), { kind, from: id }]);
  }
  const statements = records.map((record) => statementRow(record, incoming.get(record.id) ?? [], nameOf));
  const facts = pack.articles.flatMap((article) => article.facts.map((fact) => factRow(fact, nameOf)));
  const index = segmentOf([
    ...pack.articles.map((article) => textDocument(article, articleEntities(article))),
    ...statements.map(statementDocument),
    ...facts.map(factDocument),
  ]);
  const digests = pack.articles.flatMap((article) => article.passages.map((passage) => foldedWords(passageText(passage))));
  return {
    entities: pack.entities,
    names: pack.names.flatMap(({ language, entities }) =>
      pack.entities.flatMap(({ id }) => {
        const names = entities[id];
        return names ? [{ entity: id, language, names }] : [];
      }),
    ),
    articles: pack.articles.map(articleRow),
    passages: pack.articles.map(({ id, passages }) => ({
      article: id,
      passages,
    })),
    statements,
    facts,
    tallies: tally(statements),
    segments: [index.head],
    blocks: besideHead(index),
    summaries: [
      {
        half: 'bundled' as const,
        version,
        lexicon: await lexiconVersion(lexiconEntries(pack.entities, pack.names)),
        reach: reachOf(pack.articles),
        relations: records.reduce((sum, { relations }) => sum + relations.length, 0),
      },
    ],
    words: [
      // most words occur once, and say nothing that being in none would not
      addWords(noWords('bundled'), [...digests, ...[...statements, ...facts].map((row) => row.text.trim().split(' '))], 2),
    ],
  };
}

/**
 * Replaces the bundled half of the archive by `pack`, which must have been checked, and marks it as `version`. All or
 * nothing: throws, and leaves the archive as it was, where any record cannot be stored.
 */
export async function seed(db: Archive, pack: Pack, version: string): Promise<void> {
  const rows = await rowsOf(pack, version);
  await allOrNothing(db, BUNDLED_STORES, (write) => {
    for (const name of BUNDLED_STORES) {
      // the two shared stores also hold the user's row
      if (name === 'summaries' || name === 'words') write.remove(name, 'bundled');
      else write.clear(name);
      for (const row of rows[name]) write.put(name, row);
    }
  });
}
