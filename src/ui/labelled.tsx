import type { Label } from './labels';
import { Once } from './once';
import { t } from './text';

/**
 * Labels in one line that opens to their explanations: a native disclosure, so one tab stop for keyboards, announced
 * as such by screen readers, and without any state of ours.
 */
export function Labels({ labels }: { readonly labels: readonly Label[] }) {
  if (labels.length === 0) return null;
  const loud = labels.filter(({ quiet }) => !quiet);
  return (
    <Once of={labels.map(({ text, explanation }) => `${text}: ${explanation}`).join(' | ')}>
      <details class="bg-labels">
        <summary title={t('ui_labels_how')}>
          {(loud.length > 0 ? loud : labels.slice(0, 1)).map((label) => (
            <span key={label.id} class={`bg-label bg-label-${label.id}`}>
              {label.text}
            </span>
          ))}
        </summary>
        <dl>
          {labels.map((label) => (
            <Once key={label.explanation} of={`label ${label.text}: ${label.explanation}`}>
              <div>
                <dt>{label.text}</dt>
                <dd>{label.explanation}</dd>
              </div>
            </Once>
          ))}
        </dl>
      </details>
    </Once>
  );
}
