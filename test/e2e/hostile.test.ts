/**
 * Big pages and hostile ones: nothing stops working, nothing is told to the page, and underlines that a page takes away
 * are back within about a second.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, eventually, launch, type Session } from './harness';

const HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><meta property="og:type" content="article"><title>x</title>';
const SENTENCE = 'Shelling was heard near Idlib through the night, and by morning the road to the border was full again.';
const FILLER =
  'The convoy waited for an hour at the crossing while the drivers talked among themselves about the weather, the price of bread and the state of the road. ';
/** Elements that make up a real page's bulk. */
const paragraph = (i: number): string =>
  `<div class="row r${i}"><p><span>Report ${i}.</span> ${i % 5 === 0 ? `${SENTENCE} <a href="#n${i}">Vladimir Putin</a> and <b>Recep Tayyip Erdogan</b> spoke. ` : ''}${FILLER.repeat(6)}</p></div>`;
/** 5,000 paragraphs in over 15,000 elements, 3,000 mentions, 5 MB. */
const BIG = `${HEAD}<article>${Array.from({ length: 5_000 }, (_, i) => paragraph(i)).join('')}<p id="target">.</p></article>`;

/** What a page can do to the names that scripts share: run before anything else on it. */
const OVERRIDES = `
  const broken = (key, name = String(key)) => function () { window.touched = (window.touched ?? '') + ' ' + name; throw new Error('page override: ' + name); };
  const spoil = (object, ...names) => { for (let i = 0; i < names.length; i++) try { Object.defineProperty(object, names[i], { configurable: true, writable: true, value: broken(names[i]) }); } catch {} };
  const spoilGetter = (object, ...names) => { for (let i = 0; i < names.length; i++) try { Object.defineProperty(object, names[i], { configurable: true, get: broken('get ' + names[i]) }); } catch {} };
  spoil(Array.prototype, 'map', 'filter', 'flatMap', 'push', 'some', 'every', 'find', 'slice', 'sort', 'includes', Symbol.iterator);
  spoil(String.prototype, 'match', 'matchAll', 'replace', 'slice', 'normalize', 'trim', 'charCodeAt', 'toLowerCase');
  spoil(RegExp.prototype, 'exec', 'test');
  spoil(Map.prototype, 'get', 'set', 'has', 'forEach', Symbol.iterator);
  spoil(Set.prototype, 'add', 'has', Symbol.iterator);
  spoil(WeakMap.prototype, 'get', 'set');
  spoil(Promise.prototype, 'then');
  spoil(JSON, 'parse', 'stringify');
  spoil(Node.prototype, 'appendChild', 'contains', 'compareDocumentPosition', 'getRootNode', 'insertBefore');
  spoil(Element.prototype, 'querySelector', 'querySelectorAll', 'matches', 'closest', 'getClientRects', 'getBoundingClientRect', 'checkVisibility', 'attachShadow', 'append');
  spoil(Document.prototype, 'querySelector', 'querySelectorAll', 'createElement', 'createRange', 'createTreeWalker', 'caretPositionFromPoint', 'getSelection', 'getElementsByTagName');
  spoil(NodeList.prototype, 'forEach', Symbol.iterator);
  spoil(HTMLCollection.prototype, Symbol.iterator);
  spoil(EventTarget.prototype, 'addEventListener', 'dispatchEvent');
  spoil(Range.prototype, 'getClientRects', 'setStart', 'setEnd');
  spoilGetter(Node.prototype, 'firstChild', 'nextSibling', 'parentNode', 'nodeType', 'isConnected', 'ownerDocument', 'textContent');
  spoilGetter(Element.prototype, 'localName', 'shadowRoot', 'children', 'firstElementChild');
  spoilGetter(CharacterData.prototype, 'data', 'length');
  spoil(window, 'requestIdleCallback', 'requestAnimationFrame', 'setTimeout', 'clearTimeout', 'MutationObserver', 'Highlight', 'StaticRange', 'Range', 'ShadowRoot', 'Element', 'Node', 'Text', 'CSSStyleSheet', 'getComputedStyle', 'AbortController', 'fetch');
  window.highlightsNow = (() => { const { highlights } = CSS; const size = Object.getOwnPropertyDescriptor(Highlight0.prototype, 'size').get; const get = HighlightRegistry.prototype.get; const call = Function.prototype.call.bind(Function.prototype.call);
    return () => { const kinds = ['place', 'person', 'place-quiet', 'person-quiet']; let n = 0; for (let i = 0; i < kinds.length; i++) { const h = call(get, highlights, 'backgrounder-' + kinds[i]); if (h) n += call(size, h); } return n; }; })();
  spoil(HighlightRegistry.prototype, 'set', 'get', 'delete', 'has');
  spoil(Highlight0.prototype, 'add', 'delete');
`;
const HOSTILE = `${HEAD}<script>const Highlight0 = Highlight;${OVERRIDES}</script><article>${`<p>${SENTENCE}</p>`.repeat(12)}
  <p>Then Vladimir Putin spoke, and Recep Tayyip Erdogan answered him at some length about the road.</p></article>`;
