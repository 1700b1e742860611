/** Whether a statement is by whom a sentence names: by entity where both are known, else by the words of their names. */
import { foldKey } from '../matching/folding';
import type { EntityId } from '../model/records';
import { nameKey } from './spelling';

/** Whom a sentence names, as printed, and the archive's entity where it is one. */
export interface NamedSpeaker {
  readonly name: string;
  readonly entity?: EntityId;
}

/** By whom a statement is: the speakers and who passed it on. */
export interface StatementSpeaker {
  readonly name: string;
  readonly entity: EntityId | null;
  /** Role or office, in which an institution may be named ('Kremlin spokesman'). */
  readonly as?: string;
}

const wordsOf = (name: string): string[] => (foldKey(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(nameKey);

/** Words of a name that do not tell speakers apart: articles, titles, offices. */
const EMPTY = new Set(
  wordsOf(
    'the a an of for and mr mrs ms dr sir lord general president minister prime foreign defence defense spokesman spokeswoman spokesperson le la der die das el de du',
  ),
);
const telling = (name: string): string[] => wordsOf(name).filter((word) => !EMPTY.has(word));

const within = (part: readonly string[], whole: readonly string[]): boolean =>
  part.length > 0 && part.every((word) => whole.includes(word));

/**
 * `named` where the statement is by the speaker named, `other` where it is by others, `unknown` where the sentence names
 * none.
 */
export function comparedSpeaker(named: NamedSpeaker | null, by: readonly StatementSpeaker[]): 'named' | 'other' | 'unknown' {
  if (!named || by.length === 0) return 'unknown';
  const all = wordsOf(named.name);
  const words = telling(named.name);
  const isNamed = by.some(({ name, entity, as = '' }) => {
    if (named.entity !== undefined && named.entity === entity) return true;
    const theirs = telling(name);
    if (within(words, theirs) || within(theirs, all)) return true;
    // an office stands for its holder: 'the Kremlin' for its spokesman, 'the defence minister' for who was
    const office = wordsOf(as);
    return within(words.length > 0 ? words : all, office);
  });
  return isNamed ? 'named' : words.length === 0 && named.entity === undefined ? 'unknown' : 'other';
}
