import { describe, expect, it } from 'vitest';
import { readLine } from '../../../scripts/statements';

describe('the statements command', () => {
  it('answers a line with its statements', () => {
    const text = '“It holds,” said Maria Lopez on Tuesday.';
    const answer = JSON.parse(readLine(JSON.stringify({ id: 'a1', text, date: '2024-05-16', lang: 'en' })));
    expect(answer).toMatchObject({
      id: 'a1',
      statements: [
        {
          start: 0,
          end: 11,
          parts: [[0, 11]],
          form: 'direct',
          speaker: { start: 17, end: 28, text: 'Maria Lopez' },
          polarity: 'asserts',
          said: { edtf: '2024-05-14' },
        },
      ],
    });
    expect(text.slice(answer.statements[0].cue.start, answer.statements[0].cue.end)).toContain('said');
  });

  it('takes null for an unknown date or language, and refuses what is no article', () => {
    expect(JSON.parse(readLine('{"id": 7, "text": "", "date": null, "lang": null}'))).toEqual({ id: 7, statements: [] });
    expect(() => readLine('{"id": "x"}')).toThrow(/text/);
    expect(() => readLine('nonsense')).toThrow();
  });
});
