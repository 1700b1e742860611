import type { SourceView } from '../messages';
import { issuers } from './cite';
import { DateText } from './date';
import { t } from './text';

/** Called when the reader goes to a passage. What it returns is for whoever draws the element (src/card/draw.ts). */
export type OnPassage = (source: SourceView) => unknown;

interface Props {
  readonly source: SourceView;
  /** Makes the passage number open the article there. */
  readonly onPassage?: OnPassage | undefined;
}

/** Where something stands: headline (a link where the article has an address), agency, publisher, date, passage. */
export function SourceLine({ source, onPassage }: Props) {
  const { headline, url, date, passage } = source;
  // A pack's address may be of any scheme; only these lead to an article.
  const canBeFollowed = url !== null && /^https?:/i.test(url);
  const title = headline ?? t('ui_no_headline');
  return (
    <p class="bg-source">
      {!canBeFollowed ? (
        <cite class={headline === null ? 'bg-untitled' : undefined}>{title}</cite>
      ) : (
        <a href={url} target="_blank" rel="noopener noreferrer" title={t('ui_source_new_tab', url)}>
          <cite class={headline === null ? 'bg-untitled' : undefined}>{title}</cite>
        </a>
      )}
      {issuers(source).map((name) => `, ${name}`)}
      {', '}
      <DateText date={date} />
      {', '}
      {onPassage ? (
        <button type="button" class="bg-follow" onClick={() => onPassage(source)}>
          {t('ui_passage', passage)}
        </button>
      ) : (
        t('ui_passage', passage)
      )}
    </p>
  );
}
