/** Text files as people keep them. The five that the archive was made from are read where ARTICLE_TEXTS names their folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseTextFile } from '../../../src/archive/import/text-file';
import { bodyParagraphs } from '../archive-data/body';
import { bundledPack } from '../archive-data/bundle';
import { withFreshIndexedDB } from './fresh';
import { asker, contents } from './keeping';

withFreshIndexedDB();

const parse = (text: string, name = 'a.txt') => {
  const parsed = parseTextFile(name, text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.article;
};
const FIRST = 'The ferry to the north isles will not sail before the ice is gone, the harbour office said.';
const SECOND = '“We shall wait,” its master, Ole Brandt, told a reporter on the quay.';

describe('a text file', () => {
  it('with a dated header, an agency, contacts and a copyright line', () => {
    const article = parse(
      ` date 2018-03-04 (Northwire) -- ${FIRST}\n\n${SECOND}\n\nTo contact the reporter on this story: Ann Bee in Oslo at abee@example.org\n\nTo contact the editors responsible for this story: Cy Dune at cd@example.org, ;Di Elm at de@example.org, Ed Fir\n\n©2018 Northwire L.P.`,
    );
    expect(article).toMatchObject({
      headline: null,
      agency: 'Northwire',
      publisher: 'Northwire',
      date: { edtf: '2018-03-04', basis: 'printed' },
      credits: ['Ann Bee', 'Cy Dune', 'Di Elm', 'Ed Fir'],
      paragraphs: [`(Northwire) -- ${FIRST}`, SECOND],
    });
  });

  it('with a headline, a byline of an agency, a date, a caption, a related link and a broken address', () => {
    const article = parse(
      `\n\nFerry: Ice Holds the North Isles\n\nBy Reuters\n\nMarch 4, 2018\n\n\n\nThe ferry in better days. **Jo Kit / dpa**\n\n${FIRST}\n\nRelated article: What Ice Can Do\n\n${SECOND}\n\nOriginal url:\n\nhttps://www.example.org/2018/03/ferry-ice-holds-the-no rth-isles`,
    );
    expect(article).toMatchObject({
      headline: 'Ferry: Ice Holds the North Isles',
      agency: 'Reuters',
      date: { edtf: '2018-03-04' },
      link: { printed: 'https://www.example.org/2018/03/ferry-ice-holds-the-no rth-isles', url: null },
      paragraphs: [FIRST, SECOND],
    });
  });

  it('with a month for a date, the headline in the header’s line, a place in capitals, and a dash left over', () => {
    const article = parse(` date 2018-03 Isles, master call for ice to go\n\nOSLO: ${FIRST}\n\n${SECOND} —`);
    expect(article).toMatchObject({
      headline: 'Isles, master call for ice to go',
      place: 'OSLO',
      date: { edtf: '2018-03' },
      paragraphs: [`OSLO: ${FIRST}`, SECOND],
    });
  });

  it('with a dateline on a line of its own, cross-heads, and a credit at the end of the text', () => {
    const article = parse(
      `Isles cut off\n\nOslo (AFP) –\n\n\n${FIRST}\n\n- 'Ice is in charge' -\n\n“Winter”\n\n${SECOND} (Additional reporting by Ann Bee and Cy Dune; Editing by Di Elm)`,
    );
    expect(article).toMatchObject({
      headline: 'Isles cut off',
      place: 'Oslo',
      agency: 'AFP',
      date: null,
      credits: ['Ann Bee', 'Cy Dune', 'Di Elm'],
      paragraphs: [`Oslo (AFP) – ${FIRST}`, SECOND],
    });
  });

  it('broken into short lines, with Windows line ends and a byte order mark', () => {
    const wrapped = `${FIRST} ${SECOND}`.replace(/(.{40,70}?) /g, '$1\r\n');
    expect(parse(`\uFEFFIsles cut off\r\n\r\nby Ann Bee\r\n\r\n${wrapped}\r\n`)).toMatchObject({
      headline: 'Isles cut off',
      credits: ['Ann Bee'],
      paragraphs: [`${FIRST} ${SECOND}`],
    });
  });

  it.each([
    ['', 'line 1', /paragraph/],
    ['\n\nOnly a heading\n', 'line 4', /paragraph/],
    ['date 2018-02-30 Text of the day.', 'line 1', /2019-06-02/],
    [`${FIRST}\n\nab\u0000c`, 'line 3', /control/],
    ['<!DOCTYPE html><p>Text.', 'line 1', /HTML/],
    ['\uFFFD\uFFFD\uFFFD and more text.', 'line 1', /UTF-8/],
    ['x'.repeat(2_000_001), 'the whole file', /2000000/],
  ])('that is none is refused with its place: %#', (text, place, message) => {
    const parsed = parseTextFile('a.txt', text);
    expect(parsed).toMatchObject({ ok: false, problems: [{ place }] });
    if (!parsed.ok) expect(parsed.problems[0]?.message).toMatch(message);
  });

  // how the time grows with the length is in the bench (growth); one that grew exponentially would not end here
  it.each(['By A', '“', '( reporting by ', 'OSLO, ', 'a-', "- '", 'to contact the ', '© '])(
    'of nothing but %j is read or refused',
    (piece) => {
      for (const text of [piece.repeat(1_000_000 / piece.length), `${piece}\n`.repeat(200_000 / piece.length)]) {
        const parsed = parseTextFile('a.txt', text);
        if (!parsed.ok) expect(parsed.problems[0]?.message).toMatch(/expected/);
      }
    },
  );
});

const TEXTS = process.env.ARTICLE_TEXTS;

describe('the texts of the bundled articles', () => {
  if (!TEXTS) {
    it.skip('SKIPPED: set ARTICLE_TEXTS to the folder that holds the articles’ texts', () => {});
    return;
  }

  it.each(['as named', 'renamed'])(
    'are each recognised and attached, passage by passage: %s',
    async (how) => {
      const pack = await bundledPack();
      const { ask } = asker(pack);
      for (const [i, article] of pack.articles.entries()) {
        const text = readFileSync(join(TEXTS, article.file), 'utf8');
        const name = how === 'renamed' ? `download (${i}).txt` : article.file;
        const report = await ask('importFile', { kind: 'text', name, content: { text } });
        expect(report, article.id).toMatchObject({ outcome: 'attached', articles: [article.id], conflicts: [], problems: [] });
        const again = await ask('importFile', { kind: 'text', name, content: { text } });
        expect(again.outcome).toBe('unchanged');
      }
      const { texts = [], userArticles } = await contents();
      expect(userArticles).toEqual([]);
      for (const { article: id, passages } of texts as { article: string; passages: string[] }[]) {
        const article = pack.articles.find((one) => one.id === id);
        if (!article) throw new Error(id);
        expect(passages).toEqual(
          bodyParagraphs(readFileSync(join(TEXTS, article.file), 'utf8'), article.headline).map((p) => p.replace(/\s+/g, ' ')),
        );
      }
    },
    60_000,
  );
});
