// @vitest-environment happy-dom
import '../ui/messages';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleView, FileReport, Kept, Reply, StatementView, WatchTerm, WorkerRequest } from '../../../src/messages';
import type { ArticleId, EntityId, StatementId } from '../../../src/model/records';
import { NO_FILTERS } from '../../../src/panel/filters';
import type { Names } from '../../../src/panel/names';
import { Panel } from '../../../src/panel/panel';
import type { Unsaved } from '../../../src/panel/save';
import { type PanelState, START } from '../../../src/panel/state';
import { type Surroundings, SurroundingsContext } from '../../../src/panel/surroundings';
import { namesIn } from '../../../src/panel/watch';
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
  reach: { articles: 1, from: null, to: null },
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
      if (request === 'articles') return { ok: true, value: { articles: [summary], reach: names.reach } };
      if (request === 'search') return { ok: true, value: { facets: { speaker: [], about: [], form: [], article: [] } } };
      return answer ? { ok: true, value: answer(args) } : { ok: false, error: { code: 'archive', message: 'out of paper' } };
    },
    page: async () => ({ ok: false, error: { code: 'disconnected', message: '' } }),
    readArticle: async () => ({ ok: true, article: { headline: 'Pilots wait' } }),
    sendWhole: async (text: string) => ({ ok: true, value: { text } }),
    fetchWhole: async (request: string, args: unknown) => {
      calls.push([request, args]);
      return { ok: true, value: { text: 'x', fileName: 'backgrounder.csv', mediaType: 'text/csv' } };
    },
    openInTab: async () => void calls.push(['openInTab', {}]),
    watchPage: () => () => {},
  } as unknown as Surroundings;
});
afterEach(() => render(null, document.body));

