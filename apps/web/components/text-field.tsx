import { describedBy, Field, type FieldProps } from './field.js';

export interface TextFieldProps extends FieldProps {
  readonly value?: string;
  readonly type?: 'text' | 'search';
  /** How many characters go into it, where that is known: the field is about as wide. */
  readonly width?: number;
  /** What a browser may fill in by itself; default nothing. */
  readonly autocomplete?: string;
  /** What one may mean, for a browser to offer while one types; anything else may be typed. */
  readonly suggestions?: readonly string[];
}

/** One line of text. */
export function TextField({ value = '', type = 'text', width, autocomplete = 'off', suggestions = [], ...field }: TextFieldProps) {
  const { name, error } = field;
  const list = suggestions.length === 0 ? undefined : `${name}-lijst`;
  return (
    <Field {...field}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input${error === undefined ? '' : ' utrecht-textbox--invalid'}`}
        {...(type === 'search' ? { type } : { type })}
        id={name}
        name={name}
        value={value}
        size={width}
        list={list}
        autocomplete={autocomplete}
        aria-describedby={describedBy(field)}
        aria-invalid={error === undefined ? undefined : 'true'}
      />
      {list === undefined ? null : (
        <datalist id={list}>
          {suggestions.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string;
  readonly rows?: number;
}

/** Text of more lines. */
export function TextArea({ value = '', rows = 4, ...field }: TextAreaProps) {
  const { name, error } = field;
  return (
    <Field {...field}>
      <textarea
        class={`utrecht-textarea utrecht-textarea--html-textarea${error === undefined ? '' : ' utrecht-textarea--invalid'}`}
        id={name}
        name={name}
        rows={rows}
        aria-describedby={describedBy(field)}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {value}
      </textarea>
    </Field>
  );
}
