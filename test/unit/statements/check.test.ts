import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../../src/model/records';
import { type Candidate, checkSentence } from '../../../src/statements/check';
import { comparedSpeaker } from '../../../src/statements/speakers';
import { quotationsIn, sentencesIn, wordsToCheck } from '../../../src/statements/to-check';
import { wordsOf } from '../../../src/statements/wording';

const words = (text: string) => wordsOf([{ text, verbatim: true }]);
const candidate = (text: string, speaker: Candidate['speaker'] = 'unknown', sharesTopic = false) => ({
  text,
  words: words(text),
  speaker,
  sharesTopic,
});
const HARBOUR = 'We will rebuild the old harbour before winter, and no fisherman shall pay for it.';
const BRIDGE = 'The bridge over the estuary was closed because its cables had rusted through.';
const check = (sentence: string, ...candidates: ReturnType<typeof candidate>[]) => {
  const { label, matches } = checkSentence(words(sentence), candidates);
  return [label, ...matches.map((match) => `${match.label}: ${match.candidate.text.slice(0, 10)}`)];
};

describe('labels', () => {
  it('the same wording, whatever else is near', () => {
    expect(check(HARBOUR, candidate(BRIDGE), candidate(HARBOUR.replace('winter', 'summer')), candidate(HARBOUR))).toEqual([
      'same',
      'same: We will re',
      'differs: We will re',
    ]);
  });
  it('wording that differs', () => expect(check(HARBOUR.replace('old', 'new'), candidate(HARBOUR))[0]).toBe('differs'));
  it('a dropped negation, however alike the rest', () =>
    expect(check(HARBOUR.replace('no fisherman', 'fisherman'), candidate(HARBOUR))[0]).toBe('differs'));
  it('two statements joined, in the order of the sentence', () => {
    const { label, matches } = checkSentence(words('We will rebuild the old harbour because its cables had rusted through.'), [
      candidate(BRIDGE),
      candidate(HARBOUR),
    ]);
    expect(label).toBe('joined');
    expect(matches.map((match) => [match.candidate.text, ...match.segment])).toEqual([
      [HARBOUR, 0, 6],
      [BRIDGE, 6, 12],
    ]);
    expect(matches.flatMap(({ differences }) => differences)).toEqual([]);
  });
  it('no joining of what one statement has', () => {
    const long = `${HARBOUR} ${BRIDGE}`;
    expect(
      check('rebuild the old harbour … because its cables had rusted through', candidate(HARBOUR), candidate(BRIDGE), candidate(long))[0],
    ).toBe('same');
  });
  it('said by another, unless the one named said it too', () => {
    expect(check(HARBOUR, candidate(HARBOUR, 'other'))).toEqual(['other-speaker', 'other-speaker: We will re']);
    expect(check(HARBOUR, candidate(HARBOUR, 'other'), candidate(HARBOUR, 'named'))[0]).toBe('same');
  });
  it('a short quotation of the speaker named, with a word changed', () => {
    const said = candidate('a stolen election', 'named');
    expect(check('a stolen victory', said)[0]).toBe('differs');
    expect(check('illegal order', candidate('illegal strike', 'named'))[0]).toBe('differs');
    expect(check('a stolen election', said)[0]).toBe('same');
    expect(checkSentence(words('a stolen victory'), [said]).matches[0]?.differences).toEqual([
      { kind: 'changed', sentence: [2], statement: [2] },
    ]);
  });
  it('nothing, where few words are shared with somebody else, with a longer quotation, or more are changed', () => {
    expect(check('a stolen victory', candidate('a stolen election'))[0]).toBe('nothing');
    expect(check('a stolen victory', candidate('a stolen election', 'other'))[0]).toBe('nothing');
    expect(check('a stolen victory', candidate('They robbed us of a stolen election.', 'named'))[0]).not.toBe('differs');
    expect(check('two stolen victories', candidate('a stolen election', 'named'))[0]).toBe('nothing');
    expect(check('a big day', candidate('a sad day', 'named'))[0]).toBe('nothing');
  });
  it('same speaker and topic', () => {
    expect(check('The harbour will cost much', candidate(BRIDGE, 'named', true), candidate(HARBOUR, 'other', true))).toEqual([
      'topic',
      'topic: The bridge',
    ]);
    expect(check('The harbour will cost much', candidate(BRIDGE, 'unknown', true))).toEqual(['nothing']);
  });
  it('nothing, where only words of grammar are shared', () => {
    expect(
      check('We will not do this and that is what they said', candidate('They said that we will do that and not this other thing')),
    ).toEqual(['nothing']);
    expect(check('', candidate(HARBOUR))).toEqual(['nothing']);
  });
  it('any statement has the wording of itself, among any others', () => {
    const text = fc
      .array(fc.constantFrom('we', 'leave', 'harbour', 'not', 'two', 'Idlib', 'troops', 'agree', '…'), { minLength: 1, maxLength: 12 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (others, own) => {
        fc.pre(words(own).length > 0);
        expect(check(own, ...others.map((other) => candidate(other)), candidate(own))[0]).toBe('same');
      }),
    );
  });
});

