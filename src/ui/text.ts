/**
 * The interface's words, from `_locales`, read through the browser's own i18n. Keys are checked by the compiler
 * against the English file, which is the one every other falls back to.
 */
import type messages from '../../assets/_locales/en/messages.json';
import { i18n } from '../native';

/** A key of `_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages;

/** Keys that come in two numbers, `…_one` and `…_other`, without that ending. */
export type CountedKey = {
  [K in MessageKey]: K extends `${infer Stem}_one` ? (`${Stem}_other` extends MessageKey ? Stem : never) : never;
}[MessageKey];

/** Stand for `$1` … `$9` in a message that is kept: private-use characters, which no message of ours has. */
const PLACES = Array.from('123456789', (n) => String.fromCharCode(0xe000 + Number(n)));
const PLACE = /[\uE001-\uE009]/g;

/** Messages as the browser gives them. Asking it takes 3 µs each (Chromium 150), and a card has a hundred. */
const kept = new Map<MessageKey, string>();

/** The message `key` in the reader's language, `$1`, `$2` … replaced by `substitutions` as plain text. */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  let message = kept.get(key);
  if (message === undefined) {
    message = i18n.getMessage(key, PLACES);
    kept.set(key, message);
  }
  if (substitutions.length === 0) return message;
  return message.replace(PLACE, (place) => String(substitutions[place.charCodeAt(0) - 0xe001] ?? ''));
}

/** The language (BCP 47) that the messages are in, for dates, numbers and the `lang` attribute: not always the browser's. */
export const messageLocale = (): string => t('ui_locale');

/** Something made for the messages' language, on first use and once: one of Intl's formatters takes as long to make as hundreds of uses. */
export function madeOnce<T>(make: (locale: string) => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make(messageLocale());
    return made;
  };
}

const pluralRules = madeOnce((locale) => new Intl.PluralRules(locale));

/** The message for a number of things: `count` picks the grammatical number and is `$1`, `substitutions` follow. */
export function tn(key: CountedKey, count: number, ...substitutions: readonly (string | number)[]): string {
  const number = pluralRules().select(count) === 'one' ? 'one' : 'other';
  return t(`${key}_${number}` as MessageKey, count, ...substitutions);
}
