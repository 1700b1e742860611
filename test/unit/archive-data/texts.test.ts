/**
 * The archive against the articles themselves. Their texts belong to their publishers and are no part of the project:
 * the environment variable ARTICLE_TEXTS names the folder that holds them.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Pack } from '../../../src/model/records';
import { bodyParagraphs, proseOf, runsOf } from './body';
import { bundledPack, PROJECT, quotesOf, statementsOf } from './bundle';

const TEXTS = process.env.ARTICLE_TEXTS;
const title = 'the archive against the articles’ texts';

/** As many words in a row as nobody writes twice by chance. */
const RUN = 12;
/** Of the archive's own words: a run this long is not shared with an article, long names aside. */
const OWN_RUN = 6;

/** All text files of the project: tracked, or new and not ignored. */
function projectTexts(): [string, string][] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: PROJECT,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  return [...new Set(listed.split('\0'))].filter(Boolean).flatMap((path): [string, string][] => {
    try {
      const text = readFileSync(join(PROJECT, path), 'utf8');
      return text.includes('\0') ? [] : [[path, text]];
    } catch {
      return []; // deleted since git listed it
    }
  });
}

/** Every string below `value`, with its path; quoted words, headlines and addresses aside. */
function ownWords(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    ['quote', 'headline', 'link', 'credits'].includes(key) ? [] : ownWords(item, `${path}/${key}`),
  );
}

if (TEXTS === undefined || TEXTS === '') {
  describe(title, () => {
    it.skip('SKIPPED: set ARTICLE_TEXTS to the folder that holds the articles’ texts', () => {});
  });
  console.warn('The archive was not compared with the articles’ texts: ARTICLE_TEXTS names no folder.');
} else {
  describe(title, () => {
    let pack: Pack;
    let bodies: Map<string, string[]>;
    beforeAll(async () => {
      pack = await bundledPack();
      bodies = new Map(pack.articles.map((a) => [a.id, bodyParagraphs(readFileSync(join(TEXTS, a.file), 'utf8'), a.headline)]));
    });
    const passage = (article: string, n: number): string => bodies.get(article)?.[n - 1] ?? '';

    it('has one article for each text', () => {
      expect(pack.articles.map((a) => a.file).sort()).toEqual(
        readdirSync(TEXTS)
          .filter((name) => name.endsWith('.txt'))
          .sort(),
      );
    });

    it('has one passage for each body paragraph', () => {
      expect(pack.articles.map((a) => [a.id, a.passages.length])).toEqual(pack.articles.map((a) => [a.id, bodies.get(a.id)?.length]));
    });

    it('quotes exactly what stands in a passage that the statement names', () => {
      for (const statement of statementsOf(pack)) {
        for (const quote of quotesOf(statement)) {
          const found = statement.sources.some((source) => passage(source.article, source.passage).includes(quote));
          expect(found, `${statement.id}: ${quote}`).toBe(true);
        }
      }
    });

    it('takes all wording of a statement’s quotations from between quotation marks', () => {
      for (const statement of statementsOf(pack)) {
        const quoted = statement.sources.flatMap((s) =>
          [...passage(s.article, s.passage).matchAll(/["“]([^"“”]+)["”]/gu)].map((m) => m[1] as string),
        );
        for (const quote of quotesOf(statement)) {
          expect(
            quoted.some((span) => span === quote || span === `${quote},`),
            `${statement.id}: ${quote}`,
          ).toBe(true);
        }
      }
    });

    it('leaves no quoted words of a body out, but for what is no remark', () => {
      const kept = new Set(statementsOf(pack).flatMap(quotesOf));
      const left = [...bodies.values()]
        .flat()
        .flatMap((paragraph) =>
          [...paragraph.matchAll(/["“]([^"“”]+)["”]/gu)].map((m) => (m[1] as string).replace(/,$/u, '')).filter((span) => !kept.has(span)),
        );
      // a term between quotation marks, which nobody is reported to have said
      expect(left).toEqual(['de-escalation']);
    });

    it('names as printed what it says is printed', () => {
      for (const article of pack.articles) {
        const text = readFileSync(join(TEXTS, article.file), 'utf8');
        for (const printed of [article.headline, article.agency, article.place, article.link?.printed, ...article.credits]) {
          if (printed !== null && printed !== undefined) expect(text, article.id).toContain(printed);
        }
      }
    });

    it('keeps the articles’ prose out of the project', () => {
      const runs = new Map<string, string>();
      for (const [article, paragraphs] of bodies) {
        for (const part of paragraphs.flatMap(proseOf)) for (const run of runsOf(part, RUN)) runs.set(run, article);
      }
      expect(runs.size).toBeGreaterThan(500);
      const copied: string[] = [];
      for (const [path, text] of projectTexts()) {
        for (const run of runsOf(text, RUN)) if (runs.has(run)) copied.push(`${path}, from ${runs.get(run)}: ${run}`);
      }
      expect(copied).toEqual([]);
    });

    it('says in its own words what it says outside quotations', () => {
      // a long name cannot be put in other words
      const names = pack.entities.map((entity) => entity.name).filter((name) => name.split(' ').length > 2);
      const parts = (text: string): string[] => names.reduce((some, name) => some.flatMap((part) => part.split(name)), [text]);
      const runs = new Set(
        [...bodies.values()]
          .flat()
          .flatMap(proseOf)
          .flatMap(parts)
          .flatMap((part) => [...runsOf(part, OWN_RUN)]),
      );
      const copied = [...ownWords(pack.articles), ...ownWords(pack.entities)].flatMap(([path, text]) =>
        parts(text).flatMap((part) => [...runsOf(part, OWN_RUN)].filter((run) => runs.has(run)).map((run) => `${path}: ${run}`)),
      );
      expect(copied).toEqual([]);
    });
  });
}
