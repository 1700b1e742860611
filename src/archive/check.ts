/**
 * The door for a pack from outside: the schema first, then what a schema cannot say (that the ids a record names exist,
 * that none is used twice, that passages count without a gap). Pure, and never throws on any value.
 */
import * as v from 'valibot';
import { type Fact, Pack, type Source, type Speaker, type Statement } from '../model/records';

/** One thing wrong in a pack. `place` is a path such as `articles[2].statements[5].said.edtf`, empty for the whole document. */
export interface Problem {
  readonly place: string;
  readonly message: string;
}

/** A pack whose every reference holds, or everything found wrong with it. */
export type CheckedPack = { readonly ok: true; readonly pack: Pack } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Most problems reported of one pack: more than anyone reads, and few enough to show whatever the pack's size. */
export const MAX_PROBLEMS = 100;
/** Longest place or message, in UTF-16 code units: both may repeat what the pack says, which is of any length. */
const MAX_LINE = 300;

const problem = (place: string, message: string): Problem => ({ place: brief(place), message: brief(message) });
const brief = (text: string): string => (text.length > MAX_LINE ? `${text.slice(0, MAX_LINE)}…` : text);

/** The path of `keys` as written in JavaScript: `articles[2].said`; a key that is no identifier is quoted in brackets. */
export function placeOf(keys: readonly unknown[]): string {
  return keys
    .map((key, i) => {
      const text = String(key);
      if (/^\d+$/.test(text)) return `[${text}]`;
      if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(text)) return `[${JSON.stringify(text)}]`;
      return i === 0 ? text : `.${text}`;
    })
    .join('');
}

/** Schema issues as problems. Of alternatives (a speaker, a run of words) that all failed, what each expected is said in one. */
export function problemsOf(issues: readonly v.BaseIssue<unknown>[]): Problem[] {
  return issues.slice(0, MAX_PROBLEMS).map((issue) => {
    const alternatives = issue.type === 'union' ? (issue.issues ?? []) : [];
    const details = alternatives.map((inner) => {
      const inside = placeOf(inner.path?.map((item) => item.key) ?? []);
      return inside === '' ? inner.message : `${inside}: ${inner.message}`;
    });
    const place = placeOf(issue.path?.map((item) => item.key) ?? []);
    return problem(place, details.length > 0 ? `no alternative fits (${details.slice(0, 4).join('; ')})` : issue.message);
  });
}

/**
 * Checks a whole archive in one document: schema, then cross references. Every id that a record names must be in the
 * same pack; each statement and fact must have a source in the article it is kept in, so that it can be traced.
 */
