/** Copying a statement with its source, in the form in which it is to be used. */
import { useEffect, useState } from 'preact/hooks';
import { bibtex } from '../exports/bibtex';
import { cslJson } from '../exports/csl-json';
import type { StatementView } from '../messages';
import { citation, nameList } from '../ui/cite';
import { markdown } from '../ui/markdown';
import { type MessageKey, t } from '../ui/text';
import { MenuButton } from './menu';

/** How long the button says what became of the copy, in milliseconds: long enough to be read once. */
const SHOWN_FOR = 2_500;

const WORDS = {
  idle: 'panel_copy_menu',
  copied: 'panel_copied',
  refused: 'panel_copy_refused',
} as const satisfies Record<string, MessageKey>;

/** In the order in which they are offered. */
const FORMS = {
  sentence: ['panel_copy_sentence', citation],
  markdown: ['panel_copy_markdown', markdown],
  bibtex: ['keep_format_bibtex', (statement) => bibtex([statement])],
  csl: ['keep_format_csl', (statement) => cslJson([statement])],
} as const satisfies Record<string, readonly [MessageKey, (statement: StatementView) => string]>;
type Form = keyof typeof FORMS;

/** A button that opens the forms to copy a statement in, and says in its own place what became of it. */
export function CopyStatement({ statement }: { readonly statement: StatementView }) {
  const [outcome, setOutcome] = useState<keyof typeof WORDS>('idle');
  useEffect(() => {
    if (outcome === 'idle') return;
    const timer = setTimeout(() => setOutcome('idle'), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (form: string) =>
    void navigator.clipboard.writeText(FORMS[form as Form][1](statement)).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    );
  return (
    <MenuButton
      label={t(WORDS[outcome])}
      title={t('panel_copy_of', nameList(statement.speakers.map(({ name }) => name)))}
      items={(Object.keys(FORMS) as Form[]).map((id) => ({ id, label: t(FORMS[id][0]) }))}
      onChoose={copy}
    />
  );
}