describe('speakers', () => {
  const peskov = { name: 'Dmitry Peskov', entity: 'peskov' as EntityId, as: 'Kremlin spokesman' };
  it.each([
    ['the same entity', { name: 'Peskow', entity: 'peskov' as EntityId }, 'named'],
    ['a surname', { name: 'Peskov' }, 'named'],
    ['a name with its office', { name: 'Kremlin spokesman Dmitri Peskov' }, 'named'],
    ['an office alone', { name: 'the Kremlin' }, 'named'],
    ['another', { name: 'Hulusi Akar', entity: 'akar' as EntityId }, 'other'],
    ['another of the surname', { name: 'Ivan Peskov' }, 'other'],
    ['nobody', null, 'unknown'],
  ] as const)('%s', (_, named, expected) => expect(comparedSpeaker(named, [peskov])).toBe(expected));
  it('knows unnamed speakers by their words', () => {
    const official = { name: 'a senior Turkish official', entity: null };
    expect(comparedSpeaker({ name: 'a Turkish official' }, [official])).toBe('named');
    expect(comparedSpeaker({ name: 'a Russian official' }, [official])).toBe('other');
  });
});

describe('what there is to check', () => {
  const read = (text: string, speaker: string | null = null) =>
    sentencesIn(text, speaker).map((one) => [
      one.ranges.map(([a, b]) => one.text.slice(a, b)).join(' | '),
      one.speaker?.name ?? null,
      one.quoted,
    ]);
  it.each([
    ['a quotation with its clause', '“The bridge is closed,” said Ada Quill.', [['The bridge is closed,', 'Ada Quill', true]]],
    ['a split one', '“The bridge,” Ada Quill said, “is closed for good.”', [['The bridge, | is closed for good.', 'Ada Quill', true]]],
    ['only words', 'The bridge is closed for good', [['The bridge is closed for good', null, false]]],
    ['only words in marks', '«The bridge is closed for good»', [['The bridge is closed for good', null, true]]],
    [
      'words with a name behind a dash',
      '“The bridge is closed for good” — Ada Quill',
      [['The bridge is closed for good', 'Ada Quill', true]],
    ],
    [
      'several, also of a speaker called by a pronoun',
      '“The bridge is closed,” said Ada Quill. “Nobody can cross the river today,” they added.',
      [
        ['The bridge is closed,', 'Ada Quill', true],
        ['Nobody can cross the river today,', expect.toBeOneOf([null, 'Ada Quill']), true],
      ],
    ],
    ['a full stop before the clause', '“The bridge is closed.” Ada Quill said.', [['The bridge is closed.', 'Ada Quill', true]]],
    [
      'a quotation among other words',
      'He is known for “the bridge is closed for good” since then',
      [['the bridge is closed for good', null, true]],
    ],
    ['a term in marks', 'The “bridge” is closed, no matter what', [['The “bridge” is closed, no matter what', null, false]]],
    ['words of saying within the words', 'We said that the bridge is closed', [['We said that the bridge is closed', null, false]]],
  ])('%s', (_, text, expected) => expect(read(text)).toEqual(expected));
  it('a speaker given by hand wins', () =>
    expect(read('“The bridge is closed,” said Ada Quill.', 'Cole Farrow')[0]?.[1]).toBe('Cole Farrow'));
  it('the quotations of an article, long enough to be known again', () => {
    const found = quotationsIn(
      '“The bridge is closed for good,” said Ada Quill.\nShe called it “a pity”.\nQuill said: “Nobody can cross the river today.”',
    );
    expect(found.map(({ text, ranges, speaker }) => [text.slice(...(ranges[0] as [number, number])), speaker?.name])).toEqual([
      ['The bridge is closed for good,', 'Ada Quill'],
      ['Nobody can cross the river today.', 'Ada Quill'],
    ]);
  });
  it('ranges within any text, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab “”"\'’.,—-() said', 'said', 'Ada'), maxLength: 120 }), (text) => {
        for (const one of sentencesIn(text, null)) {
          for (const [start, end] of one.ranges) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(one.text.length);
          }
          wordsToCheck(one);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