function show(start: Partial<PanelState>, unsaved: Unsaved | null = null) {
  const states: PanelState[] = [];
  const firstNames = Promise.resolve({ ok: true, value: names } satisfies Reply<Names>);
  render(
    <SurroundingsContext.Provider value={around}>
      <Panel
        firstNames={firstNames}
        unsaved={unsaved}
        start={{ ...START, ...start }}
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
  const report = (name: string, more: Partial<FileReport>): FileReport => ({
    name,
    outcome: 'added',
    articles: [ID],
    statements: 2,
    conflicts: [],
    problems: [],
    ...more,
  });
  const drop = (...files: File[]) => {
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { files, types: ['Files'] } });
    document.dispatchEvent(event);
    return event;
  };
  const line = (n: number) => document.getElementById(`report-${n}`)?.textContent;

  it('takes in dropped files one after another, with a line on each', async () => {
    const broken = Array.from({ length: 7 }, (_, i) => ({ place: `articles[${i}]`, message: 'expected a date' }));
    answers.importFile = ({ name }: { name: string }) =>
      name === 'bad.json' ? report(name, { outcome: 'refused', articles: [], statements: 0, problems: broken }) : report(name, {});
    show({ tab: 'keep' });
    await says('Drop article texts');
    expect(drop(new File(['One.'], 'one.txt'), new File(['{}'], 'bad.json'), new File(['x'], 'photo.jpg')).defaultPrevented).toBe(true);
    await says('3 of 3 files done');
    expect(line(0)).toBe('one.txt added 1 article · 2 statementsRead');
    expect(line(1)).toContain('bad.json not importedarticles[0]: expected a date');
    expect(line(1)).toContain('and 2 more');
    expect(line(2)).toContain('photo.jpg not importedexpected a text (.txt)');
    expect(called('importFile')).toEqual([
      { kind: 'text', name: 'one.txt', content: { text: 'One.' } },
      { kind: 'pack', name: 'bad.json', content: { text: '{}' } },
    ]);
    button('Clear the list').click();
    await vi.waitFor(() => expect(document.querySelector('.reports')).toBeNull());
  });

  it('cancels what has not begun, and goes on while another tab is shown', async () => {
    let finish = (_: FileReport): void => {};
    const worker = around.worker;
    around = {
      ...around,
      worker: ((request: WorkerRequest, args: never) =>
        request === 'importFile'
          ? new Promise<unknown>((resolve) => {
              finish = (value) => resolve({ ok: true, value });
            })
          : worker(request as 'search', args)) as unknown as Surroundings['worker'],
    };
    show({ tab: 'keep' });
    await says('Drop article texts');
    drop(new File(['One.'], 'one.txt'), new File(['Two.'], 'two.txt'));
    await says('reading…');
    button('Cancel the rest').click();
    await says('1 of 2 files done');
    document.getElementById('tab-articles')?.click();
    finish(report('one.txt', {}));
    document.getElementById('tab-keep')?.click();
    await says('2 of 2 files done');
    expect(line(1)).toBe('two.txt not read');
  });

  it('exports what is asked for in the format that is asked for', async () => {
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    show({ tab: 'keep', filters: { ...NO_FILTERS, speaker: 'holt' as EntityId } });
    await says('Speaker: Maren Holt');
    const format = document.querySelector('[name=format]') as HTMLSelectElement;
    format.value = 'csv';
    format.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(format.value).toBe('csv'));
    document.querySelector('.export')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await says('Handed to the browser as backgrounder.csv.');
    expect(called('exportStatements')).toEqual([{ format: 'csv', selection: { query: { speaker: 'holt' } } }]);
    expect(made).toHaveBeenCalledOnce();
    made.mockRestore();
  });

  it('adds and removes watch terms', async () => {
    const term: WatchTerm = {
      id: 'falk' as EntityId,
      kind: 'person',
      name: 'Nils Falk',
      description: '',
      aliases: ['Nils Falk', 'Falk'],
      statements: 3,
    };
    answers.addWatchTerm = () => {
      answers.watchTerms = () => [term];
      return { term, articles: 2 };
    };
    answers.removeWatchTerm = () => {
      answers.watchTerms = () => [];
      return null;
    };
    show({ tab: 'keep' });
    await says('Watch terms');
    type(document.getElementById('watch-name'), ' Nils Falk ');
    type(document.querySelector('[name=others]'), 'Falk, , Falk');
    await vi.waitFor(() => expect((document.querySelector('[name=others]') as HTMLInputElement).value).toBe('Falk, , Falk'));
    document.querySelector('.watch')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await says('Nils Falk is looked for from now on; mentioned in 2 articles that you keep.');
    expect(called('addWatchTerm')).toEqual([{ name: 'Nils Falk', kind: 'person', aliases: ['Falk'] }]);
    expect(document.querySelector('[data-term=falk]')?.textContent).toContain('Nils Falk personFalk3 statements');
    button('Remove Nils Falk').click();
    await says('Nils Falk is no longer looked for.');
    expect(document.querySelector('[data-term]')).toBeNull();
    expect(namesIn('a, b;c\n a')).toEqual(['a', 'b', 'c']);
  });

  it('asks before a backup replaces anything', async () => {
    answers.restore = ({ replace }: { replace: boolean }) =>
      replace ? { outcome: 'restored', articles: 2, statements: 5, corrections: 1 } : { outcome: 'not-empty' };
    show({ tab: 'keep' });
    await says('One file with everything');
    const input = document.getElementById('restore-file') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(['{"format":"x"}'], 'backup.json')], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await says('Replace them all by those of the backup?');
    button('Replace all').click();
    await says('Restored: 2 articles, 5 statements, 1 correction.');
    expect(called('restore').map((args) => (args as { replace: boolean }).replace)).toEqual([false, true]);
  });

  it('sends a reader in the popup to a tab for files', async () => {
    around = { ...around, isPopup: true };
    show({ tab: 'keep' });
    await says('closes as soon as a file dialog opens');
    expect(document.getElementById('import-files')).toBeNull();
    button('Open in a tab').click();
    expect(called('openInTab')).toHaveLength(1);
  });
});
