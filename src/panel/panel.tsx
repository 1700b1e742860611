/** The panel: four tabs, the way back, and the keys that work everywhere in it. */
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Reply } from '../messages';
import type { EntityId } from '../model/records';
import { t } from '../ui/text';
import { shown, useAnswer } from './answer';
import { arriveAt } from './arrival';
import { Articles } from './articles';
import { Check } from './check';
import { Failed, Waiting } from './condition';
import { filtersFor } from './filters';
import { type Imports, useImports } from './import';
import { Keep } from './keep';
import { moveAmongResults, takesText } from './keys';
import { askNames, type Names } from './names';
import { Reader } from './reader';
import type { Ways } from './result';
import type { Unsaved } from './save';
import { canGoBack, type PanelEvent, type PanelState, reduce } from './state';
import { RESULTS_HEADING_ID, SEARCH_ID, Statements } from './statements';
import { useSurroundings } from './surroundings';
import { TAB_PANEL_ID, Tabs, tabId } from './tabs';
import { ThisPage } from './this-page';

interface Props {
  readonly start: PanelState;
  /** What every tab needs to know, asked for before there is anything to show it in. */
  readonly firstNames: Promise<Reply<Names>>;
  /** Why the article that a command was to keep was not; null where the panel was opened for anything else. */
  readonly unsaved: Unsaved | null;
  /** Called with every state that the reader comes to. */
  readonly onState: (state: PanelState) => void;
  /** Closes the panel where it is a popup. */
  readonly onClose: () => void;
}

export function Panel({ start, firstNames, unsaved, onState, onClose }: Props) {
  const { worker } = useSurroundings();
  const [state, go] = useReducer(reduce, start);
  const first = useRef<Promise<Reply<Names>> | null>(firstNames);
  const [answer, again] = useAnswer('names', () => {
    const asked = first.current ?? askNames(worker);
    first.current = null;
    return asked;
  });
  const imports = useImports(again);
  // at once: a popup may be closed before an ordinary effect runs
  useLayoutEffect(() => onState(state), [state]);
  useKeys(state, go, onClose);
  useEffect(() => {
    // gone somewhere by a link: what was focused is no longer there
    if (state.tab === 'statements' && state.trail.length > 0 && state.at === null) arriveAt(RESULTS_HEADING_ID);
  }, [state.tab, state.trail.length]);

  // what is known stays in sight while it is asked for again, after something was kept or changed
  const names = shown(answer);
  return (
    <>
      <header class="masthead">
        <h1 class="unseen">{t('extension_name')}</h1>
        <Tabs selected={state.tab} onSelect={(tab) => go({ type: 'tab', tab })} />
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
          ) : names === null ? (
            <Waiting />
          ) : (
            <View state={state} names={names} unsaved={unsaved} imports={imports} go={go} onChanged={again} />
          )}
        </div>
      </main>
    </>
  );
}

interface ViewProps extends Pick<Props, 'unsaved'> {
  readonly state: PanelState;
  readonly names: Names;
  readonly imports: Imports;
  readonly go: (event: PanelEvent) => void;
  /** The archive has changed: what is known of it must be asked for again. */
  readonly onChanged: () => void;
}

function View({ state, names, unsaved, imports, go, onChanged }: ViewProps) {
  const onArrived = () => go({ type: 'arrived' });
  const ways: Ways = {
    onSpeaker: (speaker, at) => go({ type: 'statements', filters: { speaker }, at }),
    onTopic: (about, at) => go({ type: 'statements', filters: { about }, at }),
    onPassage: ({ article, passage }, at) => go({ type: 'read', article, passage, at }),
  };
  const { tab, filters, reading, checking, at } = state;
  switch (tab) {
    case 'page':
      return (
        <ThisPage
          names={names}
          onStatements={(entity: EntityId, from) =>
            go({
              type: 'statements',
              filters: filtersFor(entity, names.speakers),
              at: from,
            })
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
    case 'statements':
      return (
        <Statements
          filters={filters}
          names={names}
          onNarrow={(change) => go({ type: 'narrow', change })}
          ways={ways}
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
          at={at}
          onArrived={onArrived}
        />
      ) : (
        <Articles
          names={names}
          onRead={(article, from) => go({ type: 'read', article, passage: null, at: from })}
          at={at}
          onArrived={onArrived}
        />
      );
    case 'keep':
      return (
        <Keep
          filters={filters}
          names={names}
          imports={imports}
          onChanged={onChanged}
          onRead={(article, from) => go({ type: 'read', article, passage: null, at: from })}
          onStatements={({ id }, from) => go({ type: 'statements', filters: { about: id }, at: from })}
          at={at}
          onArrived={onArrived}
        />
      );
  }
}

/** `/` goes to the search, Esc clears it and then closes, Alt+Left goes back, up and down move among results. */
function useKeys(state: PanelState, go: (event: PanelEvent) => void, onClose: () => void): void {
  // before the next key can come: an effect that waits for a frame would hear it with the state before
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      if (event.key === '/' && !takesText(event.target)) {
        event.preventDefault();
        go({ type: 'tab', tab: 'statements' });
        // after the tab has been rendered
        setTimeout(() => document.getElementById(SEARCH_ID)?.focus());
      } else if (event.key === 'Escape') {
        event.preventDefault();
        if (state.tab === 'statements' && state.filters.text !== '') go({ type: 'narrow', change: { text: '' } });
        else onClose();
      } else if (event.key === 'ArrowLeft' && event.altKey && canGoBack(state)) {
        event.preventDefault();
        go({ type: 'back' });
      } else {
        moveAmongResults(event, document, document.getElementById(SEARCH_ID));
      }
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [state]);
}
