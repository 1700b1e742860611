/** A small made-up archive for tests: its people, places and words exist nowhere else. */
import * as v from 'valibot';
import { Pack } from '../../../src/model/records';

const printed = (edtf: string) => ({ edtf, basis: 'printed' as const });
const inferred = (edtf: string) => ({
  edtf,
  basis: 'inferred' as const,
  from: 'the weekday',
});

interface StatementDraft {
  readonly id: string;
  readonly speakers: readonly unknown[];
  readonly said: string;
  readonly words: readonly unknown[];
  readonly about?: readonly string[];
  readonly passage?: number;
  readonly [more: string]: unknown;
}

export const statement = (article: string, { id, speakers, said, words, about = [], passage = 1, ...more }: StatementDraft) => {
  const quoted = words.some((run) => 'quote' in (run as object));
  const ours = words.some((run) => 'paraphrase' in (run as object));
  return {
    id,
    speakers,
    form: quoted ? (ours ? 'mixed' : 'direct') : 'indirect',
    polarity: 'asserts',
    said: printed(said),
    words,
    about,
    sources: [{ article, passage }],
    ...more,
  };
};

/** Two articles, three speakers, one series of two values. Checked by the schema, so that defaults are filled in. */
export function samplePack(): Pack {
  return v.parse(Pack, {
    format: 'backgrounder-pack/1',
    title: 'Sample',
    entities: [
      {
        id: 'harbour',
        kind: 'place',
        name: 'Old Harbour',
        description: 'A harbour.',
        related: ['mayor'],
        series: [{ id: 'boats-stuck', label: 'Boats stuck', unit: 'boats' }],
      },
      {
        id: 'mayor',
        kind: 'person',
        name: 'Ada Quill',
        description: 'A mayor.',
        roles: [
          { title: 'deputy mayor', held: printed('2018') },
          { title: 'mayor', held: printed('2019-05/2020-03') },
        ],
      },
      {
        id: 'captain',
        kind: 'person',
        name: 'Bo Reed',
        description: 'A captain.',
      },
      {
        id: 'town-hall',
        kind: 'institution',
        name: 'Town Hall',
        description: 'It speaks for the mayor.',
      },
      { id: 'island', kind: 'state', name: 'Island', description: 'A state.' },
    ],
    names: [
      {
        language: 'en',
        entities: {
          harbour: { name: ['Old Harbour'] },
          mayor: { name: ['Ada Quill'], surname: ['Quill'] },
          island: { name: ['Island'] },
        },
      },
      { language: 'de', entities: { harbour: { name: ['Alter Hafen'] } } },
    ],
    articles: [
      {
        id: 'early',
        file: 'early.txt',
        headline: 'Boats in the harbour',
        publisher: 'The Gull',
        agency: null,
        place: null,
        date: printed('2019-06'),
        link: {
          printed: 'example.org/early',
          url: 'https://example.org/early',
        },
        language: 'en',
        passages: [
          { n: 1, digest: 'A boat cannot leave the harbour.' },
          { n: 2, digest: 'The mayor answers.' },
        ],
        statements: [
          statement('early', {
            id: 'early-1',
            speakers: [{ entity: 'mayor', as: 'mayor' }],
            said: '2019-06-03',
            words: [{ quote: 'No boat is stuck' }],
            about: ['harbour'],
            polarity: 'denies',
            relations: [{ kind: 'denies', to: 'early-2' }],
          }),
          statement('early', {
            id: 'early-2',
            speakers: [{ entity: 'captain' }],
            said: '../2019-06-02',
            words: [{ paraphrase: 'one boat cannot leave the fog' }],
            about: ['harbour', 'mayor'],
            passage: 2,
          }),
          statement('early', {
            id: 'early-3',
            speakers: [{ unnamed: 'a sailor', of: 'town-hall' }],
            said: '2019-05~',
            words: [{ paraphrase: 'the anchors are' }, { quote: 'rusty' }],
            about: ['harbour'],
          }),
        ],
        facts: [
          {
            id: 'early-f1',
            text: 'One boat was stuck.',
            holds: printed('2019-06-01'),
            about: ['harbour'],
            value: { series: 'boats-stuck', number: 1 },
            sources: [{ article: 'early', passage: 1 }],
          },
          {
            id: 'early-f2',
            text: 'The quay is open to traders.',
            holds: printed('2018-09/..'),
            about: ['harbour'],
            attributedTo: { entity: 'captain' },
            sources: [{ article: 'early', passage: 2 }],
          },
        ],
      },
      {
        id: 'late',
        file: 'late.txt',
        headline: null,
        publisher: null,
        agency: 'Wave',
        place: null,
        date: { edtf: '2020-02-16', basis: 'inferred', from: 'the festival' },
        link: null,
        language: 'en',
        machineTranslated: true,
        passages: [{ n: 1, digest: 'More boats cannot leave.' }],
        statements: [
          statement('late', {
            id: 'late-1',
            speakers: [{ entity: 'mayor', as: 'mayor' }, { entity: 'captain' }],
            via: 'town-hall',
            said: '2020-02',
            words: [{ paraphrase: 'the tugs will withdraw' }],
            about: ['harbour'],
            occasion: 'after the regatta',
            relations: [{ kind: 'updates', to: 'early-1' }],
          }),
          statement('late', {
            id: 'late-2',
            speakers: [{ entity: 'mayor', as: 'mayor' }],
            said: '2020-02-15',
            words: [{ quote: 'We wait' }],
          }),
        ],
        facts: [
          {
            id: 'late-f1',
            text: 'Four boats are thought to be stuck.',
            holds: inferred('2020-02-16~'),
            about: ['harbour'],
            hedge: 'thought to be',
            value: { series: 'boats-stuck', number: 4, qualifier: 'about' },
            sources: [{ article: 'late', passage: 1 }],
          },
        ],
      },
    ],
  });
}
