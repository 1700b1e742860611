/** Correcting what was found in an article: speaker, date and form of a statement; dropping it; taking that back. */
import { useId, useRef, useState } from 'preact/hooks';
import type { Failure, StatementView } from '../messages';
import type { Change, EntityId, StatementId } from '../model/records';
import { t } from '../ui/text';
import { failureWords } from './condition';
import { changesOf, type Fields, fieldsOf } from './correction';
import { useSurroundings } from './surroundings';

interface Props {
  readonly statement: StatementView;
  /** The archive's entities by name, which a typed speaker may be. */
  readonly entities: ReadonlyMap<EntityId, string>;
  /** The archive has taken in a change of this statement. */
  readonly onChanged: (statement: StatementId, what: 'corrected' | 'dropped' | 'undone') => void;
}

/** A statement's buttons for changing it, and the form where it is being corrected. */
export function Corrections({ statement, entities, onChanged }: Props) {
  const { worker } = useSurroundings();
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const opener = useRef<HTMLButtonElement>(null);

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  /** Makes the changes in their order, as far as the archive takes them. */
  async function correct(changes: readonly Change[], what: 'corrected' | 'dropped'): Promise<boolean> {
    for (const change of changes) {
      const reply = await worker('correct', { statement: statement.id, change });
      if (!reply.ok) {
        setFailure(reply.error);
        return false;
      }
    }
    setFailure(null);
    if (changes.length > 0) onChanged(statement.id, what);
    return true;
  }
  async function undo() {
    const reply = await worker('undo', { statement: statement.id });
    if (!reply.ok) return setFailure(reply.error);
    setFailure(null);
    onChanged(statement.id, 'undone');
  }
  return (
    <div class="corrections">
      <p class="actions">
        {statement.corrected.length > 0 && <span class="note">{t('keep_corrected')}</span>}
        <button type="button" class="action" ref={opener} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('keep_correct')}
        </button>
        <button type="button" class="action" onClick={() => void correct([{ dropped: true }], 'dropped')}>
          {t('keep_drop')}
        </button>
        {statement.corrected.length > 0 && (
          <button type="button" class="action" onClick={() => void undo()}>
            {t('keep_undo')}
          </button>
        )}
      </p>
      {failure && <p role="alert">{failureWords(failure)}</p>}
      {open && (
        <CorrectionForm
          statement={statement}
          entities={entities}
          onCancel={close}
          onCorrect={async (changes) => {
            if (await correct(changes, 'corrected')) close();
          }}
        />
      )}
    </div>
  );
}

interface FormProps extends Pick<Props, 'statement' | 'entities'> {
  readonly onCorrect: (changes: readonly Change[]) => Promise<void>;
  readonly onCancel: () => void;
}

const WRONG = { speakers: 'keep_speakers_wrong', date: 'keep_date_wrong' } as const;

function CorrectionForm({ statement, entities, onCorrect, onCancel }: FormProps) {
  const [fields, setFields] = useState<Fields>(fieldsOf(statement));
  const [wrong, setWrong] = useState<keyof typeof WRONG | null>(null);
  const id = useId();
  const change = (part: Partial<Fields>) => {
    setFields((before) => ({ ...before, ...part }));
    setWrong(null);
  };
  const submit = (event: Event) => {
    event.preventDefault();
    const result = changesOf(statement, fields, entities, t('keep_date_by_reader'));
    if (result.ok) void onCorrect(result.changes);
    else setWrong(result.field);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // a field's own list of names takes the arrows, which elsewhere move among results
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') event.stopPropagation();
    if (event.key !== 'Escape') return;
    // Esc leaves the form, not the panel
    event.preventDefault();
    onCancel();
  };
  const invalid = (field: keyof typeof WRONG) => wrong === field && { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` };
  return (
    <form class="correction" onSubmit={submit} onKeyDown={onKeyDown}>
      <label>
        <span>{t('panel_filter_speaker')}</span>
        <input
          name="speakers"
          list={`${id}-names`}
          autocomplete="off"
          maxLength={1_000}
          value={fields.speakers}
          ref={focusOnce}
          {...invalid('speakers')}
          onInput={(event) => change({ speakers: event.currentTarget.value })}
        />
      </label>
      <datalist id={`${id}-names`}>
        {[...entities].map(([entity, name]) => (
          <option key={entity} value={name} />
        ))}
      </datalist>
      <label>
        <span>{t('keep_said')}</span>
        <input
          name="date"
          autocomplete="off"
          maxLength={40}
          value={fields.date}
          {...invalid('date')}
          onInput={(event) => change({ date: event.currentTarget.value })}
        />
      </label>
      <label>
        <span>{t('panel_filter_form')}</span>
        <select name="form" value={fields.form} onChange={(event) => change({ form: event.currentTarget.value as Fields['form'] })}>
          {(statement.form === 'mixed' ? (['direct', 'mixed', 'indirect'] as const) : (['direct', 'indirect'] as const)).map((form) => (
            <option key={form} value={form} selected={form === fields.form}>
              {t(`ui_form_${form}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="hint soft">{t('keep_correct_hint')}</p>
      {wrong && (
        <p role="alert" id={`${id}-wrong`}>
          {t(WRONG[wrong])}
        </p>
      )}
      <p class="actions">
        <button type="submit" class="action">
          {t('keep_correct_done')}
        </button>
        <button type="button" class="action" onClick={onCancel}>
          {t('keep_cancel')}
        </button>
      </p>
    </form>
  );
}

/** Focuses a field when it appears. Outside the component, so that it is called once and not at every drawing. */
const focusOnce = (element: HTMLElement | null): void => element?.focus();
