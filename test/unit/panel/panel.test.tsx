// @vitest-environment happy-dom
import '../ui/messages';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { article, articles, entities } from '../../../src/archive/articles';
import { search, statementsOf } from '../../../src/archive/search';
import { type Answers, answer, NOTHING } from '../../../src/background/door';
import type { Failure, PageReplies, Reply } from '../../../src/messages';
import type { Edtf } from '../../../src/model/edtf';
import type { ArticleId, EntityId, Pack } from '../../../src/model/records';
import { type Early, early } from '../../../src/panel/answer';
import { NO_FILTERS } from '../../../src/panel/filters';
import { askFirst, type First, keyOf } from '../../../src/panel/listing';
import { Panel } from '../../../src/panel/panel';
import { type PanelState, START } from '../../../src/panel/state';
import { type Surroundings, SurroundingsContext } from '../../../src/panel/surroundings';
import { keeperOf, withFreshIndexedDB } from '../archive/fresh';
import { samplePack } from '../archive/sample';

withFreshIndexedDB();

type Page = PageReplies['mentions'];

const annotated: Page = {
  state: 'annotated',
  host: 'news.example',
  date: '2019-06-04' as Edtf,
  entities: [
    { id: 'harbour' as EntityId, kind: 'place', surface: 'the Harbour', count: 3 },
    { id: 'mayor' as EntityId, kind: 'person', surface: 'Quill', count: 1 },
  ],
};

/** Surroundings whose worker is the real one over the sample archive, and whose page answers `page`. */
function surroundings(page: Page | null = annotated, failure: Failure | null = null, pack: Pack = samplePack()) {
  const keeper = keeperOf(pack);
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    async (...args: unknown[]) =>
      void calls.push([name, ...args]);
  const nobody: Reply<never> = { ok: false, error: { code: 'disconnected', message: 'no answer' } };
  const around = {
    worker: (type: string, args: unknown) =>
      failure
        ? Promise.resolve({ ok: false, error: failure })
        : answer(
            {
              search: (query) => keeper.read((reading) => search(reading, query)),
              statementsOf: (args) => keeper.read((reading) => statementsOf(reading, args)),
              entities: () => keeper.read(entities),
              articles: () => keeper.read(articles),
              article: async ({ id }) => (await keeper.read((reading) => article(reading, id))) ?? NOTHING,
              card: async () => NOTHING,
              warm: async () => null,
              loadCard: async () => null,
              openPanel: async () => null,
            } as Partial<Answers> as Answers,
            { type, args },
            { id: 'self' },
            'self',
          ),
    isPopup: true,
    page: async (type: string, args: unknown) => {
      calls.push([type, args]);
      if (!page) return nobody;
      return { ok: true, value: type === 'mentions' ? page : { found: true } };
    },
    showPage: note('showPage'),
    reloadPage: note('reloadPage'),
    chooseSite: note('chooseSite'),
    pause: note('pause'),
    watchPage: () => () => {},
  } as unknown as Surroundings;
  return { around, calls };
}

function show(around: Surroundings, start: Partial<PanelState> = {}, singleKeys = true, firstFound: Early<First> | null = null) {
  const states: PanelState[] = [];
  const onClose = vi.fn();
  render(
    <SurroundingsContext.Provider value={around}>
      <Panel
        start={{ ...START, ...start }}
        firstFound={firstFound}
        unsaved={null}
        singleKeys={singleKeys}
        onState={(state) => states.push(state)}
        onClose={onClose}
      />
    </SurroundingsContext.Provider>,
    document.body,
  );
  return { states, onClose };
}

afterEach(() => render(null, document.body));

const main = () => document.querySelector('main')?.textContent ?? '';
const says = (words: string) => vi.waitFor(() => expect(main()).toContain(words));
const button = (words: string) =>
  [...document.querySelectorAll('button')].find(
    (each) => each.textContent?.trim() === words || each.getAttribute('aria-label') === words,
  ) as HTMLButtonElement;
const press = (key: string, target: Element = document.body, more: object = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));
const about = (filters: Partial<PanelState['filters']>): Partial<PanelState> => ({
  tab: 'statements',
  filters: { ...NO_FILTERS, ...filters },
});

