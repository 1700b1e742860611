/** The formats in which statements leave the archive: one file and one line each. */
import type { StatementView, WorkerArguments } from '../messages';
import { bibtex } from './bibtex';
import { cslJson } from './csl-json';
import { csv } from './csv';
import { webAnnotations } from './web-annotations';

type Format = WorkerArguments<'exportStatements'>['format'];

interface Exporter {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (statements: readonly StatementView[]) => string;
}

export const EXPORTS: Readonly<Record<Format, Exporter>> = {
  csv: { extension: 'csv', mediaType: 'text/csv', write: csv },
  'csl-json': { extension: 'csl.json', mediaType: 'application/vnd.citationstyles.csl+json', write: cslJson },
  bibtex: { extension: 'bib', mediaType: 'application/x-bibtex', write: bibtex },
  'web-annotations': { extension: 'annotations.jsonld', mediaType: 'application/ld+json', write: webAnnotations },
};
