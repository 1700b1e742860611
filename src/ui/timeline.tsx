import type { Reach } from '../messages';
import { type Bounds, bounds, type Edtf } from '../model/edtf';
import { dateWords } from './dates';
import { across, LEAST_WIDTH, TYPE } from './drawing';
import { commaList, longList } from './lists';
import { madeOnce, t, tn } from './text';
import { dateOf, widthOf } from './time-axis';
import { type Bar, type Dated, insideAt, LANES, type Lane, layOut, type Tick } from './timeline-layout';

interface Props {
  /** What to show: each thing with its lane and its date, in any order. */
  readonly items: readonly Dated[];
  /** The time that is shown: how far the archive reaches. */
  readonly reach: Pick<Reach, 'from' | 'to'>;
  /** The page's date, shown as a line; null or absent for none. */
  readonly page?: Edtf | null;
}

/** Heights in CSS px, from the top: the page's label, what was said, the axis, what is a fact, months, years. */
const LABEL = 13;
const SAID = 20;
const AXIS = LABEL + SAID;
const FACTS = 14;
const BOTTOM = AXIS + FACTS + 2;
const HEIGHT = BOTTOM + 2 * (TYPE + 1) + 2;

const monthNames = madeOnce((locale) => {
  const { format } = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' });
  const names = Array.from({ length: 12 }, (_, month) => format(Date.UTC(2000, month)));
  return { names, widest: Math.max(...names.map((name) => widthOf(name, TYPE))) };
});
const yearFormat = madeOnce((locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', year: 'numeric' }));

const countOf = (lane: Lane, count: number): string => tn(lane === 'said' ? 'panel_count_statements' : 'panel_count_facts', count);

/** The whole of the time that two dates span, as far as its ends are known; null where neither is. */
function spanOf({ from, to }: Pick<Reach, 'from' | 'to'>): Bounds | null {
  if (from === null || to === null) return null;
  const days = [bounds(from), bounds(to)].flatMap(({ first, last }) => [first, last]).filter(Number.isFinite);
  return days.length > 0 ? { first: Math.min(...days), last: Math.max(...days) } : null;
}

/**
 * When things were said (full bars above the axis) and what is known of when (hollow bars below it), as high as they are
 * many; a line where the page stands, behind which all came later. Its words are in its caption and its label, so that
 * nobody needs to see it. Nothing where the archive has no dates.
 */
export function Timeline({ items, reach, page = null }: Props) {
  const span = spanOf(reach);
  if (!span || items.length === 0) return null;
  const { names: months, widest } = monthNames();
  const layout = layOut(items, span, page, LEAST_WIDTH, widest + 3);
  const { at, box } = across();
  const counts = LANES.map((lane) => ({ lane, count: items.filter((item) => item.lane === lane).length }));
  const later = layout.bars.reduce((sum, { since, items: some }) => sum + (since ? some.length : 0), 0);
  const laterWords = page !== null && later > 0 ? t('ui_timeline_since', later) : null;
  const words = longList([
    t('ui_timeline', ...ends(layout.axis)),
    commaList(counts.map(({ lane, count }) => countOf(lane, count))),
    ...(page === null ? [] : [t('ui_page_date', dateWords(page))]),
    ...(laterWords === null ? [] : [laterWords]),
  ]);
  const text = ({ day, at: place, room }: Tick, name: string, y: number) =>
    widthOf(name, TYPE) <= room * LEAST_WIDTH && (
      <text key={`${y} ${day}`} x={at(place)} y={y} dx={1}>
        {name}
      </text>
    );
  return (
    <figure class="bg-timeline">
      <figcaption>
        {counts.map(
          ({ lane, count }) =>
            count > 0 && (
              <span key={lane} class={`bg-key bg-key-${lane}`}>
                {countOf(lane, count)}
              </span>
            ),
        )}
        {laterWords !== null && <span class="bg-key bg-key-since">{laterWords}</span>}
      </figcaption>
      <svg width="100%" height={HEIGHT} role="img" aria-label={words}>
        {layout.page && layout.page.beyond !== 'behind' && (
          <rect class="bg-later" {...box((layout.page.at + 1) / 2, 1 - layout.page.at)} y={LABEL} height={SAID + FACTS + 1} />
        )}
        {layout.step < 12 && layout.ticks.map((tick) => text(tick, months[dateOf(tick.day).getUTCMonth()] ?? '', BOTTOM + TYPE))}
        {layout.years.map((tick) => text(tick, yearFormat().format(dateOf(tick.day)), BOTTOM + (layout.step < 12 ? 2 : 1) * TYPE + 1))}
        {[
          { room: layout.from, middle: layout.from / 2 },
          { room: 1 - layout.to, middle: (1 + layout.to) / 2 },
        ].map(
          ({ room, middle }) =>
            room > 0 && (
              <text key={middle} x={at(middle)} y={BOTTOM + TYPE} text-anchor="middle">
                …
              </text>
            ),
        )}
        <line class="bg-axis" x1={at(layout.from)} x2={at(layout.to)} y1={AXIS + 0.5} y2={AXIS + 0.5} />
        {layout.bars.map((bar) => (
          <Mark key={`${bar.lane} ${bar.since} ${bar.at}`} bar={bar} />
        ))}
        {layout.page && <PageLine page={layout.page} />}
      </svg>
    </figure>
  );
}

/** The first and the last month of an axis, in words. */
const ends = ({ first, last }: Bounds): [string, string] => {
  const month = (day: number): string => dateWords(dateOf(day).toISOString().slice(0, 7) as Edtf);
  return [month(first), month(last)];
};

/** Part of a bar's room that it fills; the rest parts it from the next. */
const FILL = 0.7;

function Mark({ bar: { lane, since, at: middle, width, height: share } }: { readonly bar: Bar<Dated> }) {
  const { box } = across();
  const height = Math.max(2, Math.round(share * (lane === 'said' ? SAID : FACTS)));
  // what is hollow is drawn inside its line
  return lane === 'said' ? (
    <rect class={since ? 'bg-bar-said bg-bar-since' : 'bg-bar-said'} {...box(middle, width * FILL)} y={AXIS - height} height={height} />
  ) : (
    <rect
      class={since ? 'bg-bar-fact bg-bar-since' : 'bg-bar-fact'}
      {...box(middle, width * FILL)}
      y={AXIS + 2.5}
      height={Math.max(1, height - 1)}
    />
  );
}

function PageLine({ page }: { readonly page: { readonly at: number; readonly beyond: 'before' | 'behind' | null } }) {
  const { at } = across();
  const name = t('ui_timeline_page');
  // these marks are mirrored with the script
  const words = page.beyond === null ? name : page.beyond === 'before' ? `‹ ${name}` : `${name} ›`;
  const label = insideAt(page.at, words, TYPE, LEAST_WIDTH);
  return (
    <g class="bg-page-line">
      <line x1={at(page.at)} x2={at(page.at)} y1={LABEL - 2} y2={BOTTOM} />
      <text x={at(label.at)} y={TYPE - 1} text-anchor={label.anchor}>
        {words}
      </text>
    </g>
  );
}
