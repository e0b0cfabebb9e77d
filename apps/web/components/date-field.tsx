import { type FieldProps, Fieldset } from './field.js';

/** What was filled in, part by part: it need not be a date. */
export interface DateParts {
  readonly dag: string;
  readonly maand: string;
  readonly jaar: string;
}

const PARTS = [
  ['dag', 'Dag', 2],
  ['maand', 'Maand', 2],
  ['jaar', 'Jaar', 4],
] as const;

export interface DateFieldProps extends FieldProps {
  readonly value: DateParts;
}

/** A date that one knows, typed in three parts: no calendar to find one's way in, and no order of days and months to guess. */
export function DateField({ value, ...field }: DateFieldProps) {
  const { name, error } = field;
  return (
    <Fieldset {...field}>
      <div class="pd-date">
        {PARTS.map(([part, label, width]) => (
          <div key={part} class="pd-date__part">
            <label class="utrecht-form-label pd-date__label" for={`${name}-${part}`}>
              {label}
            </label>
            <input
              class={`utrecht-textbox utrecht-textbox--html-input pd-date__input pd-date__input--${part}${
                error === undefined ? '' : ' utrecht-textbox--invalid'
              }`}
              type="text"
              inputMode="numeric"
              id={`${name}-${part}`}
              name={`${name}-${part}`}
              value={value[part]}
              maxLength={width}
              autocomplete="off"
              aria-invalid={error === undefined ? undefined : 'true'}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
