/** Who said what in an article: a pure engine, without DOM or browser. */
export { type ExtractedStatement, type ExtractInput, extractStatements, type FoundSpeaker, type Range } from './extract';
export { entityByName } from './lookup';
