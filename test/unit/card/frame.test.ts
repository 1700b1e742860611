// @vitest-environment happy-dom
import '../ui/messages';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Actions, Frame, type Seen } from '../../../src/card/frame';
import { sheetOf } from '../../../src/card/sheet';
import { CLOSED, type Content, shownIn, step } from '../../../src/card/state';
import type { Edtf } from '../../../src/model/edtf';
import { sample } from '../ui/sample';

const ready: Content = { status: 'ready', sheet: sheetOf(sample, '2019-09-01' as Edtf) };
const failed: Content = { status: 'failed', error: { code: 'archive', message: 'out of paper' } };
const waiting: Content = { status: 'loading', request: 1, since: 0, slow: true };

let frame: Frame;
let card: HTMLElement;
const status = () => card.querySelector('[role=status], .unseen')?.textContent;

/** Shows the card of a mention, kept by `keeper`, with this content. */
function show(content: Content, keeper: Seen['keeper']): void {
  const key = {};
  const anchor = { key, entity: sample.entity.id, sentence: 'x', surface: 'Westhaven' };
  const { state } = step(step(CLOSED, { type: 'openByKey', target: anchor, time: 0 }).state, { type: 'tick', time: 10_000 });
  const [shown] = shownIn(state);
  if (!shown) throw new Error('no card is shown');
  frame.show({ keeper, card: { ...shown.card, history: { past: [], now: { entity: anchor.entity, content }, future: [] } } } as Seen);
}

beforeEach(() => {
  document.body.replaceChildren();
  card = document.body.appendChild(document.createElement('div'));
  frame = new Frame(card, 'card', 'news.example', { close: 'Close', disconnected: 'Reload' }, {} as Actions);
});

describe('an answer that was waited for', () => {
  test('is announced to whoever opened the card by key, by an element that was there before', () => {
    show(waiting, 'keyboard');
    const region = card.querySelector('.unseen');
    expect(status()).toBe('');
    show(ready, 'keyboard');
    expect(status()).toContain('Westhaven. ');
    expect(status()).toContain(sample.entity.description);
    expect(card.querySelector('.unseen')).toBe(region);
  });

  test('is announced where it is a failure', () => {
    show(waiting, 'keyboard');
    show(failed, 'keyboard');
    expect(status()).toContain('Westhaven. ');
    expect(status()).toContain(card.querySelector('.notice')?.textContent);
  });

  test('is not announced of a card that the pointer opened, nor one that came at once', () => {
    show(waiting, 'pointer');
    show(ready, 'pointer');
    expect(status()).toBe('');
    show(failed, 'keyboard');
    expect(status()).toBe('');
  });
});
