/** The library: where one can go in it, and the place that the address names. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type LibraryPlace, libraryHash } from '../library-address';
import { type MessageKey, t } from '../ui/text';
import { Articles, Kept } from './articles';
import { Entity } from './entity';
import { Files } from './files';
import { type Imports, useImports } from './import';
import { ArrivalContext, HEADING_ID, usePlace } from './place';
import { Reader } from './reader';
import { Settings } from './settings';
import { Speakers } from './speakers';
import { Stored } from './stored';
import { Timeline } from './timeline';
import { Welcome } from './welcome';

/** The places that are always in sight, in the order in which they are offered. */
const WAYS = [
  ['articles', 'library_articles'],
  ['timeline', 'library_timeline'],
  ['speakers', 'library_speakers'],
  ['kept', 'library_kept'],
  ['files', 'library_files'],
  ['settings', 'library_settings'],
  ['stored', 'library_stored'],
  ['welcome', 'library_about'],
] as const satisfies readonly (readonly [LibraryPlace['at'], MessageKey])[];

/** Where in the navigation a place belongs that is not in it. */
const WITHIN: Partial<Record<LibraryPlace['at'], LibraryPlace['at']>> = { article: 'articles', entity: 'speakers' };

export function Library() {
  const { place, arrival } = usePlace();
  // here, so that files are taken in whatever is looked at meanwhile
  const imports = useImports();
  const here = WITHIN[place.at] ?? place.at;
  const ways = useRef<HTMLUListElement>(null);
  // where the ways are in one line, that may be longer than the screen is wide
  useLayoutEffect(() => ways.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [here]);
  return (
    <ArrivalContext.Provider value={arrival}>
      <a class="skip unseen" href={`#${HEADING_ID}`} onClick={skip}>
        {t('library_skip')}
      </a>
      <header class="masthead">
        <p class="paper">{t('extension_name')}</p>
        <nav aria-label={t('library_nav')}>
          <ul ref={ways}>
            {WAYS.map(([at, name]) => (
              <li key={at} data-at={at}>
                <a href={libraryHash({ at } as LibraryPlace)} aria-current={here === at ? 'page' : undefined}>
                  {t(name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main data-at={place.at}>
        <View place={place} imports={imports} />
      </main>
    </ArrivalContext.Provider>
  );
}

/** Goes to the heading without a change of the address, which names a place. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById(HEADING_ID)?.focus();
}

function View({ place, imports }: { readonly place: LibraryPlace; readonly imports: Imports }) {
  switch (place.at) {
    case 'articles':
      return <Articles />;
    case 'article':
      return <Reader key={place.article} place={place} />;
    case 'entity':
      return <Entity key={place.entity} place={place} />;
    case 'timeline':
      return <Timeline place={place} />;
    case 'speakers':
      return <Speakers key={libraryHash(place)} place={place} />;
    case 'kept':
      return <Kept />;
    case 'files':
      return <Files place={place} imports={imports} />;
    case 'settings':
      return <Settings />;
    case 'stored':
      return <Stored />;
    case 'welcome':
      return <Welcome />;
  }
}
