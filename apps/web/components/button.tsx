import type { ComponentChildren } from 'preact';

export type Look = 'primary' | 'secondary' | 'subtle';

export interface ButtonProps {
  readonly look?: Look;
  /** For a button that keeps the focus when what it stands in is fetched anew. */
  readonly id?: string;
  /** What the form says of it, where it has more buttons than one. */
  readonly name?: string;
  readonly value?: string;
  readonly disabled?: boolean;
  readonly children: ComponentChildren;
}

/** Sends the form that it stands in. */
export function Button({ look = 'primary', id, name, value, disabled = false, children }: ButtonProps) {
  return (
    <button
      class={`nl-button nl-button--${look}${disabled ? ' nl-button--disabled' : ''}`}
      type="submit"
      id={id}
      name={name}
      value={value}
      disabled={disabled}
    >
      <span class="nl-button__label">{children}</span>
    </button>
  );
}

/** A link that is the one thing to do on a page. */
export function ButtonLink({ look = 'primary', href, children }: Pick<ButtonProps, 'look' | 'children'> & { readonly href: string }) {
  return (
    <a class={`nl-button nl-button--${look}`} href={href}>
      <span class="nl-button__label">{children}</span>
    </a>
  );
}

/** What can be done, side by side. */
export function Actions({ children }: { readonly children: ComponentChildren }) {
  return <div class="utrecht-action-group">{children}</div>;
}
