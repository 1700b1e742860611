/**
 * Pages as sites of many kinds build them, cut down to what tells a gate what they are: the heads, landmarks, classes and
 * widgets that content systems write, around text of our own.
 */
import type { Code } from '../../src/page/gate';

/** A sentence of about 110 characters, another for each number. */
const sentence = (n: number): string =>
  `In the ${n}th week of the talks the two delegations spoke of the river crossings and of who would guard them at night.`;
const paragraphs = (count: number): string => Array.from({ length: count }, (_, i) => `<p>${sentence(i)}</p>`).join('\n');
const ld = (json: unknown): string => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
const MENU = `<header><nav><ul><li><a href="/world">World</a></li><li><a href="/business">Business</a></li></ul></nav>
  <form action="/find"><input type="search" name="q"></form></header>`;
const FOOTER = '<footer><p>All rights reserved. Reproduction in whole or in part without permission is prohibited.</p></footer>';
/** Headlines that lead to other articles, as rails have them. */
const rail = (count: number): string =>
  `<aside><h2>Read next</h2>${Array.from({ length: count }, (_, i) => `<h3><a href="/a/${i}">Number ${i}: what the ministers said, and what they left out</a></h3>`).join('')}</aside>`;
/** Teasers as a section's front has them: a headline that leads on and a sentence that does not. */
const teasers = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `<div class="card"><a href="/a/${i}"><h3>Headline number ${i} of this section</h3></a><p>${sentence(i)}</p><time datetime="2020-02-12">1 h</time></div>`,
  ).join('\n');
