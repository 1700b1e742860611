/** Articles in a list: all of the archive's, or those that the reader keeps, with what can be done with these. */
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type ArticleSummary, type Failure, MAX_QUERY } from '../messages';
import { condition, keptWords } from '../panel/articles';
import { Condition, Failed, failureWords, Waiting } from '../panel/condition';
import { Sure } from '../panel/sure';
import { issuers } from '../ui/cite';
import { dateLine, reachWords } from '../ui/dates';
import { commaList } from '../ui/lists';
import { Recorded } from '../ui/recorded';
import { t, tn } from '../ui/text';
import { Heading } from './heading';
import { useListed } from './listed';
import { useArrived } from './place';
import { To } from './record';
import { useLibrary } from './surroundings';
import { Watch } from './watch';

/** All articles. */
export function Articles() {
  return (
    <>
      <Heading title={t('library_articles')} />
      <List kept={false} />
    </>
  );
}

/** What the reader keeps: articles and watch terms. */
export function Kept() {
  return (
    <>
      <Heading title={t('library_kept')} />
      <p class="lead">
        {t('library_kept_what')} <To place={{ at: 'files' }}>{t('library_kept_files')}</To>
      </p>
      <div class="beside">
        <section aria-labelledby="kept-articles">
          <h2 id="kept-articles">{t('library_kept_articles')}</h2>
          <List kept />
        </section>
        <Watch />
      </div>
    </>
  );
}

function List({ kept }: { readonly kept: boolean }) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  // what is drawn once is not drawn again for every further page and every letter typed: Preact leaves the same node alone
  const [drawn] = useState(() => new WeakMap<ArticleSummary, VNode>());
  const words = text.trim();
  const { answer, again, list, more, failure } = useListed({ ...(kept && { kept: true as const }), ...(words && { text: words }) });
  useArrived(list !== null);
  if (answer.state === 'failed') return <Failed failure={answer.failure} again={again} />;
  if (list === null) return <Waiting />;
  const changed = (outcome: string) => {
    setSaid(outcome);
    again();
  };
  const isEmpty = list.total === 0 && words === '';
  const item = (article: ArticleSummary): VNode => {
    const before = drawn.get(article);
    if (before) return before;
    const now = <Item key={article.id} article={article} editable={kept} onChanged={changed} />;
    drawn.set(article, now);
    return now;
  };
  return (
    <>
      {!kept && <p class="soft">{reachWords(list.reach)}</p>}
      {isEmpty ? (
        <Condition title={t(kept ? 'library_kept_none' : 'panel_archive_empty')}>{kept && <p>{t('library_kept_none_how')}</p>}</Condition>
      ) : (
        <label class="search">
          <span class="unseen">{t('library_search_articles')}</span>
          <input
            type="search"
            name="text"
            maxLength={MAX_QUERY}
            placeholder={t('library_search_articles')}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
      )}
      <p role="status" class="soft count">
        {said ?? (words === '' ? '' : tn('library_found_articles', list.total))}
      </p>
      <ol class="articles">{list.articles.map(item)}</ol>
      {list.total > list.articles.length && (
        <button type="button" class="action more" onClick={more}>
          {t('library_more', list.total - list.articles.length)}
        </button>
      )}
      {failure && <p role="alert">{failureWords(failure)}</p>}
    </>
  );
}

interface ItemProps {
  readonly article: ArticleSummary;
  readonly editable: boolean;
  /** The list is out of date; `words` say why. */
  readonly onChanged: (words: string) => void;
}

function Item({ article, editable, onChanged }: ItemProps) {
  const { id, headline, language, place, date, kept, hasText, statements, facts } = article;
  const issued = [...issuers(article), ...(place === null ? [] : [place])];
  const notes = condition(article);
  return (
    <li data-article={id}>
      <h3>
        <To place={{ at: 'article', article: id }} class={headline === null ? 'untitled' : ''}>
          {headline === null ? t('panel_article_untitled') : <Recorded language={language}>{headline}</Recorded>}
        </To>
      </h3>
      <p class="soft">
        {dateLine(date)}
        {' · '}
        {issued.length > 0 ? commaList(issued) : t('panel_article_issuer_unknown')}
      </p>
      <p class="soft">
        {t('panel_count', tn('panel_count_statements', statements), tn('panel_count_facts', facts))}
        {kept && ` · ${keptWords(kept)}`}
        {!kept && hasText && ` · ${t('keep_text_attached')}`}
      </p>
      {notes.length > 0 && (
        <p class="notes">
          {notes.map((note) => (
            <span class="note" key={note}>
              {note}
            </span>
          ))}
        </p>
      )}
      {editable && <Doing article={article} onChanged={onChanged} />}
    </li>
  );
}

/** Reading a kept article again for statements, and removing it. */
function Doing({ article, onChanged }: Omit<ItemProps, 'editable'>) {
  const { worker } = useLibrary();
  const [failure, setFailure] = useState<Failure | null>(null);
  const name = article.headline ?? t('panel_article_untitled');
  const recheck = async () => {
    const reply = await worker('recheck', { id: article.id });
    if (!reply.ok) return setFailure(reply.error);
    const { outcome, statements } = reply.value;
    setFailure(null);
    onChanged(t(`library_rechecked_${outcome}`, name, tn('panel_count_statements', statements)));
  };
  const remove = async () => {
    const reply = await worker('dropArticle', { id: article.id });
    if (!reply.ok) return setFailure(reply.error);
    onChanged(t('library_removed', name));
    document.querySelector<HTMLElement>('.search input')?.focus();
  };
  return (
    <div class="actions">
      {article.hasText && (
        <button type="button" class="action" aria-label={t('library_recheck_of', name)} onClick={() => void recheck()}>
          {t('library_recheck')}
        </button>
      )}
      <Sure
        label={t('keep_remove_yes')}
        name={t('library_remove_of', name)}
        question={t('keep_remove_sure')}
        yes={t('keep_remove_yes')}
        onYes={remove}
      />
      {failure && <span role="alert">{failureWords(failure)}</span>}
    </div>
  );
}
