/** Who stands to the left of a reporting verb, or is its subject from further away. */
import { CLAUSE_OPENER, edVerb, hasFiniteVerb, isAdverb, isDash, NOUN, openingBracket, VERBAL } from './grammar';
import { Roles } from './language';
import { dropLead, INNER_MARKS, LONGEST, leftEnd, opensNominal, type Phrase, phraseOf } from './phrases';
import { has, type Token } from './tokens';

/** What stands to the left of a reporting verb. */
export interface Subject extends VerbGroup {
  readonly phrase: Phrase | null;
  /** Where the reporting clause begins: the subject, or the verb's own auxiliaries where the subject stands elsewhere. */
  readonly from: number;
  readonly relative: boolean;
}

/** A verb with its auxiliaries and adverbs. */
interface VerbGroup {
  /** 'did not say' */
  readonly negated: boolean;
  /** 'was told' */
  readonly passive: boolean;
  /** 'could say', 'refused to say' */
  readonly unreal: boolean;
  readonly infinitive: boolean;
}

const DETERMINER = Roles.determiner;
const PREPOSITION = Roles.preposition;
const COORDINATOR = Roles.coordinator;
const PRONOUN = Roles.pronoun;
const TIME = Roles.time;
const RELATIVE = Roles.relative;
const BESIDE_VERB = VERBAL | Roles.adverb | TIME;

/** Reads auxiliaries and adverbs leftwards from a verb; `at` is the last token that is none of them. */
function verbGroup(
  tokens: readonly Token[],
  verb: number,
  floor: number,
): VerbGroup & { readonly at: number; readonly participle: boolean } {
  const form = tokens[verb]?.verbs.every(({ kind }) => kind === 'participle') === true;
  let at = verb - 1;
  let negated = false;
  let copula = false;
  let unreal = false;
  let infinitive = false;
  for (; at >= floor; at--) {
    const token = tokens[at] as Token;
    if (!token.word) break;
    if (has(token, Roles.negation)) negated = true;
    else if (has(token, Roles.copula)) copula = true;
    // 's’est félicité' is no passive
    else if (copula && token.lower === "s'") copula = false;
    else if (has(token, Roles.modal) && !token.capital) unreal = true;
    else if (token.lower === 'to' && at === verb - 1) infinitive = true;
    else if (has(token, Roles.refusal) && infinitive) unreal = true;
    else if (infinitive && token.verbs.length > 0 && !has(token, NOUN)) continue;
    else if (has(token, TIME) && has(tokens[at - 1], PREPOSITION) && at - 1 > floor) at--;
    else if (!(has(token, BESIDE_VERB) || isAdverb(token)) || (has(token, DETERMINER) && !has(token, Roles.adverb | TIME))) break;
  }
  // 'is warning' has its subject where 'warns' has it; 'was warned' has none that speaks
  return { at, negated, passive: copula && !form, unreal, infinitive, participle: form && !copula };
}

/** The subject of the verb at `verb`, looked for between `floor` and the verb; no phrase where it shares an earlier one's. */
export function subjectBefore(tokens: readonly Token[], verb: number, floor: number): Subject {
  const { at, participle, ...group } = verbGroup(tokens, verb, floor);
  const with_ = (phrase: Phrase | null, from: number, relative = false): Subject => ({ ...group, phrase, from, relative });
  const shared = with_(null, at + 1);
  const token = at >= floor ? tokens[at] : undefined;
  if (!token || token.speech || group.infinitive) return shared;
  if (participle) {
    const as = token.lower === 'as' && at > floor;
    const phrase = (token.word && at === verb - 1 && (as ? quotedAs(tokens, at, floor) : participleSubject(tokens, at, floor))) || null;
    return phrase ? with_(phrase, as ? quotingFrom(tokens, phrase.from, floor) : phrase.from) : shared;
  }
  if (has(token, RELATIVE) || (token.lower === 'that' && has(tokens[at - 1], NOUN | Roles.occasion)))
    return with_(antecedent(tokens, at, floor), at, true);
  if (has(token, PRONOUN)) {
    // 'a-t-il ajouté': the auxiliary stands before the pronoun
    let from = at;
    while (from > floor && has(tokens[from - 1], Roles.auxiliary)) from--;
    return with_(phraseOf(at, at + 1), from);
  }
  const phrase =
    token.text === ',' ? beforeComma(tokens, at, floor) : isDash(token) ? beforeDash(tokens, at, floor) : direct(tokens, at, floor);
  return phrase ? with_(phrase, phrase.from) : shared;
}

