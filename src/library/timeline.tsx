/** Everything by date: a calendar of how much each month has, and below it what there is, month by month. */
import { useEffect, useState } from 'preact/hooks';
import { type LibraryPlace, TIMELINE_KINDS } from '../library-address';
import type { Failure, TimelineItem, WorkerReplies } from '../messages';
import type { Edtf } from '../model/edtf';
import { shown, useAnswer } from '../panel/answer';
import { Condition, Failed, failureWords, Waiting } from '../panel/condition';
import { issuers } from '../ui/cite';
import { DateText } from '../ui/date';
import { dateWords } from '../ui/dates';
import { commaList } from '../ui/lists';
import { Recorded } from '../ui/recorded';
import { madeOnce, t, tn } from '../ui/text';
import { calendar, countOf, shadeOf } from './calendar';
import { Choice } from './choice';
import { Heading } from './heading';
import { turnTo, useArrived } from './place';
import { Claimed, Said, To } from './record';
import { useLibrary } from './surroundings';

type Place = Extract<LibraryPlace, { readonly at: 'timeline' }>;
type Reply = WorkerReplies['timeline'];

const ITEMS = 'timeline-items';

/** A place with one part changed; an empty part is left out. */
function changed(place: Place, part: Partial<Record<keyof Omit<Place, 'at'>, string>>): Place {
  return Object.fromEntries(Object.entries({ ...place, ...part }).filter(([, value]) => value !== '' && value !== undefined)) as Place;
}

const requestOf = ({ at: _, ...args }: Place) => args;

export function Timeline({ place }: { readonly place: Place }) {
  const { worker } = useLibrary();
  const key = JSON.stringify(requestOf(place));
  const [answer, again] = useAnswer(key, () => worker('timeline', requestOf(place)));
  const [choices] = useAnswer('facets', () => worker('facets', {}));
  const facets = shown(choices);
  const reply = shown(answer);
  const ready = answer.state === 'ready';
  useArrived(ready, place.period === undefined ? null : ITEMS);
  const narrow = (part: Parameters<typeof changed>[1]) => turnTo(changed(place, part));
  return (
    <>
      <Heading title={t('library_timeline')} />
      <form class="filters" aria-label={t('panel_filters')} onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={t('panel_filter_about')}
          name="entity"
          any={t('panel_any_about')}
          value={place.entity ?? ''}
          options={facets?.about ?? []}
          onChange={(entity) => narrow({ entity })}
        />
        <Choice
          label={t('panel_filter_speaker')}
          name="speaker"
          any={t('panel_any_speaker')}
          value={place.speaker ?? ''}
          options={facets?.speaker ?? []}
          onChange={(speaker) => narrow({ speaker })}
        />
        <Choice
          label={t('library_timeline_kind')}
          name="kind"
          any={t('library_timeline_all')}
          value={place.kind ?? ''}
          options={TIMELINE_KINDS.map((kind) => ({ value: kind, label: t(`library_timeline_${kind}`) }))}
          onChange={(kind) => narrow({ kind })}
        />
      </form>
      {answer.state === 'failed' ? (
        <Failed failure={answer.failure} again={again} />
      ) : reply === null ? (
        <Waiting />
      ) : (
        <>
          <Calendar reply={reply} place={place} />
          <Items key={key} place={place} first={reply} />
        </>
      )}
    </>
  );
}

const monthName = madeOnce((locale) => new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }));
const monthLetter = madeOnce((locale) => new Intl.DateTimeFormat(locale, { month: 'narrow', timeZone: 'UTC' }));
const numberFormat = madeOnce((locale) => new Intl.NumberFormat(locale));
const yearFormat = madeOnce((locale) => new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone: 'UTC' }));

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2019, month, 1)));

/** The words of a time: a month, a year, or what belongs to none. */
const periodWords = (period: string): string => (period === 'vague' ? t('library_vague') : dateWords(period as Edtf));

