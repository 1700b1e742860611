/** Taking out what the archive has: all of it, what the reader keeps, or what some said about something, in several formats. */
import { useState } from 'preact/hooks';
import type { LibraryPlace } from '../library-address';
import { type Failure, MAX_QUERY, type Selection } from '../messages';
import { shown, useAnswer } from '../panel/answer';
import { failureWords } from '../panel/condition';
import { type MessageKey, t } from '../ui/text';
import { Choice } from './choice';
import { download } from './download';
import { useLibrary } from './surroundings';

/** In the order in which they are offered, with the names they are known by. */
const FORMATS = {
  pack: 'keep_format_pack',
  csv: 'keep_format_csv',
  'csl-json': 'keep_format_csl',
  bibtex: 'keep_format_bibtex',
  'web-annotations': 'keep_format_annotations',
} as const satisfies Record<string, MessageKey>;
type Format = keyof typeof FORMATS;

const WHAT = { all: 'keep_export_all', kept: 'keep_export_kept', selection: 'library_export_selection' } as const satisfies Record<
  string,
  MessageKey
>;
type What = keyof typeof WHAT;

type Outcome = { readonly file: string } | { readonly failure: Failure } | null;

interface Narrowed {
  readonly speaker: string;
  readonly about: string;
  readonly text: string;
}

/** The query that the fields come to, blank ones left out. */
const queryOf = ({ speaker, about, text }: Narrowed): Extract<Selection, { query: unknown }>['query'] =>
  Object.fromEntries(Object.entries({ speaker, about, text: text.trim() }).filter(([, value]) => value !== ''));

export function Export({ place }: { readonly place: Extract<LibraryPlace, { readonly at: 'files' }> }) {
  const { fetchWhole, worker } = useLibrary();
  const [narrowed, setNarrowed] = useState<Narrowed>({ speaker: place.speaker ?? '', about: place.about ?? '', text: '' });
  const [what, setWhat] = useState<What>(place.speaker || place.about ? 'selection' : 'all');
  const [format, setFormat] = useState<Format>('pack');
  const [outcome, setOutcome] = useState<Outcome>(null);
  const [answer] = useAnswer('facets', () => worker('facets', {}));
  const facets = shown(answer);
  const change = (part: Partial<Narrowed>) => {
    setNarrowed((before) => ({ ...before, ...part }));
    setWhat('selection');
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    setOutcome(null);
    const selection: Selection = what === 'selection' ? { query: queryOf(narrowed) } : what;
    const reply =
      format === 'pack' ? await fetchWhole('exportPack', { selection }) : await fetchWhole('exportStatements', { format, selection });
    if (!reply.ok) return setOutcome({ failure: reply.error });
    download(reply.value);
    setOutcome({ file: reply.value.fileName });
  };
  return (
    <section aria-labelledby="keep-export">
      <h2 id="keep-export">{t('keep_export')}</h2>
      <form class="export" onSubmit={(event) => void submit(event)}>
        <fieldset>
          <legend class="soft">{t('keep_export_what')}</legend>
          {(Object.keys(WHAT) as What[]).map((each) => (
            <label key={each} class="option">
              <input type="radio" name="what" value={each} checked={what === each} onChange={() => setWhat(each)} />
              <span>{t(WHAT[each])}</span>
            </label>
          ))}
        </fieldset>
        <div class="narrowed">
          <Choice
            label={t('panel_filter_speaker')}
            name="speaker"
            any={t('panel_any_speaker')}
            value={narrowed.speaker}
            options={facets?.speaker ?? []}
            onChange={(speaker) => change({ speaker })}
          />
          <Choice
            label={t('panel_filter_about')}
            name="about"
            any={t('panel_any_about')}
            value={narrowed.about}
            options={facets?.about ?? []}
            onChange={(about) => change({ about })}
          />
          <label class="field">
            <span>{t('library_export_words')}</span>
            <input
              name="words"
              maxLength={MAX_QUERY}
              autocomplete="off"
              value={narrowed.text}
              onInput={(event) => change({ text: event.currentTarget.value })}
            />
          </label>
        </div>
        <label class="field">
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
