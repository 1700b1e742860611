/**
 * What the toolbar button says of the page in front, in both browsers: in words and by its badge. Which icon goes with
 * it is held by the unit test, since no browser tells which icon a button has.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, eventually, launch, type Session } from './harness';

interface Button {
  readonly title: string;
  readonly badge: string;
}

/** Runs in the worker: what the button of the active tab says. */
async function readButton(): Promise<Button> {
  const { action, tabs } =
    (globalThis as unknown as { browser?: Api; chrome: Api }).browser ?? (globalThis as unknown as { chrome: Api }).chrome;
  const [tab] = await tabs.query({ active: true });
  const tabId = tab?.id as number;
  const [title, badge] = await Promise.all([action.getTitle({ tabId }), action.getBadgeText({ tabId })]);
  return { title, badge };
}
interface Api {
  readonly action: { getTitle(of: { tabId: number }): Promise<string>; getBadgeText(of: { tabId: number }): Promise<string> };
  readonly tabs: { query(query: object): Promise<readonly { readonly id?: number }[]> };
  readonly storage: { readonly local: { set(values: object): Promise<void> } };
}

const set = (session: Session, values: object) =>
  session.worker(async (given: object) => {
    const api = (globalThis as unknown as { browser?: Api; chrome: Api }).browser ?? (globalThis as unknown as { chrome: Api }).chrome;
    await api.storage.local.set(given);
    return null;
  }, values);

describe.each(BROWSERS)('the toolbar button in %s', (name) => {
  let session: Session;
  let news: Page;
  /** The distinct entities of the page, as the panel counts them. */
  let count: number;
  const says = (title: RegExp, badge: string): Promise<Button> =>
    eventually(`the button to say ${title} with “${badge}”`, async () => {
      const button = await session.worker(readButton);
      return title.test(button.title) && button.badge === badge ? button : undefined;
    });

  beforeAll(async () => {
    session = await launch(name);
    news = await session.open('/news.html');
    await session.mentions(news, 20);
    const button = await eventually('a badge', async () => {
      const now = await session.worker(readButton);
      return now.badge === '' ? undefined : now;
    });
    count = Number(button.badge);
  });
  afterAll(() => session?.close());

  test('counts the distinct entities of an annotated page', async () => {
    expect(count).toBeGreaterThan(5);
    const { title } = await says(/mentioned here/, String(count));
    expect(title).toBe(`Backgrounder: ${count} entries of the archive mentioned here`);
    const panel = await session.panel(news);
    await eventually(
      'the panel to count the same',
      async () =>
        (await panel.evaluate(() => document.querySelector('#mentioned')?.textContent))?.startsWith(`${count} entries`) || undefined,
    );
    await panel.close();
  });

  test('says that a page which is no article is left alone, and goes back with the reader', async () => {
    const shop = await session.open('/shop.html');
    await says(/left alone/, '');
    await shop.close();
    await news.bringToFront();
    await says(/mentioned here/, String(count));
  });

  test('clears the badge when the tab goes elsewhere', async () => {
    const page = await session.open('/news.html');
    await says(/mentioned here/, String(count));
    await page.goto('about:blank');
    await says(/^Backgrounder$/, '');
    await page.close();
    await news.bringToFront();
  });

  test('keeps what it says when the worker is stopped', async () => {
    await says(/mentioned here/, String(count));
    await session.stopWorker();
    // read at once: the worker that is woken for it has not looked at anything yet
    expect((await session.worker(readButton)).badge).toBe(String(count));
  });

  test('says that it is off on this site, and annotates again', async () => {
    await set(session, { sites: { '127.0.0.1': 'off' } });
    await says(/You turned Backgrounder off on 127\.0\.0\.1/, '');
    await set(session, { sites: {} });
    await says(/mentioned here/, String(count));
  });

  test('says that it is paused, on every page', async () => {
    await set(session, { paused: true });
    await says(/paused on every page/, '');
    const blank = await session.openUrl('about:blank');
    await says(/paused on every page/, '');
    await blank.close();
    await news.bringToFront();
    await set(session, { paused: false });
    await says(/mentioned here/, String(count));
  });

  test('is quiet', async () => {
    expect(await session.noise()).toEqual([]);
  });
});
