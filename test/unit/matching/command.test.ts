/** The command by which texts are annotated outside a browser, run as its users run it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

it('answers each line, names the bad ones, and fails for them', { timeout: 60_000 }, () => {
  const input = [
    '{"id": 1, "text": "🛰 Hulusi Akar\\nin Idlib", "lang": "en"}',
    'no json',
    '',
    '{"id": "b", "text": 5}',
    '{"id": "c", "text": "", "lang": null}',
  ];
  const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/run.mjs', 'scripts/mentions.ts'], {
    cwd: ROOT,
    input: input.join('\n'),
    encoding: 'utf8',
  });
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toEqual([
    {
      id: 1,
      mentions: [
        { start: 3, end: 14, surface: 'Hulusi Akar', entity: 'akar' },
        { start: 18, end: 23, surface: 'Idlib', entity: 'idlib' },
      ],
    },
    { id: 'c', mentions: [] },
  ]);
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^line 2: .*JSON/);
  expect(lines[1]).toMatch(/^line 4: text: .*string/);
  expect(status).toBe(1);
});
