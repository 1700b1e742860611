/**
 * The copy of the names in `storage.local`, which content scripts read. The database is the source; the copy is
 * renewed whenever its version is another, so a worker that was stopped between the two repairs it at its next start.
 */
import { LANGUAGES, LANGUAGES_VERSION } from '../matching/languages';
import type { Names } from '../model/records';
import { type LexiconSource, readSettings, writeSettings } from '../settings';
import type { Keeper } from './keeper';
import type { Reading } from './reading';
import type { NamesRow } from './rows';
import { lexiconEntries } from './seed';

/** The version that the copy should have: that of each half, for either can change, and that of the languages. */
export const versionOf = async (reading: Reading): Promise<string> =>
  [...(await reading.summaries).map(({ lexicon }) => lexicon), LANGUAGES_VERSION].join('+');

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

async function lexiconSource(reading: Reading): Promise<LexiconSource> {
  const [version, entities, names] = await Promise.all([versionOf(reading), reading.entities(), reading.names()]);
  return { version, entries: lexiconEntries(entities, byLanguage(names)), languages: LANGUAGES };
}

/** Writes the names to `area` where it has none, or another version of them. Returns what it has then. */
export async function publishLexicon(keeper: Keeper, area: Parameters<typeof readSettings>[0]): Promise<LexiconSource> {
  const [{ lexicon }, version] = await Promise.all([readSettings(area, 'lexicon'), keeper.read(versionOf)]);
  if (lexicon?.version === version) return lexicon;
  const source = await keeper.read(lexiconSource);
  await writeSettings(area, { lexicon: source });
  return source;
}
