/**
 * Finding candidates in one block of text, and reading the words around them. The rules, with their reasons, are in
 * telling-apart.ts; their numbers stand where they are applied.
 */
import type { EntityId, Kind } from '../model/records';
import { foldCase, foldForms } from './folding';
import {
  AFTER,
  ALWAYS,
  type Alias,
  ARTICLE,
  BARE,
  BEFORE,
  BRAND,
  COMMON,
  FIRST,
  JUNIOR,
  type Lexicon,
  NEUTRAL,
  OFFICE,
  ORDINARY,
  OTHER,
  OWNER,
  PLACES,
  PLURAL,
  SAYING,
  TITLE,
  WHOSE,
  WORD,
} from './lexicon';
import { after, before, isCapital, isHeadline, isJoined, isSpace, isWordAt, meaningOf, nearby, type Word, wordEnd } from './words';

/**
 * What the words around a candidate say:
 * - `own`: it is the entity's, by its own form, first names or office
 * - `surname`: a surname alone
 * - `opening`, `inner`: a surname after a capitalised word, which may be a first name; the word opens a sentence or not
 * - `other`: the name of a relative or namesake: never a mention, but it introduces another bearer
 * - `related`: the same, with a relative of theirs spoken of nearby
 * - `generic`: a noun phrase that needs its topic
 */
export type Reading = 'own' | 'surname' | 'opening' | 'inner' | 'other' | 'related' | 'generic';

/** What a generic phrase and its sentence name. */
export interface Surroundings {
  /** Something that any army has, and not only Turkey there. */
  readonly bare: boolean;
  readonly turkey: boolean;
  /** A place or subject whose posts and zones are not ours. */
  readonly elsewhere: boolean;
}

/** A possible mention, with what the words around it in its block say. Offsets into the block's text, half-open. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
  readonly kind: Kind;
  readonly reading: Reading;
  /** It needs others of the archive on the page: an ordinary word, or a form that other things have too. */
  readonly weak: boolean;
  /** For a generic phrase. */
  readonly around: Surroundings | undefined;
  /** The only languages in which it is a form of the name, for an inflected one. */
  readonly languages: readonly string[] | undefined;
}

/** What joins the words of one alias: "Hay'at Tahrir al-Sham", "Turkey's defence ministry". */
const JOINT = /^(?:\s+|-|'|\s?'s?\s)$/;
/** What joins first names, initials and particles to a surname. */
const NAME_JOINT = /^(?:\.?\s*|-|\s'|')$/;
/** Arabic particles written together with the next word: and, so; then in, for, like. */
const PARTICLES = /^[وف]?[بلك]?$/;
/** The first of the Chinese characters: a name in them stands anywhere, there are no spaces between words. */
const HAN = '\u3400';

/** Whether a name may begin at an offset: nothing of a word stands before it but Arabic particles. */
function opensWord(text: string, start: number): boolean {
  if (start === 0 || !isWordAt(text, start - 1)) return true;
  let from = start;
  while (from > 0 && start - from < 4 && isWordAt(text, from - 1)) from--;
  return PARTICLES.test(text.slice(from, start));
}

/** An alias where it stands. */
interface Hit {
  readonly alias: Alias;
  readonly end: number;
}

/** The longest alias that begins with the word at `start`. */
function aliasAt(text: string, start: number, lexicon: Lexicon): Hit | undefined {
  let end = wordEnd(text, start);
  let word = meaningOf(text.slice(start, end), lexicon);
  let { branch } = word;
  let initials = 0;
  let hit: Hit | undefined;
  for (let n = 0; branch; n++) {
    if (word.capital) initials |= 1 << n;
    const { alias } = branch;
    if (alias && (alias.initials & initials) === alias.initials) {
      const letters = alias.capitals ? text.slice(start, end - alias.ending) : '';
      if (letters === letters.toUpperCase()) hit = { alias, end };
    }
    const next = branch.next && after(text, end, lexicon);
    if (!next || !(next.gap === ' ' || JOINT.test(next.gap))) break;
    branch = branch.next?.get(next.key);
    end = next.end;
    word = next;
  }
  return hit;
}

/** What is found at an alias. */
interface Finding {
  readonly start: number;
  readonly reading: Reading;
  readonly weak?: boolean;
}

