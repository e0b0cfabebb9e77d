import type { ComponentChildren } from 'preact';

export interface Moment {
  readonly id: string;
  /** The day on which it holds, as people write it, and as programs do. */
  readonly day: string;
  readonly dateTime: string;
  readonly title: string;
  /** Whether something took its place since. */
  readonly superseded?: boolean;
  readonly children?: ComponentChildren;
}

/** What happened to one thing, in order. */
export function Timeline({ moments }: { readonly moments: readonly Moment[] }) {
  return (
    <ol class="pd-timeline">
      {moments.map(({ id, day, dateTime, title, superseded = false, children }) => (
        <li key={id} id={`gebeurtenis-${id}`} class={`pd-timeline__moment${superseded ? ' pd-timeline__moment--superseded' : ''}`}>
          <time class="pd-timeline__day" dateTime={dateTime}>
            {day}
          </time>
          <div class="pd-timeline__told">
            <h3 class="pd-timeline__title">{title}</h3>
            {children}
          </div>
        </li>
      ))}
    </ol>
  );
}
