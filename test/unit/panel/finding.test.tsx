// @vitest-environment happy-dom
import '../ui/messages';
import { describe, expect, it } from 'vitest';
import type { SearchResult, StatementView } from '../../../src/messages';
import { rove } from '../../../src/panel/keys';
import { joined } from '../../../src/panel/listing';
import { pieces, termsOf } from '../../../src/panel/mark';
import { menuIndex, menuLetter } from '../../../src/panel/menu';
import { partlyQuoted, quotedOnly } from '../ui/sample';

describe('the words that a search found', () => {
  const marked = (text: string, query: string): string[] =>
    pieces(text, termsOf(query)).flatMap((piece) => (piece.marked ? [piece.text] : []));

  it.each([
    ['Erdoğan met Erdogan in İdlib', 'ERDOGAN idlib', ['Erdoğan', 'Erdogan', 'İdlib']],
    ['the S-400s, S 400 and so on', 's-400', ['S-400s', 'S 400']],
    ['in 400 so-called cases', 's-400', ['400']],
    ['إدلب وأنقرة', 'ادلب', ['إدلب']],
    ['a cease\u00adfire', 'ceasefire', ['cease\u00adfire']],
    ['Ёлка и ёлки', 'елк', ['Ёлка', 'ёлки']],
    ['nothing of it', '—', []],
  ])('in “%s” of “%s” are marked as they stand', (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
  });
});

describe('a menu', () => {
  it('is gone through by arrows round its ends, and to an entry by its letter', () => {
    expect([menuIndex('ArrowDown', -1, 4), menuIndex('ArrowDown', 3, 4), menuIndex('ArrowUp', 0, 4), menuIndex('End', 0, 4)]).toEqual([
      0, 0, 3, 3,
    ]);
    expect(menuIndex('a', 0, 4)).toBe(null);
    const labels = ['Sentence', 'Markdown', 'Citations (BibTeX)', 'Citations (CSL-JSON)'];
    expect([menuLetter('c', 0, labels), menuLetter('C', 2, labels), menuLetter('c', 3, labels), menuLetter('x', 0, labels)]).toEqual([
      2,
      3,
      2,
      null,
    ]);
  });
});

describe('a list of results', () => {
  it('is one stop for Tab: the result that had the focus last, else the first', () => {
    document.body.innerHTML = '<li data-result tabindex="-1"></li><li data-result tabindex="-1"><button></button></li>';
    const stops = () => [...document.querySelectorAll('li')].map(({ tabIndex }) => tabIndex);
    rove(document, null);
    expect(stops()).toEqual([0, -1]);
    rove(document, document.querySelector('button'));
    expect(stops()).toEqual([-1, 0]);
    rove(document, document.body);
    expect(stops()).toEqual([-1, 0]);
  });

  it('of several pages has each statement once, and goes on where the last page does', () => {
    const page = (statements: readonly StatementView[], next: number | null): SearchResult =>
      ({
        statements,
        next,
        total: 3,
        linked: Object.fromEntries(statements.map((each) => [each.id, each])),
        facts: [],
      }) as unknown as SearchResult;
    const first = page([partlyQuoted], 1);
    expect(joined(first, [])).toBe(first);
    const both = joined(first, [page([partlyQuoted, quotedOnly], null)]);
    expect(both.statements).toEqual([partlyQuoted, quotedOnly]);
    expect(both.next).toBe(null);
    expect(Object.keys(both.linked)).toEqual([partlyQuoted.id, quotedOnly.id]);
  });
});
