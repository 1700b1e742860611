/** Statements and facts as results: what can be done with each, and what it is linked with. */
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { libraryAddress } from '../library-address';
import type { FactView, NamedEntity, SourceView, StatementView } from '../messages';
import type { EntityId, StatementId } from '../model/records';
import { nameList } from '../ui/cite';
import { dateWords } from '../ui/dates';
import { FactItem } from '../ui/fact';
import { type Mark, StatementItem } from '../ui/statement';
import { t } from '../ui/text';
import { quotationAddress } from '../ui/text-fragment';
import { arriveAt } from './arrival';
import { CopyStatement } from './copy';
import { linkWords, type ShownLink } from './linked';
import type { Chosen } from './state';
import { useSurroundings } from './surroundings';

/** Where a result leads. `at` is the id of the element left from, to come back to. */
export interface Ways {
  readonly onSpeaker: (entity: EntityId, at: string) => void;
  readonly onTopic: (entity: EntityId, at: string) => void;
  readonly onPassage: (source: SourceView, at: string) => void;
}

/** The statements that the reader has chosen to compare, and how to choose; null where none can be chosen. */
export interface Choosing {
  readonly chosen: readonly Chosen[];
  readonly onChoose: (chosen: Chosen, at: string) => void;
}
export const ChoosingContext = createContext<Choosing | null>(null);

/** Keys that act on the result that has the focus: each presses the control that is marked so. */
const PRESSES: Readonly<Record<string, string>> = { c: '[data-menu]', v: '[data-compare]' };

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

/** What can be done with a statement: its words on the web and in the library, comparing it, copying it. */
function Actions({ statement, at }: { readonly statement: StatementView; readonly at: string }) {
  const { worker } = useSurroundings();
  const choosing = useContext(ChoosingContext);
  const web = quotationAddress(statement);
  const [source] = statement.sources;
  const place = source && ({ at: 'article', article: source.article, passage: source.passage, statement: statement.id } as const);
  return (
    <span class="acts">
      {web && (
        <a class="action" data-web href={web.url} target="_blank" rel="noopener noreferrer" title={t('panel_web_new_tab')}>
          {t('panel_web')}
        </a>
      )}
      {place && (
        <a
          class="action"
          data-library
          href={`/${libraryAddress(place)}`}
          target="_blank"
          rel="noopener noreferrer"
          title={t('panel_library_new_tab')}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            void worker('openLibrary', { place });
          }}
        >
          {t('panel_library')}
        </a>
      )}
      {choosing && (
        <button
          type="button"
          class="action"
          data-compare
          aria-pressed={choosing.chosen.some(({ id }) => id === statement.id)}
          onClick={() => choosing.onChoose({ id: statement.id, title: titleOf(statement) }, at)}
        >
          {t('panel_compare')}
        </button>
      )}
      <CopyStatement statement={statement} />
    </span>
  );
}

/** A statement in one line: who said it and when. */
const titleOf = ({ speakers, said }: StatementView): string =>
  `${nameList(speakers.map(({ name }) => name))}, ${dateWords(said.edtf)}`.slice(0, 1_000);

interface ResultProps {
  readonly id: string;
  readonly source: SourceView | undefined;
  readonly onOpen: (source: SourceView) => void;
  readonly children: ComponentChildren;
}

/** A list item that the arrow keys reach; pressed on itself, Enter opens its passage, other keys press its controls. */
function Result({ id, source, onOpen, children }: ResultProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const control = PRESSES[event.key.toLowerCase()];
    const pressed = control && (event.currentTarget as Element).querySelector<HTMLElement>(control);
    if (pressed) pressed.click();
    else if (event.key === 'Enter' && source) onOpen(source);
    else return;
    event.preventDefault();
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
      <Actions statement={statement} at={at} />
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
                <StatementItem
                  statement={other}
                  {...common}
                  footer={
                    <div class="actions">
                      <Actions statement={other} at={at} />
                    </div>
                  }
                />
              </div>
            ))}
          </div>
        )}
      </div>
    </Result>
  );
}

type FactProps = { readonly fact: FactView } & Pick<StatementProps, 'mark' | 'ways' | 'prefix'>;

/** A fact with its topics, which lead to what was said about them. */
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
