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
import type { Ids } from './index/segment';
import { compareDocuments } from './index/sift';
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

/**
 * For each sentence the statements that share most words with it, rare ones weighing most, and besides those of the
 * speaker it names. No record is read but theirs.
 */
async function candidates(reading: Reading, asked: readonly Asked[]): Promise<StatementRow[][]> {
  const parts = await reading.index();
  const sentences = asked.map(({ text, ranges }) => [...new Set(ranges.flatMap(([start, end]) => foldedWords(text.slice(start, end))))]);
  const words = [...new Set(sentences.flat())];
  const placeOf = new Map(words.map((word, i) => [word, i]));
  const masks = parts.map(statementsIn);
  const having = (await documentsHaving(reading, parts, words)).map((lists, p) => {
    const isStatement = masks[p] as Uint8Array;
    return lists.map((list) => list.filter((n) => isStatement[n] === 1));
  });
  const counts = words.map((_, i) => having.reduce((sum, lists) => sum + (lists[i] as Uint32Array).length, 0));
  const texts = masks.reduce((sum, mask) => sum + mask.reduce((count, one) => count + one, 0), 0);
  const weights = counts.map((count) => Math.log((texts + 2) / (count + 1)));
  const ids = new Map<Part, Ids>(await Promise.all(parts.map(async (part) => [part, await reading.ids(part)] as const)));
  const idOf = (part: Part, n: number): string => (ids.get(part) as Ids).at(n);
  const order = (a: Scored, b: Scored): number => b.score - a.score || compareDocuments(a.part, a.n, b.part, b.n, idOf);
  const scores = parts.map(({ segment }) => new Float64Array(segment.size));
  const found = sentences.map((own, sentence) => {
    const any = new First<Scored>(CANDIDATES, order);
    const ofSpeaker = new First<Scored>(OWN_CANDIDATES, order);
    const named = asked[sentence]?.speaker?.entity;
    parts.forEach((part, p) => {
      const score = scores[p] as Float64Array;
      const lists = having[p] as Uint32Array[];
      score.fill(0);
      for (const word of own) {
        const i = placeOf.get(word) as number;
        const weight = weights[i] as number;
        for (const n of lists[i] as Uint32Array) score[n] = (score[n] as number) + weight;
      }
      const speaker = named === undefined ? -1 : part.segment.placeOf(part.segment.entities, named);
      for (let n = 0; n < score.length; n++) {
        const own = score[n] as number;
        if (own === 0) continue;
        // most share a word of grammar only, and are not worth an object
        if (own >= least(any)) any.add({ part, n, score: own });
        if (speaker >= 0 && own >= least(ofSpeaker) && part.segment.by.has(n, speaker)) ofSpeaker.add({ part, n, score: own });
      }
    });
    return [...new Map([...any.get(), ...ofSpeaker.get()].map(({ part, n }) => [idOf(part, n), part])).entries()];
  });
  return Promise.all(found.map((located) => reading.statementsAt(located.map(([id, { place }]) => ({ place, id: id as StatementId })))));
}

/** What a score must be to be among the first. */
const least = (first: First<Scored>): number => first.last?.score ?? 0;

/** One byte a document: whether it is a statement that is there. */
function statementsIn({ segment, gone }: Part): Uint8Array {
  const isStatement = DOCUMENT_KINDS.map((kind) => Number(spaceOf(kind) === 'statement'));
  return segment.row.kinds.map((kind, n) => (gone?.[n] ? 0 : (isStatement[kind] as number)));
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
