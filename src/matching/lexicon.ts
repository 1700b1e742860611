/**
 * The lexicon: all aliases of all languages, made ready for one pass over a text.
 *
 * A text is searched for the beginnings of aliases (one regular expression, whose cost hardly grows with their number),
 * and the word found is looked up. Persons are looked up by surname: the first names of their full
 * names are recognised leftwards from it, so that one entry covers every combination and initials.
 */
import type { EntityId, Kind, LexiconEntry } from '../model/records';
import { foldCase, foldForms, foldKey } from './folding';
import type { Language } from './languages/language';
import { type Meaning, PUNCTUATION } from './words';

/** One written form, ready to be compared. */
export interface Alias {
  readonly entity: EntityId;
  readonly kind: Kind;
  readonly type: 'name' | 'surname' | 'code' | 'generic';
  /** Which of its words must begin with a capital, as a bit set; all letters of the first one if `capitals`. */
  readonly initials: number;
  readonly capitals: boolean;
  /** Length of the ending that an inflection added. */
  readonly ending: number;
  /** For an inflected form, the languages in which it is one; in others it is something else ("the Trumps"). */
  readonly languages?: readonly string[] | undefined;
}

/** Aliases by their next word. */
export type Branches = Pick<ReadonlyMap<string, Branch>, 'get'>;

/** The aliases that begin with the same words. */
export interface Branch {
  /** The one that has no further words. */
  readonly alias: Alias | undefined;
  /** The others; undefined where there are none. */
  readonly next: Branches | undefined;
}

interface CompiledBranch {
  alias: Alias | undefined;
  next: Map<string, CompiledBranch> | undefined;
}

/** What the words around a name can say; bits, since a word may say several things. */
export const COMMON = 1;
export const TITLE = 2;
export const NEUTRAL = 4;
export const OTHER = 8;
export const AFTER = 16;
export const BRAND = 32;
export const BEFORE = 64;
export const OFFICE = 128;
export const PLACES = 256;
export const ORDINARY = 512;
export const WHOSE = 1024;
export const FIRST = 2048;
export const BARE = 4096;
export const JUNIOR = 8192;
export const ARTICLE = 16384;
export const PLURAL = 32768;
export const OWNER = 65536;
export const SAYING = 131072;
export const ALWAYS = 262144;

/** What of a language is asked of a whole page. */
export type Spoken = Pick<Language, 'code' | 'common' | 'firstNames'>;

/** All aliases of all languages, compiled for one pass over a text. */
export interface Lexicon {
  /** Finds the beginning of an alias in Latin letters. */
  readonly latin: RegExp;
  /** The same in other scripts, and whole Chinese names. */
  readonly others: RegExp;
  /** All aliases, word by word. */
  readonly heads: Branches;
  /** Chinese names, which no spaces part from other words. */
  readonly whole: ReadonlyMap<string, Alias>;
  /** First names and initials by person; false for particles ("al"), which identify nobody. */
  readonly givens: ReadonlyMap<EntityId, ReadonlyMap<string, boolean>>;
  /** What single words say, by the bits above. */
  readonly words: ReadonlyMap<string, number>;
  readonly languages: readonly Spoken[];
  /** Meanings of words met before: see words.ts. */
  readonly kept: Map<string, Meaning>;
  readonly kin: RegExp;
  readonly turkey: RegExp;
  readonly syria: RegExp;
  readonly elsewhere: RegExp;
}

/** A lexicon just compiled, all of which can be listed. */
export interface CompiledLexicon extends Lexicon {
  readonly heads: ReadonlyMap<string, CompiledBranch>;
}

/** Letters and digits that join to a word. */
export const WORD = /[\p{L}\p{N}]+/gu;
const LATIN = /^[\0-\x7f]/;
/** Most words of an alias: twice the longest bundled one. What is longer is a sentence, and matches nothing. */
const MAX_WORDS = 16;
/**
 * Most characters of an alias that the text is searched for: with four, few other words are found. To look on to the
 * second word, where the first is one that news is full of ("military"), saves less than the longer pattern costs to
 * compile (1.8 ms instead of 0.2; Chromium 156, November 2026).
 */
const START = 4;
/**
 * Longest pattern of beginnings, in characters; fewer are searched for where it would be longer. V8 does not optimise
 * regular expressions whose source is over 20 kB (kRegExpTooLargeToOptimize, 2026), and runs them ten times slower.
 */
