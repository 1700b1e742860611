/** Watch terms: entities of the reader's own, looked for on pages and in what is kept. */
import type { WatchTerm, WorkerArguments } from '../messages';
import type { Article, ArticleId, Entity, EntityId, EntityNames, LexiconEntry, Speaker, Statement } from '../model/records';
import { ArchiveError } from './database';
import { finderOf, type ReadArticle, recordOf } from './find';
import { articlesThatMayMention, articlesThatName } from './holding';
import type { Clock } from './keep';
import { planned } from './keep';
import type { Keeper } from './keeper';
import { byLanguage } from './lexicon';
import { articleEntities } from './named';
import { articleRecord } from './own';
import type { Reading } from './reading';
import { type CorrectionRow, foldedWords, type NamesRow } from './rows';
import { namedEntries } from './seed';

type Adding = WorkerArguments<'addWatchTerm'>;

/** A term's id: of its name, so that adding it again changes it. Letters of other scripts are kept by number. */
function idOf(name: string): EntityId {
  const words = foldedWords(name).map((word) => word.replace(/[^a-z0-9]/g, (letter) => (letter.codePointAt(0) ?? 0).toString(36)));
  return `watch-${words.join('-').slice(0, MAX_ID)}`.replace(/-+$/, '') as EntityId;
}
/** Longest part of an id that its name makes. */
const MAX_ID = 100;

/** The names to look for, by how each may be taken (see `EntityNames`). */
function namesOf({ name, aliases, kind }: Adding): EntityNames {
  const all = [...new Set([name, ...aliases])];
  const codes = kind === 'weapon' ? all.filter((alias) => /\p{N}/u.test(alias)) : [];
  const surnames =
    kind === 'person' ? [...new Set(all.flatMap((alias) => (/\s/.test(alias) ? [alias.split(/\s+/).at(-1) as string] : [])))] : [];
  const others = all.filter((alias) => !codes.includes(alias));
  return {
    ...(others.length > 0 && { name: others }),
    ...(surnames.length > 0 && { surname: surnames }),
    ...(codes.length > 0 && { code: codes }),
  };
}

const aliasesOf = (entity: Entity, names: readonly NamesRow[]): string[] => [
  ...new Set([
    entity.name,
    ...names.filter((row) => row.entity === entity.id).flatMap(({ names: { name = [], code = [] } }) => [...name, ...code]),
  ]),
];

