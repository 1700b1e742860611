/** One article, passage by passage: what each says in our words, and beside it what was said and what was claimed there. */
import { useEffect, useRef } from 'preact/hooks';
import type { ArticleView } from '../messages';
import type { ArticleId } from '../model/records';
import { issuers, nameList } from '../ui/cite';
import { dateLine } from '../ui/dates';
import { t, tn } from '../ui/text';
import { useAnswer } from './answer';
import { arriveAt } from './arrival';
import { condition } from './articles';
import { Failed, Waiting } from './condition';
import { FactResult, StatementResult, type Ways } from './result';
import { useSurroundings } from './surroundings';

const passageElement = (n: number): string => `passage-${n}`;

interface Props {
  readonly article: ArticleId;
  /** The passage to show first; null for the beginning. */
  readonly passage: number | null;
  readonly ways: Ways;
  /** Shows the statements of this article. */
  readonly onStatements: (article: ArticleId, at: string) => void;
  /** The element to return to. */
  readonly at: string | null;
  readonly onArrived: () => void;
}

export function Reader({ article, passage, ways, onStatements, at, onArrived }: Props) {
  const { worker } = useSurroundings();
  const [answer, again] = useAnswer(article, () => worker('article', { id: article }));
  const heading = useRef<HTMLHeadingElement>(null);
  const ready = answer.state === 'ready';
  useEffect(() => {
    if (!ready) return;
    if (at !== null) arriveAt(at);
    else if (passage === null || !arriveAt(passageElement(passage))) heading.current?.focus();
    onArrived();
  }, [ready]);

  if (answer.state === 'failed') return <Failed failure={answer.failure} again={again} />;
  if (answer.state === 'loading') return <Waiting />;
  const { value: view } = answer;
  return (
    <article class="reader">
      <header>
        <h2 ref={heading} tabIndex={-1} id="reader-title" class={view.article.headline === null ? 'untitled' : undefined}>
          {view.article.headline ?? t('panel_article_untitled')}
        </h2>
        <Particulars article={view.article} />
        <p class="actions">
          <button type="button" class="action" id="reader-statements" onClick={() => onStatements(article, 'reader-statements')}>
            {t('panel_article_statements')}
          </button>
        </p>
        <p class="soft hint">{t('panel_article_digest')}</p>
      </header>
      <ol class="passages">
        {view.passages.map((one) => (
          <PassageItem key={one.n} passage={one} ways={ways} />
        ))}
      </ol>
    </article>
  );
}

/** Who issued the article, when and where, its address, and the condition it is in. */
function Particulars({ article }: { readonly article: ArticleView['article'] }) {
  const { credits, place, date, link, machineTranslated, notes } = article;
  const issued = issuers(article);
  const tags = condition(article);
  return (
    <dl class="particulars">
      <div>
        <dt>{t('panel_article_date')}</dt>
        <dd>{dateLine(date)}</dd>
      </div>
      {issued.length > 0 && (
        <div>
          <dt>{t('panel_article_issuer')}</dt>
          <dd>{issued.join(', ')}</dd>
        </div>
      )}
      {place !== null && (
        <div>
          <dt>{t('panel_article_place')}</dt>
          <dd>{place}</dd>
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
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </details>
          </dd>
        </div>
      )}
    </dl>
  );
}

/** A passage: its digest, and the statements and facts that stand in it. */
function PassageItem({ passage, ways }: { readonly passage: ArticleView['passages'][number]; readonly ways: Ways }) {
  const { n, digest, statements, facts } = passage;
  const prefix = `${passageElement(n)}-`;
  return (
    <li class="passage" id={passageElement(n)} data-result tabIndex={-1}>
      <div class="digest">
        <h3>{t('ui_passage', n)}</h3>
        <p>{digest}</p>
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
