/** Answering what the archive has of a sentence, or of all quotations of a page. */
import { type Asked, checkQuotes } from '../archive/quotes';
import type { Reading } from '../archive/reading';
import type { CheckResult, WorkerArguments } from '../messages';
import type { ArticleId, EntityId } from '../model/records';
import { quotationsIn, sentencesIn, type ToCheck } from '../statements/to-check';

/** Most sentences checked for one request: the longest articles have some dozens of quotations. */
const MAX_SENTENCES = 200;
/** Most UTF-16 code units of a page that are read: ten of the longest articles. */
const MAX_PAGE = 500_000;

/** What is known of names: which entity one is, and which a text mentions. */
export interface Known {
  readonly entityOf: (name: string) => EntityId | undefined;
  readonly findMentioned: (text: string) => ReadonlySet<EntityId>;
}

type Read = <T>(query: (reading: Reading) => Promise<T>) => Promise<T>;

async function result(read: Read, { findMentioned }: Known, sentences: readonly ToCheck[], except?: ArticleId): Promise<CheckResult> {
  const asked = sentences.slice(0, MAX_SENTENCES).map((sentence): Asked => ({ ...sentence, mentioned: findMentioned(sentence.text) }));
  return { sentences: await read((reading) => checkQuotes(reading, asked, except)), left: sentences.length - asked.length };
}

/** What the archive has of the text's statements, or of the text where it reports none. */
export const check = (read: Read, known: Known, { text, speaker }: WorkerArguments<'check'>): Promise<CheckResult> =>
  result(read, known, text.trim() === '' ? [] : sentencesIn(text, speaker?.trim() || null, known.entityOf));

/** What the archive has of each quotation in a page's blocks, without what only the article `except` says. */
export const checkPage = (read: Read, known: Known, { blocks, except }: WorkerArguments<'checkPage'>): Promise<CheckResult> =>
  result(
    read,
    known,
    quotationsIn(
      blocks
        .map((block) => block.replace(/\s+/g, ' '))
        .join('\n')
        .slice(0, MAX_PAGE),
      known.entityOf,
    ),
    except,
  );
