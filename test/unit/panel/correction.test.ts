import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../../src/model/records';
import { bySpeaker, changesOf, fieldsOf } from '../../../src/panel/correction';
import { paraphrasedReadout, partlyQuoted, quotedOnly } from '../ui/sample';

const entities = new Map([
  ['holt', 'Maren Holt'],
  ['lund', 'Ivar Lund'],
  ['ozturk', 'Ayşe Öztürk'],
] as [EntityId, string][]);
const BY = 'your own correction';
const changes = (statement: typeof quotedOnly, typed: Partial<ReturnType<typeof fieldsOf>>) =>
  changesOf(statement, { ...fieldsOf(statement), ...typed }, entities, BY);

describe('correcting a statement', () => {
  it('changes nothing where nothing was typed', () => {
    for (const statement of [partlyQuoted, paraphrasedReadout, quotedOnly])
      expect(changes(statement, {})).toEqual({ ok: true, changes: [] });
  });

  it('takes a typed speaker for the entity of that name, however it is written, else for the name', () => {
    expect(changes(quotedOnly, { speakers: 'maren holt' })).toEqual({ ok: true, changes: [{ speakers: [{ entity: 'holt' }] }] });
    expect(changes(quotedOnly, { speakers: 'Ayse Ozturk' })).toEqual({ ok: true, changes: [{ speakers: [{ entity: 'ozturk' }] }] });
    expect(changes(quotedOnly, { speakers: ' Nils Falk ' })).toEqual({ ok: true, changes: [{ speakers: [{ name: 'Nils Falk' }] }] });
  });

  it('leaves those of several speakers as they are whose names stay', () => {
    expect(changes(paraphrasedReadout, { speakers: 'Ivar Lund; an official of the pilots’ guild; Nils Falk;' })).toEqual({
      ok: true,
      changes: [
        {
          speakers: [{ entity: 'lund', as: 'harbour master' }, { unnamed: 'an official of the pilots’ guild' }, { name: 'Nils Falk' }],
        },
      ],
    });
  });

  it('takes a date for the reader’s own, with that as its basis', () => {
    expect(changes(quotedOnly, { date: ' 2019-08-27~ ' })).toEqual({
      ok: true,
      changes: [{ said: { edtf: '2019-08-27~', basis: 'inferred', from: BY } }],
    });
  });

  it.each(['', 'yesterday', '2019-02-30', '27.8.2019'])('says that %j is no date', (date) =>
    expect(changes(quotedOnly, { date })).toEqual({ ok: false, field: 'date' }),
  );

  it.each(['', ' ; '])('asks for a speaker where %j names none', (speakers) =>
    expect(changes(quotedOnly, { speakers })).toEqual({ ok: false, field: 'speakers' }),
  );

  it('changes a form to one that needs no other words', () => {
    expect(changes(partlyQuoted, { form: 'indirect' })).toEqual({ ok: true, changes: [{ form: 'indirect' }] });
    expect(changes(quotedOnly, { form: 'mixed' })).toEqual({ ok: true, changes: [] });
  });
});

it('puts statements under their speakers, in the order in which these first speak', () => {
  const groups = bySpeaker([quotedOnly, partlyQuoted, { ...quotedOnly, id: partlyQuoted.id }]);
  expect([...groups].map(([name, said]) => [name, said.length])).toEqual([
    ['Asta Brandt', 2],
    ['Maren Holt', 1],
  ]);
});