/** The noun phrase that ends at `at`, a bracket after it left aside: 'Senator Ann Lee (D.) said'. */
function direct(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  const last = /^[)\]]$/.test(tokens[at]?.text ?? '') ? openingBracket(tokens, at, floor) - 1 : at;
  const token = tokens[last];
  if (last < floor || !token?.word || has(token, COORDINATOR | CLAUSE_OPENER) || (has(token, PREPOSITION) && !token.capital)) return null;
  const near = dropLead(tokens, leftEnd(tokens, last, floor), last + 1);
  const from = reducedStart(tokens, near, floor) ?? near;
  return from > last ? null : { from, to: at + 1, coreFrom: from, coreTo: last + 1 };
}

/** The longest reduced clause inside a speaker's phrase, in tokens. */
const REDUCED = 10;

/**
 * Where a speaker right after quoted words begins whose phrase holds a participle, so that its end at `from` looks like a
 * subject of its own: '“No,” a refugee *named* Hodan said'.
 */
function reducedStart(tokens: readonly Token[], from: number, floor: number): number | null {
  let start = from;
  while (start > floor && from - start < REDUCED && tokens[start - 1]?.word && !tokens[start - 1]?.speech) start--;
  const first = tokens[start];
  if (start === from || tokens[start - 1]?.speech == null || !has(first, DETERMINER)) return null;
  const verbs = tokens
    .slice(start, from)
    .filter((token, at) => has(token, VERBAL | (CLAUSE_OPENER & ~DETERMINER)) || token.verbs.length > 0 || edVerb(tokens, start + at));
  return verbs.length === 1 && verbs[0] && /ed$/.test(verbs[0].lower) && verbs[0] !== tokens[start + 1] ? start : null;
}

/** 'quoted a source as saying', 'with one poster writing', 'the sight of Mr. Kim denouncing'. */
function participleSubject(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  const token = tokens[at] as Token;
  if (has(token, COORDINATOR | PREPOSITION | CLAUSE_OPENER)) return null;
  let from = leftEnd(tokens, at, floor);
  // 'a message stating “…”', 'the sign reading “…”'
  if (has(token, Roles.occasion) && !has(token, TIME)) {
    let head = at;
    while (head > from && !has(tokens[head], DETERMINER)) head--;
    if (has(tokens[head], DETERMINER) && head < at) return phraseOf(head, at + 1);
  }
  // 'a letter to the minister warning that …': the letter warns, or who wrote it
  const sent = tokens.findIndex(
    (word, index) => index > from && index < at && has(word, PREPOSITION) && has(tokens[index - 1], Roles.occasion),
  );
  if (sent >= 0) return null;
  for (let index = from; index < at; index++) if (has(tokens[index], PREPOSITION)) from = index + 1;
  const opens = tokens[from] as Token;
  return has(tokens[from - 1], PREPOSITION) && (opens.capital || has(opens, DETERMINER)) ? phraseOf(from, at + 1) : null;
}

/** Who is quoted 'as saying': 'quoted a source as', and 'a source was quoted by Reuters as', where the agency is not. */
function quotedAs(tokens: readonly Token[], as: number, floor: number): Phrase | null {
  // 'quoted the general, Yusuf Barro, as saying'
  if (tokens[as - 1]?.text === ',') {
    const verb = quotes(tokens, as - 2, floor);
    const comma = tokens.findIndex((token, at) => at > verb && token.text === ',');
    return verb >= floor && comma > verb + 1 && comma < as - 1 ? { from: verb + 1, to: as - 1, coreFrom: verb + 1, coreTo: comma } : null;
  }
  const from = leftEnd(tokens, as - 1, floor);
  let by = as - 1;
  while (by > floor && tokens[by]?.word && tokens[by]?.lower !== 'by') by--;
  if (tokens[by]?.lower !== 'by' || !/ed$/.test(tokens[by - 1]?.lower ?? '')) return phraseOf(from, as);
  const { at } = verbGroup(tokens, by - 1, floor);
  return tokens[at]?.word ? direct(tokens, at, floor) : null;
}

