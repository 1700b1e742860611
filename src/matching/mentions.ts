import type { EntityId, Kind } from '../model/records';
import type { Lexicon } from './lexicon';
import { scan } from './scan';
import { type Options, tellApart } from './telling-apart';

/** A range of a text that refers to an entity. Offsets in UTF-16 code units, half-open. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
  readonly kind: Kind;
}

/** Finds the mentions of a plain text, whose line breaks part its blocks. */
export function findMentions(text: string, lexicon: Lexicon, options: Options = {}): Mention[] {
  const lines = Array.from(text.matchAll(/[^\r\n]+/g));
  const blocks = lines.map(([line]) => ({ text: line, candidates: scan(line, lexicon) }));
  return tellApart(blocks, lexicon, options).flatMap((mentions, i) => {
    const offset = lines[i]?.index ?? 0;
    return mentions.map((mention) => ({ ...mention, start: mention.start + offset, end: mention.end + offset }));
  });
}
