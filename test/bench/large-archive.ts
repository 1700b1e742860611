/**
 * An archive of any size, generated: the same for the same size. Words occur as often as in a natural language (Zipf's
 * law, in Mandelbrot's form), the frequent ones being those of the bundled archive, the others made up; lengths, dates,
 * speakers and topics vary as they do in the news. Nobody said any of it.
 */
import { foldedWords } from '../../src/archive/rows';
import type { Pack } from '../../src/model/records';
import { randomFrom } from './random';

/** Different words in so many statements and articles; English news has about as many in four million words. */
const VOCABULARY = 70_000;
/** Mandelbrot's exponent and shift, as fitted to English. */
const EXPONENT = 1.07;
const SHIFT = 2.7;
/** People and places that the packs bring along as entities of their own, each with so many. */
const PEOPLE = 400;
const PLACES = 200;
/** People who are known by name only. */
const NAMES = 3_000;
/** Statements of an article: from the first number on, about the second on average. */
const STATEMENTS = { least: 4, average: 10 };
/** Paragraphs besides those that hold a statement. */
const OTHER_PARAGRAPHS = 8;
const FIRST_DAY = Date.UTC(2012, 0, 1) / 86_400_000;
const DAYS = 13 * 365;

const SYLLABLES = 'ba ko ri tan me lu sha vo ne gar pi dos ter mi en cal ous ver pre ing dra sol quin hel'.split(' ');

/** The nth made-up word; no two are the same. */
function madeUp(n: number): string {
  let word = '';
  for (let rest = n + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Draws places below `size` by Zipf's law. */
function zipf(size: number, random: () => number, exponent = EXPONENT, shift = SHIFT): () => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + 1 + shift) ** exponent;
    sums[rank] = sum;
  }
  return () => {
    const drawn = random() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] as number) < drawn) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The words of a pack, the most frequent first. */