describe('this page', () => {
  it('lists what is mentioned by its name, with counts, goes to it and shows its statements', async () => {
    const { around, calls } = surroundings();
    show(around);
    await says('Old Harbour place3 times');
    expect(main()).toContain('Annotating this page on news.example. The page is dated 4 June 2019.');
    expect(main()).toContain('Ada Quill persononce');
    document.querySelector<HTMLElement>('[data-entity=harbour]')?.click();
    await vi.waitFor(() => expect(calls).toContainEqual(['goTo', { entity: 'harbour' }]));
    button('Statements: Ada Quill').click();
    await says('No boat is stuck');
    expect(button('Speaker: Ada Quill, remove this filter')).toBeTruthy();
  });

  it.each([
    ['not-an-article', 'does not look like a news article', 'Annotate this site anyway', ['chooseSite', 'news.example', 'on']],
    ['off-here', 'You turned Backgrounder off on news.example.', 'On this site again', ['chooseSite', 'news.example', null]],
    ['paused', 'paused on every page', 'Resume', ['pause', false]],
    ['annotated', 'Annotating this page', 'Not on this site', ['chooseSite', 'news.example', 'off']],
    ['annotated', 'Annotating this page', 'Pause everywhere', ['pause', true]],
  ] as const)('says of a page that is %s why, and what changes it', async (state, words, action, call) => {
    const { around, calls } = surroundings({ ...annotated, state });
    show(around);
    await says(words);
    button(action).click();
    expect(calls).toContainEqual([...call]);
    expect(document.querySelectorAll('[data-entity]')).toHaveLength(state === 'annotated' ? 2 : 0);
  });

  it('says where nothing of the archive is mentioned', async () => {
    show(surroundings({ ...annotated, entities: [], date: null }).around);
    await says('Nothing on this page is in the archive.');
    expect(main()).toContain('The page gives no date.');
  });

  it('says that a page is out of reach, and offers to reload it', async () => {
    const { around, calls } = surroundings(null);
    show(around);
    await says('Backgrounder cannot see this page.');
    button('Reload the page').click();
    expect(calls).toContainEqual(['reloadPage']);
  });
});

describe('statements', () => {
  it('that were asked for before are there when the panel is first drawn, once', async () => {
    const { around } = surroundings();
    const start = about({ speaker: 'mayor' as EntityId });
    const asked = vi.spyOn(around, 'worker');
    const filters = start.filters as PanelState['filters'];
    const found = early(keyOf(filters), askFirst(around.worker, filters, START.rows));
    await found.reply;
    show(around, start, true, found);
    expect(main()).toContain('No boat is stuck');
    button('Articles').click();
    await vi.waitFor(() => expect(document.querySelector('[data-tab=articles]')).toBeTruthy());
    button('Statements').click();
    await vi.waitFor(() => expect(asked.mock.calls.filter(([request]) => request === 'search')).toHaveLength(2));
    await says('No boat is stuck');
  });

  it('that were asked for before are waited for, and what fails is told', async () => {
    const { around } = surroundings();
    const start = about({ speaker: 'mayor' as EntityId });
    const key = keyOf(start.filters as PanelState['filters']);
    let fail: (reply: Reply<First>) => void = () => {};
    show(
      around,
      start,
      true,
      early(
        key,
        new Promise((resolve) => {
          fail = resolve;
        }),
      ),
    );
    expect(document.querySelector('.said')).toBeNull();
    fail({ ok: false, error: { code: 'archive', message: 'out of paper' } });
    await says('out of paper');
  });

  it('are counted, newest first, with those they deny beside them', async () => {
    show(surroundings().around, about({ about: 'harbour' as EntityId }));
    await says('No boat is stuck');
    const ids = [...document.querySelectorAll('.said .result')].map(({ id }) => id);
    expect(ids.indexOf('statement-early-1')).toBeLessThan(ids.indexOf('statement-early-2'));
    expect(document.querySelector('[role=status]')?.textContent).toBe(
      `${ids.length} statements · ${document.querySelectorAll('.facts .result').length} facts`,
    );
    const beside = document.querySelector('#statement-early-1 [data-link=denies-to]');
    expect(beside?.textContent).toContain('one boat cannot leave the fog');
    expect(document.querySelector('#statement-early-2 .above')?.textContent).toBe('denied by Ada Quill, 3 June 2019');
    expect(document.querySelector('[data-series=boats-stuck]')?.textContent).toContain('1 June 2019');
  });

  it('are searched while typing, and marked; Esc clears the search and then closes', async () => {
    const { onClose } = show(surroundings().around, { tab: 'statements' });
    await says('No boat is stuck');
    const input = document.querySelector('#search') as HTMLInputElement;
    input.value = 'rust';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.waitFor(() => expect([...document.querySelectorAll('.said .result')].map(({ id }) => id)).toEqual(['statement-early-3']));
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['rusty']);
    press('Escape', input);
    await says('No boat is stuck');
    expect(onClose).not.toHaveBeenCalled();
    press('Escape', input);
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('that are not there say which filter to drop, and what that gives', async () => {
    show(surroundings().around, about({ speaker: 'captain' as EntityId, text: 'stuck' }));
    await says('No statement has all of: Words: stuck · Speaker: Bo Reed');
    await says('Drop Words: stuck – 2 statements');
    button('Drop Words: stuck – 2 statements').click();
    await says('one boat cannot leave the fog');
    expect(button('Words: stuck, remove this filter')).toBeFalsy();
    expect(document.activeElement?.id).toBe('search');
  });

  it('lead to their passage and back to themselves', async () => {
    show(surroundings().around, about({ speaker: 'captain' as EntityId }));
    await says('one boat cannot leave the fog');
    const result = document.querySelector('#statement-early-2') as HTMLElement;
    result.focus();
    press('Enter', result);
    await says('The mayor answers.');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('passage-2'));
    button('‹ Back').click();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('statement-early-2'));
    expect(button('Speaker: Bo Reed, remove this filter')).toBeTruthy();
  });

  it('lead to their speaker’s others and back to themselves, within the tab', async () => {
    show(surroundings().around, about({ about: 'harbour' as EntityId, text: 'fog' }));
    await vi.waitFor(() => expect(document.querySelectorAll('.said .result')).toHaveLength(1));
    document.querySelector<HTMLElement>('#statement-early-2 .linked .bg-name')?.click();
    await vi.waitFor(() => expect(document.querySelector('#statement-early-2')).toBe(null));
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('results'));
    button('‹ Back').click();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('statement-early-2'));
    expect((document.querySelector('#search') as HTMLInputElement).value).toBe('fog');
  });

  it('are asked for with / from anywhere but a field', async () => {
    show(surroundings().around);
    await says('Old Harbour');
    press('/');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('search'));
    expect(press('/', document.activeElement as Element)).toBe(true);
  });

  it('are not asked for with / where the reader has turned single keys off', async () => {
    show(surroundings().around, {}, false);
    await says('Old Harbour');
    expect(press('/')).toBe(true);
    expect(press('?')).toBe(true);
    expect(document.querySelector('dialog[open]')).toBeNull();
  });
});

