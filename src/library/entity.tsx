/** What the archive has on one entity: what it is, its numbers over time, the facts and what was said about it last. */
import { useState } from 'preact/hooks';
import type { LibraryPlace } from '../library-address';
import type { FactView } from '../messages';
import { shown, useAnswer } from '../panel/answer';
import { Failed, Waiting } from '../panel/condition';
import { dateLine } from '../ui/dates';
import { Locator } from '../ui/locator';
import { Recorded, recorded } from '../ui/recorded';
import { SeriesPlot } from '../ui/series-plot';
import { t, tn } from '../ui/text';
import { Timeline } from '../ui/timeline';
import { Heading } from './heading';
import { goTo, useArrived } from './place';
import { Claimed, Said, To } from './record';
import { useLibrary } from './surroundings';

type Place = Extract<LibraryPlace, { readonly at: 'entity' }>;

/** Statements about it that are shown here; the others are one step on. */
const STATEMENTS = 5;
/** Facts that are shown at once. */
const FACTS = 10;

export function Entity({ place: { entity: id } }: { readonly place: Place }) {
  const { worker } = useLibrary();
  const [answer, again] = useAnswer(id, () => worker('entity', { id }));
  const [about] = useAnswer(`about ${id}`, () => worker('search', { about: id, limit: STATEMENTS }));
  const [by] = useAnswer(`by ${id}`, () => worker('search', { speaker: id, limit: 0 }));
  const known = shown(answer);
  const found = shown(about);
  const spoken = shown(by);
  const ready = known !== null && found !== null && spoken !== null;
  useArrived(ready);
  if (answer.state === 'failed') {
    return (
      <>
        <Heading title={t('library_entity')} />
        <Failed failure={answer.failure} again={again} />
      </>
    );
  }
  if (!ready) return <Waiting />;
  const { entity, place, dates, reach, roles, related } = known;
  const { name, lang, kind, description } = entity;
  return (
    <article class="entity">
      <p class="kicker">{t(`ui_kind_${kind}`)}</p>
      <Heading title={name} language={lang} />
      {place && <Locator place={place} />}
      <p class="description" {...recorded()}>
        {description}
      </p>
      <p class="ways">
        {spoken.total > 0 && (
          <To place={{ at: 'speakers', speaker: id }}>
            {t('library_said_by', name)} <span class="soft">{tn('panel_count_statements', spoken.total)}</span>
          </To>
        )}
        {found.total > 0 && (
          <To place={{ at: 'speakers', about: id }}>
            {t('library_said_about', name)} <span class="soft">{tn('panel_count_statements', found.total)}</span>
          </To>
        )}
        <To place={{ at: 'timeline', entity: id }}>{t('library_timeline')}</To>
      </p>
      {roles.length > 0 && (
        <section aria-labelledby="entity-roles">
          <h2 id="entity-roles">{t('library_roles')}</h2>
          <dl class="particulars roles">
            {roles.map(({ title, held }) => (
              <div key={`${held.edtf} ${title}`}>
                <dt>
                  <Recorded>{title}</Recorded>
                </dt>
                <dd>{dateLine(held)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {dates.said.length + dates.facts.length > 1 && (
        <section aria-labelledby="entity-time">
          <h2 id="entity-time">{t('card_timeline')}</h2>
          <Timeline
            items={[
              ...dates.said.map((date) => ({ lane: 'said' as const, date })),
              ...dates.facts.map((date) => ({ lane: 'fact' as const, date })),
            ]}
            reach={reach}
          />
        </section>
      )}
      {found.series.map((series) => (
        <section key={series.id} aria-label={series.label}>
          <SeriesPlot
            series={series}
            onPassage={({ article, passage }, fact) => goTo({ at: 'article', article, passage, fact: fact.id })}
          />
        </section>
      ))}
      {found.facts.length > 0 && <Facts facts={found.facts} />}
      {found.statements.length > 0 && (
        <section aria-labelledby="entity-said">
          <h2 id="entity-said">{t('library_latest')}</h2>
          <ol class="said">
            {found.statements.map((statement) => (
              <li key={statement.id}>
                <Said statement={statement} />
              </li>
            ))}
          </ol>
          {found.total > found.statements.length && (
            <p>
              <To place={{ at: 'speakers', about: id }}>{t('library_all_of', tn('panel_count_statements', found.total))}</To>
            </p>
          )}
        </section>
      )}
      {related.length > 0 && (
        <section aria-labelledby="entity-related">
          <h2 id="entity-related">{t('library_related')}</h2>
          <p class="related">
            {related.map((other) => (
              <To key={other.id} class="topic" place={{ at: 'entity', entity: other.id }}>
                <bdi lang={other.lang}>{other.name}</bdi>
              </To>
            ))}
          </p>
        </section>
      )}
    </article>
  );
}

/** Facts, newest first. */
function Facts({ facts }: { readonly facts: readonly FactView[] }) {
  const [count, setCount] = useState(FACTS);
  return (
    <section aria-labelledby="entity-facts">
      <h2 id="entity-facts">{t('library_known')}</h2>
      {facts.slice(0, count).map((fact) => (
        <Claimed key={fact.id} fact={fact} />
      ))}
      {facts.length > count && (
        <button type="button" class="action" onClick={() => setCount(count + FACTS)}>
          {t('library_more', facts.length - count)}
        </button>
      )}
    </section>
  );
}
