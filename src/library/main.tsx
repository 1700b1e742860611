/** Starts the library: a tab of its own, which cards, panel and the browser's list of extensions lead to. */
import { render } from 'preact';
import { extension } from '../panel/extension';
import { SurroundingsContext } from '../panel/surroundings';
import { messageLocale, t } from '../ui/text';
import { Library } from './library';
import '../ui/ui.css';
import './library.css';

document.documentElement.lang = messageLocale();
document.documentElement.dir = t('ui_direction');

render(
  <SurroundingsContext.Provider value={extension}>
    <Library />
  </SurroundingsContext.Provider>,
  document.body,
);
