/**
 * The interface's languages are whole: each has every message, in each grammatical number of its own, with the same
 * places for names and numbers; nothing in them is unused, and nothing was left in English.
 */
import { readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { describe, expect, test } from 'vitest';
import { sources } from './sources';

type Messages = Readonly<Record<string, { readonly message: string }>>;

const LANGUAGES = ['en', 'tr', 'ru', 'ar', 'de', 'fr', 'es'] as const;
type Language = (typeof LANGUAGES)[number];

const files = Object.fromEntries(
  LANGUAGES.map((language) => [language, JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, 'utf8'))]),
) as Readonly<Record<Language, Messages>>;
const ENGLISH = files.en;
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

const CATEGORY = /_(?:zero|one|two|few|many|other)$/;
const stems = new Set(
  Object.keys(ENGLISH).flatMap((key) => (`${key.replace(CATEGORY, '')}_one` in ENGLISH ? [key.replace(CATEGORY, '')] : [])),
);
/** The stem of a counted message, in any language; null for any other. */
const stemOf = (key: string): string | null => {
  const stem = key.replace(CATEGORY, '');
  return stem !== key && stems.has(stem) ? stem : null;
};
const rulesOf = (language: Language): Intl.PluralRules => new Intl.PluralRules(files[language].ui_locale?.message);
const keysFor = (language: Language): string[] =>
  Object.keys(ENGLISH).flatMap((key) => {
    const stem = stemOf(key);
    if (stem === null) return [key];
    return key.endsWith('_one')
      ? rulesOf(language)
          .resolvedOptions()
          .pluralCategories.map((category) => `${stem}_${category}`)
      : [];
  });
const places = (message: string): string => [...new Set(message.match(/\$\d/g))].sort().join(' ');

/** Words that are no language's: the name, and what the browser reads rather than the reader. */
const EVERYWHERE = ['Backgrounder', 'Markdown', 'ltr'];
/** Words that a language writes as English does. */
const ALIKE: Readonly<Partial<Record<Language, readonly string[]>>> = {
  de: ['Form', 'Format', 'Name'],
  fr: ['Articles', 'Date', 'Format', 'Source', 'article', 'articles', 'correction', 'corrections', 'institution', 'passage', 'site'],
};

/** Longest message, in characters, where the room for it is fixed. */
const ROOM: readonly (readonly [RegExp, number, string])[] = [
  [/^extension_description$/, 132, 'the browsers’ stores refuse a longer one'],
  [/^(?:panel_tab_|check_tab|keep_tab)/, 15, 'tabs stand beside each other in a popup of 400 px'],
  [/^ui_kind_/, 16, 'stands behind a name in one line'],
  [/^(?:ui_form_(?:direct|mixed|indirect)|ui_inferred|ui_translated|ui_readout|ui_unnamed|ui_hedged)$/, 24, 'labels stand in a row'],
];

