/**
 * Statements as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): one annotation a statement, which points
 * at the words in their article by a TextQuoteSelector where they are the article's own. Pure.
 */
import type { SourceView, StatementView } from '../messages';
import { lineOf } from './wording';

/** The article's address; one that has none is named, not located. */
const sourceOf = ({ url, article }: SourceView): string => url ?? `urn:backgrounder:article:${article}`;

/** Where the words stand: each run that is the article's own, in its order. */
function target(statement: StatementView) {
  const [first] = statement.sources;
  if (!first) return 'urn:backgrounder:nowhere';
  const runs = statement.words.flatMap((run) => ('quote' in run ? [run.quote] : run.asPrinted ? [run.paraphrase] : []));
  const selectors = runs.map((exact) => ({ type: 'TextQuoteSelector', exact }));
  if (selectors.length === 0) return sourceOf(first);
  return selectors.map((selector) => ({ type: 'SpecificResource', source: sourceOf(first), selector }));
}

/** An annotation page in JSON-LD. */
export const webAnnotations = (statements: readonly StatementView[]): string =>
  `${JSON.stringify(
    {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationPage',
      items: statements.map((statement) => ({
        id: `urn:backgrounder:statement:${statement.id}`,
        type: 'Annotation',
        motivation: 'describing',
        body: [
          { type: 'TextualBody', value: lineOf(statement), format: 'text/plain', purpose: 'describing' },
          ...statement.about.map(({ name }) => ({ type: 'TextualBody', value: name, purpose: 'tagging' })),
        ],
        target: target(statement),
      })),
    },
    null,
    2,
  )}\n`;
