/** The controls that narrow the statements, with how many each choice would leave, and what is narrowed as removable chips. */
import type { Facet, SearchResult } from '../messages';
import type { Edtf } from '../model/edtf';
import { dateWords } from '../ui/dates';
import { type MessageKey, messageLocale, t } from '../ui/text';
import { type ActiveFilter, activeFilters, type Filters, monthsBetween, NO_FILTERS } from './filters';
import { articleNameById, entityName, type Names } from './names';
import { recognised } from './question';

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** Names the choice that does not narrow. */
  readonly any: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChoose: (value: T | null) => void;
}

function Choice<T extends string>({ label, any, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select
        value={value ?? ''}
        data-active={value !== null}
        onChange={(event) => onChoose((event.currentTarget.value || null) as T | null)}
      >
        <option value="">{any}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A facet's values with their counts, and the chosen one even where nothing has it. */
function counted<T extends string>(facets: readonly Facet<T>[], chosen: T | null, name: (value: T) => string) {
  const all = chosen === null || facets.some(({ value }) => value === chosen) ? facets : [...facets, { value: chosen, count: 0 }];
  return all.map(({ value, count }) => ({
    value,
    label: t('panel_counted', name(value), count),
  }));
}

/** The months the archive reaches over, and those chosen even where they lie outside. */
function monthOptions({ reach }: Names, { from, to }: Filters) {
  const within = reach.from === null || reach.to === null ? [] : monthsBetween(reach.from, reach.to);
  const all = new Set<Edtf>([...within, ...[from, to].filter((month) => month !== null)]);
  return [...all].sort().map((value) => ({ value, label: dateWords(value) }));
}

interface Props {
  readonly filters: Filters;
  readonly facets: SearchResult['facets'];
  readonly names: Names;
  readonly onChange: (change: Partial<Filters>) => void;
}

export function FilterBar({ filters, facets, names, onChange }: Props) {
  const months = monthOptions(names, filters);
  return (
    <fieldset class="filters">
      <legend class="unseen">{t('panel_filters')}</legend>
      <Choice
        label={t('panel_filter_speaker')}
        any={t('panel_any_speaker')}
        value={filters.speaker}
        options={counted(facets.speaker, filters.speaker, (id) => entityName(names, id))}
        onChoose={(speaker) => onChange({ speaker })}
      />
      <Choice
        label={t('panel_filter_about')}
        any={t('panel_any_about')}
        value={filters.about}
        options={counted(facets.about, filters.about, (id) => entityName(names, id))}
        onChoose={(about) => onChange({ about })}
      />
      <Choice
        label={t('panel_filter_form')}
        any={t('panel_any_form')}
        value={filters.form}
        options={counted(facets.form, filters.form, (form) => t(`ui_form_${form}`))}
        onChoose={(form) => onChange({ form })}
      />
      <Choice
        label={t('panel_filter_from')}
        any={t('panel_any_time')}
        value={filters.from}
        options={months}
        onChoose={(from) => onChange({ from })}
      />
      <Choice
        label={t('panel_filter_to')}
        any={t('panel_any_time')}
        value={filters.to}
        options={months}
        onChoose={(to) => onChange({ to })}
      />
      <Choice
        label={t('panel_filter_article')}
        any={t('panel_any_article')}
        value={filters.article}
        options={counted(facets.article, filters.article, (id) => articleNameById(names, id))}
        onChoose={(article) => onChange({ article })}
      />
    </fieldset>
  );
}

const CHIPS = {
  text: 'panel_chip_text',
  speaker: 'panel_chip_speaker',
  about: 'panel_chip_about',
  from: 'panel_chip_from',
  to: 'panel_chip_to',
  month: 'panel_chip_month',
  form: 'panel_chip_form',
  article: 'panel_chip_article',
} as const satisfies Record<ActiveFilter['kind'], MessageKey>;

function valueWords(filter: ActiveFilter, names: Names): string {
  switch (filter.kind) {
    case 'speaker':
    case 'about':
      return entityName(names, filter.value);
    case 'from':
    case 'to':
    case 'month':
      return dateWords(filter.value);
    case 'form':
      return t(`ui_form_${filter.value}`);
    case 'article':
      return articleNameById(names, filter.value);
    case 'text':
      return filter.value;
  }
}

/** What a filter narrows to, in words: 'Speaker: Dmitry Peskov'. */
export const filterWords = (filter: ActiveFilter, names: Names): string => t(CHIPS[filter.kind], valueWords(filter, names));

/** Offers what a typed question names as filters in place of its words. */
export function Recognised({ filters, names, onChange }: Pick<Props, 'filters' | 'names' | 'onChange'>) {
  const found = recognised(filters.text, names, messageLocale());
  if (!found) return null;
  const instead = { ...found, text: '' };
  const words = activeFilters({ ...NO_FILTERS, ...instead }).map((filter) => filterWords(filter, names));
  return (
    <p class="recognised">
      {t('panel_recognised')}{' '}
      <button type="button" class="action" onClick={() => onChange(instead)}>
        {words.join(' · ')}
      </button>
    </p>
  );
}

/** The filters in force, each a button that takes it away. */
export function Chips({ filters, names, onChange }: Pick<Props, 'filters' | 'names' | 'onChange'>) {
  const active = activeFilters(filters);
  if (active.length === 0) return null;
  return (
    <ul class="chips" aria-label={t('panel_active_filters')}>
      {active.map((filter) => {
        const words = filterWords(filter, names);
        return (
          <li key={filter.kind}>
            <button
              type="button"
              class="chip"
              data-filter={filter.kind}
              aria-label={t('panel_chip_drop', words)}
              onClick={() => onChange(filter.drop)}
            >
              {words} <span aria-hidden="true">×</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
