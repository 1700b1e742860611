/**
 * How the time to read a text grows with its length where the text is nothing but one piece of what a reader of it has to
 * pair, join or look back from: what a hostile page or file would consist of. Four times the text takes a linear reader
 * four times as long, and a quadratic one sixteen times.
 */
import { parseTextFile } from '../../src/archive/import/text-file';
import { extractStatements } from '../../src/statements';
import { compareWords } from '../../src/statements/compare';
import { sentencesIn } from '../../src/statements/to-check';
import { wordsOf } from '../../src/statements/wording';
import { median, ms, ratio } from './timing';

const FACTOR = 4;
const ROUNDS = 7;
/** Between a linear reader's 4× and a quadratic one's 16×: the garbage of a longer text is collected more than once. */
const LINEAR = 8;

interface Reader {
  readonly name: string;
  /** Of the shorter text, in UTF-16 code units. */
  readonly length: number;
  readonly pieces: readonly string[];
  readonly read: (text: string, piece: string) => unknown;
  readonly goal: number;
}

/** Of pieces in another language than English. */
const SPOKEN: Readonly<Record<string, string>> = { '«, a dit Paul, ': 'fr', '— сказал Иван, ': 'ru', '—dijo Ana— no ': 'es' };

const READERS: readonly Reader[] = [
  {
    name: 'statements of an article',
    length: 50_000,
    pieces: [
      ...['"', "'", " 'a", '“”', '“', '“a.” ', 'said ', 'he said, ', 'Kim said that ', 'Kim ', '(', ')', '“a\n', '"We go." he said.\n'],
      ...['- ', 'a', '.', '«', 'Kim and ', "s' a ", '; he said ', ...Object.keys(SPOKEN)],
    ],
    read: (text, piece) => extractStatements({ text, date: '2024-05-16', lang: SPOKEN[piece] ?? 'en' }),
    goal: LINEAR,
  },
  {
    name: 'sentences to check',
    length: 20_000,
    pieces: ['“', "'", "a'", '“a” — ', '(a) ', '- '],
    read: (text) => sentencesIn(text, null),
    goal: LINEAR,
  },
  {
    name: 'lines of a file',
    length: 250_000,
    pieces: ['By A', '“', '( reporting by ', 'OSLO, ', 'a-', "- '", 'to contact the ', '© ', 'By A\n', '“\n', 'OSLO,\n', '©\n'],
    read: (text) => parseTextFile('a.txt', text),
    goal: LINEAR,
  },
  {
    // each word of one side with each of the other, of which both are bounded
    name: 'words of two quotations beside each other, which are compared each with each',
    length: 500,
    pieces: ['a ', 'not ', '… a ', '[a] ', 'two hundred ', '1,', "don't ", '“', '. . . ', "a'b'c'"],
    read: (text) => {
      const words = wordsOf([{ text, verbatim: true }]);
      return compareWords(words, words);
    },
    goal: FACTOR * LINEAR,
  },
];

/** CPU time in ms, which other work on the machine does not lengthen. */
function timeOf({ read }: Reader, piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length));
  const times = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    read(text, piece);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return median(times);
}

/** Prints, of each reader, the piece with which its time grows most. */
export function main(): void {
  console.log(`\nReading texts of one piece over and over: ${FACTOR} times the text, the worst piece`);
  for (const reader of READERS) {
    const grown = reader.pieces.map((piece) => {
      timeOf(reader, piece, reader.length);
      const [short, long] = [timeOf(reader, piece, reader.length), timeOf(reader, piece, FACTOR * reader.length)];
      return { piece, long, by: long / short };
    });
    const worst = grown.reduce((one, other) => (other.by > one.by ? other : one));
    const slowest = Math.max(...grown.map(({ long }) => long));
    console.log(`  ${reader.name} (${(FACTOR * reader.length).toLocaleString('en')} characters, at most ${ms(slowest)})`);
    console.log(`    ${JSON.stringify(worst.piece).padEnd(22)} ${ratio(worst.by, { atMost: reader.goal })}`);
  }
}