function wordsByFrequency({ articles }: Pack): string[] {
  const counts = new Map<string, number>();
  const texts = articles.flatMap(({ passages, statements, facts }) => [
    ...passages.map(({ digest = '' }) => digest),
    ...statements.flatMap(({ words }) => words.map((run) => ('quote' in run ? run.quote : run.paraphrase))),
    ...facts.map(({ text }) => text),
  ]);
  for (const word of texts.flatMap(foldedWords)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}

const iso = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

export interface LargeArchive {
  /** Packs of `articlesPerPack` articles, one after the other. */
  packs(articlesPerPack: number): Generator<{ readonly json: string; readonly statements: number }>;
  /** Its words by frequency. */
  readonly vocabulary: readonly string[];
}

/** An archive of so many articles besides the bundled one. */
export function largeArchive(bundled: Pack, articles: number): LargeArchive {
  const own = wordsByFrequency(bundled);
  const known = new Set(own);
  const vocabulary = [...own];
  for (let n = 0; vocabulary.length < VOCABULARY; n++) if (!known.has(madeUp(n))) vocabulary.push(madeUp(n));

  const random = randomFrom(20_191_122);
  const below = (n: number): number => Math.floor(random() * n);
  const drawWord = zipf(vocabulary.length, random);
  const entities = [
    ...Array.from({ length: PEOPLE }, (_, i) => ({ id: `made-person-${i}`, kind: 'person', name: personName(i) })),
    ...Array.from({ length: PLACES }, (_, i) => ({ id: `made-place-${i}`, kind: 'place', name: capital(madeUp(20_000 + i)) })),
  ].map((entity) => ({ ...entity, description: 'Made up.' }));
  const speakers = [
    ...bundled.entities.filter(({ kind }) => kind === 'person' || kind === 'state').map(({ id }) => id),
    ...entities.slice(0, PEOPLE).map(({ id }) => id),
  ];
  const topics = [...bundled.entities.map(({ id }) => id), ...entities.map(({ id }) => id)];
  const drawSpeaker = zipf(speakers.length, random, 1, 5);
  const drawTopic = zipf(topics.length, random, 1, 5);
  const drawName = zipf(NAMES, random, 1, 20);

  /** About normal: the mean of four. */
  const around = (mean: number, spread: number): number => Math.round(mean + spread * (random() + random() + random() + random() - 2));
  const sentence = (): string => {
    const words = Array.from({ length: Math.max(4, around(24, 12)) }, () => vocabulary[drawWord()] as string);
    return `${capital(words.join(' '))}.`;
  };
  const speaker = (): object => {
    const kind = random();
    if (kind < 0.55) return { entity: speakers[drawSpeaker()] };
    if (kind < 0.9) return { name: personName(10_000 + drawName()) };
    return { unnamed: 'an official' };
  };

  function article(n: number): object {
    const id = `made-up-site-${(n % 40) + 1}-${(Math.imul(n + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}${n.toString(16).padStart(8, '0')}`;
    const day = FIRST_DAY + below(DAYS);
    const count = STATEMENTS.least + below(2 * (STATEMENTS.average - STATEMENTS.least) + 1);
    const passages: string[] = [sentence()];
    const statements = Array.from({ length: count }, (_, i) => {
      const said = sentence();
      const form = random();
      const words =
        form < 0.4
          ? [{ quote: said }]
          : form < 0.7
            ? [{ paraphrase: sentence(), asPrinted: true }, { quote: said }]
            : [{ paraphrase: said, asPrinted: true }];
      passages.push(words.map((run) => ('quote' in run ? `“${run.quote}”` : run.paraphrase)).join(' '));
      const vague = random();
      return {
        id: `${id}.${(Math.imul(n * 31 + i + 1, 0x85ebca6b) >>> 0).toString(16).padStart(8, '0')}${(n * 64 + i).toString(16).padStart(8, '0')}`,
        speakers: random() < 0.05 ? [speaker(), { name: personName(10_000 + drawName()) }] : [speaker()],
        form: form < 0.4 ? 'direct' : form < 0.7 ? 'mixed' : 'indirect',
        polarity: 'asserts',
        said: { edtf: vague < 0.05 ? iso(day).slice(0, 4) : vague < 0.15 ? iso(day).slice(0, 7) : iso(day - below(4)), basis: 'printed' },
        words,
        about: [...new Set(Array.from({ length: below(4) }, () => topics[drawTopic()]))],
        sources: [{ article: id, passage: passages.length }],
      };
    });
    for (let i = 0; i < OTHER_PARAGRAPHS; i++) passages.push(`${sentence()} ${sentence()}`);
    return {
      id,
      file: `https://site-${(n % 40) + 1}.example/${n}`,
      kept: { how: 'saved', at: '2024-01-01T00:00:00.000Z' },
      headline: sentence().slice(0, 70),
      publisher: `Site ${(n % 40) + 1}`,
      agency: null,
      place: null,
      date: { edtf: iso(day), basis: 'printed' },
      link: { printed: `https://site-${(n % 40) + 1}.example/${n}`, url: `https://site-${(n % 40) + 1}.example/${n}` },
      language: 'en',
      passages: passages.map((text, i) => ({ n: i + 1, text })),
      statements,
      facts: [],
    };
  }

  return {
    vocabulary,
    *packs(articlesPerPack) {
      for (let from = 0; from < articles; from += articlesPerPack) {
        const made = Array.from({ length: Math.min(articlesPerPack, articles - from) }, (_, i) => article(from + i));
        const statements = made.reduce((sum: number, one) => sum + (one as { statements: unknown[] }).statements.length, 0);
        const named = [...bundled.entities, ...entities];
        yield {
          json: JSON.stringify({ format: 'backgrounder-pack/1', title: 'Made up', articles: made, entities: named, names: [] }),
          statements,
        };
      }
    },
  };
}

const personName = (n: number): string => `${capital(madeUp(3_000 + (n % 331)))} ${capital(madeUp(9_000 + n))}`;
