import { deleteDB } from 'idb';
import { describe, expect, it, vi } from 'vitest';
import { articles, entities } from '../../../src/archive/articles';
import { type Archive, ArchiveError, DATABASE, MIGRATIONS, openArchive, STORES } from '../../../src/archive/database';
import { type Keeper, keepArchive } from '../../../src/archive/keeper';
import { articleRow, statementRow } from '../../../src/archive/rows';
import { seed } from '../../../src/archive/seed';
import type { Entity, EntityId, Pack } from '../../../src/model/records';
import { keeperOf, withFreshIndexedDB } from './fresh';
import { samplePack } from './sample';

withFreshIndexedDB();

/** Everything in the database, by store. */
async function contents(): Promise<Record<string, unknown[]>> {
  const db = await openArchive();
  const all = await Promise.all([...db.objectStoreNames].map(async (name) => [name, await db.getAll(name)] as const));
  db.close();
  return Object.fromEntries(all);
}

/** The sample with other words, so that the two cannot be confused. */
function otherPack(): Pack {
  const pack = samplePack();
  return {
    ...pack,
    articles: pack.articles.slice(0, 1),
    entities: pack.entities.map((entity) => ({
      ...entity,
      description: 'Changed.',
    })),
  };
}

async function addUserArticle(db: Archive): Promise<void> {
  const [article] = samplePack().articles;
  if (!article) throw new Error('the sample has no article');
  const mine = { ...article, id: 'mine' as typeof article.id };
  const [first] = article.statements;
  if (!first) throw new Error('the sample has no statement');
  await db.put('userArticles', articleRow(mine));
  await db.put(
    'userStatements',
    statementRow(
      {
        ...first,
        id: 'mine-1' as typeof first.id,
        sources: [{ article: mine.id, passage: 1 }],
      },
      [],
      (id) => id,
    ),
  );
  await db.put('summaries', {
    half: 'user',
    version: '',
    lexicon: 'x',
    relations: 1,
    reach: { articles: 1, from: article.date.edtf, to: article.date.edtf },
  });
}

describe('migrations', () => {
  it('bring an older database to the newest version and keep what the user has', async () => {
    const old = await openArchive();
    await addUserArticle(old);
    old.close();
    const migrated = await openArchive({
      migrations: [
        ...MIGRATIONS,
        async (_db, tx) => {
          for (const name of STORES.statements) {
            tx.objectStore(name).createIndex('form' as never, 'record.form' as never);
            for await (const cursor of tx.objectStore(name))
              await cursor.update({
                ...cursor.value,
                text: ` migrated${cursor.value.text}`,
              });
          }
        },
      ],
    });
    expect(migrated.version).toBe(MIGRATIONS.length + 1);
    expect(await migrated.getAllFromIndex('userStatements', 'form' as never)).toHaveLength(1);
    expect((await migrated.getAll('userStatements'))[0]?.text).toMatch(/^ migrated no boat/);
    expect(await migrated.getAll('userArticles')).toHaveLength(1);
    migrated.close();
  });

  it('leave the old version as it was where one fails', async () => {
    const old = await openArchive();
    await addUserArticle(old);
    old.close();
    const failing = openArchive({
      migrations: [
        ...MIGRATIONS,
        async (db, tx) => {
          db.deleteObjectStore('userArticles');
          await tx.objectStore('userStatements').clear();
          throw new Error('cannot move this');
        },
      ],
    });
    await expect(failing).rejects.toThrow(/cannot move this/);
    await expect(failing).rejects.toBeInstanceOf(ArchiveError);
    const after = await contents();
    expect(after.userArticles).toHaveLength(1);
    expect(after.userStatements).toHaveLength(1);
  });

  it('refuse a database of a newer version, with a reason', async () => {
    (await openArchive({ migrations: [...MIGRATIONS, () => {}] })).close();
    await expect(openArchive()).rejects.toThrow('newer version of the extension');
  });

  it('do not stand in the way of a newer version: the connection closes when asked', async () => {
    const onLost = vi.fn();
    await openArchive({ onLost });
    const newer = await openArchive({ migrations: [...MIGRATIONS, () => {}] });
    expect(onLost).toHaveBeenCalledOnce();
    newer.close();
  });
});

