/**
 * Who is who in one article: the names it introduces, and what a surname, a pronoun, 'the ministry' or 'the official'
 * stands for later. News writes a full name with its role first and shorter forms after it, which is all this relies on.
 */
import type { EntityId } from '../model/records';
import { VERBAL } from './grammar';
import { type Gender, type Language, Roles } from './language';
import { type Phrase, withApposition } from './phrases';
import type { FoundSpeaker } from './statement';
import { mainSubject } from './subjects';
import { has, type Token } from './tokens';

/** A name met in the text. */
interface Mention {
  readonly name: string;
  /** Lower-case words of the name. */
  readonly words: readonly string[];
  readonly start: number;
  readonly person: boolean;
  readonly subject: boolean;
}

/** A subject that a pronoun may mean later. */
interface Topic {
  readonly tokens: readonly Token[];
  readonly phrase: Phrase;
  readonly start: number;
  readonly kind: 'person' | 'thing' | 'several';
  /** Lower-case words of its name, where it is a name. */
  readonly words: readonly string[] | null;
}

/** A run of capitalised words, parted into the roles before the name and the name itself. */
interface Run {
  readonly from: number;
  readonly to: number;
  /** Where the name begins; equals `to` where the run is nothing but roles. */
  readonly nameFrom: number;
  /** Where it ends, before 'QC' or 'Jr'. */
  readonly nameTo: number;
  readonly body: boolean;
}

const ROLE = Roles.role | Roles.honorific;
const INSTITUTION = Roles.institution;
const FUNCTION =
  Roles.determiner |
  Roles.pronoun |
  Roles.conjunction |
  Roles.preposition |
  Roles.coordinator |
  Roles.relative |
  Roles.question |
  Roles.adverb |
  Roles.auxiliary |
  Roles.copula |
  Roles.weekday |
  Roles.month;
const PREPOSITION = Roles.preposition;
const PRONOUN = Roles.pronoun;
const DETERMINER = Roles.determiner;
/** How far back a name is looked for where no nearer one fits, in characters: the length of a long article. */
const FARTHEST = 20_000;

/**
 * The last of `list`, which is in the order of the text, before `start` and at most `reach` characters from it that passes
 * `test`. However long the text, only what is that near is looked at.
 */
function lastBefore<T extends { readonly start: number }>(
  list: readonly T[],
  start: number,
  reach: number,
  test: (item: T) => boolean,
): T | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as T).start < start) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0; at--) {
    const item = list[at] as T;
    if (start - item.start >= reach) return undefined;
    if (test(item)) return item;
  }
  return undefined;
}

/** How many paragraphs back, in characters, a pronoun still reaches: about five short paragraphs of news. */
const REACH = 1_500;

