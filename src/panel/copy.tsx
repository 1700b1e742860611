import { useEffect, useState } from 'preact/hooks';
import type { StatementView } from '../messages';
import { citation } from '../ui/cite';
import { type MessageKey, t } from '../ui/text';

/** How long the button says what became of the copy, in milliseconds: long enough to be read once. */
const SHOWN_FOR = 2_500;

const WORDS = {
  idle: 'panel_copy',
  copied: 'panel_copied',
  refused: 'panel_copy_refused',
} as const satisfies Record<string, MessageKey>;

/** Copies a statement's citation, and says so in its own place. */
export function CopyCitation({ statement }: { readonly statement: StatementView }) {
  const [outcome, setOutcome] = useState<keyof typeof WORDS>('idle');
  useEffect(() => {
    if (outcome === 'idle') return;
    const timer = setTimeout(() => setOutcome('idle'), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () =>
    navigator.clipboard.writeText(citation(statement)).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <button type="button" class="action" aria-live="polite" onClick={copy}>
      {t(WORDS[outcome])}
    </button>
  );
}
