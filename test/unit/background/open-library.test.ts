import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LibraryPlace } from '../../../src/library-address';

const { fake } = vi.hoisted(() => ({
  fake: {
    tabs: {
      query: vi.fn(async (_: { url: string }): Promise<object[]> => []),
      create: vi.fn(async () => ({})),
      update: vi.fn(async () => ({})),
    },
    windows: { update: vi.fn(async () => ({})) },
    runtime: { getURL: (path: string) => `extension://id/${path}` },
  },
}));
vi.mock('../../../src/browser', () => ({ browser: fake }));
const { openLibrary } = await import('../../../src/background/open-library');

const place = { at: 'article', article: 'story', passage: 2 } as LibraryPlace;
const url = 'extension://id/src/library/index.html#/article/story?passage=2';

describe('opening the library', () => {
  beforeEach(() => void vi.clearAllMocks());

  it('opens a tab on the place where none is open', async () => {
    await openLibrary(place);
    expect(fake.tabs.query).toHaveBeenCalledWith({ url: 'extension://id/src/library/index.html*' });
    expect(fake.tabs.create).toHaveBeenCalledWith({ url });
    expect(fake.tabs.update).not.toHaveBeenCalled();
  });

  it('goes there in the tab that is open, the one last looked at of several, and brings its window to the front', async () => {
    fake.tabs.query.mockResolvedValueOnce([
      { id: 3, windowId: 1, lastAccessed: 10 },
      { id: 4, windowId: 2, lastAccessed: 20 },
    ]);
    await openLibrary(place);
    expect(fake.tabs.create).not.toHaveBeenCalled();
    expect(fake.tabs.update).toHaveBeenCalledWith(4, { active: true, url });
    expect(fake.windows.update).toHaveBeenCalledWith(2, { focused: true });
  });
});
