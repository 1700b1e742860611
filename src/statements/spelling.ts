/**
 * When two written forms are the same word: British and American spelling, numbers in words and digits, spellings of one
 * name in Latin letters. English, except that digits and names know no language, and that small numbers are known in seven.
 *
 * The rules map both sides to one key. A key need not be a word: what matters is that no two words in use share one.
 */
import { foldCase, foldForms } from '../matching/folding';

const PAIRS: Readonly<Record<string, string>> = {
  aeroplane: 'airplane',
  ageing: 'aging',
  aluminium: 'aluminum',
  amongst: 'among',
  armour: 'armor',
  artefact: 'artifact',
  burnt: 'burned',
  cancelation: 'cancellation',
  cheque: 'check',
  cosy: 'cozy',
  dreamt: 'dreamed',
  enrol: 'enroll',
  fulfil: 'fulfill',
  gaol: 'jail',
  grey: 'gray',
  humour: 'humor',
  jewellery: 'jewelry',
  judgement: 'judgment',
  kerb: 'curb',
  learnt: 'learned',
  manoeuvre: 'maneuver',
  manoeuvres: 'maneuvers',
  odour: 'odor',
  ok: 'okay',
  plough: 'plow',
  programme: 'program',
  programmes: 'programs',
  pyjamas: 'pajamas',
  rumour: 'rumor',
  sceptic: 'skeptic',
  sceptical: 'skeptical',
  scepticism: 'skepticism',
  skilful: 'skillful',
  spelt: 'spelled',
  spilt: 'spilled',
  storey: 'story',
  sulphur: 'sulfur',
  towards: 'toward',
  tyre: 'tire',
  tyres: 'tires',
  vapour: 'vapor',
  whilst: 'while',
  // abbreviations that newspapers write with and without dots, or in full
  'u.s': 'usa',
  'u.s.a': 'usa',
  // units that stand before or after their number
  $: 'dollar',
  dollars: 'dollar',
  '€': 'euro',
  euros: 'euro',
  '£': 'pound',
  pounds: 'pound',
  '%': 'percent',
};

