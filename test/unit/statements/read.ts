/** What the tests compare: a statement in words instead of ranges. */
import { type ExtractedStatement, type ExtractInput, extractStatements } from '../../../src/statements';

export interface Read {
  /** The reported words, parts joined by ' | '. */
  readonly words: string;
  /** The speaker as printed, with what it resolves to after ' = ' where that differs. */
  readonly who: string | null;
  readonly form: string;
  readonly found: ExtractedStatement;
}

/** The statements of a text, readable. */
export function read(text: string, input: Omit<ExtractInput, 'text'> = {}): Read[] {
  return extractStatements({ ...input, text }).map((found) => {
    const speaker = found.speaker;
    const name =
      speaker && speaker.resolved !== undefined && !speaker.text.includes(speaker.resolved)
        ? `${speaker.text} = ${speaker.resolved}`
        : speaker?.text;
    return { words: found.parts.map(([from, to]) => text.slice(from, to)).join(' | '), who: name ?? null, form: found.form, found };
  });
}

/** Only words and speakers. */
export const pairs = (text: string, input: Omit<ExtractInput, 'text'> = {}): [string, string | null][] =>
  read(text, input).map(({ words, who }) => [words, who]);
