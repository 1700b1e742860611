/** Same-origin frames: read, hovered and gone to as parts of the page they stand in. Other frames are left alone. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ask, askFront } from './ask';
import { BROWSERS, eventually, launch, type Rect, type Session } from './harness';

const article = (body: string): string =>
  `<!doctype html><html lang="en"><meta property="og:type" content="article"><title>Frames</title>
  <style>body { font: 17px/1.6 serif; max-width: 40em; margin: 2em auto } iframe { display: block; width: 30em; height: 9em; border: 7px solid #ccc; padding: 5px }</style>
  <article>${'<p>Shelling was heard near Idlib through the night, and by morning the road to the border was full again.</p>'.repeat(7)}${body}</article>`;
const inner = (text: string): string => `<!doctype html><html lang=en><style>body { font: 17px/1.6 serif }</style><p>${text}</p>`;

const PAGES: Readonly<Record<string, string>> = {
  '/frames.html': article(`
    <iframe id="same" src="/inner.html"></iframe>
    <iframe id="srcdoc" srcdoc="${inner('In Moscow the spokesman Dmitry Peskov gave no hour for the call, and said little else.')}"></iframe>
    <iframe id="blank"></iframe>
    <iframe id="scaled" style="transform: scale(0.8); transform-origin: 0 0" srcdoc="${inner('In Tehran the president Hassan Rouhani said that he would host the next meeting.')}"></iframe>
    <iframe id="widget" srcdoc="<p>Idlib: 12</p>"></iframe>
    <iframe id="opaque" sandbox srcdoc="${inner('Nobody in Idlib had heard of the agreement by the evening of that day.')}"></iframe>
    <p>The end.</p>
    <script>document.querySelector('#blank').contentDocument.body.innerHTML = '<p>Defence Minister Hulusi Akar inspected the units along the frontier.</p>';</script>`),
  '/inner.html': inner('<i>Foreign</i> Minister Sergei Lavrov repeated that Moscow stood by what had been agreed.'),
  '/other.html': inner('In Damascus the government of Bashar al-Assad said that it would press on.'),
  '/mostly-a-frame.html': `<!doctype html><title>x</title><h1>Reader</h1><iframe src="/framed-article.html" style="width: 90%; height: 500px"></iframe>`,
  '/framed-article.html': article(''),
  '/nested.html': article(`<iframe src="/nest.html" style="width: 35em; height: 14em"></iframe>`),
  '/nest.html': `<!doctype html><p>Officials in Moscow confirmed it and added little else that evening.</p><iframe src="/inner.html" style="width: 30em; height: 6em"></iframe>`,
  '/shop-with-frame.html': `<!doctype html><meta property="og:type" content="product"><title>x</title><iframe src="/framed-article.html"></iframe>`,
};
const rest = (ms: number): Promise<void> => new Promise((later) => setTimeout(later, ms));

/** What is found in one document, by its own registry. */
const inFrame = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const found: string[] = [];
    for (const [name, highlight] of CSS.highlights as unknown as Iterable<[string, Iterable<AbstractRange>]>) {
      if (!name.startsWith('backgrounder-')) continue;
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        found.push(`${name.slice('backgrounder-'.length)} ${range}`);
      }
    }
    return found.sort();
  });
const frameOf = async (page: Page, selector: string): Promise<Frame> => {
  const frame = await (await page.waitForSelector(selector))?.contentFrame();
  if (!frame) throw new Error(`no frame ${selector}`);
  return frame;
};
const becomes = (frame: Frame, wanted: readonly string[]): Promise<true> =>
  eventually(`${wanted} in the frame`, async () => (JSON.stringify(await inFrame(frame)) === JSON.stringify(wanted) ? true : undefined));

/** Where the text of a frame's first paragraph is on the page, by what the test knows of its pages. */
async function onPage(page: Page, selector: string, word: string): Promise<Rect> {
  return page.evaluate(
    (wanted, text) => {
      const frame = document.querySelector(wanted) as HTMLIFrameElement;
      frame.scrollIntoView({ block: 'center', behavior: 'instant' });
      const inside = frame.contentDocument as Document;
      const walker = inside.createTreeWalker(inside.body, 4);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const at = node.data.indexOf(text);
        if (at < 0) continue;
        const range = inside.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + text.length);
        const box = range.getBoundingClientRect();
        const outer = frame.getBoundingClientRect();
        const scale = outer.width / frame.offsetWidth;
        // border 7, padding 5
        return {
          x: outer.x + (12 + box.x) * scale,
          y: outer.y + (12 + box.y) * scale,
          width: box.width * scale,
          height: box.height * scale,
        };
      }
      throw new Error(`no ${text} in ${wanted}`);
    },
    selector,
    word,
  );
}

