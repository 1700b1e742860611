import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, type Edtf } from '../../../src/model/edtf';
import type { EntityId } from '../../../src/model/records';
import { type Candidate, type Commonness, nearest, type Place } from '../../../src/statements/nearest';

const id = (text: string): EntityId => text as EntityId;
const candidate = (words: string, more: Partial<{ by: string[]; about: string[]; said: string }> = {}): Candidate => ({
  words: words.split(' '),
  by: (more.by ?? []).map(id),
  about: (more.about ?? []).map(id),
  said: bounds((more.said ?? '2020') as Edtf),
});
const place = (sentence: string, more: Partial<Omit<Place, 'words'>> = {}): Place => ({
  entity: id('mayor'),
  words: sentence.split(' '),
  mentioned: new Set(),
  date: null,
  ...more,
});
const COUNTS: Record<string, number> = { the: 95, of: 90, boat: 10, fog: 2 };
const common: Commonness = { texts: 100, count: (word) => COUNTS[word] ?? 1 };

describe('the nearest statements', () => {
  it('share rare words with the sentence rather than many common ones', () => {
    const rare = candidate('fog lifts of');
    const usual = candidate('the end of');
    expect(nearest([usual, rare], place('the fog of the day'), common)).toEqual([rare, usual]);
  });

  it('match words that begin with one another, from four letters on', () => {
    const hit = candidate('troop withdrawals');
    const miss = candidate('trot within');
    expect(nearest([miss, hit], place('the troops withdraw'), common)[0]).toBe(hit);
    const short = candidate('foghorn');
    expect(nearest([miss, short], place('fog'), common)).toEqual([miss, short]);
  });

  it('are the entity’s own before those about it, however near', () => {
    const own = candidate('nothing shared', { by: ['mayor'] });
    const about = candidate('fog boat', { about: ['mayor'] });
    expect(nearest([about, own], place('fog boat'), common)).toEqual([own, about]);
  });

  it('speak of what else the sentence mentions', () => {
    const other = candidate('x', { about: ['harbour'] });
    const plain = candidate('x', { about: ['mayor'] });
    const at = place('y', { mentioned: new Set([id('harbour'), id('mayor')]) });
    expect(nearest([plain, other], at, common)).toEqual([other, plain]);
  });

  it('are those nearest to the page’s date, then the newest, where all else is equal', () => {
    const old = candidate('x', { said: '2018' });
    const near = candidate('x', { said: '2019-06' });
    const recent = candidate('x', { said: '2020-02' });
    expect(nearest([old, recent, near], place('y', { date: '2019-06-03' as Edtf }), common)).toEqual([near, old, recent]);
    expect(nearest([old, recent, near], place('y'), common)).toEqual([recent, near, old]);
  });

  it('are all of the candidates, once each, own ones first, and ranking them again changes nothing', () => {
    const words = fc
      .array(fc.constantFrom('fog', 'boat', 'the', 'quay'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((list) => list.join(' '));
    const any = fc.record({
      words,
      by: fc.subarray(['mayor', 'captain']),
      about: fc.subarray(['harbour', 'mayor']),
      said: fc.constantFrom('2018', '2019-06', '2020-02-01'),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), words, (list, sentence) => {
        const candidates = list.map(({ words: text, ...more }) => candidate(text, more));
        const at = place(sentence, {
          date: '2019' as Edtf,
          mentioned: new Set([id('harbour')]),
        });
        const ranked = nearest(candidates, at, common);
        expect(new Set(ranked)).toEqual(new Set(candidates));
        expect(ranked).toHaveLength(candidates.length);
        const own = ranked.map(({ by }) => by.includes(id('mayor')));
        expect(own).toEqual([...own].sort((a, b) => Number(b) - Number(a)));
        expect(nearest(ranked, at, common)).toEqual(ranked);
      }),
    );
  });
});
