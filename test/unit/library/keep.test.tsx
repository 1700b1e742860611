// @vitest-environment happy-dom
import '../ui/messages';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Library } from '../../../src/library/library';
import { LibraryContext, type LibrarySurroundings } from '../../../src/library/surroundings';
import { namesIn } from '../../../src/library/watch';
import { type LibraryPlace, libraryHash } from '../../../src/library-address';
import { type FileReport, MAX_LISTED, type WatchTerm, type WorkerRequest } from '../../../src/messages';
import type { ArticleId, EntityId } from '../../../src/model/records';

const ID = 'story' as ArticleId;
const SUMMARY = {
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

let calls: [string, unknown][];
let answers: Partial<Record<WorkerRequest, (args: never) => unknown>>;
let around: LibrarySurroundings;

beforeEach(() => {
  calls = [];
  answers = {
    watchTerms: () => [],
    articles: () => ({ articles: [SUMMARY], total: 1, reach: { articles: 1, from: null, to: null } }),
    facets: () => ({ speaker: [{ value: 'holt', label: 'Maren Holt', count: 3 }], about: [], form: [], article: [] }),
  };
  around = {
    worker: async (request: WorkerRequest, args: never) => {
      calls.push([request, args]);
      const answer = answers[request];
      return answer ? { ok: true, value: answer(args) } : { ok: false, error: { code: 'archive', message: 'out of paper' } };
    },
    sendWhole: async (text: string) => ({ ok: true, value: { text } }),
    fetchWhole: async (request: string, args: unknown) => {
      calls.push([request, args]);
      return { ok: true, value: { text: 'x', fileName: 'backgrounder.csv', mediaType: 'text/csv' } };
    },
    singleKeys: async () => true,
    takeSingleKeys: async () => {},
    siteChoices: async () => ({ sites: {}, paused: false }),
    bytesUsed: async () => 1_200_000,
  } as unknown as LibrarySurroundings;
});
afterEach(() => render(null, document.body));

function show(place: LibraryPlace) {
  location.hash = libraryHash(place);
  render(
    <LibraryContext.Provider value={around}>
      <Library />
    </LibraryContext.Provider>,
    document.body,
  );
}
const main = () => document.querySelector('main')?.textContent ?? '';
const says = (words: string) => vi.waitFor(() => expect(main()).toContain(words));
const button = (words: string, within: ParentNode = document) =>
  [...within.querySelectorAll('button')].find(
    (each) => each.textContent?.trim() === words || each.getAttribute('aria-label') === words,
  ) as HTMLButtonElement;
const called = (request: string) => calls.filter(([name]) => name === request).map(([, args]) => args);
function type(input: Element | null, value: string) {
  (input as HTMLInputElement).value = value;
  input?.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('the list of articles', () => {
  it('goes on to the last of them, however many, and asks for no more than an answer may have', async () => {
    const total = MAX_LISTED + 130;
    const all = Array.from({ length: total }, (_, i) => ({ ...SUMMARY, id: `story-${i}`, headline: 'Story 0' }));
    let failing = false;
    const worker = around.worker;
    around = {
      ...around,
      worker: (async (request: WorkerRequest, args: { skip?: number; limit: number }) => {
        if (request !== 'articles') return worker(request as 'search', args as never);
        calls.push([request, args]);
        const { skip = 0, limit } = args;
        if (limit > MAX_LISTED || failing) return { ok: false, error: { code: 'archive', message: 'out of paper' } };
        return {
          ok: true,
          value: { articles: all.slice(skip, skip + limit), total: all.length, reach: { articles: total, from: null, to: null } },
        };
      }) as unknown as LibrarySurroundings['worker'],
    };
    show({ at: 'kept' });
    const listed = () => [...document.querySelectorAll('.articles > li')].map((item) => item.getAttribute('data-article'));
    const more = () => document.querySelector<HTMLButtonElement>('button.more');
    await vi.waitFor(() => expect(listed()).toHaveLength(50));
    // one page that does not come loses nothing, and comes when it is asked for again
    failing = true;
    more()?.click();
    await vi.waitFor(() => expect(document.querySelector('main [role=alert]')).not.toBeNull());
    expect(listed()).toHaveLength(50);
    failing = false;
    while (more()) {
      const before = listed().length;
      more()?.click();
      // pressed twice in haste, it is asked for once
      more()?.click();
      await vi.waitFor(() => expect(listed().length).toBe(Math.min(before + 50, total)));
    }
    expect(listed()).toEqual(all.map(({ id }) => id));
    expect(document.querySelector('main [role=alert]')).toBeNull();
    // what is removed is gone, and the rest stays in sight
    answers.dropArticle = ({ id }: { id: string }) =>
      all.splice(
        all.findIndex((one) => one.id === id),
        1,
      ) && null;
    const last = document.querySelector(`[data-article="story-${total - 1}"]`) as Element;
    button('Remove Story 0', last).click();
    await vi.waitFor(() => expect(last.querySelector('.sure')).not.toBeNull());
    button('Remove', last).click();
    await vi.waitFor(() => expect(listed()).toHaveLength(total - 1));
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
    show({ at: 'files' });
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

  it('cancels what has not begun, and goes on while another place is looked at', async () => {
    let finish = (_: FileReport): void => {};
    const worker = around.worker;
    around = {
      ...around,
      worker: ((request: WorkerRequest, args: never) =>
        request === 'importFile'
          ? new Promise<unknown>((resolve) => {
              finish = (value) => resolve({ ok: true, value });
            })
          : worker(request as 'search', args)) as unknown as LibrarySurroundings['worker'],
    };
    show({ at: 'files' });
    await says('Drop article texts');
    drop(new File(['One.'], 'one.txt'), new File(['Two.'], 'two.txt'));
    await says('reading…');
    button('Cancel the rest').click();
    await says('1 of 2 files done');
    location.hash = '#/articles';
    await says('1 article');
    finish(report('one.txt', {}));
    location.hash = '#/files';
    await says('2 of 2 files done');
    expect(line(1)).toBe('two.txt not read');
  });

  it('exports what is asked for in the format that is asked for', async () => {
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
    // a link to a file is not gone to
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    show({ at: 'files', speaker: 'holt' as EntityId });
    await vi.waitFor(() => expect(document.querySelector<HTMLInputElement>('[name=what][value=selection]')?.checked).toBe(true));
    const format = document.querySelector('[name=format]') as HTMLSelectElement;
    format.value = 'csv';
    format.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(format.value).toBe('csv'));
    document.querySelector('.export')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    await says('Handed to the browser as backgrounder.csv.');
    expect(called('exportStatements')).toEqual([{ format: 'csv', selection: { query: { speaker: 'holt' } } }]);
    expect(made).toHaveBeenCalledOnce();
    made.mockRestore();
    click.mockRestore();
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
    show({ at: 'kept' });
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
    show({ at: 'files' });
    await says('One file with everything');
    const input = document.getElementById('restore-file') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(['{"format":"x"}'], 'backup.json')], configurable: true });
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await says('Replace them all by those of the backup?');
    button('Replace all').click();
    await says('Restored: 2 articles, 5 statements, 1 correction.');
    expect(called('restore').map((args) => (args as { replace: boolean }).replace)).toEqual([false, true]);
  });
});

