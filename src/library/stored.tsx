/** What is stored, where and how much of it, and removing what the reader has added. */
import { useEffect, useState } from 'preact/hooks';
import type { Failure, WorkerReplies } from '../messages';
import { shown, useAnswer } from '../panel/answer';
import { Failed, failureWords, Waiting } from '../panel/condition';
import { Sure } from '../panel/sure';
import { nameList } from '../ui/cite';
import { madeOnce, t, tn } from '../ui/text';
import { download } from './download';
import { Heading } from './heading';
import { useArrived } from './place';
import { To } from './record';
import { useLibrary } from './surroundings';

const kilobytes = madeOnce((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }));
const megabytes = madeOnce((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 0 }));

/** A number of bytes in words. */
const bytesWords = (bytes: number): string =>
  bytes < 1e6 ? kilobytes().format(Math.max(1, bytes / 1e3)) : megabytes().format(bytes / 1e6);

type Own = WorkerReplies['stored']['own'];

/** What the reader has added, in words; nothing of what there is none. */
export const ownWords = ({ articles, statements, terms, corrections, texts }: Own): string[] => [
  ...(articles > 0 ? [t('library_own_articles', tn('ui_reach_articles', articles), tn('panel_count_statements', statements))] : []),
  ...(texts > 0 ? [tn('library_own_texts', texts)] : []),
  ...(terms > 0 ? [tn('library_own_terms', terms)] : []),
  ...(corrections > 0 ? [tn('keep_corrections', corrections)] : []),
];

export function Stored() {
  const { worker, bytesUsed, fetchWhole, siteChoices } = useLibrary();
  const [answer, again] = useAnswer('stored', () => worker('stored', {}));
  const [bytes, setBytes] = useState<number | null>(null);
  const [sites, setSites] = useState(0);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<Failure | null>(null);
  const stored = shown(answer);
  useArrived(stored !== null);
  useEffect(() => {
    void bytesUsed().then(setBytes);
    void siteChoices().then((choices) => setSites(Object.keys(choices.sites).length));
  }, [stored]);
  if (answer.state === 'failed') return <Failed failure={answer.failure} again={again} />;
  if (stored === null) return <Waiting />;
  const { bundled, own } = stored;
  const added = ownWords(own);
  const backUp = async () => {
    const reply = await fetchWhole('backup', {});
    if (!reply.ok) return setFailure(reply.error);
    download(reply.value);
    setFailure(null);
    setSaid(t('keep_exported', reply.value.fileName));
  };
  const forget = async () => {
    const reply = await worker('forgetOwn', {});
    if (!reply.ok) return setFailure(reply.error);
    setFailure(null);
    setSaid(t('library_forgotten'));
    again();
  };
  return (
    <div class="forms">
      <Heading title={t('library_stored')} />
      <p class="lead">{t('library_stored_what')}</p>
      <section aria-labelledby="stored-what">
        <h2 id="stored-what">{t('library_stored_here')}</h2>
        <dl class="particulars stored">
          <div data-stored="bundled">
            <dt>{t('library_stored_bundled')}</dt>
            <dd>
              {nameList([
                tn('ui_reach_articles', bundled.articles),
                tn('panel_count_statements', bundled.statements),
                tn('panel_count_facts', bundled.facts),
              ])}
            </dd>
          </div>
          <div data-stored="own">
            <dt>{t('library_stored_own')}</dt>
            <dd>{added.length === 0 ? t('library_stored_nothing') : nameList(added)}</dd>
          </div>
          <div data-stored="settings">
            <dt>{t('library_settings')}</dt>
            <dd>
              <To place={{ at: 'settings' }}>{sites === 0 ? t('library_stored_choices') : tn('library_stored_sites', sites)}</To>
            </dd>
          </div>
          {bytes !== null && (
            <div data-stored="bytes">
              <dt>{t('library_stored_bytes')}</dt>
              <dd>{t('library_stored_about', bytesWords(bytes))}</dd>
            </div>
          )}
        </dl>
      </section>
      <section aria-labelledby="stored-remove">
        <h2 id="stored-remove">{t('library_forget')}</h2>
        {added.length === 0 ? (
          <p>{t('library_forget_nothing')}</p>
        ) : (
          <>
            <p>{t('library_forget_what')}</p>
            <div class="actions">
              <button type="button" class="action" id="backup-first" onClick={() => void backUp()}>
                {t('library_forget_backup')}
              </button>
              <Sure
                label={t('library_forget_do')}
                question={
                  <>
                    <p>{t('library_forget_sure', nameList(added))}</p>
                    <p class="soft">{t('library_forget_stays')}</p>
                  </>
                }
                yes={t('library_forget_yes')}
                onYes={forget}
              />
            </div>
          </>
        )}
        <p role="status" class="soft">
          {said}
        </p>
        {failure && <p role="alert">{failureWords(failure)}</p>}
      </section>
      <section aria-labelledby="stored-all">
        <h2 id="stored-all">{t('library_uninstall')}</h2>
        <p>{t('library_uninstall_what')}</p>
      </section>
    </div>
  );
}
