import { type ComponentChildren, Fragment } from 'preact';
import type { StatementView } from '../messages';
import type { Words } from '../model/records';
import { DateText } from './date';
import { EntityName, type OnEntity } from './entity';
import { Labels } from './labelled';
import { statementLabels } from './labels';
import { type OnPassage, Sources } from './source';
import { t } from './text';
import { quoted, runs } from './words';

/** Renders a piece of text, for marking the words a reader searched for. Must keep the text as it is. */
export type Mark = (text: string) => ComponentChildren;

const plain: Mark = (text) => text;

/** A statement's wording: verbatim runs in quotation marks, ours without. */
export function Wording({ words, mark = plain }: { readonly words: readonly Words[]; readonly mark?: Mark | undefined }) {
  return (
    <p class="bg-words">
      {runs(words).map(({ text, verbatim, gap }) => (
        <Fragment key={text}>
          {gap}
          {verbatim ? <q>{mark(quoted(text))}</q> : <span class="bg-paraphrase">{mark(text)}</span>}
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
  /** Shown beside the date: whether it was said after the page's date, for instance. */
  readonly aside?: ComponentChildren;
  /** Shown below: what can be done with the statement, what it is linked with. */
  readonly footer?: ComponentChildren;
}

/** A statement: who said it in what role, when and how that is known, the words, how they are known, and where. */
export function StatementItem({ statement, onEntity, onPassage, mark, aside, footer }: Props) {
  const { speakers, via, said, occasion, words, sources } = statement;
  return (
    <article class="bg-statement" data-statement={statement.id}>
      <p class="bg-said">
        {speakers.map(({ entity, name, as }, i) => (
          <Fragment key={name}>
            {i > 0 && '; '}
            <EntityName id={entity} name={name} onEntity={onEntity} />
            {as !== undefined && <span class="bg-role">, {as}</span>}
          </Fragment>
        ))}
        {via && <span class="bg-role">, {t('ui_via', via.name)}</span>}
      </p>
      <p class="bg-when">
        <DateText date={said} />
        {occasion !== undefined && `, ${occasion}`}
        {aside}
      </p>
      <Wording words={words} mark={mark} />
      <Labels labels={statementLabels(statement)} />
      <Sources sources={sources} onPassage={onPassage} />
      {footer}
    </article>
  );
}
