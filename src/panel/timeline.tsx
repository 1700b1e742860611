/** A strip of time: how many statements were said when, and by whom. The part that is brushed over is what is shown. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { MonthCounts, Reach } from '../messages';
import { bounds, type Edtf } from '../model/edtf';
import type { EntityId } from '../model/records';
import { dateWords } from '../ui/dates';
import { messageLocale, t, tn } from '../ui/text';
import { useAfterPainting } from './answer';
import { type Bin, binAt, binsOf, clicked, dragged, type End, type Hold, keyed, press, type Span, spanOf, timeOf } from './brush';
import type { Filters } from './filters';

/** Least width of a bin, in CSS px, at which one can still be pointed at with a mouse. */
const MIN_BIN = 3;
/** The strip's width until it is known: that of a popup. */
const POPUP_STRIP = 300;
/** Least height of a bar that stands for anything, as a share of the highest: a single statement must be seen. */
const MIN_BAR = 0.1;
/** Least distance between the names of two years, as a share of the strip. */
const YEAR_GAP = 0.14;

interface Props {
  readonly months: MonthCounts;
  /** How far the archive reaches: the strip does at least, so that it stays as it is while the reader narrows. */
  readonly reach: Reach;
  readonly filters: Filters;
  readonly onNarrow: (change: Partial<Filters>) => void;
}

/** What a bin is called: its month, or its months. */
const binWords = ({ from, to }: Pick<Bin, 'from' | 'to'>): string => dateWords(from === to ? from : (`${from}/${to}` as Edtf));

const share = (n: number, count: number): string => `${(100 * n) / count}%`;

/** What of a bin its bar leaves free on either side; nothing where bins are too narrow to be told apart by it. */
const gapOf = (count: number): number => (count > 60 ? 0 : 0.12);

/** Bars as one path in a box of one unit of height, with a unit of width for each bin. */
function bars(counts: readonly number[], most: number): string {
  const gap = gapOf(counts.length);
  const height = (count: number): string => (1 - Math.max(count / most, MIN_BAR)).toFixed(3);
  return counts.map((count, i) => (count === 0 ? '' : `M${i + gap} 1V${height(count)}h${1 - 2 * gap}V1z`)).join('');
}

/** Most bins that are offered as a list: half a century of months. */
const MAX_OPTIONS = 600;

/** The month of a date's first or last day; none where that end is open. */
function monthAt(date: Edtf | null, end: 'first' | 'last'): Edtf[] {
  const day = date === null ? Number.NaN : bounds(date)[end];
  return Number.isFinite(day) ? [new Date(day * MS_PER_DAY).toISOString().slice(0, 7) as Edtf] : [];
}

const MS_PER_DAY = 86_400_000;

export function Timeline({ months, reach, filters, onNarrow }: Props) {
  const strip = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(POPUP_STRIP);
  useLayoutEffect(() => {
    const element = strip.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth || POPUP_STRIP));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const { from, to } = filters;
  const most = Math.max(1, Math.floor(width / MIN_BIN));
  const also = useMemo(
    () => [...[from, to].filter((month) => month !== null), ...monthAt(reach.from, 'first'), ...monthAt(reach.to, 'last')],
    [from, to, reach.from, reach.to],
  );
  const bins = useMemo(() => binsOf(months, also, most), [months, also, most]);
  if (bins.length === 0) return null;
  return (
    <section class="time" aria-labelledby="time">
      <Strip strip={strip} bins={bins} months={months} filters={filters} onNarrow={onNarrow} />
      <Months months={months} also={also} filters={filters} onNarrow={onNarrow} />
    </section>
  );
}

interface StripProps extends Omit<Props, 'reach'> {
  readonly strip: { readonly current: HTMLDivElement | null };
  readonly bins: readonly Bin[];
}