export function checkPack(value: unknown): CheckedPack {
  const parsed = v.safeParse(Pack, value);
  const problems = parsed.success ? crossReferences(parsed.output) : problemsOf(parsed.issues);
  return parsed.success && problems.length === 0
    ? { ok: true, pack: parsed.output }
    : { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
}

type Keys = readonly (string | number)[];
type Report = (keys: Keys, message: string) => void;

function crossReferences(pack: Pack): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (keys, message) => problems.push(problem(placeOf(keys), message));

  const entities = uniqueIds(
    pack.entities.map((e, i) => [e.id, ['entities', i, 'id']]),
    report,
  );
  const passages = new Map(pack.articles.map((a) => [a.id as string, a.passages.length]));
  const all = <const K extends 'statements' | 'facts'>(key: K) =>
    pack.articles.flatMap((a, i) => a[key].map((record, j): [string, Keys] => [record.id, ['articles', i, key, j, 'id']]));
  uniqueIds(
    pack.articles.map((a, i) => [a.id, ['articles', i, 'id']]),
    report,
  );
  const statements = uniqueIds(all('statements'), report);
  uniqueIds(all('facts'), report);
  uniqueIds(
    pack.names.map((n, i) => [n.language, ['names', i, 'language']]),
    report,
  );
  uniqueIds(
    pack.entities.flatMap((e, i) => e.series.map((s, j): [string, Keys] => [s.id, ['entities', i, 'series', j, 'id']])),
    report,
  );
  const seriesOwner = new Map(pack.entities.flatMap((e) => e.series.map((s) => [s.id, e.id] as const)));

  const known = (id: string, keys: Keys): void => {
    if (!entities.has(id)) report(keys, `expected the id of an entity in this pack, not "${id}"`);
  };
  const speaker = (who: Speaker, keys: Keys): void => {
    if ('entity' in who) known(who.entity, [...keys, 'entity']);
    else if ('unnamed' in who && who.of !== undefined) known(who.of, [...keys, 'of']);
  };
  const common = (record: Statement | Fact, article: string, keys: Keys): void => {
    for (const [k, id] of record.about.entries()) known(id, [...keys, 'about', k]);
    for (const [k, source] of record.sources.entries()) checkSource(source, passages, [...keys, 'sources', k], report);
    if (!record.sources.some((s) => s.article === article))
      report([...keys, 'sources'], `expected a source in its own article, "${article}"`);
  };

  pack.entities.forEach((entity, i) => {
    entity.related.forEach((id, k) => {
      known(id, ['entities', i, 'related', k]);
      if (id === entity.id) report(['entities', i, 'related', k], 'expected another entity than itself');
    });
  });
  pack.articles.forEach((article, i) => {
    article.passages.forEach((passage, k) => {
      if (passage.n !== k + 1)
        report(['articles', i, 'passages', k, 'n'], `expected ${k + 1}: passages count from 1 without a gap, not ${passage.n}`);
    });
    article.mentions?.forEach(({ entity, passage, start, end }, k) => {
      const keys = ['articles', i, 'mentions', k] as const;
      known(entity, [...keys, 'entity']);
      const length = article.passages[passage - 1]?.text?.length ?? 0;
      if (length === 0) report([...keys, 'passage'], `expected a passage of this article that has a text, not ${passage}`);
      else if (start >= end || end > length)
        report([...keys, 'end'], `expected a range within the ${length} characters of passage ${passage}`);
    });
    article.statements.forEach((statement, j) => {
      const keys = ['articles', i, 'statements', j] as const;
      common(statement, article.id, keys);
      for (const [k, who] of statement.speakers.entries()) speaker(who, [...keys, 'speakers', k]);
      if (statement.via !== undefined) known(statement.via, [...keys, 'via']);
      statement.relations.forEach(({ to }, k) => {
        const place = [...keys, 'relations', k, 'to'];
        if (to === statement.id) report(place, 'expected another statement than itself');
        else if (!statements.has(to)) report(place, `expected the id of a statement in this pack, not "${to}"`);
      });
    });
    article.facts.forEach((fact, j) => {
      const keys = ['articles', i, 'facts', j] as const;
      common(fact, article.id, keys);
      if (fact.attributedTo !== undefined) speaker(fact.attributedTo, [...keys, 'attributedTo']);
      if (fact.value === undefined) return;
      const owner = seriesOwner.get(fact.value.series);
      const place = [...keys, 'value', 'series'];
      if (owner === undefined) report(place, `expected the id of a series of an entity in this pack, not "${fact.value.series}"`);
      else if (!fact.about.includes(owner))
        report(place, `expected a series of an entity that the fact is about; "${fact.value.series}" is one of "${owner}"`);
    });
  });
  pack.names.forEach((names, i) => {
    for (const id of Object.keys(names.entities)) known(id, ['names', i, 'entities', id]);
  });
  return problems;
}

/** The ids as a set; each one that stands twice is reported at its second place. */
function uniqueIds(ids: readonly (readonly [string, Keys])[], report: Report): Set<string> {
  const seen = new Set<string>();
  for (const [id, keys] of ids) {
    if (seen.has(id)) report(keys, `expected an id of its own; "${id}" is taken`);
    seen.add(id);
  }
  return seen;
}

function checkSource(source: Source, passages: ReadonlyMap<string, number>, keys: Keys, report: Report): void {
  const count = passages.get(source.article);
  if (count === undefined) report([...keys, 'article'], `expected the id of an article in this pack, not "${source.article}"`);
  else if (source.passage > count)
    report([...keys, 'passage'], `expected a passage from 1 to ${count} of "${source.article}", not ${source.passage}`);
}
