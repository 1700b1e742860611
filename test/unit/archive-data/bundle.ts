/** The bundled archive as the tests read it: from its folder in the project. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assembleBundled } from '../../../src/archive/bundled';
import type { Fact, Pack, Statement } from '../../../src/model/records';

export const PROJECT = join(import.meta.dirname, '../../..');

/** Reads one file of the bundled archive. */
export const readBundled = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(join(PROJECT, 'assets/archive', path), 'utf8'));

/** The bundled archive. Throws with every problem named where it is broken. */
export async function bundledPack(): Promise<Pack> {
  const checked = await assembleBundled(readBundled);
  if (!checked.ok) throw new Error(checked.problems.map(({ place, message }) => `${place}: ${message}`).join('\n'));
  return checked.pack;
}

export const statementsOf = (pack: Pack): Statement[] => pack.articles.flatMap((article) => article.statements);
export const factsOf = (pack: Pack): Fact[] => pack.articles.flatMap((article) => article.facts);
export const quotesOf = (statement: Statement): string[] => statement.words.flatMap((run) => ('quote' in run ? [run.quote] : []));
