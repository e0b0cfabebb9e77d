import { StatusBadge, type Tone } from './badge.js';

export interface Step {
  readonly title: string;
  readonly href?: string;
  readonly hint?: string;
  readonly status: string;
  readonly tone: Tone;
}

/** What there is to do, in an order that helps, and how far each is. */
export function StepList({ steps }: { readonly steps: readonly Step[] }) {
  return (
    <ol class="pd-steps">
      {steps.map(({ title, href, hint, status, tone }) => (
        <li key={title} class="pd-steps__step">
          <div class="pd-steps__name">
            {href === undefined ? (
              title
            ) : (
              <a class="nl-link" href={href}>
                {title}
              </a>
            )}
            {hint === undefined ? null : <p class="pd-hint">{hint}</p>}
          </div>
          <StatusBadge tone={tone}>{status}</StatusBadge>
        </li>
      ))}
    </ol>
  );
}
