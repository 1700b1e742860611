/** What the card shows: a function of its state, without any of its own. */
import type { ComponentChildren } from 'preact';
import type { CardContent, FactView, StatementView } from '../messages';
import type { Edtf } from '../model/edtf';
import type { EntityId } from '../model/records';
import { dateWords, reachWords } from '../ui/dates';
import { EntityName } from '../ui/entity';
import { FactItem } from '../ui/fact';
import { SeriesTable } from '../ui/series';
import { StatementItem } from '../ui/statement';
import { t, tn } from '../ui/text';
import { FACTS_SHOWN, STATEMENTS_SHOWN } from './constants';
import { type Copied, current, type Shown, type Target, type Visit } from './state';

/** What the reader can do in the card. */
export interface Actions {
  close(): void;
  pin(): void;
  back(): void;
  retry(): void;
  follow(entity: EntityId): void;
  copy(statement: StatementView): void;
  openPanel(entity: EntityId): void;
  notOnThisSite(): void;
  readonly next?: ((by: 1 | -1) => void) | undefined;
}

/** What the card says of the page it is on. */
export interface PageFacts {
  readonly host: string;
  readonly date: Edtf | null;
}

interface CardProps {
  readonly shown: Shown<Target & { readonly surface: string }>;
  readonly page: PageFacts;
  readonly actions: Actions;
  /** What is said when the extension has gone; looked up beforehand, since afterwards no message can be. */
  readonly disconnected: string;
  readonly closeLabel: string;
}

export function Card({ shown, page, actions, disconnected, closeLabel }: CardProps) {
  const close = (
    <button type="button" class="quiet close" aria-label={closeLabel} title={closeLabel} onClick={actions.close}>
      ×
    </button>
  );
  const visit = inSight(shown);
  const { content } = visit;
  if (content.status === 'disconnected') {
    return (
      <div class="bar notice">
        <p>{disconnected}</p>
        {close}
      </div>
    );
  }
  const known = content.status === 'ready' || content.status === 'empty' ? content.content : null;
  const pinned = shown.hold === 'pinned';
  const before = shown.trail.at(-2);
  return (
    <>
      <header>
        <div class="bar">
          {before && visit === current(shown) && (
            <button type="button" class="quiet" onClick={actions.back}>
              ‹ {nameOf(before) === null ? t('card_back_plain') : t('card_back', nameOf(before) as string)}
            </button>
          )}
          {known && !(before && visit === current(shown)) && (
            <span class={`kind kind-${known.entity.kind}`}>{t(`ui_kind_${known.entity.kind}`)}</span>
          )}
          <span class="space" />
          <button type="button" class="quiet" aria-pressed={pinned} onClick={actions.pin}>
            {t('card_pin')}
          </button>
          {close}
        </div>
        <h2>{known?.entity.name ?? shown.anchor.surface}</h2>
        {known?.role && (
          <p class="role">
            {known.role.title} <span class="bg-role">({t('card_role_held', dateWords(known.role.held.edtf))})</span>
          </p>
        )}
        {known && <p class="description">{known.entity.description}</p>}
      </header>
      <div class="body">
        {content.status === 'loading' && <p class="notice">{t('card_loading')}</p>}
        {content.status === 'failed' && (
          <p class="notice">
            {t('card_failed')}{' '}
            <button type="button" class="bg-follow" onClick={actions.retry}>
              {t('card_retry')}
            </button>
          </p>
        )}
        {content.status === 'empty' && <p class="notice">{t('card_empty')}</p>}
        {content.status === 'ready' && <Ready content={content.content} copied={shown.copied} page={page} actions={actions} />}
      </div>
      <footer>
        {known && <p class="reach">{reachWords(known.reach)}</p>}
        <div class="bar">
          <button type="button" class="quiet" onClick={() => actions.openPanel(visit.entity)}>
            {t('card_open_panel')}
          </button>
          {actions.next && shown.hold === 'focused' && (
            <>
              <button type="button" class="quiet" onClick={() => actions.next?.(-1)}>
                {t('card_previous')}
              </button>
              <button type="button" class="quiet" onClick={() => actions.next?.(1)}>
                {t('card_next')}
              </button>
            </>
          )}
          <span class="space" />
          <button type="button" class="quiet" title={t('card_off_here_why', page.host)} onClick={actions.notOnThisSite}>
            {t('card_off_here', page.host)}
          </button>
        </div>
        <p class="unseen" role="status">
          {shown.copied && t(shown.copied.ok ? 'card_copied' : 'card_copy_failed')}
        </p>
      </footer>
    </>
  );
}