function Strip({ strip, bins, months, filters, onNarrow }: StripProps) {
  const { speakers } = months;
  const count = bins.length;
  const span = spanOf(bins, filters.from, filters.to);
  const hold = useRef<{ readonly what: Hold; readonly pressed: number; moved: boolean } | null>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const rightToLeft = document.documentElement.dir === 'rtl';

  const at = (event: PointerEvent): number => {
    const box = (strip.current as HTMLElement).getBoundingClientRect();
    const left = (event.clientX - box.left) / box.width;
    return binAt(rightToLeft ? 1 - left : left, count);
  };
  const choose = (next: Span | null) => {
    const time = timeOf(bins, next);
    if (time.from !== filters.from || time.to !== filters.to) onNarrow(time);
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const zone = (event.target as Element).closest<HTMLElement>('[data-zone]')?.dataset.zone as End | 'span' | undefined;
    hold.current = { what: press(zone ?? 'strip', at(event), span), pressed: at(event), moved: zone === 'first' || zone === 'last' };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    if (zone === 'first' || zone === 'last') (event.target as HTMLElement).focus({ preventScroll: true });
  };
  const onPointerMove = (event: PointerEvent) => {
    const to = at(event);
    setPointed(to);
    const held = hold.current;
    if (!held || (!held.moved && to === held.pressed)) return;
    held.moved = true;
    choose(dragged(held.what, to, count));
  };
  const onPointerUp = (event: PointerEvent) => {
    if (hold.current && !hold.current.moved) choose(clicked(at(event), span));
    hold.current = null;
  };
  const onKeyDown = (end: End) => (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = keyed(event, end, span ?? { first: 0, last: count - 1 }, count, rightToLeft);
    if (!next) return;
    event.preventDefault();
    choose(next);
  };

  const totals = bins.map(({ total }) => total);
  const highest = Math.max(1, ...totals);
  const ofSpeakers = Math.max(1, ...bins.flatMap(({ by }) => by));
  const shown = span ?? { first: 0, last: count - 1 };
  const handle = (end: End) => {
    const bin = bins[shown[end]] as Bin;
    return (
      <div
        class="time-end"
        data-zone={end}
        role="slider"
        tabIndex={0}
        aria-label={t(end === 'first' ? 'panel_filter_from' : 'panel_filter_to')}
        aria-valuemin={end === 'first' ? 0 : shown.first}
        aria-valuemax={end === 'first' ? shown.last : count - 1}
        aria-valuenow={shown[end]}
        aria-valuetext={dateWords(end === 'first' ? bin.from : bin.to)}
        style={{ insetInlineStart: share(end === 'first' ? shown.first : shown.last + 1, count) }}
        onKeyDown={onKeyDown(end)}
      />
    );
  };
  const told = pointed === null ? null : bins[Math.min(pointed, count - 1)];
  return (
    <>
      <h2 id="time" class="bg-heading">
        {t('panel_time')}
        <span class="time-told" aria-hidden="true">
          {told && t('panel_time_count', binWords(told), told.total)}
        </span>
      </h2>
      <div class="time-strip">
        <div
          ref={strip}
          class="time-track"
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
          onPointerUp={onPointerUp}
          onPointerCancel={() => {
            hold.current = null;
          }}
          onPointerLeave={() => setPointed(null)}
        >
          <svg class="time-bars" viewBox={`0 0 ${count} 1`} preserveAspectRatio="none" aria-hidden="true">
            <path d={bars(totals, highest)} />
          </svg>
          {span && (
            <>
              <div class="time-beside" style={{ insetInlineStart: 0, inlineSize: share(span.first, count) }} />
              <div class="time-beside" style={{ insetInlineEnd: 0, inlineSize: share(count - 1 - span.last, count) }} />
              <div
                class="time-span"
                data-zone="span"
                style={{ insetInlineStart: share(span.first, count), inlineSize: share(span.last + 1 - span.first, count) }}
              />
            </>
          )}
          {handle('first')}
          {handle('last')}
        </div>
        <Years bins={bins} />
        {speakers.length > 1 || filters.speaker !== null
          ? speakers.map(({ value, label, count: all }, i) => (
              <SpeakerRow
                key={value}
                id={value}
                name={label}
                all={all}
                path={bars(
                  bins.map(({ by }) => by[i] ?? 0),
                  ofSpeakers,
                )}
                count={count}
                span={span}
                chosen={filters.speaker === value}
                onChoose={(speaker) => onNarrow({ speaker })}
              />
            ))
          : null}
      </div>
    </>
  );
}

