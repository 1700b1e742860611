import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleId, EntityId } from '../../../src/model/records';
import { takePanelRequest } from '../../../src/panel-request';

const { fake, session } = vi.hoisted(() => {
  const session = new Map<string, unknown>();
  const area = {
    get: vi.fn(async (key: string) => (session.has(key) ? { [key]: session.get(key) } : {})),
    set: vi.fn(async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) session.set(key, value);
    }),
    remove: vi.fn(async (key: string) => {
      session.delete(key);
    }),
  };
  const fake = {
    action: { openPopup: vi.fn(async () => {}) },
    storage: { session: area },
    tabs: { create: vi.fn(async () => ({})) },
    runtime: { getURL: (path: string) => `extension://id/${path}` },
  };
  return { fake, session };
});
vi.mock('../../../src/browser', () => ({ browser: fake }));
const { openPanel } = await import('../../../src/background/open-panel');

const peskov = 'peskov' as EntityId;

describe('opening the panel', () => {
  beforeEach(() => {
    session.clear();
    vi.clearAllMocks();
  });

  it('opens the popup, which takes the entity once', async () => {
    fake.action.openPopup.mockImplementationOnce(async () => {
      // the word is left before the popup can look for it
      expect(session.size).toBe(1);
    });
    await openPanel({ entity: peskov });
    expect(fake.tabs.create).not.toHaveBeenCalled();
    const area = fake.storage.session as unknown as Parameters<typeof takePanelRequest>[0];
    expect(await takePanelRequest(area)).toEqual({ entity: 'peskov' });
    expect(await takePanelRequest(area)).toBeNull();
  });

  it('opens a tab where the browser refuses the popup, and leaves no word behind', async () => {
    fake.action.openPopup.mockRejectedValueOnce(new Error('openPopup requires a user gesture'));
    await openPanel({ entity: peskov });
    expect(fake.tabs.create).toHaveBeenCalledWith({ url: 'extension://id/src/panel/index.html?entity=peskov' });
    expect(session.size).toBe(0);
  });

  it('opens a tab on an article that was kept where the browser refuses the popup', async () => {
    fake.action.openPopup.mockRejectedValueOnce(new Error('openPopup requires a user gesture'));
    await openPanel({ kept: 'story' as ArticleId, outcome: 'saved' });
    expect(fake.tabs.create).toHaveBeenCalledWith({ url: 'extension://id/src/panel/index.html?kept=story&outcome=saved' });
  });

  it('takes no word that is no entity', async () => {
    session.set('panelRequest', { not: 'an id' });
    expect(await takePanelRequest(fake.storage.session as unknown as Parameters<typeof takePanelRequest>[0])).toBeNull();
  });
});
