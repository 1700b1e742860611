/** The panel: four tabs, the way back, and the keys that work everywhere in it. */
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { EntityId } from '../model/records';
import { t } from '../ui/text';
import { type Early, shown, useAnswer } from './answer';
import { arriveAt, ScrollContext } from './arrival';
import { Articles } from './articles';
import { Check } from './check';
import { Failed, Waiting } from './condition';
import { filtersFor } from './filters';
import { Keep } from './keep';
import { moveAmongResults, resultOf, takesText } from './keys';
import { KeysHelp } from './keys-help';
import type { First } from './listing';
import { askNames, NAMES, type Names } from './names';
import { Reader } from './reader';
import type { Ways } from './result';
import type { Unsaved } from './save';
import { canGoBack, type PanelEvent, type PanelState, reduce } from './state';
import { Comparison, RESULTS_HEADING_ID, SEARCH_ID, Statements } from './statements';
import { useSurroundings } from './surroundings';
import { TAB_PANEL_ID, Tabs, tabId } from './tabs';
import { ThisPage } from './this-page';

interface Props {
  readonly start: PanelState;
  /** What the panel opens with, asked for before there is anything to show it in: statements, or the names for the other tabs. */
  readonly firstFound?: Early<First> | null;
  readonly firstNames?: Early<Names> | null;
  /** Why the article that a command was to keep was not; null where the panel was opened for anything else. */
  readonly unsaved: Unsaved | null;
  /** Whether `/` and `?` do something wherever the focus is. */
  readonly singleKeys: boolean;
  /** Called with every state that the reader comes to. */
  readonly onState: (state: PanelState) => void;
  /** Closes the panel where it is a popup. */
  readonly onClose: () => void;
}

export function Panel({ start, firstFound = null, firstNames = null, unsaved, singleKeys, onState, onClose }: Props) {
  const { worker } = useSurroundings();
  const [state, dispatch] = useReducer(reduce, start);
  const go = (event: PanelEvent) => dispatch({ ...event, scroll: window.scrollY });
  const [help, setHelp] = useState(false);
  const [answer, again] = useAnswer(NAMES, () => askNames(worker), 0, firstNames);
  useRemembering(state, onState);
  useKeys(state, go, singleKeys, onClose, () => setHelp(true));
  useEffect(() => {
    // gone somewhere by a link: what was focused is no longer there
    if (state.tab === 'statements' && !state.comparing && state.trail.length > 0 && state.at === null) arriveAt(RESULTS_HEADING_ID);
  }, [state.tab, state.trail.length]);

  // what is known stays in sight while it is asked for again, after something was kept or changed
  const names = shown(answer);
  return (
    <>
      <header class="masthead">
        <h1 class="unseen">{t('extension_name')}</h1>
        <Tabs selected={state.tab} onSelect={(tab) => go({ type: 'tab', tab })} />
        <button type="button" class="help" aria-label={t('panel_keys')} title={t('panel_keys')} onClick={() => setHelp(true)}>
          ?
        </button>
      </header>
      <main>
        <div role="tabpanel" id={TAB_PANEL_ID} aria-labelledby={tabId(state.tab)} data-tab={state.tab}>
          {canGoBack(state) && (
            <button type="button" class="back" aria-keyshortcuts="Alt+ArrowLeft" onClick={() => go({ type: 'back' })}>
              <span aria-hidden="true">‹</span> {t(state.trail.length > 0 ? 'panel_back' : 'panel_back_articles')}
            </button>
          )}
          {answer.state === 'failed' ? (
            <Failed failure={answer.failure} again={again} />
          ) : names === null && state.tab !== 'statements' ? (
            <Waiting />
          ) : (
            <ScrollContext.Provider value={state.scroll}>
              <View state={state} names={names} before={firstFound} unsaved={unsaved} go={go} onChanged={again} />
            </ScrollContext.Provider>
          )}
        </div>
      </main>
      <KeysHelp open={help} onClose={() => setHelp(false)} />
    </>
  );
}

interface ViewProps extends Pick<Props, 'unsaved'> {
  readonly before: Early<First> | null;
  readonly state: PanelState;
  /** Null until they are known. Only the statements do without: their own answers name what is shown. */
  readonly names: Names | null;
  readonly go: (event: PanelEvent) => void;
  /** The archive has changed: what is known of it must be asked for again. */
  readonly onChanged: () => void;
}

