/** The bundled names, compiled, and sentences with their mentions marked. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '../../../src/matching/languages';
import { compileLexicon } from '../../../src/matching/lexicon';
import type { Entity, LexiconEntry, Names } from '../../../src/model/records';

const ARCHIVE = join(import.meta.dirname, '../../../assets/archive');
const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8'));

export const names = readdirSync(join(ARCHIVE, 'names')).map((file) => readJson<Names>(join(ARCHIVE, 'names', file)));

export const entries: readonly LexiconEntry[] = readJson<{ entities: Entity[] }>(join(ARCHIVE, 'entities.json')).entities.map(
  ({ id, kind }) => ({
    id,
    kind,
    names: Object.fromEntries(names.flatMap(({ language, entities }) => (entities[id] ? [[language, entities[id]]] : []))),
  }),
);

export const lexicon = compileLexicon(entries, LANGUAGES);

/** A sentence in which mentions are written `[entity|name]`. */
export interface Marked {
  readonly text: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly entity: string }[];
}

/** Reads the marks of a sentence. */
export function unmark(marked: string): Marked {
  const mentions: Marked['mentions'][number][] = [];
  let text = '';
  let from = 0;
  for (const mark of marked.matchAll(/\[([a-z0-9-]+)\|([^\]]+)\]/g)) {
    const [whole, entity = '', surface = ''] = mark;
    text += marked.slice(from, mark.index);
    mentions.push({ start: text.length, end: text.length + surface.length, entity });
    text += surface;
    from = mark.index + whole.length;
  }
  return { text: text + marked.slice(from), mentions };
}

/** The same notation, for comparing and for reading when the two differ. */
export function mark(text: string, mentions: Marked['mentions']): string {
  let marked = '';
  let from = 0;
  for (const { start, end, entity } of mentions) {
    marked += `${text.slice(from, start)}[${entity}|${text.slice(start, end)}]`;
    from = end;
  }
  return marked + text.slice(from);
}
