/** The library: where one can go in it, and the place that the address names. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { type LibraryPlace, libraryHash } from '../library-address';
import { type MessageKey, t } from '../ui/text';
import { Articles } from './articles';
import { ArrivalContext, HEADING_ID, usePlace } from './place';
import { Reader } from './reader';

/** The places that are always in sight, in the order in which they are offered. */
const WAYS = [['articles', 'library_articles']] as const satisfies readonly (readonly [LibraryPlace['at'], MessageKey])[];

/** Where in the navigation a place belongs. */
const BELONGS: Partial<Record<LibraryPlace['at'], (typeof WAYS)[number][0]>> = { article: 'articles', articles: 'articles' };

export function Library() {
  const { place, arrival } = usePlace();
  return (
    <ArrivalContext.Provider value={arrival}>
      <a class="skip" href={`#${HEADING_ID}`} onClick={skip}>
        {t('library_skip')}
      </a>
      <header class="masthead">
        <p class="paper">{t('extension_name')}</p>
        <nav aria-label={t('library_nav')}>
          <ul>
            {WAYS.map(([at, name]) => (
              <li key={at}>
                <a href={libraryHash({ at } as LibraryPlace)} aria-current={BELONGS[place.at] === at ? 'page' : undefined}>
                  {t(name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <View place={place} />
      </main>
    </ArrivalContext.Provider>
  );
}

/** Goes to the heading without a change of the address, which names a place. */
function skip(event: Event): void {
  event.preventDefault();
  document.getElementById(HEADING_ID)?.focus();
}

function View({ place }: { readonly place: LibraryPlace }) {
  switch (place.at) {
    case 'article':
      return <Reader key={place.article} place={place} />;
    default:
      return <Articles />;
  }
}

/** A place's heading, which is the document's title too. */
export function Heading({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  useEffect(() => {
    document.title = t('library_title', title, t('extension_name'));
  }, [title]);
  return (
    <h1 id={HEADING_ID} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}