/** The last visit; while it loads and is not slow, the one before, so that a quick answer changes the card only once. */
function inSight(shown: Shown<Target>): Visit {
  const last = current(shown);
  return last.content.status === 'loading' && !last.content.slow ? (shown.trail.at(-2) ?? last) : last;
}

const nameOf = ({ content }: Visit): string | null => ('content' in content ? (content.content?.entity.name ?? null) : null);

function Section({ name, title, children }: { readonly name: string; readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class={name}>
      <h3 class="bg-heading">{title}</h3>
      {children}
    </section>
  );
}

/** The newest facts, newest first; older ones behind a disclosure. */
function Facts({ facts }: { readonly facts: readonly FactView[] }) {
  const newest = facts.toReversed();
  const earlier = newest.slice(FACTS_SHOWN);
  const items = (some: readonly FactView[]) => some.map((fact) => <FactItem key={fact.id} fact={fact} />);
  return (
    <>
      {items(newest.slice(0, FACTS_SHOWN))}
      {earlier.length > 0 && (
        <details class="earlier">
          <summary>{tn('card_earlier', earlier.length)}</summary>
          {items(earlier)}
        </details>
      )}
    </>
  );
}

interface ReadyProps {
  readonly content: CardContent;
  readonly copied: Copied | null;
  readonly page: PageFacts;
  readonly actions: Actions;
}

function Ready({ content, copied, page, actions }: ReadyProps) {
  const { facts, series, statements, total, related, entity } = content;
  const later = new Set(facts.since.map((fact) => fact.id));
  const since = <span class="bg-since">{t('card_said_since')}</span>;
  const some = statements.slice(0, STATEMENTS_SHOWN);
  const more = total - some.length;
  return (
    <>
      {facts.known.length > 0 && (
        <Section name="known" title={page.date === null ? t('card_known_undated') : t('card_known', dateWords(page.date))}>
          <Facts facts={facts.known} />
        </Section>
      )}
      {facts.since.length > 0 && (
        <Section name="since" title={t('card_since')}>
          <Facts facts={facts.since} />
        </Section>
      )}
      {series.length > 0 && (
        <Section name="numbers" title={t('card_numbers')}>
          {series.map((each) => (
            <SeriesTable key={each.id} series={each} aside={(fact) => later.has(fact.id) && since} />
          ))}
        </Section>
      )}
      {some.length > 0 && (
        <Section name="statements" title={t('card_statements')}>
          {some.map(({ statement, since: after }) => (
            <StatementItem
              key={statement.id}
              statement={statement}
              onEntity={actions.follow}
              aside={after && since}
              footer={
                <button type="button" class="quiet copy" onClick={() => actions.copy(statement)}>
                  {copied?.statement === statement.id ? t(copied.ok ? 'card_copied' : 'card_copy_failed') : t('card_copy')}
                </button>
              }
            />
          ))}
          {more > 0 && (
            <button type="button" class="bg-follow more" onClick={() => actions.openPanel(entity.id)}>
              {tn('card_more', more)}
            </button>
          )}
        </Section>
      )}
      {related.length > 0 && (
        <p class="related">
          {t('card_related')}:{' '}
          {related.map(({ id, name }, i) => (
            <span key={id}>
              {i > 0 && ', '}
              <EntityName id={id} name={name} onEntity={actions.follow} />
            </span>
          ))}
        </p>
      )}
    </>
  );
}
