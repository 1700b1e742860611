/** The languages the engine knows. A new one is a file beside this and a line here. */
import { compileLanguage, type Language, type LanguageData } from '../language';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { tr } from './tr';

const DATA: readonly LanguageData[] = [en, de, fr, es, tr, ru, ar];
const compiled = new Map<string, Language>();

/** The language of an ISO 639-1 code (a region after it is ignored); English where the code is unknown or absent. */
export function languageOf(code = 'en'): Language {
  const short = code.slice(0, 2).toLowerCase();
  const data = DATA.find((language) => language.code === short) ?? en;
  const known = compiled.get(data.code);
  if (known) return known;
  const language = compileLanguage(data);
  compiled.set(data.code, language);
  return language;
}
