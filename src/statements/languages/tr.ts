/** Turkish: direct quotations; the speaker opens the sentence and the verb ends it. */
import { GIVEN } from '../given-names';
import type { LanguageData } from '../language';

export const tr: LanguageData = {
  code: 'tr',
  capitals: true,
  indefinite: 'bir',
  given: GIVEN,
  proDrop: true,
  verbLast: true,
  apostropheSuffixes: true,
  accordingTo: [],
  sourceBefore: 'göre',
  when: {
    today: 'bugün',
    yesterday: 'dün',
    last: 'geçen',
    this: 'bu',
    week: 'hafta',
    month: 'ay',
    year: 'yıl',
    often: 'defalarca',
    day: 'gün',
    ago: 'önce',
    count: 'bir iki üç dört beş altı yedi sekiz dokuz on',
  },
  verbs: [
    {
      takes: 'quote',
      forms: `dedi dediler diyor diyen demişti demiş söyledi söylediler söyleyen konuştu konuşan belirtti belirttiler belirten açıkladı açıklayan
        vurguladı vurgulayan kaydetti kaydeden ifade kullandı kullanan ekledi ekleyen bildirdi bildiren aktardı aktaran yazdı uyardı
        savundu anlattı yanıtladı duyurdu paylaştı diye diyerek şeklinde ifadesini ifadelerini ifadelerine ifadesiyle ifadeleriyle
        sözlerini sözleriyle açıklamasında açıklamasını değerlendirmesinde değerlendirmesini uyarısında uyarısını çağrısında mesajını
        mesajıyla yanıtını cevabını yorumunu yorumunda karşılığını vaadinde temennisinde görüşünü tepkisini dediler konuştular söylüyor
        söylediler anlatıyor uyarıyor uyardılar belirtiyor ekliyor paylaşımında paylaşımını yorumuyla notunu`,
    },
    { takes: 'quote', polarity: 'asks', forms: 'sordu istedi çağırdı' },
    { takes: 'quote', polarity: 'denies', forms: 'reddetti yalanladı' },
  ],
  words: {
    pronoun: 'o onlar',
    plural: 'onlar',
    determiner: 'bir bu şu her bazı iki buna şuna',
    dual: 'iki',
    coordinator: 've ile veya ama fakat',
    conjunction: 'çünkü eğer ancak',
    complementiser: 'ki',
    preposition: 'için gibi kadar göre sonra önce',
    auxiliary: 'etti eden ederek',
    negation: 'değil',
    label: 'filmi romanı kitabı adlı isimli başlıklı sözde dizisi şarkısı',
    adverb: 'ise da de ayrıca bugün dün şunları şöyle',
    honorific: 'dr prof av doç sn',
    role: `cumhurbaşkanı başkan başkanı bakanı bakan dışişleri savunma milli içişleri sözcüsü sözcü başbakan genel sekreteri lideri lider büyükelçi
      büyükelçisi vali müdürü profesör dr prof türk rus suriye abd`,
    institution: 'bakanlığı kremlin hükümet parti meclis nato ab bm',
    weekday: 'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
    month: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
    time: `bugün dün pazartesi salı çarşamba perşembe cuma cumartesi geçen hafta ay yıl günü önce sonra akşamı sabahı yılında ayında
      tarihinde ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık`,
  },
};
