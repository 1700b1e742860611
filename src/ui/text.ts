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

/** The message `key` in the reader's language, `$1`, `$2` … replaced by `substitutions` as plain text. */
export const t = (key: MessageKey, ...substitutions: readonly (string | number)[]): string =>
  i18n.getMessage(key, substitutions.map(String));

/** The language (BCP 47) that the messages are in, for dates, numbers and the `lang` attribute: not always the browser's. */
export const messageLocale = (): string => t('ui_locale');

/** The message for a number of things: `count` picks the grammatical number and is `$1`, `substitutions` follow. */
export function tn(key: CountedKey, count: number, ...substitutions: readonly (string | number)[]): string {
  const number = new Intl.PluralRules(messageLocale()).select(count) === 'one' ? 'one' : 'other';
  return t(`${key}_${number}` as MessageKey, count, ...substitutions);
}
