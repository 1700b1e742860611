/** Watch terms: what the reader wants found on pages and in kept articles, beside what the archive came with. */
import { useState } from 'preact/hooks';
import type { Failure, WatchTerm } from '../messages';
import { KINDS, type Kind } from '../model/records';
import { shown, useAnswer } from '../panel/answer';
import { Failed, failureWords, Waiting } from '../panel/condition';
import { commaList } from '../ui/lists';
import { t, tn } from '../ui/text';
import { To } from './record';
import { useLibrary } from './surroundings';

/** A state speaks but is not looked for. */
const WATCHED = KINDS.filter((kind) => kind !== 'state');
/** Longest name, as the worker takes it. */
const MAX_NAME = 200;

/** Names typed in one field: one a line, or with commas between them; each once. */
export const namesIn = (text: string): string[] => [...new Set(text.split(/[,;،؛\n]/).flatMap((name) => name.trim() || []))];

export function Watch() {
  const { worker } = useLibrary();
  const [answer, again] = useAnswer('watchTerms', () => worker('watchTerms', {}));
  const [said, setSaid] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const terms = shown(answer);
  const changed = (words: string) => {
    setSaid(words);
    setFailure(null);
    again();
  };
  const remove = async ({ id, name }: WatchTerm) => {
    const reply = await worker('removeWatchTerm', { id });
    if (!reply.ok) return setFailure(reply.error);
    changed(t('keep_watch_removed', name));
    // what was pressed is gone
    document.getElementById('watch-name')?.focus();
  };
  const add = async (name: string, aliases: readonly string[], kind: Kind): Promise<boolean> => {
    const reply = await worker('addWatchTerm', { name, kind, aliases: [...aliases] });
    if (!reply.ok) {
      setFailure(reply.error);
      return false;
    }
    changed(t('keep_watch_added', reply.value.term.name, tn('ui_reach_articles', reply.value.articles)));
    return true;
  };
  return (
    <section aria-labelledby="keep-watch">
      <h2 id="keep-watch">{t('keep_watch')}</h2>
      <p class="soft">{t('keep_watch_what')}</p>
      {answer.state === 'failed' ? (
        <Failed failure={answer.failure} again={again} />
      ) : terms === null ? (
        <Waiting />
      ) : (
        <ul class="watched">
          {terms.map((term) => (
            <li key={term.id} data-term={term.id}>
              <span>
                <span class="name">{term.name}</span> <span class="soft">{t(`ui_kind_${term.kind}`)}</span>
                {term.aliases.length > 1 && <span class="soft aliases">{commaList(term.aliases.slice(1))}</span>}
              </span>
              <To place={{ at: 'speakers', about: term.id }}>{tn('panel_count_statements', term.statements)}</To>
              <button type="button" class="action" aria-label={t('keep_watch_remove_of', term.name)} onClick={() => void remove(term)}>
                {t('keep_watch_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <AddTerm onAdd={add} />
      <p role="status" class="soft">
        {failure ? failureWords(failure) : said}
      </p>
    </section>
  );
}

function AddTerm({ onAdd }: { readonly onAdd: (name: string, aliases: readonly string[], kind: Kind) => Promise<boolean> }) {
  const [name, setName] = useState('');
  const [others, setOthers] = useState('');
  const [kind, setKind] = useState<Kind>('person');
  const submit = async (event: Event) => {
    event.preventDefault();
    const trimmed = name.trim();
    if (trimmed === '') return;
    const aliases = namesIn(others).filter((other) => other !== trimmed);
    if (!(await onAdd(trimmed, aliases, kind))) return;
    setName('');
    setOthers('');
  };
  return (
    <form class="watch" onSubmit={(event) => void submit(event)}>
      <label>
        <span>{t('keep_watch_name')}</span>
        <input
          id="watch-name"
          name="name"
          required
          maxLength={MAX_NAME}
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t('keep_watch_others')}</span>
        <input
          name="others"
          maxLength={2_000}
          autocomplete="off"
          value={others}
          onInput={(event) => setOthers(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{t('keep_watch_kind')}</span>
        <select name="kind" value={kind} onChange={(event) => setKind(event.currentTarget.value as Kind)}>
          {WATCHED.map((each) => (
            <option key={each} value={each} selected={each === kind}>
              {t(`ui_kind_${each}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="action">
        {t('keep_watch_add')}
      </button>
    </form>
  );
}
