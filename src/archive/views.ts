/** From stored rows to what is shown: names and sources looked up, relations seen from both sides. */
import type { ArticleSummary, FactView, NamedEntity, SourceView, SpeakerView, StatementView } from '../messages';
import type { ArticleId, EntityId, Source, Speaker } from '../model/records';
import { kindOf } from './corrections';
import type { Reading } from './reading';
import { type ArticleRow, type FactRow, type StatementRow, speakerEntity } from './rows';

type Names = ReadonlyMap<EntityId, NamedEntity>;
type Heads = ReadonlyMap<ArticleId, ArticleRow>;

/** A record may name an entity that its archive does not have (a user's pack is a part of one): its id stands for it. */
function nameOf(names: Names, id: EntityId): Pick<SpeakerView, 'name' | 'lang'> {
  const { name = id, lang } = names.get(id) ?? {};
  return { name, ...(lang !== undefined && { lang }) };
}

const known = (names: Names, ids: readonly EntityId[]): NamedEntity[] => ids.flatMap((id) => names.get(id) ?? []);

function speakerView(speaker: Speaker, names: Names): SpeakerView {
  if ('unnamed' in speaker) return { name: speaker.unnamed, entity: null, unnamed: true };
  if ('name' in speaker) return { name: speaker.name, entity: null, ...(speaker.as !== undefined && { as: speaker.as }) };
  return {
    ...nameOf(names, speaker.entity),
    entity: speaker.entity,
    ...(speaker.as !== undefined && { as: speaker.as }),
  };
}

/** What every view of an article's origin says. */
const origin = ({
  headline,
  publisher,
  agency,
  credits,
  date,
  link,
  language,
  machineTranslated,
}: ArticleRow): Omit<SourceView, 'article' | 'passage'> => ({
  headline,
  publisher,
  agency,
  credits,
  date,
  url: link?.url ?? null,
  language,
  machineTranslated,
});

const sourceViews = (sources: readonly Source[], heads: Heads): SourceView[] =>
  sources.flatMap(({ article, passage }) => {
    const head = heads.get(article);
    return head ? [{ article, passage, ...origin(head) }] : [];
  });

/** An article in a list; `withText` are the bundled ones that have a text attached. */
export const articleSummary = (row: ArticleRow, withText: ReadonlySet<ArticleId>): ArticleSummary => ({
  id: row.id,
  ...origin(row),
  place: row.place,
  link: row.link,
  statements: row.statements,
  facts: row.facts,
  kept: row.kept ?? null,
  hasText: row.hasText ?? withText.has(row.id),
});

/** Statements as shown, in the order given. */
export async function statementViews(reading: Reading, rows: readonly StatementRow[]): Promise<StatementView[]> {
  const [names, heads, usersLinks, changed] = await Promise.all([
    reading.shown(
      rows.flatMap(({ record }) => [...record.speakers.flatMap(speakerEntity), ...record.about, ...(record.via ? [record.via] : [])]),
    ),
    reading.heads(rows.flatMap((row) => row.articles)),
    linksByUser(reading, rows),
    reading.corrected(),
  ]);
  return rows.map(({ record, incoming }, i) => ({
    id: record.id,
    form: record.form,
    polarity: record.polarity,
    words: record.words,
    speakers: record.speakers.map((speaker) => speakerView(speaker, names)),
    via: (record.via && names.get(record.via)) ?? null,
    said: record.said,
    ...(record.hedge !== undefined && { hedge: record.hedge }),
    ...(record.occasion !== undefined && { occasion: record.occasion }),
    about: known(names, record.about),
    sources: sourceViews(record.sources, heads),
    links: [
      ...record.relations.map(({ kind, to }) => ({
        kind,
        direction: 'to' as const,
        statement: to,
      })),
      ...[...incoming, ...(usersLinks[i] ?? [])].map(({ kind, from }) => ({
        kind,
        direction: 'from' as const,
        statement: from,
      })),
    ],
    corrected: [...new Set(changed.get(record.id)?.corrections.map(({ change }) => kindOf(change)))],
  }));
}

/** The relations of the user's statements to each of `rows`; nothing is read where the user has none. */
async function linksByUser(reading: Reading, rows: readonly StatementRow[]): Promise<StatementRow['incoming'][]> {
  if (!(await reading.userRelates())) return [];
  return Promise.all(
    rows.map(async ({ record }) => {
      const relating = await reading.userStatementsRelatingTo(record.id);
      return relating.flatMap((row) =>
        row.record.relations.filter(({ to }) => to === record.id).map(({ kind }) => ({ kind, from: row.record.id })),
      );
    }),
  );
}

/** Facts as shown, in the order given. */
export async function factViews(reading: Reading, rows: readonly FactRow[]): Promise<FactView[]> {
  const [names, heads] = await Promise.all([
    reading.shown(rows.flatMap(({ record }) => [...record.about, ...(record.attributedTo ? speakerEntity(record.attributedTo) : [])])),
    reading.heads(rows.flatMap((row) => row.articles)),
  ]);
  return rows.map(({ record }) => ({
    id: record.id,
    text: record.text,
    holds: record.holds,
    ...(record.hedge !== undefined && { hedge: record.hedge }),
    ...(record.attributedTo && {
      attributedTo: speakerView(record.attributedTo, names),
    }),
    ...(record.value && { value: record.value }),
    about: known(names, record.about),
    sources: sourceViews(record.sources, heads),
  }));
}
