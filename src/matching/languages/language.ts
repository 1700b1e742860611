/**
 * What the matcher has to know of a language, as data. Word lists are folded (no diacritics, small letters) and
 * separated by spaces; what is the same in English need not be repeated, since the lists of all languages are used
 * together: pages quote each other's languages, and a list of look-alikes only grows safer by being longer.
 */
export interface Language {
  /** ISO 639-1. */
  readonly code: string;
  /** Frequent words that are no first names: they open sentences, and tell which language a text is in. */
  readonly common?: string;
  /** Offices, and forces and weapons: one before a surname says that its holder is meant, and before a code that it is no car. */
  readonly titles?: string;
  /** Forms of address, parties and other words that stand before anybody's surname and tell nothing. */
  readonly neutral?: string;
  /**
   * First names, forms of address and adjectives that give a surname to a relative or namesake; the adjectives, which
   * have no capital, are in `neutral` too.
   */
  readonly others?: string;
  /** Articles: a surname with an ending after one is a family ("die Trumps"). */
  readonly articles?: string;
  /** Articles that are plural by themselves, and families: a surname after one is a family without an ending ("les Trump"). */
  readonly plurals?: string;
  /** Words after a name that make it the son's or the father's ("Trump Jr"). */
  readonly juniors?: string;
  /** Words after a name that make it a thing or a family ("Trump Tower", "Assad family"). */
  readonly after?: string;
  /** The same for words that do so only with a capital of their own ("Trump International"). */
  readonly brand?: string;
  /** Words before a name that make it a thing ("Lake Assad", "Mercedes S 400"). */
  readonly before?: string;
  /**
   * Of the words in `after` and `before`, those that hold beside any name: "Aleppo soap" is soap, "Kazan Kremlin" another
   * one. The others hold beside a person's or a weapon's only: "Idlib families" and "an Idlib hotel" are in Idlib.
   */
  readonly always?: string;
  /** Words after a surname that only the office holder can have ("the Trump administration"), after a code only a weapon. */
  readonly office?: string;
  /** Prepositions of place and time: a capitalised word between one of them and a surname is no first name. */
  readonly places?: string;
  /** Relatives: near another bearer of the name they show that ours is spoken of too. */
  readonly kin?: string;
  /** Surnames of ours that are ordinary words or first names too: they need support on the page. */
  readonly ordinary?: string;
  /** Surnames of ours that are first names too: a capitalised word after one makes it one. */
  readonly firsts?: string;
  /** Verbs before their subject: what stands after one is a person, whatever else the word may mean. */
  readonly sayings?: string;
  /** Words of generic phrases that are everybody's unless Turkey is named beside them. */
  readonly bare?: string;
  /** Words that name Turkey or Syria (`*` stands for any letters): a generic phrase needs its topic. */
  readonly turkey?: string;
  readonly syria?: string;
  /** Words that tell, right before a generic phrase, whose it is, where it is not Turkey's. */
  readonly whose?: string;
  /** The same right after it, in the languages whose adjectives follow their noun ("postes d'observation russes"). */
  readonly owners?: string;
  /** Places and subjects whose posts and zones are not ours (`*` stands for any letters). */
  readonly elsewhere?: string;
  /** Endings fused to a name, by what the name ends in; the first tail that fits is replaced by each of the endings. */
  readonly endings?: readonly (readonly [tail: string, endings: string])[];
  /**
   * That only listed words are first names: where nouns have capitals, or a subject may stand right before an object, an
   * unknown capitalised word before a surname is not. Elsewhere it is one, unless it opens a sentence.
   */
  readonly firstNames?: 'listed';
}
