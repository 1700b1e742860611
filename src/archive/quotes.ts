/**
 * Checking sentences against every statement of both halves of the archive: candidates by the words they share, rare ones
 * first, then the comparison word by word. Many sentences are checked in one pass over the statements.
 */
import type { CheckedMatch, CheckedSentence, DifferenceMark, NamedEntity } from '../messages';
import type { ArticleId, EntityId, Speaker, StatementId } from '../model/records';
import { type Candidate, checkSentence, type Match } from '../statements/check';
import type { Difference } from '../statements/compare';
import { comparedSpeaker, type StatementSpeaker } from '../statements/speakers';
import { type ToCheck, wordsToCheck } from '../statements/to-check';
import { type Word, wordsOf } from '../statements/wording';
import { DOCUMENT_KINDS, spaceOf } from './index/documents';
import { documentsHaving } from './index/lookup';
import type { Part } from './index/parts';
import { compareDays } from './index/sift';
import type { Reading } from './reading';
import { foldedWords, type StatementRow, speakerEntity } from './rows';
import { statementViews } from './views';

/** Statements compared word by word with a sentence, and those by its speaker that are so besides. */
const CANDIDATES = 40;
const OWN_CANDIDATES = 10;
/** Of the former those are read that share so much of what the nearest one does, but as many as may be parts of a joined sentence. */
const WORTH = 0.25;
const LEAST_CANDIDATES = 12;

/** A sentence, and the entities that it mentions. */
export interface Asked extends ToCheck {
  readonly mentioned: ReadonlySet<EntityId>;
}

/** Keeps the first `wanted` by an order, of any number: never more than twice as many are in memory. */
class First<T> {
  private items: T[] = [];
  /** The last of the first, once there are so many: what comes after it is none. */
  last: T | null = null;

  constructor(
    private readonly wanted: number,
    private readonly order: (a: T, b: T) => number,
  ) {}

  add(item: T): void {
    if (this.last !== null && this.order(item, this.last) >= 0) return;
    this.items.push(item);
    if (this.items.length >= 2 * this.wanted) this.cut();
  }

  private cut(): void {
    this.items = this.items.sort(this.order).slice(0, this.wanted);
    if (this.items.length === this.wanted) this.last = this.items.at(-1) ?? null;
  }

  /** In order. */
  get(): T[] {
    this.cut();
    return this.items;
  }
}

/** A statement found in a part of the index, and the weight of the words that it shares with a sentence. */
interface Scored {
  readonly part: Part;
  readonly n: number;
  readonly score: number;
}

/** Most weight first, then newest first. */
const byWeight = (a: Scored, b: Scored): number => b.score - a.score || compareDays(a.part, a.n, b.part, b.n);

/** What is known of a part of the index while sentences are looked for in it. */
interface Searched {
  readonly part: Part;
  /** One byte a document: whether it is a statement that is there. */
  readonly isStatement: Uint8Array;
  /** For each word the documents that have it. */
  readonly having: readonly Uint32Array[];
  /** The weight that each document shares with the sentence in hand; those that share any, and how many they are. */
  readonly scores: Float64Array;
  readonly sharing: Uint32Array;
  count: number;
}

/**
 * For each sentence the statements that share most words with it, rare ones weighing most, and besides those of the
 * speaker it names. No record is read but theirs.
 */
async function candidates(reading: Reading, asked: readonly Asked[]): Promise<StatementRow[][]> {
  const parts = await reading.index();
  const sentences = asked.map(({ text, ranges }) => [...new Set(ranges.flatMap(([start, end]) => foldedWords(text.slice(start, end))))]);
  const words = [...new Set(sentences.flat())];
  const placeOf = new Map(words.map((word, i) => [word, i]));
  const having = await documentsHaving(reading, parts, words);
  const searched = parts.map(
    (part, p): Searched => ({
      part,
      isStatement: statementsIn(part),
      having: having[p] as readonly Uint32Array[],
      scores: new Float64Array(part.segment.size),
      sharing: new Uint32Array(part.segment.size),
      count: 0,
    }),
  );
  let texts = 0;
  const counts = new Float64Array(words.length);
  for (const { isStatement, having } of searched) {
    for (let n = 0; n < isStatement.length; n++) texts += isStatement[n] as number;
    for (let i = 0; i < words.length; i++) {
      let count = 0;
      const list = having[i] as Uint32Array;
      for (let j = 0; j < list.length; j++) count += isStatement[list[j] as number] as number;
      counts[i] = (counts[i] as number) + count;
    }
  }
  const weights = Float64Array.from(counts, (count) => Math.log((texts + 2) / (count + 1)));
  const saidBy = new Map<EntityId, readonly Uint8Array[]>();
  const found = sentences.map((own, sentence) => {
    const places = own.map((word) => placeOf.get(word) as number).sort((a, b) => (weights[b] as number) - (weights[a] as number));
    const speaker = asked[sentence]?.speaker?.entity;
    const said = speaker === undefined ? null : (saidBy.get(speaker) ?? parts.map((part) => documentsBy(part, speaker)));
    if (speaker !== undefined && said) saidBy.set(speaker, said);
    score(searched, places, weights, said);
    return nearest(searched, said);
  });
  return Promise.all(
    found.map(async (scored) => {
      const located = await Promise.all(scored.map(async (one) => ({ ...one, id: await reading.id(one.part, one.n) })));
      const sorted = located.sort((a, b) => byWeight(a, b) || (a.id < b.id ? -1 : 1));
      return reading.statementsAt(sorted.map(({ part: { place }, id }) => ({ place, id: id as StatementId })));
    }),
  );
}

