/** The tab *Statements*: who said what, when and where; instant search, filters, and the facts on the same subject. */
import type { ComponentType } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Failure, MAX_QUERY, type SearchResult } from '../messages';
import type { ArticleId } from '../model/records';
import { SeriesTable } from '../ui/series';
import type { Mark } from '../ui/statement';
import { t, tn } from '../ui/text';
import { type Early, useAfterPainting } from './answer';
import { ScrollContext, useArrival } from './arrival';
import type Compare from './compare';
import { Failed, failureWords, Waiting } from './condition';
import { Chips, FilterBar, Recognised } from './filter-bar';
import { activeFilters, type Filters } from './filters';
import { rove } from './keys';
import { shownLinks } from './linked';
import { type First, useListing } from './listing';
import { markFor } from './mark';
import { articleName, type Names, namesWith } from './names';
import { Nothing } from './nothing';
import { ChoosingContext, FactResult, StatementResult, type Ways } from './result';
import { type Chosen, PAGE } from './state';
import { useSurroundings } from './surroundings';
import { Timeline } from './timeline';

/**
 * Statements that are drawn at once where there are more, as many as a tall tab shows: the others, and what stands below
 * them all, follow when those have been seen.
 */
const AT_ONCE = 12;

/** How far below what is seen the next results are asked for, in CSS px: more than a popup's height. */
const AHEAD = 800;

export const SEARCH_ID = 'search';
export const RESULTS_HEADING_ID = 'results';

interface Props {
  readonly filters: Filters;
  /** Null until they are known. */
  readonly names: Names | null;
  /** What the panel opens with, where that was asked for before. */
  readonly before: Early<First> | null;
  readonly onNarrow: (change: Partial<Filters>) => void;
  /** How many results were shown when the reader was last here. */
  readonly rows: number;
  readonly onRows: (rows: number) => void;
  readonly chosen: readonly Chosen[];
  readonly onChoose: (chosen: Chosen, at: string) => void;
  readonly onCompare: (at: string) => void;
  readonly onChooseNone: () => void;
  readonly ways: Ways;
  /** The element to return to. */
  readonly at: string | null;
  readonly onArrived: () => void;
}

export function Statements({ filters, names, before, onNarrow, rows, onRows, ways, at, onArrived, ...choosing }: Props) {
  const search = useRef<HTMLInputElement>(null);
  const { answer, again, result, answered, current, more, failure } = useListing(filters, rows, onRows, before);
  useArrival(at, current, onArrived);
  const scroll = useContext(ScrollContext);
  const { worker } = useSurroundings();
  const { article } = filters;
  const [named, setNamed] = useState<ReadonlyMap<ArticleId, string>>(new Map());
  const known = useMemo(() => {
    const all = result ? namesWith(names, result) : names;
    return all && { ...all, articles: new Map([...named, ...all.articles]) };
  }, [names, result, named]);
  const isNamed = article === null || known?.articles.has(article);
  useEffect(() => {
    // an article that is narrowed to, and of which nothing is found, is named by no answer
    if (!known || isNamed || article === null) return;
    void worker('article', { id: article }).then((reply) => {
      if (reply.ok) setNamed(new Map([[article, articleName(reply.value.article)]]));
    });
  }, [known !== null, isNamed, article]);

  const drop = (change: Partial<Filters>) => {
    onNarrow(change);
    // what was chosen goes away, and the focus must not go with it
    search.current?.focus();
  };
  return (
    <div class="statements">
      <search class="asking">
        <input
          ref={search}
          id={SEARCH_ID}
          type="search"
          value={filters.text}
          maxLength={MAX_QUERY}
          placeholder={t('panel_search')}
          aria-label={t('panel_search')}
          aria-keyshortcuts="/"
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onNarrow({ text: event.currentTarget.value })}
        />
        {known && <Recognised filters={filters} names={known} onChange={drop} />}
        {answered && known && <FilterBar filters={filters} query={answered} names={known} onChange={onNarrow} />}
        {known && <Chips filters={filters} names={known} onChange={drop} />}
      </search>
      <div class="answer" aria-busy={!current}>
        {result && known && <Timeline months={result.months} reach={result.reach} filters={filters} onNarrow={onNarrow} />}
        <p class="count-line" role="status">
          {result && t('panel_count', tn('panel_count_statements', result.total), tn('panel_count_facts', result.facts.length))}
        </p>
        {answer.state === 'failed' ? (
          <Failed failure={answer.failure} again={again} />
        ) : result && known ? (
          <ChoosingContext.Provider value={choosing}>
            <Found
              result={result}
              filters={filters}
              names={known}
              onDrop={drop}
              ways={ways}
              more={more}
              failure={failure}
              returning={at !== null || scroll !== null}
            />
          </ChoosingContext.Provider>
        ) : (
          <Waiting />
        )}
      </div>
      <Tray {...choosing} />
    </div>
  );
}

interface FoundProps extends Pick<Props, 'filters' | 'ways'> {
  readonly result: SearchResult;
  readonly names: Names;
  readonly onDrop: (change: Partial<Filters>) => void;
  readonly more: (() => void) | null;
  readonly failure: Failure | null;
  /** Whether the reader comes back to something that may be anywhere in it. */
  readonly returning: boolean;
}

