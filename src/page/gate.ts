/**
 * The gate: is this page a news article? One look at the DOM, without layout, a few milliseconds at most, and a code
 * that says what decided.
 *
 * What it goes by, strongest first:
 * 1. what must be left alone whatever the page says of itself: a document in an editor, mail, search results, a site's
 *    front page;
 * 2. what the page states: it is a news article (JSON-LD, microdata), or something else (a product, a listing, a recipe);
 * 3. what it looks like: running text of some length under `og:type` article, in one `<article>`, or simply there,
 *    unless code, prices, form fields or headlines say that it is documentation, a shop, a form or a section's front.
 */
import { type Edtf, edtfOfIso } from '../model/edtf';
import { runningLength } from './running-text';
import { identity, ofType, published, statedScripts, statedThings, type Thing, typeName } from './structured-data';
import { documentIn } from './trees';

export type Code =
  | 'structured-data'
  | 'microdata'
  | 'open-graph'
  | 'article-element'
  | 'body-of-text'
  | 'front-page'
  | 'search-results'
  | 'mail'
  | 'editor'
  | 'shop'
  | 'documentation'
  | 'form'
  | 'forum'
  | 'listing'
  | 'other'
  | 'little-text';

const ARTICLES: ReadonlySet<Code> = new Set<Code>(['structured-data', 'microdata', 'open-graph', 'article-element', 'body-of-text']);

export interface Verdict {
  readonly article: boolean;
  /** What decided. */
  readonly code: Code;
  /** When the page says it was published. */
  readonly date: Edtf | null;
  /** The page's language as it declares it (BCP 47), if it does. */
  readonly lang: string | undefined;
}

/** https://schema.org/NewsArticle with its subtypes, and what news sites use in its place. */
export const NEWS = /NewsArticle$|^LiveBlogPosting$|^Report$/;
/** Said of news as of anything else that is written; needs the text to go with it. */
export const WRITTEN = /^(?:Article|BlogPosting)$/;
/** Types that say what a page is instead. */
const OTHERWISE: readonly (readonly [RegExp, Code])[] = [
  [/^SearchResultsPage$/, 'search-results'],
  [/^(?:CollectionPage|ItemList)$/, 'listing'],
  [/^(?:Product|ProductGroup|OfferCatalog)$/, 'shop'],
  [/^(?:TechArticle|APIReference|SoftwareSourceCode)$/, 'documentation'],
  [/^EmailMessage$/, 'mail'],
  [/^(?:DiscussionForumPosting|QAPage)$/, 'forum'],
  [/^(?:Recipe|JobPosting)$/, 'other'],
];

/** Running text that makes an article, in UTF-16 code units: about a hundred words where the page also says so itself,
 * two hundred where only its looks do. A teaser has under fifty. */
const STATED_TEXT = 600;
const PLAIN_TEXT = 1_200;
/** Counting stops here: it changes nothing any more. */
const ENOUGH_TEXT = 4_000;
/** Running text to each headline that leads to another page, in code units: a page with less is one of teasers. */
const TEXT_PER_HEADLINE = 160;
/** Text nodes looked at before giving up: what they say of a page does not change after that. */
const MAX_NODES = 8_000;
/** A page may state its article twice, or a live blog with the article it grew from; more is a list, unless Open Graph
 * calls the page an article: it states those too that it leads to. */
const MAX_STATED = 2;
/** Pieces of code on display; a news page has none. */
const MUCH_CODE = 5;
/** Fields to fill in; a site's search, newsletter and log-in have fewer together. */
const MANY_FIELDS = 8;
const GENERATORS = /docutils|docusaurus|mkdocs|v(?:ue|ite)press|gitbook|doxygen|javadoc|mdbook|docsify|antora|typedoc|rustdoc/i;
/** Metadata that news sites give the day of publication in, most common first. */
export const DATE_METAS = [
  'article:published_time',
  'parsely-pub-date',
  'dcterms.issued',
  'dc.date.issued',
  'dc.date',
  'pubdate',
  'publish-date',
  'sailthru.date',
  'date',
];
/** A page has few articles that are no teasers, and they come first. */
const MAX_ARTICLES = 5;

