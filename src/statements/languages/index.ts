/** The languages the engine knows. A new one is a file beside this and a line here. */
import { compileLanguage, type Language, type LanguageData, Roles } from '../language';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { ru } from './ru';
import { tr } from './tr';

const DATA: readonly LanguageData[] = [en, de, fr, es, tr, ru, ar];
const compiled = new Map<string, Language>();

function compile(data: LanguageData): Language {
  const known = compiled.get(data.code);
  if (known) return known;
  const language = compileLanguage(data);
  compiled.set(data.code, language);
  return language;
}

/** The language of an ISO 639-1 code (a region after it is ignored); English where the code is unknown. */
export const languageOf = (code: string): Language =>
  compile(DATA.find((language) => language.code === code.slice(0, 2).toLowerCase()) ?? en);

/** The small words that tell a language from its neighbours within a few sentences. */
const SMALL_WORDS = Roles.determiner | Roles.preposition | Roles.coordinator | Roles.pronoun | Roles.copula | Roles.complementiser;
/** How much of a text is looked at, in code units: two paragraphs of news hold a hundred small words. */
const SAMPLE = 2_000;

/** The language a text is written in, by its small words; English where none has more. */
export function guessLanguage(text: string): Language {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const score = (language: Language): number =>
    words.reduce((sum, word) => sum + Number(((language.roles.get(word) ?? 0) & SMALL_WORDS) !== 0), 0);
  return DATA.map(compile).reduce((best, language) => (score(language) > score(best) ? language : best));
}
