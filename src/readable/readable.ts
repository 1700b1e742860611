/**
 * The article of a page: its running text by Mozilla's Readability, on a copy of the document, and who published it
 * when and where by what the page states of itself: JSON-LD (https://schema.org/NewsArticle), metadata
 * (https://ogp.me/), and elements that say what they are.
 */
import { Readability } from '@mozilla/readability';
import type { ReadableArticle } from '../messages';
import { withoutTracking } from '../model/address';
import { type Edtf, edtfOfIso } from '../model/edtf';
import type { DateClaim } from '../model/records';
import { DATE_METAS, type Metas, metasOf, NEWS, WRITTEN } from '../page/gate';
import { isRecord, statedScripts, statedThings, strings, type Thing } from '../page/structured-data';
import { paragraphsIn } from './paragraphs';

/** Longest line kept of anything but the text; a headline has under 200 characters, what is longer is something else. */
const MAX_LINE = 500;
/** More names than that are a list of a site's writers. */
const MAX_NAMES = 10;
/** What stands before the names of a byline. */
const BY = /^\s*(?:by|von|par|por|yazan|автор)[:\s]+/iu;
/** Longest address that is kept, as long as the archive takes it. */
const MAX_ADDRESS = 4_000;
/** Most text that is taken, in UTF-16 code units, and most paragraphs: the longest article of a newspaper has a tenth. */
const MAX_TEXT = 1_500_000;
const MAX_PARAGRAPH = 200_000;
const MAX_PARAGRAPHS = 5_000;
/** Least text that is worth keeping as an article, in UTF-16 code units: a short agency report has 400. */
const MIN_TEXT = 200;
/** Elements of a page that are worth going through; news pages have under 10,000, live pages of a day under 60,000. */
const MAX_ELEMENTS = 150_000;

/** One line of plain text out of anything a page may hold, or null where nothing is left. */
function line(text: unknown): string | null {
  if (typeof text !== 'string') return null;
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain !== '' && plain.length <= MAX_LINE ? plain : null;
}

const firstOf = (candidates: Iterable<string | null | undefined>): string | null => {
  for (const candidate of candidates) {
    const text = line(candidate);
    if (text !== null) return text;
  }
  return null;
};

/** The names in what schema.org gives as a text, a `Person` or `Organization`, or a list of them. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (isRecord(value)) return strings(value.name);
  return strings(value);
}

/** What is known of a page before its text is looked for. */
interface Stated {
  readonly document: Document;
  readonly metas: Metas;
  /** The records that state the article, the most telling first. */
  readonly records: readonly Thing[];
}

const text = ({ document }: Stated, selector: string): string | null => {
  const element = document.querySelector(selector);
  return element ? (element.getAttribute('content') ?? element.textContent) : null;
};

/** Without the site's name behind a bar or dash, which titles carry and headlines do not. */
function withoutSite(title: string | null, site: string | null): string | null {
  const end = title === null ? null : /^(.{12,}?)\s+[|–—·-]\s+([^|–—·]+)$/u.exec(title);
  return end && site !== null && end[2]?.toLowerCase() === site.toLowerCase() ? (end[1] as string) : title;
}

function headlineOf(stated: Stated, site: string | null): string | null {
  const { document, metas, records } = stated;
  const given = records.flatMap(({ record }) => strings(record.headline));
  const headings = document.querySelectorAll('article h1, main h1, h1');
  return withoutSite(
    firstOf([
      ...given,
      metas.get('og:title'),
      metas.get('twitter:title'),
      text(stated, '[itemprop~="headline"]'),
      headings.length > 0 ? headings[0]?.textContent : null,
      document.title,
    ]),
    site,
  );
}

const publisherOf = (stated: Stated): string | null =>
  firstOf([
    ...stated.records.flatMap(({ record }) => namesIn(record.publisher)),
    stated.metas.get('og:site_name'),
    stated.metas.get('application-name'),
    text(stated, '[itemprop~="publisher"] [itemprop~="name"]'),
  ]);

/** Who wrote it, in one line as printed, without the word before the names. */
function bylineOf({ document, metas, records }: Stated, read: string | null | undefined): string | null {
  const ways: (() => (string | null | undefined)[])[] = [
    () => records.flatMap(({ record }) => namesIn(record.author)),
    () => ['author', 'article:author', 'parsely-author', 'dc.creator', 'sailthru.author'].map((name) => metas.get(name)),
    () =>
      Array.from(document.querySelectorAll('[itemprop~="author"] [itemprop~="name"], [rel~="author"]')).map(
        ({ textContent }) => textContent,
      ),
    () => [read],
  ];
  for (const way of ways) {
    const names = way().flatMap((each) => line(each?.replace(BY, '')) ?? []);
    const found = [...new Set(names.filter((name) => !/^https?:/i.test(name)))].slice(0, MAX_NAMES);
    if (found.length > 0) return line(found.join(', '));
  }
  return null;
}

const printed = (date: Edtf): DateClaim => ({ edtf: date, basis: 'printed' });