/** Frames looked at for an article, where the page itself is none. */
const MAX_FRAMES = 8;

export type Metas = ReadonlyMap<string, string>;

/** The page's metadata by name or property, the first of each; read in one go, since each query that finds nothing
 * goes through the whole page. */
export function metasOf(document: Document): Metas {
  const metas = new Map<string, string>();
  for (const meta of document.getElementsByTagName('meta')) {
    const name = (meta.getAttribute('property') ?? meta.name).toLowerCase();
    if (meta.content && !metas.has(name)) metas.set(name, meta.content);
  }
  return metas;
}

/**
 * Judges a page by what its DOM says now. Reads only. `outdated` are JSON-LD scripts that were there when the page still
 * showed another address: single-page sites leave them behind, and they say nothing of what is shown now.
 */
export function judge(document: Document, outdated: ReadonlySet<string> = new Set()): Verdict {
  const things = statedThings(statedScripts(document).filter((script) => !outdated.has(script)));
  const metas = metasOf(document);
  const code = decide(document, things, metas);
  // a page may be little more than the frame that shows the article
  if (code === 'little-text') {
    for (const frame of Array.from(document.querySelectorAll('iframe,frame')).slice(0, MAX_FRAMES)) {
      const inner = documentIn(frame);
      const verdict = inner?.documentElement && judge(inner);
      if (verdict?.article) return verdict;
    }
  }
  const article = ARTICLES.has(code);
  return {
    article,
    code,
    date: dateOf(document, things, metas),
    lang: document.documentElement.lang || metas.get('og:locale')?.replace('_', '-'),
  };
}

function decide(document: Document, things: readonly Thing[], metas: Metas): Code {
  const count = (selector: string): number => document.querySelectorAll(selector).length;

  const alone = aloneByAddress(document.location);
  if (alone) return alone;
  const news = new Set(ofType(things, NEWS).map(identity)).size;
  if (document.designMode === 'on' || isEditor(document, news > 0)) return 'editor';
  // a list of messages with folders, whatever the vendor
  if (
    count('a:is([href^="#inbox" i],[href$="/inbox" i],[href*="/inbox/" i],[href*="=inbox" i]),[data-folder=inbox i]') &&
    count('[role=grid],[role=listbox],[role=list],table')
  )
    return 'mail';

  const ogType = metas.get('og:type') ?? '';
  const isOgArticle = /article$/i.test(ogType);
  if (news) return news > MAX_STATED && !isOgArticle ? 'listing' : 'structured-data';

  const marked = Array.from(document.querySelectorAll('[itemscope][itemtype]:not([itemprop])'))
    .filter((item) => !item.parentElement?.closest('[itemscope]:not([itemtype*="WebPage"])'))
    .map((item) => typeName(item.getAttribute('itemtype') ?? ''));
  const newsMarked = marked.filter((type) => NEWS.test(type)).length;
  if (newsMarked) return newsMarked > MAX_STATED && !isOgArticle ? 'listing' : 'microdata';

  const types = [...things.flatMap((thing) => thing.types), ...marked];
  for (const [pattern, code] of OTHERWISE) if (types.some((type) => pattern.test(type))) return code;
  if (/product/i.test(ogType)) return 'shop';

  if (GENERATORS.test(metas.get('generator') ?? '') || count('code') >= MUCH_CODE) return 'documentation';
  if (count('[itemprop=price],[name=add-to-cart],[class*=add-to-cart i],[id*=add-to-cart i]')) return 'shop';
  if (count('form :is(input:not([type]),[type=text],[type=tel],[type=date],[type=number],[type=radio],select)') >= MANY_FIELDS)
    return 'form';

  const text = runningText(document.documentElement);
  if (text.length < STATED_TEXT) return 'little-text';
  // a page of teasers has text too, but most of it in links
  if (text.linked > text.length) return 'listing';
  if (types.some((type) => WRITTEN.test(type))) return 'structured-data';
  if (isOgArticle) return 'open-graph';
  const articles = Array.from(document.querySelectorAll('article')).filter((element) => !element.parentElement?.closest('article'));
  if (articles.slice(0, MAX_ARTICLES).some((element) => runningText(element).length >= STATED_TEXT)) return 'article-element';
  if (text.length < PLAIN_TEXT) return 'little-text';
  const headlines = count(':is(h2,h3) a,a :is(h2,h3)');
  return text.length < Math.min(ENOUGH_TEXT, headlines * TEXT_PER_HEADLINE) ? 'listing' : 'body-of-text';
}