describe('what is kept', () => {
  it('is asked for by what is typed, and only what is kept', async () => {
    show({ at: 'kept' });
    await says('Pilots wait');
    expect(called('articles')).toEqual([{ limit: 50, kept: true }]);
    answers.articles = () => ({ articles: [], total: 0, reach: { articles: 1, from: null, to: null } });
    type(document.querySelector('[type=search]'), 'ferry ');
    await says('0 articles found');
    expect(called('articles').at(-1)).toEqual({ limit: 50, kept: true, text: 'ferry' });
  });

  it('is read again, with what that found', async () => {
    answers.recheck = () => ({ outcome: 'updated', before: 2, statements: 4 });
    show({ at: 'kept' });
    await says('Pilots wait');
    button('Read again: Pilots wait').click();
    await says('Pilots wait was read again: 4 statements now. Your corrections stayed.');
    expect(called('recheck')).toEqual([{ id: ID }]);
  });

  it('is removed on a second press only', async () => {
    answers.dropArticle = () => null;
    show({ at: 'kept' });
    await says('Pilots wait');
    button('Remove Pilots wait').click();
    await says('Remove this article, and all that was found in it?');
    expect(document.activeElement?.textContent).toBe('Cancel');
    button('Cancel').click();
    await vi.waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Remove Pilots wait'));
    expect(called('dropArticle')).toEqual([]);
    button('Remove Pilots wait').click();
    await says('Remove this article, and all that was found in it?');
    button('Remove').click();
    await says('Pilots wait was removed.');
    expect(called('dropArticle')).toEqual([{ id: ID }]);
  });
});

describe('what is stored', () => {
  const nothing = { articles: 0, statements: 0, facts: 0, terms: 0, corrections: 0, texts: 0 };
  const bundled = { articles: 5, statements: 51, facts: 53 };

  it('is removed by a confirmation that names it', async () => {
    answers.stored = () => ({ bundled, own: { ...nothing, articles: 2, statements: 7, terms: 1, corrections: 3 } });
    answers.forgetOwn = () => {
      answers.stored = () => ({ bundled, own: nothing });
      return null;
    };
    show({ at: 'stored' });
    await says('about 1 MB');
    button('Remove everything I added…').click();
    await says('This removes for good: 2 articles (7 statements), 1 watch term and 3 corrections.');
    expect(called('forgetOwn')).toEqual([]);
    button('Remove it all').click();
    await says('Everything you added was removed.');
    expect(called('forgetOwn')).toEqual([{}]);
    await says('There is nothing of yours to remove.');
  });
});
