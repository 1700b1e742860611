/** Who said what about whom: a table of counts, and the statements behind each of them. */
import { useEffect, useState } from 'preact/hooks';
import { libraryHash as hash, type LibraryPlace } from '../library-address';
import type { Facet, Failure, SearchResult, StatementView, WorkerReplies } from '../messages';
import type { EntityId } from '../model/records';
import { shown, useAnswer } from '../panel/answer';
import { Condition, Failed, failureWords, Waiting } from '../panel/condition';
import { madeOnce, t, tn } from '../ui/text';
import { shadeOf } from './calendar';
import { type Cell, cellForKey } from './grid-keys';
import { Heading } from './heading';
import { useArrived } from './place';
import { Said, To } from './record';
import { useLibrary } from './surroundings';

type Place = Extract<LibraryPlace, { readonly at: 'speakers' }>;
type Matrix = WorkerReplies['matrix'];

export const Speakers = ({ place }: { readonly place: Place }) =>
  place.speaker === undefined && place.about === undefined ? <Table /> : <Statements place={place} />;

/** Narrower than this, in CSS px, a table of topics cannot be read: the same is a list. */
const NARROW = '(max-width: 640px)';

function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const onChange = () => setNarrow(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, []);
  return narrow;
}

function Table() {
  const { worker } = useLibrary();
  const [answer, again] = useAnswer('matrix', () => worker('matrix', {}));
  const matrix = shown(answer);
  const narrow = useNarrow();
  useArrived(matrix !== null);
  return (
    <>
      <Heading title={t('library_speakers')} />
      {answer.state === 'failed' ? (
        <Failed failure={answer.failure} again={again} />
      ) : matrix === null ? (
        <Waiting />
      ) : matrix.speakers.length === 0 ? (
        <Condition title={t('library_speakers_none')} />
      ) : (
        <>
          <p class="lead">{t('library_speakers_what')}</p>
          {narrow ? <AsList matrix={matrix} /> : <Grid matrix={matrix} />}
          {matrix.further.speakers + matrix.further.topics > 0 && (
            <p class="soft">
              {t(
                'library_speakers_further',
                tn('library_further_speakers', matrix.further.speakers),
                tn('library_further_topics', matrix.further.topics),
              )}
            </p>
          )}
        </>
      )}
    </>
  );
}

const numberFormat = madeOnce((locale) => new Intl.NumberFormat(locale));

