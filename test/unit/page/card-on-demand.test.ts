import { describe, expect, it, vi } from 'vitest';
import type { Anchor, CardController, CardHost } from '../../../src/card/controller';
import type { CreateCard } from '../../../src/card/factory';
import { cardOnDemand } from '../../../src/page/card-on-demand';

const document = {} as Document;
const host = {} as CardHost;
const anchor = { entity: 'idlib' } as Anchor;
const at = (anchor: Anchor | null, x = 0) => ({ anchor, x, y: 0, speed: 0, time: 0 });

function fakes() {
  const card = { point: vi.fn(), press: vi.fn(), openByKey: vi.fn(), close: vi.fn(), destroy: vi.fn(), hostElement: null };
  const create = vi.fn<CreateCard>(() => card as unknown as CardController);
  let arrive: (create: CreateCard | null) => void = () => {};
  const load = vi.fn(() => new Promise<CreateCard | null>((resolve) => (arrive = resolve)));
  const demand = cardOnDemand(document, host, load);
  const arriveNow = async (what: CreateCard | null = create): Promise<void> => {
    arrive(what);
    await Promise.resolve();
  };
  return { card, create, load, demand, arrive: arriveNow };
}

describe('a card on demand', () => {
  it('loads nothing while the pointer is on no mention', () => {
    const { demand, load } = fakes();
    demand.point(at(null));
    demand.press(null, {} as PointerEvent, { x: 0, y: 0 });
    demand.close();
    expect(load).not.toHaveBeenCalled();
    expect(demand.hostElement).toBeNull();
  });

  it('loads once, and tells the card only what happened last', async () => {
    const { demand, load, create, card, arrive } = fakes();
    demand.point(at(anchor, 1));
    demand.point(at(anchor, 2));
    demand.point(at(null, 3));
    await arrive();
    expect(load).toHaveBeenCalledTimes(1);
    expect(create).toHaveBeenCalledExactlyOnceWith(document, host);
    expect(card.point.mock.calls).toEqual([[at(null, 3)]]);
    demand.openByKey(anchor);
    expect(card.openByKey).toHaveBeenCalledExactlyOnceWith(anchor);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('does not forget a click or a key for how the pointer moves after it', async () => {
    const { demand, card, arrive } = fakes();
    demand.point(at(anchor, 1));
    demand.press(anchor, {} as PointerEvent, { x: 1, y: 0 });
    demand.point(at(anchor, 2));
    demand.point(at(null, 3));
    await arrive();
    expect(card.press).toHaveBeenCalledTimes(1);
    expect(card.point).not.toHaveBeenCalled();
    demand.point(at(null, 4));
    expect(card.point).toHaveBeenCalledTimes(1);
  });

  it('hears of the pointer again where a click brought no code, was elsewhere, or was taken back', async () => {
    const { demand, card, load, arrive } = fakes();
    demand.press(anchor, {} as PointerEvent, { x: 1, y: 0 });
    await arrive(null);
    demand.press(null, {} as PointerEvent, { x: 1, y: 0 });
    demand.point(at(anchor, 2));
    expect(load).toHaveBeenCalledTimes(2);
    demand.press(anchor, {} as PointerEvent, { x: 1, y: 0 });
    demand.close();
    demand.point(at(anchor, 3));
    await arrive();
    expect(card.press).not.toHaveBeenCalled();
    expect(card.point.mock.calls).toEqual([[at(anchor, 3)]]);
  });

  it('forgets what happened before it was closed', async () => {
    const { demand, card, arrive } = fakes();
    demand.openByKey(anchor);
    demand.close();
    await arrive();
    expect(card.openByKey).not.toHaveBeenCalled();
  });

  it('tries again where the code did not come', async () => {
    const { demand, load, create, arrive } = fakes();
    demand.openByKey(anchor);
    await arrive(null);
    expect(create).not.toHaveBeenCalled();
    demand.openByKey(anchor);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('makes no card after its end', async () => {
    const { demand, create, arrive } = fakes();
    demand.openByKey(anchor);
    demand.destroy();
    await arrive();
    expect(create).not.toHaveBeenCalled();
  });
});
