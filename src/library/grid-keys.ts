/**
 * Moving in a grid by keys, as the ARIA grid pattern has it: https://www.w3.org/WAI/ARIA/apg/patterns/grid/. Pure; a
 * place is a row and a column, both from 0.
 */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** Rows that Page Up and Page Down go: about what is in sight. */
const PAGE = 10;

/**
 * The cell that a key leads to from `at` in a grid of so many rows and columns, or null where the key is none of the
 * pattern's.
 */
export function cellForKey(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  at: Cell,
  size: { readonly rows: number; readonly columns: number },
  rightToLeft: boolean,
): Cell | null {
  const within = (value: number, count: number): number => Math.min(count - 1, Math.max(0, value));
  const to = (row: number, column: number): Cell => ({ row: within(row, size.rows), column: within(column, size.columns) });
  const forward = rightToLeft ? -1 : 1;
  switch (key) {
    case 'ArrowUp':
      return to(at.row - 1, at.column);
    case 'ArrowDown':
      return to(at.row + 1, at.column);
    case 'ArrowRight':
      return to(at.row, at.column + forward);
    case 'ArrowLeft':
      return to(at.row, at.column - forward);
    case 'PageUp':
      return to(at.row - PAGE, at.column);
    case 'PageDown':
      return to(at.row + PAGE, at.column);
    case 'Home':
      return to(ctrlKey ? 0 : at.row, 0);
    case 'End':
      return to(ctrlKey ? size.rows - 1 : at.row, size.columns - 1);
    default:
      return null;
  }
}
