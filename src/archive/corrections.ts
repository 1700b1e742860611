/** What the reader has changed of a statement, applied to its record. Pure. */
import type { ChangeKind } from '../messages';
import { type Change, formOf, type Statement, type Words } from '../model/records';
import { wordsOfRun } from './rows';

/** What a change is of. */
export const kindOf = (change: Change): ChangeKind => Object.keys(change)[0] as ChangeKind;

/** The runs as the speaker's own words, all or none. Words that were quoted and are not the speaker's are the article's. */
const inForm = (words: readonly Words[], form: 'direct' | 'indirect'): Words[] =>
  words.map((run): Words => {
    if (form === 'direct') return { quote: wordsOfRun(run) };
    return 'quote' in run ? { paraphrase: run.quote, asPrinted: true } : run;
  });

function applied(statement: Statement, change: Change): Statement {
  if ('speakers' in change) return { ...statement, speakers: change.speakers };
  if ('said' in change) return { ...statement, said: change.said };
  if ('dropped' in change) return statement;
  const words = 'words' in change ? change.words : inForm(statement.words, change.form);
  return { ...statement, words, form: formOf(words) };
}

/** The statement with all changes applied, oldest first; null where it was dropped. */
export const corrected = (statement: Statement, changes: readonly Change[]): Statement | null =>
  changes.some((change) => 'dropped' in change) ? null : changes.reduce(applied, statement);
