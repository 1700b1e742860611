/** What is published of packs is so: the schema is the one that packs are checked with, the example passes it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packSchema } from '../../../scripts/pack-schema';
import { checkPack } from '../../../src/archive/check';
import { bundledPack } from '../archive-data/bundle';

describe('docs/PACK.md', () => {
  it('has an example that passes the door', () => {
    const [, example = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/PACK.md', 'utf8')) ?? [];
    expect(checkPack(JSON.parse(example))).toMatchObject({ ok: true });
  });

  it('names the schema by which packs are checked', () => {
    expect(readFileSync('docs/pack.schema.json', 'utf8')).toBe(packSchema());
  });
});

describe('npm run pack', () => {
  const run = (folder: string): { out: string; error: string; code: number } => {
    try {
      const out = execFileSync('node', ['scripts/run.mjs', 'scripts/pack.ts', folder], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      return { out, error: '', code: 0 };
    } catch (error) {
      const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number };
      return { out: stdout, error: stderr, code: status };
    }
  };

  it('makes one pack of a folder, and reports on each file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pack-'));
    try {
      writeFileSync(
        join(folder, 'a.txt'),
        'Isles cut off\n\nBy Ann Bee\n\nMarch 4, 2018\n\nThe ferry will not sail to Idlib, Dmitry Peskov said on Sunday.\n',
      );
      writeFileSync(join(folder, 'b.txt'), 'No text');
      writeFileSync(join(folder, 'notes.md'), 'not read');
      const { out, error, code } = run(folder);
      expect(code).toBe(1);
      expect(error).toMatch(/b\.txt: refused: line 1: expected at least one paragraph/);
      const checked = checkPack(JSON.parse(out));
      expect(checked.ok && checked.pack.articles).toMatchObject([
        { headline: 'Isles cut off', statements: [{ speakers: [{ entity: 'peskov' }], said: { edtf: '2018-03-04' }, about: ['idlib'] }] },
      ]);
      expect(run(join(folder, 'none'))).toMatchObject({ code: 1, out: '', error: expect.stringContaining('none') });
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 30_000);

  const TEXTS = process.env.ARTICLE_TEXTS;
  it.skipIf(!TEXTS)(
    'makes of the five texts the bundled records with their texts (SKIPPED without ARTICLE_TEXTS)',
    async () => {
      const { out, code } = run(TEXTS as string);
      expect(code).toBe(0);
      const checked = checkPack(JSON.parse(out));
      const bundled = await bundledPack();
      const made = checked.ok ? checked.pack.articles : [];
      expect(made.map(({ id }) => id).sort()).toEqual(bundled.articles.map(({ id }) => id).sort());
      expect(made.every(({ passages }) => passages.every(({ text }) => text))).toBe(true);
    },
    30_000,
  );
});
