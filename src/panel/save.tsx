/** Keeping the article of the page that the panel is about. */
import { useState } from 'preact/hooks';
import type { Failure, Kept } from '../messages';
import type { PanelRequest } from '../panel-request';
import { t } from '../ui/text';
import { failureWords } from './condition';
import { useSurroundings } from './surroundings';

/** Why an article was not kept. */
export type Unsaved = Extract<PanelRequest, { readonly unsaved: unknown }>['unsaved'];

type State =
  | { readonly at: 'rest' | 'saving' }
  | { readonly at: 'unsaved'; readonly why: Unsaved }
  | { readonly at: 'failed'; readonly failure: Failure };

const WHY = {
  unreachable: 'keep_save_unreachable',
  'no-article': 'keep_save_no_article',
  failed: 'panel_failed_archive',
} as const;

interface Props {
  /** Why the article was not kept when that was last asked for, before the panel was opened; null where it was not. */
  readonly unsaved: Unsaved | null;
  readonly onKept: (kept: Kept) => void;
}

export function SaveArticle({ unsaved, onKept }: Props) {
  const { readArticle, worker } = useSurroundings();
  const [state, setState] = useState<State>(unsaved === null ? { at: 'rest' } : { at: 'unsaved', why: unsaved });
  const save = async () => {
    if (state.at === 'saving') return;
    setState({ at: 'saving' });
    const read = await readArticle();
    if (!read.ok) return setState({ at: 'unsaved', why: read.why });
    const reply = await worker('saveArticle', { article: read.article });
    if (!reply.ok) return setState({ at: 'failed', failure: reply.error });
    onKept(reply.value);
  };
  return (
    <div class="save">
      <button type="button" class="action" id="save-article" aria-disabled={state.at === 'saving'} onClick={() => void save()}>
        {t(state.at === 'saving' ? 'keep_saving' : 'keep_save')}
      </button>
      <p role="status" class="soft">
        {state.at === 'unsaved' ? t(WHY[state.why]) : state.at === 'failed' ? failureWords(state.failure) : null}
      </p>
    </div>
  );
}
