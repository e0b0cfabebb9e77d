import type { ComponentChildren } from 'preact';

/** @param lead whether it says in short what the page is */
export function Paragraph({ lead = false, children }: { readonly lead?: boolean; readonly children: ComponentChildren }) {
  return (
    <p class={lead ? 'nl-paragraph nl-paragraph--lead' : 'nl-paragraph'}>
      {lead ? <span class="nl-paragraph__lead">{children}</span> : children}
    </p>
  );
}

/** Text that matters less. */
export function Note({ children }: { readonly children: ComponentChildren }) {
  return <p class="nl-paragraph pd-note">{children}</p>;
}
