/** The tab *Keep*: the article of this page, those kept last with what was found in them, and the way to the rest, in the library. */
import type { LibraryPlace } from '../library-address';
import type { Kept } from '../messages';
import type { ArticleId } from '../model/records';
import { type MessageKey, t, tn } from '../ui/text';
import { shown, useAnswer } from './answer';
import { useArrival } from './arrival';
import { keptWords } from './articles';
import { SaveArticle } from './save';
import { useSurroundings } from './surroundings';

/** Kept articles that are listed here; the library has them all. */
const LISTED = 5;

interface Props {
  readonly onKept: (kept: Kept) => void;
  readonly onRead: (article: ArticleId, at: string) => void;
  readonly at: string | null;
  readonly onArrived: () => void;
}

/** What the library has of all that, and what it is called here. */
const WAYS = [
  [{ at: 'kept' }, 'keep_library_kept'],
  [{ at: 'files' }, 'keep_library_files'],
  [{ at: 'stored' }, 'keep_library_stored'],
] as const satisfies readonly (readonly [LibraryPlace, MessageKey])[];

export function Keep({ onKept, onRead, at, onArrived }: Props) {
  const { worker, isPopup } = useSurroundings();
  const [answer] = useAnswer('kept', () => worker('articles', { kept: true, limit: LISTED }));
  const kept = (shown(answer)?.articles ?? []).flatMap((article) => (article.kept ? [{ ...article, kept: article.kept }] : []));
  useArrival(at, shown(answer) !== null, onArrived);
  const open = async (place: LibraryPlace) => {
    const reply = await worker('openLibrary', { place });
    // it would stay open over a tab in another window
    if (reply.ok && isPopup) window.close();
  };
  return (
    <div class="keep">
      <section aria-labelledby="keep-page">
        <h2 id="keep-page" class="bg-heading">
          {t('panel_tab_page')}
        </h2>
        <SaveArticle unsaved={null} onKept={onKept} />
      </section>
      {kept.length > 0 && (
        <section aria-labelledby="keep-last">
          <h2 id="keep-last" class="bg-heading">
            {t('keep_last')}
          </h2>
          <ol class="articles">
            {kept.map((article) => {
              const element = `kept-${article.id}`;
              return (
                <li key={article.id}>
                  <button type="button" class="open-article" data-result id={element} onClick={() => onRead(article.id, element)}>
                    <span class={article.headline === null ? 'title untitled' : 'title'}>
                      {article.headline ?? t('panel_article_untitled')}
                    </span>
                    <span class="soft">{keptWords(article.kept)}</span>
                    <span class="soft">{tn('keep_found', article.statements)}</span>
                  </button>
                </li>
              );
            })}
          </ol>
        </section>
      )}
      <section aria-labelledby="keep-library">
        <h2 id="keep-library" class="bg-heading">
          {t('library_nav')}
        </h2>
        <ul class="to-library">
          {WAYS.map(([place, words]) => (
            <li key={place.at}>
              <button type="button" class="bg-follow" data-library={place.at} onClick={() => void open(place)}>
                {t(words)}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
