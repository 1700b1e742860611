import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { share } from '../../../src/card/share';
import type { CardCommand, Drawn } from '../../../src/messages';
import { entityId } from '../ui/sample';
import { unshare } from './unshare';

const press: CardCommand = { do: 'follow', entity: entityId('holt') };
const { drawn } = fc.letrec<{ drawn: Drawn[]; piece: Drawn }>((tie) => ({
  drawn: fc.array(tie('piece'), { maxLength: 6 }),
  piece: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('', 'Idlib', 'a text that is long enough to be worth sending once'),
    fc
      .tuple(
        fc.constantFrom('p', 'span', 'button'),
        fc.constantFrom<Record<string, string>>({}, { class: 'bg-label', title: 'one that takes some room' }),
        tie('drawn'),
        fc.boolean(),
      )
      .map(([tag, attributes, children, pressed]): Drawn => (pressed ? [tag, attributes, children, press] : [tag, attributes, children])),
  ),
}));

describe('sharing what stands in several places', () => {
  test('loses nothing, and sends no more than before by more than the list itself', () => {
    fc.assert(
      fc.property(drawn, (pieces) => {
        const packed = share(pieces);
        expect(unshare(packed)).toEqual(pieces);
        expect(JSON.stringify([packed.drawn, packed.shared]).length).toBeLessThanOrEqual(JSON.stringify([pieces, []]).length);
      }),
    );
  });

  test('sends a repeated piece once', () => {
    const line: Drawn = ['p', { class: 'bg-source' }, ['Ferries wait as harbour talks go on, ', ['cite', {}, ['Northern Wire']]]];
    const { drawn: packed, shared } = share([['div', {}, [line]], line, 'x', ['div', {}, ['y', line]]]);
    expect(shared).toEqual([line]);
    expect(packed).toEqual([['div', {}, [0]], 0, 'x', ['div', {}, ['y', 0]]]);
  });

  test('throws on a number that stands for nothing', () => expect(() => unshare({ drawn: [3], shared: [] })).toThrow(RangeError));
});
