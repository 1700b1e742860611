/**
 * Every state of the interface that a reader can come to, and the way there. The audits and the pictures go over this
 * list, so a state that is not on it is neither audited nor looked at: add yours.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { type LibraryPlace, libraryAddress } from '../../src/library-address';
import { ask, forgetViews } from './ask';
import { eventually, type Session } from './harness';

/** How wide a window is. `narrow` is what WCAG 1.4.10 asks for. */
export const SIZES = {
  usual: { width: 1200, height: 900 },
  narrow: { width: 320, height: 640 },
  wide: { width: 1600, height: 1000 },
  /** The toolbar's popup. */
  popup: { width: 470, height: 600 },
} as const;
export type Size = keyof typeof SIZES;

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** The interface's languages here: one for each direction of writing. */
export const LANGUAGES = ['en', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a picture is of: language, theme, size. */
export type Variant = `${Language} ${Theme} ${Size}`;

export interface Stage {
  readonly session: Session;
  readonly language: Language;
  readonly size: Size;
}

export interface State {
  /** Also the name of its pictures. */
  readonly name: string;
  /** What is audited, and is on the picture: the card alone; the card, on its page; a page of the extension's own. */
  readonly of: 'card' | 'card on its page' | 'page';
  /** The sizes in which it is audited. */
  readonly sizes: readonly Size[];
  /** Of which variants pictures are kept. */
  readonly pictures: readonly Variant[];
  /** Which of them is the README's. */
  readonly readme?: Variant;
  /** Where only one browser can be brought to it. */
  readonly only?: 'chromium';
  /** Comes to the state in a new page of this size, and returns that page. */
  readonly show: (stage: Stage) => Promise<Page>;
  /** Undoes what lasts beyond the page. */
  readonly leave?: (stage: Stage) => Promise<void>;
}

type Messages = Readonly<Record<string, { readonly message: string }>>;
const MESSAGES = Object.fromEntries(
  LANGUAGES.map((language) => [language, JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, 'utf8')) as Messages]),
) as Readonly<Record<Language, Messages>>;

/** The words of a message, up to the first thing that is put into it. */
const words = ({ language }: Pick<Stage, 'language'>, key: string): string =>
  (MESSAGES[language][key]?.message ?? '').split('$')[0] as string;

/** What the card's elements have once it has something to show. */
const FULL = /data-(?:statement|fact)=/;

/** The sample page with its underlines. */
async function news({ session, size }: Stage): Promise<Page> {
  const page = await session.open('/news.html');
  await page.setViewport(SIZES[size]);
  await session.mentions(page, 10);
  return page;
}

/** The card of the first mention with this text, by the pointer; `says` is a message that it has to say. */
async function hovered(stage: Stage, text: string, says?: string): Promise<Page> {
  const page = await news(stage);
  await stage.session.hover(page, text);
  const awaited = says === undefined ? undefined : words(stage, says);
  await stage.session.card(page, (card) => (awaited === undefined ? FULL.test(card.html) : card.text.includes(awaited)));
  return page;
}

/** The same, kept open by a click on the mention. */
async function pinned(stage: Stage, text: string): Promise<Page> {
  const page = await news(stage);
  const { x, y } = await stage.session.hover(page, text);
  await page.mouse.click(x, y);
  await stage.session.card(page, ({ outline, html }) => html.includes('data-statement=') && outline.includes('aria-pressed=true'));
  return page;
}

/** Asks the worker, from a page that is opened for it. */
async function askAside<T>(session: Session, type: string, args: object): Promise<T> {
  const page = await session.extensionPage('/src/panel/index.html');
  const value = await ask<T>(page, type, args);
  await page.close();
  return value;
}

/** Forgets where the panel was left. */
const forgetPanel = ({ session }: Stage): Promise<void> => forgetViews(session);

/** The panel over the sample page, in a tab of the popup's size, with what `ready` stands for in it. */
async function panel(stage: Stage, query: string, ready: string): Promise<Page> {
  const { session, size } = stage;
  const front = await news({ ...stage, size: 'usual' });
  const page = await session.panel(front, query);
  await page.setViewport(SIZES[size]);
  await page.waitForSelector(ready);
  return page;
}

