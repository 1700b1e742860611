/**
 * Checking sentences against every statement of both halves of the archive: candidates by the words they share, rare ones
 * first, then the comparison word by word. Many sentences are checked in one pass over the statements.
 */
import type { CheckedMatch, CheckedSentence, DifferenceMark, NamedEntity } from '../messages';
import type { EntityId, Speaker, StatementId } from '../model/records';
import { type Candidate, checkSentence, type Match } from '../statements/check';
import type { Difference } from '../statements/compare';
import { comparedSpeaker, type StatementSpeaker } from '../statements/speakers';
import { type ToCheck, wordsToCheck } from '../statements/to-check';
import { type Word, wordsOf } from '../statements/wording';
import { commonnessOf } from './card';
import type { Reading } from './reading';
import { foldedWords, type StatementRow, speakerEntity } from './rows';
import { statementViews } from './views';

/** Statements compared word by word with a sentence, and those by its speaker that are so besides. */
const CANDIDATES = 40;
const OWN_CANDIDATES = 10;

/** A sentence, and the entities that it mentions. */
export interface Asked extends ToCheck {
  readonly mentioned: ReadonlySet<EntityId>;
}

/** Keeps the highest of what it is given: never more than twice as many as wanted are in memory. */
class Highest<T> {
  private items: { readonly score: number; readonly item: T }[] = [];
  private least = Number.NEGATIVE_INFINITY;

  constructor(private readonly wanted: number) {}

  add(score: number, item: T): void {
    if (score <= this.least) return;
    this.items.push({ score, item });
    if (this.items.length >= 2 * this.wanted) this.cut();
  }

  private cut(): void {
    // sorting is stable: of equal ones the first given stays
    this.items = this.items.sort((a, b) => b.score - a.score).slice(0, this.wanted);
    if (this.items.length === this.wanted) this.least = this.items.at(-1)?.score ?? this.least;
  }

  /** Highest first. */
  get(): T[] {
    this.cut();
    return this.items.map(({ item }) => item);
  }
}

/**
 * For each sentence the statements that share most with it. All statements are looked at, a bounded number at a time: an
 * index of words is to be asked here, and nothing else has to change.
 */
async function candidates(reading: Reading, asked: readonly Asked[]): Promise<StatementRow[][]> {
  const commonness = commonnessOf(await reading.words());
  /** Which sentences have a word, so that a statement costs its own words and not all sentences. */
  const having = new Map<string, { readonly weight: number; readonly sentences: number[] }>();
  asked.forEach(({ text, ranges }, sentence) => {
    for (const word of new Set(ranges.flatMap(([start, end]) => foldedWords(text.slice(start, end))))) {
      const known = having.get(word);
      if (known) known.sentences.push(sentence);
      else having.set(word, { weight: Math.log((commonness.texts + 2) / (commonness.count(word) + 1)), sentences: [sentence] });
    }
  });
  const found = asked.map(() => ({ any: new Highest<StatementRow>(CANDIDATES), own: new Highest<StatementRow>(OWN_CANDIDATES) }));
  const scores = new Float64Array(asked.length);
  await reading.eachStatement((row) => {
    scores.fill(0);
    for (const word of row.text.trim().split(' ')) {
      const has = having.get(word);
      if (has) for (const sentence of has.sentences) scores[sentence] = (scores[sentence] as number) + has.weight;
    }
    found.forEach(({ any, own }, sentence) => {
      const score = scores[sentence] as number;
      if (score === 0) return;
      any.add(score, row);
      const named = asked[sentence]?.speaker?.entity;
      if (named !== undefined && row.by.some(([id]) => id === named)) own.add(score, row);
    });
  });
  // a user's statement, seen later, stands for the bundled one of its id
  return found.map(({ any, own }) => {
    const rows = new Map<StatementId, StatementRow>();
    for (const row of [...any.get(), ...own.get()]) rows.set(row.record.id, row);
    return [...rows.values()];
  });
}

interface RowCandidate extends Candidate {
  readonly row: StatementRow;
}

type Names = ReadonlyMap<EntityId, NamedEntity>;

const speakerNamed = (speaker: Speaker, names: Names): StatementSpeaker =>
  'entity' in speaker
    ? {
        name: names.get(speaker.entity)?.name ?? speaker.entity,
        entity: speaker.entity,
        ...(speaker.as !== undefined && { as: speaker.as }),
      }
    : 'name' in speaker
      ? { name: speaker.name, entity: null, ...(speaker.as !== undefined && { as: speaker.as }) }
      : { name: speaker.unnamed, entity: null, ...(speaker.of !== undefined && { as: names.get(speaker.of)?.name ?? speaker.of }) };

/** The words of a statement as it is stored; what is ours between verbatim words need not be in a quotation of it. */
function wordsOfRow({ record }: StatementRow): Word[] {
  const quotes = record.words.some((run) => 'quote' in run);
  return wordsOf(
    record.words.map((run) => ('quote' in run ? { text: run.quote, verbatim: true } : { text: run.paraphrase, aside: quotes })),
  );
}

