/** What to know of an article beside its words, as panel and library show it. */
import type { ArticleView } from '../messages';
import { issuers, nameList } from '../ui/cite';
import { dateLine } from '../ui/dates';
import { commaList } from '../ui/lists';
import { Recorded, recorded } from '../ui/recorded';
import { t, tn } from '../ui/text';
import { condition, keptWords } from './articles';

/** Who issued the article, when and where, its address, and the condition it is in. */
export function Particulars({ article }: { readonly article: ArticleView['article'] }) {
  const { credits, place, date, link, machineTranslated, notes, kept } = article;
  const issued = issuers(article);
  const tags = condition(article);
  return (
    <dl class="particulars">
      {kept && (
        <div>
          <dt>{t('keep_kept')}</dt>
          <dd>{keptWords(kept)}</dd>
        </div>
      )}
      <div>
        <dt>{t('panel_article_date')}</dt>
        <dd>{dateLine(date)}</dd>
      </div>
      {issued.length > 0 && (
        <div>
          <dt>{t('panel_article_issuer')}</dt>
          <dd>
            <bdi>{commaList(issued)}</bdi>
          </dd>
        </div>
      )}
      {place !== null && (
        <div>
          <dt>{t('panel_article_place')}</dt>
          <dd>
            <Recorded language={article.language}>{place}</Recorded>
          </dd>
        </div>
      )}
      {credits.length > 0 && (
        <div>
          <dt>{t('panel_article_credits')}</dt>
          <dd>{nameList(credits)}</dd>
        </div>
      )}
      {link && (
        <div>
          <dt>{t('panel_article_address')}</dt>
          <dd>
            {link.url === null ? (
              link.printed
            ) : (
              <a href={link.url} target="_blank" rel="noopener noreferrer">
                {t('ui_source_new_tab', link.url)}
              </a>
            )}
          </dd>
        </div>
      )}
      {(tags.length > 0 || notes.length > 0) && (
        <div>
          <dt>{t('panel_article_condition')}</dt>
          <dd>
            <details class="condition-notes">
              <summary>{[...tags, ...(notes.length > 0 ? [tn('panel_article_notes', notes.length)] : [])].join(' · ')}</summary>
              <ul>
                {machineTranslated && <li>{t('ui_translated_why')}</li>}
                {notes.map((note) => (
                  <li key={note} {...recorded()}>
                    {note}
                  </li>
                ))}
              </ul>
            </details>
          </dd>
        </div>
      )}
    </dl>
  );
}
