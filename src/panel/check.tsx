/** The tab *Check*: what the archive has of a sentence, or of every quotation on the page, with the words that differ. */
import { type ComponentChildren, Fragment } from 'preact';
import { useState } from 'preact/hooks';
import {
  type CheckedMatch,
  type CheckedSentence,
  type CheckResult,
  type DifferenceMark,
  MAX_BLOCK,
  MAX_BLOCKS,
  MAX_CHECKED,
  MAX_SPEAKER,
  type Reply,
} from '../messages';
import type { ArticleId } from '../model/records';
import { nameList } from '../ui/cite';
import { type MessageKey, t, tn } from '../ui/text';
import { shown, useAnswer } from './answer';
import { useArrival } from './arrival';
import { Condition, Failed, Waiting } from './condition';
import { type MarkedRange, marked, markRuns } from './marked';
import { articleName } from './names';
import { StatementResult, type Ways } from './result';
import type { Checking } from './state';
import { useSurroundings } from './surroundings';

/** How long typing must pause before the archive is asked, in milliseconds. */
const TYPING = 250;

interface Props {
  readonly checking: Checking;
  readonly onChange: (change: Partial<Checking>) => void;
  readonly ways: Ways;
  /** The element to return to. */
  readonly at: string | null;
  readonly onArrived: () => void;
}

export function Check(props: Props) {
  const [ofPage, setOfPage] = useState(false);
  const { article } = props.checking;
  if (article !== null) {
    return (
      <div class="check">
        <CheckedArticle key={article} article={article} {...props} onBack={() => props.onChange({ article: null })} />
      </div>
    );
  }
  return (
    <div class="check">
      {ofPage ? <CheckedPage {...props} onBack={() => setOfPage(false)} /> : <CheckedText {...props} onPage={() => setOfPage(true)} />}
    </div>
  );
}

function CheckedText({ checking, onChange, onPage, ...place }: Props & { readonly onPage: () => void }) {
  const { worker } = useSurroundings();
  const { text, speaker } = checking;
  const key = JSON.stringify([text.trim(), speaker.trim()]);
  const ask = async (): Promise<Reply<CheckResult>> => worker('check', { text, ...(speaker.trim() !== '' && { speaker }) });
  const [answer, again] = useAnswer(key, ask, TYPING);
  const result = shown(answer);
  useArrival(place.at, result !== null, place.onArrived);
  return (
    <>
      <div class="asking">
        <label class="field">
          <span>{t('check_text')}</span>
          <textarea
            id="check-text"
            rows={4}
            value={text}
            maxLength={MAX_CHECKED}
            placeholder={t('check_text_hint')}
            // Chromium fetches a dictionary for what it checks, and may send it somewhere to be checked
            spellcheck={false}
            onInput={(event) => onChange({ text: event.currentTarget.value })}
          />
        </label>
        <label class="field">
          <span>{t('check_speaker')}</span>
          <input
            id="check-speaker"
            type="text"
            value={speaker}
            maxLength={MAX_SPEAKER}
            autocomplete="off"
            spellcheck={false}
            onInput={(event) => onChange({ speaker: event.currentTarget.value })}
          />
        </label>
        <p class="actions">
          <button type="button" class="action" id="check-page" onClick={onPage}>
            {t('check_page')}
          </button>
        </p>
      </div>
      {answer.state === 'failed' ? (
        <Failed failure={answer.failure} again={again} />
      ) : result ? (
        text.trim() !== '' && <Checked result={result} ways={place.ways} />
      ) : (
        <Waiting />
      )}
    </>
  );
}

function CheckedPage(props: Props & { readonly onBack: () => void }) {
  const { worker, pageBlocks } = useSurroundings();
  const ask = async (): Promise<Reply<CheckResult | null>> => {
    const blocks = await pageBlocks();
    return blocks ? worker('checkPage', { blocks: [...blocks] }) : { ok: true, value: null };
  };
  const count = (n: number): string => tn('check_page_count', n);
  return <CheckedQuotations {...props} of="page" ask={ask} none={t('check_page_none')} count={count} />;
}

