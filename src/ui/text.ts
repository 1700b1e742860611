/**
 * The interface's words, from `_locales`, read through the browser's own i18n. Keys are checked by the compiler
 * against the English file, which is the one every other falls back to.
 */
import type messages from '../../assets/_locales/en/messages.json';
import { i18n } from '../native';

/** A key of `_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages;

/**
 * Keys that come in the two grammatical numbers of English, `…_one` and `…_other`, without that ending. Another
 * language's file has those that Intl.PluralRules lists for it: `…_zero`, `…_two`, `…_few` and `…_many` too.
 */
export type CountedKey = {
  [K in MessageKey]: K extends `${infer Stem}_one` ? (`${Stem}_other` extends MessageKey ? Stem : never) : never;
}[MessageKey];

/** Stand for `$1` … `$9` in a message that is kept: private-use characters, which no message of ours has. */
const PLACES = Array.from('123456789', (n) => String.fromCharCode(0xe000 + Number(n)));
const PLACE = /[\uE001-\uE009]/g;

/** Messages as the browser gives them. Asking it takes 3 µs each (Chromium 150), and a card has a hundred. */
const kept = new Map<string, string>();

/** The message `key`, with places in it; empty where neither the reader's language nor English has it. */
function messageOf(key: string): string {
  let message = kept.get(key);
  if (message === undefined) {
    message = i18n.getMessage(key, PLACES);
    kept.set(key, message);
  }
  return message;
}

/** Letters that are written from left to right, of the scripts that names and addresses come in. */
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const isRightToLeft = madeOnce(() => messageOf('ui_direction') === 'rtl');

/**
 * Text as it stands within a message. What runs against the message's direction is isolated (UAX #9, FSI and PDI), since
 * the brackets and numbers beside it would change places with it.
 */
const within = (text: string): string => (isRightToLeft() && LEFT_TO_RIGHT.test(text) ? `\u2068${text}\u2069` : text);

/** `message` with `$1`, `$2` … replaced by `substitutions`: text isolated where it must be, numbers in the digits and groups of its language. */
function filled(message: string, substitutions: readonly (string | number)[]): string {
  if (substitutions.length === 0) return message;
  return message.replace(PLACE, (place) => {
    const value = substitutions[place.charCodeAt(0) - 0xe001] ?? '';
    return typeof value === 'number' ? numberFormat().format(value) : within(value);
  });
}

/** The message `key` in the reader's language, `$1`, `$2` … replaced by `substitutions` as plain text. */
export const t = (key: MessageKey, ...substitutions: readonly (string | number)[]): string => filled(messageOf(key), substitutions);

/** What stands before and after the place of `$1` in the message `key`. */
export function around(key: MessageKey): readonly [before: string, after: string] {
  const [before = '', after = ''] = messageOf(key).split(PLACE);
  return [before, after];
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

/** The language alone of the messages (ISO 639-1): 'en' of 'en-GB'. */
export const messageLanguage = madeOnce((locale) => new Intl.Locale(locale).language);

const pluralRules = madeOnce((locale) => new Intl.PluralRules(locale));
const numberFormat = madeOnce((locale) => new Intl.NumberFormat(locale));

/**
 * The message for a number of things: `count` picks the grammatical number and is `$1`, `substitutions` follow. Where
 * the messages' language has no form of its own for that number, it is the one for all others.
 */
export function tn(key: CountedKey, count: number, ...substitutions: readonly (string | number)[]): string {
  const message = messageOf(`${key}_${pluralRules().select(count)}`) || messageOf(`${key}_other`);
  return filled(message, [count, ...substitutions]);
}
