/** Keeping the article of the page that the panel is about. */
import { useEffect, useState } from 'preact/hooks';
import type { Failure, Kept } from '../messages';
import { t } from '../ui/text';
import { failureWords } from './condition';
import { useSurroundings } from './surroundings';

type State =
  | { readonly at: 'rest' | 'saving' }
  | { readonly at: 'refused'; readonly why: 'unreachable' | 'no-article' }
  | { readonly at: 'failed'; readonly failure: Failure };

interface Props {
  /** The tab whose article is kept at once; null where the reader has only opened the panel. */
  readonly tab: number | null;
  readonly onKept: (kept: Kept) => void;
}

const WHY = { unreachable: 'keep_save_unreachable', 'no-article': 'keep_save_no_article' } as const;

export function SaveArticle({ tab, onKept }: Props) {
  const { readArticle, worker } = useSurroundings();
  const [state, setState] = useState<State>({ at: 'rest' });
  async function save(): Promise<void> {
    setState({ at: 'saving' });
    const read = await readArticle(tab);
    if (!read.ok) return setState({ at: 'refused', why: read.why });
    const reply = await worker('saveArticle', { article: read.article });
    if (!reply.ok) return setState({ at: 'failed', failure: reply.error });
    onKept(reply.value);
  }
  useEffect(() => {
    if (tab !== null) void save();
  }, []);
  return (
    <div class="save">
      <button
        type="button"
        class="action"
        id="save-article"
        aria-disabled={state.at === 'saving'}
        onClick={() => state.at !== 'saving' && void save()}
      >
        {t(state.at === 'saving' ? 'keep_saving' : 'keep_save')}
      </button>
      <p role="status" class="soft">
        {state.at === 'refused' ? t(WHY[state.why]) : state.at === 'failed' ? failureWords(state.failure) : null}
      </p>
    </div>
  );
}