describe.each(LANGUAGES)('%s', (language) => {
  const messages = files[language];
  const texts = Object.entries(messages).map(([key, { message }]) => [key, message] as const);

  test('has every message, in the language’s own grammatical numbers, and no other', () => {
    expect(Object.keys(messages).sort()).toEqual(keysFor(language).sort());
  });

  test('has words in every message', () => {
    expect(texts.filter(([, message]) => message.trim() === '' || message !== message.trim())).toEqual([]);
  });

  test('has the same places for names and numbers as the English', () => {
    const rules = rulesOf(language);
    /** Whether a grammatical number stands for one number only, which may then be in words: 'once'. */
    const isOneNumber = (category: string): boolean =>
      Array.from({ length: 1_000 }, (_, n) => rules.select(n)).filter((each) => each === category).length === 1;
    const wrong = texts.filter(([key, message]) => {
      const stem = stemOf(key);
      const expected = places(ENGLISH[stem === null ? key : `${stem}_other`]?.message ?? '');
      if (places(message) === expected) return false;
      const category = key.slice((stem?.length ?? 0) + 1);
      return stem === null || !isOneNumber(category) || places(`$1 ${message}`) !== expected;
    });
    expect(wrong).toEqual([]);
  });

  test('names a locale of its own and the direction it is written in', () => {
    const locale = new Intl.Locale(messages.ui_locale?.message ?? '');
    expect(locale.language).toBe(language);
    expect(messages.ui_direction?.message).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  test('keeps to the language’s typography', () => {
    // straight quotation marks and apostrophes, three dots, spaces before punctuation (German has one before …)
    expect(texts.filter(([, message]) => /["']|\.\.\.| [,;:?!](?![\p{L}\d])|\s{2}/u.test(message))).toEqual([]);
    const marks = { en: '“”‘’', tr: '“”‘’', ru: '«»„“', ar: '«»', de: '„“‚‘', fr: '«»’', es: '«»“”' }[language];
    const foreign = texts.filter(([, message]) => [...message].some((sign) => '“”„«»‚‘'.includes(sign) && !marks.includes(sign)));
    expect(foreign).toEqual([]);
    if (language !== 'fr') return;
    expect(texts.filter(([, message]) => /[^\u202f][;?!]|[^\u00a0\d]:(?!\/\/)|«[^\u00a0]|[^\u00a0]»/u.test(message))).toEqual([]);
  });

  test('fits where room is short', () => {
    const long = ROOM.flatMap(([keys, most, reason]) =>
      texts
        .filter(([key, message]) => keys.test(key) && message.length > most)
        .map(([key]) => `${key}: more than ${most} characters; ${reason}`),
    );
    expect(long).toEqual([]);
  });

  test('is about as long as the English', () => {
    // twice its length and a word more: a label that has become a sentence breaks its line everywhere
    const long = texts.filter(([key, message]) => {
      const english = ENGLISH[key] ?? ENGLISH[`${stemOf(key)}_other`];
      return english !== undefined && message.length > 2 * english.message.length + 14;
    });
    expect(long).toEqual([]);
  });
});

test.each(OTHERS)('%s has nothing left in English', (language) => {
  const words = (message: string): string[] => message.match(/\p{L}+/gu) ?? [];
  const same = Object.entries(files[language]).filter(([key, { message }]) => message === ENGLISH[key]?.message);
  const alike = new Set([...EVERYWHERE, ...(ALIKE[language] ?? [])]);
  expect(same.filter(([, { message }]) => !words(message).every((word) => alike.has(word)))).toEqual([]);
  // and nothing is excused that needs no excuse
  const excused = new Set(same.flatMap(([, { message }]) => words(message)));
  expect((ALIKE[language] ?? []).filter((word) => !excused.has(word))).toEqual([]);
});

describe('what the code asks for', () => {
  /** String literals of the code, and templates as patterns, read from the syntax. */
  const literals = new Set<string>();
  const patterns: RegExp[] = [];
  const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value, quasis } = node as { type?: string; value?: unknown; quasis?: { value: { cooked: string } }[] };
    if (type === 'Literal' && typeof value === 'string') literals.add(value);
    const head = quasis?.[0]?.value.cooked ?? '';
    // a template that names messages begins like one: 'ui_form_'
    if (type === 'TemplateLiteral' && quasis && /^[a-z]+_\w*$/.test(head)) {
      patterns.push(new RegExp(`^${quasis.map((quasi) => escaped(quasi.value.cooked)).join('[a-z_-]+')}$`));
    }
    Object.values(node).forEach(walk);
  };
  for (const path of sources('.ts', '.tsx')) walk(parseSync(path, readFileSync(path, 'utf8')).program);
  for (const [, key] of readFileSync('manifest.json', 'utf8').matchAll(/__MSG_(\w+)__/g)) literals.add(key as string);

  test('no message is unused', () => {
    const isAsked = (key: string): boolean => {
      const asked = stemOf(key) ?? key;
      return literals.has(asked) || patterns.some((pattern) => pattern.test(asked));
    };
    expect(Object.keys(ENGLISH).filter((key) => !isAsked(key))).toEqual([]);
  });
});
