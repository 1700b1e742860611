/** Statements and facts as results: what can be done with each, and what it is linked with. */
import type { ComponentChildren } from 'preact';
import type { FactView, NamedEntity, SourceView, StatementView } from '../messages';
import type { EntityId, StatementId } from '../model/records';
import { nameList } from '../ui/cite';
import { dateWords } from '../ui/dates';
import { FactItem } from '../ui/fact';
import { type Mark, StatementItem } from '../ui/statement';
import { t } from '../ui/text';
import { arriveAt } from './arrival';
import { CopyCitation } from './copy';
import { linkWords, type ShownLink } from './linked';

/** Where a result leads. `at` is the id of the element left from, to come back to. */
export interface Ways {
  readonly onSpeaker: (entity: EntityId, at: string) => void;
  readonly onTopic: (entity: EntityId, at: string) => void;
  readonly onPassage: (source: SourceView, at: string) => void;
}

const statementElement = (id: StatementId): string => `statement-${id}`;
const factElement = (id: FactView['id']): string => `fact-${id}`;

/** What a statement or fact is about, each leading to the statements about it. */
function Topics({ about, onTopic }: { readonly about: readonly NamedEntity[]; readonly onTopic: (entity: EntityId) => void }) {
  return (
    <>
      {about.map(({ id, name }) => (
        <button type="button" key={id} class="topic" aria-label={t('panel_statements_about', name)} onClick={() => onTopic(id)}>
          {name}
        </button>
      ))}
    </>
  );
}

interface ResultProps {
  readonly id: string;
  readonly source: SourceView | undefined;
  readonly onOpen: (source: SourceView) => void;
  readonly children: ComponentChildren;
}

/** A list item that the arrow keys reach; Enter, pressed on itself, opens its passage. */
function Result({ id, source, onOpen, children }: ResultProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget || !source) return;
    event.preventDefault();
    onOpen(source);
  };
  return (
    <li id={id} class="result" data-result tabIndex={-1} onKeyDown={onKeyDown}>
      {children}
    </li>
  );
}

interface StatementProps {
  readonly statement: StatementView;
  readonly links?: readonly ShownLink[];
  readonly mark?: Mark | undefined;
  readonly ways: Ways;
  /** Tells the elements of one place from those of another where the same result may stand twice. */
  readonly prefix?: string;
  /** What can be done with it, in the place of following its topics and copying its citation. */
  readonly actions?: ComponentChildren;
}

/** A statement with its actions; statements linked with it stand beside it, or are named where they stand above. */
export function StatementResult({ statement, links = [], mark, ways, prefix = '', actions }: StatementProps) {
  const at = prefix + statementElement(statement.id);
  const beside = links.filter(({ shown }) => shown === 'beside');
  const above = links.filter(({ shown }) => shown === 'above');
  const common = {
    mark,
    onEntity: (entity: EntityId) => ways.onSpeaker(entity, at),
    onPassage: (source: SourceView) => ways.onPassage(source, at),
  };
  const footer = actions ?? (
    <div class="actions">
      <Topics about={statement.about} onTopic={(entity) => ways.onTopic(entity, at)} />
      <CopyCitation statement={statement} />
    </div>
  );
  return (
    <Result id={at} source={statement.sources[0]} onOpen={common.onPassage}>
      <div class={beside.length > 0 ? 'pair' : undefined}>
        <div>
          <StatementItem statement={statement} {...common} footer={footer} />
          {above.map(({ link, statement: other }) => (
            <p class="above" key={`${link.kind} ${other.id}`}>
              <span class="relation">{linkWords(link)}</span>{' '}
              <button type="button" class="bg-follow" onClick={() => arriveAt(statementElement(other.id))}>
                {nameList(other.speakers.map(({ name }) => name))}, {dateWords(other.said.edtf)}
              </button>
            </p>
          ))}
        </div>
        {beside.length > 0 && (
          <div class="linked">
            {beside.map(({ link, statement: other }) => (
              <div key={`${link.kind} ${link.direction} ${other.id}`} data-link={`${link.kind}-${link.direction}`}>
                <p class="relation">{linkWords(link)}</p>
                <StatementItem statement={other} {...common} footer={<CopyCitation statement={other} />} />
              </div>
            ))}
          </div>
        )}
      </div>
    </Result>
  );
}

type FactProps = { readonly fact: FactView } & Pick<StatementProps, 'mark' | 'ways' | 'prefix'>;

export function FactResult({ fact, mark, ways, prefix = '' }: FactProps) {
  const at = prefix + factElement(fact.id);
  const onPassage = (source: SourceView) => ways.onPassage(source, at);
  return (
    <Result id={at} source={fact.sources[0]} onOpen={onPassage}>
      <FactItem
        fact={fact}
        mark={mark}
        onPassage={onPassage}
        footer={
          <div class="actions">
            <Topics about={fact.about} onTopic={(entity) => ways.onTopic(entity, at)} />
          </div>
        }
      />
    </Result>
  );
}