/** The verbs of 'quoted somebody as saying', which report nothing by themselves. */
const QUOTES = /^(?:quot|cit)(?:e[sd]?|ing)$/;

/** The last verb before `at` that quotes somebody; `floor - 1` where there is none. */
function quotes(tokens: readonly Token[], at: number, floor: number): number {
  let verb = at;
  while (verb >= floor && !QUOTES.test(tokens[verb]?.lower ?? '')) verb--;
  return verb;
}

/** Where 'the agency quoted a source as saying' begins, whose source stands at `from`. */
function quotingFrom(tokens: readonly Token[], from: number, floor: number): number {
  if (from - 1 <= floor || !QUOTES.test(tokens[from - 1]?.lower ?? '')) return from;
  const { at } = verbGroup(tokens, from - 1, floor);
  return (tokens[at]?.word && !tokens[at]?.speech && direct(tokens, at, floor)?.from) || from;
}

/** Who the relative pronoun at `at` stands for. */
function antecedent(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  const last = tokens[at - 1]?.text === ',' || isDash(tokens[at - 1]) ? at - 2 : at - 1;
  if (last < floor || !tokens[last]?.word) return null;
  let from = leftEnd(tokens, last, floor);
  // 'a claim made by Y, who said': the maker is who speaks
  for (let index = from; index < last; index++) if (tokens[index]?.lower === 'by') from = index + 1;
  from = dropLead(tokens, from, last + 1);
  return from <= last ? phraseOf(from, last + 1) : null;
}

/** 'Officials - the two from Ghent - said': what stands before the dash that opens the insertion. */
function beforeDash(tokens: readonly Token[], at: number, floor: number): Phrase | null {
  for (let left = at - 1; left > floor && at - left < LONGEST; left--) {
    if (tokens[left]?.text !== tokens[at]?.text || !tokens[left - 1]?.word) continue;
    const from = dropLead(tokens, leftEnd(tokens, left - 1, floor), left);
    if (from < left) return { from, to: at, coreFrom: from, coreTo: left };
  }
  return null;
}

/** The subject of a verb whose phrase is closed by a comma: 'NP, apposition, said'. */
function beforeComma(tokens: readonly Token[], comma: number, floor: number): Phrase | null {
  let start = comma;
  while (start > floor && comma - start < 2 * LONGEST) {
    const before = tokens[start - 1] as Token;
    if (/^[)\]]$/.test(before.text)) start = openingBracket(tokens, start - 1, floor);
    else if (before.speech || /^[;:([]$/.test(before.text)) break;
    else start--;
  }
  let from = start;
  let last: Phrase | null = null;
  for (let at = start; at <= comma; at++) {
    if (tokens[at]?.text !== ',') continue;
    let head = from;
    while (
      head < at &&
      (has(tokens[head], COORDINATOR | Roles.conjunction) || isAdverb(tokens[head] as Token)) &&
      !has(tokens[head], DETERMINER)
    )
      head++;
    // right after an earlier reporting verb stands what it reports
    const object = from === floor && floor > 0;
    const day = tokens.slice(head, at).every((token) => /^[\d.]+$/.test(token.text) || has(token, TIME | Roles.month));
    // 'A memo, marked “secret”, says'
    const reduced =
      /[a-z]ed$/.test(tokens[head]?.text ?? '') && (tokens[head + 1]?.quotation != null || has(tokens[head + 1], PREPOSITION));
    const nominal = !object && !reduced && head < at && !day && opensNominal(tokens[head]) && !hasFiniteVerb(tokens, head, at);
    // a lone first segment of a bare name may also be an adverbial place, but a place does not speak before a comma
    if (nominal) return { from: head, to: comma, coreFrom: head, coreTo: at };
    // 'It came up after Mr. Kim, asked about the flood, had said': the name that ends a clause
    if (at < comma && tokens[at - 1]?.capital) {
      const name = dropLead(tokens, leftEnd(tokens, at - 1, from), at);
      if (tokens[name]?.capital && name < at) last = { from: name, to: comma, coreFrom: name, coreTo: at };
    }
    from = at + 1;
  }
  return last;
}

