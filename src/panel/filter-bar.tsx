/** The controls that narrow the statements, with how many each choice would leave, and what is narrowed as removable chips. */
import { useEffect, useState } from 'preact/hooks';
import type { StatementQuery } from '../messages';
import { dateWords } from '../ui/dates';
import { type MessageKey, messageLocale, t, tn } from '../ui/text';
import { shown, useAnswer } from './answer';
import { type ActiveFilter, activeFilters, type Filters, NO_FILTERS } from './filters';
import { articleNameById, entityName, facetName, type Names } from './names';
import { type Everyone, recognised } from './question';
import { useSurroundings } from './surroundings';

interface ChoiceProps<T extends string> {
  readonly label: string;
  /** Names the choice that does not narrow. */
  readonly any: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** How many further options there are, less frequent than these and too many to choose from. */
  readonly further: number;
  readonly onChoose: (value: T | null) => void;
}

function Choice<T extends string>({ label, any, value, options, further, onChoose }: ChoiceProps<T>) {
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
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
        {further > 0 && <option disabled>{tn('panel_further', further)}</option>}
      </select>
    </label>
  );
}

/** Values with their counts, and the chosen one even where nothing has it, or while the values are awaited. */
function counted<T extends string>(
  facet: readonly { readonly value: T; readonly label: string; readonly count: number }[] | undefined,
  chosen: T | null,
  nameOf: (value: T) => string,
) {
  if (!facet) return chosen === null ? [] : [{ value: chosen, label: nameOf(chosen) }];
  const found = chosen === null || facet.some(({ value }) => value === chosen);
  const all = found ? facet : [...facet, { value: chosen, label: nameOf(chosen), count: 0 }];
  return all.map(({ value, label, count }) => ({ value, label: t('panel_counted', label, count) }));
}

interface Props {
  readonly filters: Filters;
  /** What the statements shown answer. */
  readonly query: StatementQuery;
  readonly names: Names;
  readonly onChange: (change: Partial<Filters>) => void;
}

/** What can be chosen is asked for when the statements are there: nobody chooses before. */
export function FilterBar({ filters, query, names, onChange }: Props) {
  const { worker } = useSurroundings();
  const [answer] = useAnswer(JSON.stringify(query), () => worker('facets', query));
  const facets = shown(answer);
  return (
    <fieldset class="filters">
      <legend class="unseen">{t('panel_filters')}</legend>
      <Choice
        label={t('panel_filter_speaker')}
        any={t('panel_any_speaker')}
        value={filters.speaker}
        options={counted(facets?.speaker, filters.speaker, (id) => entityName(names, id))}
        further={facets?.further.speaker ?? 0}
        onChoose={(speaker) => onChange({ speaker })}
      />
      <Choice
        label={t('panel_filter_about')}
        any={t('panel_any_about')}
        value={filters.about}
        options={counted(facets?.about, filters.about, (id) => entityName(names, id))}
        further={facets?.further.about ?? 0}
        onChoose={(about) => onChange({ about })}
      />
      <Choice
        label={t('panel_filter_form')}
        any={t('panel_any_form')}
        value={filters.form}
        options={counted(
          facets?.form.map((each) => ({ ...each, label: t(`ui_form_${each.value}`) })),
          filters.form,
          (form) => t(`ui_form_${form}`),
        )}
        further={0}
        onChoose={(form) => onChange({ form })}
      />
      <Choice
        label={t('panel_filter_article')}
        any={t('panel_any_article')}
        value={filters.article}
        options={counted(
          facets?.article.map((each) => ({ ...each, label: facetName(each) })),
          filters.article,
          (id) => articleNameById(names, id),
        )}
        further={facets?.further.article ?? 0}
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
  time: 'panel_chip_month',
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
    case 'time':
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

/** Offers what a typed question names as filters in place of its words. Who speaks is asked for when something is typed. */
export function Recognised({ filters, names, onChange }: Pick<Props, 'filters' | 'names' | 'onChange'>) {
  const { worker } = useSurroundings();
  const [everyone, setEveryone] = useState<Everyone | null>(null);
  const typed = filters.text.trim() !== '';
  useEffect(() => {
    if (!typed || everyone) return;
    let late = false;
    void worker('facets', {}).then((reply) => {
      if (reply.ok && !late) setEveryone(reply.value);
    });
    return () => {
      late = true;
    };
  }, [typed]);
  const found = everyone && recognised(filters.text, everyone, messageLocale());
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
              class="action chip"
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
