// @vitest-environment happy-dom
import '../ui/messages';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleView, Kept, Reply, StatementView, WorkerRequest } from '../../../src/messages';
import type { ArticleId, EntityId, StatementId } from '../../../src/model/records';
import { early } from '../../../src/panel/answer';
import { NAMES, type Names } from '../../../src/panel/names';
import { Panel } from '../../../src/panel/panel';
import type { Unsaved } from '../../../src/panel/save';
import { type PanelState, START } from '../../../src/panel/state';
import { type Surroundings, SurroundingsContext } from '../../../src/panel/surroundings';
import { partlyQuoted, quotedOnly } from '../ui/sample';

const ID = 'story' as ArticleId;

const summary = {
  id: ID,
  headline: 'Pilots wait',
  publisher: 'Sound Gazette',
  agency: null,
  credits: [],
  date: { edtf: '2019-08-27', basis: 'printed' },
  url: null,
  machineTranslated: false,
  place: null,
  link: null,
  statements: 2,
  facts: 0,
  kept: { how: 'saved', at: '2026-11-23T10:00:00.000Z' },
  hasText: true,
};

function viewOf(statements: readonly StatementView[], dropped: readonly StatementView[] = []): ArticleView {
  const here = { article: ID, passage: 1, ...summary } as unknown as StatementView['sources'][number];
  return {
    article: {
      ...summary,
      file: 'https://gazette.test/a',
      credits: [],
      notes: [],
      language: 'en',
      passages: [{ n: 1, text: 'What was said.' }],
    },
    dropped,
    passages: [{ n: 1, digest: null, text: 'What was said.', statements: statements.map((s) => ({ ...s, sources: [here] })), facts: [] }],
  } as unknown as ArticleView;
}

const names: Names = {
  entities: new Map([['holt', 'Maren Holt']] as [EntityId, string][]),
  articles: new Map([[ID, summary]]) as unknown as Names['articles'],
};

let calls: [string, unknown][];
let answers: Partial<Record<WorkerRequest, (args: never) => unknown>>;
let around: Surroundings;
const onClose = vi.fn();

beforeEach(() => {
  calls = [];
  answers = { article: () => viewOf([partlyQuoted, quotedOnly]), watchTerms: () => [] };
  around = {
    isPopup: false,
    worker: async (request: WorkerRequest, args: never) => {
      calls.push([request, args]);
      const answer = answers[request];
      if (request === 'entities') return { ok: true, value: [{ id: 'holt', kind: 'person', name: 'Maren Holt' }] };
      if (request === 'articles') return { ok: true, value: { articles: [summary], reach: { articles: 1, from: null, to: null } } };
      if (request === 'facets') return { ok: true, value: { speaker: [], about: [], form: [], article: [] } };
      return answer ? { ok: true, value: answer(args) } : { ok: false, error: { code: 'archive', message: 'out of paper' } };
    },
    page: async () => ({ ok: false, error: { code: 'disconnected', message: '' } }),
    readArticle: async () => ({ ok: true, article: { headline: 'Pilots wait' } }),
    watchPage: () => () => {},
  } as unknown as Surroundings;
});
afterEach(() => render(null, document.body));

function show(start: Partial<PanelState>, unsaved: Unsaved | null = null) {
  const states: PanelState[] = [];
  const firstNames = early(NAMES, Promise.resolve({ ok: true, value: names } satisfies Reply<Names>));
  render(
    <SurroundingsContext.Provider value={around}>
      <Panel
        firstNames={firstNames}
        unsaved={unsaved}
        start={{ ...START, ...start }}
        singleKeys
        onState={(state) => states.push(state)}
        onClose={onClose}
      />
    </SurroundingsContext.Provider>,
    document.body,
  );
  return states;
}
const reading: Partial<PanelState> = { tab: 'articles', reading: { article: ID, passage: null, outcome: 'saved' } };
const main = () => document.querySelector('main')?.textContent ?? '';
const says = (words: string) => vi.waitFor(() => expect(main()).toContain(words));
const button = (words: string, within: ParentNode = document) =>
  [...within.querySelectorAll('button')].find(
    (each) => each.textContent?.trim() === words || each.getAttribute('aria-label') === words,
  ) as HTMLButtonElement;
const called = (request: string) => calls.filter(([name]) => name === request).map(([, args]) => args);
const found = (id: StatementId) => document.getElementById(`found-statement-${id}`) as HTMLElement;
function type(input: Element | null, value: string) {
  (input as HTMLInputElement).value = value;
  input?.dispatchEvent(new Event('input', { bubbles: true }));
}

