/**
 * What the archive says of an entity, drawn as plain data. The worker draws it with the components that the panel
 * uses too; the page only builds the elements (build.ts), so that its always-on script carries neither.
 */
import type { ComponentChildren } from 'preact';
import type { LibraryPlace } from '../library-address';
import type { CardCommand, CardContent, CardSheet, FactView, PlaceView } from '../messages';
import type { Edtf } from '../model/edtf';
import type { EntityId, Kind } from '../model/records';
import { dateWords, reachWords } from '../ui/dates';
import { EntityName } from '../ui/entity';
import { FactItem } from '../ui/fact';
import { comma } from '../ui/lists';
import { Locator } from '../ui/locator';
import { Once } from '../ui/once';
import { Recorded, recorded } from '../ui/recorded';
import { SeriesPlot } from '../ui/series-plot';
import { StatementItem } from '../ui/statement';
import { t, tn } from '../ui/text';
import { Timeline } from '../ui/timeline';
import { EARLIER_FACTS, FACTS_SHOWN, STATEMENTS_SHOWN } from './constants';
import { Drawing } from './draw';

/**
 * Draws `content` for a page of the given date (null where it gives none), with where the entity is if it is a place.
 * Sheets of one archive can be drawn by one `drawing`: what does not change from one sentence to the next, and each
 * statement, is then drawn once.
 */
export function sheetOf(
  content: CardContent,
  pageDate: Edtf | null,
  place: PlaceView | null = null,
  drawing: Drawing = new Drawing(),
): CardSheet {
  const { entity, facts, series, statements, reach } = content;
  const { id, kind, name } = entity;
  return {
    entity: { id, kind, name },
    empty: facts.known.length + facts.since.length + series.length + statements.length === 0,
    ...drawing.draw(
      <>
        <Once of={`header ${id} ${pageDate}`}>
          <Header content={content} place={place} />
        </Once>
        <Body content={content} pageDate={pageDate} />
      </>,
    ),
    reach: reachWords(reach),
  };
}

const follow = (entity: EntityId): CardCommand => ({ do: 'follow', entity });
const read = (place: LibraryPlace): CardCommand => ({ do: 'openLibrary', place });
const openPanel = (entity: EntityId): CardCommand => ({ do: 'openPanel', entity });

/** The kinds that speak: what a reader asks of a speaker is what it said; of anything else, what it is. */
const SPEAKERS: ReadonlySet<Kind> = new Set(['person', 'institution', 'state', 'group']);

function Header({ content: { entity, role }, place }: { readonly content: CardContent; readonly place: PlaceView | null }) {
  return (
    <header>
      <h2 lang={entity.lang}>{entity.name}</h2>
      {role && (
        <p class="role">
          <Recorded>{role.title}</Recorded> <span class="bg-role">({t('card_role_held', dateWords(role.held.edtf))})</span>
        </p>
      )}
      {place && <Locator place={place} />}
      <p class="description" {...recorded()}>
        {entity.description}
      </p>
    </header>
  );
}

interface SectionProps {
  readonly name: string;
  readonly title: string;
  /** What stands on the rule above it. */
  readonly rule?: string | null;
  readonly children: ComponentChildren;
}

function Section({ name, title, rule = null, children }: SectionProps) {
  return (
    <section class={name}>
      {rule !== null && <p class="bg-page-rule">{rule}</p>}
      <h3 class="bg-heading">{title}</h3>
      {children}
    </section>
  );
}

/** The newest facts, newest first; some older ones behind a disclosure, and the way to all others. */
function Facts({ facts, of }: { readonly facts: readonly FactView[]; readonly of: EntityId }) {
  const newest = facts.toReversed();
  const earlier = newest.slice(FACTS_SHOWN, FACTS_SHOWN + EARLIER_FACTS);
  const more = newest.length - FACTS_SHOWN - earlier.length;
  const items = (some: readonly FactView[]) =>
    some.map((fact) => (
      <FactItem key={fact.id} fact={fact} onPassage={({ article, passage }) => read({ at: 'article', article, passage, fact: fact.id })} />
    ));
  return (
    <>
      {items(newest.slice(0, FACTS_SHOWN))}
      {earlier.length > 0 && (
        <details class="earlier">
          <summary>{tn('card_earlier', earlier.length)}</summary>
          {items(earlier)}
          {more > 0 && <More count={more} of={of} />}
        </details>
      )}
    </>
  );
}