const MAX_PATTERN = 18_000;
const HAN = /\p{sc=Han}/u;
const quoted = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const listed = (list: string | undefined): string[] => list?.split(' ') ?? [];

/** The forms a word takes with the endings of a language, itself not included. */
function inflected(word: string, language: Language | undefined): { form: string; ending: number }[] {
  const rule = language?.endings?.find(([tail]) => word.endsWith(tail) && word.length > tail.length + 2);
  if (!rule) return [];
  const [tail, endings] = rule;
  const stem = word.slice(0, word.length - tail.length);
  return endings.split(' ').map((ending) => ({ form: stem + ending, ending: ending.length }));
}

/** One alias for two that are the same when folded. The plain form wins over an inflected one. */
function either(a: Alias, b: Alias): Alias {
  const plain = a.languages && !b.languages ? b : a;
  return {
    ...plain,
    capitals: a.capitals && b.capitals,
    initials: a.initials & b.initials,
    languages: a.languages && b.languages && [...new Set([...a.languages, ...b.languages])],
  };
}

/** A pattern that finds any of the given beginnings, which share what they have in common. */
function anyBeginning(starts: Iterable<string>): string {
  const rest = new Map<string, Set<string>>();
  for (const start of starts) {
    const first = start.charAt(0);
    const known = rest.get(first) ?? new Set();
    rest.set(first, known.add(start.slice(1)));
  }
  const branches: string[] = [];
  let single = '';
  for (const [first, ends] of rest) {
    if (ends.has('')) single += quoted(first);
    else branches.push(quoted(first) + anyBeginning(ends));
  }
  if (single) branches.push(`[${single}]`);
  return branches.length === 1 ? branches.join() : `(?:${branches.join('|') || '(?!)'})`;
}

/** The same, of as many characters as the pattern has room for. */
function beginnings(starts: ReadonlySet<string>): string {
  for (let length = START; ; length--) {
    const pattern = anyBeginning(new Set(Array.from(starts, (start) => start.slice(0, length))));
    if (pattern.length <= MAX_PATTERN || length === 1) return pattern;
  }
}

/**
 * Letters and digits of a folded text in small letters, as `isWordAt` has them. Not `\\p{L}`: each takes V8 a fifth of a
 * millisecond to compile (Chromium 156, November 2026), and the lists below would have two hundred.
 */
const LETTER = '[a-z0-9\\xc0-\\u10ff]';

/** Any of the words that the languages list. */
const anyOf = (languages: readonly Language[], key: 'kin' | 'turkey' | 'syria' | 'elsewhere'): RegExp => {
  const words = languages.flatMap((l) => listed(l[key])).join('|');
  return new RegExp(
    `(?<!(?![${PUNCTUATION}])${LETTER})(?:${words.replaceAll('*', `${LETTER}*`) || '(?!)'})(?!(?![${PUNCTUATION}])${LETTER})`,
  );
};

/**
 * Compiles entries with their aliases. Takes tens of milliseconds: do it once for each version of the lexicon, and hand
 * it on by `serializeLexicon`.
 *
 * @param languages what is known of the languages, those in which there are aliases and others
 */
