import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { Language } from './language';
import { ru } from './ru';
import { tr } from './tr';

/** Ukrainian has names only, with the endings that Russian does not share. */
const uk: Language = {
  code: 'uk',
  common: 'та і що не у з до від як але це про його який також за',
  endings: [
    ['ь', 'я ю ем і'],
    ['', 'а у ові ом им і'],
  ],
};

/** The languages the matcher knows. A new one is a file beside this one and a name in this list. */
export const LANGUAGES: readonly Language[] = [en, tr, de, fr, es, ru, ar, uk];
