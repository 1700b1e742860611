/** The questions readers bring, asked of the archive that ships. */
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { assembleBundled } from '../../../src/archive/bundled';
import { cardContent } from '../../../src/archive/card';
import { search } from '../../../src/archive/search';
import type { StatementQuery } from '../../../src/messages';
import type { Edtf } from '../../../src/model/edtf';
import type { EntityId } from '../../../src/model/records';
import { keeperOf, withFreshIndexedDB } from './fresh';

withFreshIndexedDB();

async function keeper() {
  const checked = await assembleBundled(async (path) => JSON.parse(await readFile(`assets/archive/${path}`, 'utf8')));
  if (!checked.ok) throw new Error(checked.problems.map(({ place, message }) => `${place}: ${message}`).join('\n'));
  return keeperOf(checked.pack);
}

const ask = async (query: Record<string, string>) => (await keeper()).read((reading) => search(reading, query as StatementQuery));

describe('the bundled archive', () => {
  it('knows what Peskov said in February 2020', async () => {
    const { statements } = await ask({
      speaker: 'peskov',
      from: '2020-02',
      to: '2020-02',
    });
    expect(statements.length).toBeGreaterThanOrEqual(6);
    for (const { speakers, said } of statements) {
      expect(speakers.map(({ entity }) => entity)).toContain('peskov');
      expect(said.edtf).toMatch(/2020-02-1[12]$/);
    }
    expect(statements.map(({ said }) => said.edtf)).toEqual(
      statements
        .map(({ said }) => said.edtf)
        .sort()
        .reverse(),
    );
    expect((await ask({ speaker: 'peskov', to: '2018' })).statements).toEqual([]);
  });

  it('knows how many posts were encircled, and when', async () => {
    const { series } = await ask({ about: 'observation-posts' });
    const encircled = series.find(({ label, id }) => /encircled/.test(`${id} ${label}`));
    expect(encircled?.values.map(({ number, fact }) => [number, fact.holds.edtf])).toEqual([
      [1, '2019-08-27'],
      [4, '2020-02-16~'],
    ]);
    expect(encircled?.values[1]?.fact.hedge).toMatch(/believe/);
  });

  it('knows what Erdogan said about his troops', async () => {
    const { statements } = await ask({ speaker: 'erdogan', text: 'troops' });
    expect(statements.map(({ id }) => id)).toEqual(expect.arrayContaining(['afp-2019-08-27.erdogan-troops-in-danger']));
    const quoted = statements.flatMap(({ words }) => words.flatMap((run) => ('quote' in run ? [run.quote] : [])));
    expect(quoted.join(' ')).toMatch(/soldiers|troops/);
    for (const { sources } of statements) expect(sources[0]?.passage).toBeGreaterThan(0);
  });

  it('puts on a card what was known by the page’s date, and then what came since', async () => {
    const card = await (await keeper()).read((reading) =>
      cardContent(
        reading,
        {
          entity: 'observation-posts' as EntityId,
          pageDate: '2019-09-01' as Edtf,
          sentence: '',
        },
        () => new Set(),
      ),
    );
    const dates = (facts: readonly { holds: { edtf: string } }[] = []) => facts.map(({ holds }) => holds.edtf);
    expect(dates(card?.facts.known)).toContain('2019-08-27');
    expect(dates(card?.facts.known).some((date) => date.startsWith('2020'))).toBe(false);
    expect(dates(card?.facts.since).every((date) => date.startsWith('2020'))).toBe(true);
    expect(card?.series.find(({ id }) => id === 'posts-encircled')?.values.map(({ number }) => number)).toEqual([1, 4]);
    expect(card?.reach).toEqual({
      articles: 5,
      from: '2019-06-02',
      to: '2020-02-16~',
    });
    expect(card?.total).toBe(card?.statements.length);
    for (const { statement, since } of card?.statements ?? []) expect(since).toBe(statement.said.edtf.includes('2020'));
  });
});
