/**
 * The card over the built extension's pages, in both browsers: when it shows and goes, what it says of the real
 * archive, and that the page is left as it was.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import '../unit/ui/messages';
import { GRACE } from '../../src/card/constants';
import type { Article, Entity } from '../../src/model/records';
import { dateWords } from '../../src/ui/dates';
import { BROWSERS, type Card, eventually, launch, type Session } from './harness';

const rest = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));
/** Longer than a card takes to show, the slow one included: to see that none does. */
const NOTHING_COMES = 1_200;

const read = <T>(path: string): T => JSON.parse(readFileSync(`assets/archive/${path}`, 'utf8')) as T;
const entities = new Map(read<{ readonly entities: Entity[] }>('entities.json').entities.map((entity) => [entity.id as string, entity]));
const articles = readdirSync('assets/archive/articles').map((file) => read<Article>(`articles/${file}`));
const statements = new Map(
  articles.flatMap((article) => article.statements.map((statement) => [statement.id as string, { statement, article }] as const)),
);

/** The first twelve entities, as the sample news page writes them. */
const TWELVE = [
  ['idlib', 'Idlib'],
  ['s-400', 'S-400'],
  ['observation-posts', 'observation posts'],
  ['erdogan', 'Recep Tayyip Erdogan'],
  ['putin', 'Vladimir Putin'],
  ['peskov', 'Dmitry Peskov'],
  ['lavrov', 'Sergei Lavrov'],
  ['akar', 'Hulusi Akar'],
  ['cavusoglu', 'Mevlut Cavusoglu'],
  ['assad', 'Bashar al-Assad'],
  ['trump', 'Donald Trump'],
  ['rouhani', 'Hassan Rouhani'],
] as const;

const BY_SURFACE = new Map<string, string>(TWELVE.map(([id, surface]) => [surface, id]));
/** The name of the entity that the sample page mentions with these words. */
const nameOf = (surface: string): string => entities.get(BY_SURFACE.get(surface) ?? '')?.name ?? expect.fail(`no entity for ${surface}`);

const PASTE = '<!doctype html><title>paste</title><textarea autofocus></textarea>';
const NOISY = `<!doctype html><html lang="en"><meta property="og:type" content="article"><title>Listening</title>
  <article><h1>Listening</h1>${'<p>Shelling was heard near Idlib through the night, and by morning the road to the border was full again.</p>'.repeat(12)}</article>
  <script>
    window.heard = [];
    for (const type of ['click', 'pointerdown', 'mousedown', 'keydown', 'focusin', 'wheel']) document.addEventListener(type, (event) => {
      if (event.target.localName === 'backgrounder-card') heard.push(type);
    });
  </script>`;

