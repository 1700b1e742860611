/**
 * The copy of the names in `storage.local`, which content scripts read. The database is the source; the copy is
 * renewed whenever its version is another, so a worker that was stopped between the two repairs it at its next start.
 */
import { LANGUAGES } from '../matching/languages';
import { compileLexicon, LEXICON_FORMAT, serializeLexicon } from '../matching/lexicon';
import type { Names } from '../model/records';
import { type LexiconCopy, readSettings, writeSettings } from '../settings';
import type { Keeper } from './keeper';
import type { Reading } from './reading';
import type { NamesRow } from './rows';
import { lexiconEntries } from './seed';

/** The version that the copy should have: that of each half, for either can change, and that of the matcher. */
export const versionOf =
  (matcher: string) =>
  async (reading: Reading): Promise<string> =>
    [...(await reading.summaries).map(({ lexicon }) => lexicon), matcher].join('+');

/** Names as a pack has them: by language. */
export const byLanguage = (rows: readonly NamesRow[]): Names[] => {
  const languages = new Map<string, Names>();
  for (const { entity, language, names } of rows) {
    const known = languages.get(language) ?? { language, entities: {} };
    known.entities[entity] = names;
    languages.set(language, known);
  }
  return [...languages.values()];
};

/**
 * Writes the compiled names to `area` where it has none, or another version of them. Returns what it has then.
 *
 * @param matcher the version of what compiles them
 */
export async function publishLexicon(keeper: Keeper, area: Parameters<typeof readSettings>[0], matcher: string): Promise<LexiconCopy> {
  const [{ lexicon }, version] = await Promise.all([readSettings(area, 'lexicon'), keeper.read(versionOf(matcher))]);
  if (lexicon?.version === version) return lexicon;
  const copy = await keeper.read(async (reading): Promise<LexiconCopy> => {
    const [version, entities, names] = await Promise.all([versionOf(matcher)(reading), reading.entities(), reading.names()]);
    const compiled = compileLexicon(lexiconEntries(entities, byLanguage(names)), LANGUAGES);
    return { version, format: LEXICON_FORMAT, serialized: serializeLexicon(compiled) };
  });
  await writeSettings(area, { lexicon: copy });
  return copy;
}
