/** The entities that records name. Pure. */
import type { Article, EntityId, Fact, Speaker, Statement } from '../model/records';
import { speakerEntity } from './rows';

/** A speaker's entity; of one that is left unnamed, whom it speaks for. */
const speakerEntities = (speaker: Speaker): EntityId[] =>
  'unnamed' in speaker ? (speaker.of ? [speaker.of] : []) : speakerEntity(speaker);

/** The entities that a statement names. */
export const statementEntities = ({ speakers, via, about }: Statement): EntityId[] => [
  ...speakers.flatMap(speakerEntities),
  ...(via ? [via] : []),
  ...about,
];

/** The entities that a fact names. */
export const factEntities = ({ about, attributedTo }: Fact): EntityId[] => [
  ...about,
  ...(attributedTo ? speakerEntities(attributedTo) : []),
];

/** The entities that an article's records name and its text mentions. */
export const articleEntities = ({ statements, facts, mentions = [] }: Pick<Article, 'statements' | 'facts' | 'mentions'>): EntityId[] => [
  ...statements.flatMap(statementEntities),
  ...facts.flatMap(factEntities),
  ...mentions.map(({ entity }) => entity),
];