/** The years under the strip; its first month where it begins within one. */
function Years({ bins }: { readonly bins: readonly Bin[] }) {
  const count = bins.length;
  const format = new Intl.DateTimeFormat(messageLocale(), { year: 'numeric', timeZone: 'UTC' });
  const named: { readonly at: number; readonly words: string }[] = [];
  bins.forEach(({ from }, i) => {
    const before = named.at(-1);
    const isNew = i === 0 || from.slice(0, 4) !== bins[i - 1]?.from.slice(0, 4);
    // a name at the very end would hang over it
    if (!isNew || (before && (i - before.at) / count < YEAR_GAP) || (i > 0 && i / count > 1 - YEAR_GAP / 2)) return;
    named.push({ at: i, words: i === 0 && count < 24 ? dateWords(from) : format.format(new Date(`${from}-01T00:00:00Z`)) });
  });
  return (
    <div class="time-years" aria-hidden="true">
      {named.map(({ at, words }) => (
        <span key={at} style={{ insetInlineStart: share(at, count) }}>
          {words}
        </span>
      ))}
    </div>
  );
}

interface RowProps {
  readonly id: EntityId;
  readonly name: string;
  readonly all: number;
  readonly path: string;
  readonly count: number;
  readonly span: Span | null;
  readonly chosen: boolean;
  readonly onChoose: (speaker: EntityId | null) => void;
}

/** When one speaker spoke. The name narrows to that speaker, and pressed again to none. */
function SpeakerRow({ id, name, all, path, count, span, chosen, onChoose }: RowProps) {
  return (
    <>
      <button
        type="button"
        class="time-speaker"
        data-speaker={id}
        aria-pressed={chosen}
        title={name}
        onClick={() => onChoose(chosen ? null : id)}
      >
        <span>{name}</span> <span class="soft">{all}</span>
      </button>
      <div class="time-row">
        <svg class="time-bars" viewBox={`0 0 ${count} 1`} preserveAspectRatio="none" aria-hidden="true">
          <path d={path} />
        </svg>
        {span && (
          <>
            <div class="time-beside" style={{ insetInlineStart: 0, inlineSize: share(span.first, count) }} />
            <div class="time-beside" style={{ insetInlineEnd: 0, inlineSize: share(count - 1 - span.last, count) }} />
          </>
        )}
      </div>
    </>
  );
}

/** The same without a pointer or a drawing: both ends from lists with their counts, and the counts as a table. */
function Months({
  months,
  also,
  filters: { from, to },
  onNarrow,
}: Omit<StripProps, 'strip' | 'bins'> & { readonly also: readonly Edtf[] }) {
  const [open, setOpen] = useState(false);
  const { counts, speakers, vague } = months;
  const painted = useAfterPainting();
  const bins = useMemo(() => (painted ? binsOf(months, also, MAX_OPTIONS) : []), [months, also, painted]);
  const end = (label: string, at: 'from' | 'to', value: Edtf | null) => (
    <label class="choice">
      <span>{label}</span>
      <select
        value={value ?? ''}
        data-active={value !== null}
        onChange={(event) => onNarrow({ [at]: (event.currentTarget.value || null) as Edtf | null })}
      >
        <option value="">{t('panel_any_time')}</option>
        {bins.map((bin) => (
          <option key={bin[at]} value={bin[at]} selected={bin[at] === value}>
            {t('panel_counted', binWords(bin), bin.total)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details class="time-months" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('panel_time_months')}
        {vague > 0 && <span class="soft"> {tn('panel_time_vague', vague)}</span>}
      </summary>
      <div class="time-ends">
        {end(t('panel_filter_from'), 'from', from)}
        {end(t('panel_filter_to'), 'to', to)}
      </div>
      {open && (
        <div class="time-table">
          <table>
            <caption class="unseen">{t('panel_time')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('panel_time_month')}</th>
                <th scope="col">{t('panel_time_all')}</th>
                {speakers.map(({ value, label }) => (
                  <th scope="col" key={value}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {counts.map(({ month, total, by }) => (
                <tr key={month}>
                  <th scope="row">{dateWords(month)}</th>
                  <td>{total}</td>
                  {by.map((each, i) => (
                    <td key={speakers[i]?.value}>{each}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}