/** The reader's terms, by name. */
export async function watchTerms(reading: Reading): Promise<WatchTerm[]> {
  const [entities, names] = await Promise.all([reading.own('entities'), reading.own('names')]);
  const terms = entities.filter(({ watched }) => watched);
  const counts = await Promise.all(terms.map(({ id }) => reading.tally(id)));
  return terms
    .map((entity, i) => ({
      id: entity.id,
      kind: entity.kind,
      name: entity.name,
      description: entity.description,
      aliases: aliasesOf(entity, names),
      statements: counts[i] ?? 0,
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** An article as it would be read again. */
const readAgain = (article: Article): ReadArticle => ({ ...article, paragraphs: article.passages.map(({ text }) => text ?? '') });

const hasText = ({ passages }: Article): boolean => passages.every(({ text }) => text !== undefined);

/** An article with what a reading of its text with the new term finds of it; records that were there stay. */
function withTerm(article: Article, again: Article, term: EntityId): Article {
  const found = new Map(again.statements.map((statement) => [statement.id, statement]));
  return {
    ...article,
    ...(again.mentions && { mentions: again.mentions }),
    statements: article.statements.map((statement): Statement => {
      const now = found.get(statement.id);
      if (!now) return statement;
      const speakers = now.speakers.some((speaker) => 'entity' in speaker && speaker.entity === term) ? now.speakers : statement.speakers;
      const about = now.about.includes(term) && !statement.about.includes(term) ? [...statement.about, term] : statement.about;
      return { ...statement, speakers, about };
    }),
  };
}

/** Articles of the reader's, as stored. */
async function storedArticles(reading: Reading, ids: readonly ArticleId[]): Promise<Article[]> {
  return (await Promise.all(ids.map((id) => articleRecord(reading, id, 'stored')))).filter((article) => article !== null);
}

/**
 * Adds a term, or changes it where it is there, and looks for it in what is kept; all in one transaction. Rejects with
 * an {@link ArchiveError} where something else of the archive has the name.
 */
export async function addWatchTerm(
  keeper: Keeper,
  args: Adding,
  now: Clock,
): Promise<{ readonly id: EntityId; readonly articles: number }> {
  const { name, kind, description, language = 'en' } = args;
  const id = idOf(name);
  const entity: Entity = {
    id,
    kind,
    name,
    description: description || 'A term of your own.',
    roles: [],
    related: [],
    series: [],
    watched: true,
  };
  const names = namesOf(args);
  if (foldedWords(name).length === 0) throw new ArchiveError('expected a name with a letter or a digit in it');
  return keeper.write(async (read) => {
    const [entities, known, articles] = await read(async (reading) =>
      Promise.all([reading.entities(), reading.names(), storedArticles(reading, await articlesThatMayMention(reading, names))]),
    );
    const others = known.filter((row) => row.entity !== id);
    const wanted = new Set([...(names.name ?? []), ...(names.code ?? [])].map((alias) => foldedWords(alias).join(' ')));
    const taken = others.find((row) =>
      [...(row.names.name ?? []), ...(row.names.code ?? [])].some((alias) => wanted.has(foldedWords(alias).join(' '))),
    );
    if (taken) {
      const owner = entities.find((other) => other.id === taken.entity)?.name ?? taken.entity;
      throw new ArchiveError(`this is looked for already, as “${owner}”`);
    }
    const rows: NamesRow[] = [{ entity: id, language, names }];
    const entry: LexiconEntry = { id, kind, names: { [language]: names } };
    const alone = finderOf([entry], [[name, id]]);
    const all = [...entities.filter((other) => other.id !== id), entity];
    const finder = finderOf(
      namedEntries(all, byLanguage([...others, ...rows])),
      all.map((each) => [each.name, each.id] as const),
    );
    const changed = articles.filter(hasText).flatMap((before) => {
      const text = before.passages.map((passage) => passage.text).join('\n');
      if (alone.mentions(text, before.language).length === 0) return [];
      const again = recordOf(readAgain(before), before.id, 'saved', now(), finder);
      return again ? [{ before, after: withTerm(before, again, id) }] : [];
    });
    return planned(
      read,
      {
        removed: changed.map(({ before }) => before),
        added: changed.map(({ after }) => after),
        entities: { put: [entity], remove: [] },
        names: {
          put: rows,
          remove: known.filter((row) => row.entity === id && row.language !== language).map((row) => [id, row.language] as const),
        },
      },
      { id, articles: changed.length },
    );
  });
}

/** A speaker who was the term, by name. */
const unwatched = (speaker: Speaker, { id, name }: Entity): Speaker => {
  if ('entity' in speaker && speaker.entity === id) return { name, ...(speaker.as !== undefined && { as: speaker.as }) };
  if ('unnamed' in speaker && speaker.of === id) return { unnamed: speaker.unnamed };
  return speaker;
};

function withoutTerm(article: Article, term: Entity): Article {
  const others = (ids: readonly EntityId[]): EntityId[] => ids.filter((id) => id !== term.id);
  return {
    ...article,
    ...(article.mentions && { mentions: article.mentions.filter(({ entity }) => entity !== term.id) }),
    statements: article.statements.map(({ via, ...statement }) => ({
      ...statement,
      ...(via !== undefined && via !== term.id && { via }),
      speakers: statement.speakers.map((speaker) => unwatched(speaker, term)),
      about: others(statement.about),
    })),
    facts: article.facts.flatMap((fact) => {
      const about = others(fact.about);
      // a fact is about something; what was about the term only goes with it
      return about.length === 0 ? [] : [{ ...fact, about, ...(fact.attributedTo && { attributedTo: unwatched(fact.attributedTo, term) }) }];
    }),
  };
}

/** Stops looking for a term and takes it out of what is kept; whoever spoke under it stays, by name. Whether there was one. */
export function removeWatchTerm(keeper: Keeper, id: EntityId): Promise<boolean> {
  return keeper.write(async (read) => {
    const [entities, names, articles, corrections] = await read(async (reading) =>
      Promise.all([
        reading.own('entities'),
        reading.own('names'),
        storedArticles(reading, await articlesThatName(reading, id)),
        reading.corrections(),
      ]),
    );
    const term = entities.find((entity) => entity.id === id);
    if (!term?.watched) return { change: null, answer: false };
    const removed = articles.filter((article) => articleEntities(article).includes(id));
    const rewritten = corrections.flatMap((row): CorrectionRow[] => {
      const { change } = row;
      if (!('speakers' in change) || !change.speakers.some((speaker) => Object.values(speaker).includes(id))) return [];
      return [{ ...row, change: { speakers: change.speakers.map((speaker) => unwatched(speaker, term)) } }];
    });
    return planned(
      read,
      {
        removed,
        added: removed.map((article) => withoutTerm(article, term)),
        corrections: { put: rewritten, remove: [] },
        entities: {
          put: entities
            .filter((entity) => entity.related.includes(id))
            .map((entity) => ({ ...entity, related: entity.related.filter((other) => other !== id) })),
          remove: [id],
        },
        names: { put: [], remove: names.filter((row) => row.entity === id).map((row) => [id, row.language] as const) },
      },
      true,
    );
  });
}
