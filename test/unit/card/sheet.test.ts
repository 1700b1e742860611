import '../ui/messages';
import { describe, expect, test } from 'vitest';
import { sheetOf as packedSheetOf } from '../../../src/card/sheet';
import type { CardCommand, CardContent, Drawn, FactView, SeriesView } from '../../../src/messages';
import type { Edtf } from '../../../src/model/edtf';
import { agencyReport, entityId, partlyQuoted, sample } from '../ui/sample';
import { unshare } from './unshare';

const DATE = '2019-09-01' as Edtf;
const sheetOf = (content: CardContent, pageDate: Edtf | null) => {
  const sheet = packedSheetOf(content, pageDate);
  return { ...sheet, drawn: unshare(sheet) };
};
type Element = Exclude<Drawn, string | number>;

function* elements(drawn: readonly Drawn[]): Generator<Element> {
  for (const piece of drawn) {
    if (typeof piece !== 'object') continue;
    yield piece;
    yield* elements(piece[2]);
  }
}
const textOf = (drawn: readonly Drawn[]): string => drawn.map((piece) => (typeof piece === 'object' ? textOf(piece[2]) : piece)).join('');
const all = (drawn: readonly Drawn[], match: (element: Element) => boolean): Element[] => [...elements(drawn)].filter(match);
const classed = (drawn: readonly Drawn[], name: string): Element[] =>
  all(drawn, ([, attributes]) => (attributes.class ?? '').split(' ').includes(name));
const tagged = (drawn: readonly Drawn[], name: string): Element[] => all(drawn, ([tag]) => tag === name);
const sectionText = (drawn: readonly Drawn[], name: string): string => textOf(classed(drawn, name));

