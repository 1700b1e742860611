/** Two statements beside each other: what differs, with sources and dates. It says nothing of who is right. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Reply, StatementView } from '../messages';
import { bounds } from '../model/edtf';
import type { Words } from '../model/records';
import { type Place, type SideBySide, sideBySide } from '../statements/side-by-side';
import { issuers, nameList } from '../ui/cite';
import { dateLine, dateWords } from '../ui/dates';
import { commaList, longList } from '../ui/lists';
import { madeOnce, t } from '../ui/text';
import { shown, useAnswer } from './answer';
import { Condition, Failed, Waiting } from './condition';
import { linkWords } from './linked';
import { type MarkedRange, markRuns } from './marked';
import { StatementResult, type Ways } from './result';
import type { Chosen } from './state';
import { useSurroundings } from './surroundings';

const COMPARE_HEADING_ID = 'compared';

interface Props {
  readonly chosen: readonly Chosen[];
  readonly ways: Ways;
  /** Drops the choice, and goes back. */
  readonly onDone: () => void;
}

export default function Compare({ chosen, ways, onDone }: Props) {
  const { worker } = useSurroundings();
  const ids = chosen.map(({ id }) => id);
  const ask = async (): Promise<Reply<readonly StatementView[]>> => worker('statements', { ids });
  const [answer, again] = useAnswer(ids.join(' '), ask);
  const statements = shown(answer);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);
  return (
    <section class="compare" aria-labelledby={COMPARE_HEADING_ID}>
      <h2 id={COMPARE_HEADING_ID} class="bg-heading" tabIndex={-1} ref={heading}>
        {t('panel_compare_title')}
      </h2>
      {answer.state === 'failed' ? (
        <Failed failure={answer.failure} again={again} />
      ) : statements === null ? (
        <Waiting />
      ) : (
        <Compared statements={statements} ways={ways} />
      )}
      <p class="actions">
        <button type="button" class="action" onClick={onDone}>
          {t('panel_compare_none')}
        </button>
      </p>
    </section>
  );
}

/** The earlier first; where that cannot be told, as they were chosen. */
function inTime([a, b]: readonly [StatementView, StatementView]): readonly [StatementView, StatementView] {
  return bounds(b.said.edtf).last < bounds(a.said.edtf).first ? [b, a] : [a, b];
}

function Compared({ statements, ways }: { readonly statements: readonly StatementView[]; readonly ways: Ways }) {
  const [a, b] = statements;
  const pair = useMemo(() => (a && b ? inTime([a, b]) : null), [a, b]);
  const found = useMemo(() => pair && sideBySide(pair[0].words, pair[1].words), [pair]);
  if (!pair || !found) return <Condition title={t('panel_compare_gone')} />;
  return (
    <>
      <ol class="side-by-side">
        {pair.map((statement, i) => (
          <StatementResult
            key={statement.id}
            statement={statement}
            mark={markRuns(statement.words, marksOf(found, i === 0 ? 'first' : 'second'))}
            ways={ways}
            prefix="compared-"
          />
        ))}
      </ol>
      <Deviations pair={pair} found={found} />
    </>
  );
}

/** The marks of one side. */
function marksOf(found: SideBySide, side: 'first' | 'second'): (MarkedRange & Place)[] {
  if (!found.near) return found[side].map((place) => ({ ...place, kind: 'shared', title: t('panel_compare_shared') }));
  return found.deviations.flatMap((deviation) => {
    const changed = deviation.kind === 'changed';
    return deviation[side].map((place) => ({
      ...place,
      kind: changed ? 'changed' : 'added',
      title: t(changed ? 'check_key_changed' : 'panel_compare_only'),
    }));
  });
}

const textOf = (words: readonly Words[], { run, start, end }: Place): string => {
  const of = words[run];
  return of === undefined ? '' : ('quote' in of ? of.quote : of.paraphrase).slice(start, end);
};

const dayFormat = madeOnce((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }));

