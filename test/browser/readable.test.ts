import { describe, expect, test } from 'vitest';
import { paragraphsIn } from '../../src/readable/paragraphs';
import { readArticle } from '../../src/readable/readable';

const PAGES = import.meta.glob<string>('../pages/*.html', { query: '?raw', import: 'default', eager: true });
const samplePage = (name: string): Document => parse(PAGES[`../pages/${name}.html`] as string);

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const SENTENCE = 'The council met again on Tuesday, and what it decided there will be felt in every village along the river. ';
const BODY = `<h1>Council meets</h1>${Array.from({ length: 6 }, (_, i) => `<p>${i}. ${SENTENCE}</p>`).join('')}`;
const read = (head: string, address: string | null = 'https://news.test/a', body = BODY) =>
  readArticle(
    parse(`<html lang="en-GB"><head><title>Council meets | The Valley</title>${head}</head><body><article>${body}</article></body></html>`),
    address,
  );
const jsonLd = (record: object): string => `<script type="application/ld+json">${JSON.stringify(record)}</script>`;

describe('the sample pages', () => {
  test('the news page gives its text, without captions, headings and what stands beside it', () => {
    const article = readArticle(samplePage('news'), 'http://news.test/2020/02/20/idlib?utm_source=x');
    expect(article).toMatchObject({
      headline: 'Ankara and Moscow trade blame as Idlib front shifts again',
      publisher: null,
      byline: 'Sample Desk',
      date: { edtf: '2020-02-20', basis: 'printed' },
      url: 'http://news.test/2020/02/20/idlib',
      language: 'en',
      machineTranslated: false,
    });
    const paragraphs = article?.paragraphs ?? [];
    expect(paragraphs.some((text) => text.startsWith('At issue is a ring of Turkish observation posts'))).toBe(true);
    expect(paragraphs.at(-1)).toMatch(/^Until then the observation posts stay.*change quickly\.$/);
    expect(paragraphs.join(' ')).not.toMatch(/Illustration: The Meridian|A contract in the background|Mercedes|Weather|invented/);
  });

  test.each([
    ['microdata', { headline: 'Border road fills again', byline: 'Sample Desk', date: { edtf: '2020-02-22', basis: 'printed' } }, 4],
    ['open-graph', { headline: 'Border road fills again', date: { edtf: '2020-02-21', basis: 'printed' }, language: 'en' }, 4],
    ['plain-old', { date: null, language: null }, 4],
  ])('%s gives what it states and its paragraphs', (name, stated, atLeast) => {
    const article = readArticle(samplePage(name), 'http://news.test/story');
    expect(article).toMatchObject(stated);
    const paragraphs = article?.paragraphs ?? [];
    expect(paragraphs.length).toBeGreaterThanOrEqual(atLeast);
    expect(paragraphs.filter((text) => text.startsWith('Shelling was heard'))).toHaveLength(1);
  });

  test('reading leaves a page as it was', () => {
    const page = samplePage('news');
    const before = page.documentElement.outerHTML;
    readArticle(page, 'http://news.test/');
    expect(page.documentElement.outerHTML).toBe(before);
  });
});

