/**
 * The copy of the names in `storage.local`, which content scripts read. The database is the source; the copy is
 * renewed whenever its version is another, so a worker that was stopped between the two repairs it at its next start.
 */
import { LANGUAGES } from '../matching/languages';
import { compileLexicon, LEXICON_FORMAT, serializeLexicon } from '../matching/lexicon';
import type { Names, Underlining } from '../model/records';
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

/** What is not looked for. */
export type LeftOut = Pick<Underlining, 'kindsOff' | 'languagesOff'>;

const NOTHING: LeftOut = { kindsOff: [], languagesOff: [] };

const isWhole = ({ kindsOff, languagesOff }: LeftOut): boolean => kindsOff.length + languagesOff.length === 0;

/** The compiled names of all that is looked for. */
async function compiled(reading: Reading, { kindsOff, languagesOff }: LeftOut): Promise<string> {
  const [entities, names] = await Promise.all([reading.entities(), reading.names()]);
  const entries = lexiconEntries(
    entities.filter(({ kind }) => !kindsOff.includes(kind)),
    byLanguage(names.filter(({ language }) => !languagesOff.includes(language))),
  );
  return serializeLexicon(compileLexicon(entries, LANGUAGES));
}

/** Every name that the archive has, compiled, whatever is looked for on pages: for `reviveLexicon`. */
export const allNames = (keeper: Keeper): Promise<string> => keeper.read((reading) => compiled(reading, NOTHING));

/**
 * Writes the compiled names to `area` where it has none, or another version of them. Returns what it has then.
 *
 * @param matcher the version of what compiles them
 * @param leftOut what the reader does not want looked for
 */
export async function publishLexicon(
  keeper: Keeper,
  area: Parameters<typeof readSettings>[0],
  matcher: string,
  leftOut: LeftOut = NOTHING,
): Promise<LexiconCopy> {
  const version = async (reading: Reading): Promise<string> => {
    const { kindsOff, languagesOff } = leftOut;
    const without = isWhole(leftOut) ? [] : [`without ${[...kindsOff, ...languagesOff].sort().join(' ')}`];
    return [await versionOf(matcher)(reading), ...without].join('+');
  };
  const [{ lexicon }, wanted] = await Promise.all([readSettings(area, 'lexicon'), keeper.read(version)]);
  if (lexicon?.version === wanted) return lexicon;
  const copy = await keeper.read(
    async (reading): Promise<LexiconCopy> => ({
      version: await version(reading),
      format: LEXICON_FORMAT,
      serialized: await compiled(reading, leftOut),
    }),
  );
  await writeSettings(area, { lexicon: copy });
  return copy;
}
