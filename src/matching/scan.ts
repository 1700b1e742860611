/**
 * Finding candidates in one block of text, and reading the words around them. The rules, with their reasons, are in
 * telling-apart.ts; their numbers stand where they are applied.
 */
import type { EntityId, Kind } from '../model/records';
import { foldForms } from './folding';
import { AFTER, type Alias, BARE, BEFORE, BRAND, COMMON, FIRST, type Lexicon, NEUTRAL, OFFICE, ORDINARY, OTHER, PLACES, TITLE, WHOSE, WORD } from './lexicon';

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

/** A possible mention, with what the words around it in its block say. Offsets into the block's text, half-open. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly entity: EntityId;
  readonly kind: Kind;
  readonly reading: Reading;
  /** It needs others of the archive on the page: an ordinary word, or a form that other things have too. */
  readonly weak: boolean;
  /** A generic phrase that is everybody's unless Turkey is named beside it. */
  readonly bare: boolean;
  /** What the sentence of a generic phrase names. */
  readonly names: { readonly turkey: boolean; readonly elsewhere: boolean } | undefined;
  /** The only languages in which it is a form of the name, for an inflected one. */
  readonly languages: readonly string[] | undefined;
}

/** A word beside a name, as far as the rules read it. */
interface Word {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** What stands between it and the name. */
  readonly gap: string;
  readonly capital: boolean;
  readonly says: number;
}

/** Longest gap between two words of one phrase: a full stop or a comma with its space, or source code's line folding. */
const MAX_GAP = 12;
/** How far around a generic phrase or another bearer the rules look, in UTF-16 code units: about twenty words. */
const NEARBY = 120;
const LETTER = /[\p{L}\p{N}]/u;
/** Chinese is written without spaces: a name is one wherever it stands. */
const HAN = /^\p{sc=Han}/u;
/** Arabic: and, so; then in, for, like. */
const PARTICLES = /^[وف]?[بلك]?$/;
const SPACE = /^\s+$/;
const JOINT = /^(?:\s+|-|'|\s?'s?\s)$/;

const isWordAt = (text: string, i: number): boolean => {
  const code = text.charCodeAt(i);
  return code < 128 ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) : LETTER.test(text.charAt(i));
};
const isCapital = (text: string): boolean => {
  const first = text.charAt(0);
  return first !== first.toLowerCase();
};

function wordAt(text: string, start: number, end: number, gap: string, lexicon: Lexicon): Word {
  const written = text.slice(start, end);
  const key = written.toLowerCase();
  return { start, end, key, gap, capital: isCapital(written), says: lexicon.words.get(key) ?? 0 };
}

/** The word that ends before offset `from`. */
function before(text: string, from: number, lexicon: Lexicon): Word | undefined {
  let end = from;
  while (end > 0 && !isWordAt(text, end - 1)) if (from - --end > MAX_GAP) return undefined;
  let start = end;
  while (start > 0 && isWordAt(text, start - 1)) start--;
  return start < end ? wordAt(text, start, end, text.slice(end, from), lexicon) : undefined;
}

/** The word that begins after offset `from`. */
function after(text: string, from: number, lexicon: Lexicon): Word | undefined {
  let start = from;
  while (start < text.length && !isWordAt(text, start)) if (++start - from > MAX_GAP) return undefined;
  let end = start;
  while (end < text.length && isWordAt(text, end)) end++;
  return start < end ? wordAt(text, start, end, text.slice(from, start), lexicon) : undefined;
}

/** Whether a block is written like a headline, most of its longer words with a capital. */
function isHeadline(text: string): boolean {
  const longer = text.match(/\p{L}{4,}/gu) ?? [];
  return longer.filter(isCapital).length * 4 >= longer.length * 3;
}

/** The part of a sentence that lies around a range. */
function nearby(text: string, start: number, end: number): string {
  const left = text.slice(Math.max(0, start - NEARBY), start).split(/[.!?;]\s/).at(-1) ?? '';
  const right = text.slice(end, end + NEARBY).split(/[.!?;](?:\s|$)/, 1)[0] ?? '';
  return `${left} ${text.slice(start, end)} ${right}`.toLowerCase();
}

