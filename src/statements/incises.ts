/**
 * Reporting clauses that are printed among the words they report, without a mark of their own: inside the quotation marks
 * (« La situation, a expliqué le général, reste tendue »; «Мы готовы, — сказал он, — к переговорам») and in dialogue that
 * a dash opens (—No vamos —dijo el capitán—. Mañana volveremos). The quotations are cut around them, so that the rest of
 * the engine meets the clause where it meets all others.
 */
import { isDash } from './grammar';
import { type Language, Roles } from './language';
import { phraseAfter } from './phrases';
import type { Quotation } from './quotations';
import { has, type Token, tokenize } from './tokens';

/** The longest clause looked for, in words and marks: a verb, a title and a name with its apposition. */
const LONGEST = 16;
const OPENS_DIALOGUE = /^[—–-]\s?(?=[\p{L}¿¡…«"“])/u;
const MARK = /^[,.;?!…—–-]+$/;

/** Tokens of a reporting clause, half-open, with the marks around it. */
interface Incise {
  /** The first mark before it. */
  readonly from: number;
  /** After the last mark behind it. */
  readonly to: number;
}

/** Whether a reporting clause with its verb first begins at `at`: 'a expliqué le général', 'dijo el capitán'. */
function beginsClause(tokens: readonly Token[], at: number, language: Language): boolean {
  let verb = at;
  while (verb < at + 4 && has(tokens[verb], Roles.auxiliary | Roles.adverb | Roles.pronoun)) verb++;
  const token = tokens[verb];
  if (!token || token.capital || !token.verbs.some((form) => form.takes.has('quote') && form.kind !== 'participle')) return false;
  if (tokens.slice(at, verb).some((other) => has(other, Roles.pronoun))) return true;
  let after = verb + 1;
  while (tokens[after]?.word && has(tokens[after], Roles.time | Roles.adverb)) after++;
  return phraseAfter(tokens, after, language, 'words') !== null;
}

/** The first reporting clause between marks among quoted words; what comes before it is at least a word. */
function findIncise(tokens: readonly Token[], language: Language): Incise | null {
  for (let at = 1; at < tokens.length - 1; at++) {
    if (!MARK.test(tokens[at]?.text ?? '') || !tokens[at - 1]?.word) continue;
    let begin = at + 1;
    while (begin < tokens.length && MARK.test(tokens[begin]?.text ?? '')) begin++;
    const dashed = tokens.slice(at, begin).some(isDash);
    if (language.incises === 'dashes' ? !dashed : tokens[at]?.text === '.' && !dashed) continue;
    if (!beginsClause(tokens, begin, language)) continue;
    let end = begin;
    while (end < tokens.length && end - begin < LONGEST && !/^[.;—–-]$/.test(tokens[end]?.text ?? '')) {
      // the comma that closes the clause: no apposition follows it
      if (tokens[end]?.text === ',' && language.incises === 'commas') break;
      if (tokens[end]?.text === ',' && isDash(tokens[end + 1])) break;
      end++;
    }
    if (end - begin >= LONGEST) continue;
    let to = end;
    while (to < tokens.length && MARK.test(tokens[to]?.text ?? '')) to++;
    return { from: at, to };
  }
  return null;
}

/** A quotation cut around the reporting clause inside it. */
function cut(text: string, quotation: Quotation, language: Language): Quotation[] {
  const tokens = tokenize(text, quotation.from, quotation.to, [], language);
  const incise = findIncise(tokens, language);
  if (!incise) return [quotation];
  const question = /^[?!…]$/.test(tokens[incise.from]?.text ?? '');
  const end = (tokens[incise.from - (question ? 0 : 1)] as Token).end;
  const before: Quotation = { ...quotation, end, to: end, open: false };
  const rest = tokens[incise.to];
  return rest ? [before, { ...quotation, start: rest.start, from: rest.start, continues: false }] : [before];
}

/** The quotations of a paragraph that a dash opens, where one of its parts between dashes is a reporting clause. */
function dialogue(text: string, start: number, end: number, language: Language): Quotation[] {
  const opening = OPENS_DIALOGUE.exec(text.slice(start, start + 4))?.[0].length ?? 0;
  if (opening === 0) return [];
  const from = start + opening;
  const spoken: Quotation = { start: from, end, from, to: end, open: false, continues: false };
  const parts = cut(text, spoken, { ...language, incises: 'dashes' });
  return parts.length > 1 || (parts[0] as Quotation).end < end ? parts : [];
}

/** The quotations of each paragraph, cut around the reporting clauses inside them, in languages that print them so. */
export function aroundIncises(
  text: string,
  paragraphs: readonly (readonly [number, number])[],
  quotations: readonly Quotation[][],
  language: Language,
): readonly Quotation[][] {
  const { incises } = language;
  if (!incises) return quotations;
  return quotations.map((found, index) => {
    const [start, end] = paragraphs[index] as readonly [number, number];
    return found.length === 0 ? dialogue(text, start, end, language) : found.flatMap((quotation) => cut(text, quotation, language));
  });
}
