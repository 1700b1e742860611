import type { ComponentChildren } from 'preact';

interface Props {
  /** Names what is in it: wherever this is the same, the children are, on every card while the archive stays as it is. */
  readonly of: string;
  readonly children: ComponentChildren;
}

/**
 * What stands in several places in the same words. On a page of the extension it is just its children; a card, which is
 * sent to the page that it is shown on, has it sent once (src/card/draw.ts).
 */
export function Once({ children }: Props) {
  return children;
}
