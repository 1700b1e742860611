/**
 * The gate: is this page a news article? One look at the DOM, without layout, a few milliseconds at most, and a code
 * that says what decided.
 *
 * What it goes by, strongest first:
 * 1. what must be left alone whatever the page says of itself: a document in an editor, mail, search results, a site's
 *    front page;
 * 2. what the page states: it is a news article (JSON-LD, microdata), or something else (a product, a listing);
 * 3. what it looks like: running text of some length under `og:type` article, in one `<article>`, or simply there,
 *    unless code, prices or form fields say that it is documentation, a shop or a form.
 */
import { type Edtf, edtfOfIso } from '../model/edtf';
import { statedScripts, statedThings, type Thing, typeName } from './structured-data';

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
  | 'listing'
  | 'little-text';

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
const NEWS = new Set([
  'NewsArticle',
  'AnalysisNewsArticle',
  'AskPublicNewsArticle',
  'BackgroundNewsArticle',
  'OpinionNewsArticle',
  'ReportageNewsArticle',
  'ReviewNewsArticle',
  'LiveBlogPosting',
  'Report',
]);
/** Said of news as of anything else that is written; needs the text to go with it. */
const WRITTEN = new Set(['Article', 'BlogPosting', 'SocialMediaPosting', 'ScholarlyArticle', 'SatiricalArticle', 'Newspaper']);
/** Types that say what a page is instead. */
const OTHERWISE: ReadonlyMap<string, Code> = new Map([
  ['SearchResultsPage', 'search-results'],
  ['CollectionPage', 'listing'],
  ['ItemList', 'listing'],
  ['Product', 'shop'],
  ['ProductGroup', 'shop'],
  ['OfferCatalog', 'shop'],
  ['TechArticle', 'documentation'],
  ['APIReference', 'documentation'],
  ['SoftwareSourceCode', 'documentation'],
  ['EmailMessage', 'mail'],
]);

/** Running text that makes an article, in UTF-16 code units: about a hundred words where the page also says so itself,
 * two hundred where only its looks do. A teaser has under fifty. */
const STATED_TEXT = 600;
const PLAIN_TEXT = 1_200;
/** Counting stops here: it changes nothing any more. */
const ENOUGH_TEXT = 4_000;
/** Text nodes looked at before giving up: what they say of a page does not change after that. */
const MAX_NODES = 8_000;
/** A page has few articles that are no teasers, and they come first. */
const MAX_ARTICLES = 5;
/** Shortest text node that is a sentence rather than a label; scripts without spaces need fewer characters. */
const SENTENCE = 45;
const DENSE_SENTENCE = 18;
const DENSE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;