export function compileLexicon(entries: readonly LexiconEntry[], languages: readonly Language[]): CompiledLexicon {
  const heads = new Map<string, CompiledBranch>();
  const whole = new Map<string, Alias>();
  const givens = new Map<EntityId, Map<string, boolean>>();
  const latin = new Set<string>();
  const others = new Set<string>();

  const add = (words: readonly string[], alias: Alias): void => {
    let branch: CompiledBranch = { alias: undefined, next: heads };
    for (const word of words) {
      branch.next ??= new Map();
      let next = branch.next.get(word);
      if (!next) {
        next = { alias: undefined, next: undefined };
        branch.next.set(word, next);
      }
      branch = next;
    }
    // The first entity keeps a form that two have. Of one entity's two ways to write it, what either allows is allowed.
    if (!branch.alias) branch.alias = alias;
    else if (branch.alias.entity === alias.entity) branch.alias = either(branch.alias, alias);
  };

  const addWritten = (entry: LexiconEntry, type: Alias['type'], written: string, language: Language | undefined): void => {
    const form = foldForms(written).text;
    if (HAN.test(form)) {
      whole.set(form, { entity: entry.id, kind: entry.kind, type, initials: 0, capitals: false, ending: 0 });
      return;
    }
    const words = form.match(WORD) ?? [];
    const head = words[0];
    if (!head || words.length > MAX_WORDS) return;
    const folded = words.map(foldCase);
    const letters = form.replace(/[^\p{L}]/gu, '');
    const capitals = letters === letters.toUpperCase() && letters !== letters.toLowerCase();
    const initials = words.reduce((bits, word, i) => (word.charAt(0) === word.charAt(0).toLowerCase() ? bits : bits | (1 << i)), 0);
    const alias: Alias = { entity: entry.id, kind: entry.kind, type, initials, capitals, ending: 0 };
    add(folded, alias);
    if (type === 'code') {
      // S-400, S 400 and S400; a plural of it in English.
      for (const words of [folded, [folded.join('')]]) {
        add(words, alias);
        add([...words.slice(0, -1), `${words.at(-1)}s`], { ...alias, ending: 1 });
      }
    } else if (type !== 'generic' && words.length === 1) {
      // Phrases are inflected inside too: their forms are listed.
      for (const { form, ending } of inflected(foldCase(head), language))
        add([form], { ...alias, ending, languages: [language?.code ?? ''] });
    }
    const starts = LATIN.test(head) ? latin : others;
    const joints = [' ', '\n', '-', "'"];
    if (type === 'code') joints.push(words[1]?.charAt(0) ?? '');
    const isShort = words.length > 1 && head.length < START - 1;
    for (const form of [head, head.charAt(0).toUpperCase() + head.slice(1), head.toUpperCase()])
      for (const joint of isShort ? joints : ['']) starts.add((form + joint).slice(0, START));
  };

  for (const entry of entries) {
    const surnames = new Set(Object.values(entry.names).flatMap((names) => (names.surname ?? []).map(foldKey)));
    const firsts = new Map<string, boolean>();
    if (surnames.size) givens.set(entry.id, firsts);

    /** Takes the first names of a full name that ends in a surname; false if it does not. */
    const takeGivens = (name: string, identifies: boolean, language: Language | undefined): boolean => {
      const words = HAN.test(name) ? [] : (foldKey(name).match(WORD) ?? []);
      const from = words.findIndex((_, i) => i > 0 && surnames.has(words.slice(i).join(' ')));
      if (from < 0) return false;
      for (const word of words.slice(0, from)) {
        const certain = identifies && firsts.get(word) !== false;
        firsts.set(word, certain);
        if (!certain) continue;
        firsts.set(word.charAt(0), true);
        for (const { form } of inflected(word, language)) firsts.set(form, true);
      }
      return true;
    };
    for (const [code, names] of Object.entries(entry.names)) {
      const language = languages.find((l) => l.code === code);
      for (const name of names.surname ?? []) if (!takeGivens(name, false, language)) addWritten(entry, 'surname', name, language);
      for (const name of names.name ?? []) if (!takeGivens(name, true, language)) addWritten(entry, 'name', name, language);
      for (const name of names.code ?? []) addWritten(entry, 'code', name, language);
      for (const name of names.generic ?? []) addWritten(entry, 'generic', name, language);
    }
  }

  const words = new Map<string, number>();
  const sayOf = (word: string, bit: number): void => void words.set(word, (words.get(word) ?? 0) | bit);
  const say = (list: string | undefined, bit: number): void => {
    for (const word of listed(list)) {
      sayOf(word, bit);
      // Arabic writes "in" and "for" together with the word that follows; the article loses its first letter behind "for".
      if (bit & (TITLE | BEFORE | PLURAL) && /^[ء-ي]/.test(word)) {
        sayOf(`ب${word}`, bit);
        sayOf(`ل${word.replace(/^ال/, 'ل')}`, bit);
      }
    }
  };
  for (const l of languages) {
    say(l.common, COMMON);
    say(l.titles, TITLE);
    say(l.neutral, NEUTRAL);
    say(l.others, OTHER);
    say(l.after, AFTER);
    say(l.brand, BRAND);
    say(l.before, BEFORE);
    say(l.office, OFFICE);
    say(l.places, PLACES | COMMON);
    say(l.ordinary, ORDINARY);
    say(l.whose, WHOSE);
    say(l.firsts, FIRST);
    say(l.bare, BARE);
    say(l.juniors, JUNIOR);
    say(l.articles, ARTICLE);
    say(l.plurals, PLURAL);
    say(l.owners, OWNER);
    say(l.sayings, SAYING);
    say(l.always, ALWAYS);
  }

  return {
    latin: new RegExp(`\\b${beginnings(latin)}`, 'g'),
    others: new RegExp([beginnings(others), ...[...whole.keys()].sort((a, b) => b.length - a.length).map(quoted)].join('|'), 'g'),
    heads,
    whole,
    givens,
    words,
    languages: languages.map(({ code, common, firstNames }) => ({ code, ...(common && { common }), ...(firstNames && { firstNames }) })),
    kept: new Map(),
    kin: anyOf(languages, 'kin'),
    turkey: anyOf(languages, 'turkey'),
    syria: anyOf(languages, 'syria'),
    elsewhere: anyOf(languages, 'elsewhere'),
  };
}

