/** Taking out what the archive has: all of it, what the reader keeps, or what the filters show, in several formats. */
import { useState } from 'preact/hooks';
import type { Failure, Selection } from '../messages';
import { type MessageKey, t } from '../ui/text';
import { failureWords } from './condition';
import { download } from './download';
import { filterWords } from './filter-bar';
import { activeFilters, type Filters, toQuery } from './filters';
import type { Names } from './names';
import { useSurroundings } from './surroundings';

/** In the order in which they are offered, with the names they are known by. */
const FORMATS = {
  pack: 'keep_format_pack',
  csv: 'keep_format_csv',
  'csl-json': 'keep_format_csl',
  bibtex: 'keep_format_bibtex',
  'web-annotations': 'keep_format_annotations',
} as const satisfies Record<string, MessageKey>;
type Format = keyof typeof FORMATS;

const WHAT = { all: 'keep_export_all', kept: 'keep_export_kept', selection: 'keep_export_selection' } as const satisfies Record<
  string,
  MessageKey
>;
type What = keyof typeof WHAT;

interface Props {
  /** What the Statements tab is narrowed by. */
  readonly filters: Filters;
  readonly names: Names;
}

type Outcome = { readonly file: string } | { readonly failure: Failure } | null;

export function Export({ filters, names }: Props) {
  const { fetchWhole } = useSurroundings();
  const active = activeFilters(filters);
  const [what, setWhat] = useState<What>(active.length > 0 ? 'selection' : 'all');
  const [format, setFormat] = useState<Format>('pack');
  const [outcome, setOutcome] = useState<Outcome>(null);
  const submit = async (event: Event) => {
    event.preventDefault();
    setOutcome(null);
    const selection: Selection = what === 'selection' ? { query: toQuery(filters) } : what;
    const reply =
      format === 'pack' ? await fetchWhole('exportPack', { selection }) : await fetchWhole('exportStatements', { format, selection });
    if (!reply.ok) return setOutcome({ failure: reply.error });
    download(reply.value);
    setOutcome({ file: reply.value.fileName });
  };
  return (
    <section aria-labelledby="keep-export">
      <h2 id="keep-export" class="bg-heading">
        {t('keep_export')}
      </h2>
      <form class="export" onSubmit={(event) => void submit(event)}>
        <fieldset>
          <legend class="soft">{t('keep_export_what')}</legend>
          {(Object.keys(WHAT) as What[]).map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="what"
                value={each}
                checked={what === each}
                disabled={each === 'selection' && active.length === 0}
                onChange={() => setWhat(each)}
              />
              <span>
                {t(WHAT[each])}
                {each === 'selection' && (
                  <span class="soft">
                    {' '}
                    {active.length > 0 ? active.map((filter) => filterWords(filter, names)).join(' · ') : t('keep_export_no_selection')}
                  </span>
                )}
              </span>
            </label>
          ))}
        </fieldset>
        <label class="choice">
          <span>{t('keep_format')}</span>
          <select name="format" value={format} onChange={(event) => setFormat(event.currentTarget.value as Format)}>
            {(Object.keys(FORMATS) as Format[]).map((each) => (
              <option key={each} value={each} selected={each === format}>
                {t(FORMATS[each])}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="action">
          {t('keep_export_do')}
        </button>
      </form>
      <p role="status" class="soft">
        {outcome && ('file' in outcome ? t('keep_exported', outcome.file) : failureWords(outcome.failure))}
      </p>
    </section>
  );
}
