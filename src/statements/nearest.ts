/**
 * Which statements are nearest to a sentence on a page. Pure.
 *
 * What the hovered entity itself said comes before what others said about it: over a person's name a reader asks what
 * that person said. Within each, statements are ordered by the words they share with the sentence, each weighing as
 * much as it is rare (its inverse document frequency: Spärck Jones 1972, https://doi.org/10.1108/eb026526), and by the
 * other entities that both speak of. Words that only hold a sentence together weigh nothing: an archive may be too small
 * for its own counts to show how common they are. Equal ones: nearest to the page's date, then newest.
 */
import { type Bounds, bounds, compareBounds, type Edtf } from '../model/edtf';
import type { EntityId } from '../model/records';
import type { Role } from './language';
import { en } from './languages/en';

/** Kinds of words that say nothing of what a sentence is about. */
const SMALL: readonly Role[] = [
  ...(['pronoun', 'relative', 'determiner', 'coordinator', 'conjunction', 'complementiser', 'question', 'preposition'] as const),
  ...(['joiner', 'auxiliary', 'copula', 'modal', 'adverb'] as const),
];

/** English ones, since the records are in English; in another language's sentence they would be other words. */
const smallWords: ReadonlySet<string> = new Set([
  ...SMALL.flatMap((role) => en.words[role]?.split(/\s+/) ?? []),
  // which the statement engine has no use for
  ...['along', 'around', 'off', 'there', 'together', 'too', 'very'],
]);

/** A statement as far as ranking needs it. Words are folded, as `foldKey` does. */
export interface Candidate {
  readonly words: readonly string[];
  readonly by: readonly EntityId[];
  readonly about: readonly EntityId[];
  /** The days it may have been said on. */
  readonly said: Bounds;
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

/** Whether a word is one of the sentence's, or one of the two begins the other. */
const sharedWith = (sentence: readonly string[]): ((word: string) => boolean) => {
  const whole = new Set(sentence);
  const stems = new Map<string, string[]>();
  for (const word of whole) {
    const stem = word.slice(0, STEM);
    if (stem.length === STEM) stems.set(stem, [...(stems.get(stem) ?? []), word]);
  }
  return (word) =>
    whole.has(word) || (stems.get(word.slice(0, STEM))?.some((other) => word.startsWith(other) || other.startsWith(word)) ?? false);
};

/** Days between a date and the page's; 0 without a page date, so that it decides nothing. */
const distance = (said: Bounds, page: Bounds | null): number => (page ? Math.max(0, page.first - said.last, said.first - page.last) : 0);

/** The candidates, nearest first. Keeps the order given among those that nothing tells apart. */
export function nearest<C extends Candidate>(candidates: readonly C[], place: Place, commonness: Commonness): C[] {
  const isShared = sharedWith(place.words);
  const page = place.date && bounds(place.date);
  const rarity = (word: string): number => Math.log((commonness.texts + 1) / (commonness.count(word) + 1));
  // statements on one entity have most of their words in common
  const weights = new Map<string, number>();
  const weightOf = (word: string): number => {
    let weight = weights.get(word);
    if (weight === undefined) {
      weight = !smallWords.has(word) && isShared(word) ? rarity(word) : 0;
      weights.set(word, weight);
    }
    return weight;
  };
  const others = new Set([...place.mentioned].filter((id) => id !== place.entity));

  const scored = candidates.map((candidate) => {
    let words = 0;
    for (const word of candidate.words) words += weightOf(word);
    const entities = new Set([...candidate.by, ...candidate.about]);
    let mentioned = 0;
    for (const id of entities) if (others.has(id)) mentioned += ENTITY_WEIGHT;
    return {
      candidate,
      own: candidate.by.includes(place.entity),
      // by the root of its length, so that a long statement is not near to every sentence
      score: words / Math.sqrt(Math.max(1, candidate.words.length)) + mentioned,
      distance: distance(candidate.said, page),
    };
  });
  return scored
    .sort(
      (a, b) =>
        Number(b.own) - Number(a.own) || b.score - a.score || a.distance - b.distance || compareBounds(b.candidate.said, a.candidate.said),
    )
    .map(({ candidate }) => candidate);
}
