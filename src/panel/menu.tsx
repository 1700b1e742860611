/** A button that opens a short menu, by the ARIA pattern: https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { messageLocale } from '../ui/text';

interface Item {
  readonly id: string;
  readonly label: string;
}

interface Props {
  /** What the button says. */
  readonly label: string;
  /** Tells a screen reader more than `label` does: what the menu is of. */
  readonly title: string;
  readonly items: readonly Item[];
  readonly onChoose: (id: string) => void;
}

/** The index that a key moves to among `count` items from `at` (-1 for none), round the ends; null where it is no such key. */
export function menuIndex(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (Math.max(at, 0) - 1 + count) % count;
  return key === 'Home' ? 0 : key === 'End' ? count - 1 : null;
}

/** The first item after `at`, round the end, whose label begins with `letter`; null where none does. */
export function menuLetter(letter: string, at: number, labels: readonly string[]): number | null {
  const sought = letter.toLocaleLowerCase(messageLocale());
  for (let step = 1; step <= labels.length; step += 1) {
    const index = (at + step) % labels.length;
    if (labels[index]?.toLocaleLowerCase(messageLocale()).startsWith(sought)) return index;
  }
  return null;
}

export function MenuButton({ label, title, items, onChoose }: Props) {
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  const [above, setAbove] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const entries = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];

  useLayoutEffect(() => {
    if (!open) return;
    entries()
      .at(open === 'first' ? 0 : -1)
      ?.focus({ preventScroll: true });
    const box = menu.current?.getBoundingClientRect();
    // a popup shows nothing beyond its own edge
    setAbove(box !== undefined && box.bottom > innerHeight && box.height < box.top);
  }, [open]);
  useEffect(() => {
    if (!open) return;
    const onPointerDown = (event: Event) => {
      if (!(event.target instanceof Node && root.current?.contains(event.target))) setOpen(null);
    };
    document.addEventListener('pointerdown', onPointerDown);
    return () => document.removeEventListener('pointerdown', onPointerDown);
  }, [open]);

  const close = () => {
    setOpen(null);
    button.current?.focus({ preventScroll: true });
  };
  const onMenuKey = (event: KeyboardEvent) => {
    if (event.key === 'Tab') return setOpen(null);
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const letter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const to = letter
      ? menuLetter(
          event.key,
          at,
          items.map((item) => item.label),
        )
      : menuIndex(event.key, at, all.length);
    if (event.key === 'Escape') close();
    else if (to !== null) all[to]?.focus();
    else if (!letter) return;
    event.preventDefault();
  };
  const onButtonKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  return (
    <span class="menu-of" ref={root}>
      <button
        ref={button}
        type="button"
        class="action"
        data-menu
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-label={title}
        onKeyDown={onButtonKey}
        onClick={() => setOpen(open ? null : 'first')}
      >
        <span aria-live="polite">{label}</span> <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <div role="menu" tabIndex={-1} ref={menu} class="menu" data-above={above} aria-label={title} onKeyDown={onMenuKey}>
          {items.map(({ id, label: words }) => (
            <button
              key={id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              data-choice={id}
              onClick={() => {
                close();
                onChoose(id);
              }}
            >
              {words}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
