/**
 * Things one after another without 'and', in the punctuation of the messages' language. Intl.ListFormat has no such
 * form: its `unit` lists take 'and' in half of our languages.
 */
import { type MessageKey, t } from './text';

const joined = (key: MessageKey, parts: readonly string[]): string =>
  parts.length === 0 ? '' : parts.reduce((before, part) => t(key, before, part));

/** Short things, with commas between them: the parts of a source's line, names that go on. */
export const commaList = (parts: readonly string[]): string => joined('ui_list', parts);

/** Things that may have commas themselves, with semicolons between them. */
export const longList = (parts: readonly string[]): string => joined('ui_list_long', parts);
