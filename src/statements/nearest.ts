/**
 * Which statements are nearest to a sentence on a page. Pure.
 *
 * What the hovered entity itself said comes before what others said about it: over a person's name a reader asks what
 * that person said. Within each, statements are ordered by the words they share with the sentence, each weighing as
 * much as it is rare (its inverse document frequency: Spärck Jones 1972, https://doi.org/10.1108/eb026526), and by the
 * other entities that both speak of. Equal ones: nearest to the page's date, then newest.
 */
import { bounds, compareEdtf, type Edtf } from '../model/edtf';
import type { EntityId } from '../model/records';

/** A statement as far as ranking needs it. Words are folded, as `foldKey` does. */
export interface Candidate {
  readonly words: readonly string[];
  readonly by: readonly EntityId[];
  readonly about: readonly EntityId[];
  readonly said: Edtf;
}

/** Where the pointer is. */
export interface Place {
  readonly entity: EntityId;
  /** The sentence's folded words. */
  readonly words: readonly string[];
  /** Entities mentioned in the sentence, the hovered one or not. */
  readonly mentioned: ReadonlySet<EntityId>;
  /** Null where the page has none. */
  readonly date: Edtf | null;
}

/** How common words are: `texts` is the number of texts counted, `count` the number that a folded word occurs in. */
export interface Commonness {
  readonly texts: number;
  count(word: string): number;
}

/**
 * From how many letters on a word also matches those that begin with it ('troop', 'troops'; 'withdraw',
 * 'withdrawal'): shorter ones begin too many unrelated words. Also decides for which words that is looked for at all.
 */
const STEM = 4;

/** What an entity that both speak of weighs, in natural-log units of rarity: a word in one of twenty texts. */
const ENTITY_WEIGHT = Math.log(20);

const share = (sentence: readonly string[]): ((word: string) => boolean) => {
  const whole = new Set(sentence);
  const beginnings = new Set(
    sentence.flatMap((word) => Array.from({ length: Math.max(0, word.length - STEM) }, (_, i) => word.slice(0, STEM + i))),
  );
  return (word) => {
    if (whole.has(word)) return true;
    if (word.length < STEM) return false;
    if (beginnings.has(word)) return true;
    for (let end = STEM; end < word.length; end += 1) if (whole.has(word.slice(0, end))) return true;
    return false;
  };
};

/** Days between a date and the page's; 0 without a page date, so that it decides nothing. */
const distance = (said: Edtf, page: Edtf | null): number => {
  if (!page) return 0;
  const a = bounds(said);
  const b = bounds(page);
  return Math.max(0, b.first - a.last, a.first - b.last);
};

/** The candidates, nearest first. Keeps the order given among those that nothing tells apart. */
export function nearest<C extends Candidate>(candidates: readonly C[], place: Place, commonness: Commonness): C[] {
  const isShared = share(place.words);
  const rarity = (word: string): number => Math.log((commonness.texts + 1) / (commonness.count(word) + 1));
  const others = new Set([...place.mentioned].filter((id) => id !== place.entity));

  const scored = candidates.map((candidate) => {
    let words = 0;
    for (const word of candidate.words) if (isShared(word)) words += rarity(word);
    const entities = new Set([...candidate.by, ...candidate.about]);
    let mentioned = 0;
    for (const id of entities) if (others.has(id)) mentioned += ENTITY_WEIGHT;
    return {
      candidate,
      own: candidate.by.includes(place.entity),
      // by the root of its length, so that a long statement is not near to every sentence
      score: words / Math.sqrt(Math.max(1, candidate.words.length)) + mentioned,
      distance: distance(candidate.said, place.date),
    };
  });
  return scored
    .sort(
      (a, b) =>
        Number(b.own) - Number(a.own) || b.score - a.score || a.distance - b.distance || compareEdtf(b.candidate.said, a.candidate.said),
    )
    .map(({ candidate }) => candidate);
}
