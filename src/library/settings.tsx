/** The few settings: what is underlined and how, on which sites, and by which keys. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../messages';
import { KINDS, type Kind, UNDERLINE_STYLES, type Underlining } from '../model/records';
import { shown, useAnswer } from '../panel/answer';
import { Failed, failureWords, Waiting } from '../panel/condition';
import { type MessageKey, madeOnce, t } from '../ui/text';
import { Heading } from './heading';
import { useArrived } from './place';
import { useSheet } from './sheet';
import { type Shortcut, type SiteChoices, useLibrary } from './surroundings';

export function Settings() {
  useArrived(true);
  return (
    <div class="forms">
      <Heading title={t('library_settings')} />
      <Underlines />
      <Sites />
      <Keys />
    </div>
  );
}

/** A state speaks but is not underlined. */
const UNDERLINED = KINDS.filter((kind) => kind !== 'state');

const languageNames = madeOnce((locale) => new Intl.DisplayNames(locale, { type: 'language' }));

/** Puts `item` into a list, or takes it out. */
const toggled = <T,>(list: readonly T[], item: T, on: boolean): T[] =>
  on ? [...list.filter((other) => other !== item), item] : list.filter((other) => other !== item);

function Underlines() {
  const { worker } = useLibrary();
  const [answer, again] = useAnswer('underlining', () => worker('underlining', {}));
  const [chosen, setChosen] = useState<Underlining | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const known = shown(answer);
  if (answer.state === 'failed') return <Failed failure={answer.failure} again={again} />;
  if (known === null) return <Waiting />;
  const { languages, ...stored } = known;
  const now = chosen ?? stored;
  const choose = async (part: Partial<Underlining>) => {
    const next = { ...now, ...part };
    // at once: a box that is ticked stays ticked while pages follow
    setChosen(next);
    const reply = await worker('underline', { ...next, kindsOff: [...next.kindsOff], languagesOff: [...next.languagesOff] });
    setFailure(reply.ok ? null : reply.error);
    if (!reply.ok) setChosen(null);
  };
  return (
    <section aria-labelledby="settings-underlines">
      <h2 id="settings-underlines">{t('library_underlines')}</h2>
      <p class="soft">{t('library_underlines_what')}</p>
      <fieldset>
        <legend>{t('library_style')}</legend>
        <div class="options">
          {UNDERLINE_STYLES.map((style) => (
            <label key={style} class="option">
              <input type="radio" name="style" value={style} checked={now.style === style} onChange={() => void choose({ style })} />
              <span>{t(`library_style_${style}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('library_kinds')}</legend>
        <div class="options">
          {UNDERLINED.map((kind) => (
            <label key={kind} class="option">
              <input
                type="checkbox"
                name="kind"
                value={kind}
                checked={!now.kindsOff.includes(kind)}
                onChange={(event) => void choose({ kindsOff: toggled(now.kindsOff, kind, !event.currentTarget.checked) })}
              />
              <Sample kind={kind} style={now.style} on={!now.kindsOff.includes(kind)} />
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t('library_languages')}</legend>
        <div class="options">
          {languages.map((language) => (
            <label key={language} class="option">
              <input
                type="checkbox"
                name="language"
                value={language}
                checked={!now.languagesOff.includes(language)}
                onChange={(event) => void choose({ languagesOff: toggled(now.languagesOff, language, !event.currentTarget.checked) })}
              />
              <span>{languageNames().of(language) ?? language}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {failure && <p role="alert">{failureWords(failure)}</p>}
    </section>
  );
}

/** The name of a kind, underlined as its mentions are on pages: by the same style sheet, through the same registry. */
function Sample({ kind, style, on }: { readonly kind: Kind; readonly style: Underlining['style']; readonly on: boolean }) {
  const element = useRef<HTMLSpanElement>(null);
  useSheet(`/underlines/${style}.css`);
  useLayoutEffect(() => {
    const name = `backgrounder-${kind}`;
    const text = element.current?.firstChild;
    if (!on || !text || !('highlights' in CSS)) return;
    const range = document.createRange();
    range.selectNodeContents(text);
    const highlight = new Highlight(range);
    CSS.highlights.set(name, highlight);
    return () => {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    };
  }, [kind, on]);
  return (
    <span ref={element} data-kind={kind}>
      {t(`ui_kind_${kind}`)}
    </span>
  );
}

function Sites() {
  const { siteChoices, chooseSite, pause, watchChoices } = useLibrary();
  const [choices, setChoices] = useState<SiteChoices | null>(null);
  const [said, setSaid] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const read = () => void siteChoices().then(setChoices);
    read();
    return watchChoices(read);
  }, []);
  if (choices === null) return null;
  const sites = Object.entries(choices.sites).sort(([a], [b]) => (a < b ? -1 : 1));
  const remove = async (host: string) => {
    await chooseSite(host, null);
    setSaid(t('library_site_removed', host));
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="settings-sites">
      <h2 id="settings-sites" ref={heading} tabIndex={-1}>
        {t('library_sites')}
      </h2>
      <label class="option">
        <input
          type="checkbox"
          name="paused"
          checked={choices.paused}
          onChange={(event) => {
            const paused = event.currentTarget.checked;
            setChoices({ ...choices, paused });
            void pause(paused);
          }}
        />
        <span>{t('library_paused')}</span>
      </label>
      <p class="soft">{t('library_sites_what')}</p>
      {sites.length === 0 ? (
        <p>{t('library_sites_none')}</p>
      ) : (
        <ul class="sites">
          {sites.map(([host, choice]) => (
            <li key={host} data-site={host}>
              <span class="name">{host}</span> <span class="soft">{t(`library_site_${choice}`)}</span>
              <button type="button" class="action" aria-label={t('library_site_remove_of', host)} onClick={() => void remove(host)}>
                {t('library_site_remove')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <p role="status" class="soft">
        {said}
      </p>
    </section>
  );
}

/** What a command of the manifest does, in the order in which they are listed. */
const COMMANDS: Readonly<Record<string, MessageKey>> = {
  _execute_action: 'library_command_panel',
  'next-mention': 'command_next',
  'previous-mention': 'command_previous',
  'check-selection': 'command_check',
  'save-article': 'command_save',
};

function Keys() {
  const { browser, shortcuts, openShortcuts } = useLibrary();
  const [keys, setKeys] = useState<readonly Shortcut[] | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const read = () => void shortcuts().then(setKeys);
    read();
    // they are changed in another tab
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  if (keys === null) return null;
  const keysOf = (name: string): string => keys.find((shortcut) => shortcut.name === name)?.keys ?? '';
  return (
    <section aria-labelledby="settings-keys">
      <h2 id="settings-keys">{t('library_keys')}</h2>
      <table class="keys">
        <thead class="unseen">
          <tr>
            <th scope="col">{t('library_command')}</th>
            <th scope="col">{t('library_keys')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(COMMANDS).map(([name, words]) => (
            <tr key={name} data-command={name}>
              <th scope="row">{t(words)}</th>
              <td>{keysOf(name) === '' ? <span class="soft">{t('library_no_keys')}</span> : <kbd>{keysOf(name)}</kbd>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="soft">{t(`library_keys_${browser}`)}</p>
      <button
        type="button"
        class="action"
        onClick={async () => {
          setRefused(!(await openShortcuts()));
        }}
      >
        {t('library_keys_change')}
      </button>
      {refused && <p role="alert">{t('library_keys_refused')}</p>}
      <SingleKeys />
    </section>
  );
}

/** Keys without Alt, Ctrl or Shift can be turned off: https://www.w3.org/TR/WCAG22/#character-key-shortcuts */
function SingleKeys() {
  const { singleKeys, takeSingleKeys } = useLibrary();
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => void singleKeys().then(setOn), []);
  if (on === null) return null;
  return (
    <label class="option">
      <input
        type="checkbox"
        name="single-keys"
        checked={on}
        onChange={(event) => {
          setOn(event.currentTarget.checked);
          void takeSingleKeys(event.currentTarget.checked);
        }}
      />
      <span>{t('library_single_keys', '/', '?')}</span>
    </label>
  );
}
