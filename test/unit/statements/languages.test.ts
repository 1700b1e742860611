import { describe, expect, it } from 'vitest';
import { pairs, read } from './read';

describe('German', () => {
  const lang = 'de';
  it('reads its marks, inverted clauses and dass', () => {
    expect(pairs('„Wir warten“, sagte Kanzlerin Anna Berger am Dienstag in Köln. „Niemand will Streit.“', { lang })).toEqual([
      ['„Wir warten“ | „Niemand will Streit.“', 'Kanzlerin Anna Berger'],
    ]);
    expect(pairs('Außenminister Karl Voss betonte: »Die Gespräche gehen weiter.«', { lang })).toEqual([
      ['»Die Gespräche gehen weiter.«', 'Außenminister Karl Voss'],
    ]);
    expect(pairs('Karl Voss sagte, dass die Grenze offen bleibe. „Das hilft“, erklärte er.', { lang })).toEqual([
      ['dass die Grenze offen bleibe', 'Karl Voss'],
      ['„Das hilft“', 'er = Karl Voss'],
    ]);
  });
});

describe('French', () => {
  const lang = 'fr';
  it('reads guillemets, inverted pronouns and que', () => {
    expect(
      pairs('« Nous restons prudents », a déclaré le ministre Paul Girard mardi. « Rien n’est décidé », a-t-il ajouté.', { lang }),
    ).toEqual([
      ['« Nous restons prudents »', 'le ministre Paul Girard'],
      ['« Rien n’est décidé »', 'il = Paul Girard'],
    ]);
    expect(pairs('La présidente Claire Duval a affirmé que l’accord tenait. « C’est fini », dit-elle.', { lang })).toEqual([
      ['que l’accord tenait', 'La présidente Claire Duval'],
      ['« C’est fini »', 'elle = Claire Duval'],
    ]);
    expect(pairs('Selon le ministère, « la route est libre ».', { lang })).toEqual([['« la route est libre »', 'le ministère']]);
  });
});

describe('Spanish', () => {
  const lang = 'es';
  it('reads both kinds of marks and que', () => {
    expect(pairs('«No vamos a ceder», dijo la ministra Elena Ruiz el martes.', { lang })).toEqual([
      ['«No vamos a ceder»', 'la ministra Elena Ruiz'],
    ]);
    expect(pairs('"Es una vergüenza", aseguró Luis Ortega. Ortega afirmó que habrá elecciones.', { lang })).toEqual([
      ['"Es una vergüenza"', 'Luis Ortega'],
      ['que habrá elecciones', 'Ortega = Luis Ortega'],
    ]);
  });
});

describe('Turkish', () => {
  const lang = 'tr';
  it('finds the speaker before the quotation and the verb after it', () => {
    expect(pairs('Cumhurbaşkanı Mehmet Kaya, "Buna izin vermeyeceğiz." dedi.', { lang })).toEqual([
      ['"Buna izin vermeyeceğiz."', 'Cumhurbaşkanı Mehmet Kaya'],
    ]);
    expect(pairs('Dışişleri Bakanı Ayşe Demir, “Görüşmeler sürüyor” diye konuştu.', { lang })).toEqual([
      ['“Görüşmeler sürüyor”', 'Dışişleri Bakanı Ayşe Demir'],
    ]);
    expect(read('"Kararımız nettir" diyen Mehmet Kaya, toplantıdan ayrıldı.', { lang })[0]?.found.speaker?.resolved).toBe('Mehmet Kaya');
  });
});

describe('Russian', () => {
  const lang = 'ru';
  it('reads dashes after the marks, что and sources', () => {
    expect(pairs('«Мы ждем ответа», — заявил представитель Кремля Иван Орлов во вторник.', { lang })).toEqual([
      ['«Мы ждем ответа»', 'представитель Кремля Иван Орлов'],
    ]);
    expect(pairs('Министр обороны Олег Лавин сказал, что войска останутся. «Это важно», — добавил он.', { lang })).toEqual([
      ['что войска останутся', 'Министр обороны Олег Лавин'],
      ['«Это важно»', 'он = Олег Лавин'],
    ]);
    expect(pairs('По словам Орлова, переговоры продолжатся.', { lang })).toEqual([['переговоры продолжатся', 'Орлова']]);
  });
});

describe('Arabic', () => {
  const lang = 'ar';
  it('reads the verb first, its conjunctions and its comma', () => {
    expect(pairs('قال الرئيس التركي كمال يلماز: "لن نتراجع عن قرارنا". وأضاف يلماز أن المحادثات مستمرة.', { lang })).toEqual([
      ['"لن نتراجع عن قرارنا"', 'الرئيس التركي كمال يلماز'],
      ['أن المحادثات مستمرة', 'يلماز = كمال يلماز'],
    ]);
    expect(pairs('«هذا غير مقبول»، قال وزير الخارجية سامي حداد في بيان.', { lang })).toEqual([
      ['«هذا غير مقبول»', 'وزير الخارجية سامي حداد'],
    ]);
  });
});

describe('sources beside the clause', () => {
  it.each([
    ['ru', 'Анна Котова приехала в город. По её словам, «мост закрыт».', '«мост закрыт»', 'её = Анна Котова'],
    ['ru', '«Мост закрыт», по словам Ивана Орлова.', '«Мост закрыт»', 'Ивана Орлова'],
    ['tr', "Bakan Ayşe Kaya'ya göre “durum çok ciddi”.", '“durum çok ciddi”', "Bakan Ayşe Kaya'ya"],
    ['tr', 'Uzmanlara göre bu karar “tam bir felaket”.', 'bu karar “tam bir felaket”', 'Uzmanlara'],
    ['de', 'Anna Berger kam. Ihren Worten zufolge ist das „Unsinn“.', 'ist das „Unsinn“', 'Ihren = Anna Berger'],
    ['de', '„Nein“, lautete die Antwort von Anna Berger.', '„Nein“', 'Anna Berger'],
    ['en', 'Ms. Bell came late. In her words, “nobody was there to count.”', '“nobody was there to count.”', 'her = Bell'],
    ['en', '“We hold it,” Osten quoted the general, Yusuf Barro, as saying.', '“We hold it,”', 'the general, Yusuf Barro'],
    ['en', 'Yusuf Barro was quoted by Osten as saying that “the town is ours.”', 'that “the town is ours.”', 'Yusuf Barro'],
  ])('%s: %s', (lang, text, words, who) => {
    expect(pairs(text, { lang })).toEqual([[words, who]]);
  });

  it('takes "buna göre" (accordingly) for nobody', () => {
    expect(pairs('Buna göre “Yeni Gün” filmi yarın çıkacak.', { lang: 'tr' })).toEqual([]);
  });
});

it('guesses the language where none is given', () => {
  expect(pairs('„Wir warten“, sagte die Kanzlerin Anna Berger in der Stadt.')).toEqual([['„Wir warten“', 'die Kanzlerin Anna Berger']]);
  expect(pairs('«Мы ждем ответа», — заявил Иван Орлов на встрече с послом.')).toEqual([['«Мы ждем ответа»', 'Иван Орлов']]);
});

it('reads an unknown language as English', () => {
  expect(pairs('“It holds,” said Maria Lopez.', { lang: 'xx' })).toEqual([['“It holds,”', 'Maria Lopez']]);
});
