import type { ComponentChildren } from 'preact';

export interface HeadingProps {
  /** Its place in the outline of the page. */
  readonly level: 1 | 2 | 3;
  readonly id?: string;
  readonly children: ComponentChildren;
}

export function Heading({ level, id, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag class={`nl-heading nl-heading--level-${level}`} id={id}>
      {children}
    </Tag>
  );
}

/** What stands above a heading: what kind of thing it names. */
export function Kicker({ children }: { readonly children: ComponentChildren }) {
  return <p class="pd-kicker">{children}</p>;
}
