/**
 * `npm run --silent pack-schema > docs/pack.schema.json`: the JSON Schema (2020-12) of packs, made from the schema by which
 * they are checked, so that the two cannot differ. What JSON Schema cannot say (that ids are found, that dates exist
 * in the calendar) is in docs/PACK.md.
 */
import type * as v from 'valibot';
import { Pack } from '../src/model/records';

type Json = { readonly [key: string]: unknown };
/** The parts of a Valibot schema or action that are read here. */
interface Part {
  readonly type: string;
  readonly requirement?: unknown;
  readonly pipe?: readonly Part[];
  readonly entries?: Readonly<Record<string, Part>>;
  readonly item?: Part;
  readonly wrapped?: Part;
  readonly default?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly key?: Part;
  readonly value?: Part;
  readonly message?: unknown;
}

/** What an action of a pipe adds; those that JSON Schema has no word for add nothing. */
function actionOf({ type, requirement }: Part, of: string): Json {
  switch (type) {
    case 'regex':
      return { pattern: (requirement as RegExp).source };
    case 'non_empty':
      return of === 'array' ? { minItems: 1 } : { minLength: 1 };
    case 'min_length':
      return of === 'array' ? { minItems: requirement } : { minLength: requirement };
    case 'max_length':
      return of === 'array' ? { maxItems: requirement } : { maxLength: requirement };
    case 'min_value':
      return { minimum: requirement };
    case 'max_value':
      return { maximum: requirement };
    case 'integer':
      return { type: 'integer' };
    case 'url':
      return { format: 'uri' };
    case 'iso_timestamp':
      return { format: 'date-time' };
    default:
      return {};
  }
}

function plain(part: Part): Json {
  switch (part.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: part.type };
    case 'custom':
      return { type: 'string', description: String(part.message) };
    case 'literal':
      return { const: part.literal };
    case 'picklist':
      return { enum: part.options };
    case 'array':
      return { type: 'array', items: schemaOf(part.item as Part) };
    case 'record':
      return { type: 'object', propertyNames: schemaOf(part.key as Part), additionalProperties: schemaOf(part.value as Part) };
    case 'nullable':
      return { anyOf: [schemaOf(part.wrapped as Part), { type: 'null' }] };
    case 'optional':
      return { ...schemaOf(part.wrapped as Part), ...(part.default !== undefined && { default: part.default }) };
    case 'union':
    case 'variant':
      return { anyOf: (part.options as readonly Part[]).map(schemaOf) };
    case 'strict_object': {
      const entries = Object.entries(part.entries ?? {});
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([key, entry]) => [key, schemaOf(entry)])),
        required: entries.filter(([, entry]) => entry.type !== 'optional').map(([key]) => key),
        additionalProperties: false,
      };
    }
    default:
      throw new Error(`no JSON Schema is known for a schema of type “${part.type}”`);
  }
}

/** The JSON Schema of a Valibot schema of the kinds that records.ts uses. Throws an Error at any other. */
function schemaOf(part: Part): Json {
  const [base, ...actions] = part.pipe ?? [part];
  // a schema with a pipe is the first of its pipe
  const start = base === part || !base?.pipe ? plain(base as Part) : schemaOf(base);
  return Object.assign({}, start, ...actions.map((action) => actionOf(action, String(start.type))));
}

/** The JSON Schema of packs, as its file has it. */
export const packSchema = (schema: v.GenericSchema = Pack as never): string =>
  `${JSON.stringify(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Backgrounder pack, version 1',
      ...schemaOf(schema as unknown as Part),
    },
    null,
    2,
  )}\n`;

export async function main(): Promise<void> {
  process.stdout.write(packSchema());
}
