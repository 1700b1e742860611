/** What a card draws and where it leads, in the built extension and both browsers. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, eventually, launch, type Session } from './harness';

const SENTENCES = [
  'In Idlib the observation posts of the Turkish army were still manned, people in the province said on Friday.',
  'Damascus did not say what would become of the observation posts, nor did the Russian officers at the airfield nearby.',
  'The S-400 was on the table again when the two delegations met, and Dmitry Peskov had little to say about it afterwards.',
];
/** A page of a day between the archive's articles: some of what is known came before it, some after. */
const BETWEEN = `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Between</title>
  <script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"2020-01-15"}</script>
  <article><h1>Between</h1>${`<p>${SENTENCES.join('</p><p>')}</p>`.repeat(3)}</article>`;

describe.each(BROWSERS)('what a card draws, in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await launch(name, { routes: { '/between.html': { body: BETWEEN } }, viewport: { width: 1000, height: 1400 } });
    await session.mentions(await session.open('/between.html'), 4);
  });
  afterAll(() => session?.close());

  async function over(surface: string, entity: string): Promise<Page> {
    const page = await session.open('/between.html');
    await session.mentions(page, 4);
    await session.hover(page, surface);
    await session.card(page, ({ html }) => html.includes(`<h2>${entity}</h2>`));
    return page;
  }

  test('a place is on a map, whose outlines come with the card', async () => {
    const page = await over('Damascus', 'Damascus');
    const map = await session.inCard(page, (root) => {
      const within = (selector: string) => {
        const { x, y, width, height } = (root.querySelector(selector) as Element).getBoundingClientRect();
        return { x, y, width, height };
      };
      const lengths = [...root.querySelectorAll<SVGPathElement>('.bg-map path')].map((path) => path.getTotalLength());
      const names = [...root.querySelectorAll('.bg-map text')].map((text) => text.textContent);
      const label = root.querySelector('.bg-map svg')?.getAttribute('aria-label');
      return { lengths, names, label, frame: within('.bg-map > svg'), dot: within('.bg-place') };
    });
    expect(map?.lengths).toHaveLength(2);
    for (const length of map?.lengths ?? []) expect(length).toBeGreaterThan(1_000);
    expect(map?.label).toBe('Map: where Damascus is');
    expect(map?.names).toEqual(expect.arrayContaining(['Damascus', 'Aleppo', 'Syria', 'Turkey']));
    const { frame, dot } = map ?? expect.fail('no map');
    // in the lower half of it, left of the middle
    expect((dot.x - frame.x) / frame.width).toBeCloseTo(0.4, 1);
    expect((dot.y - frame.y) / frame.height).toBeCloseTo(0.6, 0);
    expect((await session.noise()).filter((line) => line.startsWith(page.url()))).toEqual([]);
    await page.close();
  });

  test('what came after the page is behind its line: on the timeline, in the plot and in the table', async () => {
    const page = await over('observation posts', 'Turkish observation posts in Idlib');
    const seen = await session.inCard(page, (root) => {
      const middles = (selector: string) =>
        [...root.querySelectorAll(selector)].map((element) => {
          const { x, width } = element.getBoundingClientRect();
          return x + width / 2;
        });
      const words = [...root.querySelectorAll('.bg-plot')].map((plot) => plot.querySelector('svg')?.getAttribute('aria-label'));
      return {
        line: middles('.bg-page-line > line'),
        before: middles(':is(.bg-bar-said, .bg-bar-fact):not(.bg-bar-since)'),
        after: middles('.bg-bar-since'),
        mark: middles('.bg-plot .bg-page-mark')[0] as number,
        dots: middles('.bg-plot:first-of-type .bg-dot'),
        later: [...root.querySelectorAll('.bg-later-rows')].length,
        words,
        rules: [...root.querySelectorAll('section.since .bg-page-rule')].map((rule) => rule.textContent),
      };
    });
    const { line, before, after, mark, dots, later, words, rules } = seen ?? expect.fail('no card');
    expect(line).toHaveLength(1);
    expect(before.length).toBeGreaterThan(0);
    expect(after.length).toBeGreaterThan(0);
    expect(Math.max(...before)).toBeLessThan(line[0] as number);
    expect(Math.min(...after)).toBeGreaterThan(line[0] as number);
    expect(dots[0]).toBeLessThan(mark);
    expect(dots[1]).toBeGreaterThan(mark);
    expect(later).toBe(2);
    expect(words[0]).toMatch(/27 August 2019: 1; about 16 February 2020: 4 \(believed to be\)/);
    expect(rules).toEqual(['This page: 15 January 2020']);
    await page.close();
  });

  test('each sentence leads to its passage in the library', async () => {
    const page = await over('Dmitry Peskov', 'Dmitry Peskov');
    const first = await session.inCard(page, (root) => {
      const statement = root.querySelector('.bg-statement') as HTMLElement;
      return { id: statement.dataset.statement ?? '', passage: statement.querySelector('.bg-source .bg-follow')?.textContent ?? '' };
    });
    await session.clickInCard(page, '.bg-statement .bg-source .bg-follow', first?.passage);
    const library = await eventually('the library', async () =>
      (await session.browser.pages()).find((open) => open.url().startsWith(`${session.origin}/src/library/index.html#/article/`)),
    );
    const [article = ''] = (first?.id ?? '').split('.');
    const passage = /\d+/.exec(first?.passage ?? '')?.[0];
    const { hash } = new URL(library.url());
    expect(hash).toBe(`#/article/${article}?passage=${passage}&statement=${first?.id}`);
    await eventually('the passage', () =>
      library.evaluate((n) => document.querySelector(`#passage-${n}[data-named]`) !== null || undefined, passage),
    );
    await library.close();
    await page.close();
  });

  test('what a label means opens by pointer, finger and key, and is told to assistive technology', async () => {
    const page = await over('Damascus', 'Damascus');
    const state = () =>
      session.inCard(page, (root) => {
        const details = root.querySelector('.bg-labels') as HTMLDetailsElement;
        const words = details.querySelector<HTMLElement>('dl');
        return { open: details.open, shown: words?.checkVisibility() ?? false, focused: root.activeElement?.localName ?? '' };
      });
    await session.clickInCard(page, '.bg-labels > summary');
    await eventually('the explanation', async () => (await state())?.shown || undefined);
    await session.clickInCard(page, '.bg-labels > summary');
    await eventually('no explanation', async () => (await state())?.shown === false || undefined);
    const at = await session.inCard(page, (root) => {
      const { x, y } = (root.querySelector('.bg-labels > summary') as Element).getBoundingClientRect();
      return { x, y };
    });
    // a finger, pinned so that the card stays without a pointer
    await session.clickInCard(page, 'button', 'Keep open');
    for (const open of [true, false]) {
      await page.touchscreen.tap((at?.x ?? 0) + 8, (at?.y ?? 0) + 8);
      await eventually(`a tap to ${open ? 'open' : 'close'} it`, async () => (await state())?.open === open || undefined);
    }
    await session.inCard(page, (root) => root.querySelector<HTMLElement>('.bg-labels > summary')?.focus());
    await page.keyboard.press('Enter');
    await eventually('Enter to open it', async () => (await state())?.open || undefined);
    await page.keyboard.press(' ');
    await eventually('the space bar to close it', async () => (await state())?.open === false || undefined);
    expect((await state())?.focused).toBe('summary');
    if (name === 'chromium') {
      await page.keyboard.press('Enter');
      const { nodes } = await (await page.createCDPSession()).send('Accessibility.getFullAXTree');
      const told = nodes.filter(({ role }) => role?.value === 'DisclosureTriangle');
      const states = told.map(({ properties }) => properties?.find(({ name: property }) => property === 'expanded')?.value.value);
      expect(states).toContain(true);
      expect(states).toContain(false);
      const drawings = nodes.filter(({ role, ignored }) => role?.value === 'image' && !ignored).map(({ name: said }) => said?.value);
      expect(drawings).toEqual(expect.arrayContaining(['Map: where Damascus is', expect.stringContaining('Statements and facts by date')]));
    }
    await page.close();
  });
});