/** The index of a phrase's head: its last word before a preposition or a relative pronoun. */
function headOf(tokens: readonly Token[], from: number, to: number): number {
  let head = from;
  for (let at = from + 1; at < to && !has(tokens[at], PREPOSITION | Roles.relative); at++) {
    if (tokens[at]?.word) head = at;
    // "the separatists' wing"
    else if (!/^['’]$/.test(tokens[at]?.text ?? '')) break;
  }
  return head;
}

/** Whether the head of a phrase is a word for one person: 'the president', 'a witness'. */
function isHuman(tokens: readonly Token[], phrase: Phrase): boolean {
  const noun = tokens[headOf(tokens, phrase.coreFrom, phrase.coreTo)];
  return has(noun, Roles.role | Roles.masculine | Roles.feminine) && !has(noun, INSTITUTION);
}

/** Nouns in '-s' of one thing: 'business', 'campus', 'crisis'. */
const SINGULAR = /(?:ss|us|is|ws)$/;

/** A word for what somebody or something is: 'the *airline* Zephyr', no name, number, verb or function word. */
const isKind = (token: Token | undefined): token is Token =>
  token?.word === true &&
  token.lower.length > 2 &&
  /^\p{L}/u.test(token.text) &&
  !has(token, FUNCTION | VERBAL | Roles.time) &&
  (token.verbs.length === 0 || has(token, Roles.role | INSTITUTION));

/** 'CEO of the Refugee Council Enver Solomon': the person's name at the end of a run that begins with an institution's. */
function afterBody(tokens: readonly Token[], run: Run): Run | undefined {
  let nameFrom = run.to;
  while (nameFrom > run.from && !has(tokens[nameFrom - 1], INSTITUTION)) nameFrom--;
  return nameFrom > run.from && run.to - nameFrom > 1 ? { ...run, nameFrom, body: false } : undefined;
}

/** The tokens from the last comma between `from` and `to`, or from `from`, up to `to`. */
function sinceComma(tokens: readonly Token[], from: number, to: number): readonly Token[] {
  const comma = tokens.findLastIndex((token, at) => at >= from && at < to && token.text === ',');
  return tokens.slice(Math.max(from, comma + 1), to);
}

/** Whether a name is introduced here: 'Katya Sol of Austria, who', 'Arlene Bishop, 68,', 'Rosa Benedetti, a crane operator'. */
function isToldOf(tokens: readonly Token[], to: number): boolean {
  let at = to;
  while (at < to + 3 && tokens[at]?.word) at++;
  const next = tokens[at + 1];
  if (tokens[at]?.text !== ',') return false;
  return has(next, Roles.relative) || (at === to && (/^\d{1,3}$/.test(next?.text ?? '') || has(next, DETERMINER)));
}

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((word) => word !== '');

export class Cast {
  private readonly mentions: Mention[] = [];
  /** People's names of two words and more, by their last. */
  private readonly people = new Map<string, Mention[]>();
  /** By surname and, where two share one, by full name. */
  private readonly genders = new Map<string, Gender | 'both'>();
  private readonly spoken: { start: number; speaker: FoundSpeaker; name: string; person: boolean; plural: boolean }[] = [];

  /** Whether who spoke under a name is a person, by what was known first. */
  private readonly personal = new Map<string, boolean>();
  private readonly firstNames = new Map<string, Mention[]>();
  private readonly pairs: { start: number; names: string }[] = [];
  /** Names by the nouns they are introduced with: 'the *airline* Zephyr', 'Marvin Teague, the *postmaster*'. */
  private readonly kinds = new Map<string, Mention[]>();
  /** What the sentences are about, where 'it' or 'they' may mean it. */
  private readonly subjects: Topic[] = [];

  constructor(
    private readonly text: string,
    private readonly language: Language,
  ) {}

  /** Takes note of the names of a sentence. */
  meet(tokens: readonly Token[]): void {
    if (!this.language.capitals) return;
    const main = mainSubject(tokens, tokens.length);
    const subject = main && withApposition(tokens, main);
    if (main && subject) this.meetSubject(tokens, main, subject);
    // 'Ana Koval, a pensioner in the port of San Rafo': the port is not who the sentence is about
    const inSubject = (run: Run): boolean =>
      subject !== null &&
      run.from >= subject.from &&
      run.to <= subject.to &&
      !sinceComma(tokens, subject.coreFrom, run.from).some((token) => has(token, PREPOSITION) && !token.capital);
    const runs = this.runs(tokens, 0, tokens.length);
    // 'bronze went to Katya Sol of Austria, who fell': where the subject is no person, the sentence is about her
    const personal =
      main !== null &&
      (has(tokens[main.coreFrom], PRONOUN) ||
        isHuman(tokens, main) ||
        runs.some((run) => inSubject(run) && !run.body && run.nameFrom < run.to && (run.nameFrom > run.from || run.to - run.from > 1)));
    for (const run of runs) {
      if (run.nameFrom === run.to) continue;
      const name = this.nameText(tokens, run);
      const words = wordsOf(name);
      const kin =
        tokens[run.from - 1]?.text === ',' &&
        has(tokens[run.from - 2], Roles.masculine | Roles.feminine) &&
        !has(tokens[run.from - 2], DETERMINER);
      const titled = run.nameFrom > run.from || has(tokens[run.from - 1], ROLE) || kin;
      const last = words.at(-1);
      const start = (tokens[run.from] as Token).start;
      const mention = {
        name,
        words,
        start,
        person: !run.body && (titled || (words.length > 1 && !this.isPlace(words))),
        subject: inSubject(run) || (!(personal && main && main.coreFrom <= run.from) && isToldOf(tokens, run.to)),
      };
      this.add(mention);
      for (const kind of this.kindsOf(tokens, run)) {
        const known = this.kinds.get(kind);
        if (known) known.push(mention);
        else this.kinds.set(kind, [mention]);
      }
      if (last === undefined) continue;
      for (const gender of ['masculine', 'feminine'] as const) {
        const told = tokens.slice(Math.max(0, run.from - 2), run.nameFrom + 1).some((token) => this.tells(token, gender));
        if (told && !run.body) this.learn(words, gender);
      }
    }
  }

  /** 'Sri Lanka', 'New York': no person's name begins so. */
  private isPlace(words: readonly string[]): boolean {
    return this.language.placeWords.has(words[0] ?? '');
  }

  /** Takes note of a subject that 'it' or 'they' may mean later: a body, a document, a name that is no person's, a plural. */
  private meetSubject(tokens: readonly Token[], main: Phrase, subject: Phrase): void {
    const first = tokens[main.coreFrom] as Token;
    if (has(first, PRONOUN)) return;
    const head = headOf(tokens, main.coreFrom, main.coreTo);
    const noun = tokens[head];
    const several = this.isPlural(tokens, main);
    const named = several ? null : this.nameOf(tokens, subject);
    const human = isHuman(tokens, main) && !noun?.capital;
    const thing = has(noun, INSTITUTION | Roles.occasion) && !noun?.capital;
    const opens = has(first, DETERMINER) || first.possessive;
    const name = named !== null && named.run.nameFrom === named.run.from;
    if (!several && !name && (named || !opens || !(thing || human))) return;
    // 'Supporters' at the start of a sentence may be a name or not
    if (!several && main.coreFrom === 0 && main.coreTo === 1 && /s$/.test(first.lower)) return;
    const kind = several ? 'several' : human && !named ? 'person' : 'thing';
    this.subjects.push({ tokens, phrase: main, start: first.start, kind, words: named?.words ?? null });
  }

  /** The last subject of a kind before `start`, as the article names it. */
  private topic(kind: Topic['kind'], start: number, gender?: Gender): { start: number; name: string } | undefined {
    const found = lastBefore(this.subjects, start, REACH, (other) => {
      if (other.kind !== kind) return false;
      const noun = other.tokens[headOf(other.tokens, other.phrase.coreFrom, other.phrase.coreTo)];
      if (gender && has(noun, Roles.masculine | Roles.feminine) && !has(noun, Roles[gender])) return false;
      const last = other.words?.at(-1) ?? '';
      // the surname of somebody is no thing
      if (other.words === null) return true;
      return !this.genders.has(last) && (other.words.length > 1 || this.fullName(other.words, start) === null);
    });
    if (!found) return undefined;
    const { tokens, phrase } = found;
    const named = found.words && this.nameOf(tokens, withApposition(tokens, phrase));
    const from = (tokens[phrase.coreFrom] as Token).start;
    const text = this.text.slice(from, (tokens[phrase.coreTo - 1] as Token).end).replace(/\s+/g, ' ');
    return { start: found.start, name: named?.name ?? this.described(tokens, phrase, found.start) ?? text };
  }

  /** Whether a phrase is of several: 'officials', 'the police', 'Ms. Kim and her son'. */
  private isPlural(tokens: readonly Token[], phrase: Phrase): boolean {
    const noun = tokens[headOf(tokens, phrase.coreFrom, phrase.coreTo)];
    return (
      has(tokens[phrase.coreFrom], Roles.plural) ||
      has(noun, Roles.plural) ||
      (this.language.bareClauses === true && this.isPluralNoun(noun)) ||
      tokens.slice(phrase.coreFrom, phrase.coreTo).some((token) => has(token, Roles.coordinator))
    );
  }

  private isPluralNoun(noun: Token | undefined): boolean {
    if (!noun || !/[^']s$/.test(noun.lower) || SINGULAR.test(noun.lower)) return false;
    // 'Engineers' at the start of a sentence
    return !noun.capital || ((this.language.roles.get(noun.lower.slice(0, -1)) ?? 0) & Roles.role) !== 0;
  }

  /** The nouns that a name is introduced with: in its run, before it, or as the head of the phrase beside its comma. */
  private kindsOf(tokens: readonly Token[], run: Run): string[] {
    const kinds = tokens.slice(run.from, run.nameFrom).filter((token) => has(token, Roles.role) && isKind(token));
    const before = tokens[run.from - 1];
    if (isKind(before) && (!before.capital || run.from === 1)) kinds.push(before);
    const closed = tokens[run.to]?.text === ',' || tokens[run.to] === undefined;
    if (before?.text === ',' && closed) {
      // 'the head of the board, Maria Lopez,'
      let from = run.from - 1;
      while (from > 0 && tokens[from - 1]?.word && !has(tokens[from - 1], VERBAL | Roles.conjunction)) from--;
      while (from < run.from - 1 && !has(tokens[from], DETERMINER)) from++;
      const head = tokens[headOf(tokens, from, run.from - 1)];
      if (from < run.from - 2 && isKind(head) && !head.capital) kinds.push(head);
    }
    if (tokens[run.to]?.text === ',' && tokens[run.to + 1]?.word && !has(tokens[run.to + 1], PREPOSITION | Roles.relative)) {
      // 'Marvin Teague, the postmaster, who'
      let to = run.to + 1;
      while (tokens[to]?.word && !tokens[to]?.speech && !has(tokens[to], VERBAL | PREPOSITION | Roles.relative | Roles.conjunction)) to++;
      const head = tokens[to - 1];
      const ends = tokens[to] === undefined || !has(tokens[to], VERBAL);
      if (ends && isKind(head) && !head.capital && (to > run.to + 2 || has(head, Roles.role))) kinds.push(head);
    }
    return [...new Set(kinds.map((token) => token.lower))];
  }

  private learn(words: readonly string[], gender: Gender): void {
    const last = words.at(-1) ?? '';
    const known = this.genders.get(last);
    this.genders.set(last, known !== undefined && known !== gender ? 'both' : gender);
    if (words.length > 1) this.genders.set(words.join(' '), gender);
  }

  private genderOf(words: readonly string[]): Gender | undefined {
    const gender = this.genders.get(words.join(' ')) ?? this.genders.get(words.at(-1) ?? '');
    return gender === 'both' ? undefined : gender;
  }

  /** Whether a word before or in a name tells its gender; an article may belong to another noun. */
  private tells(token: Token, gender: Gender): boolean {
    if (token.capital && this.language.given.get(token.lower) === gender) return true;
    if (gender === 'feminine' && token.capital && this.language.feminineEnding?.test(token.lower)) return true;
    return has(token, Roles[gender]) && !has(token, DETERMINER);
  }

  private add(mention: Mention): void {
    this.mentions.push(mention);
    const last = mention.words.at(-1);
    if (!mention.person || mention.words.length < 2 || last === undefined) return;
    const first = mention.words[0] as string;
    // 'Mio' after 'Mio Tanabe', where nobody else has the name and no country is called so
    if (!this.language.namesOfPlaces.has(first)) {
      const same = this.firstNames.get(first);
      this.firstNames.set(first, same && same[0]?.words.at(-1) !== last ? [] : [mention]);
    }
    const known = this.people.get(last);
    // a name that is printed a hundred times needs no hundred entries
    if (!known) this.people.set(last, [mention]);
    else if (known.every((other) => other.name !== mention.name)) known.push(mention);
  }

  /** Takes note of a speaker: of a pair, so that 'the leaders' can be named; of any, where capitals do not tell names. */
  meetSpeaker(tokens: readonly Token[], phrase: Phrase): void {
    const start = (tokens[phrase.from] as Token).start;
    if (!this.language.capitals) {
      const named = this.nameOf(tokens, phrase);
      if (named) this.add({ name: named.name, words: named.words, start, person: !named.run.body, subject: true });
      return;
    }
    const named = this.nameOf(tokens, phrase);
    const genders = ['masculine', 'feminine'] as const;
    const core = tokens.slice(phrase.coreFrom, phrase.coreTo);
    const gender = genders.find((one) => has(core[0], Roles[one])) ?? genders.find((one) => core.some((token) => this.tells(token, one)));
    if (gender && named && !named.run.body) this.learn(named.words, gender);
    const names = this.jointNames(tokens, phrase, start);
    if (names.length === 2) this.pairs.push({ start, names: names.join(' and ') });
  }

  /** The speaker that a phrase stands for. Phrases must be asked for in the order of the text. */
  speaker(tokens: readonly Token[], phrase: Phrase, entityOf: ((name: string) => EntityId | undefined) | undefined): FoundSpeaker {
    const start = (tokens[phrase.from] as Token).start;
    const closing = tokens[phrase.to - 1] as Token;
    // 'The pilot's last words were'
    const end = closing.end - (closing.possessive ? 2 : 0);
    const text = this.text.slice(start, end).replace(/\s+/g, ' ');
    const first = tokens[phrase.coreFrom] as Token;
    const single = phrase.coreTo - phrase.coreFrom === 1;
    // 'his answer was'
    const possessor = single ? this.language.sayings.possessives.get(first.lower) : undefined;
    const pronoun = single && (has(first, PRONOUN) || possessor !== undefined);
    const named = pronoun ? null : this.nameOf(tokens, phrase);
    const person =
      named !== null &&
      !named.run.body &&
      ((named.words.length > 1 && !this.isPlace(named.words)) ||
        this.fullName(named.words, start) !== null ||
        named.run.nameFrom > named.run.from);
    const joint = pronoun ? [] : this.jointNames(tokens, phrase, start);
    // 'A:' in a conversation is whom the article is about
    const letter = single && first.text.length === 1 && first.capital && phrase.from === 0 && tokens.length === 1;
    const resolved = letter
      ? this.antecedent('', start)
      : joint.length > 1
        ? joint.join(' and ')
        : pronoun
          ? this.pronounFor(possessor ?? first.lower, start)
          : named
            ? (this.national(tokens, phrase, start) ??
              (named.run.body ? this.fullBody(named.words, start) : this.fullName(named.words, start)) ??
              named.name)
            : this.described(tokens, phrase, start);
    const role = named && joint.length < 2 ? this.roleOf(tokens, phrase, named.run) : undefined;
    const entities = resolved?.includes(' and ') ? resolved.split(' and ').flatMap((name) => entityOf?.(name) ?? []) : [];
    const entity =
      entities[0] ??
      (resolved !== undefined ? entityOf?.(resolved) : undefined) ??
      (pronoun || joint.length > 1 ? undefined : entityOf?.(text));
    const found: FoundSpeaker = {
      start,
      end,
      text,
      ...(resolved !== undefined && { resolved }),
      ...(entity !== undefined && { entity }),
      ...(entities.length > 1 && { entities }),
      ...(role && { role }),
    };
    const plural = this.isPlural(tokens, phrase);
    const known = pronoun && resolved !== undefined ? this.personal.get(resolved) : undefined;
    if (!pronoun || resolved !== undefined) {
      const name = resolved ?? this.text.slice(first.start, (tokens[phrase.coreTo - 1] as Token).end).replace(/\s+/g, ' ');
      const isPerson = known ?? (pronoun ? !has(first, Roles.neuter | Roles.plural) : person || (!named && isHuman(tokens, phrase)));
      this.spoken.push({ start, speaker: found, name, person: isPerson, plural });
      if (resolved !== undefined && !this.personal.has(resolved)) this.personal.set(resolved, isPerson);
    }
    return found;
  }

  /** Runs of capitalised words in a range; a possessive ends one ('Turkey's Recep Tayyip Erdogan'). */
  private runs(tokens: readonly Token[], from: number, to: number): Run[] {
    const runs: Run[] = [];
    for (let at = from; at < to; at++) {
      if (!this.named(tokens, at)) continue;
      const start = at;
      let end = at + 1;
      while (end < to && !tokens[end - 1]?.possessive) {
        const token = tokens[end] as Token;
        const dotted =
          token.text === '.' &&
          token.start === tokens[end - 1]?.end &&
          this.named(tokens, end + 1) &&
          (has(tokens[end - 1], ROLE) || (tokens[end - 1]?.text.length ?? 9) < 4);
        const joins =
          has(token, Roles.joiner) &&
          !has(token, Roles.coordinator) &&
          this.named(tokens, end + 1) &&
          (!has(token, PREPOSITION) || has(tokens[end - 1], Roles.role | Roles.institution));
        // 'Port Employers' Association'
        const owners = /^['’]$/.test(token.text) && token.start === tokens[end - 1]?.end && /s$/.test(tokens[end - 1]?.text ?? '');
        if (this.named(tokens, end)) end++;
        else if (owners && this.named(tokens, end + 1) && end + 1 < to) end += 2;
        else if ((dotted || joins) && end + 1 < to) end += 2;
        else break;
      }
      // 'Arlene Bishop', 'Tom Baker': a role that is a surname
      const aged = tokens[end]?.text === ',' && /^\d{2,3}$/.test(tokens[end + 1]?.text ?? '');
      const surname = (at: number): boolean =>
        at === end - 1 && at > start && (aged || this.language.given.has(tokens[at - 1]?.lower ?? ''));
      let nameTo = end;
      while (nameTo > start + 2 && !surname(nameTo - 1) && has(tokens[nameTo - 1], ROLE) && !has(tokens[nameTo - 2], ROLE)) nameTo--;
      let nameFrom = start;
      for (let index = start; index < nameTo; index++) if (has(tokens[index], ROLE) && !surname(index)) nameFrom = index + 1;
      if (nameFrom === nameTo) nameTo = end;
      while (nameFrom < end && !tokens[nameFrom]?.word) nameFrom++;
      // 'Foreign Ministry' holds a role word, but the name is all of it
      const body = tokens.slice(nameFrom, end).some((token) => has(token, INSTITUTION));
      if (!body) nameFrom = this.afterOffice(tokens, start, nameFrom, nameTo);
      runs.push({ from: start, to: end, nameFrom: body ? start : nameFrom, nameTo: nameFrom === end ? end : nameTo, body });
      at = end - 1;
    }
    return runs;
  }

  /** Where the name begins behind what a capital does not tell from it: 'Minister for Trade Erik Saal', 'Moderator Jill Tan'. */
  private afterOffice(tokens: readonly Token[], start: number, from: number, to: number): number {
    const given = (at: number): boolean => this.language.given.has(tokens[at]?.lower ?? '');
    if (from > start && has(tokens[from], PREPOSITION)) {
      for (let at = from + 1; at < to - 1; at++) if (given(at)) return at;
      return to - from > 3 ? to - 2 : to;
    }
    const first = tokens[from] as Token;
    // at the start of a sentence any word has a capital
    const opening = from === 0 && to - from > 2 && first.text.length > 3 && !given(0) && given(1);
    // 'the American Dana Reeve'
    const national = to - from > 2 && this.language.nationals.has(first.lower);
    return to - from > 1 && (opening || national || /-(?:born|based|elect)$/.test(first.lower)) ? from + 1 : from;
  }

  private named(tokens: readonly Token[], at: number): boolean {
    const token = tokens[at];
    if (!token?.word || !(token.capital || !this.language.capitals)) return false;
    // 'Said Mr. Kim'
    if (at === 0 && this.language.capitals && token.verbs.length > 0) return false;
    return !has(token, FUNCTION) || has(token, Roles.honorific) || (has(token, Roles.month) && at > 0 && tokens[at - 1]?.capital === true);
  }

  private nameText(tokens: readonly Token[], run: { nameFrom: number; nameTo: number }): string {
    const last = tokens[run.nameTo - 1] as Token;
    const end = last.possessive ? last.end - 2 : last.end;
    const name = this.text.slice((tokens[run.nameFrom] as Token).start, end).replace(/\s+/g, ' ');
    return this.language.apostropheSuffixes ? name.replace(/['’]\p{Ll}+$/u, '') : name;
  }

  /** The name a phrase gives its speaker: its head's ('Kremlin spokesman Dmitry Peskov'), or its apposition's. */
  private nameOf(tokens: readonly Token[], phrase: Phrase): { name: string; words: string[]; run: Run } | null {
    let head = phrase.coreFrom;
    while (
      head < phrase.coreTo &&
      !/^[([]$/.test(tokens[head]?.text ?? '') &&
      !(has(tokens[head], PREPOSITION) && !tokens[head]?.capital && head > phrase.coreFrom)
    )
      head++;
    const within = (from: number, to: number): Run | undefined =>
      this.runs(tokens, from, to)
        .filter((run) => run.nameFrom < run.to)
        .at(-1);
    let run = within(phrase.coreFrom, head);
    if (run?.body) {
      // 'the Syrian Observatory for Human Rights'
      const whole = this.runs(tokens, phrase.coreFrom, phrase.coreTo).find((other) => other.from === run?.from);
      if (whole) run = whole;
    }
    // 'an officer identified as Kyle Brandt'
    if (!run && tokens[head]?.lower === 'as' && /ed$/.test(tokens[head - 1]?.lower ?? '')) run = within(head, phrase.coreTo);
    if (run && run.to < head && !/^[.)(\]]$/.test(tokens[head - 1]?.text ?? '')) run = undefined;
    if (!run) {
      // 'Secretary of State John Kerry'; not 'a spokesman for Angela Merkel', 'the army of Syria'
      const last = within(head, phrase.coreTo);
      // 'Minister of Transport Tomasi Vea'
      const whole = this.runs(tokens, phrase.coreFrom, phrase.coreTo).at(-1);
      if (whole && !whole.body && whole.from === phrase.coreFrom && whole.nameFrom > whole.from && whole.nameTo - whole.nameFrom > 1)
        run = whole;
      const roleOnly = has(tokens[head - 1], ROLE) && tokens[head - 1]?.capital;
      if (!run && last && roleOnly && last.to === phrase.coreTo)
        run = last.nameFrom > last.from && !last.body ? last : afterBody(tokens, last);
    }
    if (!run && phrase.coreTo < phrase.to && (!tokens[phrase.coreTo - 1]?.capital || has(tokens[head - 1], ROLE))) {
      // 'his chief of staff, Rahm Emanuel,', 'the head of the Water Board, Maria Lopez,'
      const apposition = this.runs(tokens, phrase.coreTo, phrase.to)[0];
      if (apposition && apposition.from <= phrase.coreTo + 1 && !apposition.body) run = apposition;
    }
    if (!run) return null;
    const name = this.nameText(tokens, run);
    return { name, run, words: wordsOf(name) };
  }

  /** The longest name of the article that ends in the same word and agrees in the others, nearest first. */
  private fullName(words: readonly string[], start: number): string | null {
    const last = words.at(-1) ?? '';
    let best: Mention | null = null;
    const namesakes = this.people.get(last) ?? (words.length === 1 ? this.firstNames.get(last) : undefined);
    for (const mention of namesakes ?? []) {
      if (words.length > 1 && !words.every((word) => mention.words.includes(word))) continue;
      if (!best || mention.words.length > best.words.length || (words.length === 1 && mention.start < start && best.start > start))
        best = mention;
    }
    return best?.name ?? null;
  }

  /** 'Foreign Ministry' after 'Russian Foreign Ministry': the last longer name with all its words. */
  private fullBody(words: readonly string[], start: number): string | null {
    return (
      lastBefore(
        this.mentions,
        start,
        FARTHEST,
        (mention) =>
          mention.words.length > words.length &&
          mention.words.at(-1) === words.at(-1) &&
          words.every((word) => mention.words.includes(word)),
      )?.name ?? null
    );
  }

  /** The names in 'A and B' where each member is one, not those in 'the leaders of A and B'. */
  private jointNames(tokens: readonly Token[], phrase: Phrase, start: number): string[] {
    const members: Run[] = [];
    let from = phrase.coreFrom;
    for (let at = from; at <= phrase.coreTo; at++) {
      const splits = at === phrase.coreTo || has(tokens[at], Roles.coordinator) || tokens[at]?.text === ',';
      if (!splits) continue;
      const run = this.runs(tokens, from, at).at(-1);
      if (
        at > from &&
        (!run || run.to !== at || run.nameFrom === run.to || tokens.slice(from, run.from).some((token) => has(token, PREPOSITION)))
      )
        return [];
      if (run) members.push(run);
      from = at + 1;
    }
    return members.map((run) => {
      const name = this.nameText(tokens, run);
      return this.fullName(wordsOf(name), start) ?? name;
    });
  }

  private roleOf(tokens: readonly Token[], phrase: Phrase, run: Run): string | undefined {
    const slice = (from: number, to: number): string =>
      this.text.slice((tokens[from] as Token).start, (tokens[to - 1] as Token).end).trim();
    if (phrase.to > phrase.coreTo + 1 && run.from < phrase.coreTo && tokens[phrase.coreTo]?.text === ',') {
      let from = phrase.coreTo;
      while (from < phrase.to && !tokens[from]?.word) from++;
      const apposition = from < phrase.to ? slice(from, phrase.to).replace(/[,\s]+$/, '') : '';
      // an age is no role
      if (/\p{L}/u.test(apposition)) return apposition;
    }
    let from = phrase.coreFrom;
    let to = run.nameFrom;
    while (from < to && has(tokens[from], DETERMINER)) from++;
    while (to > from && (has(tokens[to - 1], DETERMINER) || !tokens[to - 1]?.word)) to--;
    const told = tokens.slice(from, to).some((token) => (has(token, Roles.role) && !has(token, Roles.honorific)) || !token.capital);
    if (to > from && told) return slice(from, to);
    return undefined;
  }

  /** Who a pronoun is; from then on a name it stood for has its gender. */
  private pronounFor(pronoun: string, start: number): string | undefined {
    const name = this.antecedent(pronoun, start);
    const roles = this.language.roles.get(pronoun) ?? 0;
    const gender = roles & Roles.masculine ? 'masculine' : roles & Roles.feminine ? 'feminine' : undefined;
    const last = name && wordsOf(name).at(-1);
    if (name && last && gender && this.people.has(last) && !this.genders.has(last)) this.learn(wordsOf(name), gender);
    return name;
  }

  /** Who a pronoun is: the last speaker that fits or, if later, the last subject that does; then the last name. */
  private antecedent(pronoun: string, start: number): string | undefined {
    const roles = this.language.roles.get(pronoun) ?? 0;
    const plural = (roles & Roles.plural) !== 0;
    const neuter = (roles & Roles.neuter) !== 0;
    const gender: Gender | undefined = roles & Roles.masculine ? 'masculine' : roles & Roles.feminine ? 'feminine' : undefined;
    const fits = (name: string): boolean => {
      const known = this.genderOf(wordsOf(name));
      return gender === undefined || known === undefined || known === gender;
    };
    const spoken = lastBefore(this.spoken, start, REACH, (other) => {
      if (other.plural !== plural) return false;
      return plural || (neuter ? !other.person : other.person && fits(other.name));
    });
    if (plural || neuter) {
      const about = this.topic(plural ? 'several' : 'thing', start);
      return about && (!spoken || about.start > spoken.start) ? about.name : spoken?.name;
    }
    const subject = lastBefore(this.mentions, start, REACH, (mention) => mention.subject && this.isPerson(mention) && fits(mention.name));
    // a machine translation says 'she' of a ministry: it spoke last, and nobody is known to be a woman
    const last = lastBefore(this.spoken, start, REACH, () => true);
    const known = spoken && this.genders.has(wordsOf(spoken.name).at(-1) ?? '');
    const about = this.topic('person', start, gender);
    if (about && about.start > Math.max(subject?.start ?? 0, last?.start ?? 0) && fits(about.name)) return about.name;
    if (gender === 'feminine' && last && !last.person && !known && (!subject || subject.start < last.start)) return last.name;
    if (subject && (!spoken || subject.start > spoken.start)) return this.fullName(subject.words, start) ?? subject.name;
    if (spoken) return spoken.name;
    const named = lastBefore(this.mentions, start, FARTHEST, (mention) => this.isPerson(mention) && fits(mention.name));
    return named && (this.fullName(named.words, start) ?? named.name);
  }

  private isPerson(mention: Mention): boolean {
    return mention.person || this.fullName(mention.words, mention.start) !== null;
  }

  /** Who was introduced with a noun: the last before `start`; where nobody was yet, the only one that the article tells of. */
  private ofKind(noun: string, start: number): Mention | undefined {
    const known = this.kinds.get(noun);
    const before = known && lastBefore(known, start, Number.POSITIVE_INFINITY, () => true);
    if (before || !known || ((this.language.roles.get(noun) ?? 0) & Roles.role) === 0) return before;
    return known.every((mention) => mention.words.at(-1) === known[0]?.words.at(-1)) ? known[0] : undefined;
  }

  /** Who 'the Frenchwoman' or 'the Spaniard' is. */
  private national(tokens: readonly Token[], phrase: Phrase, start: number): string | undefined {
    const [article, noun] = tokens.slice(phrase.coreFrom, phrase.coreTo);
    if (!noun || phrase.coreTo - phrase.coreFrom !== 2 || !has(article, DETERMINER)) return undefined;
    const gender = this.language.nationals.get(noun.lower);
    if (gender === undefined || !noun.capital) return undefined;
    const pronoun = [...this.language.roles].find(
      ([, roles]) => (roles & PRONOUN) !== 0 && gender !== 'any' && (roles & Roles[gender]) !== 0,
    );
    return this.antecedent(pronoun?.[0] ?? '', start);
  }

  /** What 'the ministry' or 'the official' refers to: the last speaker or name with the same head word. */
  private described(tokens: readonly Token[], phrase: Phrase, start: number): string | undefined {
    const opening = tokens[phrase.coreFrom];
    if (!has(opening, DETERMINER) || this.language.indefinite.has(opening?.lower ?? '')) return undefined;
    const joint =
      this.language.roles.get(tokens[phrase.coreFrom]?.lower ?? '') !== undefined &&
      tokens.slice(phrase.coreFrom, phrase.coreFrom + 2).some((token) => has(token, Roles.dual));
    // 'the 52-year-old said': the last person
    if (tokens.slice(phrase.coreFrom, phrase.coreTo).some((token) => /^\d{1,3}-year-old$/.test(token.lower)))
      return this.antecedent('', start);
    if (joint) {
      // 'both leaders', 'the two presidents': the last pair that spoke
      const joins = (other: { plural: boolean; speaker: FoundSpeaker }): boolean =>
        other.plural && other.speaker.resolved?.includes(' and ') === true;
      const pair = lastBefore(this.spoken, start, FARTHEST, joins);
      if (pair?.speaker.resolved) return pair.speaker.resolved;
    }
    // 'The leaders of Russia and Turkey said', before they are named
    const group = tokens[phrase.coreFrom + 1];
    const two = tokens.slice(phrase.coreFrom + 2, phrase.coreTo).some((token) => has(token, Roles.coordinator));
    if (two && group && has(group, Roles.leaders))
      return (lastBefore(this.pairs, start, Number.POSITIVE_INFINITY, () => true) ?? this.pairs[0])?.names;
    let head = phrase.coreFrom + 1;
    while (head < phrase.coreTo - 1 && !has(tokens[head + 1], PREPOSITION)) head++;
    const noun = tokens[head]?.lower;
    if (noun === undefined || head > phrase.coreFrom + 2) return undefined;
    const words = (text: string): string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    const body = lastBefore(this.mentions, start, FARTHEST, (mention) => mention.words.includes(noun) && mention.words.length > 1);
    const speaker = lastBefore(
      this.spoken,
      start,
      FARTHEST,
      ({ speaker: { text } }) => text.length > 4 + noun.length && words(text).includes(noun),
    );
    const kind = this.ofKind(noun, start);
    if (kind && kind.start >= Math.max(speaker?.start ?? 0, body?.start ?? 0)) return this.fullName(kind.words, start) ?? kind.name;
    if (body && (!speaker || body.start >= speaker.start)) return this.fullBody(body.words, start) ?? body.name;
    return speaker ? (speaker.speaker.resolved ?? speaker.speaker.text) : undefined;
  }
}
