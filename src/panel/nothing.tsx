import { useEffect, useState } from 'preact/hooks';
import { t, tn } from '../ui/text';
import { Condition } from './condition';
import { filterWords } from './filter-bar';
import { type ActiveFilter, activeFilters, changed, type Filters, NO_FILTERS, toQuery } from './filters';
import type { Names } from './names';
import { useSurroundings } from './surroundings';

interface Props {
  readonly filters: Filters;
  readonly names: Names;
  readonly onDrop: (change: Partial<Filters>) => void;
}

/** A filter, and how many statements there are without it. */
interface Hindrance {
  readonly filter: ActiveFilter;
  readonly found: number;
}

/** Nothing found: says which of the filters to drop, and what dropping it gives. */
export function Nothing({ filters, names, onDrop }: Props) {
  const { worker } = useSurroundings();
  const [hindrances, setHindrances] = useState<readonly Hindrance[]>([]);
  const key = JSON.stringify(filters);
  useEffect(() => {
    let late = false;
    const asked = activeFilters(filters).map(async (filter): Promise<Hindrance> => {
      const without = changed(filters, filter.drop);
      const reply = await worker('search', { ...toQuery(without), limit: 0 });
      return { filter, found: reply.ok ? reply.value.total : 0 };
    });
    void Promise.all(asked).then((all) => {
      if (!late) setHindrances(all.filter(({ found }) => found > 0));
    });
    return () => {
      late = true;
    };
  }, [key]);
  const active = activeFilters(filters);
  if (active.length === 0) return <Condition title={t('panel_archive_empty')} />;
  return (
    <Condition title={t('panel_nothing', active.map((filter) => filterWords(filter, names)).join(' · '))}>
      <ul class="drops">
        {hindrances.map(({ filter, found }) => (
          <li key={filter.kind}>
            <button type="button" class="action" onClick={() => onDrop(filter.drop)}>
              {t('panel_drop', filterWords(filter, names), tn('panel_count_statements', found))}
            </button>
          </li>
        ))}
        {active.length > 1 && (
          <li>
            <button type="button" class="action" onClick={() => onDrop(NO_FILTERS)}>
              {t('panel_drop_all')}
            </button>
          </li>
        )}
      </ul>
    </Condition>
  );
}
