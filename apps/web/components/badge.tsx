import type { ComponentChildren } from 'preact';

/** Good, under way, to be looked at, bad, or none of these. */
export type Tone = 'safe' | 'warning' | 'error' | 'neutral' | 'active';

const CLASSES: Readonly<Record<Tone, string>> = {
  safe: 'safe',
  active: 'neutral',
  warning: 'warning',
  error: 'error',
  neutral: 'inactive',
};

/** How something stands, in a word or two. */
export function StatusBadge({ tone, children }: { readonly tone: Tone; readonly children: ComponentChildren }) {
  return <span class={`utrecht-status-badge utrecht-status-badge--${CLASSES[tone]}`}>{children}</span>;
}

/** A property that is no status, such as a kind or a group. */
export function DataBadge({ children }: { readonly children: ComponentChildren }) {
  return <span class="nl-data-badge">{children}</span>;
}

/** How many there are, where a heading counts. @param label what is counted, for who hears it */
export function NumberBadge({ value, label }: { readonly value: number; readonly label: string }) {
  return (
    <span class="nl-number-badge">
      <span class="nl-number-badge__hidden-label">{`${value} ${label}`}</span>
      <span class="nl-number-badge__visible-label" aria-hidden="true">
        {value}
      </span>
    </span>
  );
}
