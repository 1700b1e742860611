/** A passage's words, as panel and library show them: its text where this device has it, and what it says in our words. */
import type { ArticleView } from '../messages';
import { recorded } from '../ui/recorded';
import { t } from '../ui/text';

/** The id of the element of passage `n`. */
export const passageElement = (n: number): string => `passage-${n}`;

/** Whether this device has the article's own words. */
export const hasText = ({ passages }: Pick<ArticleView, 'passages'>): boolean => passages.some(({ text }) => text !== null);

/** Whose words are read: the publisher's, kept or attached on this device only, or ours. */
export const wordsHint = (view: ArticleView): string =>
  t(view.article.kept ? 'keep_text_hint' : hasText(view) ? 'keep_attached_hint' : 'panel_article_digest');

interface Props {
  readonly passage: Pick<ArticleView['passages'][number], 'text' | 'digest'>;
  /** What the article is written in (ISO 639-1). */
  readonly language: string;
}

export const PassageWords = ({ passage: { text, digest }, language }: Props) => (
  <>
    {text !== null && (
      <p class="text" {...recorded(language)}>
        {text}
      </p>
    )}
    {digest !== null && (
      <p class={text === null ? 'digest' : 'digest beside-text'} {...recorded()}>
        {digest}
      </p>
    )}
  </>
);