/** How `serializeLexicon` writes; grows with every change of it, so that an older copy is not read for a newer one. */
export const LEXICON_FORMAT = 1;

/** A branch: the alias's place in the list of aliases (-1 for none), and the further branches if there are any. */
type FlatBranch = number | readonly [alias: number, next: FlatBranches];
type FlatBranches = readonly (readonly [word: string, branch: FlatBranch])[];

interface Flat {
  /** Each once: most are shared by many forms. */
  readonly aliases: readonly Alias[];
  readonly heads: FlatBranches;
  readonly whole: readonly (readonly [form: string, alias: number])[];
  readonly givens: readonly (readonly [EntityId, readonly (readonly [string, boolean])[]])[];
  readonly words: readonly (readonly [string, number])[];
  readonly languages: readonly Spoken[];
  /** Sources of the regular expressions. */
  readonly patterns: readonly [latin: string, others: string, kin: string, turkey: string, syria: string, elsewhere: string];
}

/** A lexicon as one string (JSON), from which `reviveLexicon` makes it again in a fraction of the time compiling takes. */
export function serializeLexicon(lexicon: CompiledLexicon): string {
  const { heads, whole, givens, words, languages, latin, others, kin, turkey, syria, elsewhere } = lexicon;
  const places = new Map<string, number>();
  const aliases: Alias[] = [];
  const placeOf = (alias: Alias | undefined): number => {
    if (!alias) return -1;
    const key = JSON.stringify(alias);
    const place = places.get(key) ?? aliases.push(alias) - 1;
    places.set(key, place);
    return place;
  };
  const flat = (branches: ReadonlyMap<string, CompiledBranch>): FlatBranches =>
    Array.from(branches, ([word, { alias, next }]) => [word, next ? [placeOf(alias), flat(next)] : placeOf(alias)]);
  return JSON.stringify({
    heads: flat(heads),
    whole: Array.from(whole, ([form, alias]) => [form, placeOf(alias)]),
    givens: Array.from(givens, ([entity, firsts]) => [entity, [...firsts]]),
    words: [...words],
    languages,
    patterns: [latin.source, others.source, kin.source, turkey.source, syria.source, elsewhere.source],
    aliases,
  } satisfies Flat);
}

/** The lexicon that `serializeLexicon` wrote. Branches are made when they are first asked for: a page meets few. */
export function reviveLexicon(serialized: string): Lexicon {
  const { aliases, heads, whole, givens, words, languages, patterns }: Flat = JSON.parse(serialized);
  const [latin, others, kin, turkey, syria, elsewhere] = patterns;
  const grow = (flat: FlatBranches): Branches => {
    const branches = new Map(flat);
    return {
      get(word) {
        const branch = branches.get(word);
        if (branch === undefined) return undefined;
        return typeof branch === 'number'
          ? { alias: aliases[branch], next: undefined }
          : { alias: aliases[branch[0]], next: grow(branch[1]) };
      },
    };
  };
  return {
    latin: new RegExp(latin, 'g'),
    others: new RegExp(others, 'g'),
    heads: grow(heads),
    whole: new Map(whole.map(([form, place]) => [form, aliases[place] as Alias])),
    givens: new Map(givens.map(([entity, firsts]) => [entity, new Map(firsts)])),
    words: new Map(words),
    languages,
    kept: new Map(),
    kin: new RegExp(kin),
    turkey: new RegExp(turkey),
    syria: new RegExp(syria),
    elsewhere: new RegExp(elsewhere),
  };
}
