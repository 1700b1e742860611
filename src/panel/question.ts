/**
 * What a typed question names: someone who speaks, something spoken about, a month or a year. The search asks that every
 * word stand in a statement, and the words of a question do not; what is recognised here is offered as filters instead.
 */
import { foldKey } from '../matching/folding';
import type { Facets } from '../messages';
import type { Edtf } from '../model/edtf';
import type { EntityId } from '../model/records';
import type { Filters } from './filters';

/** Shorter words of a name ('of', 'for', 'the') stand in any question; they count only where they are the whole name. */
const MIN_LETTERS = 4;

/** Everyone who speaks in the archive, and everything spoken about. */
export type Everyone = Pick<Facets, 'speaker' | 'about'>;

const wordsOf = (text: string): readonly string[] => foldKey(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The entity of which `words` give most of its name's words, and which words those are; null where they give none. */
function named(facets: Everyone['speaker'], words: readonly string[]) {
  let best: { id: EntityId; words: readonly string[]; share: number } | null = null;
  for (const { value: id, label } of facets) {
    const name = wordsOf(label);
    const given = name.filter((word) => words.includes(word) && !/^\d/.test(word));
    const share = given.length / name.length;
    if (share < 1 && !given.some((word) => word.length >= MIN_LETTERS)) continue;
    if (!best || given.length > best.words.length || (given.length === best.words.length && share > best.share))
      best = { id, words: given, share };
  }
  return best;
}

/** The months that the words give: a month of a year, or all of a year. */
function timeIn(words: readonly string[], locale: string): Pick<Filters, 'from' | 'to'> | null {
  const year = words.find((word) => /^(?:19|20)\d\d$/.test(word));
  if (year === undefined) return null;
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, month) => foldKey(format.format(Date.UTC(2000, month))));
  const month = months.findIndex((name) => words.includes(name));
  const on = (n: number): Edtf => `${year}-${String(n).padStart(2, '0')}` as Edtf;
  return month < 0 ? { from: on(1), to: on(12) } : { from: on(month + 1), to: on(month + 1) };
}

/** The filters that `text` names, in a language (BCP 47) for its months; null where it names none. */
export function recognised(text: string, everyone: Everyone, locale: string): Partial<Filters> | null {
  const words = wordsOf(text);
  const speaker = named(everyone.speaker, words);
  const about = named(
    everyone.about,
    words.filter((word) => !speaker?.words.includes(word)),
  );
  const filters = { ...(speaker && { speaker: speaker.id }), ...(about && { about: about.id }), ...timeIn(words, locale) };
  return Object.keys(filters).length > 0 ? filters : null;
}
