/**
 * What a language is to the engine: word lists and the frames of its reporting verbs, nothing else. The rules that use
 * them (cues, clauses, speakers, resolution) are the same for every language, so that a new language is one new file
 * in `languages/` and one line in its index.
 */
import type { Polarity } from '../model/records';

/**
 * What may follow a reporting verb as the words reported:
 * - `quote`: quoted words, before or after it
 * - `that`: a clause with a conjunction ('said that it rains')
 * - `bare`: a clause without one ('said it rains')
 * - `question`: a clause opened by a question word ('asked why it rains')
 * - `infinitive`: 'vowed to fight', 'urged both sides to talk'
 * - `object`: a noun phrase ('rejected the plan', 'accused him of lying', 'called it a mistake')
 * - `naming`: a noun phrase and what it is called ('called the vote a sham')
 * - `recipient`: the hearer stands between verb and words ('told reporters that …')
 * - `mood`: a clause after a comma whose verb is in the mood of reported speech ('sagte, er habe …')
 * - `impersonal`: who speaks follows a preposition ('hieß es aus dem Amt', 'говорится в сообщении')
 */
export const FRAMES = ['quote', 'that', 'bare', 'question', 'infinitive', 'object', 'naming', 'recipient', 'mood', 'impersonal'] as const;
export type Frame = (typeof FRAMES)[number];

/** Reporting verbs that behave alike. */
export interface VerbGroup {
  /** Blank-separated {@link Frame}s. */
  readonly takes: string;
  readonly polarity?: Polarity;
  /** Prepositions that open the words reported and belong to the verb ('called *for* calm'); then one is required. */
  readonly with?: string;
  /** What the forms are where the language has no `inflect`; finite forms of the past unless told ('ajoutant', 'добавив'). */
  readonly kind?: FormKind;
  /** Blank-separated finite forms; of a language with an `inflect`, lemmas. */
  readonly forms: string;
}

/** Grammatical roles of function words and of a few kinds of noun; a word may have several. */
export const ROLES = [
  /** he, she, they: a subject that must be resolved */
  'pronoun',
  /** who, which */
  'relative',
  /** the, a, his, this: opens a noun phrase */
  'determiner',
  /** and, or */
  'coordinator',
  /** but, while, because, if, when: opens a clause */
  'conjunction',
  /** that: opens reported words */
  'complementiser',
  /** whether, how, why */
  'question',
  /** of, in, for */
  'preposition',
  /** of, de, al: joins the parts of a name */
  'joiner',
  /** has, will: before a reporting verb */
  'auxiliary',
  /** is, was: before a participle makes it a passive, after a subject makes a clause */
  'copula',
  /** held, fell, grows: finite verbs that their ending does not tell */
  'finite',
  /** could, must: the words were not said */
  'modal',
  /** not, never */
  'negation',
  /** also, later: between subject and verb */
  'adverb',
  /** refuse, decline: before an infinitive, the words were not said */
  'refusal',
  /** Mr, Dr, Sen: an abbreviation that ends no sentence, and a title */
  'honorific',
  /** other abbreviations: Inc, Jr, a.m */
  'abbreviation',
  /** minister, spokesman: a lower-case or capitalised word that is a role and no name */
  'role',
  /** statement, interview: the occasion of saying, skipped after the verb ('said in a statement') */
  'occasion',
  /** ministry, party, Kremlin: speaks, but is nobody's surname, and the 'it' of later sentences */
  'institution',
  /** Monday … Sunday, in that order */
  'weekday',
  /** January … December, in that order */
  'month',
  /** yesterday, week, year, last, this: parts of a time adverbial */
  'time',
  /** leaders, presidents: the plural of a role that two named people may hold */
  'leaders',
  /** both, two: a pair that was named before */
  'dual',
  'masculine',
  'feminine',
  'plural',
  'neuter',
  /** headline, titled, novel, word: quoted words right after one are a title or a term, and nobody's speech */
  'label',
  /** as: 'As X said, …' */
  'as',
] as const;
export type Role = (typeof ROLES)[number];

export type Gender = 'masculine' | 'feminine';

/**
 * Parts of a time adverbial: 'last week', 'yesterday'; `often` has no day of its own ('repeatedly'); `ago` stands before or
 * after a number and a unit ('three days ago', 'vor drei Tagen'), of several words joined by '_' ('il_y_a'); `count` lists the
 * words for 1, 2, 3, … joined by '|' where there are several; `double` those for two days, weeks, months and years.
 */