/** Reads the words around a surname. */
function readSurname(
  text: string,
  start: number,
  { alias, end }: Hit,
  previous: Word | undefined,
  next: Word | undefined,
  lexicon: Lexicon,
): Finding | undefined {
  const cased = isCapital(text.charAt(start));
  const givens = lexicon.givens.get(alias.entity);
  let from = start;
  let identified = false;
  let word = previous;
  while (word && (word.gap === ' ' || NAME_JOINT.test(word.gap))) {
    // Arabic writes "and" together with the name.
    const and = word.key.startsWith('و') && !givens?.has(word.key) ? 1 : 0;
    const given = givens?.get(word.key.slice(and));
    // An initial has its full stop, a first name has none (or the sentence ended there).
    if (given === undefined || (given && word.capital !== cased) || word.gap.includes('.') !== (word.key.length === 1)) break;
    from = word.start + and;
    identified ||= given;
    word = and ? undefined : before(text, from, lexicon);
  }
  const other = (): Finding => ({ start: from, reading: lexicon.kin.test(foldCase(nearby(text, from, end))) ? 'related' : 'other' });

  const follows = next && isJoined(next.gap) ? next.says : 0;
  if (follows & JUNIOR) return other(); // 1
  const own: Finding = { start: from, reading: 'own' };
  if (identified) return word && isJoined(word.gap) && (word.says & (BEFORE | COMMON)) === BEFORE ? undefined : own; // 1, 2
  // A father's name between the first name and the surname: "Bashar Hafez al-Assad".
  const given = word?.gap === ' ' && (cased ? word.capital : word.says & OTHER) && before(text, word.start, lexicon);
  if (given && given.gap === ' ' && givens?.get(given.key)) return { start: given.start, reading: 'own' }; // 1

  const { says } = meaningOf(text.slice(start, end - alias.ending), lexicon);
  const alone = !word || (isSpace(word.gap) && word.key !== 'the');
  const surnameFollows = next?.capital && next.gap === ' ' && !(next.says & ~OTHER) && !next.branch && text.charAt(next.end) !== "'";
  // Whoever speaks is a person, whatever else the word may mean, and only names have particles and Turkish suffixes.
  const weak = (says & ORDINARY) > 0 && from === start && !(word && word.says & SAYING) && !/^:|^'(?!s)/.test(text.slice(end, end + 2)); // 8
  const surname = (reading: Reading = 'surname'): Finding => ({ start: from, reading, weak });
  if (says & FIRST && !alias.ending && alone && surnameFollows && !isHeadline(text, start, end)) return surname('inner'); // 5
  const office = follows & OFFICE; // 4

  // Only a form of address, an office or an initial has a full stop without ending the sentence.
  const abbreviated = word && /^\.\s+$/.test(word.gap) && (word.says & (NEUTRAL | TITLE | OTHER) || word.key.length === 1);
  if (!word || !(isSpace(word.gap) || abbreviated)) return office ? own : surname();
  if (word.says & TITLE) return own; // 3
  if (!(word.says & COMMON) && word.says & OTHER && (word.says & NEUTRAL || word.capital === cased)) return other(); // 3, 5
  if (office) return own;
  if (abbreviated && word.key.length === 1 && !(word.says & (NEUTRAL | TITLE)))
    return text.charAt(word.start - 1) === '.' ? surname() : surname('inner'); // 5
  if (weak && !cased && !word.says && (before(text, word.start, lexicon)?.says ?? 0) & OTHER) return surname('inner'); // 5
  if (!word.capital || word.branch || word.says & (COMMON | NEUTRAL)) return surname();

  const written = text.slice(word.start, word.end);
  if (written.length > 1 && written === written.toUpperCase()) {
    // An abbreviation is no first name, unless all is in capitals.
    const name = text.slice(start, end);
    return name === name.toUpperCase() ? surname('opening') : surname();
  }
  const earlier = before(text, word.start, lexicon);
  const inner = earlier !== undefined && isSpace(earlier.gap);
  if (earlier?.gap === "'" || ((!inner || earlier.capital) && isHeadline(text, start, end))) return surname();
  // "In New York Trump": the words with capitals after a preposition are a place.
  let place = earlier;
  while (place?.capital && isSpace(place.gap) && !(place.says & PLACES)) place = before(text, place.start, lexicon);
  if (place && isSpace(place.gap) && place.says & PLACES) return surname();
  return surname(inner || /^\s*[,-]/.test(earlier?.gap ?? '') ? 'inner' : alias.ending ? 'surname' : 'opening'); // 5
}

