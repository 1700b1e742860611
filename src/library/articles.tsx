/** All articles of the archive. */

import { libraryHash } from '../library-address';
import { shown, useAnswer } from '../panel/answer';
import { Failed, Waiting } from '../panel/condition';
import { useSurroundings } from '../panel/surroundings';
import { dateLine, reachWords } from '../ui/dates';
import { t } from '../ui/text';
import { Heading } from './library';
import { useArrived } from './place';

export function Articles() {
  const { worker } = useSurroundings();
  const [answer, again] = useAnswer('articles', () => worker('articles', {}));
  const known = shown(answer);
  useArrived(known !== null);
  return (
    <>
      <Heading title={t('library_articles')} />
      {answer.state === 'failed' ? (
        <Failed failure={answer.failure} again={again} />
      ) : known === null ? (
        <Waiting />
      ) : (
        <>
          <p class="soft">{reachWords(known.reach)}</p>
          <ol class="articles">
            {known.articles.map((article) => (
              <li key={article.id}>
                <a href={libraryHash({ at: 'article', article: article.id })}>{article.headline ?? t('panel_article_untitled')}</a>{' '}
                <span class="soft">{dateLine(article.date)}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