/**
 * Weighs the statements that share words with a sentence, given by their places, the rarest first. As soon as the words
 * that are left cannot bring a statement among the first any more which has none of those before, they count for those
 * only that have one, and for those of the speaker named: most statements share a word of grammar, and no more.
 */
function score(searched: readonly Searched[], places: readonly number[], weights: Float64Array, said: readonly Uint8Array[] | null): void {
  for (const one of searched) {
    one.scores.fill(0);
    one.count = 0;
  }
  let left = places.reduce((sum, place) => sum + (weights[place] as number), 0);
  let most = 0;
  let open = true;
  for (const place of places) {
    open &&= left >= most || left >= nthWeight(searched, CANDIDATES);
    const weight = weights[place] as number;
    searched.forEach((one, p) => {
      addWeight(one, one.having[place] as Uint32Array, weight, open ? null : (said?.[p] ?? NOBODY));
    });
    left -= weight;
    most += weight;
  }
}

/** Adds a word's weight to the statements that have it; where `fresh` is given, to those without any only if it marks them. */
function addWeight(one: Searched, documents: Uint32Array, weight: number, fresh: Uint8Array | null): void {
  const { scores, isStatement, sharing } = one;
  for (let i = 0; i < documents.length; i++) {
    const n = documents[i] as number;
    const before = scores[n] as number;
    if (before === 0) {
      if (isStatement[n] === 0 || (fresh !== null && fresh[n] !== 1)) continue;
      sharing[one.count++] = n;
    }
    scores[n] = before + weight;
  }
}

/** Marks none. */
const NOBODY = new Uint8Array(0);

/** The nth greatest weight so far; 0 where there are fewer. */
function nthWeight(searched: readonly Searched[], nth: number): number {
  /** Ascending. */
  const greatest = new Float64Array(nth);
  for (const { scores, sharing, count } of searched) {
    for (let i = 0; i < count; i++) {
      const own = scores[sharing[i] as number] as number;
      if (own <= (greatest[0] as number)) continue;
      let at = 0;
      for (; at + 1 < nth && (greatest[at + 1] as number) < own; at++) greatest[at] = greatest[at + 1] as number;
      greatest[at] = own;
    }
  }
  return greatest[0] as number;
}

/** The statements that share most, and besides those by the speaker; each once. */
function nearest(searched: readonly Searched[], said: readonly Uint8Array[] | null): Scored[] {
  const any = new First<Scored>(CANDIDATES, byWeight);
  const ofSpeaker = new First<Scored>(OWN_CANDIDATES, byWeight);
  for (const [p, { part, scores, sharing, count }] of searched.entries()) {
    const own = said?.[p];
    for (let i = 0; i < count; i++) {
      const n = sharing[i] as number;
      const score = scores[n] as number;
      // most share a word of grammar only, and are not worth an object
      if (score >= least(any)) any.add({ part, n, score });
      if (own?.[n] && score >= least(ofSpeaker)) ofSpeaker.add({ part, n, score });
    }
  }
  const found = any.get();
  const worth = WORTH * (found[0]?.score ?? 0);
  const kept = found.filter(({ score }, i) => i < LEAST_CANDIDATES || score >= worth);
  const known = new Map(searched.map(({ part }) => [part, new Set<number>()]));
  return [...kept, ...ofSpeaker.get()].filter(({ part, n }) => {
    const numbers = known.get(part) as Set<number>;
    return !numbers.has(n) && numbers.add(n);
  });
}

/** What a score must be to be among the first. */
const least = (first: First<Scored>): number => first.last?.score ?? 0;

/** One byte a document: whether it is by the speaker. */
function documentsBy({ segment }: Part, speaker: EntityId): Uint8Array {
  const marks = new Uint8Array(segment.size);
  const place = segment.placeOf(segment.entities, speaker);
  if (place < 0) return marks;
  for (let n = 0; n < segment.size; n++) if (segment.by.has(n, place)) marks[n] = 1;
  return marks;
}

const IS_STATEMENT = DOCUMENT_KINDS.map((kind) => Number(spaceOf(kind) === 'statement'));

function statementsIn({ segment: { row }, gone }: Part): Uint8Array {
  const marks = new Uint8Array(row.kinds.length);
  for (let n = 0; n < marks.length; n++) if (!gone?.[n]) marks[n] = IS_STATEMENT[row.kinds[n] as number] as number;
  return marks;
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

/** What the archive has of each sentence, in their order; without the statements that only the article `except` has. */
export async function checkQuotes(reading: Reading, asked: readonly Asked[], except?: ArticleId): Promise<CheckedSentence[]> {
  const rows = (await candidates(reading, asked)).map((found) => found.filter(({ articles }) => articles.some((id) => id !== except)));
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