function View({ state, names, before, unsaved, go, onChanged }: ViewProps) {
  const { worker } = useSurroundings();
  const onArrived = () => go({ type: 'arrived' });
  const ways: Ways = {
    onSpeaker: (speaker, at) => go({ type: 'statements', filters: { speaker }, at }),
    onTopic: (about, at) => go({ type: 'statements', filters: { about }, at }),
    onPassage: ({ article, passage }, at) => go({ type: 'read', article, passage, at }),
  };
  const { tab, filters, reading, checking, chosen, at } = state;
  if (tab === 'statements') {
    return state.comparing ? (
      <Comparison
        chosen={chosen}
        ways={ways}
        onDone={() => {
          go({ type: 'back' });
          go({ type: 'chooseNone' });
        }}
      />
    ) : (
      <Statements
        filters={filters}
        names={names}
        before={before}
        onNarrow={(change) => go({ type: 'narrow', change })}
        rows={state.rows}
        onRows={(rows) => go({ type: 'rows', rows })}
        chosen={chosen}
        onChoose={(one, from) => go({ type: 'choose', chosen: one, at: from })}
        onCompare={(from) => go({ type: 'compare', at: from })}
        onChooseNone={() => go({ type: 'chooseNone' })}
        ways={ways}
        at={at}
        onArrived={onArrived}
      />
    );
  }
  if (names === null) return <Waiting />;
  switch (tab) {
    case 'page':
      return (
        <ThisPage
          names={names}
          onStatements={(entity: EntityId, from) =>
            void filtersFor(worker, entity).then((found) => go({ type: 'statements', filters: found, at: from }))
          }
          unsaved={unsaved}
          onKept={({ id, outcome }) => {
            go({ type: 'kept', article: id, outcome });
            onChanged();
          }}
          at={at}
          onArrived={onArrived}
        />
      );
    case 'check':
      return <Check checking={checking} onChange={(change) => go({ type: 'check', change })} ways={ways} at={at} onArrived={onArrived} />;
    case 'articles':
      return reading ? (
        <Reader
          // each visit begins anew, so that nothing of the article left behind is taken for the one gone to
          key={state.trail.length}
          article={reading.article}
          passage={reading.passage}
          outcome={reading.outcome ?? null}
          names={names}
          ways={ways}
          onChanged={onChanged}
          onDropped={(article) => {
            go({ type: 'dropped', article });
            onChanged();
          }}
          onStatements={(article, from) => go({ type: 'statements', filters: { article }, at: from })}
          onCheck={(article, from) => go({ type: 'checkArticle', article, at: from })}
          at={at}
          onArrived={onArrived}
        />
      ) : (
        <Articles onRead={(article, from) => go({ type: 'read', article, passage: null, at: from })} at={at} onArrived={onArrived} />
      );
    case 'keep':
      return (
        <Keep
          onKept={({ id, outcome }) => {
            go({ type: 'kept', article: id, outcome });
            onChanged();
          }}
          onRead={(article, from) => go({ type: 'read', article, passage: null, at: from })}
          at={at}
          onArrived={onArrived}
        />
      );
  }
}

/** How long scrolling must pause before where it came to is kept, in milliseconds: a popup may be closed at any time. */
const SETTLED = 150;

/** Tells every state that the reader comes to, with how far the document is scrolled and which result has the focus. */
function useRemembering(state: PanelState, onState: (state: PanelState) => void): void {
  const at = useRef<string | null>(state.at);
  const isFirst = useRef(true);
  // at once: a popup may be closed before an ordinary effect runs
  useLayoutEffect(() => {
    // asking how far a document is scrolled that nobody has seen would have it laid out for nothing
    const scroll = state.scroll ?? (isFirst.current ? 0 : window.scrollY);
    isFirst.current = false;
    onState({ ...state, at: state.at ?? at.current, scroll });
  }, [state]);
  useEffect(() => {
    let timer: number | undefined;
    // what is still to be arrived at stands: the document has not been scrolled there yet
    const keep = () => {
      if (state.scroll === null) onState({ ...state, at: state.at ?? at.current, scroll: window.scrollY });
    };
    const onScroll = () => {
      clearTimeout(timer);
      timer = window.setTimeout(keep, SETTLED);
    };
    const onFocusIn = ({ target }: FocusEvent) => {
      const now = resultOf(target)?.id ?? null;
      if (now === at.current) return;
      at.current = now;
      keep();
    };
    document.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('focusin', onFocusIn);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('scroll', onScroll);
      document.removeEventListener('focusin', onFocusIn);
    };
  }, [state]);
}

/**
 * `/` goes to the search, Esc back step by step, Alt+Left to where the reader came from, up and down move among results,
 * `?` tells of all this. The first and the last only where the reader lets single keys be taken.
 */
function useKeys(state: PanelState, go: (event: PanelEvent) => void, singleKeys: boolean, onClose: () => void, onHelp: () => void): void {
  // before the next key can come: an effect that waits for a frame would hear it with the state before
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      // a dialog has its own keys
      if (document.querySelector('dialog[open]')) return;
      const search = document.getElementById(SEARCH_ID);
      const single = singleKeys && !takesText(event.target);
      if (event.key === '/' && single) {
        event.preventDefault();
        go({ type: 'tab', tab: 'statements' });
        // after the tab has been rendered
        setTimeout(() => document.getElementById(SEARCH_ID)?.focus());
      } else if (event.key === '?' && single) {
        event.preventDefault();
        onHelp();
      } else if (event.key === 'Escape') {
        event.preventDefault();
        if (search && state.tab === 'statements' && !state.comparing) {
          if (resultOf(event.target)) return search.focus();
          if (state.filters.text !== '') return go({ type: 'narrow', change: { text: '' } });
        }
        if (canGoBack(state)) go({ type: 'back' });
        else onClose();
      } else if (event.key === 'ArrowLeft' && event.altKey && canGoBack(state)) {
        event.preventDefault();
        go({ type: 'back' });
      } else {
        moveAmongResults(event, document, search);
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [state]);
}
