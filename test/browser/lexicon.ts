/**
 * A small lexicon for tests of the page, and DOM built from descriptions.
 */
import { LANGUAGES } from '../../src/matching/languages';
import { compileLexicon, type Lexicon } from '../../src/matching/lexicon';
import type { EntityId, Kind, LexiconEntry } from '../../src/model/records';

const entry = (id: string, kind: Kind, names: LexiconEntry['names'][string]): LexiconEntry => ({
  id: id as EntityId,
  kind,
  names: { en: names },
});

const ENTRIES: readonly LexiconEntry[] = [
  entry('idlib', 'place', { name: ['Idlib', 'Idlib province'] }),
  entry('s-400', 'weapon', { code: ['S-400'] }),
  entry('erdogan', 'person', { name: ['Recep Tayyip Erdogan', 'Erdogan'] }),
  entry('putin', 'person', { name: ['Vladimir Putin'], surname: ['Putin'] }),
  entry('kremlin', 'institution', { name: ['Kremlin'] }),
];

export const lexicon = (): Lexicon => compileLexicon(ENTRIES, LANGUAGES);