/** Whether a name may begin at an offset: nothing of a word stands before it but Arabic particles written together with it. */
function opensWord(text: string, start: number): boolean {
  if (start === 0 || !isWordAt(text, start - 1)) return true;
  let from = start;
  while (from > 0 && start - from < 4 && isWordAt(text, from - 1)) from--;
  return PARTICLES.test(text.slice(from, start));
}

const isBare = (phrase: string, lexicon: Lexicon): boolean =>
  (phrase.toLowerCase().match(WORD) ?? []).some((word) => (lexicon.words.get(word) ?? 0) & BARE);

/** The longest alias that begins with the word at [start, end), or nothing. */
function aliasAt(text: string, start: number, end: number, lexicon: Lexicon): { alias: Alias; end: number } | undefined {
  let key = text.slice(start, end).toLowerCase();
  let initials = isCapital(text.charAt(start)) ? 1 : 0;
  const longest = lexicon.heads.get(key);
  let found: { alias: Alias; end: number } | undefined;
  if (longest === undefined) return found;
  let stop = end;
  for (let n = 1; ; n++) {
    const alias = lexicon.aliases.get(key);
    if (alias && (alias.initials & initials) === alias.initials) {
      const letters = alias.capitals ? text.slice(start, stop - alias.ending) : '';
      if (letters === letters.toUpperCase()) found = { alias, end: stop };
    }
    if (n >= longest) return found;
    const next = after(text, stop, lexicon);
    if (!next || !JOINT.test(next.gap)) return found;
    key += ` ${next.key}`;
    if (next.capital) initials |= 1 << n;
    stop = next.end;
  }
}

/** What is found at an alias, in folded offsets. */
interface Finding {
  readonly start: number;
  readonly reading: Reading;
  readonly weak?: boolean;
}

/** Reads the words around a surname. */
function readSurname(text: string, start: number, end: number, alias: Alias, lexicon: Lexicon): Finding | undefined {
  const givens = lexicon.givens.get(alias.entity);
  let from = start;
  let identified = false;
  let word = before(text, from, lexicon);
  while (word && /^(?:\.?\s*|-|\s'|')$/.test(word.gap)) {
    const given = givens?.get(word.key);
    // An initial has its full stop, a first name has none (or the sentence ended there).
    if (given === undefined || (given && !word.capital && isCapital(text.charAt(start))) || (word.gap.includes('.') !== (word.key.length === 1))) break;
    from = word.start;
    identified ||= given;
    word = before(text, from, lexicon);
  }
  const says = lexicon.words.get(text.slice(start, end - alias.ending).toLowerCase()) ?? 0;
  const other = (): Finding => ({ start: from, reading: lexicon.kin.test(nearby(text, from, end)) ? 'related' : 'other' });

  const next = after(text, end, lexicon);
  // Whoever is quoted after a colon is a person, whatever else the word may mean.
  const weak = (says & ORDINARY) > 0 && text.charAt(end) !== ':';
  const follows = next && SPACE.test(next.gap) ? next.says : 0;
  if (follows & OTHER && follows & AFTER) return other(); // 1
  if (identified) return { start: from, reading: 'own' };
  const surnameFollows = says & FIRST && next?.capital && next.gap === ' ' && !next.says && !lexicon.heads.has(next.key) && text.charAt(next.end) !== "'";
  if (surnameFollows && !isHeadline(text)) return other(); // 5

  const gap = word?.gap ?? '';
  const office = follows & OFFICE;
  if (!word || !(SPACE.test(gap) || (/^\.\s+$/.test(gap) && (word.says & (NEUTRAL | TITLE | OTHER) || word.key.length === 1)))) {
    return { start: from, reading: office ? 'own' : 'surname', weak };
  }
  if (word.says & TITLE) return { start: from, reading: 'own' }; // 3
  if (word.says & OTHER) return word.capital === isCapital(text.charAt(start)) || word.says & ORDINARY ? other() : { start: from, reading: 'surname', weak };
  if (office) return { start: from, reading: 'own' }; // 4
  if (!word.capital || word.says & (COMMON | NEUTRAL | PLACES)) return { start: from, reading: 'surname', weak };

  const written = text.slice(word.start, word.end);
  if (written.length > 1 && written === written.toUpperCase()) {
    // Capitals are no first name, unless all is in capitals.
    return { start: from, reading: text.slice(start, end) === text.slice(start, end).toUpperCase() ? 'opening' : 'surname', weak };
  }
  const earlier = before(text, word.start, lexicon);
  if (earlier && SPACE.test(earlier.gap)) {
    if (earlier.says & PLACES || (earlier.capital && isHeadline(text))) return { start: from, reading: 'surname', weak };
    return { start: from, reading: 'inner', weak };
  }
  if (earlier?.gap === "'" || isHeadline(text)) return { start: from, reading: 'surname', weak };
  return { start: from, reading: earlier && /^[,-]/.test(earlier.gap.trim()) ? 'inner' : 'opening', weak };
}

