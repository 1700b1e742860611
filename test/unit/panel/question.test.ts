import '../ui/messages';
import { describe, expect, it } from 'vitest';
import type { Edtf } from '../../../src/model/edtf';
import type { EntityId } from '../../../src/model/records';
import { type Everyone, recognised } from '../../../src/panel/question';

const NAMES = {
  holt: 'Maren Holt',
  lund: 'Ivar Lünd',
  'port-ministry': 'Ministry of Ports',
  westhaven: 'Westhaven',
  treaty: 'Westhaven treaty of 2018',
  watch: 'Society for the Watch of Tides',
};
const facet = (id: keyof typeof NAMES) => ({ value: id as EntityId, label: NAMES[id], count: 1 });
const everyone: Everyone = {
  speaker: (['holt', 'lund', 'port-ministry', 'watch'] as const).map(facet),
  about: (['westhaven', 'treaty', 'holt'] as const).map(facet),
};
const read = (text: string, locale = 'en-GB') => recognised(text, everyone, locale);

describe('a typed question', () => {
  it('names a speaker and a month', () => {
    expect(read('what did Holt say in February 2020?')).toEqual({ speaker: 'holt', from: '2020-02', to: '2020-02' });
    expect(read('Holt’s words')).toEqual({ speaker: 'holt' });
  });

  it('names a topic, the one whose name it gives most of', () => {
    expect(read('Westhaven')).toEqual({ about: 'westhaven' });
    expect(read('the westhaven treaty')).toEqual({ about: 'treaty' });
    expect(read('LUND on Westhaven')).toEqual({ speaker: 'lund', about: 'westhaven' });
  });

  it('names a year', () => {
    expect(read('everything of 2019')).toEqual({ from: '2019-01' as Edtf, to: '2019-12' as Edtf });
  });

  it('knows the months of the interface’s language', () => {
    expect(read('août 2019', 'fr')).toEqual({ from: '2019-08', to: '2019-08' });
  });

  it('names nothing by words that any question has', () => {
    expect(read('what is there for the sake of it?')).toBe(null);
    expect(read('in February')).toBe(null);
    expect(read('')).toBe(null);
  });
});
