// @vitest-environment happy-dom
import '../ui/messages';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatementView } from '../../../src/messages';
import type { StatementId } from '../../../src/model/records';
import { moveAmongResults, neighbour, takesText } from '../../../src/panel/keys';
import { shownLinks } from '../../../src/panel/linked';
import { pieces, termsOf } from '../../../src/panel/mark';
import { tabForKey } from '../../../src/panel/tabs';
import { paraphrasedReadout, partlyQuoted, quotedOnly, statementId } from '../ui/sample';

describe('linked statements', () => {
  const linked = { [partlyQuoted.id]: partlyQuoted, [paraphrasedReadout.id]: paraphrasedReadout };
  const shown = (statements: readonly StatementView[]) =>
    [...shownLinks({ statements, linked })].map(([id, links]) => [
      id,
      links.map(({ shown, link, statement }) => [shown, link.kind, link.direction, statement.id]),
    ]);

  it('stand side by side once, at the first of the two', () => {
    expect(shown([paraphrasedReadout, quotedOnly, partlyQuoted])).toEqual([
      ['denial', [['beside', 'denies', 'to', 'minister-on-ferries']]],
      ['pilots', []],
      ['minister-on-ferries', [['above', 'denies', 'from', 'denial']]],
    ]);
  });

  it('stand beside the one that was found where the other was not', () => {
    expect(shown([partlyQuoted])).toEqual([['minister-on-ferries', [['beside', 'denies', 'from', 'denial']]]]);
  });

  it('are left out where they were not sent', () => {
    const lost: StatementView = { ...quotedOnly, links: [{ kind: 'answers', direction: 'to', statement: 'gone' as StatementId }] };
    expect(shown([lost])).toEqual([['pilots', []]]);
    expect(statementId('pilots')).toBe(lost.id);
  });
});

describe('marking', () => {
  it('keeps the text as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.array(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })),
        (text, sought) => {
          expect(
            pieces(text, sought)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });

  it('marks the words that begin with a sought one, whatever their case', () => {
    expect(pieces('Posts, outposts and a post.', termsOf('post'))).toEqual([
      { text: 'Posts', marked: true },
      { text: ', outposts and a ', marked: false },
      { text: 'post', marked: true },
      { text: '.', marked: false },
    ]);
  });
});

describe('keys', () => {
  it('move among tabs, round the ends, and the other way where text runs from the right', () => {
    expect(tabForKey('ArrowRight', 'page', false)).toBe('statements');
    expect(tabForKey('ArrowRight', 'keep', false)).toBe('page');
    expect(tabForKey('ArrowLeft', 'page', false)).toBe('keep');
    expect(tabForKey('ArrowLeft', 'page', true)).toBe('statements');
    expect([tabForKey('Home', 'articles', false), tabForKey('End', 'page', false)]).toEqual(['page', 'keep']);
    expect(tabForKey('a', 'page', false)).toBe(null);
  });

  it('move among results, into them from a control, and out of the first one to the search', () => {
    document.body.innerHTML =
      '<input id="search"><select></select><ul><li data-result tabindex="-1"><button></button></li><li data-result tabindex="-1"></li></ul>';
    const [first, second] = document.querySelectorAll('li');
    const search = document.querySelector('input') as HTMLElement;
    const button = document.querySelector('button') as HTMLElement;
    const press = (from: Element, key: string, more: object = {}) => {
      document.body.focus();
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
      from.addEventListener('keydown', (heard) => moveAmongResults(heard as KeyboardEvent, document, search), { once: true });
      (from as HTMLElement).focus();
      from.dispatchEvent(event);
      return event.defaultPrevented ? document.activeElement : null;
    };
    expect(press(search, 'ArrowDown')).toBe(first);
    expect(press(button, 'ArrowDown')).toBe(second);
    expect(press(second as Element, 'ArrowUp')).toBe(first);
    expect(press(first as Element, 'ArrowUp')).toBe(search);
    expect(press(second as Element, 'ArrowDown')).toBe(null);
    expect(press(first as Element, 'ArrowDown', { shiftKey: true })).toBe(null);
    expect(press(document.querySelector('select') as Element, 'ArrowDown')).toBe(null);
    expect(neighbour(document, search, 'ArrowUp')).toBe(null);
  });

  it('leave what takes text its own', () => {
    document.body.innerHTML = '<input><select></select><button></button>';
    expect([...document.body.children].map(takesText)).toEqual([true, true, false]);
    expect(takesText(null)).toBe(false);
  });
});
