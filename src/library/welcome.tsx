/** The first page: on one screen what the extension does, what it leaves alone, and what it may. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Annotated } from '../page/annotated';
import { t } from '../ui/text';
import { Heading } from './heading';
import { goTo, useArrived } from './place';
import { To } from './record';
import { useLibrary } from './surroundings';

export function Welcome() {
  useArrived(true);
  return (
    <div class="welcome">
      <Heading title={t('library_welcome')} />
      <p class="lead">{t('library_welcome_lead')}</p>
      <Access />
      <div class="columns">
        <Sample />
        <section aria-labelledby="welcome-does">
          <h2 id="welcome-does">{t('library_does')}</h2>
          <ul class="points">
            <li>{t('library_does_underline')}</li>
            <li>{t('library_does_card')}</li>
            <li>{t('library_does_panel')}</li>
            <li>{t('library_does_keep')}</li>
          </ul>
        </section>
        <section aria-labelledby="welcome-not">
          <h2 id="welcome-not">{t('library_not')}</h2>
          <ul class="points">
            <li>{t('library_not_pages')}</li>
            <li>{t('library_not_changed')}</li>
            <li>{t('library_not_sent')}</li>
            <li>{t('library_not_judged')}</li>
          </ul>
        </section>
        <section aria-labelledby="welcome-may">
          <h2 id="welcome-may">{t('library_may')}</h2>
          <dl class="may">
            <dt>{t('library_may_pages')}</dt>
            <dd>{t('library_may_pages_why')}</dd>
            <dt>{t('library_may_storage')}</dt>
            <dd>{t('library_may_storage_why')}</dd>
            <dt>{t('library_may_menu')}</dt>
            <dd>{t('library_may_menu_why')}</dd>
          </dl>
        </section>
      </div>
      <p class="ways">
        <To place={{ at: 'articles' }}>{t('library_welcome_archive')}</To>
        <To place={{ at: 'settings' }}>{t('library_settings')}</To>
        <span class="soft">{t('library_welcome_again')}</span>
      </p>
    </div>
  );
}

/** Whether the extension may look at pages, where it may not: browsers let readers take that back, or ask them first. */
function Access() {
  const { mayReadPages, askToReadPages, watchAccess } = useLibrary();
  const [may, setMay] = useState<boolean | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const read = () => void mayReadPages().then(setMay);
    read();
    return watchAccess(read);
  }, []);
  const ask = async () => {
    const granted = await askToReadPages();
    setMay(granted);
    setSaid(t(granted ? 'library_access_given' : 'library_access_refused'));
  };
  return (
    <>
      {may === false && (
        <div class="access">
          <p>{t('library_access')}</p>
          <button type="button" class="action" id="give-access" onClick={() => void ask()}>
            {t('library_access_give')}
          </button>
        </div>
      )}
      <p role="status" class="soft">
        {said}
      </p>
    </>
  );
}

/** A paragraph of ours with the extension at work on it. */
function Sample() {
  const { worker } = useLibrary();
  const annotated = useRef<Annotated | null>(null);
  useEffect(() => {
    let gone = false;
    const begin = async () => {
      // the names are at hand once the archive has been opened
      await worker('warm', {});
      const { atWork } = await import('./at-work');
      if (gone) return;
      const begun = await atWork({
        host: t('extension_name'),
        isConnected: () => true,
        ask: (entity, sentence) => worker('card', { entity, pageDate: null, sentence }),
        openPanel: (entity) => goTo({ at: 'entity', entity }),
      });
      if (gone) begun?.end();
      else annotated.current = begun;
    };
    void begin();
    return () => {
      gone = true;
      annotated.current?.end();
      annotated.current = null;
    };
  }, []);
  return (
    <section class="sample" aria-labelledby="welcome-sample">
      <h2 id="welcome-sample">{t('library_sample')}</h2>
      <p class="news">{t('library_sample_text')}</p>
      <p class="soft">
        {t('library_sample_how')}{' '}
        <button type="button" class="bg-follow" id="show-card" onClick={() => annotated.current?.step(1)}>
          {t('library_sample_show')}
        </button>
      </p>
    </section>
  );
}
