/** What the bundled archive says, and how well it is known: each trap the five articles set, as an assertion. */
import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { bounds, compareEdtf } from '../../../src/model/edtf';
import { type Fact, formOf, type Pack, type Statement } from '../../../src/model/records';
import { bundledPack, factsOf, PROJECT, quotesOf, statementsOf } from './bundle';

let pack: Pack;
beforeAll(async () => {
  pack = await bundledPack();
});

const statement = (id: string): Statement => {
  const found = statementsOf(pack).find((s) => s.id === id);
  if (!found) throw new Error(`no statement ${id}`);
  return found;
};
const fact = (id: string): Fact => {
  const found = factsOf(pack).find((f) => f.id === id);
  if (!found) throw new Error(`no fact ${id}`);
  return found;
};
const speakersOf = (s: Statement): string[] =>
  s.speakers.map((who) => ('entity' in who ? who.entity : 'name' in who ? who.name : who.unnamed));
const passagesOf = (record: Statement | Fact): string[] => record.sources.map(({ article, passage }) => `${article} ${passage}`);

describe('the articles', () => {
  it('are in order of date, whatever their files are called', () => {
    expect(pack.articles.map(({ file, date }) => [file.slice(0, 3), date.edtf, date.basis])).toEqual([
      ['000', '2019-06-02', 'printed'],
      ['004', '2019-08-27', 'inferred'],
      ['001', '2020-02-11', 'printed'],
      ['002', '2020-02-12', 'printed'],
      ['003', '2020-02-16~', 'inferred'],
    ]);
  });

  it('have a publisher or an agency only where one is named', () => {
    expect(pack.articles.map(({ id, publisher, agency }) => [id, publisher, agency])).toEqual([
      ['bloomberg-2019-06-02', 'Bloomberg', 'Bloomberg'],
      ['afp-2019-08-27', null, 'AFP'],
      ['reuters-2020-02-11', 'The Moscow Times', 'Reuters'],
      ['reuters-2020-02-12', null, null],
      ['readout-2020-02-16', null, null],
    ]);
  });

  it('keep a broken address as printed beside the one that can be followed', () => {
    const [link, ...others] = pack.articles.flatMap((a) => (a.link ? [a.link] : []));
    expect(others).toEqual([]);
    expect(link?.printed).toContain('russi an-forces');
    expect(link?.url).toBe(link?.printed.replace(' ', ''));
  });

  it('flag the one machine translation', () => {
    expect(pack.articles.filter((a) => a.machineTranslated).map((a) => a.id)).toEqual(['reuters-2020-02-12']);
  });

  it('count their passages over the body only', () => {
    expect(pack.articles.map((a) => a.passages.length)).toEqual([8, 26, 9, 14, 4]);
  });
});

