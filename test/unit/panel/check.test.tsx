// @vitest-environment happy-dom
import '../ui/messages';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CheckedMatch, CheckedSentence, CheckResult } from '../../../src/messages';
import type { ArticleId } from '../../../src/model/records';
import { Check } from '../../../src/panel/check';
import { type Surroundings, SurroundingsContext } from '../../../src/panel/surroundings';
import { quotedOnly, statementId } from '../ui/sample';

const WORDS = 'We will rebuild the lighthouse';
const statement = { ...quotedOnly, words: [{ quote: WORDS }, { paraphrase: ' before winter' }] };
const match = (more: Partial<CheckedMatch>): CheckedMatch => ({
  label: 'differs',
  statement,
  inSentence: [],
  inStatement: [],
  parts: [[0, 10]],
  verbatim: true,
  ...more,
});
const sentence = (more: Partial<CheckedSentence>): CheckedSentence => ({
  text: 'We will demolish the lighthouse',
  ranges: [[0, 31]],
  quoted: true,
  speaker: 'Ada Quill',
  label: 'differs',
  matches: [],
  ...more,
});

function show(result: CheckResult, blocks: readonly string[] | null = [], text = 'anything', article: ArticleId | null = null) {
  const worker = vi.fn(async () => ({ ok: true, value: result }));
  const around = { worker, pageBlocks: async () => blocks } as unknown as Surroundings;
  const ways = { onSpeaker: vi.fn(), onTopic: vi.fn(), onPassage: vi.fn() };
  render(
    <SurroundingsContext.Provider value={around}>
      <Check checking={{ text, speaker: ' Ada ', article }} onChange={vi.fn()} ways={ways} at={null} onArrived={vi.fn()} />
    </SurroundingsContext.Provider>,
    document.body,
  );
  return { worker, ways };
}
afterEach(() => render(null, document.body));

const items = async () => {
  await vi.waitFor(() => expect(document.querySelector('.checked-item')).not.toBeNull());
  return [...document.querySelectorAll<HTMLElement>('.checked-item')];
};
const marks = (root: Element, within: string) =>
  [...root.querySelectorAll<HTMLElement>(`${within} mark`)].map((mark) => [mark.dataset.difference, mark.textContent, mark.title]);

describe('the tab Check', () => {
  it('marks the words that differ on both sides, in words too', async () => {
    const { worker } = show({
      sentences: [
        sentence({
          matches: [
            match({
              inSentence: [{ start: 8, end: 16, kind: 'changed' }],
              inStatement: [
                { run: 0, start: 8, end: 15, kind: 'changed' },
                { run: 1, start: 1, end: 7, kind: 'dropped' },
              ],
            }),
          ],
        }),
      ],
      left: 0,
    });
    const [item] = await items();
    expect(worker).toHaveBeenCalledWith('check', { text: 'anything', speaker: ' Ada ' });
    expect(item?.querySelector('.check-label')?.textContent).toBe('Wording differs');
    expect(marks(item as Element, '.checked-text')).toEqual([['changed', 'demolish', 'changed: demolish']]);
    expect(marks(item as Element, '.bg-words')).toEqual([
      ['changed', 'rebuild', 'changed: rebuild'],
      ['dropped', 'before', 'only in the archive: before'],
    ]);
    expect(item?.querySelector('.checked-text')?.textContent).toBe('We will demolish the lighthouse');
    expect(item?.querySelector('.bg-words')?.textContent).toBe('“We will rebuild the lighthouse” before winter');
  });

  it('shows the parts of joined statements apart, and says by whom words are that another is named for', async () => {
    show({
      sentences: [
        sentence({
          label: 'joined',
          matches: [
            match({ label: 'joined', parts: [[0, 16]] }),
            match({ label: 'joined', statement: { ...statement, id: statementId('other') }, parts: [[17, 31]] }),
          ],
        }),
        sentence({ label: 'other-speaker', matches: [match({ label: 'other-speaker', verbatim: false })] }),
        sentence({ label: 'nothing', speaker: null }),
      ],
      left: 0,
    });
    const [joined, other, nothing] = await items();
    expect([...(joined?.querySelectorAll('.compared') ?? [])].map((part) => part.textContent)).toEqual([
      'We will demolish',
      'the lighthouse',
    ]);
    expect(other?.textContent).toContain(`The archive has these words from ${statement.speakers[0]?.name}.`);
    expect(other?.textContent).toContain('In the source these words are a paraphrase, not a quotation.');
    expect(nothing?.textContent).toContain('no speaker named');
    expect(nothing?.textContent).toContain('this says nothing about whether they were said');
  });

  it('checks a page when asked, and says where there is none to read', async () => {
    const { worker } = show({ sentences: [sentence({ label: 'nothing' })], left: 3 }, ['“Words,” she said.'], '');
    document.querySelector<HTMLButtonElement>('#check-page')?.click();
    await items();
    expect(worker).toHaveBeenLastCalledWith('checkPage', { blocks: ['“Words,” she said.'] });
    expect(document.body.textContent).toContain('4 quotations on this page The first 1 were checked.');
    render(null, document.body);
    show({ sentences: [], left: 0 }, null);
    document.querySelector<HTMLButtonElement>('#check-page')?.click();
    await vi.waitFor(() => expect(document.body.textContent).toContain('This page cannot be read.'));
  });
});
