/** Removes an article that the reader keeps, or the text attached to a bundled one. */
import { useState } from 'preact/hooks';
import type { Failure } from '../messages';
import type { ArticleId } from '../model/records';
import { t } from '../ui/text';
import { failureWords } from './condition';
import { Sure } from './sure';
import { useSurroundings } from './surroundings';

interface Props {
  readonly article: ArticleId;
  /** The whole article is the reader's, not only its text. */
  readonly kept: boolean;
  /** The archive no longer has it, or no longer its text. */
  readonly onDropped: () => void;
}

export function Drop({ article, kept, onDropped }: Props) {
  const { worker } = useSurroundings();
  const [failure, setFailure] = useState<Failure | null>(null);
  const drop = async () => {
    const reply = await worker('dropArticle', { id: article });
    if (reply.ok) onDropped();
    else setFailure(reply.error);
  };
  return (
    <>
      <Sure
        label={t(kept ? 'keep_remove' : 'keep_detach')}
        question={t(kept ? 'keep_remove_sure' : 'keep_detach_sure')}
        yes={t('keep_remove_yes')}
        onYes={drop}
      />
      {failure && <span role="alert">{failureWords(failure)}</span>}
    </>
  );
}
