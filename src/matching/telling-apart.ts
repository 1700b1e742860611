import type { Lexicon } from './lexicon';
import type { Mention } from './mentions';
import type { Candidate } from './scan';

/** One block of a page's text with what `scan` found in it. */
export interface Block {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

export interface Options {
  /** The page's language as it declares it (BCP 47); only its first subtag is read. */
  readonly lang?: string | undefined;
}

/** Decides which candidates of a whole page are mentions. A list per block, in order, never overlapping. */
export function tellApart(blocks: readonly Block[], _lexicon: Lexicon, _options: Options = {}): Mention[][] {
  return blocks.map(({ candidates }) => candidates.map(({ start, end, entity, kind }) => ({ start, end, entity, kind })));
}
