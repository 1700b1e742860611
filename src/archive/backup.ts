/** One file with everything that the reader has added, and putting it back. */
import * as v from 'valibot';
import type { Restored } from '../messages';
import { Backup, type EntityId } from '../model/records';
import { checkPack, problemsOf } from './check';
import type { Clock } from './keep';
import { planned } from './keep';
import type { Keeper } from './keeper';
import { packOf, parseJson } from './pack';
import type { Reading } from './reading';
import type { NamesRow } from './rows';

/** Everything that the reader has added, uncorrected records and corrections each by themselves. */
export async function backupOf(reading: Reading, settings: Backup['settings'], at: string): Promise<Backup> {
  const [articles, entities, corrections, texts] = await Promise.all([
    reading.own('articles'),
    reading.own('entities'),
    reading.corrections(),
    reading.texts(),
  ]);
  const corrected = corrections.flatMap(({ change }) =>
    'speakers' in change ? change.speakers.flatMap((speaker): EntityId[] => ('entity' in speaker ? [speaker.entity] : [])) : [],
  );
  return {
    format: 'backgrounder-backup/1',
    at,
    pack: await packOf(
      reading,
      articles.map(({ id }) => id),
      { title: 'Backup', version: 'stored', whole: true, entities: [...entities.map(({ id }) => id), ...corrected] },
    ),
    corrections: corrections.map(({ statement, at, change }) => ({ statement, at, change })),
    texts,
    settings,
  };
}

/**
 * Puts a backup in the place of everything that the reader has added, in one transaction; what ships with the
 * extension stays. The settings are stored with the rest, and then handed to `applySettings`.
 */
export async function restore(
  keeper: Keeper,
  text: string,
  replace: boolean,
  now: Clock,
  applySettings: (settings: Backup['settings']) => Promise<void>,
): Promise<Restored> {
  const parsed = parseJson(text);
  if (!parsed.ok) return { outcome: 'refused', problems: [parsed.problem] };
  const checked = v.safeParse(Backup, parsed.value);
  if (!checked.success) {
    return {
      outcome: 'refused',
      problems: problemsOf(checked.issues).map(({ place, message }) => ({ place: place || 'the whole file', message })),
    };
  }
  const backup = checked.output;
  const whole = checkPack(backup.pack);
  if (!whole.ok) {
    return { outcome: 'refused', problems: whole.problems.map(({ place, message }) => ({ place: `pack.${place}`, message })) };
  }
  const restored = await keeper.write<Restored>(async (read) => {
    const { pack } = backup;
    const [bundledArticles, bundledEntities, empty] = await read(async (reading) => {
      const [articles, entities, own, terms, corrections, texts] = await Promise.all([
        reading.bundledArticles(),
        Promise.all(pack.entities.map(async ({ id }) => ((await reading.isBundled('entities', id)) ? id : null))),
        reading.own('articles'),
        reading.own('entities'),
        reading.corrections(),
        reading.texts(),
      ]);
      return [articles, new Set(entities), own.length + terms.length + corrections.length + texts.length === 0] as const;
    });
    if (!empty && !replace) return { change: null, answer: { outcome: 'not-empty' } };
    const shipped = new Map(bundledArticles.map((row) => [row.id, row]));
    const added = pack.articles
      .filter(({ id }) => !shipped.has(id))
      .map((article) => ({ ...article, kept: article.kept ?? ({ how: 'imported', at: now() } as const) }));
    const entities = pack.entities.filter(({ id }) => !bundledEntities.has(id));
    const own = new Set<string>(entities.map(({ id }) => id));
    const names = pack.names.flatMap(({ language, entities }): NamesRow[] =>
      Object.entries(entities).flatMap(([id, names]) => (own.has(id) && names ? [{ entity: id as EntityId, language, names }] : [])),
    );
    return planned<Restored>(
      read,
      {
        clear: true,
        added,
        entities: { put: entities, remove: [] },
        names: { put: names, remove: [] },
        corrections: { put: backup.corrections.map((correction, i) => ({ ...correction, n: i + 1 })), remove: [] },
        texts: { put: backup.texts.filter(({ article }) => shipped.has(article)), remove: [] },
        settings: backup.settings,
      },
      {
        outcome: 'restored',
        articles: added.length,
        statements: added.reduce((sum, { statements }) => sum + statements.length, 0),
        corrections: backup.corrections.length,
      },
    );
  });
  if (restored.outcome === 'restored') await finishRestoring(keeper, applySettings);
  return restored;
}

/**
 * Puts the settings of a restored backup in force, where that has not been done. They are stored with the backup's
 * records, in the same transaction, and forgotten only after they were applied: a worker that is stopped between the two
 * does it when it starts again, and applying them twice comes to the same.
 */
export async function finishRestoring(keeper: Keeper, applySettings: (settings: Backup['settings']) => Promise<void>): Promise<void> {
  const pending = async (read: Keeper['read']) =>
    (await read((reading) => reading.summaries)).find(({ half }) => half === 'user')?.settings;
  // most times there is nothing to do, and nothing to write
  if (!(await pending(keeper.read))) return;
  await keeper.write(async (read) => {
    const settings = await pending(read);
    if (settings) await applySettings(settings);
    return planned(read, settings ? { settings: null } : null, null);
  });
}
