import type { Shared } from '../../../src/card/share';
import type { Drawn, Packed } from '../../../src/messages';

/** The sheet as it was drawn: every number is what it stands for again. */
export function unshare({ drawn, shared }: Shared): readonly Drawn[] {
  const whole = (packed: Packed): Drawn => {
    const piece = typeof packed === 'number' ? shared[packed] : packed;
    if (piece === undefined || typeof piece === 'number') throw new RangeError(`no shared piece ${packed}`);
    if (typeof piece === 'string') return piece;
    const [tag, attributes, children, press] = piece;
    const all = children.map(whole);
    return press ? [tag, attributes, all, press] : [tag, attributes, all];
  };
  return drawn.map(whole);
}