/** The quotations of an article whose text is on this machine, against what the archive has from other articles. */
function CheckedArticle({ article, ...props }: Props & { readonly article: ArticleId; readonly onBack: () => void }) {
  const { worker } = useSurroundings();
  const [name, setName] = useState<string | null>(null);
  const ask = async (): Promise<Reply<CheckResult | null>> => {
    const reply = await worker('article', { id: article });
    if (!reply.ok) return reply;
    setName(articleName(reply.value.article));
    const blocks = reply.value.passages.flatMap(({ text }) => (text === null ? [] : [text.slice(0, MAX_BLOCK)])).slice(0, MAX_BLOCKS);
    return worker('checkPage', { blocks, except: article });
  };
  const count = (n: number): string => tn('check_article_count', n);
  return (
    <>
      {name !== null && <h2 class="bg-heading">{name}</h2>}
      <CheckedQuotations {...props} of={article} ask={ask} none={t('check_article_none')} count={count} />
    </>
  );
}

interface QuotationsProps extends Props {
  /** Changes with what is checked. */
  readonly of: string;
  /** Null where there is nothing that can be read. */
  readonly ask: () => Promise<Reply<CheckResult | null>>;
  readonly none: string;
  readonly count: (quotations: number) => string;
  readonly onBack: () => void;
}

function CheckedQuotations({ of, ask, none, count, onBack, ways, at, onArrived }: QuotationsProps) {
  const [answer, again] = useAnswer(of, ask);
  const result = answer.state === 'ready' ? answer.value : null;
  useArrival(at, result !== null, onArrived);
  return (
    <>
      <p class="actions">
        <button type="button" class="action" onClick={onBack}>
          {t('check_back_to_sentence')}
        </button>
      </p>
      {answer.state === 'failed' ? (
        <Failed failure={answer.failure} again={again} />
      ) : answer.state === 'loading' ? (
        <Waiting />
      ) : !result ? (
        <Condition title={t('check_page_unreachable')} />
      ) : result.sentences.length === 0 ? (
        <Condition title={none} />
      ) : (
        <>
          <p class="count-line" role="status">
            {count(result.sentences.length + result.left)}
            {result.left > 0 && ` ${t('check_page_left', result.sentences.length)}`}
          </p>
          <Checked result={result} ways={ways} />
        </>
      )}
    </>
  );
}

const Checked = ({ result, ways }: { readonly result: CheckResult; readonly ways: Ways }) => (
  <ol class="checked" aria-live="polite">
    {result.sentences.map((sentence, i) => (
      <CheckedItem key={`${i} ${sentence.text}`} sentence={sentence} ways={ways} prefix={`checked-${i}-`} />
    ))}
  </ol>
);

const LABELS = {
  same: ['check_label_same', 'check_about_same'],
  differs: ['check_label_differs', 'check_about_differs'],
  joined: ['check_label_joined', 'check_about_joined'],
  'other-speaker': ['check_label_other_speaker', 'check_about_other_speaker'],
  topic: ['check_label_topic', 'check_about_topic'],
  nothing: ['check_label_nothing', 'check_about_nothing'],
} as const satisfies Record<CheckedSentence['label'], readonly [MessageKey, MessageKey]>;

