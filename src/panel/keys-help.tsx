/** What each key does, in a dialog that the key `?` and a button open. */
import { useEffect, useRef } from 'preact/hooks';
import { type MessageKey, t } from '../ui/text';

/** In the order in which a reader meets them; the keys as they are printed on keyboards. The README has the same table. */
export const KEYS: readonly (readonly [keys: readonly string[], does: MessageKey])[] = [
  [['/'], 'panel_keys_search'],
  [['↓', '↑'], 'panel_keys_results'],
  [['Home', 'End'], 'panel_keys_ends'],
  [['Enter'], 'panel_keys_open'],
  [['C'], 'panel_keys_copy'],
  [['V'], 'panel_keys_compare'],
  [['←', '→'], 'panel_keys_time'],
  [['Shift ←', 'Shift →'], 'panel_keys_time_all'],
  [['Alt ←'], 'panel_keys_back'],
  [['Esc'], 'panel_keys_escape'],
  [['?'], 'panel_keys_help'],
];

export function KeysHelp({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal();
      // its one button is at its end, to which a low window would be scrolled
      heading.current?.focus();
    }
    if (!open) dialog.current?.close();
  }, [open]);
  if (!open) return null;
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys" onClose={onClose}>
      <h2 id="keys" class="bg-heading" ref={heading} tabIndex={-1}>
        {t('panel_keys')}
      </h2>
      <dl>
        {KEYS.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="action" onClick={() => dialog.current?.close()}>
        {t('panel_keys_close')}
      </button>
    </dialog>
  );
}