describe('the statements', () => {
  it('are these many, by these speakers', () => {
    const counts: Record<string, number> = {};
    for (const who of statementsOf(pack).flatMap(speakersOf)) counts[who] = (counts[who] ?? 0) + 1;
    expect(statementsOf(pack)).toHaveLength(51);
    expect(counts).toEqual({
      'a senior Turkish security official': 2,
      'Turkey’s top general': 1,
      akar: 1,
      cavusoglu: 1,
      erdogan: 9,
      kremlin: 4,
      peskov: 8,
      putin: 13,
      russia: 3,
      'russian-defence-ministry': 5,
      'russian-foreign-ministry': 2,
      sohr: 2,
      trump: 1,
      turkey: 1,
      'turkish-defence-ministry': 2,
      'united-states': 2,
    });
  });

  it('quote 23 spans: none where the article quotes nobody', () => {
    expect(pack.articles.map((a) => a.statements.flatMap(quotesOf).length)).toEqual([0, 11, 2, 6, 4]);
  });

  it('quote no headline, sub-headline or term', () => {
    const quotes = statementsOf(pack).flatMap(quotesOf);
    for (const none of ['serious concerns', 'Our troops are in danger', 'Default', 'de-escalation']) expect(quotes).not.toContain(none);
  });

  it('have the form of their words, and words that can be joined by spaces', () => {
    for (const { id, form, words } of statementsOf(pack)) {
      expect(form, id).toBe(formOf(words));
      for (const run of words) {
        const text = 'quote' in run ? run.quote : run.paraphrase;
        expect(text, id).toBe(text.trim());
        expect(text, id).not.toMatch(/^["“].*["”]$/u);
        if ('paraphrase' in run) expect(text, `${id}: quotation marks belong to verbatim words`).not.toMatch(/["“”]/u);
      }
    }
  });

  it('are not said after the article that reports them, and no day is taken for printed that is not', () => {
    for (const article of pack.articles) {
      for (const { id, said } of article.statements) {
        expect(bounds(said.edtf).last, id).toBeLessThanOrEqual(bounds(article.date.edtf).last);
        expect(said.basis, id).toBe('inferred');
      }
    }
  });

  it('of one article without a day get no day: has said, has threatened, repeatedly', () => {
    const [bloomberg] = pack.articles;
    for (const { id, said } of bloomberg?.statements ?? []) expect(said.edtf, id).toBe('../2019-06-02');
    expect(statement('reuters-2020-02-11.peskov-meeting-possible').said.edtf).toBe('../2020-02-11');
    expect(statement('reuters-2020-02-12.erdogan-massacres').said.edtf).toBe('../2020-02-12');
    expect(statement('reuters-2020-02-12.erdogan-would-hit-syrian-forces').said.edtf).toBe('../2020-02-12');
    expect(statement('readout-2020-02-16.turkey-ultimatum').said.edtf).toBe('../2020-02-16~');
    expect(statement('readout-2020-02-16.trump-end-support').said.edtf).toBe('../2020-02-16~');
    expect(statement('readout-2020-02-16.cavusoglu-attacks-must-stop').said.edtf).toBe('2020-02-14/2020-02-16');
  });

  it('of last week have last week’s date', () => {
    for (const id of ['russia-troops-killed', 'russia-attacks-from-turkish-zone']) {
      expect(statement(`reuters-2020-02-11.${id}`).said.edtf).toBe('2020-02-03/2020-02-09');
    }
  });

  it('of two leaders together belong to both', () => {
    const joint = statementsOf(pack).filter((s) => speakersOf(s).join() === 'putin,erdogan');
    expect(joint.map((s) => s.id.split('.')[1])).toEqual([
      'leaders-deep-concerns',
      'leaders-ease-tensions',
      'leaders-territorial-integrity',
      'leaders-cooperation',
    ]);
  });

  it('that the article reports twice are one with two sources', () => {
    expect(passagesOf(statement('afp-2019-08-27.erdogan-necessary-steps'))).toEqual(['afp-2019-08-27 12', 'afp-2019-08-27 1']);
    expect(passagesOf(statement('bloomberg-2019-06-02.us-sanctions-over-s-400'))).toEqual([
      'bloomberg-2019-06-02 2',
      'bloomberg-2019-06-02 7',
    ]);
    expect(passagesOf(statement('reuters-2020-02-12.russian-defence-ministry-troops-worsen'))).toEqual([
      'reuters-2020-02-12 8',
      'reuters-2020-02-12 4',
    ]);
    expect(passagesOf(statement('readout-2020-02-16.trump-end-support'))).toEqual(['readout-2020-02-16 1', 'readout-2020-02-16 2']);
  });

  it('of Peskov on two successive days are two, linked', () => {
    const days = statementsOf(pack)
      .filter((s) => speakersOf(s).includes('peskov'))
      .map((s) => s.said.edtf);
    expect(new Set(days)).toEqual(new Set(['2020-02-11', '../2020-02-11', '2020-02-12']));
    expect(statement('reuters-2020-02-12.peskov-note-with-regret').relations).toContainEqual({
      kind: 'repeats',
      to: 'reuters-2020-02-11.peskov-sorties-unacceptable',
    });
  });

  it('quoted inside a denial belong to the one quoted, and the denial to the ministry', () => {
    const claim = statement('reuters-2020-02-12.erdogan-massacres');
    expect([speakersOf(claim), claim.form]).toEqual([['erdogan'], 'mixed']);
    const denial = statement('reuters-2020-02-12.russian-defence-ministry-denial');
    expect([speakersOf(denial), denial.form, denial.polarity]).toEqual([['russian-defence-ministry'], 'direct', 'denies']);
    expect(denial.relations).toEqual([{ kind: 'denies', to: claim.id }]);
  });

  it('of a ministry called she, or of no name at all, belong to the ministry', () => {
    for (const s of statementsOf(pack).filter((s) =>
      s.sources.some((x) => x.article === 'reuters-2020-02-12' && [7, 8].includes(x.passage)),
    )) {
      expect(speakersOf(s), s.id).toEqual(['russian-defence-ministry']);
    }
  });

  it('of a readout name the speaker and who passed it on', () => {
    expect(
      statementsOf(pack)
        .filter((s) => s.via !== undefined)
        .map((s) => [...speakersOf(s), s.via]),
    ).toEqual([
      ['Turkey’s top general', 'akar'],
      ['trump', 'white-house'],
    ]);
  });

  it('of an unnamed source leave it unnamed', () => {
    const unnamed = statementsOf(pack)
      .flatMap((s) => s.speakers)
      .filter((who) => 'unnamed' in who);
    expect(unnamed.every((who) => 'of' in who && who.of === 'turkey')).toBe(true);
    expect(unnamed).toHaveLength(3);
  });

  it('that threaten are threats', () => {
    expect(
      statementsOf(pack)
        .filter((s) => s.polarity === 'threatens')
        .map((s) => [...speakersOf(s), s.id.split('.')[1]]),
    ).toEqual([
      ['united-states', 'us-sanctions-over-s-400'],
      ['united-states', 'us-f-35-removal'],
      ['erdogan', 'erdogan-necessary-steps'],
      ['erdogan', 'erdogan-would-hit-syrian-forces'],
      ['turkey', 'turkey-ultimatum'],
    ]);
  });

  it('answer only what was said before', () => {
    const all = new Map(statementsOf(pack).map((s) => [s.id, s]));
    for (const s of all.values()) {
      for (const { to } of s.relations) {
        const earlier = all.get(to);
        expect(earlier && compareEdtf(earlier.said.edtf, s.said.edtf), `${s.id} to ${to}`).toBeLessThanOrEqual(0);
      }
    }
  });

  it('give a role only to those whom the archive shows in it then', () => {
    const entities = new Map(pack.entities.map((e) => [e.id, e]));
    for (const s of statementsOf(pack)) {
      for (const who of s.speakers) {
        if (!('entity' in who) || who.as === undefined) continue;
        const role = entities.get(who.entity)?.roles.find(({ title }) => title === who.as);
        expect(role && bounds(role.held.edtf).first <= bounds(s.said.edtf).last, `${s.id}: ${who.as}`).toBe(true);
      }
    }
  });
});

describe('the facts', () => {
  const series = (id: string): unknown[] =>
    factsOf(pack)
      .filter((f) => f.value?.series === id)
      .sort((a, b) => compareEdtf(a.holds.edtf, b.holds.edtf))
      .map((f) => [f.holds.edtf, f.value?.number, f.value?.qualifier ?? f.hedge ?? null]);

  it('are these many', () => {
    expect(pack.articles.map((a) => a.facts.length)).toEqual([14, 18, 8, 4, 9]);
  });

  it('count what changes as a series with dates', () => {
    expect(series('posts-encircled')).toEqual([
      ['2019-08-27', 1, null],
      ['2020-02-16~', 4, 'believed to be'],
    ]);
    expect(series('posts-total')).toEqual([
      ['2019-08-27', 12, null],
      ['2020-02-16~', 12, null],
    ]);
    expect(series('s-400-delivery-stages')).toEqual([
      ['2019-07', 1, null],
      ['2019-08-27', 2, null],
    ]);
    expect(series('war-deaths')).toEqual([['2011/2019-08-27', 370000, 'more than']]);
    expect(series('fighters-killed-in-a-day')).toEqual([['2019-08-27', 51, null]]);
  });

  it('give two reports of one casualty count once, with both sources', () => {
    expect(series('turkish-soldiers-killed')).toEqual([['2020-02-02~/2020-02-11', 13, null]]);
    expect(passagesOf(fact('reuters-2020-02-11.turkish-soldiers-killed'))).toEqual(['reuters-2020-02-11 3', 'reuters-2020-02-12 2']);
  });

  it('name the agreement of 2018 once, with all five articles', () => {
    expect(new Set(fact('bloomberg-2019-06-02.deal-2018').sources.map((s) => s.article)).size).toBe(5);
  });

  it('date what is printed without a year by inference', () => {
    expect(fact('afp-2019-08-27.offensive-august-2019').holds).toMatchObject({ edtf: '2019-08-08', basis: 'inferred' });
    expect(fact('reuters-2020-02-11.october-deal').holds).toMatchObject({ edtf: '2019-10', basis: 'inferred' });
    expect(fact('reuters-2020-02-11.demilitarised-zone').holds).toEqual({ edtf: '2018', basis: 'printed' });
  });

  it('keep hedges, plans and attributions', () => {
    expect(fact('bloomberg-2019-06-02.s-400-planned').hedge).toBe('a plan, not a purchase');
    expect(fact('afp-2019-08-27.summit-planned').hedge).toBe('planned');
    // known when it was announced, not when it was to take place
    expect(fact('afp-2019-08-27.summit-planned').holds.edtf).toBe('2019-08-27');
    expect(
      factsOf(pack)
        .filter((f) => f.attributedTo)
        .map((f) => [f.attributedTo && 'entity' in f.attributedTo && f.attributedTo.entity, f.id.split('.')[1]]),
    ).toEqual([
      ['sohr', 'fighters-killed-in-a-day'],
      ['turkish-defence-ministry', 's-400-second-stage'],
      ['russia', 'russian-soldiers-killed'],
      ['sohr', 'villages-around-aleppo'],
    ]);
  });

  it('hold no later than the articles that state them', () => {
    for (const article of pack.articles) {
      for (const { id, holds } of article.facts) expect(bounds(holds.edtf).last, id).toBeLessThanOrEqual(bounds(article.date.edtf).last);
    }
  });
});

describe('the entities', () => {
  it('have the ids that everything else uses', () => {
    const ids = pack.entities.map((e) => e.id as string);
    expect(ids).toEqual(
      expect.arrayContaining(
        (
          'idlib s-400 observation-posts erdogan putin peskov lavrov akar cavusoglu assad trump rouhani kremlin white-house russian-defence-ministry ' +
          'russian-foreign-ministry turkish-defence-ministry sohr hts ypg f-35 su-35 nato aleppo de-escalation-zone idlib-deal-2018 october-2019-deal'
        ).split(' '),
      ),
    );
  });

  it('each occur in a statement or a fact', () => {
    const used = new Set([
      ...statementsOf(pack).flatMap((s) => [...s.about, ...speakersOf(s), s.via]),
      ...factsOf(pack).flatMap((f) => f.about),
    ] as string[]);
    expect(pack.entities.map((e) => e.id as string).filter((id) => !used.has(id))).toEqual([]);
  });
});

it('npm run archive prints all of it, in date order', () => {
  const printed = execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/archive.ts'], {
    cwd: PROJECT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(pack)));
}, 30_000);
