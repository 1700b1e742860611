/** What narrows the statements shown, and the query it makes. Time is by month: the archive's dates are often no finer. */
import * as v from 'valibot';
import { MAX_QUERY, type StatementQuery } from '../messages';
import { bounds, type Edtf, isEdtf } from '../model/edtf';
import { ArticleId, EntityId, Form } from '../model/records';
import type { Surroundings } from './surroundings';

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
  /** `time` is from one month to another; the same month at both ends is one. */
  | { readonly kind: 'from' | 'to' | 'time'; readonly value: Edtf }
  | { readonly kind: 'form'; readonly value: Form }
  | { readonly kind: 'article'; readonly value: ArticleId }
);

/** What narrows, in the order of the controls. Both ends of a time are one filter. */
export function activeFilters(filters: Filters): readonly ActiveFilter[] {
  const { speaker, about, from, to, form, article } = filters;
  const text = filters.text.trim();
  const active: ActiveFilter[] = [];
  if (text) active.push({ kind: 'text', value: text, drop: { text: '' } });
  if (speaker) active.push({ kind: 'speaker', value: speaker, drop: { speaker: null } });
  if (about) active.push({ kind: 'about', value: about, drop: { about: null } });
  if (from && to) {
    active.push({ kind: 'time', value: from === to ? from : (`${from}/${to}` as Edtf), drop: { from: null, to: null } });
  } else {
    if (from) active.push({ kind: 'from', value: from, drop: { from: null } });
    if (to) active.push({ kind: 'to', value: to, drop: { to: null } });
  }
  if (form) active.push({ kind: 'form', value: form, drop: { form: null } });
  if (article) active.push({ kind: 'article', value: article, drop: { article: null } });
  return active;
}

/** What shows an entity's statements: those it made or passed on, or those about it where the archive has it say nothing. */
export async function filtersFor(worker: Surroundings['worker'], entity: EntityId): Promise<Partial<Filters>> {
  const reply = await worker('statementsOf', { entity, limit: 0 });
  return { [reply.ok ? reply.value.narrowedBy : 'about']: entity };
}
