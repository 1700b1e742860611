/** Words for what is neither an answer nor empty: waiting, and the reasons for which there is no answer. */
import type { ComponentChildren } from 'preact';
import type { Failure } from '../messages';
import { type MessageKey, t } from '../ui/text';

const FAILED: Record<Failure['code'], MessageKey> = {
  archive: 'panel_failed_archive',
  'not-found': 'panel_failed_not_found',
  'bad-request': 'panel_failed_request',
  disconnected: 'panel_failed_disconnected',
};

/** Why the archive gave no answer, in one line: what it says of itself where it does. */
export const failureWords = (failure: Failure): string =>
  failure.code === 'archive' || failure.code === 'bad-request'
    ? t('keep_failed', t(FAILED[failure.code]), failure.message)
    : t(FAILED[failure.code]);

/** Waiting for an answer. Most come before a reader could read this, so it appears late (see ui/views.css). */
export const Waiting = () => (
  <p class="condition waiting" role="status">
    {t('panel_waiting')}
  </p>
);

/** A condition in one or two plain sentences, and what changes it. */
export function Condition({ title, children }: { readonly title: string; readonly children?: ComponentChildren }) {
  return (
    <div class="condition">
      <p class="condition-title">{title}</p>
      {children}
    </div>
  );
}

/** Why the archive gave no answer, with the detail it gave, and a way to ask again. */
export function Failed({ failure, again }: { readonly failure: Failure; readonly again: () => void }) {
  return (
    <div role="alert">
      <Condition title={t(FAILED[failure.code])}>
        {failure.code === 'archive' && <p class="detail">{failure.message}</p>}
        <button type="button" onClick={again}>
          {t('panel_again')}
        </button>
      </Condition>
    </div>
  );
}
