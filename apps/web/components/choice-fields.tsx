import { describedBy, Field, type FieldProps, Fieldset } from './field.js';

export interface Option {
  readonly value: string;
  readonly text: string;
  /** In the id of its field; default its value. */
  readonly id?: string;
  /** More about it, below it; not in a select. */
  readonly hint?: string;
}

export interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
  readonly value?: string;
}

/** One of many, folded up. */
export function SelectField({ options, value, ...field }: SelectFieldProps) {
  const { name, error } = field;
  return (
    <Field {...field}>
      <select
        class={`utrecht-select utrecht-select--html-select${error === undefined ? '' : ' utrecht-select--invalid'}`}
        id={name}
        name={name}
        aria-describedby={describedBy(field)}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** One of a few, all in sight. */
export function RadioField({ options, value, ...field }: SelectFieldProps) {
  return (
    <Fieldset {...field}>
      {options.map((option) => (
        <Choice key={option.value} kind="radio" field={field} option={option} checked={option.value === value} />
      ))}
    </Fieldset>
  );
}

/** Any of a few. */
export function CheckboxField({
  options,
  values = [],
  ...field
}: Omit<SelectFieldProps, 'value'> & { readonly values?: readonly string[] }) {
  return (
    <Fieldset {...field}>
      {options.map((option) => (
        <Choice key={option.value} kind="checkbox" field={field} option={option} checked={values.includes(option.value)} />
      ))}
    </Fieldset>
  );
}

interface ChoiceProps {
  readonly kind: 'radio' | 'checkbox';
  readonly field: FieldProps;
  readonly option: Option;
  readonly checked: boolean;
}

const CLASSES = {
  radio: 'utrecht-radio-button utrecht-radio-button--html-input',
  checkbox: 'utrecht-checkbox utrecht-checkbox--html-input',
};

/** A single one of them, where they do not stand together. */
export function Choice({ kind, field: { name, error }, option: { value, text, hint, id: part = value }, checked }: ChoiceProps) {
  const id = `${name}-${part}`;
  return (
    <div class="pd-choice">
      <input
        class={CLASSES[kind]}
        type={kind}
        id={id}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-uitleg`}
        aria-invalid={error === undefined || kind === 'radio' ? undefined : 'true'}
      />
      <label class={`utrecht-form-label utrecht-form-label--${kind}`} for={id}>
        {text}
      </label>
      {hint === undefined ? null : (
        <p class="pd-hint pd-choice__hint" id={`${id}-uitleg`}>
          {hint}
        </p>
      )}
    </div>
  );
}
