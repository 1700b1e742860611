/**
 * `npm run --silent mentions`: the mentions of texts, found as on a page. Reads JSON lines `{id, text, lang?}` on standard
 * input and writes `{id, mentions: [{start, end, surface, entity}]}`, offsets in UTF-16 code units, half-open.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text as readText } from 'node:stream/consumers';
import * as v from 'valibot';
import { assembleBundled } from '../src/archive/bundled';
import { lexiconEntries } from '../src/archive/seed';
import { LANGUAGES } from '../src/matching/languages';
import { compileLexicon } from '../src/matching/lexicon';
import { findMentions } from '../src/matching/mentions';

const ARCHIVE = join(import.meta.dirname, '../assets/archive');
const Line = v.object({ id: v.union([v.string(), v.number()]), text: v.string(), lang: v.nullish(v.string()) });

/** Reads one line; what is wrong with it is an Error's message. */
function parseLine(line: string): v.InferOutput<typeof Line> {
  const parsed = v.safeParse(Line, JSON.parse(line));
  if (parsed.success) return parsed.output;
  const issue = parsed.issues[0];
  throw new Error(`${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`);
}

/** Bad lines are named on standard error, the others are answered; the exit code is 1 if there was a bad line. */
export async function main(): Promise<void> {
  const checked = await assembleBundled(async (path) => JSON.parse(await readFile(join(ARCHIVE, path), 'utf8')));
  if (!checked.ok) {
    for (const { place, message } of checked.problems) console.error(`${place}: ${message}`);
    process.exitCode = 1;
    return;
  }
  const lexicon = compileLexicon(lexiconEntries(checked.pack.entities, checked.pack.names), LANGUAGES);
  const lines = (await readText(process.stdin)).split('\n');
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    try {
      const { id, text, lang } = parseLine(line);
      const mentions = findMentions(text, lexicon, { lang: lang ?? undefined });
      const found = mentions.map(({ start, end, entity }) => ({ start, end, surface: text.slice(start, end), entity }));
      process.stdout.write(`${JSON.stringify({ id, mentions: found })}\n`);
    } catch (error) {
      console.error(`line ${i + 1}: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    }
  }
}
