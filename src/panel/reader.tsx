/** One article, passage by passage: what each says in our words, and beside it what was said and what was claimed there. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ArticleView, Kept } from '../messages';
import type { ArticleId } from '../model/records';
import { Recorded } from '../ui/recorded';
import { t } from '../ui/text';
import { shown, useAnswer } from './answer';
import { arriveAt } from './arrival';
import { Failed, Waiting } from './condition';
import { Drop } from './drop';
import { Found } from './found';
import type { Names } from './names';
import { Particulars } from './particulars';
import { hasText, PassageWords, passageElement, wordsHint } from './passage-words';
import { FactResult, StatementResult, type Ways } from './result';
import { useSurroundings } from './surroundings';

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
        <div class="actions">
          <button type="button" class="action" id="reader-statements" onClick={() => onStatements(article, 'reader-statements')}>
            {t('panel_article_statements')}
          </button>
          <button type="button" class="action" onClick={() => void worker('openLibrary', { place: { at: 'article', article } })}>
            {t('panel_library')}
          </button>
          {hasText(view) && (
            <button type="button" class="action" id="reader-check" onClick={() => onCheck(article, 'reader-check')}>
              {t('check_article')}
            </button>
          )}
          {(kept || hasText(view)) && <Drop article={article} kept={kept !== undefined} onDropped={() => onDropped(article)} />}
        </div>
        <p class="soft hint">{wordsHint(view)}</p>
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

interface PassageProps {
  readonly passage: ArticleView['passages'][number];
  /** What the article is written in (ISO 639-1). */
  readonly language: string;
  readonly ways: Ways;
}

/** A passage: its text where there is one, its digest, and the statements and facts that stand in it. */
function PassageItem({ passage, language, ways }: PassageProps) {
  const { n, statements, facts } = passage;
  const prefix = `${passageElement(n)}-`;
  return (
    <li class="passage" id={passageElement(n)} data-result tabIndex={-1}>
      <div class="passage-words">
        <h3>{t('ui_passage', n)}</h3>
        <PassageWords passage={passage} language={language} />
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
