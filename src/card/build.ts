/** Plain data to elements. */
import type { CardCommand, CardSheet, Drawn } from '../messages';
import { createListed, isListed } from './elements';

/**
 * The elements and texts of a sheet; `onPress` hears of each control that is pressed, with the control itself. What is
 * not on the list of what a card is made of (elements.ts) is left out.
 */
export function build(
  document: Document,
  { drawn, shared }: Pick<CardSheet, 'drawn' | 'shared'>,
  onPress: (command: CardCommand, control: Element) => void,
): readonly Node[] {
  const nodesOf = (pieces: readonly Drawn[]): readonly Node[] => pieces.flatMap(nodeOf);
  const nodeOf = (piece: Drawn): Node | readonly Node[] => {
    if (typeof piece === 'number') return nodesOf(shared[piece] ?? []);
    if (typeof piece === 'string') return document.createTextNode(piece);
    const [tag, attributes, children, press] = piece;
    const element = createListed(document, tag);
    if (!element) return [];
    for (const name in attributes) {
      const value = attributes[name] as string;
      if (isListed(name, value)) element.setAttribute(name, value);
    }
    if (press) element.addEventListener('click', () => onPress(press, element));
    element.append(...nodesOf(children));
    return element;
  };
  return nodesOf(drawn);
}