describe('seeding', () => {
  it('happens on first need, once', async () => {
    const load = vi.fn(async () => samplePack());
    const keeper = keepArchive({ version: '1', load });
    await Promise.all([keeper.warm(), keeper.read(entities), keeper.read(articles)]);
    await keeper.warm();
    expect(load).toHaveBeenCalledOnce();
    expect((await keeper.read(articles)).articles.map(({ id }) => id)).toEqual(['late', 'early']);
  });

  it('does not happen again at the next start, and does with another version, which replaces the bundled half only', async () => {
    await keeperOf(samplePack()).warm();
    const load = vi.fn(async () => otherPack());
    await keepArchive({ version: '1', load }).warm();
    expect(load).not.toHaveBeenCalled();

    const db = await openArchive();
    await addUserArticle(db);
    db.close();
    const before = await contents();
    await keepArchive({ version: '2', load }).warm();
    const after = await contents();
    for (const [, user] of Object.values(STORES)) expect(after[user]).toEqual(before[user]);
    expect(after.summaries).toMatchObject([{ half: 'bundled', version: '2' }, { half: 'user' }]);
    expect(after.articles).toHaveLength(1);
    expect(after.statements).toHaveLength(3);
    expect(after.entities).toMatchObject(
      otherPack()
        .entities.map(({ id }) => ({ id, description: 'Changed.' }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  it('is all or nothing, wherever in the pack a record cannot be stored', async () => {
    await keeperOf(samplePack()).warm();
    const before = await contents();
    const broken: ((pack: Pack) => void)[] = [
      // cannot be cloned: the put throws
      (pack) => Object.assign(pack.entities[0] ?? {}, { description: () => {} }),
      (pack) => Object.assign(pack.articles.at(-1) ?? {}, { notes: [Symbol('x')] }),
      // no key: the put is refused
      (pack) => Object.assign(pack.articles.at(-1)?.facts[0] ?? {}, { id: undefined }),
      (pack) =>
        Object.assign(pack.articles.at(-1)?.statements.at(-1) ?? {}, {
          id: { not: 'a key' },
        }),
    ];
    for (const [i, spoil] of broken.entries()) {
      const pack = otherPack();
      spoil(pack);
      const db = await openArchive();
      await expect(seed(db, pack, `broken-${i}`)).rejects.toThrow();
      db.close();
      expect(await contents()).toEqual(before);
    }
  });

  it('leaves the old state wherever its transaction is aborted', async () => {
    await keeperOf(samplePack()).warm();
    const before = await contents();
    const db = await openArchive();
    const put = IDBObjectStore.prototype.put;
    for (let last = 1, aborted = true; aborted; last += 1) {
      let puts = 0;
      aborted = false;
      IDBObjectStore.prototype.put = function (...args) {
        const request = put.apply(this, args);
        puts += 1;
        if (puts === last) {
          this.transaction.abort();
          aborted = true;
        }
        return request;
      };
      const seeding = seed(db, otherPack(), '2').then(
        () => 'seeded',
        () => 'refused',
      );
      expect(await seeding).toBe(aborted ? 'refused' : 'seeded');
      IDBObjectStore.prototype.put = put;
      // the last round has nothing left to abort, and proves that the others failed by the abort alone
      if (aborted) expect(await contents()).toEqual(before);
      else expect(last).toBeGreaterThan(20);
    }
    expect((await db.get('summaries', 'bundled'))?.version).toBe('2');
    db.close();
  });

  it('says what is wrong where the pack cannot be had, changes nothing, and tries again on the next request', async () => {
    await keeperOf(samplePack()).warm();
    const before = await contents();
    const load = vi.fn(async (): Promise<Pack> => {
      throw new ArchiveError('articles/x.json: said: expected a date');
    });
    const keeper = keepArchive({ version: '2', load });
    await expect(keeper.warm()).rejects.toThrow('articles/x.json: said: expected a date');
    expect(await contents()).toEqual(before);
    load.mockResolvedValue(otherPack());
    expect((await keeper.read(articles)).articles).toHaveLength(1);
  });
});

describe('what is in memory', () => {
  const MAYOR = 'mayor' as EntityId;
  const known = (keeper: Keeper) => keeper.read(async (reading) => [(await reading.shown([MAYOR])).get(MAYOR)?.name, reading.hasRead]);

  it('is read once, and looked at again only after it was given', async () => {
    const keeper = keeperOf(samplePack());
    expect(await known(keeper)).toEqual(['Ada Quill', true]);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await known(keeper)).toEqual(['Ada Quill', false]);
    expect(transaction).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(transaction).toHaveBeenCalledOnce());
    transaction.mockRestore();
  });

  it('is not mixed with what was written meanwhile', async () => {
    const keeper = keeperOf(samplePack());
    await known(keeper);
    const mayor = (await keeper.read((reading) => reading.entity(MAYOR))) as Entity;
    let times = 0;
    const both = await keeper.read(async (reading) => {
      const before = (await reading.shown([MAYOR])).get(MAYOR)?.name;
      if (times++ === 0) {
        await keeper.write(async () => ({
          change: (write) => write.put('userEntities', { ...mayor, name: 'Ada Quill-Holt' }),
          answer: null,
        }));
      }
      return [before, (await reading.entity(MAYOR))?.name];
    });
    expect(both).toEqual(['Ada Quill-Holt', 'Ada Quill-Holt']);
  });
});

describe('eviction', () => {
  it('is repaired by the next request where the database was deleted while open', async () => {
    const ready = vi.fn();
    const keeper = keepArchive({ version: '1', load: async () => samplePack() }, ready);
    await keeper.warm();
    await deleteDB(DATABASE);
    expect((await keeper.read(articles)).articles).toHaveLength(2);
    expect(ready).toHaveBeenCalledTimes(2);
  });

  it('is repaired where the stores were emptied behind the connection', async () => {
    const keeper = keeperOf(samplePack());
    await keeper.warm();
    const other = await openArchive();
    for (const name of [...Object.values(STORES).flat(), 'summaries'] as const) await other.clear(name);
    other.close();
    expect((await keeper.read(articles)).articles).toHaveLength(2);
  });

  it('is repaired where there is no database at the next start', async () => {
    await keeperOf(samplePack()).warm();
    await deleteDB(DATABASE);
    expect((await keeperOf(samplePack()).read(articles)).articles).toHaveLength(2);
  });
});
