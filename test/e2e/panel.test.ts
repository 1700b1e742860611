/**
 * The panel of the built extension, in both browsers: the questions a reader brings, what is on this page, the articles
 * passage by passage, and all of it by keyboard.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeViews } from './ask';
import { BROWSERS, eventually, launch, type Session } from './harness';

/** A statement or fact as it is shown. */
interface Shown {
  readonly id: string;
  readonly who: string;
  readonly when: string;
  readonly words: string;
  readonly quotes: readonly string[];
  readonly labels: readonly string[];
  readonly sources: readonly string[];
  /** What it is linked with, by the relation's words. */
  readonly linked: readonly (readonly [string, string])[];
}

/** Runs in the panel: its statements, in order. */
function readStatements(): Shown[] {
  const text = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return [...document.querySelectorAll('.said .result')].map((result) => {
    const own = result.querySelector('.bg-statement');
    return {
      id: result.id,
      who: text(own?.querySelector('.bg-said')),
      when: text(own?.querySelector('.bg-when')),
      words: text(own?.querySelector('.bg-words')),
      quotes: [...(own?.querySelectorAll('.bg-words q') ?? [])].map(text),
      labels: [...(own?.querySelectorAll('summary .bg-label') ?? [])].map(text),
      sources: [...(own?.querySelectorAll('.bg-source') ?? [])].map(text),
      linked: [...result.querySelectorAll('.linked > div')].map(
        (link) => [text(link.querySelector('.relation')), text(link.querySelector('.bg-words'))] as const,
      ),
    };
  });
}

/** Runs in the panel: the rows of a series. */
function readSeries(id: string): string[][] {
  return [...document.querySelectorAll(`[data-series='${id}'] tbody tr`)].map((row) =>
    [...row.children].map((cell) => [...cell.childNodes].map((part) => part.textContent).join(' ')),
  );
}

