/** The tab *Statements*: who said what, when and where; instant search, filters, and the facts on the same subject. */
import { useMemo, useRef } from 'preact/hooks';
import { MAX_QUERY, type Reply, type SearchResult } from '../messages';
import { SeriesTable } from '../ui/series';
import { t, tn } from '../ui/text';
import { shown, useAnswer } from './answer';
import { useArrival } from './arrival';
import { Failed, Waiting } from './condition';
import { Chips, FilterBar, Recognised } from './filter-bar';
import { activeFilters, type Filters, toQuery, totalFound } from './filters';
import { shownLinks } from './linked';
import { markFor } from './mark';
import type { Names } from './names';
import { Nothing } from './nothing';
import { FactResult, StatementResult, type Ways } from './result';
import { useSurroundings } from './surroundings';

/** How long typing must pause before the archive is asked, in milliseconds: less than the pause between two words. */
const TYPING = 60;

export const SEARCH_ID = 'search';
export const RESULTS_HEADING_ID = 'results';

interface Props {
  readonly filters: Filters;
  readonly names: Names;
  readonly onNarrow: (change: Partial<Filters>) => void;
  readonly ways: Ways;
  /** The element to return to. */
  readonly at: string | null;
  readonly onArrived: () => void;
}

/** An answer, and how many statements there are of which it may carry only the newest. */
interface Answered {
  readonly result: SearchResult;
  readonly total: number;
  /** The query that it answers. */
  readonly key: string;
}

export function Statements({ filters, names, onNarrow, ways, at, onArrived }: Props) {
  const { worker } = useSurroundings();
  const search = useRef<HTMLInputElement>(null);
  const query = toQuery(filters);
  const key = JSON.stringify(query);
  const ask = async (): Promise<Reply<Answered>> => {
    const reply = await worker('search', query);
    return reply.ok ? { ok: true, value: { result: reply.value, total: totalFound(filters, reply.value), key } } : reply;
  };
  const [answer, again] = useAnswer(key, ask, TYPING);
  const answered = shown(answer);
  useArrival(at, answered?.key === key, onArrived);

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
        <Recognised filters={filters} names={names} onChange={drop} />
        {answered && <FilterBar filters={filters} facets={answered.result.facets} names={names} onChange={onNarrow} />}
        <Chips filters={filters} names={names} onChange={drop} />
      </search>
      <p class="count-line" role="status">
        {answered && t('panel_count', tn('panel_count_statements', answered.total), tn('panel_count_facts', answered.result.facts.length))}
      </p>
      {answer.state === 'failed' ? (
        <Failed failure={answer.failure} again={again} />
      ) : answered ? (
        <Found result={answered.result} total={answered.total} filters={filters} names={names} onDrop={drop} ways={ways} />
      ) : (
        <Waiting />
      )}
    </div>
  );
}

interface FoundProps extends Pick<Answered, 'result' | 'total'>, Pick<Props, 'filters' | 'names' | 'ways'> {
  readonly onDrop: (change: Partial<Filters>) => void;
}

function Found({ result, total, filters, names, onDrop, ways }: FoundProps) {
  const { statements, facts, series } = result;
  const links = useMemo(() => shownLinks(result), [result]);
  const mark = useMemo(() => markFor(filters.text), [filters.text]);
  const numbers = series.length > 0 && (
    <section class="numbers" aria-labelledby="numbers">
      <h2 id="numbers" class="bg-heading">
        {t('panel_numbers')}
      </h2>
      {series.map((one) => (
        <SeriesTable key={one.id} series={one} />
      ))}
    </section>
  );
  // a reader who asks for a subject may be asking for its number
  const numbersFirst = filters.about !== null || filters.text.trim() !== '';
  return (
    <div class="results">
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
        {statements.length < total && <p class="hint soft">{t('panel_newest_only', statements.length)}</p>}
      </section>
      {!numbersFirst && numbers}
      {facts.length > 0 && (
        <section class="facts" aria-labelledby="facts">
          <h2 id="facts" class="bg-heading">
            {t(activeFilters(filters).length > 0 ? 'panel_facts_same' : 'panel_facts')}
          </h2>
          <ol>
            {facts.map((fact) => (
              <FactResult key={fact.id} fact={fact} mark={mark} ways={ways} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
