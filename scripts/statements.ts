/**
 * `npm run --silent statements < ARTICLES.jsonl`: reads JSON lines `{id, text, date?, lang?}` and writes one line per
 * article, `{id, statements: […]}`, each statement with its ranges in UTF-16 code units, its form, speaker, reporting
 * clause, polarity and time. A line that is no such article is reported on standard error, and the exit code is 1.
 */
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { extractStatements } from '../src/statements';

const Line = v.object({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  date: v.nullish(v.string()),
  lang: v.nullish(v.string()),
});

/** One line of input to one line of output; throws an Error that says what was expected. */
export function readLine(line: string): string {
  const { id, text, date, lang } = v.parse(Line, JSON.parse(line));
  return JSON.stringify({ id, statements: extractStatements({ text, ...(date && { date }), ...(lang && { lang }) }) });
}

export async function main(): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    try {
      const output = readLine(line);
      // wait where the reader is slower than we are
      if (!process.stdout.write(`${output}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    } catch (error) {
      console.error(`line ${number}: expected {"id", "text", "date"?, "lang"?}: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
}
