/** A statement as one line of plain text that can be pasted into an article or a mail and checked by its reader. */
import type { SourceView, SpeakerView, StatementView } from '../messages';
import { dateLine } from './dates';
import { commaList, longList } from './lists';
import { madeOnce, t } from './text';
import { wordsLine } from './words';

const listFormat = madeOnce((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** A list of names in the reader's language: 'a, b and c'. */
export const nameList = (names: readonly string[]): string => listFormat().format(names);

const speakerLine = ({ name, as }: SpeakerView): string => (as === undefined ? name : t('ui_speaker_as', name, as));

/** Where an article's words come from, without repeating an agency that publishes itself. */
export const issuers = ({ agency, publisher }: Pick<SourceView, 'agency' | 'publisher'>): readonly string[] =>
  [...new Set([agency, publisher])].filter((name) => name !== null);

/** A source in one line: headline, agency, publisher, date and how it is known, passage, address. */
function sourceLine(source: SourceView): string {
  const parts = [
    source.headline ?? t('ui_no_headline'),
    ...issuers(source),
    dateLine(source.date),
    ...(source.machineTranslated ? [t('ui_translated')] : []),
    t('ui_passage', source.passage),
    ...(source.url === null ? [] : [source.url]),
  ];
  return commaList(parts);
}

/** Who said it with their roles then, who passed it on, where or to whom, and when and how that is known. */
export function byline({ speakers, via, occasion, said }: StatementView): string {
  const who = nameList(speakers.map(speakerLine));
  return commaList([via ? t('ui_cite_via', who, via.name) : who, ...(occasion === undefined ? [] : [occasion]), dateLine(said)]);
}

/** What is to be said beside the wording: that it is a paraphrase, how the source qualifies it. */
export const wordingNotes = ({ form, hedge }: Pick<StatementView, 'form' | 'hedge'>): readonly string[] => [
  ...(form === 'indirect' ? [t('ui_form_indirect')] : []),
  ...(hedge === undefined ? [] : [hedge]),
];

/**
 * The citation of `statement`: speakers with their roles then, the date and how it is known, the words (verbatim ones
 * in quotation marks, ours without and marked as a paraphrase), and every source.
 */
export function citation(statement: StatementView): string {
  const { words, sources } = statement;
  const notes = wordingNotes(statement);
  const body = notes.length > 0 ? t('ui_cite_noted', wordsLine(words), commaList(notes)) : wordsLine(words);
  return t('ui_cite', byline(statement), body, longList(sources.map(sourceLine)));
}
