import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Kept, ReadableArticle, Reply } from '../../../src/messages';
import type { ArticleId } from '../../../src/model/records';

const { fake, read, left } = vi.hoisted(() => {
  const read: { result: unknown; error: Error | null } = { result: null, error: null };
  const left: unknown[] = [];
  const fake = {
    action: { openPopup: vi.fn(async () => {}) },
    contextMenus: { removeAll: vi.fn(async () => {}), create: vi.fn() },
    scripting: {
      executeScript: vi.fn(async () => {
        if (read.error) throw read.error;
        return [{ result: read.result }];
      }),
    },
    storage: { session: { set: async (items: { panelRequest?: unknown }) => void left.push(items.panelRequest) } },
  };
  return { fake, read, left };
});
vi.mock('../../../src/browser', () => ({ browser: fake }));
vi.mock('../../../src/ui/text', () => ({ t: (key: string) => key }));
const { offerSaving, SAVE, save } = await import('../../../src/background/save-article');

const article = { headline: 'Pilots wait' } as unknown as ReadableArticle;
const keep = vi.fn(
  async (_: ReadableArticle): Promise<Reply<Kept>> => ({
    ok: true,
    value: { id: 'story' as ArticleId, outcome: 'saved' } as Kept,
  }),
);

describe('keeping the article of a tab', () => {
  beforeEach(() => {
    left.length = 0;
    Object.assign(read, { result: article, error: null });
    vi.clearAllMocks();
  });

  it('reads it, keeps it, and opens the panel on it, in that order', async () => {
    fake.action.openPopup.mockImplementationOnce(async () => {
      expect(keep).toHaveBeenCalledWith(article);
    });
    await save({ id: 7 }, keep);
    expect(fake.scripting.executeScript).toHaveBeenCalledWith(expect.objectContaining({ target: { tabId: 7 } }));
    expect(left).toEqual([{ kept: 'story', outcome: 'saved' }]);
    expect(fake.action.openPopup).toHaveBeenCalledOnce();
  });

  it('says in the panel why nothing was kept', async () => {
    read.result = null;
    await save({ id: 7 }, keep);
    read.error = new Error('Cannot access a chrome:// URL');
    await save({ id: 7 }, keep);
    expect(keep).not.toHaveBeenCalled();
    Object.assign(read, { result: article, error: null });
    keep.mockResolvedValueOnce({ ok: false, error: { code: 'archive', message: 'full' } });
    await save({ id: 7 }, keep);
    expect(left).toEqual([{ unsaved: 'no-article' }, { unsaved: 'unreachable' }, { unsaved: 'failed' }]);
  });

  it('does nothing where there is no tab', async () => {
    await save(undefined, keep);
    expect(fake.action.openPopup).not.toHaveBeenCalled();
  });

  it('offers itself once in the context menu, of web pages only', async () => {
    await offerSaving();
    expect(fake.contextMenus.removeAll).toHaveBeenCalledBefore(fake.contextMenus.create);
    expect(fake.contextMenus.create).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id: SAVE, title: 'keep_save', documentUrlPatterns: ['http://*/*', 'https://*/*'] }),
    );
  });
});
