import type { SeriesView } from '../messages';
import type { Edtf } from '../model/edtf';
import { dateWords, shortDate } from './dates';
import { across, LEAST_WIDTH, TYPE } from './drawing';
import { commaList, longList } from './lists';
import { Recorded } from './recorded';
import { type OnFactPassage, SeriesTable, valueWords } from './series';
import { layOutSeries, type Point, type Value } from './series-layout';
import { t } from './text';
import { dayOf } from './timeline-layout';

interface Props {
  readonly series: SeriesView;
  /** The page's date, which parts what it could know from what came later; null or absent for none. */
  readonly page?: Edtf | null;
  /** The least width, in CSS px, that the drawing will have. By default that of the narrowest card. */
  readonly width?: number;
  /** Makes the sources of the table lead to their passages. */
  readonly onPassage?: OnFactPassage | undefined;
}

/** From the top, in CSS px: room for words above the greatest number, zero, and the dates below it. */
const TOP = 18;
const BOTTOM = 50;
const HEIGHT = BOTTOM + TYPE + 6;
const SIZES = { top: TOP, bottom: BOTTOM, size: TYPE + 1 };

/** What stands above a value that has no words of its own and is not exact. */
const MARKS: Readonly<Record<string, string>> = { about: '≈', 'more than': '>', 'at least': '≥' };

type Plotted = Value & SeriesView['values'][number];

/** A value in words with what its source says of how sure it is. */
function fullWords({ number, fact }: SeriesView['values'][number]): string {
  const words = valueWords({ number, qualifier: fact.value?.qualifier });
  return fact.hedge === undefined ? words : t('ui_series_noted', words, fact.hedge);
}

/**
 * A number that changed: a plot, its label in words, and the table with every source behind a disclosure. The table
 * alone where there is nothing to plot: a single value, or all of one day.
 */
export function SeriesPlot({ series, page = null, width = LEAST_WIDTH, onPassage }: Props) {
  const values = series.values.map(
    (value): Plotted => ({
      ...value,
      date: value.fact.holds.edtf,
      words: valueWords({ number: value.number, qualifier: value.fact.value?.qualifier }),
    }),
  );
  const layout = layOutSeries(values, page, { width, ...SIZES });
  const table = <SeriesTable series={series} page={page} onPassage={onPassage} />;
  if (!layout) return table;
  const { at } = across();
  const [first, last] = [layout.points[0], layout.points.at(-1)] as [Point<Plotted>, Point<Plotted>];
  const words = longList(series.values.map((value) => t('ui_series_at', dateWords(value.fact.holds.edtf), fullWords(value))));
  return (
    <figure class="bg-plot" data-series={series.id}>
      <figcaption>
        {series.label} <span class="bg-unit">({series.unit})</span>
      </figcaption>
      <svg width="100%" height={HEIGHT} role="img" aria-label={`${series.label}. ${words}`}>
        <line class="bg-zero" x1="0" x2="100%" y1={BOTTOM + 0.5} y2={BOTTOM + 0.5} />
        {layout.page !== null && <line class="bg-page-mark" x1={at(layout.page)} x2={at(layout.page)} y1={2} y2={BOTTOM} />}
        {layout.steps.map(({ x1, y1, x2, y2 }) => (
          <line key={`${x1} ${y1} ${y2}`} class="bg-step" x1={at(x1)} x2={at(x2)} y1={y1} y2={y2} />
        ))}
        {layout.points.map((point) => (
          <Dot key={point.value.fact.id} point={point} since={page !== null && dayOf(point.value.date) > dayOf(page)} />
        ))}
        <text x={at(0)} y={HEIGHT - 3} text-anchor="start">
          {shortDate(first.value.date)}
        </text>
        <text x={at(1)} y={HEIGHT - 3} text-anchor="end">
          {shortDate(last.value.date)}
        </text>
      </svg>
      {series.values.some(({ fact }) => fact.hedge !== undefined) && (
        <p class="bg-key bg-key-hedged">
          <Recorded>{commaList([...new Set(series.values.flatMap(({ fact }) => fact.hedge ?? []))])}</Recorded>
        </p>
      )}
      <details class="bg-as-table">
        <summary>{t('ui_series_table')}</summary>
        {table}
      </details>
    </figure>
  );
}

function Dot({ point, since }: { readonly point: Point<Plotted>; readonly since: boolean }) {
  const { at } = across();
  const { x, y, from, label, value } = point;
  const { fact } = value;
  const mark = fact.value?.qualifier && MARKS[fact.value.qualifier];
  const classes = ['bg-dot', ...(fact.hedge === undefined ? [] : ['bg-dot-hedged']), ...(since ? ['bg-dot-since'] : [])];
  return (
    <g>
      {from !== null && <line class="bg-span" x1={at(from)} x2={at(x)} y1={y} y2={y} />}
      <circle class={classes.join(' ')} cx={at(x)} cy={y} r={3.5} />
      {label ? (
        <text class="bg-value" x={at(label.anchor === 'start' ? 0 : 1)} y={label.y} text-anchor={label.anchor}>
          {value.words}
        </text>
      ) : (
        mark && (
          <text x={at(x)} y={y - 6} text-anchor="middle">
            {mark}
          </text>
        )
      )}
    </g>
  );
}
