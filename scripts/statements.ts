/**
 * `npm run --silent statements < ARTICLES.jsonl`: reads JSON lines `{id, text, date?, lang?}` and writes one line per
 * article, `{id, statements: […]}`, each statement with its ranges in UTF-16 code units, its form, speaker (with the
 * archive's entity where it is one), reporting clause, polarity and time. A line that is no such article is reported on
 * standard error by its number, the others are answered, and the exit code is 1.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import type { Entity, EntityId, Names } from '../src/model/records';
import { entityByName, extractStatements } from '../src/statements';

const ARCHIVE = 'assets/archive';

const Line = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  date: v.nullish(v.string()),
  lang: v.nullish(v.string()),
});

type EntityOf = (name: string) => EntityId | undefined;

/** The bundled archive's names; without it (before the archive is built) no speaker has an entity. */
export function archiveNames(folder: string): EntityOf {
  const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const names: (readonly [string, EntityId])[] = [];
  if (existsSync(join(folder, 'entities.json'))) {
    for (const { id, name } of (json('entities.json') as { entities: Entity[] }).entities) names.push([name, id]);
  }
  if (existsSync(join(folder, 'names'))) {
    for (const file of readdirSync(join(folder, 'names'))) {
      for (const [id, { name, surname }] of Object.entries((json(join('names', file)) as Names).entities)) {
        for (const alias of [...(name ?? []), ...(surname ?? [])]) names.push([alias, id as EntityId]);
      }
    }
  }
  return entityByName(names);
}

/** One line of input to one line of output; throws an Error that says what was expected. */
export function readLine(line: string, entityOf?: EntityOf): string {
  const { id, text, date, lang } = v.parse(Line, JSON.parse(line));
  const statements = extractStatements({ text, ...(date && { date }), ...(lang && { lang }), ...(entityOf && { entityOf }) });
  return JSON.stringify({ id, statements });
}

export async function main(): Promise<void> {
  const entityOf = archiveNames(ARCHIVE);
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const output = readLine(line, entityOf);
      // wait where the reader is slower than we are
      if (!process.stdout.write(`${output}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    } catch (error) {
      console.error(`line ${number}: expected {"id", "text", "date"?, "lang"?}: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
}
