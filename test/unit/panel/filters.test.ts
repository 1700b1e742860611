import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../../src/model/edtf';
import { type EntityId, FORMS } from '../../../src/model/records';
import { activeFilters, changed, Filters, filtersFor, monthsBetween, NO_FILTERS, toQuery, totalFound } from '../../../src/panel/filters';
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

  it('show one month once', () => {
    const active = activeFilters({ ...NO_FILTERS, from: '2020-02' as Edtf, to: '2020-02' as Edtf });
    expect(active.map(({ kind, value }) => [kind, value])).toEqual([['month', '2020-02']]);
  });

  it('open an entity that speaks on what it said, any other on what was said about it', () => {
    const speakers = [{ value: 'mayor' as EntityId, label: 'Ada Quill', count: 2 }];
    expect(filtersFor('mayor' as EntityId, speakers)).toEqual({ speaker: 'mayor' });
    expect(filtersFor('harbour' as EntityId, speakers)).toEqual({ about: 'harbour' });
  });
});

describe('totalFound', () => {
  const facets = {
    form: [
      { value: 'direct' as const, label: '', count: 700 },
      { value: 'mixed' as const, label: '', count: 3 },
    ],
    speaker: [],
    about: [],
    article: [],
  };

  it('counts what an answer is too short to carry', () => {
    expect(totalFound(NO_FILTERS, { facets })).toBe(703);
    expect(totalFound({ ...NO_FILTERS, form: 'direct' }, { facets })).toBe(700);
    expect(totalFound({ ...NO_FILTERS, form: 'indirect' }, { facets })).toBe(0);
  });
});

describe('monthsBetween', () => {
  it('lists every month from first to last, across years', () => {
    expect(monthsBetween('2019-11-30' as Edtf, '2020-02-16~' as Edtf)).toEqual(['2019-11', '2019-12', '2020-01', '2020-02']);
    expect(monthsBetween('2020-02' as Edtf, '2020-02-16~' as Edtf)).toEqual(['2020-02']);
    expect(monthsBetween('2019' as Edtf, '2019' as Edtf)).toHaveLength(12);
  });

  it('has nothing to list where an end is open', () => {
    expect(monthsBetween('../2019' as Edtf, '2020' as Edtf)).toEqual([]);
  });
});
