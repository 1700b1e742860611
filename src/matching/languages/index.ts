import { ar } from './ar';
import { de } from './de';
import { el } from './el';
import { en } from './en';
import { es } from './es';
import { fa } from './fa';
import { fr } from './fr';
import { it } from './it';
import type { Language } from './language';
import { pt } from './pt';
import { ru } from './ru';
import { tr } from './tr';
import { uk } from './uk';

/** The languages the matcher knows. A new one is a file beside this one and a name in this list. */
export const LANGUAGES: readonly Language[] = [en, tr, de, fr, es, ru, ar, uk, it, pt, el, fa];
