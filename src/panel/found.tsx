/** What was found in an article that the reader keeps: statements by speaker in the article's words, each correctable. */
import { useRef, useState } from 'preact/hooks';
import type { ArticleView, StatementView } from '../messages';
import type { EntityId, StatementId } from '../model/records';
import { commaList, longList } from '../ui/lists';
import { t, tn } from '../ui/text';
import { wordsLine } from '../ui/words';
import { bySpeaker } from './correction';
import { Corrections } from './corrections';
import { entityName, type Names } from './names';
import { StatementResult, type Ways } from './result';
import { useSurroundings } from './surroundings';

interface Props {
  readonly view: ArticleView;
  readonly names: Pick<Names, 'entities'>;
  readonly ways: Ways;
  /** Whether the list is open from the start. */
  readonly open: boolean;
  /** Something was corrected: the view is out of date. */
  readonly onChanged: () => void;
}

/** The statements of an article, each once, in the order in which they stand there. */
export function statementsOf({ passages }: Pick<ArticleView, 'passages'>): readonly StatementView[] {
  return [...new Map(passages.flatMap(({ statements }) => statements.map((statement) => [statement.id, statement] as const))).values()];
}

export function Found({ view, names, ways, open, onChanged }: Props) {
  const { worker } = useSurroundings();
  const [last, setLast] = useState<{ readonly id: StatementId; readonly what: 'corrected' | 'dropped' | 'undone' } | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const statements = statementsOf(view);
  const changed = (id: StatementId, what: 'corrected' | 'dropped' | 'undone') => {
    setLast({ id, what });
    onChanged();
    // what was dropped had the focus, and takes it along
    if (what === 'dropped') setTimeout(() => undo.current?.focus());
  };
  const takeBack = async (id: StatementId) => {
    const reply = await worker('undo', { statement: id });
    if (reply.ok) changed(id, 'undone');
  };
  return (
    <details class="found" open={open}>
      <summary>{tn('keep_found', statements.length)}</summary>
      <Mentioned view={view} names={names} />
      <p role="status" class="last-change">
        {last && t(`keep_was_${last.what}`)}{' '}
        {last && last.what !== 'undone' && (
          <button type="button" class="action" ref={undo} onClick={() => void takeBack(last.id)}>
            {t('keep_undo')}
          </button>
        )}
      </p>
      {statements.length === 0 && <p class="soft">{t('keep_found_none')}</p>}
      {[...bySpeaker(statements)].map(([name, said]) => (
        <section key={name} aria-label={name} class="speaker">
          <h3>
            {name} <span class="soft">{tn('panel_count_statements', said.length)}</span>
          </h3>
          <ul>
            {said.map((statement) => (
              <StatementResult
                key={statement.id}
                statement={statement}
                ways={ways}
                prefix="found-"
                actions={<Corrections statement={statement} entities={names.entities} onChanged={changed} />}
              />
            ))}
          </ul>
        </section>
      ))}
      {view.dropped.length > 0 && (
        <details class="dropped">
          <summary>{tn('keep_dropped', view.dropped.length)}</summary>
          <ul>
            {view.dropped.map((statement) => (
              <li key={statement.id} data-dropped={statement.id}>
                <span>{t('keep_at', longList(statement.speakers.map((speaker) => speaker.name)), wordsLine(statement.words))}</span>
                <button type="button" class="action" onClick={() => void takeBack(statement.id)}>
                  {t('keep_put_back')}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </details>
  );
}

/** What the article mentions, the most frequent first, with how often. */
function Mentioned({ view, names }: Pick<Props, 'view' | 'names'>) {
  const counts = new Map<EntityId, number>();
  for (const { entity } of view.article.mentions ?? []) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  if (counts.size === 0) return null;
  const listed = [...counts].sort(([, a], [, b]) => b - a).map(([entity, count]) => t('panel_counted', entityName(names, entity), count));
  return <p class="soft">{t('keep_mentions', commaList(listed))}</p>;
}
