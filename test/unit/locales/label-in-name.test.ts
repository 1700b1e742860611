/** A control's name says the words that are on it, in every language: who speaks to the computer says those (WCAG 2.5.3). */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Messages that name a control, each with the one that is written on it: `aria-label={t('…')} …>{t('…')}</button>`. */
const pairs = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .flatMap((file) => [...readFileSync(`src/${file}`, 'utf8').matchAll(/aria-label=\{t\('(\w+)'[^\n]*\)\}[^<]*>\s*\{t\('(\w+)'\)\}\s*<\//g)])
  .map(([, name, words]) => [name as string, words as string] as const);

test.each(readdirSync('assets/_locales'))('in %s', (language) => {
  const messages = JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, 'utf8')) as Messages;
  const text = (key: string): string => (messages[key]?.message ?? key).toLocaleLowerCase(language);
  expect(pairs.length).toBeGreaterThan(2);
  // as whole words: an article written together with its noun is another word to who listens for it
  const spoken = (words: string): string => ` ${words.replace(/[^\p{L}\p{N}\p{M}$]+/gu, ' ').trim()} `;
  const missing = pairs.filter(([name, words]) => !spoken(text(name)).includes(spoken(text(words))));
  expect(missing.map(([name, words]) => `${name} “${text(name)}” does not say “${text(words)}” (${words})`)).toEqual([]);
});
