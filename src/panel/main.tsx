/** Starts the panel: in the toolbar's popup, or in a tab of its own where it was opened by its address. */
import { render } from 'preact';
import { browser } from '../browser';
import { readSettings } from '../settings';
import { messageLocale, t } from '../ui/text';
import { extension } from './extension';
import { keepState, opening } from './opening';
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

/**
 * How long the first statements are waited for before the panel is drawn without them, in milliseconds. A worker that is
 * awake answers sooner, and drawing once is quicker and calmer than drawing an empty panel first; one that must be
 * started takes longer, and a panel that stays blank looks broken.
 */
const PATIENCE = 60;

const { session } = browser.storage;
const [opened, { singleKeys }] = await Promise.all([
  opening(session, location.href, extension.worker),
  readSettings(browser.storage.local, 'singleKeys'),
]);
await Promise.race([opened.found?.reply, new Promise((late) => setTimeout(late, PATIENCE))]);

render(
  <SurroundingsContext.Provider value={extension}>
    <Panel
      start={opened.state}
      firstFound={opened.found}
      firstNames={opened.names}
      unsaved={opened.unsaved}
      singleKeys={singleKeys}
      onState={(state: PanelState) => void keepState(session, state)}
      onClose={() => {
        if (isPopup) window.close();
      }}
    />
  </SurroundingsContext.Provider>,
  document.body,
);
