/**
 * How well the quotation check tells altered quotations from true ones: statements of the bundled archive and of texts
 * that the engine reads are put into one archive, altered by a seeded generator, given back as a reader would paste them,
 * and checked by what answers the panel. `EVAL_TEXTS` names a folder of *.jsonl with {text} whose quotations are used
 * besides; without it only ours are.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import 'fake-indexeddb/auto';
import { assembleBundled } from '../../src/archive/bundled';
import { keepArchive } from '../../src/archive/keeper';
import { checkQuotes } from '../../src/archive/quotes';
import { nameFinder } from '../../src/background/named';
import type { CheckedSentence } from '../../src/messages';
import type { Article, EntityId, Pack, Speaker, Statement } from '../../src/model/records';
import { extractStatements } from '../../src/statements';
import { sentencesIn } from '../../src/statements/to-check';
import { wordsOf } from '../../src/statements/wording';
import { randomFrom } from './random';
import { SPEECHES } from './speeches';
import { ms } from './timing';

/** Quotations that are altered have so many words: of shorter ones half would be the alteration. */
const WORDS = { least: 7, most: 80 };
/** How many are made of each kind. */
const OF_EACH = 500;
/** One in so many quotations is kept out of the archive, to see what is found for it. */
const HELD_OUT = 5;
const SEED = 20_260_215;
/** Checked in one pass over the archive, as the quotations of a page are. */
const BATCH = 200;

interface Quotation {
  readonly text: string;
  readonly speaker: string;
}

const random = randomFrom(SEED);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const words = (text: string) => wordsOf([{ text }]);
const count = (text: string): number => words(text).length;
const capitalised = (name: string): boolean => /^\p{Lu}[\p{L}'’-]+(?: (?:al-|de |von |van )?\p{Lu}[\p{L}.'’-]+){1,3}$/u.test(name);