function Found({ result, filters, names, onDrop, ways, more, failure, returning }: FoundProps) {
  const { series, total } = result;
  // who comes back to where they were may have been anywhere in it
  const isWhole = useAfterPainting() || returning || result.statements.length <= AT_ONCE;
  const statements = isWhole ? result.statements : result.statements.slice(0, AT_ONCE);
  const facts = isWhole ? result.facts : [];
  const root = useRef<HTMLDivElement>(null);
  const links = useMemo(() => shownLinks(result), [result]);
  const mark = useMemo(() => markFor(filters.text), [filters.text]);
  useLayoutEffect(() => {
    if (root.current) rove(root.current, document.activeElement);
  }, [result]);
  // a reader who asks for a subject may be asking for its number
  const numbersFirst = filters.about !== null || filters.text.trim() !== '';
  const numbers = series.length > 0 && (isWhole || numbersFirst) && (
    <section class="numbers" aria-labelledby="numbers">
      <h2 id="numbers" class="bg-heading">
        {t('panel_numbers')}
      </h2>
      {series.map((one) => (
        <SeriesTable key={one.id} series={one} />
      ))}
    </section>
  );
  return (
    <div class="results" ref={root} onFocusIn={(event) => root.current && rove(root.current, event.target)}>
      {numbersFirst && numbers}
      <section class="said" aria-labelledby={RESULTS_HEADING_ID}>
        <h2 id={RESULTS_HEADING_ID} class="bg-heading" tabIndex={-1}>
          {t('panel_statements')}
        </h2>
        {statements.length === 0 ? (
          <Nothing filters={filters} names={names} onDrop={onDrop} />
        ) : (
          <ol>
            {statements.map((statement) => (
              <StatementResult key={statement.id} statement={statement} links={links.get(statement.id) ?? []} mark={mark} ways={ways} />
            ))}
          </ol>
        )}
        {isWhole && statements.length > 0 && statements.length < total && (
          <More shown={statements.length} total={total} more={more} failure={failure} />
        )}
      </section>
      {!numbersFirst && numbers}
      {facts.length > 0 && (
        <section class="facts" aria-labelledby="facts">
          <h2 id="facts" class="bg-heading">
            {t(activeFilters(filters).length > 0 ? 'panel_facts_same' : 'panel_facts')}
          </h2>
          <Facts facts={facts} mark={mark} ways={ways} />
        </section>
      )}
    </div>
  );
}

/** Facts, some at a time: an answer may carry hundreds. */
function Facts({ facts, mark, ways }: { readonly facts: SearchResult['facts']; readonly mark: Mark | undefined; readonly ways: Ways }) {
  const [most, setMost] = useState(PAGE);
  useEffect(() => setMost(PAGE), [facts]);
  return (
    <>
      <ol>
        {facts.slice(0, most).map((fact) => (
          <FactResult key={fact.id} fact={fact} mark={mark} ways={ways} />
        ))}
      </ol>
      {facts.length > most && (
        <p class="more actions">
          <button type="button" class="action" onClick={() => setMost(most + PAGE)}>
            {t('panel_more')}
          </button>
          <span class="soft">{t('panel_shown', most, facts.length)}</span>
        </p>
      )}
    </>
  );
}

interface MoreProps extends Pick<FoundProps, 'more' | 'failure'> {
  readonly shown: number;
  readonly total: number;
}

/** The end of what is shown: the next results are asked for before it comes into sight, and by the button. */
function More({ shown, total, more, failure }: MoreProps) {
  const end = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!more || failure || !end.current || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && more(), { rootMargin: `${AHEAD}px` });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [more !== null, shown, failure]);
  return (
    <p class="more actions" ref={end}>
      <button type="button" class="action" aria-disabled={more === null} onClick={() => more?.()}>
        {t('panel_more')}
      </button>
      <span class="soft">{t('panel_shown', shown, total)}</span>
      {failure && <span role="alert">{failureWords(failure)}</span>}
    </p>
  );
}

/** What is chosen to be compared, in sight wherever the list is scrolled to. */
function Tray({ chosen, onCompare, onChooseNone }: Pick<Props, 'chosen' | 'onCompare' | 'onChooseNone'>) {
  const [first, second] = chosen;
  return (
    <div class="tray" role="status" data-empty={!first}>
      {first && (
        <>
          <p>
            <span class="soft">{t('panel_compare_chosen')}</span> {second ? `${first.title} · ${second.title}` : first.title}
            {!second && <span class="soft"> {t('panel_compare_choose')}</span>}
          </p>
          <p class="actions">
            {second && (
              <button type="button" class="action" id="compare" onClick={() => onCompare('compare')}>
                {t('panel_compare_show')}
              </button>
            )}
            <button
              type="button"
              class="action"
              aria-label={t('panel_compare_none')}
              title={t('panel_compare_none')}
              onClick={onChooseNone}
            >
              ×
            </button>
          </p>
        </>
      )}
    </div>
  );
}

type CompareProps = Parameters<typeof Compare>[0];

/** The comparison, whose code is loaded when it is first asked for, so that opening the panel does not wait for it. */
export function Comparison(props: CompareProps) {
  const [View, setView] = useState<ComponentType<CompareProps> | null>(null);
  useEffect(() => {
    let late = false;
    void import('./compare').then((module) => {
      if (!late) setView(() => module.default);
    });
    return () => {
      late = true;
    };
  }, []);
  return View ? <View {...props} /> : <Waiting />;
}