describe.each(BROWSERS)('in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await launch(name, { routes: Object.fromEntries(Object.entries(PAGES).map(([path, body]) => [path, { body }])) });
    await session.mentions(await session.open('/news.html'), 20);
  });
  afterEach(async () => {
    for (const page of await session.browser.pages()) if (page.url().startsWith('http')) await page.close();
  });
  afterAll(() => session?.close());

  async function hover(page: Page, selector: string, word: string): Promise<Rect> {
    const rect = await onPage(page, selector, word);
    const x = rect.x + rect.width / 2;
    const y = rect.y + rect.height / 2;
    for (let step = 12; step >= 0; step--) {
      await page.mouse.move(x - step * 2, y - step);
      await rest(16);
    }
    return rect;
  }

  test('same-origin frames are read, by address, srcdoc and script; widgets and frames the page may not read are not', async () => {
    const page = await session.open('/frames.html');
    await becomes(await frameOf(page, '#same'), ['person Sergei Lavrov']);
    await becomes(await frameOf(page, '#srcdoc'), ['person Dmitry Peskov']);
    await becomes(await frameOf(page, '#blank'), ['person Hulusi Akar']);
    await becomes(await frameOf(page, '#scaled'), ['person Hassan Rouhani']);
    for (const selector of ['#widget', '#opaque']) expect(await inFrame(await frameOf(page, selector)), selector).toEqual([]);
  });

  test('the panel is told of them, in reading order, and goes to each; the keyboard steps through them', async () => {
    const page = await session.open('/frames.html');
    await becomes(await frameOf(page, '#scaled'), ['person Hassan Rouhani']);
    const { entities } = await askFront<{ entities: { id: string; count: number }[] }>(session, 'mentions', {});
    expect(entities.map(({ id, count }) => [id, count])).toEqual([
      ['idlib', 7],
      ['lavrov', 1],
      ['peskov', 1],
      ['akar', 1],
      ['rouhani', 1],
    ]);
    expect(await askFront(session, 'goTo', { entity: 'rouhani' })).toMatchObject({ found: true });
    const frame = await frameOf(page, '#scaled');
    await becomes(frame, ['here Hassan Rouhani', 'person Hassan Rouhani']);
    const { y } = await page.evaluate(() => (document.querySelector('#scaled') as Element).getBoundingClientRect().toJSON());
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(900);
    await session.command(page, 'previous-mention');
    await session.card(page, ({ text }) => text.includes('Hulusi Akar'));
    await session.command(page, 'previous-mention');
    await session.card(page, ({ text }) => text.includes('Dmitry Peskov'));
    await page.keyboard.press('Escape');
    await session.cardGone(page);
  });

  test.each([
    ['#same', 'Lavrov', 'Sergei Lavrov'],
    ['#srcdoc', 'Peskov', 'Dmitry Peskov'],
    ['#blank', 'Akar', 'Hulusi Akar'],
    ['#scaled', 'Rouhani', 'Hassan Rouhani'],
  ])(
    'the pointer on a mention in %s opens its card in the page, beside the mention, and Escape closes it',
    async (selector, word, title) => {
      const page = await session.open('/frames.html');
      await eventually('the frame read', async () => ((await inFrame(await frameOf(page, selector))).length > 0 ? true : undefined));
      const rect = await hover(page, selector, word);
      const card = await session.card(page, ({ text }) => text.includes(title));
      const gap = Math.min(Math.abs(card.rect.y - (rect.y + rect.height)), Math.abs(card.rect.y + card.rect.height - rect.y));
      expect(gap).toBeLessThan(15);
      // a click in the frame takes the keyboard there, and pins the card
      await page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
      await page.mouse.move(5, 5, { steps: 5 });
      await rest(600);
      expect(await session.cardNow(page)).toBeDefined();
      await page.keyboard.press('Escape');
      await session.cardGone(page);
      expect(await (await frameOf(page, selector)).evaluate(() => document.querySelectorAll('backgrounder-card').length)).toBe(0);
    },
  );

  test('a frame that goes elsewhere, changes, comes or goes', async () => {
    const page = await session.open('/frames.html');
    await becomes(await frameOf(page, '#same'), ['person Sergei Lavrov']);
    for (let i = 0; i < 3; i++) {
      await page.evaluate(() => {
        (document.querySelector('#same') as HTMLIFrameElement).src = '/other.html';
      });
      await eventually('the other document', async () => {
        const found = await inFrame(await frameOf(page, '#same')).catch((): readonly string[] => []);
        return found.includes('person Bashar al-Assad') || undefined;
      });
      await page.evaluate(() => {
        (document.querySelector('#same') as HTMLIFrameElement).src = '/inner.html';
      });
      await eventually('the first document', async () => {
        const found = await inFrame(await frameOf(page, '#same')).catch((): readonly string[] => []);
        return found.includes('person Sergei Lavrov') || undefined;
      });
    }
    const frame = await frameOf(page, '#same');
    await frame.evaluate(() => {
      (document.querySelector('p') as Element).append(' Then Mevlut Cavusoglu spoke.');
    });
    await becomes(frame, ['person Mevlut Cavusoglu', 'person Sergei Lavrov']);
    await frame.evaluate(() => CSS.highlights.clear());
    await becomes(frame, ['person Mevlut Cavusoglu', 'person Sergei Lavrov']);
    await page.evaluate(() => document.querySelector('#same')?.remove());
    const left = await eventually('the frame gone', async () => {
      const { entities } = await askFront<{ entities: { id: string }[] }>(session, 'mentions', {});
      return entities.some(({ id }) => id === 'lavrov') ? undefined : entities;
    });
    expect(left.map(({ id }) => id)).toEqual(['idlib', 'peskov', 'akar', 'rouhani']);
    await page.evaluate(() => {
      const late = document.createElement('iframe');
      late.id = 'late';
      late.src = '/other.html';
      document.querySelector('article')?.prepend(late);
    });
    await eventually('the late frame', async () => {
      const found = await inFrame(await frameOf(page, '#late')).catch((): readonly string[] => []);
      return found.includes('person Bashar al-Assad') || undefined;
    });
  });

  test('a chosen style of underline reaches them, open or to come, whatever their address', async () => {
    const page = await session.open('/frames.html');
    await becomes(await frameOf(page, '#blank'), ['person Hulusi Akar']);
    const library = await session.extensionPage('/src/library/index.html#/settings');
    const line = (frame: Frame): Promise<string> =>
      frame.evaluate(() => getComputedStyle(document.body, '::highlight(backgrounder-person)').textDecorationStyle);
    const haveLine = async (on: Page, style: string): Promise<void> => {
      for (const selector of ['#same', '#srcdoc', '#blank', '#scaled'])
        await eventually(`${style} in ${selector}`, async () => (await line(await frameOf(on, selector))) === style || undefined);
    };
    const choose = (style: string) => ask(library, 'underline', { style, kindsOff: [], languagesOff: [] });
    await haveLine(page, 'dotted');
    await choose('plain');
    await haveLine(page, 'solid');
    const later = await session.open('/frames.html');
    await becomes(await frameOf(later, '#blank'), ['person Hulusi Akar']);
    await haveLine(later, 'solid');
    await choose('each');
    for (const one of [page, later]) await haveLine(one, 'dotted');
    await library.close();
  });

  test('a frame in a frame; a page that is little more than a frame; a frame in a page that is left alone', async () => {
    const nested = await session.open('/nested.html');
    const outer = await frameOf(nested, 'iframe');
    const innermost = await eventually('the inner frame', async () => outer.childFrames()[0]);
    await becomes(innermost, ['person Sergei Lavrov']);
    const mostly = await session.open('/mostly-a-frame.html');
    await becomes(
      await frameOf(mostly, 'iframe'),
      Array.from({ length: 7 }, () => 'place Idlib'),
    );
    const shop = await session.open('/shop-with-frame.html');
    await rest(1_500);
    expect(await inFrame(await frameOf(shop, 'iframe'))).toEqual([]);
  });

  test('turned off here, every document is as it was', async () => {
    const set = (sites: object): Promise<void> =>
      session.worker(
        (given) =>
          (globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }).chrome.storage.local.set({
            sites: given,
          }),
        sites,
      );
    const page = await session.open('/frames.html');
    const frame = await frameOf(page, '#same');
    await becomes(frame, ['person Sergei Lavrov']);
    await set({ '127.0.0.1': 'off' });
    await becomes(frame, []);
    expect(await frame.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await set({});
    await becomes(frame, ['person Sergei Lavrov']);
    expect(await frame.evaluate(() => document.documentElement.outerHTML)).not.toContain('backgrounder');
  });

  test('no noise on the console', async () => {
    expect(await session.noise()).toEqual([]);
  });
});
