/** Numbers that change over time, put together from the facts that name them. */
import type { FactView, SeriesView } from '../messages';
import { compareEdtf } from '../model/edtf';
import type { Series } from '../model/records';

/** The series among `defined` that `facts` give values for, each with its values oldest first. */
export function seriesViews(defined: readonly Series[], facts: readonly FactView[]): SeriesView[] {
  return defined.flatMap(({ id, label, unit }) => {
    const values = facts
      .flatMap((fact) => (fact.value?.series === id ? [{ fact, value: fact.value }] : []))
      .sort((a, b) => compareEdtf(a.fact.holds.edtf, b.fact.holds.edtf))
      .map(({ fact, value }) => ({
        fact,
        number: value.number,
        ...(value.qualifier && { qualifier: value.qualifier }),
      }));
    return values.length > 0 ? [{ id, label, unit, values }] : [];
  });
}