/** A sentence with its label, and beside it each statement that it may be from. */
function CheckedItem({ sentence, ways, prefix }: { readonly sentence: CheckedSentence; readonly ways: Ways; readonly prefix: string }) {
  const { label, speaker, matches } = sentence;
  const [title, about] = LABELS[label];
  const first = matches[0];
  // of what is as near as the first; of several sources the first is the one the label is about
  const compared = label === 'joined' || label === 'topic' ? matches : matches.slice(0, 1);
  const others = label === 'joined' || label === 'topic' ? [] : matches.slice(1);
  return (
    <li class="checked-item" data-label={label}>
      <p>
        <strong class="check-label">{t(title)}</strong>{' '}
        <span class="soft">{speaker === null ? t('check_unnamed') : t('check_named', speaker)}</span>
      </p>
      <p class="soft">{t(about, first ? nameList(first.statement.speakers.map(({ name }) => name)) : '')}</p>
      {compared.length === 0 && <Sentence sentence={sentence} match={null} />}
      {compared.map((match, i) => (
        <Fragment key={match.statement.id}>
          {label === 'joined' && <p class="relation">{t('check_part', i + 1)}</p>}
          <SideBySide sentence={sentence} match={match} ways={ways} prefix={prefix} />
        </Fragment>
      ))}
      {others.map((match) => (
        <Fragment key={match.statement.id}>
          <p class="relation">{t(LABELS[match.label][0])}</p>
          <ol>
            <StatementResult
              statement={match.statement}
              mark={markRuns(match.statement.words, titled(statementText(match), match.inStatement))}
              ways={ways}
              prefix={prefix}
            />
          </ol>
        </Fragment>
      ))}
    </li>
  );
}

interface MatchProps {
  readonly sentence: CheckedSentence;
  readonly match: CheckedMatch;
  readonly ways: Ways;
  readonly prefix: string;
}

function SideBySide({ sentence, match, ways, prefix }: MatchProps) {
  const kinds = [...new Set([...match.inSentence, ...match.inStatement].map(({ kind }) => kind))];
  const isTranslated = match.statement.sources[0]?.machineTranslated ?? false;
  return (
    <div class="side-by-side">
      <div>
        <h3 class="bg-heading">{t('check_sentence')}</h3>
        <Sentence sentence={sentence} match={match} />
        {kinds.length > 0 && (
          <p class="mark-key soft">
            {kinds.map((kind) => (
              <Fragment key={kind}>
                <span class="differs" data-difference={kind}>
                  {t(`check_key_${kind}`)}
                </span>{' '}
              </Fragment>
            ))}
          </p>
        )}
        {!match.verbatim && match.label !== 'topic' && sentence.quoted && <p class="soft">{t('check_paraphrase')}</p>}
        {kinds.length > 0 && isTranslated && <p class="soft">{t('check_translated')}</p>}
      </div>
      <div>
        <h3 class="bg-heading">{t('check_archive')}</h3>
        <ol>
          <StatementResult
            statement={match.statement}
            mark={markRuns(match.statement.words, titled(statementText(match), match.inStatement))}
            ways={ways}
            prefix={prefix}
          />
        </ol>
      </div>
    </div>
  );
}

/** The sentence, what differs marked; of joined statements the other one's part is soft. */
function Sentence({ sentence: { text }, match }: { readonly sentence: CheckedSentence; readonly match: CheckedMatch | null }) {
  const parts = match && match.label === 'joined' ? match.parts : [[0, text.length] as const];
  const cuts: ComponentChildren[] = [];
  let done = 0;
  for (const [start, end] of parts) {
    cuts.push(
      <span class="soft">{text.slice(done, start)}</span>,
      <span class="compared">
        {marked(
          text,
          titled(() => text, match?.inSentence ?? []),
          start,
          end,
        )}
      </span>,
    );
    done = end;
  }
  cuts.push(<span class="soft">{text.slice(done)}</span>);
  return (
    <blockquote class="checked-text">
      {cuts.map((cut, i) => (
        <Fragment key={i}>{cut}</Fragment>
      ))}
    </blockquote>
  );
}

/** Marks with what they say in words, which names the words that differ. */
const titled = <M extends DifferenceMark>(textOf: (mark: M) => string, marks: readonly M[]): (M & MarkedRange)[] =>
  marks.map((mark) => ({ ...mark, title: t(`check_mark_${mark.kind}`, textOf(mark).slice(mark.start, mark.end)) }));

const statementText =
  ({ statement }: CheckedMatch) =>
  ({ run }: { readonly run: number }): string => {
    const words = statement.words[run];
    return words === undefined ? '' : 'quote' in words ? words.quote : words.paraphrase;
  };
