/** Which kept articles may mention a name, found by the index, so that only those are read. */
import type { ArticleId, EntityId, EntityNames } from '../model/records';
import { documentsWith } from './index/lookup';
import type { Reading } from './reading';
import { foldedWords } from './rows';

/** Letters at a word's end that a language's endings may replace, and how many stay at least (see `Language.endings`). */
const TAIL = 2;
const STEM = 3;

/** What every form of a word begins with. */
const stemOf = (word: string): string => word.slice(0, Math.max(STEM, word.length - TAIL));

/**
 * The beginnings of words that a text must have to have an alias in it: all of one of the lists. What is joined by
 * hyphens or apostrophes may also be written in one.
 */
function wordsFor(alias: string): string[][] {
  const chunks = alias
    .split(/\s+/)
    .map(foldedWords)
    .filter(({ length }) => length > 0);
  const apart = chunks.flat().map(stemOf);
  const whole = chunks.map((pieces) => stemOf(pieces.join('')));
  // a code's parts may be joined across a space too
  const joined = [stemOf(chunks.flat().join(''))];
  return [apart, whole, joined].filter((words) => words.length > 0);
}

/** The kept articles whose text may have one of the names: all that have one, and few others. */
export async function articlesThatMayMention(
  reading: Reading,
  { name = [], surname = [], code = [], generic = [] }: EntityNames,
): Promise<ArticleId[]> {
  const parts = (await reading.index()).filter(({ place }) => place === 'user');
  const found = new Set<ArticleId>();
  const aliases = [...name, ...surname, ...code, ...generic];
  const asked = new Map(aliases.flatMap(wordsFor).map((words) => [words.join(' '), words]));
  for (const words of asked.values()) {
    const has = await documentsWith(reading, parts, words);
    for (const [p, part] of parts.entries()) {
      const { segment, gone } = part;
      for (let n = 0; n < segment.size; n++) {
        if (has[p]?.[n] && !gone?.[n] && segment.kindOf(n) === 'text') found.add((await reading.id(part, n)) as ArticleId);
      }
    }
  }
  return [...found].sort();
}

/** The kept articles of which a record names an entity or whose text mentions it. */
export async function articlesThatName(reading: Reading, entity: EntityId): Promise<ArticleId[]> {
  const parts = (await reading.index()).filter(({ place }) => place === 'user');
  const found: ArticleId[] = [];
  for (const part of parts) {
    const { segment, gone } = part;
    const place = segment.placeOf(segment.entities, entity);
    if (place < 0) continue;
    for (let n = 0; n < segment.size; n++) {
      if (segment.kindOf(n) === 'text' && !gone?.[n] && segment.about.has(n, place)) found.push((await reading.id(part, n)) as ArticleId);
    }
  }
  return found.sort();
}
