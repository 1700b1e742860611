import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../../src/model/edtf';
import type { ArticleId, EntityId } from '../../../src/model/records';
import { NO_FILTERS } from '../../../src/panel/filters';
import { canGoBack, type PanelEvent, reduce, restored, START, TABS } from '../../../src/panel/state';

const mayor = 'mayor' as EntityId;
const early = 'early' as ArticleId;

const event: fc.Arbitrary<PanelEvent> = fc.oneof(
  fc.constantFrom(...TABS).map((tab) => ({ type: 'tab', tab }) as const),
  fc.constantFrom('', 'boat', 'stuck').map((text) => ({ type: 'narrow', change: { text } }) as const),
  fc.constantFrom(mayor, null).map((speaker) => ({ type: 'narrow', change: { speaker } }) as const),
  fc.constantFrom('statement-a', null).map((at) => ({ type: 'statements', filters: { speaker: mayor }, at }) as const),
  fc.constantFrom(1, 7, null).map((passage) => ({ type: 'read', article: early, passage, at: 'statement-b' }) as const),
  fc.constantFrom('saved', 'attached').map((outcome) => ({ type: 'kept', article: early, outcome }) as const),
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
        event.filter(({ type }) => type === 'read' || type === 'statements' || type === 'kept'),
        (before, link) => {
          const { trail, ...place } = reached(before);
          const back = reduce(reduce({ ...place, trail }, link), { type: 'back' });
          expect(back).toMatchObject({ ...place, at: (link as { at?: string | null }).at ?? null });
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
