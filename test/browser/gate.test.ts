import { afterEach, describe, expect, test } from 'vitest';
import { aloneByAddress, type Code, judge } from '../../src/page/gate';
import { SKELETONS } from './skeletons';

const PAGES = import.meta.glob<string>('../pages/*.html', { query: '?raw', import: 'default', eager: true });

afterEach(() => document.body.replaceChildren());

/** The document of a page whose own scripts do not run. */
async function load(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.srcdoc = html;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument as Document;
}

const SENTENCE = 'The council met again on Tuesday, and what it decided there will be felt in every village along the river. ';
const PROSE = Array.from({ length: 7 }, () => `<p>${SENTENCE}</p>`).join('');
const LONG = PROSE + PROSE;
const jsonLd = (json: unknown): string =>
  `<script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`;

describe('the sample pages', () => {
  test.each<[string, boolean, Code, string | null]>([
    ['news', true, 'structured-data', '2020-02-20'],
    ['open-graph', true, 'open-graph', '2020-02-21'],
    ['microdata', true, 'microdata', '2020-02-22'],
    ['plain-old', true, 'body-of-text', null],
    ['strict-csp', true, 'open-graph', '2020-02-21'],
    ['split', true, 'open-graph', null],
    ['front-page', false, 'listing', null],
    ['mail', false, 'mail', null],
    ['editor', false, 'editor', null],
    ['shop', false, 'shop', null],
    ['docs', false, 'documentation', null],
    ['late', false, 'little-text', null],
  ])('%s', async (name, article, code, date) => {
    const html = PAGES[`../pages/${name}.html`];
    if (!html) throw new Error(`no page ${name}`);
    expect(judge(await load(html))).toMatchObject({ article, code, date });
  });
});

