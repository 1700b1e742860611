import { en } from './en';
import type { Language } from './language';

/** The languages the matcher knows. A new one is a file beside this one and a name in this list. */
export const LANGUAGES: readonly Language[] = [en];