const html = (head: string, body: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>x</title>${head}</head><body>${MENU}${body}${FOOTER}</body></html>`;
const og = (type: string): string => `<meta property="og:type" content="${type}">`;
const news = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'x', datePublished: '2020-02-12' };

export interface Skeleton {
  readonly name: string;
  readonly html: string;
  readonly article: boolean;
  readonly code: Code;
}

const page =
  (article: boolean) =>
  (name: string, code: Code, html: string): Skeleton => ({ name, html, article, code });
const annotated = page(true);
const leftAlone = page(false);

export const SKELETONS: readonly Skeleton[] = [
  annotated(
    'a paper’s article, its data in a typed script with a charset',
    'structured-data',
    html(`<script type="application/ld+json; charset=utf-8">${JSON.stringify(news)}</script>`, paragraphs(4)),
  ),
  annotated(
    'an article that states the ones it leads to as well',
    'structured-data',
    html(
      og('article') + [1, 2, 3, 4, 5].map((n) => ld({ ...news, headline: `story ${n}` })).join(''),
      `<main>${paragraphs(9)}</main>${rail(5)}`,
    ),
  ),
  annotated(
    'an article with microdata, and teasers with it too',
    'microdata',
    html(
      og('article'),
      `<div itemscope itemtype="http://schema.org/NewsArticle">${paragraphs(9)}</div>${[1, 2, 3].map((n) => `<div itemscope itemtype="http://schema.org/NewsArticle"><a itemprop="url" href="/${n}">Another</a></div>`).join('')}`,
    ),
  ),
  annotated(
    'an article with a field for comments that formats',
    'structured-data',
    html(
      ld(news),
      `<article>${paragraphs(9)}</article><div class="ql-editor" contenteditable="true" role="textbox" aria-multiline="true"><p><br></p></div>`,
    ),
  ),
  annotated(
    'an article with an editor’s library under it and a map in it',
    'structured-data',
    html(
      ld(news),
      `<article>${paragraphs(9)}</article><div role="application"><canvas></canvas></div><div class="ProseMirror" contenteditable="true"><p></p><p></p><p></p></div>`,
    ),
  ),
  annotated(
    'a blog’s post by its content system, the site’s data beside it',
    'structured-data',
    html(
      og('article') + ld({ '@graph': [{ '@type': 'Article', headline: 'x' }, { '@type': 'WebPage' }, { '@type': 'Person' }] }),
      `<div class="entry-content">${paragraphs(9)}</div>${rail(6)}`,
    ),
  ),
  annotated(
    'an AMP article',
    'structured-data',
    `<!doctype html><html ⚡ lang="es"><head>${ld(news)}</head><body><amp-sidebar></amp-sidebar><article>${paragraphs(8)}</article></body></html>`,
  ),
  annotated(
    'a live blog without data',
    'body-of-text',
    html(
      og('website'),
      `<main>${Array.from({ length: 14 }, (_, i) => `<section><h3>${i}:00 Talks resume</h3>${paragraphs(2)}</section>`).join('')}</main>`,
    ),
  ),
  annotated(
    'the stub that a subscription hides the rest of',
    'structured-data',
    html(ld({ ...news, isAccessibleForFree: 'False' }), `<p>${sentence(1)}</p><div class="paywall"><button>Subscribe</button></div>`),
  ),
  annotated(
    'a video with its story',
    'structured-data',
    html(og('video.other') + ld([news, { '@type': 'VideoObject' }]), `<video></video><p>${sentence(1)}</p>`),
  ),
  annotated(
    'an opinion with a rail',
    'article-element',
    html('', `<article><p class="byline">By a columnist</p>${paragraphs(9)}</article>${rail(12)}`),
  ),
  annotated(
    'tables and fonts of the last century',
    'body-of-text',
    `<html><body bgcolor="#ffffff"><table width="760"><tr><td><a href="1.htm">1</a></td><td><font face="Arial" size="2">${Array.from({ length: 14 }, (_, i) => `${sentence(i)}<br><br>`).join('')}</font></td></tr></table></body></html>`,
  ),
  annotated(
    'a long article without any statement and a rail',
    'body-of-text',
    html('', `<div id="story">${paragraphs(40)}</div>${rail(20)}`),
  ),
  annotated(
    'an article of an encyclopaedia that anybody edits',
    'structured-data',
    html(
      ld({ '@type': 'Article', name: 'x' }),
      `<div id="mw-content-text"><table class="infobox"></table>${paragraphs(14)}<h2>References</h2></div>`,
    ),
  ),
  annotated(
    'an agency’s page of a web application',
    'open-graph',
    html(og('article'), `<div id="root"><div data-testid="ArticleBody">${paragraphs(7)}</div></div>`),
  ),
  leftAlone('a section’s front with teasers', 'listing', html(og('website'), `<main>${teasers(24)}</main>`)),
  leftAlone(
    'a topic’s page with teasers in articles',
    'listing',
    html('', `<main>${teasers(14).replaceAll('<div class="card">', '<article>').replaceAll('</div>', '</article>')}</main>`),
  ),
  leftAlone(
    'a front that states its articles',
    'listing',
    html(og('website') + [1, 2, 3, 4].map((n) => ld({ ...news, headline: `${n}` })).join(''), teasers(12)),
  ),
  leftAlone('search results', 'search-results', html(ld({ '@type': ['SearchResultsPage', 'WebPage'] }), teasers(10))),
  leftAlone('a shop’s product', 'shop', html(og('product'), `<h1>Teapot</h1>${paragraphs(12)}<button>Buy</button>`)),
  leftAlone(
    'documentation by its tool',
    'documentation',
    html('<meta name="generator" content="Docutils 0.17: http://docutils.sourceforge.net/">', paragraphs(14)),
  ),
  leftAlone(
    'a page of an interface, with code',
    'documentation',
    html('', `<main>${paragraphs(14)}${'<pre><code>f(x)</code></pre>'.repeat(6)}</main>`),
  ),
  leftAlone(
    'a repository’s page',
    'documentation',
    html(og('object'), `<article class="markdown-body">${paragraphs(8)}${'<code>npm install</code>'.repeat(6)}</article>`),
  ),
  leftAlone('a thread of questions', 'forum', html(ld({ '@type': 'QAPage' }), paragraphs(14))),
  leftAlone(
    'web mail of a program on one’s own server',
    'mail',
    html('', `<a href="./?_task=mail&amp;_mbox=INBOX" rel="INBOX">Inbox</a><table id="messagelist"></table><div>${paragraphs(14)}</div>`),
  ),
  leftAlone(
    'web mail as an application',
    'mail',
    html('', `<a href="/mail/Inbox/">Inbox</a><div role="list"></div><div>${paragraphs(14)}</div>`),
  ),
  leftAlone(
    'a chat',
    'editor',
    html('', `<div>${paragraphs(20)}</div><div contenteditable="true" role="textbox" aria-multiline="true"></div>`),
  ),
  leftAlone('a document that is being written', 'editor', html(ld(news), `<main contenteditable="true">${paragraphs(14)}</main>`)),
  leftAlone(
    'a recipe with the cook’s story',
    'other',
    html(og('article') + ld({ '@graph': [{ '@type': 'Article' }, { '@type': 'Recipe' }] }), `<article>${paragraphs(14)}</article>`),
  ),
  leftAlone('a job on offer', 'other', html(ld({ '@type': 'JobPosting' }), paragraphs(14))),
  leftAlone('an application for a job', 'form', html('', `<form>${paragraphs(12)}${'<input type="text">'.repeat(8)}</form>`)),
];
