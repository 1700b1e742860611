import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ArchiveError } from '../../../src/archive/database';
import { type Answers, answer, NOTHING } from '../../../src/background/door';
import { MAX_QUERY, MAX_SENTENCE } from '../../../src/messages';
import { WorkerRequests } from '../../../src/requests';

const OWN = 'backgrounder';

/** Answers that say what they were asked. */
function echo(): Answers {
  const names = Object.keys(WorkerRequests) as (keyof Answers)[];
  return Object.fromEntries(names.map((name) => [name, vi.fn(async (args: unknown) => ({ name, args }))])) as unknown as Answers;
}

const ask = (message: unknown, answers = echo(), sender: string = OWN) => answer(answers, message, { id: sender }, OWN);

describe('the door', () => {
  it('lets a well-formed request in and its answer out', async () => {
    const args = {
      entity: 'idlib',
      pageDate: '2020-02',
      sentence: 'In Idlib.',
    };
    expect(await ask({ type: 'card', args })).toEqual({
      ok: true,
      value: { name: 'card', args },
    });
    expect(await ask({ type: 'search', args: {} })).toEqual({
      ok: true,
      value: { name: 'search', args: {} },
    });
  });

  it('leaves alone what is not from this extension', () => {
    const answers = echo();
    expect(ask({ type: 'warm', args: {} }, answers, 'another')).toBeUndefined();
    expect(answer(answers, { type: 'warm', args: {} }, {}, OWN)).toBeUndefined();
    expect(answers.warm).not.toHaveBeenCalled();
  });

  it.each([
    ['no message', undefined],
    ['no object', 'card'],
    ['no type', { args: {} }],
    ['an unknown type', { type: 'drop', args: {} }],
    ['a name that every object has', { type: 'constructor', args: {} }],
    ['an inherited name', { type: '__proto__', args: {} }],
    ['no arguments', { type: 'card' }],
    ['a missing argument', { type: 'card', args: { entity: 'idlib', pageDate: null } }],
    ['an unknown argument', { type: 'warm', args: { all: true } }],
    ['no entity id', { type: 'openPanel', args: { entity: 'Idlib"><script>' } }],
    [
      'a date that does not exist',
      {
        type: 'card',
        args: { entity: 'idlib', pageDate: '2019-02-30', sentence: '' },
      },
    ],
    [
      'a sentence too long',
      {
        type: 'card',
        args: {
          entity: 'idlib',
          pageDate: null,
          sentence: 'x'.repeat(MAX_SENTENCE + 1),
        },
      },
    ],
    ['a query too long', { type: 'search', args: { text: 'x'.repeat(MAX_QUERY + 1) } }],
  ])('refuses %s', async (_, message) => {
    const answers = echo();
    expect(await ask(message, answers)).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
    for (const one of Object.values(answers)) expect(one).not.toHaveBeenCalled();
  });

  it('says which argument is wrong', async () => {
    expect(
      await ask({
        type: 'card',
        args: { entity: 'idlib', pageDate: 'soon', sentence: '' },
      }),
    ).toMatchObject({
      error: { message: 'card: pageDate: expected an EDTF date' },
    });
  });

  it('answers any value at all with a reply', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.constantFrom(...Object.keys(WorkerRequests)), async (args, type) => {
        for (const message of [args, { type, args }]) {
          const reply = await ask(message);
          expect(reply).toHaveProperty('ok');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('tells what the archive does not have from what failed', async () => {
    const request = { type: 'article', args: { id: 'none' } };
    expect(await ask(request, { ...echo(), article: async () => NOTHING })).toMatchObject({ error: { code: 'not-found' } });
    const failing = (error: Error): Answers => ({
      ...echo(),
      article: () => Promise.reject(error),
    });
    expect(await ask(request, failing(new ArchiveError('no room left')))).toEqual({
      ok: false,
      error: { code: 'archive', message: 'no room left' },
    });
    expect(await ask(request, failing(new TypeError('x is not y')))).toMatchObject({
      error: { code: 'archive', message: 'the archive failed: x is not y' },
    });
  });
});
