/** Dragging with a pointer that is captured: at most once a frame the way so far is told, in CSS px. */
import { DRAG_AFTER, FLICK_OVER } from './constants';

/** One drag, from its beginning to its end. */
export interface Drag {
  move(x: number, y: number): void;
  /** The pointer was let go; `speed` is how fast it went downwards at last, in px per ms. */
  drop(speed: number): void;
  /** The browser took the pointer away. */
  cancel(): void;
}

interface Sample {
  readonly y: number;
  readonly time: number;
}

/**
 * Lets `element` be dragged by what `isHandle` says is a handle. `begin` is called when a press has become a drag;
 * what has only been pressed is left to be a click.
 */
export function draggable(element: HTMLElement, isHandle: (target: Element) => boolean, begin: () => Drag): void {
  element.addEventListener('pointerdown', (down) => {
    const window = element.ownerDocument.defaultView;
    if (!window || !down.isTrusted || !down.isPrimary || down.button !== 0 || !isHandle(down.target as Element)) return;
    const ending = new AbortController();
    const { signal } = ending;
    const { pointerId, clientX, clientY } = down;
    let drag: Drag | null = null;
    let frame = 0;
    let at = { x: 0, y: 0 };
    let samples: readonly Sample[] = [];

    const tell = (): void => {
      frame = 0;
      drag?.move(at.x, at.y);
    };
    const onMove = (event: PointerEvent): void => {
      if (!event.isTrusted || event.pointerId !== pointerId) return;
      at = { x: event.clientX - clientX, y: event.clientY - clientY };
      samples = [...samples.filter(({ time }) => event.timeStamp - time <= FLICK_OVER), { y: at.y, time: event.timeStamp }];
      if (!drag) {
        if (Math.hypot(at.x, at.y) < DRAG_AFTER) return;
        element.setPointerCapture(pointerId);
        drag = begin();
      }
      frame ||= window.requestAnimationFrame(tell);
    };
    const end = (event: PointerEvent): void => {
      if (!event.isTrusted || event.pointerId !== pointerId) return;
      ending.abort();
      if (frame) {
        window.cancelAnimationFrame(frame);
        tell();
      }
      if (event.type === 'pointerup') {
        const recent = samples.filter(({ time }) => event.timeStamp - time <= FLICK_OVER);
        const [first, last] = [recent[0], recent.at(-1)];
        const elapsed = first && last ? last.time - first.time : 0;
        drag?.drop(first && last && elapsed > 0 ? (last.y - first.y) / elapsed : 0);
      } else drag?.cancel();
    };
    // Until it is captured the pointer can leave the element: the window hears of it first and in any case.
    window.addEventListener('pointermove', onMove, { capture: true, signal });
    window.addEventListener('pointerup', end, { capture: true, signal });
    window.addEventListener('pointercancel', end, { capture: true, signal });
  });
}
