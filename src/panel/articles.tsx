/** The tab *Articles*: what the archive was made from, by date, with what a reader should know of each source. */
import { useState } from 'preact/hooks';
import { type ArticleSummary, MAX_LISTED } from '../messages';
import type { Edtf } from '../model/edtf';
import type { ArticleId } from '../model/records';
import { issuers } from '../ui/cite';
import { dateLine, dateWords, reachWords } from '../ui/dates';
import { commaList } from '../ui/lists';
import { Recorded } from '../ui/recorded';
import { type MessageKey, t, tn } from '../ui/text';
import { shown, useAnswer } from './answer';
import { useArrival } from './arrival';
import { Condition, Failed, Waiting } from './condition';
import { useSurroundings } from './surroundings';

interface Props {
  readonly onRead: (article: ArticleId, at: string) => void;
  readonly at: string | null;
  readonly onArrived: () => void;
}

/** What to know of an address: that there is none, that it cannot be followed, or that it is not as printed. */
function addressCondition(link: ArticleSummary['link']): MessageKey | null {
  if (link === null) return 'panel_article_no_address';
  if (link.url === null) return 'panel_article_broken';
  return link.url === link.printed ? null : 'panel_article_repaired';
}

/** What to know of a source before trusting its wording, its date or its address, in short. */
export function condition({
  machineTranslated,
  date,
  link,
}: Pick<ArticleSummary, 'machineTranslated' | 'date' | 'link'>): readonly string[] {
  const address = addressCondition(link);
  return [
    ...(machineTranslated ? [t('ui_translated')] : []),
    ...(date.basis === 'inferred' ? [t('ui_inferred')] : []),
    ...(address ? [t(address)] : []),
  ];
}

/** Articles drawn at once; the next are on demand. */
const LISTED = 100;

export function Articles({ onRead, at, onArrived }: Props) {
  const { worker } = useSurroundings();
  const [most, setMost] = useState(LISTED);
  const [answer, again] = useAnswer(String(most), () => worker('articles', { limit: Math.min(most, MAX_LISTED) }));
  const listed = shown(answer);
  useArrival(at, listed !== null, onArrived);
  if (answer.state === 'failed') return <Failed failure={answer.failure} again={again} />;
  if (!listed) return <Waiting />;
  const { articles } = listed;
  if (articles.length === 0) return <Condition title={t('panel_archive_empty')} />;
  return (
    <section aria-labelledby="articles">
      <h2 id="articles" class="bg-heading">
        {reachWords(listed.reach)}
      </h2>
      <ol class="articles">
        {articles.map((article) => {
          const element = `article-${article.id}`;
          return (
            <li key={article.id}>
              <button
                type="button"
                class="open-article"
                data-result
                data-article={article.id}
                id={element}
                onClick={() => onRead(article.id, element)}
              >
                <span class={article.headline === null ? 'title untitled' : 'title'}>
                  {article.headline === null ? (
                    t('panel_article_untitled')
                  ) : (
                    <Recorded language={article.language}>{article.headline}</Recorded>
                  )}
                </span>
                <span class="soft">{dateLine(article.date)}</span>
                <span class="soft">{issuedBy(article)}</span>
                <span class="soft">
                  {t('panel_count', tn('panel_count_statements', article.statements), tn('panel_count_facts', article.facts))}
                </span>
                <span class="notes">
                  {article.kept && <span class="note kept">{keptWords(article.kept)}</span>}
                  {!article.kept && article.hasText && <span class="note kept">{t('keep_text_attached')}</span>}
                  {condition(article).map((note) => (
                    <span class="note" key={note}>
                      {note}
                    </span>
                  ))}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {articles.length < listed.total && (
        <p class="more actions">
          {articles.length < MAX_LISTED ? (
            <button type="button" class="action" onClick={() => setMost(most + LISTED)}>
              {t('panel_more')}
            </button>
          ) : (
            <button type="button" class="action" onClick={() => void worker('openLibrary', { place: { at: 'articles' } })}>
              {t('panel_library')}
            </button>
          )}
          <span class="soft">{t('panel_shown', articles.length, listed.total)}</span>
        </p>
      )}
    </section>
  );
}

/** That the reader keeps an article, and since when. */
export const keptWords = ({ how, at }: NonNullable<ArticleSummary['kept']>): string =>
  t(`keep_kept_${how}`, dateWords(at.slice(0, 10) as Edtf));

/** Who issued an article and where it was written, as far as it says. */
function issuedBy(article: Pick<ArticleSummary, 'agency' | 'publisher' | 'place'>): string {
  const parts = [...issuers(article), ...(article.place === null ? [] : [article.place])];
  return parts.length > 0 ? commaList(parts) : t('panel_article_issuer_unknown');
}