/** The direct quotations of a text, with speakers that are named. */
function quotationsOf(text: string): Quotation[] {
  return extractStatements({ text }).flatMap(({ quotes, form, speaker }) => {
    const name = speaker?.resolved ?? speaker?.text ?? '';
    if (form !== 'direct' || quotes.length !== 1 || !capitalised(name)) return [];
    const [start, end] = quotes[0] as readonly [number, number];
    const own = text.slice(start, end).trim().replace(/,$/, '');
    // inner marks would end the quotation when it is pasted in marks
    return /["“”\n]/.test(own) ? [] : [{ text: own, speaker: name }];
  });
}

function evalTexts(): string[] {
  const folder = process.env.EVAL_TEXTS;
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .flatMap((line) => {
      const text = line.trim() === '' ? null : (JSON.parse(line) as { text?: unknown }).text;
      return typeof text === 'string' ? [text] : [];
    });
}

const nameOfSpeaker = (speaker: Speaker | undefined, pack: Pack): string =>
  speaker === undefined
    ? ''
    : 'unnamed' in speaker
      ? speaker.unnamed
      : 'name' in speaker
        ? speaker.name
        : (pack.entities.find(({ id }) => id === speaker.entity)?.name ?? '');

/** An article that holds the quotations, as if a reader had saved them. */
function articleOf(model: Article, quotations: readonly Quotation[]): Article {
  const id = 'bench-quotations' as Article['id'];
  const statements = quotations.map(({ text, speaker }, i) => ({
    ...(model.statements[0] as Statement),
    id: `bench-${i}` as Statement['id'],
    speakers: [{ unnamed: speaker }],
    form: 'direct' as const,
    words: [{ quote: text }],
    about: [],
    relations: [],
    sources: [{ article: id, passage: 1 }],
  }));
  return { ...model, id, statements: statements.map(({ via: _, ...rest }) => rest), facts: [] };
}

/** A quotation as pasted, and where in the words pasted it was altered. */
interface Case {
  readonly kind: string;
  readonly text: string;
  readonly altered: boolean;
  /** The words put in, or those that were taken out, folded. */
  readonly marks: { readonly sentence?: string; readonly statement?: string } | null;
}

const paste = (text: string, speaker: string): string => `“${text.replace(/[.,]$/, '')},” said ${speaker}.`;
const AUXILIARY = /\b(is|are|was|were|will|would|should|could|must|may|might)\b(?! not|n['’]t)/;
const NEGATION = /\b(not|never) |n['’]t\b/;
const at = (text: string, found: { start: number; end: number }): string => text.slice(found.start, found.end);
const replaced = (text: string, found: { start: number; end: number }, by: string): string =>
  text.slice(0, found.start) + by + text.slice(found.end);

/** The alterations; null where a quotation has nothing to alter in this way. */
const ALTERATIONS: Readonly<Record<string, (one: Quotation, all: readonly Quotation[]) => Omit<Case, 'kind' | 'altered'> | null>> = {
  'one word changed': (one, all) => {
    const own = words(one.text).filter(({ light, number, negation, key }) => !light && !number && !negation && key.length > 3);
    if (own.length === 0) return null;
    const word = pick(own);
    const others = words(pick(all).text).filter(
      (other) => !other.light && !other.number && !other.negation && other.key !== word.key && other.key.length > 3,
    );
    // names for names, so that capitals do not give the change away
    const other = others.find(({ name }) => (name !== '') === (word.name !== '') && (name === '' || name !== word.name));
    if (!other) return null;
    return { text: paste(replaced(one.text, word, other.key), one.speaker), marks: { sentence: other.key, statement: at(one.text, word) } };
  },
  'negation dropped': (one) => {
    const found = NEGATION.exec(one.text);
    if (!found || /^(?:can|won|can)n?$/.test(one.text.slice(0, found.index).split(' ').at(-1) ?? '')) return null;
    return { text: paste(one.text.replace(NEGATION, ''), one.speaker), marks: { statement: found[0].trim() } };
  },
  'negation added': (one) =>
    AUXILIARY.test(one.text) ? { text: paste(one.text.replace(AUXILIARY, '$1 not'), one.speaker), marks: { sentence: 'not' } } : null,
  'number changed': (one) => {
    const own = words(one.text).filter(({ number }) => number);
    if (own.length === 0) return null;
    const word = pick(own);
    const by = String(Math.floor(3 + random() * 900));
    return word.key === `#${by}`
      ? null
      : { text: paste(replaced(one.text, word, by), one.speaker), marks: { sentence: by, statement: at(one.text, word) } };
  },
  'two halves joined': (one, all) => {
    const same = all.filter((other) => other !== one && other.speaker === one.speaker);
    const other = pick(same.length > 0 ? same : all.filter((each) => each !== one));
    const [first, second] = [one.text.split(' '), other.text.split(' ')];
    const text = [...first.slice(0, Math.ceil(first.length / 2)), ...second.slice(Math.floor(second.length / 2))].join(' ');
    return { text: paste(text, one.speaker), marks: null };
  },
  'said by another': (one, all) => {
    const other = pick(all).speaker;
    const shares = other.split(/[ -]/).some((part) => one.speaker.includes(part));
    return shares ? null : { text: paste(one.text, other), marks: null };
  },
};

const CONTROLS: typeof ALTERATIONS = {
  'as it stands': (one) => ({ text: paste(one.text, one.speaker), marks: null }),
  'other marks': (one) => ({
    text: `"${one.text.replace(/[’]/g, "'").replace(/[;—–]/g, ',').replace(/\.$/, ',')}" ${one.speaker} said.`,
    marks: null,
  }),
  ellipsis: (one) => {
    const list = words(one.text);
    const from = 3 + Math.floor(random() * (list.length - 6));
    const cut = list.slice(from, from + 2 + Math.floor(random() * 3));
    const [first, last] = [cut[0], cut.at(-1)];
    if (
      !first ||
      !last ||
      cut.some(({ negation }) => negation) ||
      list.length - cut.length < 5 ||
      last === list.at(-1) ||
      !/\s/.test(one.text.charAt(first.start - 1) || 'x') ||
      !/[\s.,;]/.test(one.text.charAt(last.end))
    )
      return null;
    return {
      text: paste(
        `${one.text.slice(0, first.start)}${pick(['…', '...', '[…]', '[...]'])} ${one.text.slice(last.end).trimStart()}`,
        one.speaker,
      ),
      marks: null,
    };
  },
  'bracketed insertion': (one) => {
    const parts = one.text.split(' ');
    const index = 1 + Math.floor(random() * (parts.length - 2));
    return {
      text: paste(
        [...parts.slice(0, index), pick(['[the country]', '[in the region]', '[sic]', '[Ruritanian]']), ...parts.slice(index)].join(' '),
        one.speaker,
      ),
      marks: null,
    };
  },
  'spelling of a name': (one) => {
    const names = words(one.text).filter(({ name, start }) => name !== '' && start > 0);
    if (names.length === 0) return null;
    const word = pick(names);
    const name = at(one.text, word);
    const other = name
      .replace(/([aeiou])([^aeiou\W])([aeiou])/, '$1$2$2$3')
      .replace(/i(?=[^aeiou]|$)/, 'í')
      .replace(/y$/, 'iy');
    return other === name ? null : { text: paste(replaced(one.text, word, other), one.speaker), marks: null };
  },
};

/** Little words as another translation might choose them: to be found all the same, and marked. */
const REWORDED: typeof ALTERATIONS = {
  'two words of grammar changed': (one) => {
    const swaps: readonly (readonly [RegExp, string])[] = [
      [/\bthe\b/, 'a'],
      [/\bthat\b/, 'which'],
      [/\bvery\b/, 'quite'],
      [/\bto\b/, 'towards'],
      [/\band\b/, 'as well as'],
      [/\bour\b/, 'the'],
      [/\bof\b/, 'from'],
      [/\bin\b/, 'within'],
    ];
    const able = swaps.filter(([from]) => from.test(one.text));
    if (able.length < 2) return null;
    const first = pick(able);
    const second = pick(able.filter((swap) => swap !== first));
    return { text: paste(one.text.replace(...first).replace(...second), one.speaker), marks: null };
  },
};

function cases(quotations: readonly Quotation[], makers: typeof ALTERATIONS, altered: boolean): Case[] {
  return Object.entries(makers).flatMap(([kind, make]) => {
    const made: Case[] = [];
    for (let attempt = 0; made.length < OF_EACH && attempt < 6 * OF_EACH; attempt += 1) {
      const one = make(pick(quotations), quotations);
      if (one) made.push({ kind, altered, ...one });
    }
    return made;
  });
}

const marked = (sentence: CheckedSentence, side: 'inSentence' | 'inStatement'): string[] =>
  sentence.matches.slice(0, 1).flatMap((match) =>
    side === 'inSentence'
      ? match.inSentence.map(({ start, end }) => sentence.text.slice(start, end))
      : match.inStatement.map(({ run, start, end }) => {
          const words = match.statement.words[run];
          return (words && ('quote' in words ? words.quote : words.paraphrase))?.slice(start, end) ?? '';
        }),
  );

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);
const row = (cells: readonly (string | number)[]): void =>
  console.log(`  ${cells.map((cell, i) => (i === 0 ? String(cell).padEnd(28) : String(cell).padStart(13))).join('')}`);

export async function main(): Promise<void> {
  const bundled = await assembleBundled(async (path) => JSON.parse(readFileSync(join('assets/archive', path), 'utf8')));
  if (!bundled.ok) throw new Error('the bundled archive cannot be used');
  const { pack } = bundled;
  const ofBundled = pack.articles.flatMap(({ statements }) =>
    statements.flatMap((statement): Quotation[] => {
      const quote = statement.words.map((run) => ('quote' in run ? run.quote : '')).find((text) => count(text) >= WORDS.least) ?? '';
      return [{ text: quote, speaker: nameOfSpeaker(statement.speakers[0], pack) }];
    }),
  );
  const read = [...SPEECHES, ...evalTexts()].flatMap(quotationsOf);
  const usable = ({ text, speaker }: Quotation): boolean => speaker !== '' && count(text) >= WORDS.least && count(text) <= WORDS.most;
  const distinct = [...new Map(read.filter(usable).map((one) => [one.text, one])).values()];
  const kept = distinct.filter((_, i) => i % HELD_OUT !== 0);
  const absent = distinct.filter((_, i) => i % HELD_OUT === 0);
  const archive: Pack = { ...pack, articles: [...pack.articles, articleOf(pack.articles[0] as Article, kept)] };
  const keeper = keepArchive({ version: 'bench', load: async () => archive });
  await keeper.warm();

  const all = [...ofBundled.filter(usable), ...kept];
  const known = { entityOf: nameFinder([], pack.entities) };
  const given = [...cases(all, ALTERATIONS, true), ...cases(all, CONTROLS, false)];
  const reworded = cases(all, REWORDED, true);
  const missing = absent.map(
    (one): Case => ({ kind: 'not in the archive', altered: false, text: paste(one.text, one.speaker), marks: null }),
  );

  console.log(`\nChecking quotations: ${all.length} quotations of ${new Set(all.map(({ speaker }) => speaker)).size} speakers`);
  console.log(
    `(${ofBundled.filter(usable).length} bundled, ${SPEECHES.flatMap(quotationsOf).filter(usable).length} of ours, the rest from EVAL_TEXTS), ${absent.length} more that the archive does not have`,
  );
  const answers = new Map<Case, CheckedSentence[]>();
  const start = performance.now();
  const toCheck = [...given, ...missing, ...reworded];
  for (let from = 0; from < toCheck.length; from += BATCH) {
    const batch = toCheck.slice(from, from + BATCH).map((one) => ({ one, sentences: sentencesIn(one.text, null, known.entityOf) }));
    const checked = await keeper.read((reading) =>
      checkQuotes(
        reading,
        batch.flatMap(({ sentences }) => sentences.map((sentence) => ({ ...sentence, mentioned: new Set<EntityId>() }))),
      ),
    );
    let next = 0;
    for (const { one, sentences } of batch) {
      answers.set(one, checked.slice(next, next + sentences.length));
      next += sentences.length;
    }
  }
  const took = performance.now() - start;

  const labelled = (one: Case, ...labels: readonly string[]): boolean =>
    (answers.get(one) ?? []).some(({ label }) => labels.includes(label));
  const isFlagged = (one: Case): boolean => labelled(one, 'differs', 'joined', 'other-speaker');
  row(['', 'made', 'flagged', 'own label', 'marked', 'marks right']);
  const own: Readonly<Record<string, string>> = { 'two halves joined': 'joined', 'said by another': 'other-speaker' };
  let marks = { right: 0, all: 0, wanted: 0 };
  for (const kind of Object.keys(ALTERATIONS)) {
    const made = given.filter((one) => one.kind === kind);
    const here = { right: 0, all: 0, wanted: 0 };
    for (const one of made) {
      if (!one.marks) continue;
      for (const [side, wanted] of [
        ['inSentence', one.marks.sentence],
        ['inStatement', one.marks.statement],
      ] as const) {
        const found = (answers.get(one) ?? []).flatMap((sentence) => marked(sentence, side));
        const right =
          wanted === undefined
            ? 0
            : Number(found.some((text) => text.toLowerCase().replace(/’/g, "'") === wanted.toLowerCase().replace(/’/g, "'")));
        here.wanted += Number(wanted !== undefined);
        here.right += right;
        here.all += found.length;
      }
    }
    marks = { right: marks.right + here.right, all: marks.all + here.all, wanted: marks.wanted + here.wanted };
    const flagged = made.filter(isFlagged).length;
    const exact = made.filter((one) => labelled(one, own[kind] ?? 'differs')).length;
    row([
      kind,
      made.length,
      percent(flagged, made.length),
      percent(exact, made.length),
      percent(here.right, here.wanted),
      percent(here.right, here.all),
    ]);
  }
  const altered = given.filter((one) => one.altered);
  const controls = given.filter((one) => !one.altered);
  const flagged = altered.filter(isFlagged).length;
  const alarms = controls.filter(isFlagged).length;
  row([
    'all altered',
    altered.length,
    percent(flagged, altered.length),
    '',
    percent(marks.right, marks.wanted),
    percent(marks.right, marks.all),
  ]);
  console.log('');
  row(['', 'made', 'same wording', 'false alarm', 'not found']);
  for (const kind of [...Object.keys(CONTROLS), missing[0]?.kind ?? '']) {
    const made = [...controls, ...missing].filter((one) => one.kind === kind);
    if (made.length === 0) continue;
    row([
      kind,
      made.length,
      ...[['same'], ['differs', 'joined', 'other-speaker'], ['nothing', 'topic']].map((labels) =>
        percent(made.filter((one) => labelled(one, ...labels)).length, made.length),
      ),
    ]);
  }
  row([
    'all controls',
    controls.length,
    percent(controls.filter((one) => labelled(one, 'same')).length, controls.length),
    percent(alarms, controls.length),
  ]);
  const found = reworded.filter((one) => labelled(one, 'differs')).length;
  console.log(
    `\n  ${reworded.length} with two words of grammar changed, as translations differ: ${percent(found, reworded.length)} found, as differing`,
  );
  console.log(
    `\n  precision of ‘altered’ ${percent(flagged, flagged + alarms)}, recall ${percent(flagged, altered.length)}; ${ms(took / answers.size)} a check`,
  );
  for (const one of process.env.BENCH_MISSES
    ? [...altered.filter((each) => !isFlagged(each)), ...controls.filter(isFlagged), ...missing.filter(isFlagged)]
    : []) {
    console.log(`\n  ${one.kind}: ${one.text}`);
    for (const sentence of answers.get(one) ?? []) {
      console.log(
        `    ${sentence.label} (${sentence.speaker}) ${JSON.stringify([marked(sentence, 'inSentence'), marked(sentence, 'inStatement')])} ${JSON.stringify(sentence.matches[0]?.statement.words ?? null)}`,
      );
    }
  }
}