/** The panel on one of its tabs. */
async function tab(stage: Stage, id: string, ready: string): Promise<Page> {
  const page = await panel(stage, 'entity=peskov', '[role="tab"]');
  await page.evaluate((tabId) => document.getElementById(tabId)?.click(), `tab-${id}`);
  await page.waitForSelector(ready);
  return page;
}

/** A place of the library, once it has come to rest. */
async function library({ session, size }: Stage, place: object): Promise<Page> {
  const page = await session.extensionPage(libraryAddress(place as LibraryPlace));
  await page.setViewport(SIZES[size]);
  await libraryAtRest(page);
  return page;
}

/** Waits until the library shows all that it has to show of where it is. */
export async function libraryAtRest(page: Page): Promise<void> {
  let before = '';
  await eventually('the library to be still', async () => {
    await new Promise((later) => setTimeout(later, 150));
    const now = await page.evaluate(
      () => `${document.querySelector('h1')?.textContent ?? ''}${document.querySelector('main')?.innerHTML ?? ''}`,
    );
    const isStill = now !== '' && now === before;
    before = now;
    return isStill || undefined;
  });
}

/** A state of the library. */
const placeOf = (name: string, place: object, pictures: readonly Variant[], readme?: Variant): State => ({
  name: `library-${name}`,
  of: 'page',
  sizes: ['usual', 'narrow'],
  pictures,
  ...(readme && { readme }),
  show: (stage) => library(stage, place),
});

/** A word of the sample page that the archive knows nothing of. */
const UNKNOWN = 'Congress';

const EVERYWHERE: readonly Variant[] = ['en light usual', 'en dark usual', 'ar light usual'];

