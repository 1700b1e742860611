/** The README's table of keys says what the manifest, the panel and the card's tests say. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../manifest.json';
import './ui/messages';
import { KEYS } from '../../src/panel/keys-help';
import { type MessageKey, t } from '../../src/ui/text';

interface Row {
  readonly where: string;
  readonly keys: readonly string[];
  readonly does: string;
}

/** The table's rows; an empty first cell repeats the one above. */
function rows(): readonly Row[] {
  const table = /\| Where \| Key \| What it does \|\n\|---\|---\|---\|\n((?:\|.*\|\n)+)/.exec(readFileSync('README.md', 'utf8'))?.[1];
  if (!table) throw new Error('the README has no table of keys');
  let where = '';
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [place = '', keys = '', does = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim());
      where = place || where;
      return { where, keys: [...keys.matchAll(/`([^`]+)`/g)].map(([, key]) => key as string), does };
    });
}
const of = (place: string) =>
  rows()
    .filter(({ where }) => where === place)
    .map(({ keys, does }) => [keys, does] as const);

/** What the panel's button is called there: the browser names that command itself. */
const OPENS_PANEL = 'open the panel';
const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const IN_TABLE = 'the table of who said what is gone through by keys, and a number leads to as many statements';

/** The tests in real browsers that press each of the card's and the library's keys. */
const PRESSED: Readonly<Record<string, readonly (readonly [keys: string, file: string, test: string])[]>> = {
  'the card': [
    ['Tab Shift Tab', 'access', 'every control in order, each in sight with an outline, and back'],
    ['Enter', 'pins', 'Enter keeps a card opened by key, and Alt with the arrow keys goes back and forward in it'],
    ['Alt ← Alt →', 'pins', 'Enter keeps a card opened by key, and Alt with the arrow keys goes back and forward in it'],
    ['↑ ↓ ← →', 'pins', 'is moved by the arrow keys, and from corner to corner by pressing its handle'],
    ['Esc', 'access', 'stepping to another mention takes the focus along, and Escape gives it back'],
  ],
  'the library': [
    ['Tab', 'library', 'the first stop of the Tab key skips to the content'],
    ['↑ ↓ ← →', 'library', IN_TABLE],
    ['Home End', 'library', IN_TABLE],
    ['Ctrl Home Ctrl End', 'library', IN_TABLE],
    ['Page Up Page Down', 'library', IN_TABLE],
    ['Enter', 'library', IN_TABLE],
    ['Esc', 'library', 'what the reader added is told by number and removed by a confirmation that names it'],
  ],
};

describe('the README’s table of keys', () => {
  test('has the keys of the manifest’s commands', () => {
    const commands = Object.entries(manifest.commands as Record<string, { suggested_key?: { default: string }; description?: string }>);
    const expected = commands.flatMap(([, { suggested_key: key, description }]) => {
      if (!key) return [];
      const message = /^__MSG_(\w+)__$/.exec(description ?? '')?.[1];
      return [[[key.default], message ? lowerFirst(t(message as MessageKey)) : OPENS_PANEL] as const];
    });
    expect(of('the page')).toEqual(expected);
  });

  test('has the keys of the panel’s own help', () => {
    expect(of('the panel')).toEqual(KEYS.map(([keys, does]) => [keys, t(does)]));
  });

  test.each(Object.entries(PRESSED))('has the keys of %s that a test presses', (place, pressed) => {
    expect(of(place).map(([keys]) => keys.join(' '))).toEqual(pressed.map(([keys]) => keys));
    for (const [, file, name] of pressed) expect(readFileSync(`test/e2e/${file}.test.ts`, 'utf8')).toContain(`'${name}`);
  });

  test('has no other place', () => {
    expect(new Set(rows().map(({ where }) => where))).toEqual(new Set(['the page', 'the panel', ...Object.keys(PRESSED)]));
  });
});
