/** The files being taken in, one after another: a pure reducer, so that progress and cancelling need no browser to test. */
import type { FileReport } from '../messages';

/** One file. `waiting` and `reading` come to an end by themselves or are cancelled. */
export type Line =
  | { readonly id: number; readonly name: string; readonly state: 'waiting' | 'reading' | 'cancelled' }
  | { readonly id: number; readonly name: string; readonly state: 'done'; readonly report: FileReport };

export type QueueEvent =
  | { readonly type: 'add'; readonly names: readonly string[]; readonly from: number }
  | { readonly type: 'start'; readonly id: number }
  | { readonly type: 'done'; readonly id: number; readonly report: FileReport }
  /** Files that have not begun are not begun; the one being read is finished, since it is taken in as a whole. */
  | { readonly type: 'cancel' }
  /** Lines of what is over go away. */
  | { readonly type: 'clear' };

/** Whether anything is still to come of a file. */
export const isUnderWay = ({ state }: Line): boolean => state === 'waiting' || state === 'reading';

/** The lines after `event`; ids count on from `from` and are the caller's to keep apart. */
export function reduceQueue(lines: readonly Line[], event: QueueEvent): readonly Line[] {
  switch (event.type) {
    case 'add':
      return [...lines, ...event.names.map((name, i): Line => ({ id: event.from + i, name, state: 'waiting' }))];
    case 'start':
      return lines.map((line) => (line.id === event.id && line.state === 'waiting' ? { ...line, state: 'reading' } : line));
    case 'done':
      return lines.map(
        (line): Line =>
          line.id === event.id && isUnderWay(line) ? { id: line.id, name: line.name, state: 'done', report: event.report } : line,
      );
    case 'cancel':
      return lines.map((line) => (line.state === 'waiting' ? { ...line, state: 'cancelled' } : line));
    case 'clear':
      return lines.filter(isUnderWay);
  }
}