/** Reads the words around any other alias. */
function read(text: string, start: number, end: number, alias: Alias, lexicon: Lexicon): Finding | undefined {
  const previous = before(text, start, lexicon);
  if (previous && previous.says & BEFORE && /^[\s-]+$/.test(previous.gap)) return undefined; // 2
  const next = after(text, end, lexicon);
  if (next && !(next.says & OTHER)) {
    const brand = next.capital && next.says & BRAND;
    if (SPACE.test(next.gap) ? brand || next.says & AFTER : brand && next.gap === ', ') return undefined; // 2
  }
  if (next?.capital && SPACE.test(next.gap) && isCapital(text.charAt(start))) {
    const second = after(text, next.end, lexicon);
    if (second?.capital && SPACE.test(second.gap) && second.says & AFTER && !(second.says & OTHER)) return undefined; // 2
  }
  if (previous && HAN.test(text.charAt(start)) && previous.gap === '·') return { start, reading: 'other' }; // 5
  if (alias.type === 'surname') return readSurname(text, start, end, alias, lexicon);
  if (alias.type === 'generic') {
    for (let word = previous, n = 0; word && n < 2 && SPACE.test(word.gap); word = before(text, word.start, lexicon), n++) {
      if (word.says & WHOSE) return undefined;
    }
    return { start, reading: 'generic' };
  }
  // A code is certain with its hyphen; with a space or nothing, cars and cameras have it too.
  return { start, reading: 'own', weak: alias.type === 'code' && !text.slice(start, end).includes('-') };
}

/** Finds the candidates of one block of text, in order. Depends on nothing but the block, so it may be cached. */
export function scan(text: string, lexicon: Lexicon): Candidate[] {
  const folded = foldForms(text);
  const forms = folded.text;
  const found: Candidate[] = [];
  const search = (pattern: RegExp): void => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(forms); match; match = pattern.exec(forms)) {
      const start = match.index;
      const whole = HAN.test(match[0]);
      if (!whole && !opensWord(forms, start)) continue;
      let stop = whole ? start + match[0].length : start + 1;
      while (!whole && stop < forms.length && isWordAt(forms, stop)) stop++;
      const alone = whole && lexicon.aliases.get(match[0]);
      const hit = alone ? { alias: alone, end: stop } : aliasAt(forms, start, stop, lexicon);
      if (!hit) continue;
      const { alias, end } = hit;
      const finding = read(forms, start, end, alias, lexicon);
      if (!finding) continue;
      pattern.lastIndex = end;
      const generic = finding.reading === 'generic' ? nearby(forms, start, end) : undefined;
      found.push({
        start: folded.originalStart(finding.start),
        end: folded.originalEnd(end),
        entity: alias.entity,
        kind: alias.kind,
        reading: finding.reading,
        weak: finding.weak ?? false,
        bare: generic !== undefined && isBare(forms.slice(start, end), lexicon),
        names: generic === undefined ? undefined : { turkey: lexicon.turkey.test(generic), elsewhere: lexicon.elsewhere.test(generic) },
        languages: alias.languages,
      });
    }
  };
  search(lexicon.latin);
  if (/[\u0370-\u1fff\u3040-\u9fff]/.test(forms)) {
    search(lexicon.others);
    found.sort((a, b) => a.start - b.start);
  }
  return found;
}
