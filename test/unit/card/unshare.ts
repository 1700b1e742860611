import type { CardSheet, Drawn } from '../../../src/messages';

/** The sheet as it would be if nothing were sent once for several places: every number is what it stands for. */
export function unshare({ drawn, shared }: Pick<CardSheet, 'drawn' | 'shared'>): readonly Drawn[] {
  const wholes = (pieces: readonly Drawn[]): readonly Drawn[] =>
    pieces.flatMap((piece): readonly Drawn[] => {
      if (typeof piece === 'number') return wholes(shared[piece] ?? []);
      if (typeof piece === 'string') return [piece];
      const [tag, attributes, children, press] = piece;
      return [press ? [tag, attributes, wholes(children), press] : [tag, attributes, wholes(children)]];
    });
  return wholes(drawn);
}
