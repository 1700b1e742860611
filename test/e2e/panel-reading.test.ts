/**
 * Reading in the panel of the built extension, in both browsers: brushing over time with a pointer and by keys, two
 * statements side by side, copying, the way to the quoted words, checking a kept article, and coming back to where one was.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closeViews } from './ask';
import { BROWSERS, eventually, launch, type Session } from './harness';

const SORTIES = 'We consider such sorties from Idlib unacceptable';
const DOORS = 'The lighthouse keeper has painted every door on the island green – and it’s his 3rd coat, a & b';

/** An invented page whose quotations stand far below its beginning. */
const STORY = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Doors</title>
<meta property="og:type" content="article"><meta property="og:title" content="Doors"></head>
<body style="font: 16px/1.5 serif"><article><h1>Doors are painted on the island</h1>
${'<p>Some invented sentences stand between the quotations so that this is the longest part of the page, as an article is.</p>'.repeat(40)}
<p>“${SORTIES},” Kremlin spokesman Dmitry Peskov said.</p>
<p>“${DOORS},” Dmitry Peskov told reporters on Tuesday.</p>
${'<p>Further sentences stand below them, so that there is somewhere to scroll to beyond what was said by anybody here.</p>'.repeat(40)}
</article></body></html>`;

const focused = (panel: Page): Promise<string> => panel.evaluate(() => document.activeElement?.id ?? '');
const says = (panel: Page, wanted: string | RegExp): Promise<string> =>
  eventually(`the panel to say ${wanted}`, async () => {
    const said = await panel.evaluate(() => document.querySelector('main')?.textContent ?? '');
    return (typeof wanted === 'string' ? said.includes(wanted) : wanted.test(said)) ? said : undefined;
  });
const chips = (panel: Page): Promise<string[]> =>
  panel.evaluate(() => [...document.querySelectorAll('.chip')].map((chip) => (chip.textContent ?? '').replace(/ ×$/, '')));
const chipsAre = (panel: Page, wanted: readonly string[]): Promise<true> =>
  eventually(`the filters ${wanted.join(', ') || 'to be none'}`, async () =>
    JSON.stringify(await chips(panel)) === JSON.stringify(wanted) ? true : undefined,
  );
const total = (panel: Page): Promise<number> =>
  panel.evaluate(() => Number.parseInt(document.querySelector('.count-line')?.textContent ?? '', 10));

/** Types into the search, in the place of what stands there, and waits until what is shown answers it. */
async function seek(panel: Page, text: string): Promise<void> {
  await panel.evaluate(() => document.querySelector<HTMLInputElement>('#search')?.select());
  await panel.type('#search', text);
  await chipsAre(panel, [`Words: ${text}`]);
  await panel.waitForSelector('.answer[aria-busy=false]');
}

describe.each(BROWSERS)('reading in the panel in %s', (name) => {
  let session: Session;
  let news: Page;
  beforeAll(async () => {
    session = await launch(name, { routes: { '/doors.html': { body: STORY, headers: { 'content-type': 'text/html; charset=utf-8' } } } });
    news = await session.open('/news.html');
    await session.mentions(news, 20);
  });
  afterAll(() => session?.close());
  afterEach(async () => {
    await closeViews(session);
    await news.bringToFront();
  });

  /** The statements of the panel in a tab of its own, in front, with the pointer and the keyboard in it. */
  async function asking(): Promise<Page> {
    const panel = await session.panel(news, 'unasked=');
    await panel.bringToFront();
    await panel.setViewport({ width: 1200, height: 900 });
    await panel.waitForSelector('#tab-statements');
    await panel.evaluate(() => document.getElementById('tab-statements')?.click());
    await panel.waitForSelector('.said .result');
    return panel;
  }

  /** Where a share of the strip of months lies, in its middle. */
  async function onStrip(panel: Page, share: number): Promise<{ x: number; y: number }> {
    const box = await panel.evaluate(() => {
      const { x, y, width, height } = (document.querySelector('.time-track') as Element).getBoundingClientRect();
      return { x, y, width, height };
    });
    return { x: box.x + box.width * share, y: box.y + box.height / 2 };
  }
  async function drag(panel: Page, from: number, to: number): Promise<void> {
    const [start, end] = [await onStrip(panel, from), await onStrip(panel, to)];
    await panel.mouse.move(start.x, start.y);
    await panel.mouse.down();
    await panel.mouse.move(end.x, end.y, { steps: 8 });
    await panel.mouse.up();
  }
  // June 2019 to February 2020: nine months
  const middleOf = (month: number): number => (month + 0.5) / 9;

  test('a time is brushed over, moved, resized and dropped with the pointer', async () => {
    const panel = await asking();
    const all = await total(panel);
    await drag(panel, middleOf(2), middleOf(4));
    await chipsAre(panel, ['between August and October 2019']);
    const august = await eventually('fewer statements', async () => ((await total(panel)) < all ? total(panel) : undefined));
    expect(august).toBeGreaterThan(5);
    // the chosen time is taken hold of in its middle
    await drag(panel, middleOf(3), middleOf(6));
    await chipsAre(panel, ['between November 2019 and January 2020']);
    // its last end, a little beyond its edge, goes to the end of the strip
    await drag(panel, 8 / 9 + 0.004, 0.999);
    await chipsAre(panel, ['between November 2019 and February 2020']);
    // and its first end across the last one
    await drag(panel, 5 / 9 - 0.004, middleOf(2));
    await chipsAre(panel, ['between August 2019 and February 2020']);
    const { x, y } = await onStrip(panel, middleOf(8));
    await panel.mouse.click(x, y);
    await chipsAre(panel, ['February 2020']);
    await eventually('fewer statements', async () => ((await total(panel)) < all ? true : undefined));
    await panel.mouse.click(x, y);
    await chipsAre(panel, []);
    await eventually('all statements again', async () => ((await total(panel)) === all ? true : undefined));
  });

  test('a time is chosen by keys alone, and told as it changes', async () => {
    const panel = await asking();
    const handles = await panel.$$('.time-end');
    expect(handles).toHaveLength(2);
    const told = (): Promise<(string | null)[][]> =>
      panel.evaluate(() =>
        [...document.querySelectorAll('[role=slider]')].map((handle) =>
          ['aria-label', 'aria-valuetext'].map((attribute) => handle.getAttribute(attribute)),
        ),
      );
    expect(await told()).toEqual([
      ['From', 'June 2019'],
      ['To', 'February 2020'],
    ]);
    await handles[0]?.focus();
    for (let times = 0; times < 2; times++) await panel.keyboard.press('ArrowRight');
    await chipsAre(panel, ['between August 2019 and February 2020']);
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Home');
    await chipsAre(panel, ['August 2019']);
    expect(await told()).toEqual([
      ['From', 'August 2019'],
      ['To', 'August 2019'],
    ]);
    await panel.keyboard.down('Shift');
    await panel.keyboard.press('End');
    await panel.keyboard.up('Shift');
    await chipsAre(panel, ['February 2020']);
    // the lists of months say the same
    expect(
      await panel.evaluate(() => [...document.querySelectorAll<HTMLSelectElement>('.time-ends select')].map(({ value }) => value)),
    ).toEqual(['2020-02', '2020-02']);
  });

  test('a speaker’s row narrows to the speaker, and back', async () => {
    const panel = await asking();
    await panel.click('.time-speaker[data-speaker=putin]');
    await chipsAre(panel, ['Speaker: Vladimir Putin']);
    await panel.waitForSelector('.time-speaker[data-speaker=putin][aria-pressed=true]');
    await panel.click('.time-speaker[data-speaker=putin]');
    await chipsAre(panel, []);
  });

  test('two statements stand side by side, with what differs', async () => {
    const panel = await asking();
    await seek(panel, 'sorties');
    await eventually('one result', async () => ((await total(panel)) === 1 ? true : undefined));
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('v');
    await says(panel, 'To compare: Dmitry Peskov, 11 February 2020');
    const first = await focused(panel);
    await panel.evaluate((id) => document.getElementById(id)?.querySelector('[data-compare]')?.getAttribute('aria-pressed'), first);
    await panel.keyboard.press('Escape');
    expect(await focused(panel)).toBe('search');
    await panel.keyboard.press('Escape');
    await seek(panel, 'ceasefire');
    await panel.keyboard.press('ArrowDown');
    const other = await focused(panel);
    expect(other).toMatch(/^statement-/);
    expect(other).not.toBe(first);
    await panel.keyboard.press('v');
    await says(panel, 'What differs');
    expect(
      await panel.evaluate(() =>
        [...document.querySelectorAll('.compare .bg-statement')].map((each) => `statement-${each.getAttribute('data-statement')}`),
      ),
    ).toEqual(expect.arrayContaining([first, other]));
    const rows = await panel.evaluate(() =>
      [...document.querySelectorAll('.deviations tbody tr')].map((row) => [...row.children].map((cell) => (cell.textContent ?? '').trim())),
    );
    expect(rows.map(([what]) => what)).toEqual(expect.arrayContaining(['Speaker', 'Said', 'Form', 'Source']));
    expect(await panel.evaluate(() => document.querySelector('main')?.textContent)).not.toMatch(/\b(?:right|wrong|true|false|lie[sd]?)\b/i);
    // in a tab they stand beside each other, at a popup's width below each other
    const tops = (): Promise<number[]> =>
      panel.evaluate(() =>
        [...document.querySelectorAll('.compare .side-by-side > .result')].map((each) => each.getBoundingClientRect().top),
      );
    const [one, two] = await tops();
    expect(one).toBe(two);
    await panel.setViewport({ width: 470, height: 600 });
    const [above, below] = await tops();
    expect(below).toBeGreaterThan(above as number);
    await panel.setViewport({ width: 1200, height: 900 });
    await panel.keyboard.press('Escape');
    await eventually('the statement that was left', async () => ((await focused(panel)) === other ? true : undefined));
    expect(await panel.evaluate(() => document.querySelectorAll('[data-compare][aria-pressed=true]').length)).toBeGreaterThan(0);
  });

  test('a statement is copied in four forms, by keyboard', async () => {
    const panel = await asking();
    await seek(panel, 'sorties');
    await eventually('one result', async () => ((await total(panel)) === 1 ? true : undefined));
    const copied: string[] = [];
    for (let form = 0; form < 4; form++) {
      await panel.evaluate(() => document.querySelector<HTMLElement>('.said .result')?.focus());
      await panel.keyboard.press('c');
      await panel.waitForSelector('[role=menu]');
      for (let step = 0; step < form; step++) await panel.keyboard.press('ArrowDown');
      await panel.keyboard.press('Enter');
      await says(panel, 'Copied');
      expect(await panel.evaluate(() => document.activeElement?.hasAttribute('data-menu'))).toBe(true);
      // pasted where lines stay lines, until it is what was copied now
      const pasted = await eventually('what was copied', async () => {
        await panel.evaluate(() => {
          document.getElementById('pasted')?.remove();
          const field = document.createElement('textarea');
          field.id = 'pasted';
          // for which Chromium would fetch a dictionary
          field.spellcheck = false;
          document.body.append(field);
          field.focus();
        });
        await panel.keyboard.down('Control');
        await panel.keyboard.press('v');
        await panel.keyboard.up('Control');
        const text = await panel.evaluate(() => (document.getElementById('pasted') as HTMLTextAreaElement).value);
        return text === '' || copied.includes(text) ? undefined : text;
      });
      copied.push(pasted);
      await panel.evaluate(() => document.getElementById('pasted')?.remove());
    }
    const [sentence, markdown, bibtex, csl] = copied as [string, string, string, string];
    expect(sentence).toMatch(
      /^Dmitry Peskov \(Kremlin spokesman\), .*11 February 2020.*“We consider such sorties from Idlib unacceptable”/,
    );
    expect(markdown).toMatch(
      /^> .*“We consider such sorties from Idlib unacceptable”\n>\n> — Dmitry Peskov .*\[.+\]\(<https:\/\/www\.themoscowtimes\.com\/.+#:~:text=.+>\)/,
    );
    expect(bibtex).toMatch(/^@misc\{reuters-2020-02-11,\n/);
    expect(JSON.parse(csl)).toMatchObject([{ id: 'reuters-2020-02-11', type: 'article-newspaper' }]);
    // Esc closes the menu and nothing else
    await panel.evaluate(() => document.querySelector<HTMLElement>('.said .result')?.focus());
    await panel.keyboard.press('c');
    await panel.waitForSelector('[role=menu]');
    await panel.keyboard.press('Escape');
    expect(await panel.$('[role=menu]')).toBe(null);
    expect(await panel.evaluate(() => (document.getElementById('search') as HTMLInputElement).value)).toBe('sorties');
  });

  test('is where it was, scrolled and with the same result, when it is opened again', async () => {
    const panel = await asking();
    await seek(panel, 'turk');
    await panel.evaluate(() => document.querySelectorAll<HTMLElement>('.said .result')[6]?.focus());
    const before = await panel.evaluate(() => ({ at: document.activeElement?.id, scroll: window.scrollY }));
    expect(before.scroll).toBeGreaterThan(200);
    await eventually('both to be kept', async () => {
      const kept = await session.worker(async () => {
        const api = ((globalThis as { browser?: unknown }).browser ?? (globalThis as { chrome?: unknown }).chrome) as {
          storage: { session: { get(key: string): Promise<{ panelState?: { at: string | null; scroll: number | null } }> } };
        };
        return (await api.storage.session.get('panelState')).panelState ?? null;
      });
      return kept?.at === before.at && Math.abs((kept?.scroll ?? 0) - before.scroll) < 2 ? true : undefined;
    });
    await panel.close();
    await news.bringToFront();
    const again = await session.panel(news, 'unasked=');
    await again.bringToFront();
    await says(again, 'Words: turk');
    await eventually('the result that had the focus', async () => ((await focused(again)) === before.at ? true : undefined));
    expect(Math.abs((await again.evaluate(() => window.scrollY)) - before.scroll)).toBeLessThan(40);
  });

  test('the keys are told by a key, and Esc leaves them', async () => {
    const panel = await asking();
    await panel.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await panel.keyboard.press('?');
    await panel.waitForSelector('dialog.keys[open]');
    expect(await panel.evaluate(() => document.querySelectorAll('dialog.keys kbd').length)).toBeGreaterThan(10);
    await panel.keyboard.press('Escape');
    await eventually('the keys to go', async () => ((await panel.$('dialog.keys')) ? undefined : true));
    expect(await panel.evaluate(() => document.getElementById('tab-statements')?.getAttribute('aria-selected'))).toBe('true');
  });

  test('a kept article leads to its quoted words on the page, and its quotations are checked against the others', async () => {
    const doors = await session.open('/doors.html');
    await doors.bringToFront();
    const panel = await session.panel(doors);
    await panel.waitForSelector('#save-article');
    await panel.evaluate(() => document.getElementById('save-article')?.click());
    await says(panel, 'Check the quotes of this article');
    const links = await eventually('links to the words', async () => {
      const found = await panel.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('.passage [data-web]')].map(({ href, target, rel }) => ({ href, target, rel })),
      );
      return found.length >= 2 ? found : undefined;
    });
    for (const { target, rel } of links) expect([target, rel]).toEqual(['_blank', 'noopener noreferrer']);
    const link = links.find(({ href }) => href.includes('lighthouse'))?.href ?? '';
    expect(link).toContain('#:~:text=The%20lighthouse%20keeper%20has%20painted,');
    expect(link).not.toMatch(/#.*[&\s].*text=.*&b/);

    await panel.evaluate(() => document.getElementById('reader-check')?.click());
    await says(panel, /2 quotations of this article, compared with the archive’s other articles/);
    const labels = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.checked-item')].map((item) => [
        item.dataset.label,
        item.querySelector('.bg-source')?.textContent ?? '',
      ]),
    );
    expect(labels[0]?.[0]).toBe('same');
    expect(labels[0]?.[1]).toContain('The Moscow Times');
    // its own statement, which has the very words, does not answer for the other
    expect(labels[1]?.[0]).not.toBe('same');
    await panel.evaluate(() => document.querySelector<HTMLElement>('.back')?.click());
    await says(panel, 'Check the quotes of this article');
    await panel.close().catch(() => {});

    const led = await session.openUrl(link);
    const seen = await eventually('the browser to scroll to the words', async () => {
      const at = await led.evaluate((words) => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
          if (node.textContent?.includes(words)) return node.parentElement?.getBoundingClientRect().top ?? null;
        return null;
      }, 'lighthouse keeper');
      return at !== null && at > 0 && at < 900 ? at : undefined;
    });
    expect(seen).toBeGreaterThan(0);
    await led.close();
    await doors.close();
  });

  test('is quiet, and asks nothing of the network', async () => {
    expect(await session.noise()).toEqual([]);
    expect(session.foreignRequests()).toEqual([]);
  });
});
