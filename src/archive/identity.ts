/** What makes an article or a statement the same one: its address or, without one, its text; its words. */
import { withoutTracking } from '../model/address';
import type { ArticleId, StatementId } from '../model/records';
import { foldedWords } from './rows';

/**
 * The address by which an article is known: no fragment, no tracking parameters, the others in order, no port that is
 * the protocol's own, no `www.`, no slash at the end, https. Null where `url` is no web address.
 */
export function canonicalUrl(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(withoutTracking(url));
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  parsed.hash = '';
  parsed.searchParams.sort();
  const query = parsed.searchParams.toString();
  return `https://${parsed.host.replace(/^www\./, '')}${parsed.pathname.replace(/\/+$/, '')}${query && `?${query}`}`;
}

/** Sixteen hexadecimal digits of a SHA-256 of `text`: enough that no two articles ever share them, even on purpose. */
async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Longest name of a site in an id: the digest tells articles apart, the name is for whoever reads the id. */
const MAX_SITE = 40;

/** The id of a kept article: of its address where it has one, else of its text. */
export async function articleIdOf(url: string | null, paragraphs: readonly string[]): Promise<ArticleId> {
  const address = url === null ? null : canonicalUrl(url);
  if (address === null) return `text-${await digestOf(foldedWords(paragraphs.join('\n')).join(' '))}` as ArticleId;
  const site = new URL(address).hostname
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_SITE)
    .replace(/^-|-$/g, '');
  return `${site || 'site'}-${await digestOf(address)}` as ArticleId;
}

/** FNV-1a over UTF-16 code units, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/), in hexadecimal. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}

/**
 * Ids for the statements of one article, in their order, by their words: the same words have the same id however often
 * the article is saved, so that corrections find them. What is said twice is counted.
 */
export function statementIds(article: ArticleId, wordings: readonly string[]): StatementId[] {
  const met = new Map<string, number>();
  return wordings.map((words) => {
    const hash = fnv1a(foldedWords(words).join(' '));
    const count = (met.get(hash) ?? 0) + 1;
    met.set(hash, count);
    return `${article}.${hash}${count > 1 ? `-${count}` : ''}` as StatementId;
  });
}
