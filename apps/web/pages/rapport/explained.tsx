import type { Clocks } from '@peildatum/reporting';
import type { ComponentChildren } from 'preact';
import { explanationOf } from './links.js';

export interface ExplainedProps {
  readonly sleutel: string;
  readonly klokken: Pick<Clocks, 'geldigOp' | 'volgnummer'>;
  /** The value, as it is read. */
  readonly children: ComponentChildren;
}

/** A figure that leads to where it comes from, in one click. */
export const Explained = ({ sleutel, klokken, children }: ExplainedProps) => (
  <a class="nl-link pd-figure" href={explanationOf(sleutel, klokken)} data-sleutel={sleutel}>
    {children}
  </a>
);