describe('structured data', () => {
  const news = { '@type': 'NewsArticle', headline: 'x', datePublished: '2020-02-12T09:00:00Z' };
  test.each<[string, string]>([
    ['alone', jsonLd(news)],
    ['in a graph', jsonLd({ '@graph': [{ '@type': 'WebSite' }, news] })],
    ['in a list', jsonLd([{ '@type': 'Organization' }, news])],
    ['as the main thing of a page', jsonLd({ '@type': 'WebPage', mainEntity: news })],
    ['with several types', jsonLd({ ...news, '@type': ['Thing', 'ReportageNewsArticle'] })],
    ['with the type’s address', jsonLd({ ...news, '@type': 'http://schema.org/NewsArticle' })],
    ['a live blog', jsonLd({ ...news, '@type': 'LiveBlogPosting' })],
    ['in one script of several, one of them broken', jsonLd('{"@type": "WebSite"') + jsonLd(news)],
    ['with a comma too many', jsonLd('{"@type": "NewsArticle", "datePublished": "2020-02-12",}')],
    ['with a raw line break in a string', jsonLd('{"@type": "NewsArticle", "datePublished": "2020-02-12", "description": "two\nlines"}')],
    ['in CDATA marks', jsonLd('//<![CDATA[\n{"@type": "NewsArticle", "datePublished": "2020-02-12"}\n//]]>')],
    ['stated twice', jsonLd(news) + jsonLd({ ...news, headline: 'y' })],
  ])('%s', async (_, head) => {
    expect(judge(await load(`${head}<p>short</p>`))).toMatchObject({ article: true, code: 'structured-data', date: '2020-02-12' });
  });

  test.each<[string, string, Code]>([
    [
      'articles of a list are not the page',
      jsonLd({ '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: news }] }) + LONG,
      'listing',
    ],
    ['many articles are a list', [1, 2, 3].map((n) => jsonLd({ ...news, headline: `${n}` })).join('') + LONG, 'listing'],
    ['a product with a text is a product', jsonLd({ '@type': 'Product' }) + LONG, 'shop'],
    ['an article of no kind needs its text', `${jsonLd({ '@type': 'Article' })}<p>short</p>`, 'little-text'],
    ['null, numbers and strings are nothing', jsonLd('null') + jsonLd('1') + jsonLd('"NewsArticle"'), 'little-text'],
  ])('%s', async (_, html, code) => expect(judge(await load(html))).toMatchObject({ article: false, code }));

  test('nesting without end is not followed', async () => {
    const deep = `${'{"@graph":['.repeat(5_000)}${']}'.repeat(5_000)}`;
    expect(judge(await load(jsonLd(deep)))).toMatchObject({ article: false });
  });

  test('what was stated for another address does not count', async () => {
    const page = await load(`${jsonLd(news)}<p>short</p>`);
    expect(judge(page, new Set([JSON.stringify(news)]))).toMatchObject({ article: false, date: null });
  });
});

describe('looks', () => {
  test.each<[string, string, Code]>([
    ['an article element', `<article>${PROSE}</article>`, 'article-element'],
    ['running text', `<h1>x</h1>${LONG}`, 'body-of-text'],
    ['Chinese running text', `<p>${'叙利亚西北部的局势在周四再次紧张起来，成千上万的家庭在雨中向北移动。'.repeat(14)}</p>`, 'body-of-text'],
    ['a comment field is no editor', `<article>${PROSE}</article><div contenteditable="true">Say something</div>`, 'article-element'],
    ['a log-in and a search are no form', `<form><input type="search"><input type="password"></form><h1>x</h1>${LONG}`, 'body-of-text'],
  ])('%s is annotated', async (_, html, code) => expect(judge(await load(html))).toMatchObject({ article: true, code }));

  test.each<[string, string, Code]>([
    ['text in links', `<ul>${`<li><a href="/x">${SENTENCE}</a></li>`.repeat(20)}${PROSE}</ul>`, 'listing'],
    ['code', `<main>${LONG}${'<pre><code>x()</code></pre>'.repeat(6)}</main>`, 'documentation'],
    ['a form', `<form>${LONG}${'<input type="text">'.repeat(9)}</form>`, 'form'],
    ['an editor', `<div class="ProseMirror" contenteditable="true">${LONG}</div>`, 'editor'],
    ['text in scripts and footers', `<script>/* ${SENTENCE.repeat(20)} */</script><footer>${LONG}</footer>`, 'little-text'],
    ['nothing', '', 'little-text'],
  ])('%s is left alone', async (_, html, code) => expect(judge(await load(html))).toMatchObject({ article: false, code }));
});

describe('kinds of page', () => {
  const teasers = (n: number): string =>
    Array.from(
      { length: n },
      (_, i) =>
        `<article><h2><a href="/${i}">Talks on the border go on for another day, say officials in ${i}</a></h2><p>${SENTENCE}</p></article>`,
    ).join('');
  const ARABIC = 'قال مسؤولون إن الطريق إلى الشمال ظل مغلقاً طوال الليل وإن العائلات تنتظر عند المعبر منذ الصباح. ';
  const POST = `<div class="post"><a href="/u/1">someone</a><div>${SENTENCE}</div><a href="#reply">Reply</a></div>`;

  test.each<[string, string, Code]>([
    [
      'a graph with breadcrumbs, organization and article',
      `${jsonLd({ '@context': 'https://schema.org', '@graph': [{ '@type': 'BreadcrumbList' }, { '@type': 'NewsMediaOrganization' }, { '@type': ['NewsArticle', 'Article'], headline: 'x' }] })}${PROSE}`,
      'structured-data',
    ],
    ['an opinion piece', jsonLd({ '@type': 'OpinionNewsArticle' }) + PROSE, 'structured-data'],
    [
      'a live blog with its updates',
      jsonLd({ '@type': 'LiveBlogPosting', liveBlogUpdate: [1, 2, 3].map((n) => ({ '@type': 'BlogPosting', headline: `${n}` })) }) + PROSE,
      'structured-data',
    ],
    [
      'the stub before a paywall',
      `${jsonLd({ '@type': 'NewsArticle', isAccessibleForFree: false })}<p>${SENTENCE}</p><form><input type="email"></form>`,
      'structured-data',
    ],
    [
      'microdata of an article with an author',
      `<div itemscope itemtype="https://schema.org/NewsArticle"><span itemprop="author" itemscope itemtype="https://schema.org/Person">x</span>${PROSE}</div>`,
      'microdata',
    ],
    [
      'microdata within that of its page',
      `<body itemscope itemtype="https://schema.org/WebPage"><div itemscope itemtype="https://schema.org/NewsArticle" itemprop="mainEntity">${PROSE}</div><article>${PROSE}</article></body>`,
      'article-element',
    ],
    ['Open Graph', `<meta property="og:type" content="article"><div>${PROSE}</div>`, 'open-graph'],
    ['an AMP page', `<html amp lang="en"><body><article><amp-img></amp-img>${PROSE}</article></body></html>`, 'article-element'],
    ['font and line breaks', `<table><tr><td><font>${`${SENTENCE}<br><br>`.repeat(14)}</font></td></tr></table>`, 'body-of-text'],
    ['an Arabic article', `<html lang="ar" dir="rtl"><article>${`<p>${ARABIC}</p>`.repeat(8)}</article></html>`, 'article-element'],
    ['an article with comments after it', `<article>${PROSE}</article><section>${POST.repeat(30)}</section>`, 'article-element'],
    ['an article with more to read', `<article>${PROSE}</article><aside>${teasers(8)}</aside>`, 'article-element'],
    ['an article of an encyclopaedia', `${jsonLd({ '@type': 'Article' })}<div>${LONG}</div>`, 'structured-data'],
    ['a page that is little but a frame of its own', `<h1>x</h1><iframe srcdoc="<article>${PROSE}</article>"></iframe>`, 'article-element'],
  ])('%s is annotated', async (_, html, code) => expect(judge(await load(html))).toMatchObject({ article: true, code }));

  test.each<[string, string, Code]>([
    ['a front page of headlines', `<main>${teasers(3).replaceAll('<p>', '<p hidden>')}</main>`, 'little-text'],
    ['search results', `${jsonLd({ '@type': 'SearchResultsPage' })}${teasers(10)}`, 'search-results'],
    ['web mail', `<nav><a href="#inbox">Inbox</a></nav><table role="grid"><tr><td>${SENTENCE}</td></tr></table>${LONG}`, 'mail'],
    [
      'web mail with its message in a frame',
      `<a href="#inbox">Inbox</a><div role="list"></div><iframe srcdoc="<article>${PROSE}</article>"></iframe>`,
      'mail',
    ],
    ['an editor whose document is the body', `<body contenteditable="true">${LONG}</body>`, 'editor'],
    [
      'an editor in a frame',
      `<button>Bold</button><iframe srcdoc="<body contenteditable=true>${LONG.replaceAll('"', '')}</body>"></iframe>`,
      'little-text',
    ],
    ['a shop by its price', `<article>${PROSE}<span itemprop="price">9</span></article>`, 'shop'],
    ['documentation by its generator', `<meta name="generator" content="Docusaurus v3"><article>${LONG}</article>`, 'documentation'],
    [
      'a log-in',
      `<form><label>Name <input></label><label>Password <input type="password"></label><p>By going on you accept our terms.</p></form>`,
      'little-text',
    ],
    ['a thread of a forum', `${jsonLd({ '@type': 'DiscussionForumPosting' })}<article>${POST.repeat(30)}</article>`, 'forum'],
    ['a list of threads', `<ul>${`<li><a href="/t">${SENTENCE}</a> 12 replies</li>`.repeat(30)}</ul>`, 'little-text'],
  ])('%s is left alone', async (_, html, code) => expect(judge(await load(html))).toMatchObject({ article: false, code }));
});

describe('pages as sites build them', () => {
  test.each(SKELETONS.map((skeleton) => [skeleton.name, skeleton] as const))('%s', async (_, { html, article, code }) =>
    expect(judge(await load(html))).toMatchObject({ article, code }),
  );
});

describe('the address', () => {
  test.each<[string, Code | null]>([
    ['https://paper.test/', 'front-page'],
    ['https://paper.test/index.html', 'front-page'],
    ['https://paper.test/en/', 'front-page'],
    ['https://paper.test/world', 'front-page'],
    ['https://paper.test/search?q=idlib', 'search-results'],
    ['https://paper.test/?s=idlib', 'search-results'],
    ['https://mail.paper.test/read/1', 'mail'],
    ['https://paper.test/?p=123', null],
    ['https://paper.test/world/2020/02/12/story', null],
    ['https://paper.test/research/idlib', null],
    ['file:///', null],
  ])('%s', (address, code) => expect(aloneByAddress(new URL(address))).toBe(code));
});

describe('the date', () => {
  test.each<[string, string, string | null]>([
    [
      'the article’s before the page’s',
      jsonLd([
        { '@type': 'WebPage', datePublished: '2020-03-01' },
        { '@type': 'NewsArticle', datePublished: '2020-02-12' },
      ]),
      '2020-02-12',
    ],
    ['metadata', '<meta property="article:published_time" content="2020-02-12T23:30:00-05:00">', '2020-02-12'],
    ['microdata', '<span itemprop="datePublished" content="2020-02">February</span>', '2020-02'],
    [
      'an article’s time before any other',
      '<time datetime="2019-01-01"></time><article><time datetime="2020-02-12">12 Feb</time></article>',
      '2020-02-12',
    ],
    ['not a day of the calendar', '<meta name="date" content="2020-02-31"><time datetime="2020-02-12"></time>', '2020-02-12'],
    ['none', '<time datetime="soon"></time><p>12 February 2020</p>', null],
  ])('%s', async (_, html, date) => expect(judge(await load(html)).date).toBe(date));

  test('the language is the one the page declares', async () => {
    expect(judge(await load('<html lang="tr"><p>x</p>')).lang).toBe('tr');
    expect(judge(await load('<meta property="og:locale" content="ar_SY">')).lang).toBe('ar-SY');
    expect(judge(await load('<p>x</p>')).lang).toBeUndefined();
  });
});
