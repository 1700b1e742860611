import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Menus, Tabs } from 'webextension-polyfill';
import { takeCheckRequest } from '../../../src/check-request';
import { MAX_CHECKED } from '../../../src/messages';

const { fake, session, items } = vi.hoisted(() => {
  const session = new Map<string, unknown>();
  const items = new Map<string, unknown>();
  const area = {
    get: vi.fn(async (key: string) => (session.has(key) ? { [key]: session.get(key) } : {})),
    set: vi.fn(async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) session.set(key, value);
    }),
    remove: vi.fn(async (key: string) => {
      session.delete(key);
    }),
  };
  const fake = {
    action: { openPopup: vi.fn(async () => {}) },
    contextMenus: {
      create: vi.fn((item: { id: string }) => {
        if (items.has(item.id)) throw new Error('duplicate id');
        items.set(item.id, item);
      }),
      remove: vi.fn(async (id: string) => {
        if (!items.delete(id)) throw new Error('no such item');
      }),
    },
    i18n: { getMessage: (key: string) => key },
    scripting: { executeScript: vi.fn(async () => [{ result: 'words selected in the page' }] as { result: unknown }[]) },
    storage: { session: area },
    tabs: { create: vi.fn(async () => ({})) },
    runtime: { getURL: (path: string) => `extension://id/${path}` },
  };
  return { fake, session, items };
});
vi.mock('../../../src/browser', () => ({ browser: fake }));
const { addCheckMenu, onCheckCommand, onMenu } = await import('../../../src/background/open-check');

const taken = () => takeCheckRequest(fake.storage.session as unknown as Parameters<typeof takeCheckRequest>[0]);
const click = (info: object) => onMenu(info as Menus.OnClickData);
const tab = { id: 7 } as Tabs.Tab;

beforeEach(() => {
  session.clear();
  items.clear();
  vi.clearAllMocks();
});

describe('opening the panel on a check', () => {
  it('puts one item into the menu of selected text, also after an update', async () => {
    await addCheckMenu();
    await addCheckMenu();
    expect([...items.values()]).toEqual([{ id: 'check-selection', title: 'check_menu', contexts: ['selection'] }]);
  });

  it('opens the popup within the reader’s action, and gives it the selection once', async () => {
    const clicked = click({ menuItemId: 'check-selection', selectionText: '  some words ' });
    expect(fake.action.openPopup).toHaveBeenCalledOnce();
    await clicked;
    expect(fake.tabs.create).not.toHaveBeenCalled();
    expect(await taken()).toBe('some words');
    expect(await taken()).toBeNull();
  });

  it('opens a tab where the browser refuses the popup, without the text in its address', async () => {
    fake.action.openPopup.mockRejectedValueOnce(new Error('no window'));
    await click({ menuItemId: 'check-selection', selectionText: 'some words' });
    expect(fake.tabs.create).toHaveBeenCalledWith({ url: 'extension://id/src/panel/index.html' });
    expect(await taken()).toBe('some words');
  });

  it('leaves other items and other commands alone', async () => {
    await click({ menuItemId: 'another' });
    expect(await onCheckCommand('next-mention', tab)).toBe(false);
    expect(fake.action.openPopup).not.toHaveBeenCalled();
  });

  it('takes what is selected in the tab at the command; opens empty where it may not look', async () => {
    expect(await onCheckCommand('check-selection', tab)).toBe(true);
    expect(await taken()).toBe('words selected in the page');
    fake.scripting.executeScript.mockRejectedValueOnce(new Error('cannot access'));
    expect(await onCheckCommand('check-selection', tab)).toBe(true);
    expect(await taken()).toBe('');
  });

  it('cuts what is too long, and takes nothing that is no text', async () => {
    await click({ menuItemId: 'check-selection', selectionText: 'x'.repeat(MAX_CHECKED + 1) });
    expect(await taken()).toHaveLength(MAX_CHECKED);
    session.set('checkRequest', { not: 'a text' });
    expect(await taken()).toBeNull();
  });
});