/** Years down, months across; each with a number and a shade, and leading to what it has. */
function Calendar({ reply, place }: { readonly reply: Reply; readonly place: Place }) {
  const years = calendar(reply.periods);
  const most = Math.max(...years.flatMap(({ months }) => months), 1);
  const earlier = countOf(reply.earlier);
  const vague = countOf(reply.vague);
  if (years.length === 0 && vague === 0) return <Condition title={t('library_timeline_none')} />;
  const cell = (period: string, count: number, shade: number) => (
    <To
      place={changed(place, { period })}
      aria-current={place.period === period ? 'true' : undefined}
      aria-label={t('library_period_counted', periodWords(period), count)}
      class={`count shade-${shade}`}
    >
      {numberFormat().format(count)}
    </To>
  );
  return (
    <div class="calendar">
      <table>
        <caption class="unseen">{t('library_calendar')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('library_year')}</th>
            {MONTHS.map((month) => (
              <th scope="col" key={month.getUTCMonth()} abbr={monthName().format(month)}>
                <span class="long">{monthName().format(month)}</span>
                <span class="short" aria-hidden="true">
                  {monthLetter().format(month)}
                </span>
              </th>
            ))}
            <th scope="col" class="all">
              {t('library_whole_year')}
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map(({ year, total, months }) => (
            <tr key={year}>
              <th scope="row">{yearFormat().format(new Date(`${year}-01-01T00:00:00Z`))}</th>
              {months.map((count, i) => {
                const period = `${year}-${String(i + 1).padStart(2, '0')}`;
                return <td key={period}>{count > 0 && cell(period, count, shadeOf(count, most))}</td>;
              })}
              <td class="all">{cell(year, total, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">
        {vague > 0 && (
          <To place={changed(place, { period: 'vague' })} aria-current={place.period === 'vague' ? 'true' : undefined}>
            {tn('library_vague_items', vague)}
          </To>
        )}
        {earlier > 0 && <span> {tn('library_earlier_items', earlier)}</span>}
      </p>
    </div>
  );
}

/** What there is in the time asked for, under its months; a page at a time. */
function Items({ place, first }: { readonly place: Place; readonly first: Reply }) {
  const { worker } = useLibrary();
  const [later, setLater] = useState<readonly Reply[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  // asked for again, the beginning may be another
  useEffect(() => setLater([]), [first]);
  const pages = [first, ...later];
  const items = pages.flatMap((page) => page.items);
  const next = pages.at(-1)?.next ?? null;
  const more = async (skip: number) => {
    const reply = await worker('timeline', { ...requestOf(place), skip });
    if (!reply.ok) return setFailure(reply.error);
    setFailure(null);
    setLater((before) => [...before, reply.value]);
  };
  return (
    <section aria-labelledby={ITEMS}>
      <h2 id={ITEMS} tabIndex={-1}>
        {place.period === undefined ? t('library_timeline_whole') : periodWords(place.period)}{' '}
        <span class="soft">{tn('library_items', first.total)}</span>
      </h2>
      {place.period !== undefined && (
        <p>
          <To place={changed(place, { period: '' })}>{t('library_timeline_back')}</To>
        </p>
      )}
      <ol class="line">
        {byPeriod(items).map(([period, some]) => (
          <li key={period}>
            <h3>{period === '' ? t('library_vague') : dateWords(period as Edtf)}</h3>
            <ol>
              {some.map((item) => (
                <li key={`${item.kind} ${item.view.id}`} class={`item ${item.kind}`}>
                  <Item item={item} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {next !== null && (
        <button type="button" class="action more" onClick={() => void more(next)}>
          {t('library_more', first.total - items.length)}
        </button>
      )}
      {failure && <p role="alert">{failureWords(failure)}</p>}
    </section>
  );
}

function Item({ item }: { readonly item: TimelineItem }) {
  if (item.kind === 'statement') return <Said statement={item.view} bare />;
  if (item.kind === 'fact') return <Claimed fact={item.view} bare />;
  const { id, headline, language, date } = item.view;
  return (
    <p>
      <DateText date={date} /> <span class="soft">{t('library_timeline_published')}</span>{' '}
      <To place={{ at: 'article', article: id }} class={headline === null ? 'untitled' : ''}>
        {headline === null ? t('panel_article_untitled') : <Recorded language={language}>{headline}</Recorded>}
      </To>{' '}
      <bdi class="soft">{commaList(issuers(item.view))}</bdi>
    </p>
  );
}

/** Items that follow each other in one period, with it; the period of those without one is empty. */
function byPeriod<T extends { readonly period: string | null }>(items: readonly T[]): readonly (readonly [string, readonly T[]])[] {
  const groups: [string, T[]][] = [];
  for (const item of items) {
    const period = item.period ?? '';
    const last = groups.at(-1);
    if (last?.[0] === period) last[1].push(item);
    else groups.push([period, [item]]);
  }
  return groups;
}