describe('what a page states of itself', () => {
  test('JSON-LD comes before metadata, metadata before what is only shown', () => {
    const metas =
      '<meta property="og:title" content="Council convenes"><meta property="og:site_name" content="Valley Online"><meta name="author" content="B. Writer"><meta property="article:published_time" content="2021-03-04T10:00Z">';
    expect(read(metas)).toMatchObject({
      headline: 'Council convenes',
      publisher: 'Valley Online',
      byline: 'B. Writer',
      date: { edtf: '2021-03-04', basis: 'printed' },
    });
    const record = {
      '@type': 'NewsArticle',
      headline: 'Council meets in the valley',
      publisher: { '@type': 'Organization', name: 'The Valley' },
      author: [{ name: 'A. Reporter' }, { name: 'C. Reporter' }],
      datePublished: '2021-03-03',
    };
    expect(read(metas + jsonLd(record))).toMatchObject({
      headline: 'Council meets in the valley',
      publisher: 'The Valley',
      byline: 'A. Reporter, C. Reporter',
      date: { edtf: '2021-03-03', basis: 'printed' },
    });
    expect(read('')).toMatchObject({ headline: 'Council meets', publisher: null, byline: null, date: null, language: 'en' });
  });

  test('a byline is names without the word before them, and no address', () => {
    expect(read('<meta name="author" content="By Ann Reed and Bo Lund">')?.byline).toBe('Ann Reed and Bo Lund');
    expect(read('<meta property="article:author" content="https://social.test/valley">')?.byline).toBeNull();
  });

  test.each([
    ['https://news.test/2020/02/12/council-meets', '2020-02-12'],
    ['https://news.test/world/2020-02-12-council.html', '2020-02-12'],
    ['https://news.test/a/20200212', '2020-02-12'],
    ['https://news.test/2020/02/council', '2020-02'],
  ])('a date that only the address has is inferred: %s', (address, edtf) => {
    expect(read('', address)?.date).toEqual({ edtf, basis: 'inferred', from: `its address, ${address}` });
  });

  test.each(['https://news.test/2020/13/40/a', 'https://news.test/id/20201', 'https://news.test/2020021234', 'https://2020.test/02'])(
    'no date is read into %s',
    (address) => expect(read('', address)?.date).toBeNull(),
  );

  test.each([
    ['<link rel="canonical" href="/a?id=1">', 'https://news.test/a?id=1'],
    ['<link rel="canonical" href="https://news.test/">', 'https://news.test/a'],
    ['<link rel="canonical" href="javascript:alert(1)">', 'https://news.test/a'],
    ['<link rel="canonical" href="http://[">', 'https://news.test/a'],
    ['<meta property="og:url" content="https://other.test/b">', 'https://other.test/b'],
  ])('the canonical address is one that can be followed: %s', (head, url) => expect(read(head)?.url).toBe(url));

  test('a file without an address has none', () => expect(read('', null)?.url).toBeNull());

  test.each([
    ['Chrome', '<html lang="en" class="js translated-ltr">', ''],
    ['Edge', '<html lang="en">', '<p _msttexthash="12">A line.</p>'],
    ['a proxy', '<html lang="en"><meta http-equiv="x-translated-by" content="Anything">', ''],
  ])('what %s translated is told from what was printed', (_, open, mark) => {
    expect(readArticle(parse(`${open}<body><article>${BODY}${mark}</article></body></html>`), null)?.machineTranslated).toBe(true);
  });

  test('a page that is no article, or has too little text, is none', () => {
    expect(read('', null, '<p>Too short.</p>')).toBeNull();
    expect(readArticle(parse(''), null)).toBeNull();
  });

  test('text without end is taken from its beginning', () => {
    const endless = Array.from({ length: 60 }, (_, i) => `<p>${i} ${SENTENCE.repeat(300)}</p>`).join('');
    const paragraphs = read('', null, endless)?.paragraphs ?? [];
    expect(paragraphs[0]).toMatch(/^0 The council/);
    expect(paragraphs.join('').length).toBeLessThanOrEqual(1_500_000);
    expect(paragraphs.length).toBeGreaterThan(40);
  });
});

describe('paragraphs', () => {
  const paragraphs = (html: string): string[] => paragraphsIn(parse(html).body);
  test.each([
    ['<p>One <b>bold</b>\n  word.</p><p>Two.</p>', ['One bold word.', 'Two.']],
    ['<div>One.<br>Still\n<br> one.<br>\n <br>Two.</div>', ['One. Still one.', 'Two.']],
    ['<div>One <p>Two</p> Three</div>', ['One', 'Two', 'Three']],
    ['<blockquote><p>One</p></blockquote><ul><li>Two</li><li>Three</li></ul>', ['One', 'Two', 'Three']],
    ['<p>Mos\u00ADcow</p><p>\u00A0</p><p>—</p><p>a<script>b()</script>c</p>', ['Moscow', 'ac']],
    ['<h2>No</h2><figure><figcaption>No</figcaption></figure><p>Yes</p>', ['Yes']],
  ])('%s', (html, expected) => expect(paragraphs(html)).toEqual(expected));
});
