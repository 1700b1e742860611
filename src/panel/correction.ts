/** What a reader changes of a statement, from the fields of a form to the changes that the archive is asked for. */
import { foldKey } from '../matching/folding';
import type { SpeakerView, StatementView } from '../messages';
import { isEdtf } from '../model/edtf';
import type { Change, EntityId, Form, Speaker } from '../model/records';

/** The fields as they are typed. */
export interface Fields {
  /** Several names with semicolons between them. */
  readonly speakers: string;
  /** EDTF. */
  readonly date: string;
  readonly form: Form;
}

/** The fields as they stand before anything is typed. */
export const fieldsOf = ({ speakers, said, form }: Pick<StatementView, 'speakers' | 'said' | 'form'>): Fields => ({
  speakers: speakers.map(({ name }) => name).join('; '),
  date: said.edtf,
  form,
});

/** The changes that were made, or the first field that cannot be understood. */
export type Changes =
  | { readonly ok: true; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly field: 'speakers' | 'date' };

/** One who speaks: as before where the name is, else the entity of that name, else the name. */
function speakerOf(name: string, before: readonly SpeakerView[], entities: ReadonlyMap<EntityId, string>): Speaker {
  const same = before.find((speaker) => speaker.name === name);
  const as = same?.as === undefined ? {} : { as: same.as };
  if (same?.entity) return { entity: same.entity, ...as };
  if (same?.unnamed) return { unnamed: name };
  const folded = foldKey(name);
  for (const [entity, own] of entities) if (foldKey(own) === folded) return { entity };
  return { name, ...as };
}

/**
 * The changes between a statement and the fields. `by` says, in one line, that a date is the reader's own.
 */
export function changesOf(
  statement: Pick<StatementView, 'speakers' | 'said' | 'form'>,
  fields: Fields,
  entities: ReadonlyMap<EntityId, string>,
  by: string,
): Changes {
  const before = fieldsOf(statement);
  const changes: Change[] = [];
  const names = fields.speakers.split(/[;؛]/).flatMap((name) => name.trim() || []);
  if (names.length === 0) return { ok: false, field: 'speakers' };
  if (names.join('; ') !== before.speakers) changes.push({ speakers: names.map((name) => speakerOf(name, statement.speakers, entities)) });
  const date = fields.date.trim();
  if (!isEdtf(date)) return { ok: false, field: 'date' };
  if (date !== before.date) changes.push({ said: { edtf: date, basis: 'inferred', from: by } });
  if (fields.form !== before.form && fields.form !== 'mixed') changes.push({ form: fields.form });
  return { ok: true, changes };
}

/** Statements under the names of their speakers, who come in the order in which they first speak. */
export function bySpeaker<S extends Pick<StatementView, 'speakers'>>(statements: readonly S[]): ReadonlyMap<string, readonly S[]> {
  const groups = new Map<string, S[]>();
  for (const statement of statements) {
    const names = statement.speakers.map(({ name }) => name).join('; ');
    groups.set(names, [...(groups.get(names) ?? []), statement]);
  }
  return groups;
}
