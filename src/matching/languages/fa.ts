import type { Language } from './language';

/** Persian has plain names; the words around them are Arabic's, and a few of its own. */
export const fa: Language = {
  code: 'fa',
  common: 'و در به از كه اين ان با را براي است بود شد مي هاي يك تا بر هم اما',
  titles: 'رييس جمهور جمهوري وزير رييسجمهور سامانه موشك موشكهاي',
  before: 'سد درياچه',
  others: 'ملانيا ايوانكا محمد',
  turkey: 'تركيه انكارا',
  syria: 'سوريه ادلب حلب دمشق',
  elsewhere: 'عراق لبنان اسراييل اوكراين قبرس يونان چين',
  sayings: 'دكتر اقاي',
};