describe.each(BROWSERS)('the card in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await launch(name, { routes: { '/paste.html': { body: PASTE }, '/noisy.html': { body: NOISY } } });
    // The first page ever opened waits for the archive.
    await session.mentions(await session.open('/news.html'), 20);
  });
  afterAll(() => session?.close());

  async function open(path = '/news.html', host?: string): Promise<Page> {
    const page = await session.open(path, host ? { host } : {});
    await session.mentions(page);
    return page;
  }

  /** Hovers a mention until its own card shows: on the way there the pointer may have rested on another. */
  async function hover(page: Page, surface: string, nth = 0): Promise<Card> {
    await session.hover(page, surface, nth);
    return session.card(page, ({ html, text }) => html.includes(`<h2>${nameOf(surface)}</h2>`) && text.includes('5 articles'));
  }

  /** Away from everything, and from the card that may be open. */
  const away = async (page: Page): Promise<void> => {
    await page.mouse.move(5, 5, { steps: 4 });
  };

  test.each(TWELVE)('says of %s what the archive has', async (id, surface) => {
    const page = await open();
    const { text, html } = await hover(page, surface);
    const entity = entities.get(id) as Entity;
    expect(text).toContain(entity.name);
    expect(text).toContain(entity.description);
    const titles = (entity.roles ?? []).map((role) => role.title);
    if (titles.length > 0) expect(titles.some((title) => text.includes(title))).toBe(true);
    expect(text).toContain('5 articles, Jun 2019 – Feb 2020');

    const shown = [...html.matchAll(/data-statement="([^"]+)"/g)].map(([, statement]) => statement as string);
    const concerns = ({ about, speakers, via }: Article['statements'][number]): readonly (string | undefined)[] => [
      ...about,
      ...speakers.flatMap((speaker) => ('entity' in speaker ? speaker.entity : [])),
      via,
    ];
    expect(shown.length).toBe(Math.min(4, [...statements.values()].filter(({ statement }) => concerns(statement).includes(id)).length));
    expect(shown.length + html.split('data-fact="').length - 1).toBeGreaterThan(0);
    for (const key of shown) {
      const { statement, article } = statements.get(key) ?? expect.fail(`${key} is not in the archive`);
      expect(concerns(statement)).toContain(id);
      for (const run of statement.words) {
        if ('quote' in run) expect(text).toContain(`“${run.quote}”`);
        else expect(text).toContain(run.paraphrase.trim());
      }
      for (const speaker of statement.speakers) {
        const who = 'entity' in speaker ? entities.get(speaker.entity)?.name : 'name' in speaker ? speaker.name : speaker.unnamed;
        expect(text).toContain(who);
        if ('entity' in speaker && speaker.as !== undefined) expect(text).toContain(speaker.as);
      }
      expect(text).toContain(dateWords(statement.said.edtf));
      if (statement.said.basis === 'inferred') expect(text).toContain('date inferred');
      if (article.headline !== null) expect(text).toContain(article.headline);
      expect(text).toContain(`passage ${statement.sources[0]?.passage}`);
    }
    await page.close();
  });

  test('a pointer that races over a mention shows nothing', async () => {
    const page = await open();
    const [mention] = (await session.mentions(page)).filter(({ text }) => text === 'Idlib');
    const { x, y } = mention?.rect ?? expect.fail('no mention');
    for (let at = -200; at <= 300; at += 40) await page.mouse.move(x + at, y + 5);
    await rest(NOTHING_COMES);
    expect(await session.cardNow(page)).toBeUndefined();
    await page.close();
  });

  test('a card that becomes smaller under a resting pointer stays until the pointer leaves where it was', async () => {
    const page = await open();
    const { rect } = await hover(page, 'Recep Tayyip Erdogan');
    const [line] = (await session.mentions(page)).filter(({ text }) => text === 'Recep Tayyip Erdogan');
    const isBelow = rect.y > (line?.rect.y ?? 0);
    const [x, y] = [rect.x + rect.width / 2, isBelow ? rect.y + rect.height - 12 : rect.y + 12];
    await page.mouse.move(x, isBelow ? rect.y + 12 : rect.y + rect.height - 12, { steps: 8 });
    await page.mouse.move(x, y, { steps: 8 });
    // as another entity's card may be smaller, or a part of one that is closed
    await session.inCard(page, (root) => {
      for (const part of root.querySelectorAll('section')) part.remove();
    });
    const smaller = (await session.cardNow(page))?.rect ?? expect.fail('no card');
    expect(y < smaller.y || y > smaller.y + smaller.height).toBe(true);
    await page.mouse.move(x + 2, y);
    await rest(2 * GRACE);
    await page.mouse.move(x, y);
    await rest(2 * GRACE);
    expect(await session.cardNow(page)).toBeDefined();
    await page.mouse.move(rect.x > 300 ? rect.x - 100 : rect.x + rect.width + 100, y);
    await session.cardGone(page);
    await page.close();
  });

  test('a card whose mention was left before its answer came is never shown', async () => {
    const page = await open();
    await session.stopWorker();
    const { x, y } = await session.hover(page, 'Idlib');
    await rest(60);
    await page.mouse.move(x, y - 200);
    await page.mouse.move(5, 5);
    await rest(NOTHING_COMES);
    expect(await session.cardNow(page)).toBeUndefined();
    await page.close();
  });

  test('goes with the pointer, stays under it, and leaves the page as it was', async () => {
    const page = await open();
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const { rect } = await hover(page, 'Idlib');
    expect(await page.evaluate(() => document.querySelectorAll('backgrounder-card').length)).toBe(1);
    await page.mouse.move(rect.x + 60, rect.y + 60, { steps: 8 });
    await rest(600);
    expect(await session.cardNow(page)).toBeDefined();
    await away(page);
    await session.cardGone(page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });

  test('never covers the line it speaks of', async () => {
    const page = await open();
    const { rect } = await hover(page, 'Idlib', 1);
    const line = (await session.mentions(page)).filter(({ text }) => text === 'Idlib')[1]?.rect ?? expect.fail('no mention');
    expect(rect.y >= line.y + line.height || rect.y + rect.height <= line.y).toBe(true);
    await page.close();
  });

  test('Escape closes it, and it stays closed until the pointer has been elsewhere', async () => {
    const page = await open();
    await hover(page, 'Idlib');
    await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    expect(await session.cardNow(page)).toBeDefined();
    await page.keyboard.press('Escape');
    await session.cardGone(page);
    const { x, y } = (await session.mentions(page)).find(({ text: words }) => words === 'Idlib')?.rect ?? expect.fail('no mention');
    await page.mouse.move(x + 8, y + 8);
    await page.mouse.move(x + 10, y + 9);
    await rest(NOTHING_COMES);
    expect(await session.cardNow(page)).toBeUndefined();
    await away(page);
    expect((await hover(page, 'Idlib')).text).toContain('Idlib');
    await page.close();
  });

  test('a click on the mention pins it: leaving and scrolling do not close it', async () => {
    const page = await open();
    const { x, y } = await session.hover(page, 'Dmitry Peskov');
    await page.mouse.click(x, y);
    await session.card(page, ({ outline }) => outline.includes('"Keep open" aria-pressed=true'));
    await away(page);
    await page.mouse.wheel({ deltaY: 200 });
    await rest(800);
    expect((await session.cardNow(page))?.text).toContain('Dmitry Peskov');
    await session.clickInCard(page, 'button', 'Close');
    await session.cardGone(page);
    await page.close();
  });

  test('scrolling closes one that is not pinned', async () => {
    const page = await open();
    await hover(page, 'Idlib');
    await page.evaluate(() => scrollBy({ top: 120, behavior: 'instant' }));
    await session.cardGone(page);
    await page.close();
  });

  test('scrolling of something else on the page does not', async () => {
    const page = await open();
    await page.evaluate(() => {
      const ticker = document.createElement('div');
      ticker.id = 'ticker';
      ticker.style.cssText = 'position: fixed; inset: auto 0 0 auto; width: 120px; height: 60px; overflow: auto';
      ticker.append(Object.assign(document.createElement('div'), { style: 'height: 5000px', textContent: 'news' }));
      document.body.append(ticker);
    });
    await hover(page, 'Idlib');
    await page.evaluate(() => document.querySelector('#ticker')?.scrollTo({ top: 400, behavior: 'instant' }));
    await rest(500);
    expect(await session.cardNow(page)).toBeDefined();
    await page.close();
  });

  test('a followed speaker is shown in its place, with a way back', async () => {
    const page = await open();
    await hover(page, 'Idlib');
    const who = await session.inCard(page, (root) => root.querySelector('.bg-statement button.bg-name')?.textContent ?? '');
    expect(who).not.toBe('');
    await session.clickInCard(page, '.bg-statement button.bg-name', who);
    await session.card(page, ({ outline }) => outline.includes(`heading 2 "${who}"`));
    await session.clickInCard(page, 'button', '‹ Back to Idlib');
    await session.card(page, ({ outline }) => outline.includes('heading 2 "Idlib"'));
    await page.close();
  });

  test.each([
    ['a secure page', '127.0.0.1'],
    ['a page without a clipboard', 'paper.test'],
  ])('a citation is copied on %s, and the selection stays', async (_, host) => {
    const page = await open('/news.html', host);
    const selected = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('.kicker') as Element);
      return getSelection()?.toString();
    });
    await hover(page, 'Dmitry Peskov');
    await session.clickInCard(page, 'button.copy');
    await session.card(page, ({ text }) => text.includes('Copied'));
    const shown = await session.inCard(page, (root) => root.querySelector('.bg-words')?.textContent ?? '');
    await page.keyboard.press('Escape');
    await session.cardGone(page);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(selected);

    const other = await session.open('/paste.html');
    await other.bringToFront();
    await other.focus('textarea');
    await other.keyboard.down('Control');
    await other.keyboard.press('v', name === 'chromium' ? { commands: ['Paste'] } : {});
    await other.keyboard.up('Control');
    const pasted = await eventually(
      'the pasted citation',
      async () => (await other.evaluate(() => document.querySelector('textarea')?.value)) || undefined,
    );
    expect(pasted).toContain('Dmitry Peskov (Kremlin spokesman)');
    expect(pasted).toContain(shown);
    expect(pasted).toMatch(/2020.*\[.*passage \d+.*\]$/);
    expect(pasted).not.toContain('\n');
    await other.close();
    await page.close();
  });

  test('not on this site: the card and the underlines go, here and for good', async () => {
    const page = await open('/news.html', 'unwanted.test');
    await hover(page, 'Idlib');
    await session.clickInCard(page, 'button', 'Not on unwanted.test');
    await session.cardGone(page);
    await eventually('the underlines to go', async () => (Object.keys(await session.highlights(page)).length === 0 ? true : undefined));
    await page.reload();
    await rest(NOTHING_COMES);
    expect(await session.highlights(page)).toEqual({});
    await page.close();
  });

  test('pause everywhere: the card and the underlines go, on every page', async () => {
    const page = await open('/news.html');
    await hover(page, 'Idlib');
    await session.clickInCard(page, 'button', 'Pause everywhere');
    await session.cardGone(page);
    await eventually('the underlines to go', async () => (Object.keys(await session.highlights(page)).length === 0 ? true : undefined));
    const panel = await session.panel(page);
    await eventually('the way back', () =>
      panel.evaluate(() => {
        const resume = [...document.querySelectorAll<HTMLElement>('.site button')].find((each) => each.textContent === 'Resume');
        resume?.click();
        return resume ? true : undefined;
      }),
    );
    await session.mentions(page);
    await panel.close();
    await page.close();
  });

  test('by keyboard: focus goes in, on through the card, and comes back with the selection', async () => {
    const page = await open();
    await page.evaluate(() => {
      (document.querySelector('nav a') as HTMLElement).focus();
      getSelection()?.selectAllChildren(document.querySelector('.kicker') as Element);
    });
    await session.command(page, 'next-mention');
    const { outline } = await session.card(page, ({ html }) => html.includes('bg-statement'));
    expect(outline).toMatch(/^dialog "Idlib"/);
    const inside = () =>
      session.inCard(page, (root) => root.activeElement?.textContent?.trim() || root.activeElement?.getAttribute('role'));
    await eventually(
      'the focus in the card',
      async () => (await page.evaluate(() => document.activeElement?.localName === 'backgrounder-card')) || undefined,
    );
    await page.keyboard.press('Tab');
    expect(await inside()).toBe('Keep open');
    await page.keyboard.press('Tab');
    expect(await inside()).toBe('≡');
    await page.keyboard.press('Tab');
    expect(await inside()).toBe('×');
    await page.keyboard.press('Escape');
    await session.cardGone(page);
    expect(await page.evaluate(() => [document.activeElement?.textContent, getSelection()?.toString().toLowerCase()])).toEqual([
      'World',
      'syria',
    ]);
    await page.close();
  });

  test('what labels mean can be read by keyboard', async () => {
    const page = await open();
    await session.command(page, 'next-mention');
    await session.card(page, ({ html }) => html.includes('bg-statement'));
    await session.inCard(page, (root) => (root.querySelector('.bg-statement .bg-labels summary') as HTMLElement).focus());
    await page.keyboard.press('Enter');
    await session.card(page, ({ text }) => /stand in quotation marks|without quoting/.test(text));
    await page.close();
  });

  test('works under a strict content security policy', async () => {
    const page = await open('/strict-csp.html');
    await hover(page, 'Idlib');
    const style = await session.inCard(page, (root) => {
      const { position, backgroundColor } = getComputedStyle(root.querySelector('.card') as Element);
      const { fontFamily } = getComputedStyle(root.querySelector('q') ?? (root.querySelector('h2') as Element));
      return { position, backgroundColor, fontFamily };
    });
    expect(style).toMatchObject({ position: 'fixed', backgroundColor: 'rgb(255, 254, 251)', fontFamily: expect.stringContaining('serif') });
    await page.close();
  });

  test('can be used inside a modal dialog, and Escape closes the card before the dialog', async () => {
    const page = await open('/dialog.html');
    await hover(page, 'Dmitry Peskov');
    await session.clickInCard(page, 'button', 'Keep open');
    await session.card(page, ({ outline }) => outline.includes('"Keep open" aria-pressed=true'));
    await page.keyboard.press('Escape');
    await session.cardGone(page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await page.close();
  });

  test('is closed to the page, which hears nothing of what is done in it', async () => {
    const page = await open('/noisy.html');
    await hover(page, 'Idlib');
    expect(await page.evaluate(() => document.querySelector('backgrounder-card')?.shadowRoot)).toBeNull();
    await session.clickInCard(page, 'button', 'Keep open');
    await page.keyboard.press('Tab');
    await page.keyboard.press('a');
    await session.card(page, ({ outline }) => outline.includes('"Keep open" aria-pressed=true'));
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);
    await page.close();
  });

  // Firefox ends a content script with its extension, so there nobody is left to say it.
  test.runIf(name === 'chromium')('says so when the extension was updated under an open page', async () => {
    const page = await open();
    const { x, y } = await session.hover(page, 'Idlib');
    await page.mouse.click(x, y);
    await session.card(page, ({ html }) => html.includes('bg-statement'));
    await session.reload();
    await session.clickInCard(page, '.bg-statement button.bg-name');
    const { text } = await session.card(page, ({ text: words }) => words.includes('updated'));
    expect(text).toContain('Reload the page');
    await session.clickInCard(page, 'button', 'Close');
    await session.cardGone(page);
    await page.close();
  });

  test('makes no noise', async () => {
    expect(await session.noise()).toEqual([]);
  });
});
