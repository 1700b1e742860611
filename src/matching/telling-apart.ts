/**
 * Telling apart. A candidate is a mention unless the words around it or the page say otherwise.
 *
 * What the words around it say (read by scan.ts; the words themselves are in languages/):
 * 1. A name with first names of its own is certain, but for rule 2; "Jr" after it makes it another person's: sons have
 *    their fathers' names.
 * 2. A word that makes it a thing or a family, after it ("Trump Tower", "Assad family", "Aleppo soap") or before it
 *    ("Lake Assad", "rue Vladimir Poutine", "Mercedes S 400", "les Trump"), makes it no mention: what is named after
 *    somebody is not that person. A place's name is different: families and hotels are in the place. Only what is always
 *    something else ("Aleppo soap", "Kazan Kremlin") or has a capital of its own ("Aleppo University") is none of it.
 * 3. A surname after an office ("President Assad") is the entity's: the archive's persons are known by their offices.
 *    "Mr" says nothing, "Mrs" and "the younger" say that it is a relative.
 * 4. A surname before what only the holder of an office has ("the Trump administration") is the entity's.
 * 5. A surname after another first name is another bearer's. A word is taken for a first name if it is a known one, or an
 *    initial, or has a capital in the middle of a sentence that is no headline and is not known as another kind of word.
 *    One that opens a sentence has its capital anyway, so it is one only before a surname that is an ordinary word too, or
 *    where the page neither introduces ours nor has another of the archive's names; not before an inflected form, since
 *    first names are inflected together with it ("Visit Putin's").
 *    In German every noun has a capital, and in Turkish a subject stands right before its object: there only known first
 *    names count. Arabic has no capitals: there an unknown word counts only before a surname that is an ordinary word too,
 *    and after a profession or another first name. Where the surname is a first name itself ("Asad Umar"), a capitalised
 *    word after it says so. What our persons never were ("actor", "striker") is like a first name.
 *
 * What the page says:
 * 6. A surname alone belongs to the entity if the page introduces it anywhere by rules 1, 3 or 4: where news tells of
 *    two bearers, it keeps the bare surname for the one in office and calls relatives by first name.
 * 7. If the page introduces only another bearer, the surnames after that are the other's. Not if a relative of the other
 *    is spoken of beside the name ("her husband"): then the page tells of both; not in the same sentence, where the
 *    other would be "he" or "she"; and not if the surname stood alone before: then the page took ours as known.
 * 8. A surname that nobody is introduced for is the entity's: it is in the archive because news need not introduce it.
 *    A surname that is an ordinary word or a first name too, and a code that cars have too, need another of the
 *    archive's names, or Turkey or Syria, on the page (other countries have lions and cars in the news as well); not where
 *    only a person can stand: before a colon, after a verb of saying, or with a Turkish suffix after an apostrophe; nor
 *    where only a weapon can: beside "missiles" or "system".
 * 9. A generic phrase needs its topic. Posts: the page names Idlib, or Turkey and Syria, or the sentence names Turkey and
 *    no other country; what any army has ("outposts") needs Turkey in its sentence, or Turkey's posts before it in the
 *    block. Zones and agreements: Idlib nearby, or it was when they were first named, since there were other zones and
 *    deals. Neither may be somebody else's by the words right before it ("rebel outposts", "Russia's posts") or, where
 *    adjectives follow, after it ("postes russes"), nor stand in a sentence that speaks of another country and not of
 *    Turkey. Groups: Syria.
 * 10. An inflected form counts only in the languages that have it: "Trumps" is his in German and his family in English,
 *    and in German too after an article.
 */
import type { EntityId } from '../model/records';
import { foldKey } from './folding';
import { type Lexicon, type Spoken, WORD } from './lexicon';
import type { Candidate, Surroundings } from './scan';
import { NEARBY } from './words';

/** One block of a page's text with what `scan` found in it. */
export interface Block<C extends Candidate = Candidate> {
  readonly text: string;
  readonly candidates: readonly C[];
}

export interface Options {
  /** The page's language as it declares it (BCP 47); only its first subtag is read. Guessed where it is absent. */
  readonly lang?: string | undefined;
  /** What the page's blocks name, as `topicsOf` says of each, put together; not needed where no candidate needs it. */
  readonly topics?: number;
  /** The texts that the language is guessed from, in order, where blocks without candidates are not given. */
  readonly texts?: Iterable<string>;
}

/** Bits of what `topicsOf` says. */
const TURKEY = 1;
const SYRIA = 2;

/** The countries of rules 8 and 9 that a text names, as bits. Slow: a third as long as looking for mentions. */
export function topicsOf(text: string, { turkey, syria }: Lexicon): number {
  const key = foldKey(text);
  return (turkey.test(key) ? TURKEY : 0) | (syria.test(key) ? SYRIA : 0);
}

/** Whether a candidate's being a mention can depend on what else the page names. */
export const needsTopics = ({ weak, around }: Candidate): boolean => weak || !!around;