/** British endings and their American ones; each needs so much of a word before it that common short words stay. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(\p{L}{3})our(s|ed|ing|able|ably|ful|hood|ite|ites|er|ers|less)?$/u, '$1or$2'],
  [/(\p{L}{3})is(e|es|ed|er|ers|ing|ation|ations|ational)$/u, '$1iz$2'],
  [/(\p{L}{3})ys(e|es|ed|er|ers|ing)$/u, '$1yz$2'],
  [/(\p{L}{2})tre(s?)$/u, '$1ter$2'],
  [/(\p{L}{2})tred$/u, '$1tered'],
  [/(\p{L}{3})ogue(s?)$/u, '$1og$2'],
  [/^((?:de|of)f|lic|pret)enc(e|es|ed)$/u, '$1ens$2'],
  [/^((?:de|of)f)ence(less|man|men)$/u, '$1ense$2'],
  // a vowel before the last syllable: 'travelled' doubles by its country, 'killed' always
  [/([aeiouy]\p{L}*[^aeiou][aeiou])ll(ed|ing|er|ers)$/u, '$1l$2'],
  [/^(an|orthop|p|h|encyclop)ae(?=\p{L}{3})/u, '$1e'],
];

/** The key that a word (folded, lower case) shares with its other spellings. */
export function spellingKey(word: string): string {
  const known = PAIRS[word];
  if (known !== undefined) return known;
  if (word.length < 6) return word.replaceAll(/['.]/g, '');
  for (const [ending, american] of ENDINGS) if (ending.test(word)) return word.replace(ending, american).replaceAll(/['.]/g, '');
  return word.replaceAll(/['.]/g, '');
}

/** Transliterations of one sound, in the order in which they are tried; what is left are classes of letters. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/[^\p{L}]/gu, ''],
  [/(?:tch|tsch|ch|ç)/g, 'c'],
  [/(?:sch|sh|ş)/g, 's'],
  [/(?:kh|gh|ck)/g, 'k'],
  [/ph/g, 'f'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/(?:tz|ts)/g, 'z'],
  [/[gkq]/g, 'k'],
  [/w/g, 'v'],
  [/(?:ou|oo|u)/g, 'u'],
  [/(?:a[iy]|e[iy]|ie|ye|[yjie])/g, 'i'],
  [/(\p{L})\1+/gu, '$1'],
  [/(?<=\p{L}{4})i$/u, ''],
];

/** What spellings of one name in Latin letters share: 'Zelensky' and 'Zelenskyy', 'Kiev' and 'Kyiv', 'Assad' and 'Asad'. */
export function nameKey(name: string): string {
  let key = name;
  for (const [sound, one] of SOUNDS) key = key.replace(sound, one);
  return key;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/**
 * Small numbers in words of German, French, Spanish, Turkish, Russian and Arabic. A text's language is not known here, so
 * words that mean something else in one of the seven are left out: Spanish 'once' and 'tres' (French 'très'), French 'neuf'
 * (new) and 'cent', Turkish 'on', 'altı' (its underside) and 'yedi' (ate).
 */
const ELSEWHERE = `zwei:2 drei:3 vier:4 fünf:5 sechs:6 sieben:7 acht:8 neun:9 zehn:10 zwölf:12 zwanzig:20 dreißig:30 vierzig:40 fünfzig:50
  deux:2 trois:3 quatre:4 cinq:5 huit:8 dix:10 onze:11 douze:12 quinze:15 vingt:20 trente:30 quarante:40 cinquante:50
  cuatro:4 cinco:5 seis:6 siete:7 ocho:8 nueve:9 diez:10 doce:12 quince:15 veinte:20 treinta:30 cuarenta:40 cincuenta:50
  iki:2 dört:4 beş:5 sekiz:8 dokuz:9 yirmi:20 otuz:30
  два:2 две:2 двух:2 три:3 трёх:3 четыре:4 четырёх:4 пять:5 пяти:5 шесть:6 шести:6 семь:7 восемь:8 девять:9 десять:10 десяти:10
  двадцать:20 тридцать:30 сорок:40 пятьдесят:50
  ثلاثة:3 ثلاث:3 أربعة:4 أربع:4 خمسة:5 خمس:5 ستة:6 سبعة:7 سبع:7 ثمانية:8 ثماني:8 تسعة:9 تسع:9 عشرة:10 عشرين:20 ثلاثين:30`;

const SMALL: ReadonlyMap<string, number> = new Map([
  ...ELSEWHERE.split(/\s+/).map((entry) => {
    const [word = '', value] = entry.split(':');
    return [foldCase(foldForms(word).text), Number(value)] as const;
  }),
  ...UNITS.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 20 + 10 * index] as const),
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  // '3 Millionen', '3 миллиона'
  ...['millionen', 'millions', 'millones', 'milyon', 'миллион', 'миллиона', 'миллионов'].map(
    (word) => [foldCase(foldForms(word).text), 1e6] as const,
  ),
  ...['milliarden', 'milliards', 'milyar', 'миллиард', 'миллиарда', 'миллиардов'].map(
    (word) => [foldCase(foldForms(word).text), 1e9] as const,
  ),
]);
const DIGITS = /^\d+(?:[.,]\d+)*$/;

/** The value of digits with separators: groups of three are thousands, anything else behind the last mark is a fraction. */
function digitsValue(text: string): number {
  if (/^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/.test(text) && !/^0/.test(text)) {
    const [, whole = text, fraction = ''] = /^(\d{1,3}(?:[.,]\d{3})+?)((?:[.,]\d+)?)$/.exec(text) ?? [];
    const grouped = /^(?:[.,]\d{3})$/.test(fraction) ? whole + fraction : whole;
    return Number(grouped.replace(/[.,]/g, '') + (grouped === whole ? fraction.replace(',', '.') : ''));
  }
  return Number(text.replace(/,/g, '.').replace(/\.(?=.*\.)/g, ''));
}

/** The key of an ordinal in words or digits ('third', '3rd'), or null. */
export function ordinalKey(word: string): string | null {
  const digits = /^(\d+)(?:st|nd|rd|th)$/.exec(word)?.[1];
  if (digits !== undefined) return `#${Number(digits)}th`;
  // 'second' is as often a moment
  const index = ORDINALS.indexOf(word);
  return index >= 0 ? `#${index + 1}th` : null;
}

/**
 * The number that `words` (folded, lower case) write from index `from` on: its key, equal for words and digits, and how
 * many words it takes; null where there stands none. 'a hundred' is one, 'a' alone is not.
 */
export function numberAt(words: readonly string[], from: number): { readonly key: string; readonly length: number } | null {
  const first = words[from] ?? '';
  let at = from;
  let total = 0;
  let group = 0;
  if (DIGITS.test(first)) {
    group = digitsValue(first);
    at += 1;
    for (let scale = SCALES.get(words[at] ?? ''); scale !== undefined; scale = SCALES.get(words[at] ?? '')) {
      group *= scale;
      at += 1;
    }
    // 1.1 times a million is not quite 1,100,000 in binary
    return { key: `#${Math.round(group * 1e6) / 1e6}`, length: at - from };
  }
  const article = first === 'a' && SCALES.has(words[from + 1] ?? '');
  if (article) {
    group = 1;
    at += 1;
  } else if (!SMALL.has(first)) {
    return null;
  }
  /** What the last small number leaves room for: a unit after a ten, anything below after a scale. */
  let room = Number.POSITIVE_INFINITY;
  for (;;) {
    const word = words[at] ?? '';
    const small = SMALL.get(word);
    const scale = SCALES.get(word);
    if (small !== undefined && small < room) {
      group += small;
      room = small >= 20 ? 10 : 0;
      at += 1;
    } else if (scale === 100 && group > 0 && group < 100) {
      group *= 100;
      room = 100;
      at += 1;
    } else if (scale !== undefined && scale > 100 && group > 0) {
      total += group * scale;
      group = 0;
      room = 1_000;
      at += 1;
    } else if (word === 'and' && (room === 100 || room === 1_000) && (SMALL.get(words[at + 1] ?? '') ?? room) < room) {
      at += 1;
    } else {
      return { key: `#${total + group}`, length: at - from };
    }
  }
}