/** Words that both must share to be taken to be on one topic where no entity says so. */
const TOPIC_WORDS = 2;

function candidateOf(row: StatementRow, words: readonly Word[], asked: Asked, content: ReadonlySet<string>, names: Names): RowCandidate {
  const { record } = row;
  const by: StatementSpeaker[] = record.speakers.map((speaker) => speakerNamed(speaker, names));
  if (record.via) by.push({ name: names.get(record.via)?.name ?? record.via, entity: record.via });
  const own = asked.speaker?.entity;
  const shared = new Set(words.filter(({ key, light }) => !light && content.has(key)).map(({ key }) => key));
  return {
    row,
    words,
    speaker: comparedSpeaker(asked.speaker, by),
    sharesTopic: shared.size >= TOPIC_WORDS || record.about.some((id) => id !== own && asked.mentioned.has(id)),
  };
}

/** What the archive has of each sentence, in their order. */
export async function checkQuotes(reading: Reading, asked: readonly Asked[]): Promise<CheckedSentence[]> {
  const rows = await candidates(reading, asked);
  const ids = rows.flat().flatMap(({ record }) => [...record.speakers.flatMap(speakerOf), ...(record.via ? [record.via] : [])]);
  const names = await reading.named([...ids, ...asked.flatMap(({ speaker }) => speaker?.entity ?? [])]);
  const words = new Map<StatementRow, Word[]>();
  const wordsFor = (row: StatementRow): Word[] => {
    const known = words.get(row) ?? wordsOfRow(row);
    words.set(row, known);
    return known;
  };
  const findings = asked.map((one, i) => {
    const sentence = wordsToCheck(one);
    const content = new Set(sentence.filter(({ light }) => !light).map(({ key }) => key));
    const of = (rows[i] as StatementRow[]).map((row) => candidateOf(row, wordsFor(row), one, content, names));
    return { sentence, finding: checkSentence(sentence, of) };
  });
  const shown = [...new Set(findings.flatMap(({ finding }) => finding.matches.map(({ candidate }) => candidate.row)))];
  const called = await reading.shown(asked.flatMap(({ speaker }) => speaker?.entity ?? []));
  const views = new Map((await statementViews(reading, shown)).map((view, i) => [shown[i] as StatementRow, view]));
  return asked.map((one, i) => {
    const { sentence, finding } = findings[i] as (typeof findings)[number];
    const { speaker } = one;
    return {
      text: one.text,
      ranges: one.ranges,
      quoted: one.quoted,
      speaker: speaker && ((speaker.entity && called.get(speaker.entity)?.name) ?? speaker.name),
      label: finding.label,
      matches: finding.matches.flatMap((match): CheckedMatch[] => {
        const statement = views.get(match.candidate.row);
        return statement ? [{ label: match.label, statement, ...marksOf(one, sentence, match), verbatim: match.verbatim }] : [];
      }),
    };
  });
}

const speakerOf = (speaker: Speaker): EntityId[] => ('unnamed' in speaker ? (speaker.of ? [speaker.of] : []) : speakerEntity(speaker));

/** Where a match's differences stand, and which part of the sentence it is about; neighbours of one kind are one mark. */
function marksOf(
  asked: Asked,
  sentence: readonly Word[],
  { candidate, differences, segment }: Match<RowCandidate>,
): Pick<CheckedMatch, 'inSentence' | 'inStatement' | 'parts'> {
  const offset = ({ run }: Word): number => asked.ranges[run]?.[0] ?? 0;
  const marks = (side: 'sentence' | 'statement', words: readonly Word[]) =>
    joinedMarks(
      differences.flatMap((difference: Difference) =>
        difference[side].map((at) => {
          const word = words[at] as Word;
          const shift = side === 'sentence' ? offset(word) : 0;
          return { run: word.run, start: word.start + shift, end: word.end + shift, kind: difference.kind, at };
        }),
      ),
    );
  const parts = new Map<number, [number, number]>();
  for (const word of sentence.slice(...segment)) {
    const [start, end] = [word.start + offset(word), word.end + offset(word)];
    const part = parts.get(word.run);
    parts.set(word.run, part ? [Math.min(part[0], start), Math.max(part[1], end)] : [start, end]);
  }
  return {
    inSentence: marks('sentence', sentence).map(({ start, end, kind }) => ({ start, end, kind })),
    inStatement: marks('statement', candidate.words),
    parts: [...parts.values()],
  };
}

function joinedMarks(marks: readonly (DifferenceMark & { run: number; at: number })[]): (DifferenceMark & { run: number })[] {
  const found: (DifferenceMark & { run: number; at: number })[] = [];
  for (const mark of [...marks].sort((a, b) => a.at - b.at)) {
    const last = found.at(-1);
    if (last && last.run === mark.run && last.kind === mark.kind && last.at + 1 === mark.at && last.end <= mark.start) {
      found[found.length - 1] = { ...mark, start: last.start };
    } else found.push(mark);
  }
  return found.map(({ run, start, end, kind }) => ({ run, start, end, kind }));
}