/** As between two actions of a person: what changed is drawn. */
const drawn = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('saving', () => {
  const kept = (): Kept => ({ outcome: 'saved', id: ID, view: viewOf([]), mentions: [], corrected: 0 });

  it('keeps the page’s article and goes to what was found', async () => {
    answers.saveArticle = kept;
    const states = show({});
    await vi.waitFor(() => button('Save this article').click());
    await says('Saved, with what was found in it.');
    expect(called('saveArticle')).toEqual([{ article: { headline: 'Pilots wait' } }]);
    expect(states.at(-1)).toMatchObject({ tab: 'articles', reading: { article: ID, outcome: 'saved' } });
    expect(document.querySelector('.found')?.hasAttribute('open')).toBe(true);
  });

  it('says why a command kept nothing, before the panel was opened', async () => {
    show({}, 'no-article');
    await says('nothing was saved');
    expect(called('saveArticle')).toEqual([]);
  });

  it.each([
    ['unreachable', 'keeps this page closed'],
    ['no-article', 'nothing was saved'],
  ] as const)('says why nothing was kept of a page that is %s', async (why, words) => {
    around = { ...around, readArticle: async () => ({ ok: false, why }) };
    show({});
    await vi.waitFor(() => button('Save this article').click());
    await says(words);
    expect(called('saveArticle')).toEqual([]);
  });

  it('says what the archive says where that fails', async () => {
    show({});
    await vi.waitFor(() => button('Save this article').click());
    await says('The archive could not be opened. (out of paper)');
  });
});

describe('an article that is kept', () => {
  it('shows its text, since when it is kept, and what was found by speaker', async () => {
    show(reading);
    await says('2 statements found, by speaker');
    expect(main()).toContain('What was said.');
    expect(main()).toContain('saved by you on 23 November 2026');
    expect([...document.querySelectorAll('.found h3')].map((each) => each.textContent)).toEqual([
      'Maren Holt 1 statement',
      'Asta Brandt 1 statement',
    ]);
  });

  it('takes a correction of speaker, date and form, and shows what became of it', async () => {
    answers.correct = () => ({ statement: null });
    show(reading);
    await says('2 statements found');
    button('Correct', found(quotedOnly.id)).click();
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('speakers'));
    const form = document.querySelector('.correction') as HTMLFormElement;
    type(form.querySelector('[name=speakers]'), 'Maren Holt');
    type(form.querySelector('[name=date]'), 'yesterday');
    await drawn();
    button('Apply').click();
    await vi.waitFor(() => expect(form.querySelector('[role=alert]')?.textContent).toContain('This is no date.'));
    expect(called('correct')).toEqual([]);
    type(form.querySelector('[name=date]'), '2019-09');
    const select = form.querySelector('select') as HTMLSelectElement;
    select.value = 'indirect';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn();
    expect(form.querySelector('[role=alert]')).toBeNull();
    answers.article = () => viewOf([partlyQuoted, { ...quotedOnly, corrected: ['speakers'] }]);
    button('Apply').click();
    await says('Corrected.');
    expect(called('correct')).toEqual(
      [
        { speakers: [{ entity: 'holt' }] },
        { said: { edtf: '2019-09', basis: 'inferred', from: 'your own correction' } },
        { form: 'indirect' },
      ].map((change) => ({ statement: quotedOnly.id, change })),
    );
    await says('corrected by you');
  });

  it('leaves a correction with Esc, back where it was begun, and stays open', async () => {
    show(reading);
    await says('2 statements found');
    const opener = button('Correct', found(quotedOnly.id));
    opener.click();
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('speakers'));
    const arrow = new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(arrow);
    expect(arrow.defaultPrevented).toBe(false);
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await vi.waitFor(() => expect(document.activeElement).toBe(opener));
    expect(document.querySelector('.correction')).toBeNull();
    expect(onClose).not.toHaveBeenCalled();
  });

  it('drops a statement, and takes that back', async () => {
    answers.correct = () => ({ statement: null });
    answers.undo = () => ({ change: { dropped: true }, id: quotedOnly.id, statement: quotedOnly });
    show(reading);
    await says('2 statements found');
    answers.article = () => viewOf([partlyQuoted], [quotedOnly]);
    button('Drop', found(quotedOnly.id)).click();
    await says('1 statement found, by speaker');
    expect(main()).toContain('1 dropped statement');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    answers.article = () => viewOf([partlyQuoted, quotedOnly]);
    (document.activeElement as HTMLButtonElement).click();
    await says('Taken back.');
    await says('2 statements found');
    expect(called('undo')).toEqual([{ statement: quotedOnly.id }]);
  });

  it('is removed on a second press', async () => {
    answers.dropArticle = () => null;
    const states = show(reading);
    await says('2 statements found');
    button('Remove from the archive').click();
    await says('Remove this article, and all that was found in it?');
    expect(called('dropArticle')).toEqual([]);
    button('Remove').click();
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ tab: 'articles', reading: null }));
    expect(called('dropArticle')).toEqual([{ id: ID }]);
  });
});

describe('keeping', () => {
  it('lists what was kept last, and what was found in it', async () => {
    const states = show({ tab: 'keep' });
    await says('Kept last');
    expect(main()).toContain('saved by you on 23 November 2026');
    expect(main()).toContain('2 statements found, by speaker');
    document.getElementById(`kept-${ID}`)?.click();
    await vi.waitFor(() => expect(states.at(-1)).toMatchObject({ tab: 'articles', reading: { article: ID } }));
  });

  it('leads to the library for the rest', async () => {
    answers.openLibrary = () => null;
    show({ tab: 'keep' });
    await says('Import, export, back up');
    for (const words of ['All you keep, and watch terms', 'Import, export, back up', 'What is stored, and removing it'])
      button(words).click();
    await vi.waitFor(() => expect(called('openLibrary')).toEqual(['kept', 'files', 'stored'].map((at) => ({ place: { at } }))));
  });
});
