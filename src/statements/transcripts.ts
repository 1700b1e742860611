/**
 * Conversations printed as such: paragraphs that a label opens ('Q:', 'A:', 'Ruth Abara:'), without quotation marks, since
 * all that follows a label are the words of whom it names.
 */
import type { Range } from './statement';

/** A label of a name or a letter and its colon; who is quoted in marks is read as a sentence. */
const LABEL = /^(\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|al|bin)){0,3}):\s+(?=[^\s"“„«'‘])/u;
/** Fewer labelled paragraphs are a list or a caption. */
const LEAST = 4;

/** What one paragraph of a conversation is. */
export interface Turn {
  readonly label: Range;
  readonly words: Range;
  /** The label is a letter and names nobody ('A:'). */
  readonly letter: boolean;
}

/**
 * The answers of a conversation by the index of their paragraph; empty where the article prints none. Who only asks
 * (each of whose turns ends in a question mark) leads the conversation and is left out.
 */
export function answersIn(text: string, paragraphs: readonly Range[]): Map<number, Turn> {
  const turns = paragraphs.flatMap(([start, end], index) => {
    const label = LABEL.exec(text.slice(start, Math.min(end, start + 80)));
    return label ? [{ index, start, end, name: label[1] as string, from: start + label[0].length }] : [];
  });
  const asks = ({ end }: (typeof turns)[number]): boolean => /[?؟]/.test(text.charAt(end - 1));
  /** How many turns each has, and how many of them ask. */
  const byName = new Map<string, { turns: number; asked: number }>();
  for (const turn of turns) {
    const { turns: known, asked } = byName.get(turn.name) ?? { turns: 0, asked: 0 };
    byName.set(turn.name, { turns: known + 1, asked: asked + Number(asks(turn)) });
  }
  const found = new Map<number, Turn>();
  const spoken = turns.filter(({ name }) => (byName.get(name)?.turns ?? 0) > 1);
  const questions = spoken.filter(asks).length;
  // a conversation has two sides, one of which asks
  if (spoken.length < LEAST || new Set(spoken.map(({ name }) => name)).size < 2 || questions === 0) return found;
  for (const { index, start, end, name, from } of spoken) {
    const asksOnly = name === 'Q' || byName.get(name)?.turns === byName.get(name)?.asked;
    if (asksOnly) continue;
    found.set(index, { label: [start, start + name.length], words: [from, end], letter: name.length === 1 });
  }
  return found;
}
