import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageReplies } from '../../../src/messages';
import '../ui/messages';

type Page = PageReplies['mentions'];
type Listener = (...args: never[]) => unknown;

const { fake, heard, shown, pages } = vi.hoisted(() => {
  const heard = new Map<string, Listener>();
  const on = (name: string) => ({ addListener: (listener: Listener) => heard.set(name, listener) });
  /** What was set last, by tab; under `all` what holds for every other. */
  const shown = new Map<number | 'all', Record<string, unknown>>();
  const note = (values: { tabId?: number }) => {
    const { tabId = 'all', ...rest } = values;
    shown.set(tabId, { ...shown.get(tabId), ...rest });
    return Promise.resolve();
  };
  /** The page of each tab; a tab that is missing has none of our script. */
  const pages = new Map<number, unknown>();
  const fake = {
    action: {
      setIcon: vi.fn(note),
      setTitle: vi.fn(note),
      setBadgeText: vi.fn(note),
      setBadgeBackgroundColor: vi.fn(async () => {}),
      setBadgeTextColor: vi.fn(async () => {}),
    },
    tabs: {
      query: vi.fn(async () => [{ id: 1 }]),
      sendMessage: vi.fn(async (tab: number) => {
        if (!pages.has(tab)) throw new Error('Could not establish connection. Receiving end does not exist.');
        return { ok: true, value: pages.get(tab) };
      }),
      onUpdated: on('updated'),
      onActivated: on('activated'),
      onRemoved: on('removed'),
    },
    storage: { local: { get: async (defaults: object) => ({ ...defaults, ...(settings as object) }) }, onChanged: on('stored') },
  };
  const settings = {};
  return { fake: { ...fake, settings }, heard, shown, pages };
});
vi.mock('../../../src/browser', () => ({ browser: fake }));
const { badgeOf, keepToolbar, sawRequest } = await import('../../../src/background/toolbar');

const page = (state: Page['state'], count = 0): Page =>
  ({
    state,
    host: 'news.example',
    date: null,
    entities: Array.from({ length: count }, (_, i) => ({ id: `e${i}`, kind: 'place', surface: 'x', count: 2 })),
  }) as unknown as Page;

const hear = (event: string, ...args: unknown[]) => heard.get(event)?.(...(args as never[]));
const loaded = (tab: number, active = true) => hear('updated', tab, { status: 'complete' }, { active });
const settle = () => vi.advanceTimersByTimeAsync(20_000);

beforeEach(async () => {
  vi.useFakeTimers();
  shown.clear();
  pages.clear();
  keepToolbar();
  await settle();
  vi.clearAllMocks();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the toolbar button', () => {
  it.each([
    ['annotated', '/icons/16.png', 'Backgrounder: 12 entries of the archive mentioned here', '12'],
    ['not-an-article', '/icons/alone-16.png', expect.stringMatching(/^Backgrounder: news\.example: this page does not look like/), ''],
    ['off-here', '/icons/off-16.png', 'You turned Backgrounder off on news.example.', ''],
    ['paused', '/icons/paused-16.png', 'Backgrounder is paused on every page.', ''],
  ] as const)('shows %s as an icon, in words and by its badge', async (state, icon, title, text) => {
    pages.set(1, page(state, 12));
    loaded(1);
    await settle();
    expect(shown.get(1)).toMatchObject({ title, text, path: { 16: icon } });
    for (const path of Object.values(shown.get(1)?.path as object)) expect(existsSync(`assets${path}`)).toBe(true);
  });

  it('says that an annotated page mentions nothing', async () => {
    pages.set(1, page('annotated'));
    loaded(1);
    await settle();
    expect(shown.get(1)).toMatchObject({ title: 'Backgrounder: Nothing on this page is in the archive.', text: '' });
  });

  it('counts in at most four characters', () => {
    expect([0, 1, 42, 999, 1_000, 12_345].map(badgeOf)).toEqual(['', '1', '42', '999', '999+', '999+']);
  });

  it('asks again while an article may still arrive, and then leaves the page in peace', async () => {
    pages.set(1, page('not-an-article'));
    loaded(1);
    await vi.advanceTimersByTimeAsync(0);
    pages.set(1, page('annotated', 3));
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown.get(1)).toMatchObject({ text: '3' });
    await settle();
    expect(fake.tabs.sendMessage).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(fake.tabs.sendMessage).toHaveBeenCalledTimes(3);
  });

  it('asks a page behind others only when it comes to the front', async () => {
    pages.set(2, page('annotated', 3));
    loaded(2, false);
    await settle();
    expect(fake.tabs.sendMessage).not.toHaveBeenCalled();
    hear('activated', { tabId: 2 });
    await settle();
    expect(shown.get(2)).toMatchObject({ text: '3' });
  });

  it('is not moved by a page that loads, changes its title or has no script of ours', async () => {
    hear('updated', 1, { status: 'loading' }, { active: true });
    hear('updated', 1, { title: 'x' }, { active: true });
    await settle();
    expect(fake.tabs.sendMessage).not.toHaveBeenCalled();
    loaded(1);
    await settle();
    expect(shown.get(1)).toBeUndefined();
  });

  it('follows another address in the same document', async () => {
    pages.set(1, page('annotated', 5));
    hear('updated', 1, { url: 'https://news.example/2' }, { active: true });
    await settle();
    expect(shown.get(1)).toMatchObject({ text: '5' });
  });

  it('follows the reader’s choice', async () => {
    pages.set(1, page('off-here'));
    hear('stored', { sites: {} }, 'local');
    await settle();
    expect(shown.get(1)).toMatchObject({ path: { 16: '/icons/off-16.png' } });
    vi.clearAllMocks();
    hear('stored', { lexicon: {} }, 'local');
    hear('stored', { sites: {} }, 'session');
    await settle();
    expect(fake.tabs.sendMessage).not.toHaveBeenCalled();
  });

  it('counts again when the page asks something, once for all that it asks at a time', async () => {
    pages.set(1, page('annotated', 7));
    for (let i = 0; i < 5; i++) sawRequest({ tab: { id: 1, active: true } } as never);
    await settle();
    expect(shown.get(1)).toMatchObject({ text: '7' });
    expect(fake.tabs.sendMessage).toHaveBeenCalledTimes(1);
    sawRequest({} as never);
    sawRequest({ tab: { id: 1, active: false } } as never);
    await settle();
    expect(fake.tabs.sendMessage).toHaveBeenCalledTimes(1);
  });
});