export const STATES: readonly State[] = [
  {
    name: 'card',
    of: 'card on its page',
    sizes: [],
    pictures: ['en light usual', 'en dark usual'],
    readme: 'en light usual',
    show: (stage) => hovered(stage, 'observation posts'),
  },
  {
    name: 'card-person',
    of: 'card',
    sizes: ['usual', 'narrow'],
    pictures: [...EVERYWHERE, 'en light narrow'],
    show: (stage) => hovered(stage, 'Dmitry Peskov'),
  },
  {
    name: 'card-place',
    of: 'card',
    sizes: ['usual', 'narrow'],
    pictures: [...EVERYWHERE, 'ar dark narrow'],
    show: (stage) => hovered(stage, 'Idlib'),
  },
  { name: 'card-s-400', of: 'card', sizes: ['usual'], pictures: EVERYWHERE, show: (stage) => hovered(stage, 'S-400') },
  { name: 'card-posts', of: 'card', sizes: ['usual'], pictures: EVERYWHERE, show: (stage) => hovered(stage, 'observation posts') },
  {
    name: 'card-loading',
    of: 'card',
    sizes: ['usual'],
    pictures: ['en light usual'],
    async show(stage) {
      const { session } = stage;
      // a worker that has answered for him before does so from memory
      await session.stopWorker();
      const page = await news(stage);
      // the card's own code must not have to wait too
      await session.hover(page, 'Idlib');
      await session.card(page);
      await page.keyboard.press('Escape');
      await session.cardGone(page);
      // what it reads from now on never comes
      await session.worker(() => {
        IDBRequest.prototype.addEventListener = () => undefined;
      });
      await session.hover(page, 'Dmitry Peskov');
      await session.card(page, ({ text }) => text.includes(words(stage, 'card_loading')));
      return page;
    },
    leave: ({ session }) => session.stopWorker(),
  },
  {
    name: 'card-empty',
    of: 'card',
    sizes: ['usual'],
    pictures: ['en light usual', 'ar light usual'],
    async show(stage) {
      await askAside(stage.session, 'addWatchTerm', { name: UNKNOWN, kind: 'institution', aliases: [] });
      return hovered(stage, UNKNOWN, 'card_empty');
    },
    async leave({ session }) {
      for (const { id } of await askAside<readonly { readonly id: string }[]>(session, 'watchTerms', {}))
        await askAside(session, 'removeWatchTerm', { id });
    },
  },
  {
    name: 'card-failed',
    of: 'card',
    sizes: ['usual'],
    pictures: ['en light usual'],
    async show(stage) {
      // a worker that has answered for him before does so from memory
      await stage.session.stopWorker();
      const page = await news(stage);
      await stage.session.worker(() => {
        const { prototype } = IDBDatabase;
        Object.assign(prototype, { transactionAsItWas: prototype.transaction });
        prototype.transaction = () => {
          throw new DOMException('made to fail by a test', 'UnknownError');
        };
      });
      await stage.session.hover(page, 'Dmitry Peskov');
      await stage.session.card(page, ({ text }) => text.includes(words(stage, 'card_failed')));
      return page;
    },
    leave: ({ session }) =>
      session.worker(() => {
        const { prototype } = IDBDatabase;
        prototype.transaction = (prototype as unknown as { transactionAsItWas: IDBDatabase['transaction'] }).transactionAsItWas;
      }),
  },
  {
    name: 'card-pinned',
    of: 'card',
    sizes: ['usual'],
    pictures: ['en light usual'],
    show: (stage) => pinned(stage, 'Dmitry Peskov'),
  },
  {
    name: 'card-followed',
    of: 'card',
    sizes: ['usual'],
    pictures: ['en light usual', 'ar light usual'],
    async show(stage) {
      const page = await pinned(stage, 'observation posts');
      await stage.session.clickInCard(page, '.bg-statement button.bg-name');
      await stage.session.card(page, ({ outline, html }) => outline.includes('‹') && FULL.test(html));
      return page;
    },
  },
  {
    name: 'cards-pinned',
    of: 'card on its page',
    sizes: ['usual'],
    pictures: ['en light usual', 'en dark usual', 'ar light usual'],
    async show(stage) {
      const page = await news(stage);
      for (const text of ['Dmitry Peskov', 'Idlib']) {
        const { x, y } = await stage.session.hover(page, text);
        await page.mouse.click(x, y);
        await eventually(`the card of ${text}, pinned`, async () =>
          (await stage.session.inCard(
            page,
            (root, name: string) =>
              [...root.querySelectorAll<HTMLElement>('.card')].some(
                (card) => card.ariaLabel === name && card.querySelector('[aria-pressed="true"]') && card.querySelector('h2'),
              ),
            text,
          ))
            ? true
            : undefined,
        );
      }
      return page;
    },
  },
  {
    name: 'card-drawer',
    of: 'card on its page',
    sizes: ['narrow'],
    pictures: ['en light narrow', 'en dark narrow', 'ar light narrow'],
    async show(stage) {
      const { session, size } = stage;
      const page = await session.open('/news.html');
      await page.setViewport({ ...SIZES[size], hasTouch: true, isMobile: true });
      const { rect } = (await session.mentions(page, 10)).find(({ text }) => text === 'Idlib') ?? {
        rect: { x: 0, y: 0, width: 0, height: 0 },
      };
      await page.touchscreen.tap(rect.x + rect.width / 2, rect.y + rect.height / 2);
      await session.card(page, ({ html }) => FULL.test(html));
      return page;
    },
  },
  {
    name: 'card-by-key',
    of: 'card',
    sizes: ['usual'],
    pictures: ['en light usual', 'ar light usual'],
    async show(stage) {
      const page = await news(stage);
      await stage.session.command(page, 'next-mention');
      await stage.session.card(page, ({ html }) => FULL.test(html));
      // the tint shows for a moment only, which a picture meets or misses
      await eventually('the tint of where the reader was taken to, to fade', async () =>
        'backgrounder-here' in (await stage.session.highlights(page)) ? undefined : true,
      );
      return page;
    },
  },
  {
    name: 'panel-page',
    of: 'page',
    sizes: ['popup', 'narrow'],
    pictures: ['en light popup', 'en dark popup', 'ar light popup', 'en light narrow'],
    show: (stage) => tab(stage, 'page', '[data-tab="page"] li'),
    leave: forgetPanel,
  },
  {
    name: 'panel',
    of: 'page',
    sizes: ['popup', 'narrow', 'wide'],
    pictures: ['en light popup', 'en dark popup', 'ar light popup', 'en light narrow', 'en light wide'],
    readme: 'en light popup',
    show: (stage) => panel(stage, 'entity=peskov', '.said .result'),
    leave: forgetPanel,
  },
  {
    name: 'panel-search',
    of: 'page',
    sizes: ['popup', 'narrow'],
    pictures: ['en light popup', 'en dark popup', 'ar light popup'],
    async show(stage) {
      const page = await panel(stage, 'entity=erdogan', '.said .result');
      await page.type('#search', 'Idlib');
      await page.waitForSelector('mark');
      return page;
    },
    leave: forgetPanel,
  },
  {
    name: 'panel-nothing',
    of: 'page',
    sizes: ['popup'],
    pictures: ['en light popup'],
    async show(stage) {
      const page = await panel(stage, 'entity=erdogan', '.said .result');
      await page.type('#search', 'zeppelin');
      await eventually('no statement', async () => ((await page.$('.said .result')) ? undefined : true));
      return page;
    },
    leave: forgetPanel,
  },
  {
    name: 'panel-compare',
    of: 'page',
    sizes: ['popup', 'wide'],
    pictures: ['en light popup', 'en dark popup', 'ar light popup', 'en light wide'],
    async show(stage) {
      const page = await panel(stage, 'entity=erdogan', '.said .result');
      for (let nth = 0; nth < 2; nth++)
        await page.evaluate((at) => document.querySelectorAll<HTMLElement>('.said [data-compare]')[at]?.click(), nth);
      // the second opens the comparison
      await page.waitForSelector('.compare table');
      return page;
    },
    leave: forgetPanel,
  },
  {
    name: 'panel-keys',
    of: 'page',
    sizes: ['popup', 'narrow'],
    pictures: ['en light popup', 'ar light popup'],
    async show(stage) {
      const page = await panel(stage, 'entity=peskov', '.said .result');
      await page.keyboard.press('?');
      await page.waitForSelector('dialog[open]');
      return page;
    },
    leave: forgetPanel,
  },
  {
    name: 'panel-articles',
    of: 'page',
    sizes: ['popup', 'narrow'],
    pictures: ['en light popup', 'ar light popup'],
    show: (stage) => tab(stage, 'articles', '[data-tab="articles"] li'),
    leave: forgetPanel,
  },
  {
    name: 'panel-check',
    of: 'page',
    sizes: ['popup', 'narrow'],
    pictures: ['en light popup', 'en dark popup', 'ar light popup'],
    async show(stage) {
      const page = await tab(stage, 'check', '#check-text');
      await page.type('#check-text', '“We consider such sorties from Idlib acceptable,” Peskov said.');
      await page.waitForSelector('.check .result, .check [data-statement]');
      return page;
    },
    leave: forgetPanel,
  },
  placeOf('articles', { at: 'articles' }, ['en light usual', 'ar light usual']),
  placeOf(
    'article',
    { at: 'article', article: 'reuters-2020-02-11' },
    [...EVERYWHERE, 'en light narrow', 'en light wide'],
    'en light usual',
  ),
  placeOf('entity', { at: 'entity', entity: 'peskov' }, ['en light usual', 'ar light usual']),
  placeOf('timeline', { at: 'timeline' }, [...EVERYWHERE, 'en light narrow']),
  placeOf('speakers', { at: 'speakers' }, [...EVERYWHERE, 'en light narrow']),
  placeOf('kept', { at: 'kept' }, ['en light usual']),
  placeOf('files', { at: 'files' }, ['en light usual', 'ar light usual']),
  placeOf('settings', { at: 'settings' }, EVERYWHERE),
  placeOf('stored', { at: 'stored' }, ['en light usual']),
  placeOf('welcome', { at: 'welcome' }, [...EVERYWHERE, 'en light narrow', 'en light wide']),
  {
    name: 'card-updated',
    of: 'card',
    sizes: ['usual'],
    pictures: ['en light usual', 'ar light usual'],
    // Firefox ends a content script with its extension, so there nobody is left to say it.
    only: 'chromium',
    async show(stage) {
      const page = await pinned(stage, 'Dmitry Peskov');
      await stage.session.reload();
      await stage.session.clickInCard(page, '.bg-statement button.bg-name');
      await stage.session.card(page, ({ text }) => text.includes(words(stage, 'card_disconnected')));
      return page;
    },
  },
];
