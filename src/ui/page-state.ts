/** What Backgrounder does on a page, in a sentence: the panel says it, and the toolbar button. */
import type { PageState } from '../messages';
import { type MessageKey, t } from './text';

const SENTENCES = {
  annotated: 'panel_page_annotated',
  'not-an-article': 'panel_page_not_article',
  'off-here': 'panel_page_off',
  paused: 'panel_page_paused',
} as const satisfies Record<PageState, MessageKey>;

/** `host` is the page's host name. */
export const pageStateWords = (state: PageState, host: string): string => t(SENTENCES[state], host);