export type WhenWord = 'today' | 'yesterday' | 'last' | 'this' | 'day' | 'week' | 'month' | 'year' | 'often' | 'ago' | 'count' | 'double';

/** What a time adverbial counts, in the order of {@link WhenWord} `double`. */
export const TIME_UNITS = ['day', 'week', 'month', 'year'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

export interface LanguageData {
  /** ISO 639-1. */
  readonly code: string;
  readonly verbs: readonly VerbGroup[];
  /** Blank-separated, lower case, straight apostrophes. */
  readonly words: Partial<Record<Role, string>>;
  /** Phrases before a source ('according to'), longest first; '*' stands for a possessive that is the source ('in * words'). */
  readonly accordingTo: readonly string[];
  /** Words after a source ('Kaya'ya göre'), blank-separated. */
  readonly sourceBefore?: string;
  /** Phrases that name whose view quoted words directly after them are ('Pour X, « … »'). */
  readonly viewOf?: readonly string[];
  /** Prepositions before a body that speaks without being the subject ('В ведомстве сообщили'), blank-separated. */
  readonly bodyAfter?: string;
  /** Articles and the like that bring up somebody new ('a spokesman'), blank-separated. */
  readonly indefinite?: string;
  /** First words of places' names of several words ('New', 'Sri'), blank-separated, lower case. */
  readonly placeWords?: string;
  /**
   * Clauses that report by a noun: the nouns ('reply'), the verbs beside the copula ('came'), what joins the speaker to them
   * ('from'), and possessives with the pronoun of each ('his he').
   */
  readonly sayings?: { readonly nouns: string; readonly verbs: string; readonly from: string; readonly possessives: string };
  /** Given names that are also places ('Jordan'): alone they are nobody's, blank-separated, lower case. */
  readonly namesOfPlaces?: string;
  /** Words for somebody by nation or town ('Frenchwoman', 'Spaniard'), by what they tell of gender, blank-separated, lower case. */
  readonly nationals?: Readonly<Record<Gender | 'any', string>>;
  /** Words of time adverbials, for dating what was said; weekdays and months are roles. */
  readonly when?: Partial<Record<WhenWord, string>>;
  /** Given names that tell a person's gender, blank-separated, lower case. */
  readonly given?: Readonly<Record<Gender, string>>;
  /** Whether names are told by their capital letters (not so in Arabic script). */
  readonly capitals: boolean;
  /** Whether nouns are too (German), so that a lower-case word after one ends its phrase. */
  readonly nounsCapital?: boolean;
  /** Whether a verb does without a subject that the sentence before it named (Spanish, Turkish, Arabic). */
  readonly proDrop?: boolean;
  /** What compounds that are roles end in ('Bundesinnenministerin'), tested on lower-case words. */
  readonly roleNoun?: RegExp;
  /** What roles and names of women end in, tested on lower-case words. */
  readonly feminineEnding?: RegExp;
  /** Words that open an object after a verb and never its subject (German datives), blank-separated. */
  readonly objectWords?: string;
  /** Whether reporting clauses stand inside quotation marks, and what sets them off; then dashes open dialogue, too. */
  readonly incises?: 'commas' | 'dashes';
  /** Whether clauses are reported without a conjunction, so that a finite verb must be looked for (English). */
  readonly bareClauses?: boolean;
  /** Whether a speaker may follow its verb without quoted words before it ('قال الوزير إن'). */
  readonly verbFirst?: boolean;
  /** Whether the speaker opens the sentence and the verb ends it (Turkish). */
  readonly verbLast?: boolean;
  /** Whether suffixes follow a name after an apostrophe (Turkish). */
  readonly apostropheSuffixes?: boolean;
  /** What stands fused before a word and is a word of its own (French 'l’', 'qu’'). */
  readonly proclitic?: RegExp;
  /** The joint between a verb and the pronoun fused to it, looking ahead at the pronoun (French 'dit-il'). */
  readonly enclitic?: RegExp;
  /** All forms of a lemma with their kind; without it `forms` are finite forms as they stand. */
  readonly inflect?: (lemma: string) => readonly (readonly [string, FormKind])[];
}

/** `base` may also be an infinitive or an imperative; `participle` is the '-ing' of 'adding that'. */
export type FormKind = 'base' | 'present' | 'past' | 'participle';

/** A form of a reporting verb as the rules meet it. */
export interface VerbForm {
  readonly kind: FormKind;
  readonly takes: ReadonlySet<Frame>;
  readonly polarity: Polarity;
  /** Empty where the words follow the verb directly. */
  readonly prepositions: ReadonlySet<string>;
}

/** A language made ready: one look-up per word. */
export interface Language
  extends Omit<
    LanguageData,
    'accordingTo' | 'viewOf' | 'given' | 'when' | 'indefinite' | 'placeWords' | 'sayings' | 'nationals' | 'namesOfPlaces'
  > {
  /** Each phrase as its words. */
  readonly accordingTo: readonly (readonly string[])[];
  readonly viewOf: readonly (readonly string[])[];
  readonly given: ReadonlyMap<string, Gender>;
  readonly indefinite: ReadonlySet<string>;
  readonly sayings: {
    readonly nouns: ReadonlySet<string>;
    readonly verbs: ReadonlySet<string>;
    readonly from: ReadonlySet<string>;
    /** The pronoun that each possessive stands for. */
    readonly possessives: ReadonlyMap<string, string>;
  };
  readonly placeWords: ReadonlySet<string>;
  readonly namesOfPlaces: ReadonlySet<string>;
  readonly nationals: ReadonlyMap<string, Gender | 'any'>;
  /** The words of a time adverbial by what they are; a number word by its number. */
  readonly when: ReadonlyMap<WhenWord, ReadonlySet<string>>;
  readonly counts: ReadonlyMap<string, number>;
  /** Words that are two of a unit ('يومين'). */
  readonly doubles: ReadonlyMap<string, TimeUnit>;
  /** Bits of {@link Roles} by word. */
  readonly roles: ReadonlyMap<string, number>;
  /** A form may belong to several verbs or frames ('called him a liar', 'called for calm'). */
  readonly forms: ReadonlyMap<string, readonly VerbForm[]>;
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
}

/** The bit that stands for each role in a token's `roles`; there is room for thirty-two. */
export const Roles = Object.fromEntries(ROLES.map((role, index) => [role, 1 << index])) as Readonly<Record<Role, number>>;

const split = (list: string | undefined): string[] => (list ?? '').split(/\s+/).filter((word) => word !== '');

/** Makes a language's data ready for use. */
export function compileLanguage(data: LanguageData): Language {
  const roles = new Map<string, number>();
  for (const role of ROLES) for (const word of split(data.words[role])) roles.set(word, (roles.get(word) ?? 0) | Roles[role]);
  const forms = new Map<string, VerbForm[]>();
  for (const group of data.verbs) {
    const takes = new Set(split(group.takes) as Frame[]);
    const prepositions = new Set(split(group.with));
    for (const lemma of split(group.forms)) {
      for (const [form, kind] of data.inflect?.(lemma) ?? [[lemma, group.kind ?? 'past'] as const]) {
        const known = forms.get(form);
        const entry: VerbForm = { kind, takes, polarity: group.polarity ?? 'asserts', prepositions };
        if (known) known.push(entry);
        else forms.set(form, [entry]);
      }
    }
  }
  return {
    ...data,
    accordingTo: data.accordingTo.map((phrase) => phrase.split(' ')),
    when: new Map(Object.entries(data.when ?? {}).map(([word, list]) => [word as WhenWord, new Set(split(list))])),
    counts: new Map(split(data.when?.count).flatMap((words, index) => words.split('|').map((word) => [word, index + 1] as const))),
    doubles: new Map(
      split(data.when?.double).flatMap((words, index) => words.split('|').map((word) => [word, TIME_UNITS[index] as TimeUnit] as const)),
    ),
    given: new Map(
      (['masculine', 'feminine'] as const).flatMap((gender) => split(data.given?.[gender]).map((name) => [name, gender] as const)),
    ),
    indefinite: new Set(split(data.indefinite)),
    sayings: {
      nouns: new Set(split(data.sayings?.nouns)),
      verbs: new Set(split(data.sayings?.verbs)),
      from: new Set(split(data.sayings?.from)),
      possessives: new Map(
        split(data.sayings?.possessives).flatMap((word, index, all) => (index % 2 === 0 ? [[word, all[index + 1] ?? ''] as const] : [])),
      ),
    },
    placeWords: new Set(split(data.placeWords)),
    namesOfPlaces: new Set(split(data.namesOfPlaces)),
    nationals: new Map(
      (['masculine', 'feminine', 'any'] as const).flatMap((gender) =>
        split(data.nationals?.[gender]).map((word) => [word, gender] as const),
      ),
    ),
    viewOf: (data.viewOf ?? []).map((phrase) => phrase.split(' ')),
    roles,
    forms,
    weekdays: split(data.words.weekday),
    months: split(data.words.month),
  };
}
