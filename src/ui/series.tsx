import type { ComponentChildren } from 'preact';
import type { FactView, SeriesView } from '../messages';
import type { Fact } from '../model/records';
import { issuers, nameList } from './cite';
import { DateText } from './date';
import { madeOnce, t } from './text';

const QUALIFIED = { about: 'ui_value_about', 'more than': 'ui_value_more_than', 'at least': 'ui_value_at_least' } as const;

const numberFormat = madeOnce((locale) => new Intl.NumberFormat(locale));

/** A value with the qualifier its source gives it, in the reader's language: 'at least 12'. */
export function valueWords({ number, qualifier }: Pick<NonNullable<Fact['value']>, 'number' | 'qualifier'>): string {
  const digits = numberFormat().format(number);
  return qualifier ? t(QUALIFIED[qualifier], digits) : digits;
}

interface Props {
  readonly series: SeriesView;
  /** Shown beside a value's date. */
  readonly aside?: ((fact: FactView) => ComponentChildren) | undefined;
}

/** A number that changed over time, with the date, the reservation and the source of each value; the fact itself is the row's title. */
export function SeriesTable({ series, aside }: Props) {
  return (
    <table class="bg-series" data-series={series.id}>
      <caption>
        {series.label} <span class="bg-unit">({series.unit})</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('ui_series_date')}</th>
          <th scope="col">{t('ui_series_value')}</th>
          <th scope="col">{t('ui_series_source')}</th>
        </tr>
      </thead>
      <tbody>
        {series.values.map(({ fact, number }) => (
          <tr key={fact.id} title={fact.text}>
            <th scope="row">
              <DateText date={fact.holds} />
              {aside?.(fact)}
            </th>
            <td>
              {valueWords({ number, qualifier: fact.value?.qualifier })}
              {fact.hedge !== undefined && <span class="bg-hedge">{fact.hedge}</span>}
            </td>
            <td>
              {fact.attributedTo && `${t('ui_attributed', fact.attributedTo.name)}; `}
              {nameList([...new Set(fact.sources.flatMap((source) => issuers(source)[0] ?? source.headline ?? t('ui_no_headline')))])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
