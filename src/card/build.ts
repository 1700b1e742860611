/** Plain data to elements. */
import type { CardCommand, Drawn } from '../messages';

/** The elements and texts for `drawn`; `onPress` hears of each control that is pressed, with the control itself. */
export function build(
  document: Document,
  drawn: readonly Drawn[],
  onPress: (command: CardCommand, control: HTMLElement) => void,
): readonly Node[] {
  return drawn.map((piece) => {
    if (typeof piece === 'string') return document.createTextNode(piece);
    const [tag, attributes, children, press] = piece;
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    if (press) element.addEventListener('click', () => onPress(press, element));
    element.append(...build(document, children, onPress));
    return element;
  });
}
