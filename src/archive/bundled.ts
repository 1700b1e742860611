/**
 * Puts the bundled archive together from its files: `index.json` lists them, one file for all entities, one per article,
 * one per language of names. The worker fetches them and the command line reads them from disk, so reading is handed in.
 */
import * as v from 'valibot';
import { compareEdtf } from '../model/edtf';
import { type CheckedPack, checkPack, type Problem, problemsOf } from './check';

const file = (folder: string) =>
  v.pipe(v.string(), v.regex(new RegExp(`^${folder}/[a-z0-9.-]+\\.json$`), `expected a file such as ${folder}/NAME.json`));

/** `index.json`: a new article or language is one new file and one line here. */
const Index = v.strictObject({
  format: v.literal('backgrounder-pack/1'),
  title: v.pipe(v.string(), v.nonEmpty()),
  entities: v.literal('entities.json'),
  articles: v.array(file('articles')),
  names: v.array(file('names')),
});

const INDEX = 'index.json';

/**
 * The bundled archive as one pack, articles oldest first.
 *
 * @param readJson reads and parses one file of the archive, named by its path below the archive's folder; it may reject
 * @returns the pack, or what is wrong: each problem's place starts with the file it is in (`articles/x.json: statements[3].said`).
 * A file that cannot be read or parsed is such a problem too, so this rejects only on a bug.
 */
export async function assembleBundled(readJson: (path: string) => Promise<unknown>): Promise<CheckedPack> {
  const unread: Problem[] = [];
  const read = (path: string): Promise<unknown> =>
    readJson(path).catch((error: unknown) => {
      unread.push({ place: path, message: `could not be read: ${error instanceof Error ? error.message : String(error)}` });
      return null;
    });

  const listed = await read(INDEX);
  if (unread.length > 0) return { ok: false, problems: unread };
  const index = v.safeParse(Index, listed);
  if (!index.success) return { ok: false, problems: problemsOf(index.issues).map((p) => within(INDEX, p.place, p.message)) };

  const { format, title, ...paths } = index.output;
  const [entitiesFile, articles, names] = await Promise.all([
    read(paths.entities),
    Promise.all(paths.articles.map(read)),
    Promise.all(paths.names.map(read)),
  ]);
  if (unread.length > 0) return { ok: false, problems: unread };
  const wrapped = v.safeParse(v.strictObject({ entities: v.array(v.unknown()) }), entitiesFile);
  if (!wrapped.success) return { ok: false, problems: problemsOf(wrapped.issues).map((p) => within(paths.entities, p.place, p.message)) };

  const checked = checkPack({ format, title, articles, entities: wrapped.output.entities, names });
  if (!checked.ok) return { ok: false, problems: checked.problems.map((p) => locate(p, paths)) };
  const byDate = [...checked.pack.articles].sort((a, b) => compareEdtf(a.date.edtf, b.date.edtf));
  return { ok: true, pack: { ...checked.pack, articles: byDate } };
}

const within = (path: string, place: string, message: string): Problem => ({ place: place === '' ? path : `${path}: ${place}`, message });

/** A problem of the whole pack, as one of the file that the record at its place came from. */
function locate({ place, message }: Problem, paths: { readonly articles: readonly string[]; readonly names: readonly string[] }): Problem {
  const [, list, n, rest] = /^(articles|names)\[(\d+)\]\.?(.*)$/su.exec(place) ?? [];
  if ((list === 'articles' || list === 'names') && n !== undefined) return within(paths[list][Number(n)] ?? INDEX, rest ?? '', message);
  return within(place.startsWith('entities') ? 'entities.json' : INDEX, place, message);
}