function More({ count, of }: { readonly count: number; readonly of: EntityId }) {
  return (
    <button type="button" class="bg-follow more" onClick={() => openPanel(of)}>
      {tn('card_more', count)}
    </button>
  );
}

interface BodyProps {
  readonly content: CardContent;
  readonly pageDate: Edtf | null;
}

function Body({ content, pageDate }: BodyProps) {
  const { statements, total, related, entity } = content;
  const since = <span class="bg-since">{t('card_said_since')}</span>;
  const some = statements.slice(0, STATEMENTS_SHOWN);
  const more = total - some.length;
  const said = some.length > 0 && (
    <Section name="statements" title={t('card_statements')}>
      {some.map(({ statement, since: after }) => (
        <Once key={statement.id} of={`statement ${statement.id} ${after}`}>
          <div class={after ? 'later' : undefined}>
            <StatementItem
              statement={statement}
              onEntity={follow}
              onPassage={({ article, passage }) => read({ at: 'article', article, passage, statement: statement.id })}
              aside={after && since}
              footer={
                <button type="button" class="quiet copy" onClick={() => ({ do: 'copy', statement: statement.id }) satisfies CardCommand}>
                  {t('card_copy')}
                </button>
              }
            />
          </div>
        </Once>
      ))}
      {more > 0 && <More count={more} of={entity.id} />}
    </Section>
  );
  const speaks = SPEAKERS.has(entity.kind);
  return (
    <>
      {speaks && said}
      <Once of={`known of ${entity.id} ${pageDate}`}>
        <Known content={content} pageDate={pageDate} />
      </Once>
      {!speaks && said}
      <Once of={`related to ${entity.id}`}>
        <Related related={related} />
      </Once>
    </>
  );
}

function Related({ related }: Pick<CardContent, 'related'>) {
  if (related.length === 0) return null;
  return (
    <p class="related">
      {t('card_related')}{' '}
      {related.map(({ id, name, lang }, i) => (
        <span key={id}>
          {i > 0 && comma()}
          <EntityName id={id} name={name} lang={lang} onEntity={follow} />
        </span>
      ))}
    </p>
  );
}

/** What a card says whatever the sentence is: facts, all of it over time, numbers. */
function Known({ content, pageDate }: BodyProps) {
  const { facts, series, dates, reach, entity } = content;
  return (
    <>
      {facts.known.length > 0 && (
        <Section name="known" title={pageDate === null ? t('card_known_undated') : t('card_known', dateWords(pageDate))}>
          <Facts facts={facts.known} of={entity.id} />
        </Section>
      )}
      {facts.since.length > 0 && (
        <Section name="since" title={t('card_since')} rule={pageDate && t('ui_page_date', dateWords(pageDate))}>
          <Facts facts={facts.since} of={entity.id} />
        </Section>
      )}
      {dates.said.length + dates.facts.length > 1 && (
        <Section name="time" title={t('card_timeline')}>
          <Timeline
            items={[
              ...dates.said.map((date) => ({ lane: 'said' as const, date })),
              ...dates.facts.map((date) => ({ lane: 'fact' as const, date })),
            ]}
            reach={reach}
            page={pageDate}
          />
        </Section>
      )}
      {series.length > 0 && (
        <Section name="numbers" title={t('card_numbers')}>
          {series.map((each) => (
            <SeriesPlot
              key={each.id}
              series={each}
              page={pageDate}
              onPassage={({ article, passage }, fact) => read({ at: 'article', article, passage, fact: fact.id })}
            />
          ))}
        </Section>
      )}
    </>
  );
}