/** The day or month in an address: `/2020/02/12/`, `/2020-02-12-`, `/20200212`. */
function dateOfAddress(url: string | null): DateClaim | null {
  if (url === null) return null;
  const path = /^[a-z]+:\/\/[^/]+(\/[^?#]*)/i.exec(url)?.[1] ?? '';
  const parts = /[/-]((?:19|20)\d\d)([/-]?)(\d\d)(?:\2(\d\d))?(?=[/_.-]|$)/.exec(path);
  const date = parts && edtfOfIso([parts[1], parts[3], parts[4]].filter(Boolean).join('-'));
  return date ? { edtf: date, basis: 'inferred', from: `its address, ${line(url) ?? path.slice(0, MAX_LINE)}` } : null;
}

/** The day that the page itself gives: in JSON-LD, metadata, microdata or an element for times; else its address's. */
function dateOf(stated: Stated, url: string | null): DateClaim | null {
  const { document, metas, records } = stated;
  const at = (selector: string): string | null | undefined => {
    const element = document.querySelector(selector);
    return element && (element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent);
  };
  const ways = [
    ...records.flatMap(({ record }) => [...strings(record.datePublished), ...strings(record.dateCreated)]),
    ...DATE_METAS.map((name) => metas.get(name)),
    ...['[itemprop~="datePublished"]', 'article time[datetime]', 'time[datetime]'].map(at),
  ];
  for (const way of ways) {
    const date = way ? edtfOfIso(way) : null;
    if (date) return printed(date);
  }
  return dateOfAddress(url);
}

const webAddress = (address: string | null | undefined, base: string | null): URL | null => {
  try {
    const url = new URL(address ?? '', base ?? undefined);
    return /^https?:$/.test(url.protocol) ? new URL(withoutTracking(url.href)) : null;
  } catch {
    return null;
  }
};

/** The page's canonical address; a careless one that names the site's root is passed over for the address it has. */
function addressOf({ document, metas, records }: Stated, found: string | null): string | null {
  const own = webAddress(found, null);
  const candidates = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    metas.get('og:url'),
    ...records.flatMap(({ record }) => strings(record.url)),
  ];
  for (const candidate of candidates) {
    const url = candidate ? webAddress(candidate, found) : null;
    if (url && url.href.length <= MAX_ADDRESS && (url.pathname !== '/' || url.search !== '' || own?.pathname === '/')) return url.href;
  }
  return own && own.href.length <= MAX_ADDRESS ? own.href : null;
}

function languageOf({ document, metas, records }: Stated): string | null {
  const declared = [document.documentElement.lang, metas.get('og:locale'), ...records.flatMap(({ record }) => strings(record.inLanguage))];
  for (const tag of declared) {
    const language = /^([a-z]{2})(?:[-_]|$)/i.exec(tag ?? '')?.[1];
    if (language) return language.toLowerCase();
  }
  return null;
}

/**
 * Marks that a page's text is a machine's translation: Chrome's class on the root, Edge's attribute on what it
 * translated, and what translating proxies state (Chrome and Edge of 2026; Firefox leaves no mark).
 */
const TRANSLATED = 'html:is(.translated-ltr, .translated-rtl), [_msttexthash], meta[http-equiv="X-Translated-By" i]';

/** As many of `paragraphs` as are taken, from the first. */
function bounded(paragraphs: readonly string[]): string[] {
  const taken: string[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    length += paragraph.length;
    if (taken.length === MAX_PARAGRAPHS || paragraph.length > MAX_PARAGRAPH || length > MAX_TEXT) break;
    taken.push(paragraph);
  }
  return taken;
}

/**
 * The article that `document` shows, or null where it shows none that can be told from what stands around it. Reads
 * only: Readability works on a copy. `address` is where the document was found, null for a file.
 */
export function readArticle(document: Document, address: string | null): ReadableArticle | null {
  if (document.getElementsByTagName('*').length > MAX_ELEMENTS) return null;
  const all = statedThings(statedScripts(document));
  const records = [NEWS, WRITTEN].flatMap((pattern) => all.filter(({ types }) => types.some((type) => pattern.test(type))));
  const stated: Stated = { document, metas: metasOf(document), records };
  const read = new Readability<Node>(document.cloneNode(true) as Document, { serializer: (node) => node }).parse();
  const publisher = publisherOf(stated);
  const headline = headlineOf(stated, publisher);
  const found = read?.content ? paragraphsIn(read.content) : [];
  // pages repeat the headline at the top of their text
  const paragraphs = bounded(found[0] === headline ? found.slice(1) : found);
  if (paragraphs.reduce((sum, { length }) => sum + length, 0) < MIN_TEXT) return null;
  const url = addressOf(stated, address);
  return {
    headline,
    publisher,
    byline: bylineOf(stated, read?.byline),
    date: dateOf(stated, url),
    url,
    language: languageOf(stated),
    machineTranslated: document.querySelector(TRANSLATED) !== null,
    paragraphs,
  };
}
