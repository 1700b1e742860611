/** Files: what is taken in, what is backed up and put back, and what is given out. */
import type { LibraryPlace } from '../library-address';
import { t } from '../ui/text';
import { Backup } from './backup';
import { Export } from './export';
import { Heading } from './heading';
import { Import, type Imports } from './import';
import { useArrived } from './place';

interface Props {
  readonly place: Extract<LibraryPlace, { readonly at: 'files' }>;
  readonly imports: Imports;
}

export function Files({ place, imports }: Props) {
  useArrived(true, place.speaker || place.about ? 'keep-export' : null);
  return (
    <div class="forms">
      <Heading title={t('library_files')} />
      <Import imports={imports} />
      <Backup />
      <Export key={JSON.stringify(place)} place={place} />
    </div>
  );
}
