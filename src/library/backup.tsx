/** One file that holds all a reader has added, and putting it back. */
import { useRef, useState } from 'preact/hooks';
import type { Failure, Restored, WorkerArguments } from '../messages';
import { failureWords } from '../panel/condition';
import { t, tn } from '../ui/text';
import { download } from './download';
import { decode, MAX_BYTES } from './file';
import { Notes } from './import';
import { useLibrary } from './surroundings';

type State =
  | { readonly at: 'rest' | 'working' }
  | { readonly at: 'saved'; readonly file: string }
  | { readonly at: 'failed'; readonly failure: Failure }
  | { readonly at: 'unreadable' }
  /** The file is in order and would replace what there is. */
  | { readonly at: 'asking'; readonly text: string }
  | { readonly at: 'done'; readonly restored: Exclude<Restored, { outcome: 'not-empty' }> };

export function Backup() {
  const { fetchWhole, sendWhole, worker } = useLibrary();
  const [state, setState] = useState<State>({ at: 'rest' });
  const picker = useRef<HTMLInputElement>(null);

  const backUp = async () => {
    setState({ at: 'working' });
    const reply = await fetchWhole('backup', {});
    if (!reply.ok) return setState({ at: 'failed', failure: reply.error });
    download(reply.value);
    setState({ at: 'saved', file: reply.value.fileName });
  };
  const restore = async (text: string, replace: boolean) => {
    setState({ at: 'working' });
    const content = await sendWhole(text);
    if (!content.ok) return setState({ at: 'failed', failure: content.error });
    const args: WorkerArguments<'restore'> = { content: content.value, replace };
    const reply = await worker('restore', args);
    if (!reply.ok) return setState({ at: 'failed', failure: reply.error });
    if (reply.value.outcome === 'not-empty') return setState({ at: 'asking', text });
    setState({ at: 'done', restored: reply.value });
  };
  const choose = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > MAX_BYTES.pack) return setState({ at: 'unreadable' });
    try {
      await restore(decode(new Uint8Array(await file.arrayBuffer())), false);
    } catch {
      // the file is gone, or longer than a text can be
      setState({ at: 'unreadable' });
    }
  };
  return (
    <section aria-labelledby="keep-backup">
      <h2 id="keep-backup">{t('keep_backup')}</h2>
      <p class="soft">{t('keep_backup_what')}</p>
      <p class="actions">
        <button type="button" class="action" id="back-up" onClick={() => void backUp()}>
          {t('keep_backup_do')}
        </button>
        <input
          ref={picker}
          type="file"
          id="restore-file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            void choose(event.currentTarget.files?.[0]);
            event.currentTarget.value = '';
          }}
        />
        <button type="button" class="action" id="restore" onClick={() => picker.current?.click()}>
          {t('keep_restore_do')}
        </button>
      </p>
      {state.at === 'asking' && (
        <p role="alert" class="actions">
          {t('keep_restore_sure')}
          <button type="button" class="action" id="restore-replace" onClick={() => void restore(state.text, true)}>
            {t('keep_restore_replace')}
          </button>
          <button type="button" class="action" onClick={() => setState({ at: 'rest' })}>
            {t('keep_cancel')}
          </button>
        </p>
      )}
      <div role="status" class="soft" id="backup-status">
        <Outcome state={state} />
      </div>
    </section>
  );
}

function Outcome({ state }: { readonly state: State }) {
  switch (state.at) {
    case 'working':
      return <p>{t('keep_working')}</p>;
    case 'saved':
      return <p>{t('keep_exported', state.file)}</p>;
    case 'failed':
      return <p>{failureWords(state.failure)}</p>;
    case 'unreadable':
      return <p>{t('keep_file_unreadable')}</p>;
    case 'done':
      if (state.restored.outcome === 'refused') {
        return (
          <>
            <p>{t('keep_restore_refused')}</p>
            <Notes notes={state.restored.problems} />
          </>
        );
      }
      return (
        <p>
          {t(
            'keep_restored',
            tn('ui_reach_articles', state.restored.articles),
            tn('panel_count_statements', state.restored.statements),
            tn('keep_corrections', state.restored.corrections),
          )}
        </p>
      );
    default:
      return null;
  }
}