/** Reads the words around an alias; undefined if they make it something else. */
function read(text: string, start: number, hit: Hit, lexicon: Lexicon): Finding | undefined {
  const { alias, end } = hit;
  const previous = before(text, start, lexicon);
  const isName = alias.type === 'name';
  if (
    previous &&
    previous.says & (isName ? ALWAYS : BEFORE) &&
    isJoined(previous.gap) &&
    !(alias.type === 'surname' && previous.says & COMMON)
  )
    return undefined; // 2
  const next = after(text, end, lexicon);
  if (next) {
    const brand = next.capital && next.says & BRAND;
    if (isJoined(next.gap) ? brand || next.says & (isName ? ALWAYS : AFTER) : brand && next.gap === ', ') return undefined; // 2
  }
  switch (alias.type) {
    case 'surname':
      if (previous && previous.says & (alias.languages ? ARTICLE | PLURAL : PLURAL) && isSpace(previous.gap)) return undefined; // 2
      if (text.charAt(start - 1) === '·') return { start, reading: 'other' }; // 5, in Chinese
      return readSurname(text, start, hit, previous, next, lexicon);
    case 'generic':
      if (next && isSpace(next.gap) && next.says & OWNER) return undefined; // 9
      for (let word = previous, n = 0; word && n < 2 && !/[^\s']/.test(word.gap); word = before(text, word.start, lexicon), n++) {
        if (word.says & WHOSE) return undefined; // 9
        if (word.says & COMMON) break;
      }
      return { start, reading: 'generic' };
    default:
      // A code is certain with its hyphen, or beside "missiles"; with a space or nothing, cars and cameras have it too.
      return {
        start,
        reading: 'own',
        weak:
          alias.type === 'code' &&
          !text.slice(start, end).includes('-') &&
          !(previous && previous.says & TITLE) &&
          !(next && next.says & OFFICE),
      }; // 8
  }
}

/** What the sentence of a generic phrase says for rule 9. */
function surroundings(text: string, start: number, end: number, lexicon: Lexicon): Surroundings {
  const sentence = foldCase(nearby(text, start, end));
  const words = text.slice(start, end).match(WORD) ?? [];
  return {
    bare: words.some((word) => meaningOf(word, lexicon).says & BARE),
    turkey: lexicon.turkey.test(sentence),
    elsewhere: lexicon.elsewhere.test(sentence),
  };
}

/** Hits looked at between two pauses: some 0.2 ms. */
const BETWEEN_PAUSES = 64;

/**
 * Finds the candidates of one block of text, in order. Depends on nothing but the block, so it may be cached.
 *
 * @returns what goes on until the next pause, since a whole book may be one block, and answers once it is done
 */
export function scanner(text: string, lexicon: Lexicon): () => Candidate[] | undefined {
  const folded = foldForms(text);
  const forms = folded.text;
  const candidates: Candidate[] = [];
  let pattern = lexicon.latin;
  let from = 0;
  return () => {
    for (let hits = 0; hits < BETWEEN_PAUSES; hits++) {
      // it is the lexicon's, and other blocks may have been scanned since
      pattern.lastIndex = from;
      const match = pattern.exec(forms);
      if (!match) {
        if (pattern === lexicon.others) return candidates.sort((a, b) => a.start - b.start);
        if (!/[\u0370-\u1fff\u3040-\u9fff]/.test(forms)) return candidates;
        pattern = lexicon.others;
        from = 0;
        continue;
      }
      const start = match.index;
      const [found] = match;
      from = start + found.length;
      const chinese = found >= HAN ? lexicon.whole.get(found) : undefined;
      if (!chinese && !opensWord(forms, start)) continue;
      const hit = chinese ? { alias: chinese, end: from } : aliasAt(forms, start, lexicon);
      const finding = hit && read(forms, start, hit, lexicon);
      if (!finding) continue;
      const { alias, end } = hit;
      candidates.push({
        start: folded.originalStart(finding.start),
        end: folded.originalEnd(end),
        entity: alias.entity,
        kind: alias.kind,
        reading: finding.reading,
        weak: !!finding.weak,
        around: finding.reading === 'generic' ? surroundings(forms, start, end, lexicon) : undefined,
        languages: alias.languages,
      });
      from = end;
    }
    return undefined;
  };
}

/** The same without pauses. */
export function scan(text: string, lexicon: Lexicon): Candidate[] {
  const goOn = scanner(text, lexicon);
  for (;;) {
    const candidates = goOn();
    if (candidates) return candidates;
  }
}
