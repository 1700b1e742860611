/** The tab *Keep*: watch terms, and what goes into the archive and out of it as files. */
import type { WatchTerm } from '../messages';
import type { ArticleId } from '../model/records';
import { t } from '../ui/text';
import { useArrival } from './arrival';
import { Backup } from './backup';
import { Export } from './export';
import type { Filters } from './filters';
import { Import, type Imports } from './import';
import type { Names } from './names';
import { useSurroundings } from './surroundings';
import { Watch } from './watch';

interface Props {
  readonly filters: Filters;
  readonly names: Names;
  readonly imports: Imports;
  /** The archive has changed. */
  readonly onChanged: () => void;
  readonly onRead: (article: ArticleId, at: string) => void;
  readonly onStatements: (term: WatchTerm, at: string) => void;
  readonly at: string | null;
  readonly onArrived: () => void;
}

export function Keep({ filters, names, imports, onChanged, onRead, onStatements, at, onArrived }: Props) {
  const { isPopup, openInTab } = useSurroundings();
  useArrival(at, true, onArrived);
  return (
    <div class="keep">
      <Watch onChanged={onChanged} onStatements={onStatements} />
      {isPopup ? (
        <section aria-labelledby="keep-files">
          <h2 id="keep-files" class="bg-heading">
            {t('keep_files')}
          </h2>
          <p class="soft">{t('keep_files_why')}</p>
          <button type="button" class="action" onClick={() => void openInTab()}>
            {t('keep_open_tab')}
          </button>
        </section>
      ) : (
        <>
          <Import imports={imports} onRead={onRead} />
          <Export filters={filters} names={names} />
          <Backup onChanged={onChanged} />
        </>
      )}
    </div>
  );
}