/** 'Deaf from birth,' and the like before a subject: a word that opens no noun phrase, its complement, and a name with its verb. */
function bareAdjective(tokens: readonly Token[], at: number, comma: number): boolean {
  const first = tokens[at] as Token;
  const next = tokens[comma + 1];
  return (
    at === 0 &&
    has(tokens[1], PREPOSITION) &&
    !has(first, DETERMINER | PRONOUN | NOUN) &&
    !/s$/.test(first.lower) &&
    (has(next, PRONOUN) || (next?.capital === true && hasFiniteVerb(tokens, comma + 2, Math.min(comma + 5, tokens.length)))) &&
    !hasFiniteVerb(tokens, 1, comma)
  );
}

/** The first noun phrase of a sentence before `limit`: what a verb without a subject of its own takes for one. */
export function mainSubject(tokens: readonly Token[], limit: number, start = 0): Phrase | null {
  let at = start;
  let skipped = false;
  // leave out adverbial segments: 'In Brussels,', 'After the talks,', 'Speaking to reporters,'
  for (;;) {
    while (at < limit && (has(tokens[at], COORDINATOR) || !tokens[at]?.word || isAdverb(tokens[at] as Token))) at++;
    if (at >= limit) return null;
    const comma = tokens.findIndex((token, index) => index > at && index < limit && token.text === ',');
    // 'In Ames, Iowa, she …': a bare name after a preposition's phrase goes on with the place
    const place = skipped && comma > 0 && comma - at <= 2 && tokens.slice(at, comma).every((token) => token.capital);
    const participle =
      (/ed$/.test(tokens[at]?.lower ?? '') && has(tokens[at + 1], PREPOSITION | Roles.question)) ||
      // 'Deaf from birth, Ms. Stroud …'
      (comma > 0 && bareAdjective(tokens, at, comma)) ||
      (has(tokens[at], DETERMINER) && has(tokens[at + 1], TIME) && comma > 0);
    if (opensNominal(tokens[at]) && !place && !participle) break;
    skipped = true;
    if (comma < 0) {
      at = dropLead(tokens, at, limit);
      if (at >= limit) return null;
      break;
    }
    at = comma + 1;
  }
  const head = at;
  if (has(tokens[head], PRONOUN)) return phraseOf(head, head + 1);
  for (at++; at < limit && at - head < 14; at++) {
    const token = tokens[at] as Token;
    const before = tokens[at - 1] as Token;
    // 'Obama's first five questioners'
    if (before.possessive && token.word) continue;
    if (
      !token.word
        ? !INNER_MARKS.has(token.text)
        : has(token, VERBAL | CLAUSE_OPENER | TIME) || isAdverb(token) || token.verbs.length > 0 || edVerb(tokens, at)
    ) {
      if ((!has(token, NOUN) || !token.word) && !(at === head + 1 && has(before, DETERMINER))) break;
    }
    // after a name, a lower-case word that joins nothing is the verb
    if (
      before.capital &&
      !has(before, DETERMINER) &&
      !before.possessive &&
      token.word &&
      !token.capital &&
      !has(token, PREPOSITION | COORDINATOR | Roles.joiner | NOUN)
    )
      break;
  }
  while (at > head + 1 && has(tokens[at - 1], PREPOSITION | COORDINATOR | DETERMINER)) at--;
  return at === head + 1 && has(tokens[head], DETERMINER) ? null : phraseOf(head, at);
}

/** The subject of the clause that the words before `limit` end: that of a purpose ('when protesters marched to demand that …'). */
export function clauseSubject(tokens: readonly Token[], limit: number): Phrase | null {
  let start = limit;
  while (start > 0 && tokens[start - 1]?.text !== ',' && !has(tokens[start - 1], CLAUSE_OPENER)) start--;
  return mainSubject(tokens, limit, start) ?? mainSubject(tokens, limit);
}

/** The capitalised words before a quotation, for languages whose verb comes after it ('… görüşen Bakan Kaya, “…” dedi'). */
export function nameBeforeSpeech(tokens: readonly Token[], limit: number): Phrase | null {
  const speech = tokens.findLastIndex((token, index) => index < limit && token.speech !== null);
  let to = speech;
  while (to > 0 && !tokens[to - 1]?.word) to--;
  let from = to;
  while (from > 0 && tokens[from - 1]?.capital) from--;
  return from < to ? phraseOf(from, to) : mainSubject(tokens, speech < 0 ? limit : speech);
}
