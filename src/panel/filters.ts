/** What narrows the statements shown, and the query it makes. Time is by month: the archive's dates are often no finer. */
import * as v from 'valibot';
import { type Facet, MAX_QUERY, type SearchResult, type StatementQuery } from '../messages';
import { bounds, type Edtf, isEdtf } from '../model/edtf';
import { ArticleId, EntityId, Form } from '../model/records';

/** A calendar month, `2020-02`. */
export const Month = v.custom<Edtf>(
  (x) => typeof x === 'string' && /^\d{4}-\d{2}$/.test(x) && isEdtf(x),
  'expected a month such as 2020-02',
);

/** Null (or no text) where the reader has not narrowed. */
export const Filters = v.strictObject({
  speaker: v.nullable(EntityId),
  about: v.nullable(EntityId),
  from: v.nullable(Month),
  to: v.nullable(Month),
  form: v.nullable(Form),
  article: v.nullable(ArticleId),
  text: v.pipe(v.string(), v.maxLength(MAX_QUERY)),
});
export type Filters = Readonly<v.InferOutput<typeof Filters>>;

export const NO_FILTERS: Filters = {
  speaker: null,
  about: null,
  from: null,
  to: null,
  form: null,
  article: null,
  text: '',
};

/** `filters` with `change`. Of two months in the wrong order the one just chosen wins, and the other follows it. */
export function changed(filters: Filters, change: Partial<Filters>): Filters {
  const next = { ...filters, ...change };
  if (next.from === null || next.to === null || bounds(next.from).first <= bounds(next.to).first) return next;
  return 'from' in change && change.from !== null ? { ...next, to: next.from } : { ...next, from: next.to };
}

/** The worker's query for `filters`; parts that do not narrow are absent. */
export function toQuery(filters: Filters): StatementQuery {
  const { speaker, about, from, to, form, article } = filters;
  const text = filters.text.trim();
  return {
    ...(speaker && { speaker }),
    ...(about && { about }),
    ...(from && { from }),
    ...(to && { to }),
    ...(form && { form }),
    ...(article && { article }),
    ...(text && { text }),
  };
}

/** One thing that narrows, as a reader sees it. `drop` is the change that takes it away. */
export type ActiveFilter = { readonly drop: Partial<Filters> } & (
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'speaker' | 'about'; readonly value: EntityId }
  | { readonly kind: 'from' | 'to' | 'month'; readonly value: Edtf }
  | { readonly kind: 'form'; readonly value: Form }
  | { readonly kind: 'article'; readonly value: ArticleId }
);

/** What narrows, in the order of the controls. The same month at both ends is one filter. */
export function activeFilters(filters: Filters): readonly ActiveFilter[] {
  const { speaker, about, from, to, form, article } = filters;
  const text = filters.text.trim();
  const active: ActiveFilter[] = [];
  if (text) active.push({ kind: 'text', value: text, drop: { text: '' } });
  if (speaker) active.push({ kind: 'speaker', value: speaker, drop: { speaker: null } });
  if (about) active.push({ kind: 'about', value: about, drop: { about: null } });
  if (from && from === to) {
    active.push({ kind: 'month', value: from, drop: { from: null, to: null } });
  } else {
    if (from) active.push({ kind: 'from', value: from, drop: { from: null } });
    if (to) active.push({ kind: 'to', value: to, drop: { to: null } });
  }
  if (form) active.push({ kind: 'form', value: form, drop: { form: null } });
  if (article) active.push({ kind: 'article', value: article, drop: { article: null } });
  return active;
}

/** Every month from the first to the last day of the two dates, oldest first; none where either is open. */
export function monthsBetween(from: Edtf, to: Edtf): readonly Edtf[] {
  const { first } = bounds(from);
  const { last } = bounds(to);
  const months: Edtf[] = [];
  if (!Number.isFinite(first) || !Number.isFinite(last)) return months;
  const month = new Date(first * MS_PER_DAY);
  month.setUTCDate(1);
  for (; month.getTime() <= last * MS_PER_DAY; month.setUTCMonth(month.getUTCMonth() + 1))
    months.push(month.toISOString().slice(0, 7) as Edtf);
  return months;
}

const MS_PER_DAY = 86_400_000;

/** What shows an entity's statements: those it made, or those about it where it is none of `speakers`. */
export const filtersFor = (entity: EntityId, speakers: readonly Facet<EntityId>[]): Partial<Filters> =>
  speakers.some(({ value }) => value === entity) ? { speaker: entity } : { about: entity };

/**
 * How many statements `filters` find, however few of them an answer carries: every statement has one form, and each
 * facet is counted with its own filter left out.
 */
export const totalFound = ({ form }: Filters, { facets }: Pick<SearchResult, 'facets'>): number =>
  facets.form.filter(({ value }) => form === null || value === form).reduce((sum, { count }) => sum + count, 0);
