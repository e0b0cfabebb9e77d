import { describedBy, Field, type FieldProps } from './field.js';

export interface FileFieldProps extends FieldProps {
  /** The endings that a browser offers: `.xlsx,.ods`. */
  readonly accept: string;
}

/** A file from the machine of who fills it in. */
export function FileField({ accept, ...field }: FileFieldProps) {
  const { name, error } = field;
  return (
    <Field {...field}>
      <input
        class="pd-file"
        type="file"
        id={name}
        name={name}
        accept={accept}
        aria-describedby={describedBy(field)}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
    </Field>
  );
}
