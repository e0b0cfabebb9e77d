import type { ComponentChildren } from 'preact';
import { TOKEN_FIELD } from '../forms/token-field.js';
import { useView } from '../view/view.js';

export interface FormProps {
  readonly action: string;
  readonly label?: string;
  /** Whether a file goes with it. */
  readonly withFile?: boolean;
  readonly children: ComponentChildren;
}

/** A form that does something: it carries the token without which nothing is done. */
export function Form({ action, label, withFile = false, children }: FormProps) {
  const { formToken } = useView();
  return (
    <form
      class="pd-form"
      method="post"
      action={action}
      encType={withFile ? 'multipart/form-data' : undefined}
      aria-label={label}
      noValidate
    >
      <input type="hidden" name={TOKEN_FIELD} value={formToken()} />
      {children}
    </form>
  );
}

/** What an answer to a form of questions changes: the content of the page, its faults included, and not its frame. */
const PART = '#inhoud';

/** A form that asks: what is asked stands in the address. With JavaScript the content alone is fetched, and the focus stays where it was. */
export function FilterForm({ action, label, children }: FormProps) {
  return (
    <form
      class="pd-filter"
      method="get"
      action={action}
      aria-label={label}
      noValidate
      data-hx-get={action}
      data-hx-target={PART}
      data-hx-select={PART}
      data-hx-swap="outerHTML"
      data-hx-push-url="true"
    >
      {children}
    </form>
  );
}