/** Runs in the panel: chooses in the filter of this label, once it offers that. */
async function choose(label: string, value: string): Promise<void> {
  const select = [...document.querySelectorAll<HTMLLabelElement>('.choice')]
    .find((each) => each.firstElementChild?.textContent === label)
    ?.querySelector('select');
  if (!select) throw new Error(`no filter ${label}`);
  for (let times = 0; times < 100 && ![...select.options].some((option) => option.value === value); times++)
    await new Promise((later) => setTimeout(later, 50));
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

const focused = (panel: Page): Promise<string> => panel.evaluate(() => document.activeElement?.id ?? '');
const words = (panel: Page): Promise<string> => panel.evaluate(() => document.querySelector('main')?.textContent ?? '');
const says = (panel: Page, wanted: string | RegExp): Promise<string> =>
  eventually(`the panel to say ${wanted}`, async () => {
    const said = await words(panel);
    return (typeof wanted === 'string' ? said.includes(wanted) : wanted.test(said)) ? said : undefined;
  });
/** The statements once the panel says that there are so many. */
async function statements(panel: Page, count: number): Promise<readonly Shown[]> {
  await eventually(`${count} statements`, async () =>
    (await panel.evaluate(() => document.querySelector('.count-line')?.textContent))?.startsWith(`${count} statement`) ? true : undefined,
  );
  return panel.evaluate(readStatements);
}

describe.each(BROWSERS)('the panel in %s', (name) => {
  let session: Session;
  let news: Page;
  beforeAll(async () => {
    session = await launch(name);
    news = await session.open('/news.html');
    await session.mentions(news, 20);
  });
  afterAll(() => session?.close());

  /** The panel opened over the sample page, on its statements. */
  async function asking(query = ''): Promise<Page> {
    const panel = await session.panel(news, query);
    await panel.waitForSelector('#tab-statements');
    await panel.evaluate(() => document.getElementById('tab-statements')?.click());
    await panel.waitForSelector('.said .result');
    return panel;
  }
  afterEach(() => closeViews(session));

  test('says what Peskov said in February 2020', async () => {
    const panel = await asking();
    await panel.evaluate(choose, 'Speaker', 'peskov');
    await panel.evaluate(choose, 'From', '2020-02');
    await panel.evaluate(choose, 'To', '2020-02');
    const found = await statements(panel, 8);
    for (const { who, when, sources } of found) {
      expect(who).toBe('Dmitry Peskov, Kremlin spokesman');
      expect(when).toMatch(/^1[12] February 2020|February 2020/);
      expect(sources.length).toBeGreaterThan(0);
      for (const source of sources) expect(source).toMatch(/1[12] February 2020(?:, passage \d+)+$/);
    }
    const sorties = found.find(({ quotes }) => quotes.includes('“We consider such sorties from Idlib unacceptable”'));
    expect(sorties?.sources[0]).toContain('Reuters, The Moscow Times, 11 February 2020, passage 7');
    expect(found.flatMap(({ labels }) => labels)).toContain('machine-translated');
    expect(await panel.evaluate(() => [...document.querySelectorAll('.chip')].map((chip) => chip.textContent))).toEqual([
      'Speaker: Dmitry Peskov ×',
      'February 2020 ×',
    ]);
  });

  test('says how many posts were encircled, and when', async () => {
    const panel = await asking();
    await panel.evaluate(choose, 'Topic', 'observation-posts');
    await says(panel, 'Turkish posts encircled');
    const rows = await panel.evaluate(readSeries, 'posts-encircled');
    expect(rows.map(([date, number]) => [date, number])).toEqual([
      ['27 August 2019', '1'],
      ['about 16 February 2020', '4 believed to be'],
    ]);
    expect(rows[0]?.[2]).toContain('AFP');

    // and by words alone
    await panel.evaluate(() => document.querySelector<HTMLElement>('.chip')?.click());
    await panel.type('#search', 'posts encircled');
    await says(panel, /Words: posts encircled/);
    await eventually('the series', async () => ((await panel.evaluate(readSeries, 'posts-encircled')).length === 2 ? true : undefined));
  });

  test('says what Erdogan said about his troops, and what was answered', async () => {
    const panel = await asking();
    await panel.evaluate(choose, 'Speaker', 'erdogan');
    await panel.type('#search', 'troops');
    await says(panel, /Words: troops/);
    const found = await eventually('statements about troops', async () => {
      const some = await panel.evaluate(readStatements);
      return some.length > 0 && some.every(({ who }) => who.startsWith('Recep Tayyip Erdogan')) && some.length < 5 ? some : undefined;
    });
    const danger = found.find(({ words: said }) => said.includes('our troops are in danger'));
    expect(danger?.when).toBe('27 August 2019');
    expect(danger?.sources[0]).toMatch(/AFP, 27 August 2019, passage 11$/);
    const denied = found.find(({ linked }) => linked.some(([relation]) => relation === 'denied by'));
    expect(denied?.quotes.join(' ')).toContain('repeatedly attacked civilians');
    expect(denied?.linked.find(([relation]) => relation === 'denied by')?.[1]).toContain('do not correspond to reality');
    expect(
      await panel.evaluate(() => [...document.querySelectorAll('.said mark')].every((mark) => /^troops/i.test(mark.textContent ?? ''))),
    ).toBe(true);
  });

  test('says which filter to drop where nothing is found', async () => {
    const panel = await asking();
    await panel.evaluate(choose, 'Speaker', 'cavusoglu');
    await panel.evaluate(choose, 'To', '2019-06');
    await says(panel, 'No statement has all of: Speaker: Mevlut Cavusoglu · To June 2019');
    await says(panel, 'Drop Speaker: Mevlut Cavusoglu – ');
    await says(panel, 'Drop To June 2019 – 1 statement');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.drops li:nth-child(2) button')?.click());
    const [said] = await statements(panel, 1);
    expect(said?.quotes.join(' ')).toContain('the attacks in Idlib must stop');
  });

  test('offers what a typed question names', async () => {
    const panel = await asking();
    await panel.type('#search', 'what did Peskov say in February 2020?');
    await panel.waitForSelector('.recognised button');
    await panel.click('.recognised button');
    const found = await statements(panel, 8);
    expect(found.every(({ who }) => who.startsWith('Dmitry Peskov'))).toBe(true);
    expect(await panel.evaluate(() => [...document.querySelectorAll('.chip')].map((chip) => chip.textContent))).toEqual([
      'Speaker: Dmitry Peskov ×',
      'February 2020 ×',
    ]);
  });

  test('opens on what a card asked for, and only once', async () => {
    await session.worker(async () => {
      const api = ((globalThis as { browser?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome) as {
        storage: { session: { set(values: object): Promise<void> } };
      };
      await api.storage.session.set({ panelRequest: { entity: 'putin' } });
    });
    const panel = await session.panel(news);
    await says(panel, 'Speaker: Vladimir Putin');
    await panel.evaluate(() => document.getElementById('tab-articles')?.click());
    await says(panel, '5 articles');
    await panel.close();
    await says(await session.panel(news), '5 articles');
  });

  test('opens on the entity that its address names', async () => {
    const panel = await session.panel(news, 'entity=akar');
    await panel.waitForSelector('.said .result');
    expect(await panel.evaluate(() => document.querySelector('.chip')?.textContent)).toBe('Speaker: Hulusi Akar ×');
  });

  test('lists what this page mentions and goes to it', async () => {
    const panel = await session.panel(news);
    await says(panel, 'Annotating this page on 127.0.0.1. The page is dated 20 February 2020.');
    const listed = await panel.evaluate(() =>
      [...document.querySelectorAll('[data-entity]')].map((row) => [
        row.getAttribute('data-entity'),
        row.querySelector('.count')?.textContent,
      ]),
    );
    const underlined = Object.values(await session.highlights(news)).flat();
    expect(listed.map(([entity]) => entity)).toEqual(expect.arrayContaining(['idlib', 'erdogan', 'peskov', 's-400', 'rouhani']));
    expect(Object.fromEntries(listed)).toMatchObject({ cavusoglu: '2 times', lavrov: '2 times' });
    const total = listed.reduce((sum, [, count]) => sum + (count === 'once' ? 1 : Number.parseInt(count ?? '', 10)), 0);
    expect(total).toBe(underlined.length);

    const before = await news.evaluate(() => scrollY);
    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-entity=rouhani]')?.click());
    await eventually('the page to scroll to Rouhani', async () => ((await news.evaluate(() => scrollY)) > before ? true : undefined));
  });

  test('turns the site off and on again, and pauses', async () => {
    const panel = await session.panel(news);
    const press = async (label: string): Promise<void> => {
      await eventually(`the button ${label}`, async () =>
        (await panel.evaluate((wanted) => {
          const button = [...document.querySelectorAll('button')].find((each) => each.textContent === wanted);
          button?.click();
          return button !== undefined;
        }, label))
          ? true
          : undefined,
      );
    };
    const underlines = (some: boolean) =>
      eventually(some ? 'underlines' : 'no underlines', async () =>
        Object.values(await session.highlights(news)).flat().length > 0 === some ? true : undefined,
      );
    await press('Not on this site');
    await underlines(false);
    await says(panel, 'You turned Backgrounder off on 127.0.0.1.');
    await press('On this site again');
    await underlines(true);
    await says(panel, 'Annotating this page');
    await press('Pause everywhere');
    await underlines(false);
    await says(panel, 'paused on every page');
    await press('Resume');
    await underlines(true);
    await says(panel, 'Annotating this page');
  });

  test('leaves a page that is no article alone, and says so', async () => {
    const shop = await session.open('/shop.html');
    const panel = await session.panel(shop);
    await says(panel, 'this page does not look like a news article');
    expect(await words(panel)).toContain('Annotate this site anyway');
    await shop.close();
    await news.bringToFront();
  });

  test('reads the articles passage by passage with their quotations, and comes back', async () => {
    const panel = await session.panel(news);
    await panel.evaluate(() => document.getElementById('tab-articles')?.click());
    await says(panel, '5 articles, Jun 2019 – Feb 2020');
    const titles = await panel.evaluate(() =>
      [...document.querySelectorAll('.open-article')].map((row) => row.getAttribute('data-article')),
    );
    expect(titles).toEqual(['readout-2020-02-16', 'reuters-2020-02-12', 'reuters-2020-02-11', 'afp-2019-08-27', 'bloomberg-2019-06-02']);
    expect(await words(panel)).toContain('machine-translated');
    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-article=reuters-2020-02-11]')?.click());
    await panel.waitForSelector('#passage-7');
    const seventh = await panel.evaluate(() => document.getElementById('passage-7')?.textContent ?? '');
    expect(seventh).toContain('“We consider such sorties from Idlib unacceptable”');
    const link = await panel.evaluate(() => {
      const { href, target, rel } = document.querySelector('.particulars a') as HTMLAnchorElement;
      return { href, target, rel };
    });
    expect(link).toMatchObject({ target: '_blank', rel: 'noopener noreferrer' });
    expect(link.href).toMatch(/^https:\/\/www\.themoscowtimes\.com\/.+russian-forces/);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.back')?.click());
    await eventually('the focus to return', async () => ((await focused(panel)) === 'article-reuters-2020-02-11' ? true : undefined));
  });

  test('copies a statement with its source, to be pasted', async () => {
    const panel = await asking('entity=peskov');
    await panel.bringToFront();
    await panel.type('#search', 'sorties');
    await statements(panel, 1);
    await panel.click('.said .result [data-menu]');
    await panel.click('[data-choice=sentence]');
    await says(panel, 'Copied');
    await panel.evaluate(() => document.querySelector<HTMLInputElement>('#search')?.select());
    await panel.keyboard.down('Control');
    await panel.keyboard.press('v');
    await panel.keyboard.up('Control');
    const pasted = await eventually('the citation', async () => {
      const value = await panel.evaluate(() => document.querySelector<HTMLInputElement>('#search')?.value ?? '');
      return value === 'sorties' ? undefined : value;
    });
    expect(pasted).toMatch(/^Dmitry Peskov \(Kremlin spokesman\), .*11 February 2020.*“We consider such sorties from Idlib unacceptable”/);
    expect(pasted).toContain('passage 7, https://www.themoscowtimes.com/');
    await news.bringToFront();
  });

  test('is where it was when it is opened again in the same session', async () => {
    const panel = await asking();
    await panel.evaluate(choose, 'Form', 'direct');
    await says(panel, 'Form: quoted');
    await panel.close();
    const again = await session.panel(news);
    await says(again, 'Form: quoted');
  });

  test('is gone through by keyboard alone', async () => {
    const panel = await session.panel(news);
    await says(panel, 'Annotating this page');
    if (name === 'firefox') await panel.bringToFront();
    await panel.keyboard.press('Tab');
    expect(await focused(panel)).toBe('tab-page');
    await panel.keyboard.press('ArrowRight');
    await panel.waitForSelector('.said .result');
    expect(await focused(panel)).toBe('tab-statements');
    await panel.keyboard.press('/');
    await eventually('the search to be focused', async () => ((await focused(panel)) === 'search' ? true : undefined));
    await panel.keyboard.type('sorties');
    await statements(panel, 1);
    await panel.keyboard.press('ArrowDown');
    const result = await focused(panel);
    expect(result).toMatch(/^statement-reuters-2020-02-11/);
    expect(await panel.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).not.toBe('none');
    await panel.keyboard.press('Enter');
    await eventually('the passage', async () => ((await focused(panel)) === 'passage-7' ? true : undefined));
    await panel.keyboard.down('Alt');
    await panel.keyboard.press('ArrowLeft');
    await panel.keyboard.up('Alt');
    await eventually('the statement again', async () => ((await focused(panel)) === result ? true : undefined));
    await panel.keyboard.press('ArrowUp');
    expect(await focused(panel)).toBe('search');
    await panel.keyboard.press('Escape');
    await eventually('the search to be cleared', async () =>
      (await panel.evaluate(() => document.querySelector<HTMLInputElement>('#search')?.value)) === '' ? true : undefined,
    );
    if (name === 'chromium') {
      // the real popup closes on the key's way down, so that nothing is there for its way up
      await panel.keyboard.down('Escape').catch(() => {});
      await eventually('the popup to close', async () => (panel.isClosed() ? true : undefined));
    }
  });

  test('is quiet, and asks nothing of the network', async () => {
    expect(await session.noise()).toEqual([]);
    expect(session.foreignRequests()).toEqual([]);
  });
});
