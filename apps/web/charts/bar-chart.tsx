import type { ComponentChildren } from 'preact';
import { Heading } from '../components/heading.js';

export interface ChartBar {
  readonly name: string;
  /** Null: unknown, and no bar. */
  readonly value: number | null;
  /** The value as people write it. */
  readonly label: ComponentChildren;
  /** Another look, for what the others are held against. */
  readonly isMeasure?: boolean;
}

export interface BarChart {
  /** Unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly bars: readonly ChartBar[];
  /** The longest that a bar can be; default the highest value. */
  readonly most?: number;
}

/** A chart is text with bars (ADR 48): names and values are text, and an svg may say its length by an attribute. Below zero a bar has another look. */
export function Bars({ id, title, bars, most, children }: BarChart & { readonly children?: ComponentChildren }) {
  const longest = most ?? Math.max(...bars.map(({ value }) => Math.abs(value ?? 0)), 0);
  return (
    <section class="pd-chart" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {title}
      </Heading>
      {bars.length === 0 ? null : (
        <ul class="pd-chart__rows">
          {bars.map(({ name, value, label, isMeasure = false }) => (
            <li key={name} class="pd-chart__row">
              <span class="pd-chart__name">{name}</span>
              <span class="pd-chart__track">
                {value === null ? null : (
                  <svg class={lookOf(value, isMeasure)} width={shareOf(value, longest)} height="100%" aria-hidden="true" />
                )}
              </span>
              <span class="pd-chart__value">{label}</span>
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}

const lookOf = (value: number | null, isMeasure: boolean): string =>
  `pd-chart__bar${isMeasure ? ' pd-chart__bar--measure' : value !== null && value < 0 ? ' pd-chart__bar--below' : ''}`;

const shareOf = (value: number | null, longest: number): string =>
  value === null || longest === 0 ? '0' : `${Math.round((Math.min(Math.abs(value) / longest, 1) * 10_000) / 100)}%`;
