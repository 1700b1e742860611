import { describe, expect, it } from 'vitest';
import { type Envelope, MAX_PART, type Part } from '../../../src/messages';
import { cut, fetchWhole, MAX_WHOLE, sendWhole } from '../../../src/parts';
import { withFreshIndexedDB } from './fresh';
import { asker } from './keeping';
import { samplePack } from './sample';

withFreshIndexedDB();

/** A pack whose text is longer than one message. */
function longPack(): string {
  const passages = Array.from({ length: 2_400 }, (_, i) => ({ n: i + 1, text: `${i} `.padEnd(3_900, 'word ').trimEnd() }));
  const article = { ...samplePack().articles[0], id: 'long', link: null, file: 'long.txt', passages, statements: [], facts: [] };
  return JSON.stringify({ format: 'backgrounder-pack/1', title: 'Long', entities: [], names: [], articles: [article] });
}

/** Answers as the worker does, through the messages that travel. */
function wire() {
  const a = asker(samplePack());
  const sent: Envelope[] = [];
  const send = async (message: Envelope) => {
    sent.push(message);
    return a.ask(message.type as never, message.args as never).then(
      (value) => ({ ok: true, value }),
      (error: Error) => ({ ok: false, error: { code: 'archive', message: error.message } }),
    );
  };
  return { ...a, send, sent };
}

describe('a long text', () => {
  it('is cut into parts that make it again', () => {
    expect(cut('')).toEqual(['']);
    const text = 'ab'.repeat(MAX_PART);
    const parts = cut(text);
    expect(parts.map(({ length }) => length)).toEqual([MAX_PART, MAX_PART]);
    expect(parts.join('')).toBe(text);
    expect(() => cut({ length: MAX_WHOLE + 1 } as string)).toThrow(RangeError);
  });

  it('goes to the worker and comes back whole', async () => {
    const { send, sent, ask } = wire();
    const text = longPack();
    expect(text.length).toBeGreaterThan(MAX_PART);
    const content = await sendWhole(send, text);
    if (!content.ok) throw new Error(content.error.message);
    expect(sent.map(({ type }) => type)).toEqual(['stage', 'stage']);
    expect(await ask('importFile', { kind: 'pack', name: 'long.json', content: content.value })).toMatchObject({
      outcome: 'added',
      problems: [],
    });

    const back = await fetchWhole(send, 'exportPack', { selection: 'kept' });
    if (!back.ok) throw new Error(back.error.message);
    expect(JSON.parse(back.value.text).articles[0].passages).toEqual(JSON.parse(text).articles[0].passages);
    expect(back.value).toMatchObject({ fileName: 'backgrounder-pack-2024-01-01.json', mediaType: 'application/json' });
    expect(sent.filter(({ type }) => type === 'exportPack').length).toBe(2);
  }, 30_000);

  it('whose archive changed between two parts is not joined from both', async () => {
    const { send, ask } = wire();
    const content = await sendWhole(send, longPack());
    if (content.ok) await ask('importFile', { kind: 'pack', name: 'long.json', content: content.value });
    const first: Part = await ask('exportPack', { selection: 'kept', part: 0 });
    // another export takes the place of the first in the worker's memory
    await ask('exportPack', { selection: 'all', part: 0 });
    await expect(ask('exportPack', { selection: 'all', part: 1, digest: first.digest })).rejects.toThrow(/changed/);
    // one that is the same again goes on where it was
    expect((await ask('exportPack', { selection: 'kept', part: 1, digest: first.digest })).part).toBe(1);
  }, 30_000);
});
