/**
 * Text of the records inside an interface in another language: marked with its own, so that it is read aloud,
 * hyphenated and set in that, and kept apart from the direction of what stands around it. Where both are in one language
 * nothing is added.
 */
import type { ComponentChildren } from 'preact';
import { messageLanguage } from './text';

/** What the archive's own words are in: descriptions, facts, paraphrases, digests. */
const RECORDS_LANGUAGE = 'en';

/** A language (ISO 639-1) where it is not the interface's. */
const foreign = (language: string): string | undefined => (language === messageLanguage() ? undefined : language);

interface Props {
  /** ISO 639-1; absent: that of the archive's own words. */
  readonly language?: string | undefined;
  readonly children: ComponentChildren;
}

/** Recorded text within a line. */
export function Recorded({ language = RECORDS_LANGUAGE, children }: Props) {
  const lang = foreign(language);
  return lang === undefined ? children : <bdi lang={lang}>{children}</bdi>;
}

/** The attributes of a block that has nothing but recorded text in it. */
export function recorded(language: string = RECORDS_LANGUAGE): { readonly lang?: string; readonly dir?: 'auto' } {
  const lang = foreign(language);
  return lang === undefined ? {} : { lang, dir: 'auto' };
}
