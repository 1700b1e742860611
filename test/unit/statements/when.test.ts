import { describe, expect, it } from 'vitest';
import { read } from './read';

// 2024-05-16 is a Thursday
const said = (text: string, date = '2024-05-16', lang = 'en') => read(text, { date, lang })[0]?.found.said;

describe('when it was said', () => {
  it.each([
    ['Maria Lopez said on Tuesday the dam held.', '2024-05-14'],
    ['Maria Lopez said Thursday that the dam held.', '2024-05-16'],
    ['“It holds,” Maria Lopez said yesterday.', '2024-05-15'],
    ['Maria Lopez said last week that the dam held.', '2024-05-06/2024-05-12'],
    ['Maria Lopez said this week that the dam held.', '2024-05-13/2024-05-16'],
    ['Last month, Maria Lopez said the dam held.', '2024-04'],
    ['“It holds,” Maria Lopez said last year.', '2023'],
    ['In November, Maria Lopez said the dam held.', '2023-11'],
    ['“It holds,” Maria Lopez said on March 3, 2022.', '2022-03-03'],
    ['Maria Lopez has repeatedly said that the dam holds.', '../2024-05-16'],
    ['Maria Lopez has said that the dam holds.', '../2024-05-16'],
  ])('%s', (text, edtf) => {
    expect(said(text)).toMatchObject({ edtf, basis: 'inferred' });
    expect(said(text)).toHaveProperty('from', expect.stringContaining('2024-05-16'));
  });

  it('gives no day where the article tells none', () => {
    expect(said('Maria Lopez said the dam held.')).toBeUndefined();
    expect(said('Maria Lopez said on Tuesday the dam held.', '')).toBeUndefined();
  });

  it('does not take a day inside the reported words', () => {
    expect(said('Maria Lopez said that the dam had broken on Tuesday.')).toBeUndefined();
  });

  it('knows no more than the month of an article without a day', () => {
    expect(said('Maria Lopez said on Tuesday the dam held.', '2024-05')?.edtf).toBe('2024-05');
  });

  it('counts in the other languages', () => {
    expect(said('„Wir warten“, sagte Anna Berger am Dienstag.', '2024-05-16', 'de')?.edtf).toBe('2024-05-14');
    expect(said('« Oui », a dit Paul Girard la semaine dernière.', '2024-05-16', 'fr')?.edtf).toBe('2024-05-06/2024-05-12');
    expect(said('«Нет», — сказал Иван Орлов во вторник.', '2024-05-16', 'ru')?.edtf).toBe('2024-05-14');
  });
});
