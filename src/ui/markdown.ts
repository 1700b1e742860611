/** A statement in Markdown (CommonMark 0.31, https://spec.commonmark.org/0.31.2/): a block quotation, then who, when and where. Pure. */
import type { SourceView, StatementView } from '../messages';
import { byline, issuers, wordingNotes } from './cite';
import { dateLine } from './dates';
import { commaList, longList } from './lists';
import { t } from './text';
import { quotationAddress } from './text-fragment';
import { wordsLine } from './words';

/** Characters that may begin or end something within a line. */
const INLINE = /[\\`*_[\]<>&#~|{}!$]/g;
/** What makes a list, a heading or a rule of a line that begins with it. */
const LEADING = /^(\s*)([-+=:]|\d+(?=[.)]))/;

/** `text` in one line, in which nothing is markup. */
export const escapedMarkdown = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(INLINE, '\\$&')
    .replace(LEADING, (_, blank: string, mark: string) => (/\d/.test(mark) ? `${blank}${mark}\\` : `${blank}\\${mark}`));

/** An address as the target of a link: in angle brackets, what would end them encoded. */
const target = (url: string): string => `<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>`;

function sourceOf(source: SourceView, url: string | null): string {
  const title = escapedMarkdown(source.headline ?? t('ui_no_headline'));
  const rest = [
    ...issuers(source),
    dateLine(source.date),
    ...(source.machineTranslated ? [t('ui_translated')] : []),
    t('ui_passage', source.passage),
  ];
  return commaList([url === null ? title : `[${title}](${target(url)})`, ...rest.map(escapedMarkdown)]);
}

/**
 * The citation of `statement` in Markdown. Sources are links; the one that the wording is taken from leads to the quoted
 * words where it can.
 */
export function markdown(statement: StatementView): string {
  const { words, sources } = statement;
  const quotation = quotationAddress(statement);
  const notes = wordingNotes(statement);
  const said = notes.length > 0 ? t('ui_cite_noted', wordsLine(words), commaList(notes)) : wordsLine(words);
  const where = sources.map((source) => sourceOf(source, source === quotation?.source ? quotation.url : source.url));
  return `> ${escapedMarkdown(said)}\n>\n> — ${escapedMarkdown(byline(statement))}. ${longList(where)}\n`;
}
