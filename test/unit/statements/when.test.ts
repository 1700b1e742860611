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

  it.each([
    ['en', '“It holds,” Maria Lopez said three days ago.', '2024-05-13'],
    ['en', 'A year ago, Maria Lopez said the dam held.', '2023'],
    ['de', '„Wir warten“, sagte Anna Berger vor einer Woche.', '2024-05-09~'],
    ['de', 'Vor zwei Monaten sagte Anna Berger: „Wir warten.“', '2024-03'],
    ['de', '„Wir warten“, sagte Anna Berger vor fünf Jahren.', '2019'],
    ['fr', '« Oui », a dit Paul Girard il y a trois jours.', '2024-05-13'],
    ['fr', 'Il y a deux semaines, Paul Girard a déclaré : « Nous attendons. »', '2024-05-02~'],
    ['fr', '« Oui », a dit Paul Girard voilà deux mois.', '2024-03'],
    ['fr', '« Oui », avait dit Paul Girard il y a un an.', '2023'],
    ['es', '«Esperamos», dijo Ana Ruiz hace dos meses.', '2024-03'],
    ['es', '«Esperamos», dijo Ana Ruiz hace cinco años.', '2019'],
    ['tr', 'Ayşe Demir iki hafta önce “Bekliyoruz” dedi.', '2024-05-02~'],
    ['tr', 'Ayşe Demir iki yıl önce “Bekliyoruz” dedi.', '2022'],
    ['ru', '«Мы ждём», — сказал Иван Орлов три дня назад.', '2024-05-13'],
    ['ru', 'Два месяца назад Иван Орлов заявил: «Мы ждём».', '2024-03'],
    ['ru', '«Мы ждём», — сказал Иван Орлов пять лет назад.', '2019'],
    ['ar', 'قال الوزير أحمد سالم قبل ثلاثة أيام: «نحن ننتظر».', '2024-05-13'],
    ['ar', 'قال الوزير أحمد سالم قبل أسبوعين: «نحن ننتظر».', '2024-05-02~'],
    ['ar', 'قال الوزير أحمد سالم قبل شهر إن الحرب انتهت.', '2024-04'],
    ['ar', 'قال الوزير أحمد سالم قبل خمس سنوات: «نحن ننتظر».', '2019'],
  ])('knows how long ago (%s): %s', (lang, text, edtf) => {
    expect(said(text, '2024-05-16', lang)?.edtf).toBe(edtf);
  });

  it('counts in the other languages', () => {
    expect(said('„Wir warten“, sagte Anna Berger am Dienstag.', '2024-05-16', 'de')?.edtf).toBe('2024-05-14');
    expect(said('« Oui », a dit Paul Girard la semaine dernière.', '2024-05-16', 'fr')?.edtf).toBe('2024-05-06/2024-05-12');
    expect(said('«Нет», — сказал Иван Орлов во вторник.', '2024-05-16', 'ru')?.edtf).toBe('2024-05-14');
  });
});
