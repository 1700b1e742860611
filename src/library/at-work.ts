/**
 * The extension at work on its own first page: the script of news pages over a paragraph of ours, with what it asks
 * answered by the same worker. Loaded by that page only.
 */
import { type CardHost, createCard } from '../card/controller';
import { LEXICON_FORMAT, reviveLexicon } from '../matching/lexicon';
import { type Annotated, annotate } from '../page/annotated';
import { readSettings } from '../settings';
import '../page/highlights.css';
import { browser } from '../browser';

/**
 * Annotates this page; null where the names are not at hand yet. To be ended by whoever asked for it.
 */
export async function atWork(host: CardHost): Promise<Annotated | null> {
  const { lexicon } = await readSettings(browser.storage.local, 'lexicon');
  if (lexicon?.format !== LEXICON_FORMAT) return null;
  return annotate(
    document,
    reviveLexicon(lexicon.serialized),
    document.documentElement.lang,
    host,
    () => Promise.resolve(createCard),
    () => {},
  );
}
