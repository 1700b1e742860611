/**
 * What a page says of itself in JSON-LD (https://www.w3.org/TR/json-ld11/) in the vocabulary of https://schema.org/: as
 * much of it as tells a news article from other pages. Pages write it in graphs, lists, nested and broken; what cannot
 * be parsed is passed over.
 */

export type Json = Readonly<Record<string, unknown>>;

/** Longest script that is parsed; the largest seen on news sites carry a whole article's text, under 200,000. */
const MAX_SCRIPT = 500_000;
/** Most scripts read, and most things in them: a page is not about more. */
const MAX_SCRIPTS = 20;
const MAX_THINGS = 100;
/** `@graph` and lists are rarely nested at all. */
const MAX_DEPTH = 4;

export const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
/** `value`, or what it lists, as far as it is text. */
export const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((x): x is string => typeof x === 'string');

/** The name of a schema.org type written in any of its forms: `NewsArticle`, `schema:NewsArticle`, with the address. */
export const typeName = (written: string): string => written.trim().replace(/^.*[/#:]/, '');

/** The page's JSON-LD scripts as written. */
export function statedScripts(document: Document): string[] {
  const scripts = document.querySelectorAll('script[type^="application/ld+json" i]');
  return Array.from(scripts)
    .slice(0, MAX_SCRIPTS)
    .map(({ textContent }) => textContent)
    .filter(({ length }) => length <= MAX_SCRIPT);
}

/** A thing the page says it is, or is mainly about. */
export interface Thing {
  /** Type names without their vocabulary: `NewsArticle`. */
  readonly types: readonly string[];
  /** All that it says of it. */
  readonly record: Json;
}

/**
 * The things that scripts state at the top, in a graph or as a page's main thing; not those in a list of
 * items or a part of something else, which a front page is full of.
 */
export function statedThings(scripts: readonly string[]): Thing[] {
  const found: Thing[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || found.length >= MAX_THINGS) return;
    if (Array.isArray(value)) {
      for (const item of value) collect(item, depth + 1);
    } else if (isRecord(value)) {
      const types = strings(value['@type']).map(typeName);
      if (types.length > 0) found.push({ types, record: value });
      collect(value['@graph'], depth + 1);
      collect(value.mainEntity, depth + 1);
    }
  };
  for (const script of scripts) collect(parse(script), 0);
  return found;
}

/** When a thing says it was published. */
export const published = ({ record }: Thing): string | undefined => strings([record.datePublished, record.dateCreated].flat())[0];

/** The things of a type that the pattern names. */
export const ofType = (things: readonly Thing[], pattern: RegExp): Thing[] =>
  things.filter(({ types }) => types.some((type) => pattern.test(type)));

/** What tells two things of one type apart. */
export const identity = ({ record }: Thing): string => strings([record['@id'], record.url, record.headline, record.name]).join(' ');

/** What a script says; null where it is no JSON even after what sites commonly get wrong is put right. */
function parse(script: string): unknown {
  // comment and CDATA marks around it, unescaped line breaks in strings, a comma or semicolon too many
  const repaired = (): string =>
    script
      .replace(/^\s*(?:<!--|(?:\/\/\s*)?<!\[CDATA\[)|(?:-->|(?:\/\/\s*)?\]\]>)\s*$/g, '')
      .replace(/\s+/g, ' ')
      .replace(/,\s*([}\]])/g, '$1')
      .replace(/;\s*$/, '');
  for (const text of [() => script, repaired]) {
    try {
      return JSON.parse(text());
    } catch {}
  }
  return null;
}
