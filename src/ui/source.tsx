import { Fragment } from 'preact';
import type { SourceView } from '../messages';
import type { ArticleId } from '../model/records';
import { issuers } from './cite';
import { DateText } from './date';
import { comma } from './lists';
import { Once } from './once';
import { Recorded } from './recorded';
import { t } from './text';

/** Called when the reader goes to a passage. What it returns is for whoever draws the element (src/card/draw.ts). */
export type OnPassage = (source: SourceView) => unknown;

/** A passage of an article. */
export type Place = Pick<SourceView, 'article' | 'passage'>;

/** The sources but the one at `place`. */
export const elsewhere = (sources: readonly SourceView[], place: Place | undefined): readonly SourceView[] =>
  sources.filter(({ article, passage }) => article !== place?.article || passage !== place.passage);

interface Props {
  /** One article's passages, in the order in which the record names them. */
  readonly sources: readonly [SourceView, ...SourceView[]];
  /** Makes the passage numbers open the article there. */
  readonly onPassage?: OnPassage | undefined;
}

/** Where something stands: headline (a link where the article has an address), agency, publisher, date, passages. */
function SourceLine({ sources, onPassage }: Props) {
  const [source] = sources;
  const { headline, url, date, language } = source;
  // A pack's address may be of any scheme; only these lead to an article.
  const canBeFollowed = url !== null && /^https?:/i.test(url);
  const title = headline === null ? t('ui_no_headline') : <Recorded language={language}>{headline}</Recorded>;
  return (
    <p class="bg-source">
      <Once of={`source ${source.article}`}>
        {!canBeFollowed ? (
          <cite class={headline === null ? 'bg-untitled' : undefined}>{title}</cite>
        ) : (
          <a href={url} target="_blank" rel="noopener noreferrer" title={t('ui_source_new_tab', url)}>
            <cite class={headline === null ? 'bg-untitled' : undefined}>{title}</cite>
          </a>
        )}
        {issuers(source).map((name) => (
          <Fragment key={name}>
            {comma()}
            <bdi>{name}</bdi>
          </Fragment>
        ))}
        {comma()}
        <DateText date={date} />
      </Once>
      {sources.map((each) => (
        <Fragment key={each.passage}>
          {comma()}
          {onPassage ? (
            <button type="button" class="bg-follow" onClick={() => onPassage(each)}>
              {t('ui_passage', each.passage)}
            </button>
          ) : (
            t('ui_passage', each.passage)
          )}
        </Fragment>
      ))}
    </p>
  );
}

/** The sources of a statement or a fact: a line for each article, which names all of its passages. */
export function Sources({ sources, onPassage }: { readonly sources: readonly SourceView[]; readonly onPassage?: OnPassage | undefined }) {
  const articles = new Map<ArticleId, [SourceView, ...SourceView[]]>();
  for (const source of sources) {
    const known = articles.get(source.article);
    if (known) known.push(source);
    else articles.set(source.article, [source]);
  }
  return [...articles].map(([article, passages]) => <SourceLine key={article} sources={passages} onPassage={onPassage} />);
}
