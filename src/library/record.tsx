/** Statements and facts as the library shows them: every name, topic and passage leads to its place. */
import type { ComponentChildren } from 'preact';
import { type LibraryPlace, libraryHash } from '../library-address';
import type { FactView, NamedEntity, StatementView } from '../messages';
import type { EntityId } from '../model/records';
import { CopyStatement } from '../panel/copy';
import { FactItem } from '../ui/fact';
import type { Place } from '../ui/source';
import { StatementItem } from '../ui/statement';
import { goTo } from './place';

const toEntity = (entity: EntityId): void => goTo({ at: 'entity', entity });

/** A link to a place of the library. */
export function To({
  place,
  children,
  ...attributes
}: {
  readonly place: LibraryPlace;
  readonly children: ComponentChildren;
  readonly class?: string;
  readonly id?: string;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-current'?: 'page' | 'true' | undefined;
}) {
  return (
    <a href={libraryHash(place)} {...attributes}>
      {children}
    </a>
  );
}

/** What a statement or fact is about. */
function Topics({ about }: { readonly about: readonly NamedEntity[] }) {
  return (
    <>
      {about.map(({ id, name, lang }) => (
        <To key={id} class="topic" place={{ at: 'entity', entity: id }}>
          <bdi lang={lang}>{name}</bdi>
        </To>
      ))}
    </>
  );
}

interface Showing {
  /** Without what can be done with it. */
  readonly bare?: boolean;
  /** The passage beside which it stands. */
  readonly beside?: Place | undefined;
}

export const Said = ({ statement, bare = false, beside }: Showing & { readonly statement: StatementView }) => (
  <StatementItem
    statement={statement}
    beside={beside}
    onEntity={toEntity}
    onPassage={({ article, passage }) => goTo({ at: 'article', article, passage, statement: statement.id })}
    footer={
      !bare && (
        <div class="actions">
          <Topics about={statement.about} />
          <CopyStatement statement={statement} />
        </div>
      )
    }
  />
);

export const Claimed = ({ fact, bare = false, beside }: Showing & { readonly fact: FactView }) => (
  <FactItem
    fact={fact}
    beside={beside}
    onPassage={({ article, passage }) => goTo({ at: 'article', article, passage, fact: fact.id })}
    footer={
      !bare && (
        <div class="actions">
          <Topics about={fact.about} />
        </div>
      )
    }
  />
);
