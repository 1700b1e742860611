/** A button for what cannot be taken back: pressed, it says what it will do, and does so when that is pressed. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../ui/text';

interface Props {
  /** What the button says, and a longer name for it where that alone would not tell of what. */
  readonly label: string;
  readonly name?: string;
  /** What will be done. */
  readonly question: ComponentChildren;
  /** What the button says that does it. */
  readonly yes: string;
  readonly onYes: () => Promise<void> | void;
}

export function Sure({ label, name, question, yes, onYes }: Props) {
  const [asking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (!asking) {
    return (
      <button type="button" class="action" ref={opener} aria-label={name} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  const leave = () => {
    setAsking(false);
    // the button is drawn again by then
    setTimeout(() => opener.current?.focus());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') leave();
  };
  return (
    <fieldset class="sure" onKeyDown={onKeyDown}>
      <div role="alert">{question}</div>
      <p class="actions">
        <button
          type="button"
          class="action grave"
          onClick={async () => {
            await onYes();
            setAsking(false);
          }}
        >
          {yes}
        </button>
        <button type="button" class="action" ref={focusOnce} onClick={leave}>
          {t('keep_cancel')}
        </button>
      </p>
    </fieldset>
  );
}

/** Focuses an element when it appears. Outside the component, so that it is called once and not at every drawing. */
const focusOnce = (element: HTMLElement | null): void => element?.focus();
