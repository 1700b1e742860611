import type { EntityId, Kind } from '../model/records';
import type { Lexicon } from './lexicon';
import { scan } from './scan';
import { needsTopics, tellApart, topicsOf } from './telling-apart';

/** A range of a text that refers to an entity. Offsets in UTF-16 code units, half-open. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
  readonly kind: Kind;
}

/** Finds the mentions of a plain text, whose line breaks part its blocks. */
export function findMentions(text: string, lexicon: Lexicon, { lang }: { readonly lang?: string | undefined } = {}): Mention[] {
  const lines = Array.from(text.matchAll(/[^\r\n]+/g));
  const blocks = lines.map(([line]) => ({ text: line, candidates: scan(line, lexicon) }));
  const asks = blocks.some(({ candidates }) => candidates.some(needsTopics));
  const topics = asks ? blocks.reduce((all, block) => all | topicsOf(block.text, lexicon), 0) : 0;
  return tellApart(blocks, lexicon, { lang, topics }).flatMap((mentions, i) => {
    const offset = lines[i]?.index ?? 0;
    return mentions.map(({ start, end, entity, kind }) => ({ start: start + offset, end: end + offset, entity, kind }));
  });
}