/** How many days lie between two dates; null where either is no single day. */
function daysBetween([a, b]: readonly [StatementView, StatementView]): number | null {
  const [from, to] = [bounds(a.said.edtf), bounds(b.said.edtf)];
  return from.first === from.last && to.first === to.last ? to.first - from.first : null;
}

/** Both values of one thing, or one where they are the same. */
function Both({
  name,
  values,
  note,
}: {
  readonly name: string;
  readonly values: readonly [string, string];
  readonly note?: ComponentChildren;
}) {
  const [first, second] = values;
  return (
    <tr data-same={first === second}>
      <th scope="row">{name}</th>
      {first === second ? (
        <td colSpan={2}>
          {t('panel_compare_both', first)} {note}
        </td>
      ) : (
        <>
          <td>{first}</td>
          <td>
            {second} {note}
          </td>
        </>
      )}
    </tr>
  );
}

const source = ({ sources }: StatementView): string =>
  longList(
    sources.map((each) =>
      commaList([each.headline ?? t('ui_no_headline'), ...issuers(each), dateWords(each.date.edtf), t('ui_passage', each.passage)]),
    ),
  );

/** What differs, said plainly: who, when, in what form, from where; then the words. */
function Deviations({ pair, found }: { readonly pair: readonly [StatementView, StatementView]; readonly found: SideBySide }) {
  const [first, second] = pair;
  const both = (of: (statement: StatementView) => string): [string, string] => [of(first), of(second)];
  const days = daysBetween(pair);
  const links = first.links.filter(({ statement }) => statement === second.id);
  const quoted = pair.every(({ words }) => words.some((run) => 'quote' in run));
  const translated = pair.some(({ sources }) => sources[0]?.machineTranslated);
  const none = found.near ? found.deviations.length === 0 : found.first.length === 0;
  return (
    <section class="deviations" aria-labelledby="deviations">
      <h3 id="deviations" class="bg-heading">
        {t('panel_compare_differs')}
      </h3>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('panel_compare_first')}</th>
            <th scope="col">{t('panel_compare_second')}</th>
          </tr>
        </thead>
        <tbody>
          <Both
            name={t('panel_filter_speaker')}
            values={both(({ speakers }) =>
              nameList(speakers.map(({ name, as }) => (as === undefined ? name : t('ui_speaker_as', name, as)))),
            )}
          />
          <Both
            name={t('panel_compare_said')}
            values={both(({ said }) => dateLine(said))}
            note={days !== null && days > 0 && <span class="soft">{t('panel_compare_apart', dayFormat().format(days))}</span>}
          />
          <Both name={t('panel_filter_form')} values={both(({ form }) => t(`ui_form_${form}`))} />
          <Both name={t('panel_filter_article')} values={both(source)} />
          {links.length > 0 && (
            <tr>
              <th scope="row">{t('panel_compare_linked')}</th>
              <td colSpan={2}>{t('panel_compare_link', commaList(links.map(linkWords)))}</td>
            </tr>
          )}
          {found.near &&
            found.deviations.map((deviation, i) => (
              <tr key={`${i} ${deviation.kind}`} class="deviation" data-kind={deviation.kind}>
                <th scope="row">{t(deviation.kind === 'changed' ? 'panel_compare_words_changed' : 'panel_compare_words_only')}</th>
                {(
                  [
                    ['first', first],
                    ['second', second],
                  ] as const
                ).map(([side, { words }]) => (
                  <td key={side}>
                    {deviation[side].length === 0 ? '–' : deviation[side].map((place) => textOf(words, place)).join(' … ')}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      <p>{t(found.near ? (none ? 'panel_compare_same' : 'panel_compare_near') : none ? 'panel_compare_nothing' : 'panel_compare_far')}</p>
      {!quoted && <p class="soft">{t('panel_compare_ours')}</p>}
      {translated && <p class="soft">{t('check_translated')}</p>}
    </section>
  );
}