const meta = (document: Document, ...names: string[]): string | null => {
  for (const name of names) {
    const content = document.querySelector(`meta[property="${name}" i],meta[name="${name}" i]`)?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return null;
};

/**
 * Judges a page by what its DOM says now. Reads only. `outdated` are JSON-LD scripts that were there when the page still
 * showed another address: single-page sites leave them behind, and they say nothing of what is shown now.
 */
export function judge(document: Document, outdated: ReadonlySet<string> = new Set()): Verdict {
  const things = statedThings(statedScripts(document).filter((script) => !outdated.has(script)));
  const [article, code] = decide(document, things);
  return { article, code, date: dateOf(document, things), lang: document.documentElement.lang || meta(document, 'og:locale')?.replace('_', '-') || undefined };
}

function decide(document: Document, things: readonly Thing[]): [boolean, Code] {
  const no = (code: Code): [boolean, Code] => [false, code];
  const yes = (code: Code): [boolean, Code] => [true, code];

  if (document.designMode === 'on' || isEditor(document)) return no('editor');
  if (isMail(document)) return no('mail');
  if (isSearch(document.location)) return no('search-results');
  if (isFrontPage(document.location)) return no('front-page');

  const typesStated = new Set(things.flatMap(({ types }) => types));
  const news = new Set(things.filter(({ types }) => types.some((type) => NEWS.has(type))).map(({ identity }) => identity));
  if (news.size > 2) return no('listing');
  if (news.size > 0) return yes('structured-data');

  const items = Array.from(document.querySelectorAll('[itemscope][itemtype]'), (item) => ({
    type: typeName(item.getAttribute('itemtype')?.split(/\s+/)[0] ?? ''),
    whole: !item.hasAttribute('itemprop') && !item.parentElement?.closest('[itemscope]:not([itemtype*="WebPage"])'),
  }));
  const marked = items.filter(({ type, whole }) => NEWS.has(type) && whole).length;
  if (marked === 1) return yes('microdata');
  if (marked > 1) return no('listing');

  for (const type of [...typesStated, ...items.filter(({ whole }) => whole).map(({ type }) => type)]) {
    const otherwise = OTHERWISE.get(type);
    if (otherwise) return no(otherwise);
  }
  const ogType = meta(document, 'og:type')?.toLowerCase() ?? '';
  if (/product|^og:product|\bshop/.test(ogType)) return no('shop');

  const looks = otherLooks(document);
  if (looks) return no(looks);

  const text = runningText(document.body ?? document.documentElement);
  const written = [...typesStated].some((type) => WRITTEN.has(type)) || items.some(({ type, whole }) => whole && WRITTEN.has(type));
  if (written && text.length >= STATED_TEXT) return yes('structured-data');
  if (/^(?:og:)?(?:news)?article$/.test(ogType) && text.length >= STATED_TEXT) return yes('open-graph');
  if (text.length < STATED_TEXT) return no('little-text');
  // a page of teasers has text too, but most of it in links
  if (text.linked > text.length) return no('listing');
  const articles = Array.from(document.querySelectorAll('article')).filter((element) => !element.parentElement?.closest('article'));
  if (articles.slice(0, MAX_ARTICLES).some((element) => runningText(element).length >= STATED_TEXT)) return yes('article-element');
  return text.length < PLAIN_TEXT ? no('little-text') : yes('body-of-text');
}

/** What its parts say of a page that does not say what it is. */
function otherLooks(document: Document): Code | null {
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  const generator = meta(document, 'generator') ?? '';
  if (/sphinx|docusaurus|mkdocs|vitepress|gitbook|doxygen|jsdoc|javadoc|mdbook|hugo book|docsify|antora|typedoc|rustdoc/i.test(generator)) return 'documentation';
  // code on display; a news page has none
  if (count('pre code,pre.highlight,div.highlight pre,code') >= 5) return 'documentation';
  if (count('[itemprop="price"],[itemprop="offers"],[name="add-to-cart"],[class*="add-to-cart" i],[id*="add-to-cart" i]') > 0) return 'shop';
  // fields to fill in, other than a site's search, newsletter and log-in
  if (count('form :is(input:not([type]),input[type="text"],input[type="tel"],input[type="date"],input[type="number"],input[type="radio"],select)') >= 8) return 'form';
  return null;
}

/** A document being written: something editable that is not a small field for a comment. */
function isEditor(document: Document): boolean {
  for (const element of document.querySelectorAll('[contenteditable]:not([contenteditable="false" i])')) {
    if (element.matches('body,main,article,[role="textbox"][aria-multiline="true"]') || element.closest('[role="application"]')) return true;
    if (element.childElementCount >= 3 || (element.textContent.length >= PLAIN_TEXT && !element.closest('form'))) return true;
  }
  return document.querySelector('[role="application"] canvas, .CodeMirror, .cm-editor, .monaco-editor, .ProseMirror') !== null;
}

/** Mail in a browser: a list of messages with folders, whatever the vendor. */
function isMail(document: Document): boolean {
  if (/^(?:web)?mail\d*\.|^outlook\./.test(document.location.hostname)) return true;
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  return has('a[href^="#inbox" i],a[href$="/inbox" i],[data-folder="inbox" i],[aria-label^="inbox" i]') && has('[role="grid"],[role="listbox"],[role="list"],table');
}

const isSearch = ({ pathname, search }: Location): boolean =>
  /(?:^|\/)(?:search|suche|recherche|arama|buscar|poisk)(?:\/|\.\w+|$)/i.test(pathname) || (/[?&](?:q|query|s|search|wd|text)=[^&]/i.test(search) && /^\/?(?:index\.\w+)?$/.test(pathname));

/** A site's root, or that of one of its languages or editions. */
const isFrontPage = ({ protocol, pathname, search }: Location): boolean =>
  /^https?:$/.test(protocol) && search.length <= 1 && /^\/(?:(?:[a-z]{2}(?:[-_][a-z]{2})?|home|news|world|international|edition)\/?)?(?:(?:index|default|home)\.\w+)?$/i.test(pathname);

/** How much running text there is, and how much of what looks like it stands in links. Stops when it is enough. */
function runningText(root: Element): { readonly length: number; readonly linked: number } {
  let length = 0;
  let linked = 0;
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let seen = 0; seen < MAX_NODES && length < ENOUGH_TEXT; seen++) {
    const node = walker.nextNode() as Text | null;
    if (!node) break;
    if (node.length < DENSE_SENTENCE) continue;
    const text = node.data.trim();
    const dense = DENSE.test(text);
    if (text.length < (dense ? DENSE_SENTENCE : SENTENCE)) continue;
    const parent = node.parentElement;
    if (!parent || parent.closest('script,style,noscript,template,textarea,nav,footer,code,[hidden]')) continue;
    const weight = dense ? text.length * 3 : text.length;
    if (parent.closest('a[href]')) linked += weight;
    else length += weight;
  }
  return { length, linked };
}

/** When the page says it was published, by the first source that names a day or a month of the calendar. */
function dateOf(document: Document, things: readonly Thing[]): Edtf | null {
  const value = (selector: string, ...attributes: string[]): string | null => {
    const element = document.querySelector(selector);
    if (!element) return null;
    for (const attribute of attributes) if (element.hasAttribute(attribute)) return element.getAttribute(attribute);
    return element.textContent;
  };
  const newsFirst = things.filter(({ types }) => types.some((type) => NEWS.has(type))).concat(things.filter(({ types }) => types.some((type) => WRITTEN.has(type))));
  const sources = function* (): Generator<string | null> {
    for (const { published } of newsFirst) yield published;
    yield meta(document, 'article:published_time', 'og:article:published_time');
    yield value('[itemprop~="datePublished"]', 'content', 'datetime');
    yield meta(document, 'parsely-pub-date', 'date.issued', 'dcterms.issued', 'dc.date.issued', 'dcterms.date', 'dc.date', 'pubdate', 'publishdate', 'publish-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'date');
    yield value('time[pubdate]', 'datetime');
    yield value('article time[datetime]', 'datetime');
    yield value('main time[datetime]', 'datetime');
    yield value('time[datetime]', 'datetime');
    for (const { published } of things) yield published;
  };
  for (const source of sources()) {
    const date = source === null ? null : edtfOfIso(source);
    if (date) return date;
  }
  return null;
}
