import { reading, type TextBlock } from '../../src/page/text';
import type { InnerRoot } from '../../src/page/trees';
import { finish } from '../finish';

/** The text below `root`, read in one go. */
export const extract = (root: Element | ShadowRoot, onRoot: (root: InnerRoot) => void = () => {}): TextBlock[] =>
  finish(reading(root, onRoot));
