/** An invented corner of an archive, with every condition that a record can be in. */
import type { CardContent, FactView, NamedEntity, SeriesView, SourceView, StatementView } from '../../../src/messages';
import type { Edtf } from '../../../src/model/edtf';
import type { ArticleId, DateClaim, EntityId, FactId, Kind, StatementId } from '../../../src/model/records';

export const entityId = (id: string): EntityId => id as EntityId;
export const statementId = (id: string): StatementId => id as StatementId;
export const printed = (edtf: string): DateClaim => ({ edtf: edtf as Edtf, basis: 'printed' });
export const inferred = (edtf: string, from: string): DateClaim => ({ edtf: edtf as Edtf, basis: 'inferred', from });
export const named = (id: string, kind: Kind, name: string): NamedEntity => ({ id: entityId(id), kind, name });

export const agencyReport: SourceView = {
  article: 'harbour-report' as ArticleId,
  passage: 4,
  headline: 'Ferries wait as harbour talks go on',
  publisher: 'The Strait Courier',
  agency: 'Northern Wire',
  credits: ['A. Reporter'],
  date: printed('2019-08-27'),
  url: 'https://news.example/harbour/2019/08/27',
  language: 'en',
  machineTranslated: false,
};

export const translatedReport: SourceView = {
  article: 'harbour-translated' as ArticleId,
  passage: 11,
  headline: null,
  publisher: null,
  agency: 'Northern Wire',
  credits: [],
  date: inferred('2020-02-16~', 'it speaks of the storm of 14 February as “on Friday”'),
  url: null,
  language: 'tr',
  machineTranslated: true,
};

export const partlyQuoted: StatementView = {
  id: statementId('minister-on-ferries'),
  form: 'mixed',
  polarity: 'asserts',
  words: [
    { paraphrase: 'The islands’ ferries will' },
    { quote: 'sail on the day the pilots are back' },
    { paraphrase: ', whatever the other side decides.' },
  ],
  speakers: [{ name: 'Maren Holt', entity: entityId('holt'), as: 'minister of ports' }],
  via: null,
  said: printed('2019-08-26'),
  occasion: 'to reporters in Westhaven',
  about: [named('westhaven', 'place', 'Westhaven')],
  sources: [agencyReport],
  corrected: [],
  links: [{ kind: 'denies', direction: 'from', statement: statementId('denial') }],
};

export const paraphrasedReadout: StatementView = {
  id: statementId('denial'),
  form: 'indirect',
  polarity: 'denies',
  words: [{ paraphrase: 'No pilot has been told to stay ashore.' }],
  speakers: [
    { name: 'Ivar Lund', entity: entityId('lund'), as: 'harbour master' },
    { name: 'an official of the pilots’ guild', entity: null, unnamed: true },
  ],
  via: named('port-authority', 'institution', 'the Port Authority'),
  said: inferred('2020-02-09/2020-02-15', '“last week” in a text of about 16 February'),
  hedge: 'reported second-hand',
  about: [named('westhaven', 'place', 'Westhaven')],
  sources: [translatedReport, agencyReport],
  corrected: [],
  links: [{ kind: 'denies', direction: 'to', statement: statementId('minister-on-ferries') }],
};

export const quotedOnly: StatementView = {
  id: statementId('pilots'),
  form: 'direct',
  polarity: 'threatens',
  words: [{ quote: 'We will not wait for another winter.' }],
  speakers: [{ name: 'Asta Brandt', entity: entityId('brandt'), as: 'head of the pilots’ guild' }],
  via: null,
  said: printed('2019-08'),
  about: [named('westhaven', 'place', 'Westhaven')],
  sources: [agencyReport],
  corrected: [],
  links: [],
};

const fact = (id: string, text: string, holds: DateClaim, more: Partial<FactView> = {}): FactView => ({
  id: id as FactId,
  text,
  holds,
  about: [named('westhaven', 'place', 'Westhaven')],
  sources: [agencyReport],
  ...more,
});

export const counted = fact('ferries-2019', 'Twelve ferries lay in the harbour.', printed('2019-08-27'), {
  value: { series: 'ferries', number: 12 },
});
export const countedLater = fact(
  'ferries-2020',
  'At least nineteen ferries lay in the harbour.',
  inferred('2020-02', 'the month of the report'),
  {
    value: { series: 'ferries', number: 1900, qualifier: 'at least' },
    attributedTo: { name: 'the Strait Observatory', entity: entityId('observatory') },
    hedge: 'are believed to lie there',
    sources: [translatedReport],
  },
);
export const older = fact('quay-built', 'The long quay was finished.', printed('2018'));

const series: SeriesView = {
  id: 'ferries',
  label: 'Ferries held in the harbour',
  unit: 'ferries',
  values: [
    { fact: counted, number: 12 },
    { fact: countedLater, number: 1900, qualifier: 'at least' },
  ],
};

export const sample: CardContent = {
  entity: { ...named('westhaven', 'place', 'Westhaven'), description: 'Harbour town on the western strait, seat of the Port Authority.' },
  role: { title: 'seat of the Port Authority', held: printed('2019-08-27') },
  facts: {
    known: [
      older,
      fact('pilots-left', 'Half of the pilots had left their posts.', printed('2019-06/2019-07')),
      counted,
      fact('talks', 'Talks were to be resumed in September.', printed('2019-08-27')),
    ],
    since: [countedLater],
  },
  series: [series],
  statements: [
    { statement: partlyQuoted, since: false },
    { statement: paraphrasedReadout, since: true },
    { statement: quotedOnly, since: false },
  ],
  dates: {
    said: [partlyQuoted, paraphrasedReadout, quotedOnly].map(({ said }) => said.edtf),
    facts: [older, counted, countedLater].map(({ holds }) => holds.edtf),
  },
  total: 8,
  related: [named('holt', 'person', 'Maren Holt'), named('port-authority', 'institution', 'the Port Authority')],
  reach: { articles: 5, from: '2019-06' as Edtf, to: '2020-02-16~' as Edtf },
};
