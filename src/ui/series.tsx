import type { FactView, SeriesView, SourceView } from '../messages';
import type { Edtf } from '../model/edtf';
import type { Fact } from '../model/records';
import { issuers } from './cite';
import { DateText } from './date';
import { dateWords } from './dates';
import { comma, semicolon } from './lists';
import { Recorded } from './recorded';
import { madeOnce, t } from './text';
import { dayOf } from './timeline-layout';

const QUALIFIED = { about: 'ui_value_about', 'more than': 'ui_value_more_than', 'at least': 'ui_value_at_least' } as const;

const numberFormat = madeOnce((locale) => new Intl.NumberFormat(locale));

/** A value with the qualifier its source gives it, in the reader's language: 'at least 12'. */
export function valueWords({ number, qualifier }: Pick<NonNullable<Fact['value']>, 'number' | 'qualifier'>): string {
  const digits = numberFormat().format(number);
  return qualifier ? t(QUALIFIED[qualifier], digits) : digits;
}

/** Called when the reader goes to the passage of a fact. What it returns is for whoever draws the element. */
export type OnFactPassage = (source: SourceView, fact: FactView) => unknown;

interface Props {
  readonly series: SeriesView;
  /** The page's date: a row with it stands between what it could know and what came later. */
  readonly page?: Edtf | null;
  /** Makes the sources lead to their passages. */
  readonly onPassage?: OnFactPassage | undefined;
}

/** A number that changed over time, with the date, the reservation and the source of each value; the fact itself is the row's title. */
export function SeriesTable({ series, page = null, onPassage }: Props) {
  const isSince = (fact: FactView): boolean => page !== null && dayOf(fact.holds.edtf) > dayOf(page);
  const later = series.values.filter(({ fact }) => isSince(fact));
  const rows = (values: SeriesView['values']) =>
    values.map(({ fact, number }) => (
      <tr key={fact.id} title={fact.text}>
        <th scope="row">
          <DateText date={fact.holds} />
        </th>
        <td>
          {valueWords({ number, qualifier: fact.value?.qualifier })}
          {fact.hedge !== undefined && (
            <span class="bg-hedge">
              <Recorded>{fact.hedge}</Recorded>
            </span>
          )}
        </td>
        <td>
          {fact.attributedTo && t('ui_attributed', fact.attributedTo.name) + semicolon()}
          {fact.sources.map((source, i) => (
            <Issuer
              key={`${source.article} ${source.passage}`}
              source={source}
              after={i > 0}
              onPassage={onPassage && (() => onPassage(source, fact))}
            />
          ))}
        </td>
      </tr>
    ));
  return (
    <table class="bg-series" data-series={series.id}>
      <caption>
        <Recorded>{series.label}</Recorded>{' '}
        <span class="bg-unit">
          (<Recorded>{series.unit}</Recorded>)
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('ui_series_date')}</th>
          <th scope="col">{t('ui_series_value')}</th>
          <th scope="col">{t('ui_series_source')}</th>
        </tr>
      </thead>
      <tbody>{rows(series.values.filter(({ fact }) => !isSince(fact)))}</tbody>
      {page !== null && later.length > 0 && (
        <tbody class="bg-later-rows">
          <tr>
            <th scope="rowgroup" colspan={3}>
              <span class="bg-page-rule">{t('ui_page_date', dateWords(page))}</span>
            </th>
          </tr>
          {rows(later)}
        </tbody>
      )}
    </table>
  );
}

/** Who printed it, and the passage. */
function Issuer({
  source,
  after,
  onPassage,
}: {
  readonly source: SourceView;
  readonly after: boolean;
  readonly onPassage: (() => unknown) | undefined;
}) {
  const passage = t('ui_passage', source.passage);
  return (
    <>
      {after && semicolon()}
      <Recorded language={source.language}>{issuers(source)[0] ?? source.headline ?? t('ui_no_headline')}</Recorded>
      {comma()}
      {onPassage ? (
        <button type="button" class="bg-follow" onClick={onPassage}>
          {passage}
        </button>
      ) : (
        passage
      )}
    </>
  );
}
