/** An article to read: its text, or what each passage says in our words, and in the margin what was said and claimed there. */
import type { LibraryPlace } from '../library-address';
import type { ArticleView } from '../messages';
import { shown, useAnswer } from '../panel/answer';
import { Failed, Waiting } from '../panel/condition';
import { Drop } from '../panel/drop';
import { Found } from '../panel/found';
import { Particulars } from '../panel/particulars';
import { hasText, PassageWords, passageElement, wordsHint } from '../panel/passage-words';
import type { Ways } from '../panel/result';
import { t } from '../ui/text';
import { Heading } from './heading';
import { goTo, useArrived } from './place';
import { Claimed, Said } from './record';
import { useLibrary } from './surroundings';

type Place = Extract<LibraryPlace, { readonly at: 'article' }>;
type PassageView = ArticleView['passages'][number];

/** The passage that an address leads to: the one it names, or the first with its statement or fact. */
function passageOf({ passages }: Pick<ArticleView, 'passages'>, { passage, statement, fact }: Place): number | null {
  if (passage !== undefined && passages.some(({ n }) => n === passage)) return passage;
  const has = ({ statements, facts }: PassageView) => statements.some(({ id }) => id === statement) || facts.some(({ id }) => id === fact);
  return passages.find(has)?.n ?? null;
}

export function Reader({ place }: { readonly place: Place }) {
  const { worker } = useLibrary();
  const [answer, again] = useAnswer(place.article, () => worker('article', { id: place.article }));
  const view = shown(answer);
  const named = view && passageOf(view, place);
  useArrived(view !== null, named === null ? null : passageElement(named));
  if (answer.state === 'failed') {
    return (
      <>
        <Heading title={t('library_articles')} />
        <Failed failure={answer.failure} again={again} />
      </>
    );
  }
  if (view === null) return <Waiting />;
  const { article, passages } = view;
  return (
    <article class="reader">
      <header>
        <Heading
          title={article.headline ?? t('panel_article_untitled')}
          class={article.headline === null ? 'headline untitled' : 'headline'}
          language={article.headline === null ? undefined : article.language}
        />
        <Particulars article={article} />
        {(article.kept || hasText(view)) && (
          <div class="actions">
            <Drop
              article={article.id}
              kept={article.kept !== undefined}
              onDropped={() => (article.kept ? goTo({ at: 'kept' }) : again())}
            />
          </div>
        )}
        <p class="soft hint">{wordsHint(view)}</p>
      </header>
      {article.kept && <Corrigible view={view} onChanged={again} />}
      <ol class="passages">
        {passages.map((passage) => (
          <Passage key={passage.n} passage={passage} language={article.language} place={place} named={passage.n === named} />
        ))}
      </ol>
    </article>
  );
}

const WAYS: Ways = {
  onSpeaker: (entity) => goTo({ at: 'entity', entity }),
  onTopic: (entity) => goTo({ at: 'entity', entity }),
  onPassage: ({ article, passage }) => goTo({ at: 'article', article, passage }),
};

/** What was found in an article that the reader keeps, which can be corrected. */
function Corrigible({ view, onChanged }: { readonly view: ArticleView; readonly onChanged: () => void }) {
  const { worker } = useLibrary();
  const [answer] = useAnswer('entities', () => worker('entities', {}));
  const entities = shown(answer);
  if (entities === null) return null;
  const names = { entities: new Map(entities.map(({ id, name }) => [id, name])) };
  return <Found view={view} names={names} ways={WAYS} open={false} onChanged={onChanged} />;
}

interface PassageProps {
  readonly passage: PassageView;
  /** What the article is written in (ISO 639-1). */
  readonly language: string;
  readonly place: Place;
  readonly named: boolean;
}

/** A passage, and in the margin the statements and facts that stand in it; what the address names is marked. */
function Passage({ passage, language, place, named }: PassageProps) {
  const { n, statements, facts } = passage;
  const beside = { article: place.article, passage: n };
  return (
    <li class="passage" id={passageElement(n)} tabIndex={-1} data-named={named || undefined}>
      <div class="passage-words">
        <h2>{t('ui_passage', n)}</h2>
        <PassageWords passage={passage} language={language} />
      </div>
      {statements.length + facts.length > 0 && (
        <ul class="margin" aria-label={t('library_margin', n)}>
          {statements.map((statement) => (
            <li key={statement.id} data-named={(named && statement.id === place.statement) || undefined}>
              <Said statement={statement} beside={beside} />
            </li>
          ))}
          {facts.map((fact) => (
            <li key={fact.id} data-named={(named && fact.id === place.fact) || undefined}>
              <Claimed fact={fact} beside={beside} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
