import '../ui/messages';
import { describe, expect, it } from 'vitest';
import type { Storage } from 'webextension-polyfill';
import type { ArticleId, EntityId } from '../../../src/model/records';
import { NO_FILTERS, toQuery } from '../../../src/panel/filters';
import { keyOf } from '../../../src/panel/listing';
import { keepState, opening } from '../../../src/panel/opening';
import { START } from '../../../src/panel/state';
import type { Surroundings } from '../../../src/panel/surroundings';
import { leavePanelRequest, requestOfAddress, requestQuery } from '../../../src/panel-request';

const ADDRESS = 'chrome-extension://id/src/panel/index.html';

/** Session storage of one opening of the browser. */
function session() {
  const kept = new Map<string, unknown>();
  return {
    get: async (key: string) => (kept.has(key) ? { [key]: structuredClone(kept.get(key)) } : {}),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) kept.set(key, structuredClone(value));
    },
    remove: async (key: string) => void kept.delete(key),
  } as unknown as Pick<Storage.StorageArea, 'get' | 'set' | 'remove'>;
}

/** The worker of an archive in which only the mayor speaks, and what it was asked. */
function archive() {
  const asked: [string, unknown][] = [];
  const worker = (async (request: string, args: { entity?: string }) => {
    asked.push([request, args]);
    const total = 2;
    if (request === 'entities') return { ok: true, value: [{ id: 'mayor', kind: 'person', name: 'Ada Quill' }] };
    if (request === 'search') return { ok: true, value: { total } };
    return { ok: true, value: { narrowedBy: args.entity === 'mayor' ? 'speaker' : 'about', found: { total } } };
  }) as unknown as Surroundings['worker'];
  return { worker, asked };
}

const opened = async (area: ReturnType<typeof session>, address: string) => (await opening(area, address, archive().worker)).state;

describe('opening the panel', () => {
  it('starts on this page', async () => {
    expect(await opened(session(), ADDRESS)).toEqual(START);
  });

  it('goes to what a card asked for, once', async () => {
    const area = session();
    await leavePanelRequest(area, { entity: 'mayor' as EntityId });
    expect(await opened(area, ADDRESS)).toEqual({
      ...START,
      tab: 'statements',
      filters: { ...NO_FILTERS, speaker: 'mayor' },
    });
    expect(await opened(area, ADDRESS)).toEqual(START);
  });

  it('goes to the entity of its address, and of one that does not speak to what was said about it', async () => {
    expect(await opened(session(), `${ADDRESS}?entity=harbour`)).toMatchObject({
      tab: 'statements',
      filters: { speaker: null, about: 'harbour' },
    });
  });

  it('goes back to where the reader was in this session', async () => {
    const area = session();
    const state = { ...START, tab: 'statements' as const, filters: { ...NO_FILTERS, text: 'boat' } };
    await keepState(area, state);
    expect(await opened(area, ADDRESS)).toEqual(state);
  });

  it('takes nothing from an address that is no entity', () => {
    for (const query of ['', '?entity=%3Cb%3E', '?kept=a', '?kept=a&outcome=lost', '?unsaved=', '?entity=a&kept=b&outcome=saved'])
      expect(requestOfAddress(ADDRESS + query)).toBe(null);
  });

  it('goes to an article that was just kept, once, and says on this page why one was not', async () => {
    const area = session();
    await leavePanelRequest(area, { kept: 'story' as ArticleId, outcome: 'updated' });
    expect(await opened(area, ADDRESS)).toEqual({
      ...START,
      tab: 'articles',
      reading: { article: 'story', passage: null, outcome: 'updated' },
    });
    expect(await opened(area, ADDRESS)).toEqual(START);
    await keepState(area, { ...START, tab: 'articles' });
    await leavePanelRequest(area, { unsaved: 'no-article' });
    expect(await opening(area, ADDRESS, archive().worker)).toMatchObject({ state: START, unsaved: 'no-article' });
    expect(await opening(area, ADDRESS, archive().worker)).toMatchObject({ state: { tab: 'articles' }, unsaved: null });
  });

  it('carries a request in an address', () => {
    for (const request of [
      { entity: 'mayor' as EntityId },
      { kept: 'story' as ArticleId, outcome: 'saved' } as const,
      { unsaved: 'failed' } as const,
    ])
      expect(requestOfAddress(`${ADDRESS}?${requestQuery(request)}`)).toEqual(request);
  });

  it('opens on the entity even where the archive cannot be asked', async () => {
    const silent = (async () => ({ ok: false, error: { code: 'disconnected', message: '' } })) as unknown as Surroundings['worker'];
    expect(await opening(session(), `${ADDRESS}?entity=mayor`, silent)).toMatchObject({
      state: { filters: { about: 'mayor' } },
      found: null,
    });
  });

  it('asks at once for the statements that it opens on, and for the names when those are there', async () => {
    const { worker, asked } = archive();
    const { found, names } = await opening(session(), `${ADDRESS}?entity=harbour`, worker);
    const filters = { ...NO_FILTERS, about: 'harbour' as EntityId };
    expect(found).toMatchObject({ key: keyOf(filters), arrived: { ok: true, value: { result: { total: 2 }, query: toQuery(filters) } } });
    expect(asked).toEqual([['statementsOf', { entity: 'harbour', limit: START.rows }]]);
    await names.reply;
    expect(asked).toHaveLength(2);
  });

  it('asks again for as many statements as were shown', async () => {
    const { worker, asked } = archive();
    const area = session();
    const filters = { ...NO_FILTERS, text: 'boat' };
    await keepState(area, { ...START, tab: 'statements', filters, rows: 60 });
    const { found } = await opening(area, ADDRESS, worker);
    expect(await found?.reply).toEqual({ ok: true, value: { result: { total: 2 }, query: toQuery(filters) } });
    expect(asked).toEqual([['search', { text: 'boat', limit: 60 }]]);
  });

  it('asks for the names where it opens on anything else', async () => {
    const { worker, asked } = archive();
    const { found, names } = await opening(session(), ADDRESS, worker);
    expect(found).toBeNull();
    expect(await names.reply).toMatchObject({ ok: true, value: { entities: new Map([['mayor', 'Ada Quill']]) } });
    expect(asked).toEqual([['entities', {}]]);
  });
});