describe('the sheet', () => {
  const { drawn, reach, entity, empty } = sheetOf(sample, DATE);

  test('is plain data that survives any message', () => {
    expect(JSON.parse(JSON.stringify(packedSheetOf(sample, DATE)))).toEqual(packedSheetOf(sample, DATE));
  });

  test('has no empty texts and none side by side, each of which would be a node of its own', () => {
    const packed = packedSheetOf(sample, DATE);
    const inside = (pieces: readonly Drawn[]): (readonly Drawn[])[] => [
      pieces,
      ...pieces.flatMap((piece) => (typeof piece === 'object' ? inside(piece[2]) : [])),
    ];
    for (const list of [packed.drawn, ...Object.values(packed.shared)].flatMap(inside))
      expect(list.filter((piece, i) => piece === '' || (typeof piece === 'string' && typeof list[i - 1] === 'string'))).toEqual([]);
  });

  test('sends what several sentences have in common once', () => {
    const { drawn: sent, shared } = packedSheetOf(sample, DATE);
    const headline = 'Ferries wait as harbour talks go on';
    const count = (value: unknown): number => JSON.stringify(value).split(headline).length - 1;
    expect(count([sent, shared])).toBe(1);
    expect(count(drawn)).toBeGreaterThan(5);
  });

  test('says name, role and when it was held, and how far the archive reaches', () => {
    expect(entity).toEqual({ id: 'westhaven', kind: 'place', name: 'Westhaven' });
    expect(textOf(tagged(drawn, 'header'))).toContain('seat of the Port Authority (in the articles: 27 August 2019)');
    expect(reach).toBe('5 articles, Jun 2019 – Feb 2020');
    expect(empty).toBe(false);
  });

  test('keeps what was known by the page’s date apart from what came since', () => {
    expect(sectionText(drawn, 'known')).toContain('Known by 1 September 2019, this page’s date');
    expect(sectionText(drawn, 'known')).toContain('Twelve ferries lay in the harbour.');
    expect(sectionText(drawn, 'known')).not.toContain('At least nineteen');
    expect(sectionText(drawn, 'since')).toContain('At least nineteen ferries lay in the harbour.');
    const undated = sheetOf({ ...sample, facts: { known: [...sample.facts.known, ...sample.facts.since], since: [] } }, null);
    expect(sectionText(undated.drawn, 'known')).toContain('this page gives no date');
    expect(classed(undated.drawn, 'since')).toEqual([]);
  });

  test('shows the newest facts and has the older ones at hand', () => {
    const known = classed(drawn, 'known');
    const facts = classed(known, 'bg-claim').map((fact) => textOf([fact]));
    expect(facts).toEqual([
      '27 August 2019 Talks were to be resumed in September.',
      '27 August 2019 Twelve ferries lay in the harbour.',
      'between June and July 2019 Half of the pilots had left their posts.',
      '2018 The long quay was finished.',
    ]);
    expect(textOf(tagged(classed(known, 'earlier'), 'summary'))).toBe('2 earlier facts');
  });

  test('leaves to the panel what is too much for a card', () => {
    const many = Array.from({ length: 25 }, () => sample.facts.known[0] as FactView);
    const { drawn: long } = sheetOf({ ...sample, facts: { known: many, since: [] } }, DATE);
    expect(classed(long, 'bg-fact')).toHaveLength(7);
    expect(textOf(classed(classed(long, 'earlier'), 'more'))).toBe('18 more in the panel');
  });

  test('puts only verbatim words into quotations', () => {
    expect(tagged(drawn, 'q').map((quotation) => textOf([quotation]))).toEqual([
      '“sail on the day the pilots are back”',
      '“We will not wait for another winter.”',
    ]);
    for (const ours of classed(drawn, 'bg-paraphrase')) expect(textOf([ours])).not.toMatch(/[“”"]/);
  });

  test('keeps the statements in their order, and marks those after the page', () => {
    const statements = classed(drawn, 'bg-statement');
    expect(statements.map(([, attributes]) => attributes['data-statement'])).toEqual(['minister-on-ferries', 'denial', 'pilots']);
    expect(statements.map((statement) => classed([statement], 'bg-since').length)).toEqual([0, 1, 0]);
    expect(textOf([statements[0] as Element])).toContain('Maren Holt, minister of ports26 August 2019, to reporters in Westhaven');
    expect(textOf([statements[1] as Element])).toContain('as told by the Port Authority');
  });

  test('gives numbers with their dates, and tells those that came later', () => {
    const rows = tagged(tagged(drawn, 'tbody'), 'tr').map((row) => textOf([row]));
    expect(rows).toEqual([
      '27 August 201912Northern Wire, passage 4',
      'This page: 1 September 2019',
      'February 2020at least 1,900are believed to lie thereaccording to the Strait Observatory; Northern Wire, passage 11',
    ]);
  });

  test('says as data what pressing does', () => {
    const presses = [...elements(drawn)].flatMap(([, , , press]) => press ?? []);
    const of = <D extends CardCommand['do']>(what: D) => presses.filter((press): press is CardCommand & { do: D } => press.do === what);
    expect(of('copy')[0]).toEqual({ do: 'copy', statement: partlyQuoted.id });
    expect(of('copy')).toHaveLength(3);
    expect(of('follow').map((press) => press.entity)).toEqual(['holt', 'lund', 'brandt', 'holt', 'port-authority']);
    expect(of('openPanel')).toEqual([{ do: 'openPanel', entity: 'westhaven' }]);
    expect(textOf(classed(drawn, 'more'))).toBe('5 more in the panel');
  });

  test('plots a number that changed, hollow where the source has a reservation, and says the same in words', () => {
    const plot = classed(drawn, 'bg-plot');
    const dots = tagged(plot, 'circle').map(([, attributes]) => attributes.class);
    expect(dots).toEqual(['bg-dot', 'bg-dot bg-dot-hedged bg-dot-since']);
    expect(tagged(plot, 'text').map((text) => textOf([text]))).toEqual(['12', 'at least 1,900', '27 Aug 2019', 'Feb 2020']);
    expect(tagged(plot, 'svg')[0]?.[1]['aria-label']).toBe(
      'Ferries held in the harbour. 27 August 2019: 12; February 2020: at least 1,900 (are believed to lie there)',
    );
    expect(classed(plot, 'bg-page-mark')).toHaveLength(1);
    expect(tagged(tagged(plot, 'details'), 'table')).toHaveLength(1);
  });

  test('leaves a number of one date to its table', () => {
    const [series] = sample.series;
    const once = { ...sample, series: [{ ...(series as SeriesView), values: (series as SeriesView).values.slice(0, 1) }] };
    const { drawn: single } = sheetOf(once, DATE);
    expect(classed(single, 'bg-plot')).toEqual([]);
    expect(tagged(single, 'table')).toHaveLength(1);
  });

  test('shows all that is dated on a timeline, whose label says what it shows', () => {
    const time = classed(drawn, 'bg-timeline');
    expect(tagged(time, 'svg')[0]?.[1]['aria-label']).toBe(
      'Statements and facts by date, from June 2019 to February 2020; 3 statements, 3 facts; This page: 1 September 2019; after this page: 2',
    );
    const classes = tagged(time, 'rect').map(([, attributes]) => attributes.class);
    expect(classes.sort()).toEqual([
      'bg-bar-fact',
      'bg-bar-fact',
      'bg-bar-fact bg-bar-since',
      'bg-bar-said',
      'bg-bar-said bg-bar-since',
      'bg-later',
    ]);
    expect(textOf(classed(time, 'bg-page-line'))).toBe('this page');
  });

  test('leads from every source of every statement and fact to its passage', () => {
    const leads = (element: Element) =>
      [...elements([element])].flatMap(([, , , press]) => (press?.do === 'openLibrary' ? [press.place] : []));
    const statement = classed(drawn, 'bg-statement')[1] as Element;
    expect(leads(statement)).toEqual([
      { at: 'article', article: 'harbour-translated', passage: 11, statement: 'denial' },
      { at: 'article', article: 'harbour-report', passage: 4, statement: 'denial' },
    ]);
    for (const item of [...classed(drawn, 'bg-statement'), ...classed(drawn, 'bg-fact')])
      expect(leads(item)).toHaveLength(classed([item], 'bg-source').length);
  });

  test('begins with what was said where the entity is one that speaks', () => {
    const order = (content: CardContent): string[] =>
      tagged(sheetOf(content, DATE).drawn, 'section').map(([, attributes]) => attributes.class ?? '');
    expect(order(sample)).toEqual(['known', 'since', 'time', 'numbers', 'statements']);
    expect(order({ ...sample, entity: { ...sample.entity, id: entityId('holt'), kind: 'person' } })).toEqual([
      'statements',
      'known',
      'since',
      'time',
      'numbers',
    ]);
  });

  test('is empty where there is nothing to say', () => {
    expect(sheetOf({ ...sample, facts: { known: [], since: [] }, series: [], statements: [], total: 0 }, DATE).empty).toBe(true);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'JavaScript:void 0'])('does not link to %s', (url) => {
    const statements = [{ statement: { ...partlyQuoted, sources: [{ ...agencyReport, url }] }, since: false }];
    const hostile = sheetOf({ ...sample, statements, facts: { known: [], since: [] }, series: [] }, DATE);
    expect(tagged(hostile.drawn, 'a')).toEqual([]);
    expect(textOf(hostile.drawn)).toContain('Ferries wait as harbour talks go on');
  });

  test('links lead out without telling where from', () => {
    const links = tagged(drawn, 'a');
    expect(links.length).toBeGreaterThan(3);
    for (const [, attributes] of links)
      expect(attributes).toMatchObject({ href: 'https://news.example/harbour/2019/08/27', target: '_blank', rel: 'noopener noreferrer' });
  });
});
