/**
 * An address that leads to words on a page: a text fragment (https://wicg.github.io/scroll-to-text-fragment/). Pure. The
 * browser scrolls to the words and marks them; where the page no longer has them it shows the page, and nothing else.
 */
import type { SourceView, StatementView } from '../messages';

/**
 * Longest words, in UTF-16 code units, that stand whole in an address. Longer ones are named by their beginning and their
 * end: the shorter the words to be found, the fewer typeset characters they have that may differ.
 */
const MAX_WHOLE = 80;
/** Words at the beginning and at the end of longer ones: enough to be met once in an article. */
const END_WORDS = 5;
/** Least code units of an end; five short words may stand anywhere. */
const END_LENGTH = 20;
/** Most runs of words that one address names: more would be cut by what passes addresses on. */
const MAX_RUNS = 4;

/** What is neither letter, mark nor digit at either end: quotation marks and full stops are typeset in many ways. */
const ENDS = /^[^\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;

/**
 * `text` as a text directive has it: everything but letters, digits and `._~!*'()` percent-encoded, the hyphen too, which
 * would read as the mark of a prefix or suffix. Half a surrogate pair becomes U+FFFD.
 */
export const encodeFragmentText = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replaceAll('-', '%2D');

/** As many words from the beginning (`step` 1) or the end (-1) as make an end, in their order. */
function end(words: readonly string[], step: 1 | -1): string[] {
  const taken: string[] = [];
  let length = 0;
  const ordered = step === 1 ? words : [...words].reverse();
  for (const word of ordered) {
    if (taken.length >= END_WORDS && length >= END_LENGTH) break;
    taken.push(word);
    length += word.length + 1;
  }
  return step === 1 ? taken : taken.reverse();
}

/**
 * The text directive (`start` or `start,end`, encoded, without `text=`) that finds `words` on a page; null where they have
 * neither letter nor digit. Blanks are one space, as pages show them.
 */
export function textDirective(words: string): string | null {
  const text = words.replace(/\s+/gu, ' ').replace(ENDS, '');
  if (text === '') return null;
  const all = text.split(' ');
  const [first, last] = [end(all, 1), end(all, -1)];
  // the two ends must not overlap, or the range would run backwards
  if (text.length <= MAX_WHOLE || first.length + last.length > all.length) return encodeFragmentText(text);
  return [first, last].map((part) => encodeFragmentText(part.join(' ').replace(ENDS, ''))).join(',');
}

/**
 * `url` with text directives for each of `quotes`; an element named by it stays, directives that it had go. Null where
 * the address is none of the web's, or no quote can be found by its words.
 */
export function withTextFragment(url: string, quotes: readonly string[]): string | null {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return null;
  const directives = quotes.flatMap((quote) => textDirective(quote) ?? []).slice(0, MAX_RUNS);
  if (directives.length === 0) return null;
  const [page = '', element = ''] = url.split('#', 2);
  const own = element.split(':~:', 1)[0] ?? '';
  return `${page}#${own}:~:${directives.map((directive) => `text=${directive}`).join('&')}`;
}

/**
 * Where the quoted words of a statement stand on the web; null where it quotes none, or the source they are taken from has
 * no address. A machine translation has none either: its address is that of a text in another language.
 */
export function quotationAddress({ words, sources }: Pick<StatementView, 'words' | 'sources'>): {
  readonly url: string;
  readonly source: SourceView;
} | null {
  const [source] = sources;
  if (!source || source.url === null || source.machineTranslated) return null;
  const url = withTextFragment(
    source.url,
    words.flatMap((run) => ('quote' in run ? [run.quote] : [])),
  );
  return url === null ? null : { url, source };
}
