import { type ComponentChildren, Fragment } from 'preact';
import type { StatementView } from '../messages';
import type { Words } from '../model/records';
import { DateText } from './date';
import { EntityName, type OnEntity } from './entity';
import { Labels } from './labelled';
import { statementLabels } from './labels';
import { comma, semicolon } from './lists';
import { Recorded, recorded } from './recorded';
import { elsewhere, type OnPassage, type Place, Sources } from './source';
import { t } from './text';
import { quoted, runs } from './words';

/** Renders a piece of text, for marking the words a reader searched for. Must keep the text as it is. */
export type Mark = (text: string) => ComponentChildren;

const plain: Mark = (text) => text;

interface WordingProps {
  readonly words: readonly Words[];
  /** What the source is written in (ISO 639-1): verbatim words are in it, and a paraphrase that is the source's own. */
  readonly language?: string | undefined;
  readonly mark?: Mark | undefined;
}

/** A statement's wording: verbatim runs in quotation marks, ours without. */
export function Wording({ words, language, mark = plain }: WordingProps) {
  const isOurs = words.some((run) => 'paraphrase' in run && !run.asPrinted);
  // ours among the source's words are in English, as the bundled sources are: one language for the block
  return (
    <p class="bg-words" {...recorded(isOurs ? undefined : language)}>
      {runs(words).map(({ text, verbatim, gap }) => (
        <Fragment key={text}>
          {gap}
          {verbatim ? <q>{mark(quoted(text))}</q> : <span>{mark(text)}</span>}
        </Fragment>
      ))}
    </p>
  );
}

interface Props {
  readonly statement: StatementView;
  /** Makes speakers' names buttons. */
  readonly onEntity?: OnEntity | undefined;
  /** Makes passage numbers buttons. */
  readonly onPassage?: OnPassage | undefined;
  readonly mark?: Mark | undefined;
  /** The passage beside which it is shown: that it stands there need not be said. */
  readonly beside?: Place | undefined;
  /** Shown beside the date: whether it was said after the page's date, for instance. */
  readonly aside?: ComponentChildren;
  /** Shown below: what can be done with the statement, what it is linked with. */
  readonly footer?: ComponentChildren;
}

/** A statement: who said it in what role, when and how that is known, the words, how they are known, and where. */
export function StatementItem({ statement, onEntity, onPassage, mark = plain, beside, aside, footer }: Props) {
  const { speakers, via, said, occasion, words, sources } = statement;
  return (
    <article class="bg-statement" data-statement={statement.id}>
      <p class="bg-said">
        {speakers.map(({ entity, name, lang, as }, i) => (
          <Fragment key={name}>
            {i > 0 && semicolon()}
            <EntityName id={entity} name={name} lang={lang} onEntity={onEntity} mark={mark} />
            {as !== undefined && (
              <span class="bg-role">
                {comma()}
                <Recorded>{mark(as)}</Recorded>
              </span>
            )}
          </Fragment>
        ))}
        {via && (
          <span class="bg-role">
            {comma()}
            {mark(t('ui_via', via.name))}
          </span>
        )}
      </p>
      <p class="bg-when">
        <DateText date={said} />
        {occasion !== undefined && (
          <>
            {comma()}
            <Recorded>{mark(occasion)}</Recorded>
          </>
        )}
        {aside}
      </p>
      <Wording words={words} language={sources[0]?.language} mark={mark} />
      <Labels labels={statementLabels(statement)} />
      <Sources sources={elsewhere(sources, beside)} onPassage={onPassage} />
      {footer}
    </article>
  );
}
