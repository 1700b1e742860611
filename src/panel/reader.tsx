/** One article, passage by passage: what each says in our words, and beside it what was said and what was claimed there. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleView, Failure, Kept } from '../messages';
import type { ArticleId } from '../model/records';
import { issuers, nameList } from '../ui/cite';
import { dateLine } from '../ui/dates';
import { commaList } from '../ui/lists';
import { Recorded, recorded } from '../ui/recorded';
import { t, tn } from '../ui/text';
import { shown, useAnswer } from './answer';
import { arriveAt } from './arrival';
import { condition, keptWords } from './articles';
import { Failed, failureWords, Waiting } from './condition';
import { Found } from './found';
import type { Names } from './names';
import { FactResult, StatementResult, type Ways } from './result';
import { useSurroundings } from './surroundings';

const passageElement = (n: number): string => `passage-${n}`;

interface Props {
  readonly article: ArticleId;
  /** The passage to show first; null for the beginning. */
  readonly passage: number | null;
  /** What keeping it did, where it has just been kept. */
  readonly outcome: Kept['outcome'] | null;
  readonly names: Names;
  /** Something in it was corrected. */
  readonly onChanged: () => void;
  /** The archive no longer has it, or no longer its text. */
  readonly onDropped: (article: ArticleId) => void;
  readonly ways: Ways;
  /** Shows the statements of this article. */
  readonly onStatements: (article: ArticleId, at: string) => void;
  /** Checks the quotations of this article. */
  readonly onCheck: (article: ArticleId, at: string) => void;
  /** The element to return to. */
  readonly at: string | null;
  readonly onArrived: () => void;
}

export function Reader({ article, passage, outcome, names, ways, onChanged, onDropped, onStatements, onCheck, at, onArrived }: Props) {
  const { worker } = useSurroundings();
  const [answer, again] = useAnswer(article, () => worker('article', { id: article }));
  const heading = useRef<HTMLHeadingElement>(null);
  // what is read stays in sight while it is asked for again, after something in it was corrected
  const view = shown(answer);
  const ready = view !== null;
  // with what there is to see, so that nothing the reader does meanwhile loses the focus again
  useLayoutEffect(() => {
    if (!ready) return;
    if (at !== null) arriveAt(at);
    else if (passage === null || !arriveAt(passageElement(passage))) heading.current?.focus();
    onArrived();
  }, [ready]);

  if (answer.state === 'failed') return <Failed failure={answer.failure} again={again} />;
  if (view === null) return <Waiting />;
  const { kept } = view.article;
  const hasText = view.passages.some(({ text }) => text !== null);
  const changed = () => {
    again();
    onChanged();
  };
  return (
    <article class="reader">
      <header>
        {outcome && (
          <p role="status" class="outcome">
            {t(`keep_outcome_${outcome}`)}
          </p>
        )}
        <h2 ref={heading} tabIndex={-1} id="reader-title" class={view.article.headline === null ? 'untitled' : undefined}>
          {view.article.headline === null ? (
            t('panel_article_untitled')
          ) : (
            <Recorded language={view.article.language}>{view.article.headline}</Recorded>
          )}
        </h2>
        <Particulars article={view.article} />
        <p class="actions">
          <button type="button" class="action" id="reader-statements" onClick={() => onStatements(article, 'reader-statements')}>
            {t('panel_article_statements')}
          </button>
          <button type="button" class="action" onClick={() => void worker('openLibrary', { place: { at: 'article', article } })}>
            {t('panel_library')}
          </button>
          {hasText && (
            <button type="button" class="action" id="reader-check" onClick={() => onCheck(article, 'reader-check')}>
              {t('check_article')}
            </button>
          )}
          {(kept || hasText) && <Drop article={article} kept={kept !== undefined} onDropped={onDropped} />}
        </p>
        <p class="soft hint">{t(kept ? 'keep_text_hint' : hasText ? 'keep_attached_hint' : 'panel_article_digest')}</p>
      </header>
      {kept && <Found view={view} names={names} ways={ways} open={outcome !== null} onChanged={changed} />}
      <ol class="passages">
        {view.passages.map((one) => (
          <PassageItem key={one.n} passage={one} language={view.article.language} ways={ways} />
        ))}
      </ol>
    </article>
  );
}

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

/** Removes an article that the reader keeps, or the text attached to one, on a second press. */
function Drop({ article, kept, onDropped }: { readonly article: ArticleId; readonly kept: boolean } & Pick<Props, 'onDropped'>) {
  const { worker } = useSurroundings();
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const drop = async () => {
    const reply = await worker('dropArticle', { id: article });
    if (reply.ok) onDropped(article);
    else setFailure(reply.error);
  };
  if (!asking) {
    return (
      <button type="button" class="action" onClick={() => setAsking(true)}>
        {t(kept ? 'keep_remove' : 'keep_detach')}
      </button>
    );
  }
  return (
    <span class="actions">
      <span role="alert">{t(kept ? 'keep_remove_sure' : 'keep_detach_sure')}</span>
      <button type="button" class="action" onClick={() => void drop()}>
        {t('keep_remove_yes')}
      </button>
      <button type="button" class="action" ref={focusOnce} onClick={() => setAsking(false)}>
        {t('keep_cancel')}
      </button>
      {failure && <span role="alert">{failureWords(failure)}</span>}
    </span>
  );
}

const focusOnce = (element: HTMLElement | null): void => element?.focus();

interface PassageProps {
  readonly passage: ArticleView['passages'][number];
  /** What the article is written in (ISO 639-1). */
  readonly language: string;
  readonly ways: Ways;
}

/** A passage: its text where there is one, its digest, and the statements and facts that stand in it. */
function PassageItem({ passage, language, ways }: PassageProps) {
  const { n, digest, text, statements, facts } = passage;
  const prefix = `${passageElement(n)}-`;
  return (
    <li class="passage" id={passageElement(n)} data-result tabIndex={-1}>
      <div class="digest">
        <h3>{t('ui_passage', n)}</h3>
        {text !== null && (
          <p class="text" {...recorded(language)}>
            {text}
          </p>
        )}
        {digest !== null && (
          <p class={text === null ? undefined : 'soft'} {...recorded()}>
            {digest}
          </p>
        )}
      </div>
      {statements.length + facts.length > 0 && (
        <ul class="stands-here">
          {statements.map((statement) => (
            <StatementResult key={statement.id} statement={statement} ways={ways} prefix={prefix} />
          ))}
          {facts.map((fact) => (
            <FactResult key={fact.id} fact={fact} ways={ways} prefix={prefix} />
          ))}
        </ul>
      )}
    </li>
  );
}