/** What an address alone says: the root of a site or of one of its languages, a search, a mail box. */
export function aloneByAddress({
  protocol,
  hostname,
  pathname,
  search,
}: Pick<URL, 'protocol' | 'hostname' | 'pathname' | 'search'>): Code | null {
  if (!/^https?:$/.test(protocol)) return null;
  if (/^(?:web)?mail\d*\.|^outlook\./.test(hostname)) return 'mail';
  const isRoot = /^\/(?:(?:[a-z]{2}(?:[-_][a-z]{2})?|home|news|world|international)\/?)?(?:(?:index|default|home)\.\w+)?$/i.test(pathname);
  if (
    /\/(?:search|suche|recherche|arama|buscar|poisk)(?:[/.]|$)/i.test(pathname) ||
    (isRoot && /[?&](?:q|query|s|search|text)=[^&]/i.test(search))
  )
    return 'search-results';
  // with a query a root may show anything
  return isRoot && search.length <= 1 ? 'front-page' : null;
}

/**
 * A document being written, or a chat: something editable that is more than a field for a comment. Under a stated article
 * fields for comments are editors themselves, and only what is large counts.
 */
function isEditor(document: Document, stated: boolean): boolean {
  for (const element of document.querySelectorAll('[contenteditable]:not([contenteditable=false i])')) {
    if (
      element.matches('body,main,article') ||
      element.textContent.length >= PLAIN_TEXT ||
      (!stated && (element.matches('[aria-multiline=true]') || element.childElementCount >= 3))
    )
      return true;
  }
  return !stated && document.querySelector('[role=application] canvas,.CodeMirror,.cm-editor,.monaco-editor,.ProseMirror') !== null;
}

/** How much running text there is, and how much of what looks like it stands in links. Stops when it is enough. */
function runningText(root: Element): { readonly length: number; readonly linked: number } {
  let length = 0;
  let linked = 0;
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < MAX_NODES && length < ENOUGH_TEXT; seen++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    const weight = runningLength(node.data);
    if (weight === 0) continue;
    const parent = node.parentElement;
    if (!parent || parent.closest('script,style,noscript,template,textarea,nav,footer,code,[hidden]')) continue;
    if (parent.closest('a[href]')) linked += weight;
    else length += weight;
  }
  return { length, linked };
}

/** When the page says it was published, by the first source that names a day or a month of the calendar. */
function dateOf(document: Document, things: readonly Thing[], metas: Metas): Edtf | null {
  const first = (...patterns: RegExp[]): (string | null | undefined)[] =>
    patterns.flatMap((pattern) => ofType(things, pattern).map(published));
  const at = (selector: string): string | null | undefined => {
    const element = document.querySelector(selector);
    return element && (element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent);
  };
  const written = [...first(NEWS, WRITTEN), ...DATE_METAS.map((name) => metas.get(name))];
  for (const source of written.concat(['[itemprop~="datePublished"]', 'article time[datetime]', 'time[datetime]'].map(at), first(/./))) {
    const date = source ? edtfOfIso(source) : null;
    if (date) return date;
  }
  return null;
}
