/** Starts the panel: in the toolbar's popup, or in a tab of its own where it was opened by its address. */
import { render } from 'preact';
import { browser } from '../browser';
import { readSettings } from '../settings';
import { messageLocale, t } from '../ui/text';
import { extension } from './extension';
import { askNames } from './names';
import { keepState, openingRequest, openingState } from './opening';
import { Panel } from './panel';
import type { PanelState } from './state';
import { SurroundingsContext } from './surroundings';
import '../ui/views.css';
import './panel.css';
import './check.css';
import './statements.css';

const { isPopup } = extension;

document.documentElement.lang = messageLocale();
document.documentElement.dir = t('ui_direction');
document.documentElement.dataset.shown = isPopup ? 'popup' : 'tab';
document.title = t('extension_name');

const { session } = browser.storage;
const names = askNames(extension.worker);
const request = await openingRequest(session, location.href);
const [start, { singleKeys }] = await Promise.all([
  openingState(session, request, extension.worker),
  readSettings(browser.storage.local, 'singleKeys'),
]);

render(
  <SurroundingsContext.Provider value={extension}>
    <Panel
      start={start}
      firstNames={names}
      unsaved={request && 'unsaved' in request ? request.unsaved : null}
      singleKeys={singleKeys}
      onState={(state: PanelState) => void keepState(session, state)}
      onClose={() => {
        if (isPopup) window.close();
      }}
    />
  </SurroundingsContext.Provider>,
  document.body,
);
