import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../../src/model/edtf';
import { type EntityId, FORMS } from '../../../src/model/records';
import { activeFilters, changed, Filters, filtersFor, NO_FILTERS, toQuery } from '../../../src/panel/filters';
import type { Surroundings } from '../../../src/panel/surroundings';
import { StatementQuery } from '../../../src/requests';

const month = fc
  .tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}` as Edtf);
const id = fc.constantFrom('mayor', 'harbour', 'town-hall');
const anyFilters = fc
  .record({
    speaker: fc.option(id),
    about: fc.option(id),
    from: fc.option(month),
    to: fc.option(month),
    form: fc.option(fc.constantFrom(...FORMS)),
    article: fc.option(fc.constantFrom('early', 'late')),
    text: fc.constantFrom('', '  ', 'boats', ' stuck boats '),
  })
  .map((filters) => changed(v.parse(Filters, filters), {}));

describe('filters', () => {
  it('make a query the worker accepts, without the parts that do not narrow', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const query = toQuery(filters);
        expect(v.parse(StatementQuery, query)).toEqual(query);
        for (const value of Object.values(query)) expect(value).toBeTruthy();
      }),
    );
    expect(toQuery(NO_FILTERS)).toEqual({});
    expect(
      toQuery({ ...NO_FILTERS, speaker: 'peskov' as EntityId, from: '2020-02' as Edtf, to: '2020-02' as Edtf, text: ' deal ' }),
    ).toEqual({
      speaker: 'peskov',
      from: '2020-02',
      to: '2020-02',
      text: 'deal',
    });
  });

  it('keep the months in order, the one just chosen first', () => {
    const june = '2019-06' as Edtf;
    const may = '2019-05' as Edtf;
    expect(changed({ ...NO_FILTERS, to: may }, { from: june })).toMatchObject({ from: june, to: june });
    expect(changed({ ...NO_FILTERS, from: june }, { to: may })).toMatchObject({ from: may, to: may });
    expect(changed({ ...NO_FILTERS, from: may }, { to: june })).toMatchObject({ from: may, to: june });
    fc.assert(fc.property(anyFilters, ({ from, to }) => from === null || to === null || from <= to));
  });

  it('are each shown as what dropping them undoes', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const dropped = activeFilters(filters).reduce((left, { drop }) => changed(left, drop), filters);
        expect(toQuery(dropped)).toEqual({});
        expect(activeFilters(filters).length === 0).toBe(Object.keys(toQuery(filters)).length === 0);
      }),
    );
  });

  it('show a time once, as its month or from one to another', () => {
    const shown = (from: string | null, to: string | null) =>
      activeFilters({ ...NO_FILTERS, from: from as Edtf, to: to as Edtf }).map(({ kind, value }) => [kind, value]);
    expect(shown('2020-02', '2020-02')).toEqual([['time', '2020-02']]);
    expect(shown('2019-06', '2020-02')).toEqual([['time', '2019-06/2020-02']]);
    expect(shown('2019-06', null)).toEqual([['from', '2019-06']]);
    expect(shown(null, '2020-02')).toEqual([['to', '2020-02']]);
  });

  it('open an entity that speaks on what it said, any other on what was said about it', async () => {
    const worker = (async (request: string, { entity }: { entity: string }) => ({
      ok: request === 'statementsOf',
      value: { narrowedBy: entity === 'mayor' ? 'speaker' : 'about' },
    })) as unknown as Surroundings['worker'];
    expect(await filtersFor(worker, 'mayor' as EntityId)).toEqual({ speaker: 'mayor' });
    expect(await filtersFor(worker, 'harbour' as EntityId)).toEqual({ about: 'harbour' });
  });
});