/** How much text the language is guessed from, in UTF-16 code units: some sixty words. */
const SAMPLE = 400;
/** Longest sentence that rule 7 looks back through, in UTF-16 code units. */
const MAX_SENTENCE = 300;
const SENTENCE_END = /[.!?…]['"”’»)]*\s/;
/** The place that zones and agreements must be named with. */
const TOPIC_PLACE = 'idlib';

/** Where the page names another bearer: the block's text, and the offset behind the name. */
interface Bearer {
  readonly text: string;
  readonly end: number;
}

/** The language whose frequent words a text has most of; '' where it has none. */
function guessLanguage(texts: Iterable<string>, languages: readonly Spoken[]): string {
  let sample = '';
  for (const text of texts) {
    sample += ` ${text}`;
    if (sample.length >= SAMPLE) break;
  }
  const words = foldKey(sample.slice(0, SAMPLE)).match(WORD) ?? [];
  let best = '';
  let most = 0;
  for (const { code, common } of languages) {
    const known = new Set(common?.split(' '));
    const count = words.filter((word) => known.has(word)).length;
    if (count > most) [best, most] = [code, count];
  }
  return best;
}

/** Decides which candidates of a whole page are mentions. A list per block, in order, never overlapping. */
export function tellApart<C extends Candidate>(
  blocks: readonly Block<C>[],
  lexicon: Lexicon,
  { lang, topics = 0, texts = blocks.map(({ text }) => text) }: Options = {},
): C[][] {
  const { languages } = lexicon;
  let language = lang?.toLowerCase().split(/[-_]/, 1)[0];
  const isLanguage = (codes: readonly string[]): boolean => {
    language ??= guessLanguage(texts, languages);
    return codes.includes(language) || !languages.some((l) => l.code === language);
  };
  const introduced = new Set<EntityId>();
  const firm = new Set<EntityId>();
  for (const { candidates } of blocks) {
    for (const { entity, reading, weak } of candidates) {
      if (reading === 'own' && !weak) introduced.add(entity);
      if ((reading === 'own' || reading === 'surname') && !weak) firm.add(entity);
    }
  }
  /** Whether another of the archive's names, or an introduction, stands by a name. */
  const supported = (entity: EntityId): boolean => introduced.has(entity) || firm.size > (firm.has(entity) ? 1 : 0);

  /** Whom a bare surname belongs to so far: the other bearer's name that was read last, or null if it is ours. */
  const bearers = new Map<EntityId, Bearer | null>();
  const takeSurname = (candidate: Candidate, { text }: Block): boolean => {
    const { start, entity, reading, weak } = candidate;
    const another = reading !== 'surname' && (weak || ((reading === 'inner' || !supported(entity)) && unknownIsFirstName()));
    if (introduced.has(entity)) return !another;
    const bearer = bearers.get(entity);
    if (another) {
      meetOther(candidate, text);
      return false;
    }
    if (bearer && (bearer.text !== text || start - bearer.end > MAX_SENTENCE || SENTENCE_END.test(text.slice(bearer.end, start))))
      return false;
    if (weak && !supported(entity) && !topics) return false;
    bearers.set(entity, null);
    return true;
  };
  const meetOther = ({ entity, end }: Candidate, text: string): void => {
    if (bearers.get(entity) !== null) bearers.set(entity, { text, end });
  };
  const unknownIsFirstName = (): boolean => {
    language ??= guessLanguage(texts, languages);
    return languages.find(({ code }) => code === language)?.firstNames !== 'listed';
  };

  /** Zones and agreements that an earlier block spoke of together with their place. */
  const placed = new Set<EntityId>();
  const takeGeneric = ({ entity, kind }: Candidate, around: Surroundings, nearPlace: boolean, inBlock: ReadonlySet<EntityId>): boolean => {
    const idlib = firm.has(TOPIC_PLACE as EntityId);
    if (kind === 'group') return idlib || (topics & SYRIA) > 0;
    if (around.elsewhere && !around.turkey) return false;
    if (kind === 'site')
      return (
        (idlib || (around.turkey && !around.elsewhere) || (topics & (TURKEY | SYRIA)) === (TURKEY | SYRIA)) &&
        (!around.bare || around.turkey || inBlock.has(entity))
      );
    if (around.elsewhere) return false;
    if (nearPlace) placed.add(entity);
    return placed.has(entity);
  };

  return blocks.map((block) => {
    const { candidates } = block;
    const places = candidates.filter(({ entity }) => entity === TOPIC_PLACE).map(({ start }) => start);
    const inBlock = new Set<EntityId>();
    let place = 0;
    const mentions: C[] = [];
    let behind = 0;
    for (const candidate of candidates) {
      const { start, end, entity, reading, weak, around, languages } = candidate;
      let taken = false;
      if (languages && !isLanguage(languages)) continue;
      if (reading === 'own') taken = !weak || supported(entity) || topics > 0;
      else if (around) {
        while ((places[place] ?? start) < start - NEARBY) place++;
        taken = takeGeneric(candidate, around, (places[place] ?? Number.POSITIVE_INFINITY) < start + NEARBY, inBlock);
      } else if (reading === 'other') meetOther(candidate, block.text);
      else if (reading !== 'related') taken = takeSurname(candidate, block);
      if (!taken || start < behind) continue;
      mentions.push(candidate);
      inBlock.add(entity);
      behind = end;
    }
    return mentions;
  });
}
