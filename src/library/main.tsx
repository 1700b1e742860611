/** Starts the library: a tab of its own, which cards, panel and the browser's list of extensions lead to. */
import { render } from 'preact';
import { extension as panelExtension } from '../panel/extension';
import { SurroundingsContext } from '../panel/surroundings';
import { messageLocale, t } from '../ui/text';
import { extension } from './extension';
import { Library } from './library';
import { LibraryContext } from './surroundings';
import '../ui/views.css';
import './library.css';
import './reading.css';
import './tables.css';
import './forms.css';
import './welcome.css';
import './widths.css';
import './paper.css';

document.documentElement.lang = messageLocale();
document.documentElement.dir = t('ui_direction');

render(
  <LibraryContext.Provider value={extension}>
    {/* what was found in an article is corrected by the panel's own views */}
    <SurroundingsContext.Provider value={panelExtension}>
      <Library />
    </SurroundingsContext.Provider>
  </LibraryContext.Provider>,
  document.body,
);
