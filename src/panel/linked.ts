/** How statements that speak to each other are shown: each pair side by side once, at the newer one. */
import type { SearchResult, StatementView } from '../messages';
import type { StatementId } from '../model/records';
import { type MessageKey, t } from '../ui/text';

export type Link = StatementView['links'][number];

/** A linked statement to show beside the one that has the link, or, where its pair stands further up, to lead there. */
export type ShownLink =
  | {
      readonly shown: 'beside';
      readonly link: Link;
      readonly statement: StatementView;
    }
  | {
      readonly shown: 'above';
      readonly link: Link;
      readonly statement: StatementView;
    };

/** The links of each statement of a result, in the result's order. A link to a statement that was not sent is left out. */
export function shownLinks({
  statements,
  linked,
}: Pick<SearchResult, 'statements' | 'linked'>): ReadonlyMap<StatementId, readonly ShownLink[]> {
  const above = new Set<StatementId>();
  const shown = new Map<StatementId, readonly ShownLink[]>();
  for (const statement of statements) {
    shown.set(
      statement.id,
      statement.links.flatMap((link): ShownLink[] => {
        const other = linked[link.statement];
        return other
          ? [
              {
                shown: above.has(other.id) ? 'above' : 'beside',
                link,
                statement: other,
              },
            ]
          : [];
      }),
    );
    above.add(statement.id);
  }
  return shown;
}

/** What a link says, read from the statement that has it: 'denies', 'denied by'. */
export const linkWords = ({ kind, direction }: Link): string => t(`ui_link_${kind}_${direction}` satisfies MessageKey);
