/**
 * `npm run --silent pack -- DIR`: builds one pack from the text files in a folder (`*.txt`), with the code by which the
 * extension takes in files, and prints it. A report per file goes to standard error; where a
 * file was refused the others are still in the pack, and the exit code is 1.
 */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { assembleBundled } from '../src/archive/bundled';
import { checkPack } from '../src/archive/check';
import { finderOf, recordOf } from '../src/archive/find';
import { articleIdOf } from '../src/archive/identity';
import { MAX_TEXT_FILE, parseTextFile } from '../src/archive/import/text-file';
import { assemblePack } from '../src/archive/pack';
import { passagesOf } from '../src/archive/paragraphs';
import { recognise } from '../src/archive/recognise';
import { namedEntries } from '../src/archive/seed';
import type { Article, Pack } from '../src/model/records';

const ARCHIVE = join(import.meta.dirname, '../assets/archive');

/** What became of a file: an article of the pack, or why there is none. */
type Outcome = { readonly article: Article; readonly report: string } | { readonly problems: readonly string[] };

/** The bundled pack, by whose names and records files are read. Throws an Error that says what is wrong with it. */
async function bundledPack(): Promise<Pack> {
  const checked = await assembleBundled(async (path) => JSON.parse(await readFile(join(ARCHIVE, path), 'utf8')));
  if (checked.ok) return checked.pack;
  throw new Error(checked.problems.map(({ place, message }) => `${place}: ${message}`).join('\n'));
}

/** Reads one file into an article: with its text, of the bundled record that it belongs to, or of its own. */
export function reader(bundled: Pack, now: string): (name: string, text: string) => Promise<Outcome> {
  const finder = finderOf(
    namedEntries(bundled.entities, bundled.names),
    bundled.entities.map(({ name, id }) => [name, id] as const),
  );
  return async (name, text) => {
    const parsed = parseTextFile(name, text);
    if (!parsed.ok) return { problems: parsed.problems.map(({ place, message }) => `${place}: ${message}`) };
    const passages = passagesOf(parsed.article.paragraphs);
    const known = recognise(parsed.article, passages, bundled.articles);
    const record = known?.fits && bundled.articles.find(({ id }) => id === known.id);
    if (record) {
      const article = { ...record, passages: record.passages.map((passage, i) => ({ ...passage, text: passages[i] as string })) };
      return { article, report: `the text of ${record.id}` };
    }
    const id = await articleIdOf(parsed.article.link?.url ?? null, passages);
    const article = recordOf(parsed.article, id, 'imported', now, finder);
    if (!article) return { problems: ['the whole file: expected fewer paragraphs than that'] };
    const note = known ? `; recognised as ${known.id}, but ${known.reason}` : '';
    return { article, report: `${article.passages.length} passages, ${article.statements.length} statements${note}` };
  };
}

/** Prints the pack of the folder `args[0]`. */
export async function main([folder]: string[]): Promise<void> {
  if (folder === undefined) {
    console.error('usage: npm run --silent pack -- DIR');
    process.exitCode = 2;
    return;
  }
  const bundled = await bundledPack();
  const read = reader(bundled, new Date().toISOString());
  const articles = new Map<string, Article>();
  const names = (await readdir(folder).catch((error: Error) => error)) as string[] | Error;
  if (names instanceof Error) {
    console.error(`${folder}: ${names.message}`);
    process.exitCode = 1;
    return;
  }
  for (const name of names.filter((one) => extname(one).toLowerCase() === '.txt').sort()) {
    const path = join(folder, name);
    // a character takes at most four bytes
    const tooLong = (await stat(path)).size > 4 * MAX_TEXT_FILE;
    const outcome: Outcome = tooLong
      ? { problems: [`the whole file: expected at most ${MAX_TEXT_FILE} characters`] }
      : await read(name, await readFile(path, 'utf8'));
    if ('problems' in outcome) {
      for (const problem of outcome.problems) console.error(`${name}: refused: ${problem}`);
      process.exitCode = 1;
    } else {
      const twice = articles.has(outcome.article.id) ? '; the same article as a file before it, which it replaces' : '';
      articles.set(outcome.article.id, outcome.article);
      console.error(`${name}: ${outcome.article.id}: ${outcome.report}${twice}`);
    }
  }
  const checked = checkPack(
    assemblePack(`Articles of a folder, ${articles.size}`, [...articles.values()], bundled.entities, bundled.names),
  );
  if (!checked.ok) throw new Error(checked.problems.map(({ place, message }) => `${place}: ${message}`).join('\n'));
  process.stdout.write(`${JSON.stringify(checked.pack, null, 2)}\n`);
}
