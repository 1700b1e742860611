import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../../src/model/edtf';
import type { ArticleId, EntityId, StatementId } from '../../../src/model/records';
import { NO_FILTERS } from '../../../src/panel/filters';
import { canGoBack, PAGE, type PanelEvent, reduce, restored, START, TABS } from '../../../src/panel/state';

const mayor = 'mayor' as EntityId;
const early = 'early' as ArticleId;

const chosen = (id: string) => ({ id: id as StatementId, title: `Ada Quill on ${id}` });

const event: fc.Arbitrary<PanelEvent> = fc.oneof(
  fc.constantFrom(...TABS).map((tab) => ({ type: 'tab', tab }) as const),
  fc.constantFrom('', 'boat', 'stuck').map((text) => ({ type: 'narrow', change: { text } }) as const),
  fc.constantFrom(mayor, null).map((speaker) => ({ type: 'narrow', change: { speaker } }) as const),
  fc.constantFrom('statement-a', null).map((at) => ({ type: 'statements', filters: { speaker: mayor }, at }) as const),
  fc.constantFrom(1, 7, null).map((passage) => ({ type: 'read', article: early, passage, at: 'statement-b' }) as const),
  fc.constantFrom('saved', 'attached').map((outcome) => ({ type: 'kept', article: early, outcome }) as const),
  fc.constant({ type: 'checkArticle', article: early, at: 'check' } as const),
  fc.constantFrom(0, 80, 9_999).map((rows) => ({ type: 'rows', rows }) as const),
  fc.constantFrom('a', 'b', 'c').map((id) => ({ type: 'choose', chosen: chosen(id), at: `statement-${id}`, scroll: 120 }) as const),
  fc.constant({ type: 'compare', at: 'compare' } as const),
  fc.constant({ type: 'chooseNone' } as const),
  fc.constant({ type: 'back' } as const),
  fc.constant({ type: 'arrived' } as const),
);

const reached = (events: readonly PanelEvent[]) => events.reduce(reduce, START);

describe('the panel’s state', () => {
  it('opens an article that was kept, with what keeping it did', () => {
    expect(reduce(START, { type: 'kept', article: early, outcome: 'updated' })).toMatchObject({
      tab: 'articles',
      reading: { article: early, passage: null, outcome: 'updated' },
    });
  });

  it('leads nowhere that shows an article which is gone', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const state = reduce(reached([...events, { type: 'statements', filters: { article: early }, at: null }]), {
          type: 'dropped',
          article: early,
        });
        expect(state).toMatchObject({ tab: 'articles', reading: null });
        for (const { reading, filters } of [state, ...state.trail]) {
          expect(reading?.article).not.toBe(early);
          expect(filters.article).not.toBe(early);
        }
      }),
    );
  });

  it('goes back to where a link was followed, with the element it was followed from', () => {
    fc.assert(
      fc.property(
        fc.array(event),
        event.filter(({ type }) => type === 'read' || type === 'statements' || type === 'kept' || type === 'checkArticle'),
        (before, link) => {
          const { trail, ...place } = reached(before);
          const back = reduce(reduce({ ...place, trail }, { ...link, scroll: 40 }), { type: 'back' });
          expect(back).toMatchObject({ ...place, at: (link as { at?: string | null }).at ?? null, scroll: 40 });
          expect(back.trail).toEqual(trail.slice(-19));
        },
      ),
    );
  });

  it('never keeps more than twenty ways back, and always finds the end of them', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state = reached(events);
        expect(state.trail.length).toBeLessThanOrEqual(20);
        for (let steps = 0; canGoBack(state); steps++) {
          expect(steps).toBeLessThan(45);
          state = reduce(state, { type: 'back' });
        }
        expect(reduce(state, { type: 'back' })).toBe(state);
      }),
    );
  });

  it('survives being kept for the next opening', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        expect(restored(JSON.parse(JSON.stringify(reached(events))))).toEqual(reached(events));
      }),
    );
  });

  it('starts over where what was kept is not a state', () => {
    for (const kept of [undefined, null, 'page', { tab: 'library' }, { ...START, filters: { ...NO_FILTERS, from: '2020-13' } }])
      expect(restored(kept)).toEqual(START);
  });

  it('compares the two statements that were chosen last, and goes back to the list without losing them', () => {
    const one = reached([{ type: 'choose', chosen: chosen('a'), at: 'statement-a' }]);
    expect(one).toMatchObject({ comparing: false, chosen: [chosen('a')] });
    const two = reduce({ ...one, tab: 'statements' }, { type: 'choose', chosen: chosen('b'), at: 'statement-b', scroll: 300 });
    expect(two).toMatchObject({ tab: 'statements', comparing: true, chosen: [chosen('a'), chosen('b')] });
    const back = reduce(two, { type: 'back' });
    expect(back).toMatchObject({ comparing: false, at: 'statement-b', scroll: 300, chosen: [chosen('a'), chosen('b')] });
    expect(reduce(back, { type: 'choose', chosen: chosen('c'), at: null })).toMatchObject({
      comparing: true,
      chosen: [chosen('b'), chosen('c')],
    });
    expect(reduce(back, { type: 'choose', chosen: chosen('a'), at: null })).toMatchObject({ comparing: false, chosen: [chosen('b')] });
    expect(reduce(back, { type: 'compare', at: null }).comparing).toBe(true);
    expect(reduce(one, { type: 'compare', at: null })).toBe(one);
  });

  it('never has more than two statements chosen, nor one twice', () => {
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const { chosen } = reached(events);
        expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length);
        expect(chosen.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('begins with the first results again when it is narrowed', () => {
    const state = reached([
      { type: 'rows', rows: 200 },
      { type: 'narrow', change: { text: 'boat' } },
    ]);
    expect(state.rows).toBe(PAGE);
  });

  it('keeps the filters of the statements while other tabs are visited', () => {
    const state = reached([
      { type: 'narrow', change: { text: 'boat', from: '2019-06' as Edtf } },
      { type: 'tab', tab: 'articles' },
      { type: 'tab', tab: 'statements' },
    ]);
    expect(state.filters).toEqual({ ...NO_FILTERS, text: 'boat', from: '2019-06' });
  });

  it('shows an entity’s statements without what was narrowed before', () => {
    const state = reached([
      { type: 'narrow', change: { text: 'boat' } },
      { type: 'statements', filters: { speaker: mayor }, at: null },
    ]);
    expect(state.filters).toEqual({ ...NO_FILTERS, speaker: mayor });
  });

  it('shows the list of articles when the tab of the open one is chosen again', () => {
    const reading = reached([{ type: 'read', article: early, passage: 2, at: null }]);
    expect(reading).toMatchObject({ tab: 'articles', reading: { article: early, passage: 2 } });
    expect(reduce(reading, { type: 'tab', tab: 'articles' })).toMatchObject({ tab: 'articles', reading: null, trail: [] });
  });
});
