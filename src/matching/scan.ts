import type { EntityId, Kind } from '../model/records';
import type { Lexicon } from './lexicon';

/** A possible mention, with what the words around it in its block say. Offsets into the block's text, half-open. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
  readonly kind: Kind;
}

/** Finds the candidates of one block of text, in order. Depends on nothing but the block, so it may be cached. */
export function scan(_text: string, _lexicon: Lexicon): Candidate[] {
  return [];
}
