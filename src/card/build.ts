/** Plain data to elements. */
import type { CardCommand, Drawn } from '../messages';
import { createListed, isListed } from './elements';

/**
 * The elements and texts for `drawn`; `onPress` hears of each control that is pressed, with the control itself. What is
 * not on the list of what a card is made of (elements.ts) is left out.
 */
export function build(
  document: Document,
  drawn: readonly Drawn[],
  onPress: (command: CardCommand, control: Element) => void,
): readonly Node[] {
  return drawn.flatMap((piece) => {
    if (typeof piece === 'string') return document.createTextNode(piece);
    const [tag, attributes, children, press] = piece;
    const element = createListed(document, tag);
    if (!element) return [];
    for (const [name, value] of Object.entries(attributes)) if (isListed(name, value)) element.setAttribute(name, value);
    if (press) element.addEventListener('click', () => onPress(press, element));
    element.append(...build(document, children, onPress));
    return element;
  });
}
