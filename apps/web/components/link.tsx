import type { ComponentChildren } from 'preact';

export interface LinkProps {
  readonly href: string;
  /** Whether it is the page that one is on. */
  readonly current?: boolean;
  readonly children: ComponentChildren;
}

export function Link({ href, current = false, children }: LinkProps) {
  return (
    <a class={current ? 'nl-link nl-link--current' : 'nl-link'} href={href} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
}
