/**
 * What a sheet says several times is sent once: most of its sources, labels and explanations repeat. A piece that
 * stands in several places is a number there, which is its place in the list of what is shared.
 */
import type { Drawn, Packed } from '../messages';

type Element = Exclude<Drawn, string>;

/** A shorter piece of JSON costs less than a number and a place in the list. */
const WORTH_SHARING = 40;

export interface Shared {
  readonly drawn: readonly Packed[];
  readonly shared: readonly Packed[];
}

/** Finds the elements that stand in `drawn` more than once with all that is in them. */
export function share(drawn: readonly Drawn[]): Shared {
  /** Each distinct element by what it is made of, where the elements in it are numbers. */
  const numbers = new Map<string, number>();
  const numberOf = new Map<Element, number>();
  const sizes: number[] = [];
  const uses = new Map<number, number>();

  const number = (piece: Drawn): string | number => {
    if (typeof piece === 'string') return piece;
    const [tag, attributes, children, press] = piece;
    const key = JSON.stringify([tag, attributes, children.map(number), press]);
    const known = numbers.get(key) ?? sizes.push(key.length) - 1;
    numbers.set(key, known);
    numberOf.set(piece, known);
    return known;
  };
  for (const piece of drawn) number(piece);

  // what stands in a piece that is sent once is sent once with it
  const count = (piece: Drawn): void => {
    if (typeof piece === 'string') return;
    const known = numberOf.get(piece) as number;
    const before = uses.get(known) ?? 0;
    uses.set(known, before + 1);
    if (before === 0) for (const child of piece[2]) count(child);
  };
  for (const piece of drawn) count(piece);

  const places = new Map<number, number>();
  const shared: Packed[] = [];
  const packed = (piece: Drawn): Packed => {
    if (typeof piece === 'string') return piece;
    const known = numberOf.get(piece) as number;
    if ((uses.get(known) ?? 0) < 2 || (sizes[known] ?? 0) < WORTH_SHARING) return inside(piece);
    let place = places.get(known);
    if (place === undefined) {
      const whole = inside(piece);
      place = shared.push(whole) - 1;
      places.set(known, place);
    }
    return place;
  };
  const inside = ([tag, attributes, children, press]: Element): Packed => {
    const all = children.map(packed);
    return press ? [tag, attributes, all, press] : [tag, attributes, all];
  };
  return { drawn: drawn.map(packed), shared };
}