/** The topics that a speaker spoke about, the most frequent first, with how often. */
export const topicsOf = ({ topics, cells }: Matrix, row: number): readonly Facet<EntityId>[] =>
  topics
    .map((topic, column) => ({ ...topic, count: cells[row]?.[column] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);

const cellName = (speaker: string, topic: string, count: number): string =>
  t('library_cell', speaker, topic, tn('panel_count_statements', count));

function Grid({ matrix }: { readonly matrix: Matrix }) {
  const { speakers, topics, cells } = matrix;
  const most = Math.max(...cells.flat(), 1);
  // the one cell that the Tab key reaches; rows and columns count their headers
  const [at, setAt] = useState<Cell>({ row: 1, column: 1 });
  const size = { rows: speakers.length + 1, columns: topics.length + 1 };
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const to = cellForKey(event, at, size, document.documentElement.dir === 'rtl');
    if (!to) return;
    event.preventDefault();
    setAt(to);
    const cell = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const focusable = (row: number, column: number) => ({
    'data-cell': `${row} ${column}`,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
  });
  return (
    <section class="scrolled" aria-label={t('library_speakers')}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are gone through by arrow keys is a grid */}
      <table class="matrix" role="grid" aria-readonly="true" onKeyDown={onKeyDown}>
        <caption class="unseen">{t('library_speakers_what')}</caption>
        <thead>
          <tr>
            <th class="corner" {...focusable(0, 0)}>
              <span class="unseen">{t('panel_filter_speaker')}</span>
            </th>
            {topics.map(({ value, label, count }, j) => (
              <th scope="col" key={value}>
                <a
                  href={hash({ at: 'speakers', about: value })}
                  aria-label={t('library_about_counted', label, count)}
                  {...focusable(0, j + 1)}
                >
                  {label}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {speakers.map((speaker, i) => (
            <tr key={speaker.value}>
              <th scope="row">
                <a href={hash({ at: 'speakers', speaker: speaker.value })} {...focusable(i + 1, 0)}>
                  {speaker.label} <span class="soft">{numberFormat().format(speaker.count)}</span>
                </a>
              </th>
              {topics.map((topic, j) => {
                const count = cells[i]?.[j] ?? 0;
                if (count === 0) {
                  return <td key={topic.value} {...focusable(i + 1, j + 1)} aria-label={cellName(speaker.label, topic.label, 0)} />;
                }
                return (
                  <td key={topic.value}>
                    <a
                      class={`count shade-${shadeOf(count, most)}`}
                      href={hash({ at: 'speakers', speaker: speaker.value, about: topic.value })}
                      title={cellName(speaker.label, topic.label, count)}
                      {...focusable(i + 1, j + 1)}
                    >
                      {numberFormat().format(count)}
                    </a>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function AsList({ matrix }: { readonly matrix: Matrix }) {
  const most = Math.max(...matrix.cells.flat(), 1);
  return (
    <ul class="matrix-list">
      {matrix.speakers.map((speaker, i) => (
        <li key={speaker.value}>
          <h2>
            <To place={{ at: 'speakers', speaker: speaker.value }}>{speaker.label}</To>{' '}
            <span class="soft">{tn('panel_count_statements', speaker.count)}</span>
          </h2>
          <ul>
            {topicsOf(matrix, i).map(({ value, label, count }) => (
              <li key={value}>
                <To place={{ at: 'speakers', speaker: speaker.value, about: value }}>
                  <span>{label}</span> <span class={`count shade-${shadeOf(count, most)}`}>{numberFormat().format(count)}</span>
                </To>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** Statements that are asked for at once. */
const PAGE = 50;

/** The statements behind a cell, or by one speaker, or about one topic. Newest first. */
function Statements({ place }: { readonly place: Place }) {
  const { worker } = useLibrary();
  const { at: _, ...query } = place;
  const [answer, again] = useAnswer(JSON.stringify(query), () => worker('search', { ...query, limit: PAGE }));
  const [names] = useAnswer('entities', () => worker('entities', {}));
  const [later, setLater] = useState<readonly StatementView[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const result: SearchResult | null = shown(answer);
  const entities = shown(names);
  useEffect(() => {
    setLater([]);
    setNext(result?.next ?? null);
  }, [result]);
  useArrived(result !== null && entities !== null);
  const nameOf = (id: EntityId): string => entities?.find((entity) => entity.id === id)?.name ?? id;
  const title =
    place.speaker === undefined
      ? t('library_said_about', nameOf(place.about as EntityId))
      : place.about === undefined
        ? t('library_said_by', nameOf(place.speaker))
        : t('library_said_by_about', nameOf(place.speaker), nameOf(place.about));
  const more = async (skip: number) => {
    const reply = await worker('search', { ...query, skip, limit: PAGE });
    if (!reply.ok) return setFailure(reply.error);
    setLater((before) => [...before, ...reply.value.statements]);
    setNext(reply.value.next);
  };
  if (answer.state === 'failed') {
    return (
      <>
        <Heading title={t('library_speakers')} />
        <Failed failure={answer.failure} again={again} />
      </>
    );
  }
  if (result === null || entities === null) return <Waiting />;
  const statements = [...result.statements, ...later];
  return (
    <>
      <p class="way-back">
        <To place={{ at: 'speakers' }}>{t('library_speakers_back')}</To>
      </p>
      <Heading title={title} />
      <p class="ways">
        <span class="soft">{tn('panel_count_statements', result.total)}</span>
        {place.speaker !== undefined && place.about !== undefined && (
          <>
            <To place={{ at: 'speakers', speaker: place.speaker }}>{t('library_said_by', nameOf(place.speaker))}</To>
            <To place={{ at: 'speakers', about: place.about }}>{t('library_said_about', nameOf(place.about))}</To>
          </>
        )}
        {[place.speaker, place.about].map(
          (id) => id !== undefined && <To place={{ at: 'entity', entity: id }}>{t('library_entity_of', nameOf(id))}</To>,
        )}
        <To place={{ at: 'files', ...query }}>{t('library_export_these')}</To>
      </p>
      {statements.length === 0 ? (
        <Condition title={t('library_said_none')} />
      ) : (
        <ol class="said">
          {statements.map((statement) => (
            <li key={statement.id}>
              <Said statement={statement} />
            </li>
          ))}
        </ol>
      )}
      {next !== null && (
        <button type="button" class="action more" onClick={() => void more(next)}>
          {t('library_more', result.total - statements.length)}
        </button>
      )}
      {failure && <p role="alert">{failureWords(failure)}</p>}
    </>
  );
}