const CLEARING = `${HEAD}<article>${`<p>${SENTENCE}</p>`.repeat(40)}</article>
  <script>window.clearing = setInterval(() => CSS.highlights.clear(), 5); window.stop = () => clearInterval(window.clearing);</script>`;
const EMPTYING = `${HEAD}<article>${`<p>${SENTENCE}</p>`.repeat(40)}</article>
  <script>window.emptying = setInterval(() => { for (const [, highlight] of CSS.highlights) { highlight.clear(); highlight.add(new StaticRange({ startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: 1 })); highlight.add(document.createRange()); } }, 5); window.stop = () => clearInterval(window.emptying);</script>`;

/** Runs in the page: the longest time between two frames, in ms, over this time while `change` is called between them. */
async function longestGap(page: Page, during: number, changesPerSecond: number): Promise<number> {
  return page.evaluate(
    (time, rate) =>
      new Promise<number>((resolve) => {
        const target = document.querySelector('#target') as HTMLElement;
        const begin = performance.now();
        let last = begin;
        let longest = 0;
        let made = 0;
        const onFrame = (): void => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          for (; made < ((now - begin) * rate) / 1_000; made++) {
            const span = document.createElement('span');
            span.textContent = made % 2 ? 'Idlib ' : 'Vladimir Putin ';
            target.append(span);
            if (target.childNodes.length > 50) target.firstChild?.remove();
          }
          if (now - begin < time) requestAnimationFrame(onFrame);
          else resolve(longest);
        };
        requestAnimationFrame(onFrame);
      }),
    during,
    changesPerSecond,
  );
}

describe.each(BROWSERS)('in %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await launch(name, {
      routes: {
        '/big.html': { body: BIG },
        '/hostile.html': { body: HOSTILE },
        '/clearing.html': { body: CLEARING },
        '/emptying.html': { body: EMPTYING },
      },
    });
    await session.mentions(await session.open('/news.html'), 20);
  });
  afterEach(async () => {
    for (const page of await session.browser.pages()) if (page.url().startsWith('http')) await page.close();
  });
  afterAll(() => session?.close());

  const count = (page: Page): Promise<number> =>
    page.evaluate(() =>
      [...(CSS.highlights as unknown as Iterable<[string, Highlight]>)].reduce(
        (n, [key, { size }]) => n + (/^backgrounder-(?!here|again)/.test(key) ? size : 0),
        0,
      ),
    );
  const reaches = (page: Page, n: number, within: number): Promise<true> =>
    eventually(`${n} mentions`, async () => ((await count(page)) === n ? true : undefined), within);
  const off = (sites: object): Promise<void> =>
    session.worker(
      (given) =>
        (globalThis as unknown as { chrome: { storage: { local: { set(v: object): Promise<void> } } } }).chrome.storage.local.set({
          sites: given,
        }),
      sites,
    );

  test('5 MB, 25,000 elements and 3,000 mentions, at rest and under 2,000 changes a second', async () => {
    await off({ '127.0.0.1': 'off' });
    const without = await session.open('/big.html');
    const alone = [await longestGap(without, 2_000, 0), await longestGap(without, 3_000, 2_000)];
    await without.close();
    await off({});
    const page = await session.open('/big.html');
    const reading = await longestGap(page, 2_000, 0);
    await reaches(page, 3_000, 10_000);
    const storm = await longestGap(page, 3_000, 2_000);
    console.info(
      `${name}: longest gap between frames, ms, without and with the extension: reading ${alone[0]?.toFixed(0)} ${reading.toFixed(0)}, storm ${alone[1]?.toFixed(0)} ${storm.toFixed(0)}`,
    );
    await page.evaluate(() => {
      (document.querySelector('#target') as Element).textContent = 'Hulusi Akar came, and the storm was over.';
    });
    await reaches(page, 3_001, 6_000);
    // the machine that runs this has other things to do: what is looked for is a page that stands still
    expect(reading).toBeLessThan((alone[0] as number) + 250);
    expect(storm).toBeLessThan((alone[1] as number) + 250);
  });

  test('a page that has put its own things in place of everything scripts use', async () => {
    const page = await session.open('/hostile.html');
    const now = (): Promise<number> => page.evaluate('window.highlightsNow()') as Promise<number>;
    await eventually('14 mentions', async () => ((await now()) === 14 ? true : undefined));
    expect(await page.evaluate('window.touched ?? ""')).toBe('');
  });

  test.each(['/clearing.html', '/emptying.html'])('%s: a page that takes the underlines away for as long as it likes', async (path) => {
    const page = await session.open(path);
    await new Promise((later) => setTimeout(later, 2_500));
    await page.evaluate('window.stop()');
    await reaches(page, 40, 1_300);
    // once more, and nothing else happens on the page
    await page.evaluate(() => CSS.highlights.clear());
    expect(await count(page)).toBe(0);
    await reaches(page, 40, 1_300);
  });

  test('no noise on the console', async () => {
    expect(await session.noise()).toEqual([]);
  });
});
