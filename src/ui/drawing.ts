/** What drawings share: places in percent of the width, mirrored where the language is written from right to left. */
import { t } from './text';

/** Least width, in CSS px, that a drawing has: a card's column in a window of 320 px. */
export const LEAST_WIDTH = 264;
/** Size of the type in drawings, in CSS px. */
export const TYPE = 10;

const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`;

/** From shares of the width to values of `x`. */
export interface Across {
  /** A point. */
  at(share: number): string;
  /** The left edge of a box of a width around its middle. */
  box(middle: number, width: number): { readonly x: string; readonly width: string };
}

/** For the direction of the interface's language, or the one given. */
export function across(direction: string = t('ui_direction')): Across {
  const isRtl = direction === 'rtl';
  const at = (share: number): number => (isRtl ? 1 - share : share);
  return {
    at: (share) => percent(at(share)),
    box: (middle, width) => ({ x: percent(at(middle) - width / 2), width: percent(width) }),
  };
}
