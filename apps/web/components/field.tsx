import type { ComponentChildren } from 'preact';
import { forPeople } from '../view/for-people.js';

/** What every field of a form has. */
export interface FieldProps {
  /** What the form calls it; its id on the page too, so that an error can lead to it. */
  readonly name: string;
  readonly label: string;
  /** What to fill in, in a sentence. */
  readonly hint?: string | undefined;
  /** Why what was filled in cannot be, and what can. */
  readonly error?: string | undefined;
}

/** What is read with a field, by who does not see it. */
export const describedBy = ({ name, hint, error }: FieldProps): string | undefined =>
  [hint === undefined ? '' : `${name}-uitleg`, error === undefined ? '' : `${name}-fout`].filter(Boolean).join(' ') || undefined;

const fieldClass = (error: string | undefined) => `utrecht-form-field${error === undefined ? '' : ' utrecht-form-field--invalid'}`;

export function Hint({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  if (hint === undefined) return null;
  return (
    <p class="utrecht-form-field-description pd-hint" id={`${name}-uitleg`}>
      {hint}
    </p>
  );
}

export function FieldError({ name, error }: Pick<FieldProps, 'name' | 'error'>) {
  if (error === undefined) return null;
  return (
    <p class="utrecht-form-field-error-message" id={`${name}-fout`}>
      <span class="pd-hidden">Fout: </span>
      {forPeople(error)}
    </p>
  );
}

/** A label, a hint, an error, and the field itself. */
export function Field({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) {
  const { name, label, hint, error } = field;
  return (
    <div class={fieldClass(error)}>
      <label class="utrecht-form-label" for={name}>
        {label}
      </label>
      <Hint name={name} hint={hint} />
      <FieldError name={name} error={error} />
      {children}
    </div>
  );
}

/** The same for fields that belong together. */
export function Fieldset({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) {
  const { name, label, hint, error } = field;
  return (
    <div class={fieldClass(error)}>
      <fieldset
        class="utrecht-form-fieldset__fieldset utrecht-form-fieldset--html-fieldset"
        id={name}
        aria-describedby={describedBy(field)}
      >
        <legend class="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">{label}</legend>
        <Hint name={name} hint={hint} />
        <FieldError name={name} error={error} />
        {children}
      </fieldset>
    </div>
  );
}