describe('articles', () => {
  it('stand by date, with how it is known and the condition they are in', async () => {
    show(surroundings().around, { tab: 'articles' });
    await says('Boats in the harbour');
    const rows = [...document.querySelectorAll('.open-article')].map(({ textContent }) => textContent);
    expect(rows[0]).toContain('No headline printed16 February 2020 (date inferred: the festival)Wave');
    expect(rows[0]).toContain('machine-translateddate inferredno address printed');
    expect(rows[1]).toContain('address repaired');
  });

  it('are read passage by passage, each with what was said and claimed in it', async () => {
    show(surroundings().around, { tab: 'articles' });
    await says('Boats in the harbour');
    document.querySelector<HTMLElement>('[data-article=early]')?.click();
    await says('A boat cannot leave the harbour.');
    const [first, second] = document.querySelectorAll('.passage');
    expect(first?.textContent).toContain('“No boat is stuck”');
    expect(first?.textContent).toContain('One boat was stuck.');
    expect(second?.textContent).toContain('one boat cannot leave the fog');
    const link = document.querySelector<HTMLAnchorElement>('.particulars a');
    expect([link?.href, link?.target, link?.rel]).toEqual(['https://example.org/early', '_blank', 'noopener noreferrer']);
    button('‹ Back').click();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('article-early'));
  });
});

describe('an article being read', () => {
  it('is gone to again where a source is the passage shown first', async () => {
    show(surroundings().around, { tab: 'articles', reading: { article: 'early' as ArticleId, passage: 2 } });
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('passage-2'));
    const source = document.querySelector<HTMLElement>('#passage-2 .bg-source button');
    source?.focus();
    source?.click();
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('passage-2'));
  });

  it('leads to another article’s passage and back to the claim it was left from', async () => {
    const pack = samplePack();
    const [early, late] = pack.articles;
    const fact = early?.facts[0];
    if (!early || !late || !fact) throw new Error('the sample has two articles with facts');
    const shared = { ...fact, sources: [...fact.sources, { article: late.id, passage: 1 }] };
    const articles = [{ ...early, facts: [shared, ...early.facts.slice(1)] }, late];
    show(surroundings(annotated, null, { ...pack, articles }).around, { tab: 'articles', reading: { article: early.id, passage: 1 } });
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('passage-1'));
    const left = document.querySelector(`[data-fact='${fact.id}']`)?.closest('.result') as HTMLElement;
    const { id } = left;
    [...left.querySelectorAll<HTMLElement>('.bg-source button')].at(-1)?.click();
    await says('More boats cannot leave.');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe('passage-1'));
    button('‹ Back').click();
    await says('A boat cannot leave the harbour.');
    await vi.waitFor(() => expect(document.activeElement?.id).toBe(id));
  });
});

describe('failures', () => {
  it.each([
    ['archive', 'The archive could not be opened.', 'no room on the disk'],
    ['disconnected', 'Backgrounder did not answer.', ''],
  ] as const)('of kind %s have words of their own and a way on', async (code, words, detail) => {
    show(surroundings(annotated, { code, message: detail }).around, { tab: 'statements' });
    await says(words);
    expect(main()).toContain(detail);
    expect(button('Try again')).toBeTruthy();
  });

  it('of an article that is no longer there too', async () => {
    show(surroundings().around, { tab: 'articles', reading: { article: 'gone' as never, passage: null } });
    await says('The archive no longer has this.');
    button('‹ All articles').click();
    await says('Boats in the harbour');
  });
});
