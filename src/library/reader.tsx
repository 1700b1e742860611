/** An article to read: its text, or what each passage says in our words, and in the margin what was said and claimed there. */

import type { LibraryPlace } from '../library-address';
import type { ArticleView } from '../messages';
import { shown, useAnswer } from '../panel/answer';
import { Failed, Waiting } from '../panel/condition';
import { useSurroundings } from '../panel/surroundings';
import { dateLine } from '../ui/dates';
import { FactItem } from '../ui/fact';
import { StatementItem } from '../ui/statement';
import { t } from '../ui/text';
import { Heading } from './library';
import { goTo, useArrived } from './place';

type Place = Extract<LibraryPlace, { readonly at: 'article' }>;
type PassageView = ArticleView['passages'][number];

const passageId = (n: number): string => `passage-${n}`;

/** The passage that an address leads to: the one it names, or the first with its statement or fact. */
export function passageOf({ passages }: Pick<ArticleView, 'passages'>, { passage, statement, fact }: Place): number | null {
  if (passage !== undefined && passages.some(({ n }) => n === passage)) return passage;
  const has = ({ statements, facts }: PassageView) => statements.some(({ id }) => id === statement) || facts.some(({ id }) => id === fact);
  return passages.find(has)?.n ?? null;
}

export function Reader({ place }: { readonly place: Place }) {
  const { worker } = useSurroundings();
  const [answer, again] = useAnswer(place.article, () => worker('article', { id: place.article }));
  const view = shown(answer);
  const named = view && passageOf(view, place);
  useArrived(view !== null, named === null ? null : passageId(named));
  if (answer.state === 'failed') return <Failed failure={answer.failure} again={again} />;
  if (view === null) return <Waiting />;
  return (
    <article class="reader">
      <header>
        <Heading title={view.article.headline ?? t('panel_article_untitled')} />
        <p class="soft">{dateLine(view.article.date)}</p>
      </header>
      <ol class="passages">
        {view.passages.map((passage) => (
          <Passage key={passage.n} passage={passage} place={place} named={passage.n === named} />
        ))}
      </ol>
    </article>
  );
}

function Passage({ passage, place, named }: { readonly passage: PassageView; readonly place: Place; readonly named: boolean }) {
  const { n, digest, text, statements, facts } = passage;
  return (
    <li class="passage" id={passageId(n)} tabIndex={-1} data-named={named || undefined}>
      <div class="column">
        <h2>{t('ui_passage', n)}</h2>
        {text !== null && <p class="text">{text}</p>}
        {digest !== null && <p class="digest">{digest}</p>}
      </div>
      {statements.length + facts.length > 0 && (
        <ul class="margin">
          {statements.map((statement) => (
            <li key={statement.id} data-named={(named && statement.id === place.statement) || undefined}>
              <StatementItem
                statement={statement}
                onEntity={(entity) => goTo({ at: 'speakers', speaker: entity })}
                onPassage={({ article, passage }) => goTo({ at: 'article', article, passage, statement: statement.id })}
              />
            </li>
          ))}
          {facts.map((fact) => (
            <li key={fact.id} data-named={(named && fact.id === place.fact) || undefined}>
              <FactItem fact={fact} onPassage={({ article, passage }) => goTo({ at: 'article', article, passage, fact: fact.id })} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
