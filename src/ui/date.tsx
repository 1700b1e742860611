import type { DateClaim } from '../model/records';
import { formatDate } from './dates';

/** A date in words. One that the source does not print is marked as such; what it was inferred from is its title. */
export function DateText({ date }: { readonly date: DateClaim }) {
  const { words, inferred } = formatDate(date);
  return (
    <span class={inferred === null ? 'bg-date' : 'bg-date bg-date-inferred'} title={inferred ?? undefined}>
      {words}
    </span>
  );
}
