import { t } from '../ui/text';

interface Props {
  readonly label: string;
  readonly name: string;
  /** What no choice is called. */
  readonly any: string;
  /** Empty for any. */
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count?: number }[];
  readonly onChange: (value: string) => void;
}

/** A list to choose one of, or any. A value that is not among the options is one of them too, by itself. */
export function Choice({ label, name, any, value, options, onChange }: Props) {
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <label class="field">
      <span>{label}</span>
      <select name={name} data-active={value !== ''} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="" selected={value === ''}>
          {any}
        </option>
        {!known && (
          <option value={value} selected>
            {value}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.count === undefined ? option.label : t('panel_counted', option.label, option.count)}
          </option>
        ))}
      </select>
    </label>
  );
}
