/** Who said what in an article: a pure engine, without DOM or browser. */
export { extractStatements } from './extract';
export { guessLanguage } from './languages';
export { entityByName } from './lookup';
export type { ExtractedStatement, ExtractInput, FoundSpeaker, Range } from './statement';
