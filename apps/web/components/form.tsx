import type { ComponentChildren } from 'preact';
import { TOKEN_FIELD } from '../forms/token-field.js';
import { useView } from '../view/view.js';

export interface FormProps {
  readonly action: string;
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A form that does something: it carries the token without which nothing is done. */
export function Form({ action, label, children }: FormProps) {
  const { formToken } = useView();
  return (
    <form class="pd-form" method="post" action={action} aria-label={label} noValidate>
      <input type="hidden" name={TOKEN_FIELD} value={formToken()} />
      {children}
    </form>
  );
}

export interface FilterFormProps extends FormProps {
  /** The id of the part of the page that another answer changes. */
  readonly changes: string;
}

/** A form that asks: what is asked stands in the address. With JavaScript only the part that changes is fetched. */
export function FilterForm({ action, label, changes, children }: FilterFormProps) {
  const part = `#${changes}`;
  return (
    <form
      class="pd-filter"
      method="get"
      action={action}
      aria-label={label}
      noValidate
      data-hx-get={action}
      data-hx-target={part}
      data-hx-select={part}
      data-hx-swap="outerHTML"
      data-hx-push-url="true"
    >
      {children}
    </form>
  );
}
