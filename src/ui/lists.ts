/**
 * Things one after another without 'and', in the punctuation of the messages' language. Intl.ListFormat has no such
 * form: its `unit` lists take 'and' in half of our languages.
 */
import { t } from './text';

/** What stands between two short things: a comma and a space. */
export const comma = (): string => t('ui_list', '', '');

/** What stands between two things that may have commas themselves: a semicolon and a space. */
export const semicolon = (): string => t('ui_list_long', '', '');

/** Short things, one after another: the parts of a source's line, names that go on. */
export const commaList = (parts: readonly string[]): string => parts.join(comma());

/** Things that may have commas themselves. */
export const longList = (parts: readonly string[]): string => parts.join(semicolon());
