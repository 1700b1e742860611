/** The tab *This page*: whether the page is annotated and why, what it mentions, and the reader's choice for its site. */
import { useEffect, useState } from 'preact/hooks';
import type { Kept, PageReplies } from '../messages';
import type { EntityId } from '../model/records';
import type { SiteChoice as Choice } from '../settings';
import { dateWords } from '../ui/dates';
import { pageStateWords } from '../ui/page-state';
import { type MessageKey, t, tn } from '../ui/text';
import { shown, useAnswer } from './answer';
import { useArrival } from './arrival';
import { Condition, Waiting } from './condition';
import { entityName, type Names } from './names';
import { SaveArticle, type Unsaved } from './save';
import { useSurroundings } from './surroundings';

type Page = PageReplies['mentions'];

/**
 * When the page is asked again after something changed, in milliseconds: it needs a moment to act on a choice, and
 * longer where it is large or its text arrives late.
 */
const SETTLING = [120, 500, 1_500] as const;

interface Props {
  readonly names: Names;
  /** Why an article was not kept that should have been, just before the panel was opened. */
  readonly unsaved: Unsaved | null;
  readonly onKept: (kept: Kept) => void;
  /** Shows an entity's statements; `at` is the element left from. */
  readonly onStatements: (entity: EntityId, at: string) => void;
  /** The element to return to. */
  readonly at: string | null;
  readonly onArrived: () => void;
}

const rowId = (entity: EntityId): string => `mentioned-${entity}`;

export function ThisPage({ unsaved, onKept, ...rest }: Props) {
  return (
    <>
      <SaveArticle unsaved={unsaved} onKept={onKept} />
      <PageState {...rest} />
    </>
  );
}

function PageState({ names, onStatements, at, onArrived }: Omit<Props, 'unsaved' | 'onKept'>) {
  const { page, watchPage, reloadPage } = useSurroundings();
  const [answer, again] = useAnswer('mentions', () => page('mentions', {}));
  useEffect(() => {
    let timers: number[] = [];
    const settle = () => {
      for (const timer of timers) clearTimeout(timer);
      timers = SETTLING.map((delay) => window.setTimeout(again, delay));
    };
    const unwatch = watchPage(settle);
    settle();
    return () => {
      unwatch();
      for (const timer of timers) clearTimeout(timer);
    };
  }, []);

  useArrival(at, shown(answer) !== null, onArrived);

  if (answer.state === 'failed') {
    return (
      <Condition title={t('panel_page_unreachable')}>
        <p>{t('panel_page_unreachable_why')}</p>
        <button type="button" onClick={() => void reloadPage()}>
          {t('panel_page_reload')}
        </button>
      </Condition>
    );
  }
  const found = shown(answer);
  if (!found) return <Waiting />;
  return (
    <>
      <SiteChoice page={found} />
      {found.state === 'annotated' && <Mentioned page={found} names={names} onStatements={onStatements} />}
    </>
  );
}

/** What the reader can choose for the site in each state, and how that is said; while all is paused there is nothing to choose. */
const CHOICES = {
  annotated: ['off', 'panel_site_off'],
  'off-here': [null, 'panel_site_back'],
  'not-an-article': ['on', 'panel_site_on'],
  paused: null,
} as const satisfies Record<Page['state'], readonly [Choice | null, MessageKey] | null>;

/** What Backgrounder does on this page, in a sentence, and what changes it: one press for the site, one for everywhere. */
function SiteChoice({ page }: { readonly page: Page }) {
  const { chooseSite, pause } = useSurroundings();
  const { state, host, date } = page;
  const choice = CHOICES[state];
  return (
    <section class="site" data-state={state} aria-label={t('panel_page_here')}>
      <p>
        {pageStateWords(state, host)}
        {state === 'annotated' && (
          <span class="soft"> {date === null ? t('panel_page_undated') : t('panel_page_dated', dateWords(date))}</span>
        )}
      </p>
      <p class="actions">
        {choice && (
          <button type="button" class="action" onClick={() => void chooseSite(host, choice[0])}>
            {t(choice[1])}
          </button>
        )}
        <button type="button" class="action" onClick={() => void pause(state !== 'paused')}>
          {t(state === 'paused' ? 'panel_resume' : 'panel_pause')}
        </button>
      </p>
    </section>
  );
}

/** What the page mentions, in the order in which it does: the name goes to the next mention, beside it its statements. */
function Mentioned({ page, names, onStatements }: { readonly page: Page } & Pick<Props, 'names' | 'onStatements'>) {
  const { page: ask, showPage } = useSurroundings();
  const [gone, setGone] = useState<EntityId | null>(null);
  if (page.entities.length === 0) {
    return (
      <Condition title={t('panel_page_none')}>
        <p>{t('panel_page_none_why')}</p>
      </Condition>
    );
  }
  const goTo = async (entity: EntityId) => {
    const reply = await ask('goTo', { entity });
    setGone(reply.ok && reply.value.found ? null : entity);
    if (reply.ok && reply.value.found) await showPage();
  };
  return (
    <section aria-labelledby="mentioned">
      <h2 id="mentioned" class="bg-heading">
        {tn('panel_page_mentions', page.entities.length)}
      </h2>
      <ul class="mentioned">
        {page.entities.map(({ id, kind, count }) => (
          <li key={id}>
            <button type="button" class="go-to" data-result data-entity={id} id={rowId(id)} onClick={() => void goTo(id)}>
              <span>
                <span class="name">{entityName(names, id)}</span> <span class="soft">{t(`ui_kind_${kind}`)}</span>
              </span>
              <span class="count">{tn('panel_page_times', count)}</span>
            </button>
            <button
              type="button"
              class="action"
              aria-label={t('panel_statements_on', entityName(names, id))}
              onClick={() => onStatements(id, rowId(id))}
            >
              {t('panel_tab_statements')}
            </button>
            {gone === id && (
              <p class="gone" role="status">
                {t('panel_page_gone')}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p class="soft hint">{t('panel_page_hint')}</p>
    </section>
  );
}
